package workbook

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"congvu/server/document"
	"congvu/server/reporting/form"
	"congvu/server/reporting/forms"
)

const growing = `code: 02/VV
edition: "2026"
title: Danh sách vụ việc
legalBasis: Thông tư 01/2024/TT-TTCP
validFrom: 2026-01-01
rows: {kind: GROWING, min: 0, max: 300}
columns:
  - {code: "1", label: Nội dung vụ việc, kind: TEXT}
  - label: Tiếp nhận
    columns:
      - {code: "2", label: Ngày, kind: DATE}
      - {code: "3", label: Nguồn, kind: CHOICE, choices: [{code: BUUCHINH, label: Bưu chính}, {code: TRUCTIEP, label: Trực tiếp}]}
  - {code: "4", label: Số tiền, precision: 3}
  - {code: "5", label: Số người, precision: 0}
  - {code: "6", label: Bình quân, precision: 2, formula: c4 / c5}
  - {code: "7", label: Gấp đôi, precision: 3, formula: "round(c4 * 2 - c5, 1)"}
`

func compiled(t testing.TB, document string) *form.Compiled {
	t.Helper()
	def, problems := form.Parse([]byte(document))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return compile(t, def)
}

func compile(t testing.TB, def *form.Definition) *form.Compiled {
	t.Helper()
	c, problems := form.Compile(def)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return c
}

// several has two tables, of which the second reads the first.
const several = `code: 02/THU
edition: "1"
title: Mẫu hai biểu
legalBasis: Biểu dùng để kiểm thử
validFrom: 2024-01-01
tables:
  - {code: 02a/THU, title: Chi tiết, rows: {kind: FIXED, items: [{code: "1", label: Lúa}, {code: "2", label: Ngô}]},
     columns: [{code: "1", label: Diện tích, precision: 8}, {code: "2", label: Ghi chú, kind: TEXT}]}
  - {key: b, code: 02b/THU, title: Tổng hợp,
     columns: [{code: "1", label: Tổng diện tích, precision: 8, formula: total("c1")},
       {code: "2", label: Lúa gấp ngô, precision: 2, formula: row("r1").c1 / row("r2").c1}, {code: "3", label: Nhập thêm, precision: 8}]}
`

func all(t testing.TB) []*form.Compiled {
	defs, err := forms.All()
	if err != nil {
		t.Fatal(err)
	}
	out := []*form.Compiled{compiled(t, growing), compiled(t, several)}
	for _, d := range defs {
		out = append(out, compile(t, d))
	}
	return out
}

func sheetOf(c *form.Compiled, cells form.Cells, rows []string) *Sheet {
	s := &Sheet{Form: c, Cells: cells, Rows: rows, Unit: "Xã Tịnh Khê", Made: time.Date(2026, 9, 15, 0, 0, 0, 0, time.UTC),
		Mark: Mark{Obligation: "o", FormVersion: "f", Revision: 7}}
	for _, t := range c.Def.AllTables() {
		s.Titles = append(s.Titles, document.Annex{Code: t.Code, Title: t.Title, Unit: "Xã Tịnh Khê", Period: "Số liệu quý"})
	}
	return s
}

func written(t testing.TB, s *Sheet) []byte {
	t.Helper()
	content, err := Entry(s)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// value draws what a cell of a column may hold.
func value(t *rapid.T, column *form.Column) form.Value {
	switch column.Kind {
	case form.KindNumber:
		return rapid.OneOf(rapid.Just(form.Value{}), rapid.Just(form.Value{Kind: form.None}), rapid.Just(form.Value{Kind: form.NotCollected}),
			rapid.Just(form.Value{Kind: form.NotComparable}), rapid.Map(rapid.StringMatching(`-?(0|[1-9][0-9]{0,24})(\.[0-9]{1,8})?`), form.ParseValue)).Draw(t, "number")
	case form.KindDate:
		return form.Text(time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 20000).Draw(t, "day")).Format("2006-01-02"))
	case form.KindChoice:
		return form.Text(rapid.SampledFrom(column.Choices).Draw(t, "choice").Code)
	}
	return rapid.SampledFrom([]form.Value{{}, form.Text("Đơn của ông A, thôn 3"), form.Text("=1+1"), form.Text("007"), form.Text("1E5"), form.Text("-"),
		form.Text("dòng 1\ndòng 2"), form.Text("a & b < c > \"d\"")}).Draw(t, "text")
}

// What goes out comes in the same, of every form and every value.
func TestOutAndInIsTheSame(t *testing.T) {
	list := all(t)
	rapid.Check(t, func(rt *rapid.T) {
		c := rapid.SampledFrom(list).Draw(rt, "form")
		keys := c.Def.RowKeys()
		if c.Def.Rows.Kind == form.GrowingRows {
			keys = nil
			for n := range rapid.IntRange(0, 12).Draw(rt, "rows") {
				keys = append(keys, fmt.Sprint("r", n+1))
			}
		}
		cells := form.Cells{}
		for _, key := range keys {
			for _, leaf := range c.Def.Leaves() {
				if c.Holds(key, leaf.Name) && !c.IsComputed(key, leaf.Name) {
					cells.Set(key, leaf.Name, value(rt, leaf.Column))
				}
			}
		}
		got, err := Read(written(t, sheetOf(c, c.Evaluate(cells, nil).Cells, keys)), c)
		if err != nil {
			rt.Fatal(err)
		}
		back := form.Cells{}
		for _, cell := range got.Cells {
			if cell.Fault != nil {
				rt.Fatalf("%s: %s", cell.At, cell.Fault.Message)
			}
			back.Set(cell.Row, cell.Column, cell.Value)
		}
		for _, side := range []form.Cells{cells, back} {
			for key, row := range side {
				for name := range row {
					a, b := cells.At(key, name), back.At(key, name)
					if a.Kind != b.Kind || a.Text != b.Text || !a.Number.Equal(b.Number) {
						rt.Fatalf("%s %s.%s went out as %q and came in as %q", c.Def.Code, key, name, a, b)
					}
				}
			}
		}
		if got.Mark == nil || *got.Mark != (Mark{"o", "f", 7}) {
			rt.Fatalf("the mark came in as %+v", got.Mark)
		}
	})
}

// Computed cells hold formulas that Excel works out to what the form does.
func TestFormulasAgreeWithTheForm(t *testing.T) {
	for _, c := range all(t) {
		keys := c.Def.RowKeys()
		cells, n := form.Cells{}, int64(1)
		for _, key := range keys {
			for _, leaf := range c.Def.Leaves() {
				if leaf.Kind == form.KindNumber && c.Holds(key, leaf.Name) && !c.IsComputed(key, leaf.Name) {
					cells.Set(key, leaf.Name, form.Num(decimal.NewFromInt(n*7%50+1)))
					n++
				}
			}
		}
		want := c.Evaluate(cells, nil).Cells
		f, err := excelize.OpenReader(bytes.NewReader(written(t, sheetOf(c, want, keys))))
		if err != nil {
			t.Fatal(err)
		}
		checked := 0
		for i := range c.Def.AllTables() {
			checked += formulasAgree(t, f, c, i, want)
		}
		t.Logf("%s: %d formulas", c.Def.Code, checked)
	}
}

// formulasAgree looks at the sheet of one table and counts its formulas.
func formulasAgree(t *testing.T, f *excelize.File, c *form.Compiled, table int, want form.Cells) int {
	t.Helper()
	def := c.Def.OneTable(table)
	sheet, heads := sheetNameOf(table, len(c.Def.AllTables())), document.TableOf(def, want, nil, "").Heads
	front := len(document.Leaves(heads)) - len(def.Leaves())
	first := firstHead + document.Depth(heads) + 1
	checked := 0
	for i, key := range c.Def.AllTables()[table].RowKeys() {
		for at, leaf := range def.Leaves() {
			cell, _ := excelize.CoordinatesToCellName(front+at+1, first+i)
			formula, _ := f.GetCellFormula(sheet, cell)
			if c.IsComputed(key, leaf.Name) != (formula != "") {
				t.Errorf("%s %s: computed %v, formula %q", c.Def.Code, cell, c.IsComputed(key, leaf.Name), formula)
				continue
			}
			if formula == "" {
				continue
			}
			shown, err := f.CalcCellValue(sheet, cell, excelize.Options{RawCellValue: true})
			if err != nil {
				t.Errorf("%s %s =%s: %v", c.Def.Code, cell, formula, err)
				continue
			}
			got, err := decimal.NewFromString(shown)
			if err != nil || !got.Round(int32(leaf.Precision)).Equal(want.At(key, leaf.Name).Number) {
				t.Errorf("%s %s =%s is %s, the form says %s", c.Def.Code, cell, formula, shown, want.At(key, leaf.Name))
			}
			checked++
		}
	}
	return checked
}

func TestOnlyOpenCellsMayBeFilledIn(t *testing.T) {
	c := compiled(t, growing)
	f, err := excelize.OpenReader(bytes.NewReader(written(t, sheetOf(c, form.Cells{}, nil))))
	if err != nil {
		t.Fatal(err)
	}
	for cell, open := range map[string]bool{"B10": true, "C10": true, "G10": false, "A10": false, "B8": false} {
		id, err := f.GetCellStyle(onlySheet, cell)
		if err != nil {
			t.Fatal(err)
		}
		style, err := f.GetStyle(id)
		if err != nil || style.Protection.Locked == open {
			t.Errorf("%s: locked %+v, open %v (%v)", cell, style.Protection, open, err)
		}
	}
	if lists, err := f.GetDataValidations(onlySheet); err != nil || len(lists) != 1 || !strings.Contains(lists[0].Formula1, "Bưu chính") {
		t.Errorf("choices are offered as %v (%v)", lists, err)
	}
	if visible, err := f.GetSheetVisible(markSheet); err != nil || visible {
		t.Errorf("the mark is visible (%v)", err)
	}
}

func TestTheSameBytes(t *testing.T) {
	c := compiled(t, growing)
	first := written(t, sheetOf(c, form.Cells{}, nil))
	if !bytes.Equal(first, written(t, sheetOf(c, form.Cells{}, nil))) {
		t.Error("the same report makes other bytes")
	}
}
