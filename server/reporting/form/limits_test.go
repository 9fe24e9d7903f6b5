package form

import (
	"fmt"
	"strings"
	"testing"
)

// The largest permitted forms compile and evaluate: no step may recurse too
// deep or grow with the square of the table.
func TestTheLargestFormsWork(t *testing.T) {
	wide := &Definition{Code: "W", Edition: "1", Title: "W", LegalBasis: "W", ValidFrom: "2024-01-01", Rows: Rows{Kind: SingleRow}}
	for i := 1; i <= MaxColumns; i++ {
		column := Column{Label: "A", Code: fmt.Sprint(i), Name: fmt.Sprintf("c%d", i), Kind: KindNumber, Input: Entered}
		if i > 1 {
			column.Input, column.Formula = Computed, fmt.Sprintf("c%d + 1", i-1)
		}
		wide.Columns = append(wide.Columns, column)
	}
	tall := &Definition{Code: "T", Edition: "1", Title: "T", LegalBasis: "T", ValidFrom: "2024-01-01", Rows: Rows{Kind: FixedRows}}
	for i := 1; i <= MaxRows; i++ {
		tall.Rows.Items = append(tall.Rows.Items, Row{Key: fmt.Sprintf("r%d", i), Label: "A"})
	}
	tall.Columns = []Column{
		{Label: "A", Code: "1", Name: "c1", Kind: KindNumber, Input: Entered},
		{Label: "B", Code: "2", Name: "c2", Kind: KindNumber, Input: Computed, Precision: 2, Formula: `c1 / total("c1") * 100`},
	}
	chain := compiled(t, wide).Evaluate(Cells{"r1": {"c1": ParseValue("1")}}, nil)
	if got := chain.Cells.At("r1", "c2000").String(); got != "2000" {
		t.Errorf("the end of the chain is %s, want 2000", got)
	}
	cells := Cells{}
	for _, row := range tall.RowKeys() {
		cells.Set(row, "c1", ParseValue("1"))
	}
	shares := compiled(t, tall).Evaluate(cells, nil)
	if got := shares.Cells.At("r5000", "c2").String(); got != "0.02" {
		t.Errorf("a share of the total is %s, want 0.02", got)
	}
}

func TestLimits(t *testing.T) {
	columns := func(n int) string {
		var out strings.Builder
		out.WriteString("columns:\n")
		for i := 1; i <= n; i++ {
			fmt.Fprintf(&out, "  - {code: %d, label: A}\n", i)
		}
		return out.String()
	}
	rows := func(n int) string {
		return "rows:\n  kind: FIXED\n  items:\n" + strings.Repeat("    - {label: A}\n", n)
	}
	formula := func(source string) string {
		return "columns:\n  - {code: 1, label: A}\n  - {code: 2, label: B, formula: \"" + source + "\"}\n"
	}
	cases := []struct{ name, document, code string }{
		{"columns", head + columns(MaxColumns+1), "COLUMNS_INVALID"},
		{"rows", head + rows(MaxRows+1) + columns(1), "ROWS_INVALID"},
		{"cells", head + rows(MaxRows) + columns(41), "TOO_MANY"},
		{"length of a formula", head + formula(strings.Repeat("c1 + ", MaxFormula/5)+"c1"), "FORMULA_INVALID"},
		{"depth of a formula", head + formula(strings.Repeat("(", 1000)+"c1"+strings.Repeat(")", 1000)), "FORMULA_INVALID"},
		{"depth of negations", head + formula(strings.Repeat("-(", 900)+"c1"+strings.Repeat(")", 900)), "FORMULA_INVALID"},
		{"nesting of a document", "{\"code\": " + strings.Repeat("[", 100) + strings.Repeat("]", 100) + "}", "SYNTAX"},
		{"nesting of YAML", "code: " + strings.Repeat("[", 100) + strings.Repeat("]", 100), "SYNTAX"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			def, problems := Parse([]byte(c.document))
			if def != nil || len(problems) == 0 || len(problems) > maxProblems || problems[0].Code != c.code {
				t.Errorf("want %s, got %d problems, the first of %+v", c.code, len(problems), problems[:min(len(problems), 1)])
			}
		})
	}
	long := head + formula("sumOf("+strings.Repeat("c1, ", 900)+"c1)")
	if _, problems := Parse([]byte(long)); len(problems) > 0 {
		t.Errorf("a long sum within the limit is refused: %v", problems)
	}
	plus := head + formula(strings.Repeat("c1 + ", 150)+"c1")
	if _, problems := Parse([]byte(plus)); len(problems) > 0 {
		t.Errorf("a sum of 150 columns is refused: %v", problems)
	}
}
