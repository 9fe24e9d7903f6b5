package store

import (
	"context"
	"unicode/utf8"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/flow"
	"congvu/server/journal"
)

// Fulfil carries a request out and closes it, in one transaction.
func (q *Requests) Fulfil(ctx context.Context, ref Ref, username, password *string) (*directory.AccountRequest, error) {
	r, err := q.reach(access.From(ctx))
	if err != nil {
		return nil, err
	}
	before, err := q.Request(ctx, ref.ID)
	if err != nil {
		return nil, err
	}
	var opening *newAccount
	if before.Kind == directory.RequestCreate && before.State == directory.RequestOpen {
		if opening, err = q.opening(ctx, r, before, username, password); err != nil {
			return nil, err
		}
	}
	input := []any{ref, username, opening.proof()}
	return q.decide(ctx, "fulfilAccountRequest", ref, input, directory.ActFulfil, func(ctx context.Context, tx *action.Tx, a *directory.AccountRequest) error {
		account, err := q.carryOut(ctx, tx, r, a, opening)
		if err != nil {
			return err
		}
		_, err = tx.Exec(ctx, `update account_requests set account_id = $2 where id = $1`, a.ID, account)
		return err
	})
}

// newAccount is what CREATE needs beside the request; the password is hashed before
// the transaction begins.
type newAccount struct {
	input  directory.CreateAccountInput
	hash   string
	secret []byte
}

func (n *newAccount) proof() []byte {
	if n == nil {
		return nil
	}
	return n.secret
}

func (q *Requests) opening(ctx context.Context, r reach, a *directory.AccountRequest, username, password *string) (*newAccount, error) {
	if username == nil || password == nil {
		return nil, fault.New(fault.BadInput, "ACCOUNT_NEEDED", "Nhập tên đăng nhập và mật khẩu lần đầu cho tài khoản mới.").At("input.username")
	}
	if a.Position == nil || a.Position.Unit == nil {
		return nil, fault.Missing("đơn vị")
	}
	n := &newAccount{input: directory.CreateAccountInput{Username: *username, DisplayName: a.PersonName, Password: *password, Position: wanted(a)}}
	var err error
	if n.hash, err = q.checkNew(ctx, r, &n.input); err != nil {
		return nil, err
	}
	n.secret, n.input.Password = q.Proof(*password), ""
	return n, nil
}

func wanted(a *directory.AccountRequest) directory.PositionInput {
	p := a.Position
	return directory.PositionInput{Title: p.Title, UnitID: p.Unit.ID, Roles: p.Roles, SigningForm: p.SigningForm, ValidFrom: p.ValidFrom, ValidTo: p.ValidTo}
}

// carryOut runs the change of the account that was asked for.
func (q *Requests) carryOut(ctx context.Context, tx *action.Tx, r reach, a *directory.AccountRequest, opening *newAccount) (uuid.UUID, error) {
	if a.Kind == directory.RequestCreate {
		return q.create(ctx, tx, opening.input, opening.hash)
	}
	ref := Ref{ID: *a.AccountID}
	if err := tx.QueryRow(ctx, `select version from accounts where id = $1 for update`, ref.ID).Scan(&ref.Version); err != nil {
		return uuid.Nil, err
	}
	var fn work
	switch a.Kind {
	case directory.RequestChange:
		if a.Position == nil || a.Position.Unit == nil {
			return uuid.Nil, fault.Missing("đơn vị")
		}
		fn = q.moveTo(*a.PositionID, wanted(a))
	case directory.RequestRevoke:
		fn = endAfter(*a.PositionID, *a.LastDay)
	default:
		fn = lockFor(a.Reason)
	}
	return ref.ID, q.apply(ctx, tx, ref, r, fn)
}

// Refuse turns a request down, with the reason that the unit reads.
func (q *Requests) Refuse(ctx context.Context, ref Ref, reason string) (*directory.AccountRequest, error) {
	reason = clean(reason)
	if n := utf8.RuneCountInString(reason); n < 3 || n > 500 {
		return nil, fault.New(fault.BadInput, "REASON_REQUIRED", "Nhập lý do từ chối, từ 3 đến 500 ký tự.").At("reason")
	}
	return q.decide(ctx, "refuseAccountRequest", ref, []any{ref, reason}, directory.ActRefuse, func(ctx context.Context, tx *action.Tx, a *directory.AccountRequest) error {
		_, err := tx.Exec(ctx, `update account_requests set refusal = $2 where id = $1`, a.ID, reason)
		return err
	})
}

// Withdraw takes a request back before it was carried out.
func (q *Requests) Withdraw(ctx context.Context, ref Ref) (*directory.AccountRequest, error) {
	return q.decide(ctx, "withdrawAccountRequest", ref, ref, directory.ActWithdraw, func(context.Context, *action.Tx, *directory.AccountRequest) error { return nil })
}

// decide runs a step of the flow: lock, version, permission, the work, the new
// state, journal and announcement, all or nothing.
func (q *Requests) decide(ctx context.Context, name string, ref Ref, input any, step flow.Action,
	work func(ctx context.Context, tx *action.Tx, a *directory.AccountRequest) error) (*directory.AccountRequest, error) {
	id, err := q.Runner.Do(ctx, name, input, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		a, err := q.take(ctx, tx, ref, step)
		if err != nil {
			return uuid.Nil, err
		}
		to, err := directory.RequestFlow.Step(flow.State(a.State), step)
		if err != nil {
			return uuid.Nil, err
		}
		if _, err := tx.Exec(ctx, `update account_requests set version = version + 1, updated_at = $2, state = $3, decided_at = $2, decided_by = $4,
			decided_by_title = (select title from positions where id = $4) where id = $1`, a.ID, tx.Now, to, tx.Viewer.Position); err != nil {
			return uuid.Nil, err
		}
		if err := work(ctx, tx, a); err != nil {
			return uuid.Nil, err
		}
		if step != directory.ActWithdraw {
			if err := q.Tell(ctx, tx, a.RequestedBy, a.ID, step == directory.ActRefuse); err != nil {
				return uuid.Nil, err
			}
		}
		tx.Announce("accountRequest", a.ID, a.Version+1)
		return a.ID, tx.Journal(ctx, journal.Entry{Action: string(step) + "_ACCOUNT_REQUEST", ObjectKind: "accountRequest", ObjectID: a.ID,
			From: string(a.State), To: string(to)})
	})
	if err != nil {
		return nil, err
	}
	return q.Request(ctx, id)
}

// take locks a request that the viewer may see and on which it may take the step.
func (q *Requests) take(ctx context.Context, tx *action.Tx, ref Ref, step flow.Action) (*directory.AccountRequest, error) {
	if _, err := tx.Exec(ctx, `select from account_requests where id = $1 for update`, ref.ID); err != nil {
		return nil, err
	}
	a, err := q.read(ctx, tx, ref.ID)
	if err != nil {
		return nil, err
	}
	switch {
	case !access.Table.Row(tx.Viewer, directory.RequestFlow.Of(step).Rule, a.AccessRow(tx.Viewer)):
		return nil, forbidden()
	case a.Version != ref.Version:
		return nil, action.Stale(a.Version)
	}
	return a, nil
}
