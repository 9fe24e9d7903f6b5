package store

import (
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/shopspring/decimal"

	"congvu/server/clock"
	"congvu/server/facts"
)

// tables is what the statutory tables say of the provinces of an answer, and when what they
// count was last changed as it was known at the moment asked for.
type tables struct {
	counts  map[tabled]decimal.Decimal
	changed map[int32]time.Time
}

// tabled names a figure of a table.
type tabled struct {
	indicator int32
	area      uuid.UUID
	month     clock.Date
}

// queueTables reads them for figures that are rounded.
func (a *answer) queueTables(b *pgx.Batch, periods []string, t facts.Territories) {
	p := a.plan
	of := []uuid.UUID{t.TableOf(p.Area).ID}
	some := p.RoundedTotal()
	for j := range a.unapproved {
		area, _ := p.Spot(j)
		if id := t.TableOf(area).ID; !slices.Contains(of, id) {
			of = append(of, id)
		}
		some = some || p.RoundedAt(j)
	}
	if !some {
		return
	}
	a.queueRecords(b, reach{periods: periods, sources: of}, a.table)
	if at := p.Query.AsKnownAt; at != nil {
		b.Queue(`select indicator_id, max(greatest(believed_from, case when believed_to <= $2 then believed_to end)) from `+everBelieved+` f
			where indicator_id = any($1) and believed_from <= $2 group by 1`, p.Read, *at).Query(func(rows pgx.Rows) error {
			var indicator int32
			var changed time.Time
			_, err := pgx.ForEachRow(rows, []any{&indicator, &changed}, func() error {
				a.tables.changed[indicator] = changed
				return nil
			})
			return err
		})
	}
}

func (a *answer) table(indicator int32, area uuid.UUID, to clock.Date, total decimal.Decimal, _ int, _ time.Time) {
	stock := slices.Contains(a.plan.Stocks, indicator)
	for _, ref := range a.plan.Periods {
		if to == ref.To || stock && to.Before(ref.To) {
			key := tabled{indicator, area, ref.To}
			a.tables.counts[key] = a.tables.counts[key].Add(total)
		}
	}
}

// whole stands for the territory as a whole where a label is asked for.
const whole = -1

// rounded is a count as it is told to who may not see the persons. What was known is one
// moment until something changes: asking of many days averages nothing away.
func (s *Service) rounded(a *answer, ind *facts.Indicator, label int, count *decimal.Decimal) *decimal.Decimal {
	area, ref := a.plan.Spot(label)
	known := ""
	if a.plan.Query.AsKnownAt != nil {
		known = fmt.Sprintf(" as known %d", a.tables.changed[ind.ID].UnixMicro())
	}
	table := a.tables.counts[tabled{ind.ID, s.Territories().TableOf(area).ID, ref.To}]
	told := facts.RoundBeside(*count, table, a.plan.Ended(ref), s.Keyed, facts.CellOf(ind.Key, area, ind.Stock(), ref.To), ref.To.String(), known)
	return &told
}
