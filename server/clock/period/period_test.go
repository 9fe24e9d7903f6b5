package period

import (
	"testing"

	"congvu/server/clock"
	"congvu/server/fault"
)

// window is a case of Điều 12 NĐ 09/2019 or of whole calendar months.
type window struct {
	rule     Rule
	kind     Kind
	year, no int
	from, to string
	key      string
	label    string
	dated    string
}

func windows() []window {
	c, m := Closing(), Calendar()
	return []window{
		{c, Month, 2026, 9, "2026-08-15", "2026-09-14", "2026-M09", "Tháng 9/2026", "Tháng 9/2026, 15/8–14/9"},
		{c, Month, 2026, 1, "2025-12-15", "2026-01-14", "2026-M01", "Tháng 1/2026", "Tháng 1/2026, 15/12/2025–14/01/2026"},
		{c, Month, 2024, 3, "2024-02-15", "2024-03-14", "2024-M03", "Tháng 3/2024", "Tháng 3/2024, 15/02–14/3"},
		{c, Quarter, 2026, 1, "2025-12-15", "2026-03-14", "2026-Q1", "Quý I/2026", "Quý I/2026, 15/12/2025–14/3/2026"},
		{c, Quarter, 2026, 2, "2026-03-15", "2026-06-14", "2026-Q2", "Quý II/2026", "Quý II/2026, 15/3–14/6"},
		{c, Quarter, 2026, 3, "2026-06-15", "2026-09-14", "2026-Q3", "Quý III/2026", "Quý III/2026, 15/6–14/9"},
		{c, Quarter, 2026, 4, "2026-09-15", "2026-12-14", "2026-Q4", "Quý IV/2026", "Quý IV/2026, 15/9–14/12"},
		{c, HalfYear, 2026, 1, "2025-12-15", "2026-06-14", "2026-H1", "6 tháng đầu năm 2026", "6 tháng đầu năm 2026, 15/12/2025–14/6/2026"},
		{c, HalfYear, 2026, 2, "2026-06-15", "2026-12-14", "2026-H2", "6 tháng cuối năm 2026", "6 tháng cuối năm 2026, 15/6–14/12"},
		{c, NineMonths, 2026, 1, "2025-12-15", "2026-09-14", "2026-N1", "9 tháng đầu năm 2026", "9 tháng đầu năm 2026, 15/12/2025–14/9/2026"},
		{c, Year, 2026, 1, "2025-12-15", "2026-12-14", "2026-Y1", "Năm 2026", "Năm 2026, 15/12/2025–14/12/2026"},
		{m, Month, 2024, 2, "2024-02-01", "2024-02-29", "2024-M02", "Tháng 2/2024", "Tháng 2/2024, 01/02–29/02"},
		{m, Month, 2026, 2, "2026-02-01", "2026-02-28", "2026-M02", "Tháng 2/2026", "Tháng 2/2026, 01/02–28/02"},
		{m, Month, 2026, 12, "2026-12-01", "2026-12-31", "2026-M12", "Tháng 12/2026", "Tháng 12/2026, 01/12–31/12"},
		{m, Quarter, 2026, 3, "2026-07-01", "2026-09-30", "2026-Q3", "Quý III/2026", "Quý III/2026, 01/7–30/9"},
		{m, HalfYear, 2026, 2, "2026-07-01", "2026-12-31", "2026-H2", "6 tháng cuối năm 2026", "6 tháng cuối năm 2026, 01/7–31/12"},
		{m, NineMonths, 2026, 1, "2026-01-01", "2026-09-30", "2026-N1", "9 tháng đầu năm 2026", "9 tháng đầu năm 2026, 01/01–30/9"},
		{m, Year, 2026, 1, "2026-01-01", "2026-12-31", "2026-Y1", "Năm 2026", "Năm 2026, 01/01–31/12"},
		{Rule{Key: "X", CloseDay: 20}, Month, 2026, 3, "2026-02-21", "2026-03-20", "2026-M03", "Tháng 3/2026", "Tháng 3/2026, 21/02–20/3"},
	}
}

func TestWindows(t *testing.T) {
	for _, w := range windows() {
		p, err := Of(w.rule, w.kind, w.year, w.no)
		if err != nil {
			t.Fatal(err)
		}
		if p.From.String() != w.from || p.To.String() != w.to {
			t.Errorf("%s of %s: %s to %s, want %s to %s", w.key, w.rule.Key, p.From, p.To, w.from, w.to)
		}
		if p.Key() != w.key || p.Label() != w.label || p.LabelWithDates() != w.dated {
			t.Errorf("%s, %s, %s; want %s, %s, %s", p.Key(), p.Label(), p.LabelWithDates(), w.key, w.label, w.dated)
		}
		if back, err := Parse(w.rule, w.key); err != nil || back != p {
			t.Errorf("%s is read back as %+v, %v", w.key, back, err)
		}
		for _, day := range []clock.Date{p.From, p.To, p.From.AddDays(10)} {
			if at, err := At(w.rule, w.kind, day); err != nil || at != p {
				t.Errorf("%s belongs to %+v, %v; want %s", day, at, err, w.key)
			}
		}
	}
}

// TestEveryDayHasOnePeriod walks four years: a period ends where the next begins.
func TestEveryDayHasOnePeriod(t *testing.T) {
	for _, rule := range []Rule{Closing(), Calendar()} {
		for _, kind := range []Kind{Month, Quarter, HalfYear, Year} {
			for day := clock.MustDate("2024-01-01"); day.Year < 2028; day = day.AddDays(1) {
				p, err := At(rule, kind, day)
				if err != nil || !day.Within(p.From, p.To) {
					t.Fatalf("%s %s %s: %+v, %v", rule.Key, kind, day, p, err)
				}
				next, err := Next(rule, p)
				if err != nil || next.From != p.To.AddDays(1) {
					t.Fatalf("%s is followed by %+v, %v", p.Key(), next, err)
				}
				if back, err := Previous(rule, next); err != nil || back != p {
					t.Fatalf("before %s: %+v, %v", next.Key(), back, err)
				}
				last, err := SamePeriodLastYear(rule, p)
				if err != nil || last.Year != p.Year-1 || last.Number != p.Number || last.Kind != p.Kind {
					t.Fatalf("a year before %s: %+v, %v", p.Key(), last, err)
				}
			}
		}
	}
}

func TestNineMonthsLeaveAGap(t *testing.T) {
	for day, in := range map[string]bool{"2026-09-14": true, "2026-09-15": false, "2026-12-14": false, "2026-12-15": true} {
		_, err := At(Closing(), NineMonths, clock.MustDate(day))
		if in && err != nil || !in && !fault.Is(err, "NO_PERIOD") {
			t.Errorf("%s: %v", day, err)
		}
	}
	p, err := Of(Closing(), NineMonths, 2026, 1)
	if err != nil {
		t.Fatal(err)
	}
	if next, err := Next(Closing(), p); err != nil || next.Key() != "2027-N1" {
		t.Errorf("after nine months of 2026: %+v, %v", next, err)
	}
}

func TestAdHoc(t *testing.T) {
	p, err := Between(clock.MustDate("2026-08-25"), clock.MustDate("2026-09-05"))
	if err != nil {
		t.Fatal(err)
	}
	if p.Key() != "2026-08-25_2026-09-05" || p.Label() != "Đột xuất 25/8/2026–05/9/2026" || p.LabelWithDates() != p.Label() {
		t.Errorf("%s, %s, %s", p.Key(), p.Label(), p.LabelWithDates())
	}
	if back, err := Parse(Closing(), p.Key()); err != nil || back != p {
		t.Errorf("read back as %+v, %v", back, err)
	}
	if last, err := SamePeriodLastYear(Closing(), p); err != nil || last.Key() != "2025-08-25_2025-09-05" {
		t.Errorf("a year before: %+v, %v", last, err)
	}
	if _, err := Next(Closing(), p); !fault.Is(err, "INVALID_PERIOD") {
		t.Errorf("an ad hoc period has a next: %v", err)
	}
	if _, err := At(Closing(), AdHoc, p.From); !fault.Is(err, "NO_PERIOD") {
		t.Errorf("a day belongs to an ad hoc period: %v", err)
	}
	if _, err := Between(p.To, p.From); !fault.Is(err, "INVALID_PERIOD") {
		t.Errorf("an ad hoc period runs backwards: %v", err)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, key := range []string{"", "2026", "2026-", "2026-Q", "2026-Q0", "2026-Q5", "2026-Q03", "2026-M9", "2026-M13", "2026-H3",
		"2026-X1", "2026-Q+3", "26-Q3", "02026-Q3", "1200-Q1", "2026-q3", "2026-Q3 ", "Q3-2026", "2026-09-01_", "2026-09-01_2026-8-31",
		"01/09/2026_15/09/2026", "2026-Quý-III-là-một-khóa-quá-dài-để-in-lại"} {
		if p, err := Parse(Closing(), key); !fault.Is(err, "INVALID_PERIOD") {
			t.Errorf("%q is read as %+v, %v", key, p, err)
		}
	}
	if _, err := Parse(Rule{CloseDay: 31}, "2026-Q3"); !fault.Is(err, "INVALID_WINDOW") {
		t.Errorf("a closing on the 31st: %v", err)
	}
}

// TestDecemberWindow: the figures of QĐ 1054/2020 art. 10 close two weeks before they are
// due: on 31/5 and 30/11; before 15/6 and before 15/12 is the end of the 14th.
func TestDecemberWindow(t *testing.T) {
	cal, err := clock.NewCalendar(nil)
	if err != nil {
		t.Fatal(err)
	}
	due := DueRule{Basis: BeforeDayOfMonth, Amount: 15, MonthsAfter: 1, Source: "QĐ 1054/QĐ-UBND Điều 10"}
	for _, c := range []struct {
		kind           Kind
		number         int
		from, to, sent string
	}{{HalfYear, 1, "2025-12-01", "2026-05-31", "2026-06-14"}, {HalfYear, 2, "2026-06-01", "2026-11-30", "2026-12-14"}, {Year, 1, "2025-12-01", "2026-11-30", "2026-12-14"}} {
		p, err := Of(RuleOf("DECEMBER"), c.kind, 2026, c.number)
		if err != nil || p.From.String() != c.from || p.To.String() != c.to {
			t.Errorf("%s %d: %s–%s %v", c.kind, c.number, p.From, p.To, err)
		}
		result, err := due.Due(p.To, cal)
		if err != nil || result.DueDay().String() != c.sent {
			t.Errorf("%s %d: due %s %v", c.kind, c.number, result.DueDay(), err)
		}
	}
	if p, err := At(December(), Year, clock.MustDate("2026-12-05")); err != nil || p.Year != 2027 {
		t.Errorf("5/12/2026 is of %d %v", p.Year, err)
	}
}
