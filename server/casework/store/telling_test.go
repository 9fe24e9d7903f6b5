package store_test

import (
	"slices"
	"testing"

	"github.com/google/uuid"

	"congvu/server/casework"
	"congvu/server/clock"
)

// TestWhoIsTold: each step is heard by the unit that has to go on, and by nobody else.
func TestWhoIsTold(t *testing.T) {
	w := newWorld(t)
	heard := w.listens()
	u := w.Fixture.Units
	only := func(what string, unit uuid.UUID) {
		t.Helper()
		if got := heard[what]; len(got) == 0 || slices.ContainsFunc(got, func(id uuid.UUID) bool { return id != unit }) {
			t.Errorf("%s is heard by %v, want %v alone", what, got, unit)
		}
		delete(heard, what)
	}
	first := w.official(t, "ca.tinhkhe", "Bùi Văn Nghe", "051095001236")
	if len(heard) > 0 {
		t.Errorf("sending and approving tell %v", heard)
	}
	second := w.open(t, "ca.dongson", "Bùi Văn Nghe", "051095001236")
	if _, err := w.Ask(w.as(t, "ca.dongson"), casework.AskCaseInput{Record: w.versioned(t, second), Reason: "Đã chuyển đến"}, requests); err != nil {
		t.Fatal(err)
	}
	only("CASE_TRANSFER_ASKED", u.TinhKhePolice)
	r, err := w.One(w.as(t, "ca.tinhkhe"), first.ID, requests)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.RefuseAsked(w.as(t, "ca.tinhkhe"), casework.RefuseCaseRequestInput{ID: r.Requests[0].ID, Reason: "Vẫn cư trú tại đây"}, requests); err != nil {
		t.Fatal(err)
	}
	only("CASE_TRANSFER_REFUSED", u.DongSonPolice)
	day, number := clock.MustDate("2026-09-11"), "12/CA"
	move := casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day, UnitID: &u.DongSonPolice}
	w.must(t, "ca.tinhkhe", first, move)
	only("CASE_ARRIVING", u.DongSonPolice)
	w.must(t, "ca.dongson", first, casework.StepCaseInput{Action: casework.RefuseTransfer, Reason: ptr("Không cư trú ở đây")})
	only("CASE_MOVE_REFUSED", u.TinhKhePolice)
	sick := w.open(t, "benhvien", "Đỗ Văn Bệnh", "051094001234")
	w.must(t, "benhvien", sick, casework.StepCaseInput{Action: casework.HandOver, UnitID: &u.TinhKhePolice})
	only("CASE_NOTICE", u.TinhKhePolice)
	third := w.open(t, "ca.tinhkhe", "Lê Văn Trả", "051096001234")
	w.must(t, "ca.tinhkhe", third, casework.StepCaseInput{Action: casework.Submit})
	w.must(t, "pc04.duyet", third, casework.StepCaseInput{Action: casework.SendBack, Reason: ptr("Thiếu căn cứ")})
	only("CASE_RETURNED", u.TinhKhePolice)
	fourth := w.official(t, "ca.tinhkhe", "Lê Văn Đến", "051097001234")
	w.must(t, "ca.tinhkhe", fourth, move)
	only("CASE_ARRIVING", u.DongSonPolice)
	w.must(t, "ca.dongson", fourth, casework.StepCaseInput{Action: casework.AcceptTransfer})
	only("CASE_MOVE_ACCEPTED", u.TinhKhePolice)
	if len(heard) > 0 {
		t.Errorf("beside these, %v was told", heard)
	}
}
