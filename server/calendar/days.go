package calendar

import (
	"context"
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
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
			on conflict (date) do update set kind = excluded.kind, name = excluded.name, source = excluded.source, provisional = excluded.provisional, removed_at = null
			returning id`, schema.NewID(), in.Date.Start(), in.Kind, in.Name, in.Source, in.Provisional).Scan(&id)
		if err != nil {
			return uuid.Nil, err
		}
		err = tx.Journal(ctx, journal.Entry{Action: "SET_CALENDAR_DAY", ObjectKind: "calendar", ObjectID: id,
			Detail: map[string]any{"date": in.Date.String(), "kind": in.Kind, "provisional": in.Provisional}})
		if err != nil {
			return uuid.Nil, err
		}
		return id, s.changed(ctx, tx, id)
	})
	if err != nil {
		return nil, err
	}
	return &in, s.Reload(ctx)
}

// Remove takes a day out again; the row stays, as what once was decided.
func (s *Store) Remove(ctx context.Context, date clock.Date) (*CalendarDay, error) {
	if err := permit(ctx, "calendar.manage"); err != nil {
		return nil, err
	}
	gone := &CalendarDay{Date: date}
	_, err := s.runner.Do(ctx, "removeCalendarDay", date, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		var id uuid.UUID
		err := tx.QueryRow(ctx, `update calendar_days set removed_at = $2 where date = $1 and removed_at is null
			returning id, kind, name, source, provisional`, date.Start(), tx.Now).Scan(&id, &gone.Kind, &gone.Name, &gone.Source, &gone.Provisional)
		if errors.Is(err, pgx.ErrNoRows) {
			return uuid.Nil, fault.New(fault.NotFound, "DAY_NOT_SET", "Ngày %s không có trong lịch nghỉ, làm bù. Tải lại lịch để xem.", date.Vietnamese()).At("date")
		}
		if err != nil {
			return uuid.Nil, err
		}
		err = tx.Journal(ctx, journal.Entry{Action: "REMOVE_CALENDAR_DAY", ObjectKind: "calendar", ObjectID: id,
			Detail: map[string]any{"date": date.String(), "kind": gone.Kind}})
		if err != nil {
			return uuid.Nil, err
		}
		return id, s.changed(ctx, tx, id)
	})
	if err != nil {
		return nil, err
	}
	return gone, s.Reload(ctx)
}

// changed has due dates counted anew on the calendar as it stands in the
// transaction, and tells of it.
func (s *Store) changed(ctx context.Context, tx *action.Tx, id uuid.UUID) error {
	days, err := selectDays(ctx, tx)
	if err != nil {
		return err
	}
	c, err := clock.NewCalendar(days)
	if err != nil {
		return err
	}
	for _, recount := range s.Recount {
		if err := recount(ctx, tx, c); err != nil {
			return err
		}
	}
	tx.Announce("calendar", id, 1)
	_, err = tx.Exec(ctx, `select pg_notify($1, '')`, Channel)
	return err
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
