package store

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/action"
	"congvu/server/fault"
	"congvu/server/files"
	"congvu/server/reporting"
)

const outlineDocument = `
code: ĐC-THU
edition: "2026"
title: Báo cáo thử
legalBasis: Quyết định thử
validFrom: 2026-01-01
headings:
  - {key: ket-qua, number: I, title: Kết quả, text: "Tổng số {01/THU.1}.", required: true}
  - {key: ton-tai, number: II, title: Tồn tại, required: true, maxLength: 200}
  - {key: de-nghi, number: III, title: Kiến nghị}
`

// withText gives the round of the world an outline.
func (w *world) withText() {
	w.t.Helper()
	text, err := w.ImportOutline(w.as("vp"), outlineDocument)
	if err != nil {
		w.t.Fatal(err)
	}
	w.exec(`update rounds set outline_version_id = $1 where id = $2`, text.ID, w.round.ID)
	w.exec(`update regimes set outline_code = $1`, text.Code)
	if err := w.Reload(w.t.Context()); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) exec(sql string, args ...any) {
	w.t.Helper()
	if _, err := w.db.Owner().Exec(w.t.Context(), sql, args...); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) write(who string, edits ...reporting.SectionEdit) *reporting.SaveSectionsPayload {
	w.t.Helper()
	out, err := w.SaveSections(w.as(who), reporting.SaveSectionsInput{ObligationID: w.obligation("clerkA", "A").ID, Edits: edits})
	if err != nil {
		w.t.Fatal(err)
	}
	return out
}

// brought is a file of a unit, as the upload door keeps it.
func (w *world) brought(unit, name, content string) uuid.UUID {
	w.t.Helper()
	return w.keep(files.New{Name: name, Media: files.MediaPDF, Content: []byte(content), Unit: w.units[unit], Position: w.posts["clerkA"]})
}

func (w *world) keep(f files.New) uuid.UUID {
	w.t.Helper()
	id, err := w.Runner.Do(w.t.Context(), "upload", f.Name, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) { return w.Files.Keep(ctx, tx, f) })
	if err != nil {
		w.t.Fatal(err)
	}
	return id
}

func TestAnOutlineThatPullsWhatIsNotThereIsNotKept(t *testing.T) {
	w := newWorld(t)
	vp := w.as("vp")
	for written, code := range map[string]string{"{01/THU.99}": "FIGURE_COLUMN_UNKNOWN", "{09/THU.1}": "FIGURE_FORM_UNKNOWN"} {
		document := strings.Replace(outlineDocument, "{01/THU.1}", written, 1)
		_, err := w.ImportOutline(vp, document)
		f := reason(t, err, "OUTLINE_INVALID")
		if len(f.Problems) != 1 || f.Problems[0].Code != code || f.Problems[0].Place != "headings[0].text" {
			t.Errorf("%s: %+v", written, f.Problems)
		}
		if check := w.CheckOutline(document); len(check.Problems) != 1 || check.Document == nil {
			t.Errorf("checked: %+v", check)
		}
	}
	first, err := w.ImportOutline(vp, outlineDocument)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := w.ImportOutline(vp, outlineDocument); err != nil || again.ID != first.ID {
		t.Errorf("the same document again: %v, %v", again, err)
	}
	_, err = w.ImportOutline(vp, strings.Replace(outlineDocument, "Kiến nghị", "Đề xuất", 1))
	reason(t, err, "OUTLINE_VERSION_EXISTS")
	_, err = w.ImportOutline(w.as("clerkA"), outlineDocument)
	reason(t, err, "FORBIDDEN")
}

func TestARoundDoesNotOpenOverFiguresThatAreGone(t *testing.T) {
	w := newWorld(t)
	w.withText()
	id := w.round.Regime.ID
	// A later edition of the form lacks the column that the outline pulls.
	later := strings.NewReplacer(`code: "1", name: c1`, `code: "1a", name: c1`, "validFrom: 2025-01-01", "validFrom: 2026-12-01", "4<=2", "4<=2",
		`printed: "=2+3", `, "", `edition: "2026"`, `edition: "2027"`).Replace(formDocument)
	if _, err := w.ImportForm(w.as("vp"), later); err != nil {
		t.Fatal(err)
	}
	_, err := w.OpenRound(w.as("ttt"), id, "2026-Q4")
	f := reason(t, err, "OUTLINE_FIGURES_GONE")
	if len(f.Problems) != 1 || f.Problems[0].Place != "headings[0].text" || !strings.Contains(f.Problems[0].Message, "Kết quả") {
		t.Errorf("%+v", f.Problems)
	}
	w.exec(`update outline_versions set valid_to = '2026-12-01'`)
	if err := w.Reload(t.Context()); err != nil {
		t.Fatal(err)
	}
	_, err = w.OpenRound(w.as("ttt"), id, "2026-Q4")
	reason(t, err, "NO_OUTLINE_FOR_PERIOD")
}

func TestARoundBindsItsOutline(t *testing.T) {
	w := newWorld(t)
	w.withText()
	round, err := w.OpenRound(w.as("ttt"), w.round.Regime.ID, "2026-Q2")
	if err != nil || round.Outline == nil || round.Outline.Code != "ĐC-THU" {
		t.Fatalf("%+v, %v", round, err)
	}
}

func TestSectionsMergeLikeCells(t *testing.T) {
	w := newWorld(t)
	w.withText()
	w.handOver(t)
	out := w.write("clerkA", reporting.SectionEdit{Key: "ton-tai", Text: "Chưa có."}, reporting.SectionEdit{Key: "ket-qua", Text: "Đạt {01/THU.1=}.", Base: "Tổng số {01/THU.1}."})
	if len(out.Conflicts) != 0 || out.Draft.Revision != 1 || out.Draft.Sections[1].Text != "Chưa có." {
		t.Fatalf("%+v", out)
	}
	out = w.write("roomA", reporting.SectionEdit{Key: "ton-tai", Text: "Có hai việc."}, reporting.SectionEdit{Key: "de-nghi", Text: "Không."})
	if len(out.Conflicts) != 1 || out.Conflicts[0].Theirs != "Chưa có." || out.Conflicts[0].By != "Chức vụ clerkA" || out.Draft.Sections[2].Text != "Không." {
		t.Errorf("%+v", out)
	}
	w.save(w.as("clerkA"), edit("c1", "5", ""))
	if out = w.write("roomA"); out.Draft.Revision != 3 || *out.Draft.Cells.Values[0][0] != "5" || out.Draft.Sections[2].Text != "Không." {
		t.Errorf("cells and sections stand in each other's way: %+v", out.Draft)
	}
	_, err := w.SaveSections(w.as("chairA"), reporting.SaveSectionsInput{ObligationID: w.obligation("chairA", "A").ID})
	if fault.As(err) == nil {
		t.Error("who signs writes")
	}
	if _, err := w.SaveSections(w.as("soloB"), reporting.SaveSectionsInput{ObligationID: w.obligation("clerkA", "A").ID}); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("another commune writes: %v", err)
	}
}

func TestAReportWithoutOutlineTakesNoText(t *testing.T) {
	w := newWorld(t)
	_, err := w.SaveSections(w.as("clerkA"), reporting.SaveSectionsInput{ObligationID: w.obligation("clerkA", "A").ID, Edits: []reporting.SectionEdit{{Key: "a", Text: "b"}}})
	reason(t, err, "NO_OUTLINE")
}

func TestTheTextIsFrozenWithTheReport(t *testing.T) {
	w := newWorld(t)
	w.withText()
	w.enter("clerkA", "A", "c1=2 c2=1 c3=1")
	_, err := w.propose("clerkA", "A")
	f := reason(t, err, "REPORT_HAS_ERRORS")
	if len(f.Problems) != 1 || f.Problems[0].Place != "section:ton-tai" || f.Problems[0].Code != "SECTION_REQUIRED" {
		t.Fatalf("%+v", f.Problems)
	}
	w.write("clerkA", reporting.SectionEdit{Key: "ton-tai", Text: "Không."})
	file := w.brought("A-VP", "phu-luc.pdf", "%PDF-1")
	o := w.obligation("clerkA", "A")
	if _, err := w.AttachFile(w.as("clerkA"), reporting.AttachInput{ObligationID: o.ID, FileID: file, Title: " Phụ lục "}); err != nil {
		t.Fatal(err)
	}
	w.send()
	sent := w.versions("ttt", "A")[0]
	if len(sent.Sections) != 3 || sent.Sections[0].Rendered != "Tổng số 2." || sent.Sections[1].Text != "Không." {
		t.Errorf("sections: %+v", sent.Sections)
	}
	if len(sent.Attachments) != 1 || sent.Attachments[0].Title != "Phụ lục" || sent.Attachments[0].FileID != file || len(sent.Attachments[0].Sha256) != 64 {
		t.Errorf("attachments: %+v", sent.Attachments)
	}
	var canonical []byte
	var tied bool
	if err := w.db.Pool.QueryRow(t.Context(), `select s.canonical, f.obligation_id = s.obligation_id from submissions s, files f where s.id = $1 and f.id = $2`, sent.ID, file).Scan(&canonical, &tied); err != nil {
		t.Fatal(err)
	}
	var parts map[string]json.RawMessage
	if err := json.Unmarshal(canonical, &parts); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"outline", "sections", "attachments"} {
		if parts[name] == nil {
			t.Errorf("the signed bytes say nothing of %s", name)
		}
	}
	if !tied {
		t.Error("the receiver cannot open the file")
	}
	if _, err := w.db.Owner().Exec(t.Context(), `update submissions set sections = '[]' where id = $1`, sent.ID); err == nil {
		t.Error("the text of a version changes")
	}
}

// A report without text and files is written down as it was before there were any.
func TestTheBytesOfAReportWithoutTextStay(t *testing.T) {
	w := newWorld(t)
	w.enter("clerkA", "A", "c1=2 c2=1 c3=1")
	w.send()
	var canonical []byte
	if err := w.db.Pool.QueryRow(t.Context(), `select canonical from submissions`).Scan(&canonical); err != nil {
		t.Fatal(err)
	}
	var parts map[string]json.RawMessage
	if err := json.Unmarshal(canonical, &parts); err != nil {
		t.Fatal(err)
	}
	var names []string
	for name := range parts {
		names = append(names, name)
	}
	if slices.Sort(names); strings.Join(names, " ") != "cells form header" {
		t.Errorf("parts: %v", names)
	}
}

func TestANilReportHasNoText(t *testing.T) {
	w := newWorld(t)
	w.withText()
	o, err := w.FileNil(w.as("clerkA"), ref(w.obligation("clerkA", "A")))
	if err != nil {
		t.Fatal(err)
	}
	if o, err = w.Sign(w.as("chairA"), reporting.SignInputReport{Obligation: ref(o)}); err != nil {
		t.Fatal(err)
	}
	if _, err = w.Issue(w.as("recordsA"), reporting.IssueInput{Obligation: ref(o), DocNumber: "1", DocNotation: "BC", DocDate: w.Runner.Clock.Today()}); err != nil {
		t.Fatal(err)
	}
	if sent := w.versions("ttt", "A")[0]; !sent.Nil || len(sent.Sections) != 0 {
		t.Errorf("%+v", sent)
	}
}

func TestARegimeNamesAnOutlineOfItsForm(t *testing.T) {
	w := newWorld(t)
	vp := w.as("vp")
	in := reporting.RegimeInput{Code: "02-THU", Name: "Báo cáo hai", Kind: "PERIODIC", Origin: "PROVINCE", LeadUnitID: w.units["TTT"], LegalBasis: "Quyết định thử",
		Frequency: "QUARTER", WindowRule: "FIFTEENTH", SupplementDays: 2, FormCode: "02/THU"}
	other := strings.NewReplacer(`"01/THU"`, `"02/THU"`, "thu.c", "hai.c").Replace(formDocument)
	if _, err := w.ImportForm(vp, other); err != nil {
		t.Fatal(err)
	}
	code := "ĐC-THU"
	in.OutlineCode = &code
	_, err := w.DraftRegime(vp, in)
	reason(t, err, "OUTLINE_NOT_FOUND")
	w.withText()
	_, err = w.DraftRegime(vp, in)
	if f := reason(t, err, "OUTLINE_FIGURES_GONE"); f.Place != "input.outlineCode" || len(f.Problems) != 1 {
		t.Errorf("%+v", f)
	}
	in.FormCode = "01/THU"
	r, err := w.DraftRegime(vp, in)
	if err != nil || r.OutlineCode == nil || *r.OutlineCode != code {
		t.Fatalf("%+v, %v", r, err)
	}
	in.OutlineCode = nil
	if r, err = w.UpdateRegime(vp, reporting.Versioned{ID: r.ID, Version: r.Version}, in); err != nil || r.OutlineCode != nil {
		t.Errorf("%+v, %v", r, err)
	}
}
