-- What a unit holds beside its reports, such as records of persons, goes to the unit that
-- takes over: reviewed with the reorganisation, given on its effective day.
-- +goose Up
ALTER TABLE reorganisation_items
    ADD COLUMN to_id uuid NULL,
    ADD COLUMN handed_at timestamptz NULL,
    DROP CONSTRAINT reorganisation_items_kind,
    ADD CONSTRAINT reorganisation_items_kind CHECK (kind IN ('UNIT', 'POSITION', 'DUTY', 'REGIME', 'OBLIGATION', 'PART', 'HOLDING')),
    ADD CONSTRAINT reorganisation_items_to_fk FOREIGN KEY (to_id) REFERENCES units (id),
    ADD CONSTRAINT reorganisation_items_handed CHECK (handed_at IS NULL OR to_id IS NOT NULL);
CREATE INDEX reorganisationitem_to_id ON reorganisation_items (to_id);
