package reporting

import (
	"time"

	"congvu/server/clock"
)

// TimelinessAt is where the obligation stands against its due date: on time is
// decided once, by the first complete submission; a later return does not undo it.
func (o *Obligation) TimelinessAt(now time.Time) Timeliness {
	switch {
	case o.State == Transferred: // its successor owes it
		return NotDue
	case o.OnTime != nil && *o.OnTime:
		return OnTime
	case o.OnTime != nil:
		return Late
	case clock.Late(now, o.DueAt):
		return Missing
	}
	return NotDue
}

// WorkingDaysLate is by how many working days the first submission came late, or by
// how many it is missing now; 0 when it is in time or not due.
func (o *Obligation) WorkingDaysLate(now time.Time, days *clock.Calendar) int {
	switch o.TimelinessAt(now) {
	case Late:
		return max(0, -days.WorkingDaysBetween(*o.FirstSubmittedAt, o.DueAt))
	case Missing:
		return max(0, -days.WorkingDaysBetween(now, o.DueAt))
	}
	return 0
}

// WaitsUntil is the date by which the next step is due: the supplement's after a
// return, else the report's.
func (o *Obligation) WaitsUntil() time.Time {
	if o.SupplementDueAt != nil {
		return *o.SupplementDueAt
	}
	return o.DueAt
}

// GroupAt sorts an item of the inbox that is due by then. The regulation sets the receiving side no
// term for its review, so what it holds is never overdue: at most for today.
func (o *Obligation) GroupAt(now, by time.Time) InboxGroup {
	return GroupOf(now, by, o.State == Submitted || o.State == CorrectionRequested)
}

// GroupOf sorts by how soon something is due; a review is never overdue.
func GroupOf(now, by time.Time, review bool) InboxGroup {
	due, today := clock.DateOf(by), clock.DateOf(now)
	switch {
	case clock.Late(now, by) && !review:
		return GroupOverdue
	case !due.After(today):
		return GroupToday
	case !due.After(endOfWeek(today)):
		return GroupThisWeek
	}
	return GroupLater
}

// endOfWeek is the Sunday of a day's week.
func endOfWeek(d clock.Date) clock.Date { return d.AddDays((7 - int(d.Weekday())) % 7) }

// DecidingInstant is when a first submission counts as sent: now, or, when an
// outage kept the unit from sending, the day of the document sent instead
// (QĐ 239 art. 9.4).
func DecidingInstant(now time.Time, substitute *SubstituteInput) time.Time {
	if substitute == nil {
		return now
	}
	if end := substitute.Date.End(); end.Before(now) {
		return end
	}
	return now
}
