package calendar

import (
	"context"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/db"
)

// Channel announces a change of days.
const Channel = "calendar"

// retry is the pause after a reload that failed.
const retry = time.Second

// Store keeps the days and outages in PostgreSQL and the calendar made of the
// days in memory.
type Store struct {
	db      *db.DB
	runner  *action.Runner
	current atomic.Pointer[clock.Calendar]
	// Recount are those whose stored due dates lean on the calendar; they count them
	// anew in the transaction that changes a day.
	Recount []func(ctx context.Context, tx *action.Tx, days *clock.Calendar) error
}

// Open reads the calendar once; Run keeps it fresh.
func Open(ctx context.Context, d *db.DB, r *action.Runner) (*Store, error) {
	s := &Store{db: d, runner: r}
	return s, s.Reload(ctx)
}

// Calendar answers which days are worked, never nil.
func (s *Store) Calendar() *clock.Calendar { return s.current.Load() }

// Reload reads all days anew.
func (s *Store) Reload(ctx context.Context) error {
	days, err := selectDays(ctx, s.db.Pool)
	if err != nil {
		return fmt.Errorf("calendar: %w", err)
	}
	c, err := clock.NewCalendar(days)
	if err != nil {
		return fmt.Errorf("calendar: %w", err)
	}
	s.current.Store(c)
	return nil
}

// Run reloads on every notification until ctx ends. A reload that fails keeps the
// old calendar and is tried again.
func (s *Store) Run(ctx context.Context) error {
	var reload func()
	reload = func() {
		if err := s.Reload(ctx); err != nil && ctx.Err() == nil {
			slog.WarnContext(ctx, "calendar not reloaded", "error", err)
			time.AfterFunc(retry, reload)
		}
	}
	return s.db.Listen(ctx, Channel, func(string) { reload() })
}

// Seed puts in the days off that are known to the program; days already there stay.
func Seed(ctx context.Context, tx pgx.Tx) error {
	b := &pgx.Batch{}
	for _, d := range clock.Holidays() {
		b.Queue(`insert into calendar_days (id, date, kind, name, source, provisional) values ($1, $2, $3, $4, $5, $6)
			on conflict (date) do nothing`, schema.NewID(), d.Date.Start(), d.Kind, d.Name, d.Source, d.Provisional)
	}
	b.Queue(`select pg_notify($1, '')`, Channel)
	return tx.SendBatch(ctx, b).Close()
}

func selectDays(ctx context.Context, q db.Querier) ([]clock.Day, error) {
	rows, err := q.Query(ctx, `select date, kind, name, source, provisional from calendar_days where removed_at is null order by date`)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(r pgx.CollectableRow) (d clock.Day, err error) {
		var date time.Time
		err = r.Scan(&date, &d.Kind, &d.Name, &d.Source, &d.Provisional)
		d.Date = clock.DateOf(date)
		return d, err
	})
}
