package bench

import "testing"

// The dry run of the bench and the loop beside it count the same.
func TestReform(t *testing.T) {
	r := &run{Options: Options{Blocks: 3}, report: &Report{}}
	if err := r.reform(t.Context(), nil, 0); err != nil {
		t.Fatal(err)
	}
	for _, l := range r.report.Lines {
		t.Logf("%s: %.1f %s %s %s", l.Name, l.CPU, l.A, l.B, l.value)
	}
}
