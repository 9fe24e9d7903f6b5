package casework

import (
	"strings"
	"testing"
	"time"

	"congvu/server/clock"
)

// TestStepsOfTheManagement: NĐ 105/2021 chapter IV on both sides of its beginning and of
// Luật 120/2025, whose 24 hours run beside it; rows that nobody has settled since say so.
func TestStepsOfTheManagement(t *testing.T) {
	cal, err := clock.NewCalendar(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		key, from, due string // due "" = no such term then
		unsettled      bool
	}{
		{ClockResidence, "2021-12-31", "", false},
		{ClockResidence, "2022-01-04", "2022-01-07", false},
		{ClockResidence, "2026-06-30", "2026-07-03", false},
		{ClockResidence, "2026-07-01", "2026-07-06", true}, // over a weekend
		{ClockResidenceRemote, "2026-06-01", "2026-06-15", false},
		{ClockResidenceRemote, "2026-07-01", "2026-07-15", true},
		{ClockNotice, "2026-06-30", "2026-07-03", false},
		{ClockNotice, "2026-09-11", "2026-09-16", true},
		{ClockDecide, "2021-12-31", "", false},
		{ClockDecide, "2026-09-11", "2026-09-16", true},
		{ClockSend, "2026-06-30", "2026-07-03", false},
		{ClockSend, "2026-07-01", "2026-07-06", true},
		{ClockCheck, "2026-06-30", "2026-07-30", false},
		{ClockCheck, "2026-07-31", "2026-08-31", true},
		{ClockTell, "2026-06-30", "", false},
		{ClockArrive, "2026-06-30", "", false},
	} {
		got, err := Count(c.key, clock.MustDate(c.from), cal)
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case c.due == "":
			if got != nil {
				t.Errorf("%s from %s runs before its law", c.key, c.from)
			}
		case clock.DateOf(got.DueAt).String() != c.due || strings.Contains(got.Source, "chưa có nghị định thay thế") != c.unsettled:
			t.Errorf("%s from %s: due %s by %q, want %s", c.key, c.from, clock.DateOf(got.DueAt), got.Source, c.due)
		}
	}
	left := time.Date(2026, time.July, 1, 15, 30, 0, 0, clock.Zone)
	for _, key := range []string{ClockTell, ClockArrive} {
		got, err := CountFrom(key, left, cal)
		if err != nil || !got.DueAt.Equal(left.Add(24*time.Hour)) {
			t.Errorf("%s from %s: %+v, %v", key, left, got, err)
		}
	}
}
