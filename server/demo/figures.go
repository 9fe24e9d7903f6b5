package demo

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"strconv"

	"congvu/server/directory/nation"
)

// counts are the 29 columns of 01/TCD, by code.
type counts [30]int

// reception invents one quarter of a commune: larger where more people live,
// with a season, and in keeping with every printed formula of the form.
func reception(seed string, quarter int, people int) counts {
	h := fnv.New64a()
	fmt.Fprint(h, seed, quarter)
	r := rand.New(rand.NewPCG(h.Sum64(), 1))
	season := []float64{0.85, 1.0, 1.1, 1.05}[quarter%4]
	visits := max(2, int(float64(people)/1500*season)+r.IntN(3)-1)
	var c counts
	c[4] = visits
	c[6] = visits * (60 + r.IntN(20)) / 100
	c[7] = visits - c[6]
	group(&c, 8, 9, 10, 11, 4, 6, r, 0.22)
	c[5] = visits + r.IntN(visits/2+1) + 6*c[8]
	c[12] = 12 + r.IntN(2) // at least one reception day a week: Luật Tiếp công dân, Điều 15
	c[13] = max(1, visits/3+r.IntN(3)-1)
	c[15] = c[13] * (55 + r.IntN(25)) / 100
	c[16] = c[13] - c[15]
	group(&c, 17, 18, 19, 20, 13, 15, r, 0.12)
	c[14] = c[13] + r.IntN(c[13]+1) + 6*c[17]
	if r.Float64() < 0.25 {
		c[21], c[22] = 1+r.IntN(2), 1+r.IntN(3)
		c[23], c[24] = c[22]+r.IntN(3), c[22]
	}
	c[1], c[2], c[3] = c[4]+c[13]+c[22], c[5]+c[14]+c[23], c[6]+c[7]+c[15]+c[16]+c[24]+c[25]
	return c
}

// group fills the large groups (five people or more) within their parents.
func group(c *counts, groups, people, first, again, visits, cases int, r *rand.Rand, chance float64) {
	if r.Float64() > chance || c[visits] < 2 || c[cases] < 1 {
		return
	}
	c[groups], c[people], c[first] = 1, 5+r.IntN(2), 1
}

// cells writes the counts as a clerk does: "-" where nothing occurred.
func (c counts) cells() map[string]string {
	out := map[string]string{}
	for i := 1; i < len(c); i++ {
		v := strconv.Itoa(c[i])
		if c[i] == 0 {
			v = "-"
		}
		out["r1.c"+strconv.Itoa(i)] = v
	}
	return out
}

// population is a commune's row of the population report.
func population(c nation.Commune) map[string]string {
	people := "…"
	if c.Population != nil {
		people = strconv.Itoa(*c.Population)
	}
	return map[string]string{"r1.c1": people, "r1.c2": c.AreaKm2().String()}
}

// weight is how many people a former commune is taken to have had: its
// successor's, divided among those that went into it, so that the province's
// figures run on across the reform.
func weights(n *nation.Nation, t *territory) map[string]int {
	out := map[string]int{}
	for _, c := range t.Communes {
		people := 8000
		if c.Population != nil {
			people = *c.Population
		}
		before := n.PredecessorsOf(c.Code)
		for _, l := range before {
			if out[l.Old] == 0 {
				out[l.Old] = people / len(before)
			}
		}
	}
	return out
}
