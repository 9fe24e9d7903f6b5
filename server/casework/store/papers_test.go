package store_test

import (
	"testing"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/files"
	"congvu/server/reporting"
)

// ending is the report of a death with its paper.
func (w *world) ending(t *testing.T, by, number string) casework.StepCaseInput {
	t.Helper()
	file, day := w.upload(t, by, files.MediaPDF, "%PDF-1.7 trích lục khai tử "+number), clock.MustDate("2026-09-11")
	return casework.StepCaseInput{Action: casework.ReportEnd, Lock: ptr(casework.Dead), EffectiveOn: &day, PaperNumber: &number, PaperDate: &day, FileID: &file}
}

// TestThePaperOfAStepIsKept: who approves a death reads number and day of the paper and
// opens it before; later it is still there (QĐ 1054 art. 7.2d).
func TestThePaperOfAStepIsKept(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Lê Văn Mất", "051091001234")
	day := clock.MustDate("2026-09-11")
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Leave, Lock: ptr(casework.InPrison), Destination: ptr("Trại giam"), EffectiveOn: &day, PaperNumber: ptr("12/CA"), PaperDate: &day})
	in := w.ending(t, "ca.tinhkhe", "77/KHAITU-Lê Văn Mất")
	w.must(t, "ca.tinhkhe", r, in)
	for _, by := range []string{"pc04.duyet", "ca.tinhkhe"} {
		seen, err := w.One(w.as(t, by), r.ID, everything)
		if err != nil || len(seen.Papers) != 2 {
			t.Fatalf("%s sees %+v %v", by, seen.Papers, err)
		}
		p := seen.Papers[0]
		if p.Number != "77/KHAITU-Lê Văn Mất" || p.PaperDate != day || *p.EffectiveOn != day || p.Step != casework.ReportEnd || *p.Lock != casework.Dead || *p.FileID != *in.FileID {
			t.Errorf("%s reads %+v", by, p)
		}
		if of, err := w.OfFile(t.Context(), access.From(w.as(t, by)), *p.FileID); err != nil || of == nil {
			t.Errorf("%s does not open the paper: %v", by, err)
		}
	}
	w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.ApproveEnd})
	if seen, err := w.One(w.as(t, "ca.tinhkhe"), r.ID, everything); err != nil || seen.State != casework.Locked || *seen.Lock != casework.Dead || len(seen.Papers) != 2 {
		t.Errorf("afterwards: %+v %v", seen, err)
	}
	if got := w.bare(t, access.From(w.as(t, "ca.dongson")), "case_step_papers", "id"); len(got) != 0 {
		t.Errorf("the neighbour sees %d papers in the table", len(got))
	}
	if of, err := w.OfFile(t.Context(), access.From(w.as(t, "ca.dongson")), *in.FileID); err != nil || of != nil {
		t.Errorf("the neighbour opens the paper: %+v %v", of, err)
	}
	var clear int
	if err := w.Fixture.DB.Owner().QueryRow(t.Context(), `select count(*) from case_step_papers where position(convert_to('KHAITU', 'UTF8') in number) > 0`).Scan(&clear); err != nil || clear > 0 {
		t.Errorf("%d numbers lie in clear: %v", clear, err)
	}
	if _, err := w.step(t, "ca.tinhkhe", r, w.ending(t, "ca.tinhkhe", "78/KT")); !fault.Is(err, "CASE_DEAD_ALREADY") {
		t.Errorf("dead twice: %v", err)
	}
}

// TestADeathIsReportedOfWhoIsLockedAway: of who is in prison or has left too; what is not
// approved leaves the record as it was, and who counts as locked is not counted as managed
// meanwhile. What is being amended is named first.
func TestADeathIsReportedOfWhoIsLockedAway(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Trần Văn Tù", "051092001234")
	r, err := w.Save(w.as(t, "ca.tinhkhe"), casework.SaveCaseInput{Record: reporting.Versioned{ID: r.ID, Version: r.Version}, EffectiveOn: ptr(clock.MustDate("2026-09-11")), Content: casework.Content{Family: &casework.CaseFamily{}}}, everything)
	if err != nil {
		t.Fatal(err)
	}
	in := w.ending(t, "ca.tinhkhe", "79/KT")
	if _, err := w.step(t, "ca.tinhkhe", r, in); !fault.Is(err, "CASE_AMENDMENT_PENDING") {
		t.Errorf("over a pending amendment: %v", err)
	}
	offered := false
	for _, a := range r.Actions(w.as(t, "ca.tinhkhe")) {
		offered = offered || a.Action == casework.ReportEnd && !a.Allowed && a.Reason != nil
	}
	if !offered {
		t.Error("nobody is told why a death cannot be reported")
	}
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.DropAmendment, Reason: ptr("Người này đã chết")})
	day := clock.MustDate("2026-09-10")
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Leave, Lock: ptr(casework.InPrison), Destination: ptr("Trại giam"), EffectiveOn: &day, PaperNumber: ptr("12/CA"), PaperDate: &day})
	standings := func() (n int) {
		if err := w.Fixture.DB.Owner().QueryRow(t.Context(), `select count(*) from case_standings where record_id = $1`, r.ID).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	before := standings()
	w.must(t, "ca.tinhkhe", r, in)
	r = w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.RefuseEnd, Reason: ptr("Giấy tờ không rõ")})
	if r.State != casework.Locked || *r.Lock != casework.InPrison || standings() != before {
		t.Errorf("not approved: %s %v, %d standings of %d", r.State, r.Lock, standings(), before)
	}
	w.must(t, "ca.tinhkhe", r, w.ending(t, "ca.tinhkhe", "80/KT"))
	r = w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.ApproveEnd})
	if r.State != casework.Locked || *r.Lock != casework.Dead || standings() != before+1 {
		t.Errorf("approved: %s %v, %d standings of %d", r.State, r.Lock, standings(), before)
	}
}

// TestThePaperFileComesByPost: accepted at once, the paper file a few days later, of which
// the giver recorded nothing.
func TestThePaperFileComesByPost(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Lê Văn Chuyển", "051091001234")
	day := clock.MustDate("2026-09-11")
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: ptr("12/CA"), PaperDate: &day, UnitID: &w.Fixture.Units.DongSonPolice})
	w.must(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.AcceptTransfer})
	file := w.upload(t, "ca.dongson", files.MediaPDF, "%PDF-1.7 biên bản giao nhận")
	r = w.must(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.ReceiveFile, PaperNumber: ptr("40/CAX"), PaperDate: &day, FileID: &file})
	if m := r.Moves[0]; m.FileReceivedNumber == nil || *m.FileReceivedNumber != "40/CAX" || m.FileSentNumber != nil {
		t.Errorf("the move says %+v", m)
	}
	if p := r.Papers[0]; p.Step != casework.ReceiveFile || *p.FileID != file {
		t.Errorf("the receipt is kept as %+v", p)
	}
	if _, err := w.step(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.ReceiveFile, PaperNumber: ptr("41/CAX"), PaperDate: &day}); !fault.Is(err, "ACTION_NOT_IN_STATE") {
		t.Errorf("received twice: %v", err)
	}
}

// TestTheGiverKeepsATrail: which record went to whom by which papers and whether it
// arrived, to the giver alone, of a room too, and nothing of the person; it is told of the arrival.
func TestTheGiverKeepsATrail(t *testing.T) {
	w := newWorld(t)
	told := map[string]int{}
	w.hears(func(what string) { told[what]++ })
	r := w.official(t, "ca.tinhkhe", "Lê Văn Chuyển", "051091001234")
	day := clock.MustDate("2026-09-11")
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: ptr("12/CA"), PaperDate: &day, UnitID: &w.Fixture.Units.DongSonPolice})
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.SendFile, PaperNumber: ptr("40/CAX"), PaperDate: &day})
	w.must(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.AcceptTransfer})
	if told["CASE_MOVE_ACCEPTED"] != 1 {
		t.Errorf("the giver is told %v", told)
	}
	w.must(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.ReceiveFile, PaperNumber: ptr("3/BB"), PaperDate: &day})
	for by, want := range map[string]int{"ca.tinhkhe": 1, "ca.tinhkhe.truong": 1, "ca.dongson": 0, "pc04.duyet": 0, "benhvien": 0} {
		page, err := w.Trail(w.as(t, by), 20, nil)
		if err != nil || len(page.Items) != want {
			t.Fatalf("%s: %+v %v", by, page, err)
		}
		if want == 0 {
			continue
		}
		if m := page.Items[0]; m.Code != r.Code || m.To.ID != w.Fixture.Units.DongSonPolice || m.State != casework.Accepted || *m.PaperNumber != "12/CA" || *m.FileSentNumber != "40/CAX" || *m.FileReceivedNumber != "3/BB" {
			t.Errorf("%s reads %+v", by, m)
		}
	}
	if _, err := w.Trail(w.as(t, "ct.tinhkhe"), 20, nil); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("the committee reads it: %v", err)
	}
	// What a room gave away is the room's, though its body manages what it is given.
	room := w.Fixture.Units.Finance
	if _, err := w.Fixture.DB.Owner().Exec(t.Context(), `update case_moves set from_id = $2 where record_id = $1`, r.ID, room); err != nil {
		t.Fatal(err)
	}
	v := *access.From(w.as(t, "ca.tinhkhe"))
	v.Unit = room
	if page, err := w.Trail(access.With(t.Context(), &v), 20, nil); err != nil || len(page.Items) != 1 || page.Items[0].Code != r.Code {
		t.Errorf("the room reads %+v %v", page, err)
	}
}

// TestThePaperOfAnOldMoveIsOpened: of a move from before steps kept their papers, the paper
// stands with the record like any other, and its document opens by the same door to the same
// people.
func TestThePaperOfAnOldMoveIsOpened(t *testing.T) {
	w := newWorld(t)
	r, day := w.official(t, "ca.tinhkhe", "Lê Văn Cũ", "051091001234"), clock.MustDate("2026-09-11")
	file := w.upload(t, "ca.tinhkhe", files.MediaPDF, "%PDF-1.7 quyết định")
	in := casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: ptr("12/CA"), PaperDate: &day, FileID: &file, UnitID: &w.Fixture.Units.DongSonPolice}
	w.must(t, "ca.tinhkhe", r, in)
	kept := func(by string) []*casework.CaseStepPaper {
		t.Helper()
		seen, err := w.One(w.as(t, by), r.ID, everything)
		if err != nil || len(seen.Papers) != 1 {
			t.Fatalf("%s sees %d papers, %v", by, len(seen.Papers), err)
		}
		return seen.Papers
	}
	kept("ca.dongson") // not twice, by the step and by the move
	w.owner(t, `delete from case_step_papers`)
	for _, by := range []string{"ca.tinhkhe", "ca.dongson", "pc04.duyet"} {
		p := kept(by)[0]
		if p.Step != casework.Transfer || p.Number != "12/CA" || p.PaperDate != day || *p.EffectiveOn != day || p.FileID == nil || *p.FileID != file {
			t.Errorf("%s reads %+v", by, p)
		}
		if of, err := w.OfFile(t.Context(), access.From(w.as(t, by)), file); err != nil || of == nil {
			t.Errorf("%s does not open it: %v", by, err)
		}
	}
	if of, err := w.OfFile(t.Context(), access.From(w.as(t, "benhvien")), file); err != nil || of != nil {
		t.Errorf("who does not see the record opens it: %+v %v", of, err)
	}
}
