-- Foreign keys, checks and the immutability of what was submitted.
-- +goose Up
ALTER TABLE area_versions
    ADD CONSTRAINT area_versions_area_fk FOREIGN KEY (area_id) REFERENCES areas (id),
    ADD CONSTRAINT area_versions_parent_fk FOREIGN KEY (parent_id) REFERENCES areas (id),
    ADD CONSTRAINT area_versions_level CHECK (level IN ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    ADD CONSTRAINT area_versions_dates CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE successions
    ADD CONSTRAINT successions_from_fk FOREIGN KEY (from_id) REFERENCES areas (id),
    ADD CONSTRAINT successions_to_fk FOREIGN KEY (to_id) REFERENCES areas (id),
    ADD CONSTRAINT successions_share CHECK (share IS NULL OR (share >= 0 AND share <= 1));
ALTER TABLE unit_versions
    ADD CONSTRAINT unit_versions_unit_fk FOREIGN KEY (unit_id) REFERENCES units (id),
    ADD CONSTRAINT unit_versions_parent_fk FOREIGN KEY (parent_id) REFERENCES units (id),
    ADD CONSTRAINT unit_versions_line_fk FOREIGN KEY (line_parent_id) REFERENCES units (id),
    ADD CONSTRAINT unit_versions_area_fk FOREIGN KEY (area_id) REFERENCES areas (id),
    ADD CONSTRAINT unit_versions_level CHECK (level IN ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    ADD CONSTRAINT unit_versions_dates CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE positions
    ADD CONSTRAINT positions_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id),
    ADD CONSTRAINT positions_unit_fk FOREIGN KEY (unit_id) REFERENCES units (id),
    ADD CONSTRAINT positions_dates CHECK (valid_to IS NULL OR valid_to >= valid_from);
ALTER TABLE regimes
    ADD CONSTRAINT regimes_lead_fk FOREIGN KEY (lead_unit_id) REFERENCES units (id),
    ADD CONSTRAINT regimes_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'SUSPENDED'));
ALTER TABLE duties
    ADD CONSTRAINT duties_unit_fk FOREIGN KEY (unit_id) REFERENCES units (id),
    ADD CONSTRAINT duties_position_fk FOREIGN KEY (position_id) REFERENCES positions (id),
    ADD CONSTRAINT duties_target_fk FOREIGN KEY (target_id) REFERENCES units (id),
    ADD CONSTRAINT duties_regime_fk FOREIGN KEY (regime_id) REFERENCES regimes (id),
    ADD CONSTRAINT duties_kind CHECK (kind IN ('LEAD_AGENCY', 'MANAGING_OFFICE', 'OFFICE_OF_UNIT', 'RECORDS_OFFICER'));
ALTER TABLE sessions
    ADD CONSTRAINT sessions_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id),
    ADD CONSTRAINT sessions_position_fk FOREIGN KEY (position_id) REFERENCES positions (id);
ALTER TABLE outages
    ADD CONSTRAINT outages_position_fk FOREIGN KEY (declared_by) REFERENCES positions (id),
    ADD CONSTRAINT outages_span CHECK (ended_at IS NULL OR ended_at > started_at);
ALTER TABLE rounds
    ADD CONSTRAINT rounds_regime_fk FOREIGN KEY (regime_id) REFERENCES regimes (id),
    ADD CONSTRAINT rounds_form_fk FOREIGN KEY (form_version_id) REFERENCES form_versions (id),
    ADD CONSTRAINT rounds_state CHECK (state IN ('OPEN', 'CLOSED')),
    ADD CONSTRAINT rounds_span CHECK (period_to >= period_from);
ALTER TABLE obligations
    ADD CONSTRAINT obligations_round_fk FOREIGN KEY (round_id) REFERENCES rounds (id),
    ADD CONSTRAINT obligations_unit_fk FOREIGN KEY (unit_id) REFERENCES units (id),
    ADD CONSTRAINT obligations_entry_fk FOREIGN KEY (entry_unit_id) REFERENCES units (id),
    ADD CONSTRAINT obligations_state CHECK (state IN ('ASSIGNED', 'DRAFTING', 'AWAITING_SIGNATURE', 'SIGNED',
        'SUBMITTED', 'RETURNED', 'APPROVED', 'CORRECTION_REQUESTED', 'CORRECTING')),
    ADD CONSTRAINT obligations_on_time CHECK ((first_submitted_at IS NULL) = (on_time IS NULL));
ALTER TABLE drafts
    ADD CONSTRAINT drafts_obligation_fk FOREIGN KEY (id) REFERENCES obligations (id),
    ADD CONSTRAINT drafts_position_fk FOREIGN KEY (updated_by) REFERENCES positions (id);
ALTER TABLE files
    ADD CONSTRAINT files_unit_fk FOREIGN KEY (unit_id) REFERENCES units (id),
    ADD CONSTRAINT files_position_fk FOREIGN KEY (position_id) REFERENCES positions (id),
    ADD CONSTRAINT files_obligation_fk FOREIGN KEY (obligation_id) REFERENCES obligations (id);
ALTER TABLE submissions
    ADD CONSTRAINT submissions_obligation_fk FOREIGN KEY (obligation_id) REFERENCES obligations (id),
    ADD CONSTRAINT submissions_form_fk FOREIGN KEY (form_version_id) REFERENCES form_versions (id),
    ADD CONSTRAINT submissions_position_fk FOREIGN KEY (submitted_by) REFERENCES positions (id),
    ADD CONSTRAINT submissions_outage_fk FOREIGN KEY (outage_id) REFERENCES outages (id),
    ADD CONSTRAINT submissions_file_fk FOREIGN KEY (substitute_file_id) REFERENCES files (id),
    ADD CONSTRAINT submissions_state CHECK (state IN ('SUBMITTED', 'RECALLED', 'RETURNED', 'APPROVED', 'REPLACED')),
    ADD CONSTRAINT submissions_hash CHECK (length(sha256) = 32);
ALTER TABLE obligations
    ADD CONSTRAINT obligations_official_fk FOREIGN KEY (official_id) REFERENCES submissions (id);
ALTER TABLE reviews
    ADD CONSTRAINT reviews_submission_fk FOREIGN KEY (submission_id) REFERENCES submissions (id),
    ADD CONSTRAINT reviews_position_fk FOREIGN KEY (position_id) REFERENCES positions (id),
    ADD CONSTRAINT reviews_kind CHECK (kind IN ('RETURNED', 'APPROVED', 'REFUSED'));
ALTER TABLE cell_comments
    ADD CONSTRAINT cell_comments_obligation_fk FOREIGN KEY (obligation_id) REFERENCES obligations (id),
    ADD CONSTRAINT cell_comments_submission_fk FOREIGN KEY (submission_id) REFERENCES submissions (id),
    ADD CONSTRAINT cell_comments_position_fk FOREIGN KEY (position_id) REFERENCES positions (id);
ALTER TABLE extensions
    ADD CONSTRAINT extensions_round_fk FOREIGN KEY (round_id) REFERENCES rounds (id),
    ADD CONSTRAINT extensions_unit_fk FOREIGN KEY (unit_id) REFERENCES units (id),
    ADD CONSTRAINT extensions_position_fk FOREIGN KEY (position_id) REFERENCES positions (id);
ALTER TABLE boundaries
    ADD CONSTRAINT boundaries_area_fk FOREIGN KEY (area_id) REFERENCES areas (id);
CREATE INDEX unit_versions_search ON unit_versions USING gin (search_key gin_trgm_ops);
CREATE INDEX accounts_search ON accounts USING gin (search_key gin_trgm_ops);

-- +goose StatementBegin
CREATE FUNCTION submission_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (to_jsonb(NEW) - 'state') IS DISTINCT FROM (to_jsonb(OLD) - 'state') THEN
        RAISE EXCEPTION 'a submission never changes' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER submission_is_immutable BEFORE UPDATE ON submissions
    FOR EACH ROW EXECUTE FUNCTION submission_is_immutable();
