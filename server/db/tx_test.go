package db_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"congvu/server/db"
	"congvu/server/fault"
)

func bump(ctx context.Context, tx pgx.Tx, id int) error {
	_, err := tx.Exec(ctx, "UPDATE probes SET n = n + 1 WHERE id = $1", id)
	return err
}

func sum(t *testing.T, q interface {
	QueryRow(context.Context, string, ...any) pgx.Row
}) (n int) {
	t.Helper()
	if err := q.QueryRow(t.Context(), "SELECT sum(n) FROM probes").Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestDeadlockIsRunAgain(t *testing.T) {
	d := probes(t)
	owner(t, d, "INSERT INTO probes VALUES (1, 'a'), (2, 'b')")
	var runs atomic.Int32
	var met, done sync.WaitGroup
	met.Add(2)
	errs := make([]error, 2)
	for i, order := range [][2]int{{1, 2}, {2, 1}} {
		done.Go(func() {
			first := sync.OnceFunc(func() { met.Done(); met.Wait() })
			errs[i] = d.InTx(t.Context(), func(ctx context.Context, tx pgx.Tx) error {
				runs.Add(1)
				// Deadlocks are found after deadlock_timeout, before our lock_timeout.
				if err := bump(ctx, tx, order[0]); err != nil {
					return err
				}
				first() // each holds its first row before either asks for the second
				return bump(ctx, tx, order[1])
			})
		})
	}
	done.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	if runs.Load() != 3 || sum(t, d.Pool) != 4 {
		t.Errorf("%d runs, sum %d, want 3 runs and 4", runs.Load(), sum(t, d.Pool))
	}
}

// conflict makes every run of a snapshot transaction stale.
func conflict(t *testing.T, stale int) (runs int, err error) {
	d := probes(t)
	owner(t, d, "INSERT INTO probes VALUES (1, 'a')")
	options := pgx.TxOptions{IsoLevel: pgx.RepeatableRead}
	err = db.InTxOptions(t.Context(), d.Pool, options, func(ctx context.Context, tx pgx.Tx) error {
		runs++
		sum(t, tx) // takes the snapshot
		if runs <= stale {
			owner(t, d, "UPDATE probes SET n = n + 10")
		}
		return bump(ctx, tx, 1)
	})
	if want := stale*10 + 1; err == nil && sum(t, d.Pool) != want {
		t.Errorf("sum %d, want %d", sum(t, d.Pool), want)
	}
	return runs, err
}

func TestSerializationFailureIsRunAgain(t *testing.T) {
	if runs, err := conflict(t, 3); err != nil || runs != 4 {
		t.Errorf("%d runs, %v; want success at the fourth", runs, err)
	}
	if runs, err := conflict(t, 99); !fault.Is(err, "CONCURRENT_CHANGE") || runs != 4 {
		t.Errorf("%d runs, %v; want to give up after the fourth", runs, err)
	}
}

func TestFailedActionLeavesNothing(t *testing.T) {
	d := probes(t)
	broken := errors.New("broken")
	fill := func(ctx context.Context, tx pgx.Tx) error {
		_, err := tx.Exec(ctx, "INSERT INTO probes VALUES (1, 'a')")
		return err
	}
	err := d.InTx(t.Context(), func(ctx context.Context, tx pgx.Tx) error { return errors.Join(fill(ctx, tx), broken) })
	if !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
	func() {
		defer func() { _ = recover() }()
		_ = d.InTx(t.Context(), func(ctx context.Context, tx pgx.Tx) error { panic(fill(ctx, tx)) })
	}()
	ctx, cancel := context.WithCancel(t.Context())
	err = d.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		defer cancel()
		return fill(ctx, tx)
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled before commit: %v", err)
	}
	if n := d.Rows(t, "probes"); n != 0 {
		t.Errorf("%d rows left", n)
	}
	if n := d.Pool.Stat().AcquiredConns(); n != 0 {
		t.Errorf("%d connections not given back", n)
	}
}

func TestSnapshotIsReadOnlyAndStill(t *testing.T) {
	d := probes(t)
	owner(t, d, "INSERT INTO probes VALUES (1, 'a')")
	err := db.InSnapshot(t.Context(), d.Pool, func(ctx context.Context, tx pgx.Tx) error {
		before := sum(t, tx)
		owner(t, d, "UPDATE probes SET n = n + 10")
		if after := sum(t, tx); after != before {
			t.Errorf("the picture moved from %d to %d", before, after)
		}
		return bump(ctx, tx, 1)
	})
	if err == nil {
		t.Error("wrote in a read-only transaction")
	}
}

func TestFaultsOfTheDatabase(t *testing.T) {
	d := probes(t)
	owner(t, d, "INSERT INTO probes VALUES (1, 'a')")
	held, err := d.Owner().Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = held.Rollback(context.Background()) }()
	if err := bump(t.Context(), held, 1); err != nil {
		t.Fatal(err)
	}
	short, err := db.Open(t.Context(), d.AppDSN, db.Options{StatementTimeout: 300 * time.Millisecond, LockTimeout: 100 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer short.Close()
	for reason, sql := range map[string]string{
		"QUERY_TIMEOUT":     "SELECT pg_sleep(5)",
		"CONCURRENT_CHANGE": "UPDATE probes SET n = 0 WHERE id = 1",
		"INVALID_TEXT":      "SELECT convert_from('\\xff', 'UTF8')",
	} {
		_, err := short.Pool.Exec(t.Context(), sql)
		if !fault.Is(db.Fault(err), reason) {
			t.Errorf("%s: %v, want %s", sql, db.Fault(err), reason)
		}
		if !errors.Is(db.Fault(err), err) {
			t.Errorf("%s: the cause is lost to the log", sql)
		}
	}
	owner(t, d, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'congvu'")
	err = nil
	for end := time.Now().Add(5 * time.Second); err == nil && time.Now().Before(end); {
		_, err = short.Pool.Exec(t.Context(), "SELECT 1")
	}
	if !fault.Is(db.Fault(err), "DATABASE_UNAVAILABLE") {
		t.Errorf("terminated session: %v", db.Fault(err))
	}
	if err := held.Rollback(t.Context()); err != nil {
		t.Fatal(err)
	}
	_, err = short.Pool.Exec(t.Context(), "INSERT INTO probes VALUES (2, 'a')")
	if db.Fault(err) != err || !db.IsUnique(err, "probes_name") {
		t.Errorf("a violated constraint is for the action to explain: %v", db.Fault(err))
	}
	_, err = short.Pool.Exec(t.Context(), "INSERT INTO probes VALUES (3, 'c', -1)")
	if !db.IsCheck(err, "probes_n_check") || db.IsForeignKey(err, "") {
		t.Errorf("check constraint: %v", err)
	}
}
