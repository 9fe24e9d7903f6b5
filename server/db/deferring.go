package db

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// Deferring is a transaction that keeps statements back whose answer nobody waits for:
// they go, in their order, in one trip with the next one that somebody does wait for.
// Who commits the transaction beneath must Flush before.
type Deferring struct {
	pgx.Tx
	kept *pgx.Batch
}

// NewDeferring lets statements of tx be kept back.
func NewDeferring(tx pgx.Tx) *Deferring { return &Deferring{Tx: tx, kept: &pgx.Batch{}} }

// Later is where statements are queued that may wait; one that fails fails the trip that
// takes it along.
func (t *Deferring) Later() *pgx.Batch { return t.kept }

// Flush sends what was kept back.
func (t *Deferring) Flush(ctx context.Context) error {
	if t.kept.Len() == 0 {
		return nil
	}
	return t.SendBatch(ctx, &pgx.Batch{}).Close()
}

// SendBatch sends what was kept back before b; the results are those of b alone.
func (t *Deferring) SendBatch(ctx context.Context, b *pgx.Batch) pgx.BatchResults {
	before := t.kept.QueuedQueries
	if len(before) == 0 {
		return t.Tx.SendBatch(ctx, b)
	}
	t.kept = &pgx.Batch{}
	all := &pgx.Batch{QueuedQueries: append(before, b.QueuedQueries...)}
	results := t.Tx.SendBatch(ctx, all)
	for _, q := range before {
		if err := read(q, results); err != nil {
			return failed{errors.Join(err, results.Close())}
		}
	}
	return results
}

// read takes the next result as its statement wants it read.
func read(q *pgx.QueuedQuery, results pgx.BatchResults) error {
	if q.Fn != nil {
		return q.Fn(results)
	}
	_, err := results.Exec()
	return err
}

// Exec sends what was kept back before the statement.
func (t *Deferring) Exec(ctx context.Context, sql string, args ...any) (tag pgconn.CommandTag, err error) {
	if t.kept.Len() == 0 {
		return t.Tx.Exec(ctx, sql, args...)
	}
	b := &pgx.Batch{}
	b.Queue(sql, args...)
	results := t.SendBatch(ctx, b)
	tag, err = results.Exec()
	return tag, errors.Join(err, results.Close())
}

// Query sends what was kept back before the statement.
func (t *Deferring) Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error) {
	if t.kept.Len() == 0 {
		return t.Tx.Query(ctx, sql, args...)
	}
	b := &pgx.Batch{}
	b.Queue(sql, args...)
	results := t.SendBatch(ctx, b)
	rows, err := results.Query()
	if err != nil {
		return nil, errors.Join(err, results.Close())
	}
	return &lastRows{Rows: rows, results: results}, nil
}

// QueryRow sends what was kept back before the statement.
func (t *Deferring) QueryRow(ctx context.Context, sql string, args ...any) pgx.Row {
	rows, err := t.Query(ctx, sql, args...)
	return oneRow{rows, err}
}

// Begin sends what was kept back, so that none of it ends with the savepoint.
func (t *Deferring) Begin(ctx context.Context) (pgx.Tx, error) {
	if err := t.Flush(ctx); err != nil {
		return nil, err
	}
	return t.Tx.Begin(ctx)
}

// CopyFrom sends what was kept back before the rows.
func (t *Deferring) CopyFrom(ctx context.Context, table pgx.Identifier, columns []string, rows pgx.CopyFromSource) (int64, error) {
	if err := t.Flush(ctx); err != nil {
		return 0, err
	}
	return t.Tx.CopyFrom(ctx, table, columns, rows)
}

// Commit sends what was kept back first, and commits nothing when that fails.
func (t *Deferring) Commit(ctx context.Context) error {
	if err := t.Flush(ctx); err != nil {
		return errors.Join(err, t.Tx.Rollback(ctx))
	}
	return t.Tx.Commit(ctx)
}

// failed are the results of a batch that something kept back has failed.
type failed struct{ err error }

func (f failed) Exec() (pgconn.CommandTag, error) { return pgconn.CommandTag{}, f.err }
func (f failed) Query() (pgx.Rows, error)         { return nil, f.err }
func (f failed) QueryRow() pgx.Row                { return oneRow{nil, f.err} }
func (f failed) Close() error                     { return f.err }
func (f failed) Tx() pgx.Tx                       { return nil }

// lastRows are the rows of the last statement of a batch, which ends with them.
type lastRows struct {
	pgx.Rows
	results pgx.BatchResults
	err     error
	closed  bool
}

func (r *lastRows) Next() bool {
	if r.Rows.Next() {
		return true
	}
	r.Close()
	return false
}

func (r *lastRows) Scan(into ...any) error {
	err := r.Rows.Scan(into...)
	if err != nil { // which has ended the rows
		r.Close()
	}
	return err
}

func (r *lastRows) Close() {
	r.Rows.Close()
	if !r.closed {
		r.closed, r.err = true, r.results.Close()
	}
}

func (r *lastRows) Err() error {
	if err := r.Rows.Err(); err != nil {
		return err
	}
	return r.err
}

// oneRow is the first of rows.
type oneRow struct {
	rows pgx.Rows
	err  error
}

func (r oneRow) Scan(into ...any) error {
	if r.err != nil {
		return r.err
	}
	defer r.rows.Close()
	if !r.rows.Next() {
		if err := r.rows.Err(); err != nil {
			return err
		}
		return pgx.ErrNoRows
	}
	if err := r.rows.Scan(into...); err != nil {
		return err
	}
	r.rows.Close()
	return r.rows.Err()
}
