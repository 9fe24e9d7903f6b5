package calendar

import (
	"context"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"
	"golang.org/x/text/unicode/norm"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/journal"
)

// Year lists the days of a year that are not what their weekday says.
func (s *Store) Year(year int) []*CalendarDay {
	out := []*CalendarDay{}
	for _, d := range s.Calendar().Days() {
		if d.Date.Year == year {
			out = append(out, dayOf(d))
		}
	}
	return out
}

func dayOf(d clock.Day) *CalendarDay {
	return &CalendarDay{Date: d.Date, Kind: CalendarDayKind(d.Kind), Name: d.Name, Source: d.Source, Provisional: d.Provisional}
}

// Set writes one day, replacing what it was; the kind must fit its weekday
// (INVALID_DAY).
func (s *Store) Set(ctx context.Context, in CalendarDayInput) (*CalendarDay, error) {
	if err := permit(ctx, "calendar.manage"); err != nil {
		return nil, err
	}
	in.Name, in.Source = clean(in.Name), clean(in.Source)
	if err := checkDay(in); err != nil {
		return nil, err
	}
	_, err := s.runner.Do(ctx, "setCalendarDay", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		var id uuid.UUID
		err := tx.QueryRow(ctx, `insert into calendar_days (id, date, kind, name, source, provisional) values ($1, $2, $3, $4, $5, $6)
			on conflict (date) do update set kind = excluded.kind, name = excluded.name, source = excluded.source, provisional = excluded.provisional
			returning id`, schema.NewID(), in.Date.Start(), in.Kind, in.Name, in.Source, in.Provisional).Scan(&id)
		if err != nil {
			return uuid.Nil, err
		}
		err = tx.Journal(ctx, journal.Entry{Action: "SET_CALENDAR_DAY", ObjectKind: "calendar", ObjectID: id,
			Detail: map[string]any{"date": in.Date.String(), "kind": in.Kind, "provisional": in.Provisional}})
		if err != nil {
			return uuid.Nil, err
		}
		tx.Announce("calendar", id, 1)
		_, err = tx.Exec(ctx, `select pg_notify($1, '')`, Channel)
		return id, err
	})
	if err != nil {
		return nil, err
	}
	return &in, s.Reload(ctx)
}

func checkDay(in CalendarDayInput) error {
	switch n := utf8.RuneCountInString(in.Name); {
	case n < 2 || n > 120:
		return fault.New(fault.BadInput, "INVALID_NAME", "Nhập tên ngày nghỉ hoặc ngày làm bù, từ 2 đến 120 ký tự.").At("input.name")
	case utf8.RuneCountInString(in.Source) < 3:
		return fault.New(fault.BadInput, "SOURCE_REQUIRED", "Nhập văn bản quy định ngày này, ví dụ “Thông báo 9441/TB-BNV”.").At("input.source")
	}
	_, err := clock.NewCalendar([]clock.Day{{Date: in.Date, Kind: clock.DayKind(in.Kind), Name: in.Name, Source: in.Source, Provisional: in.Provisional}})
	if f := fault.As(err); f != nil && len(f.Problems) > 0 {
		return fault.New(fault.BadInput, f.Problems[0].Code, f.Problems[0].Message).At("input.date")
	}
	return err
}

// permit is the wall behind the gate.
func permit(ctx context.Context, rule string) error {
	if access.Table.Decide(access.From(ctx), rule) != access.Allow {
		return fault.New(fault.Forbidden, "FORBIDDEN", "Chức vụ đang làm việc không có quyền thực hiện thao tác này.")
	}
	return nil
}

// clean is a line of text as it is stored: precomposed, without stray spaces.
func clean(s string) string { return strings.Join(strings.Fields(norm.NFC.String(s)), " ") }
