package workbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"congvu/server/document"
	"congvu/server/fault"
	"congvu/server/reporting/form"
	"congvu/server/text"
)

// Cell is what a workbook says of one cell of the form. Where nothing can be made of
// it, Fault says why.
type Cell struct {
	Row, Column string
	At          string // in the workbook: "D9"
	Value       form.Value
	Fault       *fault.Problem
}

// Reading is a workbook read as a form.
type Reading struct {
	Mark  *Mark // nil where the workbook was not made here
	Cells []Cell
}

// headRows is how far down the row of codes is looked for.
const headRows = 60

// Read reads the cells that a person enters out of a workbook with the heads of a
// form, a sheet a table. It refuses a workbook whose heads are others, naming the
// columns, and one with more rows than the form may have.
func Read(content []byte, f *form.Compiled) (*Reading, error) {
	most := len(f.Def.RowKeys())
	if f.Def.Rows.Kind == form.GrowingRows {
		most = f.Def.Rows.Max
	}
	a, err := openArchive(content, most+headRows+spareRows)
	if err != nil {
		return nil, err
	}
	out := &Reading{}
	if out.Mark, err = a.mark(); err != nil {
		return nil, err
	}
	tables := len(f.Def.AllTables())
	for i := range tables {
		sheet, err := a.choose(i, tables)
		if err != nil {
			return nil, err
		}
		cells, err := readTable(sheet, f, i)
		if err != nil {
			return nil, err
		}
		out.Cells = append(out.Cells, cells...)
	}
	return out, nil
}

func readTable(sheet *rawSheet, f *form.Compiled, table int) ([]Cell, error) {
	def := f.Def.OneTable(table)
	t := document.TableOf(def, form.Cells{}, nil, "")
	r := &reader{sheet: sheet, form: f, def: def, keys: f.Def.AllTables()[table].RowKeys(), leaves: document.Leaves(t.Heads), front: len(document.Leaves(t.Heads)) - len(def.Leaves())}
	if f.Def.Several() {
		r.on = sheet.name + "!"
	}
	if err := r.findHeads(document.Depth(t.Heads)); err != nil {
		return nil, err
	}
	return r.cells()
}

// choose finds the sheet of a table: the one of its name, else the one at its place.
func (a *archive) choose(table, of int) (*rawSheet, error) {
	place, seen := -1, 0
	for i, s := range a.sheets {
		switch {
		case s.name == markSheet:
			continue
		case s.name == sheetNameOf(table, of):
			return a.sheet(i)
		case seen == table:
			place = i
		}
		seen++
	}
	switch {
	case place >= 0:
		return a.sheet(place)
	case of == 1:
		return nil, unreadable()
	}
	return nil, fault.New(fault.BadInput, "OTHER_HEADS", "Tệp thiếu trang tính %q: mẫu có %d biểu, mỗi biểu một trang tính. Tải tệp mẫu của báo cáo này rồi nhập vào đó.", sheetNameOf(table, of), of)
}

// mark is that of a workbook that was made here, or nil.
func (a *archive) mark() (*Mark, error) {
	for i, s := range a.sheets {
		if s.name == markSheet {
			kept, err := a.sheet(i)
			if err != nil {
				return nil, err
			}
			return markOf(kept), nil
		}
	}
	return nil, nil
}

func markOf(s *rawSheet) *Mark {
	if s.at(1, 1).text != "congvu-entry-1" {
		return nil
	}
	revision, _ := strconv.Atoi(s.at(1, 4).text) // of a foreign hand: only a hint
	return &Mark{Obligation: s.at(1, 2).text, FormVersion: s.at(1, 3).text, Revision: revision}
}

// reader finds the cells of a form in a sheet.
type reader struct {
	sheet  *rawSheet
	form   *form.Compiled
	def    *form.Definition // the table by itself
	keys   []string         // of its rows
	on     string           // before a place: the sheet, where there are several
	leaves []*document.Head
	front  int
	codes  int // the row of codes
}

// findHeads looks for the row whose codes agree best with the form's, then compares
// every column with it.
func (r *reader) findHeads(depth int) error {
	best, most := 0, 0
	for row := 1; row <= min(r.sheet.rows, headRows); row++ {
		agree := 0
		for i, leaf := range r.leaves {
			if leaf.Code != "" && same(r.sheet.at(i+1, row).text, leaf.Code) {
				agree++
			}
		}
		if agree > most {
			best, most = row, agree
		}
	}
	if most*2 < len(r.leaves) {
		return fault.New(fault.BadInput, "OTHER_HEADS",
			"Không tìm thấy đầu biểu %s trong trang tính %q: cần dòng mã cột %s, %s, … như biểu mẫu. Tải tệp mẫu của báo cáo này rồi nhập vào đó.",
			r.def.Code, r.sheet.name, r.leaves[0].Code, r.leaves[min(1, len(r.leaves)-1)].Code).At(r.sheet.name)
	}
	r.codes = best
	problems := []fault.Problem{}
	for i, leaf := range r.leaves {
		at, label := r.on+at(i+1, best), r.label(i+1, depth)
		switch code := r.sheet.at(i+1, best).text; {
		case !same(code, leaf.Code):
			problems = append(problems, fault.Problem{Code: "OTHER_HEADS", Place: at, Message: fmt.Sprintf("Ô %s: mã cột là %q, biểu cần %q (%s).", at, code, leaf.Code, leaf.Label)})
		case i >= r.front && !same(label, leaf.Label):
			problems = append(problems, fault.Problem{Code: "OTHER_HEADS", Place: at, Message: fmt.Sprintf("Cột %s: đầu cột là %q, biểu cần %q.", leaf.Code, label, leaf.Label)})
		}
	}
	for column := len(r.leaves) + 1; column <= len(r.leaves)+3; column++ {
		if code := r.sheet.at(column, best).text; code != "" {
			problems = append(problems, fault.Problem{Code: "OTHER_HEADS", Place: r.on + at(column, best), Message: fmt.Sprintf("Ô %s: biểu không có cột %q.", r.on+at(column, best), code)})
		}
	}
	if len(problems) > 0 {
		return fault.New(fault.BadInput, "OTHER_HEADS", "Đầu biểu của tệp khác biểu %s ở %d cột. %s", r.def.Code, len(problems), problems[0].Message).
			At(problems[0].Place).With(problems...)
	}
	return nil
}

// label is the head right above a column's code.
func (r *reader) label(column, depth int) string {
	for row := r.codes - 1; row >= max(1, r.codes-depth); row-- {
		if label := r.sheet.at(column, row).text; label != "" {
			return label
		}
	}
	return ""
}

// same compares heads: spaces and cases do not matter.
func same(a, b string) bool {
	plain := func(s string) string {
		if clean, err := text.NFC(s); err == nil {
			s = clean
		}
		return strings.ToLower(strings.Join(strings.Fields(s), ""))
	}
	return plain(a) == plain(b)
}

func (r *reader) cells() ([]Cell, error) {
	keys := r.keys
	if r.def.Rows.Kind == form.GrowingRows {
		keys = nil
		for n := 1; n <= r.lastRow()-r.codes; n++ {
			keys = append(keys, "r"+strconv.Itoa(n))
		}
		if len(keys) > r.def.Rows.Max {
			return nil, tooLarge(r.def.Rows.Max)
		}
	}
	if err := r.checkRows(keys); err != nil {
		return nil, err
	}
	out := []Cell{}
	for i, key := range keys {
		for n, leaf := range r.def.Leaves() {
			if r.form.IsComputed(key, leaf.Name) {
				continue
			}
			c := Cell{Row: key, Column: leaf.Name, At: r.on + at(r.front+n+1, r.codes+1+i)}
			c.Value, c.Fault = valueOf(r.sheet.at(r.front+n+1, r.codes+1+i), leaf.Column)
			if c.Fault != nil {
				c.Fault.Place = c.At
				c.Fault.Message = fmt.Sprintf("Ô %s: %s", c.At, c.Fault.Message)
			}
			out = append(out, c)
		}
	}
	return out, nil
}

// lastRow is the last one with something entered: the running numbers of empty rows
// do not count.
func (r *reader) lastRow() int {
	last := r.codes
	for place, cell := range r.sheet.cells {
		if place[0] > r.front && place[0] <= len(r.leaves) && strings.TrimSpace(cell.text) != "" {
			last = max(last, place[1])
		}
	}
	return last
}

// checkRows refuses a table whose printed rows stand elsewhere.
func (r *reader) checkRows(keys []string) error {
	if r.def.Rows.Kind != form.FixedRows {
		return nil
	}
	problems := []fault.Problem{}
	for i, item := range r.def.Rows.Items {
		cell := r.on + at(2, r.codes+1+i)
		if got := r.sheet.at(2, r.codes+1+i).text; !same(got, item.Label) {
			problems = append(problems, fault.Problem{Code: "OTHER_ROWS", Place: cell, Message: fmt.Sprintf("Ô %s: dòng là %q, biểu cần %q.", cell, got, item.Label)})
		}
	}
	if extra := r.lastRow() - r.codes - len(keys); extra > 0 {
		cell := r.on + at(1, r.codes+len(keys)+1)
		problems = append(problems, fault.Problem{Code: "OTHER_ROWS", Place: cell, Message: fmt.Sprintf("Từ ô %s: có %d dòng thừa so với biểu.", cell, extra)})
	}
	if len(problems) == 0 {
		return nil
	}
	problems = slices.Clip(problems)
	return fault.New(fault.BadInput, "OTHER_ROWS", "Các dòng của tệp khác biểu %s ở %d chỗ. %s", r.def.Code, len(problems), problems[0].Message).
		At(problems[0].Place).With(problems...)
}
