package workbook

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"congvu/server/document"
	"congvu/server/reporting/form"
)

// Sheet is a working copy to be filled in elsewhere.
type Sheet struct {
	Form  *form.Compiled
	Cells form.Cells // with the computed ones
	Rows  []string   // keys of the rows
	Title document.Annex
	Unit  string // what stands before the row of a form of one row
	Mark  Mark
	Made  time.Time
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

// Entry is the workbook of a report: cells to be entered are open, computed ones are
// locked and hold real formulas where Excel can say them.
func Entry(s *Sheet) ([]byte, error) {
	rows := s.withSpare()
	t := document.TableOf(s.Form.Def, s.Cells, rows, s.Unit)
	p := newPage(&t, s.Made)
	p.preamble(&s.Title)
	p.text(1, 6, `Nhập vào ô trắng; ô xám do biểu tự tính. Ghi "-" khi không phát sinh, "…" khi không thu thập được, "x" khi không có ý nghĩa.`)
	p.heads()
	e := entry{page: p, Sheet: s, keys: rows, front: len(p.leaves) - len(s.Form.Def.Leaves()), rowAt: map[string]int{}, columnAt: map[string]int{}}
	e.index()
	for i, row := range t.Rows {
		e.fill(i, row)
	}
	e.choices()
	e.protect()
	return p.finish()
}

// withSpare adds the rows that a growing form may still take.
func (s *Sheet) withSpare() []string {
	if s.Form.Def.Rows.Kind != form.GrowingRows {
		return s.Rows
	}
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

// entry writes the cells of a workbook to be filled in.
type entry struct {
	*page
	*Sheet
	keys     []string
	front    int // columns before those of the form
	rowAt    map[string]int
	columnAt map[string]int
}

func (e *entry) index() {
	for i, key := range e.keys {
		e.rowAt[key] = e.first + i
	}
	for i, leaf := range e.Form.Def.Leaves() {
		e.columnAt[leaf.Name] = e.front + i + 1
	}
}

func (e *entry) fill(i int, row document.Row) {
	e.row(i, row)
	for n, leaf := range e.Form.Def.Leaves() {
		cell := at(e.front+n+1, e.first+i)
		name := kindStyle(e.leaves[e.front+n])
		if row.Strong {
			name += " strong"
		}
		if !e.Form.IsComputed(e.keys[i], leaf.Name) {
			e.keep(e.SetCellStyle(sheetName, cell, cell, e.style(name+" open")))
			continue
		}
		e.keep(e.SetCellStyle(sheetName, cell, cell, e.style(name+" computed")))
		if f := e.names(e.keys[i]).formula(e.Form.FormulaAt(e.keys[i], leaf.Name)); f != "" {
			e.keep(e.SetCellFormula(sheetName, cell, f))
		}
	}
}

func (e *entry) names(row string) names {
	return names{row: row,
		cell: func(row, column string) string { return at(e.columnAt[column], e.rowAt[row]) },
		whole: func(column string) string {
			return at(e.columnAt[column], e.first) + ":" + at(e.columnAt[column], e.first+len(e.keys)-1)
		},
	}
}

// choices offers the permitted values where Excel's own list is long enough for them.
func (e *entry) choices() {
	for _, leaf := range e.Form.Def.Leaves() {
		labels := []string{}
		for _, c := range leaf.Choices {
			labels = append(labels, c.Label)
		}
		all := strings.Join(labels, ",")
		if len(labels) == 0 || len([]rune(all)) > dropList || strings.Count(all, ",") != len(labels)-1 {
			continue
		}
		v := excelize.NewDataValidation(true)
		v.SetSqref(at(e.columnAt[leaf.Name], e.first) + ":" + at(e.columnAt[leaf.Name], e.first+len(e.keys)-1))
		e.keep(v.SetDropList(labels))
		e.keep(e.AddDataValidation(sheetName, v))
	}
}

// protect locks what is not to be filled in, without a password, and marks the
// workbook with the report it belongs to.
func (e *entry) protect() {
	e.keep(e.ProtectSheet(sheetName, &excelize.SheetProtectionOptions{SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true}))
	_, err := e.NewSheet(markSheet)
	e.keep(err)
	for i, value := range []string{"congvu-entry-1", e.Mark.Obligation, e.Mark.FormVersion, strconv.Itoa(e.Mark.Revision)} {
		e.keep(e.SetCellStr(markSheet, fmt.Sprintf("A%d", i+1), value))
	}
	e.keep(e.SetSheetVisible(markSheet, false, true))
}
