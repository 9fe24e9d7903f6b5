package reporting

import (
	"cmp"
	"slices"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/text"
)

// UnitGroup is a group of units that officers of a lead agency follow.
type UnitGroup struct {
	ID        uuid.UUID
	Name      string
	LeadUnit  *directory.Unit
	ValidFrom clock.Date
	ValidTo   *clock.Date // first day on which it no longer holds
	Units     []*directory.Unit
	Officers  []*GroupOfficer
	Version   int
}

// AccessRow: a group stands where the agency stands that made it.
func (g *UnitGroup) AccessRow(v *access.Viewer) access.Row {
	return access.Row{Relation: v.Relation(g.LeadUnit.Spot())}
}

// GroupOfficer is an officer who follows a group, or may.
type GroupOfficer struct {
	PositionID uuid.UUID
	Title      string
	Name       string
	Unit       *directory.Unit
}

// AccessRow: an officer stands in the agency.
func (o *GroupOfficer) AccessRow(v *access.Viewer) access.Row {
	return access.Row{Relation: v.Relation(o.Unit.Spot())}
}

// UnitGrouping is the groups of an agency and what they leave out.
type UnitGrouping struct {
	Groups          []*UnitGroup
	Ungrouped       []*directory.Unit
	Candidates      []*GroupOfficer
	FormerDistricts []*FormerDistrict
}

// FormerDistrict is a former district as a proposal for a group.
type FormerDistrict struct {
	Name    string
	UnitIds []uuid.UUID
}

// UnitGroupInput makes or changes a group.
type UnitGroupInput struct {
	Group      *Versioned
	Name       string
	UnitIds    []uuid.UUID
	OfficerIds []uuid.UUID
}

// FormerDistricts sorts units by the former district in which most of the
// territories lay that theirs was made of; a unit whose territory has no such
// predecessor is in none. The order is that of the names.
func FormerDistricts(units []*directory.Unit, lineage func(area uuid.UUID) []*directory.Succession) []*FormerDistrict {
	byName := map[string]*FormerDistrict{}
	for _, u := range units {
		name := formerDistrict(u, lineage(u.Area.ID))
		if name == "" {
			continue
		}
		if byName[name] == nil {
			byName[name] = &FormerDistrict{Name: name}
		}
		byName[name].UnitIds = append(byName[name].UnitIds, u.ID)
	}
	out := []*FormerDistrict{}
	for _, d := range byName {
		out = append(out, d)
	}
	slices.SortFunc(out, func(a, b *FormerDistrict) int { return cmp.Compare(text.SortKey(a.Name), text.SortKey(b.Name)) })
	return out
}

// formerDistrict is the district most predecessors lay in; a whole predecessor
// counts more than any number of parts of split ones.
func formerDistrict(u *directory.Unit, lineage []*directory.Succession) string {
	const whole = 1000
	weight, best := map[string]int{}, ""
	for _, s := range lineage {
		district := s.From // an island district had no communes
		if district.Level != directory.LevelDistrict {
			district = district.Parent
		}
		if s.To.ID != u.Area.ID || district == nil || district.Level != directory.LevelDistrict {
			continue
		}
		n := whole
		if s.Partial {
			n = 1
		}
		name := district.FullName
		weight[name] += n
		if best == "" || weight[name] > weight[best] {
			best = name
		}
	}
	return best
}
