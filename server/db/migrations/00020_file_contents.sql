-- Contents of files stand apart, sealed and once each; a file belongs to one line of
-- work. What is there in clear cannot be sealed here, where no key is: the first server
-- that starts does it.
-- +goose Up
CREATE TABLE file_contents (
    id uuid NOT NULL,
    digest bytea NOT NULL,
    "size" bigint NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX file_contents_digest_key ON file_contents (digest);

ALTER TABLE files
    ADD COLUMN content_id uuid NULL,
    ADD COLUMN particulars bytea NULL,
    ADD COLUMN line character varying NOT NULL DEFAULT '',
    ALTER COLUMN sha256 DROP NOT NULL,
    ALTER COLUMN "name" DROP NOT NULL,
    ALTER COLUMN "content" DROP NOT NULL,
    ADD CONSTRAINT files_content_fk FOREIGN KEY (content_id) REFERENCES file_contents (id),
    ADD CONSTRAINT files_sealed CHECK (
        CASE WHEN content_id IS NULL
            THEN "content" IS NOT NULL AND "name" IS NOT NULL
            ELSE particulars IS NOT NULL AND "content" IS NULL AND "name" IS NULL AND sha256 IS NULL
        END);
DROP INDEX file_sha256;
CREATE INDEX file_content_id ON files (content_id);

UPDATE files f SET line = 'reports'
WHERE obligation_id IS NOT NULL OR EXISTS (SELECT FROM attachments a WHERE a.file_id = f.id);
