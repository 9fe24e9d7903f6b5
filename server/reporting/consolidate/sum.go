package consolidate

import (
	"fmt"

	"github.com/shopspring/decimal"

	"congvu/server/fault"
	"congvu/server/reporting/form"
)

// Child is the report of one unit, in the columns of the source form.
type Child struct {
	ID    string // of the unit
	Unit  string // its name
	Cells form.Cells
}

// Taken is what the reports make together.
type Taken struct {
	Sums  form.Cells        // the filled cells, before adjustments
	Lines map[string]string // of a list: whose line each row is
}

// Take puts the reports together. Empty cells stay empty and "-" stays "-" where
// nobody has anything else. More rows than the form has are the fault ROW_COUNT.
func (p *Plan) Take(children []Child) (Taken, error) {
	if p.Mode == List {
		return p.list(children)
	}
	tables := make([]form.Cells, len(children))
	for i, c := range children {
		tables[i] = c.Cells
	}
	total := form.Total(p.source, tables, nil)
	out := Taken{Sums: form.Cells{}, Lines: map[string]string{}}
	for _, row := range p.target.Def.RowKeys() {
		for _, leaf := range p.leaves {
			at := p.rowFrom(row, leaf.Name)
			if at != "" && p.fills(leaf.Name) && !p.target.IsComputed(row, leaf.Name) {
				out.Sums.Set(row, leaf.Name, settled(total.At(at, p.from[leaf.Name]), tables, at, p.from[leaf.Name]))
			}
		}
	}
	return out, nil
}

// settled keeps "did not arise": nobody's "-" becomes a 0.
func settled(v form.Value, tables []form.Cells, row, column string) form.Value {
	if v.Kind != form.IsNumber || !v.Number.IsZero() {
		return v
	}
	for _, cells := range tables {
		if cells.At(row, column).Kind == form.IsNumber {
			return v
		}
	}
	return form.Value{Kind: form.None}
}

// list writes the units' rows one below another, each with its unit's name.
func (p *Plan) list(children []Child) (Taken, error) {
	out := Taken{Sums: form.Cells{}, Lines: map[string]string{}}
	n := 0
	for _, child := range children {
		for _, from := range p.source.RowsOf(child.Cells) {
			n++
			row := rowKey(n)
			out.Lines[row] = child.ID + "/" + from
			if p.unit != "" {
				out.Sums.Set(row, p.unit, form.Text(child.Unit))
			}
			for _, leaf := range p.leaves {
				if p.fills(leaf.Name) && !p.target.IsComputed(row, leaf.Name) {
					out.Sums.Set(row, leaf.Name, child.Cells.At(from, p.from[leaf.Name]))
				}
			}
		}
	}
	if most := p.target.Def.Rows.Max; most > 0 && n > most {
		return out, fault.New(fault.BadInput, "ROW_COUNT",
			"Biểu %s có tối đa %d dòng, các báo cáo gộp lại có %d dòng. Dùng biểu có nhiều dòng hơn.", p.target.Def.Code, most, n)
	}
	return out, nil
}

func rowKey(n int) string { return fmt.Sprintf("r%d", n) }

// Adjustment is what the consolidating unit adds to one cell, with its reason.
type Adjustment struct {
	Row, Column string
	Value       decimal.Decimal
	Reason      string
}

// Total is the sums with the adjustments: sum + adjustments = total, cell by cell.
// In a list an adjustment is a row of its own below the units'.
func (p *Plan) Total(taken Taken, adjustments []Adjustment) form.Cells {
	out := copied(taken.Sums)
	for i, a := range adjustments {
		row := p.RowOf(taken, i, a)
		if p.Mode == List && p.unit != "" {
			out.Set(row, p.unit, form.Text(cut("Điều chỉnh: "+a.Reason, p.leaf[p.unit].MaxLength)))
		}
		base := out.At(row, a.Column)
		sum := a.Value
		if base.Kind == form.IsNumber {
			sum = sum.Add(base.Number)
		}
		out.Set(row, a.Column, form.Num(sum))
	}
	return out
}

// RowOf is the row in which the i-th adjustment stands.
func (p *Plan) RowOf(taken Taken, i int, a Adjustment) string {
	if p.Mode == List {
		return rowKey(len(taken.Lines) + i + 1)
	}
	return a.Row
}

func cut(s string, most int) string {
	if most == 0 || most > form.MaxText {
		most = form.MaxText
	}
	if r := []rune(s); len(r) > most {
		return string(r[:most])
	}
	return s
}

func copied(cells form.Cells) form.Cells {
	out := make(form.Cells, len(cells))
	for row, columns := range cells {
		out[row] = make(map[string]form.Value, len(columns))
		for name, v := range columns {
			out[row][name] = v
		}
	}
	return out
}
