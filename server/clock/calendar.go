package clock

import (
	"fmt"
	"slices"
	"time"

	"congvu/server/fault"
)

// DayKind says why a day departs from the plain week.
type DayKind string

const (
	Holiday      DayKind = "HOLIDAY"      // nghỉ lễ, tết: Điều 112 Bộ luật Lao động 2019
	Compensatory DayKind = "COMPENSATORY" // nghỉ bù: khoản 3 Điều 111
	SwappedOff   DayKind = "SWAPPED_OFF"  // nghỉ hoán đổi
	MadeWorking  DayKind = "MADE_WORKING" // làm bù: a rest day made working for a swapped one
)

// Day is one dated row of the calendar.
type Day struct {
	Date        Date
	Kind        DayKind
	Name        string // Vietnamese, e.g. "Giỗ Tổ Hùng Vương"
	Source      string // the legal text that fixes the day
	Provisional bool   // not decided yet: a due date leaning on it says so
}

// Calendar answers which days are worked: Monday to Friday (QĐ 188/1999/QĐ-TTg),
// except as its rows say. It is immutable and safe to share.
type Calendar struct {
	days    map[Date]Day
	settled map[int]bool // years with at least one decided row
}

// NewCalendar builds a calendar from its rows, in any order. Two rows for one
// day, an unknown kind, a swapped or compensatory day on a weekend and a
// made-working day inside the week are the fault INVALID_CALENDAR with a
// Problem per row.
func NewCalendar(rows []Day) (*Calendar, error) {
	c := &Calendar{days: make(map[Date]Day, len(rows)), settled: map[int]bool{}}
	var problems []fault.Problem
	for i, row := range rows {
		if message := c.refuse(row); message != "" {
			problems = append(problems, fault.Problem{Code: "INVALID_DAY", Message: message, Place: fmt.Sprintf("days[%d]", i)})
			continue
		}
		c.days[row.Date] = row
		if !row.Provisional {
			c.settled[row.Date.Year] = true
		}
	}
	if len(problems) > 0 {
		return nil, fault.New(fault.BadInput, "INVALID_CALENDAR",
			"Lịch nghỉ có %d dòng sai. Sửa các dòng được nêu rồi lưu lại.", len(problems)).With(problems...)
	}
	return c, nil
}

// refuse is the Vietnamese reason against a row, "" if there is none.
func (c *Calendar) refuse(row Day) string {
	day := row.Date.Vietnamese()
	if !row.Date.Valid() {
		return "Ngày không hợp lệ. Nhập ngày theo dạng dd/MM/yyyy."
	}
	if before, twice := c.days[row.Date]; twice {
		return fmt.Sprintf("Ngày %s đã có dòng “%s”. Mỗi ngày chỉ giữ một dòng.", day, before.Name)
	}
	switch row.Kind {
	case Holiday:
	case Compensatory, SwappedOff:
		if weekend(row.Date) {
			return fmt.Sprintf("Ngày %s là %s, vốn là ngày nghỉ cuối tuần nên không thể là ngày nghỉ bù hoặc nghỉ hoán đổi.", day, weekdayName(row.Date))
		}
	case MadeWorking:
		if !weekend(row.Date) {
			return fmt.Sprintf("Ngày %s là %s, vốn là ngày làm việc nên không thể là ngày làm bù.", day, weekdayName(row.Date))
		}
	default:
		return fmt.Sprintf("Ngày %s: chọn loại ngày là nghỉ lễ, nghỉ bù, nghỉ hoán đổi hoặc làm bù.", day)
	}
	return ""
}

func weekend(d Date) bool { return d.Weekday() == time.Saturday || d.Weekday() == time.Sunday }

// DayAt is the row of a day, if it has one.
func (c *Calendar) DayAt(d Date) (Day, bool) {
	row, ok := c.days[d]
	return row, ok
}

// Days are all rows in the order of their dates.
func (c *Calendar) Days() []Day {
	rows := make([]Day, 0, len(c.days))
	for _, row := range c.days {
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(a, b Day) int { return a.Date.Compare(b.Date) })
	return rows
}

// IsWorking reports whether offices work on d.
func (c *Calendar) IsWorking(d Date) bool {
	if row, ok := c.days[d]; ok {
		return row.Kind == MadeWorking
	}
	return !weekend(d)
}

// Provisional reports whether the standing of d may still change: its row is
// provisional, or its year is not Settled.
func (c *Calendar) Provisional(d Date) bool {
	return c.days[d].Provisional || !c.settled[d.Year]
}

// Settled reports whether the days off of a year have been decided, that is
// whether the calendar holds a decided row of it.
func (c *Calendar) Settled(year int) bool { return c.settled[year] }

// NextWorkingDay is the first working day after d.
func (c *Calendar) NextWorkingDay(d Date) Date {
	for d = d.AddDays(1); !c.IsWorking(d); d = d.AddDays(1) {
	}
	return d
}

// WorkingDaysBetween counts the working days after the day of now, up to and
// with the day of due: 3 is "còn 3 ngày làm việc", 0 is due today (or on rest
// days only), -2 is two working days past due. Late tells on time from late.
// A zero due (the term is suspended) gives 0.
func (c *Calendar) WorkingDaysBetween(now, due time.Time) int {
	if due.IsZero() {
		return 0
	}
	from, to, sign := DateOf(now), DateOf(due), 1
	if to.Before(from) {
		from, to, sign = to, from, -1
	}
	n := 0
	for d := from.AddDays(1); !d.After(to); d = d.AddDays(1) {
		if c.IsWorking(d) {
			n += sign
		}
	}
	return n
}

// weekdayName is the Vietnamese name of a day of the week.
func weekdayName(d Date) string {
	return [...]string{"Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"}[d.Weekday()]
}
