package reporting

import (
	"fmt"
	"testing"

	"congvu/server/fault"
	"congvu/server/reporting/form"
)

func printedForm(t *testing.T, edition string, rows ...string) *form.Compiled {
	t.Helper()
	doc := "code: F\nedition: \"" + edition + "\"\ntitle: B\nlegalBasis: QĐ\nvalidFrom: 2026-01-01\nrows:\n  kind: FIXED\n  items:\n"
	for i, label := range rows {
		doc += fmt.Sprintf("    - {code: \"%d\", label: %s}\n", i+1, label)
	}
	def, problems := form.Parse([]byte(doc + "columns:\n  - {code: \"1\", label: Số}\n"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	c, problems := form.Compile(def)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return c
}

// A draft goes along row by row: those alike by themselves, others where a person says,
// and what has no place is kept beside.
func TestRowsMoveToAnotherVersion(t *testing.T) {
	from, to := printedForm(t, "1", "Lúa", "Ngô", "Sắn"), printedForm(t, "2", "Lúa", "Khoai", "Bắp")
	cells := form.Cells{"r1": {"c1": form.ParseValue("1")}, "r2": {"c1": form.ParseValue("2")}, "r3": {"c1": form.ParseValue("3")}}
	place := func(key string) *string { return &key }
	columns := ProposeMoves(from, to)
	for _, c := range []struct {
		name string
		hand []ColumnMoveInput
		want string
	}{
		{"by code and words", nil, "1  left 2"},
		{"by hand", []ColumnMoveInput{{From: "r2", To: place("r3")}}, "1 2 left 1"},
		{"none by hand", []ColumnMoveInput{{From: "r1"}, {From: "r3", To: place("r1")}}, "3  left 2"},
	} {
		rows, err := RowMoves(from, to, c.hand)
		if err != nil {
			t.Fatal(c.name, err)
		}
		moved, left := MoveCells(from, to, PlacesOf(columns, rows), cells)
		if got := fmt.Sprint(moved.At("r1", "c1"), " ", moved.At("r3", "c1"), " left ", len(left)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	for reason, hand := range map[string][]ColumnMoveInput{
		"ROW_UNKNOWN": {{From: "r9"}}, "ROW_TWICE": {{From: "r2", To: place("r1")}},
	} {
		if _, err := RowMoves(from, to, hand); !fault.Is(err, reason) {
			t.Errorf("%s: %v", reason, err)
		}
	}
	if _, err := RowMoves(from, to, []ColumnMoveInput{{From: "r2", To: place("r9")}}); !fault.Is(err, "ROW_UNKNOWN") {
		t.Errorf("an unknown place: %v", err)
	}
	twice := Places{Columns: map[string]string{"c1": "c1"}, Rows: map[string]string{"r2": "r3"}}.Then(Places{Columns: map[string]string{"c1": "c2"}, Rows: map[string]string{"r3": "r1"}})
	if twice.Columns["c1"] != "c2" || twice.Rows["r2"] != "r1" {
		t.Errorf("two moves: %+v", twice)
	}
}
