// Package before builds the three levels of units as they stood until 30 June 2025 from
// the facts of the nation: what a replay of the reform starts from.
package before

import (
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/directory/nation"
	"congvu/server/directory/reorganise"
	"congvu/server/directory/store"
	"congvu/server/directory/tree"
	"congvu/server/text"
)

// Known is the first day from which the former list is taken to hold.
var Known = clock.NewDate(2024, 1, 1)

// Root is the code of the country, above the provinces.
const Root = "VN"

// State is the former units, each with its People's Committee.
type State struct {
	Areas []store.AreaSpec
	Units []store.UnitSpec
	ID    map[string]uuid.UUID // territory by code
	Body  map[string]uuid.UUID // its committee by code
	Lines []reorganise.Line    // the lineage of its communes
}

// Of builds the former provinces that make up the provinces of today named, or all.
func Of(n *nation.Nation, provinces ...string) *State {
	s := &State{ID: map[string]uuid.UUID{}, Body: map[string]uuid.UUID{}}
	keep := map[string]bool{}
	for _, code := range provinces {
		for _, p := range n.OldProvincesOf(code) {
			keep[p.Code] = true
		}
	}
	if len(keep) != 1 {
		s.add(nation.OldUnit{Code: Root, Name: "Việt Nam", Type: "nước"}, directory.LevelCentral, "", "Chính phủ")
	}
	kept := func(u nation.OldUnit) bool {
		p, _ := n.OldProvinceOf(u.Code)
		return len(keep) == 0 || keep[p.Code]
	}
	for _, level := range []nation.Level{nation.LevelProvince, nation.LevelDistrict, nation.LevelCommune} {
		for _, u := range n.Units2024 {
			if u.Level() == level && kept(u) {
				full := u.FullName()
				s.add(u, directory.Level(level), u.Parent, "UBND "+strings.ToLower(full[:1])+full[1:])
			}
		}
	}
	for _, l := range n.Lineage {
		if s.ID[l.Old] != uuid.Nil {
			s.Lines = append(s.Lines, reorganise.Line{From: l.Old, To: l.New, Partial: l.Partial, Word: string(l.Share)})
		}
	}
	return s
}

func (s *State) add(u nation.OldUnit, level directory.Level, parent, committee string) {
	if parent == "" && u.Code != Root && s.ID[Root] != uuid.Nil {
		parent = Root
	}
	area, unit := uuid.Must(uuid.NewV7()), uuid.Must(uuid.NewV7())
	s.ID[u.Code], s.Body[u.Code] = area, unit
	s.Areas = append(s.Areas, store.AreaSpec{ID: area, Versions: []store.AreaVersion{{From: Known, Parent: s.ID[parent], Code: u.Code, Name: u.Name,
		FullName: u.FullName(), Kind: string(u.Type), Level: level}}})
	s.Units = append(s.Units, store.UnitSpec{ID: unit, Versions: []store.UnitVersion{{From: Known, Parent: s.Body[parent], Area: area, Code: u.Code,
		Name: committee, Kind: directory.KindCommittee, Level: level, Route: []string{"PROPOSE", "SIGN"}}}})
}

// Proposal is the reform itself over this state.
func (s *State) Proposal(n *nation.Nation) reorganise.Proposal {
	day := clock.MustDate(nation.Reform)
	return reorganise.Proposal{Resolution: "Nghị quyết 202/2025/QH15", Effective: day, WindUpTo: day.AddMonths(3), EndsDistricts: true,
		Lines: slices.Clone(s.Lines), Targets: reorganise.FromReference(n, s.Lines, nil)}
}

// Rows is the state as the directory reads it, without a database.
func (s *State) Rows() (*directory.Rows, error) {
	rows := &directory.Rows{}
	nodes := func(n int, of func(int) (uuid.UUID, uuid.UUID, string)) (map[uuid.UUID]tree.Interval, error) {
		list := make([]tree.Node[uuid.UUID], n)
		for i := range n {
			id, parent, name := of(i)
			list[i] = tree.Node[uuid.UUID]{ID: id, Parent: parent, Order: text.SortKey(name) + id.String()}
		}
		return tree.Number(list)
	}
	areas, err := nodes(len(s.Areas), func(i int) (uuid.UUID, uuid.UUID, string) {
		return s.Areas[i].ID, s.Areas[i].Versions[0].Parent, s.Areas[i].Versions[0].Name
	})
	if err != nil {
		return nil, fmt.Errorf("before: areas: %w", err)
	}
	units, err := nodes(len(s.Units), func(i int) (uuid.UUID, uuid.UUID, string) {
		return s.Units[i].ID, s.Units[i].Versions[0].Parent, s.Units[i].Versions[0].Name
	})
	if err != nil {
		return nil, fmt.Errorf("before: units: %w", err)
	}
	for _, a := range s.Areas {
		v, at := a.Versions[0], areas[a.ID]
		rows.Areas = append(rows.Areas, directory.AreaRow{Area: directory.Area{ID: a.ID, Code: v.Code, Name: v.Name, FullName: v.FullName, Kind: v.Kind,
			Level: v.Level, ValidFrom: v.From}, ParentID: orNull(v.Parent), Number: int32(at.Lo), NumberTo: int32(at.Hi)})
	}
	for _, u := range s.Units {
		v, at := u.Versions[0], units[u.ID]
		rows.Units = append(rows.Units, directory.UnitRow{Unit: directory.Unit{ID: u.ID, Code: v.Code, Name: v.Name, SearchKey: text.Key(v.Name), Kind: v.Kind,
			Level: v.Level, Route: v.Route, ValidFrom: v.From}, AreaID: v.Area, ParentID: orNull(v.Parent), Number: int32(at.Lo), NumberTo: int32(at.Hi)})
	}
	return rows, nil
}

func orNull(id uuid.UUID) *uuid.UUID {
	if id == uuid.Nil {
		return nil
	}
	return &id
}
