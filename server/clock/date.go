package clock

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"

	"congvu/server/fault"
)

// Date is a civil day without hour or zone. The zero Date means "none"; in a
// range it means "open". Dates are comparable and may be map keys.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// NewDate makes a date; an overflowing day or month is carried on, as in time.Date.
func NewDate(year int, month time.Month, day int) Date {
	return fromUTC(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// DateIn is the day that a date column of the database holds: it comes without a
// place, as midnight in UTC, and must not be moved into another day.
func DateIn(t time.Time) Date { return fromUTC(t) }

// DateOf is the civil day of an instant in Zone.
func DateOf(at time.Time) Date { return fromUTC(at.In(Zone)) }

func fromUTC(t time.Time) Date {
	y, m, d := t.Date()
	return Date{Year: y, Month: m, Day: d}
}

// ParseDate reads yyyy-MM-dd or dd/MM/yyyy (day and month may lack their zero).
// Any other text, and a day that does not exist, is the fault INVALID_DATE.
func ParseDate(text string) (Date, error) {
	s := strings.TrimSpace(text)
	parts, order := strings.Split(s, "-"), [3]int{0, 1, 2}
	if strings.Contains(s, "/") {
		parts, order = strings.Split(s, "/"), [3]int{2, 1, 0}
	}
	if len(parts) != 3 || len(parts[order[0]]) != 4 || len(parts[order[1]]) > 2 || len(parts[order[2]]) > 2 {
		return Date{}, invalidDate(text)
	}
	var n [3]int
	for i, at := range order {
		v, err := strconv.ParseUint(parts[at], 10, 16)
		if err != nil {
			return Date{}, invalidDate(text)
		}
		n[i] = int(v)
	}
	d := Date{Year: n[0], Month: time.Month(n[1]), Day: n[2]}
	if !d.Valid() {
		return Date{}, invalidDate(text)
	}
	return d, nil
}

func invalidDate(text string) error {
	if len(text) > 40 {
		text = strings.ToValidUTF8(text[:40], "") + "…"
	}
	return fault.New(fault.BadInput, "INVALID_DATE",
		"“%s” không phải là ngày hợp lệ. Nhập ngày theo dạng dd/MM/yyyy, ví dụ 15/09/2026.", text)
}

// MustDate reads a date written in the program, such as a seed row; it panics on a wrong one.
func MustDate(text string) Date {
	d, err := ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// Valid reports whether the day exists in the calendar.
func (d Date) Valid() bool {
	return d.Year > 0 && d.Year < 10000 && NewDate(d.Year, d.Month, d.Day) == d
}

// IsZero reports the absent date.
func (d Date) IsZero() bool { return d == Date{} }

// String is yyyy-MM-dd; "" for the zero date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Vietnamese is dd/MM/yyyy; "" for the zero date.
func (d Date) Vietnamese() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d/%02d/%04d", d.Day, d.Month, d.Year)
}

// MarshalText and UnmarshalText carry the date as yyyy-MM-dd in JSON.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText accepts what ParseDate accepts; empty text is the zero date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(string(text))
	if err == nil {
		*d = parsed
	}
	return err
}

// Start is 00:00 of the day in Zone.
func (d Date) Start() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, Zone) }

// End is the last instant of the day in Zone, 23:59:59.999999. The law says
// 24 giờ (khoản 6 Điều 148 Bộ luật Dân sự 2015); one microsecond less keeps the
// stored instant, and every print of it, on the right day.
func (d Date) End() time.Time { return d.AddDays(1).Start().Add(-tick) }

// AddDays moves by n days, back if n is negative.
func (d Date) AddDays(n int) Date { return NewDate(d.Year, d.Month, d.Day+n) }

// AddMonths moves by n months to the same day number, or to the last day of the
// month that lacks it (khoản 3, khoản 4 Điều 148 Bộ luật Dân sự 2015).
func (d Date) AddMonths(n int) Date {
	last := NewDate(d.Year, d.Month+time.Month(n)+1, 0)
	return Date{Year: last.Year, Month: last.Month, Day: min(d.Day, last.Day)}
}

// DaysSince is the number of days from e to d; negative if d is earlier.
func (d Date) DaysSince(e Date) int {
	return int(d.utc().Sub(e.utc()) / (24 * time.Hour))
}

func (d Date) utc() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.utc().Weekday() }

// Compare is -1, 0 or +1 as d is before, the same as or after e.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Before reports d < e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports d > e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// Within reports from <= d <= to; a zero bound is open. Validity in force is
// stored so: to is the last day in force.
func (d Date) Within(from, to Date) bool {
	return (from.IsZero() || !d.Before(from)) && (to.IsZero() || !d.After(to))
}
