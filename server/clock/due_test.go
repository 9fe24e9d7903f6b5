package clock

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// Articles the cases reason from.
const (
	firstDay   = "khoản 3 Điều 147 Bộ luật Dân sự 2015"                                              // the day of the event is not counted
	fromHour   = "khoản 1 Điều 147 Bộ luật Dân sự 2015"                                              // hours run from the instant
	restEnd    = "khoản 5 Điều 148 Bộ luật Dân sự 2015"                                              // a rest day at the end: next working day
	lastHour   = "khoản 6 Điều 148 Bộ luật Dân sự 2015"                                              // a day ends at 24:00
	sameDayNo  = "khoản 3, khoản 4 Điều 148 Bộ luật Dân sự 2015"                                     // months and years
	holidayLaw = "Điều 112 Bộ luật Lao động 2019"                                                    // lễ, tết
	compLaw    = "khoản 3 Điều 111 Bộ luật Lao động 2019"                                            // nghỉ bù
	swapLaw    = "khoản 5 Điều 148 Bộ luật Dân sự 2015 cùng thông báo hoán đổi ngày làm việc"        // a Saturday made working is no rest day
	pauseLaw   = "khoản 1 Điều 146 và khoản 3 Điều 147 Bộ luật Dân sự 2015"                          // days not running on
	extendLaw  = "Điều 30 Luật Tố cáo 2018"                                                          // 30, +30, +30 from thụ lý
	beforeLaw  = "khoản 6 Điều 148 Bộ luật Dân sự 2015; Điều 10 Quy chế kèm Quyết định 1054/QĐ-UBND" // trước ngày
	cultureLaw = "Nghị quyết 28/2026/QH16, Điều 112 Bộ luật Lao động 2019"
)

// dueCase is one dated case: what is due when, from which article, and why.
type dueCase struct {
	start    string // yyyy-MM-dd, with HH:mm if the hour matters, with Z for UTC
	term     Term
	want     string // yyyy-MM-dd: end of the day; with HH:mm: the instant; "suspended"
	law, why string
	with     []Option
	leans    bool // must say that it leans on undecided days off
}

func on(start string, term Term, want, law, why string, with ...Option) dueCase {
	return dueCase{start: start, term: term, want: want, law: law, why: why, with: with}
}

func (c dueCase) provisional() dueCase { c.leans = true; return c }

func act(unit Unit, n int) Term {
	return Term{Key: "TEST", Name: "Việc thử", Unit: unit, Amount: n, Nature: Act, Source: "Điều 1", StartEvent: "ngày tiếp nhận"}
}

func work(n int) Term   { return act(WorkingDays, n) }
func days(n int) Term   { return act(CalendarDays, n) }
func months(n int) Term { return act(Months, n) }
func years(n int) Term  { return act(Years, n) }
func hours(n int) Term  { return act(Hours, n) }
func before() Term      { return act(BeforeDay, 0) }

func lasting(t Term) Term { t.Nature = Duration; return t }

func pause(from, to string) Pause {
	p := Pause{From: MustDate(from), Reason: "chờ bổ sung giấy tờ"}
	if to != "" {
		p.To = MustDate(to)
	}
	return p
}

func extend(n int) Option {
	return WithExtensions(Extension{Amount: n, Decision: "15/QĐ-UBND", Date: MustDate("2026-03-02"), Reason: "vụ việc phức tạp"})
}

func seedCalendar(t testing.TB) *Calendar {
	t.Helper()
	cal, err := NewCalendar(Holidays())
	if err != nil {
		t.Fatal(err)
	}
	return cal
}

func instant(t testing.TB, text string) time.Time {
	t.Helper()
	for _, layout := range []string{"2006-01-02", "2006-01-02 15:04", "2006-01-02 15:04Z"} {
		zone := Zone
		if strings.HasSuffix(layout, "Z") {
			zone = time.UTC
		}
		if at, err := time.ParseInLocation(layout, text, zone); err == nil {
			return at
		}
	}
	t.Fatalf("unreadable instant %q", text)
	return time.Time{}
}

// shown writes a result the way the cases write what they want.
func shown(r Result) string {
	switch {
	case r.Suspended:
		return "suspended"
	case r.Due.Equal(r.DueDay().End()):
		return r.DueDay().String()
	}
	return r.Due.In(Zone).Format("2006-01-02 15:04")
}

func TestDatedCases(t *testing.T) {
	cal := seedCalendar(t)
	all := slices.Concat(tetCases(), holidayCases(), yearEndCases(), swappedCases(), plainCases(), midnightCases(),
		hourCases(), monthCases(), beforeDayCases(), pauseCases(), extensionCases(), provisionalCases())
	for i, c := range all {
		t.Run(fmt.Sprintf("%03d %s %d %s", i+1, c.start, c.term.Amount, c.term.Unit), func(t *testing.T) {
			if !strings.Contains(c.law, "Điều") || c.why == "" {
				t.Fatal("the case does not reason from an article")
			}
			got, err := Due(c.term, Start{At: instant(t, c.start)}, cal, c.with...)
			if err != nil {
				t.Fatal(err)
			}
			if shown(got) != c.want {
				t.Errorf("due %s, want %s: %s (%s)\n%s", shown(got), c.want, c.why, c.law, got.Explanation.Text())
			}
			if got.Explanation.Provisional() != c.leans {
				t.Errorf("leans on undecided days: %v, want %v", got.Explanation.Provisional(), c.leans)
			}
			checkAccount(t, got)
		})
	}
	if len(all) < 120 {
		t.Errorf("%d dated cases, at least 120 are required", len(all))
	}
	t.Logf("%d dated cases compared", len(all))
}

// checkAccount proves that an explanation accounts for every day of the term.
func checkAccount(t testing.TB, r Result) {
	t.Helper()
	e := r.Explanation
	if e.Term.Unit == Hours || e.Term.Unit == BeforeDay || r.Suspended {
		return
	}
	if span := e.CountedTo.DaysSince(DateOf(e.Start.At)); span != e.Counted+len(e.Skipped) {
		t.Errorf("%d days counted and %d skipped do not make the %d days of the term", e.Counted, len(e.Skipped), span)
	}
	if moved := r.DueDay().DaysSince(e.CountedTo); moved != len(e.Moved) {
		t.Errorf("the end moved by %d days, %d are explained", moved, len(e.Moved))
	}
}
