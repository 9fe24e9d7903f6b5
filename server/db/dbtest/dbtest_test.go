package dbtest_test

import (
	"testing"

	"congvu/server/db"
	"congvu/server/db/dbtest"
)

func TestEachTestHasItsOwnDatabase(t *testing.T) {
	for _, name := range []string{"one", "two"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := dbtest.New(t)
			if _, err := d.Owner().Exec(t.Context(), "CREATE TABLE things (id int)"); err != nil {
				t.Fatalf("the clone is not empty: %v", err)
			}
			if _, err := d.Owner().Exec(t.Context(), "INSERT INTO things VALUES (1)"); err != nil {
				t.Fatal(err)
			}
			if n := d.Rows(t, "things"); n != 1 {
				t.Fatalf("%d rows, want 1", n)
			}
		})
	}
}

func TestCounterCountsStatementsOfItsContext(t *testing.T) {
	d := dbtest.New(t)
	ctx, counter := db.WithCounter(t.Context())
	for range 3 {
		if _, err := d.Pool.Exec(ctx, "SELECT 1"); err != nil {
			t.Fatal(err)
		}
		if _, err := d.Pool.Exec(t.Context(), "SELECT 2"); err != nil {
			t.Fatal(err)
		}
	}
	if counter.Statements() != 3 || counter.Trips() != 3 {
		t.Fatalf("%d statements in %d trips, want 3 in 3: %q", counter.Statements(), counter.Trips(), counter.SQL())
	}
}
