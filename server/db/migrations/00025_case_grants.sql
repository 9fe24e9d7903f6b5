-- Who else sees a record, and until when: written consent (QĐ 1054 art. 6.3), delegation
-- (art. 14.1), the unit whose patient it is (art. 7.1a), and opening in an emergency, which
-- is one person's and lasts hours. Grants therefore hold instants, not days.
-- +goose Up
DROP POLICY case_records_read ON case_records;
DROP POLICY case_grants_read ON case_grants;
ALTER TABLE case_grants
    ADD COLUMN manager_id uuid NULL,
    ADD COLUMN account_id uuid NULL,
    ADD COLUMN given_by uuid NULL,
    ADD COLUMN sections text[] NOT NULL DEFAULT '{}',
    ADD COLUMN issuer character varying NULL,
    ADD COLUMN paper_date date NULL,
    ADD COLUMN file_id uuid NULL,
    ADD COLUMN reason_id uuid NULL,
    ADD COLUMN begins_at timestamptz NULL,
    ADD COLUMN ends_at timestamptz NULL;
UPDATE case_grants g SET manager_id = r.unit_id, begins_at = g.valid_from::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh',
    ends_at = g.valid_to::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' FROM case_records r WHERE r.id = g.record_id;
ALTER TABLE case_grants
    ALTER COLUMN manager_id SET NOT NULL,
    ALTER COLUMN begins_at SET NOT NULL,
    ALTER COLUMN sections DROP DEFAULT,
    DROP COLUMN valid_from,
    DROP COLUMN valid_to,
    DROP CONSTRAINT case_grants_kind,
    ADD CONSTRAINT case_grants_kind CHECK (kind IN ('RECEIVER', 'FORMER', 'CONSENT', 'EMERGENCY', 'DELEGATION', 'PATIENT')),
    ADD CONSTRAINT case_grants_ends CHECK (kind NOT IN ('CONSENT', 'EMERGENCY') OR ends_at IS NOT NULL),
    ADD CONSTRAINT case_grants_personal CHECK ((kind = 'EMERGENCY') = (account_id IS NOT NULL)),
    ADD CONSTRAINT case_grants_manager_fk FOREIGN KEY (manager_id) REFERENCES units (id),
    ADD CONSTRAINT case_grants_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id),
    ADD CONSTRAINT case_grants_giver_fk FOREIGN KEY (given_by) REFERENCES positions (id),
    ADD CONSTRAINT case_grants_file_fk FOREIGN KEY (file_id) REFERENCES files (id),
    ADD CONSTRAINT case_grants_reason_fk FOREIGN KEY (reason_id) REFERENCES case_reasons (id);
CREATE INDEX casegrant_manager_id ON case_grants (manager_id);
CREATE INDEX casegrant_account_id ON case_grants (account_id);
CREATE INDEX casegrant_given_by ON case_grants (given_by);
CREATE INDEX casegrant_file_id ON case_grants (file_id);
CREATE INDEX casegrant_reason_id ON case_grants (reason_id);
CREATE INDEX casegrant_kind_begins_at ON case_grants (kind, begins_at);

-- The records that grants open now to the viewer: to its unit, or to the person alone. A
-- function of the owner's, since the policies of records and grants would ask each other.
-- +goose StatementBegin
CREATE FUNCTION case_opened() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT record_id FROM case_grants WHERE kind <> 'FORMER'
        AND unit_id IN (nullif(current_setting('case.unit', true), '')::uuid, nullif(current_setting('case.room', true), '')::uuid)
        AND (account_id IS NULL OR account_id = nullif(current_setting('case.account', true), '')::uuid)
        AND begins_at <= nullif(current_setting('case.now', true), '')::timestamptz
        AND (ends_at IS NULL OR ends_at > nullif(current_setting('case.now', true), '')::timestamptz)
$$;
-- +goose StatementEnd
REVOKE ALL ON FUNCTION case_opened FROM public;
GRANT EXECUTE ON FUNCTION case_opened TO congvu_app;

-- case.now takes the place of case.today; case.room is the room of case.unit in which the
-- viewer works (which may keep records itself), case.account is the person, and case.audit shows
-- that something was opened in an emergency, to who audits.
CREATE POLICY case_records_read ON case_records FOR SELECT USING (
    unit_at >= nullif(current_setting('case.own_lo', true), '')::int AND unit_at < nullif(current_setting('case.own_hi', true), '')::int
    OR on_line AND state NOT IN ('NOTICE', 'DRAFT', 'CLOSED')
        AND area_at >= nullif(current_setting('case.area_lo', true), '')::int AND area_at < nullif(current_setting('case.area_hi', true), '')::int
    OR id IN (SELECT case_opened())
    OR current_setting('case.system', true) = 'on' OR current_setting('vault.sweep', true) = 'on');
CREATE POLICY case_grants_read ON case_grants FOR SELECT USING (
    unit_id IN (nullif(current_setting('case.unit', true), '')::uuid, nullif(current_setting('case.room', true), '')::uuid)
        AND (account_id IS NULL OR account_id = nullif(current_setting('case.account', true), '')::uuid)
    OR EXISTS (SELECT FROM case_records r WHERE r.id = record_id)
    OR kind = 'EMERGENCY' AND current_setting('case.audit', true) = 'on'
    OR current_setting('case.system', true) = 'on');

ALTER TABLE notices
    DROP CONSTRAINT notices_kind,
    ADD CONSTRAINT notices_kind CHECK (kind IN ('DIGEST', 'URGE', 'FEEDBACK', 'ACCOUNT_REQUEST', 'CASE'));
