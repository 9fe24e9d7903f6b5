-- Where a person went is the person's address: it lies sealed. What stood in clear is
-- sealed by the server when it starts, since the keys are not the database's.
-- +goose Up
ALTER TABLE case_moves RENAME COLUMN destination TO destination_clear;
ALTER TABLE case_moves ADD COLUMN destination bytea NULL;

-- Messages tell what is wrong, never what was entered.
UPDATE case_versions SET problems = regexp_replace(problems::text, 'số định danh \(\d\d\) không khớp với năm sinh \d{4}', 'số định danh không khớp với năm sinh đã nhập', 'g')::jsonb
    WHERE problems::text LIKE '%không khớp với năm sinh%';
UPDATE case_import_rows SET findings = regexp_replace(findings::text, 'số định danh \(\d\d\) không khớp với năm sinh \d{4}', 'số định danh không khớp với năm sinh đã nhập', 'g')::jsonb
    WHERE findings::text LIKE '%không khớp với năm sinh%';
