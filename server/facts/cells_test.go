package facts

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func area(p []Point) (s float64) {
	for i, a := range p {
		b := p[(i+1)%len(p)]
		s += a.X*b.Y - b.X*a.Y
	}
	return math.Abs(s) / 2
}

func TestCellsCoverTheOutlineOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(t, "n")
		seen := map[Point]bool{}
		var centres []Point
		for range n {
			p := Point{float64(rapid.IntRange(0, 1000).Draw(t, "x")) / 500, float64(rapid.IntRange(0, 1000).Draw(t, "y")) / 500}
			if !seen[p] {
				seen[p] = true
				centres = append(centres, p)
			}
		}
		sum := 0.0
		for i, cell := range Cells(centres) {
			sum += area(cell)
			for _, corner := range cell { // no other centre is nearer than its own
				own := math.Hypot(corner.X-centres[i].X, corner.Y-centres[i].Y)
				for _, o := range centres {
					if math.Hypot(corner.X-o.X, corner.Y-o.Y) < own-1e-7 {
						t.Fatalf("corner %v of cell %d is nearer to %v", corner, i, o)
					}
				}
			}
		}
		if whole := area(widen(hull(centres))); math.Abs(sum-whole) > 1e-6 {
			t.Fatalf("cells sum to %v of %v", sum, whole)
		}
	})
}
