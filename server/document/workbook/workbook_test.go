package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"congvu/server/document"
	"congvu/server/fault"
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

func all(t testing.TB) []*form.Compiled {
	defs, err := forms.All()
	if err != nil {
		t.Fatal(err)
	}
	out := []*form.Compiled{compiled(t, growing)}
	for _, d := range defs {
		out = append(out, compile(t, d))
	}
	return out
}

func sheetOf(c *form.Compiled, cells form.Cells, rows []string) *Sheet {
	return &Sheet{Form: c, Cells: cells, Rows: rows, Unit: "Xã Tịnh Khê", Made: time.Date(2026, 9, 15, 0, 0, 0, 0, time.UTC),
		Title: document.Annex{Code: c.Def.Code, Title: c.Def.Title, Unit: "Xã Tịnh Khê", Period: "Số liệu quý"},
		Mark:  Mark{Obligation: "o", FormVersion: "f", Revision: 7}}
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
				if !c.IsComputed(key, leaf.Name) {
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
				if leaf.Kind == form.KindNumber && !c.IsComputed(key, leaf.Name) {
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
		front := len(document.Leaves(document.TableOf(c.Def, want, keys, "").Heads)) - len(c.Def.Leaves())
		first := firstHead + document.Depth(document.TableOf(c.Def, want, keys, "").Heads) + 1
		for i, key := range keys {
			for at, leaf := range c.Def.Leaves() {
				cell, _ := excelize.CoordinatesToCellName(front+at+1, first+i)
				formula, _ := f.GetCellFormula(sheetName, cell)
				if c.IsComputed(key, leaf.Name) != (formula != "") {
					t.Errorf("%s %s: computed %v, formula %q", c.Def.Code, cell, c.IsComputed(key, leaf.Name), formula)
					continue
				}
				if formula == "" {
					continue
				}
				shown, err := f.CalcCellValue(sheetName, cell, excelize.Options{RawCellValue: true})
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
		t.Logf("%s: %d formulas", c.Def.Code, checked)
	}
}

func TestOnlyOpenCellsMayBeFilledIn(t *testing.T) {
	c := compiled(t, growing)
	f, err := excelize.OpenReader(bytes.NewReader(written(t, sheetOf(c, form.Cells{}, nil))))
	if err != nil {
		t.Fatal(err)
	}
	for cell, open := range map[string]bool{"B10": true, "C10": true, "G10": false, "A10": false, "B8": false} {
		id, err := f.GetCellStyle(sheetName, cell)
		if err != nil {
			t.Fatal(err)
		}
		style, err := f.GetStyle(id)
		if err != nil || style.Protection.Locked == open {
			t.Errorf("%s: locked %+v, open %v (%v)", cell, style.Protection, open, err)
		}
	}
	if lists, err := f.GetDataValidations(sheetName); err != nil || len(lists) != 1 || !strings.Contains(lists[0].Formula1, "Bưu chính") {
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

// edited is the workbook of the growing form after somebody changed it.
func edited(t testing.TB, change func(f *excelize.File)) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(written(t, sheetOf(compiled(t, growing), form.Cells{}, nil))))
	if err != nil {
		t.Fatal(err)
	}
	change(f)
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Cells that mean nothing are refused with their place; the others are read.
func TestCellsThatCannotBeTaken(t *testing.T) {
	for _, c := range []struct {
		cell string
		set  func(f *excelize.File) error
		code string
		want string // of the value, where it is taken
	}{
		{"E10", func(f *excelize.File) error { return f.SetCellStr(sheetName, "E10", "mười hai") }, "CELL_NOT_NUMBER", ""},
		{"E10", func(f *excelize.File) error { return f.SetCellStr(sheetName, "E10", "1.234") }, "CELL_NOT_NUMBER", ""},
		{"E10", func(f *excelize.File) error { return f.SetCellFormula(sheetName, "E10", "[1]Sheet1!A1") }, "FORMULA_OUTSIDE", ""},
		{"E10", func(f *excelize.File) error { return f.SetCellFormula(sheetName, "E10", `WEBSERVICE("http://x")`) }, "FORMULA_OUTSIDE", ""},
		{"E10", func(f *excelize.File) error { return f.SetCellFormula(sheetName, "E10", `cmd|'/c calc'!A0`) }, "FORMULA_OUTSIDE", ""},
		{"C10", func(f *excelize.File) error { return f.SetCellStr(sheetName, "C10", "31/02/2026") }, "CELL_DATE", ""},
		{"D10", func(f *excelize.File) error { return f.SetCellStr(sheetName, "D10", "Điện thoại") }, "CELL_CHOICE", ""},
		{"C10", func(f *excelize.File) error { return f.SetCellDefault(sheetName, "C10", "46280") }, "", "2026-09-15"},
		{"D10", func(f *excelize.File) error { return f.SetCellStr(sheetName, "D10", " trực tiếp ") }, "", "TRUCTIEP"},
		{"E10", func(f *excelize.File) error { return f.SetCellDefault(sheetName, "E10", "0.30000000000000004") }, "", "0.3"},
		{"E10", func(f *excelize.File) error { return f.SetCellDefault(sheetName, "E10", "1.5E-2") }, "", "0.015"},
		{"E10", func(f *excelize.File) error { return f.SetCellDefault(sheetName, "E10", "1E+300") }, "CELL_NOT_NUMBER", ""},
		{"E10", func(f *excelize.File) error { return f.SetCellStr(sheetName, "E10", "...") }, "", "…"},
		{"B10", func(f *excelize.File) error { return f.SetCellDefault(sheetName, "B10", "12.50") }, "", "12.5"},
	} {
		got, err := Read(edited(t, func(f *excelize.File) {
			if err := c.set(f); err != nil {
				t.Fatal(err)
			}
		}), compiled(t, growing))
		if err != nil {
			t.Fatal(err)
		}
		for _, cell := range got.Cells {
			if cell.At != c.cell {
				continue
			}
			switch {
			case c.code == "" && (cell.Fault != nil || cell.Value.String() != c.want):
				t.Errorf("%s is %q (%v), want %q", c.cell, cell.Value, cell.Fault, c.want)
			case c.code != "" && (cell.Fault == nil || cell.Fault.Code != c.code || !strings.Contains(cell.Fault.Message, c.cell)):
				t.Errorf("%s: %+v, want %s", c.cell, cell.Fault, c.code)
			}
		}
	}
}

// Workbooks that are none, or of another form, are refused with the reason and place.
func TestWorkbooksThatAreRefused(t *testing.T) {
	for name, c := range map[string]struct {
		content []byte
		reason  string
		says    string
	}{
		"no archive":   {[]byte("PK\x03\x04 nothing"), "NOT_XLSX", ""},
		"a text":       {[]byte("Biểu số: 02/VV"), "NOT_XLSX", ""},
		"another zip":  {zipped(t, "a.txt", strings.NewReader("x")), "NOT_XLSX", ""},
		"other head":   {edited(t, func(f *excelize.File) { f.SetCellStr(sheetName, "E7", "Số đơn") }), "OTHER_HEADS", "Số đơn"},
		"other code":   {edited(t, func(f *excelize.File) { f.SetCellStr(sheetName, "E9", "14") }), "OTHER_HEADS", "E9"},
		"more columns": {edited(t, func(f *excelize.File) { f.SetCellStr(sheetName, "I9", "8") }), "OTHER_HEADS", "I9"},
		"another form": {written(t, sheetOf(all(t)[1], form.Cells{}, []string{"r1"})), "OTHER_HEADS", "02/VV"},
		"too many rows": {edited(t, func(f *excelize.File) {
			f.SetCellStr(sheetName, "B320", "xa quá")
		}), "TOO_MANY_ROWS", "300"},
		"200,000 rows": {rows200k(t), "TOO_MANY_ROWS", ""},
		"a bomb":       {bomb(t), "FILE_UNPACKS_TOO_LARGE", ""},
	} {
		_, err := Read(c.content, compiled(t, growing))
		f := fault.As(err)
		if f == nil || f.Reason != c.reason || !strings.Contains(f.Message, c.says) {
			t.Errorf("%s: %v, want %s with %q", name, err, c.reason, c.says)
		}
	}
}

func zipped(t testing.TB, name string, content io.Reader) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	w, err := z.Create(name)
	if err == nil {
		_, err = io.Copy(w, content)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// swapped is a good workbook with another sheet of figures.
func swapped(t testing.TB, sheet io.Reader) []byte {
	t.Helper()
	good := edited(t, func(*excelize.File) {})
	in, err := zip.NewReader(bytes.NewReader(good), int64(len(good)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range in.File {
		w, err := z.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		from := io.Reader(r)
		if f.Name == "xl/worksheets/sheet1.xml" {
			from = sheet
		}
		if _, err := io.Copy(w, from); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func rows200k(t testing.TB) []byte {
	sheet := &bytes.Buffer{}
	sheet.WriteString(`<worksheet><sheetData>`)
	for n := range 200_000 {
		fmt.Fprintf(sheet, `<row r="%d"><c r="A%d"><v>1</v></c></row>`, n+1, n+1)
	}
	sheet.WriteString(`</sheetData></worksheet>`)
	return swapped(t, sheet)
}

func bomb(t testing.TB) []byte {
	return swapped(t, io.MultiReader(strings.NewReader(`<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>`),
		io.LimitReader(zeros{}, maxPart+1)))
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '0'
	}
	return len(p), nil
}
