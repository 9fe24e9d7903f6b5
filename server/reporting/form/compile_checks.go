package form

import (
	"fmt"
	"strings"
)

// writtenChecks reads the checks an author wrote in CEL.
func (c *compiling) writtenChecks() {
	seen := map[string]bool{}
	for _, check := range c.checks {
		seen[check.ID] = true
	}
	if len(c.Def.Checks) > MaxChecks {
		c.fail("checks", "TOO_MANY", "Biểu có %d điều kiện kiểm tra, tối đa %d.", len(c.Def.Checks), MaxChecks)
		return
	}
	for i, check := range c.Def.Checks {
		at := fmt.Sprintf("checks[%d]", i)
		c.severity(at+".severity", check.Severity)
		if check.ID == "" || check.Message == "" {
			c.fail(at, "MISSING", "Điều kiện kiểm tra cần id, expr và message.")
		}
		if seen[check.ID] {
			c.fail(at+".id", "DUPLICATE", "Mã điều kiện %q bị trùng.", check.ID)
		}
		seen[check.ID] = true
		tree, faults := readExpression(check.Expr, kindBool, c.known)
		for _, message := range faults {
			c.fail(at+".expr", "CHECK_INVALID", "%s", message)
		}
		if tree != nil {
			c.writtenCheck(at, check, tree)
		}
	}
}

func (c *compiling) writtenCheck(at string, check Check, tree *Expr) {
	table := c.tableOf(tree)
	if row, known := c.known.rows[check.Row]; check.Row != "" && (!known || table != nil && row != table.at) {
		c.fail(at+".row", "UNKNOWN_ROW", "Không có dòng cố định %q trong biểu.", check.Row)
	}
	c.staysIn(at+".expr", "CHECK_INVALID", table, tree)
	for j, name := range check.Columns {
		if c.columns[name] == nil {
			c.fail(fmt.Sprintf("%s.columns[%d]", at, j), "UNKNOWN_COLUMN", "Không có cột %q trong biểu.", name)
		}
	}
	if len(check.Columns) == 0 {
		check.Columns = columnsOf(tree)
	}
	c.placeholders(at+".message", check.Message, tree, table)
	c.add(check, tree)
}

func (c *compiling) severity(place string, s Severity) {
	if s != Error && s != Warning {
		c.fail(place, "UNKNOWN_VALUE", "Mức độ %q không có; dùng ERROR hoặc WARNING.", s)
	}
}

func (c *compiling) placeholders(place, message string, tree *Expr, table *compiledTable) {
	if bad := badPlaceholders(message, tree, table, c.columns); len(bad) > 0 {
		c.fail(place, "PLACEHOLDER_INVALID",
			"Thông báo dùng %s nhưng điều kiện không có; chỉ dùng {left}, {right}, {diff} khi điều kiện là một phép so sánh, hoặc tên cột như {c1}.",
			strings.Join(bad, ", "))
	}
}

// node is a computed cell in the graph of who needs whom. The node with an
// empty row stands for total("c3").
type node struct{ row, column string }

// maxCycles bounds how many cycles are reported of one form.
const maxCycles = 10

type cycleSearch struct {
	c     *compiling
	state map[node]uint8 // 1 on the path, 2 done
	path  []node
	found int
}

// cycles reports formulas that need their own result. Formulas that stay in
// their row are the same in every row, so one row stands for all.
func (c *compiling) cycles() {
	search := &cycleSearch{c: c, state: map[node]uint8{}}
	crosses := c.crossesRows()
	for _, t := range c.tables {
		rows := t.RowKeys()
		if !crosses {
			rows = rows[:1]
		}
		for _, row := range rows {
			for _, column := range t.order {
				search.visit(node{row, column.Name})
			}
		}
	}
}

func (c *compiling) crossesRows() bool {
	crosses := len(c.sums) > 0
	for _, column := range c.order {
		if tree := column.tree(); tree != nil {
			tree.walk(func(e *Expr) {
				crosses = crosses || e.Op == OpTotal || e.Ref != nil && e.Ref.Row != ""
			})
		}
	}
	return crosses
}

// tree is what a cell of the column is worked out by: in the table, or in the
// total of several.
func (c *compiledColumn) tree() *Expr {
	if c.formula == nil && (c.OverUnits() == Recompute || c.overTime() == Recompute) {
		return c.recompute
	}
	return c.formula
}

func (s *cycleSearch) visit(n node) {
	if s.state[n] == 2 || s.found >= maxCycles {
		return
	}
	if s.state[n] == 1 {
		s.report(n)
		return
	}
	s.state[n] = 1
	s.path = append(s.path, n)
	for _, next := range s.needs(n) {
		s.visit(next)
	}
	s.path = s.path[:len(s.path)-1]
	s.state[n] = 2
}

// needs lists the cells a computed cell is worked out from.
func (s *cycleSearch) needs(n node) []node {
	var next []node
	if n.row == "" {
		for _, row := range s.c.columns[n.column].table.RowKeys() {
			if len(s.c.sums[row]) == 0 {
				next = append(next, node{row, n.column})
			}
		}
		return next
	}
	column := s.c.columns[n.column]
	tree := column.tree()
	if tree == nil {
		if column.Kind == KindNumber {
			for _, row := range s.c.sums[n.row] {
				next = append(next, node{row, n.column})
			}
		}
		return next
	}
	tree.walk(func(e *Expr) {
		switch {
		case e.Op == OpTotal:
			next = append(next, node{"", e.Ref.Column})
		case e.Op != OpRef || e.Ref.Period != "":
		case e.Ref.Row != "":
			next = append(next, node{e.Ref.Row, e.Ref.Column})
		default:
			next = append(next, node{n.row, e.Ref.Column})
		}
	})
	return next
}

func (s *cycleSearch) report(n node) {
	s.found++
	from := len(s.path) - 1
	for s.path[from] != n {
		from--
	}
	var steps []string
	for _, each := range append(s.path[from:len(s.path):len(s.path)], n) {
		switch {
		case each.row == "":
			steps = append(steps, "total(\""+each.column+"\")")
		case s.c.columns[each.column].table.Rows.Kind == FixedRows || s.c.Def.Several():
			steps = append(steps, each.row+"."+each.column)
		default:
			steps = append(steps, each.column)
		}
	}
	s.c.fail(s.placeOf(s.path[from:]), "FORMULA_CYCLE", "Công thức tạo vòng lặp: %s.%s", strings.Join(steps, " → "), s.hint(s.path[from:]))
}

// hint: the year so far holds the report at hand, which authors overlook; going back
// a period ends somewhere and is no cycle.
func (s *cycleSearch) hint(cycle []node) string {
	for _, n := range cycle {
		if strings.Contains(s.c.columns[n.column].Formula, "ytd(") {
			return " Hàm ytd gồm cả kỳ này; dùng prev nếu chỉ đọc kỳ trước."
		}
	}
	return ""
}

// placeOf is where an author mends the cycle: a formula, or a row of sums.
func (s *cycleSearch) placeOf(cycle []node) string {
	for _, n := range cycle {
		column := s.c.columns[n.column]
		if n.row != "" && column.tree() != nil {
			if column.Formula != "" {
				return column.Path + ".formula"
			}
			return column.Path + ".printed"
		}
	}
	t := s.c.columns[cycle[0].column].table
	for i, row := range t.Rows.Items {
		if row.Key == cycle[0].row {
			return fmt.Sprintf("%srows.items[%d].sumOf", t.path, i)
		}
	}
	return t.path + "rows"
}
