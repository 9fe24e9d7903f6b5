package directory

import (
	"slices"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"congvu/server/clock"
)

// Origin is a territory whose figures belong, whole or by a share, to a later one.
type Origin struct {
	Area  *Area
	Share decimal.Decimal
}

// Whole reports whether all of the territory became part of the later one.
func (o Origin) Whole() bool { return o.Share.Equal(one) }

var one = decimal.NewFromInt(1)

// Origins are an area itself and what became it, back through every reorganisation.
// Official lists give shares in words: whole units count one, a part counts only by a
// share that somebody entered (or when all parts meet again in the area). unknown is the
// latest day from which back a part has no share: figures before it are not comparable.
func (s *Snapshot) Origins(area uuid.UUID) (list []Origin, unknown *clock.Date) {
	if known, ok := s.origins.Load(area); ok { // every dashboard asks for those of all communes
		return known.(found).list, known.(found).unknown
	}
	list, unknown = s.trace(area)
	s.origins.Store(area, found{list, unknown})
	return list, unknown
}

type found struct {
	list    []Origin
	unknown *clock.Date
}

func (s *Snapshot) trace(area uuid.UUID) (list []Origin, unknown *clock.Date) {
	o := &origins{s: s, shares: map[uuid.UUID]decimal.Decimal{}, parts: map[uuid.UUID]clock.Date{}}
	o.walk(area, one)
	for more := true; more; {
		more = false
		for from := range o.parts {
			if o.meetAgain(from) {
				delete(o.parts, from)
				o.walk(from, one.Sub(o.shares[from]))
				more = true
			}
		}
	}
	for _, d := range o.parts {
		if unknown == nil || unknown.Before(d) {
			unknown = &d
		}
	}
	for _, id := range o.order {
		list = append(list, Origin{Area: s.areaByID[id], Share: o.shares[id]})
	}
	return list, unknown
}

type origins struct {
	s      *Snapshot
	order  []uuid.UUID
	shares map[uuid.UUID]decimal.Decimal
	parts  map[uuid.UUID]clock.Date // of which a part of unknown size went in
}

func (o *origins) walk(id uuid.UUID, share decimal.Decimal) {
	if _, met := o.shares[id]; !met {
		o.order = append(o.order, id)
	}
	o.shares[id] = o.shares[id].Add(share)
	for _, p := range o.s.into[id] {
		switch {
		case !p.Partial:
			o.walk(p.From.ID, share)
		case p.Share != nil:
			o.walk(p.From.ID, share.Mul(*p.Share))
		default:
			o.parts[p.From.ID] = p.Date
		}
	}
}

// meetAgain reports whether everything that became of a split area lies in the one asked
// for: then its size needs no share.
func (o *origins) meetAgain(from uuid.UUID) bool {
	for _, p := range o.s.outOf[from] {
		if !o.shares[p.To.ID].Equal(one) {
			return false
		}
	}
	return true
}

// PredecessorsWhole lists the units that on a day answered for what a unit answers for
// now: the unit itself where it was in force, else those of the territories that went
// whole into its own. comparable is false where a part of a territory came in, or where
// a territory had no such unit: their sum is then no figure of this unit.
func (s *Snapshot) PredecessorsWhole(u *Unit, on clock.Date) (units []*Unit, comparable bool) {
	day := s.On(on)
	if then := day.Unit(u.ID); then != nil && then.InForce(on) {
		return []*Unit{then}, true
	}
	list, unknown := day.Origins(u.Area.ID)
	if unknown != nil && on.Before(*unknown) {
		return nil, false
	}
	for _, o := range list {
		if !o.Area.InForce(on) {
			continue
		}
		at := slices.IndexFunc(day.byArea[o.Area.ID], func(v *Unit) bool { return v.InForce(on) && alike(u, v) })
		if !o.Whole() || at < 0 {
			return nil, false
		}
		units = append(units, day.byArea[o.Area.ID][at])
	}
	return units, len(units) > 0
}

// alike reports whether two units do the same for their territories. A committee answers
// for its territory at any level: five island districts became communes.
func alike(u, v *Unit) bool {
	switch {
	case u.Kind != v.Kind || u.Sector != v.Sector:
		return false
	case u.Kind == KindRoom || u.Sector != "":
		return u.Name == v.Name
	}
	return true
}
