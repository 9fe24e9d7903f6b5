-- +goose Up
-- Papers of the chairman of a commune (Mẫu 07–10 of NĐ 105/2021), the paper file that
-- goes with a move, and the reassignment of all records of a unit.
CREATE TABLE case_rulings (
    id uuid NOT NULL,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    record_id uuid NOT NULL,
    kind character varying NOT NULL,
    "state" character varying NOT NULL,
    unit_id uuid NOT NULL,
    from_id uuid NOT NULL,
    sent_by uuid NOT NULL,
    sent_by_title character varying NOT NULL,
    sent_at timestamptz NOT NULL,
    notice_number character varying NULL,
    notice_on date NULL,
    due_at timestamptz NULL,
    content bytea NOT NULL,
    "number" character varying NULL,
    signed_on date NULL,
    decided_at timestamptz NULL,
    decided_by_title character varying NULL,
    signing_form character varying NULL,
    refusal bytea NULL,
    PRIMARY KEY (id)
);
CREATE INDEX caseruling_record_id ON case_rulings (record_id);
CREATE INDEX caseruling_unit_id_state ON case_rulings (unit_id, "state");
CREATE INDEX caseruling_from_id ON case_rulings (from_id);
CREATE INDEX caseruling_sent_by ON case_rulings (sent_by);

CREATE TABLE case_reassignments (
    id uuid NOT NULL,
    from_id uuid NOT NULL,
    to_id uuid NOT NULL,
    reason bytea NOT NULL,
    paper_number character varying NOT NULL,
    paper_date date NOT NULL,
    "count" bigint NOT NULL,
    at timestamptz NOT NULL,
    by_title character varying NOT NULL,
    undoes uuid NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX case_reassignments_undoes_key ON case_reassignments (undoes);
CREATE INDEX casereassignment_from_id ON case_reassignments (from_id);
CREATE INDEX casereassignment_to_id ON case_reassignments (to_id);

ALTER TABLE case_moves
    ADD COLUMN file_sent_number character varying NULL,
    ADD COLUMN file_sent_on date NULL,
    ADD COLUMN file_received_number character varying NULL,
    ADD COLUMN file_received_on date NULL,
    ADD COLUMN reassignment_id uuid NULL;
CREATE INDEX casemove_reassignment_id ON case_moves (reassignment_id);

-- One paper of a kind at a time waits for a record; decisions and notices are numbered
-- apart, each number once a year.
CREATE UNIQUE INDEX case_rulings_one_waits ON case_rulings (record_id, kind) WHERE "state" = 'WAITING';
CREATE UNIQUE INDEX case_rulings_number ON case_rulings (unit_id, (kind = 'MOVE_FILE'), "number", (extract(year from signed_on))) WHERE "number" IS NOT NULL;

ALTER TABLE case_rulings
    ADD CONSTRAINT case_rulings_record_fk FOREIGN KEY (record_id) REFERENCES case_records (id),
    ADD CONSTRAINT case_rulings_unit_fk FOREIGN KEY (unit_id) REFERENCES units (id),
    ADD CONSTRAINT case_rulings_from_fk FOREIGN KEY (from_id) REFERENCES units (id),
    ADD CONSTRAINT case_rulings_sender_fk FOREIGN KEY (sent_by) REFERENCES positions (id),
    ADD CONSTRAINT case_rulings_kind CHECK (kind IN ('MANAGE', 'MOVE_FILE', 'STOP', 'CONCLUDE')),
    ADD CONSTRAINT case_rulings_state CHECK (state IN ('WAITING', 'SIGNED', 'DELIVERED', 'REFUSED', 'WITHDRAWN')),
    ADD CONSTRAINT case_rulings_signed CHECK ((state IN ('SIGNED', 'DELIVERED')) <= ("number" IS NOT NULL AND signed_on IS NOT NULL));
ALTER TABLE case_reassignments
    ADD CONSTRAINT case_reassignments_from_fk FOREIGN KEY (from_id) REFERENCES units (id),
    ADD CONSTRAINT case_reassignments_to_fk FOREIGN KEY (to_id) REFERENCES units (id),
    ADD CONSTRAINT case_reassignments_undoes_fk FOREIGN KEY (undoes) REFERENCES case_reassignments (id);
ALTER TABLE case_moves
    ADD CONSTRAINT case_moves_reassignment_fk FOREIGN KEY (reassignment_id) REFERENCES case_reassignments (id),
    DROP CONSTRAINT case_moves_state,
    ADD CONSTRAINT case_moves_state CHECK (state IN ('WAITING', 'ACCEPTED', 'REFUSED', 'TAKEN_BACK', 'GONE', 'REASSIGNED'));
ALTER TABLE case_versions
    DROP CONSTRAINT case_versions_kind,
    ADD CONSTRAINT case_versions_kind CHECK (kind IN ('NEW_RECORD', 'AMENDMENT', 'RULING'));
ALTER TABLE duties
    DROP CONSTRAINT duties_kind,
    ADD CONSTRAINT duties_kind CHECK (kind IN ('LEAD_AGENCY', 'MANAGING_OFFICE', 'OFFICE_OF_UNIT', 'RECORDS_OFFICER',
        'CASE_APPROVAL', 'CASE_AMENDMENT', 'CASE_REOPENING', 'CASE_ENDING', 'CASE_KEEPER', 'CASE_RULING'));

-- The chairman sees the papers that wait for or were decided by the own committee
-- (case.ruling_unit), and nothing of the record behind them.
ALTER TABLE case_rulings ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_rulings_read ON case_rulings FOR SELECT USING (EXISTS (SELECT FROM case_records r WHERE r.id = record_id)
    OR unit_id = nullif(current_setting('case.ruling_unit', true), '')::uuid AND state <> 'WITHDRAWN'
    OR current_setting('vault.sweep', true) = 'on');
CREATE POLICY case_rulings_add ON case_rulings FOR INSERT WITH CHECK (true);
CREATE POLICY case_rulings_change ON case_rulings FOR UPDATE USING (true);
