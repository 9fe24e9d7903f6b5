package store

import (
	"testing"

	"congvu/server/reporting"
)

// TestAChildChangesBeforeTheSignature: what is signed is what was put together; a report
// that came in meanwhile keeps the signature from being given, nothing is lost, and the
// report goes back to be put together anew.
func TestAChildChangesBeforeTheSignature(t *testing.T) {
	w := newWorld(t)
	id := w.upper()
	ttt := w.as("ttt")
	w.report("A", "c1=10 c2=4 c3=6")
	w.takeIn(id, 0, false)
	why := reporting.WarningReason{Code: "CONSOLIDATION_INCOMPLETE", Place: "consolidation", Reason: "Bình xin gia hạn"}
	if _, err := w.SaveCells(ttt, reporting.SaveCellsInput{ObligationID: id, WarningReasons: []reporting.WarningReason{why}}); err != nil {
		t.Fatal(err)
	}
	if err := w.putUp(ttt, id); err != nil {
		t.Fatal(err)
	}
	w.report("B", "c1=5 c2=5 c3=0")
	sign := func() error {
		_, err := w.Sign(w.as("tttDuyet"), reporting.SignInputReport{Obligation: ref(mustRead(w, id))})
		return err
	}
	if f := reason(t, sign(), "WARNING_WITHOUT_REASON"); len(f.Problems) != 1 || f.Problems[0].Code != "CONSOLIDATION_STALE" || f.Problems[0].Place != "consolidation" {
		t.Errorf("the signer is told %+v", f.Problems)
	}
	if got := w.line(id); got != "10|4|6||40|" {
		t.Errorf("the draft became %s", got)
	}
	if _, err := w.SendBack(w.as("tttDuyet"), reporting.ReasonInput{Obligation: ref(mustRead(w, id)), Reason: "Tổng hợp lại"}); err != nil {
		t.Fatal(err)
	}
	c, err := w.Consolidation(ttt, id)
	if err != nil {
		t.Fatal(err)
	}
	w.takeIn(id, c.Version, false)
	if err := w.putUp(ttt, id); err != nil {
		t.Fatal(err)
	}
	if err := sign(); err != nil {
		t.Fatal(err)
	}
	if got := w.line(id); got != "15|9|6||60|" {
		t.Errorf("put together anew: %s", got)
	}
}
