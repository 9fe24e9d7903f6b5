package store

import (
	"context"
	"slices"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"congvu/server/action"
	"congvu/server/db"
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
	snap, units := s.Units.Current(), []uuid.UUID{}
	if unit := snap.Unit(o.Unit.ID); unit != nil {
		for _, u := range snap.In(snap.Own(unit)) {
			units = append(units, u.ID)
		}
	}
	figures, err := readUsage(ctx, q, units, o.Round)
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

// readUsage reads every figure of the catalogue in one statement.
func readUsage(ctx context.Context, q db.Querier, units []uuid.UUID, r *reporting.Round) (map[string]int64, error) {
	list := usage.Catalogue()
	values, into := make([]int64, len(list)), make([]any, len(list))
	for i := range values {
		into[i] = &values[i]
	}
	if err := q.QueryRow(ctx, usage.Statement(), units, r.PeriodFrom.Start(), r.PeriodTo.AddDays(1).Start()).Scan(into...); err != nil {
		return nil, err
	}
	out := map[string]int64{}
	for i, m := range list {
		out[m.Key] = values[i]
	}
	return out, nil
}
