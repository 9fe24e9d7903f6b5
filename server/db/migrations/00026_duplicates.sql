-- Records that may be of one person: candidates by keyed blocking, decisions on them,
-- merges that can be undone, and asking for a record that stands in another unit.
-- +goose Up
ALTER TABLE case_records
    ADD COLUMN name_key bytea NULL,
    ADD COLUMN place_keys bytea[] NULL,
    ADD COLUMN phone_keys bytea[] NULL,
    ADD COLUMN keyed bigint NOT NULL DEFAULT 0;
CREATE INDEX caserecord_name_key_birth_year ON case_records (name_key, birth_year);
CREATE INDEX caserecord_keyed ON case_records (keyed);
CREATE INDEX caserecord_phone_keys ON case_records USING gin (phone_keys);

CREATE TABLE case_pairs (
    id uuid NOT NULL,
    "version" bigint NOT NULL,
    left_id uuid NOT NULL,
    right_id uuid NOT NULL,
    "state" character varying NOT NULL,
    score bigint NOT NULL,
    reasons text[] NOT NULL,
    found_at timestamptz NOT NULL,
    decided_at timestamptz NULL,
    decided_by_title character varying NULL,
    reason_id uuid NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX casepair_left_id_right_id ON case_pairs (left_id, right_id);
CREATE INDEX casepair_right_id ON case_pairs (right_id);
CREATE INDEX casepair_reason_id ON case_pairs (reason_id);
CREATE INDEX casepair_state_score_id ON case_pairs ("state", score, id);

CREATE TABLE case_merges (
    id uuid NOT NULL,
    pair_id uuid NOT NULL,
    survivor_id uuid NOT NULL,
    merged_id uuid NOT NULL,
    merged_state character varying NOT NULL,
    merged_since timestamptz NOT NULL,
    merged_version bigint NOT NULL,
    survivor_since timestamptz NOT NULL,
    survivor_version bigint NOT NULL,
    official_id uuid NULL,
    version_id uuid NULL,
    files text[] NOT NULL,
    clocks_stopped text[] NOT NULL,
    clocks_started text[] NOT NULL,
    at timestamptz NOT NULL,
    undone_at timestamptz NULL,
    PRIMARY KEY (id)
);
CREATE INDEX casemerge_pair_id ON case_merges (pair_id);
CREATE INDEX casemerge_survivor_id ON case_merges (survivor_id);
CREATE INDEX casemerge_merged_id ON case_merges (merged_id);
CREATE INDEX casemerge_official_id ON case_merges (official_id);
CREATE INDEX casemerge_version_id ON case_merges (version_id);
-- A record is merged into one other at a time.
CREATE UNIQUE INDEX casemerge_standing ON case_merges (merged_id) WHERE undone_at IS NULL;

CREATE TABLE case_requests (
    id uuid NOT NULL,
    record_id uuid NOT NULL,
    beside_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    "state" character varying NOT NULL,
    sent_at timestamptz NOT NULL,
    sent_by_title character varying NOT NULL,
    reason_id uuid NOT NULL,
    decided_at timestamptz NULL,
    decided_by_title character varying NULL,
    answer_id uuid NULL,
    PRIMARY KEY (id)
);
CREATE INDEX caserequest_record_id_state ON case_requests (record_id, "state");
CREATE INDEX caserequest_beside_id ON case_requests (beside_id);
CREATE INDEX caserequest_unit_id ON case_requests (unit_id);
CREATE INDEX caserequest_reason_id ON case_requests (reason_id);
CREATE INDEX caserequest_answer_id ON case_requests (answer_id);

ALTER TABLE case_records
    DROP CONSTRAINT case_records_state,
    ADD CONSTRAINT case_records_state CHECK (state IN ('NOTICE', 'DRAFT', 'SUBMITTED', 'RETURNED', 'OFFICIAL', 'AMENDING', 'AMENDMENT_SUBMITTED',
        'AMENDMENT_RETURNED', 'TRANSFERRING', 'END_SUBMITTED', 'LOCKED', 'REOPEN_REQUESTED', 'CLOSED', 'MERGED'));
ALTER TABLE case_pairs
    ADD CONSTRAINT case_pairs_left_fk FOREIGN KEY (left_id) REFERENCES case_records (id),
    ADD CONSTRAINT case_pairs_right_fk FOREIGN KEY (right_id) REFERENCES case_records (id),
    ADD CONSTRAINT case_pairs_reason_fk FOREIGN KEY (reason_id) REFERENCES case_reasons (id),
    ADD CONSTRAINT case_pairs_order CHECK (left_id < right_id),
    ADD CONSTRAINT case_pairs_state CHECK (state IN ('OPEN', 'DISTINCT', 'MERGED', 'LAPSED'));
ALTER TABLE case_merges
    ADD CONSTRAINT case_merges_pair_fk FOREIGN KEY (pair_id) REFERENCES case_pairs (id),
    ADD CONSTRAINT case_merges_survivor_fk FOREIGN KEY (survivor_id) REFERENCES case_records (id),
    ADD CONSTRAINT case_merges_merged_fk FOREIGN KEY (merged_id) REFERENCES case_records (id),
    ADD CONSTRAINT case_merges_official_fk FOREIGN KEY (official_id) REFERENCES case_versions (id),
    ADD CONSTRAINT case_merges_version_fk FOREIGN KEY (version_id) REFERENCES case_versions (id);
ALTER TABLE case_requests
    ADD CONSTRAINT case_requests_record_fk FOREIGN KEY (record_id) REFERENCES case_records (id),
    ADD CONSTRAINT case_requests_beside_fk FOREIGN KEY (beside_id) REFERENCES case_records (id),
    ADD CONSTRAINT case_requests_unit_fk FOREIGN KEY (unit_id) REFERENCES units (id),
    ADD CONSTRAINT case_requests_reason_fk FOREIGN KEY (reason_id) REFERENCES case_reasons (id),
    ADD CONSTRAINT case_requests_answer_fk FOREIGN KEY (answer_id) REFERENCES case_reasons (id),
    ADD CONSTRAINT case_requests_state CHECK (state IN ('WAITING', 'MET', 'REFUSED', 'TAKEN_BACK'));
CREATE UNIQUE INDEX caserequest_waiting ON case_requests (record_id, unit_id) WHERE state = 'WAITING';

-- What was sent once is an open record, locked or not; a draft binds nobody, so that two
-- units that enter at the same time do not block each other: the first to send has it.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION case_exists_elsewhere(key bytea, beside uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT FROM case_records WHERE number_key = key AND id <> beside AND state NOT IN ('CLOSED', 'NOTICE', 'DRAFT', 'MERGED'))
$$;
-- +goose StatementEnd

-- Row security: a pair and a merge are seen by who sees both records; a request by the
-- unit that is asked and by the one that asks.
ALTER TABLE case_pairs ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_pairs_read ON case_pairs FOR SELECT USING (EXISTS (SELECT FROM case_records r WHERE r.id = left_id) AND EXISTS (SELECT FROM case_records r WHERE r.id = right_id));
CREATE POLICY case_pairs_add ON case_pairs FOR INSERT WITH CHECK (true);
CREATE POLICY case_pairs_change ON case_pairs FOR UPDATE USING (true);
ALTER TABLE case_merges ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_merges_read ON case_merges FOR SELECT USING (EXISTS (SELECT FROM case_records r WHERE r.id = survivor_id) AND EXISTS (SELECT FROM case_records r WHERE r.id = merged_id));
CREATE POLICY case_merges_add ON case_merges FOR INSERT WITH CHECK (true);
CREATE POLICY case_merges_change ON case_merges FOR UPDATE USING (true);
ALTER TABLE case_requests ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_requests_read ON case_requests FOR SELECT USING (EXISTS (SELECT FROM case_records r WHERE r.id = record_id) OR EXISTS (SELECT FROM case_records r WHERE r.id = beside_id));
CREATE POLICY case_requests_add ON case_requests FOR INSERT WITH CHECK (true);
CREATE POLICY case_requests_change ON case_requests FOR UPDATE USING (true);
-- Documents go over with the content that is taken over.
CREATE POLICY case_files_move ON case_files FOR UPDATE USING (true);
