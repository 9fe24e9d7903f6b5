package store_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/files"
	"congvu/server/reporting"
)

// told is what was told to units, by what it was.
type told map[string][]uuid.UUID

func (w *world) listens() told {
	heard := told{}
	w.cases.Tell = func(_ context.Context, _ *action.Tx, units []uuid.UUID, _, _ uuid.UUID, what string) error {
		heard[what] = append(heard[what], units...)
		return nil
	}
	return heard
}

// pass lets business time go on.
func (w *world) pass(by time.Duration) {
	at := w.Fixture.Clock.Now().Add(by)
	*w.Fixture.Clock = *clock.New(&at)
}

func (w *world) versioned(t testing.TB, r *casework.CaseRecord) reporting.Versioned {
	return reporting.Versioned{ID: r.ID, Version: w.version(t, r.ID)}
}

// consent lets the finance department, which keeps no records, read sections.
func (w *world) consent(t *testing.T, by string, r *casework.CaseRecord, change func(*casework.CaseConsentInput)) (*casework.CaseRecord, error) {
	t.Helper()
	today := w.Fixture.Clock.Today()
	in := casework.CaseConsentInput{Record: w.versioned(t, r), UnitID: w.Fixture.Units.Office, Sections: []string{"identity"},
		PaperNumber: "12/CAT-PC04", PaperDate: today, Issuer: "Giám đốc Công an tỉnh", From: today, To: today.AddDays(9)}
	if change != nil {
		change(&in)
	}
	return w.Consent(w.as(t, by), in, everything)
}

// TestConsentOpensWhatItNames: a written consent opens its sections and no other, with
// their documents alone, to the unit it names, for reading, from and until its days.
func TestConsentOpensWhatItNames(t *testing.T) {
	w := newWorld(t)
	heard := w.listens()
	w.Add(t, "vp", "Lý Thị Đọc", w.Fixture.Units.Office, "CLERK")
	r := w.open(t, "ca.tinhkhe", "Nguyễn Văn Đồng Ý", "051090001234")
	if _, err := w.consent(t, "ca.tinhkhe.truong", r, nil); !fault.Is(err, "CASE_NOT_OFFICIAL") {
		t.Errorf("consent to a draft: %v", err)
	}
	paper := w.upload(t, "ca.tinhkhe", files.MediaPDF, "%PDF-1.7 phiếu xét nghiệm")
	health := *r.Pending.Health
	test := *health.Tests[0]
	test.FileID = &paper
	health.Tests = []*casework.CaseTest{&test}
	if _, err := w.Save(w.as(t, "ca.tinhkhe"), casework.SaveCaseInput{Record: w.versioned(t, r), Revision: 99, Content: casework.Content{Health: &health}}, everything); err != nil {
		t.Fatal(err)
	}
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit})
	w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Approve})
	if _, err := w.One(w.as(t, "vp"), r.ID, everything); !fault.Is(err, "NOT_FOUND") {
		t.Fatalf("before the consent: %v", err)
	}
	proof := w.upload(t, "ca.tinhkhe.truong", files.MediaPDF, "%PDF-1.7 công văn đồng ý")
	if _, err := w.consent(t, "ca.tinhkhe.truong", r, func(in *casework.CaseConsentInput) { in.FileID = &proof }); err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(heard["CASE_CONSENT"], w.Fixture.Units.Office) {
		t.Errorf("the unit is not told: %v", heard)
	}
	seen, err := w.One(w.as(t, "vp"), r.ID, everything)
	if err != nil {
		t.Fatal(err)
	}
	if seen.Official.Identity == nil || seen.Official.Health != nil || seen.Official.Contact != nil || seen.Official.Criminal != nil || seen.OpenUntil == nil {
		t.Errorf("it opens %+v", seen.Official.Content)
	}
	documents := func(want map[uuid.UUID]bool) {
		t.Helper()
		v := access.From(w.as(t, "vp"))
		for id, may := range want {
			of, err := w.OfFile(t.Context(), v, id)
			if err != nil {
				t.Fatal(err)
			}
			if got := of != nil && access.Table.Row(v, "case.document", of.AccessRow(v)); got != may {
				t.Errorf("document %v: %v", id, got)
			}
		}
	}
	documents(map[uuid.UUID]bool{paper: false, proof: false})
	if _, err := w.consent(t, "pc04.duyet", r, func(in *casework.CaseConsentInput) { in.Sections = []string{"health"}; in.To = in.From }); err != nil {
		t.Fatalf("who decides over it consents too: %v", err)
	}
	documents(map[uuid.UUID]bool{paper: true, proof: false})
	if _, err := w.Save(w.as(t, "vp"), casework.SaveCaseInput{Record: w.versioned(t, r), Content: casework.Content{Health: &health}}, everything); err == nil {
		t.Error("a consent lets write")
	}
	w.pass(24 * time.Hour) // the second has ended by itself
	if seen, err = w.One(w.as(t, "vp"), r.ID, everything); err != nil || seen.Official.Health != nil || seen.Official.Identity == nil {
		t.Errorf("the next day: %v %v", seen, err)
	}
	w.pass(9 * 24 * time.Hour)
	if _, err := w.One(w.as(t, "vp"), r.ID, everything); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("after its last day: %v", err)
	}
	listed, err := w.One(w.as(t, "ca.tinhkhe"), r.ID, everything)
	if err != nil || len(listed.Grants) != 2 || listed.Grants[1].Active || *listed.Grants[1].PaperNumber != "12/CAT-PC04" {
		t.Errorf("the record tells of %+v, %v", listed.Grants, err)
	}
}

// TestConsentIsRefused where it does not say by which paper, what, to whom or how long, or
// by who may not give it.
func TestConsentIsRefused(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Lê Văn Từ Chối", "051091001234")
	day := w.Fixture.Clock.Today()
	for name, c := range map[string]struct {
		by, want string
		change   func(*casework.CaseConsentInput)
	}{
		"by a clerk":           {"ca.tinhkhe", "FORBIDDEN", nil},
		"by another unit":      {"ca.dongson", "FORBIDDEN", nil},
		"no number":            {"ca.tinhkhe.truong", "CASE_PAPER_REQUIRED", func(in *casework.CaseConsentInput) { in.PaperNumber = "  " }},
		"no issuer":            {"ca.tinhkhe.truong", "CASE_ISSUER_REQUIRED", func(in *casework.CaseConsentInput) { in.Issuer = "" }},
		"paper of tomorrow":    {"ca.tinhkhe.truong", "CASE_DATE_IN_FUTURE", func(in *casework.CaseConsentInput) { in.PaperDate = day.AddDays(1) }},
		"nothing named":        {"ca.tinhkhe.truong", "CASE_SECTIONS_REQUIRED", func(in *casework.CaseConsentInput) { in.Sections = nil }},
		"an unknown section":   {"ca.tinhkhe.truong", "CASE_SECTIONS_REQUIRED", func(in *casework.CaseConsentInput) { in.Sections = []string{"identity", "all"} }},
		"from yesterday":       {"ca.tinhkhe.truong", "CASE_GRANT_DATES", func(in *casework.CaseConsentInput) { in.From = day.AddDays(-1) }},
		"ends before it began": {"ca.tinhkhe.truong", "CASE_GRANT_DATES", func(in *casework.CaseConsentInput) { in.To = day.AddDays(-1) }},
		"a year and a day":     {"ca.tinhkhe.truong", "CASE_GRANT_DATES", func(in *casework.CaseConsentInput) { in.To = day.AddMonths(12) }},
		"to the own unit":      {"ca.tinhkhe.truong", "CASE_GRANT_UNIT", func(in *casework.CaseConsentInput) { in.UnitID = w.Fixture.Units.TinhKhePolice }},
		"to no unit":           {"ca.tinhkhe.truong", "CASE_GRANT_UNIT", func(in *casework.CaseConsentInput) { in.UnitID = uuid.New() }},
		"stale":                {"ca.tinhkhe.truong", "STALE_VERSION", func(in *casework.CaseConsentInput) { in.Record.Version-- }},
	} {
		if _, err := w.consent(t, c.by, r, c.change); !fault.Is(err, c.want) {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
	if got, err := w.consent(t, "ca.tinhkhe.truong", r, func(in *casework.CaseConsentInput) { in.To = day.AddMonths(12).AddDays(-1) }); err != nil || len(got.Grants) != 1 {
		t.Errorf("twelve months: %v", err)
	}
}

// TestGrantEndsEarly: what is open is ended with a reason, once, and at once.
func TestGrantEndsEarly(t *testing.T) {
	w := newWorld(t)
	w.Add(t, "vp", "Lý Thị Đọc", w.Fixture.Units.Office, "CLERK")
	r := w.official(t, "ca.tinhkhe", "Lê Văn Kết Thúc", "051091001234")
	r, err := w.consent(t, "ca.tinhkhe.truong", r, nil)
	if err != nil {
		t.Fatal(err)
	}
	end := func(by, reason string) error {
		_, err := w.EndGrant(w.as(t, by), casework.EndCaseGrantInput{Record: w.versioned(t, r), GrantID: r.Grants[0].ID, Reason: reason}, everything)
		return err
	}
	if err := end("ca.tinhkhe.truong", "vì"); !fault.Is(err, "CASE_REASON_REQUIRED") {
		t.Errorf("without a reason: %v", err)
	}
	if err := end("ca.tinhkhe", "Không còn cần khai thác"); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("by a clerk: %v", err)
	}
	if err := end("ca.tinhkhe.truong", "Không còn cần khai thác"); err != nil {
		t.Fatal(err)
	}
	if _, err := w.One(w.as(t, "vp"), r.ID, everything); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("after its end: %v", err)
	}
	if err := end("ca.tinhkhe.truong", "Không còn cần khai thác"); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("ended twice: %v", err)
	}
}

// TestDelegation: the unit below manages, the body stays answerable, sees what is overdue
// and urges once a day; with the delegation its rights end.
func TestDelegation(t *testing.T) {
	w := newWorld(t)
	heard := w.listens()
	r := w.open(t, "pc04", "Phan Văn Ủy Quyền", "051090001234")
	number, day := "15/QĐ-CAT", w.Fixture.Clock.Today()
	delegate := func(by string, to uuid.UUID) (*casework.CaseRecord, error) {
		return w.Delegate(w.as(t, by), casework.CaseDelegationInput{Record: w.versioned(t, r), UnitID: to, PaperNumber: number, PaperDate: day}, everything)
	}
	if _, err := delegate("pc04", w.Fixture.Units.TinhKhePolice); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("by a clerk: %v", err)
	}
	if _, err := delegate("pc04.duyet", w.Fixture.Units.Finance); !fault.Is(err, "CASE_GRANT_UNIT") {
		t.Errorf("to a unit beside: %v", err)
	}
	if units, err := w.Delegates(w.as(t, "pc04.duyet")); err != nil || len(units) != 2 {
		t.Errorf("offered: %v, %v", units, err)
	}
	given, err := delegate("pc04.duyet", w.Fixture.Units.TinhKhePolice)
	if err != nil {
		t.Fatal(err)
	}
	if given.Delegate == nil || given.Unit.ID != w.Fixture.Units.Police || !slices.Contains(heard["CASE_DELEGATED"], w.Fixture.Units.TinhKhePolice) {
		t.Errorf("delegated to %v, told %v", given.Delegate, heard)
	}
	if _, err := delegate("pc04.duyet", w.Fixture.Units.DongSonPolice); !fault.Is(err, "CASE_DELEGATED") {
		t.Errorf("delegated twice: %v", err)
	}
	page, err := w.List(w.as(t, "ca.tinhkhe"), &casework.CaseFilter{Waiting: ptr(true)}, casework.OrderDue, 10, nil, store.Wanted{})
	if err != nil || len(page.Items) != 1 {
		t.Errorf("it waits for the delegate: %+v, %v", page, err)
	}
	contact := casework.Content{Contact: &casework.CaseContact{CurrentAddress: ptr("Thôn Mới")}}
	if _, err := w.Save(w.as(t, "ca.tinhkhe"), casework.SaveCaseInput{Record: w.versioned(t, r), Revision: 9, Content: contact}, everything); err != nil {
		t.Errorf("the delegate brings it up to date: %v", err)
	}
	urge := func() error {
		_, err := w.Urge(w.as(t, "pc04.duyet"), casework.UrgeCaseInput{Record: w.versioned(t, r), Text: "Hoàn thiện hồ sơ trong ngày"}, everything)
		return err
	}
	if err := urge(); !fault.Is(err, "CASE_NOT_OVERDUE") {
		t.Errorf("urged in time: %v", err)
	}
	w.pass(7 * 24 * time.Hour)
	late, err := w.One(w.as(t, "pc04.duyet"), r.ID, everything)
	if err != nil || !late.Overdue(w.as(t, "pc04.duyet")) {
		t.Errorf("the body sees that it is late: %v, %v", late, err)
	}
	if err := urge(); err != nil || len(heard["CASE_URGED"]) == 0 {
		t.Errorf("urged: %v, told %v", err, heard)
	}
	if err := urge(); !fault.Is(err, "CASE_URGED_TODAY") {
		t.Errorf("urged twice: %v", err)
	}
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit})
	ended, err := w.EndGrant(w.as(t, "pc04.duyet"), casework.EndCaseGrantInput{Record: w.versioned(t, r), GrantID: late.Grants[0].ID, Reason: "Rút ủy quyền quản lý"}, everything)
	if err != nil || ended.Delegate != nil {
		t.Errorf("ended: %v", err)
	}
	if _, err := w.One(w.as(t, "ca.tinhkhe"), r.ID, everything); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("after the delegation: %v", err)
	}
}

// TestPatients: a health unit keeps its part of a record it handed over, and no more, and
// tells of its patient by a new notice; it never writes into the record.
func TestPatients(t *testing.T) {
	w := newWorld(t)
	r := w.open(t, "benhvien", "Võ Thị Bệnh Nhân", "051190001234")
	w.must(t, "benhvien", r, casework.StepCaseInput{Action: casework.HandOver, UnitID: &w.Fixture.Units.TinhKhePolice})
	part := func(when string, pending bool) {
		t.Helper()
		seen, err := w.One(w.as(t, "benhvien"), r.ID, everything)
		if err != nil {
			t.Fatalf("%s: %v", when, err)
		}
		shown, hidden := seen.Official, seen.Pending
		if pending {
			shown = seen.Pending
		} else if hidden != nil && hidden.Health != nil {
			t.Errorf("%s: sees what is being amended", when)
		}
		if shown == nil || shown.Identity == nil || shown.Health == nil {
			t.Fatalf("%s: its part is missing", when)
		}
		if shown.Contact != nil || shown.Family != nil || shown.Criminal != nil || shown.Management != nil {
			t.Errorf("%s: sees more than its part", when)
		}
	}
	part("handed over", true)
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.TakeNotice})
	part("taken", true)
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit})
	w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Approve})
	part("official", false)
	if _, err := w.Save(w.as(t, "benhvien"), casework.SaveCaseInput{Record: w.versioned(t, r), Content: *person("Khác", "051190001234")}, everything); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("it writes: %v", err)
	}
	if _, err := w.Supplement(w.as(t, "ca.dongson"), r.ID, everything); !fault.Is(err, "NOT_FOUND") && !fault.Is(err, "FORBIDDEN") {
		t.Errorf("others tell of its patient: %v", err)
	}
	notice, err := w.Supplement(w.as(t, "benhvien"), r.ID, everything)
	if err != nil {
		t.Fatal(err)
	}
	if notice.ID == r.ID || notice.State != casework.Drafting || *notice.Pending.Identity.PersonalNumber != "051190001234" || notice.Pending.Health != nil {
		t.Errorf("the notice: %+v", notice.Pending)
	}
}

// TestWhatGrantsOfferIsExplained: each thing comes with its reason when it cannot be done.
func TestWhatGrantsOfferIsExplained(t *testing.T) {
	w := newWorld(t)
	r := w.open(t, "ca.tinhkhe", "Nguyễn Văn Nháp", "051090001234")
	seen, err := w.One(w.as(t, "ca.tinhkhe.truong"), r.ID, everything)
	if err != nil {
		t.Fatal(err)
	}
	got := map[casework.CaseSharing]bool{}
	for _, s := range seen.Sharings(w.as(t, "ca.tinhkhe.truong")) {
		if got[s.Sharing] = s.Allowed; !s.Allowed && (s.Reason == nil || *s.Reason == "") {
			t.Errorf("%s is refused without a reason", s.Sharing)
		}
	}
	want := map[casework.CaseSharing]bool{casework.GiveConsent: false, casework.DelegateIt: true, casework.UrgeIt: false, casework.EndGrant: true}
	for k, v := range want {
		if allowed, there := got[k]; !there || allowed != v {
			t.Errorf("%s: %v", k, got)
		}
	}
	if offered := seen.Sharings(w.as(t, "ca.tinhkhe")); len(offered) != 0 {
		t.Errorf("a clerk is offered %v", offered)
	}
}
