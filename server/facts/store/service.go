package store

import (
	"context"
	"encoding/json"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/clock/period"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/facts"
	"congvu/server/reporting/form"
)

// Service answers questions about figures.
type Service struct {
	DB          *db.DB
	Clock       *clock.Source
	Territories func() facts.Territories
	// Form finds the compiled form in force on a date, for ratios.
	Form func(code string, on clock.Date) *form.Compiled
	// Natures are those of the figures that forms bring, by indicator.
	Natures func(indicator int32) []facts.Nature
	// Notes tells what a reader of an indicator in a territory should know.
	Notes func(indicator string, area *directory.Area) []string

	// Keyed gives a cell of counts of people 16 bytes that only the server's secret gives.
	Keyed func(cell string) []byte

	catalogue atomic.Pointer[map[string]*facts.Indicator]
	layers    atomic.Pointer[layerCache]
}

// Forget drops what was read of the catalogue and of boundaries; called when
// they change.
func (s *Service) Forget() { s.catalogue.Store(nil); s.layers.Store(nil) }

// Indicators is the catalogue by key.
func (s *Service) Indicators(ctx context.Context) (map[string]*facts.Indicator, error) {
	return s.IndicatorsIn(ctx, s.DB.Pool)
}

// IndicatorsIn is Indicators for who holds a connection already.
func (s *Service) IndicatorsIn(ctx context.Context, q db.Querier) (map[string]*facts.Indicator, error) {
	if c := s.catalogue.Load(); c != nil {
		return *c, nil
	}
	rows, err := q.Query(ctx, `select i.id, i.key, i.name, i.unit_of_measure, i.precision,
			coalesce((select g.code from regimes g where g.form_code = i.form_code order by g.nature <> 'FINAL', g.code limit 1), ''),
			i.form_code, i.column_code, i.over_units, i.over_time, i.formula
		from indicators i order by i.id`)
	if err != nil {
		return nil, err
	}
	list, err := pgx.CollectRows(rows, func(r pgx.CollectableRow) (*facts.Indicator, error) {
		i := &facts.Indicator{}
		var formula []byte
		err := r.Scan(&i.ID, &i.Key, &i.Name, &i.UnitOfMeasure, &i.Precision, &i.RegimeCode, &i.FormCode, &i.ColumnCode, &i.OverUnits, &i.OverTime, &formula)
		i.Formula = json.RawMessage(formula)
		return i, err
	})
	if err != nil {
		return nil, err
	}
	out := make(map[string]*facts.Indicator, len(list))
	for _, i := range list {
		i.NaturesOf = s.Natures
		out[i.Key] = i
	}
	s.catalogue.Store(&out)
	return out, nil
}

// ownNature: a form may say of single cells that their figures are of another nature
// than its regime's, a plan beside estimates.
const ownNature = `exists (select from indicators i join rollups x on x.indicator_id = i.id and x.period_to = r.period_to
	where i.form_code = g.form_code and x.nature = any($2))`

// periods lists the periods of the rounds of the given forms, in one statement: those
// with the given keys, or all and whether there are figures when keys is nil; of
// regimes whose figures are of one of the natures.
func (s *Service) periods(ctx context.Context, forms, natures, keys []string) ([]facts.PeriodRef, error) {
	figures, where, args := "false", "", []any{forms, natures}
	if keys == nil {
		figures = `exists (select from rollups x join indicators i on i.id = x.indicator_id
			where i.form_code = g.form_code and x.period_to = r.period_to and x.nature = any($2) and x.count > 0)`
	} else {
		where, args = " and r.period_key = any($3)", append(args, keys)
	}
	rows, err := s.DB.Pool.Query(ctx, `select distinct on (g.form_code, r.period_key) g.form_code, r.period_key, r.period_to, g.window_rule, v.edition, `+figures+`
		from rounds r join regimes g on g.id = r.regime_id join form_versions v on v.id = r.form_version_id
		where g.form_code = any($1) and (g.nature = any($2) or `+ownNature+`)`+where, args...)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(r pgx.CollectableRow) (facts.PeriodRef, error) {
		var ref facts.PeriodRef
		var to time.Time
		var rule string
		if err := r.Scan(&ref.FormCode, &ref.Key, &to, &rule, &ref.Edition, &ref.HasData); err != nil {
			return ref, err
		}
		ref.To = clock.DateIn(to)
		ref.Label = PeriodLabel(rule, ref.Key)
		return ref, nil
	})
}

// PeriodLabel is a period in words under a closing rule; the key itself when it
// is not one of that rule.
func PeriodLabel(rule, key string) string {
	if p, err := period.Parse(period.RuleOf(rule), key); err == nil {
		return p.Label()
	}
	return key
}

// FigurePeriods lists the periods with figures of an indicator and of a nature, newest
// first.
func (s *Service) FigurePeriods(ctx context.Context, indicator string, nature facts.Nature) ([]*facts.FigurePeriod, error) {
	catalogue, err := s.Indicators(ctx)
	if err != nil || catalogue[indicator] == nil || !catalogue[indicator].For(viewer(ctx)) {
		return []*facts.FigurePeriod{}, err
	}
	if catalogue[indicator].OfRecords() {
		return s.months(ctx)
	}
	known, err := s.periods(ctx, []string{catalogue[indicator].FormCode}, []string{string(nature)}, nil)
	if err != nil {
		return nil, err
	}
	return newestFirst(known), nil
}

// viewer is who asks.
func viewer(ctx context.Context) *access.Viewer { return access.From(ctx) }
