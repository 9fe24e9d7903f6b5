package workbook

import (
	"fmt"
	"strings"

	"congvu/server/reporting/form"
)

// names finds the cell of the sheet for a column of the form in a row ("" = the row at
// hand), and the range of a column over all rows.
type names struct {
	row   string
	cell  func(row, column string) string
	whole func(column string) string
}

// binary are the operations that Excel writes between two operands.
var binary = map[form.Op]string{
	form.OpSub: "-", form.OpMul: "*", form.OpEq: "=", form.OpNe: "<>", form.OpLt: "<", form.OpLe: "<=", form.OpGt: ">", form.OpGe: ">=",
}

// calls are the operations that Excel writes as a function.
var calls = map[form.Op]string{
	form.OpAdd: "SUM", form.OpAnd: "AND", form.OpOr: "OR", form.OpNot: "NOT", form.OpIf: "IF", form.OpRound: "ROUND", form.OpAbs: "ABS",
	form.OpMin: "MIN", form.OpMax: "MAX", form.OpIsEmpty: "ISBLANK",
}

// formula writes an expression as Excel reads it; "" where Excel has no words for it,
// as for figures of another period. Signs such as "-" and "…" count as nothing: SUM
// skips texts, N makes 0 of them.
func (n names) formula(e *form.Expr) string {
	if e == nil {
		return ""
	}
	switch e.Op {
	case form.OpNumber:
		return e.Value
	case form.OpText:
		return `"` + strings.ReplaceAll(e.Value, `"`, `""`) + `"`
	case form.OpBool:
		return strings.ToUpper(e.Value)
	case form.OpRef:
		return n.ref(e.Ref)
	case form.OpTotal:
		return "SUM(" + n.whole(e.Ref.Column) + ")"
	}
	args := make([]string, len(e.Args))
	for i, a := range e.Args {
		if args[i] = n.operand(e.Op, a); args[i] == "" {
			return ""
		}
	}
	switch sign, between := binary[e.Op]; {
	case between && len(args) == 2:
		return "(" + args[0] + sign + args[1] + ")"
	case e.Op == form.OpNeg:
		return "(-" + args[0] + ")"
	case e.Op == form.OpDiv:
		return fmt.Sprintf(`IF(%s=0,"",%s/%s)`, args[1], args[0], args[1])
	}
	if name := calls[e.Op]; name != "" {
		return name + "(" + strings.Join(args, ",") + ")"
	}
	return ""
}

// operand is an argument; a cell inside arithmetic is read as a number.
func (n names) operand(op form.Op, e *form.Expr) string {
	text := n.formula(e)
	if e.Op != form.OpRef || text == "" {
		return text
	}
	switch op {
	case form.OpSub, form.OpMul, form.OpDiv, form.OpNeg, form.OpRound, form.OpAbs, form.OpLt, form.OpLe, form.OpGt, form.OpGe:
		return "N(" + text + ")"
	}
	return text
}

func (n names) ref(r *form.Ref) string {
	if r.Period != "" {
		return ""
	}
	row := r.Row
	if row == "" {
		row = n.row
	}
	return n.cell(row, r.Column)
}
