-- What came to the wrong police is given on as a notice, and leaves a trail; the year of management of
-- the dead and missing, and the sending of a decision, which earlier versions ended by another's step.
-- +goose Up
ALTER TABLE case_moves
    DROP CONSTRAINT case_moves_state,
    ADD CONSTRAINT case_moves_state CHECK (state IN ('WAITING', 'ACCEPTED', 'REFUSED', 'TAKEN_BACK', 'GONE', 'REASSIGNED', 'FORWARDED'));

-- To approve a death ended the year of management, which only a decision to stop ends
-- (NĐ 105/2021 art. 48.1): without it nobody could propose that decision any more.
UPDATE case_clocks c SET done_at = NULL FROM case_records r
    WHERE r.id = c.record_id AND c.term = 'CASE_MANAGEMENT' AND r.state NOT IN ('CLOSED', 'MERGED') AND r.lock_kind IS DISTINCT FROM 'ENDED'
    AND EXISTS (SELECT FROM journal j WHERE j.object_kind = 'case' AND j.object_id = r.id AND j.action = 'APPROVE_END_CASE' AND j.at = c.done_at)
    AND NOT EXISTS (SELECT FROM case_clocks k WHERE k.record_id = r.id AND k.term = c.term AND k.id <> c.id AND (k.done_at IS NULL OR k.started_on > c.started_on))
    AND NOT EXISTS (SELECT FROM case_rulings g WHERE g.record_id = r.id AND g.kind IN ('STOP', 'CONCLUDE') AND g.state IN ('SIGNED', 'DELIVERED') AND g.signed_on >= c.started_on);

-- To send one paper ended the days of every other that was signed and not sent: these run on.
UPDATE case_clocks c SET ruling_id = g.id, done_at = NULL
    FROM (SELECT p.id, p.record_id, p.signed_on, row_number() OVER (PARTITION BY p.record_id, p.signed_on ORDER BY p.decided_at, p.id) AS place
            FROM case_rulings p JOIN case_records r ON r.id = p.record_id WHERE p.kind IN ('STOP', 'CONCLUDE') AND p.state = 'SIGNED' AND r.state NOT IN ('CLOSED', 'MERGED')
                AND NOT EXISTS (SELECT FROM case_clocks k WHERE k.ruling_id = p.id)) g,
        (SELECT id, record_id, started_on, row_number() OVER (PARTITION BY record_id, started_on ORDER BY done_at DESC, id) AS place
            FROM case_clocks WHERE term = 'CASE_SEND' AND ruling_id IS NULL) k
    WHERE k.record_id = g.record_id AND k.started_on = g.signed_on AND k.place = g.place AND c.id = k.id;

UPDATE case_records r SET due_at = n.due_at FROM (SELECT b.id, min(c.due_at) AS due_at FROM case_records b
    LEFT JOIN case_clocks c ON c.record_id = b.id AND c.done_at IS NULL AND NOT c.duration GROUP BY b.id) n
    WHERE n.id = r.id AND r.due_at IS DISTINCT FROM n.due_at;
