-- +goose Up
-- What was believed before is asked for "as known at" a day; without an index of its own
-- each such question went through all facts of the years.
CREATE INDEX facts_past ON facts (indicator_id, period_to, area_at) WHERE believed_to < 'infinity';
