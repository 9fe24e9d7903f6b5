package bench

import "testing"

// TestConsolidationIsMeasured: both sides make the same sums, within the memory allowed.
func TestConsolidationIsMeasured(t *testing.T) {
	r := &run{Options: Options{Blocks: 1}, report: &Report{}}
	if err := r.putTogether(12, 40); err != nil {
		t.Fatal(err)
	}
	if n := len(r.report.Lines); n != 2 || !r.report.Lines[1].Pass {
		t.Fatalf("%d lines: %+v", n, r.report.Lines)
	}
}
