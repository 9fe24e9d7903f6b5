-- +goose Up
-- How many of the records behind the wall stand in which state in which unit, how many of
-- them the unit is late with, and how many anybody is who the viewer answers for; a unit
-- that is late in taking records over has a line for these, which it does not manage yet.
-- Late is told only of records of which the viewer reads the management section, as the time
-- limits themselves are.
DROP FUNCTION case_tally;
-- +goose StatementBegin
CREATE FUNCTION case_tally(at timestamptz) RETURNS TABLE (unit uuid, standing text, records int, late int, standing_late int)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
    own_lo int := nullif(current_setting('case.own_lo', true), '')::int;
    own_hi int := nullif(current_setting('case.own_hi', true), '')::int;
    area_lo int := nullif(current_setting('case.area_lo', true), '')::int;
    area_hi int := nullif(current_setting('case.area_hi', true), '')::int;
    opened uuid[] := ARRAY(SELECT case_opened());
    managed uuid[] := ARRAY(SELECT case_opened_to('management'));
BEGIN
    RETURN QUERY SELECT r.unit_id, r.state::text, count(*)::int,
            (count(*) FILTER (WHERE r.due_at < at AND (r.state <> 'TRANSFERRING' OR case_late(r.id, r.unit_at, at, false))
                AND (r.unit_at >= own_lo AND r.unit_at < own_hi OR case_seen_at(r.on_line, r.state, r.area_at) >= area_lo AND case_seen_at(r.on_line, r.state, r.area_at) < area_hi OR r.id = ANY (managed))))::int,
            (count(*) FILTER (WHERE r.due_at < at AND (r.state <> 'TRANSFERRING' OR case_late(r.id, r.unit_at, at, null))
                AND (r.unit_at >= own_lo AND r.unit_at < own_hi OR case_seen_at(r.on_line, r.state, r.area_at) >= area_lo AND case_seen_at(r.on_line, r.state, r.area_at) < area_hi OR r.id = ANY (managed))))::int
        FROM case_records r
        WHERE r.unit_at >= own_lo AND r.unit_at < own_hi OR case_seen_at(r.on_line, r.state, r.area_at) >= area_lo AND case_seen_at(r.on_line, r.state, r.area_at) < area_hi
            OR r.id = ANY (opened)
        GROUP BY r.unit_id, r.state;
    RETURN QUERY SELECT m.to_id, r.state::text, 0, count(*)::int, 0
        FROM case_records r JOIN case_moves m ON m.record_id = r.id AND m.state = 'WAITING'
        WHERE r.state = 'TRANSFERRING' AND r.due_at < at AND case_late(r.id, r.unit_at, at, true)
            AND (r.unit_at >= own_lo AND r.unit_at < own_hi OR case_seen_at(r.on_line, r.state, r.area_at) >= area_lo AND case_seen_at(r.on_line, r.state, r.area_at) < area_hi
                OR r.id = ANY (managed))
        GROUP BY m.to_id, r.state;
END
$$;
-- +goose StatementEnd
REVOKE ALL ON FUNCTION case_tally FROM public;
GRANT EXECUTE ON FUNCTION case_tally TO congvu_app;
