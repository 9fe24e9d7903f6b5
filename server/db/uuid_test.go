package db_test

import (
	"testing"

	"github.com/google/uuid"

	"congvu/server/db/dbtest"
)

// Ids go to PostgreSQL and come back alone, in lists, and as null.
func TestIDs(t *testing.T) {
	d := dbtest.New(t)
	a, b := uuid.MustParse("0198f0a0-0000-7000-8000-000000000001"), uuid.New()
	var text string
	var one uuid.UUID
	var none *uuid.UUID
	var list, empty []uuid.UUID
	err := d.Pool.QueryRow(t.Context(), `select $1::uuid::text, $2::uuid, $3::uuid, $4::uuid[], $5::uuid[]`, a, &b, none, []uuid.UUID{b, a}, []uuid.UUID{}).
		Scan(&text, &one, &none, &list, &empty)
	if err != nil {
		t.Fatal(err)
	}
	if text != a.String() || one != b || none != nil || len(list) != 2 || list[0] != b || list[1] != a || len(empty) != 0 {
		t.Fatalf("came back as %s %s %v %v %v", text, one, none, list, empty)
	}
	if err := d.Pool.QueryRow(t.Context(), `select $1::uuid`, none).Scan(&none); err != nil || none != nil {
		t.Fatalf("null came back as %v, %v", none, err)
	}
}
