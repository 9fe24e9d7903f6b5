package exports

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/directory"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

func compiled(t *testing.T, rows string) *form.Compiled {
	t.Helper()
	def, problems := form.Parse([]byte("code: F\nedition: \"1\"\ntitle: B\nlegalBasis: QĐ\nvalidFrom: 2026-01-01\nrows: " + rows +
		"\ncolumns:\n  - {code: \"1\", label: Tên, kind: TEXT}\n  - {code: \"2\", label: Số, indicator: {key: f.c2, overUnits: SUM, overTime: SUM}}\n"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	f, problems := form.Compile(def)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return f
}

// A unit with several rows has a heading of its own; one without a report says so.
func TestRoundsOfSeveralRowsAreGroupedByUnit(t *testing.T) {
	sent := uuid.New()
	unit := func(name string) *directory.Unit { return &directory.Unit{Name: name} }
	cells := form.Cells{"r1": {"c1": form.Text("a"), "c2": form.ParseValue("1")}, "r2": {"c1": form.Text("b"), "c2": form.ParseValue("2")}}
	for rows, want := range map[string]string{
		"{kind: FIXED, items: [{code: I, label: Một}, {code: II, label: Hai}]}": "*,TỔNG CỘNG,,;I,Một,,1;II,Hai,,2;*1,UBND A (*),,;I,Một,a,1;II,Hai,b,2;*2,UBND B: chưa có báo cáo,,;",
		"{kind: GROWING, max: 50}": "*,TỔNG CỘNG,,3;*1,UBND A (*),,3;1,,a,1;2,,b,2;*2,UBND B: chưa có báo cáo,,;",
		"{kind: SINGLE}":           "*,TỔNG CỘNG,,;1,UBND A (*),,;2,UBND B,,;",
	} {
		f := compiled(t, rows)
		total := form.Total(f, []form.Cells{cells}, nil)
		table := &reporting.RoundTable{Round: &reporting.Round{}, TotalCells: total, Total: make([]*string, 2),
			Rows: []*reporting.RoundTableRow{{Unit: unit("UBND A"), SubmissionID: &sent, Cells: cells, Values: make([]*string, 2)}, {Unit: unit("UBND B"), Values: make([]*string, 2)}}}
		got := ""
		for _, row := range roundOf([]*reporting.RoundTable{table}, f, nil, time.Time{}).Annexes[0].Table.Rows {
			if row.Strong {
				got += "*"
			}
			for i, v := range row.Values {
				if i > 0 {
					got += ","
				}
				got += fmt.Sprint(v)
			}
			got += ";"
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", rows, got, want)
		}
	}
}
