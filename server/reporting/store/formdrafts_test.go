package store

import (
	"encoding/json"
	"testing"

	"github.com/google/uuid"

	"congvu/server/files"
	"congvu/server/reporting"
)

// TestAFormIsDesignedKeptAndPublished: with faults it is kept, without it becomes a version.
func TestAFormIsDesignedKeptAndPublished(t *testing.T) {
	w := newWorld(t)
	vp := w.as("vp")
	d, err := w.SaveFormDraft(vp, reporting.FormDraftInput{Document: `{"code":"09/MAU","title":"Đang dở","columns":[]}`,
		Findings: []reporting.FindingInput{{Code: "HEAD_MISSING", Severity: reporting.SeverityError, Message: "Cột không có tên.", Place: "Sheet1!D7"}}})
	if err != nil || d.Version != 1 || d.Code != "09/MAU" || len(d.Findings) != 1 || d.Findings[0].Place != "Sheet1!D7" {
		t.Fatalf("kept: %+v, %v", d, err)
	}
	at := reporting.Versioned{ID: d.ID, Version: d.Version}
	_, err = w.PublishFormDraft(vp, at)
	reason(t, err, "FORM_INVALID")
	for _, who := range []string{"ttt", "clerkA"} { // another unit's, and nobody's business
		_, err = w.FormDraft(w.as(who), d.ID)
		if err == nil {
			t.Errorf("%s reads a draft of another unit", who)
		}
	}
	whole := `{"code":"09/MAU","edition":"2026","title":"Biểu mới","legalBasis":"QĐ","validFrom":"2026-01-01","columns":[{"code":"1","label":"Tổng số"}]}`
	d, err = w.SaveFormDraft(vp, reporting.FormDraftInput{Draft: &at, Document: whole})
	if err != nil || d.Version != 2 || d.Title != "Biểu mới" {
		t.Fatalf("saved: %+v, %v", d, err)
	}
	_, err = w.SaveFormDraft(vp, reporting.FormDraftInput{Draft: &at, Document: whole})
	reason(t, err, "STALE_VERSION")
	_, err = w.SaveFormDraft(vp, reporting.FormDraftInput{Document: "không phải JSON"})
	reason(t, err, "SYNTAX")
	v, err := w.PublishFormDraft(vp, reporting.Versioned{ID: d.ID, Version: d.Version})
	if err != nil || v.Code != "09/MAU" || v.ColumnCount != 1 {
		t.Fatalf("published: %+v, %v", v, err)
	}
	if d, err = w.FormDraft(vp, d.ID); err != nil || *d.PublishedID != v.ID {
		t.Errorf("the draft forgets what it became: %+v, %v", d, err)
	}
	if _, err := w.DiscardFormDraft(vp, reporting.Versioned{ID: d.ID, Version: d.Version}); err != nil {
		t.Fatal(err)
	}
	if list, err := w.FormDrafts(vp); err != nil || len(list) != 0 || w.db.Rows(t, "form_drafts") != 1 {
		t.Errorf("put aside, not deleted: %v, %v", list, err)
	}
}

// TestAWorkbookOfTheOwnUnitIsRead: another unit's file is not there.
func TestAWorkbookOfTheOwnUnitIsRead(t *testing.T) {
	w := newWorld(t)
	keep := func(media string) uuid.UUID {
		return w.keep(files.New{Name: "bieu.xlsx", Media: media, Content: []byte("no workbook"), Unit: w.units["VP"], Position: w.posts["vp"]})
	}
	_, err := w.ReadForm(w.as("vp"), keep(workbookType), nil)
	reason(t, err, "NOT_XLSX")
	_, err = w.ReadForm(w.as("vp"), keep("application/pdf"), nil)
	reason(t, err, "NOT_XLSX")
	_, err = w.ReadForm(w.as("ttt"), keep(workbookType), nil)
	reason(t, err, "NOT_FOUND")
	_, err = w.ReadForm(w.as("clerkA"), uuid.New(), nil)
	reason(t, err, "FORBIDDEN")
}

func TestVersionsOfAFormAreCompared(t *testing.T) {
	w := newWorld(t)
	after, err := w.ImportForm(w.as("vp"), laterEdition)
	if err != nil {
		t.Fatal(err)
	}
	changes, err := w.CompareForms(w.round.FormVersion.ID, after.ID)
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]reporting.FormChangeKind{}
	for _, c := range changes {
		kinds[c.What+" "+c.Code] = c.Kind
	}
	said, _ := json.Marshal(kinds)
	for key, want := range map[string]reporting.FormChangeKind{"Cột 7": "ADDED", "Cột 2": "REMOVED", "Tổng in trên biểu 1": "CHANGED", "Phiên bản ": "CHANGED"} {
		if kinds[key] != want {
			t.Errorf("%s: %s, of %s", key, kinds[key], said)
		}
	}
}
