package store_test

import (
	"context"
	"slices"
	"testing"

	"github.com/google/uuid"

	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/fault"
)

// hears notes what units and people are told.
func (w *world) hears(note func(what string)) {
	w.cases.Tell = func(_ context.Context, _ *action.Tx, _ []uuid.UUID, _, _ uuid.UUID, what string) error {
		note(what)
		return nil
	}
	w.cases.TellPeople = func(_ context.Context, _ *action.Tx, to []uuid.UUID, _, _ uuid.UUID, what string) error {
		for range to {
			note(what)
		}
		return nil
	}
}

// TestWhatWaitsForTheChairmanEndsWithItsRecord: closed or locked, nothing is signed on it
// any more, and the chairman is told.
func TestWhatWaitsForTheChairmanEndsWithItsRecord(t *testing.T) {
	day := clock.MustDate("2026-09-11")
	for name, end := range map[string]struct {
		official bool
		in       casework.StepCaseInput
	}{
		"closed": {false, casework.StepCaseInput{Action: casework.CloseDraft, Reason: ptr("Nhập nhầm người")}},
		"left": {true, casework.StepCaseInput{Action: casework.Leave, Lock: ptr(casework.LeftProvince), Destination: ptr("Đà Nẵng"),
			EffectiveOn: &day, PaperNumber: ptr("12/CA"), PaperDate: &day}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			told := map[string]int{}
			w.hears(func(what string) { told[what]++ })
			r := w.open(t, "ca.tinhkhe", "Nguyễn Văn Thôi", "051090001234")
			if end.official {
				w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit})
				r = w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Approve})
			}
			r, err := w.propose(t, "ca.tinhkhe", r, proposal())
			if err != nil {
				t.Fatal(err)
			}
			g := r.Rulings[0]
			r = w.must(t, "ca.tinhkhe", r, end.in)
			if got := r.Rulings[0]; got.State != casework.RulingWithdrawn || got.Refusal == nil || told["CASE_RULING_ENDED"] != 1 || slices.Contains(clocksOf(r), casework.ClockDecide) {
				t.Errorf("the paper is %s (%v), told %v, %v run", got.State, got.Refusal, told, clocksOf(r))
			}
			sign := casework.StepCaseRulingInput{Action: casework.SignRuling, Number: ptr("27"), SignedOn: ptr(clock.MustDate("2026-09-15"))}
			if _, err := w.rule(t, "ct.tinhkhe", g, sign); err == nil {
				t.Error("it is signed all the same")
			}
			// What waited before this was a rule is not signed either.
			if _, err := w.Fixture.DB.Owner().Exec(t.Context(), `update case_rulings set state = 'WAITING', refusal = null where id = $1`, g.ID); err != nil {
				t.Fatal(err)
			}
			again, err := w.Ruling(w.as(t, "ct.tinhkhe"), g.ID, store.WantedRulings{})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := w.rule(t, "ct.tinhkhe", again, sign); !fault.Is(err, "RULING_RECORD_ENDED") {
				t.Errorf("signed on a record that has ended: %v", err)
			}
		})
	}
}

// TestWhoFindsSomebodyAsksToOpenAgain: another police finds a person whose record is locked;
// its request goes to who decides on opening again, then to the unit that moves the record;
// the asker learns nothing of either (QĐ 1054 art. 7.2b, c).
func TestWhoFindsSomebodyAsksToOpenAgain(t *testing.T) {
	w := newWorld(t)
	requests := everything
	requests.Requests = true
	locked := func(name, number string) (*casework.CaseRecord, *casework.CaseRecord) {
		r, day := w.official(t, "ca.tinhkhe", name, number), clock.MustDate("2026-09-11")
		w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Leave, Lock: ptr(casework.LeftProvince), Destination: ptr("Đà Nẵng"), EffectiveOn: &day, PaperNumber: ptr("12/CA"), PaperDate: &day})
		return r, w.open(t, "ca.dongson", name, number)
	}
	ask := func(beside *casework.CaseRecord) *casework.CaseRecord {
		t.Helper()
		seen, err := w.Ask(w.as(t, "ca.dongson"), casework.AskCaseInput{Record: w.versioned(t, beside), Reason: "Đã quay về, đang ở Đông Sơn"}, requests)
		if err != nil {
			t.Fatal(err)
		}
		return seen
	}
	r, beside := locked("Trần Văn Về", "051092001234")
	seen := ask(beside)
	if len(seen.Requests) != 1 || seen.Requests[0].State != "WAITING" || seen.Requests[0].Incoming {
		t.Errorf("the asker sees %+v", seen.Requests)
	}
	if _, err := w.One(w.as(t, "ca.dongson"), r.ID, everything); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("the asker reads the record: %v", err)
	}
	decides, err := w.One(w.as(t, "pc04.duyet"), r.ID, requests)
	if err != nil || decides.State != casework.ReopenRequested || len(decides.Requests) != 1 || *decides.Requests[0].Reason != "Đã quay về, đang ở Đông Sơn" {
		t.Fatalf("who decides sees %+v %v", decides, err)
	}
	day := clock.MustDate("2026-09-15")
	w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Reopen})
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: ptr("13/CA"), PaperDate: &day, UnitID: &w.Fixture.Units.DongSonPolice})
	w.must(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.AcceptTransfer})
	if seen, err = w.One(w.as(t, "ca.dongson"), beside.ID, requests); err != nil || seen.Requests[0].State != "MET" {
		t.Errorf("moved: %+v %v", seen.Requests, err)
	}
	told := map[string]int{}
	w.hears(func(what string) { told[what]++ })
	r, beside = locked("Lê Văn Nghi", "051093001234")
	ask(beside)
	w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.RefuseReopen, Reason: ptr("Không phải người này, xem hồ sơ trại giam")})
	seen, err = w.One(w.as(t, "ca.dongson"), beside.ID, requests)
	if err != nil || seen.Requests[0].State != "REFUSED" || *seen.Requests[0].Answer != "Hồ sơ không được chuyển theo đề nghị này." || told["CASE_TRANSFER_REFUSED"] != 1 {
		t.Errorf("refused: %+v %v, told %v", seen.Requests, err, told)
	}
}
