package store

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/reporting"
	"congvu/server/text"
)

// maxTotal is up to where a list is counted.
const maxTotal = 10_000

// Obligation is one obligation the viewer may see; "not found" and "not yours"
// are the same answer.
func (s *Service) Obligation(ctx context.Context, id uuid.UUID) (*reporting.Obligation, error) {
	return s.ObligationWith(ctx, id, Wanted{})
}

// Wanted are the parts of a report that will be asked for; they are read with it, in
// one trip to the database. Others are read when they are asked for.
type Wanted struct{ Submissions, Comments, Timeline bool }

// ObligationWith is Obligation with the parts that will be asked for.
func (s *Service) ObligationWith(ctx context.Context, id uuid.UUID, w Wanted) (*reporting.Obligation, error) {
	v := access.From(ctx)
	q, m, b := &query{}, s.maker(v), &pgx.Batch{}
	q.add("select "+obligationColumns+obligationTables+" where o.id = %s and ", id)
	s.scope(q, v, "obligation.read", "")
	var found []*reporting.Obligation
	b.Queue(q.String(), q.args...).Query(func(rows pgx.Rows) (err error) {
		found, err = m.collect(rows, nil)
		return err
	})
	m.page.queue(b, id, w)
	if err := s.Runner.DB.Pool.SendBatch(ctx, b).Close(); err != nil {
		return nil, db.Fault(err)
	}
	if len(found) == 0 || !sees(v, found[0]) {
		return nil, missingReport()
	}
	return found[0], nil
}

// queue reads parts of one obligation, which stands before them in the batch. What a
// rule does not open to the viewer is left as if it had not been read.
func (p *page) queue(b *pgx.Batch, id uuid.UUID, w Wanted) {
	if w.Submissions {
		b.Queue(submissionsSQL(ofOne), id, maxVersions).Query(func(rows pgx.Rows) error {
			if len(p.under("submission.read", string(reporting.VersionSubmitted))) == 0 {
				return p.submissions.set(nil, nil)
			}
			return p.submissions.set(p.readSubmissions(rows))
		})
	}
	if w.Comments {
		b.Queue(commentsSQL(ofOne), id, maxComments).Query(func(rows pgx.Rows) error {
			if len(p.under("comment.read", "")) == 0 {
				return p.comments.set(nil, nil)
			}
			return p.comments.set(p.readComments(rows))
		})
	}
	if w.Timeline {
		b.Queue(timelineSQL(ofOne), id, maxTimeline).Query(func(rows pgx.Rows) error {
			if len(p.under("timeline.read", "")) == 0 {
				return p.timelines.set(nil, nil)
			}
			return p.timelines.set(p.readTimelines(rows))
		})
	}
}

func sees(v *access.Viewer, o *reporting.Obligation) bool {
	return access.Table.Row(v, "obligation.read", o.AccessRow(v))
}

// Obligations is a page of those the viewer may see, in one statement. after is
// the id the page before ended with.
func (s *Service) Obligations(ctx context.Context, f *reporting.ObligationFilter, order reporting.ObligationOrder, first int, after *string) (*reporting.ObligationPage, error) {
	v := access.From(ctx)
	q, err := s.listQuery(v, f, order, first, after)
	if err != nil {
		return nil, err
	}
	rows, err := s.Runner.DB.Pool.Query(ctx, q.String(), q.args...)
	if err != nil {
		return nil, db.Fault(err)
	}
	page := &reporting.ObligationPage{}
	m := s.maker(v)
	page.Items, err = m.collect(rows, func(*obligationRow) []any { return []any{&page.Total} })
	if err != nil {
		return nil, db.Fault(err)
	}
	page.Items, page.EndCursor = db.Page(page.Items, first, func(o *reporting.Obligation) string { return o.ID.String() })
	m.page.siblings = m.page.siblings[:len(page.Items)]
	return page, nil
}

// listQuery asks for one row more than the page, to know whether there is a next
// one. The cursor is looked up inside the viewer's own rows: it tells nothing
// about others.
func (s *Service) listQuery(v *access.Viewer, f *reporting.ObligationFilter, order reporting.ObligationOrder, first int, after *string) (*query, error) {
	key, direction, tables := orderKey(order)
	q := &query{}
	if order == reporting.OrderUnit {
		q.add("with unit_order as (select * from unnest(%s::uuid[]) with ordinality as x(unit_id, place)) ", s.unitOrder().ids)
		tables += " join unit_order n on n.unit_id = o.unit_id"
	}
	from := obligationTables + tables + " where "
	rowsFrom := len(q.String())
	q.WriteString(from)
	s.scope(q, v, "obligation.read", "")
	s.filter(q, v, f)
	source := q.String()[rowsFrom:]
	head := q.String()[:rowsFrom]
	out := &query{args: q.args}
	out.WriteString(head + "select " + obligationColumns + ", (select count(*) from (select 1" + source)
	out.add(" limit %s) counted)", maxTotal)
	out.WriteString(source)
	if after != nil {
		id, err := uuid.Parse(*after)
		if err != nil {
			return nil, directory.InvalidCursor()
		}
		out.WriteString(" and (" + key + ", o.id) " + direction + " (select " + key + ", o.id" + source)
		out.add(" and o.id = %s)", id)
	}
	out.WriteString(" order by " + key)
	if direction == "<" {
		out.WriteString(" desc, o.id desc")
	} else {
		out.WriteString(", o.id")
	}
	out.add(" limit %s", first+1)
	return out, nil
}

func orderKey(order reporting.ObligationOrder) (key, direction, tables string) {
	switch order {
	case reporting.OrderUpdated:
		return "o.updated_at", "<", ""
	case reporting.OrderUnit:
		return "n.place", ">", ""
	}
	return "o.due_at", ">", ""
}

func (s *Service) filter(q *query, v *access.Viewer, f *reporting.ObligationFilter) {
	if f == nil {
		return
	}
	if f.RoundID != nil {
		q.add(" and o.round_id = %s", *f.RoundID)
	}
	if f.RegimeID != nil {
		q.add(" and r.regime_id = %s", *f.RegimeID)
	}
	if len(f.States) > 0 {
		q.add(" and o.state = any(%s)", f.States)
	}
	if len(f.Timeliness) > 0 {
		q.add(` and case when o.on_time then 'ON_TIME' when not o.on_time then 'LATE' when o.due_at < %s then 'MISSING'
			else 'NOT_DUE' end = any(%s)`, s.now(), f.Timeliness)
	}
	if f.UnitSearch != nil && strings.TrimSpace(*f.UnitSearch) != "" {
		q.add(" and o.unit_id = any(%s)", s.unitOrder().search(*f.UnitSearch))
	}
	if f.Own != nil && *f.Own {
		q.add(" and o.unit_id = any(%s)", s.ownUnits(v))
	}
	if f.Mine != nil && *f.Mine {
		s.followed(q, v)
	}
	if f.UnitID != nil {
		q.add(" and o.unit_id = %s", *f.UnitID)
	}
	if f.DueFrom != nil {
		q.add(" and o.due_at >= %s", f.DueFrom.Start())
	}
	if f.DueTo != nil {
		q.add(" and o.due_at <= %s", f.DueTo.End())
	}
}

// nameOrder is all units ever, in Vietnamese order of names, kept per snapshot.
type nameOrder struct {
	of    *directory.Snapshot
	ids   []uuid.UUID
	keys  []string // of the search, by place
	place map[uuid.UUID]int
}

func (s *Service) unitOrder() *nameOrder {
	units := s.Units.Current()
	if known := s.order.Load(); known != nil && known.of == units {
		return known
	}
	list := slices.Clone(units.Units())
	sorted := make(map[uuid.UUID]string, len(list))
	for _, u := range list {
		sorted[u.ID] = text.SortKey(u.Name)
	}
	slices.SortStableFunc(list, func(a, b *directory.Unit) int { return cmp.Compare(sorted[a.ID], sorted[b.ID]) })
	made := &nameOrder{of: units, place: map[uuid.UUID]int{}}
	for i, u := range list {
		made.ids, made.keys = append(made.ids, u.ID), append(made.keys, text.Key(u.Name))
		made.place[u.ID] = i
	}
	s.order.Store(made)
	return made
}

// search finds the units whose name holds the words, accents optional.
func (n *nameOrder) search(words string) []uuid.UUID {
	key, out := strings.TrimSpace(text.Key(words)), []uuid.UUID{}
	for i, k := range n.keys {
		if strings.Contains(k, key) {
			out = append(out, n.ids[i])
		}
	}
	return out
}

// byName orders what belongs to units by their names.
func byName[T any](n *nameOrder, list []T, unit func(T) *directory.Unit) {
	slices.SortStableFunc(list, func(a, b T) int { return n.place[unit(a).ID] - n.place[unit(b).ID] })
}
