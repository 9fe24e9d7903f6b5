package facts

import (
	"slices"
	"strings"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/clock/period"
	"congvu/server/directory"
	"congvu/server/fault"
)

// Records stands as the form of what is counted of records of people: their facts come
// of records and not of reports, month by month, and nobody owes them.
const Records = "case.records"

// Reserved reports whether a form of this code, or a measure of this key, would be taken for
// what is counted of records of people: a form that worked one out a thousandfold would tell
// through the rounding.
func Reserved(formCode, key string) bool {
	return formCode == Records || strings.HasPrefix(key, "case.")
}

// OfRecords reports whether the measure is counted of records of people.
func (i *Indicator) OfRecords() bool { return i.FormCode == Records }

// Stock reports whether the facts of the measure are changes: its figure of a month is
// the sum of all months up to it.
func (i *Indicator) Stock() bool { return i.OfRecords() && i.OverTime == Last }

// Rule is the key of the table of rules that lets a viewer ask for the measure.
func (i *Indicator) Rule() string {
	if i.OfRecords() {
		return "case.numbers"
	}
	return "figures.read"
}

// For reports whether a viewer may ask for the measure.
func (i *Indicator) For(v *access.Viewer) bool {
	return access.Table.Decide(v, i.Rule()) == access.Allow
}

// Months are the periods of measures of records: those with the given keys, each once, and
// the month that runs. A month that has not begun is none.
func Months(today clock.Date, keys []string) []PeriodRef {
	running, _ := period.At(period.Calendar(), period.Month, today) // a day has its month
	out := []PeriodRef{monthRef(running, true)}
	for _, key := range keys {
		p, err := period.Parse(period.Calendar(), key)
		if err == nil && p.Kind == period.Month && p.To.Before(running.From) && !slices.ContainsFunc(out, func(ref PeriodRef) bool { return ref.To == p.To }) {
			out = append(out, monthRef(p, false))
		}
	}
	return out
}

// Counted names one number of records: of a month, or of what happened from the month
// Since on.
type Counted struct {
	Indicator, AreaCode string
	Since               *string
	Month               string
}

// Months are the ends of the first and of the last month that the number is of.
func (c *Counted) Months(today clock.Date) (since, last clock.Date, err error) {
	end := func(key, at string) (clock.Date, error) {
		months := Months(today, []string{key})
		i := slices.IndexFunc(months, func(p PeriodRef) bool { return p.Key == key })
		if i < 0 {
			return clock.Date{}, fault.Missing("kỳ số liệu").At(at)
		}
		return months[i].To, nil
	}
	if last, err = end(c.Month, "period"); err != nil || c.Since == nil {
		return last, last, err
	}
	if since, err = end(*c.Since, "since"); err == nil && since.After(last) {
		err = fault.New(fault.BadInput, "MONTHS_REVERSED", "Tháng đầu phải trước hoặc trùng tháng cuối.").At("since")
	}
	return since, last, err
}

func monthRef(p period.Period, latest bool) PeriodRef {
	return PeriodRef{FormCode: Records, Key: p.Key(), Label: p.Label(), To: p.To, HasData: latest}
}

// MonthsSince lists the months from that of a day to the one that runs, newest first.
func MonthsSince(first, today clock.Date, most int) []*FigurePeriod {
	out := []*FigurePeriod{}
	for day := today; len(out) < most && !day.Before(clock.NewDate(first.Year, first.Month, 1)); day = clock.NewDate(day.Year, day.Month, 0) {
		p, _ := period.At(period.Calendar(), period.Month, day) // a day has its month
		out = append(out, &FigurePeriod{Key: p.Key(), Label: p.Label()})
	}
	return out
}

// records makes the plan of a question about records of people ready: all units of the
// territory count, whoever asks; who may not see the persons gets figures that tell of
// nobody (see Round).
func (p *Plan) records(v *access.Viewer, t Territories, today clock.Date) error {
	for _, i := range p.Indicators {
		if i.OfRecords() != p.Indicators[0].OfRecords() {
			return fault.New(fault.BadInput, "INDICATORS_MIXED", "Chỉ tiêu tính từ hồ sơ và chỉ tiêu của báo cáo phải hỏi riêng từng câu.").At("indicators")
		}
	}
	if !p.OfRecords() {
		return nil
	}
	p.Unseen, p.OfLine, p.Query.IncludeUnapproved, p.Query.Nature, p.today = nil, false, false, Final, today
	p.Rounded = !Exact(v, p.Area)
	p.own = !p.Rounded && !Exact(v, t.TableOf(p.Area))
	if at := p.Query.AsKnownAt; at != nil && p.Rounded {
		if day := clock.DateOf(*at); !day.Start().Equal(*at) || day.Day != 1 || day.After(today) {
			return fault.New(fault.BadInput, "KNOWN_AT_MONTH_END", "Số liệu hồ sơ đã làm tròn chỉ xem lại được như biết vào cuối một tháng đã qua.").At("asKnownAt")
		}
	}
	return nil
}

// OfRecords reports whether the question is about records of people.
func (p *Plan) OfRecords() bool { return p.Indicators[0].OfRecords() }

// Exact reports whether a viewer holds the right to the persons counted in a territory:
// the police line over it, and the commune police in its own commune (QĐ 1054 art. 7).
func Exact(v *access.Viewer, area *directory.Area) bool {
	row := access.Row{Relation: access.Other}
	if area.Level == directory.LevelCommune && v.OfLine() && v.Territory.Lo == area.At {
		row.Relation = access.Own
	}
	for _, d := range v.Duties {
		if d.Kind&access.CaseDuties != 0 && d.Scope.Lo <= area.At && area.Until <= d.Scope.Hi {
			row.Covered |= d.Kind
		}
	}
	return access.Table.Row(v, "case.exact", row)
}

// statutory: the province's own tables of a month that has ended are given as they are
// reported (QĐ 1054 art. 10), whoever reads them.
func (p *Plan) statutory(ref PeriodRef) bool {
	wide := p.Area.Level == directory.LevelProvince || p.Area.Level == directory.LevelCentral
	return wide && p.Ended(ref)
}

// Ended reports whether the month of a period has: its statutory tables stand.
func (p *Plan) Ended(ref PeriodRef) bool { return ref.To.Before(p.today) }

// RoundedAt reports whether the figures of a label of the answer are rounded. A commune police
// sees the persons of its commune, and not those of a territory of which a part came in.
func (p *Plan) RoundedAt(label int) bool {
	return (p.Rounded || p.own && p.Divided(label)) && (p.Query.By == ByCommune || !p.statutory(p.Periods[label]))
}

// RoundedTotal reports whether the totals are.
func (p *Plan) RoundedTotal() bool {
	last := p.Last()
	return last != nil && (p.Rounded || p.own && p.Whole.Divides(last.To)) && !p.statutory(*last)
}

// Spot is the territory and the month that a label of the answer is of; less than 0 the whole.
func (p *Plan) Spot(label int) (*directory.Area, PeriodRef) {
	switch {
	case label >= 0 && p.Query.By == ByCommune:
		return p.Labels[label].Area, *p.Last()
	case label >= 0:
		return p.Area, p.Periods[label]
	}
	return p.Area, *p.Last()
}

// Reported is a count of records in a report on a territory: of a stock what stands at the end
// of the last month that the window holds, else what happened in its months.
type Reported struct {
	Measure  string
	Area     *directory.Area
	Stock    bool
	From, To clock.Date
	Count    int64
	Table    int64 // the same of the province
}

// Place is the cell of the count and the month of its moment. They are those under which the
// statistics tell it: a second name for it would be a second answer. What happened in several
// months is a cell of its own, the same from the window's first day to its last.
func (r *Reported) Place(today clock.Date) (cell string, month clock.Date) {
	if r.Stock {
		month = LastMonth(r.To, today)
		return CellOf(r.Measure, r.Area, true, month), month
	}
	first, month := monthEnd(r.From), LastMonth(r.To, r.To)
	if cell = CellOf(r.Measure, r.Area, false, month); first.Before(month) {
		cell += " since " + first.String()
	}
	return cell, month
}

// LastMonth is the end of the last month that a window holds to its end, or of the month that
// runs.
func LastMonth(to, today clock.Date) clock.Date {
	if monthEnd(to) != to {
		to = clock.NewDate(to.Year, to.Month, 0)
	}
	return monthEnd(slices.MinFunc([]clock.Date{to, today}, clock.Date.Compare))
}

func monthEnd(d clock.Date) clock.Date { return clock.NewDate(d.Year, d.Month+1, 0) }

// CellOf names a count of a measure in a territory, the same however it is asked for. Of what
// happens the month belongs to it. Of a stock the month stays out: it is much the same people
// from month to month, and asking of many months must not tell more of them than asking of one.
func CellOf(measure string, area *directory.Area, stock bool, month clock.Date) string {
	cell := measure + "|" + area.ID.String()
	if !stock {
		cell += "|" + month.String()
	}
	return cell
}
