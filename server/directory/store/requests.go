package store

import (
	"context"
	"encoding/json"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/flow"
	"congvu/server/journal"
)

// Requests takes what units ask about their accounts and lets the administrators
// carry it out (QĐ 239/2025 art. 6.3–6.5).
type Requests struct {
	*Accounts
	Days func() *clock.Calendar
}

// due is stored beside the instant, so that the reasons stay those of the day.
type due struct {
	Text        string `json:"text"`
	Source      string `json:"source"`
	Provisional bool   `json:"provisional"`
}

// Ask files a request of the own unit; the clock of one working day starts now.
func (q *Requests) Ask(ctx context.Context, in directory.AccountRequestInput) (*directory.AccountRequest, error) {
	v := access.From(ctx)
	if err := permit(v, "accountRequest.write"); err != nil {
		return nil, err
	}
	in.Reason, in.Document = clean(in.Reason), clean(in.Document)
	if err := in.Check(); err != nil {
		return nil, err
	}
	unit, err := q.asking(v, in.UnitID)
	if err != nil {
		return nil, err
	}
	name, err := q.person(ctx, unit, &in)
	if err != nil {
		return nil, err
	}
	id, err := q.Runner.Do(ctx, "requestAccount", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		return q.file(ctx, tx, unit, name, in)
	})
	if err != nil {
		return nil, err
	}
	return q.Request(ctx, id)
}

// asking is the unit that may ask here: the viewer's own.
func (q *Requests) asking(v *access.Viewer, id uuid.UUID) (*directory.Unit, error) {
	unit := q.Directory.Current().Unit(id)
	if unit == nil || !access.Table.Row(v, "accountRequest.write", (&directory.AccountRequest{Unit: unit}).AccessRow(v)) {
		return nil, fault.Missing("đơn vị").At("input.unitId")
	}
	return unit, nil
}

// person names who is concerned, and checks that the unit may ask about them. What
// the position bears is checked now, so that a request that cannot be carried out
// is not filed; the administrator's own reach is checked when it is.
func (q *Requests) person(ctx context.Context, unit *directory.Unit, in *directory.AccountRequestInput) (string, error) {
	if in.Position != nil {
		if err := q.checkWanted(unit, in.Position); err != nil {
			return "", err
		}
	}
	if in.Kind == directory.RequestCreate {
		name := clean(*in.DisplayName)
		if n := utf8.RuneCountInString(name); n < 2 || n > 100 {
			return "", fault.New(fault.BadInput, "INVALID_NAME", "Nhập họ và tên, từ 2 đến 100 ký tự.").At("input.displayName")
		}
		return name, nil
	}
	list, err := q.Colleagues(ctx)
	if err != nil {
		return "", err
	}
	for _, c := range list {
		if c.AccountID == *in.AccountID && (in.PositionID == nil || c.PositionID == *in.PositionID) {
			return c.Name, nil
		}
	}
	return "", fault.Missing("người có tài khoản trong đơn vị").At("input.accountId")
}

// checkWanted: a position of the own unit, without the roles that administer or
// audit the whole system.
func (q *Requests) checkWanted(unit *directory.Unit, in *directory.PositionInput) error {
	if !(reach{units: unitsOf(q.Directory.Current(), unit.Body().ID)}).has(in.UnitID) {
		return fault.Missing("đơn vị").At("input.position.unitId")
	}
	for _, role := range in.Roles {
		if role == "SYSTEM_ADMIN" || role == "AUDITOR" {
			return fault.New(fault.BadInput, "ROLE_NOT_ASSIGNABLE",
				"Vai trò quản trị hệ thống và kiểm tra nhật ký không cấp theo đề nghị của đơn vị. Bỏ chọn vai trò này.").At("input.position.roles")
		}
	}
	return q.checkPosition(reach{all: true}, in, "input.position")
}

func (q *Requests) file(ctx context.Context, tx *action.Tx, unit *directory.Unit, name string, in directory.AccountRequestInput) (uuid.UUID, error) {
	result, err := clock.Due(directory.RequestTerm, clock.Start{At: tx.Now, Document: in.Document}, q.Days())
	if err != nil {
		return uuid.Nil, err
	}
	why, err := json.Marshal(due{result.Explanation.Text(), directory.RequestTerm.Source, result.Explanation.Provisional()})
	if err != nil {
		return uuid.Nil, err
	}
	var position []byte
	if in.Position != nil {
		if position, err = json.Marshal(in.Position); err != nil {
			return uuid.Nil, err
		}
	}
	id := schema.NewID()
	_, err = tx.Exec(ctx, `insert into account_requests (id, version, created_at, updated_at, kind, state, unit_id, requested_by, requested_by_name,
			requested_by_title, requested_at, document, reason, account_id, position_id, display_name, position, last_day, due_at, due_explanation)
		select $1, 1, $2, $2, $3, 'OPEN', $4, p.id, a.display_name, p.title, $2, $6, $7, $8, $9, $10, $11, $12, $13, $14
		from positions p join accounts a on a.id = p.account_id where p.id = $5`,
		id, tx.Now, in.Kind, unit.ID, tx.Viewer.Position, in.Document, in.Reason, in.AccountID, in.PositionID, name, position,
		startOf(in.LastDay), result.Due, why)
	if err != nil {
		return uuid.Nil, err
	}
	tx.Announce("accountRequest", id, 1)
	return id, tx.Journal(ctx, journal.Entry{Action: "REQUEST_ACCOUNT", ObjectKind: "accountRequest", ObjectID: id,
		To: string(directory.RequestOpen), Detail: map[string]any{"kind": in.Kind}})
}

// Recount counts the due dates of the open requests anew after a day of the calendar
// changed.
func (q *Requests) Recount(ctx context.Context, tx *action.Tx, days *clock.Calendar) error {
	rows, err := tx.Query(ctx, `select id, requested_at, document, due_at from account_requests where state = 'OPEN' for update`)
	if err != nil {
		return err
	}
	type open struct {
		ID       uuid.UUID
		At       time.Time
		Document string
		Due      time.Time
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByPos[open])
	if err != nil {
		return err
	}
	for _, r := range list {
		result, err := clock.Due(directory.RequestTerm, clock.Start{At: r.At, Document: r.Document}, days)
		if err != nil {
			return err
		}
		if result.Due.Equal(r.Due) {
			continue
		}
		why, err := json.Marshal(due{result.Explanation.Text(), directory.RequestTerm.Source, result.Explanation.Provisional()})
		if err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, `update account_requests set due_at = $2, due_explanation = $3, version = version + 1, updated_at = $4 where id = $1`,
			r.ID, result.Due, why, tx.Now); err != nil {
			return err
		}
		err = tx.Journal(ctx, journal.Entry{Action: "RECOUNT_DUE", ObjectKind: "accountRequest", ObjectID: r.ID,
			Detail: map[string]any{"from": clock.DateOf(r.Due).String(), "to": result.DueDay().String()}})
		if err != nil {
			return err
		}
	}
	return nil
}

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
