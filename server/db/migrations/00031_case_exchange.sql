-- Existing records come in from workbooks, and lists of records go out under a quota.
-- +goose Up
CREATE TABLE case_imports (
    id uuid NOT NULL,
    "version" bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    unit_id uuid NOT NULL,
    position_id uuid NOT NULL,
    file_id uuid NOT NULL,
    sheet bigint NOT NULL,
    head_row bigint NOT NULL,
    "encoding" character varying NOT NULL DEFAULT '',
    fields jsonb NOT NULL,
    received_on date NULL,
    "state" character varying NOT NULL,
    at_row bigint NOT NULL DEFAULT 0,
    seen bigint NOT NULL DEFAULT 0,
    total bigint NOT NULL DEFAULT 0,
    good bigint NOT NULL DEFAULT 0,
    warned bigint NOT NULL DEFAULT 0,
    faulty bigint NOT NULL DEFAULT 0,
    repeated bigint NOT NULL DEFAULT 0,
    fault character varying NULL,
    attempts bigint NOT NULL DEFAULT 0,
    beat_at timestamptz NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX caseimport_unit_id_created_at ON case_imports (unit_id, created_at);
CREATE INDEX caseimport_position_id ON case_imports (position_id);
CREATE INDEX caseimport_file_id ON case_imports (file_id);

CREATE TABLE case_import_rows (
    id uuid NOT NULL,
    import_id uuid NOT NULL,
    "row" bigint NOT NULL,
    outcome character varying NOT NULL,
    record_id uuid NULL,
    findings jsonb NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX caseimportrow_import_id_row ON case_import_rows (import_id, "row");
CREATE INDEX caseimportrow_record_id ON case_import_rows (record_id);

CREATE TABLE case_import_heads (
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    heading bytea NOT NULL,
    field character varying NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX caseimporthead_unit_id_heading ON case_import_heads (unit_id, heading);

CREATE TABLE case_exports (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    position_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    at timestamptz NOT NULL,
    "day" date NOT NULL,
    kind character varying NOT NULL,
    records bigint NOT NULL,
    refused boolean NOT NULL,
    record_ids jsonb NOT NULL,
    reason bytea NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX caseexport_account_id_day ON case_exports (account_id, "day");
CREATE INDEX caseexport_position_id ON case_exports (position_id);
CREATE INDEX caseexport_unit_id ON case_exports (unit_id);

ALTER TABLE case_imports
    ADD CONSTRAINT case_imports_unit_fk FOREIGN KEY (unit_id) REFERENCES units (id),
    ADD CONSTRAINT case_imports_position_fk FOREIGN KEY (position_id) REFERENCES positions (id),
    ADD CONSTRAINT case_imports_file_fk FOREIGN KEY (file_id) REFERENCES files (id),
    ADD CONSTRAINT case_imports_encoding CHECK ("encoding" IN ('', 'TCVN3', 'VNI')),
    ADD CONSTRAINT case_imports_state CHECK ("state" IN ('CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'STOPPED', 'FAILED'));
ALTER TABLE case_import_rows
    ADD CONSTRAINT case_import_rows_import_fk FOREIGN KEY (import_id) REFERENCES case_imports (id),
    ADD CONSTRAINT case_import_rows_record_fk FOREIGN KEY (record_id) REFERENCES case_records (id),
    ADD CONSTRAINT case_import_rows_outcome CHECK (outcome IN ('WARNED', 'FAULTY', 'REPEATED', 'IMPORTED')),
    ADD CONSTRAINT case_import_rows_record CHECK ((outcome = 'IMPORTED') = (record_id IS NOT NULL));
ALTER TABLE case_import_heads ADD CONSTRAINT case_import_heads_unit_fk FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE case_exports
    ADD CONSTRAINT case_exports_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id),
    ADD CONSTRAINT case_exports_position_fk FOREIGN KEY (position_id) REFERENCES positions (id),
    ADD CONSTRAINT case_exports_unit_fk FOREIGN KEY (unit_id) REFERENCES units (id),
    ADD CONSTRAINT case_exports_kind CHECK (kind IN ('XLSX', 'PRINT'));

ALTER TABLE notices
    DROP CONSTRAINT notices_kind,
    ADD CONSTRAINT notices_kind CHECK (kind IN ('DIGEST', 'URGE', 'FEEDBACK', 'ACCOUNT_REQUEST', 'CASE', 'CASE_EXPORT'));

-- Row security as of the records: what a unit takes in is its own, what was taken along
-- is told to the unit of who took it.
ALTER TABLE case_imports ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_imports_read ON case_imports FOR SELECT USING (unit_id = nullif(current_setting('case.unit', true), '')::uuid
    OR current_setting('case.system', true) = 'on');
CREATE POLICY case_imports_add ON case_imports FOR INSERT WITH CHECK (true);
CREATE POLICY case_imports_change ON case_imports FOR UPDATE USING (true);
ALTER TABLE case_import_rows ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_import_rows_read ON case_import_rows FOR SELECT USING (EXISTS (SELECT FROM case_imports i WHERE i.id = import_id));
CREATE POLICY case_import_rows_add ON case_import_rows FOR INSERT WITH CHECK (true);
CREATE POLICY case_import_rows_change ON case_import_rows FOR UPDATE USING (true);
ALTER TABLE case_exports ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_exports_read ON case_exports FOR SELECT USING (unit_id = nullif(current_setting('case.unit', true), '')::uuid
    OR current_setting('case.system', true) = 'on' OR current_setting('vault.sweep', true) = 'on');
CREATE POLICY case_exports_add ON case_exports FOR INSERT WITH CHECK (true);
CREATE POLICY case_exports_change ON case_exports FOR UPDATE USING (true);
