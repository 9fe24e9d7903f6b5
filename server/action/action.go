// Package action runs a write: idempotent by key, journaled, announced, in one
// transaction. Every change of business data goes through Runner.Do.
package action

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent"
	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/journal"
)

// Runner holds what every write needs.
type Runner struct {
	DB    *db.DB
	Clock *clock.Source
	// Mac keys what is kept of a request beside its idempotency key: from a hash without a
	// key, who has the database could confirm a guess of what was entered. Without Mac the
	// key is this process's own.
	Mac func(message []byte) []byte
}

// Tx is one write in progress: ent, batches, jobs and the journal share it.
type Tx struct {
	pgx.Tx // sends what was kept back before whatever it is asked
	Ent    *ent.Client
	Now    time.Time
	Viewer *access.Viewer
	keeps  *db.Deferring
	events []event
	ctx    context.Context
}

type event struct {
	Kind    string    `json:"kind"`
	ID      uuid.UUID `json:"id"`
	Version int       `json:"version"`
}

// Do runs fn once for the request's idempotency key. fn returns the id of what
// it made or changed; a repetition with the same key and input answers with that
// id and runs nothing, one with another input is refused. name and input make
// the request's hash; input must not hold secrets that JSON would print.
func (r *Runner) Do(ctx context.Context, name string, input any, fn func(ctx context.Context, tx *Tx) (uuid.UUID, error)) (id uuid.UUID, err error) {
	key := KeyFrom(ctx)
	viewer := access.From(ctx)
	var hash []byte
	if key != "" {
		if hash, err = r.hashOf(name, input); err != nil {
			return uuid.Nil, err
		}
	}
	err = r.DB.InTx(ctx, func(ctx context.Context, p pgx.Tx) error {
		if key != "" {
			done, before, err := claim(ctx, p, viewer.Account, key, hash, r.Clock.Now())
			if err != nil || done {
				id = before
				return err
			}
		}
		keeps := db.NewDeferring(p)
		tx := &Tx{Tx: keeps, keeps: keeps, Ent: ent.NewClient(ent.Driver(db.NewDriver(keeps))), Now: r.Clock.Now(), Viewer: viewer, ctx: ctx}
		if id, err = fn(ctx, tx); err != nil {
			return err
		}
		return tx.finish(ctx, viewer.Account, key, id)
	})
	return id, err
}

// claim takes the key, or finds what an earlier request under it made.
func claim(ctx context.Context, tx pgx.Tx, account uuid.UUID, key string, hash []byte, now time.Time) (done bool, result uuid.UUID, err error) {
	tag, err := tx.Exec(ctx, `insert into idempotency_keys (account_id, key, request_hash, created_at)
		values ($1, $2, $3, $4) on conflict do nothing`, account, key, hash, now)
	if err != nil || tag.RowsAffected() == 1 {
		return false, uuid.Nil, err
	}
	var stored []byte
	var id *uuid.UUID
	err = tx.QueryRow(ctx, `select request_hash, result_id from idempotency_keys where account_id = $1 and key = $2`,
		account, key).Scan(&stored, &id)
	if err != nil {
		return false, uuid.Nil, err
	}
	if string(stored) != string(hash) {
		return false, uuid.Nil, fault.New(fault.Conflict, "IDEMPOTENCY_KEY_REUSED",
			"Khóa chống gửi trùng đã dùng cho một yêu cầu khác. Tải lại trang rồi thực hiện lại.")
	}
	if id == nil {
		return true, uuid.Nil, nil
	}
	return true, *id, nil
}

func (t *Tx) finish(ctx context.Context, account uuid.UUID, key string, id uuid.UUID) error {
	b := t.keeps.Later()
	if key != "" && id != uuid.Nil {
		b.Queue(`update idempotency_keys set result_id = $3 where account_id = $1 and key = $2`, account, key, id)
	}
	for _, e := range t.events {
		payload, err := json.Marshal(e)
		if err != nil {
			return err
		}
		b.Queue(`select pg_notify('events', $1)`, string(payload))
	}
	return t.keeps.Flush(ctx)
}

// Later is where statements are queued whose answer nobody waits for: they go, in their
// order, in one trip with the next one, and an error of theirs is that of the trip.
func (t *Tx) Later() *pgx.Batch { return t.keeps.Later() }

// Announce tells listeners after the commit that an object changed; they hear
// only its kind, id and version and ask for the rest through the gate.
func (t *Tx) Announce(kind string, id uuid.UUID, version int) {
	t.events = append(t.events, event{kind, id, version})
}

// Journal appends an entry, filling in who acts and when.
func (t *Tx) Journal(ctx context.Context, e journal.Entry) error {
	e.At, e.Account, e.Position, e.Unit = t.Now, t.Viewer.Account, t.Viewer.Position, t.Viewer.Unit
	e.RequestID = RequestFrom(ctx)
	journal.Queue(t.keeps.Later(), e)
	return nil
}

// Stale is the answer to a write that saw an older version.
func Stale(current int) *fault.Error {
	return fault.New(fault.Conflict, "STALE_VERSION",
		"Nội dung vừa được người khác thay đổi (phiên bản %d). Tải lại để xem bản mới rồi thực hiện lại.", current)
}

func (r *Runner) hashOf(name string, input any) ([]byte, error) {
	b, err := json.Marshal(input)
	if err != nil {
		return nil, fmt.Errorf("action %s: %w", name, err)
	}
	message := append([]byte(name+"\n"), b...)
	if r.Mac != nil {
		return r.Mac(message), nil
	}
	h := hmac.New(sha256.New, processKey())
	h.Write(message)
	return h.Sum(nil), nil
}

var processKey = sync.OnceValue(func() []byte {
	key := make([]byte, sha256.Size)
	_, _ = rand.Read(key) // never fails
	return key
})

type ctxKey int

const (
	idempotencyKey ctxKey = iota
	requestKey
)

// WithKey puts the request's Idempotency-Key into the context; it must be 8 to 80
// characters of [A-Za-z0-9_-].
func WithKey(ctx context.Context, key string) (context.Context, error) {
	if len(key) < 8 || len(key) > 80 {
		return ctx, errBadKey
	}
	for _, c := range key {
		if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_') {
			return ctx, errBadKey
		}
	}
	return context.WithValue(ctx, idempotencyKey, key), nil
}

var errBadKey = errors.New("action: an Idempotency-Key is 8 to 80 characters of A–Z, a–z, 0–9, - and _")

// KeyFrom is the request's idempotency key, "" if it sent none.
func KeyFrom(ctx context.Context) string { s, _ := ctx.Value(idempotencyKey).(string); return s }

// ItemKey gives each item of one bulk request an idempotency key of its own.
func ItemKey(ctx context.Context, id uuid.UUID) context.Context {
	key := KeyFrom(ctx)
	if key == "" {
		return ctx
	}
	sum := sha256.Sum256([]byte(key + id.String()))
	keyed, err := WithKey(ctx, hex.EncodeToString(sum[:]))
	if err != nil {
		panic(err) // 64 hexadecimal digits are a key
	}
	return keyed
}

// WithRequest puts the request's id into the context, for journal and errors.
func WithRequest(ctx context.Context, id string) context.Context {
	return context.WithValue(ctx, requestKey, id)
}

// RequestFrom is the request's id.
func RequestFrom(ctx context.Context) string { s, _ := ctx.Value(requestKey).(string); return s }
