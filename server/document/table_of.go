package document

import (
	"strconv"

	"congvu/server/reporting/form"
)

// HeadsOf are a form's own columns with the codes and formulas printed under them.
func HeadsOf(columns []form.Column) []Head {
	out := make([]Head, len(columns))
	for i := range columns {
		c := &columns[i]
		out[i] = Head{Label: c.Label, Code: c.Code + c.Printed, Heads: HeadsOf(c.Columns), Kind: c.Kind, Precision: c.Precision, Choices: c.Choices}
	}
	return out
}

// MeasureOf is the one unit of measure of all columns; "" where they differ.
func MeasureOf(def *form.Definition) string {
	measure := ""
	for _, leaf := range def.Leaves() {
		switch {
		case leaf.Kind != form.KindNumber:
		case leaf.Unit == "" || measure != "" && measure != leaf.Unit:
			return ""
		default:
			measure = leaf.Unit
		}
	}
	return measure
}

// TableOf is a filled form as a table: in front of its columns stands the unit, the
// printed rows, or a running number.
func TableOf(def *form.Definition, cells form.Cells, rows []string, unit string) Table {
	t := Table{Repeated: 1}
	front := func(at int, key string) []form.Value { return []form.Value{form.Text(strconv.Itoa(at + 1))} }
	switch def.Rows.Kind {
	case form.SingleRow:
		t.Heads = []Head{{Label: "Đơn vị", Code: "MS", Kind: form.KindText}}
		front = func(int, string) []form.Value { return []form.Value{form.Text(unit)} }
	case form.FixedRows:
		t.Repeated = 2
		t.Heads = []Head{{Label: "Số TT", Code: "A"}, {Label: "Chỉ tiêu", Code: "B", Kind: form.KindText}}
		front = func(at int, _ string) []form.Value {
			return []form.Value{form.Text(def.Rows.Items[at].Code), form.Text(def.Rows.Items[at].Label)}
		}
	default:
		t.Heads = []Head{{Label: "STT", Code: "A"}}
	}
	t.Heads = append(t.Heads, HeadsOf(def.Columns)...)
	for i, key := range rows {
		row := Row{Values: front(i, key)}
		for _, leaf := range def.Leaves() {
			row.Values = append(row.Values, cells.At(key, leaf.Name))
		}
		row.Strong = def.Rows.Kind == form.FixedRows && len(def.Rows.Items[i].SumOf) > 0
		t.Rows = append(t.Rows, row)
	}
	return t
}
