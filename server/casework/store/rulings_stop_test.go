package store_test

import (
	"slices"
	"testing"

	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
)

// TestTheManagementOfTheDeadAndImprisonedStops: NĐ 105/2021 art. 48.1 asks for a decision to stop
// where somebody has died, is missing or in prison: it is proposed and signed also after the lock,
// beside which nothing begins or concludes any more.
func TestTheManagementOfTheDeadAndImprisonedStops(t *testing.T) {
	w := newWorld(t)
	day := clock.MustDate("2026-09-15")
	offered := func(r *casework.CaseRecord) bool {
		t.Helper()
		seen, err := w.One(w.as(t, "ca.tinhkhe"), r.ID, everything)
		if err != nil {
			t.Fatal(err)
		}
		return slices.ContainsFunc(seen.Actions(w.as(t, "ca.tinhkhe")), func(a *casework.CaseActionState) bool { return a.Action == casework.ProposeRuling && a.Allowed })
	}
	signs := func(r *casework.CaseRecord, number string) {
		t.Helper()
		g := paperOf(t, r, casework.Stop)
		if g.State != casework.RulingWaiting || !offered(r) {
			t.Errorf("%s: the paper is %s, a decision to stop offered %v", r.Code, g.State, offered(r))
		}
		if _, err := w.rule(t, "ct.tinhkhe", g, casework.StepCaseRulingInput{Action: casework.SignRuling, Number: &number, SignedOn: &day}); err != nil {
			t.Fatal(err)
		}
		seen, err := w.One(w.as(t, "ca.tinhkhe"), r.ID, everything)
		if err != nil || seen.State != r.State || running(seen, casework.ClockManagement) != 0 || running(seen, casework.ClockSend) != 1 || casework.Managed(&seen.Official.Content) != nil || offered(r) {
			t.Errorf("%s: signed, the record is %s, %v run, offered %v: %v", r.Code, seen.State, clocksOf(seen), offered(r), err)
		}
		if _, err := w.rule(t, "ca.tinhkhe", paperOf(t, seen, casework.Stop), casework.StepCaseRulingInput{Action: casework.DeliverRuling}); err != nil {
			t.Errorf("%s: sent: %v", r.Code, err)
		}
	}
	leave := casework.StepCaseInput{Action: casework.Leave, Lock: ptr(casework.InPrison), Destination: ptr("Trại giam X"), EffectiveOn: &day, PaperNumber: ptr("9/CA"), PaperDate: &day}

	// Proposed before the prison is recorded, and after.
	before := w.managed(t, w.official(t, "ca.tinhkhe", "Lê Văn Tù", "051091001234"), "30")
	if _, err := w.propose(t, "ca.tinhkhe", before, stopped(casework.StopPrison)); err != nil {
		t.Fatal(err)
	}
	if _, err := w.propose(t, "ca.tinhkhe", before, proposal()); err != nil {
		t.Fatal(err)
	}
	before = w.must(t, "ca.tinhkhe", before, leave)
	if g := paperOf(t, before, casework.Manage); g.State != casework.RulingWithdrawn {
		t.Errorf("the decision to manage waits on: %s", g.State)
	}
	signs(before, "41")
	after := w.must(t, "ca.tinhkhe", w.managed(t, w.official(t, "ca.tinhkhe", "Lê Văn Ngục", "051091001235"), "31"), leave)
	if _, err := w.propose(t, "ca.tinhkhe", after, proposal()); !fault.Is(err, "RULING_ONLY_STOP") {
		t.Errorf("put under management in prison: %v", err)
	}
	after, err := w.propose(t, "ca.tinhkhe", after, stopped(casework.StopPrison))
	if err != nil {
		t.Fatal(err)
	}
	signs(after, "42")

	// A death: while it waits for its approval, and after.
	waits := w.reported(t, w.managed(t, w.official(t, "ca.tinhkhe", "Lê Văn Chết", "051091001236"), "32"))
	if waits, err = w.propose(t, "ca.tinhkhe", waits, stopped(casework.StopDead)); err != nil {
		t.Fatal(err)
	}
	signs(waits, "43")
	dead := w.reported(t, w.managed(t, w.official(t, "ca.tinhkhe", "Lê Văn Khuất", "051091001237"), "33"))
	w.must(t, "pc04.duyet", dead, casework.StepCaseInput{Action: casework.ApproveEnd})
	if dead, err = w.propose(t, "ca.tinhkhe", dead, stopped(casework.StopDead)); err != nil {
		t.Fatal(err)
	}
	signs(dead, "44")

	// Who was under no management has nothing to be stopped.
	free := w.must(t, "ca.tinhkhe", w.official(t, "ca.tinhkhe", "Lê Văn Thường", "051091001238"), leave)
	if _, err := w.propose(t, "ca.tinhkhe", free, stopped(casework.StopPrison)); !fault.Is(err, "ACTION_NOT_IN_STATE") || offered(free) {
		t.Errorf("stopped what does not run: %v, offered %v", err, offered(free))
	}
}
