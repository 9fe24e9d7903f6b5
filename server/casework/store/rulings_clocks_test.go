package store_test

import (
	"slices"
	"testing"

	"congvu/server/casework"
	"congvu/server/clock"
)

// running counts the time limits of this name that run.
func running(r *casework.CaseRecord, key string) (n int) {
	for _, k := range clocksOf(r) {
		if k == key {
			n++
		}
	}
	return n
}

// paperOf is the record's last paper of a kind.
func paperOf(t *testing.T, r *casework.CaseRecord, kind casework.CaseDecisionKind) *casework.CaseRuling {
	t.Helper()
	i := slices.IndexFunc(r.Rulings, func(g *casework.CaseRuling) bool { return g.Kind == kind })
	if i < 0 {
		t.Fatalf("no paper of %s", kind)
	}
	return r.Rulings[i]
}

// stopped proposes to stop the management.
func stopped(reason casework.CaseStopReason) casework.ProposeCaseRulingInput {
	day := clock.MustDate("2026-09-15")
	return casework.ProposeCaseRulingInput{Kind: casework.Stop, NoticeNumber: "16/TB-CAX", NoticeOn: day, StopReason: &reason, StopPaper: ptr("88/2026"), StopOn: &day}
}

// TestTimeLimitsOfAPaperEndWithIt: only the decision to manage has a term (NĐ 105/2021 art. 42.1);
// what is signed, withdrawn or sent ends the time limits of no other paper.
func TestTimeLimitsOfAPaperEndWithIt(t *testing.T) {
	w := newWorld(t)
	day := clock.MustDate("2026-09-15")
	r := w.managed(t, w.official(t, "ca.tinhkhe", "Lê Văn Hạn", "051091001234"), "30")
	sees := func() *casework.CaseRecord {
		t.Helper()
		seen, err := w.One(w.as(t, "ca.tinhkhe"), r.ID, everything)
		if err != nil {
			t.Fatal(err)
		}
		return seen
	}
	for _, in := range []casework.ProposeCaseRulingInput{stopped(casework.StopPrison),
		{Kind: casework.MoveFile, NoticeNumber: "17/TB-CAX", NoticeOn: day, Destination: ptr("Công an xã Đông Sơn"), Papers: []*casework.CaseFilePaper{{Name: "QĐ quản lý"}}}} {
		if _, err := w.propose(t, "ca.tinhkhe", r, in); err != nil {
			t.Fatal(err)
		}
		if g := paperOf(t, sees(), in.Kind); g.DueAt != nil || running(sees(), casework.ClockDecide) != 0 {
			t.Errorf("%s has a term: %v, %v run", in.Kind, g.DueAt, clocksOf(sees()))
		}
	}
	if _, err := w.propose(t, "ca.tinhkhe", r, proposal()); err != nil {
		t.Fatal(err)
	}
	again := paperOf(t, sees(), casework.Manage)
	if again.DueAt == nil || running(sees(), casework.ClockDecide) != 1 {
		t.Errorf("the decision to manage has no term: %v, %v run", again.DueAt, clocksOf(sees()))
	}
	if _, err := w.rule(t, "ct.tinhkhe", paperOf(t, sees(), casework.Stop), casework.StepCaseRulingInput{Action: casework.SignRuling, Number: ptr("31"), SignedOn: &day}); err != nil {
		t.Fatal(err)
	}
	if got := clocksOf(sees()); running(sees(), casework.ClockDecide) != 1 || running(sees(), casework.ClockSend) != 1 {
		t.Errorf("after the stop was signed run %v: the other decision still waits, and this one is to be sent", got)
	}
	if _, err := w.rule(t, "ct.tinhkhe", again, casework.StepCaseRulingInput{Action: casework.SignRuling, Number: ptr("32"), SignedOn: &day}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.rule(t, "ca.tinhkhe", paperOf(t, sees(), casework.Manage), casework.StepCaseRulingInput{Action: casework.DeliverRuling}); err != nil {
		t.Fatal(err)
	}
	if running(sees(), casework.ClockDecide) != 0 || running(sees(), casework.ClockSend) != 1 {
		t.Errorf("sending the new decision sent the stop too: %v run", clocksOf(sees()))
	}
	if _, err := w.rule(t, "ca.tinhkhe", paperOf(t, sees(), casework.Stop), casework.StepCaseRulingInput{Action: casework.DeliverRuling}); err != nil {
		t.Fatal(err)
	}
	if got := clocksOf(sees()); running(sees(), casework.ClockSend) != 0 {
		t.Errorf("the stop was sent, %v run", got)
	}
}
