package reorganise

import (
	"cmp"
	"slices"

	"github.com/google/uuid"

	"congvu/server/directory"
)

// provinceOf is the province a territory lies in.
func provinceOf(a *directory.Area) *directory.Area {
	for a != nil && a.Level != directory.LevelProvince {
		a = a.Parent
	}
	return a
}

// provinces finds which provinces end. One all of whose communes go to another, or to a
// new one that bears the same code and takes others in too, is absorbed.
func (m *planner) provinces() {
	goes := map[uuid.UUID]map[string]bool{} // province → codes of the provinces its communes go to
	for _, p := range m.lines {
		if home := provinceOf(p.area); home != nil {
			if goes[home.ID] == nil {
				goes[home.ID] = map[string]bool{}
			}
			goes[home.ID][m.provinceCode(p.To)] = true
		}
	}
	for _, a := range m.Eve.Areas() {
		if home := provinceOf(a); a.Level == directory.LevelCommune && a.InForce(m.Eve.Day) && home != nil && m.out[a.ID] == nil {
			delete(goes, home.ID) // something stays: the province goes on
		}
	}
	absorbed := map[string][]*directory.Area{}
	for _, a := range m.Eve.Areas() {
		switch to := goes[a.ID]; {
		case to == nil || to[a.Code] && len(to) > 1:
		case len(to) > 1:
			m.refuse("lines", "SPLIT_PROVINCE", "%s kết thúc nhưng các xã của tỉnh đi về nhiều tỉnh. Giữ lại tỉnh, hoặc sửa các dòng chuyển đổi.", a.FullName)
		default:
			for code := range to {
				absorbed[code] = append(absorbed[code], a)
			}
		}
	}
	for code, list := range absorbed {
		if len(list) == 1 && list[0].Code == code && (m.target[code] == nil || m.target[code].Name == list[0].Name) {
			continue // it only changes inside
		}
		for _, a := range list {
			m.heir[a.ID] = code
		}
	}
}

// provinceCode is the code of the province that a new commune lies in.
func (m *planner) provinceCode(commune string) string {
	parent := m.target[commune].Parent
	if a := m.Eve.AreaByCode(parent); m.target[parent] == nil && a != nil && a.Level == directory.LevelDistrict {
		return provinceOf(a).Code
	}
	return parent
}

// territories ends and begins areas, provinces first.
func (m *planner) territories() {
	for _, a := range m.Eve.Areas() {
		if code, ends := m.heir[a.ID]; ends {
			if m.target[code] == nil {
				m.refuse("targets", "UNKNOWN_PROVINCE", "Chưa có tên và loại của tỉnh mới mã %s. Bổ sung ở bảng đơn vị mới.", code)
				return
			}
			m.end(a)
			if m.area[code] == uuid.Nil {
				m.begin(m.target[code], parentID(a))
			}
		}
	}
	m.renameProvinces()
	for i := range m.Targets {
		if t := &m.Targets[i]; t.Level == directory.LevelCommune && len(m.into[t.Code]) > 0 {
			m.commune(t)
		}
	}
	for _, p := range m.lines {
		if m.area[p.To] != p.area.ID { // else it only changes its name
			m.end(p.area)
			m.plan.Lineage = append(m.plan.Lineage, Pair{From: p.area.ID, To: m.area[p.To], Partial: p.Partial, Share: p.Share})
		}
	}
	for _, a := range m.plan.EndedAreas {
		if code, ok := m.heir[a.ID]; ok {
			m.plan.Lineage = append(m.plan.Lineage, Pair{From: a.ID, To: m.area[code]})
		}
	}
	m.districts()
	slices.SortStableFunc(m.plan.EndedAreas, func(a, b *directory.Area) int { return cmp.Compare(a.At, b.At) })
}

func parentID(a *directory.Area) uuid.UUID {
	if a.Parent == nil {
		return uuid.Nil
	}
	return a.Parent.ID
}

// renameProvinces gives a province that goes on its new name or type.
func (m *planner) renameProvinces() {
	for i := range m.Targets {
		t := &m.Targets[i]
		a := m.Eve.AreaByCode(t.Code)
		if t.Level != directory.LevelProvince || m.area[t.Code] != uuid.Nil || a == nil || m.ended[a.ID] {
			continue
		}
		m.area[t.Code] = a.ID
		m.rename(a, t)
	}
}

func (m *planner) rename(a *directory.Area, t *Target) {
	if full := fullName(t.Kind, t.Name); full != a.FullName {
		m.plan.RenamedAreas = append(m.plan.RenamedAreas, Renamed{ID: a.ID, Name: t.Name, FullName: full, Kind: t.Kind})
	}
}

// commune begins a territory, or renames the one that it is: alone, whole, under its own
// code and in the same place.
func (m *planner) commune(t *Target) {
	parent, known := m.area[t.Parent]
	if a := m.Eve.AreaByCode(t.Parent); !known && a != nil && !m.ended[a.ID] {
		parent, known = a.ID, true
	}
	if !known {
		m.refuse("targets", "UNKNOWN_PROVINCE", "%s thuộc đơn vị cấp trên mã %s nhưng mã này chưa có. Bổ sung tỉnh ở bảng đơn vị mới.", t.Name, t.Parent)
		return
	}
	from := m.into[t.Code]
	if len(from) == 1 && !from[0].Partial && from[0].From == t.Code && parentID(from[0].area) == parent {
		m.area[t.Code] = from[0].area.ID
		m.rename(from[0].area, t)
		return
	}
	m.begin(t, parent)
}

func (m *planner) begin(t *Target, parent uuid.UUID) {
	id := m.newID()
	m.area[t.Code] = id
	m.plan.Areas = append(m.plan.Areas, NewArea{ID: id, Parent: parent, Target: *t, FullName: fullName(t.Kind, t.Name)})
}

func (m *planner) end(a *directory.Area) {
	if !m.ended[a.ID] {
		m.ended[a.ID] = true
		m.plan.EndedAreas = append(m.plan.EndedAreas, a)
	}
}

// districts end when nothing is left in them, and all of them where the resolution ends
// the level.
func (m *planner) districts() {
	touched, living, concerned := map[uuid.UUID]bool{}, map[uuid.UUID]int{}, map[uuid.UUID]bool{}
	for _, p := range m.lines {
		if home := provinceOf(p.area); home != nil {
			concerned[home.ID] = true
		}
		touched[parentID(p.area)] = true
	}
	for _, a := range m.plan.Areas {
		living[a.Parent]++
	}
	for _, a := range m.Eve.Areas() {
		if a.InForce(m.Eve.Day) && !m.ended[a.ID] {
			living[parentID(a)]++
		}
	}
	for _, a := range m.Eve.Areas() {
		if a.Level != directory.LevelDistrict || !a.InForce(m.Eve.Day) || m.ended[a.ID] {
			continue
		}
		if home := provinceOf(a); touched[a.ID] && living[a.ID] == 0 || m.EndsDistricts && home != nil && concerned[home.ID] {
			m.end(a)
		}
	}
}
