package reorganise

import (
	"fmt"
	"slices"

	"github.com/google/uuid"
)

// positions: a position goes with the records of its unit. A unit has one head: the one
// of the seat keeps the signature, the others move without it unless it is chosen
// otherwise.
func (m *planner) positions() {
	heads := map[uuid.UUID][]*Position{}
	for i := range m.Positions {
		p := &m.Positions[i]
		if home := m.plan.Homes[p.Unit]; m.ended[p.Unit] && home != uuid.Nil && p.SigningForm == "TM" {
			heads[home] = append(heads[home], p)
		}
	}
	for _, list := range heads {
		slices.SortStableFunc(list, func(a, b *Position) int { return m.rank(a.Unit) - m.rank(b.Unit) })
	}
	for i := range m.Positions {
		if p := &m.Positions[i]; m.ended[p.Unit] {
			m.position(p, heads[m.plan.Homes[p.Unit]])
		}
	}
}

func (m *planner) position(p *Position, heads []*Position) {
	u := m.Eve.Unit(p.Unit)
	item := Item{Kind: OfPosition, Subject: p.ID, Label: p.Holder + " – " + p.Title, FromName: m.name(p.Unit), From: p.Unit, To: m.plan.Homes[p.Unit]}
	item.ToName = m.name(item.To)
	_, succeeded := m.out[u.Area.ID]
	_, inherited := m.heir[u.Area.ID]
	switch {
	case item.To == uuid.Nil:
		item.Options, item.Proposed = []string{End}, End
		item.Conflict = "Không có đơn vị kế thừa. Sau khi áp dụng, giao chức vụ mới ở mục Tài khoản nếu người này còn làm việc."
	case !succeeded && !inherited: // of a district: its people are posted one by one
		item.Options, item.Proposed = []string{End, Move}, End
		item.Conflict = "Cấp huyện kết thúc, không có đơn vị kế thừa nhân sự. Chọn chuyển về " + item.ToName + " hoặc kết thúc."
	case p.SigningForm == "TM" && len(heads) > 1:
		item.Options, item.Proposed = []string{Move, Plain, End}, Plain
		if heads[0] == p {
			item.Proposed = Move
		}
		item.Conflict = fmt.Sprintf("%d người đứng đầu về %s. Chọn một người ký thay mặt; những người khác chuyển không kèm quyền ký hoặc kết thúc.", len(heads), item.ToName)
	default:
		item.Options, item.Proposed = []string{Move, Plain, End}, Move
	}
	m.add(item)
}

// rank is how near to the seat of its successor a dissolved unit stood.
func (m *planner) rank(unit uuid.UUID) int {
	u := m.Eve.Unit(unit)
	return m.seat[m.areaOf(m.plan.Homes[unit])][u.Area.ID]
}

// areaOf is the territory of a unit that begins.
func (m *planner) areaOf(unit uuid.UUID) uuid.UUID {
	if m.areaOfNew == nil {
		m.areaOfNew = make(map[uuid.UUID]uuid.UUID, len(m.plan.Units))
		for _, n := range m.plan.Units {
			m.areaOfNew[n.ID] = n.Area
		}
	}
	return m.areaOfNew[unit]
}

// duties go with their unit, or with the position that holds them; one that the successor
// holds already is not held twice.
func (m *planner) duties() {
	held := map[string]bool{}
	key := func(d *Duty, unit uuid.UUID, target *uuid.UUID) string {
		return fmt.Sprint(d.Kind, unit, orNil(d.Position), orNil(target), orNil(d.RegimeID))
	}
	for i := range m.Duties {
		if d := &m.Duties[i]; !m.ended[d.Unit] && (d.Target == nil || !m.ended[*d.Target]) {
			held[key(d, d.Unit, d.Target)] = true
		}
	}
	for i := range m.Duties {
		d := &m.Duties[i]
		if !m.ended[d.Unit] && (d.Target == nil || !m.ended[*d.Target]) {
			continue
		}
		to, target := m.successor(d.Unit), d.Target
		if target != nil {
			t := m.successor(*target)
			target = &t
		}
		item := Item{Kind: OfDuty, Subject: d.ID, Label: dutyName(d.Kind), FromName: m.name(d.Unit), From: d.Unit, To: to, ToName: m.name(to), Options: []string{Move, End}, Proposed: Move}
		switch k := key(d, to, target); {
		case to == uuid.Nil || target != nil && *target == uuid.Nil:
			item.Options, item.Proposed = []string{End}, End
		case d.Position != nil && m.choice(OfPosition, *d.Position) == End:
			item.Options, item.Proposed = []string{End}, End
		case held[k]:
			item.Proposed, item.ToName = End, item.ToName+" (đã có nhiệm vụ này)"
		default:
			held[k] = true
		}
		m.add(item)
	}
}

func orNil(id *uuid.UUID) uuid.UUID {
	if id == nil {
		return uuid.Nil
	}
	return *id
}

// successor is what stands for a unit on the day: itself where it goes on.
func (m *planner) successor(unit uuid.UUID) uuid.UUID {
	if !m.ended[unit] {
		return unit
	}
	return m.plan.Homes[unit]
}

// choice is what an item of this plan is set to, "" if there is none.
func (m *planner) choice(kind ItemKind, subject uuid.UUID) string {
	if m.chosen == nil {
		m.chosen = map[Key]string{}
	}
	for ; m.listed < len(m.plan.Items); m.listed++ {
		i := &m.plan.Items[m.listed]
		m.chosen[Key{i.Kind, i.Subject}] = i.Choice
	}
	return m.chosen[Key{kind, subject}]
}

func dutyName(kind string) string {
	switch kind {
	case "LEAD_AGENCY":
		return "Cơ quan chủ trì chế độ báo cáo"
	case "MANAGING_OFFICE":
		return "Cơ quan quản lý, vận hành hệ thống"
	case "OFFICE_OF_UNIT":
		return "Văn phòng giúp việc"
	case "RECORDS_OFFICER":
		return "Văn thư"
	case "CASE_KEEPER":
		return "Lập và quản lý hồ sơ người nghiện, người sử dụng ma túy"
	case "CASE_APPROVAL":
		return "Phê duyệt hồ sơ mới"
	case "CASE_AMENDMENT":
		return "Phê duyệt sửa đổi hồ sơ"
	case "CASE_REOPENING":
		return "Mở lại hồ sơ"
	case "CASE_ENDING":
		return "Phê duyệt chết, mất tích"
	case "CASE_RULING":
		return "Ký quyết định quản lý (Mẫu 07–10)"
	}
	return kind
}
