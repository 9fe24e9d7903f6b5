-- What a unit gave away is followed by the unit that took over from it.
-- +goose Up
ALTER TABLE case_moves
    ADD COLUMN trail_id uuid NULL,
    ADD CONSTRAINT case_moves_trail_fk FOREIGN KEY (trail_id) REFERENCES units (id);
CREATE INDEX casemove_trail_id ON case_moves (trail_id);
DROP POLICY case_moves_read ON case_moves;
CREATE POLICY case_moves_read ON case_moves FOR SELECT USING (EXISTS (SELECT FROM case_records r WHERE r.id = record_id)
    OR from_id = nullif(current_setting('case.unit', true), '')::uuid OR from_id = nullif(current_setting('case.room', true), '')::uuid
    OR trail_id = nullif(current_setting('case.unit', true), '')::uuid OR trail_id = nullif(current_setting('case.room', true), '')::uuid);
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION case_given_code(move uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT r.code FROM case_moves m JOIN case_records r ON r.id = m.record_id WHERE m.id = move
        AND (m.from_id IN (nullif(current_setting('case.unit', true), '')::uuid, nullif(current_setting('case.room', true), '')::uuid)
            OR m.trail_id IN (nullif(current_setting('case.unit', true), '')::uuid, nullif(current_setting('case.room', true), '')::uuid))
$$;
-- +goose StatementEnd
