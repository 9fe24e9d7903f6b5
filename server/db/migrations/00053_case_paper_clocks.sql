-- Time limits of one paper of the chairman end with that paper. NĐ 105/2021 art. 42.1 sets a
-- term for the decision to manage alone: what ran for other papers is no term of any text.
-- +goose Up
ALTER TABLE case_clocks ADD COLUMN ruling_id uuid NULL;
CREATE INDEX caseclock_ruling_id ON case_clocks (ruling_id);
ALTER TABLE case_clocks ADD CONSTRAINT case_clocks_ruling_fk FOREIGN KEY (ruling_id) REFERENCES case_rulings (id);

-- One signature ended the days of every paper; those of a decision to manage that still waits run on.
UPDATE case_clocks c SET ruling_id = g.id, done_at = NULL FROM case_rulings g WHERE g.kind = 'MANAGE' AND g.state = 'WAITING'
    AND c.id = (SELECT k.id FROM case_clocks k WHERE k.record_id = g.record_id AND k.term = 'CASE_DECIDE' AND k.due_at = g.due_at ORDER BY k.done_at IS NULL DESC, k.id LIMIT 1);
DELETE FROM case_clocks WHERE term = 'CASE_DECIDE' AND done_at IS NULL AND ruling_id IS NULL;
UPDATE case_rulings SET due_at = NULL WHERE kind <> 'MANAGE' AND due_at IS NOT NULL;

-- What was signed and is to be sent; two of one day by their order.
UPDATE case_clocks c SET ruling_id = g.id
    FROM (SELECT id, record_id, signed_on, row_number() OVER (PARTITION BY record_id, signed_on ORDER BY decided_at, id) AS place
            FROM case_rulings WHERE kind IN ('STOP', 'CONCLUDE') AND state = 'SIGNED') g,
        (SELECT id, record_id, started_on, row_number() OVER (PARTITION BY record_id, started_on ORDER BY id) AS place
            FROM case_clocks WHERE term = 'CASE_SEND' AND done_at IS NULL) k
    WHERE k.record_id = g.record_id AND k.started_on = g.signed_on AND k.place = g.place AND c.id = k.id;

UPDATE case_records r SET due_at = n.due_at FROM (SELECT b.id, min(c.due_at) AS due_at FROM case_records b
    LEFT JOIN case_clocks c ON c.record_id = b.id AND c.done_at IS NULL AND NOT c.duration GROUP BY b.id) n
    WHERE n.id = r.id AND r.due_at IS DISTINCT FROM n.due_at;
