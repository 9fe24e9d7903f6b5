package form

import (
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
)

// placeholder is {left}, {right}, {diff} or a column, {c5}, in a message.
var placeholder = regexp.MustCompile(`\{([A-Za-z][A-Za-z0-9_]*)\}`)

// shownDecimals is how many decimals a number in a message has at most.
const shownDecimals = 6

// vietnamese writes a number as it is read here: 1.234.567,5.
func vietnamese(d decimal.Decimal) string {
	sign, plain := "", d.Round(shownDecimals).String()
	if strings.HasPrefix(plain, "-") {
		sign, plain = "-", plain[1:]
	}
	whole, fraction, pointed := strings.Cut(plain, ".")
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "." + whole[at:]
	}
	if pointed {
		return sign + whole + "," + fraction
	}
	return sign + whole
}

// message fills the placeholders of a failed check.
func (t *table) message(c *compiledCheck, row string) string {
	return placeholder.ReplaceAllStringFunc(c.Message, func(found string) string {
		name := strings.Trim(found, "{}")
		switch name {
		case "left":
			return spoken(evaluate(c.Tree.Args[0], row, t))
		case "right":
			return spoken(evaluate(c.Tree.Args[1], row, t))
		case "diff":
			return spoken(apply(OpAbs, []outcome{evaluate(call(OpSub, c.Tree.Args[0], c.Tree.Args[1]), row, t)}))
		}
		return spoken(t.cell(Ref{Column: name}, row))
	})
}

// spoken is an outcome inside a sentence.
func spoken(out outcome) string {
	switch out.kind {
	case isNumber:
		return vietnamese(out.number)
	case isText:
		return out.text
	}
	return "(trống)"
}

// badPlaceholders lists what a message asks for and the check cannot give.
func badPlaceholders(message string, tree *Expr, table *compiledTable, columns map[string]*compiledColumn) []string {
	var bad []string
	for _, found := range placeholder.FindAllStringSubmatch(message, -1) {
		name := found[1]
		switch name {
		case "left", "right":
			if tree.isComparison() {
				continue
			}
		case "diff":
			if tree.isComparison() && numeric(tree.Args[0], columns) {
				continue
			}
		default:
			if columns[name] != nil && table != nil && columns[name].table == table {
				continue
			}
		}
		bad = append(bad, found[0])
	}
	return bad
}

// numeric says whether an operand of a comparison is a number.
func numeric(e *Expr, columns map[string]*compiledColumn) bool {
	switch e.Op {
	case OpText:
		return false
	case OpRef:
		return columns[e.Ref.Column].Kind == KindNumber
	case OpIf:
		return numeric(e.Args[1], columns)
	}
	return true
}
