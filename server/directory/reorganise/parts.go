package reorganise

import (
	"github.com/google/uuid"
)

// carriedParts gives the parts of a report that goes on with the successor to those who
// hold them from the day on. What cannot be given so is listed and left out, with what
// was handed on from it.
func (m *planner) carriedParts(o *Obligation, owner, report uuid.UUID) (out []PartMove) {
	made := map[uuid.UUID]*PartMove{}
	for i := range o.Parts {
		p := &o.Parts[i]
		move := PartMove{Part: p.ID, Report: report}
		remark := m.follow(p, owner, &move)
		if p.Parent != uuid.Nil {
			switch up := made[p.Parent]; {
			case up == nil:
				move.Holder, remark = uuid.Nil, "Phần lớn hơn không được giao tiếp nên phần này dừng theo. Giao lại sau khi áp dụng nếu cần."
			case move.Person == uuid.Nil && up.Holder == move.Holder:
				move.Holder, remark = uuid.Nil, m.name(up.Holder)+" nhận cả phần lớn hơn; không giao lại phần này."
			default:
				move.Parent = up.ID
			}
		}
		if m.partItem(o, p, move, remark) == End {
			continue
		}
		move.ID = m.newID()
		made[p.ID] = &move
		out = append(out, move)
	}
	return out
}

// heldParts: in a report that stays with its unit, a part held by a unit that ends goes
// to the one that takes over.
func (m *planner) heldParts() {
	for i := range m.Obligations {
		o := &m.Obligations[i]
		owner := m.successor(o.Unit)
		if m.ended[o.Unit] {
			if c := m.choice(OfObligation, o.ID); c != Hand && c != Stay {
				continue // finished by its own people, or carried
			}
		}
		for j := range o.Parts {
			p := &o.Parts[j]
			if !m.ended[p.Unit] {
				continue
			}
			move := PartMove{Part: p.ID, Report: o.ID}
			remark := m.follow(p, owner, &move)
			if m.partItem(o, p, move, remark) == End {
				move.Holder, move.Person = uuid.Nil, uuid.Nil
			}
			m.plan.Parts = append(m.plan.Parts, move)
		}
	}
}

// follow finds who holds a part from the day on: the unit or the person that took over,
// else the office of the unit that owes; Holder stays zero where there is none.
func (m *planner) follow(p *Part, owner uuid.UUID, to *PartMove) (remark string) {
	to.Holder = m.successor(p.Unit)
	if p.Person != uuid.Nil {
		if m.choice(OfPosition, p.Person) != End && m.within(to.Holder, owner) {
			to.Person = p.Person
			return ""
		}
		remark = "Chức vụ được giao kết thúc; giao cho đơn vị của người đó. "
	}
	if to.Holder != owner && m.within(to.Holder, owner) {
		return remark
	}
	if to.Holder = m.office(owner); to.Holder != uuid.Nil {
		return "Nơi được giao kết thúc, không có nơi kế thừa trong đơn vị; giao cho " + m.name(to.Holder) + "."
	}
	return "Nơi được giao kết thúc, không có nơi nhận. " + m.name(owner) + " tự nhập hoặc giao lại phần này sau khi áp dụng."
}

func (m *planner) partItem(o *Obligation, p *Part, move PartMove, remark string) string {
	item := Item{Kind: OfPart, Subject: p.ID, Label: o.Label + ": " + p.Label, FromName: m.name(p.Unit), From: p.Unit, To: move.Holder, ToName: m.name(move.Holder),
		Options: []string{Move, End}, Proposed: Move, Conflict: remark}
	if p.Holder != "" {
		item.FromName = p.Holder + ", " + item.FromName
	}
	if move.Holder == uuid.Nil {
		item.Options, item.Proposed = []string{End}, End
	}
	m.add(item)
	return m.plan.Items[len(m.plan.Items)-1].Choice
}

// within reports whether a unit of the day is another or stands below it.
func (m *planner) within(unit, owner uuid.UUID) bool {
	if m.parentOf == nil {
		m.parentOf = make(map[uuid.UUID]uuid.UUID, len(m.plan.Units))
		for _, n := range m.plan.Units {
			m.parentOf[n.ID] = n.Parent
		}
	}
	for steps := 0; unit != uuid.Nil && steps < 20; steps++ {
		if unit == owner {
			return true
		}
		parent, begins := m.parentOf[unit]
		if !begins {
			parent = m.after(m.Eve.Unit(unit).Parent)
		}
		unit = parent
	}
	return false
}

// office is the room that works for a unit from the day on.
func (m *planner) office(owner uuid.UUID) uuid.UUID {
	for i := range m.Duties {
		d := &m.Duties[i]
		if d.Kind != "OFFICE_OF_UNIT" || d.Target == nil || m.successor(*d.Target) != owner {
			continue
		}
		if room := m.successor(d.Unit); room != uuid.Nil && room != owner && m.within(room, owner) {
			return room
		}
	}
	return uuid.Nil
}
