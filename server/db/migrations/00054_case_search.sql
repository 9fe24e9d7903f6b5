-- The number of an official record is held by it while an amendment of the number waits, and
-- who sees part of a record by a grant finds it by that part only.
-- +goose Up
ALTER TABLE case_records ADD COLUMN official_number_key bytea NULL;
CREATE INDEX caserecord_official_number_key ON case_records (official_number_key);
UPDATE case_records SET official_number_key = number_key WHERE official_id IS NOT NULL AND pending_id IS NULL;
-- What is being amended has the other number in its sealed version: keyed anew at the next start.
UPDATE case_records SET keyed = 0 WHERE official_id IS NOT NULL AND pending_id IS NOT NULL;

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION case_exists_elsewhere(key bytea, beside uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT FROM case_records WHERE (number_key = key OR official_number_key = key) AND id <> beside AND state NOT IN ('CLOSED', 'NOTICE', 'DRAFT', 'MERGED'))
$$;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION case_binds_elsewhere(key bytea, beside uuid, unit uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT FROM case_records WHERE (number_key = key OR official_number_key = key) AND id <> beside AND unit_id <> unit AND on_line
        AND state NOT IN ('CLOSED', 'NOTICE', 'DRAFT', 'MERGED'))
$$;
-- +goose StatementEnd
-- The records of which a grant opens this section to the viewer: all of them to whom the
-- management is delegated, and to the receiver of a move.
-- +goose StatementBegin
CREATE FUNCTION case_opened_to(section text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT record_id FROM case_grants WHERE (kind IN ('DELEGATION', 'RECEIVER') OR section = ANY (sections))
        AND unit_id IN (nullif(current_setting('case.unit', true), '')::uuid, nullif(current_setting('case.room', true), '')::uuid)
        AND (account_id IS NULL OR account_id = nullif(current_setting('case.account', true), '')::uuid)
        AND begins_at <= nullif(current_setting('case.now', true), '')::timestamptz
        AND (ends_at IS NULL OR ends_at > nullif(current_setting('case.now', true), '')::timestamptz)
$$;
-- +goose StatementEnd
REVOKE ALL ON FUNCTION case_opened_to FROM public;
GRANT EXECUTE ON FUNCTION case_opened_to TO congvu_app;
