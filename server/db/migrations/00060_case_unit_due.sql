-- +goose Up
-- The list of one unit comes by time limits: it is walked in their order, where all of its
-- records were read and sorted for the first fifty.
DROP INDEX caserecord_unit_at_updated_at;
CREATE INDEX caserecord_unit_at_next_due ON case_records (unit_at, (coalesce(due_at, 'infinity'::timestamptz)), id);

-- +goose Down
DROP INDEX caserecord_unit_at_next_due;
CREATE INDEX caserecord_unit_at_updated_at ON case_records (unit_at, updated_at);
