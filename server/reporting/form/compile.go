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
	columns map[string]*compiledColumn
	order   []*compiledColumn
	checks  []*compiledCheck
	sums    map[string][]string // rows that are sums of others
}

type compiledColumn struct {
	Leaf
	formula   *Expr // of a computed column
	recompute *Expr // how a RECOMPUTE indicator is worked out from added-up cells
	min, max  *decimal.Decimal
}

type compiledCheck struct {
	Check
	Scope Scope
	Tree  *Expr
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
	nameOf   map[string]string // code → name
	known    names             // what expressions may speak of
	tooBig   bool              // beyond a limit: not looked into further
	problems []fault.Problem
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
	}, nameOf: map[string]string{}}
	c.header()
	c.rowsOfForm()
	c.leaves()
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
	n := names{columns: map[string]*Column{}, rows: map[string]bool{}, rowKind: c.Def.Rows.Kind}
	for name, column := range c.columns {
		n.columns[name] = column.Column
	}
	for _, row := range c.Def.Rows.Items {
		n.rows[row.Key] = true
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
		tree, message := sum.tree(c.nameOf)
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
	for i, within := range c.Def.Within {
		place := fmt.Sprintf("within[%d].rule", i)
		c.severity(fmt.Sprintf("within[%d].severity", i), within.Severity)
		code, whole, message := readWithin(within.Rule)
		if message != "" {
			c.fail(place, "WITHIN_INVALID", "%s", message)
			continue
		}
		name, ok := c.nameOf[code]
		if !ok {
			c.fail(place, "WITHIN_INVALID", "Quan hệ trong đó %q: không có cột mã %s trong biểu.", within.Rule, code)
			continue
		}
		tree, message := whole.tree(c.nameOf)
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
	written := c.Def.Within[i]
	check := Check{
		ID: "within." + part.Name + "." + strconv.Itoa(i+1), Severity: written.Severity, Message: written.Message,
		Columns: columnsOf(refTo(part.Name), sum),
	}
	if check.Message == "" {
		check.Message = fmt.Sprintf("%s là {left}, nằm trong số của %s nên không được lớn hơn {right}.", part.title(), whole.phrase())
	}
	tree := call(OpLe, refTo(part.Name), sum)
	c.placeholders(fmt.Sprintf("within[%d].message", i), check.Message, tree, ScopeRow)
	c.add(check, tree)
}

// add puts a check in force, applied to each row or once to the table.
func (c *compiling) add(check Check, tree *Expr) {
	c.checks = append(c.checks, &compiledCheck{Check: check, Tree: tree, Scope: scopeOf(tree)})
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
