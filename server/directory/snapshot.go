package directory

import (
	"slices"
	"sync"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/text"
)

// Snapshot is the directory as it stands on one day. It never changes, so it is
// shared by all requests without locks; a change of the directory replaces it.
type Snapshot struct {
	Day clock.Date

	rows       *Rows
	units      []*Unit // by number
	unitByID   map[uuid.UUID]*Unit
	unitByCode map[string]*Unit // of those in force
	byName     []named          // of those in force, in Vietnamese order
	areas      []*Area          // by number
	areaByID   map[uuid.UUID]*Area
	areaByCode map[string]*Area // of those in force
	byArea     map[uuid.UUID][]*Unit
	lineage    []*Succession
	into       map[uuid.UUID][]*Succession // by successor
	outOf      map[uuid.UUID][]*Succession // by predecessor
	origins    sync.Map                    // of areas, as asked for

	others *otherDays
}

// NewSnapshot builds the picture of a day from all rows.
func NewSnapshot(rows *Rows, day clock.Date) *Snapshot {
	s := &Snapshot{Day: day, rows: rows, others: &otherDays{}}
	s.buildAreas()
	s.buildUnits()
	s.buildLineage()
	return s
}

func (s *Snapshot) buildAreas() {
	chosen := map[uuid.UUID]*AreaRow{}
	for i := range s.rows.Areas {
		r := &s.rows.Areas[i]
		if c := chosen[r.ID]; c == nil || better(r.ValidFrom, r.ValidTo, c.ValidFrom, c.ValidTo, s.Day) {
			chosen[r.ID] = r
		}
	}
	s.areaByID, s.areaByCode = make(map[uuid.UUID]*Area, len(chosen)), make(map[string]*Area, len(chosen))
	for id, r := range chosen {
		a := r.Area
		a.At, a.Until = r.Number, r.NumberTo
		s.areaByID[id] = &a
		s.areas = append(s.areas, &a)
		if a.InForce(s.Day) {
			s.areaByCode[a.Code] = &a
		}
	}
	for id, r := range chosen {
		if r.ParentID != nil {
			s.areaByID[id].Parent = s.areaByID[*r.ParentID]
		}
	}
	slices.SortFunc(s.areas, func(a, b *Area) int { return int(a.At) - int(b.At) })
}

func (s *Snapshot) buildUnits() {
	chosen := map[uuid.UUID]*UnitRow{}
	for i := range s.rows.Units {
		r := &s.rows.Units[i]
		if c := chosen[r.ID]; c == nil || better(r.ValidFrom, r.ValidTo, c.ValidFrom, c.ValidTo, s.Day) {
			chosen[r.ID] = r
		}
	}
	s.unitByID, s.unitByCode = make(map[uuid.UUID]*Unit, len(chosen)), make(map[string]*Unit, len(chosen))
	for id, r := range chosen {
		u := r.Unit
		u.At, u.Until, u.Area = r.Number, r.NumberTo, s.areaByID[r.AreaID]
		s.unitByID[id] = &u
		s.units = append(s.units, &u)
	}
	slices.SortFunc(s.units, func(a, b *Unit) int { return int(a.At) - int(b.At) })
	for id, r := range chosen {
		if r.ParentID != nil {
			s.unitByID[id].Parent = s.unitByID[*r.ParentID]
		}
	}
	s.byArea = make(map[uuid.UUID][]*Unit, len(s.areas))
	for _, u := range s.units {
		s.byArea[u.Area.ID] = append(s.byArea[u.Area.ID], u)
	}
	s.numberLines(chosen)
	s.nameUnits()
}

// nameUnits orders the units in force by name and hangs them under their parents.
func (s *Snapshot) nameUnits() {
	for _, u := range s.units {
		if u.InForce(s.Day) {
			s.unitByCode[u.Code] = u
			s.byName = append(s.byName, newNamed(u))
		}
	}
	slices.SortFunc(s.byName, func(a, b named) int { return compareNamed(a, b) })
	for _, n := range s.byName {
		switch p := n.unit.Parent; {
		case p == nil || !p.InForce(s.Day):
		case n.unit.Kind == KindRoom:
			p.Rooms = append(p.Rooms, n.unit)
		default:
			p.Children = append(p.Children, n.unit)
		}
	}
}

func (s *Snapshot) buildLineage() {
	for _, r := range s.rows.Successions {
		pair := r.Succession
		pair.From, pair.To = s.areaByID[r.FromID], s.areaByID[r.ToID]
		if pair.From != nil && pair.To != nil {
			s.lineage = append(s.lineage, &pair)
		}
	}
	slices.SortFunc(s.lineage, func(a, b *Succession) int {
		if c := a.Date.Compare(b.Date); c != 0 {
			return c
		}
		return int(a.From.At) - int(b.From.At)
	})
	s.into, s.outOf = map[uuid.UUID][]*Succession{}, map[uuid.UUID][]*Succession{}
	for _, p := range s.lineage {
		s.into[p.To.ID] = append(s.into[p.To.ID], p)
		s.outOf[p.From.ID] = append(s.outOf[p.From.ID], p)
	}
}

// Unit is a unit by its identity, in force or not; nil if there is none.
func (s *Snapshot) Unit(id uuid.UUID) *Unit { return s.unitByID[id] }

// UnitByCode is the unit in force under a code; nil if there is none.
func (s *Snapshot) UnitByCode(code string) *Unit { return s.unitByCode[code] }

// Units are all units ever, by their number on the tree.
func (s *Snapshot) Units() []*Unit { return s.units }

// UnitsInForce are the units of the day, in Vietnamese order of names.
func (s *Snapshot) UnitsInForce() []*Unit {
	out := make([]*Unit, len(s.byName))
	for i, n := range s.byName {
		out[i] = n.unit
	}
	return out
}

// Area is an area by its identity, in force or not; nil if there is none.
func (s *Snapshot) Area(id uuid.UUID) *Area { return s.areaByID[id] }

// AreaByCode is the area in force under an official code; nil if there is none.
func (s *Snapshot) AreaByCode(code string) *Area { return s.areaByCode[code] }

// AreaNamed is the area in force under an official code, else the one that bore it
// last; nil if none did.
func (s *Snapshot) AreaNamed(code string) *Area {
	if a := s.areaByCode[code]; a != nil {
		return a
	}
	var last *Area
	for _, a := range s.areas {
		if a.Code == code && (last == nil || a.ValidFrom.After(last.ValidFrom)) {
			last = a
		}
	}
	return last
}

// Areas are all areas ever, by their number on the tree.
func (s *Snapshot) Areas() []*Area { return s.areas }

// Lineage lists the pairs an area takes part in, on either side.
func (s *Snapshot) Lineage(area uuid.UUID) []*Succession {
	return slices.Concat(s.into[area], s.outOf[area])
}

// Predecessors lists the pairs into an area, Successors those out of it.
func (s *Snapshot) Predecessors(area uuid.UUID) []*Succession { return s.into[area] }

// Successors lists the pairs out of an area.
func (s *Snapshot) Successors(area uuid.UUID) []*Succession { return s.outOf[area] }

// UnitsOf lists the units whose own territory an area is, by number.
func (s *Snapshot) UnitsOf(area uuid.UUID) []*Unit { return s.byArea[area] }

// Successions is the whole lineage, oldest first.
func (s *Snapshot) Successions() []*Succession { return s.lineage }

// Own is the interval of a unit with its rooms, without the units below that are
// their own. Rooms are numbered first under their unit, so it is one interval.
func (s *Snapshot) Own(u *Unit) access.Interval {
	next, _ := slices.BinarySearchFunc(s.units, u.At+1, func(x *Unit, at int32) int { return int(x.At) - int(at) })
	own := access.Interval{Lo: u.At, Hi: u.At + 1}
	for ; next < len(s.units) && s.units[next].At < u.Until && s.units[next].Kind == KindRoom; next++ {
		own.Hi = s.units[next].At + 1
	}
	return own
}

// In lists the units whose number lies in an interval, in force or not.
func (s *Snapshot) In(i access.Interval) []*Unit {
	from, _ := slices.BinarySearchFunc(s.units, i.Lo, func(x *Unit, at int32) int { return int(x.At) - int(at) })
	to, _ := slices.BinarySearchFunc(s.units, i.Hi, func(x *Unit, at int32) int { return int(x.At) - int(at) })
	return s.units[from:to]
}

// InForce reports whether the area exists on a day.
func (a *Area) InForce(on clock.Date) bool {
	return a.ValidFrom.Compare(on) <= 0 && (a.ValidTo == nil || a.ValidTo.Compare(on) > 0)
}

type named struct {
	unit            *Unit
	sort, key, tone string
}

func newNamed(u *Unit) named {
	return named{unit: u, sort: text.SortKey(u.Name), key: text.Key(u.Name), tone: text.ToneKey(u.Name)}
}
