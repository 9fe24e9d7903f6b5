package db_test

import (
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"congvu/server/db"
)

func TestRestrictedRole(t *testing.T) {
	d := probes(t)
	owner(t, d, "INSERT INTO probes VALUES (1, 'Tịnh Khê'); INSERT INTO journal (at, action, object_kind) VALUES (now(), 'A', 'B')")
	for _, c := range []struct {
		sql     string
		allowed bool
	}{
		{"INSERT INTO probes VALUES (2, 'Đông Sơn')", true},
		{"UPDATE probes SET n = 1 WHERE id = 2", true},
		{"DELETE FROM probes", false},
		{"TRUNCATE probes", false},
		{"DROP TABLE probes", false},
		{"ALTER TABLE probes DISABLE TRIGGER ALL", false},
		{"ALTER TABLE probes DISABLE ROW LEVEL SECURITY", false},
		{"CREATE TABLE public.mine (id int)", false},
		{"CREATE OR REPLACE FUNCTION vn_key(value text) RETURNS text LANGUAGE sql AS 'SELECT value'", false},
		{"ALTER ROLE congvu_app BYPASSRLS", false},
		{"INSERT INTO journal (at, action, object_kind) VALUES (now(), 'A', 'B')", true},
		{"UPDATE journal SET action = 'C'", false},
		{"DELETE FROM journal", false},
		{"DELETE FROM journal_rest", false},
		{"DELETE FROM river_job", true},
		{"UPDATE goose_db_version SET is_applied = false", false},
		{"DELETE FROM river_migration", false},
		{"SELECT max(version_id) FROM goose_db_version", true},
	} {
		_, err := d.Pool.Exec(t.Context(), c.sql)
		switch {
		case c.allowed && err != nil:
			t.Errorf("%s: %v", c.sql, err)
		case !c.allowed && !db.IsDenied(err):
			t.Errorf("%s: got %v, want a lack of privilege", c.sql, err)
		}
	}
	if d.Rows(t, "probes") != 2 || d.Rows(t, "journal") != 2 {
		t.Error("rows were lost")
	}
}

// The private database's server logs in as the restricted role: nothing leads out.
func TestResetRoleLeadsNowhere(t *testing.T) {
	d := probes(t)
	if d.AppDSN == d.OwnerDSN {
		t.Skip("TEST_DATABASE_URL: one login for owner and server")
	}
	conn, err := d.Pool.Acquire(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Release()
	if _, err := conn.Exec(t.Context(), "RESET ROLE"); err != nil {
		t.Fatal(err)
	}
	for _, sql := range []string{"DELETE FROM probes", "SET ROLE congvu_owner"} {
		if _, err := conn.Exec(t.Context(), sql); !db.IsDenied(err) {
			t.Errorf("%s after RESET ROLE: %v, want a lack of privilege", sql, err)
		}
	}
}

// With one URL for both, SET ROLE binds the sessions, and RESET ROLE is known to undo it.
func TestOwnersURLWorksAsTheRestrictedRole(t *testing.T) {
	d := probes(t)
	same, err := db.Open(t.Context(), d.OwnerDSN, db.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer same.Close()
	if _, err := same.Pool.Exec(t.Context(), "DELETE FROM probes"); !db.IsDenied(err) {
		t.Errorf("DELETE: %v, want a lack of privilege", err)
	}
	err = pgx.BeginFunc(t.Context(), same.Pool, func(tx pgx.Tx) error {
		_, err := tx.Exec(t.Context(), "SET LOCAL ROLE NONE; DELETE FROM probes", pgx.QueryExecModeSimpleProtocol)
		return err
	})
	if err != nil {
		t.Errorf("if this no longer escapes, say so in Open: %v", err)
	}
}

func TestOpenRefusesAFreeRole(t *testing.T) {
	d := probes(t)
	var role string
	if err := d.Owner().QueryRow(t.Context(), "SELECT current_user::text").Scan(&role); err != nil {
		t.Fatal(err)
	}
	free, err := db.Open(t.Context(), d.OwnerDSN, db.Options{Role: role})
	if err == nil {
		free.Close()
		t.Fatal("opened as the owner of the tables")
	}
	if !strings.Contains(err.Error(), "owns tables") {
		t.Errorf("error %q", err)
	}
}

func TestGrantsTakeBackWhatIsNotDeclared(t *testing.T) {
	d := probes(t)
	owner(t, d, "GRANT DELETE, TRUNCATE ON probes TO congvu_app; GRANT DELETE ON probes TO PUBLIC")
	if _, err := d.Pool.Exec(t.Context(), "DELETE FROM probes"); err != nil {
		t.Fatalf("the test's own grant does not work: %v", err)
	}
	regrant(t, d)
	if _, err := d.Pool.Exec(t.Context(), "DELETE FROM probes"); !db.IsDenied(err) {
		t.Errorf("DELETE: %v, want a lack of privilege", err)
	}
}

func TestEveryExceptionIsATable(t *testing.T) {
	rows, err := probes(t).Owner().Query(t.Context(), "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'")
	if err != nil {
		t.Fatal(err)
	}
	tables, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	if stale := db.StaleExceptions(tables); len(stale) > 0 {
		t.Errorf("no table fits %q", stale)
	}
}
