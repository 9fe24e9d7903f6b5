-- The paper that a step of a record rests on: its number lies sealed, its document is one of
-- the record's. A lock comes back when a death reported while it held is not approved.
-- +goose Up
CREATE TABLE case_step_papers (
    id uuid NOT NULL,
    record_id uuid NOT NULL,
    step character varying NOT NULL,
    "number" bytea NOT NULL,
    paper_date date NOT NULL,
    effective_on date NULL,
    lock_kind character varying NULL,
    file_id uuid NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX casesteppaper_record_id ON case_step_papers (record_id);
CREATE INDEX casesteppaper_file_id ON case_step_papers (file_id);
ALTER TABLE case_step_papers
    ADD CONSTRAINT case_step_papers_record_fk FOREIGN KEY (record_id) REFERENCES case_records (id),
    ADD CONSTRAINT case_step_papers_file_fk FOREIGN KEY (file_id) REFERENCES files (id);

ALTER TABLE case_step_papers ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_step_papers_read ON case_step_papers FOR SELECT USING (EXISTS (SELECT FROM case_records r WHERE r.id = record_id));
CREATE POLICY case_step_papers_add ON case_step_papers FOR INSERT WITH CHECK (true);
CREATE POLICY case_step_papers_reseal ON case_step_papers FOR UPDATE USING (current_setting('vault.sweep', true) = 'on');

ALTER TABLE case_records
    ADD COLUMN lock_before character varying NULL,
    ADD CONSTRAINT case_records_lock_before CHECK (lock_before IN ('LEFT_PROVINCE', 'LEFT_COUNTRY', 'IN_PRISON', 'ENDED', 'DEAD', 'MISSING_PERSON'));

-- What waits for a chairman ends with its record; here what waited when it ended before this rule.
UPDATE case_rulings SET state = 'WITHDRAWN', version = version + 1
    WHERE state = 'WAITING' AND record_id IN (SELECT id FROM case_records WHERE state IN ('LOCKED', 'CLOSED', 'MERGED'));
