-- What was done to an object, without who has looked at it: of a record that many read,
-- the last steps are found without passing over a thousand looks.
-- +goose Up
CREATE INDEX journal_steps ON journal (object_id, at DESC, id DESC) WHERE action NOT IN ('READ_CASE', 'SAVE_CASE');
