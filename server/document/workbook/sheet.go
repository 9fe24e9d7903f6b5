// Package workbook writes forms as XLSX workbooks, and reads back those in which a
// report was filled in elsewhere. Numbers go out and come in as the decimals they
// are, never as floats.
package workbook

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"congvu/server/document"
	"congvu/server/reporting/form"
)

const (
	onlySheet = "Số liệu" // of a form of one table; of several each is named after its table
	firstHead = 7         // the row of the first line of heads
	exact     = 15
)

// page writes a table of a form into a workbook.
type page struct {
	*book
	sheet  string
	table  *document.Table
	leaves []*document.Head
	depth  int
	codes  int // the row of codes
	first  int // the first row of values
}

// Tables are forms that are only read, each on a sheet: heads, codes, merged cells,
// values.
func Tables(annexes []document.Annex, made time.Time) ([]byte, error) {
	b := newBook(made)
	for i := range annexes {
		a := &annexes[i]
		p := b.page(sheetNameOf(i, len(annexes)), &a.Table)
		p.preamble(a)
		p.heads()
		for i, row := range a.Table.Rows {
			p.row(i, row)
		}
	}
	return b.finish()
}

// sheetNameOf names the sheet of a table.
func sheetNameOf(table, of int) string {
	if of == 1 {
		return onlySheet
	}
	return form.TableName(table)
}

// book is a workbook being written.
type book struct {
	*excelize.File
	pages  int
	styles map[string]int
	err    error
}

func newBook(made time.Time) *book {
	b := &book{File: excelize.NewFile(), styles: map[string]int{}}
	at := made.UTC().Format(time.RFC3339)
	b.keep(b.SetDocProps(&excelize.DocProperties{Creator: "Công Vụ", LastModifiedBy: "Công Vụ", Created: at, Modified: at, Language: "vi-VN"}))
	return b
}

// page adds a sheet for a table.
func (b *book) page(name string, t *document.Table) *page {
	p := &page{book: b, sheet: name, table: t, leaves: document.Leaves(t.Heads), depth: document.Depth(t.Heads)}
	p.codes = firstHead + p.depth
	p.first = p.codes + 1
	if b.pages++; b.pages == 1 {
		p.keep(p.SetSheetName("Sheet1", name))
		return p
	}
	_, err := p.NewSheet(name)
	p.keep(err)
	return p
}

func (b *book) keep(err error) {
	if b.err == nil {
		b.err = err
	}
}

// at names a cell: columns and rows count from 1.
func at(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column, row) // both are above 0 and in bounds
	return name
}

func (p *page) text(column, row int, text string) {
	p.keep(p.SetCellStr(p.sheet, at(column, row), text))
}

// preamble is what stands above the heads.
func (p *page) preamble(a *document.Annex) {
	if a.Code != "" { // a register is no form
		p.text(1, 1, "Biểu số: "+a.Code)
	}
	p.text(1, 2, strings.ToUpper(a.Title))
	p.text(1, 3, "Đơn vị báo cáo: "+a.Unit)
	p.text(1, 4, a.Period)
	if a.Measure != "" {
		p.text(1, 5, "Đơn vị tính: "+a.Measure)
	}
	p.keep(p.SetCellStyle(p.sheet, "A1", "A2", p.style("title")))
	last := at(len(p.leaves), 6)
	for row := 1; row < firstHead; row++ {
		p.keep(p.MergeCell(p.sheet, at(1, row), at(max(2, min(len(p.leaves), 12)), row)))
	}
	p.keep(p.SetCellStyle(p.sheet, "A3", last, p.style("note")))
}

// heads writes the lines of heads and the codes, and repeats them on every page.
func (p *page) heads() {
	p.head(p.table.Heads, 1, firstHead)
	for i, leaf := range p.leaves {
		p.text(i+1, p.codes, leaf.Code)
		p.keep(p.SetColWidth(p.sheet, columnName(i+1), columnName(i+1), widthOf(leaf)))
	}
	width := len(p.leaves)
	p.keep(p.SetCellStyle(p.sheet, at(1, firstHead), at(width, p.codes-1), p.style("head")))
	p.keep(p.SetCellStyle(p.sheet, at(1, p.codes), at(width, p.codes), p.style("code")))
	p.keep(p.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: p.sheet,
		RefersTo: fmt.Sprintf("'%s'!$A:$%s,'%s'!$%d:$%d", p.sheet, columnName(p.table.Repeated), p.sheet, firstHead, p.codes)}))
	landscape, a4, wide, tall := "landscape", 9, 1, 0
	p.keep(p.SetPageLayout(p.sheet, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &a4, FitToWidth: &wide, FitToHeight: &tall}))
	p.keep(p.SetPanes(p.sheet, &excelize.Panes{Freeze: true, XSplit: p.table.Repeated, YSplit: p.codes,
		TopLeftCell: at(p.table.Repeated+1, p.first), ActivePane: "bottomRight"}))
}

func (p *page) head(heads []document.Head, column, row int) int {
	for i := range heads {
		h := &heads[i]
		p.text(column, row, h.Label)
		next, bottom := column+1, p.codes-1
		if len(h.Heads) > 0 {
			next, bottom = p.head(h.Heads, column, row+1), row
		}
		if next-1 > column || bottom > row {
			p.keep(p.MergeCell(p.sheet, at(column, row), at(next-1, bottom)))
		}
		column = next
	}
	return column
}

func columnName(n int) string {
	name, _ := excelize.ColumnNumberToName(n) // above 0 and in bounds
	return name
}

func widthOf(h *document.Head) float64 {
	if h.Kind == form.KindText {
		return 28
	}
	return 12
}

func (p *page) row(i int, row document.Row) {
	for n, v := range row.Values {
		p.value(n+1, p.first+i, p.leaves[n], v)
		name := kindStyle(p.leaves[n])
		if row.Strong {
			name += " strong"
		}
		p.keep(p.SetCellStyle(p.sheet, at(n+1, p.first+i), at(n+1, p.first+i), p.style(name)))
	}
}

// value writes a cell. A number of more digits than a spreadsheet keeps is written as
// text, so that nothing is lost on the way.
func (p *page) value(column, row int, h *document.Head, v form.Value) {
	switch {
	case v.Kind == form.Empty:
	case v.Kind == form.IsNumber && len(strings.Trim(v.Number.Coefficient().String(), "-")) <= exact:
		p.keep(p.SetCellDefault(p.sheet, at(column, row), v.Number.String()))
	case v.Kind == form.IsNumber:
		p.text(column, row, v.Number.String())
	default:
		p.text(column, row, h.Shown(v))
	}
}

func (b *book) finish() ([]byte, error) {
	defer b.Close()
	var out bytes.Buffer
	if b.err == nil {
		b.keep(b.Write(&out))
	}
	if b.err != nil {
		return nil, fmt.Errorf("write the workbook: %w", b.err)
	}
	return out.Bytes(), nil
}
