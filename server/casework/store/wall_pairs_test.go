package store_test

import (
	"testing"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/reporting"
)

// TestRowSecurityOfPairs: with no check of ours in front, a pair and a merge are seen by
// who sees both records, a request by the two units alone.
func TestRowSecurityOfPairs(t *testing.T) {
	w := newWorld(t)
	own := w.official(t, "ca.tinhkhe", "Lê Văn Đôi", "")
	w.inState(t, casework.Official, "Lê Văn Đôi")
	p := w.pairOf(t, "pc04.duyet", casework.PairOpen)
	if _, err := w.mergeOf(t, "pc04.duyet", p, own.ID); err != nil {
		t.Fatal(err)
	}
	w.official(t, "ca.tinhkhe", "Bùi Văn Tư", "051095001236")
	second := w.open(t, "ca.dongson", "Bùi Văn Tư", "051095001236")
	if _, err := w.Ask(w.as(t, "ca.dongson"), casework.AskCaseInput{Record: reporting.Versioned{ID: second.ID, Version: 1}, Reason: "Đã chuyển đến"}, requests); err != nil {
		t.Fatal(err)
	}
	for by, want := range map[string][3]int{"ca.tinhkhe": {1, 1, 1}, "ca.dongson": {0, 0, 1}, "pc04.duyet": {1, 1, 1}, "benhvien": {}, "vanphong": {}} {
		v := access.From(w.as(t, by))
		got := [3]int{len(w.bare(t, v, "case_pairs", "id")), len(w.bare(t, v, "case_merges", "id")), len(w.bare(t, v, "case_requests", "id"))}
		if got != want {
			t.Errorf("%s sees %v, want %v", by, got, want)
		}
	}
	if across := len(w.pairs(t, "state = 'OPEN'")); across != 1 {
		t.Errorf("%d pairs across two communes", across)
	}
}
