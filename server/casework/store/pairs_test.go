package store_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/text"
)

// invented are people of few names, years, communes and numbers, so that many are alike.
func invented(r *rand.Rand, areas []uuid.UUID) *casework.Content {
	names := []string{"Nguyễn Văn An", "NGUYỄN VĂN ÂN", "Nguyen Van An", "Lê Thị Hoà", "Lê Thị Hòa", "Trần Văn Bình", "Trần-Văn Bình", "Phạm Đức Duy", "Pham Duc Duy", "Hồ Văn Cường"}
	name, number := names[r.IntN(len(names))], fmt.Sprintf("046090%06d", r.IntN(1500))
	c := person(name, number)
	c.Identity.BirthYear = ptr(1950 + r.IntN(60))
	if r.IntN(3) > 0 {
		c.Identity.PersonalNumber = nil
	}
	if r.IntN(20) == 0 {
		c.Identity.BirthYear = nil
	}
	if r.IntN(3) == 0 {
		c.Contact.PermanentAreaID = &areas[r.IntN(len(areas))]
	}
	if r.IntN(4) == 0 {
		c.Contact.CurrentAreaID = &areas[r.IntN(len(areas))]
	}
	return c
}

// alike compares two people as they are, in clear, without any key.
func alike(a, b *casework.Content, placeA, placeB uuid.UUID) bool {
	x, y := a.Identity, b.Identity
	if x.PersonalNumber != nil && y.PersonalNumber != nil && *x.PersonalNumber == *y.PersonalNumber {
		return true
	}
	plain := func(s string) string { return strings.ReplaceAll(text.Key(s), "-", " ") }
	if plain(*x.FullName) != plain(*y.FullName) || x.BirthYear == nil || y.BirthYear == nil || max(*x.BirthYear, *y.BirthYear)-min(*x.BirthYear, *y.BirthYear) > 1 {
		return false
	}
	places := func(c *casework.Content, unit uuid.UUID) []uuid.UUID {
		out := []uuid.UUID{unit}
		for _, id := range []*uuid.UUID{c.Contact.PermanentAreaID, c.Contact.CurrentAreaID} {
			if id != nil {
				out = append(out, *id)
			}
		}
		return out
	}
	return slices.ContainsFunc(places(a, placeA), func(id uuid.UUID) bool { return slices.Contains(places(b, placeB), id) })
}

// TestBlockingFindsEveryPair: what the keys find is what comparing everybody with
// everybody finds, no pair less and none more; keyed anew at start it is the same.
func TestBlockingFindsEveryPair(t *testing.T) {
	w := newWorld(t)
	const people = 2000
	r := rand.New(rand.NewPCG(1054, 2020))
	unitArea := func(id uuid.UUID) uuid.UUID { return w.Fixture.Directory.Current().Unit(id).Area.ID }
	units := []struct {
		by   string
		area uuid.UUID
	}{{"ca.tinhkhe", unitArea(w.Fixture.Units.TinhKhePolice)}, {"ca.dongson", unitArea(w.Fixture.Units.DongSonPolice)}, {"pc04", unitArea(w.Fixture.Units.Police)}}
	areas := []uuid.UUID{units[0].area, units[1].area, uuid.New(), uuid.New()}
	type one struct {
		id   uuid.UUID
		c    *casework.Content
		area uuid.UUID
	}
	all := make([]one, people)
	for i := range all {
		at, c := units[r.IntN(len(units))], invented(r, areas)
		made, err := w.Open(w.as(t, at.by), casework.OpenCaseInput{ReceivedOn: clock.MustDate("2026-09-14"), Content: c}, unopened)
		if err != nil {
			t.Fatal(err)
		}
		all[i] = one{made.ID, c, at.area}
	}
	want := map[string]bool{}
	for i := range all {
		for j := range i {
			if alike(all[i].c, all[j].c, all[i].area, all[j].area) {
				a, b := all[i].id.String(), all[j].id.String()
				want[min(a, b)+" "+max(a, b)] = true
			}
		}
	}
	check := func(when string) {
		got := w.pairs(t, `state = 'OPEN'`)
		for k := range want {
			if !got[k] {
				t.Fatalf("%s: a pair is not found", when)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: %d pairs, want %d", when, len(got), len(want))
		}
	}
	check("as they are saved")
	t.Logf("%d people, %d pairs", people, len(want))
	owner := w.Fixture.DB.Owner()
	for _, forget := range []string{`delete from case_pairs`, `update case_records set keyed = 0, name_key = null, place_keys = null, phone_keys = null, number_key = null`} {
		if _, err := owner.Exec(t.Context(), forget); err != nil {
			t.Fatal(err)
		}
	}
	for _, when := range []string{"keyed anew", "keyed anew twice"} {
		if err := w.Index(t.Context()); err != nil {
			t.Fatal(err)
		}
		check(when)
	}
}

// pairs are the pairs under a condition, as the owner sees them.
func (w *world) pairs(t testing.TB, where string) map[string]bool {
	t.Helper()
	rows, err := w.Fixture.DB.Owner().Query(t.Context(), `select left_id::text || ' ' || right_id::text from case_pairs where `+where)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	out := map[string]bool{}
	for rows.Next() {
		var k string
		if err := rows.Scan(&k); err != nil {
			t.Fatal(err)
		}
		out[k] = true
	}
	return out
}
