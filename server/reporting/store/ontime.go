package store

import (
	"cmp"
	"context"
	"slices"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/db"
	"congvu/server/reporting"
)

// onTimeCell is one unit in one column.
type onTimeCell struct {
	Unit, Column, Regime        uuid.UUID
	Period                      *string
	Owed, OnTime, Late, Missing int
}

// OnTime is who reports in time of what is due in a quarter or year, counted by the
// database in one statement over the reports that the viewer may see.
func (s *Service) OnTime(ctx context.Context, year int, quarter *int, by reporting.OnTimeBy, regimeID *uuid.UUID) (*reporting.OnTimeTable, error) {
	v := access.From(ctx)
	if err := may(v, "ontime.read"); err != nil {
		return nil, err
	}
	from, to, err := reporting.OnTimeSpan(year, quarter)
	if err != nil {
		return nil, err
	}
	key := "r.regime_id, r.regime_id, null::text"
	if by == reporting.OnTimeByRound {
		key = "r.id, r.regime_id, r.period_key"
	}
	q := &query{}
	q.add(`select o.unit_id, `+key+`, count(*), count(*) filter (where o.on_time), count(*) filter (where not o.on_time),
		count(*) filter (where o.on_time is null and o.due_at < %s)`+obligationTables+` where o.state <> 'TRANSFERRED' and o.due_at between %s and %s and `,
		s.now(), from.Start(), to.End())
	s.scope(q, v, "obligation.read", "")
	s.filter(q, v, &reporting.ObligationFilter{RegimeID: regimeID})
	q.WriteString(" group by 1, 2, 3, 4")
	rows, err := s.Runner.DB.Pool.Query(ctx, q.String(), q.args...)
	if err != nil {
		return nil, db.Fault(err)
	}
	cells, err := pgx.CollectRows(rows, pgx.RowToStructByPos[onTimeCell])
	if err != nil {
		return nil, db.Fault(err)
	}
	out := s.onTimeTable(cells)
	out.Year, out.Quarter = year, quarter
	return out, nil
}

func (s *Service) onTimeTable(cells []onTimeCell) *reporting.OnTimeTable {
	t, order := &reporting.OnTimeTable{}, s.unitOrder()
	names, known := map[uuid.UUID]string{}, map[uuid.UUID]bool{}
	for _, c := range cells {
		if !known[c.Unit] && s.unit(c.Unit) != nil {
			known[c.Unit] = true
			t.UnitIds = append(t.UnitIds, c.Unit)
		}
		if names[c.Column] == "" {
			names[c.Column] = s.onTimeColumn(c)
			t.ColumnIds = append(t.ColumnIds, c.Column)
		}
	}
	slices.SortFunc(t.UnitIds, func(a, b uuid.UUID) int { return order.place[a] - order.place[b] })
	slices.SortFunc(t.ColumnIds, func(a, b uuid.UUID) int { return cmp.Compare(names[a], names[b]) })
	row, column := map[uuid.UUID]int{}, map[uuid.UUID]int{}
	for i, id := range t.UnitIds {
		row[id] = i
		t.UnitNames = append(t.UnitNames, s.unit(id).Name)
	}
	for j, id := range t.ColumnIds {
		column[id] = j
		t.ColumnNames = append(t.ColumnNames, names[id])
	}
	for _, m := range []*[][]int{&t.Owed, &t.OnTime, &t.Late, &t.Missing} {
		*m = make([][]int, len(t.UnitIds))
		for i := range *m {
			(*m)[i] = make([]int, len(t.ColumnIds))
		}
	}
	for _, c := range cells {
		i, known := row[c.Unit]
		if !known {
			continue
		}
		j := column[c.Column]
		t.Owed[i][j], t.OnTime[i][j], t.Late[i][j], t.Missing[i][j] = c.Owed, c.OnTime, c.Late, c.Missing
	}
	return t
}

// onTimeColumn names a column: a regime by its code, a round by code and period.
func (s *Service) onTimeColumn(c onTimeCell) string {
	regime := s.regime(c.Regime)
	if regime == nil {
		return c.Column.String()
	}
	if c.Period == nil {
		return regime.Code
	}
	label := *c.Period
	if p, err := regime.Period(label); err == nil {
		label = p.Label()
	}
	return regime.Code + " " + label
}
