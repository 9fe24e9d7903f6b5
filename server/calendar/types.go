// Package calendar keeps the days that are not what their weekday says and the
// recorded outages; the arithmetic on them is server/clock's.
package calendar

import (
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
)

// CalendarDayKind says why a day is off or made working.
type CalendarDayKind string

// CalendarDay is one such day.
type CalendarDay struct {
	Date        clock.Date
	Kind        CalendarDayKind
	Name        string
	Source      string
	Provisional bool
}

// CalendarDayInput sets one.
type CalendarDayInput = CalendarDay

// Outage is a recorded failure of the system.
type Outage struct {
	ID         uuid.UUID
	StartedAt  time.Time
	EndedAt    *time.Time
	Reason     string
	DeclaredAt time.Time
}

// OutageInput declares one.
type OutageInput struct {
	StartedAt time.Time
	EndedAt   *time.Time
	Reason    string
}
