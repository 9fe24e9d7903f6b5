package store_test

import (
	"slices"
	"testing"

	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
)

// TestANoticeComesToThePoliceOfTheResidence: sent to the wrong commune, taken or not, it is passed to
// the right one, whose days begin; who told stays who told, and is told when it is closed.
func TestANoticeComesToThePoliceOfTheResidence(t *testing.T) {
	for name, taken := range map[string]bool{"as it came": false, "once it was taken": true} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			u := w.Fixture.Units
			r := w.open(t, "benhvien", "Đỗ Văn Lạc", "051094001234")
			w.must(t, "benhvien", r, casework.StepCaseInput{Action: casework.HandOver, UnitID: &u.TinhKhePolice})
			if taken {
				w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.TakeNotice})
				if _, err := w.propose(t, "ca.tinhkhe", r, proposal()); err != nil {
					t.Fatal(err)
				}
			}
			w.advance(t, "2026-09-17")
			heard := w.listens()
			on := casework.StepCaseInput{Action: casework.HandOver, UnitID: &u.DongSonPolice}
			if _, err := w.step(t, "ca.tinhkhe", r, on); !fault.Is(err, "CASE_REASON_REQUIRED") {
				t.Errorf("passed on without saying why: %v", err)
			}
			on.Reason = ptr("Người này cư trú tại Đông Sơn")
			here := on
			here.UnitID = &u.TinhKhePolice
			if _, err := w.step(t, "ca.tinhkhe", r, here); !fault.Is(err, "CASE_RECEIVER") {
				t.Errorf("passed to itself: %v", err)
			}
			if _, err := w.step(t, "benhvien", r, on); err == nil {
				t.Error("the hospital takes its notice elsewhere, which is the police's now")
			}
			if seen := w.must(t, "ca.tinhkhe", r, on); seen != nil {
				t.Errorf("who passed it on still reads it: %s", seen.State)
			}
			if got := heard["CASE_NOTICE"]; !slices.Contains(got, u.DongSonPolice) || len(got) != 1 {
				t.Errorf("told %v", heard)
			}
			seen, err := w.One(w.as(t, "ca.dongson"), r.ID, everything)
			if err != nil || seen.State != casework.Notice || seen.Origin.ID != u.Finance {
				t.Fatalf("it came as %+v: %v", seen, err)
			}
			if got := clocksOf(seen); !slices.Equal(got, []string{casework.ClockResidence, casework.ClockVerify}) {
				t.Errorf("%v run", got)
			}
			for _, k := range seen.Clocks {
				if k.DoneAt == nil && k.StartedOn != clock.MustDate("2026-09-17") {
					t.Errorf("%s counts from %s, not from the day it reached the police of the residence", k.Key, k.StartedOn)
				}
			}
			if taken && paperOf(t, seen, casework.Manage).State != casework.RulingWithdrawn {
				t.Error("the wrong commune's chairman may still sign")
			}
			// It is worked on as any notice, and the hospital keeps its patient.
			seen = w.must(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.TakeNotice})
			for _, a := range seen.Actions(w.as(t, "ca.dongson")) {
				if a.Action == casework.HandOver && a.Primary {
					t.Error("passing on is what is offered first")
				}
			}
			w.must(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.CloseDraft, Reason: ptr("Người này đã đi khỏi tỉnh")})
			if got := heard["CASE_NOTICE_CLOSED"]; !slices.Contains(got, u.Finance) || len(got) != 1 {
				t.Errorf("the hospital does not hear that its notice was closed: %v", heard)
			}
			if left, err := w.One(w.as(t, "benhvien"), r.ID, everything); err != nil || left.State != casework.Closed {
				t.Errorf("the hospital reads %+v: %v", left, err)
			}
		})
	}
	// What the police found itself is nobody's notice: a record is moved by its paper.
	w := newWorld(t)
	own := w.open(t, "ca.tinhkhe", "Lê Văn Riêng", "051094001235")
	if _, err := w.step(t, "ca.tinhkhe", own, casework.StepCaseInput{Action: casework.HandOver, UnitID: &w.Fixture.Units.DongSonPolice, Reason: ptr("Cư trú tại Đông Sơn")}); !fault.Is(err, "ACTION_NOT_IN_STATE") {
		t.Errorf("its own draft is passed on: %v", err)
	}
	heard := w.listens()
	w.must(t, "ca.tinhkhe", own, casework.StepCaseInput{Action: casework.CloseDraft, Reason: ptr("Lập nhầm người")})
	if len(heard) > 0 {
		t.Errorf("a draft of its own is closed, told %v", heard)
	}
}
