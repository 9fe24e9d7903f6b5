-- A dashboard reads roll-ups from this index alone: they are written report by report,
-- so that the communes of one indicator lie on as many pages as there are communes.
-- +goose Up
DROP INDEX rollups_read;
CREATE INDEX rollups_read ON rollups (indicator_id, period_to, official, nature, area_at) INCLUDE (area_id, total, count, changed_at);
