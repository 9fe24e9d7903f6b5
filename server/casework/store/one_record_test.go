package store_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/reporting"
)

// TestANoticeIsJoinedByThePolice: the health unit's notice is taken and joined to the
// record that there is; what it brings is an amendment on the ordinary route.
func TestANoticeIsJoinedByThePolice(t *testing.T) {
	w := newWorld(t)
	survivor := w.official(t, "ca.tinhkhe", "Đỗ Văn Bệnh", "051094001234")
	notice := w.open(t, "benhvien", "Đỗ Văn Bệnh", "051094001234")
	for _, p := range notice.Pending.Problems {
		if p.Code == casework.ExistsElsewhere || p.Code == casework.ExistsHere {
			t.Errorf("a hospital is told of a record: %+v", p)
		}
	}
	w.must(t, "benhvien", notice, casework.StepCaseInput{Action: casework.HandOver, UnitID: &w.Fixture.Units.TinhKhePolice})
	p := w.pairOf(t, "ca.tinhkhe", casework.PairOpen)
	if p.Reasons[0] != casework.SameNumber {
		t.Errorf("found by %v", p.Reasons)
	}
	if page, err := w.Pairs(w.as(t, "pc04.duyet"), nil, 10, nil, unopened); err != nil || page.Total != 0 {
		t.Errorf("the drug police decides on a notice: %+v %v", page, err)
	}
	if _, err := w.mergeOf(t, "ca.tinhkhe", p, survivor.ID, "health.tests.1"); err != nil {
		t.Fatal(err)
	}
	r, err := w.One(w.as(t, "ca.tinhkhe"), survivor.ID, everything)
	if err != nil || r.State != casework.Amending {
		t.Fatalf("joined: %+v %v", r.State, err)
	}
	w.must(t, "ca.tinhkhe", survivor, amended())
	if r = w.must(t, "pc04.duyet", survivor, casework.StepCaseInput{Action: casework.ApproveAmendment}); r.State != casework.Official {
		t.Errorf("%s", r.State)
	}
}

// TestANoticeIsPassedOn: the person that a health unit tells of has a record at another
// police. The one that got the notice passes it on, taken or not, without learning where to;
// the one that manages the record joins it. Nothing else is passed on.
func TestANoticeIsPassedOn(t *testing.T) {
	w := newWorld(t)
	u := w.Fixture.Units
	pass := casework.StepCaseInput{Action: casework.PassOn}
	for i, taken := range []bool{false, true} {
		name, number := []string{"Đỗ Văn Bệnh", "Hà Văn Ốm"}[i], fmt.Sprintf("05109400123%d", i)
		record := w.official(t, "ca.dongson", name, number)
		notice := w.open(t, "benhvien", name, number)
		w.must(t, "benhvien", notice, casework.StepCaseInput{Action: casework.HandOver, UnitID: &u.TinhKhePolice})
		if taken {
			w.must(t, "ca.tinhkhe", notice, casework.StepCaseInput{Action: casework.TakeNotice})
		}
		if !w.offers(t, "ca.tinhkhe", notice, casework.PassOn) {
			t.Errorf("passing on is not offered, taken %v", taken)
		}
		if got, err := w.step(t, "ca.tinhkhe", notice, pass); err != nil || got != nil {
			t.Fatalf("passed on, taken %v: %+v, %v", taken, got, err)
		}
		if seen, err := w.One(w.as(t, "ca.tinhkhe"), notice.ID, everything); !fault.Is(err, "NOT_FOUND") {
			t.Errorf("who passed it on still sees it: %+v, %v", seen, err)
		}
		if seen, err := w.One(w.as(t, "ca.tinhkhe"), record.ID, everything); !fault.Is(err, "NOT_FOUND") {
			t.Errorf("who passed it on sees the record: %+v, %v", seen, err)
		}
		seen, err := w.One(w.as(t, "ca.dongson"), notice.ID, everything)
		if err != nil || seen.State != casework.Notice || seen.Unit.ID != u.DongSonPolice || !slices.ContainsFunc(seen.Clocks, func(k *casework.CaseClock) bool { return k.Key == casework.ClockVerify && k.DoneAt == nil }) {
			t.Fatalf("who manages the record sees %+v, %v", seen, err)
		}
		w.paired(t, record, notice, "OPEN")
		p := w.pairOf(t, "ca.dongson", casework.PairOpen)
		if _, err := w.mergeOf(t, "ca.dongson", p, record.ID, "health.tests.1"); err != nil {
			t.Fatal(err)
		}
		if seen, err = w.One(w.as(t, "ca.dongson"), notice.ID, everything); err != nil || seen.State != casework.Merged {
			t.Errorf("joined: %+v, %v", seen, err)
		}
	}
	alone := w.open(t, "benhvien", "Đỗ Thị Mới", "051194001299")
	w.must(t, "benhvien", alone, casework.StepCaseInput{Action: casework.HandOver, UnitID: &u.TinhKhePolice})
	if w.offers(t, "ca.tinhkhe", alone, casework.PassOn) || w.offers(t, "benhvien", alone, casework.PassOn) {
		t.Error("passing on is offered to who cannot")
	}
	if _, err := w.step(t, "ca.tinhkhe", alone, pass); !fault.Is(err, "CASE_NOTHING_ELSEWHERE") {
		t.Errorf("passed on to nobody: %v", err)
	}
	if _, err := w.step(t, "ca.dongson", alone, pass); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("passed on by another unit: %v", err)
	}
	if _, err := w.step(t, "benhvien", alone, pass); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("passed on by the hospital: %v", err)
	}
	own := w.open(t, "ca.tinhkhe", "Đỗ Văn Bệnh", "051094001230")
	if _, err := w.step(t, "ca.tinhkhe", own, pass); !fault.Is(err, "ACTION_NOT_IN_STATE") {
		t.Errorf("the unit's own draft is passed on: %v", err)
	}
}

// TestOnePersonOneRecord: a second record of the same number is refused when it is sent,
// nothing is said of the first, and the unit that has it is asked to move it (§6).
func TestOnePersonOneRecord(t *testing.T) {
	w := newWorld(t)
	draft := w.open(t, "ca.tinhkhe", "Bùi Văn Hai", "051095001234")
	second := w.open(t, "ca.dongson", "Bùi Văn Hai", "051 095 001 234")
	if slices.ContainsFunc(second.Pending.Problems, exists) {
		t.Error("a draft of another unit binds")
	}
	first := w.must(t, "ca.tinhkhe", draft, casework.StepCaseInput{Action: casework.Submit})
	_, err := w.step(t, "ca.dongson", second, casework.StepCaseInput{Action: casework.Submit})
	if !fault.Is(err, casework.ExistsElsewhere) || !strings.Contains(err.Error(), "Đã có hồ sơ ở nơi khác, đề nghị chuyển hồ sơ") || strings.Contains(err.Error(), first.Code) {
		t.Errorf("sent: %v", err)
	}
	if _, err := w.step(t, "ca.tinhkhe", w.open(t, "ca.tinhkhe", "Bùi Văn Hai", "051095001234"), casework.StepCaseInput{Action: casework.Submit}); !fault.Is(err, casework.ExistsHere) {
		t.Errorf("a second one in the same unit: %v", err)
	}
	w.must(t, "pc04.duyet", first, casework.StepCaseInput{Action: casework.Approve})
	ask := casework.AskCaseInput{Record: reporting.Versioned{ID: second.ID, Version: w.version(t, second.ID)}, Reason: "Người này đã chuyển đến ở xã"}
	asked, err := w.Ask(w.as(t, "ca.dongson"), ask, requests)
	if err != nil || len(asked.Requests) != 1 || asked.Requests[0].Incoming || asked.Requests[0].Reason != nil {
		t.Fatalf("asked: %+v %v", asked, err)
	}
	if _, err := w.Ask(w.as(t, "ca.dongson"), ask, requests); !fault.Is(err, "CASE_ASKED") {
		t.Errorf("asked twice: %v", err)
	}
	page, err := w.List(w.as(t, "ca.tinhkhe"), &casework.CaseFilter{Waiting: ptr(true), States: []casework.CaseState{casework.Official}}, casework.OrderDue, 10, nil, requests)
	if err != nil || len(page.Items) != 1 || !page.Items[0].Requests[0].Incoming || *page.Items[0].Requests[0].Reason != ask.Reason || page.Items[0].Requests[0].Unit.ID != w.Fixture.Units.DongSonPolice {
		t.Fatalf("the unit that is asked sees %+v %v", page, err)
	}
	if _, err := w.RefuseAsked(w.as(t, "ca.dongson"), casework.RefuseCaseRequestInput{ID: page.Items[0].Requests[0].ID, Reason: "Tự từ chối"}, requests); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("who asks answers: %v", err)
	}
	day, number := clock.MustDate("2026-09-11"), "12/CA"
	w.must(t, "ca.tinhkhe", first, casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day, UnitID: &w.Fixture.Units.DongSonPolice})
	w.must(t, "ca.dongson", first, casework.StepCaseInput{Action: casework.AcceptTransfer})
	if met, err := w.One(w.as(t, "ca.dongson"), second.ID, requests); err != nil || met.Requests[0].State != "MET" {
		t.Errorf("moved: %+v %v", met, err)
	}
	if p := w.pairOf(t, "ca.dongson", casework.PairOpen); len(p.Decisions(w.as(t, "ca.dongson"))) != 2 {
		t.Error("the two drafts of the record that came cannot be joined")
	}
}

// TestARequestIsRefused: the answer is for who asked, and does not say where the record is.
func TestARequestIsRefused(t *testing.T) {
	w := newWorld(t)
	first := w.official(t, "ca.tinhkhe", "Bùi Văn Ba", "051095001235")
	second := w.open(t, "ca.dongson", "Bùi Văn Ba", "051095001235")
	if _, err := w.Ask(w.as(t, "ca.dongson"), casework.AskCaseInput{Record: reporting.Versioned{ID: second.ID, Version: 1}, Reason: "Đã chuyển đến"}, requests); err != nil {
		t.Fatal(err)
	}
	r, err := w.One(w.as(t, "ca.tinhkhe"), first.ID, requests)
	if err != nil || len(r.Requests) != 1 {
		t.Fatal(err)
	}
	if _, err := w.RefuseAsked(w.as(t, "ca.tinhkhe"), casework.RefuseCaseRequestInput{ID: r.Requests[0].ID, Reason: "Vẫn cư trú tại đây"}, requests); err != nil {
		t.Fatal(err)
	}
	told, err := w.One(w.as(t, "ca.dongson"), second.ID, everything)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range told.Timeline {
		if said := fmt.Sprint(*e, e.Reason); strings.Contains(said, first.Code) || strings.Contains(said, "Tịnh Khê") {
			t.Errorf("who asked learns where it is: %s", said)
		}
	}
	if told, err = w.One(w.as(t, "ca.dongson"), second.ID, requests); err != nil || told.Requests[0].State != "REFUSED" || *told.Requests[0].Answer != "Vẫn cư trú tại đây" {
		t.Errorf("answered: %+v %v", told.Requests[0], err)
	}
	if _, err := w.Ask(w.as(t, "benhvien"), casework.AskCaseInput{Record: reporting.Versioned{ID: second.ID, Version: 1}, Reason: "Xin hồ sơ"}, requests); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("a hospital asks: %v", err)
	}
}

func exists(p *reporting.Problem) bool {
	return p.Code == casework.ExistsElsewhere || p.Code == casework.ExistsHere
}

// offers says whether a step stands among those that the viewer is shown.
func (w *world) offers(t *testing.T, by string, r *casework.CaseRecord, a casework.CaseAction) bool {
	t.Helper()
	seen, err := w.One(w.as(t, by), r.ID, everything)
	if err != nil {
		t.Fatal(err)
	}
	return slices.ContainsFunc(seen.Actions(w.as(t, by)), func(s *casework.CaseActionState) bool { return s.Action == a })
}
