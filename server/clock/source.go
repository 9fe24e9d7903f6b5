// Package clock is the business time of the platform: the clock itself, the
// calendar of working days, the counting of legal terms and the explanation of
// every due date. It is pure: rows come in as values, nothing is stored here.
//
// Session tokens and TLS never use this package; they keep the machine's time.
package clock

import (
	"time"
	_ "time/tzdata" // a server without a zone database must still know Vietnam's time
)

// Zone is the legal time of Viet Nam; every civil date is read in it.
var Zone = mustZone("Asia/Ho_Chi_Minh")

func mustZone(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		panic("clock: the embedded zone database lacks " + name + ": " + err.Error())
	}
	return zone
}

// Source tells the business time. The zero value and a nil start follow the machine.
type Source struct {
	start time.Time // business time at began; zero: the machine's time
	began time.Time // machine time (monotonic) at which the source was made
}

// New makes a clock. With start nil it tells the machine's time; otherwise it
// stands at *start now and runs on from there at normal speed.
func New(start *time.Time) *Source {
	if start == nil {
		return &Source{}
	}
	return &Source{start: start.Round(0), began: time.Now()}
}

// Now is the business time in Zone.
func (s *Source) Now() time.Time {
	if s.start.IsZero() {
		return time.Now().In(Zone)
	}
	return s.start.Add(time.Since(s.began)).In(Zone)
}

// Today is the civil date of Now.
func (s *Source) Today() Date { return DateOf(s.Now()) }

// tick is the finest step a stored instant can have (PostgreSQL keeps microseconds).
const tick = time.Microsecond

// Late reports whether an act at the instant at came after due. An act at the
// very instant of due is on time. A zero due (the term is suspended) is never missed.
func Late(at, due time.Time) bool {
	return !due.IsZero() && at.Truncate(tick).After(due)
}
