package form

// Expr is one node of an expression tree: what a formula or a check becomes
// once its names, kinds and cycles have been looked at. The server and the
// browser evaluate the same tree; docs/forms.md, "Expression tree", is its
// contract and testdata/vectors.json proves that both agree.
type Expr struct {
	Op    Op      `json:"op"`
	Args  []*Expr `json:"args,omitempty"`
	Value string  `json:"value,omitempty"` // of num (decimal), text, bool ("true" | "false")
	Ref   *Ref    `json:"ref,omitempty"`   // of ref and total
}

// Ref points at a cell: a column of the row at hand, of a named row, or of
// the same row in another period.
type Ref struct {
	Column string `json:"column"`
	Row    string `json:"row,omitempty"`    // "" = the row at hand
	Period Period `json:"period,omitempty"` // "" = the report at hand
}

// Op names what a node does.
type Op string

// The operations; everything a form can say is one of them.
const (
	OpNumber  Op = "num"
	OpText    Op = "text"
	OpBool    Op = "bool"
	OpRef     Op = "ref"
	OpTotal   Op = "total" // the column added up over every row of the table
	OpAdd     Op = "add"   // two operands or more; skips empty ones
	OpSub     Op = "sub"
	OpMul     Op = "mul"
	OpDiv     Op = "div"
	OpNeg     Op = "neg"
	OpEq      Op = "eq"
	OpNe      Op = "ne"
	OpLt      Op = "lt"
	OpLe      Op = "le"
	OpGt      Op = "gt"
	OpGe      Op = "ge"
	OpAnd     Op = "and"
	OpOr      Op = "or"
	OpNot     Op = "not"
	OpIf      Op = "if" // condition, then, else
	OpRound   Op = "round"
	OpAbs     Op = "abs"
	OpMin     Op = "min"
	OpMax     Op = "max"
	OpIsEmpty Op = "isEmpty"
)

// Period names another report of the same unit and form.
type Period string

// The periods a formula reaches.
const (
	Previous     Period = "PREV"      // the period before
	LastYear     Period = "LAST_YEAR" // the same period of last year
	YearSoFar    Period = "YTD"       // the earlier periods of this year, accumulated
	PlanOfPeriod Period = "PLAN"      // the plan for this period
)

// Periods holds the cells of the other reports a form may reach. A period
// that is not in the map is unknown: reading it is empty with NoPeriod. The
// first period of a year has YearSoFar present and without rows.
type Periods map[Period]Cells

// walk calls visit for e and every node below it.
func (e *Expr) walk(visit func(*Expr)) {
	visit(e)
	for _, arg := range e.Args {
		arg.walk(visit)
	}
}

// isComparison says whether the node compares two operands.
func (e *Expr) isComparison() bool {
	switch e.Op {
	case OpEq, OpNe, OpLt, OpLe, OpGt, OpGe:
		return true
	}
	return false
}

func refTo(column string) *Expr { return &Expr{Op: OpRef, Ref: &Ref{Column: column}} }

func call(op Op, args ...*Expr) *Expr { return &Expr{Op: op, Args: args} }
