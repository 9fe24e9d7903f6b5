-- Keysets that seal protected values, themselves wrapped by a key outside the database.
-- +goose Up
CREATE TABLE vault_keys (
    id uuid NOT NULL,
    "version" bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    purpose character varying NOT NULL,
    wrapped bytea NOT NULL,
    kek character varying NOT NULL,
    generation bigint NOT NULL DEFAULT 1,
    promoted_at timestamptz NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT vault_keys_purpose CHECK (purpose IN ('DATA', 'INDEX'))
);
CREATE UNIQUE INDEX vault_keys_purpose_key ON vault_keys (purpose);
