package store

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

// maxUnits is how many units a round may have on its page.
const maxUnits = 400

// RoundProgress is where every unit of a round stands, without figures.
func (s *Service) RoundProgress(ctx context.Context, roundID uuid.UUID) (*reporting.RoundProgress, error) {
	v := access.From(ctx)
	r, err := s.roundFor(ctx, v, roundID, "round.progress")
	if err != nil {
		return nil, err
	}
	q := &query{}
	q.WriteString("select " + obligationColumns)
	s.followUp(q, v, r)
	q.add(obligationTables+" where o.state <> 'TRANSFERRED' and o.round_id = %s and ", roundID)
	s.scope(q, v, "obligation.read", "")
	q.add(" limit %s", maxUnits)
	rows, err := s.Runner.DB.Pool.Query(ctx, q.String(), q.args...)
	if err != nil {
		return nil, db.Fault(err)
	}
	lines, m := []*followUp{}, s.maker(v)
	found, err := m.collect(rows, func(*obligationRow) []any {
		f := &followUp{}
		lines = append(lines, f)
		return f.targets()
	})
	if err != nil {
		return nil, db.Fault(err)
	}
	out := m.progress(r, found, lines)
	out.Exempt = s.exemptIn(v, r, found)
	return out, nil
}

// exemptIn are the units let off in a round, of those the viewer may see. One that was
// let off after it had been given the report owes it and stands among the others.
func (s *Service) exemptIn(v *access.Viewer, r *reporting.Round, owing []*reporting.Obligation) []*reporting.Exemption {
	if r.Regime == nil {
		return nil
	}
	list := slices.DeleteFunc(r.Regime.Exempt(s.Units.Current().On(r.PeriodTo).UnitsInForce(), r.PeriodTo), func(e *reporting.Exemption) bool {
		owes := slices.ContainsFunc(owing, func(o *reporting.Obligation) bool { return o.Unit.ID == e.Unit.ID })
		would := reporting.Obligation{Round: r, Unit: e.Unit, State: reporting.Assigned}
		return owes || !sees(v, &would)
	})
	byName(s.unitOrder(), list, func(e *reporting.Exemption) *directory.Unit { return e.Unit })
	return list
}

func (m *maker) progress(r *reporting.Round, found []*reporting.Obligation, lines []*followUp) *reporting.RoundProgress {
	out := &reporting.RoundProgress{Round: r, Owed: len(found), Units: []*reporting.UnitProgress{}}
	for i, o := range found {
		if o.FirstSubmittedAt != nil {
			out.Submitted++
		}
		if o.OfficialID != nil {
			out.Approved++
		}
		switch o.Timeliness {
		case reporting.OnTime:
			out.OnTime++
		case reporting.Late:
			out.Late++
		case reporting.Missing:
			out.Missing++
		}
		out.Units = append(out.Units, m.unitProgress(r, o, lines[i]))
	}
	byName(m.s.unitOrder(), out.Units, func(u *reporting.UnitProgress) *directory.Unit { return u.Unit })
	return out
}

// roundFor is a round whose page a rule opens to the viewer.
func (s *Service) roundFor(ctx context.Context, v *access.Viewer, id uuid.UUID, rule string) (*reporting.Round, error) {
	if err := may(v, rule); err != nil {
		return nil, err
	}
	r, err := s.Round(ctx, id)
	if err != nil {
		return nil, err
	}
	if !access.Table.Row(v, rule, r.AccessRow(v)) {
		return nil, missingRound()
	}
	return r, nil
}

// tableRow is one unit of the table, with the version it shows.
type tableRow struct {
	submission *uuid.UUID
	state      *string
	formID     *uuid.UUID
	cells      []byte
}

// RoundTable is the province's table: one row per unit with the newest version the
// viewer may see, and TỔNG CỘNG over them. A lead agency reads what was sent last;
// others read the official version where there is one.
func (s *Service) RoundTable(ctx context.Context, roundID uuid.UUID, row *string) (*reporting.RoundTable, error) {
	v := access.From(ctx)
	r, err := s.roundFor(ctx, v, roundID, "round.table")
	if err != nil {
		return nil, err
	}
	if r.FormVersion == nil || r.Regime == nil {
		return nil, missingRound()
	}
	edition := s.catalogue.Load().versions[r.FormVersion.ID]
	shown, err := rowShown(edition, row)
	if err != nil {
		return nil, err
	}
	moves, err := movesOf(ctx, s.Runner.DB.Pool, r.ID)
	if err != nil {
		return nil, err
	}
	extra := []*tableRow{}
	q := s.tableQuery(v, r)
	rows, err := s.Runner.DB.Pool.Query(ctx, q.String(), q.args...)
	if err != nil {
		return nil, db.Fault(err)
	}
	found, err := s.maker(v).collect(rows, func(*obligationRow) []any {
		row := &tableRow{}
		extra = append(extra, row)
		return []any{&row.submission, &row.state, &row.formID, &row.cells}
	})
	if err != nil {
		return nil, db.Fault(err)
	}
	out := &reporting.RoundTable{Round: r, FormVersion: r.FormVersion, Columns: edition.columns, Row: shown, Rows: []*reporting.RoundTableRow{}}
	tables := []form.Cells{}
	for i, o := range found {
		line, cells, err := s.tableLine(v, o, extra[i], edition, moves, shown)
		if err != nil {
			return nil, err
		}
		out.Rows = append(out.Rows, line)
		if line.SubmissionID != nil {
			tables = append(tables, cells)
		}
	}
	byName(s.unitOrder(), out.Rows, func(u *reporting.RoundTableRow) *directory.Unit { return u.Unit })
	out.TotalCells = form.Total(edition.form, tables, nil)
	out.Total = reporting.Values(edition.columns, out.TotalCells, shown)
	return out, nil
}

func (s *Service) tableQuery(v *access.Viewer, r *reporting.Round) *query {
	order := "s.state, s.number desc" // APPROVED before SUBMITTED
	if v.Leads(r.Regime.ID) {
		order = "s.number desc"
	}
	q := &query{}
	q.WriteString("select " + obligationColumns + ", t.id, t.state, t.form_version_id, t.cells" + obligationTables +
		` left join lateral (select s.id, s.state, s.form_version_id, s.cells from submissions s where s.obligation_id = o.id
			and s.state in ('SUBMITTED', 'APPROVED') order by ` + order + ` limit 1) t on true where `)
	q.add("o.state <> 'TRANSFERRED' and o.round_id = %s and ", r.ID)
	s.scope(q, v, "submission.read", string(reporting.VersionSubmitted))
	q.add(" limit %s", maxUnits)
	return q
}

// tableLine is one unit's row; a version that the viewer may not see is as if it
// had not been sent.
func (s *Service) tableLine(v *access.Viewer, o *reporting.Obligation, t *tableRow, edition *version, moves map[uuid.UUID]reporting.Places, shown string) (*reporting.RoundTableRow, form.Cells, error) {
	out := &reporting.RoundTableRow{ObligationID: o.ID, Unit: o.Unit, State: o.State, Values: make([]*string, len(edition.columns))}
	if t.submission == nil {
		return out, nil, nil
	}
	sent := reporting.Submission{Unit: o.Unit, Round: o.Round, State: reporting.SubmissionState(*t.state)}
	if !access.Table.Row(v, "submission.read", sent.AccessRow(v)) {
		return out, nil, nil
	}
	var cells form.Cells
	if err := json.Unmarshal(t.cells, &cells); err != nil {
		return nil, nil, err
	}
	if from := s.catalogue.Load().versions[*t.formID]; from != nil {
		cells = reporting.CarriedBy(from.form, edition.form, moves[*t.formID], cells)
	}
	out.SubmissionID, out.Official, out.Cells = t.submission, sent.State == reporting.VersionApproved, cells
	line := cells
	if edition.form.Def.Rows.Kind == form.GrowingRows {
		line = form.Total(edition.form, []form.Cells{cells}, nil)
	}
	out.Values = reporting.Values(edition.columns, line, shown)
	return out, cells, nil
}

// rowShown is the row of the form that a table over units shows: the one asked for,
// else the one that sums the others, if the form has one, else its first.
func rowShown(v *version, asked *string) (string, error) {
	def := v.form.Def
	if asked != nil && (def.Several() || def.Rows.Kind == form.FixedRows) {
		return *asked, reporting.CheckRow(v.form, *asked)
	}
	return foremostRow(&def.AllTables()[0]), nil
}

// foremostRow is the row of a table that sums the others, else its first.
func foremostRow(t *form.Table) string {
	for _, item := range t.Rows.Items {
		if len(item.SumOf) > 0 {
			return item.Key
		}
	}
	return t.RowKeys()[0]
}
