package store_test

import (
	"testing"

	"congvu/server/casework"
	"congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/fault"
)

// TestTheChairmanOfWhereTheRecordWasSignsNoMore: once another police has taken a record over, what
// waited for the former commune's chairman is withdrawn, who is told; the new police proposes to its
// own. Only the paper that the file goes with is signed where the file is (NĐ 105/2021 art. 47.2).
func TestTheChairmanOfWhereTheRecordWasSignsNoMore(t *testing.T) {
	w := newWorld(t)
	told := map[string]int{}
	w.hears(func(what string) { told[what]++ })
	day := clock.MustDate("2026-09-15")
	r := w.managed(t, w.official(t, "ca.tinhkhe", "Lê Văn Chuyển", "051091001234"), "30")
	for _, in := range []casework.ProposeCaseRulingInput{proposal(), stopped(casework.StopPrison),
		{Kind: casework.MoveFile, NoticeNumber: "17/TB-CAX", NoticeOn: day, Destination: ptr("Công an xã Đông Sơn"), Papers: []*casework.CaseFilePaper{{Name: "QĐ quản lý"}}}} {
		if _, err := w.propose(t, "ca.tinhkhe", r, in); err != nil {
			t.Fatal(err)
		}
	}
	r = w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: ptr("9/CA"), PaperDate: &day, UnitID: &w.Fixture.Units.DongSonPolice})
	if g := paperOf(t, r, casework.Manage); g.State != casework.RulingWaiting || told["CASE_RULING_ENDED"] != 0 {
		t.Errorf("not taken over yet, the paper is %s", g.State)
	}
	r = w.must(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.AcceptTransfer})
	sign := casework.StepCaseRulingInput{Action: casework.SignRuling, Number: ptr("41"), SignedOn: &day}
	for _, kind := range []casework.CaseDecisionKind{casework.Manage, casework.Stop} {
		if g := paperOf(t, r, kind); g.State != casework.RulingWithdrawn || g.Refusal == nil {
			t.Errorf("%s: %s", kind, g.State)
		} else if _, err := w.rule(t, "ct.tinhkhe", g, sign); !fault.Is(err, "NOT_FOUND") {
			t.Errorf("%s is signed by the former chairman: %v", kind, err)
		}
	}
	if told["CASE_RULING_ENDED"] != 2 || told["CASE_RULING_COMES"] != 1 {
		t.Errorf("the former chairman, and the new one, are told %v", told)
	}
	if running(r, casework.ClockDecide) != 0 || running(r, casework.ClockNotice) != 1 {
		t.Errorf("nobody decides, and the new police is to tell its chairman: %v run", clocksOf(r))
	}
	file, err := w.Ruling(w.as(t, "ct.tinhkhe"), paperOf(t, r, casework.MoveFile).ID, store.WantedRulings{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.rule(t, "ct.tinhkhe", file, sign); err != nil {
		t.Errorf("the file goes along with its paper: %v", err)
	}
	if r, err = w.propose(t, "ca.dongson", r, proposal()); err != nil {
		t.Fatal(err)
	}
	if running(r, casework.ClockNotice) != 0 || running(r, casework.ClockDecide) != 1 {
		t.Errorf("told anew, %v run", clocksOf(r))
	}
	if _, err := w.rule(t, "ct.dongson", paperOf(t, r, casework.Manage), sign); err != nil {
		t.Errorf("the chairman of where the record is now signs: %v", err)
	}
}
