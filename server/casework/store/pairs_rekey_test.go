package store_test

import (
	"testing"

	"github.com/google/uuid"

	"congvu/server/casework"
	"congvu/server/clock"
)

// enters writes sections into an amendment of an official record.
func (w *world) enters(t testing.TB, by string, r *casework.CaseRecord, c casework.Content) {
	t.Helper()
	if _, err := w.Save(w.as(t, by), casework.SaveCaseInput{Record: w.versioned(t, r), Revision: 99, Content: c}, everything); err != nil {
		t.Fatal(err)
	}
}

func (w *world) areaOf(unit uuid.UUID) *uuid.UUID {
	return ptr(w.Fixture.Directory.Current().Unit(unit).Area.ID)
}

// TestPairsFollowAnAmendment: what is entered counts at once, what is dropped counts no
// more: a pair lapses with the number or name that made it, and comes back with it.
func TestPairsFollowAnAmendment(t *testing.T) {
	w := newWorld(t)
	byNumber, twin := w.official(t, "ca.tinhkhe", "Nguyễn Văn Số", "051090001235"), w.open(t, "ca.tinhkhe", "Trần Văn Khác", "051090001235")
	byName, namesake := w.official(t, "ca.tinhkhe", "Lê Văn Tên", "051090001236"), w.official(t, "ca.tinhkhe", "Lê Văn Tên", "051090001237")
	w.paired(t, byNumber, twin, "OPEN")
	w.paired(t, byName, namesake, "OPEN")
	w.enters(t, "ca.tinhkhe", byNumber, casework.Content{Identity: person("Nguyễn Văn Số", "051090001299").Identity})
	w.enters(t, "ca.tinhkhe", byName, casework.Content{Identity: person("Lê Văn Tuổi", "051090001236").Identity})
	w.paired(t, byNumber, twin, "LAPSED")
	w.paired(t, byName, namesake, "LAPSED")
	drop := casework.StepCaseInput{Action: casework.DropAmendment, Reason: ptr("Nhập nhầm người khác")}
	w.must(t, "ca.tinhkhe", byNumber, drop)
	w.must(t, "ca.tinhkhe", byName, drop)
	w.paired(t, byNumber, twin, "OPEN")
	w.paired(t, byName, namesake, "OPEN")
}

// TestPairsFollowTheResidence: of somebody who has moved, the former commune counts until
// the amendment is approved, and then no more: two who had but that in common are alike
// no longer.
func TestPairsFollowTheResidence(t *testing.T) {
	w := newWorld(t)
	u := w.Fixture.Units
	there := w.official(t, "ca.dongson", "Phạm Văn Chỗ", "051090001238")
	lived := person("Phạm Văn Chỗ", "051090001239")
	lived.Contact.CurrentAreaID = w.areaOf(u.DongSonPolice)
	r := w.officialWith(t, "ca.tinhkhe", lived)
	w.paired(t, r, there, "OPEN")
	moved := person("", "").Contact
	moved.CurrentAreaID = w.areaOf(u.TinhKhePolice)
	w.enters(t, "ca.tinhkhe", r, casework.Content{Contact: moved})
	w.paired(t, r, there, "OPEN") // what is official still says so
	w.must(t, "ca.tinhkhe", r, amended())
	w.paired(t, r, there, "OPEN")
	w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.ApproveAmendment})
	w.paired(t, r, there, "LAPSED")
}

// officialWith is an official record of this content.
func (w *world) officialWith(t testing.TB, by string, c *casework.Content) *casework.CaseRecord {
	t.Helper()
	r, err := w.Open(w.as(t, by), casework.OpenCaseInput{ReceivedOn: clock.MustDate("2026-09-14"), Content: c}, everything)
	if err != nil {
		t.Fatal(err)
	}
	w.must(t, by, r, casework.StepCaseInput{Action: casework.Submit})
	return w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Approve})
}
