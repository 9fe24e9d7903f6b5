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
	"congvu/server/journal"
)

// Requests takes what units ask about their accounts and lets the administrators
// carry it out (QĐ 239/2025 art. 6.3–6.5).
type Requests struct {
	*Accounts
	Days func() *clock.Calendar
	// Tell lets the position that asked know what became of it.
	Tell func(ctx context.Context, tx *action.Tx, asker, request uuid.UUID, refused bool) error
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
