package form

import (
	"fmt"
	"strconv"

	"congvu/server/fault"

	"github.com/shopspring/decimal"
)

// Scope says how often a check is applied.
type Scope string

// The scopes of a check.
const (
	ScopeRow  Scope = "ROW"  // once for each row
	ScopeForm Scope = "FORM" // once for the table
)

// Compiled is a form ready to evaluate tables. It is never changed after
// Compile, so many requests may use one.
type Compiled struct {
	Def     *Definition
	tables  []*compiledTable
	columns map[string]*compiledColumn
	order   []*compiledColumn // of all tables
	checks  []*compiledCheck
	sums    map[string][]string // rows that are sums of others
}

type compiledTable struct {
	Table
	at     int
	path   string            // before its members in the document
	nameOf map[string]string // code → name
	order  []*compiledColumn
}

type compiledColumn struct {
	Leaf
	table     *compiledTable
	formula   *Expr // of a computed column
	recompute *Expr // how a RECOMPUTE indicator is worked out from added-up cells
	min, max  *decimal.Decimal
}

type compiledCheck struct {
	Check
	Scope Scope
	Tree  *Expr
	table *compiledTable // of its rows, when it is applied to each
}

// isComputed says whether the form, not the user, fills the cell.
func (c *Compiled) isComputed(row string, column *compiledColumn) bool {
	return column.formula != nil || column.Kind == KindNumber && len(c.sums[row]) > 0
}

// IsComputed says whether the form, not the user, fills that cell.
func (c *Compiled) IsComputed(row, column string) bool {
	found := c.columns[column]
	return found != nil && c.isComputed(row, found)
}

// compiling collects what is wrong with a definition.
type compiling struct {
	*Compiled
	indicators map[string]bool // keys that columns feed
	known      names           // what expressions may speak of
	tooBig     bool            // beyond a limit: not looked into further
	problems   []fault.Problem
}

func (c *compiling) fail(place, code, format string, args ...any) {
	c.problems = append(c.problems, fault.Problem{Code: code, Place: place, Message: fmt.Sprintf(format, args...)})
}

// Compile checks a definition as a whole — codes, names, kinds, references,
// cycles — and turns its formulas into trees. It reports everything it finds;
// with any problem the form is not usable and the result is nil.
func Compile(def *Definition) (*Compiled, []fault.Problem) {
	c := &compiling{Compiled: &Compiled{
		Def: def, columns: map[string]*compiledColumn{}, sums: map[string][]string{},
	}, indicators: map[string]bool{}}
	c.header()
	c.body()
	if !c.tooBig {
		c.known = c.names()
		c.formulas()
		c.withins()
		c.writtenChecks()
		c.cycles()
	}
	if len(c.problems) > 0 {
		return nil, c.problems
	}
	return c.Compiled, nil
}

func (c *compiling) names() names {
	n := names{columns: map[string]*Column{}, tables: map[string]int{}, rows: map[string]int{}}
	for name, column := range c.columns {
		n.columns[name], n.tables[name] = column.Column, column.Table
	}
	for _, t := range c.tables {
		// The one row of a form of one table is always the row at hand.
		if t.Rows.Kind == FixedRows || t.Rows.Kind == SingleRow && c.Def.Several() {
			for _, key := range t.RowKeys() {
				n.rows[key] = t.at
			}
		}
	}
	return n
}

// formulas reads the formula and the printed chain of every column.
func (c *compiling) formulas() {
	for _, column := range c.order {
		if column.Formula != "" {
			tree, faults := readExpression(column.Formula, kindNumber, c.known)
			for _, message := range faults {
				c.fail(column.Path+".formula", "FORMULA_INVALID", "%s", message)
			}
			c.staysIn(column.Path+".formula", "FORMULA_INVALID", column.table, tree)
			column.formula, column.recompute = tree, tree
		}
		if column.Printed != "" {
			c.printed(column)
		}
		c.recomputable(column)
	}
}

// printed turns "=4+13+22=…" into the column's formula, when it is computed
// and has none, and every other side into a check.
func (c *compiling) printed(column *compiledColumn) {
	place := column.Path + ".printed"
	sums, message := readPrinted(column.Printed, column.Code)
	if message != "" {
		c.fail(place, "PRINTED_INVALID", "%s", message)
		return
	}
	for i, sum := range sums {
		tree, message := sum.tree(column.table.nameOf)
		if message != "" {
			c.fail(place, "PRINTED_INVALID", "Công thức in %q: %s", column.Printed, message)
			continue
		}
		if !c.allNumbers(place, column, tree) {
			continue
		}
		if i == 0 && column.recompute == nil {
			column.recompute = tree
		}
		if i == 0 && column.Input == Computed && column.formula == nil {
			column.formula = tree
			continue
		}
		c.add(Check{
			ID: "printed." + column.Name + "." + strconv.Itoa(i+1), Severity: Error,
			Message: fmt.Sprintf("%s là {left}, phải bằng %s là {right}, lệch {diff}.", column.title(), sum.phrase()),
			Columns: columnsOf(refTo(column.Name), tree),
		}, call(OpEq, refTo(column.Name), tree))
	}
}

func (c *compiling) allNumbers(place string, head *compiledColumn, tree *Expr) bool {
	for _, name := range columnsOf(refTo(head.Name), tree) {
		if c.columns[name].exprKind() != kindNumber {
			c.fail(place, "KIND_MISMATCH", "Công thức in chỉ dùng cho cột số; cột mã %s không phải cột số.", c.columns[name].Code)
			return false
		}
	}
	return true
}

// recomputable refuses a ratio whose total nobody could work out.
func (c *compiling) recomputable(column *compiledColumn) {
	if (column.OverUnits() == Recompute || column.overTime() == Recompute) && column.Formula == "" && column.Printed == "" {
		c.fail(column.Path+".indicator", "RECOMPUTE_WITHOUT_FORMULA",
			"Chỉ tiêu cộng dồn kiểu RECOMPUTE cần có formula hoặc printed để tính lại.")
	}
}

func (c *compiling) withins() {
	for _, t := range c.tables {
		c.withinsOf(t)
	}
}

func (c *compiling) withinsOf(t *compiledTable) {
	for i, within := range t.Within {
		place := fmt.Sprintf("%swithin[%d].rule", t.path, i)
		c.severity(fmt.Sprintf("%swithin[%d].severity", t.path, i), within.Severity)
		code, whole, message := readWithin(within.Rule)
		if message != "" {
			c.fail(place, "WITHIN_INVALID", "%s", message)
			continue
		}
		name, ok := t.nameOf[code]
		if !ok {
			c.fail(place, "WITHIN_INVALID", "Quan hệ trong đó %q: không có cột mã %s trong biểu.", within.Rule, code)
			continue
		}
		tree, message := whole.tree(t.nameOf)
		if message != "" {
			c.fail(place, "WITHIN_INVALID", "Quan hệ trong đó %q: %s", within.Rule, message)
			continue
		}
		if c.allNumbers(place, c.columns[name], tree) {
			c.within(i, c.columns[name], whole, tree)
		}
	}
}

// within puts one "trong đó" in force.
func (c *compiling) within(i int, part *compiledColumn, whole printedSum, sum *Expr) {
	written := part.table.Within[i]
	check := Check{
		ID: "within." + part.Name + "." + strconv.Itoa(i+1), Severity: written.Severity, Message: written.Message,
		Columns: columnsOf(refTo(part.Name), sum),
	}
	if check.Message == "" {
		check.Message = fmt.Sprintf("%s là {left}, nằm trong số của %s nên không được lớn hơn {right}.", part.title(), whole.phrase())
	}
	tree := call(OpLe, refTo(part.Name), sum)
	c.placeholders(fmt.Sprintf("%swithin[%d].message", part.table.path, i), check.Message, tree, part.table)
	c.add(check, tree)
}

// add puts a check in force, applied to each row or once to the table.
func (c *compiling) add(check Check, tree *Expr) {
	c.checks = append(c.checks, &compiledCheck{Check: check, Tree: tree, Scope: scopeOf(tree), table: c.tableOf(tree)})
}

// tableOf is the table whose rows a check is applied to: that of the first cell of the
// row at hand; nil for a check on the whole form.
func (c *compiling) tableOf(tree *Expr) *compiledTable {
	var found *compiledTable
	tree.walk(func(e *Expr) {
		if found == nil && e.Op == OpRef && e.Ref.Row == "" {
			found = c.columns[e.Ref.Column].table
		}
	})
	return found
}

// staysIn refuses an expression that reads the row at hand in another table, which has
// no such row.
func (c *compiling) staysIn(place, code string, t *compiledTable, tree *Expr) {
	if tree == nil || t == nil {
		return
	}
	tree.walk(func(e *Expr) {
		if e.Op != OpRef || e.Ref.Row != "" || c.columns[e.Ref.Column].table == t {
			return
		}
		other := c.columns[e.Ref.Column].table
		c.fail(place, code, "Cột %s ở %s; lấy ô của biểu khác bằng row(\"%s\").%[1]s hoặc total(\"%[1]s\").",
			e.Ref.Column, TableName(other.at), other.RowKeys()[0])
	})
}

func scopeOf(tree *Expr) Scope {
	scope := ScopeForm
	tree.walk(func(e *Expr) {
		if e.Op == OpRef && e.Ref.Row == "" {
			scope = ScopeRow
		}
	})
	return scope
}

// columnsOf lists the columns expressions speak of, each once, in order.
func columnsOf(trees ...*Expr) []string {
	var found []string
	seen := map[string]bool{}
	for _, tree := range trees {
		tree.walk(func(e *Expr) {
			if e.Ref != nil && !seen[e.Ref.Column] {
				seen[e.Ref.Column] = true
				found = append(found, e.Ref.Column)
			}
		})
	}
	return found
}
