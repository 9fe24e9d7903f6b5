package store_test

import (
	"testing"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/files"
	"congvu/server/reporting"
)

// TestThePaperFileGoesAlong walks QĐ 1054 art. 7.2b: the giver records that the paper file
// was sent, the receiver that it came, before or after the record was taken over.
func TestThePaperFileGoesAlong(t *testing.T) {
	w := newWorld(t)
	r := w.managed(t, w.official(t, "ca.tinhkhe", "Lê Văn Chuyển", "051091001234"), "30")
	day, number := clock.MustDate("2026-09-15"), "12/CA"
	r = w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day, UnitID: &w.Fixture.Units.DongSonPolice})
	clocks := map[string]*casework.CaseClock{}
	for _, c := range r.Clocks {
		clocks[c.Key] = c
	}
	// Luật 120/2025: 24 hours beside the 5 working days of NĐ 105/2021; told by being recorded.
	if clocks[casework.ClockTake] == nil || clocks[casework.ClockArrive] == nil || clocks[casework.ClockTell].DoneAt == nil || clocks[casework.ClockManagement].DoneAt != nil {
		t.Errorf("clocks of the move: %+v", clocks)
	}
	receipt := casework.StepCaseInput{Action: casework.ReceiveFile, PaperNumber: ptr("3/BB"), PaperDate: &day}
	if _, err := w.step(t, "ca.dongson", r, receipt); !fault.Is(err, "ACTION_NOT_IN_STATE") {
		t.Errorf("received before it was sent: %v", err)
	}
	letter := casework.StepCaseInput{Action: casework.SendFile, PaperDate: &day}
	if _, err := w.step(t, "ca.tinhkhe", r, letter); !fault.Is(err, "CASE_PAPER_REQUIRED") {
		t.Errorf("sent without a number: %v", err)
	}
	letter.PaperNumber = ptr("40/CAX")
	w.must(t, "ca.tinhkhe", r, letter)
	w.must(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.AcceptTransfer})
	early := receipt
	early.PaperDate = ptr(clock.MustDate("2026-09-14"))
	if _, err := w.step(t, "ca.dongson", r, early); !fault.Is(err, "CASE_DATES_OUT_OF_ORDER") {
		t.Errorf("received before the day it was sent: %v", err)
	}
	r = w.must(t, "ca.dongson", r, receipt)
	if m := r.Moves[0]; *m.FileSentNumber != "40/CAX" || *m.FileReceivedNumber != "3/BB" || *m.FileReceivedOn != day {
		t.Errorf("the move says %+v", m)
	}
	if _, err := w.step(t, "ca.dongson", r, receipt); !fault.Is(err, "ACTION_NOT_IN_STATE") {
		t.Errorf("received twice: %v", err)
	}
}

// TestTheDrugPoliceTells: PC04 finds somebody and tells the police of the residence, its
// papers going along (QĐ 1054 art. 7.1b); a commune's police does not hand over.
func TestTheDrugPoliceTells(t *testing.T) {
	w := newWorld(t)
	r := w.open(t, "pc04", "Phạm Văn Báo", "051093001234")
	file := w.upload(t, "pc04", files.MediaPDF, "%PDF-1.7 phiếu")
	health := *r.Pending.Health
	health.Tests = []*casework.CaseTest{{On: clock.MustDate("2026-09-10"), Agency: "Trạm Y tế", Positive: true, FileID: &file}}
	r, err := w.Save(w.as(t, "pc04"), casework.SaveCaseInput{Record: reporting.Versioned{ID: r.ID, Version: r.Version}, Revision: r.Pending.Revision, Content: casework.Content{Health: &health}}, everything)
	if err != nil {
		t.Fatal(err)
	}
	w.must(t, "pc04", r, casework.StepCaseInput{Action: casework.HandOver, UnitID: &w.Fixture.Units.TinhKhePolice})
	r = w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.TakeNotice})
	if *r.Pending.Health.Tests[0].FileID != file || r.Origin.ID != w.Fixture.Units.Police {
		t.Errorf("taken: %+v from %+v", r.Pending.Health.Tests[0], r.Origin)
	}
	if _, err := w.OfFile(t.Context(), access.From(w.as(t, "ca.tinhkhe")), file); err != nil {
		t.Errorf("the paper did not go along: %v", err)
	}
	other := w.open(t, "ca.tinhkhe", "Đỗ Văn Khác", "051096001234")
	if _, err := w.step(t, "ca.tinhkhe", other, casework.StepCaseInput{Action: casework.HandOver, UnitID: &w.Fixture.Units.DongSonPolice}); !fault.Is(err, "ACTION_NOT_IN_STATE") {
		t.Errorf("a commune hands over: %v", err)
	}
}
