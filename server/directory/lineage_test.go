package directory

import (
	"testing"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"congvu/server/clock"
)

var (
	start  = clock.NewDate(2024, 1, 1)
	merged = clock.NewDate(2025, 7, 1)
	again  = clock.NewDate(2027, 1, 1)
)

// country is communes A and B → C, D split over E and F, E and F → G.
type country struct {
	rows Rows
	id   map[string]uuid.UUID
}

func newCountry() *country {
	c := &country{id: map[string]uuid.UUID{}}
	for at, a := range []struct {
		name     string
		from, to clock.Date
	}{{"A", start, merged}, {"B", start, merged}, {"D", start, merged}, {"C", merged, clock.Date{}}, {"E", merged, again}, {"F", merged, again}, {"G", again, clock.Date{}}} {
		id := uuid.New()
		c.id[a.name] = id
		row := AreaRow{Area: Area{ID: id, Code: a.name, Name: a.name, Level: LevelCommune, ValidFrom: a.from}, Number: int32(at), NumberTo: int32(at + 1)}
		unit := UnitRow{Unit: Unit{ID: id, Code: a.name, Name: "UBND " + a.name, Kind: KindCommittee, Level: LevelCommune, ValidFrom: a.from}, AreaID: id, Number: int32(at), NumberTo: int32(at + 1)}
		if !a.to.IsZero() {
			row.ValidTo, unit.ValidTo = &a.to, &a.to
		}
		c.rows.Areas, c.rows.Units = append(c.rows.Areas, row), append(c.rows.Units, unit)
	}
	c.pair("A", "C", false, merged)
	c.pair("B", "C", false, merged)
	c.pair("D", "E", true, merged)
	c.pair("D", "F", true, merged)
	c.pair("E", "G", false, again)
	c.pair("F", "G", false, again)
	return c
}

func (c *country) pair(from, to string, partial bool, on clock.Date) {
	c.rows.Successions = append(c.rows.Successions, SuccessionRow{Succession: Succession{Partial: partial, Date: on}, FromID: c.id[from], ToID: c.id[to]})
}

// The predecessors of a unit are followed where whole territories went in, and refused
// where a part did.
func TestPredecessorsWhole(t *testing.T) {
	c := newCountry()
	s := NewSnapshot(&c.rows, again)
	for _, x := range []struct {
		of   string
		on   clock.Date
		want []string
		ok   bool
	}{
		{"C", again, []string{"C"}, true},
		{"C", start, []string{"A", "B"}, true},
		{"E", merged, []string{"E"}, true},
		{"E", start, nil, false},
		{"G", merged, []string{"E", "F"}, true},
		{"G", start, []string{"D"}, true}, // both parts of D met again
		{"A", start, []string{"A"}, true},
		{"C", start.AddDays(-1), nil, false},
	} {
		units, ok := s.PredecessorsWhole(s.Unit(c.id[x.of]), x.on)
		got := map[string]bool{}
		for _, u := range units {
			got[u.Code] = true
		}
		if ok != x.ok || len(got) != len(x.want) {
			t.Errorf("%s on %s: %v %v, want %v %v", x.of, x.on, got, ok, x.want, x.ok)
		}
		for _, w := range x.want {
			if !got[w] {
				t.Errorf("%s on %s lacks %s", x.of, x.on, w)
			}
		}
	}
}

// An entered share makes a part comparable, and multiplies along the way.
func TestOriginsWithShares(t *testing.T) {
	c := newCountry()
	for i, share := range map[int]string{2: "0.3", 3: "0.7"} {
		d := decimal.RequireFromString(share)
		c.rows.Successions[i].Share = &d
	}
	s := NewSnapshot(&c.rows, again)
	for of, want := range map[string]string{"E": "0.3", "F": "0.7", "G": "1"} {
		list, unknown := s.Origins(c.id[of])
		found := false
		for _, o := range list {
			if o.Area.Code == "D" {
				found = o.Share.Equal(decimal.RequireFromString(want))
			}
		}
		if !found || unknown != nil {
			t.Errorf("%s: %v, unknown %v; want %s of D", of, list, unknown, want)
		}
	}
	if _, ok := s.PredecessorsWhole(s.Unit(c.id["E"]), start); ok {
		t.Error("a part of a unit's form is no form of the successor")
	}
}
