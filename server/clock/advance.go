package clock

import "time"

// hours counts a term of hours: it starts at the instant itself (khoản 1 Điều
// 147 Bộ luật Dân sự 2015), runs day and night and stands still in the pauses.
func (c *count) hours() time.Time {
	left := time.Duration(c.term.Amount) * time.Hour
	for _, e := range c.extra {
		c.apply(ExtensionBase)
		left += time.Duration(e.Amount) * time.Hour
	}
	c.ex.Counted = int(left / time.Hour)
	at := c.start.At
	for _, p := range c.pauses {
		stop, resume := p.From.Start(), p.To.Start()
		if !p.To.IsZero() && !resume.After(at) {
			continue
		}
		if !stop.Before(at.Add(left)) {
			break
		}
		c.use(p)
		if c.suspended = p.To.IsZero(); c.suspended {
			return time.Time{}
		}
		if stop.After(at) {
			left -= stop.Sub(at)
		}
		at = resume
	}
	due := at.Add(left)
	c.ex.CountedTo = DateOf(due)
	if moved := c.settle(c.ex.CountedTo, HourEnd); moved != c.ex.CountedTo {
		return moved.End()
	}
	return due
}

// skip tells why a day inside the term is not counted.
func (c *count) skip(day Date) (Skip, bool) {
	if pause, ok := c.pausedOn(day); ok {
		c.suspended = pause.To.IsZero()
		return pause.skip(day), true
	}
	if c.term.Unit == WorkingDays && !c.works(day) {
		return c.rest(day), true
	}
	return Skip{}, false
}

func (c *count) pausedOn(day Date) (Pause, bool) {
	for _, p := range c.pauses {
		if p.covers(day) {
			c.use(p)
			return p, true
		}
	}
	return Pause{}, false
}

// use records a pause that bears on the term.
func (c *count) use(p Pause) {
	if n := len(c.ex.Pauses); n > 0 && c.ex.Pauses[n-1].From == p.From {
		return
	}
	c.ex.Pauses = append(c.ex.Pauses, p)
	c.apply(PauseReturnDay)
	if c.term.Unit == Months || c.term.Unit == Years {
		c.apply(PausedMonth)
	}
}

// works is IsWorking under the ruling on days made working; it records what the
// answer leans on.
func (c *count) works(day Date) bool {
	if c.cal.Provisional(day) {
		c.ex.lean(c.cal, day)
	}
	if row, ok := c.cal.DayAt(day); ok && row.Kind == MadeWorking {
		c.apply(MadeWorkingDay)
		return c.choice(MadeWorkingDay) == Working
	}
	return c.cal.IsWorking(day)
}

// rest describes a day that is not worked.
func (c *count) rest(day Date) Skip {
	row, ok := c.cal.DayAt(day)
	if !ok || row.Kind == MadeWorking {
		return Skip{Date: day, Reason: Weekend, Name: "nghỉ cuối tuần", Source: weekSource}
	}
	return Skip{Date: day, Reason: SkipReason(row.Kind), Name: row.Name, Source: row.Source, Provisional: row.Provisional}
}

// settle decides about an end that falls on a rest day: it stays or moves to the
// next working day, over paused days too. A term of working days never ends on one.
func (c *count) settle(end Date, key RulingKey) Date {
	if c.suspended || c.term.Unit == WorkingDays {
		return end
	}
	moves := c.choice(key) == Move
	if !moves {
		if !c.cal.IsWorking(end) {
			c.apply(key)
		}
		return end
	}
	c.ex.Moved = nil
	for !c.suspended && !c.works(end) {
		end = c.leave(end, key)
	}
	return end
}

// leave steps from a rest day to the next day that is not paused.
func (c *count) leave(end Date, key RulingKey) Date {
	c.apply(key)
	c.ex.Moved = append(c.ex.Moved, c.rest(end))
	for end = end.AddDays(1); ; end = end.AddDays(1) {
		pause, paused := c.pausedOn(end)
		if !paused {
			return end
		}
		if c.suspended = pause.To.IsZero(); c.suspended {
			return end
		}
		c.ex.Moved = append(c.ex.Moved, pause.skip(end))
	}
}
