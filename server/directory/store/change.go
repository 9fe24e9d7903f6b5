package store

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/auth/identity"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/journal"
)

// Ref is an account in the version the client saw.
type Ref struct {
	ID      uuid.UUID
	Version int
}

// subject is the account under change, locked for the transaction.
type subject struct {
	ID       uuid.UUID
	Username string
	Locked   bool
	Blocked  bool
	reach    reach
}

// work is what a write does on its account; it says what is journaled.
type work func(ctx context.Context, tx *action.Tx, s *subject) (journal.Entry, error)

// change runs one write on one account: in reach, not the own one, not stale.
func (a *Accounts) change(ctx context.Context, name string, ref Ref, input any, fn work) (*directory.ManagedAccount, error) {
	r, err := a.reach(access.From(ctx))
	if err != nil {
		return nil, err
	}
	id, err := a.Runner.Do(ctx, name, []any{ref, input}, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		return ref.ID, a.apply(ctx, tx, ref, r, fn)
	})
	if err != nil {
		return nil, err
	}
	return a.one(ctx, id)
}

// apply is change inside a write in progress.
func (a *Accounts) apply(ctx context.Context, tx *action.Tx, ref Ref, r reach, fn work) error {
	s, err := a.lock(ctx, tx, ref, r)
	if err != nil {
		return err
	}
	entry, err := fn(ctx, tx, s)
	if err != nil {
		return err
	}
	if _, err := tx.Exec(ctx, `update accounts set version = version + 1, updated_at = $2 where id = $1`, ref.ID, tx.Now); err != nil {
		return err
	}
	return a.finish(ctx, tx, ref.ID, ref.Version+1, entry)
}

// finish journals and announces a change of an account.
func (a *Accounts) finish(ctx context.Context, tx *action.Tx, id uuid.UUID, version int, e journal.Entry) error {
	if e.ObjectID == uuid.Nil {
		e.ObjectKind, e.ObjectID = "account", id
	}
	if err := tx.Journal(ctx, e); err != nil {
		return err
	}
	tx.Announce("account", id, version)
	return identity.Changed(ctx, tx, id)
}

func (a *Accounts) lock(ctx context.Context, tx *action.Tx, ref Ref, r reach) (*subject, error) {
	s := &subject{ID: ref.ID, reach: r}
	var version int
	err := tx.QueryRow(ctx, `select username, lock_reason is not null, coalesce(blocked_until > $2, false), version
		from accounts where id = $1 for update`, ref.ID, tx.Now).Scan(&s.Username, &s.Locked, &s.Blocked, &version)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.Missing("tài khoản")
	}
	if err != nil {
		return nil, err
	}
	rows, err := tx.Query(ctx, `select unit_id, roles from positions where account_id = $1 and (valid_to is null or valid_to >= $2)`,
		ref.ID, a.Clock.Today().Start())
	if err != nil {
		return nil, err
	}
	positions, err := pgx.CollectRows(rows, pgx.RowToStructByPos[held])
	if err != nil {
		return nil, err
	}
	switch err := r.may(positions); {
	case err != nil:
		return nil, err
	case tx.Viewer.Account == ref.ID:
		return nil, fault.New(fault.Forbidden, "OWN_ACCOUNT",
			"Không tự khóa, tự đặt lại mật khẩu hoặc tự gán chức vụ cho tài khoản đang dùng. Đề nghị quản trị viên khác thực hiện.")
	case version != ref.Version:
		return nil, action.Stale(version)
	}
	return s, nil
}

// endSessions ends every open session of an account; the terms of sessions are in
// the machine's time, not the business clock's.
func endSessions(ctx context.Context, tx pgx.Tx, account uuid.UUID, reason string) error {
	b := &pgx.Batch{}
	b.Queue(`update accounts set token_version = token_version + 1 where id = $1`, account)
	b.Queue(`update sessions set ended_at = $2, end_reason = $3 where account_id = $1 and ended_at is null`, account, time.Now(), reason)
	return tx.SendBatch(ctx, b).Close()
}
