package directory

import (
	"github.com/google/uuid"

	"congvu/server/clock"
)

// Rows is the whole directory as stored: every area and unit with all its
// versions. A Snapshot is one day of it.
type Rows struct {
	Areas       []AreaRow
	Units       []UnitRow
	Successions []SuccessionRow
}

// AreaRow is one version of an area with the area's number on its tree.
type AreaRow struct {
	Area             // of the version; Parent, At and Until come from below
	ParentID         *uuid.UUID
	Number, NumberTo int32
}

// UnitRow is one version of a unit with the unit's number on its tree.
type UnitRow struct {
	Unit                   // of the version; pointers and numbers come from below
	AreaID                 uuid.UUID
	ParentID, LineParentID *uuid.UUID
	Number, NumberTo       int32
}

// SuccessionRow is one pair of the lineage of areas.
type SuccessionRow struct {
	Succession   // From and To come from below
	FromID, ToID uuid.UUID
}

// standing ranks a version seen from a day: in force, else the last that ended
// before it, else the first that is still to come.
func standing(from clock.Date, to *clock.Date, on clock.Date) int {
	switch {
	case from.After(on):
		return 0
	case to != nil && !to.After(on):
		return 1
	default:
		return 2
	}
}

// better reports whether version a tells more about the day than version b.
func better(aFrom clock.Date, aTo *clock.Date, bFrom clock.Date, bTo *clock.Date, on clock.Date) bool {
	a, b := standing(aFrom, aTo, on), standing(bFrom, bTo, on)
	if a != b {
		return a > b
	}
	if a == 0 {
		return aFrom.Before(bFrom)
	}
	return aFrom.After(bFrom)
}
