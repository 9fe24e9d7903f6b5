-- The tables of ent/schema. A drift test holds both to each other; what ent cannot
-- describe (foreign keys, checks, triggers, partitioned tables) follows in the next files.
-- +goose Up


CREATE TABLE accounts (
    id uuid NOT NULL,
    "version" bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    username character varying NOT NULL,
    display_name character varying NOT NULL,
    search_key character varying NOT NULL,
    password_hash character varying NOT NULL,
    must_change_password boolean NOT NULL DEFAULT true,
    lock_reason character varying NULL,
    failures bigint NOT NULL DEFAULT 0,
    blocked_until timestamptz NULL,
    token_version bigint NOT NULL DEFAULT 1,
    last_sign_in_at timestamptz NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX accounts_username_key ON accounts (username);

CREATE TABLE areas (
    id uuid NOT NULL,
    "at" integer NOT NULL,
    "until" integer NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX area_at ON areas (at);

CREATE TABLE area_versions (
    id uuid NOT NULL,
    valid_from date NOT NULL,
    valid_to date NULL,
    area_id uuid NOT NULL,
    parent_id uuid NULL,
    code character varying NOT NULL,
    "name" character varying NOT NULL,
    full_name character varying NOT NULL,
    kind character varying NOT NULL,
    "level" character varying NOT NULL,
    lon double precision NULL,
    lat double precision NULL,
    PRIMARY KEY (id)
);
CREATE INDEX areaversion_area_id ON area_versions (area_id);
CREATE INDEX areaversion_parent_id ON area_versions (parent_id);
CREATE INDEX areaversion_code ON area_versions (code);

CREATE TABLE boundaries (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    geometry jsonb NOT NULL,
    source character varying NOT NULL,
    imported_at timestamptz NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX boundaries_area_id_key ON boundaries (area_id);

CREATE TABLE calendar_days (
    id uuid NOT NULL,
    "date" date NOT NULL,
    kind character varying NOT NULL,
    "name" character varying NOT NULL,
    source character varying NOT NULL,
    provisional boolean NOT NULL DEFAULT false,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX calendar_days_date_key ON calendar_days (date);

CREATE TABLE cell_comments (
    id uuid NOT NULL,
    obligation_id uuid NOT NULL,
    submission_id uuid NULL,
    place character varying NOT NULL,
    "text" character varying NOT NULL,
    "at" timestamptz NOT NULL,
    position_id uuid NOT NULL,
    by_title character varying NOT NULL,
    resolved_at timestamptz NULL,
    PRIMARY KEY (id)
);
CREATE INDEX cellcomment_obligation_id ON cell_comments (obligation_id);
CREATE INDEX cellcomment_submission_id ON cell_comments (submission_id);
CREATE INDEX cellcomment_position_id ON cell_comments (position_id);

CREATE TABLE drafts (
    id uuid NOT NULL,
    revision bigint NOT NULL DEFAULT 0,
    cells jsonb NOT NULL,
    nil_report boolean NOT NULL DEFAULT false,
    warning_reasons jsonb NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by uuid NULL,
    PRIMARY KEY (id)
);
CREATE INDEX draft_updated_by ON drafts (updated_by);

CREATE TABLE duties (
    id uuid NOT NULL,
    valid_from date NOT NULL,
    valid_to date NULL,
    kind character varying NOT NULL,
    unit_id uuid NOT NULL,
    position_id uuid NULL,
    target_id uuid NULL,
    regime_id uuid NULL,
    legal_basis character varying NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX duty_unit_id ON duties (unit_id);
CREATE INDEX duty_position_id ON duties (position_id);
CREATE INDEX duty_target_id ON duties (target_id);
CREATE INDEX duty_regime_id ON duties (regime_id);

CREATE TABLE extensions (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    unit_id uuid NULL,
    "until" date NOT NULL,
    decision character varying NOT NULL,
    reason character varying NOT NULL,
    position_id uuid NOT NULL,
    "at" timestamptz NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX extension_round_id ON extensions (round_id);
CREATE INDEX extension_unit_id ON extensions (unit_id);
CREATE INDEX extension_position_id ON extensions (position_id);

CREATE TABLE files (
    id uuid NOT NULL,
    sha256 bytea NOT NULL,
    "size" bigint NOT NULL,
    media_type character varying NOT NULL,
    "name" character varying NOT NULL,
    "content" bytea NOT NULL,
    unit_id uuid NOT NULL,
    position_id uuid NOT NULL,
    obligation_id uuid NULL,
    uploaded_at timestamptz NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX file_sha256 ON files (sha256);
CREATE INDEX file_unit_id ON files (unit_id);
CREATE INDEX file_position_id ON files (position_id);
CREATE INDEX file_obligation_id ON files (obligation_id);

CREATE TABLE form_versions (
    id uuid NOT NULL,
    valid_from date NOT NULL,
    valid_to date NULL,
    code character varying NOT NULL,
    title character varying NOT NULL,
    edition character varying NOT NULL,
    legal_basis character varying NOT NULL,
    illustrative_from date NULL,
    definition jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX formversion_code_valid_from ON form_versions (code, valid_from);

CREATE TABLE indicators (
    id integer NOT NULL GENERATED BY DEFAULT AS IDENTITY,
    "key" character varying NOT NULL,
    "name" character varying NOT NULL,
    unit_of_measure character varying NOT NULL,
    "precision" bigint NOT NULL,
    over_units character varying NOT NULL,
    over_time character varying NOT NULL,
    form_code character varying NOT NULL,
    column_code character varying NOT NULL,
    formula jsonb NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX indicators_key_key ON indicators (key);

CREATE TABLE obligations (
    id uuid NOT NULL,
    "version" bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    round_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    "state" character varying NOT NULL,
    state_since timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    due_explanation jsonb NOT NULL,
    supplement_due_at timestamptz NULL,
    first_submitted_at timestamptz NULL,
    last_submitted_at timestamptz NULL,
    on_time boolean NULL,
    entry_unit_id uuid NULL,
    official_id uuid NULL,
    submission_count bigint NOT NULL DEFAULT 0,
    return_count bigint NOT NULL DEFAULT 0,
    marks jsonb NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX obligation_round_id_unit_id ON obligations (round_id, unit_id);
CREATE INDEX obligation_unit_id_due_at_id ON obligations (unit_id, due_at, id);
CREATE INDEX obligation_entry_unit_id ON obligations (entry_unit_id);
CREATE INDEX obligation_official_id ON obligations (official_id);
CREATE INDEX obligation_state_due_at ON obligations (state, due_at);

CREATE TABLE outages (
    id uuid NOT NULL,
    "version" bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at timestamptz NULL,
    reason character varying NOT NULL,
    declared_by uuid NOT NULL,
    declared_at timestamptz NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX outage_declared_by ON outages (declared_by);

CREATE TABLE positions (
    id uuid NOT NULL,
    valid_from date NOT NULL,
    valid_to date NULL,
    account_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    title character varying NOT NULL,
    roles text[] NOT NULL,
    signing_form character varying NULL,
    PRIMARY KEY (id)
);
CREATE INDEX position_account_id ON positions (account_id);
CREATE INDEX position_unit_id ON positions (unit_id);

CREATE TABLE regimes (
    id uuid NOT NULL,
    "version" bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    code character varying NOT NULL,
    "name" character varying NOT NULL,
    kind character varying NOT NULL,
    origin character varying NOT NULL,
    "state" character varying NOT NULL,
    lead_unit_id uuid NOT NULL,
    legal_basis character varying NOT NULL,
    "content" character varying NOT NULL,
    recipients character varying NOT NULL,
    method character varying NOT NULL,
    frequency character varying NOT NULL,
    window_rule character varying NOT NULL,
    due_rules jsonb NOT NULL,
    supplement_days bigint NOT NULL,
    respondents jsonb NOT NULL,
    form_code character varying NOT NULL,
    guidance character varying NOT NULL,
    suspend_reason character varying NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX regimes_code_key ON regimes (code);
CREATE INDEX regime_lead_unit_id ON regimes (lead_unit_id);

CREATE TABLE reviews (
    id uuid NOT NULL,
    submission_id uuid NOT NULL,
    kind character varying NOT NULL,
    reasons text[] NOT NULL,
    "text" character varying NOT NULL,
    supplement_due_at timestamptz NULL,
    "at" timestamptz NOT NULL,
    position_id uuid NOT NULL,
    by_title character varying NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX review_submission_id ON reviews (submission_id);
CREATE INDEX review_position_id ON reviews (position_id);

CREATE TABLE rounds (
    id uuid NOT NULL,
    "version" bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    regime_id uuid NOT NULL,
    form_version_id uuid NOT NULL,
    period_key character varying NOT NULL,
    period_from date NOT NULL,
    period_to date NOT NULL,
    opens_at timestamptz NOT NULL,
    "state" character varying NOT NULL,
    illustrative boolean NOT NULL,
    closed_at timestamptz NULL,
    close_reason character varying NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX round_regime_id_period_key ON rounds (regime_id, period_key);
CREATE INDEX round_form_version_id ON rounds (form_version_id);
CREATE INDEX round_period_to ON rounds (period_to);

CREATE TABLE sessions (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    position_id uuid NULL,
    token_hash bytea NOT NULL,
    previous_hash bytea NULL,
    rotated_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz NULL,
    end_reason character varying NULL,
    token_version bigint NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX session_account_id ON sessions (account_id);
CREATE INDEX session_position_id ON sessions (position_id);
CREATE UNIQUE INDEX session_token_hash ON sessions (token_hash);
CREATE INDEX session_previous_hash ON sessions (previous_hash);

CREATE TABLE submissions (
    id uuid NOT NULL,
    obligation_id uuid NOT NULL,
    "number" bigint NOT NULL,
    "state" character varying NOT NULL,
    form_version_id uuid NOT NULL,
    cells jsonb NOT NULL,
    nil_report boolean NOT NULL,
    canonical bytea NOT NULL,
    sha256 bytea NOT NULL,
    warnings jsonb NOT NULL,
    submitted_by uuid NOT NULL,
    submitted_by_title character varying NOT NULL,
    submitted_by_name character varying NOT NULL,
    submitted_at timestamptz NOT NULL,
    signing_form character varying NULL,
    signer_title character varying NULL,
    signer_name character varying NULL,
    doc_number character varying NULL,
    doc_notation character varying NULL,
    doc_date date NULL,
    before_closing boolean NOT NULL DEFAULT false,
    outage_id uuid NULL,
    substitute_number character varying NULL,
    substitute_date date NULL,
    substitute_file_id uuid NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX submission_obligation_id_number ON submissions (obligation_id, number);
CREATE INDEX submission_form_version_id ON submissions (form_version_id);
CREATE INDEX submission_submitted_by ON submissions (submitted_by);
CREATE INDEX submission_outage_id ON submissions (outage_id);
CREATE INDEX submission_substitute_file_id ON submissions (substitute_file_id);

CREATE TABLE successions (
    id uuid NOT NULL,
    from_id uuid NOT NULL,
    to_id uuid NOT NULL,
    partial boolean NOT NULL,
    share numeric NULL,
    act character varying NOT NULL,
    "date" date NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX succession_from_id_to_id ON successions (from_id, to_id);
CREATE INDEX succession_to_id ON successions (to_id);

CREATE TABLE units (
    id uuid NOT NULL,
    "at" integer NOT NULL,
    "until" integer NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX unit_at ON units (at);

CREATE TABLE unit_versions (
    id uuid NOT NULL,
    valid_from date NOT NULL,
    valid_to date NULL,
    unit_id uuid NOT NULL,
    parent_id uuid NULL,
    line_parent_id uuid NULL,
    area_id uuid NOT NULL,
    code character varying NOT NULL,
    "name" character varying NOT NULL,
    search_key character varying NOT NULL,
    kind character varying NOT NULL,
    "level" character varying NOT NULL,
    sector character varying NOT NULL,
    route text[] NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX unitversion_unit_id ON unit_versions (unit_id);
CREATE INDEX unitversion_parent_id ON unit_versions (parent_id);
CREATE INDEX unitversion_line_parent_id ON unit_versions (line_parent_id);
CREATE INDEX unitversion_area_id ON unit_versions (area_id);
