package store_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/xuri/excelize/v2"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/files"
)

// workbookOf is a workbook of these lines; numbers stay numbers.
func workbookOf(t testing.TB, lines ...[]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range lines {
		if err := w.SetRow(fmt.Sprintf("A%d", i+1), line); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if _, err := f.WriteTo(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// bring brings a workbook in as the file door does.
func (w *world) bring(t testing.TB, by string, content []byte) uuid.UUID {
	t.Helper()
	w.Files = &files.Contents{DB: w.Fixture.DB.DB, Vault: w.Vault}
	ctx := w.as(t, by)
	v := access.From(ctx)
	id, err := w.Fixture.Runner.Do(ctx, "upload", nil, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		return w.Files.Keep(ctx, tx, files.New{Name: "Danh sách.xlsx", Media: files.MediaXLSX, Content: content, Unit: v.Unit, Position: v.Position})
	})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// opened maps a workbook as suggested and begins its dry run.
func (w *world) opened(t testing.TB, by string, content []byte, received string) *casework.CaseImport {
	t.Helper()
	file := w.bring(t, by, content)
	book, err := w.Workbook(w.as(t, by), file, 0, nil)
	if err != nil {
		t.Fatal(err)
	}
	in := casework.OpenCaseImportInput{FileID: file, HeadRow: book.HeadRow, Encoding: book.Encoding}
	if received != "" {
		in.ReceivedOn = ptr(clock.MustDate(received))
	}
	for _, c := range book.Columns {
		if c.Field != nil {
			in.Columns = append(in.Columns, &casework.CaseImportColumn{Column: c.Column, Field: *c.Field})
		}
	}
	i, err := w.OpenImport(w.as(t, by), in)
	if err != nil {
		t.Fatal(err)
	}
	return i
}

// worked lets the job run to its end.
func (w *world) worked(t testing.TB, by string, id uuid.UUID) *casework.CaseImport {
	t.Helper()
	if err := w.RunAs(t.Context(), w.viewers, id); err != nil {
		t.Fatal(err)
	}
	i, err := w.Import(w.as(t, by), id)
	if err != nil {
		t.Fatal(err)
	}
	return i
}

// imported goes the whole way.
func (w *world) imported(t testing.TB, by string, i *casework.CaseImport) *casework.CaseImport {
	t.Helper()
	i = w.worked(t, by, i.ID)
	i, err := w.StartImport(w.as(t, by), i.ID, i.Version)
	if err != nil {
		t.Fatal(err)
	}
	return w.worked(t, by, i.ID)
}

func (w *world) rows(t testing.TB, by string, i *casework.CaseImport) map[int]*casework.CaseImportRow {
	t.Helper()
	page, err := w.ImportRows(w.as(t, by), i.ID, nil, 100, nil)
	if err != nil {
		t.Fatal(err)
	}
	out := map[int]*casework.CaseImportRow{}
	for _, r := range page.Items {
		out[r.Row] = r
	}
	return out
}

var heads = []any{"STT", "1. Họ và tên", "Ngày tháng năm sinh", "Giới tính", "Số CCCD", "Thường trú", "Loại ma túy", "Ngày tiếp nhận"}

// TestExistingRecordsComeIn walks §5: a dry run that writes nothing, drafts through the
// same code as entry, the workbook of what was refused.
func TestExistingRecordsComeIn(t *testing.T) {
	w := newWorld(t)
	w.must(t, "ca.dongson", w.open(t, "ca.dongson", "Người Nơi Khác", "051090007777"), casework.StepCaseInput{Action: casework.Submit})
	serial := 33_001 // 08/05/1990
	content := workbookOf(t, []any{"DANH SÁCH NGƯỜI NGHIỆN"}, heads,
		[]any{1, "Nguyễn Văn Một", serial, "Nam", 51090001111, "Thôn Một", "Heroin; cần sa", "01/02/2021"},
		[]any{2, "Trần Thị Hai", "05/09/1991", "nữ", "051191002222", "Thôn Hai", "Ma túy tổng hợp", 43_525},
		[]any{3, "Lê Văn Ba", "1992", "Nam", "", "Thôn Ba", "Heroine", "10/09/2026"},
		[]any{4, "Ngày Sai", "31/02/1990", "Nam", "051090004444", "", "", "01/02/2019"},
		[]any{5, "Lựa Chọn Sai", "1990", "Khác", "12345", "", "Bia", "01/02/2030"},
		[]any{6, "Trần Thị Hai", "05/09/1991", "Nữ", "051191002222", "Thôn Hai", "", "01/02/2019"},
		[]any{7, "Người Nơi Khác", "1990", "Nam", "051090007777", "Thôn Bảy", "", "01/02/2019"},
		[]any{8, "", "1990", "Nam", "", "=1+1", "", "01/02/2019"},
		[]any{})
	i := w.opened(t, "ca.tinhkhe", content, "")
	if i.State != casework.Checking {
		t.Fatalf("opened as %+v", i)
	}
	if _, err := w.StartImport(w.as(t, "ca.tinhkhe"), i.ID, i.Version); !fault.Is(err, "CASE_IMPORT_STATE") {
		t.Errorf("started before its dry run: %v", err)
	}
	i = w.worked(t, "ca.tinhkhe", i.ID)
	if i.State != casework.Checked || i.Good+i.Warned != 3 || i.Faulty != 3 || i.Repeated != 2 || i.Seen != 8 {
		t.Fatalf("dry run: %+v", i)
	}
	if n := w.count(t, `select count(*) from case_records`); n != 1 {
		t.Errorf("the dry run wrote %d records", n-1)
	}
	w.refusals(t, w.rows(t, "ca.tinhkhe", i))
	if _, err := w.Import(w.as(t, "ca.dongson"), i.ID); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("another unit reads the import: %v", err)
	}
	i, err := w.StartImport(w.as(t, "ca.tinhkhe"), i.ID, i.Version)
	if err != nil {
		t.Fatal(err)
	}
	i = w.worked(t, "ca.tinhkhe", i.ID)
	if i.State != casework.ImportDone || i.Good+i.Warned != 3 || w.count(t, `select count(*) from case_records`) != 4 {
		t.Fatalf("run: %+v", i)
	}
	w.drafts(t)
	w.errorFile(t, i)
	if _, err := w.StartImport(w.as(t, "ca.tinhkhe"), i.ID, i.Version); !fault.Is(err, "CASE_IMPORT_STATE") {
		t.Errorf("started twice: %v", err)
	}
	if n := w.count(t, `select count(*) from journal where action = 'IMPORT_CASE'`); n != 3 {
		t.Errorf("%d journal lines for 3 records", n)
	}
}

func (w *world) count(t testing.TB, sql string) (n int) {
	t.Helper()
	if err := w.Fixture.DB.Owner().QueryRow(t.Context(), sql).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// refusals: each row says what and where, and nothing of what stands there.
func (w *world) refusals(t *testing.T, rows map[int]*casework.CaseImportRow) {
	t.Helper()
	for row, want := range map[int][]string{6: {"CELL_DATE C6"}, 7: {"CELL_CHOICE D7", "CASE_PERSONAL_NUMBER E7", "CELL_CHOICE G7", "CASE_DATE_IN_FUTURE H7"},
		8: {"CASE_IMPORT_TWIN "}, 9: {"CASE_EXISTS_ELSEWHERE "}, 10: {"CASE_FIELD_REQUIRED B10"}, 3: {"CASE_NUMBER_PADDED E3"}} {
		r := rows[row]
		if r == nil {
			t.Errorf("nothing is said of row %d", row)
			continue
		}
		for _, code := range want {
			found := false
			for _, f := range r.Findings {
				found = found || strings.HasPrefix(f.Code+" "+f.Cell, code)
				if strings.Contains(f.Message, "12345") || strings.Contains(f.Message, "Bia") {
					t.Errorf("row %d repeats what was written: %s", row, f.Message)
				}
			}
			if !found {
				t.Errorf("row %d lacks %s: %+v", row, code, r.Findings)
			}
		}
	}
}

// drafts: what came in, and which clock runs. The unit keeps records since a day; what it
// was told before lay in its paper files.
func (w *world) drafts(t *testing.T) {
	t.Helper()
	page, err := w.List(w.as(t, "ca.tinhkhe"), nil, casework.OrderUpdated, 50, nil, everything)
	if err != nil || len(page.Items) != 3 {
		t.Fatalf("%d drafts: %v", len(page.Items), err)
	}
	for _, r := range page.Items {
		id := r.Pending.Identity
		switch *id.FullName {
		case "Nguyễn Văn Một":
			if *id.PersonalNumber != "051090001111" || id.BirthDate.String() != "1990-05-08" || len(r.Pending.Health.Substances) != 2 || r.ReceivedOn.String() != "2021-02-01" {
				t.Errorf("the first: %+v %v", id, r.ReceivedOn)
			}
		case "Trần Thị Hai":
			if *id.Sex != casework.Female || r.ReceivedOn.String() != "2019-03-01" {
				t.Errorf("the second: %+v %v", id, r.ReceivedOn)
			}
		case "Lê Văn Ba":
			if *id.BirthYear != 1992 || id.BirthDate != nil || !slices.Equal(clocksOf(r), []string{casework.ClockNew, casework.ClockResidence}) || r.Clocks[0].StartedOn.String() != "2026-09-10" {
				t.Errorf("the third: %+v %+v", id, r.Clocks)
			}
			continue
		}
		if len(r.Clocks) != 0 || r.Overdue(w.as(t, "ca.tinhkhe")) {
			t.Errorf("%s: a time limit of entry runs for a paper file: %+v", r.Code, r.Clocks)
		}
	}
}

func (w *world) errorFile(t *testing.T, i *casework.CaseImport) {
	t.Helper()
	var out bytes.Buffer
	if err := w.ImportErrors(w.as(t, "ca.tinhkhe"), i.ID, &out); err != nil {
		t.Fatal(err)
	}
	content := out.Bytes()
	lines := linesOf(t, bytes.NewReader(content))
	if len(lines) != 6 {
		t.Fatalf("%d lines", len(lines))
	}
	if lines[0][3] != "1. Họ và tên" || lines[1][0] != "6" || !strings.HasPrefix(lines[1][1], lines[0][4]+": ") || strings.Contains(lines[1][1]+lines[3][1], "tình trạng") || !strings.HasPrefix(lines[3][1], "Trùng với dòng ") || lines[1][4] != "31/02/1990" || lines[5][7] != "=1+1" {
		t.Errorf("lines: %q", lines)
	}
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	if formula, _ := f.GetCellFormula("Dòng lỗi", "H6"); formula != "" {
		t.Errorf("a formula: %s", formula)
	}
	if err := w.ImportErrors(w.as(t, "ca.dongson"), i.ID, &out); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("another unit fetches the rows: %v", err)
	}
}

func linesOf(t testing.TB, file io.Reader) [][]string {
	t.Helper()
	f, err := excelize.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := f.GetRows("Dòng lỗi")
	if err != nil {
		t.Fatal(err)
	}
	return lines
}
