package access

import (
	"slices"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"
)

func TestRelation(t *testing.T) {
	// Units: 0 province ⊃ 1 its office; 2 a department, 3 another; 10 commune ⊃ 11, 12 rooms; 20 another commune.
	// Areas: 100 the province ⊃ 101, 102 the communes; 130 lies elsewhere.
	room := &Viewer{Account: uuid.Max, At: 11, Own: Interval{11, 12}, Scope: Interval{11, 12}, Territory: Interval{101, 102}, Above: []int32{0, 10}}
	office := *room
	office.Duties = []DutyGrant{{Kind: OfficeOfUnit, Scope: Interval{10, 13}}, {Kind: ManagingOffice, Scope: Interval{0, 30}}}
	department := &Viewer{Account: uuid.Max, At: 2, Own: Interval{2, 3}, Scope: Interval{2, 3}, Territory: Interval{100, 130}, Above: []int32{0}, Line: Interval{40, 50}}
	province := &Viewer{Account: uuid.Max, At: 0, Own: Interval{0, 2}, Scope: Interval{0, 30}, Territory: Interval{100, 130}}
	for _, c := range []struct {
		name     string
		v        *Viewer
		at, area int32
		want     Relations
	}{
		{"itself", room, 11, 101, Own}, {"its parent", room, 10, 101, Above}, {"the province", room, 0, 100, Above},
		{"the room beside", room, 12, 101, Other}, {"another commune", room, 20, 102, Other},
		{"the office acts for its parent", &office, 10, 101, Own}, {"and for the room beside", &office, 12, 101, Own},
		{"managing is not owning", &office, 20, 102, Other},
		{"a commune in the department's territory", department, 10, 101, Below}, {"the last area of it", department, 20, 129, Below},
		{"an area beyond it", department, 21, 130, Other}, {"the department beside, same territory", department, 3, 100, Other},
		{"the province above, same territory", department, 0, 100, Above}, {"its line of work", department, 45, 130, SameLine},
		{"the province itself", province, 0, 100, Own}, {"its office", province, 1, 100, Own}, {"a department", province, 3, 100, Below},
		{"the last of its scope", province, 29, 140, Below}, {"beyond it", province, 30, 140, Other},
	} {
		if got := c.v.Relation(c.at, c.area); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, NamesOf(got, RelationNames), NamesOf(c.want, RelationNames))
		}
	}
}

func TestDuties(t *testing.T) {
	a, b := uuid.New(), uuid.New()
	v := &Viewer{Duties: []DutyGrant{{Kind: LeadAgency, Regime: a}, {Kind: RecordsOfficer}, {Kind: LeadAgency, Regime: b}}}
	if v.DutySet() != LeadAgency|RecordsOfficer {
		t.Errorf("set %b", v.DutySet())
	}
	if !v.Leads(a) || !v.Leads(b) || v.Leads(uuid.Nil) || !slices.Equal(v.Regimes(), []uuid.UUID{a, b}) {
		t.Error("regimes led")
	}
}

func TestNamesAndSets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Roles(rapid.IntRange(0, 1<<len(RoleNames)-1).Draw(t, "set"))
		back, unknown := SetOf[Roles](NamesOf(s, RoleNames), RoleNames)
		if back != s || unknown != nil {
			t.Fatalf("%b became %b, unknown %v", s, back, unknown)
		}
	})
	s, unknown := SetOf[Levels]([]string{"commune", "VILLAGE"}, LevelNames)
	if s != Commune || !slices.Equal(unknown, []string{"VILLAGE"}) {
		t.Errorf("%b %v", s, unknown)
	}
}

func TestContext(t *testing.T) {
	if v := From(t.Context()); v == nil || v.SignedIn() || v.Class() != "-" {
		t.Error("without a viewer nobody is signed in")
	}
	if v := From(With(t.Context(), nil)); v == nil || v.SignedIn() {
		t.Error("a nil viewer is nobody")
	}
	v := officer(Clerk, Commune)
	if From(With(t.Context(), v)) != v {
		t.Error("the viewer put in does not come out")
	}
}
