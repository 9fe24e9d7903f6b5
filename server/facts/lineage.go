package facts

import (
	"github.com/google/uuid"

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
	// UnitsIn lists the units that answer for a territory or a part of it.
	UnitsIn(within *directory.Area) []uuid.UUID
	// Unseen lists those of them whose own figures a viewer may not see: a sister
	// department shares the territory, but is neither the viewer's nor below it.
	Unseen(v *access.Viewer, within *directory.Area) []uuid.UUID
	// Predecessors is the lineage into an area.
	Predecessors(id uuid.UUID) []*directory.Succession
}

// Label is one territory of an answer with the areas whose figures are its own.
type Label struct {
	Area *directory.Area
	// Sources holds the area itself and, through whole shares, what became it.
	Sources []uuid.UUID
	// SplitOn is the date from which back its figures are not comparable,
	// because it took a part of a split territory with an unknown share.
	SplitOn *clock.Date
}

// LabelOf gathers the sources of one area, back through all successions.
func LabelOf(t Territories, a *directory.Area) Label {
	l := Label{Area: a}
	seen := map[uuid.UUID]bool{}
	var walk func(id uuid.UUID)
	walk = func(id uuid.UUID) {
		if seen[id] {
			return
		}
		seen[id] = true
		l.Sources = append(l.Sources, id)
		for _, s := range t.Predecessors(id) {
			// A part of a split territory belongs to nobody by equal code or by
			// guess: only a known share would make it comparable.
			if s.Partial {
				if l.SplitOn == nil || l.SplitOn.Before(s.Date) {
					d := s.Date
					l.SplitOn = &d
				}
				continue
			}
			walk(s.From.ID)
		}
	}
	walk(a.ID)
	return l
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
