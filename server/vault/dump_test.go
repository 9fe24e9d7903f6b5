package vault_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/db/dbtest"
	"congvu/server/text"
	"congvu/server/vault"
	"congvu/server/vault/vaulttest"
)

// Whoever has a dump of the database, and not the key beside it, reads nothing.
func TestADumpTellsNothing(t *testing.T) {
	d := dbtest.New(t)
	c := people(t, d)
	v := vaulttest.Open(t, d.DB, c)
	var secrets []string
	for i := range 200 {
		id, name, number := uuid.New(), fmt.Sprintf("Nguyễn Văn Hạnh%dx", i), fmt.Sprintf("0462%08d", 31415926+i)
		sealed, err := v.Seal(vault.Place{Table: c.Table, Column: c.Column, Row: id}, []byte(name+" "+number))
		if err != nil {
			t.Fatal(err)
		}
		tokens := append(v.NameTokens(name), v.Blind("personal-number", number))
		if _, err := d.Pool.Exec(t.Context(), `insert into people (id, name, tokens) values ($1, $2, $3)`, id, sealed, tokens); err != nil {
			t.Fatal(err)
		}
		secrets = append(secrets, name, text.Key(name), number)
	}
	rows, err := d.Owner().Query(t.Context(), `select tablename from pg_tables where schemaname = 'public'`)
	if err != nil {
		t.Fatal(err)
	}
	tables, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	conn, err := d.Owner().Acquire(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Release()
	for _, format := range []string{"text", "binary"} {
		var dump bytes.Buffer
		for _, table := range tables {
			if _, err := conn.Conn().PgConn().CopyTo(t.Context(), &dump, "copy (select * from "+pgx.Identifier{table}.Sanitize()+") to stdout (format "+format+")"); err != nil {
				t.Fatal(err)
			}
		}
		if dump.Len() < 50_000 {
			t.Fatalf("the dump has only %d bytes", dump.Len())
		}
		for _, s := range secrets {
			hex := fmt.Sprintf("%x", s)
			if bytes.Contains(dump.Bytes(), []byte(s)) || bytes.Contains(dump.Bytes(), []byte(hex)) {
				t.Fatalf("the dump holds %q", s)
			}
		}
	}
}
