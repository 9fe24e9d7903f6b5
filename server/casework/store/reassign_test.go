package store_test

import (
	"testing"

	"github.com/google/uuid"

	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
)

func (w *world) reassign(t testing.TB, from, to uuid.UUID) (*casework.CaseReassignment, error) {
	t.Helper()
	plan, err := w.ReassignmentPlan(w.as(t, "pc04.duyet"), from, to)
	if err != nil {
		return nil, err
	}
	return w.Reassign(w.as(t, "pc04.duyet"), casework.ReassignCasesInput{FromID: from, ToID: to, Reason: "Nhập xã theo nghị quyết", PaperNumber: "5/KH-CA",
		PaperDate: clock.MustDate("2026-09-15"), Digest: plan.Digest})
}

// TestRecordsAreReassigned: all records of a unit go to another one in one act that says
// before what it will do, is in the journal of each, and can be taken back.
func TestRecordsAreReassigned(t *testing.T) {
	w := newWorld(t)
	u := w.Fixture.Units
	draft := w.open(t, "ca.tinhkhe", "Nguyễn Văn Nháp", "051090001234")
	official := w.managed(t, w.official(t, "ca.tinhkhe", "Lê Văn Chính", "051091001234"), "30")
	waiting, err := w.propose(t, "ca.tinhkhe", w.official(t, "ca.tinhkhe", "Vũ Văn Chờ", "051094001234"), proposal())
	if err != nil {
		t.Fatal(err)
	}
	own := w.official(t, "ca.dongson", "Trần Văn Bên", "051092001234")
	day, number := clock.MustDate("2026-09-15"), "9/CA"
	w.must(t, "ca.dongson", own, casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day, UnitID: &u.TinhKhePolice})

	if _, err := w.ReassignmentPlan(w.as(t, "ca.tinhkhe"), u.TinhKhePolice, u.DongSonPolice); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("planned by the commune: %v", err)
	}
	if _, err := w.reassign(t, u.TinhKhePolice, u.Finance); !fault.Is(err, "CASE_RECEIVER") {
		t.Errorf("given to who is no police: %v", err)
	}
	plan, err := w.ReassignmentPlan(w.as(t, "pc04.duyet"), u.TinhKhePolice, u.DongSonPolice)
	if err != nil || plan.Total != 3 || plan.Incoming != 1 || plan.Rulings != 1 || len(plan.States) != 2 {
		t.Fatalf("planned %+v, %v", plan, err)
	}
	stale := casework.ReassignCasesInput{FromID: u.TinhKhePolice, ToID: u.DongSonPolice, Reason: "Nhập xã theo nghị quyết", PaperNumber: "5/KH-CA", PaperDate: day, Digest: "x"}
	if _, err := w.Reassign(w.as(t, "pc04.duyet"), stale); !fault.Is(err, "REASSIGNMENT_CHANGED") {
		t.Errorf("done though it changed: %v", err)
	}
	heard := w.chairmen(t, "ct.tinhkhe", "ct.dongson")
	done, err := w.reassign(t, u.TinhKhePolice, u.DongSonPolice)
	if err != nil || done.Count != 3 {
		t.Fatalf("reassigned %+v, %v", done, err)
	}
	heard("ct.tinhkhe CASE_RULING_ENDED", "ct.dongson CASE_RULING_COMES")
	for _, r := range []*casework.CaseRecord{draft, official, waiting, own} {
		seen, err := w.One(w.as(t, "ca.dongson"), r.ID, everything)
		if err != nil || seen.Unit.ID != u.DongSonPolice || r == own && seen.State != casework.Official {
			t.Errorf("%s after it was given: %+v %v", r.Code, seen, err)
		}
		if r == own && (seen.Timeline[0].Action != "ACCEPT_TRANSFER" || seen.Version == own.Version) {
			t.Errorf("nothing says that it arrived: %+v, version %d", seen.Timeline[0], seen.Version)
		}
		if _, err := w.One(w.as(t, "ca.tinhkhe"), r.ID, everything); !fault.Is(err, "NOT_FOUND") {
			t.Errorf("%s is still read by who gave it: %v", r.Code, err)
		}
		var lines int
		if err := w.Pool.QueryRow(t.Context(), `select count(*) from journal where action = 'REASSIGN_CASE' and object_id = $1`, r.ID).Scan(&lines); err != nil || lines != 1 && r != own {
			t.Errorf("%s stands %d times in the journal, %v", r.Code, lines, err)
		}
	}
	if g, err := w.Rulings(w.as(t, "ct.dongson"), nil, 20, nil, wantedRulings); err != nil || len(g.Items) != 1 || g.Items[0].ID != waiting.Rulings[0].ID {
		t.Errorf("what waited for the chairman waits for %+v, %v", g, err)
	}
	undo := casework.UndoCaseReassignmentInput{ID: done.ID, Reason: "Chưa đến ngày hiệu lực"}
	back, err := w.UndoReassignment(w.as(t, "pc04.duyet"), undo)
	if err != nil || back.Count != 3 || !back.Undoing {
		t.Fatalf("taken back: %+v %v", back, err)
	}
	heard("ct.tinhkhe CASE_RULING_COMES", "ct.dongson CASE_RULING_ENDED")
	if seen, err := w.One(w.as(t, "ca.tinhkhe"), official.ID, everything); err != nil || len(seen.Official.Management.Decisions) != 1 {
		t.Errorf("taken back: %+v %v", seen, err)
	}
	if _, err := w.UndoReassignment(w.as(t, "pc04.duyet"), undo); !fault.Is(err, "REASSIGNMENT_UNDONE") {
		t.Errorf("taken back twice: %v", err)
	}
}

// TestReassignedRecordsAreLookedAtAgain: records that come to one commune by a reassignment
// are looked at for duplicates there; what was proposed for the commune they left lapses,
// and taking the act back brings it back.
func TestReassignedRecordsAreLookedAtAgain(t *testing.T) {
	w := newWorld(t)
	u := w.Fixture.Units
	given := w.official(t, "ca.tinhkhe", "Nguyễn Văn Trùng", "051090001235")
	beside := w.official(t, "ca.tinhkhe", "Nguyễn Văn Trùng", "051090001236")
	there := w.official(t, "ca.dongson", "NGUYỄN VĂN TRUNG", "051090001237")
	w.paired(t, given, beside, "OPEN")
	w.paired(t, given, there, "")
	// One of the two goes alone: by place they are alike no longer.
	day, number := clock.MustDate("2026-09-15"), "9/CA"
	w.must(t, "ca.tinhkhe", beside, casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day, UnitID: &u.DongSonPolice})
	w.must(t, "ca.dongson", beside, casework.StepCaseInput{Action: casework.AcceptTransfer})
	w.paired(t, given, beside, "LAPSED")

	done, err := w.reassign(t, u.TinhKhePolice, u.DongSonPolice)
	if err != nil || done.Count != 1 {
		t.Fatalf("reassigned %+v, %v", done, err)
	}
	w.paired(t, given, beside, "OPEN")
	w.paired(t, given, there, "OPEN")
	if _, err := w.UndoReassignment(w.as(t, "pc04.duyet"), casework.UndoCaseReassignmentInput{ID: done.ID, Reason: "Chưa đến ngày hiệu lực"}); err != nil {
		t.Fatal(err)
	}
	w.paired(t, given, beside, "LAPSED")
	w.paired(t, given, there, "LAPSED")
}

// TestRequestsFollowAReassignment: what a unit had asked for is asked by the one that took
// its records over; of a record that stands with it thereby, the request is met.
func TestRequestsFollowAReassignment(t *testing.T) {
	w := newWorld(t)
	u := w.Fixture.Units
	asked := func(number string, holder, asker string) (record, beside *casework.CaseRecord) {
		record = w.official(t, holder, "Bùi Văn Hai", number)
		beside = w.open(t, asker, "Bùi Văn Hai", number)
		if _, err := w.Ask(w.as(t, asker), casework.AskCaseInput{Record: w.versioned(t, beside), Reason: "Người này đã chuyển đến ở xã"}, requests); err != nil {
			t.Fatal(err)
		}
		return record, beside
	}
	here, _ := asked("051095001234", "ca.dongson", "ca.tinhkhe")
	above, beside := asked("051095001235", "pc04", "ca.tinhkhe")
	if _, err := w.reassign(t, u.TinhKhePolice, u.DongSonPolice); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		r     *casework.CaseRecord
		state casework.CaseRequestState
	}{{here, "MET"}, {beside, "WAITING"}} {
		seen, err := w.One(w.as(t, "ca.dongson"), c.r.ID, requests)
		if err != nil || len(seen.Requests) != 1 || seen.Requests[0].State != c.state || seen.Requests[0].Unit.ID != u.DongSonPolice {
			t.Fatalf("%s: %+v, %v", c.r.Code, seen, err)
		}
	}
	day, number := clock.MustDate("2026-09-15"), "9/CA"
	w.must(t, "pc04", above, casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day, UnitID: &u.DongSonPolice})
	w.must(t, "ca.dongson", above, casework.StepCaseInput{Action: casework.AcceptTransfer})
	if seen, err := w.One(w.as(t, "ca.dongson"), above.ID, requests); err != nil || seen.Requests[0].State != "MET" {
		t.Errorf("moved to who asks now: %+v, %v", seen, err)
	}
}

// TestWhoKeepsNoRecordsAnyMoreIsReplaced: taking an act back is refused where the unit before
// works but keeps no records any more, at the place where another one is named instead.
func TestWhoKeepsNoRecordsAnyMoreIsReplaced(t *testing.T) {
	w := newWorld(t)
	u := w.Fixture.Units
	r := w.official(t, "ca.tinhkhe", "Lê Văn Giao", "051091001234")
	done, err := w.reassign(t, u.TinhKhePolice, u.DongSonPolice)
	if err != nil {
		t.Fatal(err)
	}
	w.owner(t, `delete from duties where kind = 'CASE_KEEPER' and unit_id = '`+u.TinhKhePolice.String()+`'`)
	undo := casework.UndoCaseReassignmentInput{ID: done.ID, Reason: "Giao nhầm đơn vị nhận"}
	for _, c := range []struct {
		to   *uuid.UUID
		want string
	}{{nil, "REASSIGNMENT_SOURCE_ENDED"}, {&u.TinhKhePolice, "CASE_RECEIVER"}} {
		undo.ToID = c.to
		if _, err := w.UndoReassignment(w.as(t, "pc04.duyet"), undo); !fault.Is(err, c.want) || fault.As(err).Place != "input.toId" {
			t.Errorf("to %v: %v", c.to, err)
		}
	}
	undo.ToID = &u.Police
	if back, err := w.UndoReassignment(w.as(t, "pc04.duyet"), undo); err != nil || back.Count != 1 || back.To.ID != u.Police {
		t.Errorf("to another one: %+v %v", back, err)
	}
	if seen, err := w.One(w.as(t, "pc04.duyet"), r.ID, everything); err != nil || seen.Unit.ID != u.Police {
		t.Errorf("it stands with %+v %v", seen, err)
	}
}

// paired holds the pair of two records to a state; "" is that there is none.
func (w *world) paired(t testing.TB, a, b *casework.CaseRecord, want string) {
	t.Helper()
	var state string
	err := w.Fixture.DB.Owner().QueryRow(t.Context(), `select coalesce((select state from case_pairs where (left_id, right_id) in (($1, $2), ($2, $1))), '')`, a.ID, b.ID).Scan(&state)
	if err != nil || state != want {
		t.Errorf("the pair of %s and %s is %q, want %q; %v", a.Code, b.Code, state, want, err)
	}
}

// TestWhatArrivesByAMergerWaitsForNobody: a record that was on its way to the unit that takes over
// has arrived; its time limits have ended, so that it is never late for what nobody has to do.
func TestWhatArrivesByAMergerWaitsForNobody(t *testing.T) {
	w := newWorld(t)
	u := w.Fixture.Units
	own := w.official(t, "ca.dongson", "Trần Văn Bên", "051092001234")
	w.owner(t, `update case_clocks set done_at = now() where done_at is null`)
	day := clock.MustDate("2026-09-15")
	w.must(t, "ca.dongson", own, casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: ptr("9/CA"), PaperDate: &day, UnitID: &u.TinhKhePolice})
	if _, err := w.reassign(t, u.TinhKhePolice, u.DongSonPolice); err != nil {
		t.Fatal(err)
	}
	w.advance(t, "2026-10-20")
	if n := w.finds(t, "ca.dongson", casework.CaseFilter{Overdue: ptr(true)}); n != 0 {
		t.Errorf("%d late", n)
	}
	counts, err := w.UnitCounts(w.as(t, "pc04.duyet"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range counts {
		if c.Overdue != 0 {
			t.Errorf("%s has %d late", c.Unit.Name, c.Overdue)
		}
	}
}

// TestAMergeIsUndoneAfterAReassignment: being given to another unit changes nothing of two
// records that were merged wrongly.
func TestAMergeIsUndoneAfterAReassignment(t *testing.T) {
	w := newWorld(t)
	kept, other := w.official(t, "ca.tinhkhe", "Nguyễn Văn Trùng", ""), w.official(t, "ca.tinhkhe", "Nguyễn Văn Trùng", "")
	p, err := w.mergeOf(t, "pc04.duyet", w.pairOf(t, "pc04.duyet", casework.PairOpen), kept.ID)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.reassign(t, w.Fixture.Units.TinhKhePolice, w.Fixture.Units.DongSonPolice); err != nil {
		t.Fatal(err)
	}
	if _, err := w.decide(t, "pc04.duyet", w.pairOf(t, "pc04.duyet", p.State), casework.UndoMerge); err != nil {
		t.Fatal(err)
	}
	for _, r := range []*casework.CaseRecord{kept, other} {
		if seen, err := w.One(w.as(t, "ca.dongson"), r.ID, everything); err != nil || seen.State != casework.Official || seen.Unit.ID != w.Fixture.Units.DongSonPolice {
			t.Errorf("%s stands %+v, %v", r.Code, seen, err)
		}
	}
}
