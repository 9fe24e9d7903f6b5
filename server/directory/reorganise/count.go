package reorganise

import (
	"github.com/google/uuid"

	"congvu/server/directory"
)

// count makes the numbers of the dry run.
func (m *planner) count() {
	c := &m.plan.Counts
	of := map[directory.Level]*Change{directory.LevelProvince: &c.Provinces, directory.LevelDistrict: &c.Districts, directory.LevelCommune: &c.Communes}
	for _, a := range m.Eve.Areas() {
		if x := of[a.Level]; x != nil && a.InForce(m.Eve.Day) {
			x.Before++
		}
	}
	for _, a := range m.plan.EndedAreas {
		of[a.Level].Ended++
	}
	for _, a := range m.plan.Areas {
		of[a.Level].Begun++
		if m.unknownPart(a.Code) {
			c.NotComparable++
		}
	}
	c.Units = Change{Before: len(m.Eve.UnitsInForce()), Ended: len(m.plan.EndedUnits), Begun: len(m.plan.Units)}
	for _, x := range []*Change{&c.Provinces, &c.Districts, &c.Communes, &c.Units} {
		x.After = x.Before - x.Ended + x.Begun
	}
	for _, parts := range m.out {
		if len(parts) > 1 {
			c.SplitAreas++
		}
	}
	c.Renamed = len(m.plan.RenamedAreas)
	m.countItems(c)
}

func (m *planner) unknownPart(code string) bool {
	for _, p := range m.into[code] {
		if p.Partial && p.Share == nil {
			return true
		}
	}
	return false
}

func (m *planner) countItems(c *Counts) {
	stays := map[uuid.UUID]bool{} // accounts with a position after the day
	concerned := map[uuid.UUID]bool{}
	for _, p := range m.Positions {
		if !m.ended[p.Unit] {
			stays[p.Account] = true
			continue
		}
		concerned[p.Account] = true
		if m.choice(OfPosition, p.ID) != End {
			stays[p.Account] = true
		}
	}
	c.Accounts = len(concerned)
	for a := range concerned {
		if !stays[a] {
			c.WithoutPosition++
		}
	}
	drafted := map[uuid.UUID]bool{}
	for _, o := range m.Obligations {
		drafted[o.ID] = o.HasDraft
	}
	for _, i := range m.plan.Items {
		switch i.Kind {
		case OfPosition:
			c.Positions++
		case OfDuty:
			c.Duties++
		case OfHolding:
			c.Holdings++
		case OfRegime:
			c.Regimes++
		case OfObligation:
			c.Obligations++
			if drafted[i.Subject] {
				c.Drafts++
			}
		}
		if i.Conflict != "" {
			c.Conflicts++
		}
	}
}
