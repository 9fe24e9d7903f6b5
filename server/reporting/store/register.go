package store

import (
	"context"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/reporting"
)

// registerLine is what a line of the register has beside its report.
type registerLine struct {
	reporting.RegisterLine
	docDate *time.Time
}

const registerColumns = `, s.id, s.number, s.state, s.nil_report, s.doc_number, s.doc_notation, s.doc_date, s.submitted_at,
	(select max(v.at) from reviews v where v.submission_id = s.id and v.kind = 'APPROVED')`

func (l *registerLine) targets() []any {
	return []any{&l.ID, &l.Number, &l.State, &l.Nil, &l.DocNumber, &l.DocNotation, &l.docDate, &l.SentAt, &l.ApprovedAt}
}

// Register is a page of the register of reports sent or received, newest first, in
// one statement. after is the id the page before ended with.
func (s *Service) Register(ctx context.Context, side reporting.RegisterSide, f *reporting.RegisterFilter, first int, after *string) (*reporting.RegisterPage, error) {
	v := access.From(ctx)
	if err := may(v, "register.list"); err != nil {
		return nil, err
	}
	q, err := s.registerQuery(v, side, f, first, after)
	if err != nil {
		return nil, err
	}
	rows, err := s.Runner.DB.Pool.Query(ctx, q.String(), q.args...)
	if err != nil {
		return nil, db.Fault(err)
	}
	page, lines := &reporting.RegisterPage{Items: []*reporting.RegisterLine{}}, []*registerLine{}
	m := s.maker(v)
	found, err := m.collect(rows, func(*obligationRow) []any {
		l := &registerLine{}
		lines = append(lines, l)
		return append(l.targets(), &page.Total)
	})
	if err != nil {
		return nil, db.Fault(err)
	}
	for i, o := range found {
		page.Items = append(page.Items, m.registerLine(lines[i], o))
	}
	page.Items, page.EndCursor = db.Page(page.Items, first, func(l *reporting.RegisterLine) string { return l.ID.String() })
	return page, nil
}

func (m *maker) registerLine(l *registerLine, o *reporting.Obligation) *reporting.RegisterLine {
	out := &l.RegisterLine
	out.ObligationID, out.Unit, out.Round = o.ID, o.Unit, o.Round
	out.DocDate, out.DueAt, out.Timeliness, out.Returns = dayOf(l.docDate), o.DueAt, o.Timeliness, o.ReturnCount
	out.WorkingDaysLate = o.WorkingDaysLate(m.now, m.days)
	return out
}

func (s *Service) registerQuery(v *access.Viewer, side reporting.RegisterSide, f *reporting.RegisterFilter, first int, after *string) (*query, error) {
	in := &query{}
	in.WriteString(obligationTables + " join submissions s on s.obligation_id = o.id where ")
	s.scope(in, v, "register.read", "")
	if side == reporting.RegisterReceived {
		in.add(" and r.regime_id = any(%s)", v.Regimes())
	} else {
		in.add(" and o.unit_id = any(%s)", s.ownUnits(v))
	}
	s.filterRegister(in, v, f)
	source := in.String()
	q := &query{args: in.args}
	q.WriteString("select " + obligationColumns + registerColumns + ", (select count(*) from (select 1" + source)
	q.add(" limit %s) counted)", maxTotal)
	q.WriteString(source)
	if after != nil {
		id, err := uuid.Parse(*after)
		if err != nil {
			return nil, directory.InvalidCursor()
		}
		q.WriteString(" and (s.submitted_at, s.id) < (select s.submitted_at, s.id" + source)
		q.add(" and s.id = %s)", id)
	}
	q.add(" order by s.submitted_at desc, s.id desc limit %s", first+1)
	return q, nil
}

func (s *Service) filterRegister(q *query, v *access.Viewer, f *reporting.RegisterFilter) {
	if f == nil {
		return
	}
	s.filter(q, v, &reporting.ObligationFilter{RegimeID: f.RegimeID, Timeliness: f.Timeliness, UnitSearch: f.UnitSearch})
	if f.PeriodKey != nil {
		q.add(" and r.period_key = %s", *f.PeriodKey)
	}
	if len(f.States) > 0 {
		q.add(" and s.state = any(%s)", f.States)
	}
	if f.From != nil {
		q.add(" and s.submitted_at >= %s", f.From.Start())
	}
	if f.To != nil {
		q.add(" and s.submitted_at <= %s", f.To.End())
	}
}
