package store_test

import (
	"context"
	"testing"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/files"
	"congvu/server/reporting"
)

// upload keeps a document of the unit that acts, as the door does.
func (w *world) upload(t *testing.T, by, media, content string) uuid.UUID {
	t.Helper()
	ctx := w.as(t, by)
	v := access.From(ctx)
	contents := &files.Contents{DB: w.Fixture.DB.DB, Vault: w.Vault}
	id, err := w.Fixture.Runner.Do(ctx, "upload", content, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		return contents.Keep(ctx, tx, files.New{Name: "giay.pdf", Media: media, Content: []byte(content), Unit: v.Unit, Position: v.Position})
	})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// TestDocumentsFollowTheirRecord: evidence is a PDF of the own unit, belongs to one
// record, and is read by who may read that record.
func TestDocumentsFollowTheirRecord(t *testing.T) {
	w := newWorld(t)
	r := w.open(t, "ca.tinhkhe", "Nguyễn Văn Giấy", "051090001234")
	other := w.open(t, "ca.tinhkhe", "Lê Văn Khác", "051091001234")
	save := func(r *casework.CaseRecord, file uuid.UUID) (*casework.CaseRecord, error) {
		management := *r.Pending.Management
		management.GroundFileID = &file
		return w.Save(w.as(t, "ca.tinhkhe"), casework.SaveCaseInput{Record: reporting.Versioned{ID: r.ID, Version: w.version(t, r.ID)}, Revision: 99,
			Content: casework.Content{Management: &management}}, everything)
	}
	paper := w.upload(t, "ca.tinhkhe", files.MediaPDF, "%PDF-1.7 phiếu xét nghiệm")
	for name, id := range map[string]uuid.UUID{"of another unit": w.upload(t, "ca.dongson", files.MediaPDF, "%PDF-1.7 của xã bên"),
		"no PDF": w.upload(t, "ca.tinhkhe", files.MediaXLSX, "PK bảng"), "none": uuid.New()} {
		if _, err := save(r, id); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
	r, err := save(r, paper)
	if err != nil || *r.Pending.Management.GroundFileID != paper {
		t.Fatal(err)
	}
	if _, err := save(r, paper); err != nil {
		t.Errorf("saved again with its own document: %v", err)
	}
	if _, err := save(other, paper); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("one document, two records: %v", err)
	}
	for by, want := range map[string]bool{"ca.tinhkhe": true, "ca.dongson": false, "pc04.duyet": false, "vanphong": false} {
		if got, err := w.OfFile(t.Context(), access.From(w.as(t, by)), paper); err != nil || (got != nil) != want {
			t.Errorf("%s finds its record: %v, %v", by, got != nil, err)
		}
	}
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit})
	if got, _ := w.OfFile(t.Context(), access.From(w.as(t, "pc04.duyet")), paper); got == nil {
		t.Error("who approves cannot read what it rests on")
	}
	w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Approve})
	day, number, proof := clock.MustDate("2026-09-14"), "20/CA", w.upload(t, "ca.tinhkhe", files.MediaPDF, "%PDF-1.7 giấy xác nhận")
	ended := w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.EndUse, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day, FileID: &proof})
	if ended.State != casework.Locked || *ended.Lock != casework.Ended {
		t.Errorf("ended: %+v", ended)
	}
}
