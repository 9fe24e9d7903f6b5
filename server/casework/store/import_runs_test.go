package store_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"congvu/server/casework"
	"congvu/server/fault"
)

// many is a workbook of so many people.
func many(t testing.TB, n int) []byte {
	lines := [][]any{heads}
	for k := range n {
		lines = append(lines, []any{k, fmt.Sprintf("Nguyễn Văn Số %d", k), "05/09/1991", "Nam", fmt.Sprintf("0510910%05d", k), "Thôn Một, xã Tịnh Khê", "Heroine; Cần sa", "01/02/2019"})
	}
	return workbookOf(t, lines...)
}

// TestAKilledImportGoesOn: whenever the work is killed, the next run goes on behind the
// last finished row, and no row comes twice; stopped, it stays stopped.
func TestAKilledImportGoesOn(t *testing.T) {
	w := newWorld(t)
	i := w.opened(t, "ca.tinhkhe", many(t, 450), "")
	i = w.worked(t, "ca.tinhkhe", i.ID)
	i, err := w.StartImport(w.as(t, "ca.tinhkhe"), i.ID, i.Version)
	if err != nil {
		t.Fatal(err)
	}
	// The database refuses the 250th record: what was begun with it is rolled back, as
	// when the server is killed there.
	w.owner(t, `create function die() returns trigger language plpgsql as $$ begin if new.code = 'HS-000250' then raise exception 'killed'; end if; return new; end $$`)
	w.owner(t, `create trigger die before insert on case_records for each row execute function die()`)
	if err := w.RunAs(t.Context(), w.viewers, i.ID); err == nil || fault.As(err) != nil {
		t.Fatalf("killed: %v", err)
	}
	if n := w.count(t, `select count(*) from case_records`); n != 200 {
		t.Errorf("%d records before the kill", n)
	}
	w.owner(t, `drop trigger die on case_records`)
	w.owner(t, `update case_imports set beat_at = now() - interval '1 hour'`)
	silent, err := w.Silent(t.Context(), time.Minute)
	if err != nil || silent[i.ID] != 1 {
		t.Errorf("taken for silent: %v %v", silent, err)
	}
	i = w.worked(t, "ca.tinhkhe", i.ID)
	if i.State != casework.ImportDone || i.Good+i.Warned != 450 || i.Seen != 450 || i.Repeated != 0 || w.count(t, `select count(*) from case_records`) != 450 || w.count(t, `select count(distinct number_key) from case_records`) != 450 {
		t.Errorf("gone on: %+v", i)
	}
	if err := w.RunAs(t.Context(), w.viewers, i.ID); err != nil || w.count(t, `select count(*) from case_records`) != 450 {
		t.Errorf("run once more: %v", err)
	}
	again := w.opened(t, "ca.tinhkhe", many(t, 450), "")
	again, err = w.StopImport(w.as(t, "ca.tinhkhe"), again.ID, again.Version)
	if err != nil || again.State != casework.ImportStopped {
		t.Fatalf("stopped: %+v %v", again, err)
	}
	early := w.worked(t, "ca.tinhkhe", w.opened(t, "ca.tinhkhe", workbookOf(t, heads,
		[]any{1, "Nguyễn Văn Mới", "05/09/1991", "Nam", "051091088888", "Thôn Một", "Heroine", "01/02/2019"},
		[]any{2, "Nguyễn Văn Sai", "31/02/1991", "Nam", "051091099999", "Thôn Một", "Heroine", "01/02/2019"}), "").ID)
	if n := len(w.rows(t, "ca.tinhkhe", early)); n != 2 {
		t.Errorf("the dry run says something of %d rows", n)
	}
	if early, err = w.StartImport(w.as(t, "ca.tinhkhe"), early.ID, early.Version); err != nil {
		t.Fatal(err)
	}
	if early, err = w.StopImport(w.as(t, "ca.tinhkhe"), early.ID, early.Version); err != nil || early.Repeated != 0 {
		t.Fatalf("stopped before its first row: %+v %v", early, err)
	}
	var refused bytes.Buffer
	if err := w.ImportErrors(w.as(t, "ca.tinhkhe"), early.ID, &refused); err != nil {
		t.Fatal(err)
	}
	if n := len(w.rows(t, "ca.tinhkhe", early)) + len(linesOf(t, &refused)); n != 1 { // the headings
		t.Errorf("%d rows of an import that came to none", n)
	}
	if !early.Taken || again.Taken {
		t.Errorf("taken in: %v, stopped in the dry run: %v", early.Taken, again.Taken)
	}
	if again = w.worked(t, "ca.tinhkhe", again.ID); again.State != casework.ImportStopped || again.Seen != 0 {
		t.Errorf("works though stopped: %+v", again)
	}
}

func (w *world) owner(t testing.TB, sql string) {
	t.Helper()
	if _, err := w.Fixture.DB.Owner().Exec(t.Context(), sql); err != nil {
		t.Fatal(err)
	}
}

// TestAnImportLeavesNothingInClear: neither the tables nor the temporary folder hold a
// name or a number.
func TestAnImportLeavesNothingInClear(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	w := newWorld(t)
	canary, number := "Hoàng Yến Lạ", "051090009999"
	i := w.opened(t, "ca.tinhkhe", workbookOf(t, []any{"Họ và tên", "Số CCCD", "Điện thoại", canary}, []any{canary, number, "0987654321", "x"}, []any{canary, "sai", "0987654321", "x"}), "2020-01-01")
	i = w.imported(t, "ca.tinhkhe", i)
	if err := w.ImportErrors(w.as(t, "ca.tinhkhe"), i.ID, &bytes.Buffer{}); err != nil {
		t.Fatal(err)
	}
	n := &needles{}
	for _, secret := range []string{canary, number, "0987654321", control} {
		n.add(secret)
	}
	w.owner(t, `update accounts set display_name = '`+control+`' where username = 'ca.dongson'`)
	if n.none(t, "the database", w.everyRow(t)) == 0 {
		t.Error("the word that stands in clear is not found")
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) > 0 {
		t.Errorf("temporary files: %v %v", left, err)
	}
}

// everyRow is every table as it is copied out, what is sealed as its bytes.
func (w *world) everyRow(t testing.TB) []byte {
	t.Helper()
	conn, err := w.Fixture.DB.Owner().Acquire(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Release()
	rows, err := conn.Query(t.Context(), `select quote_ident(relname) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`)
	if err != nil {
		t.Fatal(err)
	}
	tables, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil || !slices.Contains(tables, "river_job") || !slices.Contains(tables, "file_contents") {
		t.Fatalf("%v, %v", tables, err)
	}
	var out bytes.Buffer
	for _, table := range tables {
		if _, err := conn.Conn().PgConn().CopyTo(t.Context(), &out, "copy (select * from "+table+") to stdout (format binary)"); err != nil {
			t.Fatal(err)
		}
	}
	return out.Bytes()
}

// TestTwentyThousandRows measures; run with CASE_IMPORT_ROWS=20000.
func TestTwentyThousandRows(t *testing.T) {
	n := 1000
	if os.Getenv("CASE_IMPORT_ROWS") != "" {
		fmt.Sscan(os.Getenv("CASE_IMPORT_ROWS"), &n)
	}
	w := newWorld(t)
	i := w.opened(t, "ca.tinhkhe", many(t, n), "")
	start := time.Now()
	i = w.worked(t, "ca.tinhkhe", i.ID)
	dry := time.Since(start)
	i, err := w.StartImport(w.as(t, "ca.tinhkhe"), i.ID, i.Version)
	if err != nil {
		t.Fatal(err)
	}
	stop := w.analysed(t)
	start = time.Now()
	i = w.worked(t, "ca.tinhkhe", i.ID)
	took := time.Since(start)
	stop()
	if i.Good+i.Warned != n {
		t.Errorf("%+v", i)
	}
	t.Logf("%d rows: dry run %s, import %s = %.0f rows/s", n, dry, took, float64(n)/took.Seconds())
}

// analysed keeps the planner's statistics as autovacuum does, which is off in tests: without, plans
// made for empty tables read whole ones when these have grown. What it answers ends it.
func (w *world) analysed(t *testing.T) (stop func()) {
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for tick := time.Tick(4 * time.Second); ; {
			select {
			case <-ctx.Done():
				return
			case <-tick:
			}
			if _, err := w.Owner().Exec(ctx, "analyze case_records, case_versions, case_clocks, case_pairs, journal"); err != nil && ctx.Err() == nil {
				t.Error(err)
			}
		}
	}()
	return func() { cancel(); <-ended }
}
