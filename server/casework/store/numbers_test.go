package store_test

import (
	"testing"

	"congvu/server/casework"
	"congvu/server/casework/store"
	"congvu/server/fault"
	"congvu/server/reporting"
)

// finds is how many records a person finds by what is asked.
func (w *world) finds(t testing.TB, by string, f casework.CaseFilter) int {
	t.Helper()
	page, err := w.List(w.as(t, by), &f, casework.OrderUpdated, 10, nil, store.Wanted{})
	if err != nil {
		t.Fatalf("%s: %v", by, err)
	}
	return page.Total
}

// renumbered begins an amendment of the personal number and sends nothing.
func (w *world) renumbered(t testing.TB, by string, r *casework.CaseRecord, number string) *casework.CaseRecord {
	t.Helper()
	id := *r.Official.Identity
	id.PersonalNumber = &number
	r, err := w.Save(w.as(t, by), casework.SaveCaseInput{Record: reporting.Versioned{ID: r.ID, Version: r.Version}, Content: casework.Content{Identity: &id}}, everything)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestAnAmendmentFreesNoNumber: while another number is only entered, the official one is
// still that of the record: it is found by both, nobody else begins with either, and an
// emergency leads by the official one alone.
func TestAnAmendmentFreesNoNumber(t *testing.T) {
	const official, entered = "051090001234", "051090009999"
	w := newWorld(t)
	r := w.renumbered(t, "ca.tinhkhe", w.official(t, "ca.tinhkhe", "Nguyễn Văn Số", official), entered)
	for _, number := range []string{official, entered} {
		if n := w.finds(t, "ca.tinhkhe", casework.CaseFilter{PersonalNumber: &number}); n != 1 {
			t.Errorf("found %d by %s", n, number)
		}
	}
	other := w.open(t, "ca.dongson", "Nguyễn Văn Số", official)
	if _, err := w.step(t, "ca.dongson", other, casework.StepCaseInput{Action: casework.Submit}); !fault.Is(err, casework.ExistsElsewhere) {
		t.Errorf("a second open record of %s: %v", official, err)
	}
	if _, err := w.Ask(w.as(t, "ca.dongson"), casework.AskCaseInput{Record: w.versioned(t, other), Reason: "Người này về ở tại địa bàn"}, everything); err != nil {
		t.Errorf("asking for it: %v", err)
	}
	if found, err := w.breakGlass(t, "ca.dongson", "", entered); !fault.Is(err, "CASE_EMERGENCY_NOTHING") {
		t.Errorf("an emergency by what nobody has checked: %+v %v", found, err)
	}
	if found, err := w.breakGlass(t, "ca.dongson", "", official); err != nil || found.ID != r.ID {
		t.Errorf("an emergency by the official number: %v", err)
	}
	w.must(t, "ca.tinhkhe.truong", r, casework.StepCaseInput{Action: casework.DropAmendment, Reason: ptr("Nhập nhầm số")})
	if n := w.finds(t, "ca.tinhkhe", casework.CaseFilter{PersonalNumber: ptr(entered)}); n != 0 {
		t.Errorf("dropped, still found by %s", entered)
	}
	if n := w.count(t, `select count(*) from case_records where official_number_key = number_key and official_id is not null`); n != 1 {
		t.Errorf("%d official records hold their number", n)
	}
}

// TestTheOfficialNumberIsKeyedAnew: rows from before there was a key of the official number get it at
// the start, of what is being amended too.
func TestTheOfficialNumberIsKeyedAnew(t *testing.T) {
	w := newWorld(t)
	w.renumbered(t, "ca.tinhkhe", w.official(t, "ca.tinhkhe", "Nguyễn Văn Số", "051090001234"), "051090009999")
	w.owner(t, `update case_records set keyed = 0, official_number_key = null, number_key = null`)
	if err := w.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, number := range []string{"051090001234", "051090009999"} {
		if n := w.finds(t, "ca.tinhkhe", casework.CaseFilter{PersonalNumber: &number}); n != 1 {
			t.Errorf("found %d by %s", n, number)
		}
	}
	if n := w.count(t, `select count(*) from case_records where official_number_key <> number_key`); n != 1 {
		t.Errorf("%d hold the official number beside the entered one", n)
	}
}

// TestSearchFindsByWhatIsOpenOnly: whom a grant shows one section of a record finds it by
// nothing of the others; that would tell what was not opened.
func TestSearchFindsByWhatIsOpenOnly(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Lê Thị Kín", "051191001234")
	w.enters(t, "ca.tinhkhe", r, casework.Content{Contact: &casework.CaseContact{Phones: []string{"0988777666"}}})
	by := map[string]casework.CaseFilter{
		"name": {Name: ptr("Lê Thị Kín")}, "number": {PersonalNumber: ptr("051191001234")}, "year": {BirthYear: r.Official.Identity.Year()}, "phone": {Phone: ptr("0988777666")},
	}
	hits := func(who string) (found []string) {
		for _, what := range []string{"name", "number", "year", "phone"} {
			if w.finds(t, who, by[what]) > 0 {
				found = append(found, what)
			}
		}
		return found
	}
	want := func(who, when string, want ...string) {
		t.Helper()
		if got := hits(who); len(got) != len(want) || len(got) > 0 && got[0] != want[0] {
			t.Errorf("%s: %s finds it by %v, want %v", when, who, got, want)
		}
	}
	want("ca.tinhkhe", "its own", "name", "number", "year", "phone")
	want("pc04.duyet", "under its duty", "name", "number", "year", "phone")
	want("ca.dongson", "elsewhere")
	for section, finds := range map[string][]string{"management": nil, "contact": {"phone"}, "identity": {"name", "number", "year"}} {
		r.Version = w.version(t, r.ID)
		open, err := w.consent(t, "ca.tinhkhe.truong", r, func(in *casework.CaseConsentInput) {
			in.UnitID, in.Sections = w.Fixture.Units.DongSonPolice, []string{section}
		})
		if err != nil {
			t.Fatal(err)
		}
		want("ca.dongson", "consent to "+section, finds...)
		r.Version = w.version(t, r.ID)
		end := casework.EndCaseGrantInput{Record: reporting.Versioned{ID: r.ID, Version: r.Version}, GrantID: open.Grants[0].ID, Reason: "Hết việc cần dùng"}
		if _, err := w.EndGrant(w.as(t, "ca.tinhkhe.truong"), end, everything); err != nil {
			t.Fatal(err)
		}
	}
	patient := w.open(t, "benhvien", "Đỗ Văn Bệnh", "051094001234")
	w.must(t, "benhvien", patient, casework.StepCaseInput{Action: casework.HandOver, UnitID: &w.Fixture.Units.TinhKhePolice})
	patient = w.must(t, "ca.tinhkhe", patient, casework.StepCaseInput{Action: casework.TakeNotice})
	w.enters(t, "ca.tinhkhe", patient, casework.Content{Contact: &casework.CaseContact{Phones: []string{"0911222333"}}})
	if w.finds(t, "benhvien", casework.CaseFilter{Name: ptr("Đỗ Văn Bệnh")}) != 1 || w.finds(t, "benhvien", casework.CaseFilter{Phone: ptr("0911222333")}) != 0 {
		t.Error("a clinic finds its patient by the name, and not by what the police entered")
	}
}

// TestAPageOfADroppedAmendmentIsStale: what was entered into an amendment that is no more
// does not go into the next one over what a colleague wrote there.
func TestAPageOfADroppedAmendmentIsStale(t *testing.T) {
	w := newWorld(t)
	w.Add(t, "ca.tinhkhe2", "Người Hai", w.Fixture.Units.TinhKhePolice, "CLERK")
	r := w.official(t, "ca.tinhkhe", "Nguyễn Văn Cũ", "051090001234")
	save := func(by string, revision int, address string) (*casework.CaseRecord, error) {
		return w.Save(w.as(t, by), casework.SaveCaseInput{Record: reporting.Versioned{ID: r.ID, Version: r.Version}, Revision: revision,
			Content: casework.Content{Contact: &casework.CaseContact{CurrentAddress: &address}}}, everything)
	}
	page, err := save("ca.tinhkhe", 0, "1 Lê Lợi")
	for _, address := range []string{"2 Lê Lợi", "3 Lê Lợi"} {
		if err == nil {
			page, err = save("ca.tinhkhe", page.Pending.Revision, address)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	r.Version = page.Version
	w.must(t, "ca.tinhkhe.truong", r, casework.StepCaseInput{Action: casework.DropAmendment, Reason: ptr("Không đúng người")})
	r.Version = w.version(t, r.ID)
	next, err := save("ca.tinhkhe2", 0, "9 Trần Phú")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := save("ca.tinhkhe", page.Pending.Revision, "4 Lê Lợi"); !fault.Is(err, "STALE_VERSION") {
		t.Errorf("the page of the dropped amendment saves: %v", err)
	}
	if _, err := save("ca.tinhkhe", 0, "4 Lê Lợi"); !fault.Is(err, "STALE_VERSION") {
		t.Errorf("a page from before both saves: %v", err)
	}
	if next, err = save("ca.tinhkhe2", next.Pending.Revision, "10 Trần Phú"); err != nil || *next.Pending.Contact.CurrentAddress != "10 Trần Phú" {
		t.Errorf("the colleague goes on: %v", err)
	}
}
