package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"congvu/server/fault"
	"congvu/server/reporting/form"
)

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
		{"E10", func(f *excelize.File) error { return f.SetCellStr(onlySheet, "E10", "mười hai") }, "CELL_NOT_NUMBER", ""},
		{"E10", func(f *excelize.File) error { return f.SetCellStr(onlySheet, "E10", "1.234") }, "CELL_NOT_NUMBER", ""},
		{"E10", func(f *excelize.File) error { return f.SetCellFormula(onlySheet, "E10", "[1]Sheet1!A1") }, "FORMULA_OUTSIDE", ""},
		{"E10", func(f *excelize.File) error { return f.SetCellFormula(onlySheet, "E10", `WEBSERVICE("http://x")`) }, "FORMULA_OUTSIDE", ""},
		{"E10", func(f *excelize.File) error { return f.SetCellFormula(onlySheet, "E10", `cmd|'/c calc'!A0`) }, "FORMULA_OUTSIDE", ""},
		{"C10", func(f *excelize.File) error { return f.SetCellStr(onlySheet, "C10", "31/02/2026") }, "CELL_DATE", ""},
		{"D10", func(f *excelize.File) error { return f.SetCellStr(onlySheet, "D10", "Điện thoại") }, "CELL_CHOICE", ""},
		{"C10", func(f *excelize.File) error { return f.SetCellDefault(onlySheet, "C10", "46280") }, "", "2026-09-15"},
		{"D10", func(f *excelize.File) error { return f.SetCellStr(onlySheet, "D10", " trực tiếp ") }, "", "TRUCTIEP"},
		{"E10", func(f *excelize.File) error { return f.SetCellDefault(onlySheet, "E10", "0.30000000000000004") }, "", "0.3"},
		{"E10", func(f *excelize.File) error { return f.SetCellDefault(onlySheet, "E10", "1.5E-2") }, "", "0.015"},
		{"E10", func(f *excelize.File) error { return f.SetCellDefault(onlySheet, "E10", "1E+300") }, "CELL_NOT_NUMBER", ""},
		{"E10", func(f *excelize.File) error { return f.SetCellStr(onlySheet, "E10", "...") }, "", "…"},
		{"B10", func(f *excelize.File) error { return f.SetCellDefault(onlySheet, "B10", "12.50") }, "", "12.5"},
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
		"other head":   {edited(t, func(f *excelize.File) { f.SetCellStr(onlySheet, "E7", "Số đơn") }), "OTHER_HEADS", "Số đơn"},
		"other code":   {edited(t, func(f *excelize.File) { f.SetCellStr(onlySheet, "E9", "14") }), "OTHER_HEADS", "E9"},
		"more columns": {edited(t, func(f *excelize.File) { f.SetCellStr(onlySheet, "I9", "8") }), "OTHER_HEADS", "I9"},
		"another form": {written(t, sheetOf(all(t)[1], form.Cells{}, []string{"r1"})), "OTHER_HEADS", "02/VV"},
		"too many rows": {edited(t, func(f *excelize.File) {
			f.SetCellStr(onlySheet, "B320", "xa quá")
		}), "TOO_MANY_ROWS", "300"},
		"200,000 rows":          {rows200k(t), "TOO_MANY_ROWS", ""},
		"a bomb":                {bomb(t), "FILE_UNPACKS_TOO_LARGE", ""},
		"one text in all cells": {repeated(t, 30_000, 200, 25), "FILE_UNPACKS_TOO_LARGE", ""},
		"a text no cell holds":  {repeated(t, maxLetters+1, 1, 1), "CELL_TOO_LONG", "32767"},
		"one range many times":  {merged(t, 1000), "NOT_XLSX", ""},
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

// swapped is a good workbook with another sheet of figures, and other parts by their names.
func swapped(t testing.TB, sheet io.Reader, others ...string) []byte {
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
		if i := slices.Index(others, f.Name); i >= 0 {
			from = strings.NewReader(others[i+1])
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

// repeated holds one shared text in many cells.
func repeated(t testing.TB, letters, rows, columns int) []byte {
	sheet := &bytes.Buffer{}
	sheet.WriteString(`<worksheet><sheetData>`)
	for n := range rows {
		fmt.Fprintf(sheet, `<row r="%d">%s</row>`, n+1, strings.Repeat(`<c t="s"><v>0</v></c>`, columns))
	}
	sheet.WriteString(`</sheetData></worksheet>`)
	return swapped(t, sheet, "xl/sharedStrings.xml", `<sst><si><t>`+strings.Repeat("ẵ", letters)+`</t></si></sst>`)
}

// merged says of one large range many times that it is one cell.
func merged(t testing.TB, times int) []byte {
	return swapped(t, strings.NewReader(`<worksheet><sheetData/><mergeCells>`+strings.Repeat(`<mergeCell ref="A1:CV1000"/>`, times)+`</mergeCells></worksheet>`))
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '0'
	}
	return len(p), nil
}
