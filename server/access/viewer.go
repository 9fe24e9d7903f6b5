package access

import (
	"context"
	"strconv"

	"github.com/google/uuid"
)

// Interval is a half-open pre-order interval [Lo, Hi) of the unit tree.
type Interval struct{ Lo, Hi int32 }

// Contains reports whether the unit numbered at lies inside.
func (i Interval) Contains(at int32) bool { return i.Lo <= at && at < i.Hi }

// DutyGrant is one duty in force for the viewer's position today.
type DutyGrant struct {
	Kind   Duties
	Regime uuid.UUID // LeadAgency: the regime it leads; else zero
	Scope  Interval  // OfficeOfUnit: the unit acted for; ManagingOffice: the province; CaseDuties: the territory, on the tree of areas
}

// Viewer is who asks: one account acting in one position. It is looked up at
// each request, so that moving an officer or ending a position acts at once.
type Viewer struct {
	Account, Session, Position uuid.UUID
	Unit                       uuid.UUID // the unit of the position
	At                         int32     // that unit's own number on the tree
	Body                       uuid.UUID // the unit itself, or the unit whose room it is
	Own                        Interval  // the unit and its rooms, without units of their own
	Scope                      Interval  // the unit's whole subtree on the tree of units
	Territory                  Interval  // its area and all areas in it, on the tree of areas
	Line                       Interval  // its subtree on the tree of lines of work; empty if none
	Above                      []int32   // numbers of the ancestors
	Roles                      Roles
	Level                      Levels
	Duties                     []DutyGrant
}

// SignedIn reports whether anybody stands behind the request.
func (v *Viewer) SignedIn() bool { return v != nil && v.Account != uuid.Nil }

// DutySet is the kinds of duty the viewer holds.
func (v *Viewer) DutySet() (s Duties) {
	for _, d := range v.Duties {
		s |= d.Kind
	}
	return s
}

// Leads reports whether the viewer's unit is the lead agency of the regime.
func (v *Viewer) Leads(regime uuid.UUID) bool {
	for _, d := range v.Duties {
		if d.Kind == LeadAgency && d.Regime == regime {
			return true
		}
	}
	return false
}

// Covering is which of the viewer's duties of these kinds reach an area.
func (v *Viewer) Covering(kinds Duties, area int32) (out Duties) {
	for _, d := range v.Duties {
		if d.Kind&kinds != 0 && d.Scope.Contains(area) {
			out |= d.Kind
		}
	}
	return out
}

// Regimes lists the regimes the viewer leads.
func (v *Viewer) Regimes() []uuid.UUID {
	out := []uuid.UUID{}
	for _, d := range v.Duties {
		if d.Kind == LeadAgency {
			out = append(out, d.Regime)
		}
	}
	return out
}

// OwnIntervals are the numbers of the units whose work is the viewer's own: its
// unit with its rooms, and the units it acts for as their office.
func (v *Viewer) OwnIntervals() []Interval {
	out := []Interval{v.Own}
	for _, d := range v.Duties {
		if d.Kind == OfficeOfUnit {
			out = append(out, d.Scope)
		}
	}
	return out
}

// Spot is where a unit stands on the three trees: its number among units, its
// area's among areas, and its own among lines of work (0 = on none).
type Spot struct{ Unit, Area, Line int32 }

// OfLine reports whether the viewer's unit belongs to a line of work (ngành dọc).
func (v *Viewer) OfLine() bool { return v.Line.Lo < v.Line.Hi }

// Relation is where a unit stands, seen from the viewer. A department of the
// province is not above the communes on the tree of units, yet they lie in its
// territory; its sister departments share the territory and are not below. A unit
// of a line of work, such as the police, leads its line and not the territory.
func (v *Viewer) Relation(s Spot) Relations {
	for _, i := range v.OwnIntervals() {
		if i.Contains(s.Unit) {
			return Own
		}
	}
	if v.Scope.Contains(s.Unit) || !v.OfLine() && v.Territory.Lo < s.Area && s.Area < v.Territory.Hi {
		return Below
	}
	for _, a := range v.Above {
		if a == s.Unit {
			return Above
		}
	}
	if s.Line > 0 && v.Line.Contains(s.Line) {
		return SameLine
	}
	return Other
}

// Class names the viewers for whom every plan-time answer is alike; plans and
// pruned schemas are kept per class.
func (v *Viewer) Class() string {
	if !v.SignedIn() {
		return "-"
	}
	return strconv.Itoa(int(v.Roles)) + "." + strconv.Itoa(int(v.Level)) + "." + strconv.Itoa(int(v.DutySet()))
}

type viewerKey struct{}

// With puts the viewer into the context; nil means signed out.
func With(ctx context.Context, v *Viewer) context.Context {
	return context.WithValue(ctx, viewerKey{}, v)
}

// From is the viewer of the request, never nil: a zero Viewer is signed out.
func From(ctx context.Context) *Viewer {
	if v, ok := ctx.Value(viewerKey{}).(*Viewer); ok && v != nil {
		return v
	}
	return &Viewer{}
}
