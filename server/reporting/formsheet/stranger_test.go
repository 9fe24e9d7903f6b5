package formsheet_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"congvu/server/reporting/form"
	"congvu/server/reporting/formsheet"
)

var update = flag.Bool("update", false, "write the workbook that the journey in Chromium brings in")

var stranger = filepath.Join("testdata", "stranger.xlsx")

// TestReadsTheStranger: the workbook that comes into the designer in the browser's
// journey, with one fault to be mended there.
func TestReadsTheStranger(t *testing.T) {
	if *update {
		p := newSheet(t)
		p.set(4, 4, "Đơn vị tính: cơ sở")
		p.lay(&form.Definition{Code: "07/ATTP", Title: "TỔNG HỢP KẾT QUẢ KIỂM TRA AN TOÀN THỰC PHẨM", LegalBasis: "Quyết định số 45/2026/QĐ-UBND", Columns: []form.Column{
			{Code: "1", Label: "Tổng số cơ sở được kiểm tra", Printed: "=2+3"},
			{Label: "Kết quả", Columns: []form.Column{{Code: "2", Label: "Đạt"}, {Code: "3", Label: "Không đạt"}}},
			{Code: "4", Label: "Trong đó: bị xử phạt"},
			{Label: "Tiền phạt", Columns: []form.Column{{Code: "5", Label: "Phải thu"}, {Code: "6", Label: "Đã thu"}}},
		}}, [2]string{"STT", "A"}, [2]string{"Đơn vị", "B"})
		p.set(7, 7, "")
		if err := os.WriteFile(stranger, p.bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(stranger)
	if err != nil {
		t.Fatal(err)
	}
	draft, err := formsheet.Read(data, "")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "heads", []string{"1 Tổng số cơ sở được kiểm tra =2+3", "Kết quả {2 Đạt; 3 Không đạt}", "4 Trong đó: bị xử phạt", "Tiền phạt {5; 6 Đã thu}"}, heads(draft.Definition.Columns))
	if !has(draft, "HEAD_MISSING", "Sheet1!G7") || draft.Definition.Columns[0].Unit != "cơ sở" || draft.Definition.Edition != "2026" {
		t.Errorf("findings %+v", draft.Findings)
	}
}
