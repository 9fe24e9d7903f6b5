package casework

import (
	"cmp"
	"fmt"
	"slices"

	"congvu/server/clock"
)

// OutOfOrder is the code of days that cannot follow each other.
const OutOfOrder = "CASE_DATES_OUT_OF_ORDER"

// Born is the first day on which the person can have been born; zero when not even the
// year is known.
func (c *Content) Born() (day clock.Date) {
	if i := c.Identity; i != nil && i.BirthDate != nil {
		return *i.BirthDate
	} else if i != nil && i.BirthYear != nil {
		return clock.NewDate(*i.BirthYear, 1, 1)
	}
	return day
}

// order refuses days that cannot follow each other as they stand. What an old paper file may
// say, though it should not, is told and does not stop.
func (k *checker) order(c *Content) {
	if born := c.Born(); !born.IsZero() && !born.After(k.today) {
		for _, d := range c.days() {
			if d.on != nil && !d.on.IsZero() && d.on.Before(born) {
				k.fail(d.place, OutOfOrder, "Ngày này đứng trước ngày sinh.")
			}
		}
	}
	h, m := c.Health, c.Management
	if h == nil {
		h = &CaseHealth{}
	}
	if m == nil {
		return
	}
	k.rested(m, h)
	k.decided(m.Decisions, firstPositive(h))
}

// rested: a ground does not stand before what it rests on. Files of before 2022, when a
// test was not asked for, may say so.
func (k *checker) rested(m *CaseManagement, h *CaseHealth) {
	if m.Ground == nil || m.GroundOn == nil {
		return
	}
	first, what := clock.Date{}, ""
	switch *m.Ground {
	case PositiveTest:
		first, what = firstPositive(h), "xét nghiệm dương tính đầu tiên"
	case Determined:
		first, what = firstConclusion(h), "kết luận nghiện đầu tiên"
	}
	if first.After(*m.GroundOn) {
		k.order2022(*m.GroundOn, "management.groundOn", "Ngày của căn cứ đứng trước ngày "+what+" đã nhập.")
	}
	if h.FirstFoundOn != nil && h.FirstFoundOn.After(*m.GroundOn) {
		k.warn("health.firstFoundOn", OutOfOrder, "Ngày bị phát hiện lần đầu đứng sau ngày của căn cứ.")
	}
}

// order2022 refuses what the law has not allowed since 2022, and tells of what is older.
func (k *checker) order2022(on clock.Date, place, message string) {
	if on.Before(tested) {
		k.warn(place, OutOfOrder, message)
		return
	}
	k.fail(place, OutOfOrder, "%s", message)
}

// decided: a decision to manage rests on a test (NĐ 105/2021 art. 42.1), and nothing is
// stopped, concluded or moved before it was decided (art. 47, 48). The test of an earlier
// decision may not have been entered.
func (k *checker) decided(list []*CaseDecision, test clock.Date) {
	var first, last clock.Date
	for _, d := range list {
		if d.Kind != Manage {
			continue
		}
		if first.IsZero() || d.On.Before(first) {
			first = d.On
		}
		if d.On.After(last) {
			last = d.On
		}
	}
	for n, d := range list {
		place := fmt.Sprintf("management.decisions.%d.on", n+1)
		switch {
		case d.Kind != Manage && d.On.Before(first):
			k.fail(place, OutOfOrder, "Ngày này đứng trước ngày quyết định quản lý.")
		case d.Kind == Manage && test.After(d.On) && d.On == last:
			k.order2022(d.On, place, "Quyết định quản lý đứng trước ngày xét nghiệm dương tính đầu tiên đã nhập.")
		case d.Kind == Manage && test.After(d.On):
			k.warn(place, OutOfOrder, "Chưa nhập xét nghiệm dương tính làm căn cứ của quyết định này.")
		}
	}
}

// firstPositive is the day of the first positive test; zero is none.
func firstPositive(h *CaseHealth) (first clock.Date) {
	for _, t := range h.Tests {
		if t.Positive && (first.IsZero() || t.On.Before(first)) {
			first = t.On
		}
	}
	return first
}

// firstConclusion is the day of the first conclusion that the person is dependent.
func firstConclusion(h *CaseHealth) (first clock.Date) {
	for _, d := range h.Determinations {
		if d.Dependent && (first.IsZero() || d.On.Before(first)) {
			first = d.On
		}
	}
	return first
}

// dated is a day of a person's life and where it stands.
type dated struct {
	on    *clock.Date
	place string
}

// days are all that the content names.
func (c *Content) days() []dated {
	var out []dated
	add := func(on *clock.Date, place string, line ...any) {
		out = append(out, dated{on, fmt.Sprintf(place, line...)})
	}
	i, k, r, m := cmp.Or(c.Identity, &CaseIdentity{}), cmp.Or(c.Contact, &CaseContact{}), cmp.Or(c.Criminal, &CaseCriminal{}), cmp.Or(c.Management, &CaseManagement{})
	for n, x := range i.Papers {
		add(x.IssuedOn, "identity.papers.%d.issuedOn", n+1)
	}
	for n, x := range k.Residences {
		add(x.From, "contact.residences.%d.from", n+1)
		add(x.To, "contact.residences.%d.to", n+1)
		add(x.ConfirmedOn, "contact.residences.%d.confirmedOn", n+1)
	}
	for n, x := range r.Decisions {
		add(&x.On, "criminal.decisions.%d.on", n+1)
	}
	add(m.GroundOn, "management.groundOn")
	add(m.ResidenceVerifiedOn, "management.residenceVerifiedOn")
	for n, x := range m.Decisions {
		add(&x.On, "management.decisions.%d.on", n+1)
	}
	return slices.Concat(out, cmp.Or(c.Health, &CaseHealth{}).days())
}

func (h *CaseHealth) days() []dated {
	out := []dated{{h.FirstFoundOn, "health.firstFoundOn"}}
	add := func(on *clock.Date, place string, line int) { out = append(out, dated{on, fmt.Sprintf(place, line)}) }
	for n, x := range h.Tests {
		add(&x.On, "health.tests.%d.on", n+1)
	}
	for n, x := range h.Determinations {
		add(&x.On, "health.determinations.%d.on", n+1)
	}
	for n, x := range h.Detoxes {
		add(&x.From, "health.detoxes.%d.from", n+1)
	}
	for n, x := range h.Substitutions {
		add(&x.From, "health.substitutions.%d.from", n+1)
	}
	return out
}
