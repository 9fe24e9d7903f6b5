package store

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/shopspring/decimal"

	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/facts"
	"congvu/server/fault"
)

// reach is which rows a question reads.
type reach struct {
	periods []string // oldest first
	sources []uuid.UUID
	lo, hi  int32
	beyond  bool
}

// queueRecords reads what is counted of records: of what happens the months asked for,
// of a stock all months up to the last of them.
func (a *answer) queueRecords(b *pgx.Batch, r reach, add adds) {
	flows := slices.DeleteFunc(slices.Clone(a.plan.Read), func(id int32) bool { return slices.Contains(a.plan.Stocks, id) })
	if len(flows) > 0 {
		a.queueCounts(b, r, flows, "period_to", "period_to = any($2::date[])", add)
	}
	if len(a.plan.Stocks) == 0 {
		return
	}
	of := "max(period_to)"
	if a.plan.Query.By == facts.ByPeriod {
		of = "period_to"
	}
	a.queueCounts(b, r, a.plan.Stocks, of, "period_to <= any($2::date[])", add)
}

// queueCounts sums the measures over the months that fit, each row told as one of the
// month that of names.
func (a *answer) queueCounts(b *pgx.Batch, r reach, measures []int32, of, months string, add adds) {
	group := " group by indicator_id, area"
	if of == "period_to" {
		group += ", period_to"
	}
	args := []any{measures, r.periods, string(a.plan.Query.Nature), true}
	if at := a.plan.Query.AsKnownAt; at != nil {
		b.Queue(`select indicator_id, `+of+`, t.id as area, sum(value)::text, count(*)::int, max(believed_from)
			from areas t join `+everBelieved+` f on f.area_at >= t.at and f.area_at < t.until
			where indicator_id = any($1) and `+months+` and nature = $3 and official = $4 and (t.id = any($5) or t.at >= $6 and t.at < $7)
				and believed_from <= $8 and believed_to > $8`+group, append(args, r.sources, r.lo, r.hi, *at)...).Query(add.each)
		return
	}
	where, args := places(args, r.sources, r.lo, r.hi, r.beyond)
	b.Queue(`select indicator_id, `+of+`, area_id as area, sum(total)::text, sum(count)::int, max(changed_at) from rollups
		where indicator_id = any($1) and `+months+` and nature = $3 and official = $4 and count > 0 and `+where+group, args...).Query(add.each)
}

// Told is a count of records as it may stand in a report on a territory, which many read who
// may not see the persons: exact of the province, which is what is reported upwards (QĐ
// 1054 art. 10); of any other rounded, as the statistics tell it to them.
func (s *Service) Told(r facts.Reported) int64 {
	if r.Area.Level == directory.LevelProvince {
		return r.Count
	}
	today := s.Clock.Today()
	cell, month := r.Place(today)
	return facts.RoundBeside(decimal.NewFromInt(r.Count), decimal.NewFromInt(r.Table), month.Before(today), s.Keyed, cell, month.String(), "").IntPart()
}

// ToldSteps is how often a unit did something with records, in a window: no table of the
// province is made of it.
func (s *Service) ToldSteps(step string, unit uuid.UUID, from, to clock.Date, count int64) int64 {
	cell := facts.CellOf(step, &directory.Area{ID: unit}, false, to) + " since " + from.String()
	return facts.Round(decimal.NewFromInt(count), s.Keyed, cell, to.String()).IntPart()
}

// months lists the months since the first record became official, newest first; when
// that was is no matter of one territory.
func (s *Service) months(ctx context.Context) ([]*facts.FigurePeriod, error) {
	var first *time.Time
	err := s.DB.Pool.QueryRow(ctx, `select min(r.period_to) from rollups r join indicators i on i.id = r.indicator_id where i.key = 'case.managed' and r.count > 0`).Scan(&first)
	if err != nil || first == nil {
		return []*facts.FigurePeriod{}, db.Fault(err)
	}
	return facts.MonthsSince(clock.DateIn(*first), s.Clock.Today(), maxMonths), nil
}

// maxMonths bounds the list of months as the contract does.
const maxMonths = 60

// Behind is which facts a number is the sum of: for the list of its records.
type Behind struct {
	Indicator int32
	Since     *clock.Date // end of the first month; a stock counts from the beginning
	Month     clock.Date  // end of the last
	Sources   []uuid.UUID
	Lo, Hi    int32
}

// Behind finds what stands behind a number of records, for who may see the persons
// counted in the territory.
func (s *Service) Behind(ctx context.Context, c facts.Counted) (*Behind, error) {
	catalogue, err := s.Indicators(ctx)
	if err != nil {
		return nil, err
	}
	v, today, t := viewer(ctx), s.Clock.Today(), s.Territories()
	ind := catalogue[c.Indicator]
	if ind == nil || !ind.OfRecords() || !ind.For(v) {
		return nil, fault.Missing("chỉ tiêu").At("indicator")
	}
	area, err := facts.Territory(v, t, today, &c.AreaCode)
	if err != nil {
		return nil, err
	}
	if !facts.Exact(v, area) {
		return nil, fault.New(fault.Forbidden, "NUMBERS_ONLY", "Chức vụ đang làm việc chỉ được xem số liệu của địa bàn này, không được xem hồ sơ của từng người (QĐ 1054 Điều 6, Điều 8).").At("areaCode")
	}
	out := &Behind{Indicator: ind.ID, Sources: facts.LabelOf(t, area).Sources, Lo: area.At, Hi: area.Until}
	since, last, err := c.Months(today)
	if err != nil {
		return nil, err
	}
	if out.Month = last; !ind.Stock() {
		out.Since = &since
	}
	return out, nil
}
