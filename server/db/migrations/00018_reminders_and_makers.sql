-- Rules of reminders that an office keeps, in general or for one regime; notices of
-- answers to feedback and of decisions on accounts; who made up the figures of a version.
-- +goose Up
ALTER TABLE reminder_rules
    ADD COLUMN "version" bigint NOT NULL DEFAULT 1,
    ADD COLUMN created_at timestamptz NOT NULL DEFAULT '2025-01-01',
    ADD COLUMN updated_at timestamptz NOT NULL DEFAULT '2025-01-01',
    ADD COLUMN regime_id uuid NULL;
ALTER TABLE reminder_rules
    ALTER COLUMN created_at DROP DEFAULT,
    ALTER COLUMN updated_at DROP DEFAULT,
    ADD CONSTRAINT reminder_rules_regime_fk FOREIGN KEY (regime_id) REFERENCES regimes (id),
    ADD CONSTRAINT reminder_rules_dates CHECK (valid_to IS NULL OR valid_to >= valid_from);
CREATE INDEX reminderrule_regime_id ON reminder_rules (regime_id);

ALTER TABLE notices
    DROP CONSTRAINT notices_kind,
    ADD CONSTRAINT notices_kind CHECK (kind IN ('DIGEST', 'URGE', 'FEEDBACK', 'ACCOUNT_REQUEST'));

ALTER TABLE submissions
    ADD COLUMN maker_title character varying NULL,
    ADD COLUMN maker_name character varying NULL;
