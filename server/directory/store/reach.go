package store

import (
	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/directory"
	"congvu/server/fault"
)

// assignable are the roles a unit's IT officer may give (seed 001 art. 6): none
// that administers or audits.
const assignable = access.Clerk | access.Approver | access.Leader | access.Analyst

// reach is which accounts a viewer administers: all, or those of some units.
type reach struct {
	all   bool
	units []uuid.UUID
}

func (a *Accounts) reach(v *access.Viewer) (reach, error) {
	switch access.Table.Decide(v, "account.manage") {
	case access.Allow:
		return reach{all: true}, nil
	case access.ByRow:
		return reach{units: unitsOf(a.Directory.Current(), v.Body)}, nil
	}
	return reach{}, forbidden()
}

// unitsOf are a unit and its rooms.
func unitsOf(snap *directory.Snapshot, id uuid.UUID) []uuid.UUID {
	ids := []uuid.UUID{}
	if unit := snap.Unit(id); unit != nil {
		for _, u := range snap.In(snap.Own(unit)) {
			ids = append(ids, u.ID)
		}
	}
	return ids
}

func (r reach) has(unit uuid.UUID) bool {
	if r.all {
		return true
	}
	for _, u := range r.units {
		if u == unit {
			return true
		}
	}
	return false
}

// held is a position of an account that is in force or still to come.
type held struct {
	Unit  uuid.UUID
	Roles []string
}

// may refuses the write on an account. One with no position here is not found;
// one that also acts elsewhere, or above its administrator, is left to the
// administrator of the whole system: resetting its password would lend its rights.
func (r reach) may(positions []held) error {
	if r.all {
		return nil
	}
	seen, beyond := false, false
	for _, p := range positions {
		roles, unknown := access.SetOf[access.Roles](p.Roles, access.RoleNames)
		seen = seen || r.has(p.Unit)
		beyond = beyond || !r.has(p.Unit) || len(unknown) > 0 || roles&^(assignable|access.UnitAdmin|access.Inspector) != 0
	}
	switch {
	case !seen:
		return fault.Missing("tài khoản")
	case beyond:
		return fault.New(fault.Forbidden, "ACCOUNT_BEYOND_UNIT",
			"Tài khoản này còn chức vụ ở đơn vị khác hoặc có vai trò quản trị. Đề nghị quản trị hệ thống thực hiện.")
	}
	return nil
}

// permit is the wall behind the gate: whoever calls a store without it meets the
// same table of rules.
func permit(v *access.Viewer, rule string) error {
	if access.Table.Decide(v, rule) == access.Deny {
		return forbidden()
	}
	return nil
}

func forbidden() error {
	return fault.New(fault.Forbidden, "FORBIDDEN", "Chức vụ đang làm việc không có quyền thực hiện thao tác này.")
}
