-- Feedback, requests about accounts, and what a regime carries beside its contents.
-- +goose Up
CREATE TABLE feedbacks (
    id uuid NOT NULL,
    "version" bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    kind character varying NOT NULL,
    "state" character varying NOT NULL,
    "text" character varying NOT NULL,
    search_key character varying NOT NULL,
    screen character varying NOT NULL,
    "address" character varying NOT NULL,
    form_version_id uuid NULL,
    cell character varying NULL,
    account_id uuid NOT NULL,
    position_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    sender_title character varying NOT NULL,
    assignee_id uuid NULL,
    answered_at timestamptz NULL,
    office_at timestamptz NULL,
    seen_at timestamptz NULL,
    PRIMARY KEY (id),
    CONSTRAINT feedbacks_form_fk FOREIGN KEY (form_version_id) REFERENCES form_versions (id),
    CONSTRAINT feedbacks_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT feedbacks_position_fk FOREIGN KEY (position_id) REFERENCES positions (id),
    CONSTRAINT feedbacks_unit_fk FOREIGN KEY (unit_id) REFERENCES units (id),
    CONSTRAINT feedbacks_assignee_fk FOREIGN KEY (assignee_id) REFERENCES positions (id),
    CONSTRAINT feedbacks_kind CHECK (kind IN ('PROBLEM', 'FORM', 'IDEA', 'OTHER')),
    CONSTRAINT feedbacks_state CHECK (state IN ('NEW', 'IN_PROGRESS', 'ANSWERED', 'CLOSED'))
);
CREATE INDEX feedback_account_id_updated_at ON feedbacks (account_id, updated_at);
CREATE INDEX feedback_state_updated_at ON feedbacks (state, updated_at);
CREATE INDEX feedback_unit_id ON feedbacks (unit_id);
CREATE INDEX feedback_position_id ON feedbacks (position_id);
CREATE INDEX feedback_assignee_id ON feedbacks (assignee_id);
CREATE INDEX feedback_form_version_id ON feedbacks (form_version_id);
CREATE INDEX feedbacks_search ON feedbacks USING gin (search_key gin_trgm_ops);

CREATE TABLE feedback_messages (
    id uuid NOT NULL,
    feedback_id uuid NOT NULL,
    position_id uuid NOT NULL,
    from_office boolean NOT NULL,
    "action" character varying NOT NULL,
    by_title character varying NOT NULL,
    "text" character varying NOT NULL,
    "at" timestamptz NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT feedback_messages_feedback_fk FOREIGN KEY (feedback_id) REFERENCES feedbacks (id),
    CONSTRAINT feedback_messages_position_fk FOREIGN KEY (position_id) REFERENCES positions (id)
);
CREATE INDEX feedbackmessage_feedback_id_at ON feedback_messages (feedback_id, at);
CREATE INDEX feedbackmessage_position_id ON feedback_messages (position_id);

CREATE TABLE account_requests (
    id uuid NOT NULL,
    "version" bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    kind character varying NOT NULL,
    "state" character varying NOT NULL,
    unit_id uuid NOT NULL,
    requested_by uuid NOT NULL,
    requested_by_name character varying NOT NULL,
    requested_by_title character varying NOT NULL,
    requested_at timestamptz NOT NULL,
    "document" character varying NOT NULL,
    reason character varying NOT NULL,
    account_id uuid NULL,
    position_id uuid NULL,
    display_name character varying NOT NULL,
    "position" jsonb NULL,
    last_day date NULL,
    due_at timestamptz NOT NULL,
    due_explanation jsonb NOT NULL,
    decided_by uuid NULL,
    decided_by_title character varying NULL,
    decided_at timestamptz NULL,
    refusal character varying NULL,
    PRIMARY KEY (id),
    CONSTRAINT account_requests_unit_fk FOREIGN KEY (unit_id) REFERENCES units (id),
    CONSTRAINT account_requests_requested_fk FOREIGN KEY (requested_by) REFERENCES positions (id),
    CONSTRAINT account_requests_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT account_requests_position_fk FOREIGN KEY (position_id) REFERENCES positions (id),
    CONSTRAINT account_requests_decided_fk FOREIGN KEY (decided_by) REFERENCES positions (id),
    CONSTRAINT account_requests_kind CHECK (kind IN ('CREATE', 'CHANGE', 'LOCK', 'REVOKE')),
    CONSTRAINT account_requests_state CHECK (state IN ('OPEN', 'DONE', 'REFUSED', 'WITHDRAWN')),
    CONSTRAINT account_requests_decided CHECK ((state = 'OPEN') = (decided_at IS NULL))
);
CREATE INDEX accountrequest_state_due_at_id ON account_requests (state, due_at, id);
CREATE INDEX accountrequest_unit_id_due_at ON account_requests (unit_id, due_at);
CREATE INDEX accountrequest_requested_by ON account_requests (requested_by);
CREATE INDEX accountrequest_account_id ON account_requests (account_id);
CREATE INDEX accountrequest_position_id ON account_requests (position_id);
CREATE INDEX accountrequest_decided_by ON account_requests (decided_by);

CREATE TABLE regime_reviews (
    id uuid NOT NULL,
    regime_id uuid NOT NULL,
    "at" timestamptz NOT NULL,
    note character varying NOT NULL,
    position_id uuid NOT NULL,
    by_title character varying NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT regime_reviews_regime_fk FOREIGN KEY (regime_id) REFERENCES regimes (id),
    CONSTRAINT regime_reviews_position_fk FOREIGN KEY (position_id) REFERENCES positions (id)
);
CREATE INDEX regimereview_regime_id_at ON regime_reviews (regime_id, at);
CREATE INDEX regimereview_position_id ON regime_reviews (position_id);

CREATE TABLE regime_replacements (
    id uuid NOT NULL,
    regime_id uuid NOT NULL,
    replaced_id uuid NOT NULL,
    from_day date NOT NULL,
    position_id uuid NOT NULL,
    "at" timestamptz NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT regime_replacements_regime_fk FOREIGN KEY (regime_id) REFERENCES regimes (id),
    CONSTRAINT regime_replacements_replaced_fk FOREIGN KEY (replaced_id) REFERENCES regimes (id),
    CONSTRAINT regime_replacements_position_fk FOREIGN KEY (position_id) REFERENCES positions (id),
    CONSTRAINT regime_replacements_other CHECK (regime_id <> replaced_id)
);
CREATE UNIQUE INDEX regime_replacements_regime_id_key ON regime_replacements (regime_id);
CREATE UNIQUE INDEX regime_replacements_replaced_id_key ON regime_replacements (replaced_id);
CREATE INDEX regimereplacement_position_id ON regime_replacements (position_id);

CREATE TABLE external_codes (
    id uuid NOT NULL,
    "version" bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    kind character varying NOT NULL,
    "object" character varying NOT NULL,
    code character varying NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT external_codes_kind CHECK (kind IN ('REGIME', 'FORM', 'INDICATOR', 'UNIT'))
);
CREATE UNIQUE INDEX externalcode_kind_object ON external_codes (kind, object);
CREATE UNIQUE INDEX externalcode_kind_code ON external_codes (kind, code);

ALTER TABLE calendar_days ADD COLUMN removed_at timestamptz NULL;
ALTER TABLE cell_comments ADD COLUMN held boolean NOT NULL DEFAULT false;
