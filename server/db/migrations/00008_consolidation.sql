-- A report may be put together from those of another regime (QĐ 239/2025 art. 7.3a):
-- from which, of which versions, and what the consolidating unit added to the sums.
-- +goose Up
ALTER TABLE regimes
    ADD COLUMN source_regime_id uuid NULL,
    ADD CONSTRAINT regimes_source_fk FOREIGN KEY (source_regime_id) REFERENCES regimes (id),
    ADD CONSTRAINT regimes_source_other CHECK (source_regime_id <> id);
CREATE INDEX regime_source_regime_id ON regimes (source_regime_id);

CREATE TABLE consolidations (
    id uuid NOT NULL,
    "version" bigint NOT NULL,
    source_round_id uuid NOT NULL,
    "mode" character varying NOT NULL,
    include_pending boolean NOT NULL,
    sources jsonb NOT NULL,
    missing jsonb NOT NULL,
    sums jsonb NOT NULL,
    "lines" jsonb NOT NULL,
    taken_at timestamptz NOT NULL,
    taken_by uuid NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT consolidations_obligation_fk FOREIGN KEY (id) REFERENCES obligations (id),
    CONSTRAINT consolidations_round_fk FOREIGN KEY (source_round_id) REFERENCES rounds (id),
    CONSTRAINT consolidations_position_fk FOREIGN KEY (taken_by) REFERENCES positions (id),
    CONSTRAINT consolidations_mode CHECK ("mode" IN ('SUM', 'LIST', 'BY_INDICATOR'))
);
CREATE INDEX consolidation_source_round_id ON consolidations (source_round_id);
CREATE INDEX consolidation_taken_by ON consolidations (taken_by);

CREATE TABLE adjustments (
    id uuid NOT NULL,
    obligation_id uuid NOT NULL,
    row_key character varying NOT NULL,
    column_name character varying NOT NULL,
    "value" character varying NOT NULL,
    reason character varying NOT NULL,
    position_id uuid NOT NULL,
    by_title character varying NOT NULL,
    "at" timestamptz NOT NULL,
    removed_at timestamptz NULL,
    removed_by uuid NULL,
    PRIMARY KEY (id),
    CONSTRAINT adjustments_consolidation_fk FOREIGN KEY (obligation_id) REFERENCES consolidations (id),
    CONSTRAINT adjustments_position_fk FOREIGN KEY (position_id) REFERENCES positions (id),
    CONSTRAINT adjustments_remover_fk FOREIGN KEY (removed_by) REFERENCES positions (id),
    CONSTRAINT adjustments_value CHECK ("value"::numeric <> 0),
    CONSTRAINT adjustments_reason CHECK (btrim(reason) <> '')
);
CREATE INDEX adjustment_obligation_id ON adjustments (obligation_id);
CREATE INDEX adjustment_position_id ON adjustments (position_id);
CREATE INDEX adjustment_removed_by ON adjustments (removed_by);

ALTER TABLE submissions ADD COLUMN consolidation jsonb NULL;
