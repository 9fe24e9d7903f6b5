package bench

import (
	"context"
	"net/http"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/facts"
)

type figuresAnswer struct {
	Aggregate []figuresPart `json:"aggregate"`
}

type figuresPart struct {
	Indicators    []indicatorPart `json:"indicators"`
	Labels        []string        `json:"labels"`
	Keys          []string        `json:"keys"`
	Values        [][]*float64    `json:"values"`
	Totals        []*string       `json:"totals"`
	Periods       []string        `json:"periods"`
	Coverage      coverage        `json:"coverage"`
	NotComparable []bool          `json:"notComparable"`
	Unapproved    []bool          `json:"unapproved"`
	AsOf          *time.Time      `json:"asOf"`
	Notes         []string        `json:"notes"`
	Typename      string          `json:"__typename"`
}

type indicatorPart struct {
	Key           string            `json:"key"`
	Name          string            `json:"name"`
	UnitOfMeasure string            `json:"unitOfMeasure"`
	Precision     int               `json:"precision"`
	RegimeCode    string            `json:"regimeCode"`
	OverUnits     facts.Aggregation `json:"overUnits"`
	OverTime      facts.Aggregation `json:"overTime"`
	Typename      string            `json:"__typename"`
}

type coverage struct {
	Reported int    `json:"reported"`
	Approved int    `json:"approved"`
	Owed     int    `json:"owed"`
	Typename string `json:"__typename"`
}

type figuresInput struct {
	Queries []struct {
		Indicators []string
		By         string
		Periods    []string
	}
}

// figures answers one question over the viewer's own territory, by commune in one
// period or over many periods; boundaries have not changed in the bench's province.
func (f *floor) figures(ctx context.Context, v *access.Viewer, r *http.Request) (any, error) {
	in, err := read[figuresInput](r)
	if err != nil {
		return nil, err
	}
	q := in.Queries[0]
	ids, by := make([]int32, len(q.Indicators)), map[int32]int{}
	out := figuresPart{Totals: make([]*string, len(ids)), Periods: q.Periods, Notes: []string{}, Typename: "AggregateResult"}
	for i, key := range q.Indicators {
		x := f.indicators[key]
		ids[i], by[x.ID] = x.ID, i
		out.Indicators = append(out.Indicators, indicatorPart{x.Key, x.Name, x.UnitOfMeasure, x.Precision, x.RegimeCode, x.OverUnits, x.OverTime, "Indicator"})
	}
	periods, column := make([]time.Time, len(q.Periods)), map[time.Time]int{}
	for i, key := range q.Periods {
		p, err := closing(key)
		if err != nil {
			return nil, err
		}
		periods[i] = day(p.To.Start())
		column[periods[i]] = i
		if q.By == "PERIOD" {
			out.Labels, out.Keys = append(out.Labels, p.Label()), append(out.Keys, key)
		}
	}
	place := func(_ uuid.UUID, at int32, to time.Time) int {
		if at != v.Territory.Lo {
			return -1
		}
		return column[to]
	}
	if q.By == "COMMUNE" {
		place = f.byCommune(v, &out)
	}
	n := len(out.Labels)
	out.NotComparable, out.Unapproved, out.Values = make([]bool, n), make([]bool, n), make([][]*float64, len(ids))
	for i := range out.Values {
		out.Values[i] = make([]*float64, n)
	}
	b := &pgx.Batch{}
	f.queueFigures(b, v, ids, periods, q.By == "COMMUNE", by, place, &out)
	f.queueCoverage(b, v, f.indicators[q.Indicators[0]].FormCode, periods[len(periods)-1], &out)
	err = f.DB.Pool.SendBatch(ctx, b).Close()
	return figuresAnswer{[]figuresPart{out}}, err
}

// byCommune labels the communes of the territory and finds the column of each.
func (f *floor) byCommune(v *access.Viewer, out *figuresPart) func(uuid.UUID, int32, time.Time) int {
	column := make(map[uuid.UUID]int, len(f.communes))
	for _, a := range f.communes {
		if v.Territory.Contains(a.At) {
			column[a.ID] = len(out.Labels)
			out.Labels, out.Keys = append(out.Labels, a.FullName), append(out.Keys, a.Code)
		}
	}
	return func(area uuid.UUID, _ int32, _ time.Time) int {
		if i, ok := column[area]; ok {
			return i
		}
		return -1
	}
}

func (f *floor) queueFigures(b *pgx.Batch, v *access.Viewer, ids []int32, periods []time.Time, communes bool, by map[int32]int,
	place func(uuid.UUID, int32, time.Time) int, out *figuresPart) {
	hi := v.Territory.Lo + 1
	if communes {
		hi = v.Territory.Hi
	}
	last := periods[len(periods)-1]
	b.Queue(`select indicator_id, period_to, area_id, area_at, total, changed_at from rollups
		where indicator_id = any($1) and period_to = any($2) and area_at >= $3 and area_at < $4 and nature = 'FINAL' and official and count > 0`,
		ids, periods, v.Territory.Lo, hi).Query(func(rows pgx.Rows) error {
		var indicator, at int32
		var to, changed time.Time
		var area uuid.UUID
		var total string
		_, err := pgx.ForEachRow(rows, []any{&indicator, &to, &area, &at, &total, &changed}, func() error {
			if out.AsOf == nil || changed.After(*out.AsOf) {
				newest := changed
				out.AsOf = &newest
			}
			i := by[indicator]
			if at == v.Territory.Lo && to.Equal(last) {
				text := total
				out.Totals[i] = &text
			}
			if j := place(area, at, to); j >= 0 {
				value, err := number(total)
				out.Values[i][j] = &value
				return err
			}
			return nil
		})
		return err
	})
}

func (f *floor) queueCoverage(b *pgx.Batch, v *access.Viewer, form string, last time.Time, out *figuresPart) {
	units := []uuid.UUID{}
	for _, u := range f.Directory.Current().Units() {
		if v.Territory.Contains(u.Area.At) {
			units = append(units, u.ID)
		}
	}
	out.Coverage.Typename = "Coverage"
	b.Queue(`select count(*), count(o.first_submitted_at), count(o.official_id) from obligations o join rounds r on r.id = o.round_id
		where r.regime_id = $1 and r.period_to = $2 and o.unit_id = any($3)`, f.byForm[form].ID, last, units).QueryRow(func(row pgx.Row) error {
		return row.Scan(&out.Coverage.Owed, &out.Coverage.Reported, &out.Coverage.Approved)
	})
}
