package reporting

import (
	"encoding/json"
	"slices"

	"congvu/server/reporting/form"
)

// Block is a filled table as the contract hands it out: the rows in order, the
// columns of the form, every value as text.
func Block(c *form.Compiled, cells form.Cells) *CellBlock {
	b := &CellBlock{Rows: rowsOf(c, cells), Columns: Columns(c)}
	b.Values = make([][]*string, len(b.Rows))
	for i, row := range b.Rows {
		b.Values[i] = Values(b.Columns, cells, row)
	}
	return b
}

// StoredBlock is a stored table ({row: {column: value}}, see form.Value) as a matrix,
// without a detour over decimals where all its cells are plain strings: numbers are
// stored as they are shown.
func StoredBlock(c *form.Compiled, stored []byte) (*CellBlock, error) {
	var plain map[string]map[string]*string
	if json.Unmarshal(stored, &plain) != nil {
		cells := form.Cells{}
		if err := json.Unmarshal(stored, &cells); err != nil {
			return nil, err
		}
		return Block(c, cells), nil
	}
	b := &CellBlock{Rows: rowsOf(c, plain), Columns: Columns(c)}
	b.Values = make([][]*string, len(b.Rows))
	for i, row := range b.Rows {
		line, cells := make([]*string, len(b.Columns)), plain[row]
		for j, name := range b.Columns {
			line[j] = cells[name]
		}
		b.Values[i] = line
	}
	return b, nil
}

// Columns are the names of the columns that hold cells, left to right.
func Columns(c *form.Compiled) []string {
	leaves := c.Def.Leaves()
	out := make([]string, len(leaves))
	for i, leaf := range leaves {
		out[i] = leaf.Name
	}
	return out
}

// Values is one row of a table as text; empty cells are nil.
func Values(columns []string, cells form.Cells, row string) []*string {
	out := make([]*string, len(columns))
	for i, name := range columns {
		out[i] = textOf(cells.At(row, name))
	}
	return out
}

func rowsOf[T any](c *form.Compiled, cells map[string]T) []string {
	if c.Def.Rows.Kind != form.GrowingRows {
		return c.Def.RowKeys()
	}
	rows := []string{}
	for row := range cells {
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(a, b string) int { return rowNumber(a) - rowNumber(b) })
	return rows
}

// Carried is a table of one edition read in another: a column is carried over
// where both editions feed the same indicator, since equal codes of two editions
// need not mean the same.
func Carried(from, to *form.Compiled, cells form.Cells) form.Cells {
	if from == to {
		return cells
	}
	source := map[string]string{}
	for _, leaf := range from.Def.Leaves() {
		source[leaf.Tells()] = leaf.Name
	}
	delete(source, "")
	out := form.Cells{}
	for _, leaf := range to.Def.Leaves() {
		at := source[leaf.Tells()]
		if at == "" {
			continue
		}
		for row := range cells {
			if v := cells.At(row, at); v.Kind != form.Empty {
				out.Set(to.SameRow(from.Def, row, leaf.Name), leaf.Name, v)
			}
		}
	}
	return out
}

// Changed counts the entered cells in which two versions differ; computed ones
// would count one change twice.
func Changed(c *form.Compiled, a, b form.Cells) int {
	n := 0
	for _, row := range rowsOf(c, union(a, b)) {
		for _, column := range Columns(c) {
			if !c.IsComputed(row, column) && !same(a.At(row, column), b.At(row, column)) {
				n++
			}
		}
	}
	return n
}

func union(a, b form.Cells) form.Cells {
	rows := form.Cells{}
	for _, cells := range []form.Cells{a, b} {
		for row := range cells {
			rows[row] = nil
		}
	}
	return rows
}
