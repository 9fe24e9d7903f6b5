package period

import (
	"fmt"
	"strconv"
	"strings"

	"congvu/server/clock"
)

// Key is the stable name of the period, fit for a URL: 2026-M09, 2026-Q3,
// 2026-H1, 2026-N1, 2026-Y1, or for AD_HOC its two dates 2026-09-01_2026-09-15.
// It sorts by time within one kind.
func (p Period) Key() string {
	switch p.Kind {
	case AdHoc:
		return p.From.String() + "_" + p.To.String()
	case Month:
		return fmt.Sprintf("%04d-M%02d", p.Year, p.Number)
	}
	return fmt.Sprintf("%04d-%s%d", p.Year, shapes[p.Kind].letter, p.Number)
}

// Parse reads a key under the window rule of its regime; anything Key does not
// write is the fault INVALID_PERIOD.
func Parse(rule Rule, key string) (Period, error) {
	p, err := parse(rule, key)
	if err == nil && p.Key() != key {
		err = invalidPeriod(clip(key))
	}
	if err != nil {
		return Period{}, err
	}
	return p, nil
}

func parse(rule Rule, key string) (Period, error) {
	if from, to, dates := strings.Cut(key, "_"); dates {
		first, err := clock.ParseDate(from)
		if err != nil {
			return Period{}, invalidPeriod(clip(key))
		}
		last, err := clock.ParseDate(to)
		if err != nil {
			return Period{}, invalidPeriod(clip(key))
		}
		return Between(first, last)
	}
	yearText, rest, _ := strings.Cut(key, "-")
	year, err := strconv.Atoi(yearText)
	if err != nil || rest == "" {
		return Period{}, invalidPeriod(clip(key))
	}
	number, err := strconv.Atoi(rest[1:])
	if err != nil {
		return Period{}, invalidPeriod(clip(key))
	}
	for kind, s := range shapes {
		if s.letter == rest[:1] {
			return Of(rule, kind, year, number)
		}
	}
	return Period{}, invalidPeriod(clip(key))
}

// clip keeps an over-long input out of the message.
func clip(key string) string {
	if len(key) > 30 {
		return strings.ToValidUTF8(key[:30], "") + "…"
	}
	return key
}

// Label is the Vietnamese name: "Quý III/2026".
func (p Period) Label() string {
	switch p.Kind {
	case Month:
		return fmt.Sprintf("Tháng %d/%d", p.Number, p.Year)
	case Quarter:
		return fmt.Sprintf("Quý %s/%d", [...]string{"", "I", "II", "III", "IV"}[p.Number], p.Year)
	case HalfYear:
		return fmt.Sprintf("6 tháng %s năm %d", [...]string{"", "đầu", "cuối"}[p.Number], p.Year)
	case NineMonths:
		return fmt.Sprintf("9 tháng đầu năm %d", p.Year)
	case Year:
		return fmt.Sprintf("Năm %d", p.Year)
	}
	return "Đột xuất " + span(p.From, p.To, 0)
}

// LabelWithDates adds the window: "Quý III/2026, 15/6–14/9"; a bound in another
// year than the period's carries its year.
func (p Period) LabelWithDates() string {
	if p.Kind == AdHoc {
		return p.Label()
	}
	return p.Label() + ", " + span(p.From, p.To, p.Year)
}

// span writes two days; years are left out where both bounds lie in home.
func span(from, to clock.Date, home int) string {
	if from.Year == home && to.Year == home {
		return shortDay(from) + "–" + shortDay(to)
	}
	return fmt.Sprintf("%s/%d–%s/%d", shortDay(from), from.Year, shortDay(to), to.Year)
}

// shortDay writes day and month as administrative documents do: a zero before
// days under 10 and before months 1 and 2 only (Phụ lục I Nghị định 30/2020/NĐ-CP).
func shortDay(d clock.Date) string {
	if d.Month <= 2 {
		return fmt.Sprintf("%02d/%02d", d.Day, d.Month)
	}
	return fmt.Sprintf("%02d/%d", d.Day, d.Month)
}
