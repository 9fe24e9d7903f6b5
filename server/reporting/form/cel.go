package form

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/google/cel-go/common"
	"github.com/google/cel-go/common/ast"
	"github.com/google/cel-go/common/operators"
	"github.com/google/cel-go/common/types"
	"github.com/google/cel-go/parser"
)

// exprKind is the static kind of an expression.
type exprKind uint8

const (
	kindUnknown exprKind = iota // an error was already reported below
	kindNumber
	kindText
	kindDate
	kindBool
)

// names is what an expression may speak of.
type names struct {
	columns map[string]*Column
	tables  map[string]int // of the columns
	rows    map[string]int // that can be named, with their table
}

// reading turns one CEL source into a tree, collecting what is wrong.
type reading struct {
	names  names
	source []rune
	info   *ast.SourceInfo
	faults []string
}

// readExpression parses source and checks its names and kinds. want is
// kindNumber for a formula and kindBool for a check. The messages say what is
// wrong; the caller says where.
func readExpression(source string, want exprKind, in names) (*Expr, []string) {
	if utf8.RuneCountInString(source) > MaxFormula {
		return nil, []string{fmt.Sprintf("Công thức dài quá %d ký tự; hãy tách thành nhiều cột hoặc dùng sumOf(…).", MaxFormula)}
	}
	tree, fault := parseCEL(source)
	if fault != "" {
		return nil, []string{fault}
	}
	r := &reading{names: in, source: []rune(source), info: tree.SourceInfo()}
	e, kind := r.read(tree.Expr())
	if len(r.faults) == 0 && kind != want {
		r.fail("%s", map[exprKind]string{
			kindNumber: "Công thức phải cho ra một số.",
			kindBool:   "Điều kiện kiểm tra phải là một phép so sánh (==, !=, <, <=, >, >=) hoặc nối bằng &&, ||, !.",
		}[want])
	}
	if len(r.faults) > 0 {
		return nil, r.faults
	}
	return e, nil
}

// parseCEL is the only use made of cel-go: syntax, without macros.
func parseCEL(source string) (*ast.AST, string) {
	p, err := parser.NewParser(parser.MaxRecursionDepth(200), parser.ErrorReportingLimit(1), parser.ErrorRecoveryLimit(4))
	if err != nil {
		return nil, "Không khởi tạo được bộ đọc công thức."
	}
	tree, problems := p.Parse(common.NewTextSource(source))
	if found := problems.GetErrors(); len(found) > 0 {
		at := found[0].Location
		return nil, fmt.Sprintf("Công thức viết sai cú pháp ở dòng %d, ký tự thứ %d của công thức.", max(at.Line(), 1), max(at.Column(), 0)+1)
	}
	return tree, ""
}

func (r *reading) fail(format string, args ...any) (*Expr, exprKind) {
	r.faults = append(r.faults, fmt.Sprintf(format, args...))
	return nil, kindUnknown
}

func (r *reading) read(e ast.Expr) (*Expr, exprKind) {
	switch e.Kind() {
	case ast.LiteralKind:
		return r.literal(e)
	case ast.IdentKind:
		return r.column(e.AsIdent())
	case ast.CallKind:
		return r.call(e.AsCall())
	case ast.SelectKind:
		return r.rowCell(e.AsSelect())
	}
	return r.fail("Công thức dùng cú pháp không được hỗ trợ; chỉ dùng cột, số, + - * /, so sánh, && || !, điều kiện ? : và các hàm đã nêu.")
}

// literal takes numbers from the source text itself: cel-go has already
// turned 0.1 into a binary float, which is not 0.1.
func (r *reading) literal(e ast.Expr) (*Expr, exprKind) {
	value := e.AsLiteral()
	switch value.Type() {
	case types.BoolType:
		return &Expr{Op: OpBool, Value: fmt.Sprint(value.Value())}, kindBool
	case types.StringType:
		text := fmt.Sprint(value.Value())
		if text == "" {
			return r.fail("Không so sánh với chuỗi rỗng; hãy dùng isEmpty(…) để hỏi ô trống.")
		}
		return &Expr{Op: OpText, Value: text}, kindText
	case types.IntType, types.DoubleType:
		written := r.numberAt(e)
		d, ok := plainDecimal(written)
		if !ok {
			return r.fail("Số %q viết không đúng; dùng dấu chấm thập phân, không dùng số mũ, ví dụ 12.5.", written)
		}
		return &Expr{Op: OpNumber, Value: d.String()}, kindNumber
	}
	return r.fail("Chỉ dùng được số, chuỗi và true/false trong công thức.")
}

// numberAt cuts the literal out of the source, with its letters, so that 1e9
// and 0x1F are seen for what they are and refused.
func (r *reading) numberAt(e ast.Expr) string {
	span, _ := r.info.GetOffsetRange(e.ID())
	end := int(span.Start)
	for end < len(r.source) && (end == int(span.Start) && r.source[end] == '-' || isNumberRune(r.source[end])) {
		end++
	}
	written := string(r.source[span.Start:end])
	if strings.HasPrefix(strings.TrimPrefix(written, "-"), ".") {
		return strings.Replace(written, ".", "0.", 1)
	}
	return written
}

func isNumberRune(c rune) bool {
	return c == '.' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// column reads a bare name: a cell of the row at hand.
func (r *reading) column(name string) (*Expr, exprKind) {
	column, ok := r.names.columns[name]
	if !ok {
		return r.fail("Không có cột %q trong biểu.", name)
	}
	return refTo(name), column.exprKind()
}

func (c *Column) exprKind() exprKind {
	switch c.Kind {
	case KindText, KindChoice:
		return kindText
	case KindDate:
		return kindDate
	}
	return kindNumber
}

// rowCell reads row("r2").c3.
func (r *reading) rowCell(s ast.SelectExpr) (*Expr, exprKind) {
	operand := s.Operand()
	if operand.Kind() != ast.CallKind || operand.AsCall().FunctionName() != "row" {
		return r.fail("Dấu chấm chỉ dùng sau row(\"…\"), ví dụ row(\"r2\").c3.")
	}
	key, ok := textArgument(operand.AsCall())
	if !ok {
		return r.fail("Hàm row cần đúng một khóa dòng trong ngoặc kép, ví dụ row(\"r2\").c3.")
	}
	table, known := r.names.rows[key]
	if !known {
		return r.fail("Không có dòng cố định %q trong biểu.", key)
	}
	e, kind := r.column(s.FieldName())
	if e != nil && r.names.tables[e.Ref.Column] != table {
		return r.fail("Dòng %q ở %s, cột %s ở %s; một ô có dòng và cột của cùng một biểu.",
			key, TableName(table), e.Ref.Column, TableName(r.names.tables[e.Ref.Column]))
	}
	if e != nil {
		e.Ref.Row = key
	}
	return e, kind
}

// textArgument is the one string a function like prev("c5") takes.
func textArgument(c ast.CallExpr) (string, bool) {
	if c.IsMemberFunction() || len(c.Args()) != 1 || c.Args()[0].Kind() != ast.LiteralKind {
		return "", false
	}
	text, ok := c.Args()[0].AsLiteral().Value().(string)
	return text, ok
}

// binary maps the operators of CEL syntax that take two operands.
var binary = map[string]Op{
	operators.Add: OpAdd, operators.Subtract: OpSub, operators.Multiply: OpMul, operators.Divide: OpDiv,
	operators.Equals: OpEq, operators.NotEquals: OpNe,
	operators.Less: OpLt, operators.LessEquals: OpLe, operators.Greater: OpGt, operators.GreaterEquals: OpGe,
	operators.LogicalAnd: OpAnd, operators.LogicalOr: OpOr,
}

// periods maps the functions that read another report.
var periods = map[string]Period{
	"prev": Previous, "lastYear": LastYear, "ytd": YearSoFar, "plan": PlanOfPeriod,
}

func (r *reading) call(c ast.CallExpr) (*Expr, exprKind) {
	name := c.FunctionName()
	if op, ok := binary[name]; ok {
		return r.operator(op, c.Args())
	}
	if period, ok := periods[name]; ok {
		return r.otherPeriod(name, period, c)
	}
	if c.IsMemberFunction() {
		return r.fail("Không có hàm %q.", name)
	}
	switch name {
	case operators.Negate, "abs":
		return r.function(name, map[string]Op{operators.Negate: OpNeg, "abs": OpAbs}[name], c.Args(), 1, 1)
	case "sumOf":
		return r.function(name, OpAdd, c.Args(), 1, MaxColumns)
	case "min":
		return r.function(name, OpMin, c.Args(), 1, MaxColumns)
	case "max":
		return r.function(name, OpMax, c.Args(), 1, MaxColumns)
	case "round":
		return r.round(c.Args())
	case "isEmpty":
		return r.emptiness(c.Args())
	case "total":
		return r.total(c)
	case operators.LogicalNot:
		return r.not(c.Args()[0])
	case operators.Conditional:
		return r.choose(c.Args())
	case "row":
		return r.fail("Sau row(\"…\") phải có tên cột, ví dụ row(\"r2\").c3.")
	}
	return r.fail("Không có hàm hoặc phép tính %q; các hàm có: sumOf, round, abs, min, max, isEmpty, total, row, prev, lastYear, ytd, plan.", shown(name))
}

// shown is an operator as an author writes it: % and not _%_.
func shown(name string) string { return strings.Trim(name, "_@") }

// round reads round(x, n): n is written out, so that the tree is complete.
func (r *reading) round(args []ast.Expr) (*Expr, exprKind) {
	if len(args) != 2 {
		return r.fail("Hàm round cần hai đối số: round(số, số chữ số thập phân).")
	}
	x, kind := r.read(args[0])
	n, _ := r.read(args[1])
	if x == nil || n == nil {
		return nil, kindUnknown
	}
	places, err := strconv.Atoi(n.Value)
	if n.Op != OpNumber || err != nil || places < 0 || places > MaxPrecision {
		return r.fail("Đối số thứ hai của round phải là số nguyên từ 0 đến %d.", MaxPrecision)
	}
	if kind != kindNumber {
		return r.fail("Hàm round chỉ nhận số.")
	}
	return call(OpRound, x, n), kindNumber
}
