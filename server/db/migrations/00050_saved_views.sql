-- Views of one's own of a list: filters under a name, of one account in one position.
-- +goose Up
CREATE TABLE saved_view_lists (
    id uuid NOT NULL,
    "version" bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    account_id uuid NOT NULL,
    position_id uuid NOT NULL,
    place character varying NOT NULL,
    views jsonb NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT saved_view_lists_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT saved_view_lists_position_fk FOREIGN KEY (position_id) REFERENCES positions (id),
    CONSTRAINT saved_view_lists_views CHECK (jsonb_typeof(views) = 'array' AND jsonb_array_length(views) <= 20)
);
CREATE UNIQUE INDEX savedviewlist_account_id_position_id_place ON saved_view_lists (account_id, position_id, place);
CREATE INDEX savedviewlist_position_id ON saved_view_lists (position_id);
