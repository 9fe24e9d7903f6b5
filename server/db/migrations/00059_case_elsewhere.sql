-- +goose Up
-- Each record that is sent asks whether the person has another one. A function in SQL is
-- planned anew at each call, which cost more than the look itself; this one keeps its plan.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION case_exists_elsewhere(key bytea, beside uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
    RETURN EXISTS (SELECT FROM case_records WHERE (number_key = key OR official_number_key = key) AND id <> beside AND state NOT IN ('CLOSED', 'NOTICE', 'DRAFT', 'MERGED'));
END
$$;
-- +goose StatementEnd

-- +goose Down
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION case_exists_elsewhere(key bytea, beside uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT FROM case_records WHERE (number_key = key OR official_number_key = key) AND id <> beside AND state NOT IN ('CLOSED', 'NOTICE', 'DRAFT', 'MERGED'))
$$;
-- +goose StatementEnd
