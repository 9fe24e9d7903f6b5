package store_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/fault"
)

// back is a record of the commune's own that was returned to it.
func (w *world) back(t *testing.T, by, name, number string) *casework.CaseRecord {
	t.Helper()
	r := w.open(t, by, name, number)
	w.must(t, by, r, casework.StepCaseInput{Action: casework.Submit})
	return w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.SendBack, Reason: ptr("Người này cư trú ở Đông Sơn")})
}

// TestWhatWasReturnedGoesToThePoliceOfTheResidence: a record that was returned because the person
// lives elsewhere is given on as a notice. Who gave it keeps which and where, no content.
func TestWhatWasReturnedGoesToThePoliceOfTheResidence(t *testing.T) {
	w := newWorld(t)
	u := w.Fixture.Units
	r := w.back(t, "ca.tinhkhe", "Lê Văn Lạc", "051096001234")
	if i := slices.IndexFunc(r.Actions(w.as(t, "pc04.duyet")), func(a *casework.CaseActionState) bool { return a.Action == casework.HandOver }); i >= 0 {
		t.Error("who returned it offers to give it on")
	}
	seen, err := w.One(w.as(t, "ca.tinhkhe"), r.ID, everything)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range seen.Actions(w.as(t, "ca.tinhkhe")) {
		if a.Action == casework.HandOver && (!a.Allowed || !a.NeedsReason || a.Primary) || a.Action == casework.Submit && !a.Primary {
			t.Errorf("offered %+v", a)
		}
	}
	if _, err := w.propose(t, "ca.tinhkhe", r, proposal()); err != nil {
		t.Fatal(err)
	}
	heard := w.listens()
	on := casework.StepCaseInput{Action: casework.HandOver, UnitID: &u.DongSonPolice}
	if _, err := w.step(t, "ca.tinhkhe", r, on); !fault.Is(err, "CASE_REASON_REQUIRED") {
		t.Errorf("without saying why: %v", err)
	}
	on.Reason = ptr("Người này cư trú tại Đông Sơn")
	for name, to := range map[string]uuid.UUID{"itself": u.TinhKhePolice, "who is no police": u.Finance, "nobody": uuid.New()} {
		in := on
		in.UnitID = &to
		if _, err := w.step(t, "ca.tinhkhe", r, in); !fault.Is(err, "CASE_RECEIVER") || fault.As(err).Place != "input.unitId" {
			t.Errorf("to %s: %v", name, err)
		}
	}
	if _, err := w.step(t, "ca.dongson", r, on); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("taken by who does not have it: %v", err)
	}
	if got := w.must(t, "ca.tinhkhe", r, on); got != nil {
		t.Errorf("who gave it on still reads it: %s", got.State)
	}
	if got := heard["CASE_NOTICE"]; !slices.Equal(got, []uuid.UUID{u.DongSonPolice}) {
		t.Errorf("told %v", heard)
	}
	seen, err = w.One(w.as(t, "ca.dongson"), r.ID, everything)
	if err != nil || seen.State != casework.Notice || seen.Origin.ID != u.TinhKhePolice || seen.Pending.WasReturned {
		t.Fatalf("it came as %+v: %v", seen, err)
	}
	if got := clocksOf(seen); !slices.Equal(got, []string{casework.ClockResidence, casework.ClockVerify}) {
		t.Errorf("%v run", got)
	}
	if g := paperOf(t, seen, casework.Manage); g.State != casework.RulingWithdrawn {
		t.Errorf("the chairman of where it was may still sign: %s", g.State)
	}
	trail := w.trailOf(t, "ca.tinhkhe", r)
	if trail == nil || trail.State != casework.Forwarded || trail.To.ID != u.DongSonPolice || trail.DecidedAt != nil || trail.Reason != nil {
		t.Fatalf("the trail is %+v", trail)
	}
	for _, who := range []string{"ca.dongson", "benhvien"} {
		if got := w.trailOf(t, who, r); got != nil {
			t.Errorf("%s, who gave nothing, has the trail %+v", who, got)
		}
	}
	// The database alone shows who gave it on its move, and nothing of the record.
	for who, sees := range map[string][2]int{"ca.tinhkhe": {1, 0}, "ca.dongson": {1, 1}, "pc04": {0, 0}, "benhvien": {0, 0}, "vanphong": {0, 0}} {
		v := access.From(w.as(t, who))
		if moves, records, reasons := w.bare(t, v, "case_moves", "id"), w.bare(t, v, "case_records", "id"), w.bare(t, v, "case_reasons", "id"); len(moves) != sees[0] || len(records) != sees[1] || sees[1] == 0 && len(reasons) > 0 {
			t.Errorf("%s sees %d moves, %d records, %d reasons; want %v", who, len(moves), len(records), len(reasons), sees)
		}
	}
	w.must(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.TakeNotice})
	if trail = w.trailOf(t, "ca.tinhkhe", r); trail.DecidedAt == nil {
		t.Error("the trail does not say that it was taken")
	}
	w.must(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.CloseDraft, Reason: ptr("Đã đi khỏi tỉnh")})
	if got := heard["CASE_FORWARDED_CLOSED"]; !slices.Equal(got, []uuid.UUID{u.TinhKhePolice}) || len(heard["CASE_NOTICE_CLOSED"]) > 0 {
		t.Errorf("who gave it on does not hear that it was closed: %v", heard)
	}
}

// TestANoticeThatIsGivenOnLeavesATrail: of a hospital's notice too; and the province keeps one of what it told.
func TestANoticeThatIsGivenOnLeavesATrail(t *testing.T) {
	w := newWorld(t)
	u := w.Fixture.Units
	r := w.open(t, "benhvien", "Đỗ Văn Lạc", "051094001234")
	w.must(t, "benhvien", r, casework.StepCaseInput{Action: casework.HandOver, UnitID: &u.TinhKhePolice})
	if got := w.trailOf(t, "benhvien", r); got != nil {
		t.Errorf("the hospital keeps its patient, and a trail %+v", got)
	}
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.HandOver, UnitID: &u.DongSonPolice, Reason: ptr("Cư trú tại Đông Sơn")})
	if got := w.trailOf(t, "ca.tinhkhe", r); got == nil || got.To.ID != u.DongSonPolice {
		t.Errorf("the trail is %+v", got)
	}
	own := w.open(t, "pc04", "Lê Văn Bắt", "051094001235")
	w.must(t, "pc04", own, casework.StepCaseInput{Action: casework.HandOver, UnitID: &u.DongSonPolice})
	if got := w.trailOf(t, "pc04", own); got == nil || got.To.ID != u.DongSonPolice {
		t.Errorf("the province's trail is %+v", got)
	}
}

// TestWhoseRecordBindsIsGivenOnToNobody: of a person with a record elsewhere whoever is named is refused
// alike, so that no answer says where it is.
func TestWhoseRecordBindsIsGivenOnToNobody(t *testing.T) {
	w := newWorld(t)
	u := w.Fixture.Units
	r := w.back(t, "ca.tinhkhe", "Bùi Văn Nghe", "051095001230")
	there := w.official(t, "ca.dongson", "Bùi Văn Nghe", "051095001236")
	own := w.open(t, "benhvien", "Bùi Văn Nghe", "051095001236")
	w.must(t, "benhvien", own, casework.StepCaseInput{Action: casework.HandOver, UnitID: &u.TinhKhePolice})
	refused := func(each *casework.CaseRecord) {
		t.Helper()
		for _, to := range []uuid.UUID{u.DongSonPolice, u.Police} {
			_, err := w.step(t, "ca.tinhkhe", each, casework.StepCaseInput{Action: casework.HandOver, UnitID: &to, Reason: ptr("Cư trú tại nơi khác")})
			if !fault.Is(err, casework.ExistsElsewhere) || fault.As(err).Place != "input.record" {
				t.Errorf("%s to %v: %v", each.Code, to, err)
			} else if got := err.Error(); slices.ContainsFunc([]string{there.Code, "Đông Sơn"}, func(said string) bool { return strings.Contains(got, said) }) {
				t.Errorf("the answer says more: %s", got)
			}
		}
		if got := w.trailOf(t, "ca.tinhkhe", each); got != nil {
			t.Errorf("refused, it left %+v", got)
		}
	}
	refused(own)
	// The number was a slip: it is the one that binds.
	seen, err := w.One(w.as(t, "ca.tinhkhe"), r.ID, everything)
	if err != nil {
		t.Fatal(err)
	}
	number := "051095001236"
	identity := *seen.Pending.Identity
	identity.PersonalNumber = &number
	w.enter(t, "ca.tinhkhe", seen, nil, casework.Content{Identity: &identity})
	refused(r)
}

// trailOf is what is left of a record with the unit of a person.
func (w *world) trailOf(t *testing.T, who string, r *casework.CaseRecord) *casework.CaseTrail {
	t.Helper()
	page, err := w.Trail(w.as(t, who), 50, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range page.Items {
		if line.Code == r.Code {
			return line
		}
	}
	return nil
}
