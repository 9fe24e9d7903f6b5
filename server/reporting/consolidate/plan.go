// Package consolidate puts the reports of many units together into the report of
// the one that answers for them (QĐ 239/2025 art. 7.3a): cell by cell by the rule
// of each indicator, ratios worked out again, and what the consolidating unit adds
// in lines of its own. Pure rules over exact decimals.
package consolidate

import (
	"congvu/server/reporting/form"
)

// Mode is the way in which tables are put together.
type Mode string

// The modes follow from the two forms.
const (
	Sum         Mode = "SUM"          // the same form: cell by cell
	List        Mode = "LIST"         // a growing table: the units' rows one below another
	ByIndicator Mode = "BY_INDICATOR" // another form: column by column with the same indicator
)

// Plan says which cells of the target are filled from which of the source.
type Plan struct {
	Mode   Mode
	target *form.Compiled
	source *form.Compiled
	from   map[string]string       // column of the target → column of the source
	unit   string                  // of a list: the column that takes the unit's name
	leaves []form.Leaf             // of the target
	leaf   map[string]*form.Column // by name
	table  map[string]int          // of the columns of the source
	below  map[string]*form.Column // the column of the source that fills one of the target
	same   bool                    // target and source are one edition
	feeds  map[string]bool         // places of the target whose indicator the source feeds already
}

// NewPlan reads off two forms how reports in one are put together into the other.
func NewPlan(target, source *form.Compiled) *Plan {
	p := &Plan{Mode: ByIndicator, target: target, source: source, from: map[string]string{}, leaves: target.Def.Leaves(),
		leaf: map[string]*form.Column{}, below: map[string]*form.Column{}, table: map[string]int{},
		same: target.Def.Code == source.Def.Code && target.Def.Edition == source.Def.Edition}
	switch {
	case target.Def.Rows.Kind == form.GrowingRows:
		p.Mode = List
	case target.Def.Code == source.Def.Code:
		p.Mode = Sum
	}
	feeding, named := map[string]*form.Column{}, map[string]*form.Column{}
	for _, leaf := range source.Def.Leaves() {
		named[leaf.Name], p.table[leaf.Name] = leaf.Column, leaf.Table
		if key := leaf.Tells(); key != "" {
			feeding[key] = leaf.Column
		}
	}
	for _, leaf := range p.leaves {
		p.leaf[leaf.Name] = leaf.Column
		found := feeding[wanted(leaf)]
		if p.same {
			found = named[leaf.Name]
		}
		if found != nil {
			p.from[leaf.Name], p.below[leaf.Name] = found.Name, found
		}
		if p.Mode == List && p.unit == "" && leaf.Kind == form.KindText && p.from[leaf.Name] == "" {
			p.unit = leaf.Name
		}
	}
	p.feeds = p.sharedFeeds()
	return p
}

// wanted is the indicator that a column of the target asks for.
func wanted(c form.Leaf) string {
	switch {
	case c.From != "":
		return c.From
	default:
		return c.Tells()
	}
}

// FreeColumns are those of the target that are entered and that the source does
// not fill: they are left to the consolidating unit.
func (p *Plan) FreeColumns() []string {
	out := []string{}
	for _, leaf := range p.leaves {
		if leaf.Input != form.Computed && !p.fills(leaf.Name) && leaf.Name != p.unit {
			out = append(out, leaf.Name)
		}
	}
	return out
}

// fills: a sum of words or dates means nothing, a list copies them.
func (p *Plan) fills(column string) bool {
	return p.from[column] != "" && (p.Mode == List || p.leaf[column].Kind == form.KindNumber)
}

// Empty reports whether the two forms have nothing in common.
func (p *Plan) Empty() bool { return len(p.from) == 0 }

// rowFrom is the row of the source that fills a cell of the target; "" if none does.
// Printed rows of two forms are one where number and words agree.
func (p *Plan) rowFrom(row, column string) string {
	from := p.from[column]
	if from == "" || !p.target.Holds(row, column) {
		return ""
	}
	at := p.source.SameRow(p.target.Def, row, from)
	if p.Mode == Sum {
		return at
	}
	below := p.source.Def.AllTables()[p.table[from]].Rows.Kind == form.FixedRows
	fixed := p.target.Def.AllTables()[p.target.Def.TableOf(row)].Rows.Kind == form.FixedRows
	if fixed != below || fixed && labelOf(p.target, row) != labelOf(p.source, at) {
		return ""
	}
	return at
}

func labelOf(c *form.Compiled, key string) string {
	if row := c.Def.Row(key); row != nil {
		return row.Label
	}
	return ""
}

// shared reports whether a cell feeds the very indicator that the reports below have
// fed already.
func (p *Plan) shared(row, column string) bool {
	below := p.below[column]
	if below == nil {
		return false
	}
	return p.feeds[row+"."+column] || p.feeds[column]
}

// sharedFeeds are the places of the target, columns or cells, whose indicator the cells
// of the source that fill them feed too.
func (p *Plan) sharedFeeds() map[string]bool {
	fed, out := map[string]string{}, map[string]bool{}
	for _, f := range p.source.Def.Feeds() {
		fed[f.Place()] = f.Key + " " + f.Nature
	}
	for _, f := range p.target.Def.Feeds() {
		from := p.from[f.Column]
		if f.Row != "" {
			from = p.rowFrom(f.Row, f.Column) + "." + from
		}
		if fed[from] == f.Key+" "+f.Nature {
			out[f.Place()] = true
		}
	}
	return out
}
