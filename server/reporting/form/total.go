package form

import "github.com/shopspring/decimal"

// Total is the row TỔNG CỘNG: the tables of several units added up by the
// rule of each column over units. tables hold computed cells too, as Evaluate
// gives them; a RECOMPUTE column is worked out again from the added-up cells,
// never summed. periods are the totals of other periods, or nil.
//
// Printed rows are added row by row; the rows of growing tables, which have no
// counterpart elsewhere, all fall into r1.
func Total(c *Compiled, tables []Cells, periods Periods) Cells {
	return c.addUp(tables, periods, (*Column).OverUnits)
}

// Accumulate adds up the tables of one unit over several periods, earliest
// first, by the rule of each column over time.
func Accumulate(c *Compiled, tables []Cells, periods Periods) Cells {
	return c.addUp(tables, periods, (*Column).overTime)
}

func (c *Compiled) addUp(tables []Cells, periods Periods, rule func(*Column) Adding) Cells {
	t := newTable(c, c.Def.RowKeys())
	t.periods, t.given, t.rule = periods, map[string]map[string]outcome{}, rule
	for _, row := range t.keys {
		t.given[row] = map[string]outcome{}
		for _, column := range c.tables[c.Def.TableOf(row)].order {
			if how := rule(column.Column); how != Recompute {
				t.given[row][column.Name] = column.added(how, c.parts(tables, row, column))
			}
		}
	}
	total := Cells{}
	for _, row := range t.keys {
		for _, column := range c.tables[c.Def.TableOf(row)].order {
			if out := t.cell(Ref{Column: column.Name}, row); out.kind == isNumber {
				total.Set(row, column.Name, Num(out.number))
			}
		}
	}
	return total
}

// parts lists what the tables hold in one cell of the total.
func (c *Compiled) parts(tables []Cells, row string, column *compiledColumn) []outcome {
	var parts []outcome
	for _, cells := range tables {
		rows := []string{row}
		if column.table.Rows.Kind == GrowingRows {
			rows = cells.rowKeys()
		}
		for _, each := range rows {
			parts = append(parts, column.outcomeOf(cells.At(each, column.Name)))
		}
	}
	return parts
}

// added adds parts up; words, choices and dates do not.
func (c *compiledColumn) added(how Adding, parts []outcome) outcome {
	if c.Kind != KindNumber || how == NoAdding || len(parts) == 0 {
		return empty(CellEmpty)
	}
	switch how {
	case Last:
		for i := len(parts) - 1; i >= 0; i-- {
			if parts[i].kind == isNumber {
				return parts[i]
			}
		}
		return empty(cause(parts))
	case Average:
		return c.average(parts)
	}
	return fold(OpAdd, parts)
}

// average divides by the number of parts that are there: an empty cell is not
// a zero.
func (c *compiledColumn) average(parts []outcome) outcome {
	sum := fold(OpAdd, parts)
	if sum.kind == isEmpty {
		return sum
	}
	n := int64(0)
	for _, part := range parts {
		if part.kind == isNumber {
			n++
		}
	}
	sum.number = sum.number.DivRound(decimal.NewFromInt(n), divisionScale).Round(int32(c.Precision))
	return sum
}
