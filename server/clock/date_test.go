package clock

import (
	"encoding/json"
	"testing"
	"time"

	"congvu/server/fault"
)

func TestParseDate(t *testing.T) {
	for text, want := range map[string]Date{
		"2026-09-15": {2026, 9, 15}, "15/09/2026": {2026, 9, 15}, " 5/1/2026 ": {2026, 1, 5}, "29/02/2024": {2024, 2, 29},
	} {
		if got, err := ParseDate(text); err != nil || got != want {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "29/02/2026", "31/04/2026", "2026-13-01", "15-09-2026", "2026/09/15", "15/9/26",
		"00/01/2026", "1/0/2026", "+1/01/2026", "-1/01/2026", "a/b/cdef", "15/09/2026/1", "0000-01-01", "2026-09-15T00:00:00Z"} {
		if got, err := ParseDate(text); !fault.Is(err, "INVALID_DATE") {
			t.Errorf("%q is read as %v, %v", text, got, err)
		}
	}
}

func TestDateText(t *testing.T) {
	d := Date{2026, 9, 5}
	if d.String() != "2026-09-05" || d.Vietnamese() != "05/09/2026" || (Date{}).String() != "" || (Date{}).Vietnamese() != "" {
		t.Errorf("%s, %s", d, d.Vietnamese())
	}
	var back struct{ From, To Date }
	text, err := json.Marshal(struct{ From, To Date }{From: d})
	if err != nil || string(text) != `{"From":"2026-09-05","To":""}` {
		t.Errorf("%s, %v", text, err)
	}
	if err := json.Unmarshal(text, &back); err != nil || back.From != d || !back.To.IsZero() {
		t.Errorf("%v, %v", back, err)
	}
	if err := json.Unmarshal([]byte(`{"From":"30/02/2026"}`), &back); err == nil {
		t.Error("30/02/2026 is accepted")
	}
}

func TestDateArithmetic(t *testing.T) {
	d := MustDate("2024-02-28")
	if d.AddDays(2) != MustDate("2024-03-01") || MustDate("2024-03-01").AddDays(-1) != MustDate("2024-02-29") {
		t.Error("the leap day is lost")
	}
	if MustDate("2026-01-01").DaysSince(MustDate("2025-01-01")) != 365 || MustDate("2024-01-01").DaysSince(MustDate("2025-01-01")) != -366 {
		t.Error("days between years")
	}
	if MustDate("2026-03-31").AddMonths(-1) != MustDate("2026-02-28") || MustDate("2026-01-15").AddMonths(-12) != MustDate("2025-01-15") {
		t.Error("months back")
	}
	if !d.Before(d.AddDays(1)) || d.After(d) || d.Compare(d) != 0 || MustDate("2025-01-01").Compare(d) != 1 {
		t.Error("order of dates")
	}
	open := Date{}
	if !d.Within(open, open) || !d.Within(d, d) || d.Within(d.AddDays(1), open) || d.Within(open, d.AddDays(-1)) {
		t.Error("bounds of validity")
	}
	if d.End().Sub(d.Start()) != 24*time.Hour-time.Microsecond || DateOf(d.End()) != d || DateOf(d.End().Add(time.Microsecond)) != d.AddDays(1) {
		t.Error("the end of the day")
	}
	if d.Weekday() != time.Wednesday {
		t.Error("28/02/2024 was a Wednesday")
	}
}

func TestSource(t *testing.T) {
	begin := time.Date(2026, 9, 15, 8, 0, 0, 0, Zone)
	s := New(&begin)
	first, second := s.Now(), s.Now()
	if first.Before(begin) || first.After(begin.Add(time.Minute)) || second.Before(first) {
		t.Errorf("started at %s, says %s then %s", begin, first, second)
	}
	if time.Sleep(2 * time.Millisecond); s.Now().Sub(first) < 2*time.Millisecond {
		t.Error("the business clock stands still")
	}
	if s.Today() != MustDate("2026-09-15") {
		t.Errorf("today is %s", s.Today())
	}
	utc := time.Date(2026, 9, 15, 17, 30, 0, 0, time.UTC)
	if got := New(&utc); got.Today() != MustDate("2026-09-16") || got.Now().Location() != Zone {
		t.Errorf("17:30 UTC is %s", got.Now())
	}
	if now := New(nil).Now(); time.Since(now).Abs() > time.Minute || now.Location() != Zone {
		t.Errorf("the machine's time is %s", now)
	}
}
