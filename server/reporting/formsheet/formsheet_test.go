package formsheet_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"congvu/server/reporting/form"
	"congvu/server/reporting/forms"
	"congvu/server/reporting/formsheet"
)

// heads is a tree of columns as far as a circular prints it.
func heads(columns []form.Column) []string {
	out := []string{}
	for i := range columns {
		c := &columns[i]
		if c.IsHead() {
			out = append(out, c.Label+" {"+strings.Join(heads(c.Columns), "; ")+"}")
			continue
		}
		out = append(out, strings.TrimSpace(c.Code+" "+c.Label+" "+strings.TrimPrefix(c.Printed, c.Code)))
	}
	return out
}

func same(t *testing.T, what string, want, got any) {
	t.Helper()
	if !reflect.DeepEqual(want, got) {
		t.Errorf("%s:\nwant %v\ngot  %v", what, want, got)
	}
}

func read(t *testing.T, p *printed) *formsheet.Draft {
	t.Helper()
	draft, err := formsheet.Read(p.bytes(), "")
	if err != nil {
		t.Fatal(err)
	}
	return draft
}

func has(d *formsheet.Draft, code, cell string) bool {
	for _, f := range d.Findings {
		if f.Code == code && (cell == "" || f.Cell == cell) {
			return true
		}
	}
	return false
}

// TestReadsTheFormsOfCirculars: 01/TCD and 01/XLD of both sets, printed in each of
// the three ways circulars print their sums, come back with heads, codes and sums.
func TestReadsTheFormsOfCirculars(t *testing.T) {
	all, err := forms.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, def := range all {
		if def.Rows.Kind != form.SingleRow {
			continue
		}
		for _, way := range []string{"head", "code", "below"} {
			t.Run(def.Code+" "+def.Edition+" "+way, func(t *testing.T) {
				p := newSheet(t)
				p.sums = way
				p.lay(def, [2]string{"STT", "MS"}, [2]string{"Đơn vị", ""})
				draft := read(t, p)
				got := draft.Definition
				same(t, "heads", heads(def.Columns), heads(got.Columns))
				if got.Code != def.Code || got.Title != def.Title || got.Rows.Kind != form.SingleRow {
					t.Errorf("code %q, title %q, rows %s", got.Code, got.Title, got.Rows.Kind)
				}
				for _, f := range draft.Findings {
					if !f.Warning {
						t.Errorf("%s %s: %s", f.Cell, f.Code, f.Message)
					}
				}
			})
		}
	}
}

// xld02 is 02/XLD of TT 02/2021 with the chain that has three sides and no code in front.
func xld02() *form.Definition {
	leaf := func(code, label, printed string) form.Column {
		return form.Column{Code: code, Label: label, Printed: printed}
	}
	return &form.Definition{Code: "02/XLD", Title: "Tổng hợp kết quả xử lý đơn khiếu nại", LegalBasis: "Thông tư số 02/2021/TT-TTCP", Columns: []form.Column{
		leaf("1", "Tổng số đơn", "=2+3+…+5"),
		{Label: "Kỳ trước chuyển sang", Columns: []form.Column{leaf("2", "Đơn có nhiều người đứng tên", ""), leaf("3", "Đơn một người đứng tên", "")}},
		{Label: "Tiếp nhận trong kỳ", Columns: []form.Column{leaf("4", "Đơn có nhiều người đứng tên", ""), leaf("5", "Đơn một người đứng tên", "")}},
		{Label: "Đơn đã xử lý", Columns: []form.Column{leaf("6", "Tổng", "=7+8"), leaf("7", "Đơn kỳ trước chuyển sang", ""), leaf("8", "Đơn tiếp nhận trong kỳ", "")}},
		{Label: "Đủ điều kiện xử lý", Columns: []form.Column{leaf("9", "Số đơn", ""), leaf("10", "Số vụ việc", "=11+15=16+…+18")}},
		{Label: "Theo nội dung", Columns: []form.Column{
			{Label: "Lĩnh vực hành chính", Columns: []form.Column{leaf("11", "Tổng", "=12+13+14"), leaf("12", "Chế độ, chính sách", ""), leaf("13", "Đất đai, nhà cửa", ""), leaf("14", "Khác", "")}},
			leaf("15", "Lĩnh vực tư pháp", "")}},
		leaf("16", "Lần đầu", ""), leaf("17", "Lần 2", ""), leaf("18", "Chưa giải quyết", ""),
	}}
}

func TestReadsChainsOfSums(t *testing.T) {
	p := newSheet(t)
	def := xld02()
	p.lay(def, [2]string{"Đơn vị", "MS"})
	draft := read(t, p)
	same(t, "heads", heads(def.Columns), heads(draft.Definition.Columns))
	draft.Definition.ValidFrom = "2026-01-01"
	if _, problems := form.Compile(draft.Definition); len(problems) > 0 {
		t.Errorf("the form does not stand: %v", problems)
	}
	if draft.Definition.Edition != "2021" || draft.Definition.LegalBasis != "Thông tư số 02/2021/TT-TTCP" {
		t.Errorf("edition %q, basis %q", draft.Definition.Edition, draft.Definition.LegalBasis)
	}
}

// TestReadsASumTheSpreadsheetTookForArithmetic: "=2+3" typed under a head is 5 to Excel.
func TestReadsASumTheSpreadsheetTookForArithmetic(t *testing.T) {
	p := newSheet(t)
	p.sums = "below"
	def := &form.Definition{Code: "01/X", Title: "Tổng hợp", Columns: []form.Column{{Code: "1", Label: "Tổng"}, {Code: "2", Label: "Cũ"}, {Code: "3", Label: "Mới"}}}
	p.lay(def, [2]string{"Đơn vị", "A"})
	if err := p.file.SetCellFormula("Sheet1", "B8", "2+3"); err != nil {
		t.Fatal(err)
	}
	if got := read(t, p).Definition.Columns[0].Printed; got != "=2+3" {
		t.Errorf("printed sum %q", got)
	}
}

func TestReadsPrintedRows(t *testing.T) {
	p := newSheet(t)
	p.lay(&form.Definition{Code: "03/KTXH", Title: "BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU", Columns: []form.Column{
		{Code: "1", Label: "Kế hoạch năm"}, {Code: "2", Label: "Thực hiện"}, {Code: "3", Label: "Tỷ lệ (%)"}, {Code: "4", Label: "Ghi chú"}},
		Rows: form.Rows{Items: []form.Row{{Code: "I", Label: "Tổng số (I=1+2)"}, {Code: "1", Label: "Nông nghiệp"}, {Code: "2", Label: "Công nghiệp"}, {Code: "II", Label: "Dịch vụ (=1+9)"}}},
	}, [2]string{"STT", "A"}, [2]string{"Chỉ tiêu", "B"})
	p.set(2, 13, "Người lập biểu")
	p.set(1, 4, "Đơn vị tính: Triệu đồng")
	draft := read(t, p)
	def := draft.Definition
	want := []form.Row{{Key: "r1", Code: "I", Label: "Tổng số", SumOf: []string{"r2", "r3"}}, {Key: "r2", Code: "1", Label: "Nông nghiệp"},
		{Key: "r3", Code: "2", Label: "Công nghiệp"}, {Key: "r4", Code: "II", Label: "Dịch vụ"}}
	same(t, "rows", want, def.Rows.Items)
	if !has(draft, "ROW_SUM_INVALID", "Sheet1!B11") {
		t.Errorf("the sum of a row that is not there is not told: %+v", draft.Findings)
	}
	if def.Title != "Báo cáo kết quả thực hiện chỉ tiêu" || def.Columns[0].Unit != "triệu đồng" || def.Columns[2].Unit != "%" || def.Columns[3].Kind != form.KindText {
		t.Errorf("title %q, columns %+v", def.Title, def.Columns)
	}
}

func TestReadsGrowingRows(t *testing.T) {
	p := newSheet(t)
	p.lay(&form.Definition{Code: "05", Title: "Danh sách vụ việc", Columns: []form.Column{{Code: "1", Label: "Số người"}},
		Rows: form.Rows{Items: []form.Row{{Code: "1", Label: ""}, {Code: "2", Label: "…"}}}},
		[2]string{"STT", "A"}, [2]string{"Tên vụ việc", "B"})
	draft := read(t, p)
	def := draft.Definition
	if def.Rows.Kind != form.GrowingRows || len(def.Columns) != 2 || def.Columns[0].Kind != form.KindText || def.Columns[0].Code != "B" {
		t.Errorf("rows %+v, columns %+v", def.Rows, def.Columns)
	}
}

// TestTellsWhatItCouldNotRead: each with the cell it stands in.
func TestTellsWhatItCouldNotRead(t *testing.T) {
	p := newSheet(t)
	p.lay(&form.Definition{Code: "01/X", Title: "Tổng hợp", Columns: []form.Column{
		{Code: "1", Label: "Tổng", Printed: "=2+9"}, {Code: "2", Label: "Cũ"}, {Label: "Trong đó", Columns: []form.Column{{Code: "3", Label: "Nữ"}}},
		{Label: "Nhóm", Columns: []form.Column{{Code: "4", Label: "a"}, {Code: "5", Label: "b"}}}, {Code: "6", Label: "Trong đó: trẻ em"}}},
		[2]string{"Đơn vị", "A"})
	p.set(5, 7, "")
	p.set(6, 7, "")
	if err := p.file.SetCellFormula("Sheet1", "C12", "[1]Nguon!A1*2"); err != nil {
		t.Fatal(err)
	}
	if _, err := p.file.NewSheet("An"); err != nil {
		t.Fatal(err)
	}
	if err := p.file.SetSheetVisible("An", false); err != nil {
		t.Fatal(err)
	}
	draft := read(t, p)
	for code, cell := range map[string]string{"PRINTED_INVALID": "Sheet1!B8", "HEAD_MISSING": "Sheet1!E7", "PART_SUGGESTED": "Sheet1!D7",
		"PART_OF_WHAT": "Sheet1!G7", "FORMULA_OUTSIDE": "Sheet1!C12", "SHEET_HIDDEN": "An"} {
		if !has(draft, code, cell) {
			t.Errorf("%s at %s is not told", code, cell)
		}
	}
	if len(draft.Definition.Within) != 1 || draft.Definition.Within[0].Rule != "3<=2" {
		t.Errorf("within %+v", draft.Definition.Within)
	}
	if t.Failed() {
		for _, f := range draft.Findings {
			t.Log(f)
		}
	}
}

// TestReadsAnyTreeOfHeads: whatever a circular merges, it comes back as it was.
func TestReadsAnyTreeOfHeads(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 7))
	for range 60 {
		code := 0
		var grow func(deep, n int) []form.Column
		grow = func(deep, n int) []form.Column {
			out := []form.Column{}
			for range n {
				if deep < 4 && random.IntN(3) == 0 {
					out = append(out, form.Column{Label: fmt.Sprintf("Nhóm %c%d", 'a'+random.IntN(20), deep), Columns: grow(deep+1, 2+random.IntN(3))})
					continue
				}
				code++
				out = append(out, form.Column{Code: fmt.Sprint(code), Label: fmt.Sprintf("Chỉ số %d", random.IntN(1000))})
			}
			return out
		}
		def := &form.Definition{Code: "07/ABC", Title: "Tổng hợp thử", Columns: grow(1, 2+random.IntN(6))}
		p := newSheet(t)
		p.lay(def, [2]string{"STT", "A"}, [2]string{"Đơn vị", "B"})
		same(t, "heads", heads(def.Columns), heads(read(t, p).Definition.Columns))
	}
}
