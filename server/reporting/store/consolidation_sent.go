package store

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/reporting"
	"congvu/server/reporting/consolidate"
	"congvu/server/reporting/form"
)

// consolidationProblems are what a report put together from others must explain;
// none of one that was entered.
func (s *Service) consolidationProblems(ctx context.Context, q db.Querier, o *reporting.Obligation) ([]form.Problem, error) {
	if !s.consolidates(o) {
		return nil, nil
	}
	c, err := s.together(ctx, q, o)
	if err != nil || c.version == 0 {
		return nil, err
	}
	made, err := s.consolidation(ctx, q, o, c)
	if err != nil {
		return nil, err
	}
	return made.Problems(), nil
}

// tellOfConsolidation adds those problems to a draft that is shown.
func (s *Service) tellOfConsolidation(ctx context.Context, q db.Querier, o *reporting.Obligation, d *reporting.Draft) error {
	found, err := s.consolidationProblems(ctx, q, o)
	d.Problems = append(d.Problems, reporting.Problems(found)...)
	return err
}

// refuseNil: what others reported did arise.
func (s *Service) refuseNil(ctx context.Context, q db.Querier, o *reporting.Obligation) error {
	if !s.consolidates(o) {
		return nil
	}
	c, err := s.together(ctx, q, o)
	if err != nil || c.version == 0 {
		return err
	}
	return fault.New(fault.WrongState, "CONSOLIDATED_NOT_NIL",
		"Báo cáo đã tổng hợp số liệu của %d đơn vị nên không gửi “Không phát sinh”.", len(c.sources))
}

// freeze is what a version keeps of the consolidation it was made by; nil if the
// report was entered.
func (s *Service) freeze(ctx context.Context, q db.Querier, o *reporting.Obligation) (*reporting.SentConsolidation, error) {
	if !s.consolidates(o) {
		return nil, nil
	}
	c, err := s.together(ctx, q, o)
	if err != nil || c.version == 0 {
		return nil, err
	}
	out := &reporting.SentConsolidation{Regime: c.round.Regime.Code, Period: c.round.PeriodKey, FormVersionID: c.source.ID, Mode: c.plan.Mode,
		IncludePending: c.includePending, TakenAt: c.takenAt.UTC(), Sources: []reporting.SentSource{}, Missing: []reporting.SentGap{},
		Adjustments: []reporting.SentAdjustment{}}
	for _, x := range c.sources {
		out.Sources = append(out.Sources, reporting.SentSource{UnitID: x.Unit, UnitName: s.unit(x.Unit).Name, ObligationID: &x.Obligation,
			SubmissionID: &x.Submission, Number: x.Number, Official: x.Official})
	}
	for _, x := range c.missing {
		out.Missing = append(out.Missing, reporting.SentGap{UnitName: s.unit(x.Unit).Name, State: x.State})
	}
	sp, err := s.spoken(ctx, q, o, c)
	if err != nil {
		return nil, err
	}
	out.Texts = sentTexts(o, sp)
	state := c.state()
	for i, a := range c.adjustments {
		out.Adjustments = append(out.Adjustments, reporting.SentAdjustment{Row: c.plan.RowOf(c.taken, i, state.Adjustments[i]), Column: a.Column,
			Value: a.Value, Reason: a.Reason, ByTitle: a.ByTitle, At: a.At.UTC()})
	}
	return out, nil
}

// contribution is what a version says to the facts: all its figures, or beside
// reports that have published theirs, only what was added to them.
func (s *Service) contribution(edition *version, sub *reporting.Submission, figures form.Cells) form.Cells {
	if sub.Consolidation == nil {
		return figures
	}
	source := s.catalogue.Load().versions[sub.Consolidation.FormVersionID]
	if source == nil {
		return form.Cells{} // nothing may be counted twice
	}
	var adjustments []consolidate.Adjustment
	for _, a := range sub.Consolidation.Adjustments {
		adjustments = append(adjustments, consolidate.Adjustment{Row: a.Row, Column: a.Column, Value: a.Value, Reason: a.Reason})
	}
	return consolidate.NewPlan(edition.form, source.form).Contribution(figures, adjustments)
}

// SentConsolidation is what a version sent was put together from; nil of one that
// was entered. Reports below are named to all who may read the version, and lead
// on only for who may read them too.
func (s *Service) SentConsolidation(ctx context.Context, submissionID uuid.UUID) (*reporting.SentConsolidation, error) {
	v := access.From(ctx)
	o, err := s.obligationOfSubmission(ctx, v, submissionID)
	if err != nil {
		return nil, err
	}
	row := &submissionRow{}
	err = s.Runner.DB.Pool.QueryRow(ctx, `select `+submissionColumns+` from submissions s where s.id = $1`, submissionID).Scan(row.targets()...)
	if err != nil {
		return nil, db.Fault(orMissing(err, missingReport()))
	}
	sub, err := s.submission(row, o)
	if err != nil {
		return nil, db.Fault(err)
	}
	if !access.Table.Row(v, "submission.read", sub.AccessRow(v)) {
		return nil, missingReport()
	}
	if sub.Consolidation == nil {
		return nil, nil
	}
	return sub.Consolidation, s.closeLinks(ctx, v, o, sub.Consolidation)
}

// closeLinks takes away the ways to reports that the viewer may not read.
func (s *Service) closeLinks(ctx context.Context, v *access.Viewer, o *reporting.Obligation, f *reporting.SentConsolidation) error {
	ids := []uuid.UUID{}
	for _, x := range f.Sources {
		ids = append(ids, *x.SubmissionID)
	}
	rows, err := s.Runner.DB.Pool.Query(ctx, `select `+obligationColumns+`, s.id, s.state`+obligationTables+
		` join submissions s on s.obligation_id = o.id where s.id = any($1)`, ids)
	if err != nil {
		return db.Fault(err)
	}
	versions := []*reporting.Submission{}
	found, err := s.maker(v).collect(rows, func(*obligationRow) []any {
		x := &reporting.Submission{}
		versions = append(versions, x)
		return []any{&x.ID, &x.State}
	})
	if err != nil {
		return db.Fault(err)
	}
	open := map[uuid.UUID]bool{}
	for i, below := range found {
		x := versions[i]
		x.Unit, x.Round = below.Unit, below.Round
		open[x.ID] = sees(v, below) && access.Table.Row(v, "submission.read", x.AccessRow(v))
	}
	for i := range f.Sources {
		if x := &f.Sources[i]; !open[*x.SubmissionID] {
			x.ObligationID, x.SubmissionID = nil, nil
		}
	}
	return nil
}

// shownTogether is a report with what it was put together from, for who may read
// both it and the round below, unit by unit.
func (s *Service) shownTogether(ctx context.Context, obligationID uuid.UUID) (*reporting.Obligation, *putTogether, error) {
	v := access.From(ctx)
	o, err := s.Obligation(ctx, obligationID)
	if err != nil {
		return nil, nil, err
	}
	if !access.Table.Row(v, "consolidation.read", o.AccessRow(v)) {
		return nil, nil, missingReport()
	}
	c, err := s.together(ctx, s.Runner.DB.Pool, o)
	if err != nil {
		return nil, nil, db.Fault(err)
	}
	if c.round == nil || !access.Table.Row(v, "round.table", c.round.AccessRow(v)) {
		return nil, nil, missingRound()
	}
	return o, c, nil
}

// ConsolidationTable is one row of the form over all units: each unit's figures as
// they were taken, the adjustments, the sums and TỔNG CỘNG.
func (s *Service) ConsolidationTable(ctx context.Context, obligationID uuid.UUID, row *string) (*reporting.ConsolidationTable, error) {
	o, c, err := s.shownTogether(ctx, obligationID)
	if err != nil {
		return nil, err
	}
	at, err := rowShown(c.target, row)
	if err != nil {
		return nil, err
	}
	out, err := s.consolidationTable(ctx, o, c, at)
	return out, db.Fault(err)
}

func (s *Service) consolidationTable(ctx context.Context, o *reporting.Obligation, c *putTogether, row string) (*reporting.ConsolidationTable, error) {
	lines := map[uuid.UUID]form.Cells{}
	ids := []uuid.UUID{}
	for _, x := range c.sources {
		ids = append(ids, x.Submission)
	}
	rows, err := s.Runner.DB.Pool.Query(ctx, `select id, form_version_id, cells from submissions where id = any($1)`, ids)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id, formID uuid.UUID
		var raw []byte
		if err := rows.Scan(&id, &formID, &raw); err != nil {
			return nil, err
		}
		cells, err := s.below(c, raw, formID)
		if err != nil {
			return nil, err
		}
		lines[id] = c.plan.Line(cells, row)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return s.tableOf(o, c, row, lines), nil
}

func (s *Service) tableOf(o *reporting.Obligation, c *putTogether, row string, lines map[uuid.UUID]form.Cells) *reporting.ConsolidationTable {
	out := &reporting.ConsolidationTable{Obligation: o, Row: row, Columns: c.target.columns, Lines: []*reporting.ConsolidationLine{}, Adjustments: []*reporting.Adjustment{}}
	for _, x := range c.sources {
		out.Lines = append(out.Lines, &reporting.ConsolidationLine{Unit: s.unit(x.Unit), ObligationID: x.Obligation, SubmissionID: x.Submission,
			Number: x.Number, Official: x.Official, Values: reporting.Values(c.target.columns, lines[x.Submission], row)})
	}
	for _, a := range c.adjustments {
		if a.Row == row {
			out.Adjustments = append(out.Adjustments, a)
		}
	}
	state := c.state()
	out.Sum = reporting.Values(c.target.columns, c.plan.TotalLine(c.taken.Sums, row), row)
	out.Total = reporting.Values(c.target.columns, c.plan.TotalLine(c.plan.Total(c.taken, state.Adjustments), row), row)
	return out
}
