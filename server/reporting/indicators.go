package reporting

import (
	"encoding/json"
	"fmt"

	"congvu/server/fault"
	"congvu/server/reporting/form"
)

// PeriodsReached lists the other periods whose reports a form reads.
func PeriodsReached(c form.Client) map[form.Period]bool {
	out := map[form.Period]bool{}
	for _, column := range c.Columns {
		if column.Tree != nil {
			reach(column.Tree, out)
		}
	}
	for _, check := range c.Checks {
		reach(check.Tree, out)
	}
	return out
}

func reach(e *form.Expr, into map[form.Period]bool) {
	if e.Ref != nil && e.Ref.Period != "" {
		into[e.Ref.Period] = true
	}
	for _, arg := range e.Args {
		reach(arg, into)
	}
}

// Measure is an indicator that a form feeds.
type Measure struct {
	Key, Name, Unit     string
	Precision           int
	OverUnits, OverTime form.Adding
	Column              string
	Formula             json.RawMessage // expression over indicator keys; nil unless RECOMPUTE
}

// Measures lists the indicators of a form. A RECOMPUTE indicator whose formula
// needs a column without an indicator cannot be worked out from facts: the problem
// INDICATOR_MISSING at that column.
func Measures(c *form.Compiled) ([]Measure, []fault.Problem) {
	client := c.Client()
	keys := map[string]string{}
	for _, column := range client.Columns {
		if column.Indicator != nil {
			keys[column.Name] = column.Indicator.Key
		}
	}
	var out []Measure
	var problems []fault.Problem
	for _, column := range client.Columns {
		i := column.Indicator
		if i == nil {
			continue
		}
		m := Measure{Key: i.Key, Name: i.Name, Unit: i.Unit, Precision: column.Precision, OverUnits: i.OverUnits, OverTime: i.OverTime, Column: column.Name}
		if m.Unit == "" {
			m.Unit = column.Unit
		}
		if i.OverUnits == form.Recompute || i.OverTime == form.Recompute {
			tree, missing := overKeys(formulaOf(client, column), keys)
			if missing != "" {
				problems = append(problems, fault.Problem{Code: "INDICATOR_MISSING", Place: "column " + column.Code, Message: fmt.Sprintf(
					"Chỉ tiêu của cột mã %s tính lại từ cột %s, nhưng cột đó chưa gắn chỉ tiêu. Gắn chỉ tiêu cho cột đó.", column.Code, missing)})
				continue
			}
			m.Formula, _ = json.Marshal(tree) // plain strings: cannot fail
		}
		out = append(out, m)
	}
	return append(out, rowMeasures(c)...), problems
}

// rowMeasures are the indicators that printed rows carry, each once: plan and estimate
// of one measure are natures of the same indicator.
func rowMeasures(c *form.Compiled) (out []Measure) {
	precision := map[string]int{}
	for _, leaf := range c.Def.Leaves() {
		precision[leaf.Name] = leaf.Precision
	}
	seen := map[string]bool{}
	for _, f := range c.Def.Feeds() {
		if f.Row != "" && !seen[f.Key] {
			seen[f.Key] = true
			out = append(out, Measure{Key: f.Key, Name: f.Name, Unit: f.Unit, Precision: precision[f.Column], OverUnits: f.OverUnits, OverTime: f.OverTime, Column: f.Column})
		}
	}
	return out
}

// formulaOf is how a column is worked out again: its formula, or the first side
// of the chain printed under its head, which is in force as a check.
func formulaOf(c form.Client, column form.ClientColumn) *form.Expr {
	if column.Tree != nil {
		return column.Tree
	}
	for _, check := range c.Checks {
		if check.ID == "printed."+column.Name+".1" {
			return check.Tree.Args[1]
		}
	}
	return nil
}

// overKeys is a formula with indicator keys in place of column names; missing
// names a column that has none.
func overKeys(e *form.Expr, keys map[string]string) (out *form.Expr, missing string) {
	if e == nil {
		return nil, ""
	}
	copied := *e
	if e.Ref != nil {
		ref := *e.Ref
		if ref.Column = keys[e.Ref.Column]; ref.Column == "" {
			return nil, e.Ref.Column
		}
		copied.Ref = &ref
	}
	copied.Args = nil
	for _, arg := range e.Args {
		part, missing := overKeys(arg, keys)
		if missing != "" {
			return nil, missing
		}
		copied.Args = append(copied.Args, part)
	}
	return &copied, ""
}
