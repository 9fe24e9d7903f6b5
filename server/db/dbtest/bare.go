package dbtest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
)

// Bare puts a row into a table whatever it must hold, for tests of what is true of tables
// of all kinds: every uuid of it is id, so that rows belong to each other, every number
// above those in use. Constraints of the table are given up.
func (d *DB) Bare(t testing.TB, table string, id uuid.UUID) {
	t.Helper()
	const filled = ` from pg_attribute where attrelid = $1::text::regclass and attnum > 0 and not attisdropped
		and (attnotnull or atttypid = 'uuid'::regtype) and attgenerated = '' order by attnum`
	script := d.texts(t, `select format('alter table %I drop constraint %I', $1::text, conname) from pg_constraint where conrelid = $1::text::regclass and contype in ('f', 'c')`, table)
	columns := d.texts(t, `select quote_ident(attname)`+filled, table)
	values := d.texts(t, `select case when atttypid = 'uuid'::regtype then quote_literal($2::uuid) when atttypid = 'jsonb'::regtype or typcategory = 'A' then quote_literal('{}')
		when atttypid in ('date'::regtype, 'timestamptz'::regtype) then 'now()' when atttypid = 'bool'::regtype then 'false'
		when atttypid = 'bytea'::regtype then quote_literal('') else quote_literal('99999') end`+strings.Replace(filled, "where", "join pg_type on pg_type.oid = atttypid where", 1), table, id.String())
	script = append(script, fmt.Sprintf(`insert into %s (%s) values (%s)`, table, strings.Join(columns, ", "), strings.Join(values, ", ")))
	if _, err := d.Owner().Exec(t.Context(), strings.Join(script, "; ")); err != nil {
		t.Fatalf("%s: %v", table, err)
	}
}

func (d *DB) texts(t testing.TB, sql string, args ...any) []string {
	t.Helper()
	rows, err := d.Owner().Query(t.Context(), sql, args...)
	if err != nil {
		t.Fatal(err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return list
}
