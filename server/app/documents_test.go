package app_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"congvu/server/document/pdftest"
)

func (w *world) fetch(t *testing.T, who, path string) *reply {
	t.Helper()
	return w.send(http.MethodGet, path, "", "Authorization", "Bearer "+w.token(t, who))
}

const readEntry = `query ($o: UUID!, $f: UUID!) { readEntry(obligationId: $o, fileId: $f) { revision same stale
	changes { rows columns places old new } refused { code message place } } }`

type reading struct {
	Revision, Same int
	Stale          bool
	Changes        struct{ Rows, Columns, Places, Old, New []*string }
	Refused        []struct{ Code, Message, Place string }
}

// edited opens a workbook, changes it and writes it again.
func edited(t *testing.T, content string, change func(f *excelize.File)) string {
	t.Helper()
	f, err := excelize.OpenReader(strings.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	change(f)
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func (w *world) stored(t *testing.T, who, name, content string) string {
	t.Helper()
	var made struct{ ID string }
	r := w.upload(t, who, "file", name, content)
	if err := json.Unmarshal([]byte(r.body), &made); err != nil || made.ID == "" {
		t.Fatalf("%d %s", r.status, r.body)
	}
	return made.ID
}

// A draft goes out to a workbook, is filled in there, and comes back: first what would
// change is told, then it is saved like anything typed.
func TestAWorkbookGoesOutAndComesBack(t *testing.T) {
	w, _ := newWorld(t)
	id := w.obligation(t, "A")
	w.ask(t, "xa.an", saveCells, cells(id, "c2", "3")).into(t, "saveCells", &struct{}{})
	out := w.fetch(t, "xa.an", "/drafts/"+id.String()+".xlsx")
	if out.status != http.StatusOK || !strings.HasPrefix(out.header.Get("Repr-Digest"), "sha-256=:") {
		t.Fatalf("%d %v", out.status, out.header)
	}
	file := w.stored(t, "xa.an", "Số liệu.xlsx", edited(t, out.body, func(f *excelize.File) {
		f.SetCellDefault("Số liệu", "C9", "12.5")
		f.SetCellStr("Số liệu", "D9", "mười")
		f.SetCellStr("Số liệu", "E9", "ghi chú mới")
	}))
	var r reading
	w.ask(t, "xa.an", readEntry, map[string]any{"o": id, "f": file}).into(t, "readEntry", &r)
	if len(r.Refused) != 1 || r.Refused[0].Place != "D9" || len(r.Changes.Places) != 2 || *r.Changes.Old[0] != "3" || *r.Changes.New[0] != "12.5" || r.Stale {
		t.Fatalf("the comparison says %+v", r)
	}
	if before := w.report(t, "xa.an", "A"); before.Draft.Revision != r.Revision {
		t.Error("comparing wrote something")
	}
	taken := map[string]any{"in": map[string]any{"obligationId": id, "edits": []map[string]any{
		{"row": "r1", "column": "c2", "value": *r.Changes.New[0], "base": *r.Changes.Old[0]}, {"row": "r1", "column": "c4", "value": *r.Changes.New[1]}}}}
	w.ask(t, "xa.an", saveCells, taken).into(t, "saveCells", &struct{}{})
	w.ask(t, "xa.an", readEntry, map[string]any{"o": id, "f": file}).into(t, "readEntry", &r)
	if len(r.Changes.Places) != 0 || !r.Stale {
		t.Errorf("after it was taken the comparison says %+v", r)
	}
}

// Who may not enter the report, and files that are none of it, get a designed answer.
func TestWorkbooksThatAreNotTaken(t *testing.T) {
	w, _ := newWorld(t)
	id, other := w.obligation(t, "A"), w.obligation(t, "binh1")
	own := w.stored(t, "xa.an", "a.xlsx", w.fetch(t, "xa.an", "/drafts/"+id.String()+".xlsx").body)
	foreign := w.stored(t, "xa.an", "b.xlsx", w.fetch(t, "binh1", "/drafts/"+other.String()+".xlsx").body)
	heads := w.stored(t, "xa.an", "c.xlsx", edited(t, w.fetch(t, "xa.an", "/drafts/"+id.String()+".xlsx").body, func(f *excelize.File) {
		f.SetCellStr("Số liệu", "C7", "Phần khác")
	}))
	paper := w.uploaded(t, "xa.an", "d.pdf")
	for _, c := range []struct{ who, file, code string }{
		{"xa.an", foreign, "BAD_INPUT/OTHER_REPORT"}, {"xa.an", heads, "BAD_INPUT/OTHER_HEADS"}, {"xa.an", paper, "BAD_INPUT/NOT_XLSX"},
		{"binh1", own, "NOT_FOUND/NOT_FOUND"}, {"ct.an", own, "FORBIDDEN"}, {"lanhdao", own, "FORBIDDEN"}, {"vanphong", own, "NOT_FOUND/NOT_FOUND"},
	} {
		r := w.ask(t, c.who, readEntry, map[string]any{"o": id, "f": c.file})
		if !strings.HasPrefix(r.code(), c.code) {
			t.Errorf("%s: %s, want %s: %s", c.who, r.code(), c.code, r.body)
		}
	}
}

// The PDF of a version: the same bytes each time, its number once văn thư gave one,
// names for the two sides only; every download is in the journal.
func TestThePDFOfAReport(t *testing.T) {
	w, _ := newWorld(t)
	id := w.obligation(t, "A")
	w.ask(t, "xa.an", saveCells, cells(id, "c1", "3", "c2", "1", "c3", "2")).into(t, "saveCells", &struct{}{})
	draft := w.fetch(t, "xa.an", "/drafts/"+id.String()+".pdf")
	if d, err := pdftest.Read([]byte(draft.body)); err != nil || !strings.Contains(d.String(), "DỰ THẢO") {
		t.Fatalf("the draft is no marked PDF: %v", err)
	}
	w.ask(t, "xa.an", `mutation ($in: ProposeInput!) { propose(input: $in) { id } }`,
		map[string]any{"in": map[string]any{"obligation": w.report(t, "xa.an", "A").ref(), "revision": w.report(t, "xa.an", "A").Draft.Revision}}).into(t, "propose", &struct{}{})
	w.ask(t, "ct.an", sign, map[string]any{"r": w.report(t, "ct.an", "A").ref()}).into(t, "sign", &struct{}{})
	w.ask(t, "xa.an", issue, map[string]any{"r": w.report(t, "xa.an", "A").ref()}).into(t, "issue", &struct{}{})
	var version string
	if err := w.DB.Pool.QueryRow(t.Context(), `select id::text from submissions where obligation_id = $1`, id).Scan(&version); err != nil {
		t.Fatal(err)
	}
	named := w.fetch(t, "thanhtra", "/reports/"+version+".pdf")
	if again := w.fetch(t, "xa.an", "/reports/"+version+".pdf"); again.body != named.body || again.header.Get("Repr-Digest") != named.header.Get("Repr-Digest") {
		t.Error("the two sides get other bytes")
	}
	nameless := w.fetch(t, "lanhdao", "/reports/"+version+".pdf")
	for who, c := range map[string]struct {
		got  *reply
		name bool
	}{"thanhtra": {named, true}, "lanhdao": {nameless, false}} {
		d, err := pdftest.Read([]byte(c.got.body))
		if err != nil {
			t.Fatal(err)
		}
		text := d.String()
		if !strings.Contains(text, "Số: 01/BC") || strings.Contains(text, "DỰ THẢO") || strings.Contains(d.Pages[0].String(), "\nct.an\n") != c.name {
			t.Errorf("%s reads %s", who, text)
		}
		if annex := d.Pages[len(d.Pages)-1].String(); strings.Contains(annex, "xa.an") != c.name || !strings.Contains(annex, "NGƯỜI LẬP BIỂU") {
			t.Errorf("%s reads of who made the form: %s", who, annex)
		}
	}
	for who, status := range map[string]int{"binh1": 404, "vanphong": 404, "quantri": 403, "spa": 403} {
		if got := w.fetch(t, who, "/reports/"+version+".pdf"); got.status != status {
			t.Errorf("%s gets %d, want %d", who, got.status, status)
		}
	}
	var noted int
	if err := w.DB.Pool.QueryRow(t.Context(), `select count(*) from journal where action = 'EXPORT_PDF'`).Scan(&noted); err != nil || noted != 4 {
		t.Errorf("%d downloads in the journal (%v), want 4", noted, err)
	}
}

// The table of a round as a workbook: one row a unit, with the sum over all.
func TestTheTableOfARound(t *testing.T) {
	w, _ := newWorld(t)
	got := w.fetch(t, "thanhtra", "/rounds/"+w.round.String()+".xlsx")
	f, err := excelize.OpenReader(strings.NewReader(got.body))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := f.GetRows("Số liệu")
	if err != nil || len(rows) < 10 || rows[8][1] != "TỔNG CỘNG" {
		t.Errorf("the table reads %v (%v)", rows, err)
	}
	if got := w.fetch(t, "xa.an", "/rounds/"+w.round.String()+".pdf"); got.status != 404 && got.status != 403 {
		t.Errorf("a commune gets the province's table: %d", got.status)
	}
}

// A register as a workbook: each side its own lines, under the filters of the screen,
// journaled as of the body that keeps it; others are refused.
func TestARegisterAsWorkbook(t *testing.T) {
	w, _ := newWorld(t)
	w.sent(t, solo(0))
	lines := func(who, path string) int {
		t.Helper()
		got := w.fetch(t, who, path)
		f, err := excelize.OpenReader(strings.NewReader(got.body))
		if err != nil {
			t.Fatalf("%s %s: %d %v", who, path, got.status, err)
		}
		rows, err := f.GetRows("Số liệu")
		if err != nil || rows[6][1] != "Gửi lúc" {
			t.Fatalf("%s %s: %v %v", who, path, err, rows)
		}
		return len(rows) - 8
	}
	for _, c := range []struct {
		who, path string
		want      int
	}{
		{solo(0), "/registers/sent.xlsx", 1}, {solo(1), "/registers/sent.xlsx", 0}, {"vanphong", "/registers/received.xlsx", 0},
		{"thanhtra", "/registers/received.xlsx", 1}, {"thanhtra", "/registers/received.xlsx?state=APPROVED", 0}, {"thanhtra", "/registers/received.xlsx?to=2026-01-01", 0},
	} {
		if got := max(lines(c.who, c.path), 0); got != c.want {
			t.Errorf("%s %s: %d lines, want %d", c.who, c.path, got, c.want)
		}
	}
	for path, status := range map[string]int{"/registers/sent.pdf": 404, "/registers/all.xlsx": 404, "/registers/sent.xlsx?from=hôm-nay": 400} {
		if got := w.fetch(t, "thanhtra", path); got.status != status {
			t.Errorf("%s: %d, want %d", path, got.status, status)
		}
	}
	if got := w.fetch(t, "lanhdao", "/registers/received.xlsx"); got.status != 403 {
		t.Errorf("a leader gets a register: %d", got.status)
	}
	var noted int
	if err := w.DB.Pool.QueryRow(t.Context(), `select count(*) from journal where action = 'EXPORT_XLSX' and object_kind = 'register'`).Scan(&noted); err != nil || noted != 6 {
		t.Errorf("%d downloads in the journal (%v), want 6", noted, err)
	}
}
