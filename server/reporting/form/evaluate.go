package form

import (
	"sort"

	"congvu/server/fault"
)

// Problem is something wrong with a filled table.
type Problem struct {
	Code     string   `json:"code"`
	Severity Severity `json:"severity"`
	Place    string   `json:"place"` // "r1.c8"; "" = the table as a whole
	Message  string   `json:"message"`
	Check    string   `json:"check,omitempty"`   // id of the check, when one failed
	Related  []string `json:"related,omitempty"` // other cells it concerns
}

// Fault is the problem in the vocabulary of user-facing errors.
func (p Problem) Fault() fault.Problem {
	return fault.Problem{Code: p.Code, Message: p.Message, Place: p.Place}
}

// Pending is a check that could not be applied: it passes, as "chưa đủ số
// liệu".
type Pending struct {
	Check  string `json:"check"`
	Place  string `json:"place"`
	Reason Reason `json:"reason"`
}

// Result is what a form makes of a table.
type Result struct {
	Cells    Cells             `json:"cells"`             // entered and computed, without empty ones
	Reasons  map[string]Reason `json:"reasons,omitempty"` // by place: why a computed cell is empty
	Problems []Problem         `json:"problems"`
	Pending  []Pending         `json:"pending,omitempty"`
}

// Blocking says whether an error forbids submission.
func (r *Result) Blocking() bool {
	for _, p := range r.Problems {
		if p.Severity == Error {
			return true
		}
	}
	return false
}

// table is one filled table under evaluation; it is the scope of every
// expression in it.
type table struct {
	form    *Compiled
	keys    []string
	cells   Cells
	periods Periods
	memo    map[string]map[string]outcome // computed cells
	totals  map[string]outcome            // by column, of total("c3")
	given   map[string]map[string]outcome // of a total: its cells, in place of cells
	rule    func(*Column) Adding          // of a total: how its columns add up
}

func newTable(c *Compiled, keys []string) *table {
	return &table{form: c, keys: keys, memo: map[string]map[string]outcome{}, totals: map[string]outcome{}}
}

// total adds a column up over the rows, those apart that are sums of others.
func (t *table) total(column string) outcome {
	if found, ok := t.totals[column]; ok {
		return found
	}
	var parts []outcome
	at := t.form.columns[column].Table
	for _, row := range t.keys {
		if len(t.form.sums[row]) == 0 && t.form.Def.TableOf(row) == at {
			parts = append(parts, t.cell(Ref{Column: column}, row))
		}
	}
	if len(parts) == 0 {
		return empty(CellEmpty)
	}
	t.totals[column] = fold(OpAdd, parts)
	return t.totals[column]
}

// cell answers an expression's reference. Computed cells are worked out when
// first asked for; Compile has made sure that this ends.
func (t *table) cell(ref Ref, row string) outcome {
	if ref.Row != "" {
		row = ref.Row
	}
	column := t.form.columns[ref.Column]
	if ref.Period != "" {
		other, known := t.periods[ref.Period]
		if !known {
			return empty(NoPeriod)
		}
		return column.outcomeOf(other.At(row, ref.Column))
	}
	if t.given != nil {
		if t.rule(column.Column) == Recompute {
			return t.computed(row, column, column.recompute)
		}
		return t.given[row][ref.Column]
	}
	if t.form.isComputed(row, column) {
		return t.computed(row, column, column.formula)
	}
	return column.outcomeOf(t.cells.At(row, ref.Column))
}

// computed works a cell out by its tree or, without one, as a sum of rows,
// and rounds it to what is printed.
func (t *table) computed(row string, column *compiledColumn, tree *Expr) outcome {
	if found, ok := t.memo[row][column.Name]; ok {
		return found
	}
	var result outcome
	if tree != nil {
		result = evaluate(tree, row, t)
	} else {
		parts := make([]outcome, 0, len(t.form.sums[row]))
		for _, part := range t.form.sums[row] {
			parts = append(parts, t.cell(Ref{Column: column.Name}, part))
		}
		result = fold(OpAdd, parts)
	}
	if result.kind == isNumber {
		result.number = result.number.Round(int32(column.Precision))
	}
	if t.memo[row] == nil {
		t.memo[row] = map[string]outcome{}
	}
	t.memo[row][column.Name] = result
	return result
}

// outcomeOf is what a cell of this column means to an expression.
func (c *compiledColumn) outcomeOf(v Value) outcome {
	number := c.Kind == KindNumber
	switch {
	case v.Kind == Empty:
		return empty(CellEmpty)
	case number && v.Kind == IsNumber:
		return outcome{kind: isNumber, number: v.Number}
	case number && v.Kind == None:
		return outcome{kind: isNumber}
	case number && v.Kind == NotCollected:
		return empty(ReasonMissing)
	case number && v.Kind == NotComparable:
		return empty(ReasonNoSense)
	case !number && v.Kind == IsText:
		return outcome{kind: isText, text: v.Text}
	}
	return empty(Invalid)
}

// Evaluate fills the computed cells of a table and lists what is wrong with
// it: first cell by cell, then check by check. What cells holds in computed
// cells is ignored. It changes nothing it is given and depends on nothing else.
func (c *Compiled) Evaluate(cells Cells, periods Periods) Result {
	t := newTable(c, c.RowsOf(cells))
	t.cells, t.periods = cells, periods
	result := Result{Cells: Cells{}, Reasons: map[string]Reason{}, Problems: c.strangers(cells)}
	result.Problems = append(result.Problems, c.rowCount(len(t.keys))...)
	for _, row := range t.keys {
		for _, column := range c.tables[c.Def.TableOf(row)].order {
			t.fill(row, column, &result)
		}
	}
	for _, check := range c.checks {
		t.check(check, &result)
	}
	return result
}

// RowsOf lists the rows of a filled table, in order.
func (c *Compiled) RowsOf(cells Cells) []string {
	if c.Def.Rows.Kind != GrowingRows {
		return c.Def.RowKeys()
	}
	return cells.rowKeys()
}

// fill settles one cell: its value in the result, its reason, its problems.
func (t *table) fill(row string, column *compiledColumn, result *Result) {
	value := t.cells.At(row, column.Name)
	if t.form.isComputed(row, column) {
		out := t.computed(row, column, column.formula)
		value = Value{}
		if out.kind == isNumber {
			value = Num(out.number)
		} else {
			result.Reasons[row+"."+column.Name] = out.reason
		}
	}
	result.Cells.Set(row, column.Name, value)
	if p := t.form.cellProblem(row, column, value); p != nil {
		result.Problems = append(result.Problems, *p)
	}
}

// check applies one check to the rows it concerns.
func (t *table) check(c *compiledCheck, result *Result) {
	for _, row := range t.rowsOfCheck(c) {
		out := evaluate(c.Tree, row, t)
		place, related := t.places(c, row)
		switch {
		case out.kind == isBool && out.truth:
		case out.kind == isBool:
			result.Problems = append(result.Problems, Problem{
				Code: "CHECK_FAILED", Severity: c.Severity, Place: place, Related: related,
				Check: c.ID, Message: t.message(c, row),
			})
		case c.Required:
			result.Problems = append(result.Problems, Problem{
				Code: "CHECK_INCOMPLETE", Severity: c.Severity, Place: place, Related: related,
				Check: c.ID, Message: "Không kiểm tra được. " + ReasonText(out.reason),
			})
		default:
			result.Pending = append(result.Pending, Pending{Check: c.ID, Place: place, Reason: out.reason})
		}
	}
}

func (t *table) rowsOfCheck(c *compiledCheck) []string {
	switch {
	case c.Scope == ScopeForm:
		return []string{""}
	case c.Row != "":
		return []string{c.Row}
	case !t.form.Def.Several():
		return t.keys
	}
	var keys []string
	for _, key := range t.keys {
		if t.form.Def.TableOf(key) == c.table.at {
			keys = append(keys, key)
		}
	}
	return keys
}

// places are the cells a check points at. A check on the whole form names no
// row: its place is the column, "c8".
func (t *table) places(c *compiledCheck, row string) (string, []string) {
	var places []string
	for _, column := range c.Columns {
		at := row
		if t.form.Def.Several() {
			at = t.rowOfPlace(c, row, column)
		}
		if at != "" {
			column = at + "." + column
		}
		places = append(places, column)
	}
	if len(places) == 0 {
		return row, nil
	}
	return places[0], places[1:]
}

// rowOfPlace is the row where a failure shows in a column, in a form of several tables:
// the row at hand in its own table, elsewhere the row that the check names.
func (t *table) rowOfPlace(c *compiledCheck, row, column string) string {
	if row != "" && t.form.columns[column].table == c.table {
		return row
	}
	named := ""
	c.Tree.walk(func(e *Expr) {
		if named == "" && e.Op == OpRef && e.Ref.Column == column {
			named = e.Ref.Row
		}
	})
	return named
}

// strangers are cells that the form does not have.
func (c *Compiled) strangers(cells Cells) []Problem {
	known := map[string]bool{}
	for _, key := range c.RowsOf(cells) {
		known[key] = true
	}
	problems := []Problem{}
	for row, columns := range cells {
		for name := range columns {
			if !known[row] || c.columns[name] == nil || c.columns[name].Table != c.Def.TableOf(row) {
				problems = append(problems, Problem{
					Code: "CELL_UNKNOWN", Severity: Error, Place: row + "." + name,
					Message: "Biểu không có ô này; hãy bỏ số liệu ở ô này.",
				})
			}
		}
	}
	sort.Slice(problems, func(i, j int) bool { return problems[i].Place < problems[j].Place })
	return problems
}
