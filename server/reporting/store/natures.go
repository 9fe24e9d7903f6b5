package store

import (
	"congvu/server/facts"
	"congvu/server/reporting"
)

// Natures are those of the figures that published regimes bring of each indicator: a
// form may say of single columns that they hold plans, say; the others are of the
// regime's own nature.
func (s *Service) Natures(indicator int32) []facts.Nature {
	return s.catalogue.Load().natures[indicator]
}

func (c *catalogue) collectNatures() map[int32][]facts.Nature {
	own := map[string][]facts.Nature{}
	for _, r := range c.regimes {
		if r.State != reporting.RegimeDraft {
			own[r.FormCode] = append(own[r.FormCode], r.Nature)
		}
	}
	found := map[int32]map[facts.Nature]bool{}
	for _, v := range c.versions {
		for _, fed := range v.indicators {
			if found[fed.ID] == nil {
				found[fed.ID] = map[facts.Nature]bool{}
			}
			natures := own[v.Code]
			if fed.Nature != "" {
				natures = []facts.Nature{facts.Nature(fed.Nature)}
			}
			for _, n := range natures {
				found[fed.ID][n] = true
			}
		}
	}
	out := make(map[int32][]facts.Nature, len(found))
	for id, set := range found {
		for _, n := range []facts.Nature{facts.Final, facts.Preliminary, facts.Estimate, facts.Planned} {
			if set[n] {
				out[id] = append(out[id], n)
			}
		}
	}
	return out
}
