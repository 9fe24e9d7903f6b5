package app

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/db/dbtest"
	"congvu/server/vault"
	"congvu/server/vault/vaulttest"
)

// TestEverySealedColumnIsSealedAnew: the restricted role reaches every column that the
// application seals, through row security, so that a rotation ends and the former key is
// needed nowhere.
func TestEverySealedColumnIsSealedAnew(t *testing.T) {
	d := dbtest.New(t)
	v := vaulttest.Open(t, d.DB, sealed...)
	row := uuid.New()
	for _, table := range tablesOf(sealed) {
		d.Bare(t, table, row)
	}
	former := map[vault.Column]string{}
	for _, c := range sealed {
		value, err := v.Seal(vault.Place{Table: c.Table, Column: c.Column, Row: row}, []byte("kín"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := d.Owner().Exec(t.Context(), fmt.Sprintf(`update %s set %q = $1`, c.Table, c.Column), value); err != nil {
			t.Fatal(err)
		}
		former[c] = string(value[:5])
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	err := v.Rotate(ctx, vault.Rotation{Progress: func(int, time.Duration) {},
		Journal: func(context.Context, pgx.Tx, vault.Change, int) error { return nil }})
	if err != nil {
		t.Error(err)
	}
	for _, c := range sealed {
		var value []byte
		if err := d.Owner().QueryRow(t.Context(), fmt.Sprintf(`select %q from %s`, c.Column, c.Table)).Scan(&value); err != nil {
			t.Fatal(err)
		}
		if string(value[:5]) == former[c] {
			t.Errorf("%s.%s still needs the former key", c.Table, c.Column)
		}
		if plain, err := v.Unseal(vault.Place{Table: c.Table, Column: c.Column, Row: row}, value); err != nil || string(plain) != "kín" {
			t.Errorf("%s.%s: %q, %v", c.Table, c.Column, plain, err)
		}
	}
}

// tablesOf are the tables of columns, with the one that row security of others asks.
func tablesOf(columns []vault.Column) []string {
	out, known := []string{"case_records"}, map[string]bool{"case_records": true}
	for _, c := range columns {
		if !known[c.Table] {
			known[c.Table] = true
			out = append(out, c.Table)
		}
	}
	return out
}
