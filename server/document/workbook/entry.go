package workbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"congvu/server/document"
	"congvu/server/reporting/form"
)

// Sheet is a working copy to be filled in elsewhere.
type Sheet struct {
	Form   *form.Compiled
	Cells  form.Cells // with the computed ones
	Rows   []string   // keys of the rows
	Titles []document.Annex
	Unit   string // what stands before the row of a table of one row
	Mark   Mark
	Made   time.Time
}

// Mark says in the workbook which report it belongs to.
type Mark struct {
	Obligation  string
	FormVersion string
	Revision    int
}

const (
	markSheet = "CongVu"
	spareRows = 200 // empty rows that a growing form is handed out with, up to its own limit
	dropList  = 255 // characters that a list of choices may have in Excel
)

// Entry is the workbook of a report, a sheet a table: cells to be entered are open,
// computed ones are locked and hold real formulas where Excel can say them.
func Entry(s *Sheet) ([]byte, error) {
	b := newBook(s.Made)
	tables := s.Form.Def.AllTables()
	entries := make([]*entry, len(tables))
	for i := range tables {
		entries[i] = s.entry(b, i)
	}
	w := &layout{rowAt: map[string]int{}, of: map[string]*entry{}}
	for _, e := range entries {
		w.add(e)
	}
	for _, e := range entries {
		for i, row := range e.table.Rows {
			e.fill(w, i, row)
		}
		e.choices()
		e.keep(e.ProtectSheet(e.sheet, &excelize.SheetProtectionOptions{SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true}))
	}
	b.mark(s.Mark)
	return b.finish()
}

// entry is one table of a workbook to be filled in.
type entry struct {
	*page
	form   *form.Compiled
	leaves []form.Leaf
	keys   []string
	front  int // columns before those of the form
}

// entry begins the sheet of a table.
func (s *Sheet) entry(b *book, table int) *entry {
	def := s.Form.Def.OneTable(table)
	keys := s.Form.Def.AllTables()[table].RowKeys()
	if def.Rows.Kind == form.GrowingRows {
		keys = s.withSpare()
	}
	t := document.TableOf(def, s.Cells, keys, s.Unit)
	p := b.page(sheetNameOf(table, len(s.Titles)), &t)
	p.preamble(&s.Titles[table])
	p.text(1, 6, `Nhập vào ô trắng; ô xám do biểu tự tính. Ghi "-" khi không phát sinh, "…" khi không thu thập được, "x" khi không có ý nghĩa.`)
	p.heads()
	leaves := def.Leaves()
	return &entry{page: p, form: s.Form, leaves: leaves, keys: keys, front: len(p.leaves) - len(leaves)}
}

// withSpare adds the rows that a growing form may still take.
func (s *Sheet) withSpare() []string {
	last := 0
	for _, key := range s.Rows {
		n, _ := strconv.Atoi(strings.TrimPrefix(key, "r"))
		last = max(last, n)
	}
	keys := []string{}
	for n := 1; n <= min(s.Form.Def.Rows.Max, last+spareRows); n++ {
		keys = append(keys, "r"+strconv.Itoa(n))
	}
	return keys
}

// layout says where the cells of the form stand in the workbook.
type layout struct {
	rowAt map[string]int
	of    map[string]*entry // by column
}

func (w *layout) add(e *entry) {
	for i, key := range e.keys {
		w.rowAt[key] = e.first + i
	}
	for _, leaf := range e.leaves {
		w.of[leaf.Name] = e
	}
}

func (e *entry) columnAt(name string) int {
	return e.front + 1 + slices.IndexFunc(e.leaves, func(l form.Leaf) bool { return l.Name == name })
}

// span is the whole of a column.
func (e *entry) span(column string) string {
	n := e.columnAt(column)
	return at(n, e.first) + ":" + at(n, e.first+len(e.keys)-1)
}

func (e *entry) fill(w *layout, i int, row document.Row) {
	e.row(i, row)
	for n, leaf := range e.leaves {
		cell := at(e.front+n+1, e.first+i)
		name := kindStyle(e.page.leaves[e.front+n])
		if row.Strong {
			name += " strong"
		}
		if !e.form.IsComputed(e.keys[i], leaf.Name) {
			e.keep(e.SetCellStyle(e.sheet, cell, cell, e.style(name+" open")))
			continue
		}
		e.keep(e.SetCellStyle(e.sheet, cell, cell, e.style(name+" computed")))
		if f := e.names(w, e.keys[i]).formula(e.form.FormulaAt(e.keys[i], leaf.Name)); f != "" {
			e.keep(e.SetCellFormula(e.sheet, cell, f))
		}
	}
}

// names finds the cells of formulas, those of another table on its sheet.
func (e *entry) names(w *layout, row string) names {
	on := func(other *entry) string {
		if other == e {
			return ""
		}
		return "'" + other.sheet + "'!"
	}
	return names{row: row,
		cell: func(row, column string) string {
			other := w.of[column]
			return on(other) + at(other.columnAt(column), w.rowAt[row])
		},
		whole: func(column string) string { return on(w.of[column]) + w.of[column].span(column) },
	}
}

// choices offers the permitted values where Excel's own list is long enough for them.
func (e *entry) choices() {
	for _, leaf := range e.leaves {
		labels := []string{}
		for _, c := range leaf.Choices {
			labels = append(labels, c.Label)
		}
		all := strings.Join(labels, ",")
		if len(labels) == 0 || len([]rune(all)) > dropList || strings.Count(all, ",") != len(labels)-1 {
			continue
		}
		v := excelize.NewDataValidation(true)
		v.SetSqref(e.span(leaf.Name))
		e.keep(v.SetDropList(labels))
		e.keep(e.AddDataValidation(e.sheet, v))
	}
}

// mark says which report the workbook belongs to.
func (b *book) mark(m Mark) {
	_, err := b.NewSheet(markSheet)
	b.keep(err)
	for i, value := range []string{"congvu-entry-1", m.Obligation, m.FormVersion, strconv.Itoa(m.Revision)} {
		b.keep(b.SetCellStr(markSheet, fmt.Sprintf("A%d", i+1), value))
	}
	b.keep(b.SetSheetVisible(markSheet, false, true))
}
