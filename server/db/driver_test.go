package db_test

import (
	"context"
	"errors"
	"testing"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqlgraph"
	"github.com/jackc/pgx/v5"

	"congvu/server/db"
	"congvu/server/db/dbtest"
)

// probes gives the test a business table like any other, with its grants.
func probes(t *testing.T) *dbtest.DB {
	t.Helper()
	d := dbtest.New(t)
	owner(t, d, `CREATE TABLE probes (id int PRIMARY KEY, name text CONSTRAINT probes_name UNIQUE, n int NOT NULL DEFAULT 0 CHECK (n >= 0))`)
	regrant(t, d)
	return d
}

func owner(t *testing.T, d *dbtest.DB, sql string) {
	t.Helper()
	if _, err := d.Owner().Exec(t.Context(), sql, pgx.QueryExecModeSimpleProtocol); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
}

func regrant(t *testing.T, d *dbtest.DB) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), d.OwnerDSN)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	if err := db.Grants(t.Context(), conn); err != nil {
		t.Fatal(err)
	}
}

func insert(t *testing.T, drv dialect.ExecQuerier, id int, name string) error {
	t.Helper()
	sql, args := entsql.Dialect(dialect.Postgres).Insert("probes").Columns("id", "name").Values(id, name).Query()
	var r entsql.Result
	if err := drv.Exec(t.Context(), sql, args, &r); err != nil {
		return err
	}
	if n, err := r.RowsAffected(); err != nil || n != 1 {
		t.Errorf("inserted %d rows (%v), want 1", n, err)
	}
	return nil
}

func names(t *testing.T, drv dialect.ExecQuerier) []string {
	t.Helper()
	b := entsql.Dialect(dialect.Postgres)
	sql, args := b.Select("name").From(b.Table("probes")).OrderBy("id").Query()
	rows := &entsql.Rows{}
	if err := drv.Query(t.Context(), sql, args, rows); err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var out []string
	if err := entsql.ScanSlice(rows, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestDriverOverThePool(t *testing.T) {
	d := probes(t)
	drv := d.Driver()
	if drv.Dialect() != dialect.Postgres {
		t.Errorf("dialect %q", drv.Dialect())
	}
	if err := insert(t, drv, 1, "Tịnh Khê"); err != nil {
		t.Fatal(err)
	}
	err := insert(t, drv, 1, "Đông Sơn")
	if !sqlgraph.IsUniqueConstraintError(err) || !db.IsUnique(err, "probes_pkey") || db.IsUnique(err, "probes_name") {
		t.Errorf("ent must recognise the constraint: %v", err)
	}
	if got := names(t, drv); len(got) != 1 || got[0] != "Tịnh Khê" {
		t.Errorf("names %q", got)
	}
	if err := drv.Exec(t.Context(), "SELECT 1", "not a list", nil); err == nil {
		t.Error("arguments that are no list were accepted")
	}
	if err := drv.Query(t.Context(), "SELECT 1", []any{}, &struct{}{}); err == nil {
		t.Error("a target that is no *sql.Rows was accepted")
	}
}

func TestDriverTransactions(t *testing.T) {
	d := probes(t)
	for id, finish := range map[int]func(dialect.Tx) error{1: dialect.Tx.Commit, 2: dialect.Tx.Rollback} {
		tx, err := d.Driver().Tx(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if err := insert(t, tx, id, map[int]string{1: "kept", 2: "dropped"}[id]); err != nil {
			t.Fatal(err)
		}
		if err := finish(tx); err != nil {
			t.Fatal(err)
		}
	}
	if got := names(t, d.Driver()); len(got) != 1 || got[0] != "kept" {
		t.Errorf("names %q, want the committed one", got)
	}
}

// One pgx.Tx carries ent's statements, a savepoint of ent, and pgx's own.
func TestDriverInsideATransaction(t *testing.T) {
	d := probes(t)
	undo := errors.New("undo")
	err := d.InTx(t.Context(), func(ctx context.Context, tx pgx.Tx) error {
		drv := db.NewDriver(tx)
		if err := insert(t, drv, 1, "outer"); err != nil {
			return err
		}
		inner, err := drv.Tx(ctx)
		if err != nil {
			return err
		}
		if err := insert(t, inner, 2, "inner"); err != nil {
			return err
		}
		if err := inner.Rollback(); err != nil {
			return err
		}
		if got := names(t, drv); len(got) != 1 || got[0] != "outer" {
			t.Errorf("after the savepoint: %q", got)
		}
		return undo
	})
	if !errors.Is(err, undo) || len(names(t, d.Driver())) != 0 {
		t.Errorf("rollback left rows, or another error: %v", err)
	}
}
