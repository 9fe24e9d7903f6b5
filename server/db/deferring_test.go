package db_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/jackc/pgx/v5"

	"congvu/server/db"
	"congvu/server/db/dbtest"
)

// notes is a transaction with a table of its own, in which every way to ask is tried.
func notes(t *testing.T, do func(ctx context.Context, tx *db.Deferring) error) error {
	t.Helper()
	d := dbtest.New(t)
	return d.DB.InTx(t.Context(), func(ctx context.Context, tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, `create temp table notes (n int primary key)`); err != nil {
			return err
		}
		return do(ctx, db.NewDeferring(tx))
	})
}

func keep(tx *db.Deferring, numbers ...int) {
	for _, n := range numbers {
		tx.Later().Queue(`insert into notes values ($1)`, n)
	}
}

// asked are the ways to ask; each answers the numbers it saw.
var asked = map[string]func(ctx context.Context, tx *db.Deferring) ([]int, error){
	"Query": func(ctx context.Context, tx *db.Deferring) ([]int, error) {
		rows, err := tx.Query(ctx, `select n from notes order by n`)
		if err != nil {
			return nil, err
		}
		return pgx.CollectRows(rows, pgx.RowTo[int])
	},
	"QueryRow": func(ctx context.Context, tx *db.Deferring) (out []int, err error) {
		return out, tx.QueryRow(ctx, `select array_agg(n order by n) from notes`).Scan(&out)
	},
	"Exec": func(ctx context.Context, tx *db.Deferring) (out []int, err error) {
		tag, err := tx.Exec(ctx, `update notes set n = n`)
		if err != nil {
			return nil, err
		}
		if tag.RowsAffected() != 2 {
			return nil, errors.New("not two rows: " + tag.String())
		}
		return []int{1, 2}, nil
	},
	"SendBatch": func(ctx context.Context, tx *db.Deferring) (out []int, err error) {
		b := &pgx.Batch{}
		b.Queue(`select array_agg(n order by n) from notes`)
		results := tx.SendBatch(ctx, b)
		if err := results.QueryRow().Scan(&out); err != nil {
			return nil, errors.Join(err, results.Close())
		}
		return out, results.Close()
	},
	"Begin": func(ctx context.Context, tx *db.Deferring) (out []int, err error) {
		inner, err := tx.Begin(ctx)
		if err != nil {
			return nil, err
		}
		if err := inner.Rollback(ctx); err != nil { // takes back nothing that was kept before it
			return nil, err
		}
		return out, tx.QueryRow(ctx, `select array_agg(n order by n) from notes`).Scan(&out)
	},
	"CopyFrom": func(ctx context.Context, tx *db.Deferring) (out []int, err error) {
		if _, err := tx.CopyFrom(ctx, pgx.Identifier{"notes"}, []string{"n"}, pgx.CopyFromRows([][]any{{3}})); err != nil {
			return nil, err
		}
		return out, tx.QueryRow(ctx, `select array_agg(n order by n) from notes where n < 3`).Scan(&out)
	},
}

// TestWhatIsKeptBackComesFirst: whatever is asked sees what was kept back before it, and the next
// question finds the connection free.
func TestWhatIsKeptBackComesFirst(t *testing.T) {
	for name, ask := range asked {
		t.Run(name, func(t *testing.T) {
			err := notes(t, func(ctx context.Context, tx *db.Deferring) error {
				keep(tx, 1, 2)
				got, err := ask(ctx, tx)
				if err == nil && !slices.Equal(got, []int{1, 2}) {
					t.Errorf("saw %v", got)
				}
				if err != nil {
					return err
				}
				return tx.QueryRow(ctx, `select 1`).Scan(new(int))
			})
			if err != nil {
				t.Fatal(err)
			}
		})
	}
}

// TestWhatIsKeptBackMayFail: its error is that of what takes it along, and ends the transaction.
func TestWhatIsKeptBackMayFail(t *testing.T) {
	for name, ask := range asked {
		t.Run(name, func(t *testing.T) {
			err := notes(t, func(ctx context.Context, tx *db.Deferring) error {
				keep(tx, 1, 1)
				_, err := ask(ctx, tx)
				if err == nil {
					t.Error("answered")
				}
				return err
			})
			if err == nil {
				t.Error("committed")
			}
		})
	}
}

// TestOneTripTakesAlong: three statements kept back cost no trip of their own.
func TestOneTripTakesAlong(t *testing.T) {
	err := notes(t, func(ctx context.Context, tx *db.Deferring) error {
		ctx, n := db.WithCounter(ctx)
		keep(tx, 1, 2, 3)
		if err := tx.QueryRow(ctx, `select count(*) from notes`).Scan(new(int)); err != nil {
			return err
		}
		if n.Trips() != 1 || n.Statements() != 4 {
			t.Errorf("%d trips, %d statements", n.Trips(), n.Statements())
		}
		return tx.Flush(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestARowThatCannotBeReadFreesTheConnection.
func TestARowThatCannotBeReadFreesTheConnection(t *testing.T) {
	err := notes(t, func(ctx context.Context, tx *db.Deferring) error {
		keep(tx, 1)
		rows, err := tx.Query(ctx, `select 'word'`)
		if err != nil {
			return err
		}
		rows.Next()
		if err := rows.Scan(new(int)); err == nil {
			t.Error("a word is no number")
		}
		return tx.QueryRow(ctx, `select 1`).Scan(new(int))
	})
	if err != nil {
		t.Fatal(err)
	}
}
