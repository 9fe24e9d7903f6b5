package clock

import (
	"time"

	"congvu/server/fault"
)

// Result is a due date with the reasons for it.
type Result struct {
	// Due is the last instant on which acting is on time: Date.End of the last
	// day, or the exact instant for HOURS. Zero while Suspended.
	Due time.Time
	// Suspended says that an open pause stops the count before its end.
	Suspended   bool
	Explanation Explanation
}

// DueDay is the civil day of Due, zero while Suspended.
func (r Result) DueDay() Date {
	if r.Suspended {
		return Date{}
	}
	return DateOf(r.Due)
}

// Due computes when a term that starts so ends, by Điều 147–148 Bộ luật Dân sự
// 2015 and the rulings in force on the day of the start. Faults: INVALID_TERM,
// INVALID_START, INVALID_PAUSE, INVALID_EXTENSION, INVALID_RULING.
func Due(term Term, start Start, cal *Calendar, opts ...Option) (Result, error) {
	if err := term.Check(); err != nil {
		return Result{}, err
	}
	if first := DateOf(start.At); first.Year < 1900 || first.Year > 2200 {
		return Result{}, fault.New(fault.BadInput, "INVALID_START",
			"Thời hạn “%s” thiếu ngày bắt đầu hợp lệ. Nhập ngày của sự kiện làm phát sinh thời hạn.", term.Key)
	}
	var around circumstances
	for _, opt := range opts {
		opt(&around)
	}
	if err := around.check(term); err != nil {
		return Result{}, err
	}
	return newCount(term, start, cal, around).run(), nil
}

// count is one computation under way; it fills the explanation as it goes.
type count struct {
	term      Term
	start     Start
	cal       *Calendar
	rulings   map[RulingKey]Ruling
	pauses    []Pause // merged, in order
	extra     []Extension
	ex        Explanation
	suspended bool
}

// officeClose is the usual hour after which an act needs the ruling AfterOfficeHour.
const officeClose = 17

func newCount(term Term, start Start, cal *Calendar, around circumstances) *count {
	start.At = start.At.In(Zone)
	c := &count{term: term, start: start, cal: cal, extra: around.extensions}
	c.rulings = rulingsAt(around.rulings, DateOf(start.At))
	if term.Unit != BeforeDay {
		c.pauses = mergePauses(around.pauses, c.choice(PauseReturnDay))
	}
	c.ex = Explanation{Term: term, Start: start, Extensions: around.extensions}
	if start.At.Hour() >= officeClose && term.Unit != Hours && term.Unit != BeforeDay {
		c.apply(AfterOfficeHour)
	}
	return c
}

func (c *count) choice(key RulingKey) Choice { return c.rulings[key].Choice }

// apply records that a ruling decided something here.
func (c *count) apply(key RulingKey) {
	for _, r := range c.ex.Rulings {
		if r.Key == key {
			return
		}
	}
	c.ex.Rulings = append(c.ex.Rulings, c.rulings[key])
}

func (c *count) run() Result {
	var due time.Time
	switch c.term.Unit {
	case Hours:
		due = c.hours()
	case BeforeDay:
		c.ex.CountedTo = DateOf(c.start.At).AddDays(-1)
		due = c.settle(c.ex.CountedTo, BeforeDayEnd).End()
	default:
		due = c.days()
	}
	if c.suspended {
		c.ex.Suspended, c.ex.Moved = true, nil
		return Result{Suspended: true, Explanation: c.ex}
	}
	c.ex.Due = due
	return Result{Due: due, Explanation: c.ex}
}

// days counts a term of days, months or years. The day of the event itself is
// not counted (khoản 2, khoản 3 Điều 147 Bộ luật Dân sự 2015).
func (c *count) days() time.Time {
	end, amount := DateOf(c.start.At), c.term.Amount
	key := ActEnd
	if c.term.Nature == Duration {
		key = DurationEnd
	}
	for _, e := range c.extra {
		c.apply(ExtensionBase)
		if c.choice(ExtensionBase) == MovedEnd {
			end, amount = c.shift(c.advance(end, amount), key), 0
		}
		amount += e.Amount
	}
	c.ex.CountedTo = c.advance(end, amount)
	return c.settle(c.ex.CountedTo, key).End()
}

// shift moves an end from which an extension goes on; the days it leaps are
// part of the term but not counted.
func (c *count) shift(end Date, key RulingKey) Date {
	moved := c.settle(end, key)
	for day := end.AddDays(1); !day.After(moved); day = day.AddDays(1) {
		c.ex.Skipped = append(c.ex.Skipped, Skip{Date: day, Reason: Shifted, Name: "dời ngày kết thúc trước khi gia hạn"})
	}
	c.ex.Moved = nil
	return moved
}

// advance is the day on which amount units after from have been counted.
func (c *count) advance(from Date, amount int) Date {
	left := amount
	if c.term.Unit == Months || c.term.Unit == Years {
		left = c.span(from, amount)
	}
	day := from
	for left > 0 && !c.suspended {
		day = day.AddDays(1)
		if skip, ok := c.skip(day); ok {
			c.ex.Skipped = append(c.ex.Skipped, skip)
			continue
		}
		left--
		c.ex.Counted++
	}
	return day
}

// span turns months or years into the days they have in the calendar.
func (c *count) span(from Date, amount int) int {
	if c.term.Unit == Years {
		amount *= 12
	}
	end := from.AddMonths(amount)
	c.ex.MonthCut = c.ex.MonthCut || end.Day != from.Day
	return end.DaysSince(from)
}
