package store

import (
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/shopspring/decimal"

	"congvu/server/clock"
	"congvu/server/facts"
)

// queueUnseen takes out of the territory's sums what units that the viewer may not
// see reported for the territory itself; roll-ups hold everybody's.
// ats are the numbers of the sources, by which facts are indexed.
func (a *answer) queueUnseen(b *pgx.Batch, periods []string, ats []int32) {
	q := a.plan.Query
	b.Queue(`with best as (
			select distinct on (obligation_id, indicator_id, place) indicator_id, period_to, area_id, value, believed_from
			from facts
			where indicator_id = any($1) and period_to = any($2::date[]) and area_at = any($7) and area_id = any($3) and unit_id = any($4)
				and nature = $5 and believed_to = 'infinity' and (official or $6)
			order by obligation_id, indicator_id, place, official)
		select indicator_id, period_to, area_id, sum(value)::text, count(*)::int, max(believed_from) from best group by 1, 2, 3`,
		a.plan.Read, periods, a.plan.Whole.Sources, a.plan.Unseen, string(q.Nature), q.IncludeUnapproved, ats).Query(func(rows pgx.Rows) error {
		var indicator int32
		var to, at time.Time
		var area uuid.UUID
		var total string
		var count int
		_, err := pgx.ForEachRow(rows, []any{&indicator, &to, &area, &total, &count, &at}, func() error {
			d, err := decimal.NewFromString(total)
			if err == nil {
				a.add(indicator, area, clock.DateIn(to), d.Neg(), -count, at)
			}
			return err
		})
		a.asOf = nil // the roll-up's instant would tell of the unseen
		return err
	})
}

func numbers(t facts.Territories, areas []uuid.UUID) []int32 {
	out := []int32{}
	for _, id := range areas {
		if a := t.Area(id); a != nil {
			out = append(out, a.At)
		}
	}
	return out
}

func (a *answer) queueUnapproved(b *pgx.Batch, periods []string, sources []uuid.UUID, lo, hi int32) {
	if !a.plan.Query.IncludeUnapproved {
		return
	}
	if a.plan.Query.By != facts.ByCommune {
		lo, hi = a.plan.Area.At, a.plan.Area.Until
	}
	b.Queue(`select distinct period_to, area_id from facts
		where indicator_id = any($1) and period_to = any($2::date[]) and (area_id = any($3) or area_at >= $4 and area_at < $5)
			and believed_to = 'infinity' and not official and unit_id <> all($6)`, a.plan.Read, periods, sources, lo, hi, a.plan.Unseen).Query(func(rows pgx.Rows) error {
		var to time.Time
		var area uuid.UUID
		_, err := pgx.ForEachRow(rows, []any{&to, &area}, func() error {
			for _, c := range a.columns(area, clock.DateIn(to), false) {
				a.unapproved[c.At] = true
			}
			return nil
		})
		return err
	})
}

// queueCoverage counts whose figures are in hand: sent or official. What was returned
// is not, until it comes back.
func (a *answer) queueCoverage(b *pgx.Batch, t facts.Territories) {
	b.Queue(`select count(*), count(*) filter (where o.official_id is not null or o.state = 'SUBMITTED'), count(o.official_id)
		from obligations o join rounds r on r.id = o.round_id join regimes g on g.id = r.regime_id
		where o.state <> 'TRANSFERRED' and g.form_code = $1 and (g.nature = $6 or exists (select from rollups x where x.indicator_id = $7 and x.period_to = r.period_to and x.nature = $6)) and r.period_key = $5 and r.period_to = $2::date and o.unit_id = any($3) and o.unit_id <> all($4)`,
		a.plan.Indicators[0].FormCode, a.plan.Last().To.String(), t.UnitsIn(a.plan.Area), a.plan.Unseen, a.plan.Last().Key, string(a.plan.Query.Nature), a.plan.Indicators[0].ID).QueryRow(func(row pgx.Row) error {
		return row.Scan(&a.coverage.Owed, &a.coverage.Reported, &a.coverage.Approved)
	})
}
