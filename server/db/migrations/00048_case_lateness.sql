-- While a record is on its way, the unit that it goes to has time limits of its own beside
-- those of the unit that gives it: each is late by what it must do itself.
-- +goose Up

-- Whether a time limit of a record had passed at an instant: of the unit that manages it, of
-- the one that it goes to (taker), or of either (null), as far as it binds the viewer:
-- giver and receiver answer for their own, who looks over both sees both.
-- +goose StatementBegin
CREATE FUNCTION case_late(record uuid, unit_at integer, at timestamptz, taker boolean) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT FROM case_clocks c, (SELECT CASE
            WHEN unit_at >= nullif(current_setting('case.own_lo', true), '')::int AND unit_at < nullif(current_setting('case.own_hi', true), '')::int THEN false
            WHEN EXISTS (SELECT FROM case_grants g WHERE g.record_id = record AND g.kind = 'RECEIVER' AND g.ends_at IS NULL
                AND g.unit_id IN (nullif(current_setting('case.unit', true), '')::uuid, nullif(current_setting('case.room', true), '')::uuid)) THEN true END AS taking) viewer
        WHERE c.record_id = record AND c.done_at IS NULL AND NOT c.duration AND c.due_at < at
            AND (c.term IN ('CASE_TAKE', 'CASE_ARRIVE')) = coalesce(taker, viewer.taking, c.term IN ('CASE_TAKE', 'CASE_ARRIVE'))
            AND (taker IS NULL OR viewer.taking IS NULL OR taker = viewer.taking))
$$;
-- +goose StatementEnd
REVOKE ALL ON FUNCTION case_late FROM public;
GRANT EXECUTE ON FUNCTION case_late TO congvu_app;

-- How many of the records behind the wall stand in which state in which unit, how many of
-- them the unit is late with, and how many anybody is who the viewer answers for; a unit
-- that is late in taking records over has a line for these, which it does not manage yet.
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
BEGIN
    RETURN QUERY SELECT r.unit_id, r.state::text, count(*)::int,
            (count(*) FILTER (WHERE r.due_at < at AND (r.state <> 'TRANSFERRING' OR case_late(r.id, r.unit_at, at, false))))::int,
            (count(*) FILTER (WHERE r.due_at < at AND (r.state <> 'TRANSFERRING' OR case_late(r.id, r.unit_at, at, null))))::int
        FROM case_records r
        WHERE r.unit_at >= own_lo AND r.unit_at < own_hi OR case_seen_at(r.on_line, r.state, r.area_at) >= area_lo AND case_seen_at(r.on_line, r.state, r.area_at) < area_hi
            OR r.id = ANY (opened)
        GROUP BY r.unit_id, r.state;
    RETURN QUERY SELECT m.to_id, r.state::text, 0, count(*)::int, 0
        FROM case_records r JOIN case_moves m ON m.record_id = r.id AND m.state = 'WAITING'
        WHERE r.state = 'TRANSFERRING' AND r.due_at < at AND case_late(r.id, r.unit_at, at, true)
            AND (r.unit_at >= own_lo AND r.unit_at < own_hi OR case_seen_at(r.on_line, r.state, r.area_at) >= area_lo AND case_seen_at(r.on_line, r.state, r.area_at) < area_hi
                OR r.id = ANY (opened))
        GROUP BY m.to_id, r.state;
END
$$;
-- +goose StatementEnd
REVOKE ALL ON FUNCTION case_tally FROM public;
GRANT EXECUTE ON FUNCTION case_tally TO congvu_app;
