package casework

import (
	"cmp"
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/reporting"
	"congvu/server/text"
)

// ImportCell is what stands in a cell; a number is its digits.
type ImportCell struct {
	Text                    string
	Number, Formula, Broken bool
}

// Mapping reads rows of a workbook.
type Mapping struct {
	Columns  []*CaseImportColumn
	Encoding text.Encoding
	Received *clock.Date // for rows that name no day
	Today    clock.Date
	// Day turns a spreadsheet's count of days into a day.
	Day func(digits string) (clock.Date, bool)
}

// ReadRow is a row as a record in the making.
type ReadRow struct {
	Content    *Content
	ReceivedOn clock.Date
	Findings   []*CaseImportFinding
}

// Faulty tells whether the row can be no record as it stands.
func (r *ReadRow) Faulty() bool {
	return slices.ContainsFunc(r.Findings, func(f *CaseImportFinding) bool { return f.Severity == reporting.SeverityError })
}

// Find adds a finding; fatal keeps the row out.
func (r *ReadRow) Find(column int, field, code, message string, fatal bool) {
	severity := reporting.SeverityWarning
	if fatal {
		severity = reporting.SeverityError
	}
	r.Findings = append(r.Findings, &CaseImportFinding{Column: column, Field: field, Code: code, Severity: severity, Message: message})
}

// earliestReceipt bounds days that are plainly a slip of the keyboard.
var earliestReceipt = clock.NewDate(1990, 1, 1)

// Read reads a row: what cannot be read, and what no record may say, keeps it out; what
// is only missing for its approval is told, since it can be completed in the draft.
func (m *Mapping) Read(cells func(column int) ImportCell) *ReadRow {
	r, filled := &ReadRow{Content: &Content{}}, map[string]int{}
	for _, at := range m.Columns {
		c, cell := ColumnOf(at.Field), cells(at.Column)
		if c == nil || cell == (ImportCell{}) {
			continue
		}
		if m.Encoding != "" && !cell.Number {
			cell.Text = text.FromLegacy(cell.Text, m.Encoding)
		}
		if err := m.take(r, c, cell); err != nil {
			r.Find(at.Column, c.Key, err.code, err.message, true)
			continue
		}
		if err := warned(c, cell); err != nil {
			r.Find(at.Column, c.Key, err.code, err.message, false)
		}
		filled[c.Key] = at.Column
	}
	m.received(r)
	r.whole(filled)
	m.check(r)
	return r
}

func (m *Mapping) columnOf(key string) int {
	for _, c := range m.Columns {
		if c.Field == key {
			return c.Column
		}
	}
	return 0
}

// received decides when the information was received.
func (m *Mapping) received(r *ReadRow) {
	at := m.columnOf(ReceivedOn)
	if r.ReceivedOn.IsZero() && m.Received != nil {
		r.ReceivedOn = *m.Received
	}
	switch {
	case r.refused(ReceivedOn): // cannot be read: it is not missing
	case r.ReceivedOn.IsZero():
		r.Find(at, ReceivedOn, "CASE_RECEIVED_ON", "Chưa có ngày tiếp nhận thông tin. Nhập vào cột này hoặc chọn một ngày chung cho cả tệp.", true)
	case r.ReceivedOn.After(m.Today) || r.ReceivedOn.Before(earliestReceipt):
		r.Find(at, ReceivedOn, "CASE_DATE_IN_FUTURE", "Ngày tiếp nhận phải từ 01/01/1990 đến hôm nay.", true)
	}
}

// groups are lists of which a row carries one line: what the line cannot be without.
var groups = map[string][]string{
	"health.tests": {"on", "positive"}, "health.determinations": {"on", "dependent"},
	"health.detoxes": {"form", "from"}, "health.substitutions": {"from"}, "management.decisions": {"on"},
}

// whole refuses half a line of a list.
func (r *ReadRow) whole(filled map[string]int) {
	for _, group := range []string{"health.tests", "health.determinations", "health.detoxes", "health.substitutions", "management.decisions"} {
		column := 0
		for key, at := range filled {
			if strings.HasPrefix(key, group+".") {
				column = at
			}
		}
		for _, part := range groups[group] {
			if key := group + "." + part; column > 0 && filled[key] == 0 {
				r.Find(column, key, "CASE_FIELD_REQUIRED", "Nhập “"+ColumnOf(key).Label+"”, hoặc để trống các cột cùng nhóm.", true)
			}
		}
	}
}

// completed may be missing in a draft; everything else that Check refuses keeps a row out.
var completed = map[string]bool{"CASE_FIELD_REQUIRED": true, "CASE_GROUND_NOT_SHOWN": true}

// check asks the same of a row as of what is typed in.
func (m *Mapping) check(r *ReadRow) {
	if err := r.Content.Clean(); err != nil {
		f := &fault.Error{}
		if errors.As(err, &f) {
			r.place(m, f.Place, f.Reason, f.Message, true)
		}
		return
	}
	for _, p := range r.Content.Check(m.Today) {
		fatal := p.Severity == reporting.SeverityError && (!completed[p.Code] || p.Place == "identity.fullName")
		r.place(m, p.Place, p.Code, p.Message, fatal)
	}
}

func (r *ReadRow) place(m *Mapping, place, code, message string, fatal bool) {
	key := place
	if c := columnAt(place); c != nil {
		key = c.Key
	}
	if !r.refused(key) {
		r.Find(m.columnOf(key), key, code, message, fatal)
	}
}

// refused reports whether something was found already that keeps the row out for this field.
func (r *ReadRow) refused(field string) bool {
	return slices.ContainsFunc(r.Findings, func(f *CaseImportFinding) bool { return f.Field == field && f.Severity == reporting.SeverityError })
}

// refusal is why a cell is not taken.
type refusal struct{ code, message string }

// take puts the value of a cell into the content.
func (m *Mapping) take(r *ReadRow, c *Column, cell ImportCell) *refusal {
	if cell.Broken {
		return &refusal{"CELL_BROKEN", "Ô có ký tự hỏng hoặc đang báo lỗi của Excel. Nhập lại ô này."}
	}
	value, err := m.valueOf(c, cell)
	if err != nil {
		return err
	}
	if c.Key == ReceivedOn {
		r.ReceivedOn = value.(clock.Date)
		return nil
	}
	if year, only := value.(int); only && c.kind == kindBirth {
		c = ColumnOf("identity.birthYear")
		value = year
	}
	assign(c.ref(r.Content, 0), value)
	return nil
}

// assign writes a value into the place of a field, whatever the field's type is.
func assign(ref, value any) {
	to := reflect.ValueOf(ref).Elem()
	if list, several := value.([]string); several {
		for _, s := range list {
			to.Set(reflect.Append(to, reflect.ValueOf(s).Convert(to.Type().Elem())))
		}
		return
	}
	if to.Kind() == reflect.Pointer {
		to.Set(reflect.New(to.Type().Elem()))
		to = to.Elem()
	}
	if to.Kind() == reflect.Bool {
		if said, is := value.(string); is {
			value = said == "true"
		}
	}
	to.Set(reflect.ValueOf(value).Convert(to.Type()))
}

// Show writes what stands in a column of a content, all lines of a list together.
func (c *Column) Show(content *Content) string {
	raw, err := content.Section(c.Section())
	if err != nil || raw == nil {
		return ""
	}
	n := 1
	if c.lines != nil {
		n = c.lines(content)
	}
	var out []string
	for i := range n {
		if s := c.shown(reflect.ValueOf(c.ref(content, i)).Elem()); s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, "; ")
}

func (c *Column) shown(v reflect.Value) string {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return ""
		}
		v = v.Elem()
	}
	if d, is := v.Interface().(clock.Date); is {
		if d.IsZero() {
			return ""
		}
		return d.Vietnamese()
	}
	switch v.Kind() {
	case reflect.Bool:
		return c.label(strconv.FormatBool(v.Bool()))
	case reflect.Int:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Slice:
		out := make([]string, v.Len())
		for i := range v.Len() {
			out[i] = c.label(v.Index(i).String())
		}
		return strings.Join(out, "; ")
	}
	return c.label(v.String())
}

func (c *Column) label(value string) string {
	if c.kind == kindYesNo {
		return cmp.Or(map[string]string{"true": yes, "false": no}[value], value)
	}
	return labelOf(c.options, value)
}
