package store

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/shopspring/decimal"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/facts"
	"congvu/server/fault"
)

const maxQueries = 12

// Aggregate answers all questions of a page in two round trips: one for the
// periods that exist, one batch for the figures.
func (s *Service) Aggregate(ctx context.Context, queries []*facts.AggregateQuery) ([]*facts.AggregateResult, error) {
	if len(queries) == 0 || len(queries) > maxQueries {
		return nil, fault.New(fault.TooMany, "QUERY_COUNT", "Hỏi từ 1 đến %d câu trong một lần.", maxQueries).At("queries")
	}
	plans, err := s.plans(ctx, queries)
	if err != nil {
		return nil, err
	}
	batch := &pgx.Batch{}
	answers := make([]*answer, len(plans))
	for i, p := range plans {
		answers[i] = newAnswer(p)
		s.queue(batch, answers[i])
	}
	if batch.Len() > 0 {
		if err := s.DB.Pool.SendBatch(ctx, batch).Close(); err != nil {
			return nil, err
		}
	}
	out := make([]*facts.AggregateResult, len(plans))
	for i, a := range answers {
		out[i] = s.result(a)
	}
	return out, nil
}

func (s *Service) plans(ctx context.Context, queries []*facts.AggregateQuery) ([]*facts.Plan, error) {
	catalogue, err := s.Indicators(ctx)
	if err != nil {
		return nil, err
	}
	var forms, natures []string
	known := []facts.PeriodRef{}
	for _, q := range queries {
		natures = append(natures, string(q.Nature))
		for _, key := range q.Indicators {
			if i := catalogue[key]; i != nil && !slices.Contains(forms, i.FormCode) {
				forms = append(forms, i.FormCode)
			}
		}
	}
	if at := slices.Index(forms, facts.Records); at >= 0 {
		forms, known = slices.Delete(forms, at, at+1), facts.Months(s.Clock.Today(), named(queries))
	}
	if len(forms) > 0 {
		rounds, err := s.periods(ctx, forms, natures, named(queries))
		if err != nil {
			return nil, err
		}
		known = append(known, rounds...)
	}
	plans := make([]*facts.Plan, len(queries))
	for i, q := range queries {
		if plans[i], err = facts.Make(viewer(ctx), s.Territories(), s.Clock.Today(), catalogue, known, *q); err != nil {
			return nil, err
		}
	}
	return plans, nil
}

// named are the periods that the questions name; nil when one of them asks for the
// latest with figures.
func named(queries []*facts.AggregateQuery) []string {
	out := []string{}
	for _, q := range queries {
		if len(q.Periods) == 0 {
			return nil
		}
		out = append(out, q.Periods...)
	}
	return out
}

// answer gathers what the statements of one question bring.
type answer struct {
	plan       *facts.Plan
	cells      map[int32][]sum // per indicator, per label or period
	whole      map[int32]sum   // of the territory in the last period
	coverage   facts.Coverage
	unapproved []bool
	asOf       *time.Time
	tables     tables // rounded figures only
}

type sum struct {
	total decimal.Decimal
	count int
}

func newAnswer(p *facts.Plan) *answer {
	n := len(p.Periods)
	if p.Query.By == facts.ByCommune {
		n = len(p.Labels)
	}
	a := &answer{plan: p, cells: map[int32][]sum{}, whole: map[int32]sum{}, unapproved: make([]bool, n), tables: tables{map[tabled]decimal.Decimal{}, map[int32]time.Time{}}}
	for _, i := range p.Read {
		a.cells[i] = make([]sum, n)
	}
	return a
}

// columns are where a row of figures belongs: one of a stock in its period and all
// after it.
func (a *answer) columns(area uuid.UUID, to clock.Date, stock bool) (out []facts.Column) {
	if a.plan.Query.By == facts.ByCommune {
		return a.plan.ColumnsOf(area)
	}
	for at, p := range a.plan.Periods {
		if p.To == to || stock && to.Before(p.To) {
			out = append(out, facts.Column{At: at, Share: a.plan.Whole.ShareOf(area)})
		}
	}
	return out
}

func (a *answer) add(indicator int32, area uuid.UUID, to clock.Date, total decimal.Decimal, count int, at time.Time) {
	a.changed(at)
	own := slices.Contains(a.plan.Whole.Sources, area)
	stock := slices.Contains(a.plan.Stocks, indicator)
	if own && (to == a.plan.Last().To || stock) {
		w := a.whole[indicator]
		part := facts.Column{Share: a.plan.Whole.ShareOf(area)}.Part(total)
		a.whole[indicator] = sum{w.total.Add(part), w.count + count}
	}
	if a.plan.Query.By != facts.ByCommune && !own {
		return
	}
	for _, c := range a.columns(area, to, stock) {
		cell := &a.cells[indicator][c.At]
		cell.total, cell.count = cell.total.Add(c.Part(total)), cell.count+count
	}
}

func (a *answer) changed(at time.Time) {
	if a.asOf == nil || at.After(*a.asOf) {
		a.asOf = &at
	}
}

func (s *Service) queue(b *pgx.Batch, a *answer) {
	p := a.plan
	if p.Last() == nil {
		return
	}
	periods := []string{p.Last().To.String()}
	if p.Query.By == facts.ByPeriod {
		periods = periods[:0]
		for _, ref := range p.Periods {
			periods = append(periods, ref.To.String())
		}
	}
	lo, hi := p.Area.At, p.Area.Until
	if p.Query.By != facts.ByCommune {
		lo, hi = 0, 0 // only the sources themselves
	} else if p.Area.Level == directory.LevelCommune {
		lo, hi = 0, 0
	}
	sources, t := p.Whole.Sources, s.Territories()
	for _, l := range p.Labels {
		for _, id := range l.Sources { // what came in from another province lies beyond
			if a := t.Area(id); a.At < lo || a.At >= hi {
				sources = append(slices.Clip(sources), id)
			}
		}
	}
	if p.OfRecords() {
		a.queueRecords(b, reach{periods, sources, lo, hi, len(sources) > len(p.Whole.Sources)}, a.add)
		a.queueTables(b, periods, t)
		return
	}
	a.queueFigures(b, periods, sources, lo, hi, len(sources) > len(p.Whole.Sources))
	if len(p.Unseen) > 0 && p.BelievedAt() == nil {
		a.queueUnseen(b, periods, numbers(s.Territories(), p.Whole.Sources))
	}
	a.queueUnapproved(b, periods, sources, lo, hi)
	a.queueCoverage(b, s.Territories())
}

// rolledUp reads roll-ups: of the sources, of a territory with all in it, or, where a
// source lies beyond the territory, of both. Each has its own text, since an "or" keeps
// PostgreSQL from looking either up in an index.
func (a *answer) rolledUp(periods []string, sources []uuid.UUID, lo, hi int32, beyond bool) (string, []any) {
	q := a.plan.Query
	args := []any{a.plan.Read, periods, string(q.Nature), !q.IncludeUnapproved}
	where, args := places(args, sources, lo, hi, beyond)
	return `select indicator_id, period_to, area_id, total::text, count, changed_at from rollups
		where indicator_id = any($1) and period_to = any($2::date[]) and nature = $3 and official = $4 and count > 0 and ` + where, args
}

// places is the condition of which areas are read, behind four arguments.
func places(args []any, sources []uuid.UUID, lo, hi int32, beyond bool) (string, []any) {
	const inside = "area_at >= $5 and area_at < $6"
	switch {
	case lo == hi:
		return "area_id = any($5)", append(args, sources)
	case beyond:
		return "(" + inside + " or area_id = any($7))", append(args, lo, hi, sources)
	}
	return inside, append(args, lo, hi)
}

func (a *answer) queueFigures(b *pgx.Batch, periods []string, sources []uuid.UUID, lo, hi int32, beyond bool) {
	sql, args := a.rolledUp(periods, sources, lo, hi, beyond)
	if at := a.plan.BelievedAt(); at != nil {
		sql, args = a.asKnown(*at, periods, sources, lo, hi)
	}
	b.Queue(sql, args...).Query(adds(a.add).each)
}

// adds takes one row of figures in.
type adds func(indicator int32, area uuid.UUID, to clock.Date, total decimal.Decimal, count int, at time.Time)

// each takes the rows of a statement in.
func (add adds) each(rows pgx.Rows) error {
	var indicator int32
	var to, at time.Time
	var area uuid.UUID
	var total string
	var count int
	_, err := pgx.ForEachRow(rows, []any{&indicator, &to, &area, &total, &count, &at}, func() error {
		d, err := decimal.NewFromString(total)
		if err == nil {
			add(indicator, area, clock.DateIn(to), d, count, at)
		}
		return err
	})
	return err
}

// everBelieved are the facts of now and those of the past, apart: each part has its index.
const everBelieved = `(select * from facts where believed_to = 'infinity' union all select * from facts where believed_to < 'infinity')`

// asKnown reads the facts themselves, as they were believed at an instant. Where
// a report had an unapproved version beside the official one, that one counts
// when unapproved figures are asked for. Every ancestor asked for gets its sum.
func (a *answer) asKnown(at time.Time, periods []string, sources []uuid.UUID, lo, hi int32) (string, []any) {
	q := a.plan.Query
	return `with believed as (
			select distinct on (obligation_id, indicator_id, place) indicator_id, period_to, area_at, value, believed_from
			from ` + everBelieved + ` f
			where indicator_id = any($1) and period_to = any($2::date[]) and nature = $6
				and believed_from <= $8 and believed_to > $8 and (official or $7) and unit_id <> all($9)
			order by obligation_id, indicator_id, place, official)
		select f.indicator_id, f.period_to, t.id, sum(f.value)::text, count(*)::int, max(f.believed_from)
		from areas t join believed f on f.area_at >= t.at and f.area_at < t.until
		where t.id = any($3) or t.at >= $4 and t.at < $5
		group by 1, 2, 3`,
		[]any{a.plan.Read, periods, sources, lo, hi, string(q.Nature), q.IncludeUnapproved, at, a.plan.Unseen}
}
