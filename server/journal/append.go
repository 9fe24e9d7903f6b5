package journal

import (
	"context"
	"encoding/json"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// Entry is what a change leaves behind. Detail holds counts, versions and names
// of fields; never a value a person entered.
type Entry struct {
	At         time.Time
	Account    uuid.UUID // zero = the system itself
	Position   uuid.UUID
	Unit       uuid.UUID
	Action     string // verb in capitals: SUBMIT, APPROVE, LOCK_ACCOUNT…
	ObjectKind string // obligation, account, round…
	ObjectID   uuid.UUID
	From, To   string // states; empty when the object has none
	Reason     string
	Detail     map[string]any
	RequestID  string
}

// Execer is a transaction or a batch-capable connection.
type Execer interface {
	Exec(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error)
}

const insert = `insert into journal (at, account_id, position_id, unit_id, action, object_kind, object_id, from_state, to_state, reason, detail, request_id)
values ($1, $2, $3, $4, $5, $6, $7, nullif($8, ''), nullif($9, ''), nullif($10, ''), $11, nullif($12, ''))`

// Append writes one entry with tx: without it the change does not commit.
func Append(ctx context.Context, tx Execer, e Entry) error {
	_, err := tx.Exec(ctx, insert, e.arguments()...)
	return err
}

// Queue adds the entry to a batch of the same transaction.
func Queue(b *pgx.Batch, e Entry) { b.Queue(insert, e.arguments()...) }

const insertEach = `insert into journal (at, account_id, position_id, unit_id, action, object_kind, object_id, from_state, to_state, reason, detail, request_id)
select $1, $2, $3, $4, $5, $6, x.id, nullif($8, ''), nullif($9, ''), nullif($10, ''), x.detail::jsonb, nullif($12, '') from unnest($7::uuid[], $11::text[]) as x(id, detail)`

// QueueEach adds entries that differ in their objects and details alone, in one statement.
func QueueEach(b *pgx.Batch, entries []Entry) {
	if len(entries) == 0 {
		return
	}
	objects, details := make([]uuid.UUID, len(entries)), make([]string, len(entries))
	for i, e := range entries {
		objects[i], details[i] = e.ObjectID, string(e.detail())
	}
	args := entries[0].arguments()
	args[6], args[10] = objects, details
	b.Queue(insertEach, args...)
}

func (e Entry) detail() []byte {
	if len(e.Detail) == 0 {
		return []byte("{}")
	}
	out, _ := json.Marshal(e.Detail) // plain counts and names: cannot fail
	return out
}

func (e Entry) arguments() []any {
	return []any{e.At, null(e.Account), null(e.Position), null(e.Unit), e.Action, e.ObjectKind, null(e.ObjectID),
		e.From, e.To, e.Reason, e.detail(), e.RequestID}
}

func null(id uuid.UUID) *uuid.UUID {
	if id == uuid.Nil {
		return nil
	}
	return &id
}
