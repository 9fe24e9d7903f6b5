package demo

import (
	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/directory/nation"
	dirstore "congvu/server/directory/store"
)

// threeTiers is the day on which the police of the districts ended: since then there are
// that of the ministry, of the provinces and of the communes (Bộ Công an, 01/3/2025).
var threeTiers = clock.NewDate(2025, 3, 1)

// formerKeepers are how many former communes have police that kept records here.
const formerKeepers = 2

// districtPolice adds who approved records until 28/02/2025 (QĐ 1054/2020 art. 7.1a, 7.2b–d):
// the police of each district, with an officer who decides; and the police of two former
// communes, which stood below it on the line and went into one of today's.
func (l *loader) districtPolice(n *nation.Nation) {
	o := l.org
	o.DistrictPolice, o.FormerPolice = map[string]uuid.UUID{}, map[string]uuid.UUID{}
	for _, d := range n.OldDistrictsOf(l.land.Province.Code) {
		name := "Công an " + lowerFirst(d.FullName())
		id := o.add(o.Police, uuid.Nil, dirstore.UnitVersion{From: known, To: threeTiers, Area: l.land.OldID[d.Code], Code: d.Code + ".CA", Name: name,
			Kind: directory.KindDepartment, Level: directory.LevelDistrict, LineParent: o.Police, Sector: police, Route: short})
		o.DistrictPolice[d.Code] = id
		l.posts.add(&post{username: "cah." + d.Code, title: "Phó Trưởng Công an", unit: id, unitName: name, roles: []string{"APPROVER"}, signing: "KT",
			from: known, to: threeTiers.AddDays(-1)})
	}
	for _, c := range l.formerPoliced(n) {
		name := "Công an " + lowerFirst(c.FullName())
		v := dirstore.UnitVersion{From: known, To: threeTiers, Parent: o.Former[c.Code], Area: l.land.OldID[c.Code], Code: c.Code + ".CA", Name: name,
			Kind: directory.KindDepartment, Level: directory.LevelCommune, LineParent: o.DistrictPolice[c.Parent], Sector: police, Route: short}
		after := v
		after.From, after.To, after.LineParent = threeTiers, reform, o.Police
		id := uuid.Must(uuid.NewV7())
		o.Units = append(o.Units, dirstore.UnitSpec{ID: id, Versions: []dirstore.UnitVersion{v, after}})
		o.FormerPolice[c.Code] = id
		l.posts.add(&post{username: "ca.cu." + c.Code, title: "Cán bộ Công an", unit: id, unitName: name, roles: []string{"CLERK"}, from: known, to: reform.AddDays(-1)})
	}
}

// formerPoliced are former communes that went whole into the first commune whose police
// keeps records here.
func (l *loader) formerPoliced(n *nation.Nation) (out []nation.OldUnit) {
	whole := map[string]bool{}
	for _, link := range n.PredecessorsOf(policed(l.land)[0].Code) {
		whole[link.Old] = !link.Partial
	}
	for _, c := range l.land.OldCommunes {
		if whole[c.Code] && len(out) < formerKeepers {
			out = append(out, c)
		}
	}
	return out
}

// duty is a duty of a unit, or of one position in it, over its days.
type duty struct {
	kind     string
	unit     uuid.UUID
	position any
	target   any
	basis    string
	from, to clock.Date // to: last day; zero = in force
}

// deciding are the duties over records, dated as they were: the police of the districts
// approved, reopened and closed until it ended, since then the drug police of the
// province; amendments were the province's all the time (QĐ 1054/2020 art. 7).
func (l *loader) deciding() (out []duty) {
	for _, kind := range []string{"CASE_APPROVAL", "CASE_REOPENING", "CASE_ENDING"} {
		for _, unit := range l.org.DistrictPolice {
			out = append(out, duty{kind: kind, unit: unit, basis: keeping1054, from: known, to: threeTiers.AddDays(-1)})
		}
		out = append(out, duty{kind: kind, unit: l.org.DrugPolice, basis: keeping1054, from: threeTiers})
	}
	out = append(out, duty{kind: "CASE_AMENDMENT", unit: l.org.DrugPolice, basis: keeping1054, from: known})
	for _, unit := range l.org.FormerPolice {
		out = append(out, duty{kind: "CASE_KEEPER", unit: unit, basis: keeping1054, from: known, to: reform.AddDays(-1)})
	}
	return out
}
