-- Reorganisations of territories and units, and the sizes of the parts of split ones.
-- +goose Up
CREATE TABLE reorganisations (
    id uuid NOT NULL,
    "version" bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    title character varying NOT NULL,
    resolution character varying NOT NULL,
    issued_on date NOT NULL,
    effective_on date NOT NULL,
    wind_up_to date NOT NULL,
    ends_districts boolean NOT NULL DEFAULT false,
    "state" character varying NOT NULL,
    lines jsonb NOT NULL,
    targets jsonb NOT NULL,
    work character varying NULL,
    progress bigint NOT NULL DEFAULT 0,
    work_fault character varying NULL,
    digest bytea NULL,
    summary jsonb NOT NULL,
    checked_at timestamptz NULL,
    applied_at timestamptz NULL,
    PRIMARY KEY (id)
);
ALTER TABLE reorganisations
    ADD CONSTRAINT reorganisations_state CHECK (state IN ('DRAFT', 'CHECKED', 'APPLIED', 'ABANDONED')),
    ADD CONSTRAINT reorganisations_work CHECK (work IN ('CHECK', 'APPLY')),
    ADD CONSTRAINT reorganisations_dates CHECK (wind_up_to >= effective_on),
    ADD CONSTRAINT reorganisations_applied CHECK ((state = 'APPLIED') = (applied_at IS NOT NULL));

CREATE TABLE reorganisation_items (
    id uuid NOT NULL,
    reorganisation_id uuid NOT NULL,
    "number" bigint NOT NULL,
    kind character varying NOT NULL,
    subject_id uuid NOT NULL,
    label character varying NOT NULL,
    from_name character varying NOT NULL,
    to_name character varying NOT NULL,
    options text[] NOT NULL,
    proposed character varying NOT NULL,
    choice character varying NOT NULL,
    conflict character varying NOT NULL,
    decided boolean NOT NULL DEFAULT false,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX reorganisationitem_reorganisation_id_number ON reorganisation_items (reorganisation_id, number);
ALTER TABLE reorganisation_items
    ADD CONSTRAINT reorganisation_items_of_fk FOREIGN KEY (reorganisation_id) REFERENCES reorganisations (id),
    ADD CONSTRAINT reorganisation_items_kind CHECK (kind IN ('UNIT', 'POSITION', 'DUTY', 'REGIME', 'OBLIGATION')),
    ADD CONSTRAINT reorganisation_items_choice CHECK (choice = ANY (options) AND proposed = ANY (options));

CREATE TABLE share_decisions (
    id uuid NOT NULL,
    "version" bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    area_id uuid NOT NULL,
    shares jsonb NOT NULL,
    basis character varying NOT NULL,
    decided_on date NOT NULL,
    "state" character varying NOT NULL,
    confirmed_at timestamptz NULL,
    PRIMARY KEY (id)
);
CREATE INDEX sharedecision_area_id ON share_decisions (area_id);
ALTER TABLE share_decisions
    ADD CONSTRAINT share_decisions_area_fk FOREIGN KEY (area_id) REFERENCES areas (id),
    ADD CONSTRAINT share_decisions_state CHECK (state IN ('PROPOSED', 'CONFIRMED', 'WITHDRAWN')),
    ADD CONSTRAINT share_decisions_confirmed CHECK ((state = 'CONFIRMED') = (confirmed_at IS NOT NULL));
-- One proposal at a time for one territory.
CREATE UNIQUE INDEX share_decisions_open ON share_decisions (area_id) WHERE state = 'PROPOSED';

ALTER TABLE unit_versions ADD COLUMN wind_up_to date NULL;
ALTER TABLE unit_versions ADD CONSTRAINT unit_versions_wind_up CHECK (wind_up_to IS NULL OR valid_to IS NOT NULL AND wind_up_to >= valid_to);

ALTER TABLE obligations ADD COLUMN succeeded_by_id uuid NULL;
CREATE INDEX obligation_succeeded_by_id ON obligations (succeeded_by_id);
ALTER TABLE obligations
    ADD CONSTRAINT obligations_succeeded_fk FOREIGN KEY (succeeded_by_id) REFERENCES obligations (id),
    DROP CONSTRAINT obligations_state,
    ADD CONSTRAINT obligations_state CHECK (state IN ('ASSIGNED', 'DRAFTING', 'AWAITING_SIGNATURE', 'SIGNED',
        'SUBMITTED', 'RETURNED', 'APPROVED', 'CORRECTION_REQUESTED', 'CORRECTING', 'TRANSFERRED')),
    ADD CONSTRAINT obligations_succeeded CHECK (succeeded_by_id IS NULL OR state = 'TRANSFERRED');
