package db_test

import (
	"errors"
	"sync"
	"testing"

	"congvu/server/db"
	"congvu/server/db/dbtest"
)

// Servers of one deployment start together; the second finds everything done.
func TestMigrateTogetherAndAgain(t *testing.T) {
	d := dbtest.New(t)
	owner(t, d, "DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION pg_database_owner")
	var wait sync.WaitGroup
	errs := make([]error, 3)
	for i := range errs {
		wait.Go(func() { errs[i] = db.Migrate(t.Context(), d.OwnerDSN) })
	}
	wait.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	if d.Rows(t, "river_job") != 0 || d.Rows(t, "goose_db_version") < 2 {
		t.Error("tables are missing")
	}
}

func TestSearchKey(t *testing.T) {
	d := dbtest.New(t)
	for value, want := range map[string]string{
		"Đông Sơn":                 "dong son",
		"TỈNH QUẢNG NGÃI":          "tinh quang ngai",
		"đặc khu Lý Sơn":           "dac khu ly son",
		"Ưng Hoà, Nguyễn Thị Thuỷ": "ung hoa, nguyen thi thuy",
		"Phường 21109":             "phuong 21109",
		"":                         "",
	} {
		var got string
		if err := d.Pool.QueryRow(t.Context(), "SELECT vn_key($1)", value).Scan(&got); err != nil || got != want {
			t.Errorf("vn_key(%q) = %q (%v), want %q", value, got, err, want)
		}
	}
	owner(t, d, "CREATE TABLE places (name text); CREATE INDEX ON places USING gin (vn_key(name) gin_trgm_ops)")
}
