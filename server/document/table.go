package document

import (
	"math"

	"congvu/server/reporting/form"
)

// grid writes the rows of one part of a table.
type grid struct {
	*sheet
	part
	levels []float64 // heights of the lines of heads
	codes  float64   // height of the line of codes; 0 without one
	over   func()    // what stands above the heads on a page that continues
}

const edge = 0.8 // above and below what stands in a cell

func newGrid(s *sheet, p part) *grid {
	g := &grid{sheet: s, part: p}
	fill(p.columns, s.inner())
	s.font(bold, headSize)
	g.levels = make([]float64, Depth(p.heads))
	g.heights(p.heads, p.columns, 0)
	g.font(italic, headSize-1)
	for _, c := range p.columns {
		if c.Code != "" {
			g.codes = max(g.codes, g.tall(c.Code, c.width))
		}
	}
	return g
}

func (g *grid) tall(text string, width float64) float64 {
	return float64(len(g.wrap(text, width-2*padding)))*g.line() + 2*edge
}

// heights makes every line of heads as high as what stands in it; a leaf reaches
// down to the last line, which takes what is missing.
func (g *grid) heights(heads []Head, under []*column, level int) {
	for i := range heads {
		n := len(Leaves(heads[i : i+1]))
		width := 0.0
		for _, c := range under[:n] {
			width += c.width
		}
		tall := g.tall(heads[i].Label, width)
		if len(heads[i].Heads) > 0 {
			g.levels[level] = max(g.levels[level], tall)
			g.heights(heads[i].Heads, under[:n], level+1)
		} else {
			last := len(g.levels) - 1
			have := 0.0
			for _, h := range g.levels[level:last] {
				have += h
			}
			g.levels[last] = max(g.levels[last], tall-have)
		}
		under = under[n:]
	}
}

// head draws the heads and the codes under them.
func (g *grid) head() {
	g.SetLineWidth(0.2)
	g.font(bold, headSize)
	g.headCells(g.heads, g.columns, g.left, g.y, 0)
	for _, h := range g.levels {
		g.y += h
	}
	if g.codes == 0 {
		return
	}
	g.font(italic, headSize-1)
	x := g.left
	for _, c := range g.columns {
		g.cell(x, g.y, c.width, g.codes, g.wrap(c.Code, c.width-2*padding), centred)
		x += c.width
	}
	g.y += g.codes
}

func (g *grid) headCells(heads []Head, under []*column, x, y float64, level int) {
	for i := range heads {
		n := len(Leaves(heads[i : i+1]))
		width := 0.0
		for _, c := range under[:n] {
			width += c.width
		}
		height := g.levels[level]
		if len(heads[i].Heads) == 0 {
			for _, h := range g.levels[level+1:] {
				height += h
			}
		} else {
			g.headCells(heads[i].Heads, under[:n], x, y+height, level+1)
		}
		g.cell(x, y, width, height, g.wrap(heads[i].Label, width-2*padding), centred)
		x, under = x+width, under[n:]
	}
}

// cell draws a box with lines in its middle.
func (g *grid) cell(x, y, width, height float64, lines []string, align string) {
	g.Rect(x, y, width, height, "D")
	at := y + (height-float64(len(lines))*g.line())/2
	for _, line := range lines {
		g.write(x+padding, at, width-2*padding, line, align)
		at += g.line()
	}
}

// turned begins a page that continues the table.
func (g *grid) turned() {
	g.turn()
	if g.over != nil {
		g.over()
	}
	g.head()
}

// rows writes the rows; the last two keep with foot, the height of what follows the
// table, so that nobody signs a page without figures.
func (g *grid) rows(rows []Row, foot float64) {
	for i, row := range rows {
		g.style(row)
		lines, tall := g.measured(row)
		keep := tall
		if rest := len(rows) - i; rest == 1 {
			keep += foot
		} else if rest == 2 {
			_, next := g.measured(rows[i+1])
			keep += next + foot
		}
		if g.y+keep > g.end() && (keep <= g.room() || g.y+tall > g.end() && tall <= g.room()) {
			g.turned()
			g.style(row)
		}
		g.put(row, lines)
	}
}

// room is the height for rows on a page that continues.
func (g *grid) room() float64 {
	used := g.codes
	for _, h := range g.levels {
		used += h
	}
	return g.end() - g.top - used - 8
}

func (g *grid) style(row Row) {
	if row.Strong {
		g.font(bold, valueSize)
		return
	}
	g.font(plain, valueSize)
}

func (g *grid) measured(row Row) (lines [][]string, tall float64) {
	most := 1
	for _, c := range g.columns {
		wrapped := g.wrap(c.Shown(row.Values[c.at]), c.width-2*padding)
		lines = append(lines, wrapped)
		most = max(most, len(wrapped))
	}
	return lines, float64(most)*g.line() + 2*edge
}

// put draws a row; one higher than a page goes on over the next ones.
func (g *grid) put(row Row, lines [][]string) {
	for {
		most := 1
		for _, l := range lines {
			most = max(most, len(l))
		}
		fits := int(math.Floor((g.end() - g.y - 2*edge) / g.line()))
		if fits < 1 {
			g.turned()
			g.style(row)
			continue
		}
		now := min(fits, most)
		x, tall := g.left, float64(now)*g.line()+2*edge
		for i, c := range g.columns {
			here := lines[i][:min(now, len(lines[i]))]
			lines[i] = lines[i][len(here):]
			g.Rect(x, g.y, c.width, tall, "D")
			for n, line := range here {
				g.write(x+padding, g.y+edge+float64(n)*g.line(), c.width-2*padding, line, c.align(row.Values[c.at]))
			}
			x += c.width
		}
		g.y += tall
		if now == most {
			return
		}
		g.turned()
		g.style(row)
	}
}

func (c *column) align(v form.Value) string {
	switch {
	case v.Kind == form.IsNumber:
		return right
	case v.Kind == form.IsText && c.Kind == form.KindText:
		return left
	}
	return centred
}
