package reporting

import (
	"fmt"
	"slices"
	"strings"

	"congvu/server/clock/period"
	"congvu/server/reporting/form"
)

// ProposedCell is a value worked out from other periods, kept with the draft.
type ProposedCell struct {
	Row    string `json:"row"`
	Column string `json:"column"`
	Value  string `json:"value"`
	Source string `json:"source"`
}

// Tiles are the periods of a regime that lie one after the other exactly over the
// window of a round; none when they leave a gap, reach beyond it, or are not shorter.
func (r *Round) Tiles(of *Regime) []period.Period {
	rule, kind := of.Window(), period.Kind(of.Frequency)
	p, err := period.At(rule, kind, r.PeriodFrom)
	if err != nil || kind == period.AdHoc {
		return nil
	}
	out, next := []period.Period{}, r.PeriodFrom
	for p.From == next && !p.To.After(r.PeriodTo) {
		out = append(out, p)
		if p.To == r.PeriodTo && len(out) > 1 {
			return out
		}
		next = p.To.AddDays(1)
		if p, err = period.Next(rule, p); err != nil {
			return nil
		}
	}
	return nil
}

// Proposing collects what other periods say for the cells of a report. The first
// that proposes a cell is believed.
type Proposing struct {
	form  *form.Compiled
	cells []ProposedCell
	taken map[string]bool
}

// NewProposing begins with nothing.
func NewProposing(c *form.Compiled) *Proposing {
	return &Proposing{form: c, taken: map[string]bool{}}
}

// Cells are the proposals in the order of rows and columns.
func (p *Proposing) Cells() []ProposedCell {
	columns, rows := Columns(p.form), p.form.Def.RowKeys()
	slices.SortStableFunc(p.cells, func(a, b ProposedCell) int {
		if d := slices.Index(rows, a.Row) - slices.Index(rows, b.Row); d != 0 {
			return d
		}
		return slices.Index(columns, a.Column) - slices.Index(columns, b.Column)
	})
	return p.cells
}

func (p *Proposing) propose(row, column string, v form.Value, source string) {
	at := place(row, column)
	if v.Kind != form.IsNumber && v.Kind != form.None || !p.form.Holds(row, column) || p.taken[at] || p.form.IsComputed(row, column) {
		return
	}
	p.taken[at] = true
	p.cells = append(p.cells, ProposedCell{Row: row, Column: column, Value: v.String(), Source: source})
}

// Carry proposes the columns "kỳ trước chuyển sang" from the table of the period before.
func (p *Proposing) Carry(previous form.Cells, label string) {
	for _, c := range p.form.CarriedOver() {
		for _, row := range p.fixedRows() {
			p.propose(row, c.Column, previous.At(row, c.From), fmt.Sprintf("chuyển từ %s của %s", p.titleOf(c.From), label))
		}
	}
}

// Accumulate proposes each figure from the shorter periods that make up the window,
// earliest first, by its own rule over time. What was carried over comes from the
// first of them: it is no sum.
func (p *Proposing) Accumulate(tiles []form.Cells, labels []string) {
	p.carryFirst(tiles[0], labels[0])
	whole := form.Accumulate(p.form, tiles, nil)
	for _, leaf := range p.form.Def.Leaves() {
		how := overTime[overTimeOf(leaf)]
		if how == "" {
			continue
		}
		for _, row := range p.fixedRows() {
			p.propose(row, leaf.Name, whole.At(row, leaf.Name), fmt.Sprintf("tính từ %s (%s)", strings.Join(labels, ", "), how))
		}
	}
}

func (p *Proposing) carryFirst(first form.Cells, label string) {
	for _, c := range p.form.CarriedOver() {
		for _, row := range p.fixedRows() {
			p.propose(row, c.Column, first.At(row, c.Column), fmt.Sprintf("số đầu kỳ của %s", label))
			p.taken[place(row, c.Column)] = true // never summed
		}
	}
}

// Lacking lists the figures that nobody proposed although they add up over time.
func (p *Proposing) Lacking() bool {
	for _, leaf := range p.form.Def.Leaves() {
		for _, row := range p.fixedRows() {
			if overTime[overTimeOf(leaf)] != "" && p.form.Holds(row, leaf.Name) && !p.form.IsComputed(row, leaf.Name) && !p.taken[place(row, leaf.Name)] {
				return true
			}
		}
	}
	return false
}

// fixedRows are the rows that are there before anything is entered.
func (p *Proposing) fixedRows() []string {
	if p.form.Def.Rows.Kind == form.GrowingRows {
		return nil
	}
	return p.form.Def.RowKeys()
}

func (p *Proposing) titleOf(column string) string {
	for _, leaf := range p.form.Def.Leaves() {
		if leaf.Name == column {
			return leaf.Title()
		}
	}
	return column
}

// overTime are the rules over time in words; NONE proposes nothing.
var overTime = map[form.Adding]string{form.Sum: "cộng dồn", form.Average: "bình quân", form.Last: "số cuối kỳ", form.Recompute: "tính lại"}

func overTimeOf(l form.Leaf) form.Adding {
	switch {
	case l.Indicator != nil:
		return l.Indicator.OverTime
	case l.Feeds != nil:
		return l.Feeds.OverTime
	}
	return form.NoAdding
}

// DiffersFromProposal is the warning of a figure that is not the one worked out.
const DiffersFromProposal = "PREFILL_DIFFERS"

// AgainstProposals warns of figures that differ from what other periods say; a cell
// that a problem already names is left to it.
func AgainstProposals(c *form.Compiled, cells form.Cells, proposed []ProposedCell, found []form.Problem) []form.Problem {
	named := map[string]bool{}
	for _, problem := range found {
		named[problem.Place] = true
	}
	titles := map[string]string{}
	for _, leaf := range c.Def.Leaves() {
		titles[leaf.Name] = leaf.TitleFirst()
	}
	for _, p := range proposed {
		v, at := cells.At(p.Row, p.Column), place(p.Row, p.Column)
		if named[at] || titles[p.Column] == "" || v.Kind == form.Empty || v.Kind == form.None && p.Value == "0" || same(v, form.ParseValue(p.Value)) {
			continue
		}
		found = append(found, form.Problem{Code: DiffersFromProposal, Severity: form.Warning, Place: at,
			Message: fmt.Sprintf("%s là %s, %s là %s. Sửa số liệu hoặc ghi lý do.", titles[p.Column], v.String(), p.Source, p.Value)})
	}
	return found
}
