package directory

import (
	"sync"

	"congvu/server/clock"
)

// keptDays bounds the pictures of other days kept in memory: a caller may ask for
// any day.
const keptDays = 16

// otherDays keeps the pictures of other days made from the same rows.
type otherDays struct {
	mu   sync.Mutex
	made map[clock.Date]*Snapshot
}

// On is the same directory on another day, e.g. the closing day of a period.
func (s *Snapshot) On(day clock.Date) *Snapshot {
	if day == s.Day {
		return s
	}
	s.others.mu.Lock()
	defer s.others.mu.Unlock()
	if other := s.others.made[day]; other != nil {
		return other
	}
	if s.others.made == nil || len(s.others.made) >= keptDays {
		s.others.made = map[clock.Date]*Snapshot{}
	}
	other := NewSnapshot(s.rows, day)
	other.others = s.others
	s.others.made[day] = other
	return other
}
