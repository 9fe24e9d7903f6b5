-- A round moves with a map of rows as well; a code for other systems can be taken back.
-- +goose Up
ALTER TABLE round_moves ADD COLUMN rows jsonb NULL;
ALTER TABLE external_codes ALTER COLUMN code DROP NOT NULL;
