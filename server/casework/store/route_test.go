package store_test

import (
	"strings"
	"testing"

	"congvu/server/casework"
	"congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/directory/store/storetest"
	"congvu/server/fault"
	"congvu/server/reporting"
)

// TestARecordBecomesOfficial walks QĐ 1054 art. 7.1a and 7.2a: entered, returned,
// completed, approved, amended beside what is official.
func TestARecordBecomesOfficial(t *testing.T) {
	w := newWorld(t)
	r := w.open(t, "ca.tinhkhe", "Nguyễn Văn Thử", "051090001234")
	if r.State != casework.Drafting || len(r.Clocks) != 2 || r.Clocks[0].StartedOn.String() != "2026-09-14" || *r.Name() != "Nguyễn Văn Thử" {
		t.Fatalf("opened as %+v", r)
	}
	if _, err := w.One(w.as(t, "pc04.duyet"), r.ID, everything); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("the drug police reads a draft: %v", err)
	}
	r = w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit})
	if r.State != casework.Submitted || r.Clocks[1].DoneAt == nil || r.Overdue(w.as(t, "ca.tinhkhe")) {
		t.Errorf("sent: %s %+v", r.State, r.Clocks[1])
	}
	if _, err := w.step(t, "ca.tinhkhe.truong", r, casework.StepCaseInput{Action: casework.Approve}); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("the commune approves: %v", err)
	}
	if _, err := w.step(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.SendBack}); !fault.Is(err, "CASE_REASON_REQUIRED") {
		t.Errorf("returned without a reason: %v", err)
	}
	r = w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.SendBack, Reason: ptr("Bổ sung nơi thường trú của Nguyễn Văn Thử")})
	if r.State != casework.Returned || *r.Pending.ReturnReason == "" {
		t.Fatalf("returned: %+v", r.Pending)
	}
	contact := &casework.CaseContact{PermanentAddress: ptr("Thôn Bình Yên"), Phones: []string{"0912 000 111"}}
	r, err := w.Save(w.as(t, "ca.tinhkhe"), casework.SaveCaseInput{Record: reporting.Versioned{ID: r.ID, Version: r.Version}, Revision: r.Pending.Revision,
		Content: casework.Content{Contact: contact}}, everything)
	if err != nil {
		t.Fatal(err)
	}
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit})
	r = w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Approve})
	if r.State != casework.Official || r.Pending != nil || *r.Official.Contact.PermanentAddress != "Thôn Bình Yên" || *r.Status != casework.User {
		t.Fatalf("approved: %+v", r)
	}
	health := *r.Official.Health
	health.Dose = ptr("0,5 g")
	r, err = w.Save(w.as(t, "ca.tinhkhe"), casework.SaveCaseInput{Record: reporting.Versioned{ID: r.ID, Version: r.Version}, Content: casework.Content{Health: &health}}, everything)
	if err != nil {
		t.Fatal(err)
	}
	if r.State != casework.Amending || r.Official.Health.Dose != nil || *r.Pending.Health.Dose != "0,5 g" || len(r.Pending.Changed) != 1 || r.Pending.Changed[0] != "health.dose" {
		t.Fatalf("amending: %v %+v", r.State, r.Pending.Changed)
	}
	w.must(t, "ca.tinhkhe", r, amended())
	r = w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.ApproveAmendment})
	if *r.Official.Health.Dose != "0,5 g" || *r.Official.Contact.PermanentAddress != "Thôn Bình Yên" || r.Official.Number != 2 {
		t.Errorf("amended: %+v", r.Official)
	}
	if len(r.Timeline) != 8 || r.Timeline[7].Label != "Lập hồ sơ" {
		t.Errorf("timeline of %d lines: %+v", len(r.Timeline), r.Timeline[len(r.Timeline)-1])
	}
}

// TestAListTellsTheLastSteps: of each record, however long the others are.
func TestAListTellsTheLastSteps(t *testing.T) {
	w := newWorld(t)
	older := w.open(t, "ca.tinhkhe", "Nguyễn Văn Một", "051090001234")
	w.must(t, "ca.tinhkhe", older, casework.StepCaseInput{Action: casework.Submit})
	long := w.open(t, "ca.tinhkhe", "Nguyễn Văn Hai", "051091001234")
	for range 4 {
		w.must(t, "ca.tinhkhe", long, casework.StepCaseInput{Action: casework.Submit})
		w.must(t, "ca.tinhkhe", long, casework.StepCaseInput{Action: casework.Withdraw})
	}
	page, err := w.List(w.as(t, "ca.tinhkhe"), nil, casework.OrderUpdated, 10, nil, store.Wanted{Recent: true})
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, r := range page.Items {
		for _, e := range r.Recent {
			told = append(told, e.Action)
		}
	}
	if got, want := strings.Join(told, " "), "WITHDRAW SUBMIT WITHDRAW SUBMIT OPEN"; got != want {
		t.Errorf("the list tells %s, want %s", got, want)
	}
}

// TestARecordMoves walks art. 7.2b: access moves with the record, the giver keeps a trail.
func TestARecordMoves(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Lê Văn Chuyển", "051091001234")
	day, number := clock.MustDate("2026-09-11"), "12/CA"
	paper := casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day, UnitID: &w.Fixture.Units.Finance}
	if _, err := w.step(t, "ca.tinhkhe", r, paper); !fault.Is(err, "CASE_RECEIVER") {
		t.Errorf("moved to who is no police: %v", err)
	}
	if _, err := w.One(w.as(t, "ca.dongson"), r.ID, everything); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("the neighbour reads it before it is moved: %v", err)
	}
	paper.UnitID = &w.Fixture.Units.DongSonPolice
	w.must(t, "ca.tinhkhe", r, paper)
	seen, err := w.One(w.as(t, "ca.dongson"), r.ID, everything)
	if err != nil || seen.Name() == nil || seen.State != casework.Transferring {
		t.Fatalf("the receiver sees %+v, %v", seen, err)
	}
	r = w.must(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.AcceptTransfer})
	if r.Unit.ID != w.Fixture.Units.DongSonPolice || r.Moves[0].State != casework.Accepted {
		t.Errorf("taken over: %+v", r.Moves[0])
	}
	if _, err := w.One(w.as(t, "ca.tinhkhe"), r.ID, everything); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("the giver still reads it: %v", err)
	}
}

// TestARecordIsLockedAndOpenedAgain walks art. 7.2b–d.
func TestARecordIsLockedAndOpenedAgain(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Trần Văn Đi", "051092001234")
	day, number := clock.MustDate("2026-09-11"), "13/CA"
	paper := casework.StepCaseInput{Action: casework.Leave, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day, Lock: ptr(casework.LeftProvince), Destination: ptr("Đà Nẵng")}
	r = w.must(t, "ca.tinhkhe", r, paper)
	if r.State != casework.Locked || *r.Lock != casework.LeftProvince {
		t.Fatalf("left: %+v", r)
	}
	_, err := w.Save(w.as(t, "ca.tinhkhe"), casework.SaveCaseInput{Record: reporting.Versioned{ID: r.ID, Version: r.Version}, Content: casework.Content{Family: &casework.CaseFamily{}}}, everything)
	if !fault.Is(err, "ACTION_NOT_IN_STATE") {
		t.Errorf("a locked record is changed: %v", err)
	}
	r = w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.RequestReopen, Reason: ptr("Đã quay trở lại địa phương")})
	r = w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Reopen})
	if r.State != casework.Official || r.Lock != nil {
		t.Errorf("opened again: %+v", r)
	}
	paper.Action, paper.Lock, paper.Destination = casework.ReportEnd, ptr(casework.Dead), nil
	if _, err := w.step(t, "ca.tinhkhe", r, paper); !fault.Is(err, "CASE_EVIDENCE_REQUIRED") {
		t.Errorf("death without a paper: %v", err)
	}
}

// TestNobodyApprovesTheirOwn: who sent it does not decide on it, whatever their duties.
func TestNobodyApprovesTheirOwn(t *testing.T) {
	w := newWorld(t)
	r := w.open(t, "pc04.duyet", "Phạm Văn Mình", "051093001234")
	r = w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Submit})
	if _, err := w.step(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Approve}); !fault.Is(err, "SENT_BY_YOURSELF") {
		t.Errorf("approved by the sender: %v", err)
	}
	// Another position of the same person is no other person.
	p := w.People["pc04.duyet"]
	w.People["pc04.kiem"] = storetest.Person{Account: p.Account, Unit: p.Unit, Position: w.Fixture.Position(t, p.Account, p.Unit, "APPROVER")}
	if _, err := w.step(t, "pc04.kiem", r, casework.StepCaseInput{Action: casework.Approve}); !fault.Is(err, "SENT_BY_YOURSELF") {
		t.Errorf("approved by the sender in another position: %v", err)
	}
}

// TestAHealthUnitTellsThePolice walks art. 7.1a for hospital and clinic.
func TestAHealthUnitTellsThePolice(t *testing.T) {
	w := newWorld(t)
	r := w.open(t, "benhvien", "Đỗ Văn Bệnh", "051094001234")
	if _, err := w.step(t, "benhvien", r, casework.StepCaseInput{Action: casework.Submit}); !fault.Is(err, "ACTION_NOT_IN_STATE") {
		t.Errorf("a hospital sends to approval: %v", err)
	}
	left := w.must(t, "benhvien", r, casework.StepCaseInput{Action: casework.HandOver, UnitID: &w.Fixture.Units.TinhKhePolice})
	if left.Pending.Health == nil || left.Pending.Contact != nil {
		t.Errorf("the hospital keeps its patient's part, not the record: %+v", left.Pending.Content)
	}
	r = w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.TakeNotice})
	if r.State != casework.Drafting || r.Origin.ID != w.Fixture.Units.Finance || len(r.Clocks) != 3 {
		t.Errorf("taken over: %+v", r)
	}
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit})
}

// official is a record that was approved.
func (w *world) official(t testing.TB, by, name, number string) *casework.CaseRecord {
	t.Helper()
	r := w.open(t, by, name, number)
	w.must(t, by, r, casework.StepCaseInput{Action: casework.Submit})
	return w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Approve})
}
