package store

import (
	"slices"

	"github.com/shopspring/decimal"

	"congvu/server/facts"
	"congvu/server/reporting/form"
)

// result turns the sums of an answer into the columnar form of the contract.
func (s *Service) result(a *answer) *facts.AggregateResult {
	p := a.plan
	n := len(a.unapproved)
	r := &facts.AggregateResult{
		Indicators: p.Indicators, Values: make([][]*float64, len(p.Indicators)), Totals: make([]*decimal.Decimal, len(p.Indicators)),
		Labels: make([]string, n), Keys: make([]string, n), NotComparable: make([]bool, n), Comparability: []*facts.ComparabilityNote{},
		Unapproved: a.unapproved, Rounded: make([]bool, n), TotalsRounded: p.RoundedTotal(), Coverage: &a.coverage, AsOf: a.asOf, Periods: []string{}, Notes: []string{},
	}
	for _, ref := range p.Periods {
		r.Periods = append(r.Periods, ref.Key)
	}
	for j := range n {
		if p.Query.By == facts.ByCommune {
			r.Labels[j], r.Keys[j] = p.Labels[j].Area.FullName, p.Labels[j].Area.Code
		} else {
			r.Labels[j], r.Keys[j] = p.Periods[j].Label, p.Periods[j].Key
		}
	}
	for j := range n {
		r.Rounded[j] = p.RoundedAt(j)
	}
	if p.Rounded || r.TotalsRounded || slices.Contains(r.Rounded, true) {
		r.AsOf, r.Notes = nil, append(r.Notes, facts.RoundedNote) // when something last changed would tell of small cells
	}
	if p.Last() != nil {
		r.Comparability = p.Comparability(s.Territories())
	}
	for _, note := range r.Comparability {
		for _, j := range note.Labels {
			r.NotComparable[j] = r.NotComparable[j] || note.Blank
		}
	}
	for i, ind := range p.Indicators {
		r.Values[i] = make([]*float64, n)
		for j := range n {
			if r.NotComparable[j] || p.Divided(j) && !divisible(ind) {
				continue
			}
			if d := s.value(p, ind, func(id int32) sum { return a.cells[id][j] }); d != nil {
				if r.Rounded[j] {
					d = s.rounded(a, ind, j, d)
				}
				f := d.InexactFloat64()
				r.Values[i][j] = &f
			}
		}
		if last := p.Last(); last != nil && p.Whole.Comparable(last.To) && (divisible(ind) || !p.Whole.Divides(last.To)) {
			r.Totals[i] = s.value(p, ind, func(id int32) sum { return a.whole[id] })
			if r.TotalsRounded {
				r.Totals[i] = s.rounded(a, ind, whole, r.Totals[i])
			}
		}
		for _, note := range s.Notes(ind.Key, p.Area) {
			if !slices.Contains(r.Notes, note) {
				r.Notes = append(r.Notes, note)
			}
		}
	}
	return r
}

// divisible: a share of a territory has that share of a sum, and of the parts of a ratio;
// an average or a single unit's own value has no parts.
func divisible(ind *facts.Indicator) bool {
	return ind.OverUnits == facts.Sum || ind.OverUnits == facts.Recompute
}

// value is one number by the indicator's rule over units; nil when there is none.
func (s *Service) value(p *facts.Plan, ind *facts.Indicator, of func(id int32) sum) *decimal.Decimal {
	b := of(ind.ID)
	switch ind.OverUnits {
	case facts.Sum:
		if b.count > 0 || p.OfRecords() { // where no record counts, there is none
			return &b.total
		}
	case facts.Avg:
		if b.count > 0 {
			d := b.total.DivRound(decimal.NewFromInt(int64(b.count)), int32(ind.Precision))
			return &d
		}
	case facts.Recompute:
		return s.recompute(p, ind, of)
	default: // LAST, NONE: a single unit's own value, never a sum
		if b.count == 1 {
			return &b.total
		}
	}
	return nil
}

// recompute evaluates a ratio's own formula over the sums of its parts; a ratio
// is never added up.
func (s *Service) recompute(p *facts.Plan, ind *facts.Indicator, of func(id int32) sum) *decimal.Decimal {
	last := p.Last()
	if last == nil {
		return nil
	}
	f := s.Form(ind.FormCode, last.To)
	catalogue := s.catalogue.Load()
	if f == nil || catalogue == nil {
		return nil
	}
	cells := form.Cells{}
	for _, base := range *catalogue {
		if base.FormCode == ind.FormCode && base.OverUnits != facts.Recompute {
			if b := of(base.ID); b.count > 0 {
				cells.Set(f.FirstRow(base.ColumnCode), base.ColumnCode, form.Num(b.total))
			}
		}
	}
	v := f.Evaluate(cells, nil).Cells.At(f.FirstRow(ind.ColumnCode), ind.ColumnCode)
	if v.Kind != form.IsNumber {
		return nil
	}
	return &v.Number
}

func newestFirst(known []facts.PeriodRef) []*facts.FigurePeriod {
	slices.SortFunc(known, func(a, b facts.PeriodRef) int { return b.To.Compare(a.To) })
	out := []*facts.FigurePeriod{}
	for _, ref := range known {
		if ref.HasData {
			out = append(out, &facts.FigurePeriod{Key: ref.Key, Label: ref.Label})
		}
	}
	return out
}
