package facts

import (
	"cmp"
	"math"
	"slices"
)

// Point is degrees of longitude and latitude.
type Point struct{ X, Y float64 }

// margin is how far cells reach beyond the outermost centres, in degrees.
const margin = 0.06

// Cells divides the plane among centres: every point of cell i is nearest to
// centre i. The outline is the hull of the centres, widened. It stands in for
// boundaries where none were imported, so that a map can be read at all.
func Cells(centres []Point) [][]Point {
	outline := widen(hull(centres))
	cells := make([][]Point, len(centres))
	for i, c := range centres {
		cell := outline
		for j, other := range centres {
			if i != j && c != other {
				cell = clip(cell, c, other)
			}
		}
		cells[i] = cell
	}
	return cells
}

// clip keeps the part of the polygon that is nearer to a than to b.
func clip(polygon []Point, a, b Point) []Point {
	mid := Point{(a.X + b.X) / 2, (a.Y + b.Y) / 2}
	side := func(p Point) float64 { return (p.X-mid.X)*(b.X-a.X) + (p.Y-mid.Y)*(b.Y-a.Y) }
	out := make([]Point, 0, len(polygon)+1)
	for i, p := range polygon {
		q := polygon[(i+1)%len(polygon)]
		sp, sq := side(p), side(q)
		if sp <= 0 {
			out = append(out, p)
		}
		if (sp < 0 && sq > 0) || (sp > 0 && sq < 0) {
			t := sp / (sp - sq)
			out = append(out, Point{p.X + t*(q.X-p.X), p.Y + t*(q.Y-p.Y)})
		}
	}
	return out
}

// hull is the convex hull, counter-clockwise (monotone chain).
func hull(points []Point) []Point {
	ps := slices.Clone(points)
	slices.SortFunc(ps, func(a, b Point) int { return cmp.Or(cmp.Compare(a.X, b.X), cmp.Compare(a.Y, b.Y)) })
	ps = slices.Compact(ps)
	if len(ps) < 3 {
		return ps
	}
	half := func(ps []Point) []Point {
		var h []Point
		for _, p := range ps {
			for len(h) > 1 && turn(h[len(h)-2], h[len(h)-1], p) <= 0 {
				h = h[:len(h)-1]
			}
			h = append(h, p)
		}
		return h[:len(h)-1]
	}
	lower := half(ps)
	slices.Reverse(ps)
	return append(lower, half(ps)...)
}

func turn(o, a, b Point) float64 { return (a.X-o.X)*(b.Y-o.Y) - (a.Y-o.Y)*(b.X-o.X) }

// widen replaces the outline by the hull of small octagons around its corners,
// so that a single centre or a row of them has an area too.
func widen(outline []Point) []Point {
	var around []Point
	for _, p := range outline {
		for k := range 8 {
			angle := float64(k) * math.Pi / 4
			around = append(around, Point{p.X + margin*math.Cos(angle), p.Y + margin*math.Sin(angle)})
		}
	}
	return hull(around)
}
