-- Row security of records that an index serves whole: every arm of the policy is a range
-- or a list of one column, so that a page of many thousands is found without asking each.
-- +goose Up
-- Where a record is seen by who decides in a territory: once it was sent, on the police line.
CREATE FUNCTION case_seen_at(on_line boolean, state text, area_at integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN on_line AND state NOT IN ('NOTICE', 'DRAFT', 'CLOSED') THEN area_at END;
DROP INDEX caserecord_area_at_updated_at;
CREATE INDEX caserecord_seen_at ON case_records (case_seen_at(on_line, state, area_at));
-- The two orders of lists: who reaches much is served by walking them.
CREATE INDEX caserecord_next_due ON case_records ((coalesce(due_at, 'infinity'::timestamptz)), id);
CREATE INDEX caserecord_last_updated ON case_records (updated_at, id);

-- What opens records one by one is asked once a statement. The last arm lifts the wall for a step that was let pass, and
-- for the change of keys.
DROP POLICY case_records_read ON case_records;
CREATE POLICY case_records_read ON case_records FOR SELECT USING (
    case_seen_at(on_line, state, area_at) >= nullif(current_setting('case.area_lo', true), '')::int
        AND case_seen_at(on_line, state, area_at) < nullif(current_setting('case.area_hi', true), '')::int
    OR unit_at >= nullif(current_setting('case.own_lo', true), '')::int AND unit_at < nullif(current_setting('case.own_hi', true), '')::int
    OR id = ANY (ARRAY(SELECT case_opened()))
    OR unit_at >= CASE WHEN current_setting('case.system', true) = 'on' OR current_setting('vault.sweep', true) = 'on' THEN 0 END);

-- How many of the records behind the wall stand in which state in which unit. A function
-- of the owner's that reads the settings once: asked row by row they would cost more than
-- the counting.
-- +goose StatementBegin
CREATE FUNCTION case_tally(at timestamptz) RETURNS TABLE (unit uuid, standing text, records int, late int)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
    own_lo int := nullif(current_setting('case.own_lo', true), '')::int;
    own_hi int := nullif(current_setting('case.own_hi', true), '')::int;
    area_lo int := nullif(current_setting('case.area_lo', true), '')::int;
    area_hi int := nullif(current_setting('case.area_hi', true), '')::int;
    opened uuid[] := ARRAY(SELECT case_opened());
BEGIN
    RETURN QUERY SELECT r.unit_id, r.state::text, count(*)::int, (count(*) FILTER (WHERE r.due_at < at))::int FROM case_records r
        WHERE r.unit_at >= own_lo AND r.unit_at < own_hi OR case_seen_at(r.on_line, r.state, r.area_at) >= area_lo AND case_seen_at(r.on_line, r.state, r.area_at) < area_hi
            OR r.id = ANY (opened)
        GROUP BY r.unit_id, r.state;
END
$$;
-- +goose StatementEnd
REVOKE ALL ON FUNCTION case_tally FROM public;
GRANT EXECUTE ON FUNCTION case_tally TO congvu_app;
