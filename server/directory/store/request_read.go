package store

import (
	"context"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/fault"
)

const selectRequests = `select q.id, q.kind, q.state, q.unit_id, q.requested_by, q.requested_by_name, q.requested_by_title, q.requested_at, q.document,
	q.reason, q.account_id, q.position_id, q.display_name, p.title, q.position, q.last_day, q.due_at, q.due_explanation, q.decided_at,
	q.decided_by_title, q.refusal, q.version
	from account_requests q left join positions p on p.id = q.position_id `

// Request is one request; one that the viewer may not see is not found.
func (q *Requests) Request(ctx context.Context, id uuid.UUID) (*directory.AccountRequest, error) {
	return q.read(ctx, q.DB.Pool, id)
}

func (q *Requests) read(ctx context.Context, on db.Querier, id uuid.UUID) (*directory.AccountRequest, error) {
	v := access.From(ctx)
	rows, err := on.Query(ctx, selectRequests+`where q.id = $1`, id)
	if err != nil {
		return nil, db.Fault(err)
	}
	a, err := pgx.CollectExactlyOneRow(rows, func(row pgx.CollectableRow) (*directory.AccountRequest, error) { return q.scan(row, v) })
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return nil, missingRequest()
	case err != nil:
		return nil, db.Fault(err)
	case a.Unit == nil || !access.Table.Row(v, "accountRequest.read", a.AccessRow(v)):
		return nil, missingRequest()
	}
	return a, nil
}

func missingRequest() error { return fault.Missing("đề nghị") }

func (q *Requests) scan(row pgx.CollectableRow, v *access.Viewer) (*directory.AccountRequest, error) {
	a, unit := &directory.AccountRequest{}, uuid.Nil
	var position, why []byte
	var last *time.Time
	err := row.Scan(&a.ID, &a.Kind, &a.State, &unit, &a.RequestedBy, &a.RequestedByName, &a.RequestedByTitle, &a.RequestedAt, &a.Document,
		&a.Reason, &a.AccountID, &a.PositionID, &a.PersonName, &a.PositionTitle, &position, &last, &a.DueAt, &why, &a.DecidedAt,
		&a.DecidedByTitle, &a.Refusal, &a.Version)
	if err != nil {
		return nil, err
	}
	a.Unit, a.LastDay = q.Directory.Current().Unit(unit), dateOf(last)
	var d due
	if err := json.Unmarshal(why, &d); err != nil {
		return nil, err
	}
	a.DueText, a.DueSource, a.DueProvisional = d.Text, d.Source, d.Provisional
	if position != nil {
		var in directory.PositionInput
		if err := json.Unmarshal(position, &in); err != nil {
			return nil, err
		}
		a.Position = &directory.RequestedPosition{Title: in.Title, Unit: q.Directory.Current().Unit(in.UnitID), Roles: in.Roles,
			SigningForm: in.SigningForm, ValidFrom: in.ValidFrom, ValidTo: in.ValidTo}
	}
	a.Overdue = a.State == directory.RequestOpen && clock.Late(q.Clock.Now(), a.DueAt)
	if a.State == directory.RequestDone || a.State == directory.RequestRefused {
		onTime := !clock.Late(*a.DecidedAt, a.DueAt)
		a.OnTime = &onTime
	}
	if a.Unit != nil {
		a.Actions = a.May(v)
	}
	return a, nil
}

// Requests is a page of those that the viewer may see: the open ones by due
// date, the others newest first.
func (q *Requests) Requests(ctx context.Context, filter *directory.AccountRequestFilter, first int, after *string) (*directory.AccountRequestPage, error) {
	v := access.From(ctx)
	if err := permit(v, "accountRequest.list"); err != nil {
		return nil, err
	}
	where, args := q.where(v, filter)
	order, beyond := `q.due_at, q.id`, `>`
	if filter != nil && filter.Open != nil && !*filter.Open {
		order, beyond = `q.due_at desc, q.id desc`, `<`
	}
	page := &directory.AccountRequestPage{Items: []*directory.AccountRequest{}}
	if err := q.DB.Pool.QueryRow(ctx, `select count(*) from account_requests q `+where, args...).Scan(&page.Total); err != nil {
		return nil, db.Fault(err)
	}
	if after != nil {
		id, err := uuid.Parse(*after)
		if err != nil {
			return nil, directory.InvalidCursor()
		}
		args = append(args, id)
		where += ` and (q.due_at, q.id) ` + beyond + ` (select due_at, id from account_requests where id = $3)`
	}
	rows, err := q.DB.Pool.Query(ctx, selectRequests+where+` order by `+order+` limit `+strconv.Itoa(first+1), args...)
	if err != nil {
		return nil, db.Fault(err)
	}
	page.Items, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (*directory.AccountRequest, error) { return q.scan(row, v) })
	page.Items, page.EndCursor = db.Page(page.Items, first, func(x *directory.AccountRequest) string { return x.ID.String() })
	return page, db.Fault(err)
}

// where keeps a list to what the viewer may see: all of them, or those of its units.
func (q *Requests) where(v *access.Viewer, filter *directory.AccountRequestFilter) (string, []any) {
	var units []uuid.UUID
	if access.Table.Decide(v, "accountRequest.read") != access.Allow {
		units = []uuid.UUID{}
		for _, u := range q.Directory.Current().Units() {
			if access.Table.Row(v, "accountRequest.read", (&directory.AccountRequest{Unit: u}).AccessRow(v)) {
				units = append(units, u.ID)
			}
		}
	}
	clauses := []string{`($1::uuid[] is null or q.unit_id = any($1))`, `($2::text is null or q.kind = $2)`}
	var kind *string
	if filter != nil {
		if filter.Kind != nil {
			kind = (*string)(filter.Kind)
		}
		if filter.Open != nil && *filter.Open {
			clauses = append(clauses, `q.state = 'OPEN'`)
		} else if filter.Open != nil {
			clauses = append(clauses, `q.state <> 'OPEN'`)
		}
	}
	return `where ` + strings.Join(clauses, " and "), []any{units, kind}
}

// Figures counts the requests of a year against their clock.
func (q *Requests) Figures(ctx context.Context, year int) (*directory.AccountRequestFigures, error) {
	if err := permit(access.From(ctx), "accountRequest.count"); err != nil {
		return nil, err
	}
	from := clock.NewDate(year, 1, 1)
	f := &directory.AccountRequestFigures{}
	err := q.DB.Pool.QueryRow(ctx, `select count(*), count(*) filter (where state = 'DONE'),
			count(*) filter (where state in ('DONE', 'REFUSED') and date_trunc('milliseconds', decided_at) <= due_at),
			count(*) filter (where state in ('DONE', 'REFUSED') and date_trunc('milliseconds', decided_at) > due_at),
			count(*) filter (where state = 'REFUSED'), count(*) filter (where state = 'WITHDRAWN'), count(*) filter (where state = 'OPEN'),
			count(*) filter (where state = 'OPEN' and due_at < $3)
		from account_requests where requested_at >= $1 and requested_at < $2`,
		from.Start(), from.AddMonths(12).Start(), q.Clock.Now()).
		Scan(&f.Asked, &f.Done, &f.OnTime, &f.Late, &f.Refused, &f.Withdrawn, &f.Open, &f.Overdue)
	return f, db.Fault(err)
}

// Colleagues are those who hold a position in the own unit today, by name.
func (q *Requests) Colleagues(ctx context.Context) ([]*directory.Colleague, error) {
	v := access.From(ctx)
	if err := permit(v, "accountRequest.write"); err != nil {
		return nil, err
	}
	snap, units := q.Directory.Current(), []uuid.UUID{}
	for _, u := range snap.Units() {
		if access.Table.Row(v, "accountRequest.write", (&directory.Colleague{Unit: u}).AccessRow(v)) {
			units = append(units, u.ID)
		}
	}
	rows, err := q.DB.Pool.Query(ctx, `select a.id, p.id, a.display_name, p.title, p.unit_id from positions p join accounts a on a.id = p.account_id
		where p.unit_id = any($1) and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2) order by a.search_key, p.id limit 200`,
		units, q.Clock.Today().Start())
	if err != nil {
		return nil, db.Fault(err)
	}
	list, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (*directory.Colleague, error) {
		c, unit := &directory.Colleague{}, uuid.Nil
		err := row.Scan(&c.AccountID, &c.PositionID, &c.Name, &c.Title, &unit)
		c.Unit = snap.Unit(unit)
		return c, err
	})
	return list, db.Fault(err)
}
