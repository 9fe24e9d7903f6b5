package form

// FormulaAt is how the form fills a cell: its column's formula, else the sum of the
// rows that its row adds up; nil for a cell that is entered.
func (c *Compiled) FormulaAt(row, column string) *Expr {
	found := c.columns[column]
	switch {
	case found == nil || !c.isComputed(row, found):
		return nil
	case found.formula != nil:
		return found.formula
	}
	sum := &Expr{Op: OpAdd}
	for _, part := range c.sums[row] {
		sum.Args = append(sum.Args, &Expr{Op: OpRef, Ref: &Ref{Column: column, Row: part}})
	}
	return sum
}
