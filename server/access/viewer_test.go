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
	department := &Viewer{Account: uuid.Max, At: 2, Own: Interval{2, 3}, Scope: Interval{2, 3}, Territory: Interval{100, 130}, Above: []int32{0}}
	police := *department
	police.Line = Interval{40, 50}
	province := &Viewer{Account: uuid.Max, At: 0, Own: Interval{0, 2}, Scope: Interval{0, 30}, Territory: Interval{100, 130}}
	for _, c := range []struct {
		name string
		v    *Viewer
		spot Spot
		want Relations
	}{
		{"itself", room, Spot{11, 101, 0}, Own}, {"its parent", room, Spot{10, 101, 0}, Above}, {"the province", room, Spot{0, 100, 0}, Above},
		{"the room beside", room, Spot{12, 101, 0}, Other}, {"another commune", room, Spot{20, 102, 0}, Other},
		{"the office acts for its parent", &office, Spot{10, 101, 0}, Own}, {"and for the room beside", &office, Spot{12, 101, 0}, Own},
		{"managing is not owning", &office, Spot{20, 102, 0}, Other},
		{"a commune in the department's territory", department, Spot{10, 101, 0}, Below}, {"the last area of it", department, Spot{20, 129, 0}, Below},
		{"an area beyond it", department, Spot{21, 130, 0}, Other}, {"the department beside, same territory", department, Spot{3, 100, 0}, Other},
		{"the province above, same territory", department, Spot{0, 100, 0}, Above}, {"a line of work in its territory", department, Spot{25, 101, 45}, Below},
		{"its line of work", &police, Spot{25, 101, 45}, SameLine}, {"its line elsewhere", &police, Spot{25, 130, 49}, SameLine}, {"itself", &police, Spot{2, 100, 40}, Own},
		{"another line", &police, Spot{25, 101, 50}, Other}, {"a commune in its territory, of no line", &police, Spot{10, 101, 0}, Other}, {"the province above it", &police, Spot{0, 100, 0}, Above},
		{"the province itself", province, Spot{0, 100, 0}, Own}, {"its office", province, Spot{1, 100, 0}, Own}, {"a department", province, Spot{3, 100, 0}, Below},
		{"the last of its scope", province, Spot{29, 140, 0}, Below}, {"beyond it", province, Spot{30, 140, 0}, Other},
	} {
		if got := c.v.Relation(c.spot); got != c.want {
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
