-- What ent cannot describe: the partitioned journal and facts, roll-ups, keys of
-- idempotent writes. The drift test lists these tables as goose's own.
-- +goose Up
CREATE TABLE journal (
    id bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    account_id uuid,
    position_id uuid,
    unit_id uuid,
    action text NOT NULL,
    object_kind text NOT NULL,
    object_id uuid,
    from_state text,
    to_state text,
    reason text,
    detail jsonb NOT NULL DEFAULT '{}',
    request_id text,
    PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE TABLE journal_2024 PARTITION OF journal FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE journal_2025 PARTITION OF journal FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE journal_2026 PARTITION OF journal FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE journal_2027 PARTITION OF journal FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
CREATE TABLE journal_rest PARTITION OF journal DEFAULT;
CREATE INDEX journal_object ON journal (object_id, at DESC, id DESC);
CREATE INDEX journal_at ON journal (at DESC, id DESC);
CREATE INDEX journal_account ON journal (account_id, at DESC);

-- A fact is a number with its pedigree. `until` = infinity: still believed.
CREATE TABLE facts (
    indicator_id integer NOT NULL,
    period_to date NOT NULL,
    period_key text NOT NULL,
    area_id uuid NOT NULL,
    area_at integer NOT NULL,
    unit_id uuid NOT NULL,
    nature text NOT NULL,
    official boolean NOT NULL,
    value numeric NOT NULL,
    obligation_id uuid NOT NULL,
    submission_id uuid NOT NULL,
    place text NOT NULL,
    believed_from timestamptz NOT NULL,
    believed_to timestamptz NOT NULL DEFAULT 'infinity',
    CONSTRAINT facts_nature CHECK (nature IN ('PLAN', 'ESTIMATE', 'PRELIMINARY', 'FINAL'))
) PARTITION BY RANGE (period_to);
CREATE TABLE facts_2024 PARTITION OF facts FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE facts_2025 PARTITION OF facts FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE facts_2026 PARTITION OF facts FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE facts_2027 PARTITION OF facts FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
CREATE TABLE facts_rest PARTITION OF facts DEFAULT;
-- One belief at a time for one cell of one report.
CREATE UNIQUE INDEX facts_one ON facts (obligation_id, indicator_id, place, official, period_to) WHERE believed_to = 'infinity';
CREATE INDEX facts_read ON facts (indicator_id, period_to, area_at) INCLUDE (value, official, area_id) WHERE believed_to = 'infinity';
CREATE INDEX facts_submission ON facts (submission_id);

-- Roll-ups kept in the transaction that publishes: one row per indicator, period
-- and ancestor area, for the beliefs of now, in the order dashboards read them.
CREATE TABLE rollups (
    indicator_id integer NOT NULL,
    period_to date NOT NULL,
    period_key text NOT NULL,
    area_id uuid NOT NULL,
    area_at integer NOT NULL,
    nature text NOT NULL,
    official boolean NOT NULL,
    total numeric NOT NULL,
    count integer NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (indicator_id, period_to, area_id, nature, official)
);
CREATE INDEX rollups_read ON rollups (indicator_id, period_to, area_at) INCLUDE (total, count);

-- Key and hash of an idempotent write and the id of its result, never the answer.
CREATE TABLE idempotency_keys (
    account_id uuid NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    result_id uuid,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_created ON idempotency_keys (created_at);
