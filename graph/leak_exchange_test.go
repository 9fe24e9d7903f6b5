package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/document/workbook"
	"congvu/server/files"
)

// importCanary stands in the heading and in the faulty row of the workbook that the
// police of Tịnh Khê takes in.
const importCanary = "Hoàng Yến Lạ"

// seedImport tries a workbook of one sound row and one faulty one in the name of ca.tk.
func (w *world) seedImport(t *testing.T) {
	var book bytes.Buffer
	p := workbook.NewPlain(&book, "Danh sách", []string{"Họ và tên", "Ngày sinh", "Số CCCD", importCanary})
	w.fine(t, p.Line([]string{"Lê Văn Nhập", "1990", "051090006543", ""}))
	w.fine(t, p.Line([]string{importCanary, "1990", "sai", ""}))
	w.fine(t, p.Close())
	ctx := access.With(t.Context(), w.as(t, "ca.tk"))
	v := access.From(ctx)
	file, err := w.app.Runner.Do(ctx, "upload", nil, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		return w.app.Services.Files.Keep(ctx, tx, files.New{Name: importCanary + ".xlsx", Media: files.MediaXLSX, Content: book.Bytes(), Unit: v.Unit, Position: v.Position})
	})
	w.fine(t, err)
	day := clock.MustDate("2020-01-01")
	i, err := w.app.Cases.OpenImport(ctx, casework.OpenCaseImportInput{FileID: file, HeadRow: 1, ReceivedOn: &day, Columns: []*casework.CaseImportColumn{
		{Column: 1, Field: "identity.fullName"}, {Column: 2, Field: "identity.birthDate"}, {Column: 3, Field: "identity.personalNumber"}}})
	w.fine(t, err)
	w.fine(t, w.app.Cases.RunAs(t.Context(), w.app.Viewers, i.ID))
	w.importID, w.importFile = i.ID, file
}

// ofImports asks for everything about the import, each thing for itself: errors of several
// would come in any order.
func (w *world) ofImports(a asking) []string {
	page := a.all("CaseImportRowPage", map[string]string{"items": a.all("CaseImportRow", map[string]string{"findings": a.all("CaseImportFinding", nil)})})
	return []string{
		"caseExportQuota {" + a.all("CaseExportQuota", nil) + "}",
		"caseImports(first: 5) {" + a.all("CaseImportPage", map[string]string{"items": a.all("CaseImport", nil)}) + "}",
		fmt.Sprintf("caseImport(id: %q) {%s}", w.importID, a.all("CaseImport", nil)),
		fmt.Sprintf("caseImportRows(id: %q, first: 10) {%s}", w.importID, page),
		fmt.Sprintf("caseWorkbook(fileId: %q, sheet: 0) {%s}", w.importFile,
			a.all("CaseWorkbook", map[string]string{"columns": a.all("CaseWorkbookColumn", nil), "fields": a.all("CaseImportField", nil)})),
	}
}

// exchange: an import with its workbook and its faulty rows is the clerk's of the unit
// that takes the records in; what leaves by an export holds what its taker may read.
func (w *world) exchange(t *testing.T) {
	asks := "{ " + strings.Join(w.ofImports(asking{contract(t)}), " ") + " }"
	taken, exported := 0, 0
	for _, p := range w.people {
		body := w.ask(t, p, asks)
		errors := w.door(t, p, http.MethodGet, "/case-imports/"+w.importID.String()+".xlsx", "", "")
		unknown := w.door(t, p, http.MethodGet, "/case-imports/"+uuid.NewString()+".xlsx", "", "")
		switch may := p.name == "ca.tk"; {
		case may && (!strings.Contains(body, importCanary) || errors.Code != http.StatusOK || !strings.Contains(printed(t, "xlsx", errors.Body.Bytes()), importCanary)):
			t.Errorf("%s does not see the import of its unit: %d %.600s", p.name, errors.Code, body)
		case may:
			taken++
		case strings.Contains(body, importCanary) || strings.Contains(body, w.importID.String()) || errors.Code != unknown.Code || errors.Body.String() != unknown.Body.String():
			t.Errorf("%s sees of the import of Tịnh Khê: %d %.600s", p.name, errors.Code, body)
		}
		file := w.door(t, p, http.MethodGet, "/files/"+w.importFile.String(), "", "")
		if file.Code == http.StatusOK {
			t.Errorf("%s fetches the workbook itself", p.name)
		}
		if w.takesAlong(t, p) {
			exported++
		}
	}
	if taken != 1 || exported == 0 {
		t.Errorf("%d saw the import, %d took records along", taken, exported)
	}
}

// takesAlong takes the list of a person along, and lets everybody else try to fetch it.
func (w *world) takesAlong(t *testing.T, p *person) bool {
	t.Helper()
	body := w.ask(t, p, `mutation { exportCases(input: {kind: XLSX, reason: "Thử việc trích xuất"}) { id records left until kind } }`)
	var a struct {
		Data struct{ ExportCases *struct{ ID string } }
	}
	if err := json.Unmarshal([]byte(body), &a); err != nil {
		t.Fatal(err)
	}
	if a.Data.ExportCases == nil {
		if w.oracle.allows(p, "Mutation.exportCases", row{}) && !strings.Contains(body, "CASE_EXPORT_EMPTY") {
			t.Errorf("%s may not take records along: %s", p.name, body)
		}
		return false
	}
	path := "/case-exports/" + a.Data.ExportCases.ID + ".xlsx"
	got := w.door(t, p, http.MethodGet, path, "", "")
	if got.Code != http.StatusOK {
		t.Errorf("%s does not get its export: %d %s", p.name, got.Code, got.Body)
		return false
	}
	for _, leak := range w.oracle.leaks(w.book, p, found(printed(t, "xlsx", got.Body.Bytes()))) {
		t.Errorf("%s takes along %s", p.name, leak)
	}
	for _, other := range w.people {
		if other != p && w.door(t, other, http.MethodGet, path, "", "").Code == http.StatusOK {
			t.Errorf("%s fetches what %s took along", other.name, p.name)
		}
	}
	return true
}
