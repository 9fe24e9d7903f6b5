package bench

import (
	"strings"
	"testing"
)

// TestWorkbookIsMeasured: both sides read the whole workbook, within the memory allowed.
func TestWorkbookIsMeasured(t *testing.T) {
	r := &run{Options: Options{Blocks: 1}, report: &Report{}}
	if err := r.readWorkbook(1000); err != nil {
		t.Fatal(err)
	}
	if n := len(r.report.Lines); n != 2 || !r.report.Lines[1].Pass {
		t.Fatalf("%d lines: %+v", n, r.report.Lines)
	}
	var out strings.Builder
	if err := r.report.Write(&out); err != nil {
		t.Fatal(err)
	}
	t.Log(out.String())
}
