package formsheet

import (
	"strings"

	"congvu/server/reporting/form"
	"congvu/server/text"
)

// finish gives each figure a measure of its own and names the cells of what the
// form's own rules refuse.
func (r *reading) finish() {
	prefix := prefixOf(r.def.Code)
	cells := map[string]*leaf{}
	columns := []*leaf{}
	for _, l := range r.leaves {
		if l.column != nil {
			columns = append(columns, l)
		}
	}
	for i, found := range r.def.Leaves() {
		if i < len(columns) {
			cells[found.Path] = columns[i]
		}
		if found.Kind != form.KindNumber {
			continue
		}
		adding := form.Sum
		if found.Unit == "%" { // a ratio typed in does not add up
			adding = form.NoAdding
		}
		found.Indicator = &form.Indicator{Key: prefix + found.Name, Name: strings.Join(found.Labels, " – "), Unit: found.Unit, OverUnits: adding, OverTime: adding}
	}
	for _, cell := range r.marks.outside {
		r.find(Finding{Code: "FORMULA_OUTSIDE", Cell: r.sheet + "!" + cell, Message: "Công thức đọc dữ liệu ngoài tệp này nên không được đọc. Thay bằng giá trị hoặc bỏ công thức."})
	}
	if r.marks.hidden {
		r.find(Finding{Code: "CELLS_HIDDEN", Warning: true, Cell: r.sheet, Message: "Trang tính có dòng hoặc cột bị ẩn; vẫn đọc như đang hiện."})
	}
	r.refused(cells)
}

// mended in the designer, but told here with their cells.
var located = map[string]bool{"PRINTED_INVALID": true, "CODE_INVALID": true, "DUPLICATE": true, "NAME_INVALID": true, "KIND_MISMATCH": true}

func (r *reading) refused(cells map[string]*leaf) {
	_, problems := form.Compile(r.def)
	for _, p := range problems {
		at := p.Place
		if i := strings.LastIndexByte(at, '.'); i > 0 {
			at = at[:i]
		}
		l := cells[at]
		if l == nil || !located[p.Code] {
			continue
		}
		row := r.head.bottom
		if r.codes >= 0 {
			row = r.codes
		}
		r.fail(p.Code, row, l.col, p.Message)
	}
}

// prefixOf makes "f01tcd." of "01/TCD": measures of one form share it.
func prefixOf(code string) string {
	out := strings.Builder{}
	for _, c := range text.Key(code) {
		if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {
			out.WriteRune(c)
		}
	}
	if out.Len() == 0 {
		return "moi."
	}
	return "b" + out.String() + "."
}
