package reorganise

import (
	"fmt"

	"github.com/google/uuid"

	"congvu/server/clock"
)

// Holding is what a unit holds beside its reports, such as the records of persons: it goes
// as a whole, and who takes over needs the duty to hold it.
type Holding struct {
	Unit  uuid.UUID
	Label string // what it is, and how much of it
	Duty  string // "" where who takes over needs none
	// ByHand says how what stays behind is given on afterwards.
	ByHand string
}

// Handover gives what units held to those that took over.
type Handover struct {
	Pairs      []Succession
	Resolution string
	IssuedOn   clock.Date
}

// Succession is a unit that ended and the one that took over.
type Succession struct{ From, To uuid.UUID }

// holdings: what a unit holds follows it to the one that takes over. Of a territory that is
// split, nobody can tell from outside what goes where: it stays with the dissolved unit and
// is listed, to be given on by hand.
func (m *planner) holdings() {
	for _, h := range m.Holdings {
		if !m.ended[h.Unit] {
			continue
		}
		to, area := m.plan.Homes[h.Unit], m.Eve.Unit(h.Unit).Area
		_, inherited := m.heir[area.ID]
		item := Item{Kind: OfHolding, Subject: h.Unit, Label: h.Label, FromName: m.name(h.Unit), From: h.Unit, To: to, ToName: m.name(to),
			Options: []string{Move, Stay}, Proposed: Move}
		switch parts := len(m.out[area.ID]); {
		case to == uuid.Nil || parts == 0 && !inherited:
			item.Options, item.Proposed = []string{Stay}, Stay
			item.Conflict = fmt.Sprintf("Không có đơn vị kế thừa để bàn giao. Sau khi áp dụng, %s.", h.ByHand)
		case h.Duty != "" && !m.holds(to, h.Duty):
			item.Options, item.Proposed = []string{Stay}, Stay
			item.Conflict = fmt.Sprintf("%s không có nhiệm vụ “%s” từ ngày %s. Giao nhiệm vụ rồi %s.", m.name(to), dutyName(h.Duty), m.Effective.Vietnamese(), h.ByHand)
		case parts > 1:
			item.Proposed = Stay
			item.Conflict = fmt.Sprintf("%s chia về %d nơi. Giữ lại, sau khi áp dụng %s; hoặc chọn chuyển tất cả về %s rồi chuyển tiếp từng hồ sơ.", area.FullName, parts, h.ByHand, m.name(to))
		}
		m.add(item)
	}
}

// holds: a unit has a duty on the day, its own or one that it takes over.
func (m *planner) holds(unit uuid.UUID, duty string) bool {
	for i := range m.Duties {
		d := &m.Duties[i]
		if d.Kind != duty || m.successor(d.Unit) != unit {
			continue
		}
		if !m.ended[d.Unit] || m.choice(OfDuty, d.ID) == Move {
			return true
		}
	}
	return false
}
