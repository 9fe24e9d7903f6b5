package reorganise

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"congvu/server/directory"
)

// organisations ends the units of ended territories, begins those of new ones, and finds
// for each that ends the one that takes over.
func (m *planner) organisations() {
	for _, u := range m.Eve.UnitsInForce() {
		m.unitName[u.ID] = u.Name
		if u.Kind == directory.KindRoom {
			m.unitName[u.ID] = u.Name + ", " + u.Body().Name
		}
		if u.Kind == directory.KindCommittee && !m.ended[u.Area.ID] {
			m.committee[u.Area.ID] = u.ID
		}
	}
	for i := range m.plan.Areas { // provinces stand first
		m.succeed(&m.plan.Areas[i])
	}
	for _, a := range m.plan.EndedAreas {
		m.rehome(a)
	}
	m.renameUnits()
	slices.SortStableFunc(m.plan.EndedUnits, func(a, b *directory.Unit) int { return cmp.Compare(a.At, b.At) })
	m.unitItems()
}

// origins are the territories that a new one takes in, the seat first: the one that gave
// it its name, then those that came in whole, in the order of the resolution.
func (m *planner) origins(a *NewArea) []*directory.Area {
	var out []*directory.Area
	whole := map[uuid.UUID]bool{}
	if a.Level == directory.LevelProvince {
		for _, e := range m.plan.EndedAreas {
			if m.heir[e.ID] == a.Code {
				out, whole[e.ID] = append(out, e), true
			}
		}
	}
	for _, p := range m.into[a.Code] {
		out, whole[p.area.ID] = append(out, p.area), !p.Partial
	}
	rank := func(e *directory.Area) int {
		switch {
		case e.Name == a.Name:
			return 0
		case whole[e.ID]:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(out, func(x, y *directory.Area) int { return cmp.Compare(rank(x), rank(y)) })
	return out
}

// succeed begins the units of a new territory: what its origins had, each once.
func (m *planner) succeed(a *NewArea) {
	ranks := map[uuid.UUID]int{}
	m.seat[a.ID] = ranks
	for i, from := range m.origins(a) {
		ranks[from.ID] = i
		if m.home(from) != a.Code {
			continue // a part of it came in, but its records went elsewhere
		}
		for _, u := range m.Eve.UnitsOf(from.ID) {
			if u.Kind != directory.KindRoom && u.InForce(m.Eve.Day) {
				m.begetUnit(a, u)
			}
		}
	}
	if _, has := m.committee[a.ID]; !has && a.Level == directory.LevelCommune {
		m.addUnit(NewUnit{ID: m.newID(), Parent: m.committee[a.Parent], Area: a.ID, Code: a.Code, Name: "UBND " + lowerFirst(a.FullName),
			Kind: directory.KindCommittee, Level: directory.LevelCommune, Route: []string{"PROPOSE", "SIGN"}})
	}
}

// does names what a unit is for in its territory: two of one kind become one.
func does(area uuid.UUID, u *directory.Unit, level directory.Level) string {
	code := ""
	if level == directory.LevelProvince && u.Kind != directory.KindCommittee {
		code = u.Code
	}
	return strings.Join([]string{area.String(), string(u.Kind), u.Sector, code}, "|")
}

func (m *planner) begetUnit(a *NewArea, u *directory.Unit) {
	key := does(a.ID, u, a.Level)
	at, met := m.units[key]
	if !met {
		name := "UBND " + lowerFirst(a.FullName)
		if u.Kind != directory.KindCommittee {
			name = strings.ReplaceAll(u.Name, lowerFirst(u.Area.FullName), lowerFirst(a.FullName))
		}
		code := u.Code
		if a.Level == directory.LevelCommune {
			code = strings.Replace(u.Code, u.Area.Code, a.Code, 1)
		}
		parent := m.after(u.Parent)
		if u.Kind == directory.KindCommittee && a.Level == directory.LevelCommune {
			parent = m.committee[a.Parent]
			if parent == uuid.Nil {
				parent = m.after(u.Parent)
			}
		}
		at = m.addUnit(NewUnit{ID: m.newID(), Parent: parent, Area: a.ID, Code: code, Name: name, Kind: u.Kind, Level: a.Level,
			Sector: u.Sector, Route: u.Route, Like: u.ID})
		m.units[key] = at
	}
	body := m.plan.Units[at].ID
	m.plan.Homes[u.ID] = body
	for _, room := range u.Rooms {
		m.begetRoom(a, u, room, body)
	}
}

// begetRoom: rooms of one name become one.
func (m *planner) begetRoom(a *NewArea, u, room *directory.Unit, body uuid.UUID) {
	key := body.String() + "|" + room.Name
	at, met := m.units[key]
	if !met {
		code := strings.Replace(room.Code, u.Area.Code, a.Code, 1)
		if slices.ContainsFunc(m.plan.Units, func(n NewUnit) bool { return n.Area == a.ID && n.Code == code }) {
			code = fmt.Sprintf("%s.%d", code, len(m.made[a.ID]))
		}
		at = m.addUnit(NewUnit{ID: m.newID(), Parent: body, Area: a.ID, Code: code, Name: room.Name, Kind: directory.KindRoom, Level: a.Level,
			Sector: room.Sector, Route: []string{}, Like: room.ID})
		m.units[key] = at
	}
	m.plan.Homes[room.ID] = m.plan.Units[at].ID
}

func (m *planner) addUnit(u NewUnit) int {
	m.plan.Units = append(m.plan.Units, u)
	m.unitName[u.ID] = u.Name
	if u.Kind == directory.KindRoom {
		m.unitName[u.ID] = u.Name + ", " + m.unitName[u.Parent]
	}
	at := len(m.plan.Units) - 1
	m.made[u.Area] = append(m.made[u.Area], at)
	if u.Kind == directory.KindCommittee {
		m.committee[u.Area] = u.ID
	}
	return at
}

// after is what stands on the day in the place of a unit of the eve.
func (m *planner) after(u *directory.Unit) uuid.UUID {
	if u == nil {
		return uuid.Nil
	}
	if home, ok := m.plan.Homes[u.ID]; ok {
		return home
	}
	if m.ended[u.Area.ID] {
		return uuid.Nil
	}
	return u.ID
}

// home is the code of the territory that takes over an ended one's records and people:
// the only successor, or of several the one chosen, else the one with the largest known
// share, with all its people, with its name, or named first.
func (m *planner) home(a *directory.Area) string {
	if code, ok := m.heir[a.ID]; ok {
		return code
	}
	parts := m.out[a.ID]
	if len(parts) == 0 {
		return ""
	}
	if body := m.body(a); body != nil {
		if chosen, ok := m.decisions[Key{OfUnit, body.ID}]; ok && slices.ContainsFunc(parts, func(p *pair) bool { return p.To == chosen }) {
			return chosen
		}
	}
	return m.proposedHome(a, parts)
}

func (m *planner) proposedHome(a *directory.Area, parts []*pair) string {
	best := parts[0]
	weigh := func(p *pair) float64 {
		switch {
		case p.Share != nil:
			return p.Share.InexactFloat64() * 10
		case strings.Contains(p.Word, "people"):
			return 2
		case m.target[p.To].Name == a.Name:
			return 1
		}
		return 0
	}
	for _, p := range parts[1:] {
		if weigh(p) > weigh(best) {
			best = p
		}
	}
	return best.To
}

// body is the committee of a territory, whose choice decides for all its units.
func (m *planner) body(a *directory.Area) *directory.Unit {
	for _, u := range m.Eve.UnitsOf(a.ID) {
		if u.Kind == directory.KindCommittee && u.InForce(m.Eve.Day) {
			return u
		}
	}
	return nil
}

// rehome ends the units of a territory. Those of a district, which nothing succeeds,
// leave their records to the committee of the province.
func (m *planner) rehome(a *directory.Area) {
	for _, u := range m.Eve.UnitsOf(a.ID) {
		if !u.InForce(m.Eve.Day) {
			continue
		}
		if u.ValidTo != nil {
			m.refuse("lines", "UNIT_CHANGED_LATER", "%s đã có thay đổi từ ngày %s. Chọn ngày hiệu lực sau thay đổi đó.", u.Name, u.ValidTo.Vietnamese())
		}
		m.ended[u.ID] = true
		m.plan.EndedUnits = append(m.plan.EndedUnits, u)
		if _, ok := m.plan.Homes[u.ID]; ok || a.Level != directory.LevelDistrict {
			continue
		}
		if province := provinceOf(a); province != nil {
			over := province.ID
			if code, ends := m.heir[over]; ends {
				over = m.area[code]
			}
			if c, ok := m.committee[over]; ok {
				m.plan.Homes[u.ID] = c
			}
		}
	}
}

// renameUnits carries a new name of a territory into the names of its units.
func (m *planner) renameUnits() {
	for _, r := range m.plan.RenamedAreas {
		old := lowerFirst(m.Eve.Area(r.ID).FullName)
		for _, u := range m.Eve.UnitsOf(r.ID) {
			if name := strings.ReplaceAll(u.Name, old, lowerFirst(r.FullName)); u.InForce(m.Eve.Day) && name != u.Name {
				m.plan.RenamedUnits = append(m.plan.RenamedUnits, Renamed{ID: u.ID, Name: name})
			}
		}
	}
}

// unitItems lists what takes over each unit that ends.
func (m *planner) unitItems() {
	for _, u := range m.plan.EndedUnits {
		if u.Kind == directory.KindRoom {
			continue
		}
		item := Item{Kind: OfUnit, Subject: u.ID, Label: u.Name, FromName: u.Area.FullName, From: u.ID, To: m.plan.Homes[u.ID], ToName: m.name(m.plan.Homes[u.ID]), Options: []string{End}, Proposed: End}
		if code, ok := m.heir[u.Area.ID]; ok {
			item.Options, item.Proposed = []string{code}, code
		} else if parts := m.out[u.Area.ID]; len(parts) > 0 {
			item.Options = nil
			for _, p := range parts {
				item.Options = append(item.Options, p.To)
			}
			item.Proposed = m.proposedHome(u.Area, parts)
			if len(parts) > 1 && u.Kind == directory.KindCommittee {
				item.Conflict = fmt.Sprintf("%s chia về %d nơi. Chọn nơi tiếp nhận hồ sơ và cán bộ.", u.Area.FullName, len(parts))
			}
		} else if item.To != uuid.Nil {
			item.Options, item.Proposed = []string{Move}, Move
		}
		m.add(item)
	}
}
