package store_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/casework/store"
)

// codes are those of a list, read a page of so many at a time.
func (w *world) codes(t *testing.T, who string, f *casework.CaseFilter, at int) (out []string) {
	t.Helper()
	var after *string
	for range 40 {
		page, err := w.List(w.as(t, who), f, casework.OrderDue, at, after, store.Wanted{})
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range page.Items {
			out = append(out, r.Code)
		}
		if after = page.EndCursor; after == nil {
			return out
		}
	}
	t.Fatal("the list has no end")
	return nil
}

// TestTheOrderTellsNoTimeLimit: whom a grant opens another part of a record only reads it in a list where
// its time limits do not show; others have the next due first. However it is paged, each comes once.
func TestTheOrderTellsNoTimeLimit(t *testing.T) {
	w := newWorld(t)
	due := func(r *casework.CaseRecord, day string) {
		w.owner(t, `update case_records set due_at = nullif('`+day+`', '')::timestamptz where id = '`+r.ID.String()+`'`)
	}
	own := []*casework.CaseRecord{w.official(t, "ca.dongson", "Lê Văn Một", "051091001231"), w.official(t, "ca.dongson", "Lê Văn Hai", "051091001232"), w.official(t, "ca.dongson", "Lê Văn Ba", "051091001233")}
	var given []*casework.CaseRecord
	for _, name := range []string{"Lê Văn Tư", "Lê Văn Năm", "Lê Văn Sáu"} {
		r := w.official(t, "ca.tinhkhe", name, "05109200123"+string(rune('0'+len(given))))
		if _, err := w.consent(t, "ca.tinhkhe.truong", r, func(in *casework.CaseConsentInput) {
			in.UnitID, in.Sections = w.Fixture.Units.DongSonPolice, []string{"identity"}
		}); err != nil {
			t.Fatal(err)
		}
		given = append(given, r)
	}
	due(own[0], "2026-10-02")
	due(own[1], "2026-10-01")
	due(own[2], "")
	code := map[uuid.UUID]string{}
	for _, r := range append(slices.Clone(own), given...) {
		code[r.ID] = r.Code
	}
	byID := append([]*casework.CaseRecord{own[2]}, given...)
	slices.SortFunc(byID, func(a, b *casework.CaseRecord) int { return strings.Compare(a.ID.String(), b.ID.String()) })
	want := []string{own[1].Code, own[0].Code}
	for _, r := range byID {
		want = append(want, r.Code)
	}
	name := "Lê Văn"
	for _, days := range [][]string{{"2026-09-20", "2026-10-01", "2026-12-01"}, {"2026-12-01", "2026-09-20", ""}, {"", "", "2026-09-01"}} {
		for i, r := range given {
			due(r, days[i])
		}
		for _, f := range []*casework.CaseFilter{nil, {Name: &name}} {
			for _, at := range []int{1, 2, 50} {
				if got := w.codes(t, "ca.dongson", f, at); !slices.Equal(got, want) {
					t.Errorf("due %v, %d a page, searched %v: %v, want %v", days, at, f != nil, got, want)
				}
			}
		}
		ids, err := w.Leaving(w.as(t, "ca.dongson"), casework.OrderDue)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, id := range ids {
			got = append(got, code[id])
		}
		if !slices.Equal(got, want) {
			t.Errorf("due %v, a workbook of them: %v, want %v", days, got, want)
		}
	}
	due(given[1], "2026-09-15")
	due(given[0], "2026-09-16")
	for _, at := range []int{1, 50} {
		if got := w.codes(t, "ca.tinhkhe", nil, at); !slices.Equal(got, []string{given[2].Code, given[1].Code, given[0].Code}) {
			t.Errorf("who keeps them does not read what is due next first: %v", got)
		}
		if got := w.codes(t, "pc04.duyet", nil, at); len(got) != 6 || !slices.Equal(got[:3], []string{given[2].Code, given[1].Code, given[0].Code}) {
			t.Errorf("who decides on them does not read what is due next first: %v", got)
		}
	}
}

// TestTheOrderIsThatOfAnIndex: a page of a province is read from the index of its order, that of one unit from
// the index of its own, none of it sorted.
func TestTheOrderIsThatOfAnIndex(t *testing.T) {
	w := newWorld(t)
	first := w.official(t, "ca.tinhkhe", "Lê Văn Một", "051091001231")
	w.owner(t, `create table kept (like case_records)`)
	w.owner(t, `insert into kept select * from case_records`)
	w.owner(t, `insert into case_records select (jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'code', 'X' || n, 'official_id', null, 'pending_id', null, 'unit_at', k.unit_at + n % 100, 'due_at', now() + n * interval '1 minute'))).* from kept k, generate_series(1, 20000) n`)
	w.owner(t, `analyze case_records`)
	after := first.ID.String()
	for name, at := range map[string]*string{"first": nil, "next": &after} {
		for _, opened := range []bool{false, true} {
			plan, err := w.Plan(t.Context(), access.From(w.as(t, "pc04.duyet")), casework.OrderDue, opened, 50, at)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(plan, "Seq Scan") || !strings.Contains(plan, "caserecord_next_due") {
				t.Errorf("the %s page, opened %v:\n%s", name, opened, plan)
			}
		}
		plan, err := w.Plan(t.Context(), access.From(w.as(t, "ca.tinhkhe")), casework.OrderDue, false, 50, at)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(plan, "Sort") || !strings.Contains(plan, "caserecord_unit_at_next_due") {
			t.Errorf("the %s page of one unit:\n%s", name, plan)
		}
	}
}
