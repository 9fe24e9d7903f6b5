package auth

import (
	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/directory"
)

// dutyUnits are the units whose duties a position in unit holds: the unit and, for
// a room, the units it is a room of.
func dutyUnits(unit *directory.Unit) []uuid.UUID {
	ids := []uuid.UUID{unit.ID}
	for u := unit; u.Kind == directory.KindRoom && u.Parent != nil; {
		u = u.Parent
		ids = append(ids, u.ID)
	}
	return ids
}

// act gives the viewer the rights of the acting position.
func act(v *access.Viewer, st state, snap *directory.Snapshot, unit *directory.Unit, duties []dutyRow) {
	v.Position, v.Unit, v.Body, v.At = *st.Position, unit.ID, unit.Body().ID, unit.At
	v.Own = snap.Own(unit)
	v.Scope = access.Interval{Lo: unit.At, Hi: unit.Until}
	if unit.Area != nil {
		v.Territory = access.Interval{Lo: unit.Area.At, Hi: unit.Area.Until}
	}
	if unit.LineAt > 0 {
		v.Line = access.Interval{Lo: unit.LineAt, Hi: unit.LineUntil}
	}
	for u := unit.Parent; u != nil; u = u.Parent {
		v.Above = append(v.Above, u.At)
	}
	v.Roles, _ = access.SetOf[access.Roles](st.Roles, access.RoleNames)
	v.Level, _ = access.SetOf[access.Levels]([]string{string(unit.Level)}, access.LevelNames)
	for _, d := range duties {
		v.Duties = append(v.Duties, reach(d, snap))
	}
}

// reach is a duty with the rows it reaches: an office those of the unit it acts
// for, the managing office the whole province, a lead agency its regime, a duty over
// records the territory of its holder.
func reach(d dutyRow, snap *directory.Snapshot) access.DutyGrant {
	var g access.DutyGrant
	g.Kind, _ = access.SetOf[access.Duties]([]string{d.Kind}, access.DutyNames)
	if d.Regime != nil {
		g.Regime = *d.Regime
	}
	switch {
	case g.Kind&access.CaseDuties != 0:
		if holder := snap.Unit(d.Unit); holder != nil {
			g.Scope = access.Interval{Lo: holder.Area.At, Hi: holder.Area.Until}
		}
	case g.Kind == access.OfficeOfUnit:
		if d.Target != nil {
			if target := snap.Unit(*d.Target); target != nil {
				g.Scope = snap.Own(target)
			}
		}
	case g.Kind == access.ManagingOffice:
		if top := snap.Unit(d.Unit); top != nil {
			for top.Parent != nil {
				top = top.Parent
			}
			g.Scope = access.Interval{Lo: top.At, Hi: top.Until}
		}
	}
	return g
}
