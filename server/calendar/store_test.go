package calendar_test

import (
	"context"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/calendar"
	"congvu/server/clock"
	"congvu/server/directory/store/storetest"
	"congvu/server/fault"
)

func open(t *testing.T) (*storetest.Fixture, *calendar.Store, context.Context) {
	t.Helper()
	f := storetest.New(t)
	for range 2 { // seeding again changes nothing
		if err := f.InTx(t.Context(), func(ctx context.Context, tx pgx.Tx) error { return calendar.Seed(ctx, tx) }); err != nil {
			t.Fatal(err)
		}
	}
	s, err := calendar.Open(t.Context(), f.DB.DB, f.Runner)
	if err != nil {
		t.Fatal(err)
	}
	office := access.From(f.As(t, "vanphong", access.Clerk|access.Approver))
	office.Duties = []access.DutyGrant{{Kind: access.ManagingOffice}}
	return f, s, access.With(t.Context(), office)
}

func TestSeededCalendar(t *testing.T) {
	_, s, _ := open(t)
	c := s.Calendar()
	if len(c.Days()) != len(clock.Holidays()) {
		t.Errorf("%d days, want %d", len(c.Days()), len(clock.Holidays()))
	}
	if c.IsWorking(clock.MustDate("2026-08-31")) || !c.IsWorking(clock.MustDate("2026-08-22")) || c.Settled(2027) {
		t.Error("31/8/2026 is swapped for 22/8, and 2027 is not settled")
	}
	year := s.Year(2026)
	if len(year) != 17 || year[0].Name != "Tết Dương lịch" || string(year[2].Kind) != "MADE_WORKING" {
		t.Errorf("2026 has %d days, first %+v", len(year), year[0])
	}
}

func TestSetDay(t *testing.T) {
	f, s, ctx := open(t)
	tet := calendar.CalendarDay{Date: clock.MustDate("2027-02-04"), Kind: "HOLIDAY", Name: "Tết Âm lịch (28 tháng Chạp)", Source: "Thông báo của Bộ Nội vụ"}
	if _, err := s.Set(ctx, tet); err != nil {
		t.Fatal(err)
	}
	tet.Name = "Tết Âm lịch"
	if _, err := s.Set(ctx, tet); err != nil {
		t.Fatal(err)
	}
	if d, ok := s.Calendar().DayAt(tet.Date); !ok || d.Name != "Tết Âm lịch" || !s.Calendar().Settled(2027) {
		t.Errorf("the day is %+v, %t", d, ok)
	}
	for name, c := range map[string]struct {
		change func(*calendar.CalendarDay)
		reason string
	}{
		"working Monday":   {func(d *calendar.CalendarDay) { d.Date, d.Kind = clock.MustDate("2027-02-01"), "MADE_WORKING" }, "INVALID_DAY"},
		"swapped Saturday": {func(d *calendar.CalendarDay) { d.Date, d.Kind = clock.MustDate("2027-02-06"), "SWAPPED_OFF" }, "INVALID_DAY"},
		"no name":          {func(d *calendar.CalendarDay) { d.Name = "" }, "INVALID_NAME"},
		"no source":        {func(d *calendar.CalendarDay) { d.Source = " " }, "SOURCE_REQUIRED"},
	} {
		in := tet
		c.change(&in)
		if _, err := s.Set(ctx, in); !fault.Is(err, c.reason) {
			t.Errorf("%s: %v, want %s", name, err, c.reason)
		}
	}
	if _, err := s.Set(f.As(t, "xa.tinhkhe", access.Clerk), tet); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("a commune's clerk: %v", err)
	}
	if n := f.Rows(t, "journal"); n != 2 {
		t.Errorf("%d journal entries, want 2", n)
	}
}

func TestCalendarFollowsNotifications(t *testing.T) {
	f, s, _ := open(t)
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- s.Run(ctx) }()
	f.Exec(t, `update calendar_days set name = 'Đổi tên' where date = '2026-01-01'`)
	f.Exec(t, `select pg_notify('calendar', '')`)
	for deadline := time.Now().Add(2 * time.Second); s.Year(2026)[0].Name != "Đổi tên"; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("the calendar is not reloaded")
		}
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestOutages(t *testing.T) {
	f, s, ctx := open(t)
	now := f.Clock.Now()
	at := func(d time.Duration) *time.Time { x := now.Add(d); return &x }
	for name, c := range map[string]struct {
		in     calendar.OutageInput
		reason string
	}{
		"no reason":         {calendar.OutageInput{StartedAt: *at(-time.Hour), Reason: " "}, "REASON_REQUIRED"},
		"begins tomorrow":   {calendar.OutageInput{StartedAt: *at(24 * time.Hour), Reason: "Mất điện"}, "IN_FUTURE"},
		"ends tomorrow":     {calendar.OutageInput{StartedAt: *at(-time.Hour), EndedAt: at(24 * time.Hour), Reason: "Mất điện"}, "IN_FUTURE"},
		"ends before begun": {calendar.OutageInput{StartedAt: *at(-time.Hour), EndedAt: at(-2 * time.Hour), Reason: "Mất điện"}, "INVALID_PERIOD"},
	} {
		if _, err := s.Declare(ctx, c.in); !fault.Is(err, c.reason) {
			t.Errorf("%s: %v, want %s", name, err, c.reason)
		}
	}
	declared, err := s.Declare(ctx, calendar.OutageInput{StartedAt: *at(-3 * time.Hour), Reason: "Mất điện trung tâm dữ liệu"})
	if err != nil || declared.EndedAt != nil || declared.DeclaredAt.Before(now) {
		t.Fatalf("declared %+v, %v", declared, err)
	}
	if _, err := s.EndOutage(ctx, declared.ID, *at(-4 * time.Hour)); !fault.Is(err, "INVALID_PERIOD") {
		t.Errorf("ended before it began: %v", err)
	}
	ended, err := s.EndOutage(ctx, declared.ID, *at(-time.Hour))
	if err != nil || ended.EndedAt == nil {
		t.Errorf("ended %+v, %v", ended, err)
	}
	if _, err := s.EndOutage(ctx, declared.ID, *at(-time.Minute)); !fault.Is(err, "OUTAGE_ENDED") {
		t.Errorf("ended twice: %v", err)
	}
	if list, err := s.Outages(t.Context()); err != nil || len(list) != 1 || list[0].ID != declared.ID {
		t.Errorf("listed %v, %v", list, err)
	}
	if _, err := s.Declare(f.As(t, "quantri", access.SystemAdmin), calendar.OutageInput{StartedAt: now, Reason: "Mất điện"}); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("without the duty: %v", err)
	}
}
