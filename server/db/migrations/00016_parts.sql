-- A report is given to rooms, lower units or persons, whole or by part, as a tree
-- (QĐ 239/2025 art. 7.1b). What was handed to one room becomes a part: the whole.
-- +goose Up
CREATE TABLE work_parts (
    id uuid NOT NULL,
    "version" bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    obligation_id uuid NOT NULL,
    parent_id uuid NULL,
    holder_unit_id uuid NOT NULL,
    holder_position_id uuid NULL,
    headings text[] NOT NULL,
    row_keys text[] NOT NULL,
    column_names text[] NOT NULL,
    note character varying NOT NULL DEFAULT '',
    due_at timestamptz NULL,
    "state" character varying NOT NULL,
    given_by uuid NULL,
    given_at timestamptz NOT NULL,
    done_by uuid NULL,
    done_at timestamptz NULL,
    reason character varying NOT NULL DEFAULT '',
    behalf_by uuid NULL,
    behalf_at timestamptz NULL,
    behalf_cells bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (id)
);
CREATE INDEX workpart_obligation_id ON work_parts (obligation_id);
CREATE INDEX workpart_parent_id ON work_parts (parent_id);
CREATE INDEX workpart_holder_unit_id_state ON work_parts (holder_unit_id, state);
CREATE INDEX workpart_holder_position_id ON work_parts (holder_position_id);
CREATE INDEX workpart_given_by ON work_parts (given_by);
CREATE INDEX workpart_done_by ON work_parts (done_by);
CREATE INDEX workpart_behalf_by ON work_parts (behalf_by);
ALTER TABLE work_parts
    ADD CONSTRAINT work_parts_obligation_fk FOREIGN KEY (obligation_id) REFERENCES obligations (id),
    ADD CONSTRAINT work_parts_parent_fk FOREIGN KEY (parent_id) REFERENCES work_parts (id),
    ADD CONSTRAINT work_parts_holder_fk FOREIGN KEY (holder_unit_id) REFERENCES units (id),
    ADD CONSTRAINT work_parts_person_fk FOREIGN KEY (holder_position_id) REFERENCES positions (id),
    ADD CONSTRAINT work_parts_given_fk FOREIGN KEY (given_by) REFERENCES positions (id),
    ADD CONSTRAINT work_parts_done_by_fk FOREIGN KEY (done_by) REFERENCES positions (id),
    ADD CONSTRAINT work_parts_behalf_fk FOREIGN KEY (behalf_by) REFERENCES positions (id),
    ADD CONSTRAINT work_parts_state CHECK (state IN ('GIVEN', 'DONE', 'REOPENED', 'RECALLED')),
    ADD CONSTRAINT work_parts_done CHECK ((state = 'DONE') <= (done_at IS NOT NULL)),
    ADD CONSTRAINT work_parts_apart CHECK (parent_id IS NULL OR parent_id <> id);

INSERT INTO work_parts (id, created_at, updated_at, obligation_id, holder_unit_id, headings, row_keys, column_names, state, given_by, given_at)
SELECT gen_random_uuid(), o.updated_at, o.updated_at, o.id, o.entry_unit_id, '{}', '{}', '{}', 'GIVEN', j.position_id, coalesce(j.at, o.updated_at)
FROM obligations o LEFT JOIN LATERAL (SELECT position_id, at FROM journal
    WHERE object_id = o.id AND action = 'HAND_OVER' ORDER BY at DESC LIMIT 1) j ON true
WHERE o.entry_unit_id IS NOT NULL;
ALTER TABLE obligations DROP COLUMN entry_unit_id;
