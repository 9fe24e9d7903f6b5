package store

import (
	"cmp"
	"context"
	"slices"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/db"
)

// tally is how many of the viewer's records stand in a state in a unit.
type tally struct {
	unit           uuid.UUID
	state          casework.CaseState
	count, overdue int
	standingLate   int // of these, late by whoever must act
}

// tallies counts behind the wall.
func (s *Service) tallies(ctx context.Context) (out []tally, err error) {
	if err := permit(ctx, "case.list"); err != nil {
		return nil, err
	}
	b := s.walled(access.From(ctx))
	b.Queue("select unit, standing, records, late, standing_late from case_tally($1)", s.now()).Query(func(rows pgx.Rows) error {
		var t tally
		_, err := pgx.ForEachRow(rows, []any{&t.unit, &t.state, &t.count, &t.overdue, &t.standingLate}, func() error {
			out = append(out, t)
			return nil
		})
		return err
	})
	return out, db.Fault(s.Runner.DB.Pool.SendBatch(ctx, b).Close())
}

// Counts is how many of the viewer's records stand where.
func (s *Service) Counts(ctx context.Context) ([]*casework.CaseCounts, error) {
	all, err := s.tallies(ctx)
	out, of := []*casework.CaseCounts{}, map[casework.CaseState]*casework.CaseCounts{}
	for _, t := range all {
		c := of[t.state]
		if c == nil {
			c = &casework.CaseCounts{State: t.state}
			out, of[t.state] = append(out, c), c
		}
		c.Count, c.Overdue = c.Count+t.count, c.Overdue+t.standingLate
	}
	slices.SortFunc(out, func(a, b *casework.CaseCounts) int { return cmp.Compare(a.State, b.State) })
	return out, err
}

// maxUnits bounds the units told apart.
const maxUnits = 200

// UnitCounts is how many of the viewer's records each unit manages, and how many it holds
// beyond a time limit to act, those that it must take over with them; the most overdue first.
func (s *Service) UnitCounts(ctx context.Context) ([]*casework.CaseUnitCounts, error) {
	all, err := s.tallies(ctx)
	out, of := []*casework.CaseUnitCounts{}, map[uuid.UUID]*casework.CaseUnitCounts{}
	for _, t := range all {
		c := of[t.unit]
		if c == nil {
			c = &casework.CaseUnitCounts{Unit: s.unit(t.unit)}
			out, of[t.unit] = append(out, c), c
		}
		c.Count, c.Overdue = c.Count+t.count, c.Overdue+t.overdue
	}
	slices.SortFunc(out, func(a, b *casework.CaseUnitCounts) int {
		return cmp.Or(cmp.Compare(b.Overdue, a.Overdue), cmp.Compare(b.Count, a.Count), cmp.Compare(a.Unit.ID.String(), b.Unit.ID.String()))
	})
	return out[:min(len(out), maxUnits)], err
}
