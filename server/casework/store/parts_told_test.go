package store_test

import (
	"slices"
	"testing"

	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/reporting"
)

// TestAGrantTellsItsPartOnly: whom one section of a record is open to, by consent or as its
// patient's clinic, is not told by what stands beside the sections what stands in the others: why
// it was returned, what the person counts as, why it is locked, which time limits run, and that
// there is another record.
func TestAGrantTellsItsPartOnly(t *testing.T) {
	const reason = "Bổ sung: bố là Lê Văn Cha ở 12 Lê Lợi, có tiền án"
	w := newWorld(t)
	r := w.open(t, "ca.tinhkhe", "Lê Thị Kín", "051191001234")
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit})
	r = w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.SendBack, Reason: ptr(reason)})
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit})
	r = w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Approve})
	if _, err := w.consent(t, "ca.tinhkhe.truong", r, func(in *casework.CaseConsentInput) {
		in.UnitID, in.Sections = w.Fixture.Units.DongSonPolice, []string{"contact"}
	}); err != nil {
		t.Fatal(err)
	}
	for by, told := range map[string]bool{"ca.tinhkhe": true, "pc04.duyet": true, "ca.dongson": false} {
		ctx := w.as(t, by)
		seen, err := w.One(ctx, r.ID, everything)
		if err != nil {
			t.Fatal(err)
		}
		if got := seen.Official.ReturnReason; (got != nil) != told {
			t.Errorf("%s reads why it was returned: %v", by, got)
		}
		if got := len(seen.ShownClocks(ctx)) > 0; got != (told && len(seen.Clocks) > 0) {
			t.Errorf("%s reads which time limits run: %v", by, got)
		}
		if n := w.finds(t, by, casework.CaseFilter{Status: seen.Status}); (n == 1) != told {
			t.Errorf("%s finds %d by what the person counts as", by, n)
		}
	}
}

// TestTheClinicIsNotToldOfAnotherRecord: that the person has a record elsewhere is told to the
// police that verifies the notice, and not to the clinic that gave it (QĐ 1054 art. 6.1).
func TestTheClinicIsNotToldOfAnotherRecord(t *testing.T) {
	w := newWorld(t)
	w.official(t, "ca.dongson", "Đỗ Văn Bệnh", "051094001234")
	r := w.open(t, "benhvien", "Đỗ Văn Bệnh", "")
	w.must(t, "benhvien", r, casework.StepCaseInput{Action: casework.HandOver, UnitID: &w.Fixture.Units.TinhKhePolice})
	r = w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.TakeNotice})
	id := *r.Pending.Identity
	id.PersonalNumber = ptr("051094001234")
	in := casework.SaveCaseInput{Record: reporting.Versioned{ID: r.ID, Version: r.Version}, Revision: r.Pending.Revision, Content: casework.Content{Identity: &id}}
	if _, err := w.Save(w.as(t, "ca.tinhkhe"), in, everything); err != nil {
		t.Fatal(err)
	}
	for by, told := range map[string]bool{"ca.tinhkhe": true, "benhvien": false} {
		ctx := w.as(t, by)
		seen, err := w.One(ctx, r.ID, everything)
		if err != nil {
			t.Fatal(err)
		}
		is := func(p *reporting.Problem) bool {
			return p.Code == casework.ExistsElsewhere || p.Code == casework.ExistsHere
		}
		if got := slices.ContainsFunc(seen.Pending.ShownProblems(ctx), is); got != told {
			t.Errorf("%s is told of another record: %v", by, got)
		}
	}
}

// TestNumbersOfPapersNameNobody: what is kept as it is typed is refused at every door when it
// says who the person is, and nothing of it is written.
func TestNumbersOfPapersNameNobody(t *testing.T) {
	const naming = "12/CA Trần Văn Tên"
	w := newWorld(t)
	u := w.Fixture.Units
	r := w.official(t, "ca.tinhkhe", "Trần Văn Tên", "051092001234")
	day := clock.MustDate("2026-09-11")
	move := casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: ptr(naming), PaperDate: &day, UnitID: &u.DongSonPolice}
	refused := func(what, place string, err error) {
		t.Helper()
		if !fault.Is(err, "CASE_TEXT_NAMES_PERSON") || fault.As(err).Place != place {
			t.Errorf("%s: %v", what, err)
		}
	}
	_, err := w.step(t, "ca.tinhkhe", r, move)
	refused("a transfer", "input.paperNumber", err)
	notice := proposal()
	notice.NoticeNumber = naming
	_, err = w.propose(t, "ca.tinhkhe", r, notice)
	refused("a notice to the chairman", "input.noticeNumber", err)
	for _, place := range []string{"paperNumber", "issuer"} {
		_, err = w.consent(t, "ca.tinhkhe.truong", r, func(in *casework.CaseConsentInput) {
			in.UnitID = u.DongSonPolice
			*map[string]*string{"paperNumber": &in.PaperNumber, "issuer": &in.Issuer}[place] = "bà 051092001234"
		})
		refused("a consent", "input."+place, err)
	}
	held := w.official(t, "pc04", "Trần Văn Tên", "051092001235")
	_, err = w.Delegate(w.as(t, "pc04.duyet"), casework.CaseDelegationInput{Record: w.versioned(t, held), UnitID: u.TinhKhePolice, PaperNumber: naming, PaperDate: day}, everything)
	refused("a delegation", "input.paperNumber", err)
	if _, err := w.reassign(t, u.TinhKhePolice, u.DongSonPolice); err != nil {
		t.Fatal(err)
	}
	move.PaperNumber, move.UnitID = ptr("12/CA"), &u.TinhKhePolice
	r.Version = w.version(t, r.ID)
	w.must(t, "ca.dongson", r, move)
	_, err = w.step(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.SendFile, PaperNumber: ptr(naming), PaperDate: &day})
	refused("the letter of the paper file", "input.paperNumber", err)
	for _, where := range []string{`case_moves where paper_number`, `case_moves where file_sent_number`, `case_grants where basis`, `case_rulings where notice_number`} {
		if n := w.count(t, `select count(*) from `+where+` like '%Tên%'`); n != 0 {
			t.Errorf("%d rows of %s", n, where)
		}
	}
}

// TestLatenessIsToldByThePart: that a record is late is told by no list and no figure to whom
// only another part of it is open.
func TestLatenessIsToldByThePart(t *testing.T) {
	w := newWorld(t)
	r := w.managed(t, w.official(t, "ca.tinhkhe", "Lê Thị Kín", "051191001234"), "31")
	if _, err := w.consent(t, "ca.tinhkhe.truong", r, func(in *casework.CaseConsentInput) {
		in.UnitID, in.Sections = w.Fixture.Units.DongSonPolice, []string{"contact"}
	}); err != nil {
		t.Fatal(err)
	}
	w.owner(t, `update case_clocks set due_at = '2026-09-01', done_at = null, duration = false`)
	w.owner(t, `update case_records set due_at = '2026-09-01'`)
	for by, want := range map[string]int{"ca.tinhkhe": 1, "pc04.duyet": 1, "ca.dongson": 0} {
		if n := w.finds(t, by, casework.CaseFilter{}); n != 1 {
			t.Errorf("%s sees %d records", by, n)
		}
		if n := w.finds(t, by, casework.CaseFilter{Overdue: ptr(true)}); n != want {
			t.Errorf("%s finds %d that are late, want %d", by, n, want)
		}
		counts, err := w.Counts(w.as(t, by))
		if err != nil || len(counts) != 1 || counts[0].Count != 1 || counts[0].Overdue != want {
			t.Errorf("%s counts %+v, %v", by, counts, err)
		}
		units, err := w.UnitCounts(w.as(t, by))
		if err != nil || len(units) != 1 || units[0].Count != 1 || units[0].Overdue != want {
			t.Errorf("by unit %s counts %+v, %v", by, units, err)
		}
	}
}
