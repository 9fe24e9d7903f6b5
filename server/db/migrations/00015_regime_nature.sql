-- A regime says of what nature the figures are that its reports bring: a plan, an
-- estimate, preliminary or final ones.
-- +goose Up
ALTER TABLE regimes ADD COLUMN nature character varying NOT NULL DEFAULT 'FINAL';
ALTER TABLE regimes ADD CONSTRAINT regimes_nature CHECK (nature IN ('PLAN', 'ESTIMATE', 'PRELIMINARY', 'FINAL'));
