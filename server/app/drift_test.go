package app_test

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/schema"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"congvu/ent"
	"congvu/ent/migrate"
	"congvu/server/db/dbtest"
)

// gooseOnly are the tables that ent cannot describe: partitioned, or others' own.
var gooseOnly = []string{"facts", "goose_db_version", "idempotency_keys", "journal", "rollups"}

// checks are constraints that the migrations add and ent does not describe.
var checks = regexp.MustCompile(`^ALTER TABLE "\w+"( DROP CONSTRAINT "\w+",?)+;\s*$`)

// ours reports whether a table is neither a partition nor a library's.
func ours(name string) bool {
	for _, prefix := range []string{"journal_", "facts_", "river_"} {
		if strings.HasPrefix(name, prefix) {
			return false
		}
	}
	return true
}

// TestMigrationsMatchTheModel: what ent would still change after all migrations is
// nothing, and the database has no table that neither ent nor the list knows.
func TestMigrationsMatchTheModel(t *testing.T) {
	d := dbtest.New(t)
	std := stdlib.OpenDBFromPool(d.Owner())
	defer std.Close()
	client := ent.NewClient(ent.Driver(entsql.OpenDB(dialect.Postgres, std)))
	var left bytes.Buffer
	err := client.Schema.WriteTo(t.Context(), &left, schema.WithForeignKeys(false), schema.WithDropColumn(true), schema.WithDropIndex(false))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(left.String()) {
		if !checks.MatchString(line) {
			t.Errorf("the model is ahead of the migrations: %s", line)
		}
	}
	known := slices.Clone(gooseOnly)
	for _, table := range migrate.Tables {
		known = append(known, table.Name)
	}
	rows, err := d.Owner().Query(t.Context(), `select tablename from pg_tables where schemaname = 'public'`)
	if err != nil {
		t.Fatal(err)
	}
	names, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if ours(name) && !slices.Contains(known, name) {
			t.Errorf("table %s is in no list", name)
		}
	}
	for _, name := range known {
		if !slices.Contains(names, name) {
			t.Errorf("table %s is missing from the migrations", name)
		}
	}
}

// TestForeignKeysAreIndexed: PostgreSQL makes no index for them, and a join or a
// check without one reads the whole table.
func TestForeignKeysAreIndexed(t *testing.T) {
	d := dbtest.New(t)
	rows, err := d.Owner().Query(t.Context(), `select c.conrelid::regclass::text || '.' || a.attname
		from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
		where c.contype = 'f' and c.connamespace = 'public'::regnamespace
			and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`)
	if err != nil {
		t.Fatal(err)
	}
	bare, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	for _, column := range bare {
		if !strings.HasPrefix(column, "river_") {
			t.Errorf("foreign key %s has no index", column)
		}
	}
}
