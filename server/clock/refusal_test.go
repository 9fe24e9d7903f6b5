package clock

import (
	"testing"
	"time"

	"congvu/server/fault"
)

func TestDueRefuses(t *testing.T) {
	cal := seedCalendar(t)
	plain := StartOn(MustDate("2026-03-02"), "")
	with := func(change func(*Term)) Term { term := days(5); change(&term); return term }
	cases := []struct {
		name   string
		term   Term
		start  Start
		opts   []Option
		reason string
	}{
		{"no unit", with(func(t *Term) { t.Unit = "" }), plain, nil, "INVALID_TERM"},
		{"no nature", with(func(t *Term) { t.Nature = "" }), plain, nil, "INVALID_TERM"},
		{"nothing to count", with(func(t *Term) { t.Amount = 0 }), plain, nil, "INVALID_TERM"},
		{"negative", with(func(t *Term) { t.Amount = -1 }), plain, nil, "INVALID_TERM"},
		{"a century too long", with(func(t *Term) { t.Amount = 40000 }), plain, nil, "INVALID_TERM"},
		{"no source", with(func(t *Term) { t.Source = "" }), plain, nil, "INVALID_TERM"},
		{"ends before it is in force", with(func(t *Term) { t.ValidFrom, t.ValidTo = MustDate("2026-02-01"), MustDate("2026-01-01") }), plain, nil, "INVALID_TERM"},
		{"an amount before a day", act(BeforeDay, 3), plain, nil, "INVALID_TERM"},
		{"no start", days(5), Start{}, nil, "INVALID_START"},
		{"pause backwards", days(5), plain, []Option{WithPauses(pause("2026-03-05", "2026-03-04"))}, "INVALID_PAUSE"},
		{"pause without start", days(5), plain, []Option{WithPauses(Pause{To: MustDate("2026-03-04")})}, "INVALID_PAUSE"},
		{"pause of two centuries", days(5), plain, []Option{WithPauses(pause("2026-03-05", "2226-03-05"))}, "INVALID_PAUSE"},
		{"no decision", days(5), plain, []Option{WithExtensions(Extension{Amount: 5, Decision: " ", Date: MustDate("2026-03-02")})}, "INVALID_EXTENSION"},
		{"undated decision", days(5), plain, []Option{WithExtensions(Extension{Amount: 5, Decision: "15/QĐ-UBND"})}, "INVALID_EXTENSION"},
		{"shortened", days(5), plain, []Option{extend(-1)}, "INVALID_EXTENSION"},
		{"extended beyond a century", days(30000), plain, []Option{extend(30000)}, "INVALID_EXTENSION"},
		{"a fixed day extended", before(), plain, []Option{extend(1)}, "INVALID_EXTENSION"},
		{"unknown ruling", days(5), plain, []Option{WithRulings([]Ruling{{Key: "X"}})}, "INVALID_RULING"},
	}
	for _, c := range cases {
		if _, err := Due(c.term, c.start, cal, c.opts...); !fault.Is(err, c.reason) {
			t.Errorf("%s: got %v, want %s", c.name, err, c.reason)
		}
	}
}

func TestTermAt(t *testing.T) {
	old := Term{Key: "REPLY", Amount: 15, ValidTo: MustDate("2026-06-30")}
	now := Term{Key: "REPLY", Amount: 10, ValidFrom: MustDate("2026-07-01")}
	terms := []Term{{Key: "OTHER", Amount: 1}, old, now}
	for day, want := range map[string]int{"2020-01-01": 15, "2026-06-30": 15, "2026-07-01": 10, "2030-01-01": 10} {
		if got, err := TermAt(terms, "REPLY", MustDate(day)); err != nil || got.Amount != want {
			t.Errorf("on %s: %d (%v), want %d", day, got.Amount, err, want)
		}
	}
	if _, err := TermAt(terms[:2], "REPLY", MustDate("2026-07-01")); !fault.Is(err, "TERM_NOT_IN_FORCE") {
		t.Errorf("an ended term still in force: %v", err)
	}
	if _, err := TermAt(append(terms, Term{Key: "REPLY"}), "REPLY", MustDate("2026-07-01")); !fault.Is(err, "TERM_AMBIGUOUS") {
		t.Errorf("two terms at once: %v", err)
	}
}

func TestLate(t *testing.T) {
	cal := seedCalendar(t)
	got, err := Due(work(1), StartOn(MustDate("2026-09-14"), ""), cal)
	if err != nil {
		t.Fatal(err)
	}
	// Khoản 6 Điều 148 Bộ luật Dân sự 2015: the last day ends at 24:00.
	midnight := time.Date(2026, 9, 16, 0, 0, 0, 0, Zone)
	for at, late := range map[time.Time]bool{
		instant(t, "2026-09-15 23:59"):          false,
		midnight.Add(-time.Nanosecond):          false,
		midnight:                                true,
		instant(t, "2026-09-16 00:01"):          true,
		instant(t, "2026-09-15 16:59Z"):         false,
		instant(t, "2026-09-15 17:00Z"):         true,
		got.Due:                                 false,
		got.Due.Add(time.Microsecond):           true,
		time.Date(2027, 1, 1, 0, 0, 0, 0, Zone): true,
	} {
		if Late(at, got.Due) != late {
			t.Errorf("an act at %s: late %v, want %v", at, !late, late)
		}
	}
	if Late(midnight, time.Time{}) {
		t.Error("a suspended term cannot be missed")
	}
	if (Result{Suspended: true}).DueDay() != (Date{}) {
		t.Error("a suspended term has no due day")
	}
}
