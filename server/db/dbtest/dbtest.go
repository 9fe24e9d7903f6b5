// Package dbtest gives each test a database of its own on a real PostgreSQL: a clone of
// a migrated template, dropped after the test. The server is a private one, started once
// per test program from a prepared copy (about 0.3 s), or that of TEST_DATABASE_URL.
package dbtest

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"congvu/server/db"
)

// DB is the database of one test. The embedded pool works as the restricted role, like
// the server, with a statement counter (db.WithCounter); Owner may do anything in it.
type DB struct {
	*db.DB
	Name     string
	AppDSN   string // as the server connects
	OwnerDSN string // as migrations connect
	owner    func() *pgxpool.Pool
}

// Owner is a pool of the owner's sessions, for what the restricted role may not do:
// deleting rows, DDL, looking behind row security.
func (d *DB) Owner() *pgxpool.Pool { return d.owner() }

// Rows counts the rows of table as the owner sees them.
func (d *DB) Rows(t testing.TB, table string) int {
	t.Helper()
	var n int
	sql := "SELECT count(*) FROM " + pgx.Identifier{table}.Sanitize()
	if err := d.Owner().QueryRow(t.Context(), sql).Scan(&n); err != nil {
		t.Fatalf("count %s: %v", table, err)
	}
	return n
}

var serial atomic.Int64

// New makes a migrated database for t, empty but for what migrations put in, and drops it
// when t ends. Tests may run in parallel.
func New(t testing.TB) *DB {
	t.Helper()
	host, err := sharedHost()
	if err != nil {
		t.Fatalf("dbtest: %v", err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	name := fmt.Sprintf("t_%s_%d", host.tag, serial.Add(1))
	if err := host.clone(ctx, name); err != nil {
		t.Fatalf("dbtest: clone %s: %v", host.template, err)
	}
	t.Cleanup(func() {
		if err := host.drop(name); err != nil {
			t.Errorf("dbtest: drop %s: %v", name, err)
		}
	})
	d := &DB{Name: name, AppDSN: host.app(name), OwnerDSN: host.owner(name)}
	if d.DB, err = db.Open(ctx, d.AppDSN, db.Options{Tracer: watch{}}); err != nil {
		t.Fatalf("dbtest: open %s: %v", name, err)
	}
	t.Cleanup(d.Close)
	d.owner = sync.OnceValue(func() *pgxpool.Pool {
		pool, err := pgxpool.New(context.Background(), d.OwnerDSN)
		if err != nil {
			t.Fatalf("dbtest: open %s as owner: %v", name, err)
		}
		t.Cleanup(pool.Close)
		return pool
	})
	return d
}
