package form

import "github.com/shopspring/decimal"

// Reason says why an expression has no value.
type Reason string

// The reasons, as codes; ReasonText says them in Vietnamese.
const (
	NoReason       Reason = ""
	CellEmpty      Reason = "EMPTY"
	ReasonMissing  Reason = "NOT_COLLECTED"
	ReasonNoSense  Reason = "NOT_COMPARABLE"
	DivisionByZero Reason = "DIVISION_BY_ZERO"
	NoPeriod       Reason = "NO_PERIOD"
	Overflow       Reason = "OVERFLOW"
	Invalid        Reason = "INVALID" // the cell holds what its column cannot take
)

// ReasonText is the Vietnamese note shown beside an empty computed cell.
func ReasonText(r Reason) string {
	switch r {
	case CellEmpty:
		return "Chưa đủ số liệu: còn ô trống."
	case ReasonMissing:
		return "Chưa đủ số liệu: có ô ghi “…” (chưa thu thập được)."
	case ReasonNoSense:
		return "Không tính được: có ô ghi “x” (không so sánh được)."
	case DivisionByZero:
		return "Không tính được: mẫu số bằng 0."
	case NoPeriod:
		return "Chưa có số liệu của kỳ được so sánh."
	case Overflow:
		return "Kết quả quá lớn, cần kiểm tra lại số liệu đã nhập."
	case Invalid:
		return "Có ô nhập sai kiểu dữ liệu."
	}
	return ""
}

// divisionScale is how many decimals × and ÷ keep before a column's own
// precision rounds. With at most 18 whole digits in a cell it is far beyond
// any quotient whose rounding it could change.
const divisionScale = 30

// limit is the size from which a result counts as an overflow.
var limit = decimal.New(1, 30)

type outcomeKind uint8

const (
	isEmpty outcomeKind = iota
	isNumber
	isText
	isBool
)

// outcome is what a node evaluates to. A number may be tainted: it was added
// up while skipping an operand that is missing for a reason other than being
// left empty, so it must not enter a ratio or a comparison.
type outcome struct {
	kind   outcomeKind
	number decimal.Decimal
	text   string
	truth  bool
	reason Reason // why it is empty, or the taint of a number
}

func empty(r Reason) outcome { return outcome{kind: isEmpty, reason: r} }

func truth(b bool) outcome { return outcome{kind: isBool, truth: b} }

// number bounds a result; see limit.
func number(d decimal.Decimal, taint Reason) outcome {
	if d.Abs().Cmp(limit) >= 0 {
		return empty(Overflow)
	}
	return outcome{kind: isNumber, number: d, reason: taint}
}

// scope gives an expression its cells.
type scope interface {
	cell(ref Ref, row string) outcome
	total(column string) outcome
}

// evaluate computes e for one row; row is "" for a check on the whole form.
func evaluate(e *Expr, row string, s scope) outcome {
	switch e.Op {
	case OpNumber:
		d, _ := plainDecimal(e.Value)
		return number(d, NoReason)
	case OpText:
		return outcome{kind: isText, text: e.Value}
	case OpBool:
		return truth(e.Value == "true")
	case OpRef:
		return s.cell(*e.Ref, row)
	case OpTotal:
		return s.total(e.Ref.Column)
	case OpIf:
		condition := evaluate(e.Args[0], row, s)
		if condition.kind == isEmpty {
			return condition
		}
		if condition.truth {
			return evaluate(e.Args[1], row, s)
		}
		return evaluate(e.Args[2], row, s)
	}
	args := make([]outcome, len(e.Args))
	for i, arg := range e.Args {
		args[i] = evaluate(arg, row, s)
	}
	return apply(e.Op, args)
}

func apply(op Op, args []outcome) outcome {
	switch op {
	case OpAdd, OpMin, OpMax:
		return fold(op, args)
	case OpSub, OpMul, OpDiv, OpNeg, OpAbs, OpRound:
		return arithmetic(op, args)
	case OpIsEmpty:
		return truth(args[0].kind == isEmpty)
	case OpAnd, OpOr, OpNot:
		return logic(op, args)
	}
	return compare(op, args)
}

// cause is why some of args are empty or tainted: the first reason that is
// more than an empty cell, else that there is an empty cell, else nothing.
func cause(args []outcome) Reason {
	found := NoReason
	for _, arg := range args {
		if arg.reason != NoReason && arg.reason != CellEmpty {
			return arg.reason
		}
		if arg.reason == CellEmpty {
			found = CellEmpty
		}
	}
	return found
}

// fold adds up, or takes the least or greatest of, the operands that are
// there. An empty cell is skipped and leaves no trace; one skipped for any
// other reason taints the result.
func fold(op Op, args []outcome) outcome {
	var sum decimal.Decimal
	seen := false
	for _, arg := range args {
		switch {
		case arg.kind == isEmpty:
		case !seen:
			sum, seen = arg.number, true
		case op == OpAdd:
			sum = sum.Add(arg.number)
		case op == OpMin && arg.number.Cmp(sum) < 0, op == OpMax && arg.number.Cmp(sum) > 0:
			sum = arg.number
		}
	}
	why := cause(args)
	if !seen {
		return empty(why)
	}
	if why == CellEmpty {
		why = NoReason
	}
	return number(sum, why)
}

// anyEmpty says whether an operand has no value.
func anyEmpty(args []outcome) bool {
	for _, arg := range args {
		if arg.kind == isEmpty {
			return true
		}
	}
	return false
}

// arithmetic needs every operand; a ratio needs them untainted as well.
func arithmetic(op Op, args []outcome) outcome {
	why := cause(args)
	if anyEmpty(args) || op == OpDiv && why != NoReason {
		return empty(why)
	}
	a := args[0].number
	switch op {
	case OpNeg:
		return number(a.Neg(), why)
	case OpAbs:
		return number(a.Abs(), why)
	case OpRound:
		return number(a.Round(int32(args[1].number.IntPart())), why)
	case OpSub:
		return number(a.Sub(args[1].number), why)
	case OpMul:
		return number(a.Mul(args[1].number).Round(divisionScale), why)
	}
	if args[1].number.IsZero() {
		return empty(DivisionByZero)
	}
	return number(a.DivRound(args[1].number, divisionScale), why)
}

// compare does not apply when a side is empty or known to be incomplete.
func compare(op Op, args []outcome) outcome {
	if why := cause(args); why != NoReason {
		return empty(why)
	}
	order := 0
	if args[0].kind == isNumber {
		order = args[0].number.Cmp(args[1].number)
	} else if args[0].text != args[1].text {
		order = 1
		if args[0].text < args[1].text {
			order = -1
		}
	}
	switch op {
	case OpEq:
		return truth(order == 0)
	case OpNe:
		return truth(order != 0)
	case OpLt:
		return truth(order < 0)
	case OpLe:
		return truth(order <= 0)
	case OpGt:
		return truth(order > 0)
	}
	return truth(order >= 0)
}

// logic is three-valued: false && unknown is false, true || unknown is true,
// and what else meets an unknown is unknown.
func logic(op Op, args []outcome) outcome {
	if op == OpNot {
		if args[0].kind == isEmpty {
			return args[0]
		}
		return truth(!args[0].truth)
	}
	decisive := op == OpOr
	for _, arg := range args {
		if arg.kind == isBool && arg.truth == decisive {
			return truth(decisive)
		}
	}
	if why := cause(args); why != NoReason {
		return empty(why)
	}
	return truth(!decisive)
}
