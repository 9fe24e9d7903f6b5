package store_test

import (
	"testing"

	"congvu/server/casework"
	"congvu/server/fault"
)

// TestUndoingBringsBackNoSecondRecord: while a record was merged away its number was free, and
// somebody else has a record of it now: undoing would give the person two.
func TestUndoingBringsBackNoSecondRecord(t *testing.T) {
	w := newWorld(t)
	survivor := w.official(t, "ca.tinhkhe", "Lê Văn Đôi", "051090001234")
	w.official(t, "ca.tinhkhe", "Lê Văn Đôi", "051090005678")
	p, err := w.mergeOf(t, "pc04.duyet", w.pairOf(t, "pc04.duyet", casework.PairOpen), survivor.ID)
	if err != nil {
		t.Fatal(err)
	}
	third := w.open(t, "ca.dongson", "Trần Thị Ba", "051090005678")
	w.must(t, "ca.dongson", third, casework.StepCaseInput{Action: casework.Submit})
	if _, err := w.decide(t, "pc04.duyet", p, casework.UndoMerge); !fault.Is(err, casework.ExistsElsewhere) {
		t.Errorf("undone beside a record of the same number: %v", err)
	}
	w.must(t, "ca.dongson", third, casework.StepCaseInput{Action: casework.Withdraw})
	w.must(t, "ca.dongson", third, casework.StepCaseInput{Action: casework.CloseDraft, Reason: ptr("Nhập nhầm người")})
	if _, err := w.decide(t, "pc04.duyet", p, casework.UndoMerge); err != nil {
		t.Errorf("undone when the number is free again: %v", err)
	}
}
