package clock

import (
	"testing"

	"congvu/server/fault"
)

// TestOtherChoices gives each question its other answer and sees the due date change.
func TestOtherChoices(t *testing.T) {
	cal := seedCalendar(t)
	cases := []struct {
		key    RulingKey
		choice Choice
		dueCase
	}{
		{ActEnd, Stay, on("2026-03-04", days(10), "2026-03-14", restEnd, "Saturday stays")},
		{DurationEnd, Move, on("2026-06-11", lasting(days(30)), "2026-07-13", restEnd, "a duration moves like an act")},
		{HourEnd, Move, on("2026-09-11 17:00", hours(24), "2026-09-14", fromHour, "from Saturday to the end of Monday")},
		{HourEnd, Move, on("2026-09-10 17:00", hours(24), "2026-09-11 17:00", fromHour, "a Friday hour has no reason to move")},
		{BeforeDayEnd, Move, on("2026-06-15", before(), "2026-06-15", beforeLaw, "from Sunday 14/6 to Monday")},
		{MadeWorkingDay, Rest, on("2026-01-05", work(5), "2026-01-12", swapLaw, "Saturday 10/01 is not counted")},
		{MadeWorkingDay, Rest, on("2025-12-31", days(10), "2026-01-12", swapLaw, "an end on Saturday 10/01 moves")},
		{PauseReturnDay, NotCounted, on("2026-09-07", work(5), "2026-09-17", pauseLaw, "pause 9, 10 and the day of return 11/9",
			WithPauses(pause("2026-09-09", "2026-09-11")))},
		{ExtensionBase, MovedEnd, on("2026-06-11", days(30), "2026-08-12", extendLaw, "30 days from the moved end 13/7", extend(30))},
		{ExtensionBase, MovedEnd, on("2026-01-31", months(1), "2026-04-02", extendLaw, "28/02 moves to 02/3; a month from there", extend(1))},
		{ExtensionBase, MovedEnd, on("2026-06-11", days(30), "suspended", extendLaw, "the first end cannot move: an open pause begins on Monday 13/7",
			extend(30), WithPauses(pause("2026-07-12", "")))},
	}
	for _, c := range cases {
		other := Ruling{Key: c.key, Choice: c.choice, Statement: "Quy ước khác."}
		got, err := Due(c.term, Start{At: instant(t, c.start)}, cal, append(c.with, WithRulings([]Ruling{other}))...)
		if err != nil {
			t.Fatal(err)
		}
		if shown(got) != c.want {
			t.Errorf("%s %s: due %s, want %s: %s", c.key, c.choice, shown(got), c.want, c.why)
		}
		checkAccount(t, got)
		// The same ruling, ended the day before the start, must change nothing.
		other.ValidTo = DateOf(instant(t, c.start)).AddDays(-1)
		ended, err := Due(c.term, Start{At: instant(t, c.start)}, cal, append(c.with, WithRulings([]Ruling{other}))...)
		if err != nil {
			t.Fatal(err)
		}
		plain, err := Due(c.term, Start{At: instant(t, c.start)}, cal, c.with...)
		if err != nil {
			t.Fatal(err)
		}
		if shown(ended) != shown(plain) {
			t.Errorf("%s: a ruling no longer in force still decides", c.key)
		}
	}
}

func TestExplanationNamesTheRulings(t *testing.T) {
	cal := seedCalendar(t)
	cases := []struct {
		dueCase
		named []RulingKey
	}{
		{on("2026-03-02", days(10), "", "", "nothing open"), nil},
		{on("2026-03-04", days(10), "", "", "a moved act"), []RulingKey{ActEnd}},
		{on("2026-06-11", lasting(days(30)), "", "", "a duration on a Saturday"), []RulingKey{DurationEnd}},
		{on("2026-09-11 17:00", hours(24), "", "", "hours on a Saturday"), []RulingKey{HourEnd}},
		{on("2026-06-15", before(), "", "", "before day ending on a Sunday"), []RulingKey{BeforeDayEnd}},
		{on("2026-01-05", work(5), "", "", "a Saturday made working"), []RulingKey{MadeWorkingDay}},
		{on("2026-03-02 19:00", days(10), "", "", "after office hours"), []RulingKey{AfterOfficeHour}},
		{on("2026-03-02", days(10), "", "", "extended", extend(2)), []RulingKey{ExtensionBase, ActEnd}},
		{on("2026-06-15", months(1), "", "", "a paused month", WithPauses(pause("2026-06-20", "2026-06-25"))), []RulingKey{PauseReturnDay, PausedMonth}},
	}
	for _, c := range cases {
		got, err := Due(c.term, Start{At: instant(t, c.start)}, cal, c.with...)
		if err != nil {
			t.Fatal(err)
		}
		var named []RulingKey
		for _, r := range got.Explanation.Rulings {
			named = append(named, r.Key)
		}
		if len(named) != len(c.named) {
			t.Errorf("%s: rulings %v, want %v", c.why, named, c.named)
			continue
		}
		for i := range named {
			if named[i] != c.named[i] {
				t.Errorf("%s: rulings %v, want %v", c.why, named, c.named)
			}
		}
	}
}

func TestCheckRulings(t *testing.T) {
	if err := CheckRulings(Rulings()); err != nil {
		t.Errorf("the seed rulings are refused: %v", err)
	}
	until, since := MustDate("2026-06-30"), MustDate("2026-07-01")
	succession := []Ruling{{Key: ActEnd, Choice: Move, ValidTo: until}, {Key: ActEnd, Choice: Stay, ValidFrom: since}}
	if err := CheckRulings(succession); err != nil {
		t.Errorf("rulings that follow one another are refused: %v", err)
	}
	for name, rows := range map[string][]Ruling{
		"unknown question": {{Key: "WEATHER", Choice: Move}},
		"unknown choice":   {{Key: ActEnd, Choice: Counted}},
		"two in force":     {{Key: ActEnd, Choice: Move}, {Key: ActEnd, Choice: Stay, ValidFrom: since}},
	} {
		if err := CheckRulings(rows); !fault.Is(err, "INVALID_RULING") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
