// Package demo fills an empty database with a demonstration province: real
// territories and units, invented people, fictitious figures. Everything that a
// person would do is done through the same services a person uses, at the
// instants it is said to have happened.
package demo

import (
	"fmt"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/directory/nation"
	dirstore "congvu/server/directory/store"
)

// reform is the day districts ended and communes were merged (Luật Tổ chức chính
// quyền địa phương 72/2025/QH15; the resolutions of UBTVQH name the communes).
var reform = clock.NewDate(2025, 7, 1)

// known is the first day from which the former list is taken to hold. The list
// itself is the state of 01/3/2025; what changed before 2024 is not carried.
var known = clock.NewDate(2024, 1, 1)

// territory is the areas of a province, by code.
type territory struct {
	Province    nation.Province
	ID          uuid.UUID
	Communes    []nation.Commune
	CommuneID   map[string]uuid.UUID
	OldCommunes []nation.OldUnit
	OldID       map[string]uuid.UUID // provinces, districts, communes of the former list
	Areas       []dirstore.AreaSpec
	Lineage     []dirstore.SuccessionSpec
}

func newTerritory(n *nation.Nation, code string) (*territory, error) {
	p, ok := n.Province(code)
	if !ok {
		return nil, fmt.Errorf("demo: no province has the code %q", code)
	}
	t := &territory{Province: p, ID: uuid.Must(uuid.NewV7()), Communes: n.CommunesOf(code),
		CommuneID: map[string]uuid.UUID{}, OldCommunes: n.OldCommunesOf(code), OldID: map[string]uuid.UUID{}}
	t.province(n)
	t.former(n)
	for _, c := range t.Communes {
		t.commune(c)
	}
	t.lineage(n)
	return t, nil
}

// province adds the province of today. One that was not merged is the same
// territory before and after the reform.
func (t *territory) province(n *nation.Nation) {
	from := reform
	if old := n.OldProvincesOf(t.Province.Code); len(old) == 1 {
		from = known
		t.OldID[old[0].Code] = t.ID
	}
	v := dirstore.AreaVersion{From: from, Code: t.Province.Code, Name: t.Province.Name, FullName: t.Province.FullName(),
		Kind: string(t.Province.Type), Level: directory.LevelProvince}
	versions := []dirstore.AreaVersion{v}
	if t.Province.EffectiveFrom != "" {
		day := clock.MustDate(t.Province.EffectiveFrom)
		next := v
		next.From, next.Kind = day, string(t.Province.Type2026)
		next.FullName = nation.Province{Type: t.Province.Type2026, Name: t.Province.Name}.FullName()
		versions[0].To = day
		versions = append(versions, next)
	}
	t.Areas = append(t.Areas, dirstore.AreaSpec{ID: t.ID, Versions: versions})
}

// former adds the provinces, districts and communes that ended. They are numbered
// under today's province, so that what they reported counts in it.
func (t *territory) former(n *nation.Nation) {
	for _, p := range n.OldProvincesOf(t.Province.Code) {
		if t.OldID[p.Code] == uuid.Nil {
			t.ended(p, directory.LevelProvince, uuid.Nil, t.ID)
		}
	}
	for _, d := range n.OldDistrictsOf(t.Province.Code) {
		t.ended(d, directory.LevelDistrict, t.OldID[d.Parent], uuid.Nil)
	}
	for _, c := range t.OldCommunes {
		t.ended(c, directory.LevelCommune, t.OldID[c.Parent], uuid.Nil)
	}
}

func (t *territory) ended(u nation.OldUnit, level directory.Level, parent, under uuid.UUID) {
	id := uuid.Must(uuid.NewV7())
	t.OldID[u.Code] = id
	t.Areas = append(t.Areas, dirstore.AreaSpec{ID: id, Under: under, Versions: []dirstore.AreaVersion{{
		From: known, To: reform, Parent: parent, Code: u.Code, Name: u.Name, FullName: u.FullName(), Kind: string(u.Type), Level: level,
	}}})
}

func (t *territory) commune(c nation.Commune) {
	id := uuid.Must(uuid.NewV7())
	t.CommuneID[c.Code] = id
	at := c.Place()
	t.Areas = append(t.Areas, dirstore.AreaSpec{ID: id, Versions: []dirstore.AreaVersion{{
		From: reform, Parent: t.ID, Code: c.Code, Name: c.Name, FullName: c.FullName(), Kind: string(c.Type),
		Level: directory.LevelCommune, Lon: &at.Lon, Lat: &at.Lat,
	}}})
}

// lineage links the former communes to today's. `partial` decides: the share of a
// split one is words in the source and stays unknown.
func (t *territory) lineage(n *nation.Nation) {
	const act = "Nghị quyết của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị hành chính cấp xã năm 2025"
	for _, c := range t.Communes {
		for _, l := range n.PredecessorsOf(c.Code) {
			from := t.OldID[l.Old]
			if from == uuid.Nil {
				continue
			}
			t.Lineage = append(t.Lineage, dirstore.SuccessionSpec{From: from, To: t.CommuneID[c.Code], Partial: l.Partial, Act: act, Date: reform})
		}
	}
	for _, p := range n.OldProvincesOf(t.Province.Code) {
		if id := t.OldID[p.Code]; id != t.ID {
			t.Lineage = append(t.Lineage, dirstore.SuccessionSpec{From: id, To: t.ID,
				Act: "Nghị quyết 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh", Date: reform})
		}
	}
}
