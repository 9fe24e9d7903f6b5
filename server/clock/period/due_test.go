package period

import (
	"testing"

	"congvu/server/clock"
	"congvu/server/fault"
)

func calendar(t *testing.T) *clock.Calendar {
	t.Helper()
	cal, err := clock.NewCalendar(clock.Holidays())
	if err != nil {
		t.Fatal(err)
	}
	return cal
}

func TestDueDates(t *testing.T) {
	const own = "Điều 5 Quy chế báo cáo"
	after := func(n int) DueRule { return DueRule{Basis: AfterClosing, Amount: n, Source: own} }
	onDay := func(day, months int) DueRule {
		return DueRule{Basis: OnDayOfMonth, Amount: day, MonthsAfter: months, Source: own}
	}
	before := func(day, months int) DueRule {
		return DueRule{Basis: BeforeDayOfMonth, Amount: day, MonthsAfter: months, Source: own}
	}
	free := func(r DueRule) DueRule { r.IssuerSets = true; return r }
	cases := []struct {
		rule          DueRule
		closing, want string // want "" is refused: khoản 5 Điều 8 NĐ 09/2019
		why           string
	}{
		{after(1), "2026-09-14", "2026-09-15", "the least the law allows: one working day after closing"},
		{after(1), "2026-02-14", "2026-02-23", "over Tết"},
		{after(3), "2026-06-14", "2026-06-17", "closing on a Sunday"},
		{after(2), "2026-08-20", "2026-08-22", "a Saturday made working"},
		{onDay(20, 0), "2026-09-14", "2026-09-21", "chậm nhất ngày 20, a Sunday: moves (khoản 5 Điều 148 BLDS)"},
		{onDay(17, 0), "2026-09-14", "2026-09-17", "chậm nhất ngày 17"},
		{onDay(15, 0), "2026-09-14", "2026-09-15", "exactly one working day"},
		{onDay(5, 1), "2026-09-30", "2026-10-05", "the 5th of the next month"},
		{onDay(31, 1), "2026-01-31", "2026-03-02", "the last of February is a Saturday"},
		{onDay(5, 1), "2026-12-31", "2027-01-05", "over the year"},
		{onDay(14, 0), "2026-09-14", "", "on the closing date itself"},
		{onDay(10, 0), "2026-09-14", "", "before the closing date"},
		{before(20, 0), "2026-09-14", "2026-09-19", "trước ngày 20: Saturday 19/9, does not move"},
		{before(16, 0), "2026-09-14", "2026-09-15", "exactly one working day"},
		{before(15, 0), "2026-06-14", "", "trước ngày 15/6 closes and sends on one day (Điều 10 QĐ 1054/QĐ-UBND)"},
		{before(15, 0), "2026-12-14", "", "the same for the year"},
		{before(20, 0), "2026-02-14", "", "Tết leaves no working day before 20/02"},
		{before(18, 0), "2026-08-14", "2026-08-17", "Monday is the one working day"},
		{before(17, 0), "2026-08-14", "", "only a weekend between"},
		{free(before(15, 0)), "2026-06-14", "2026-06-14", "thematic and ad hoc: as the body asks"},
		{free(before(20, 0)), "2026-02-14", "2026-02-19", "the same over Tết"},
	}
	cal := calendar(t)
	for _, c := range cases {
		got, err := c.rule.Due(clock.MustDate(c.closing), cal)
		if c.want == "" {
			if !fault.Is(err, "DUE_TOO_SOON") {
				t.Errorf("%s: due %s, %v; want a refusal", c.why, got.DueDay(), err)
			}
			continue
		}
		if err != nil || got.DueDay() != clock.MustDate(c.want) {
			t.Errorf("%s: due %s, %v; want %s", c.why, got.DueDay(), err, c.want)
		}
	}
}

func TestDueRuleRefuses(t *testing.T) {
	cal, closing := calendar(t), clock.MustDate("2026-09-14")
	for reason, rules := range map[string][]DueRule{
		"DUE_TOO_SOON": {{Basis: AfterClosing, Amount: 0, Source: "Điều 5"}, {Basis: AfterClosing, Amount: -1, Source: "Điều 5"}},
		"INVALID_DUE_RULE": {
			{Basis: "SOMETIME", Amount: 1, Source: "Điều 5"}, {Basis: AfterClosing, Amount: 1}, {Basis: AfterClosing, Amount: 400, Source: "Điều 5"},
			{Basis: OnDayOfMonth, Amount: 32, Source: "Điều 5"}, {Basis: BeforeDayOfMonth, Amount: 0, Source: "Điều 5"},
			{Basis: OnDayOfMonth, Amount: 5, MonthsAfter: -1, Source: "Điều 5"}, {Basis: OnDayOfMonth, Amount: 5, MonthsAfter: 13, Source: "Điều 5"},
		},
	} {
		for _, rule := range rules {
			if _, err := rule.Due(closing, cal); !fault.Is(err, reason) {
				t.Errorf("%+v: %v, want %s", rule, err, reason)
			}
			if err := rule.CheckOver(Closing(), Month, closing, closing, cal); !fault.Is(err, reason) {
				t.Errorf("%+v over a month: %v, want %s", rule, err, reason)
			}
		}
	}
	if _, err := (DueRule{Basis: AfterClosing, Amount: 1, Source: "Điều 5"}).Due(clock.Date{}, cal); !fault.Is(err, "INVALID_START") {
		t.Errorf("no closing date: %v", err)
	}
}

func TestCheckOver(t *testing.T) {
	cal := calendar(t)
	monthly := DueRule{Basis: OnDayOfMonth, Amount: 17, Source: "Điều 5"}
	if err := monthly.CheckOver(Closing(), Month, clock.MustDate("2026-01-01"), clock.MustDate("2026-12-31"), cal); err != nil {
		t.Errorf("chậm nhất ngày 17 moves past Tết and must stand: %v", err)
	}
	monthly.Basis = BeforeDayOfMonth
	if err := monthly.CheckOver(Closing(), Month, clock.MustDate("2026-03-01"), clock.MustDate("2026-05-31"), cal); err != nil {
		t.Errorf("trước ngày 17 leaves a working day from March to May: %v", err)
	}
	if err := monthly.CheckOver(Closing(), Month, clock.MustDate("2026-01-01"), clock.MustDate("2026-12-31"), cal); !fault.Is(err, "DUE_TOO_SOON") {
		t.Errorf("in February Tết leaves none: %v", err)
	}
	nine := DueRule{Basis: BeforeDayOfMonth, Amount: 15, Source: "Điều 5"}
	if err := nine.CheckOver(Closing(), NineMonths, clock.MustDate("2025-10-01"), clock.MustDate("2026-12-31"), cal); !fault.Is(err, "DUE_TOO_SOON") {
		t.Errorf("nine months due on their closing date: %v", err)
	}
	if err := monthly.CheckOver(Rule{CloseDay: 30}, Month, clock.MustDate("2026-01-01"), clock.MustDate("2026-12-31"), cal); !fault.Is(err, "INVALID_WINDOW") {
		t.Errorf("an impossible window: %v", err)
	}
}
