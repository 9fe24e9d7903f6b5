package reporting

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"congvu/server/fault"
	"congvu/server/reporting/form"
	"congvu/server/text"
)

// MaxEdits is how many cells one save may carry.
const MaxEdits = 5000

// Merged is what saving edits into a draft makes.
type Merged struct {
	Cells     form.Cells // the draft afterwards
	Written   int        // cells that changed
	Places    []string   // which
	Conflicts []CellConflict
	Refused   []Problem
}

// unsaved are the faults of a value that a draft cannot keep in its cell; other
// faults (range, precision, checks) are kept and shown, and block proposing.
var unsaved = []string{"CELL_UNKNOWN", "CELL_NOT_NUMBER", "CELL_KIND", "CELL_TOO_LONG", "CELL_CHOICE", "CELL_DATE"}

// Merge applies edits to the cells as they are now. An edit whose base is not the
// present value is a conflict and not written, unless it says the same; an edit of
// an unknown or computed cell, or with a value the cell cannot hold, is refused.
// More than MaxEdits edits are the fault TOO_MANY_EDITS. cells is not changed.
func Merge(c *form.Compiled, cells form.Cells, edits []CellEdit) (*Merged, error) {
	if len(edits) > MaxEdits {
		return nil, fault.New(fault.TooMany, "TOO_MANY_EDITS", "Một lần lưu tối đa %d ô, đang gửi %d ô. Chia thành nhiều lần.", MaxEdits, len(edits)).At("edits")
	}
	m := &merging{form: c, kinds: kinds(c), values: map[string]form.Value{}, Merged: &Merged{Cells: clone(cells)}}
	for _, e := range edits {
		m.read(e)
	}
	m.judge()
	for _, e := range edits {
		m.write(e, cells)
	}
	return m.Merged, nil
}

type merging struct {
	*Merged
	form   *form.Compiled
	kinds  map[string]form.Kind
	values map[string]form.Value // by place, of the edits that may be written
}

func place(row, column string) string { return row + "." + column }

func (m *merging) refuse(e CellEdit, code, message string) {
	delete(m.values, place(e.Row, e.Column))
	m.Refused = append(m.Refused, Problem{Code: code, Severity: SeverityError, Message: message, Place: place(e.Row, e.Column)})
}

// read turns an edit's text into a value.
func (m *merging) read(e CellEdit) {
	at := place(e.Row, e.Column)
	if _, twice := m.values[at]; twice {
		m.refuse(e, "CELL_TWICE", "Một ô được sửa hai lần trong cùng một lần lưu; chỉ gửi giá trị sau cùng.")
		return
	}
	kind, known := m.kinds[e.Column]
	switch {
	case !known:
		m.refuse(e, "CELL_UNKNOWN", "Biểu không có ô này; hãy bỏ số liệu ở ô này.")
		return
	case m.form.IsComputed(e.Row, e.Column):
		m.refuse(e, "CELL_COMPUTED", "Ô này do biểu tự tính; sửa các ô thành phần.")
		return
	}
	if _, filled := m.form.Def.Sources()[e.Column]; filled {
		m.refuse(e, "CELL_SYSTEM", "Ô này do hệ thống điền từ dữ liệu sử dụng của đơn vị, không nhập tay.")
		return
	}
	value, err := valueOf(kind, e.Value)
	if err != nil {
		m.refuse(e, err.Reason, err.Message)
		return
	}
	m.values[at] = value
}

// valueOf is what a typed text means in a column of this kind.
func valueOf(kind form.Kind, typed *string) (form.Value, *fault.Error) {
	if typed == nil {
		return form.Value{}, nil
	}
	clean, err := text.NFC(*typed)
	if err != nil {
		return form.Value{}, fault.As(err)
	}
	if kind == form.KindNumber {
		return form.ParseValue(strings.TrimSpace(clean)), nil
	}
	if clean == "" {
		return form.Value{}, nil
	}
	return form.Text(clean), nil
}

// judge asks the form itself about the values: they are tried alone, so that
// only faults of the cells themselves are heard.
func (m *merging) judge() {
	tried := form.Cells{}
	for at, v := range m.values {
		row, column, _ := strings.Cut(at, ".")
		tried.Set(row, column, v)
	}
	for _, p := range m.form.Evaluate(tried, nil).Problems {
		if _, edited := m.values[p.Place]; edited && slices.Contains(unsaved, p.Code) {
			row, column, _ := strings.Cut(p.Place, ".")
			m.refuse(CellEdit{Row: row, Column: column}, p.Code, p.Message)
		}
	}
	rows := m.form.Def.Rows
	for at := range m.values {
		row, column, _ := strings.Cut(at, ".")
		if rows.Kind == form.GrowingRows && rowNumber(row) > rows.Max {
			m.refuse(CellEdit{Row: row, Column: column}, "ROW_COUNT", fmt.Sprintf("Biểu có tối đa %d dòng.", rows.Max))
		}
	}
}

// write puts a value into the draft, or reports that somebody else was there.
func (m *merging) write(e CellEdit, before form.Cells) {
	mine, ok := m.values[place(e.Row, e.Column)]
	if !ok {
		return
	}
	base, err := valueOf(m.kinds[e.Column], e.Base)
	theirs := before.At(e.Row, e.Column)
	switch {
	case same(mine, theirs):
	case err != nil || !same(base, theirs):
		m.Conflicts = append(m.Conflicts, CellConflict{Row: e.Row, Column: e.Column, Mine: e.Value, Theirs: textOf(theirs)})
	default:
		m.Cells.Set(e.Row, e.Column, mine)
		m.Written++
		m.Places = append(m.Places, place(e.Row, e.Column))
	}
}

func same(a, b form.Value) bool { return a.Kind == b.Kind && a.String() == b.String() }

func textOf(v form.Value) *string {
	if v.Kind == form.Empty {
		return nil
	}
	s := v.String()
	return &s
}

func kinds(c *form.Compiled) map[string]form.Kind {
	out := map[string]form.Kind{}
	for _, leaf := range c.Def.Leaves() {
		out[leaf.Name] = leaf.Kind
	}
	return out
}

func clone(cells form.Cells) form.Cells {
	out := form.Cells{}
	for row, columns := range cells {
		for name, v := range columns {
			out.Set(row, name, v)
		}
	}
	return out
}

func rowNumber(key string) int {
	n, err := strconv.Atoi(strings.TrimPrefix(key, "r"))
	if err != nil {
		return 0
	}
	return n
}

// NilCells is a report in which nothing arose: "-" in every number the unit
// would enter, nothing in the rest.
func NilCells(c *form.Compiled) form.Cells {
	cells := form.Cells{}
	if c.Def.Rows.Kind == form.GrowingRows {
		return cells
	}
	sources := c.Def.Sources()
	for _, row := range c.Def.RowKeys() {
		for name, kind := range kinds(c) {
			if _, filled := sources[name]; kind == form.KindNumber && !filled && c.Holds(row, name) && !c.IsComputed(row, name) {
				cells.Set(row, name, form.Value{Kind: form.None})
			}
		}
	}
	return cells
}

// MergeReasons adds written reasons for warnings to those there are, by place,
// code and check; an empty one takes the reason away. changed says whether anything did.
func MergeReasons(have, given []WarningReason) (merged []WarningReason, changed bool, err error) {
	merged = slices.Clone(have)
	for _, g := range given {
		clean, err := text.NFC(g.Reason)
		if err != nil {
			return nil, false, fault.As(err).At("warningReasons")
		}
		g.Reason = strings.TrimSpace(clean)
		if len([]rune(g.Reason)) > MaxReason {
			return nil, false, fault.New(fault.BadInput, "REASON_TOO_LONG", "Lý do dài quá %d ký tự. Rút gọn lại.", MaxReason).At(g.Place)
		}
		at := slices.IndexFunc(merged, func(w WarningReason) bool { return w.Place == g.Place && w.Code == g.Code && w.Check == g.Check })
		switch {
		case at < 0 && g.Reason != "":
			merged, changed = append(merged, g), true
		case at >= 0 && g.Reason == "":
			merged, changed = slices.Delete(merged, at, at+1), true
		case at >= 0 && merged[at].Reason != g.Reason:
			merged[at], changed = g, true
		}
	}
	if len(merged) > MaxEdits {
		return nil, false, fault.New(fault.TooMany, "TOO_MANY_EDITS", "Quá nhiều lý do cảnh báo (%d). Bớt lại còn tối đa %d.", len(merged), MaxEdits).At("warningReasons")
	}
	return merged, changed, nil
}

// CheckRow refuses a row that the form does not have: UNKNOWN_PLACE.
func CheckRow(c *form.Compiled, row string) error {
	for _, leaf := range c.Def.Leaves() {
		if c.Holds(row, leaf.Name) {
			return CheckPlace(c, place(row, leaf.Name))
		}
	}
	return CheckPlace(c, row)
}

// CheckPlace refuses a place that is no cell of the form: UNKNOWN_PLACE.
func CheckPlace(c *form.Compiled, at string) error {
	row, column, _ := strings.Cut(at, ".")
	known := c.Holds(row, column)
	if c.Def.Rows.Kind == form.GrowingRows {
		known = known && rowNumber(row) > 0 && rowNumber(row) <= c.Def.Rows.Max
	} else {
		known = known && slices.Contains(c.Def.RowKeys(), row)
	}
	if !known {
		return fault.New(fault.BadInput, "UNKNOWN_PLACE", "Biểu không có ô được nêu. Chọn lại ô cần nhận xét.").At("place")
	}
	return nil
}
