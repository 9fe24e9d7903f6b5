-- Forms being designed, rounds that went over to another form version, and what both
-- leave beside the cells of a draft.
-- +goose Up
CREATE TABLE form_drafts (
    id uuid NOT NULL,
    "version" bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    unit_id uuid NOT NULL REFERENCES units (id),
    position_id uuid NOT NULL REFERENCES positions (id),
    document jsonb NOT NULL,
    findings jsonb NOT NULL,
    published_id uuid NULL REFERENCES form_versions (id),
    discarded_at timestamptz NULL,
    PRIMARY KEY (id)
);
CREATE INDEX formdraft_unit_id_updated_at ON form_drafts (unit_id, updated_at);
CREATE INDEX formdraft_position_id ON form_drafts (position_id);
CREATE INDEX formdraft_published_id ON form_drafts (published_id);

CREATE TABLE round_moves (
    id uuid NOT NULL,
    round_id uuid NOT NULL REFERENCES rounds (id),
    from_version_id uuid NOT NULL REFERENCES form_versions (id),
    to_version_id uuid NOT NULL REFERENCES form_versions (id),
    decision_number character varying NOT NULL,
    decision_date date NOT NULL,
    columns jsonb NOT NULL,
    position_id uuid NOT NULL REFERENCES positions (id),
    "at" timestamptz NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX roundmove_round_id_at ON round_moves (round_id, "at");
CREATE INDEX roundmove_from_version_id ON round_moves (from_version_id);
CREATE INDEX roundmove_to_version_id ON round_moves (to_version_id);
CREATE INDEX roundmove_position_id ON round_moves (position_id);

ALTER TABLE drafts ADD COLUMN proposed jsonb NULL, ADD COLUMN unplaced jsonb NULL;
