// Package formsheet reads a form out of a spreadsheet as circulars print it:
// heads of several levels in merged cells, the row of codes, printed sums, printed
// rows. What it cannot read it names by its cell; it never guesses in silence. It
// works on the bytes of a workbook and knows no clock, file or database.
package formsheet

import (
	"congvu/server/fault"
	"congvu/server/reporting/form"
)

// Limits of a workbook; one beyond them is refused before it is unpacked.
const (
	MaxUnpacked = 64 << 20 // bytes of all its parts
	MaxParts    = 2000
	MaxRows     = 50_000 // rows of one sheet
	maxRatio    = 150    // unpacked to packed: beyond it the file is made to burst
	maxHead     = 200    // rows before the body begins
	maxFindings = 200
)

// Draft is what a workbook says of a form. The definition may lack what the
// workbook does not say; form.Compile tells.
type Draft struct {
	Sheet      string   // that was read
	Sheets     []string // that can be read
	Definition *form.Definition
	Findings   []Finding
}

// Finding is one thing that was not read, or read by a guess, with its cell.
type Finding struct {
	Code    string
	Warning bool // understood, but worth a look
	Message string
	Cell    string // "Sheet1!D7"
}

// Read makes a draft of one sheet of a workbook; of the first that holds a form
// when none is named. What no draft can be made of is a fault.
func Read(data []byte, sheet string) (*Draft, error) {
	book, err := open(data)
	if err != nil {
		return nil, err
	}
	defer book.close()
	draft := &Draft{Sheets: book.visible}
	names := book.visible
	if sheet != "" {
		if !book.has(sheet) {
			return nil, fault.New(fault.BadInput, "SHEET_MISSING", "Tệp không có trang tính %q đang hiện. Chọn một trong các trang: %s.", sheet, quoted(book.visible)).At("sheet")
		}
		names = []string{sheet}
	}
	var first error
	for _, name := range names {
		r := &reading{book: book, sheet: name, def: &form.Definition{Rows: form.Rows{Kind: form.SingleRow}}}
		err := r.read()
		if err == nil {
			draft.Sheet, draft.Definition = name, r.def
			draft.Findings = append(r.findings, book.notes(name)...)
			return draft, nil
		}
		if !fault.Is(err, "NO_TABLE") {
			return nil, err
		}
		if first == nil {
			first = err
		}
	}
	return nil, first
}

// reading is one sheet on its way to becoming a form.
type reading struct {
	book     *workbook
	sheet    string
	marks    *marks
	grid     grid // the rows up to the body
	head     span // where the heads stand
	codes    int  // the row of codes, -1 if there is none
	sums     int  // a row of printed sums below it, -1 if there is none
	leaves   []*leaf
	def      *form.Definition
	findings []Finding
	unit     string // of measure, said once for the table
	growing  bool   // the body is blank lines to be filled
}

func (r *reading) note(code string, row, col int, message string) {
	r.find(Finding{Code: code, Warning: true, Message: message, Cell: r.at(row, col)})
}

func (r *reading) fail(code string, row, col int, message string) {
	r.find(Finding{Code: code, Message: message, Cell: r.at(row, col)})
}

func (r *reading) find(f Finding) {
	if len(r.findings) < maxFindings {
		r.findings = append(r.findings, f)
	}
}

func (r *reading) at(row, col int) string { return r.sheet + "!" + cellName(row, col) }

func (r *reading) read() (err error) {
	if r.marks, err = r.book.marks(r.sheet); err != nil {
		return err
	}
	rows, err := r.book.rows(r.sheet)
	if err != nil {
		return err
	}
	defer rows.close()
	if err := r.findHead(rows); err != nil {
		return err
	}
	r.title()
	before := len(r.findings)
	r.columns()
	if err := r.body(rows); err != nil {
		return err
	}
	if r.growing { // what names the rows of a printed table is words to fill in here
		r.findings, r.leaves, r.def.Within = r.findings[:before], nil, nil
		r.columns()
	}
	r.finish()
	return nil
}
