-- What a unit gave away: its moves, also where a room gave the record, and of the record behind a
-- move its number alone.
-- +goose Up
DROP POLICY case_moves_read ON case_moves;
CREATE POLICY case_moves_read ON case_moves FOR SELECT USING (EXISTS (SELECT FROM case_records r WHERE r.id = record_id)
    OR from_id = nullif(current_setting('case.unit', true), '')::uuid OR from_id = nullif(current_setting('case.room', true), '')::uuid);
-- +goose StatementBegin
CREATE FUNCTION case_given_code(move uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT r.code FROM case_moves m JOIN case_records r ON r.id = m.record_id WHERE m.id = move
        AND m.from_id IN (nullif(current_setting('case.unit', true), '')::uuid, nullif(current_setting('case.room', true), '')::uuid)
$$;
-- +goose StatementEnd
REVOKE ALL ON FUNCTION case_given_code FROM public;
GRANT EXECUTE ON FUNCTION case_given_code TO congvu_app;
