package form

import (
	"github.com/google/cel-go/common/ast"
)

// symbolOf is how an operation is written, for messages.
var symbolOf = map[Op]string{
	OpAdd: "+", OpSub: "-", OpMul: "*", OpDiv: "/", OpEq: "==", OpNe: "!=",
	OpLt: "<", OpLe: "<=", OpGt: ">", OpGe: ">=", OpAnd: "&&", OpOr: "||",
}

// operator reads a binary operator and checks the kinds on both sides.
func (r *reading) operator(op Op, args []ast.Expr) (*Expr, exprKind) {
	left, a := r.read(args[0])
	right, b := r.read(args[1])
	if left == nil || right == nil {
		return nil, kindUnknown
	}
	switch op {
	case OpAdd, OpSub, OpMul, OpDiv:
		if a != kindNumber || b != kindNumber {
			return r.fail("Phép %s chỉ dùng cho số.", symbolOf[op])
		}
		return joined(op, left, right), kindNumber
	case OpAnd, OpOr:
		if a != kindBool || b != kindBool {
			return r.fail("Phép %s chỉ nối các điều kiện.", symbolOf[op])
		}
		return joined(op, left, right), kindBool
	}
	return r.comparison(op, left, right, a, b)
}

// joined makes a + b + c one node of three operands: a sum of two hundred
// columns is then as deep as a sum of two, and skips empties as one sum.
func joined(op Op, left, right *Expr) *Expr {
	if left.Op == op && (op == OpAdd || op == OpAnd || op == OpOr) {
		return call(op, append(left.Args, right)...)
	}
	return call(op, left, right)
}

func (r *reading) comparison(op Op, left, right *Expr, a, b exprKind) (*Expr, exprKind) {
	if a == kindBool || b == kindBool {
		return r.fail("Không so sánh nối tiếp (a == b == c); hãy tách thành a == b && b == c.")
	}
	words := a == kindText || b == kindText
	switch {
	case a == kindDate && right.Op == OpText, b == kindDate && left.Op == OpText:
		return r.dateComparison(op, left, right)
	case a != b:
		return r.fail("Hai vế của phép %s khác kiểu dữ liệu.", symbolOf[op])
	case words && op != OpEq && op != OpNe:
		return r.fail("Chữ và lựa chọn chỉ so sánh bằng == hoặc !=.")
	case words && !r.choiceExists(left, right):
		return nil, kindUnknown
	}
	return call(op, left, right), kindBool
}

func (r *reading) dateComparison(op Op, left, right *Expr) (*Expr, exprKind) {
	for _, side := range []*Expr{left, right} {
		if side.Op == OpText && !isDate(side.Value) {
			return r.fail("Ngày %q viết không đúng; dùng dạng năm-tháng-ngày, ví dụ 2025-09-30.", side.Value)
		}
	}
	return call(op, left, right), kindBool
}

// choiceExists refuses a comparison with a choice the column does not offer.
func (r *reading) choiceExists(left, right *Expr) bool {
	if left.Op == OpText {
		left, right = right, left
	}
	if left.Op != OpRef || right.Op != OpText {
		return true
	}
	column := r.names.columns[left.Ref.Column]
	if column.Kind != KindChoice || column.offers(right.Value) {
		return true
	}
	r.fail("Cột %s không có lựa chọn %q.", left.Ref.Column, right.Value)
	return false
}

func (c *Column) offers(code string) bool {
	for _, choice := range c.Choices {
		if choice.Code == code {
			return true
		}
	}
	return false
}

// function reads a call whose arguments are all numbers.
func (r *reading) function(name string, op Op, args []ast.Expr, least, most int) (*Expr, exprKind) {
	if len(args) < least || len(args) > most {
		return r.fail("Hàm %s nhận từ %d đến %d đối số.", shown(name), least, most)
	}
	read := make([]*Expr, 0, len(args))
	for _, arg := range args {
		e, kind := r.read(arg)
		if e == nil {
			continue
		}
		if kind != kindNumber {
			return r.fail("Hàm hoặc phép %s chỉ nhận số.", shown(name))
		}
		read = append(read, e)
	}
	if len(read) < len(args) {
		return nil, kindUnknown
	}
	return call(op, read...), kindNumber
}

func (r *reading) not(arg ast.Expr) (*Expr, exprKind) {
	e, kind := r.read(arg)
	if e == nil {
		return nil, kindUnknown
	}
	if kind != kindBool {
		return r.fail("Phép ! chỉ dùng cho điều kiện.")
	}
	return call(OpNot, e), kindBool
}

// choose reads condition ? a : b.
func (r *reading) choose(args []ast.Expr) (*Expr, exprKind) {
	condition, c := r.read(args[0])
	yes, a := r.read(args[1])
	no, b := r.read(args[2])
	if condition == nil || yes == nil || no == nil {
		return nil, kindUnknown
	}
	if c != kindBool {
		return r.fail("Trước dấu ? phải là một điều kiện.")
	}
	if a != b {
		return r.fail("Hai nhánh của phép ? : phải cùng kiểu dữ liệu.")
	}
	return call(OpIf, condition, yes, no), a
}

// emptiness reads isEmpty(c3), of a cell of any kind.
func (r *reading) emptiness(args []ast.Expr) (*Expr, exprKind) {
	if len(args) != 1 {
		return r.fail("Hàm isEmpty cần đúng một cột.")
	}
	e, _ := r.read(args[0])
	if e == nil {
		return nil, kindUnknown
	}
	if e.Op != OpRef {
		return r.fail("Hàm isEmpty chỉ hỏi về một ô, ví dụ isEmpty(c3).")
	}
	return call(OpIsEmpty, e), kindBool
}

// total reads total("c3"): the column added up over every row.
func (r *reading) total(c ast.CallExpr) (*Expr, exprKind) {
	name, ok := textArgument(c)
	if !ok {
		return r.fail("Hàm total cần đúng một tên cột trong ngoặc kép, ví dụ total(\"c3\").")
	}
	e, kind := r.column(name)
	if e == nil {
		return nil, kindUnknown
	}
	if kind != kindNumber {
		return r.fail("Hàm total chỉ cộng cột số; cột %s không phải cột số.", name)
	}
	return &Expr{Op: OpTotal, Ref: e.Ref}, kindNumber
}

// otherPeriod reads prev("c5") and its like.
func (r *reading) otherPeriod(function string, period Period, c ast.CallExpr) (*Expr, exprKind) {
	name, ok := textArgument(c)
	if !ok {
		return r.fail("Hàm %s cần đúng một tên cột trong ngoặc kép, ví dụ %s(\"c5\").", function, function)
	}
	e, kind := r.column(name)
	if e == nil {
		return nil, kindUnknown
	}
	if period == YearSoFar {
		return r.yearToDate(name, kind)
	}
	e.Ref.Period = period
	return e, kind
}

// yearToDate is the figure from the start of the year to the end of this
// period: the earlier periods accumulated, and this one, by the way the
// column's indicator adds up over time.
func (r *reading) yearToDate(name string, kind exprKind) (*Expr, exprKind) {
	rule := r.names.columns[name].overTime()
	if kind != kindNumber || rule != Sum && rule != Last {
		return r.fail("Hàm ytd chỉ dùng cho cột số cộng dồn theo thời gian (overTime là SUM hoặc LAST); cột %s không như vậy.", name)
	}
	earlier := &Expr{Op: OpRef, Ref: &Ref{Column: name, Period: YearSoFar}}
	if rule == Sum {
		return call(OpAdd, earlier, refTo(name)), kindNumber
	}
	return call(OpIf, call(OpIsEmpty, refTo(name)), earlier, refTo(name)), kindNumber
}

// overTime is how the column adds up over periods; a plain number column adds.
func (c *Column) overTime() Adding {
	if c.Indicator != nil {
		return c.Indicator.OverTime
	}
	if c.Feeds != nil {
		return c.Feeds.OverTime
	}
	return c.defaultAdding()
}

// OverUnits is how the column adds up over units.
func (c *Column) OverUnits() Adding {
	if c.Indicator != nil {
		return c.Indicator.OverUnits
	}
	if c.Feeds != nil {
		return c.Feeds.OverUnits
	}
	return c.defaultAdding()
}

func (c *Column) defaultAdding() Adding {
	switch {
	case c.Kind != KindNumber:
		return NoAdding
	case c.Formula != "":
		return Recompute
	}
	return Sum
}
