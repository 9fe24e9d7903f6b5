package store_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/casework/store"
	"congvu/server/db"
)

// TestRowSecurityAlone: with no check of ours in front, the database itself shows a
// viewer no row that is not its own, its duty's or opened to its unit.
func TestRowSecurityAlone(t *testing.T) {
	w := newWorld(t)
	draft := w.open(t, "ca.tinhkhe", "Nguyễn Văn Nháp", "051090001234")
	official := w.official(t, "ca.tinhkhe", "Lê Văn Chính", "051091001234")
	other := w.open(t, "ca.dongson", "Trần Văn Bên", "051092001234")
	for _, c := range []struct {
		by   string
		want []*casework.CaseRecord
	}{
		{"ca.tinhkhe", []*casework.CaseRecord{draft, official}},
		{"ca.dongson", []*casework.CaseRecord{other}},
		{"pc04.duyet", []*casework.CaseRecord{official}},
		{"benhvien", nil},
		{"vanphong", nil},
		{"ct.tinhkhe", nil},
	} {
		v := access.From(w.as(t, c.by))
		for table, column := range map[string]string{"case_records": "id", "case_versions": "record_id", "case_clocks": "record_id",
			"case_found('name', '{}') found": "found", "case_found('phone', '{}') found": "found"} { // no key: everything that a search could find
			if got := w.bare(t, v, table, column); len(got) != len(c.want) {
				t.Errorf("%s sees %d of %s, want %d", c.by, len(got), table, len(c.want))
			}
			for _, r := range c.want {
				if !w.bare(t, v, table, column)[r.ID.String()] {
					t.Errorf("%s does not see its own in %s", c.by, table)
				}
			}
		}
	}
	var without int
	if err := w.Pool.QueryRow(t.Context(), `select (select count(*) from case_records) + (select count(*) from case_versions) + (select count(*) from case_reasons)`).Scan(&without); err != nil || without != 0 {
		t.Errorf("without settings %d rows are seen, %v", without, err)
	}
}

// TestRowSecurityOfGrants: each kind of grant opens its record in the bare tables to its
// unit, or its person, alone, and no longer than it lasts.
func TestRowSecurityOfGrants(t *testing.T) {
	w := newWorld(t)
	w.Add(t, "vp", "Lý Thị Đọc", w.Fixture.Units.Inspectorate, "CLERK")
	w.Add(t, "ca.dongson2", "Phan Công Hai", w.Fixture.Units.DongSonPolice, "CLERK")
	r := w.official(t, "ca.tinhkhe", "Nguyễn Văn Mở", "051090001234")
	begins := w.Fixture.Clock.Now()
	for _, c := range []struct {
		kind      string
		unit      uuid.UUID
		person    string
		sees, not []string
	}{
		{"CONSENT", w.Fixture.Units.Inspectorate, "", []string{"vp"}, []string{"ca.dongson", "benhvien"}},
		{"EMERGENCY", w.Fixture.Units.DongSonPolice, "ca.dongson", []string{"ca.dongson"}, []string{"ca.dongson2", "vp"}},
		{"DELEGATION", w.Fixture.Units.DongSonPolice, "", []string{"ca.dongson", "ca.dongson2"}, []string{"vp", "benhvien"}},
		{"PATIENT", w.Fixture.Units.Finance, "", []string{"benhvien"}, []string{"vp", "ca.dongson"}},
		{"FORMER", w.Fixture.Units.DongSonPolice, "", nil, []string{"ca.dongson", "vp"}},
	} {
		var account *uuid.UUID
		if c.person != "" {
			v := access.From(w.as(t, c.person))
			account = &v.Account
		}
		for _, span := range []struct {
			name     string
			from, to time.Duration
			open     bool
		}{{"in force", -time.Hour, time.Hour, true}, {"ended", -time.Hour, -time.Minute, false}, {"not begun", time.Minute, time.Hour, false}} {
			_, err := w.Fixture.DB.Owner().Exec(t.Context(), `with gone as (delete from case_grants) insert into case_grants
				(id, record_id, unit_id, manager_id, account_id, kind, sections, basis, begins_at, ends_at) values ($1, $2, $3, $3, $4, $5, '{identity}', '', $6, $7)`,
				uuid.New(), r.ID, c.unit, account, c.kind, begins.Add(span.from), begins.Add(span.to))
			if err != nil {
				t.Fatal(err)
			}
			for table, column := range map[string]string{"case_records": "id", "case_versions": "record_id", "case_reasons": "record_id", "case_files": "record_id",
				"case_found('name', '{}') found": "found"} {
				for _, by := range append(slices.Clone(c.sees), c.not...) {
					want := 0
					if span.open && slices.Contains(c.sees, by) && table != "case_reasons" && table != "case_files" {
						want = 1
					}
					if got := w.bare(t, access.From(w.as(t, by)), table, column); len(got) != want {
						t.Errorf("%s %s: %s sees %d of %s, want %d", c.kind, span.name, by, len(got), table, want)
					}
				}
			}
			audited := 0
			if c.kind == "EMERGENCY" {
				audited = 1
			}
			if got := w.bare(t, access.From(w.as(t, "kiemtra")), "case_grants", "id"); len(got) != audited {
				t.Errorf("who audits sees %d grants %s", len(got), c.kind)
			}
			if got := w.bare(t, access.From(w.as(t, "kiemtra")), "case_records", "id"); len(got) != 0 {
				t.Error("who audits sees records")
			}
			for _, by := range c.not {
				if c.kind == "FORMER" && by == "ca.dongson" { // its trail
					continue
				}
				if got := w.bare(t, access.From(w.as(t, by)), "case_grants", "id"); len(got) != 0 {
					t.Errorf("%s sees a grant %s of others", by, c.kind)
				}
			}
		}
	}
}

// bare reads the ids of a table under the viewer's wall and nothing else.
func (w *world) bare(t *testing.T, v *access.Viewer, table, column string) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	err := db.InTx(t.Context(), w.Pool, func(ctx context.Context, tx pgx.Tx) error {
		if err := w.Wall(ctx, tx, v); err != nil {
			return err
		}
		rows, err := tx.Query(ctx, "select distinct "+column+"::text from "+table)
		if err != nil {
			return err
		}
		ids, err := pgx.CollectRows(rows, pgx.RowTo[string])
		for _, id := range ids {
			out[id] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestSearch finds by what is sealed, exact accents first, and only what may be seen.
func TestSearch(t *testing.T) {
	w := newWorld(t)
	w.open(t, "ca.tinhkhe", "Nguyễn Văn Đức", "051090001234")
	w.open(t, "ca.tinhkhe", "Nguyễn Văn Dục", "051091001234")
	w.open(t, "ca.tinhkhe", "Lê Thị Hoà", "051191001299")
	w.open(t, "ca.dongson", "Nguyễn Văn Đức", "051093001234")
	find := func(by string, f casework.CaseFilter) string {
		t.Helper()
		page, err := w.List(w.as(t, by), &f, casework.OrderUpdated, 10, nil, everything)
		if err != nil {
			return err.Error()
		}
		var names []string
		for _, r := range page.Items {
			names = append(names, *r.Name())
		}
		return fmt.Sprint(page.Total, " ", strings.Join(names, ", "))
	}
	for _, c := range []struct {
		by   string
		f    casework.CaseFilter
		want string
	}{
		{"ca.tinhkhe", casework.CaseFilter{Name: ptr("nguyen van duc")}, "2 Nguyễn Văn Dục, Nguyễn Văn Đức"},
		{"ca.tinhkhe", casework.CaseFilter{Name: ptr("Nguyễn Văn Đức")}, "2 Nguyễn Văn Đức, Nguyễn Văn Dục"},
		{"ca.tinhkhe", casework.CaseFilter{Name: ptr("hòa")}, "1 Lê Thị Hoà"},
		{"ca.tinhkhe", casework.CaseFilter{Name: ptr("ho")}, "1 Lê Thị Hoà"},
		{"ca.tinhkhe", casework.CaseFilter{PersonalNumber: ptr("051 090 001 234")}, "1 Nguyễn Văn Đức"},
		{"ca.tinhkhe", casework.CaseFilter{PersonalNumber: ptr("051093001234")}, "0 "},
		{"ca.dongson", casework.CaseFilter{Name: ptr("duc")}, "1 Nguyễn Văn Đức"},
		{"pc04.duyet", casework.CaseFilter{Name: ptr("duc")}, "0 "},
		{"vanphong", casework.CaseFilter{Name: ptr("duc")}, "FORBIDDEN"},
	} {
		if got := find(c.by, c.f); got != c.want && !(c.want == "FORBIDDEN" && strings.Contains(got, "không được giao")) {
			t.Errorf("%s %+v: %q, want %q", c.by, c.f, got, c.want)
		}
	}
}

// TestPagesOfASearchHoldEverybody: whom a search counts is found on its pages, once, in either
// order; who matches with accents comes first.
func TestPagesOfASearchHoldEverybody(t *testing.T) {
	w := newWorld(t)
	for i := range 12 {
		w.open(t, "ca.tinhkhe", []string{"Nguyễn Văn Đức", "Nguyễn Văn Dục"}[i%2], fmt.Sprintf("0510900012%02d", i))
	}
	for _, order := range []casework.CaseOrder{casework.OrderDue, casework.OrderUpdated} {
		seen, accents, after := map[uuid.UUID]bool{}, 0, (*string)(nil)
		for {
			page, err := w.List(w.as(t, "ca.tinhkhe"), &casework.CaseFilter{Name: ptr("Nguyễn Văn Đức")}, order, 4, after, everything)
			if err != nil {
				t.Fatal(err)
			}
			if page.Total != 12 {
				t.Fatalf("%s: the search counts %d", order, page.Total)
			}
			for _, r := range page.Items {
				if exact := *r.Name() == "Nguyễn Văn Đức"; exact && accents == len(seen) {
					accents++
				} else if exact {
					t.Errorf("%s: an exact name stands behind others", order)
				}
				seen[r.ID] = true
			}
			if after = page.EndCursor; after == nil {
				break
			}
		}
		if len(seen) != 12 || accents != 6 {
			t.Errorf("%s: %d of 12 found on the pages, %d exact ones first", order, len(seen), accents)
		}
	}
}

// TestEveryLookIsJournaled: opening a record is noted with what was opened, a list with
// each record on it; a list that shows no names notes nothing.
func TestEveryLookIsJournaled(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Lê Văn Xem", "051091001234")
	looks := func() (n int) {
		if err := w.Pool.QueryRow(t.Context(), `select count(*) from journal where action = 'READ_CASE' and object_id = $1`, r.ID).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	before := looks()
	if _, err := w.One(w.as(t, "pc04"), r.ID, everything); err != nil {
		t.Fatal(err)
	}
	if got := looks(); got != before+1 {
		t.Errorf("%d looks after one, %d before", got, before)
	}
	if _, err := w.List(w.as(t, "pc04"), nil, casework.OrderDue, 10, nil, unopened); err != nil {
		t.Fatal(err)
	}
	if got := looks(); got != before+1 {
		t.Errorf("a list without names is a look")
	}
	seen, err := w.One(w.as(t, "pc04.duyet"), r.ID, everything)
	if err != nil || len(seen.Lookers) != before+1 || len(seen.Lookers[0].Sections) != 6 || !strings.HasPrefix(seen.Lookers[0].By, "Đặng Công Sơn, ") {
		t.Errorf("lookers %d, the last %+v, %v", len(seen.Lookers), seen.Lookers[0], err)
	}
}

// TestAPageIsAFewTrips: a list of fifty costs as many statements as a list of one.
func TestAPageIsAFewTrips(t *testing.T) {
	w := newWorld(t)
	count := func() int {
		ctx, n := db.WithCounter(w.as(t, "ca.tinhkhe"))
		if _, err := w.List(ctx, nil, casework.OrderDue, 50, nil, unopened); err != nil {
			t.Fatal(err)
		}
		return n.Statements()
	}
	w.open(t, "ca.tinhkhe", "Nguyễn Văn Một", "051090001234")
	one := count()
	for i := range 20 {
		w.open(t, "ca.tinhkhe", "Nguyễn Văn Hai", fmt.Sprintf("0510910%05d", i))
	}
	if many := count(); many != one {
		t.Errorf("%d statements for one record, %d for 21", one, many)
	}
}

// unopened shows no name.
var unopened = store.Wanted{}
