-- Units that a rule of respondents names may be let off one by one, with dates and a reason.
-- +goose Up
ALTER TABLE regimes ADD COLUMN exemptions jsonb;
