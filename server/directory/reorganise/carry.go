package reorganise

import (
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"congvu/server/directory"
)

// report puts down what the successor owes in the place of the reports just listed: it
// goes on with one draft, its texts, its files and its parts.
func (m *planner) report(to uuid.UUID, list []*Obligation, drafts int) {
	items := m.plan.Items[len(m.plan.Items)-len(list):]
	r := Report{ID: m.newID(), Round: list[0].Round, Unit: to, Model: list[0].ID}
	var lead *Obligation
	var item *Item
	for i, o := range list {
		r.Old = append(r.Old, o.ID)
		if items[i].Choice == Keep {
			r.Keep, lead, item = o.ID, o, &items[i]
		}
	}
	// Parts may be given before anything is typed.
	if at := slices.IndexFunc(list, func(o *Obligation) bool { return len(o.Parts) > 0 }); lead == nil && drafts == 0 && at >= 0 {
		lead, item = list[at], &items[at]
	}
	if lead != nil {
		item.Carries = lead.belongings()
		r.Parts = m.carriedParts(lead, to, r.ID)
	}
	m.plan.Reports = append(m.plan.Reports, r)
}

// belongings says what goes along with a report.
func (o *Obligation) belongings() string {
	var list []string
	if o.HasDraft {
		list = append(list, "số liệu đã nhập")
	}
	for _, x := range []struct {
		n    int
		what string
	}{{o.Texts, "mục lời"}, {o.Files, "tệp đính kèm"}, {len(o.Parts), "phần việc đã giao"}} {
		if x.n > 0 {
			list = append(list, fmt.Sprintf("%d %s", x.n, x.what))
		}
	}
	if len(list) == 0 {
		return ""
	}
	return "Mang theo: " + strings.Join(list, ", ") + "."
}

// copyTexts: figures cannot be told apart by guess, words can be read by whoever goes on.
// What was written for a territory that is split goes into the report of each of its
// successors, under the name of the unit that wrote it.
func (m *planner) copyTexts(round uuid.UUID, list []*Obligation) {
	for _, o := range list {
		parts := m.out[m.Eve.Unit(o.Unit).Area.ID]
		if o.Texts == 0 || len(parts) < 2 {
			continue
		}
		var names []string
		for _, p := range parts {
			if name := m.copyTo(round, m.counterpart(o.Unit, p.To), o); name != "" {
				names = append(names, name)
			}
		}
		at := slices.IndexFunc(m.plan.Items, func(i Item) bool { return i.Kind == OfObligation && i.Subject == o.ID })
		if len(names) > 0 {
			i := &m.plan.Items[at]
			i.Carries = strings.TrimSpace(i.Carries + fmt.Sprintf(" Lời của %d mục chép sang %s, ghi rõ nguồn.", o.Texts, strings.Join(names, ", ")))
		}
	}
}

// counterpart is the unit that does in a new territory what a dissolved one did.
func (m *planner) counterpart(unit uuid.UUID, code string) uuid.UUID {
	u, area := m.Eve.Unit(unit), m.area[code]
	if u.Kind == directory.KindCommittee {
		return m.committee[area]
	}
	if at, ok := m.units[does(area, u, u.Level)]; ok {
		return m.plan.Units[at].ID
	}
	return uuid.Nil
}

// copyTo notes the words for one report and names its unit. A unit that owes nothing yet
// in the round begins its report with them, unless only the old unit was named to report.
func (m *planner) copyTo(round, unit uuid.UUID, o *Obligation) string {
	at := slices.IndexFunc(m.plan.Reports, func(r Report) bool { return r.Round == round && r.Unit == unit })
	switch {
	case unit == uuid.Nil || at < 0 && o.Named:
		return ""
	case at < 0:
		at = len(m.plan.Reports)
		m.plan.Reports = append(m.plan.Reports, Report{ID: m.newID(), Round: round, Unit: unit, Model: o.ID})
	}
	r := &m.plan.Reports[at]
	r.Texts = append(r.Texts, TextSource{Report: o.ID, Name: m.name(o.Unit)})
	return m.name(unit)
}
