package document

import (
	"slices"
	"strings"

	"congvu/server/reporting/form"
)

const (
	headSize  = 9.0
	valueSize = 10.0
	padding   = 1.1 // left and right of what stands in a cell
	wideText  = 58.0
)

// column is a leaf with the least width that shows it and the width it would like.
type column struct {
	*Head
	at          int // among the values of a row
	least, want float64
	width       float64
}

// part is the columns that stand on one page, with the heads over them.
type part struct {
	heads   []Head
	columns []*column
	from    string // codes of its first and last own column
	to      string
}

// measure finds how wide every leaf of a table must be.
func (p *pen) measure(t *Table) []*column {
	list := []*column{}
	for i, leaf := range Leaves(t.Heads) {
		c := &column{Head: leaf, at: i}
		p.font(bold, headSize)
		c.least = max(p.longestWord(leaf.Label), p.longestWord(leaf.Code))
		c.want = max(c.least, p.GetStringWidth(leaf.Label)/2)
		p.font(bold, valueSize)
		for _, row := range t.Rows {
			text := leaf.Shown(row.Values[i])
			whole := p.GetStringWidth(printable(text))
			if leaf.Kind == form.KindNumber || leaf.Kind == form.KindDate {
				c.least = max(c.least, whole)
			} else {
				c.least = max(c.least, min(p.longestWord(text), wideText/2))
			}
			c.want = max(c.want, min(whole, wideText))
		}
		c.least += 2 * padding
		c.want = max(c.want+2*padding, c.least)
		list = append(list, c)
	}
	p.font(bold, headSize)
	p.widen(t.Heads, list)
	return list
}

// widen gives the columns under a head the room its own words need.
func (p *pen) widen(heads []Head, under []*column) {
	for i := range heads {
		n := len(Leaves(heads[i : i+1]))
		own := under[:n]
		under = under[n:]
		if len(heads[i].Heads) == 0 {
			continue
		}
		p.widen(heads[i].Heads, own)
		if lack := p.longestWord(heads[i].Label) + 2*padding - total(own); lack > 0 {
			for _, c := range own {
				c.least += lack / float64(n)
				c.want = max(c.want, c.least)
			}
		}
	}
}

// longestWord is the widest of what a line may not break in: a word, or a term of a
// printed formula with its sign.
func (p *pen) longestWord(text string) (w float64) {
	for _, word := range strings.Fields(printable(text)) {
		for _, term := range strings.SplitAfterN(word, "=", 2) {
			for _, t := range strings.SplitAfter(term, "+") {
				w = max(w, p.GetStringWidth(t))
			}
		}
	}
	return w
}

func total(list []*column) (w float64) {
	for _, c := range list {
		w += c.least
	}
	return w
}

// split chooses the paper of a table and the columns of every part: A4 landscape if
// it is wide enough, else A3, else A3 in parts with the leading columns repeated.
func split(t *Table, list []*column) (paper, []part) {
	for _, s := range []paper{a4, a3} {
		if total(list) <= s.inner() {
			return s, []part{newPart(t, list, 0)}
		}
	}
	lead := list[:t.Repeated]
	parts, own, room := []part{}, []*column{}, a3.inner()-total(lead)
	flush := func() {
		if len(own) > 0 {
			parts = append(parts, newPart(t, append(slices.Clone(lead), own...), len(lead)))
		}
		own = nil
	}
	at := t.Repeated
	for _, group := range groups(t) {
		columns := list[at : at+group]
		at += group
		if total(own)+total(columns) > room && total(columns) <= room {
			flush() // a group that fits on a page of its own is not cut
		}
		for _, c := range columns {
			if total(own)+c.least > room {
				flush()
			}
			own = append(own, c)
		}
	}
	flush()
	return a3, parts
}

// groups counts the leaves under each top head after the repeated ones.
func groups(t *Table) (sizes []int) {
	seen := 0
	for i := range t.Heads {
		n := len(Leaves(t.Heads[i : i+1]))
		if seen >= t.Repeated {
			sizes = append(sizes, n)
		}
		seen += n
	}
	return sizes
}

func newPart(t *Table, list []*column, lead int) part {
	chosen := map[*Head]bool{}
	for _, c := range list {
		chosen[c.Head] = true
	}
	return part{heads: only(t.Heads, chosen), columns: list, from: list[lead].Code, to: list[len(list)-1].Code}
}

// only keeps the heads over chosen leaves.
func only(heads []Head, chosen map[*Head]bool) (out []Head) {
	for i := range heads {
		h := heads[i]
		if len(h.Heads) == 0 {
			if chosen[&heads[i]] {
				out = append(out, h)
			}
			continue
		}
		if h.Heads = only(h.Heads, chosen); len(h.Heads) > 0 {
			out = append(out, h)
		}
	}
	return out
}

// fill spreads the width of a page over columns: first what they would like, then
// the rest in proportion.
func fill(list []*column, width float64) {
	least, want := 0.0, 0.0
	for _, c := range list {
		least, want = least+c.least, want+c.want
	}
	share := 1.0
	if want > least {
		share = min(1, max(0, (width-least)/(want-least)))
	}
	used := 0.0
	for _, c := range list {
		c.width = c.least + share*(c.want-c.least)
		used += c.width
	}
	for _, c := range list {
		c.width *= width / used
	}
}
