package store_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/reporting"
)

var wantedRulings = store.WantedRulings{Content: true}

// proposal is what the commune police asks the chairman to sign (Mẫu 07).
func proposal() casework.ProposeCaseRulingInput {
	return casework.ProposeCaseRulingInput{Kind: casework.Manage, NoticeNumber: "15/TB-CAX", NoticeOn: clock.MustDate("2026-09-15"),
		Act: ptr("Sử dụng ma túy tại nhà trọ"), TestOn: ptr(clock.MustDate("2026-09-10")),
		Team: []*casework.CaseTeamMate{{Role: "POLICE", Name: "Trần Công Minh"}, {Role: "HAMLET", Name: "Lê Thị Thôn"}}}
}

func (w *world) propose(t testing.TB, by string, r *casework.CaseRecord, in casework.ProposeCaseRulingInput) (*casework.CaseRecord, error) {
	t.Helper()
	in.Record = reporting.Versioned{ID: r.ID, Version: w.version(t, r.ID)}
	return w.ProposeRuling(w.as(t, by), in, everything)
}

func (w *world) rule(t testing.TB, by string, g *casework.CaseRuling, in casework.StepCaseRulingInput) (*casework.CaseRuling, error) {
	t.Helper()
	in.Ruling = reporting.Versioned{ID: g.ID, Version: g.Version}
	return w.StepRuling(w.as(t, by), in, store.WantedRulings{Content: true})
}

// clocksOf are the keys of the clocks that run.
func clocksOf(r *casework.CaseRecord) (keys []string) {
	for _, c := range r.Clocks {
		if c.DoneAt == nil {
			keys = append(keys, c.Key)
		}
	}
	slices.Sort(keys)
	return keys
}

// TestTheChairmanDecides walks NĐ 105/2021 art. 41–42: residence verified, notice and
// test to the chairman, who signs; the decision stands in the record with its year.
func TestTheChairmanDecides(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Nguyễn Văn Quản", "051090001234")
	if _, err := w.propose(t, "ca.dongson", r, proposal()); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("proposed by the neighbour: %v", err)
	}
	wrong := proposal()
	wrong.TestOn = ptr(clock.MustDate("2026-09-11"))
	if _, err := w.propose(t, "ca.tinhkhe", r, wrong); !fault.Is(err, "RULING_TEST") {
		t.Errorf("proposed on a test that is not there: %v", err)
	}
	verified := casework.CaseManagement{Status: ptr(casework.User), Ground: ptr(casework.PositiveTest), GroundOn: ptr(clock.MustDate("2026-09-10")),
		ResidenceVerifiedOn: ptr(clock.MustDate("2026-09-15"))}
	r, err := w.Save(w.as(t, "ca.tinhkhe"), casework.SaveCaseInput{Record: reporting.Versioned{ID: r.ID, Version: r.Version}, Content: casework.Content{Management: &verified}}, everything)
	if err != nil {
		t.Fatal(err)
	}
	if got := clocksOf(r); !slices.Equal(got, []string{casework.ClockChange, casework.ClockResidence}) {
		t.Errorf("while the amendment is not approved run %v", got)
	}
	r, err = w.propose(t, "ca.tinhkhe", r, proposal())
	if err != nil {
		t.Fatal(err)
	}
	if got := clocksOf(r); !slices.Equal(got, []string{casework.ClockChange, casework.ClockDecide, casework.ClockResidence}) || len(r.Rulings) != 1 || *r.Rulings[0].NoticeNumber != "15/TB-CAX" {
		t.Errorf("proposed: %v %+v", got, r.Rulings)
	}
	if _, err := w.propose(t, "ca.tinhkhe", r, proposal()); !fault.Is(err, "RULING_WAITS") {
		t.Errorf("proposed twice: %v", err)
	}
	page, err := w.Rulings(w.as(t, "ct.tinhkhe"), nil, 20, nil, store.WantedRulings{Content: true})
	if err != nil || len(page.Items) != 1 || page.Waiting != 1 || page.Items[0].Content.FullName != "Nguyễn Văn Quản" {
		t.Fatalf("the chairman sees %+v, %v", page, err)
	}
	g := page.Items[0]
	if due := clock.DateOf(*g.DueAt).String(); due != "2026-09-18" {
		t.Errorf("to be decided by %s, want 3 working days", due)
	}
	w.onlyTheChairman(t, g, r)
	sign := casework.StepCaseRulingInput{Action: casework.SignRuling, Number: ptr("27"), SignedOn: ptr(clock.MustDate("2026-09-15"))}
	if _, err := w.rule(t, "ca.tinhkhe", g, sign); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("signed by the police: %v", err)
	}
	early := sign
	early.SignedOn = ptr(clock.MustDate("2026-09-14"))
	if _, err := w.rule(t, "ct.tinhkhe", g, early); !fault.Is(err, "CASE_DATES_OUT_OF_ORDER") {
		t.Errorf("signed before it was proposed: %v", err)
	}
	g, err = w.rule(t, "ct.tinhkhe", g, sign)
	if err != nil || g.State != casework.RulingSigned || *g.Notation() != "27/QĐ-UBND" {
		t.Fatalf("signed: %+v %v", g, err)
	}
	w.landed(t, r)
}

// onlyTheChairman: nobody else reads the paper beside the record, and the chairman reads
// nothing of the record.
func (w *world) onlyTheChairman(t *testing.T, g *casework.CaseRuling, r *casework.CaseRecord) {
	t.Helper()
	for _, who := range []string{"ct.dongson", "ca.dongson", "benhvien", "vanphong"} {
		if got, err := w.Ruling(w.as(t, who), g.ID, store.WantedRulings{Content: true}); err == nil {
			t.Errorf("%s reads the paper: %+v", who, got)
		}
	}
	if _, err := w.One(w.as(t, "ct.tinhkhe"), r.ID, everything); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("the chairman reads the record: %v", err)
	}
	if g.NoticeNumber != nil && access.Table.Row(access.From(w.as(t, "ct.tinhkhe")), "case.rulingNotice", g.AccessRow(access.From(w.as(t, "ct.tinhkhe")))) {
		t.Error("the chairman reads the notice's number")
	}
}

// landed: the decision is a line of the official version and of what is being entered.
func (w *world) landed(t *testing.T, r *casework.CaseRecord) {
	t.Helper()
	r, err := w.One(w.as(t, "ca.tinhkhe"), r.ID, everything)
	if err != nil {
		t.Fatal(err)
	}
	for name, v := range map[string]*casework.CaseVersion{"official": r.Official, "pending": r.Pending} {
		d := v.Management.Decisions
		if len(d) != 1 || d[0].Kind != casework.Manage || d[0].Number != "27/QĐ-UBND" || d[0].Agency != "Ủy ban nhân dân xã Tịnh Khê" {
			t.Errorf("%s: %+v", name, d)
		}
	}
	if r.Official.Kind != casework.Ruled || r.Pending.Kind != casework.Amendment || r.Official.Management.ResidenceVerifiedOn != nil {
		t.Errorf("versions: %+v, %+v", r.Official, r.Pending)
	}
	if got := clocksOf(r); !slices.Equal(got, []string{casework.ClockChange, casework.ClockManagement, casework.ClockResidence, casework.ClockCheck}) {
		t.Errorf("after signing run %v", got)
	}
	if !slices.ContainsFunc(r.Lookers, func(l *casework.CaseLooker) bool {
		return strings.Contains(l.By, "Ủy ban nhân dân xã Tịnh Khê") && slices.Contains(l.Sections, "ruling")
	}) {
		t.Errorf("the chairman's look is not told: %+v", r.Lookers)
	}
	if !slices.ContainsFunc(r.Timeline, func(e *casework.CaseEvent) bool { return e.Label == "Ký ban hành" }) {
		t.Errorf("the timeline does not say that it was signed")
	}
	w.must(t, "ca.tinhkhe", r, amended())
	r = w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.ApproveAmendment})
	if got := clocksOf(r); !slices.Equal(got, []string{casework.ClockManagement, casework.ClockCheck}) {
		t.Errorf("after the approval run %v", got)
	}
	if len(r.Official.Management.Decisions) != 1 || r.Official.Management.ResidenceVerifiedOn == nil {
		t.Errorf("the approval lost the decision: %+v", r.Official.Management)
	}
}

// TestManagementStops: stop and conclude rest on a decision to manage; what was stopped is
// sent within 3 working days (art. 48).
func TestManagementStops(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Lê Văn Dừng", "051091001234")
	stop := casework.ProposeCaseRulingInput{Kind: casework.Stop, NoticeNumber: "16/CAX", NoticeOn: clock.MustDate("2026-09-15"), StopReason: ptr(casework.StopPrison),
		StopPaper: ptr("88/2026/HSST"), StopOn: ptr(clock.MustDate("2026-09-15"))}
	if _, err := w.propose(t, "ca.tinhkhe", r, stop); !fault.Is(err, "RULING_NOT_MANAGED") {
		t.Errorf("stopped what does not run: %v", err)
	}
	r = w.managed(t, r, "30")
	conclude := stop
	conclude.Kind = casework.Conclude
	if _, err := w.propose(t, "ca.tinhkhe", r, conclude); !fault.Is(err, "RULING_TOO_EARLY") {
		t.Errorf("concluded before the year is over: %v", err)
	}
	r, err := w.propose(t, "ca.tinhkhe", r, stop)
	if err != nil {
		t.Fatal(err)
	}
	g := r.Rulings[0]
	if *g.Content.BaseNumber != "30/QĐ-UBND" || g.Content.BaseUntil.String() != "2027-09-15" {
		t.Errorf("rests on %+v", g.Content)
	}
	if _, err := w.rule(t, "ct.tinhkhe", g, casework.StepCaseRulingInput{Action: casework.SignRuling, Number: ptr("30"), SignedOn: ptr(clock.MustDate("2026-09-15"))}); !fault.Is(err, "RULING_NUMBER_TAKEN") {
		t.Errorf("a number given twice: %v", err)
	}
	g, err = w.rule(t, "ct.tinhkhe", g, casework.StepCaseRulingInput{Action: casework.SignRuling, Number: ptr("31"), SignedOn: ptr(clock.MustDate("2026-09-15"))})
	if err != nil {
		t.Fatal(err)
	}
	r, _ = w.One(w.as(t, "ca.tinhkhe"), r.ID, everything)
	if got := clocksOf(r); !slices.Equal(got, []string{casework.ClockSend, casework.ClockResidence}) && !slices.Equal(got, []string{casework.ClockResidence, casework.ClockSend}) {
		t.Errorf("after the stop run %v", got)
	}
	if _, err := w.rule(t, "ct.tinhkhe", g, casework.StepCaseRulingInput{Action: casework.DeliverRuling}); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("sent by the chairman: %v", err)
	}
	if _, err := w.rule(t, "ca.tinhkhe", g, casework.StepCaseRulingInput{Action: casework.DeliverRuling}); err != nil {
		t.Errorf("sent: %v", err)
	}
}

// managed is a record whose person a chairman has put under management.
func (w *world) managed(t testing.TB, r *casework.CaseRecord, number string) *casework.CaseRecord {
	t.Helper()
	r, err := w.propose(t, "ca.tinhkhe", r, proposal())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.rule(t, "ct.tinhkhe", r.Rulings[0], casework.StepCaseRulingInput{Action: casework.SignRuling, Number: &number, SignedOn: ptr(clock.MustDate("2026-09-15"))}); err != nil {
		t.Fatal(err)
	}
	r, err = w.One(w.as(t, "ca.tinhkhe"), r.ID, everything)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestTheChairmanRefuses: with a reason, which the police reads; then it may propose anew.
func TestTheChairmanRefuses(t *testing.T) {
	w := newWorld(t)
	r := w.open(t, "ca.tinhkhe", "Trần Văn Nháp", "051092001234") // a draft: the decision does not wait for the approval
	r, err := w.propose(t, "ca.tinhkhe", r, proposal())
	if err != nil {
		t.Fatal(err)
	}
	g := r.Rulings[0]
	if _, err := w.rule(t, "ct.tinhkhe", g, casework.StepCaseRulingInput{Action: casework.RefuseRuling}); !fault.Is(err, "CASE_REASON_REQUIRED") {
		t.Errorf("refused without a reason: %v", err)
	}
	if _, err := w.rule(t, "ct.tinhkhe", g, casework.StepCaseRulingInput{Action: casework.RefuseRuling, Reason: ptr("Thiếu kết quả xác minh nơi cư trú")}); err != nil {
		t.Fatal(err)
	}
	r, err = w.One(w.as(t, "ca.tinhkhe"), r.ID, everything)
	if err != nil || *r.Rulings[0].Refusal != "Thiếu kết quả xác minh nơi cư trú" || len(r.Pending.Management.Decisions) != 0 {
		t.Errorf("refused: %+v %v", r.Rulings[0], err)
	}
	if r, err = w.propose(t, "ca.tinhkhe", r, proposal()); err != nil {
		t.Fatal(err)
	}
	if _, err := w.rule(t, "ca.tinhkhe", r.Rulings[0], casework.StepCaseRulingInput{Action: casework.WithdrawRuling}); err != nil {
		t.Errorf("withdrawn: %v", err)
	}
	if page, err := w.Rulings(w.as(t, "ct.tinhkhe"), nil, 20, nil, store.WantedRulings{}); err != nil || len(page.Items) != 1 {
		t.Errorf("the chairman still sees what was withdrawn: %+v %v", page, err)
	}
}

// TestPapersByTerm: what the chairman has to sign first stands first, and page by page
// nothing is missed or shown twice.
func TestPapersByTerm(t *testing.T) {
	w := newWorld(t)
	first := w.open(t, "ca.tinhkhe", "Trần Văn Trước", "051092001234")
	second := w.open(t, "ca.tinhkhe", "Trần Văn Sau", "051093001235")
	var want []uuid.UUID
	for i, r := range []*casework.CaseRecord{first, second} {
		r, err := w.propose(t, "ca.tinhkhe", r, proposal())
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, r.Rulings[0].ID)
		if _, err := w.Fixture.DB.Owner().Exec(t.Context(), `update case_rulings set sent_at = sent_at + $2 * interval '1 day', due_at = due_at + $2 * interval '1 day' where id = $1`, r.Rulings[0].ID, i); err != nil {
			t.Fatal(err)
		}
	}
	var got []uuid.UUID
	for after, more := (*string)(nil), true; more; more = after != nil {
		page, err := w.Rulings(w.as(t, "ct.tinhkhe"), nil, 1, after, store.WantedRulings{})
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range page.Items {
			got = append(got, g.ID)
		}
		after = page.EndCursor
	}
	if !slices.Equal(got, want) {
		t.Errorf("the chairman reads %v, want %v", got, want)
	}
}
