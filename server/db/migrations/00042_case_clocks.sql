-- Since when an amendment holds and whether it brings a document; time limits that nobody
-- could end, or that were ended by what was taken back.
-- +goose Up
ALTER TABLE case_versions
    ADD COLUMN effective_on date NULL,
    ADD COLUMN documented boolean NOT NULL DEFAULT false;
UPDATE case_versions v SET effective_on = (SELECT c.started_on FROM case_clocks c WHERE c.record_id = v.record_id AND c.term = 'CASE_CHANGE' ORDER BY c.id DESC LIMIT 1)
    FROM case_records r WHERE r.pending_id = v.id AND v.kind = 'AMENDMENT';

-- What is locked, closed or merged waits for nobody; a decision that was signed is still sent.
UPDATE case_clocks c SET done_at = r.state_since FROM case_records r WHERE r.id = c.record_id AND c.done_at IS NULL
    AND (r.state IN ('CLOSED', 'MERGED') OR r.state IN ('LOCKED', 'REOPEN_REQUESTED') AND NOT c.duration AND c.term <> 'CASE_SEND');
-- What was sent and withdrawn was not done.
UPDATE case_clocks c SET done_at = NULL FROM case_records r JOIN case_versions v ON v.id = r.pending_id
    WHERE c.record_id = r.id AND r.state IN ('DRAFT', 'AMENDING') AND c.done_at = v.submitted_at
    AND c.term IN ('CASE_NEW', 'CASE_VERIFY', 'CASE_CHANGE');
-- A residence that is verified in the future is not verified.
UPDATE case_clocks SET done_at = now() WHERE term IN ('CASE_NOTICE', 'CASE_RESIDENCE_CHECK') AND done_at IS NULL AND started_on > current_date;
-- Only where it has changed: the rows of a province are not all written anew.
UPDATE case_records r SET due_at = n.due_at FROM (SELECT b.id, min(c.due_at) AS due_at FROM case_records b
    LEFT JOIN case_clocks c ON c.record_id = b.id AND c.done_at IS NULL AND NOT c.duration GROUP BY b.id) n
    WHERE n.id = r.id AND r.due_at IS DISTINCT FROM n.due_at;
