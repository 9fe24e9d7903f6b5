package store

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/feedback"
	"congvu/server/text"
)

// unread: the office said something that the sender has not opened since.
const unread = `(f.office_at is not null and (f.seen_at is null or f.seen_at < f.office_at))`

const selectFeedback = `select f.id, f.kind, f.state, f.text, f.screen, f.address, v.code, v.edition, f.cell, f.account_id, a.display_name, f.sender_title,
	f.unit_id, f.created_at, f.updated_at, p.title, ` + unread + `, f.version
	from feedbacks f join accounts a on a.id = f.account_id left join form_versions v on v.id = f.form_version_id
	left join positions p on p.id = f.assignee_id `

// One is one remark; one that the viewer may not see is not found.
func (s *Service) One(ctx context.Context, id uuid.UUID) (*feedback.Feedback, error) {
	return s.read(ctx, s.Runner.DB.Pool, id)
}

func (s *Service) read(ctx context.Context, q db.Querier, id uuid.UUID) (*feedback.Feedback, error) {
	v := access.From(ctx)
	rows, err := q.Query(ctx, selectFeedback+`where f.id = $1`, id)
	if err != nil {
		return nil, db.Fault(err)
	}
	f, err := pgx.CollectExactlyOneRow(rows, func(row pgx.CollectableRow) (*feedback.Feedback, error) { return s.scan(row, v) })
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return nil, missing()
	case err != nil:
		return nil, db.Fault(err)
	case !access.Table.Row(v, "feedback.read", f.AccessRow(v)):
		return nil, missing()
	}
	return f, addMessages(ctx, q, []*feedback.Feedback{f})
}

func (s *Service) scan(row pgx.CollectableRow, v *access.Viewer) (*feedback.Feedback, error) {
	f, unit := &feedback.Feedback{Messages: []*feedback.FeedbackMessage{}}, uuid.Nil
	err := row.Scan(&f.ID, &f.Kind, &f.State, &f.Text, &f.Screen, &f.Address, &f.FormCode, &f.FormEdition, &f.Cell, &f.SenderID, &f.SenderName,
		&f.SenderTitle, &unit, &f.SentAt, &f.UpdatedAt, &f.Assignee, &f.Unread, &f.Version)
	f.Unit = s.Units().Unit(unit)
	f.Unread = f.Unread && f.SenderID == v.Account
	f.Actions = f.May(v)
	return f, err
}

// addMessages reads the talk about all remarks of a page in one statement.
func addMessages(ctx context.Context, q db.Querier, list []*feedback.Feedback) error {
	byID, ids := map[uuid.UUID]*feedback.Feedback{}, []uuid.UUID{}
	for _, f := range list {
		byID[f.ID], ids = f, append(ids, f.ID)
	}
	rows, err := q.Query(ctx, `select feedback_id, id, from_office, action, by_title, text, at from feedback_messages
		where feedback_id = any($1) order by at, id`, ids)
	if err != nil {
		return db.Fault(err)
	}
	defer rows.Close()
	for rows.Next() {
		m, of := &feedback.FeedbackMessage{}, uuid.Nil
		if err := rows.Scan(&of, &m.ID, &m.FromOffice, &m.Action, &m.ByTitle, &m.Text, &m.At); err != nil {
			return err
		}
		byID[of].Messages = append(byID[of].Messages, m)
	}
	return db.Fault(rows.Err())
}

// List is a page of remarks, the last changed first: the viewer's own, or for the
// managing office all of them.
func (s *Service) List(ctx context.Context, filter *feedback.FeedbackFilter, first int, after *string) (*feedback.FeedbackPage, error) {
	v := access.From(ctx)
	if err := permit(ctx, "feedback.list"); err != nil {
		return nil, err
	}
	where, args := predicate(v, filter)
	page := &feedback.FeedbackPage{}
	err := s.Runner.DB.Pool.QueryRow(ctx, `select count(*) filter (`+where+`), count(*) filter (where f.account_id = $1 and `+unread+`), count(*) filter (where f.state = 'NEW') from feedbacks f`, args...).
		Scan(&page.Total, &page.Unread, &page.Waiting)
	if err != nil {
		return nil, db.Fault(err)
	}
	if after != nil {
		id, err := uuid.Parse(*after)
		if err != nil {
			return nil, directory.InvalidCursor()
		}
		args = append(args, id)
		where += ` and (f.updated_at, f.id) < (select updated_at, id from feedbacks where id = $` + strconv.Itoa(len(args)) + `)`
	}
	rows, err := s.Runner.DB.Pool.Query(ctx, selectFeedback+where+` order by f.updated_at desc, f.id desc limit `+strconv.Itoa(first+1), args...)
	if err != nil {
		return nil, db.Fault(err)
	}
	page.Items, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (*feedback.Feedback, error) { return s.scan(row, v) })
	if err != nil {
		return nil, db.Fault(err)
	}
	page.Items, page.EndCursor = db.Page(page.Items, first, func(x *feedback.Feedback) string { return x.ID.String() })
	return page, addMessages(ctx, s.Runner.DB.Pool, page.Items)
}

// predicate: $1 the viewer's account, $2 whether only its own, $3 states, $4 kind,
// $5 search, $6 the position it is assigned to.
func predicate(v *access.Viewer, filter *feedback.FeedbackFilter) (string, []any) {
	if filter == nil {
		filter = &feedback.FeedbackFilter{}
	}
	mine := access.Table.Decide(v, "feedback.handle") != access.Allow || filter.Mine != nil && *filter.Mine
	states, search := []string{}, "%"
	for _, state := range filter.States {
		states = append(states, string(state))
	}
	if filter.Search != nil {
		search = "%" + strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(text.Key(*filter.Search)) + "%"
	}
	var assignee *uuid.UUID
	if filter.Assigned != nil && *filter.Assigned {
		assignee = &v.Position
	}
	return `where (f.account_id = $1 or not $2) and (cardinality($3::text[]) = 0 or f.state = any($3)) and ($4::text is null or f.kind = $4)
		and f.search_key like $5 and ($6::uuid is null or f.assignee_id = $6)`, []any{v.Account, mine, states, filter.Kind, search, assignee}
}
