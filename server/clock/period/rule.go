// Package period knows the reporting periods: which days each covers under a
// window rule, its neighbours, its name, and when the report on it is due.
package period

import (
	"fmt"
	"time"

	"congvu/server/clock"
	"congvu/server/fault"
)

// Kind is the length of a reporting period.
type Kind string

const (
	Month      Kind = "MONTH"       // tháng
	Quarter    Kind = "QUARTER"     // quý
	HalfYear   Kind = "HALF_YEAR"   // 6 tháng
	NineMonths Kind = "NINE_MONTHS" // 9 tháng đầu năm
	Year       Kind = "YEAR"        // năm
	AdHoc      Kind = "AD_HOC"      // đột xuất: any two dates
)

// shape is a kind within its year.
type shape struct {
	months int // nominal length
	count  int // how many a year
	letter string
}

var shapes = map[Kind]shape{
	Month: {1, 12, "M"}, Quarter: {3, 4, "Q"}, HalfYear: {6, 2, "H"}, NineMonths: {9, 1, "N"}, Year: {12, 1, "Y"},
}

// Rule is a window rule, kept as data by each report regime: the day of the
// month on which the figures close.
type Rule struct {
	Key string
	// CloseDay closes a period on this day of its last month, and opens it on
	// the day after the same day of the month before its first; 0 is the
	// calendar month, closing on its last day. At most 28.
	CloseDay int
	// Earlier is by how many whole months a calendar window lies before the months of
	// its name; it closes on the last day of one of them.
	Earlier int
	Source  string // legal source
}

// Closing is the window of state reporting: 15th to 14th.
func Closing() Rule {
	return Rule{Key: "CLOSING_14", CloseDay: 14, Source: "Điều 12 Nghị định 09/2019/NĐ-CP"}
}

// Calendar is the window of whole calendar months, for a regime that fixes its own.
func Calendar() Rule {
	return Rule{Key: "CALENDAR", Source: "Chế độ báo cáo tự quy định thời gian chốt số liệu"}
}

// December is the window of a regime whose reports are due on fixed days of June and
// December: 01/12 to 31/5, and to 30/11 of the year.
func December() Rule {
	return Rule{Key: "DECEMBER", Earlier: 1, Source: "Chế độ báo cáo tự quy định thời gian chốt số liệu"}
}

// RuleOf is the rule that a regime keeps by this key; the calendar's is that of all others.
func RuleOf(key string) Rule {
	switch key {
	case "FIFTEENTH":
		return Closing()
	case "DECEMBER":
		return December()
	}
	return Calendar()
}

// Check refuses a rule that has no such day in every month: fault INVALID_WINDOW.
func (r Rule) Check() error {
	if r.CloseDay < 0 || r.CloseDay > 28 {
		return fault.New(fault.BadInput, "INVALID_WINDOW",
			"Ngày chốt số liệu %d không có trong mọi tháng. Nhập từ 1 đến 28, hoặc 0 để chốt vào ngày cuối tháng.", r.CloseDay)
	}
	return nil
}

// Period is one reporting period. From and To are inclusive; To is the closing
// date. Number counts within Year from 1; it is 0 for AD_HOC. Periods are comparable.
type Period struct {
	Kind     Kind
	Year     int
	Number   int
	From, To clock.Date
}

// Of is the numbered period of a year. An unknown kind or number, and AD_HOC,
// is the fault INVALID_PERIOD.
func Of(rule Rule, kind Kind, year, number int) (Period, error) {
	if err := rule.Check(); err != nil {
		return Period{}, err
	}
	s, ok := shapes[kind]
	if !ok || number < 1 || number > s.count || year < 1900 || year > 2200 {
		return Period{}, invalidPeriod(fmt.Sprintf("%s %d/%d", kind, number, year))
	}
	first := time.Month((number-1)*s.months + 1)
	return Period{
		Kind: kind, Year: year, Number: number,
		From: rule.close(year, first-1).AddDays(1),
		To:   rule.close(year, first+time.Month(s.months)-1),
	}, nil
}

// close is the closing day of a month; month 0 is December of the year before.
func (r Rule) close(year int, month time.Month) clock.Date {
	if r.CloseDay == 0 {
		return clock.NewDate(year, month+1-time.Month(r.Earlier), 0)
	}
	return clock.NewDate(year, month, r.CloseDay)
}

// Between is an ad hoc period; from after to is the fault INVALID_PERIOD.
func Between(from, to clock.Date) (Period, error) {
	if !from.Valid() || !to.Valid() || to.Before(from) {
		return Period{}, invalidPeriod(from.Vietnamese() + " – " + to.Vietnamese())
	}
	return Period{Kind: AdHoc, Year: to.Year, From: from, To: to}, nil
}

// At is the period of a kind that a day belongs to. A day in no period (after
// nine months, or AD_HOC) is the fault NO_PERIOD.
func At(rule Rule, kind Kind, day clock.Date) (Period, error) {
	s, ok := shapes[kind]
	for year := day.Year; ok && year <= day.Year+1; year++ {
		for number := 1; number <= s.count; number++ {
			p, err := Of(rule, kind, year, number)
			if err != nil {
				return Period{}, err
			}
			if day.Within(p.From, p.To) {
				return p, nil
			}
		}
	}
	return Period{}, fault.New(fault.NotFound, "NO_PERIOD",
		"Ngày %s không thuộc kỳ báo cáo nào của loại kỳ đã chọn. Chọn ngày khác hoặc loại kỳ khác.", day.Vietnamese())
}

// Next is the period after p; AD_HOC has none: fault INVALID_PERIOD.
func Next(rule Rule, p Period) (Period, error) { return shift(rule, p, 1) }

// Previous is the period before p; AD_HOC has none: fault INVALID_PERIOD.
func Previous(rule Rule, p Period) (Period, error) { return shift(rule, p, -1) }

func shift(rule Rule, p Period, by int) (Period, error) {
	s, ok := shapes[p.Kind]
	if !ok {
		return Period{}, invalidPeriod(p.Key())
	}
	n := p.Year*s.count + p.Number - 1 + by
	return Of(rule, p.Kind, n/s.count, n%s.count+1)
}

// SamePeriodLastYear is cùng kỳ năm trước; for AD_HOC the same dates a year before.
func SamePeriodLastYear(rule Rule, p Period) (Period, error) {
	if p.Kind == AdHoc {
		return Between(p.From.AddMonths(-12), p.To.AddMonths(-12))
	}
	return Of(rule, p.Kind, p.Year-1, p.Number)
}

func invalidPeriod(what string) error {
	return fault.New(fault.BadInput, "INVALID_PERIOD",
		"Kỳ báo cáo “%s” không hợp lệ. Chọn kỳ theo dạng 2026-M09, 2026-Q3, 2026-H1, 2026-N1, 2026-Y1 hoặc hai ngày 2026-09-01_2026-09-15.", what)
}
