package clock

import (
	"testing"
	"time"

	"congvu/server/fault"
)

func TestSeedCalendar(t *testing.T) {
	cal := seedCalendar(t)
	count := map[int]map[DayKind]int{}
	for _, row := range cal.Days() {
		if count[row.Date.Year] == nil {
			count[row.Date.Year] = map[DayKind]int{}
		}
		count[row.Date.Year][row.Kind]++
		if row.Name == "" || row.Source == "" {
			t.Errorf("%s has no name or source", row.Date)
		}
		if row.Provisional != (row.Date.Year == 2027) {
			t.Errorf("%s: provisional %v", row.Date, row.Provisional)
		}
	}
	// Điều 112: 1 + 5 + 1 + 1 + 1 + 2 = 11 days, and 24/11 from 2026; 2027 lacks
	// the two days only the Prime Minister can fix. Every swap has its day made working.
	for year, want := range map[int]map[DayKind]int{
		2024: {Holiday: 11, Compensatory: 2, SwappedOff: 1, MadeWorking: 1},
		2025: {Holiday: 11, Compensatory: 0, SwappedOff: 1, MadeWorking: 1},
		2026: {Holiday: 12, Compensatory: 1, SwappedOff: 2, MadeWorking: 2},
		2027: {Holiday: 10, Compensatory: 3, SwappedOff: 0, MadeWorking: 0},
	} {
		for _, kind := range []DayKind{Holiday, Compensatory, SwappedOff, MadeWorking} {
			if got := count[year][kind]; got != want[kind] {
				t.Errorf("%d has %d %s, want %d", year, got, kind, want[kind])
			}
		}
	}
}

func TestProvisionalDays(t *testing.T) {
	rows := append(Holidays(), Day{Date: MustDate("2026-11-23"), Kind: SwappedOff, Name: "dự kiến", Provisional: true})
	cal, err := NewCalendar(rows)
	if err != nil {
		t.Fatal(err)
	}
	for day, want := range map[string]bool{
		"2026-09-15": false, "2026-11-23": true, "2026-11-24": false, // only the planned swap is open
		"2027-01-01": true, "2027-03-10": true, "2028-03-01": true, "2023-03-01": true,
	} {
		if cal.Provisional(MustDate(day)) != want {
			t.Errorf("%s: provisional %v, want %v", day, !want, want)
		}
	}
	got, err := Due(work(2), StartOn(MustDate("2026-11-20"), ""), cal)
	if err != nil {
		t.Fatal(err)
	}
	lean := got.Explanation.LeansOn
	if len(lean) != 1 || lean[0].Date != MustDate("2026-11-23") || len(got.Explanation.UnsettledYears) != 0 {
		t.Errorf("leans on %v, %v", lean, got.Explanation.UnsettledYears)
	}
}

func TestCalendarRefuses(t *testing.T) {
	sat, mon := MustDate("2026-03-07"), MustDate("2026-03-09")
	for name, rows := range map[string][]Day{
		"two rows for a day":  {{Date: mon, Kind: Holiday}, {Date: mon, Kind: SwappedOff}},
		"swapped Saturday":    {{Date: sat, Kind: SwappedOff}},
		"compensatory Sunday": {{Date: sat.AddDays(1), Kind: Compensatory}},
		"Monday made working": {{Date: mon, Kind: MadeWorking}},
		"unknown kind":        {{Date: mon, Kind: "FESTIVAL"}},
		"no such day":         {{Date: Date{2026, 2, 30}, Kind: Holiday}},
	} {
		_, err := NewCalendar(rows)
		if f := fault.As(err); f == nil || f.Reason != "INVALID_CALENDAR" || len(f.Problems) != 1 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWorkingDaysBetween(t *testing.T) {
	cal := seedCalendar(t)
	for _, c := range []struct {
		now, due string
		want     int
	}{
		{"2026-09-15 08:00", "2026-09-18", 3},        // Wednesday to Friday
		{"2026-09-15 23:59", "2026-09-15", 0},        // due today
		{"2026-09-18 08:00", "2026-09-20", 0},        // only the weekend is left
		{"2026-09-18 08:00", "2026-09-15", -3},       // three working days past
		{"2026-02-13 16:00", "2026-02-23", 1},        // Tết between
		{"2026-08-21 16:00", "2026-08-24", 2},        // the working Saturday counts
		{"2026-09-15 17:30Z", "2026-09-18 10:00", 2}, // already the 16th in Vietnam
	} {
		if got := cal.WorkingDaysBetween(instant(t, c.now), instant(t, c.due)); got != c.want {
			t.Errorf("from %s to %s: %d, want %d", c.now, c.due, got, c.want)
		}
	}
	if got := cal.WorkingDaysBetween(instant(t, "2026-09-15"), time.Time{}); got != 0 {
		t.Errorf("a suspended term has %d days left", got)
	}
}
