-- Records of drug-dependent people and illegal drug users (QĐ 1054/QĐ-UBND 2020). What
-- tells who somebody is lies sealed; row security is the second wall behind the gate.
-- +goose Up
CREATE TABLE case_records (
    id uuid NOT NULL,
    "version" bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    code character varying NOT NULL,
    "state" character varying NOT NULL,
    state_since timestamptz NOT NULL,
    status character varying NULL,
    lock_kind character varying NULL,
    unit_id uuid NOT NULL,
    unit_at integer NOT NULL,
    area_at integer NOT NULL,
    on_line boolean NOT NULL,
    origin_id uuid NULL,
    received_on date NOT NULL,
    official_id uuid NULL,
    pending_id uuid NULL,
    sent_by uuid NULL,
    birth_year bigint NULL,
    sex character varying NULL,
    name_tokens bytea[] NOT NULL,
    number_key bytea NULL,
    due_at timestamptz NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX caserecord_code ON case_records (code);
CREATE INDEX caserecord_unit_id ON case_records (unit_id);
CREATE INDEX caserecord_origin_id ON case_records (origin_id);
CREATE INDEX caserecord_official_id ON case_records (official_id);
CREATE INDEX caserecord_pending_id ON case_records (pending_id);
CREATE INDEX caserecord_sent_by ON case_records (sent_by);
CREATE INDEX caserecord_unit_at_updated_at ON case_records (unit_at, updated_at);
CREATE INDEX caserecord_area_at_updated_at ON case_records (area_at, updated_at);
CREATE INDEX caserecord_number_key ON case_records (number_key);

CREATE TABLE case_versions (
    id uuid NOT NULL,
    record_id uuid NOT NULL,
    "number" bigint NOT NULL,
    "state" character varying NOT NULL,
    kind character varying NOT NULL,
    revision bigint NOT NULL,
    revisions jsonb NOT NULL,
    "identity" bytea NULL,
    contact bytea NULL,
    family bytea NULL,
    health bytea NULL,
    criminal bytea NULL,
    management bytea NULL,
    problems jsonb NOT NULL,
    changed text[] NOT NULL,
    submitted_at timestamptz NULL,
    submitted_by_title character varying NULL,
    decided_at timestamptz NULL,
    decided_by_title character varying NULL,
    reason_id uuid NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX caseversion_record_id_number ON case_versions (record_id, "number");
CREATE INDEX caseversion_reason_id ON case_versions (reason_id);

CREATE TABLE case_clocks (
    id uuid NOT NULL,
    record_id uuid NOT NULL,
    term character varying NOT NULL,
    name character varying NOT NULL,
    start_event character varying NOT NULL,
    started_on date NOT NULL,
    due_at timestamptz NOT NULL,
    source character varying NOT NULL,
    explanation character varying NOT NULL,
    duration boolean NOT NULL,
    done_at timestamptz NULL,
    PRIMARY KEY (id)
);
CREATE INDEX caseclock_record_id ON case_clocks (record_id);

CREATE TABLE case_moves (
    id uuid NOT NULL,
    record_id uuid NOT NULL,
    from_id uuid NOT NULL,
    to_id uuid NULL,
    destination character varying NULL,
    effective_on date NOT NULL,
    paper_number character varying NULL,
    paper_date date NULL,
    file_id uuid NULL,
    "state" character varying NOT NULL,
    sent_at timestamptz NOT NULL,
    decided_at timestamptz NULL,
    reason_id uuid NULL,
    PRIMARY KEY (id)
);
CREATE INDEX casemove_record_id ON case_moves (record_id);
CREATE INDEX casemove_from_id ON case_moves (from_id);
CREATE INDEX casemove_to_id_state ON case_moves (to_id, "state");
CREATE INDEX casemove_file_id ON case_moves (file_id);
CREATE INDEX casemove_reason_id ON case_moves (reason_id);

CREATE TABLE case_reasons (
    id uuid NOT NULL,
    record_id uuid NOT NULL,
    at timestamptz NOT NULL,
    text bytea NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX casereason_record_id ON case_reasons (record_id);

CREATE TABLE case_grants (
    id uuid NOT NULL,
    valid_from date NOT NULL,
    valid_to date NULL,
    record_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    kind character varying NOT NULL,
    basis character varying NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX casegrant_record_id ON case_grants (record_id);
CREATE INDEX casegrant_unit_id_record_id ON case_grants (unit_id, record_id);

CREATE TABLE case_files (
    id uuid NOT NULL,
    record_id uuid NOT NULL,
    file_id uuid NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX casefile_record_id ON case_files (record_id);
CREATE UNIQUE INDEX casefile_file_id ON case_files (file_id);

CREATE INDEX caserecord_name_tokens ON case_records USING gin (name_tokens);
CREATE INDEX caserecord_due_at ON case_records (due_at) WHERE due_at IS NOT NULL;
CREATE SEQUENCE case_codes;

ALTER TABLE case_records
    ADD CONSTRAINT case_records_unit_fk FOREIGN KEY (unit_id) REFERENCES units (id),
    ADD CONSTRAINT case_records_origin_fk FOREIGN KEY (origin_id) REFERENCES units (id),
    ADD CONSTRAINT case_records_sender_fk FOREIGN KEY (sent_by) REFERENCES positions (id),
    ADD CONSTRAINT case_records_state CHECK (state IN ('NOTICE', 'DRAFT', 'SUBMITTED', 'RETURNED', 'OFFICIAL', 'AMENDING', 'AMENDMENT_SUBMITTED',
        'AMENDMENT_RETURNED', 'TRANSFERRING', 'END_SUBMITTED', 'LOCKED', 'REOPEN_REQUESTED', 'CLOSED')),
    ADD CONSTRAINT case_records_status CHECK (status IN ('USER', 'DEPENDENT')),
    ADD CONSTRAINT case_records_sex CHECK (sex IN ('MALE', 'FEMALE')),
    ADD CONSTRAINT case_records_lock CHECK (lock_kind IN ('LEFT_PROVINCE', 'LEFT_COUNTRY', 'IN_PRISON', 'ENDED', 'DEAD', 'MISSING_PERSON')),
    ADD CONSTRAINT case_records_locked CHECK ((state = 'LOCKED') <= (lock_kind IS NOT NULL));
ALTER TABLE case_versions
    ADD CONSTRAINT case_versions_record_fk FOREIGN KEY (record_id) REFERENCES case_records (id),
    ADD CONSTRAINT case_versions_state CHECK (state IN ('ENTERING', 'SENT', 'SENT_BACK', 'IN_FORCE', 'SUPERSEDED', 'DROPPED')),
    ADD CONSTRAINT case_versions_kind CHECK (kind IN ('NEW_RECORD', 'AMENDMENT'));
ALTER TABLE case_records
    ADD CONSTRAINT case_records_official_fk FOREIGN KEY (official_id) REFERENCES case_versions (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT case_records_pending_fk FOREIGN KEY (pending_id) REFERENCES case_versions (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE case_clocks ADD CONSTRAINT case_clocks_record_fk FOREIGN KEY (record_id) REFERENCES case_records (id);
ALTER TABLE case_moves
    ADD CONSTRAINT case_moves_record_fk FOREIGN KEY (record_id) REFERENCES case_records (id),
    ADD CONSTRAINT case_moves_from_fk FOREIGN KEY (from_id) REFERENCES units (id),
    ADD CONSTRAINT case_moves_to_fk FOREIGN KEY (to_id) REFERENCES units (id),
    ADD CONSTRAINT case_moves_file_fk FOREIGN KEY (file_id) REFERENCES files (id),
    ADD CONSTRAINT case_moves_state CHECK (state IN ('WAITING', 'ACCEPTED', 'REFUSED', 'TAKEN_BACK', 'GONE'));
ALTER TABLE case_files
    ADD CONSTRAINT case_files_record_fk FOREIGN KEY (record_id) REFERENCES case_records (id),
    ADD CONSTRAINT case_files_file_fk FOREIGN KEY (file_id) REFERENCES files (id);
ALTER TABLE case_reasons ADD CONSTRAINT case_reasons_record_fk FOREIGN KEY (record_id) REFERENCES case_records (id);
ALTER TABLE case_versions ADD CONSTRAINT case_versions_reason_fk FOREIGN KEY (reason_id) REFERENCES case_reasons (id);
ALTER TABLE case_moves ADD CONSTRAINT case_moves_reason_fk FOREIGN KEY (reason_id) REFERENCES case_reasons (id);
ALTER TABLE case_grants
    ADD CONSTRAINT case_grants_record_fk FOREIGN KEY (record_id) REFERENCES case_records (id),
    ADD CONSTRAINT case_grants_unit_fk FOREIGN KEY (unit_id) REFERENCES units (id),
    ADD CONSTRAINT case_grants_kind CHECK (kind IN ('RECEIVER', 'FORMER', 'CONSENT'));

ALTER TABLE duties
    DROP CONSTRAINT duties_kind,
    ADD CONSTRAINT duties_kind CHECK (kind IN ('LEAD_AGENCY', 'MANAGING_OFFICE', 'OFFICE_OF_UNIT', 'RECORDS_OFFICER',
        'CASE_APPROVAL', 'CASE_AMENDMENT', 'CASE_REOPENING', 'CASE_ENDING', 'CASE_KEEPER'));

-- Whether a person of this number has an open record beside this one. It answers for
-- all units and says nothing else, so that nobody needs to read foreign rows to learn it.
-- +goose StatementBegin
CREATE FUNCTION case_exists_elsewhere(key bytea, beside uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT FROM case_records WHERE number_key = key AND id <> beside AND state NOT IN ('CLOSED', 'NOTICE'))
$$;
-- +goose StatementEnd
REVOKE ALL ON FUNCTION case_exists_elsewhere FROM public;
GRANT EXECUTE ON FUNCTION case_exists_elsewhere TO congvu_app;

-- Row security. The settings are set with set_config(…, true) in the batch that reads:
-- case.own_lo/hi the viewer's units, case.area_lo/hi the territory of its duty over
-- records, case.unit its unit, case.today the business day. A missing one shows nothing.
ALTER TABLE case_grants ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_grants_read ON case_grants FOR SELECT USING (unit_id = nullif(current_setting('case.unit', true), '')::uuid
    OR current_setting('case.system', true) = 'on');
CREATE POLICY case_grants_add ON case_grants FOR INSERT WITH CHECK (true);
CREATE POLICY case_grants_end ON case_grants FOR UPDATE USING (true);
ALTER TABLE case_records ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_records_read ON case_records FOR SELECT USING (
    unit_at >= nullif(current_setting('case.own_lo', true), '')::int AND unit_at < nullif(current_setting('case.own_hi', true), '')::int
    OR on_line AND state NOT IN ('NOTICE', 'DRAFT', 'CLOSED')
        AND area_at >= nullif(current_setting('case.area_lo', true), '')::int AND area_at < nullif(current_setting('case.area_hi', true), '')::int
    OR id IN (SELECT g.record_id FROM case_grants g WHERE g.unit_id = nullif(current_setting('case.unit', true), '')::uuid AND g.kind <> 'FORMER'
        AND g.valid_from <= nullif(current_setting('case.today', true), '')::date
        AND (g.valid_to IS NULL OR g.valid_to > nullif(current_setting('case.today', true), '')::date))
    OR current_setting('case.system', true) = 'on' OR current_setting('vault.sweep', true) = 'on');
CREATE POLICY case_records_add ON case_records FOR INSERT WITH CHECK (true);
CREATE POLICY case_records_change ON case_records FOR UPDATE USING (true);
ALTER TABLE case_versions ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_versions_read ON case_versions FOR SELECT USING (EXISTS (SELECT FROM case_records r WHERE r.id = record_id));
CREATE POLICY case_versions_add ON case_versions FOR INSERT WITH CHECK (true);
CREATE POLICY case_versions_change ON case_versions FOR UPDATE USING (true);
ALTER TABLE case_clocks ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_clocks_read ON case_clocks FOR SELECT USING (EXISTS (SELECT FROM case_records r WHERE r.id = record_id));
CREATE POLICY case_clocks_add ON case_clocks FOR INSERT WITH CHECK (true);
CREATE POLICY case_clocks_change ON case_clocks FOR UPDATE USING (true);
ALTER TABLE case_moves ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_moves_read ON case_moves FOR SELECT USING (EXISTS (SELECT FROM case_records r WHERE r.id = record_id)
    OR from_id = nullif(current_setting('case.unit', true), '')::uuid);
CREATE POLICY case_moves_add ON case_moves FOR INSERT WITH CHECK (true);
CREATE POLICY case_moves_change ON case_moves FOR UPDATE USING (true);
ALTER TABLE case_files ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_files_read ON case_files FOR SELECT USING (EXISTS (SELECT FROM case_records r WHERE r.id = record_id));
CREATE POLICY case_files_add ON case_files FOR INSERT WITH CHECK (true);
ALTER TABLE case_reasons ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_reasons_read ON case_reasons FOR SELECT USING (EXISTS (SELECT FROM case_records r WHERE r.id = record_id));
CREATE POLICY case_reasons_add ON case_reasons FOR INSERT WITH CHECK (true);
