package dbtest

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
)

// Older makes the database one of an earlier version: its tables are those after that
// migration, and hold the rows that they held, as far as that version had their columns.
// A test changes them into what that version wrote, and migrates. Migrations lie in dir.
func (d *DB) Older(t testing.TB, dir string, version int64) {
	t.Helper()
	names := d.texts(t, `select c.relname::text from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
		and c.relname not like 'river%' and c.relname <> 'goose_db_version'`)
	script := []string{"create schema kept"}
	for _, name := range names {
		script = append(script, fmt.Sprintf("create table kept.%[1]s as table public.%[1]s", pgx.Identifier{name}.Sanitize()))
	}
	d.run(t, append(script, "drop schema public cascade", "create schema public authorization pg_database_owner")...)
	std := stdlib.OpenDBFromPool(d.Owner())
	defer func() { _ = std.Close() }()
	provider, err := goose.NewProvider(goose.DialectPostgres, std, os.DirFS(dir), goose.WithDisableGlobalRegistry(true), goose.WithLogger(goose.NopLogger()))
	if err == nil {
		_, err = provider.UpTo(t.Context(), version)
	}
	if err != nil {
		t.Fatal(err)
	}
	d.refill(t)
}

// refill puts the kept rows into the tables that there are; what refers to rows that are
// not there yet is tried again.
func (d *DB) refill(t testing.TB) {
	t.Helper()
	there := d.texts(t, `select tablename::text from pg_tables k where schemaname = 'kept' and to_regclass('public.' || quote_ident(tablename)) is not null`)
	fills := d.texts(t, `select format('insert into public.%1$I (%2$s) overriding system value select %2$s from kept.%1$I', k.table_name, string_agg(quote_ident(k.column_name), ', '))
		from information_schema.columns k join information_schema.columns p on p.table_schema = 'public' and p.table_name = k.table_name and p.column_name = k.column_name
		where k.table_schema = 'kept' and p.is_generated = 'NEVER' group by k.table_name`)
	err := pgx.BeginFunc(t.Context(), d.Owner(), func(tx pgx.Tx) error {
		if _, err := tx.Exec(t.Context(), "truncate public."+strings.Join(there, ", public.")); err != nil {
			return err
		}
		for len(fills) > 0 {
			left, failed := fills[:0:0], error(nil)
			for _, fill := range fills {
				if err := pgx.BeginFunc(t.Context(), tx, func(tx pgx.Tx) error { _, err := tx.Exec(t.Context(), fill); return err }); err != nil {
					left, failed = append(left, fill), err
				}
			}
			if len(left) == len(fills) {
				return failed
			}
			fills = left
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	d.run(t, "drop schema kept cascade")
}

func (d *DB) run(t testing.TB, script ...string) {
	t.Helper()
	if _, err := d.Owner().Exec(context.Background(), strings.Join(script, "; ")); err != nil {
		t.Fatal(err)
	}
}
