package directory

import (
	"slices"

	"github.com/google/uuid"
)

// Splits are the changes by which only a part of a territory came into an area or into
// one that became it, the earliest first. Where all parts meet again in the area, nothing
// was divided.
func (s *Snapshot) Splits(area uuid.UUID) []*Succession {
	list, _ := s.Origins(area)
	var out []*Succession
	for _, o := range list {
		for _, p := range s.into[o.Area.ID] {
			met := slices.ContainsFunc(list, func(m Origin) bool { return m.Area.ID == p.From.ID && m.Whole() })
			if p.Partial && !met {
				out = append(out, p)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *Succession) int { return a.Date.Compare(b.Date) })
	return out
}

// PartsOf are the pairs by which a territory went to several.
func (s *Snapshot) PartsOf(area uuid.UUID) []*Succession { return s.outOf[area] }
