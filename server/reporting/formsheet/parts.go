package formsheet

import (
	"fmt"

	"congvu/server/reporting/form"
)

// parts suggests the "trong đó" relations that heads name: each column under such
// a head is part of the figure printed before it.
func (r *reading) parts(columns []form.Column, whole *form.Column) {
	for i := range columns {
		c := &columns[i]
		before := whole
		if i > 0 && !columns[i-1].IsHead() && columns[i-1].Kind == form.KindNumber {
			before = &columns[i-1]
		}
		if !partHead.MatchString(c.Label) {
			if c.IsHead() {
				r.parts(c.Columns, nil)
			}
			continue
		}
		if i > 0 && columns[i-1].IsHead() {
			before = nil
		}
		leaves := []*form.Column{c}
		if c.IsHead() {
			leaves = under(c)
		}
		if before == nil {
			row, col := r.place(leaves[0])
			r.note("PART_OF_WHAT", row, col, fmt.Sprintf("Không rõ “%s” là một phần của cột nào; đặt quan hệ trong đó ở phần kiểm tra.", c.Label))
			continue
		}
		for _, part := range leaves {
			r.part(part, before)
		}
	}
}

func (r *reading) part(part, whole *form.Column) {
	if part.Kind != form.KindNumber || part.Code == "" || whole.Code == "" {
		return
	}
	rule := part.Code + "<=" + whole.Code
	r.def.Within = append(r.def.Within, form.Within{Rule: rule, Severity: form.Error})
	row, col := r.place(part)
	r.note("PART_SUGGESTED", row, col, fmt.Sprintf("Theo chữ “trong đó”, đã thêm kiểm tra: cột %s không lớn hơn cột %s.", part.Code, whole.Code))
}

// under lists the leaves of a head.
func under(c *form.Column) []*form.Column {
	if !c.IsHead() {
		return []*form.Column{c}
	}
	out := []*form.Column{}
	for i := range c.Columns {
		out = append(out, under(&c.Columns[i])...)
	}
	return out
}

// place is the cell of the sheet that a column came from. Columns are copied into
// their heads; the code tells them apart.
func (r *reading) place(c *form.Column) (row, col int) {
	for _, l := range r.leaves {
		if l.column != nil && l.column.Code == c.Code {
			return r.head.bottom, l.col
		}
	}
	return r.head.top, r.head.left
}
