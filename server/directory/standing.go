package directory

import "congvu/server/access"

// AccessRow says where the account stands seen from the viewer: as near as the
// nearest of its positions. A unit's IT officer sits in one of its rooms and keeps
// the accounts of the whole unit.
func (m *ManagedAccount) AccessRow(v *access.Viewer) access.Row {
	row := access.Row{Relation: access.Other}
	for _, p := range m.Positions {
		if p.Unit == nil {
			continue
		}
		r := v.Relation(p.Unit.Spot())
		if p.Unit.Body().ID == v.Body {
			r = access.Own
		}
		if r < row.Relation { // the nearer relation has the lower bit
			row.Relation = r
		}
	}
	return row
}

// AccessContainer: a page holds accounts that are decided one by one, and counts
// only those of the viewer's reach.
func (*ManagedAccountPage) AccessContainer() {}
