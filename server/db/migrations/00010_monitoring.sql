-- Registers need nothing of their own; groups of units, urging, digests and the
-- address a digest is mailed to.
-- +goose Up
ALTER TABLE accounts
    ADD COLUMN email character varying NULL,
    ADD COLUMN digest_mail boolean NOT NULL DEFAULT true;
ALTER TABLE obligations
    ADD COLUMN reminded_on date NULL;

CREATE TABLE unit_groups (
    id uuid NOT NULL,
    "version" bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    valid_from date NOT NULL,
    valid_to date NULL,
    lead_unit_id uuid NOT NULL,
    "name" character varying NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX unitgroup_lead_unit_id ON unit_groups (lead_unit_id);

CREATE TABLE unit_group_members (
    id uuid NOT NULL,
    valid_from date NOT NULL,
    valid_to date NULL,
    group_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX unitgroupmember_group_id ON unit_group_members (group_id);
CREATE INDEX unitgroupmember_unit_id ON unit_group_members (unit_id);

CREATE TABLE group_officers (
    id uuid NOT NULL,
    valid_from date NOT NULL,
    valid_to date NULL,
    group_id uuid NOT NULL,
    position_id uuid NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX groupofficer_group_id ON group_officers (group_id);
CREATE INDEX groupofficer_position_id ON group_officers (position_id);

CREATE TABLE urges (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    position_id uuid NOT NULL,
    by_title character varying NOT NULL,
    "text" character varying NOT NULL,
    deadline date NULL,
    "at" timestamptz NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX urge_round_id ON urges (round_id);
CREATE INDEX urge_position_id ON urges (position_id);

CREATE TABLE urge_targets (
    id uuid NOT NULL,
    urge_id uuid NOT NULL,
    obligation_id uuid NOT NULL,
    acknowledged_at timestamptz NULL,
    acknowledged_by uuid NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX urgetarget_urge_id_obligation_id ON urge_targets (urge_id, obligation_id);
CREATE INDEX urgetarget_obligation_id ON urge_targets (obligation_id);
CREATE INDEX urgetarget_acknowledged_by ON urge_targets (acknowledged_by);

CREATE TABLE reminder_rules (
    id uuid NOT NULL,
    valid_from date NOT NULL,
    valid_to date NULL,
    addressee character varying NOT NULL,
    working_day bigint NOT NULL,
    every bigint NOT NULL DEFAULT 0,
    source character varying NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE digest_runs (
    id uuid NOT NULL,
    "day" date NOT NULL,
    "at" timestamptz NOT NULL,
    people bigint NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX digest_runs_day_key ON digest_runs ("day");

CREATE TABLE notices (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    kind character varying NOT NULL,
    "day" date NOT NULL,
    subject_id uuid NOT NULL,
    "lines" jsonb NOT NULL,
    "at" timestamptz NOT NULL,
    read_at timestamptz NULL,
    mail character varying NOT NULL,
    mailed_at timestamptz NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX notice_account_id_kind_subject_id ON notices (account_id, kind, subject_id);
CREATE INDEX notice_account_id_at_id ON notices (account_id, "at", id);

ALTER TABLE unit_groups
    ADD CONSTRAINT unit_groups_lead_fk FOREIGN KEY (lead_unit_id) REFERENCES units (id),
    ADD CONSTRAINT unit_groups_dates CHECK (valid_to IS NULL OR valid_to >= valid_from);
ALTER TABLE unit_group_members
    ADD CONSTRAINT unit_group_members_group_fk FOREIGN KEY (group_id) REFERENCES unit_groups (id),
    ADD CONSTRAINT unit_group_members_unit_fk FOREIGN KEY (unit_id) REFERENCES units (id),
    ADD CONSTRAINT unit_group_members_dates CHECK (valid_to IS NULL OR valid_to >= valid_from);
ALTER TABLE group_officers
    ADD CONSTRAINT group_officers_group_fk FOREIGN KEY (group_id) REFERENCES unit_groups (id),
    ADD CONSTRAINT group_officers_position_fk FOREIGN KEY (position_id) REFERENCES positions (id),
    ADD CONSTRAINT group_officers_dates CHECK (valid_to IS NULL OR valid_to >= valid_from);
ALTER TABLE urges
    ADD CONSTRAINT urges_round_fk FOREIGN KEY (round_id) REFERENCES rounds (id),
    ADD CONSTRAINT urges_position_fk FOREIGN KEY (position_id) REFERENCES positions (id);
ALTER TABLE urge_targets
    ADD CONSTRAINT urge_targets_urge_fk FOREIGN KEY (urge_id) REFERENCES urges (id),
    ADD CONSTRAINT urge_targets_obligation_fk FOREIGN KEY (obligation_id) REFERENCES obligations (id),
    ADD CONSTRAINT urge_targets_position_fk FOREIGN KEY (acknowledged_by) REFERENCES positions (id);
ALTER TABLE reminder_rules
    ADD CONSTRAINT reminder_rules_addressee CHECK (addressee IN ('CLERK', 'APPROVER', 'OFFICER')),
    ADD CONSTRAINT reminder_rules_every CHECK (every >= 0);
ALTER TABLE notices
    ADD CONSTRAINT notices_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id),
    ADD CONSTRAINT notices_kind CHECK (kind IN ('DIGEST', 'URGE')),
    ADD CONSTRAINT notices_mail CHECK (mail IN ('OFF', 'WAITING', 'SENT', 'FAILED'));

-- The register reads versions by when they were sent, the on-time table what was due
-- in a span of time.
CREATE INDEX submissions_register ON submissions (submitted_at, id);
CREATE INDEX obligations_due ON obligations (due_at);

-- Whom a digest reminds when; a province changes its rows by ending them and adding others.
INSERT INTO reminder_rules (id, valid_from, addressee, working_day, every, source) VALUES
    ('0199a000-0000-7000-8000-000000000001', '2025-01-01', 'CLERK', -3, 0, 'QĐ 239/QĐ-UBND năm 2025, Điều 7 khoản 2 điểm a'),
    ('0199a000-0000-7000-8000-000000000002', '2025-01-01', 'CLERK', 0, 0, 'QĐ 239/QĐ-UBND năm 2025, Điều 7 khoản 2 điểm a'),
    ('0199a000-0000-7000-8000-000000000003', '2025-01-01', 'CLERK', 1, 1, 'QĐ 239/QĐ-UBND năm 2025, Điều 7 khoản 2 điểm a'),
    ('0199a000-0000-7000-8000-000000000004', '2025-01-01', 'APPROVER', 2, 2, 'QĐ 239/QĐ-UBND năm 2025, Điều 19 khoản 3'),
    ('0199a000-0000-7000-8000-000000000005', '2025-01-01', 'OFFICER', 2, 2, 'QĐ 239/QĐ-UBND năm 2025, Điều 20 khoản 3');
