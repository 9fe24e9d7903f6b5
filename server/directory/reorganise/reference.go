package reorganise

import (
	"congvu/server/directory"
	"congvu/server/directory/nation"
)

// FromReference adds the targets that lines lead to and nobody named, and the provinces
// they lie in, from the official list of the units since 1 July 2025.
func FromReference(n *nation.Nation, lines []Line, targets []Target) []Target {
	known := map[string]bool{}
	for _, t := range targets {
		known[t.Code] = true
	}
	add := func(t Target) {
		if !known[t.Code] {
			known[t.Code] = true
			targets = append(targets, t)
		}
	}
	for _, l := range lines {
		c, found := n.Commune(l.To)
		if !found || known[l.To] {
			continue
		}
		place := c.Place()
		add(Target{Code: c.Code, Name: c.Name, Kind: string(c.Type), Level: directory.LevelCommune, Parent: c.Province, Lon: &place.Lon, Lat: &place.Lat})
		if p, found := n.Province(c.Province); found {
			add(Target{Code: p.Code, Name: p.Name, Kind: string(p.Type), Level: directory.LevelProvince})
		}
	}
	return targets
}
