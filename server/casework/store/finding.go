package store

import (
	"context"
	"strconv"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/db"
)

// maxTotal is up to where a list is counted: more are leafed through by nobody.
const maxTotal = 1000

// byValue has what follows in a transaction planned for its values: a plan that fits every
// territory and every name walks the records of the province for those of a commune.
const byValue = `select set_config('plan_cache_mode', 'force_custom_plan', true)`

// byOrder has what follows in a transaction walk an index that has its order. What the settings of the
// wall leave is unknown to the planner: it takes a unit of 1,667 records for one of seven, and
// reads and sorts all of them for the first fifty.
const byOrder = `select set_config('enable_sort', 'off', true)`

// fromRecords is what conditions on records narrow.
const fromRecords = "from case_records r "

// finding begins a batch that looks through a territory behind the wall.
func (s *Service) finding(v *access.Viewer) *pgx.Batch {
	b := s.walled(v)
	b.Queue(byValue)
	return b
}

// opened reports whether any record was opened to the viewer by a grant: for most none is, and
// their lists are planned without them.
func (s *Service) opened(ctx context.Context, v *access.Viewer) (any bool, err error) {
	b := s.walled(v)
	b.Queue(`select exists (select case_opened())`).QueryRow(func(row pgx.Row) error { return row.Scan(&any) })
	return any, s.trip(ctx, b)
}

// queueCount counts what a condition leaves, up to maxTotal.
func queueCount(b *pgx.Batch, from, condition string, args []any, into *int) {
	b.Queue("select count(*) from (select "+from+condition+" limit "+strconv.Itoa(maxTotal)+") counted", args...).
		QueryRow(func(row pgx.Row) error { return row.Scan(into) })
}

// queueIDs reads which records a statement lists, in its order.
func queueIDs(b *pgx.Batch, listed string, args []any, into *[]uuid.UUID) {
	b.Queue(listed, args...).Query(func(rows pgx.Rows) (err error) {
		*into, err = pgx.CollectRows(rows, pgx.RowTo[uuid.UUID])
		return err
	})
}

// queueFound reads both at once: what a name or a number leaves is looked up whole anyway.
func queueFound(b *pgx.Batch, listed string, args []any, into *[]uuid.UUID, total *int) {
	b.Queue(listed, args...).Query(func(rows pgx.Rows) error {
		var id uuid.UUID
		_, err := pgx.ForEachRow(rows, []any{&id, total}, func() error { *into = append(*into, id); return nil })
		*total = min(*total, maxTotal)
		return err
	})
}

// trip sends what was queued.
func (s *Service) trip(ctx context.Context, b *pgx.Batch) error {
	return db.Fault(s.Runner.DB.Pool.SendBatch(ctx, b).Close())
}
