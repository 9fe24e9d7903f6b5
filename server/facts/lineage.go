package facts

import (
	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
)

// Territories is what reading on boundaries needs to know of areas.
type Territories interface {
	Area(id uuid.UUID) *directory.Area
	// AreaByCode finds the area that carries a code on a date.
	AreaByCode(code string, on clock.Date) *directory.Area
	// AreaAt finds the area numbered at.
	AreaAt(at int32) *directory.Area
	// CommunesOn lists the communes of a territory in force on a date, by name.
	CommunesOn(within *directory.Area, on clock.Date) []*directory.Area
	// TableOf is the territory whose statutory tables count an area: its province of today, or
	// itself where it holds provinces.
	TableOf(area *directory.Area) *directory.Area
	// UnitsIn lists the units that answer for a territory or a part of it.
	UnitsIn(within *directory.Area) []uuid.UUID
	// Unseen lists those of them whose own figures a viewer may not see: a sister
	// department shares the territory, but is neither the viewer's nor below it.
	Unseen(v *access.Viewer, within *directory.Area) []uuid.UUID
	// Origins lists an area and what became it, with shares, and the day before
	// which parts of unknown size make it not comparable.
	Origins(area uuid.UUID) ([]directory.Origin, *clock.Date)
	// Splits lists the changes by which only a part of a territory came into an area.
	Splits(area uuid.UUID) []*directory.Succession
	// PartsOf lists the pairs by which a territory went to several.
	PartsOf(area uuid.UUID) []*directory.Succession
}

// Label is one territory of an answer with the areas whose figures are its own.
type Label struct {
	Area *directory.Area
	// Sources holds the area itself and what became it.
	Sources []uuid.UUID
	// Shares holds those of the sources of which only a part came in.
	Shares map[uuid.UUID]decimal.Decimal
	// SplitOn is the date from which back its figures are not comparable,
	// because it took a part of a split territory with an unknown share.
	SplitOn *clock.Date
}

// LabelOf gathers the sources of one area, back through all successions. A part of a
// split territory belongs to nobody by equal code or by guess: only an entered share
// makes it comparable.
func LabelOf(t Territories, a *directory.Area) Label {
	list, unknown := t.Origins(a.ID)
	l := Label{Area: a, SplitOn: unknown, Sources: make([]uuid.UUID, 0, len(list))}
	for _, o := range list {
		l.Sources = append(l.Sources, o.Area.ID)
		if !o.Whole() {
			if l.Shares == nil {
				l.Shares = map[uuid.UUID]decimal.Decimal{}
			}
			l.Shares[o.Area.ID] = o.Share
		}
	}
	return l
}

// ShareOf is the part of a source that came in; nil = all of it.
func (l Label) ShareOf(source uuid.UUID) *decimal.Decimal {
	if share, partly := l.Shares[source]; partly {
		return &share
	}
	return nil
}

// Divides reports whether a figure of a period closed then is put together from parts of
// others: only what adds up can be divided.
func (l Label) Divides(periodTo clock.Date) bool {
	return len(l.Shares) > 0 && periodTo.Before(l.Area.ValidFrom)
}

// Comparable reports whether the label's figure of a period closed then may be
// set beside today's.
func (l Label) Comparable(periodTo clock.Date) bool {
	return l.SplitOn == nil || !periodTo.Before(*l.SplitOn)
}

// Labels lists the communes of a territory on the boundaries of a date.
func Labels(t Territories, within *directory.Area, on clock.Date) []Label {
	areas := t.CommunesOn(within, on)
	out := make([]Label, len(areas))
	for i, a := range areas {
		out[i] = LabelOf(t, a)
	}
	return out
}
