package nation

import (
	"slices"
	"sort"
	"strings"
)

// Province finds a province of today by its code.
func (n *Nation) Province(code string) (Province, bool) {
	return find(n.Provinces, code, func(p Province) string { return p.Code })
}

// Commune finds a commune of today by its code.
func (n *Nation) Commune(code string) (Commune, bool) {
	return find(n.Communes2025, code, func(c Commune) string { return c.Code })
}

// OldUnit finds a unit of any level before the reform by its code.
func (n *Nation) OldUnit(code string) (OldUnit, bool) {
	return find(n.Units2024, code, func(u OldUnit) string { return u.Code })
}

// CommunesOf lists the communes of a province of today by code; none for an
// unknown province.
func (n *Nation) CommunesOf(province string) []Commune {
	var communes []Commune
	for _, c := range n.Communes2025 {
		if c.Province == province {
			communes = append(communes, c)
		}
	}
	return communes
}

// SuccessorsOf lists where an old commune (or island district) went, by new
// code; several links when it was split.
func (n *Nation) SuccessorsOf(oldCode string) []Link {
	from := sort.Search(len(n.Lineage), func(i int) bool { return n.Lineage[i].Old >= oldCode })
	to := from
	for to < len(n.Lineage) && n.Lineage[to].Old == oldCode {
		to++
	}
	return slices.Clone(n.Lineage[from:to])
}

// PredecessorsOf lists what a commune of today was made of, by old code.
func (n *Nation) PredecessorsOf(newCode string) []Link {
	var links []Link
	from := sort.Search(len(n.byNew), func(i int) bool { return n.Lineage[n.byNew[i]].New >= newCode })
	for _, at := range n.byNew[from:] {
		if n.Lineage[at].New != newCode {
			break
		}
		links = append(links, n.Lineage[at])
	}
	return links
}

// TookPart reports whether a commune of today received a part of a split old
// unit: its figures cannot be compared across the reform, those of its
// province can.
func (n *Nation) TookPart(newCode string) bool {
	return slices.ContainsFunc(n.PredecessorsOf(newCode), func(l Link) bool { return l.Partial })
}

// SameTerritory reports whether a code names one and the same territory before
// and after the reform.
func (n *Nation) SameTerritory(code string) bool {
	links := n.PredecessorsOf(code)
	return len(links) == 1 && links[0].Old == code && !links[0].Partial
}

// OldProvinceOf finds the province that an old unit belonged to; a province
// belongs to itself.
func (n *Nation) OldProvinceOf(oldCode string) (OldUnit, bool) {
	unit, found := n.OldUnit(oldCode)
	for found && unit.Parent != "" {
		unit, found = n.OldUnit(unit.Parent)
	}
	return unit, found
}

// OldProvincesOf lists the provinces whose territory a province of today
// holds, by code.
func (n *Nation) OldProvincesOf(province string) []OldUnit {
	return n.oldUnitsOf(province, LevelProvince)
}

// OldDistrictsOf lists the former districts in the territory of a province of
// today, by code.
func (n *Nation) OldDistrictsOf(province string) []OldUnit {
	return n.oldUnitsOf(province, LevelDistrict)
}

// OldCommunesOf lists the former communes in the territory of a province of
// today, by code.
func (n *Nation) OldCommunesOf(province string) []OldUnit {
	return n.oldUnitsOf(province, LevelCommune)
}

// oldUnitsOf climbs from the predecessors of the province's communes and keeps
// the units of one level.
func (n *Nation) oldUnitsOf(province string, level Level) []OldUnit {
	seen := map[string]bool{}
	var units []OldUnit
	for _, commune := range n.CommunesOf(province) {
		for _, link := range n.PredecessorsOf(commune.Code) {
			unit, found := n.OldUnit(link.Old)
			for found && !seen[unit.Code] {
				seen[unit.Code] = true
				if unit.Level() == level {
					units = append(units, unit)
				}
				unit, found = n.OldUnit(unit.Parent)
			}
		}
	}
	slices.SortFunc(units, func(a, b OldUnit) int { return strings.Compare(a.Code, b.Code) })
	return units
}

// TypeOn is the type of a province or commune of today on a day
// ("2006-01-02"). The second value is false for an unknown code and for a day
// before Reform, when the code may have named another unit.
func (n *Nation) TypeOn(code, day string) (Type, bool) {
	if day < Reform {
		return "", false
	}
	var current Type
	if p, found := n.Province(code); found {
		current = p.Type
	} else if c, found := n.Commune(code); found {
		current = c.Type
	} else {
		return "", false
	}
	for _, change := range n.Changes2026 {
		if change.Code == code && change.Effective <= day {
			current = change.Type
		}
	}
	return current, true
}

// AgenciesOf lists the agencies of a group in their customary order.
func (n *Nation) AgenciesOf(group string) []Agency {
	var agencies []Agency
	for _, a := range n.Agencies {
		if a.Group == group {
			agencies = append(agencies, a)
		}
	}
	return agencies
}
