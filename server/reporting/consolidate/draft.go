package consolidate

import (
	"strings"

	"congvu/server/fault"
	"congvu/server/reporting/form"
)

// State is a consolidation as it stands: what was taken, and what was added.
type State struct {
	Taken
	Adjustments []Adjustment
}

// Fill writes a new state over an old one into the draft. What the unit typed into
// cells that the source does not fill stays, in a list with its line.
func (p *Plan) Fill(draft form.Cells, before, after State) form.Cells {
	out, total := form.Cells{}, p.Total(after.Taken, after.Adjustments)
	if p.Mode == List {
		p.carryLines(out, draft, before.Lines, after.Lines)
	} else {
		out = copied(draft)
		for row, columns := range p.Total(before.Taken, before.Adjustments) {
			for name := range columns {
				out.Set(row, name, form.Value{})
			}
		}
	}
	for row, columns := range total {
		for name, v := range columns {
			out.Set(row, name, v)
		}
	}
	return out
}

// carryLines keeps the free cells of each line where its row went.
func (p *Plan) carryLines(out, draft form.Cells, before, after map[string]string) {
	row := map[string]string{}
	for key, line := range before {
		row[line] = key
	}
	free := p.FreeColumns()
	for key, line := range after {
		if row[line] == "" {
			continue
		}
		for _, name := range free {
			out.Set(key, name, draft.At(row[line], name))
		}
	}
}

// Locked tells which cells come from the reports below, so that they change by an
// adjustment and not by typing over them.
func (p *Plan) Locked(state State) func(row, column string) bool {
	total := p.Total(state.Taken, state.Adjustments)
	return func(row, column string) bool {
		if p.Mode != List {
			return total.At(row, column).Kind != form.Empty
		}
		return p.fills(column) || column == p.unit || state.Lines[row] == ""
	}
}

// Check refuses an adjustment of a cell that does not add up, with the fault
// INVALID_ADJUSTMENT at what is wrong.
func (p *Plan) Check(a Adjustment) error {
	leaf := p.leaf[a.Column]
	rows := p.target.Def.RowKeys()
	switch {
	case leaf == nil || p.Mode != List && !(contains(rows, a.Row) && p.target.Holds(a.Row, a.Column)):
		return invalid("place", "Biểu không có ô được nêu. Chọn lại ô cần điều chỉnh.")
	case p.target.IsComputed(a.Row, a.Column):
		return invalid("place", "Ô này do biểu tự tính nên không điều chỉnh trực tiếp. Điều chỉnh các ô thành phần.")
	case !p.fills(a.Column) || p.Mode != List && p.rowFrom(a.Row, a.Column) == "":
		return invalid("place", "Ô này không lấy từ báo cáo cấp dưới; nhập trực tiếp vào biểu.")
	case leaf.Kind != form.KindNumber || p.below[a.Column].OverUnits() != form.Sum:
		return invalid("place", "Cột %s không cộng dồn giữa các đơn vị nên không điều chỉnh bằng cách cộng thêm. Chọn cột cộng dồn.", leaf.Code)
	case a.Value.IsZero():
		return invalid("value", "Nhập số điều chỉnh khác 0; số âm để giảm.")
	case !a.Value.Equal(a.Value.Truncate(int32(leaf.Precision))):
		return invalid("value", "Cột %s nhận tối đa %d chữ số thập phân.", leaf.Code, leaf.Precision)
	case strings.TrimSpace(a.Reason) == "":
		return invalid("reason", "Nhập lý do điều chỉnh.")
	}
	return nil
}

func contains(rows []string, row string) bool {
	for _, r := range rows {
		if r == row {
			return true
		}
	}
	return false
}

func invalid(place, message string, args ...any) error {
	return fault.New(fault.BadInput, "INVALID_ADJUSTMENT", message, args...).At("input." + place)
}

// Contribution is what the consolidated report adds to what the reports below it
// have published: where both feed one indicator, only the adjustments, so that
// units and adjustments together make the total; elsewhere its own figures.
//
// The rows of the adjustments are those in which they stand (RowOf).
func (p *Plan) Contribution(figures form.Cells, adjustments []Adjustment) form.Cells {
	out := form.Cells{}
	for row, columns := range figures {
		for name, v := range columns {
			if !p.shared(row, name) {
				out.Set(row, name, v)
			}
		}
	}
	for _, a := range adjustments {
		if p.shared(a.Row, a.Column) {
			out.Set(a.Row, a.Column, form.Num(out.At(a.Row, a.Column).Number.Add(a.Value)))
		}
	}
	return out
}

// Line is one unit's figures in a row of the target, for the table of units.
func (p *Plan) Line(cells form.Cells, row string) form.Cells {
	if p.same && p.source.Def.Rows.Kind != form.GrowingRows {
		return form.Cells{row: cells[row]}
	}
	if p.Mode == List {
		return p.summed(row, form.Total(p.source, []form.Cells{cells}, nil))
	}
	single, err := p.Take([]Child{{Cells: cells}})
	if err != nil {
		return form.Cells{} // only a list has too many rows
	}
	return form.Cells{row: p.target.Evaluate(single.Sums, nil).Cells[row]}
}

// summed is a unit's rows of a list added up.
func (p *Plan) summed(row string, total form.Cells) form.Cells {
	out, first := form.Cells{}, p.source.Def.RowKeys()[0]
	for _, leaf := range p.leaves {
		if from := p.from[leaf.Name]; from != "" {
			out.Set(row, leaf.Name, total.At(first, from))
		}
	}
	return out
}

// TotalLine is TỔNG CỘNG of a filled target in one of its rows.
func (p *Plan) TotalLine(cells form.Cells, row string) form.Cells {
	filled := p.target.Evaluate(cells, nil).Cells
	if p.Mode == List {
		return form.Total(p.target, []form.Cells{filled}, nil)
	}
	return form.Cells{row: filled[row]}
}
