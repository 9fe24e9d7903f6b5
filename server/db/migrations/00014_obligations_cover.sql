-- The coverage of a dashboard is counted from the index of a round's obligations alone.
-- +goose Up
DROP INDEX obligation_round_id_unit_id;
CREATE UNIQUE INDEX obligation_round_id_unit_id ON obligations (round_id, unit_id) INCLUDE (official_id, state);
