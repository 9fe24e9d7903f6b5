-- A dry run lists the parts of reports too, and says what goes along with a report.
-- +goose Up
ALTER TABLE reorganisation_items ADD COLUMN carries character varying NOT NULL DEFAULT '';
ALTER TABLE reorganisation_items
    DROP CONSTRAINT reorganisation_items_kind,
    ADD CONSTRAINT reorganisation_items_kind CHECK (kind IN ('UNIT', 'POSITION', 'DUTY', 'REGIME', 'OBLIGATION', 'PART'));
