package reorganise

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"
)

// regimes: a lead agency that ends hands its regimes to its successor, and a unit named
// among the respondents is followed by its successor.
func (m *planner) regimes() {
	for _, r := range m.Regimes {
		named := slices.ContainsFunc(r.Named, func(u uuid.UUID) bool { return m.ended[u] })
		if !m.ended[r.Lead] && !named {
			continue
		}
		to := m.successor(r.Lead)
		item := Item{Kind: OfRegime, Subject: r.ID, Label: r.Code + " " + r.Name, FromName: m.name(r.Lead), From: r.Lead, To: to, ToName: m.name(to),
			Options: []string{Move}, Proposed: Move}
		if to == uuid.Nil {
			item.To, item.Conflict = r.Lead, "Cơ quan chủ trì kết thúc mà không có đơn vị kế thừa. Giao cơ quan chủ trì khác ở mục Chế độ báo cáo sau khi áp dụng."
		}
		m.add(item)
	}
}

// sent are the states in which the figures have left the unit.
var sent = map[string]bool{"SUBMITTED": true, "APPROVED": true, "CORRECTION_REQUESTED": true, "CORRECTING": true}

// obligations: what was closed before the day is the dissolved unit's own and is finished
// in its name; what closes on the day or later is owed by the successor (NĐ 09/2019
// art. 12: a report covers the period up to its closing date), which goes on with one
// draft and keeps the others beside it.
func (m *planner) obligations() {
	merging := map[[2]uuid.UUID][]*Obligation{}
	var order [][2]uuid.UUID
	for i := range m.Obligations {
		o := &m.Obligations[i]
		if !m.ended[o.Unit] {
			continue
		}
		item := Item{Kind: OfObligation, Subject: o.ID, Label: o.Label, FromName: m.name(o.Unit), From: o.Unit, To: m.plan.Homes[o.Unit]}
		item.ToName = m.name(item.To)
		switch {
		case sent[o.State]:
			item.Options, item.Proposed = []string{Stay}, Stay
			if !o.Closing.Before(m.Effective) && item.To != uuid.Nil {
				item.Conflict = fmt.Sprintf("Đã gửi trước khi sắp xếp dù kỳ chốt %s. Cơ quan chủ trì đối chiếu để số liệu không tính hai lần.", o.Closing.Vietnamese())
			}
			m.add(item)
		case o.Closing.Before(m.Effective):
			item.Options, item.Proposed = []string{Finish, Hand}, Finish
			if item.To == uuid.Nil {
				item.Options = []string{Finish}
			}
			m.add(item)
		case item.To == uuid.Nil || m.out[m.Eve.Unit(o.Unit).Area.ID] == nil && m.heir[m.Eve.Unit(o.Unit).Area.ID] == "":
			item.Options, item.Proposed = []string{End}, End // its level ends: nobody owes it
			m.add(item)
		default:
			group := [2]uuid.UUID{o.Round, item.To}
			if merging[group] == nil {
				order = append(order, group)
			}
			merging[group] = append(merging[group], o)
		}
	}
	for _, g := range order {
		m.merge(g[1], merging[g])
	}
	for _, g := range order {
		m.copyTexts(g[0], merging[g])
	}
	m.windUps()
	m.heldParts()
}

// merge makes one obligation of those that several units had in one round.
func (m *planner) merge(to uuid.UUID, list []*Obligation) {
	slices.SortStableFunc(list, func(a, b *Obligation) int {
		return cmp.Or(cmp.Compare(hasDraft(b), hasDraft(a)), cmp.Compare(m.rank(a.Unit), m.rank(b.Unit)))
	})
	drafts := 0
	group := list[0].ID
	for _, o := range list {
		drafts += hasDraft(o)
	}
	for i, o := range list {
		item := Item{Kind: OfObligation, Subject: o.ID, Label: o.Label, FromName: m.name(o.Unit), From: o.Unit, To: to, ToName: m.name(to),
			Options: []string{Keep, Source}, Proposed: Source, Group: group}
		if i == 0 && o.HasDraft {
			item.Proposed = Keep
		}
		if !o.HasDraft {
			item.Options = []string{Source}
		}
		parts := m.out[m.Eve.Unit(o.Unit).Area.ID]
		switch {
		case o.HasDraft && len(parts) > 1:
			item.Conflict = "Đơn vị cũ bị chia: bản nháp tính cho toàn địa bàn cũ. Kiểm tra lại số liệu nếu dùng tiếp."
		case o.HasDraft && drafts > 1:
			item.Conflict = fmt.Sprintf("%d bản nháp của một đợt nhập vào %s. Chọn một bản để nhập tiếp; các bản khác giữ làm nguồn.", drafts, item.ToName)
		}
		m.add(item)
	}
	m.keepOne(len(list))
	m.report(to, list, drafts)
}

// keepOne lets only the last chosen draft of a group be the one gone on with.
func (m *planner) keepOne(n int) {
	items, kept := m.plan.Items[len(m.plan.Items)-n:], -1
	for i := range items {
		if items[i].Choice == Keep && (kept < 0 || items[i].Decided) {
			kept = i
		}
	}
	for i := range items {
		if items[i].Choice == Keep && i != kept {
			items[i].Choice = Source
		}
	}
}

func hasDraft(o *Obligation) int {
	if o.HasDraft {
		return 1
	}
	return 0
}

// windUps are the units whose officers keep what they need to finish.
func (m *planner) windUps() {
	for _, i := range m.plan.Items {
		if i.Kind != OfObligation || i.Choice != Finish {
			continue
		}
		body := m.Eve.Unit(i.From).Body()
		m.plan.WindUp[body.ID] = true
		for _, room := range body.Rooms {
			m.plan.WindUp[room.ID] = true
		}
	}
}

// Refused lists the problems in words.
func (p *Plan) Refused() string {
	text := make([]string, len(p.Problems))
	for i, x := range p.Problems {
		text[i] = x.Message
	}
	return strings.Join(text, " ")
}
