-- Outlines, the text of a report and its attachments.
-- +goose Up
CREATE TABLE outline_versions (
    id uuid NOT NULL,
    valid_from date NOT NULL,
    valid_to date NULL,
    code character varying NOT NULL,
    title character varying NOT NULL,
    edition character varying NOT NULL,
    legal_basis character varying NOT NULL,
    definition jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT outline_versions_span CHECK (valid_to IS NULL OR valid_to > valid_from)
);
CREATE UNIQUE INDEX outlineversion_code_valid_from ON outline_versions (code, valid_from);

ALTER TABLE regimes ADD COLUMN outline_code character varying NULL;
ALTER TABLE rounds ADD COLUMN outline_version_id uuid NULL,
    ADD CONSTRAINT rounds_outline_fk FOREIGN KEY (outline_version_id) REFERENCES outline_versions (id);
CREATE INDEX round_outline_version_id ON rounds (outline_version_id);
ALTER TABLE drafts ADD COLUMN sections jsonb NOT NULL DEFAULT '{}';
ALTER TABLE submissions ADD COLUMN sections jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN attachments jsonb NOT NULL DEFAULT '[]';

CREATE TABLE attachments (
    id uuid NOT NULL,
    obligation_id uuid NOT NULL,
    file_id uuid NOT NULL,
    title character varying NOT NULL,
    position_id uuid NOT NULL,
    attached_by character varying NOT NULL,
    "at" timestamptz NOT NULL,
    removed_at timestamptz NULL,
    PRIMARY KEY (id),
    CONSTRAINT attachments_obligation_fk FOREIGN KEY (obligation_id) REFERENCES obligations (id),
    CONSTRAINT attachments_file_fk FOREIGN KEY (file_id) REFERENCES files (id),
    CONSTRAINT attachments_position_fk FOREIGN KEY (position_id) REFERENCES positions (id)
);
CREATE INDEX attachment_obligation_id_at ON attachments (obligation_id, "at");
CREATE INDEX attachment_file_id ON attachments (file_id);
CREATE INDEX attachment_position_id ON attachments (position_id);
-- A file stands on a report once.
CREATE UNIQUE INDEX attachments_one ON attachments (obligation_id, file_id) WHERE removed_at IS NULL;
