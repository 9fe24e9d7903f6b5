package reporting

import (
	"slices"

	"congvu/server/clock/period"
	"congvu/server/reporting/form"
)

// OtherPeriods names the periods that the entry of one reads; "" where there is none.
type OtherPeriods struct {
	Previous, LastYear string
	YearSoFar          []string // the earlier ones of the same year, oldest first
}

// OtherPeriods are those around a round's period; an ad hoc one has only its year before.
func (r *Round) OtherPeriods() OtherPeriods {
	var out OtherPeriods
	if r.Regime == nil {
		return out
	}
	rule := r.Regime.Window()
	p, err := r.Regime.Period(r.PeriodKey)
	if err != nil {
		return out
	}
	if last, err := period.SamePeriodLastYear(rule, p); err == nil {
		out.LastYear = last.Key()
	}
	if before, err := period.Previous(rule, p); err == nil {
		out.Previous = before.Key()
	}
	for n := 1; n < p.Number; n++ {
		if earlier, err := period.Of(rule, p.Kind, p.Year, n); err == nil {
			out.YearSoFar = append(out.YearSoFar, earlier.Key())
		}
	}
	return out
}

// PlanKey stands among the tables of other periods for the unit's plan.
const PlanKey = "PLAN"

// Keys lists every period named, each once.
func (p OtherPeriods) Keys() []string {
	out := append([]string{}, p.YearSoFar...)
	for _, key := range []string{p.Previous, p.LastYear} {
		if key != "" && !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	return out
}

// Periods are the tables of the other periods as formulas read them. The year so
// far is known only when every earlier period of the year is: half a year would
// read as a whole one.
func (p OtherPeriods) Periods(c *form.Compiled, tables map[string]form.Cells) form.Periods {
	out := form.Periods{}
	if cells, ok := tables[p.Previous]; ok {
		out[form.Previous] = cells
	}
	if cells, ok := tables[p.LastYear]; ok {
		out[form.LastYear] = cells
	}
	if cells, ok := tables[PlanKey]; ok {
		out[form.PlanOfPeriod] = cells
	}
	earlier := []form.Cells{}
	for _, key := range p.YearSoFar {
		cells, ok := tables[key]
		if !ok {
			return out
		}
		earlier = append(earlier, cells)
	}
	out[form.YearSoFar] = form.Cells{}
	if len(earlier) > 0 {
		out[form.YearSoFar] = form.Accumulate(c, earlier, nil)
	}
	return out
}
