package store

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/shopspring/decimal"

	"congvu/server/access"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/reporting"
	"congvu/server/reporting/consolidate"
	"congvu/server/reporting/form"
)

// sourceVersion is a version that was taken, as stored.
type sourceVersion struct {
	Unit       uuid.UUID `json:"unit"`
	Obligation uuid.UUID `json:"obligation"`
	Submission uuid.UUID `json:"submission"`
	Number     int       `json:"number"`
	Official   bool      `json:"official"`
}

// missingUnit is a unit without a version that counts, as stored.
type missingUnit struct {
	Unit       uuid.UUID                 `json:"unit"`
	Obligation uuid.UUID                 `json:"obligation"`
	State      reporting.ObligationState `json:"state"`
}

// putTogether is a consolidation as stored, with the plan between the two forms.
type putTogether struct {
	version        int
	round          *reporting.Round // of the source; nil while it is not open
	includePending bool
	sources        []sourceVersion
	missing        []missingUnit
	taken          consolidate.Taken
	takenAt        *time.Time
	takenBy        *string
	adjustments    []*reporting.Adjustment
	plan           *consolidate.Plan
	source, target *version
	moves          map[uuid.UUID]reporting.Places // of the source round, by earlier edition
}

// state is what the rules ask of it.
func (c *putTogether) state() consolidate.State {
	out := consolidate.State{Taken: c.taken}
	for _, a := range c.adjustments {
		out.Adjustments = append(out.Adjustments, consolidate.Adjustment{Row: a.Row, Column: a.Column, Value: a.Value, Reason: a.Reason})
	}
	return out
}

// consolidates reports whether a report may be put together from others: its
// regime names a source, which the unit that owes it leads (QĐ 239 art. 7.3a).
func (s *Service) consolidates(o *reporting.Obligation) bool {
	if o.Round.Regime == nil || o.Round.Regime.SourceRegimeID == nil {
		return false
	}
	source := s.regime(*o.Round.Regime.SourceRegimeID)
	return source != nil && source.LeadUnit != nil && source.LeadUnit.ID == o.Unit.ID
}

func notConsolidating() *fault.Error {
	return fault.New(fault.WrongState, "NOT_CONSOLIDATED",
		"Báo cáo này không được lập bằng cách tổng hợp từ chế độ báo cáo khác. Nhập số liệu trực tiếp vào biểu.")
}

// together reads the consolidation of a report; one that was not taken yet has
// version 0.
func (s *Service) together(ctx context.Context, q db.Querier, o *reporting.Obligation) (*putTogether, error) {
	if !s.consolidates(o) {
		return nil, notConsolidating()
	}
	c := &putTogether{target: s.versionOf(o), taken: consolidate.Taken{Sums: form.Cells{}, Lines: map[string]string{}}}
	row := &roundRow{}
	err := q.QueryRow(ctx, `select `+roundColumns+` from rounds r where r.regime_id = $1 and r.period_key = $2`,
		*o.Round.Regime.SourceRegimeID, o.Round.PeriodKey).Scan(row.targets()...)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return c, nil
	case err != nil:
		return nil, err
	}
	c.round = s.maker(access.From(ctx)).round(row)
	if c.source = s.catalogue.Load().versions[row.formID]; c.source == nil || c.target == nil {
		return nil, missingReport()
	}
	if c.moves, err = movesOf(ctx, q, c.round.ID); err != nil {
		return nil, err
	}
	c.plan = consolidate.NewPlan(c.target.form, c.source.form)
	if err := c.read(ctx, q, o.ID); err != nil {
		return nil, err
	}
	return c, c.readAdjustments(ctx, q, o.ID)
}

func (c *putTogether) read(ctx context.Context, q db.Querier, id uuid.UUID) error {
	var sources, missing, sums, lines []byte
	err := q.QueryRow(ctx, `select c.version, c.include_pending, c.sources, c.missing, c.sums, c.lines, c.taken_at,
		(select p.title from positions p where p.id = c.taken_by) from consolidations c where c.id = $1`, id).
		Scan(&c.version, &c.includePending, &sources, &missing, &sums, &lines, &c.takenAt, &c.takenBy)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, part := range []struct {
		from []byte
		to   any
	}{{sources, &c.sources}, {missing, &c.missing}, {sums, &c.taken.Sums}, {lines, &c.taken.Lines}} {
		if err := json.Unmarshal(part.from, part.to); err != nil {
			return err
		}
	}
	return nil
}

func (c *putTogether) readAdjustments(ctx context.Context, q db.Querier, id uuid.UUID) error {
	rows, err := q.Query(ctx, `select id, row_key, column_name, value, reason, by_title, at from adjustments
		where obligation_id = $1 and removed_at is null order by at, id`, id)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		a, value := &reporting.Adjustment{}, ""
		if err := rows.Scan(&a.ID, &a.Row, &a.Column, &value, &a.Reason, &a.ByTitle, &a.At); err != nil {
			return err
		}
		if a.Value, err = decimal.NewFromString(value); err != nil {
			return err
		}
		c.adjustments = append(c.adjustments, a)
	}
	return rows.Err()
}

// counting is a report below with the version of it that counts.
type counting struct {
	sourceVersion
	state  reporting.ObligationState
	formID *uuid.UUID
	cells  []byte // only if asked for
}

// counting lists the reports of a round, in order of the units' names, with the
// version that counts: the official one, and where versions not yet approved are
// included, the one sent last.
func (s *Service) counting(ctx context.Context, q db.Querier, round uuid.UUID, pending, cells bool) ([]*counting, error) {
	rows, err := q.Query(ctx, `select o.unit_id, o.id, o.state, t.id, t.number, t.id = o.official_id, t.form_version_id, case when $3 then t.cells end
		from obligations o left join lateral (select s.* from submissions s where s.obligation_id = o.id
			and (s.id = o.official_id or $2 and s.state = 'SUBMITTED') order by s.number desc limit 1) t on true
		where o.round_id = $1 and o.state <> 'TRANSFERRED'`, round, pending, cells)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := []*counting{}
	for rows.Next() {
		c := &counting{}
		var id *uuid.UUID
		var number *int
		var official *bool
		if err := rows.Scan(&c.Unit, &c.Obligation, &c.state, &id, &number, &official, &c.formID, &c.cells); err != nil {
			return nil, err
		}
		if id != nil {
			c.Submission, c.Number, c.Official = *id, *number, official != nil && *official
		}
		out = append(out, c)
	}
	byName(s.unitOrder(), out, func(c *counting) *directory.Unit { return s.unit(c.Unit) })
	return out, rows.Err()
}

// changes compares what was taken with what counts now.
func (s *Service) changes(ctx context.Context, q db.Querier, c *putTogether) ([]*reporting.ConsolidationChange, error) {
	out := []*reporting.ConsolidationChange{}
	if c.version == 0 {
		return out, nil
	}
	now, err := s.counting(ctx, q, c.round.ID, c.includePending, false)
	if err != nil {
		return nil, err
	}
	used := map[uuid.UUID]sourceVersion{}
	for _, x := range c.sources {
		used[x.Obligation] = x
	}
	for _, x := range now {
		before, was := used[x.Obligation]
		change := &reporting.ConsolidationChange{Unit: s.unit(x.Unit), ObligationID: x.Obligation}
		if was {
			change.Used = &before.Number
		}
		if x.Submission != uuid.Nil {
			change.Current = &x.Number
		}
		switch {
		case before.Submission == x.Submission && before.Official == x.Official:
			continue
		case !was:
			change.Kind = reporting.ChangeNew
		case x.Submission == uuid.Nil:
			change.Kind = reporting.ChangeGone
		case before.Submission == x.Submission: // the same figures, approved meanwhile
			continue
		default:
			change.Kind = reporting.ChangeVersion
		}
		out = append(out, change)
	}
	return out, nil
}

// Consolidation is how a report stands that is put together from others.
func (s *Service) Consolidation(ctx context.Context, obligationID uuid.UUID) (*reporting.Consolidation, error) {
	v := access.From(ctx)
	o, err := s.Obligation(ctx, obligationID)
	if err != nil {
		return nil, err
	}
	if !access.Table.Row(v, "consolidation.read", o.AccessRow(v)) {
		return nil, missingReport()
	}
	if !s.consolidates(o) {
		return nil, nil
	}
	c, err := s.together(ctx, s.Runner.DB.Pool, o)
	if err != nil {
		return nil, db.Fault(err)
	}
	out, err := s.consolidation(ctx, s.Runner.DB.Pool, o, c)
	return out, db.Fault(err)
}

func (s *Service) consolidation(ctx context.Context, q db.Querier, o *reporting.Obligation, c *putTogether) (*reporting.Consolidation, error) {
	out := &reporting.Consolidation{Obligation: o, Version: c.version, SourceRound: c.round, Mode: consolidate.Sum, IncludePending: c.includePending,
		TakenAt: c.takenAt, TakenBy: c.takenBy, Sources: []*reporting.ConsolidationSource{}, Missing: []*reporting.ConsolidationGap{},
		Changes: []*reporting.ConsolidationChange{}, Adjustments: []*reporting.Adjustment{}, FreeColumns: []string{}, Texts: []*reporting.ConsolidationHeading{},
		Filled: reporting.Block(c.target.form, c.taken.Sums)}
	if c.plan == nil {
		return out, nil
	}
	out.Mode, out.FreeColumns = c.plan.Mode, c.plan.FreeColumns()
	for _, x := range c.sources {
		out.Sources = append(out.Sources, &reporting.ConsolidationSource{Unit: s.unit(x.Unit), ObligationID: x.Obligation,
			SubmissionID: x.Submission, Number: x.Number, Official: x.Official})
	}
	for _, x := range c.missing {
		out.Missing = append(out.Missing, &reporting.ConsolidationGap{Unit: s.unit(x.Unit), ObligationID: x.Obligation, State: x.State})
	}
	if c.adjustments != nil {
		out.Adjustments = c.adjustments
	}
	var err error
	if out.Changes, err = s.changes(ctx, q, c); err != nil || o.Round.Outline == nil {
		return out, err
	}
	sp, err := s.spoken(ctx, q, o, c)
	if err != nil {
		return nil, err
	}
	draft, err := draftOf(ctx, q, o.ID)
	if err != nil {
		return nil, err
	}
	out.Texts = headings(o, sp, draft.sections)
	return out, nil
}
