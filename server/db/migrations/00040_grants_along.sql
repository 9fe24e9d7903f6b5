-- What was opened to a unit that ends goes to the one that takes over: a row of its own from
-- that day, of which it is known by which reassignment it came.
-- +goose Up
ALTER TABLE case_grants
    ADD COLUMN reassignment_id uuid NULL,
    ADD CONSTRAINT case_grants_reassignment_fk FOREIGN KEY (reassignment_id) REFERENCES case_reassignments (id);
CREATE INDEX casegrant_reassignment_id ON case_grants (reassignment_id);
ALTER TABLE case_reassignments ADD COLUMN openings bigint NOT NULL DEFAULT 0;
ALTER TABLE case_reassignments ALTER COLUMN openings DROP DEFAULT;

-- Whether the person of a notice has a record that binds with another police: then the
-- notice is passed on. It says no more than case_exists_elsewhere.
-- +goose StatementBegin
CREATE FUNCTION case_binds_elsewhere(key bytea, beside uuid, unit uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT FROM case_records WHERE number_key = key AND id <> beside AND unit_id <> unit AND on_line AND state NOT IN ('CLOSED', 'NOTICE', 'DRAFT', 'MERGED'))
$$;
-- +goose StatementEnd
REVOKE ALL ON FUNCTION case_binds_elsewhere FROM public;
GRANT EXECUTE ON FUNCTION case_binds_elsewhere TO congvu_app;
