package store

import (
	"context"
	"maps"
	"slices"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/clock/period"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/facts"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
	"congvu/server/usage"
)

// entering are the states in which a draft is worked on: its system-filled cells are
// read anew. From the signature on they stay as they were put up.
var entering = []reporting.ObligationState{reporting.Assigned, reporting.Drafting, reporting.Returned, reporting.Correcting}

// fillSources puts the system's own figures of the unit and period into the draft.
func (s *Service) fillSources(ctx context.Context, q db.Querier, o *reporting.Obligation, v *version, d *draftRow) error {
	sources := v.form.Def.Sources()
	if len(sources) == 0 || !slices.Contains(entering, o.State) {
		return nil
	}
	figures, err := s.readUsage(ctx, q, o, slices.Collect(maps.Values(sources)))
	if err != nil {
		return err
	}
	for column, source := range sources {
		d.cells.Set(v.form.FirstRow(column), column, form.Num(decimal.NewFromInt(figures[source])))
	}
	return nil
}

// keepFigures keeps the draft with the system's figures as they are now: what is
// signed is what was put up.
func (s *Service) keepFigures(ctx context.Context, tx *action.Tx, o *taken, draft *draftRow) error {
	if err := s.fillSources(ctx, tx, o.Obligation, o.edition, draft); err != nil {
		return err
	}
	return saveDraft(ctx, tx, o.ID, draft)
}

// readUsage reads the figures that are wanted in one statement.
func (s *Service) readUsage(ctx context.Context, q db.Querier, o *reporting.Obligation, wanted []string) (map[string]int64, error) {
	snap, own, below := s.Units.Current(), []uuid.UUID{}, []uuid.UUID{}
	area := s.led(o)
	var led, table *uuid.UUID
	if area != nil {
		led, table = &area.ID, &facts.Snapshot{Snapshot: snap}.TableOf(area).ID
	}
	unit := snap.Unit(o.Unit.ID)
	if unit != nil {
		for _, u := range snap.In(snap.Own(unit)) {
			own = append(own, u.ID)
		}
		for _, u := range snap.Units() {
			if unit.At <= u.At && u.At < unit.Until || unit.LineAt > 0 && unit.LineAt <= u.LineAt && u.LineAt < unit.LineUntil {
				below = append(below, u.ID)
			}
		}
	}
	sql, keys := usage.Statement(func(key string) bool { return slices.Contains(wanted, key) })
	values, tables, into := make([]int64, len(keys)), make([]int64, len(keys)), make([]any, 0, 2*len(keys))
	for i := range keys {
		into = append(into, &values[i], &tables[i])
	}
	if err := q.QueryRow(ctx, sql, own, o.Round.PeriodFrom.Start(), o.Round.PeriodTo.AddDays(1).Start(), below, led, table).Scan(into...); err != nil {
		return nil, err
	}
	out := map[string]int64{}
	for i, key := range keys {
		out[key] = values[i]
		switch figure := usage.Of(key); {
		case figure.Counts != "" && area != nil:
			out[key] = s.Told(facts.Reported{Measure: figure.Counts, Area: area, Stock: figure.Stock, From: o.Round.PeriodFrom, To: o.Round.PeriodTo, Count: values[i], Table: tables[i]})
		case figure.Steps && unit != nil && !ofProvince(unit): // its own cell: it may share its territory with others
			out[key] = s.ToldSteps(key, unit.ID, o.Round.PeriodFrom, o.Round.PeriodTo, values[i])
		}
	}
	return out, nil
}

// ofProvince: a body right under the province's committee reports what all below it did: its table
// is one of the province's. A hospital's own is not.
func ofProvince(u *directory.Unit) bool {
	return u.Level == directory.LevelProvince && (u.Parent == nil || u.Parent.Kind == directory.KindCommittee)
}

// led is the territory in which the unit of a report leads a line of work, if it does.
func (s *Service) led(o *reporting.Obligation) *directory.Area {
	unit := s.Units.Current().Unit(o.Unit.ID)
	if unit == nil || unit.LineAt == 0 {
		return nil
	}
	return unit.Area
}

// CountedCells are the cells whose figures the system counts of records of people. Who
// may not see the persons counted is told of none: there is nothing to open.
func (s *Service) CountedCells(ctx context.Context, obligationID uuid.UUID) ([]*reporting.CountedCell, error) {
	o, err := s.Obligation(ctx, obligationID)
	if err != nil {
		return nil, err
	}
	out, edition, area := []*reporting.CountedCell{}, s.versionOf(o), s.led(o)
	today := s.Runner.Clock.Today()
	if edition == nil || area == nil || !facts.Exact(access.From(ctx), area) || o.Round.PeriodFrom.After(today) {
		return out, nil
	}
	since, last := monthOf(o.Round.PeriodFrom), monthOf(facts.LastMonth(o.Round.PeriodTo, today))
	for _, leaf := range edition.form.Def.Leaves() {
		figure := usage.Of(leaf.Source)
		if leaf.Input != form.System || figure.Counts == "" {
			continue
		}
		cell := &reporting.CountedCell{Row: edition.form.FirstRow(leaf.Name), Column: leaf.Name, Label: reporting.ColumnWords(leaf),
			Indicator: figure.Counts, AreaCode: area.Code, Period: last}
		if !figure.Stock {
			cell.Since = &since
		}
		out = append(out, cell)
	}
	return out, nil
}

// monthOf is the key of the month of a day.
func monthOf(day clock.Date) string {
	p, _ := period.At(period.Calendar(), period.Month, day) // a day has its month
	return p.Key()
}
