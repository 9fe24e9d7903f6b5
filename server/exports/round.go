package exports

import (
	"fmt"
	"strings"
	"time"

	"congvu/server/directory"
	"congvu/server/document"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

// roundOf composes the table of a round, for each table of its form, TỔNG CỘNG first: one
// row a unit, or where a unit has several, its rows under its name.
func roundOf(tables []*reporting.RoundTable, f *form.Compiled, issuer *directory.Unit, now time.Time) *document.Report {
	r := &document.Report{Subject: "Tổng hợp " + subject(tables[0].Round), Made: now}
	if issuer != nil {
		r.Issuer = document.Issuer(issuer)
	}
	for i, t := range tables {
		a := annex(f.Def, i, t.Round)
		a.Unit, a.Title = r.Issuer, "Tổng hợp: "+a.Title
		if one := f.Def.OneTable(i); one.Rows.Kind == form.GrowingRows || len(one.Rows.Items) > 1 {
			a.Table = grouped(t, f, one)
		} else {
			a.Table = lines(t, f.Def, i)
		}
		sent := 0
		for _, u := range t.Rows {
			if u.SubmissionID != nil {
				sent++
			}
		}
		a.Note = strings.TrimSpace(fmt.Sprintf("%s Báo cáo của %d/%d đơn vị; tên có dấu (*) là số liệu chưa duyệt", a.Note, sent, len(t.Rows)))
		r.Annexes = append(r.Annexes, a)
	}
	return r
}

// lines is a table with one row for each unit.
func lines(t *reporting.RoundTable, def *form.Definition, table int) document.Table {
	first, count := 0, 0
	for _, leaf := range def.Leaves() {
		switch {
		case leaf.Table < table:
			first++
		case leaf.Table == table:
			count++
		}
	}
	own := func(values []*string) []*string {
		return values[min(first, len(values)):min(first+count, len(values))]
	}
	out := document.Table{Repeated: 2, Heads: append(unitHeads(), document.HeadsOf(def.AllTables()[table].Columns)...)}
	out.Rows = append(out.Rows, line(form.Value{}, "TỔNG CỘNG", own(t.Total), true))
	for i, r := range t.Rows {
		out.Rows = append(out.Rows, line(form.ParseValue(fmt.Sprint(i+1)), nameOf(r), own(r.Values), false))
	}
	return out
}

func unitHeads() []document.Head {
	return []document.Head{{Label: "STT", Code: "A"}, {Label: "Đơn vị", Code: "B", Kind: form.KindText}}
}

// nameOf marks a unit whose figures are not approved yet, or not there.
func nameOf(r *reporting.RoundTableRow) string {
	switch {
	case r.SubmissionID == nil:
		return r.Unit.Name
	case !r.Official:
		return r.Unit.Name + " (*)"
	}
	return r.Unit.Name
}

// grouped is a table of several rows for each unit, under a heading with its name. Rows
// that are printed stand in the total too; rows that a unit adds stand under a heading
// with their sums.
func grouped(t *reporting.RoundTable, f *form.Compiled, one *form.Definition) document.Table {
	printed := one.Rows.Kind == form.FixedRows
	out := document.TableOf(one, nil, nil, "")
	if !printed {
		out.Repeated, out.Heads = 2, append(unitHeads(), document.HeadsOf(one.Columns)...)
	}
	heading := func(number form.Value, name string, sums form.Cells) {
		row := document.Row{Strong: true, Values: []form.Value{number, form.Text(name)}}
		for _, leaf := range one.Leaves() {
			row.Values = append(row.Values, sums.At(one.RowKeys()[0], leaf.Name))
		}
		out.Rows = append(out.Rows, row)
	}
	below := func(cells form.Cells, keys []string) {
		for _, row := range document.TableOf(one, cells, keys, "").Rows {
			if !printed {
				row.Values = append([]form.Value{row.Values[0], {}}, row.Values[1:]...)
			}
			out.Rows = append(out.Rows, row)
		}
	}
	total := t.TotalCells
	if printed {
		heading(form.Value{}, "TỔNG CỘNG", nil)
		below(total, one.RowKeys())
	} else {
		heading(form.Value{}, "TỔNG CỘNG", total)
	}
	for i, u := range t.Rows {
		number := form.Text(fmt.Sprint(i + 1)) // as the codes of the rows below it
		switch {
		case u.SubmissionID == nil:
			heading(number, nameOf(u)+": chưa có báo cáo", nil)
		case printed:
			heading(number, nameOf(u), nil)
			below(u.Cells, one.RowKeys())
		default:
			heading(number, nameOf(u), form.Total(f, []form.Cells{u.Cells}, nil))
			below(u.Cells, f.RowsOf(u.Cells))
		}
	}
	return out
}

func line(number form.Value, name string, values []*string, strong bool) document.Row {
	row := document.Row{Values: []form.Value{number, form.Text(name)}, Strong: strong}
	for _, v := range values {
		row.Values = append(row.Values, form.ParseValue(text(v)))
	}
	return row
}
