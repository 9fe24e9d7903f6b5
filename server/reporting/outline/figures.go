package outline

import (
	"strings"

	"github.com/shopspring/decimal"

	"congvu/server/reporting/form"
	"congvu/server/text"
)

// Figures are the cells that a text pulls from: the report's own table, computed
// cells included, and that of the same period last year, nil when there is none.
type Figures struct {
	Form     *form.Compiled
	Cells    form.Cells
	LastYear form.Cells
}

// Of is the form when it has this code, the one form a report may pull from.
func (f Figures) Of(code string) *form.Compiled {
	if f.Form != nil && f.Form.Def.Code == code {
		return f.Form
	}
	return nil
}

// blank stands where a figure is not there yet.
const blank = "…"

// Render writes the figures into a text. A reference that cannot be read stays as
// it is written.
func (f Figures) Render(words string) string {
	return written.ReplaceAllStringFunc(words, func(whole string) string {
		ref := readReference(whole, whole[1:len(whole)-1])
		leaf, problem := ref.Find(f.Of)
		if problem != nil {
			return whole
		}
		now, before := f.at(f.Cells, leaf, ref.Row), f.at(f.LastYear, leaf, ref.Row)
		change := changed(now, before, leaf)
		switch {
		case ref.Show == ShowValue:
			return shown(now, leaf)
		case ref.Show == ShowChange && change == "":
			return "chưa có số liệu cùng kỳ"
		case ref.Show == ShowChange:
			return change
		case change == "":
			return shown(now, leaf)
		}
		return shown(now, leaf) + " (" + change + ")"
	})
}

// at is a cell, or the sum of a column whose rows grow.
func (f Figures) at(cells form.Cells, leaf *form.Leaf, row string) form.Value {
	switch def := f.Form.Def; {
	case def.Several() || def.Rows.Kind == form.FixedRows:
		return cells.At(row, leaf.Name)
	case def.Rows.Kind == form.SingleRow:
		return cells.At("r1", leaf.Name)
	}
	sum, found := decimal.Zero, false
	for key := range cells {
		if v := cells.At(key, leaf.Name); v.Kind == form.IsNumber || v.Kind == form.None {
			sum, found = sum.Add(v.Number), true
		}
	}
	if !found {
		return form.Value{}
	}
	return form.Num(sum)
}

// shown writes a value as a sentence reads it.
func shown(v form.Value, leaf *form.Leaf) string {
	switch v.Kind {
	case form.IsNumber:
		return text.FormatNumber(v.Number.Round(int32(leaf.Precision)).String())
	case form.None:
		return "không phát sinh"
	case form.NotCollected:
		return "chưa thu thập được"
	case form.NotComparable:
		return "không so sánh được"
	case form.IsText:
		return words(v.Text, leaf)
	}
	return blank
}

func words(value string, leaf *form.Leaf) string {
	switch leaf.Kind {
	case form.KindChoice:
		for _, c := range leaf.Choices {
			if c.Code == value {
				return c.Label
			}
		}
	case form.KindDate:
		if part := strings.Split(value, "-"); len(part) == 3 {
			return part[2] + "/" + part[1] + "/" + part[0]
		}
	}
	return value
}

// changed says how a figure moved against the same period last year; "" when one
// of the two is not there. A percentage moves by points, not by per cent of itself.
func changed(now, before form.Value, leaf *form.Leaf) string {
	a, ok := amount(now)
	b, known := amount(before)
	if !ok || !known {
		return ""
	}
	difference := a.Sub(b)
	if difference.IsZero() {
		return "bằng cùng kỳ"
	}
	if strings.TrimSpace(leaf.Unit) == "%" {
		return moved(difference, difference.Round(int32(max(leaf.Precision, 1))), " điểm %")
	}
	if b.IsZero() {
		return "cùng kỳ không phát sinh"
	}
	return moved(difference, difference.Mul(decimal.NewFromInt(100)).DivRound(b.Abs(), 1), " %")
}

func moved(difference, rounded decimal.Decimal, unit string) string {
	direction := "tăng "
	if difference.IsNegative() {
		direction = "giảm "
	}
	if rounded.IsZero() {
		return "xấp xỉ cùng kỳ"
	}
	return direction + text.FormatNumber(rounded.Abs().String()) + unit + " so với cùng kỳ"
}

// amount is what a cell counts as: "-" is nothing, so zero.
func amount(v form.Value) (decimal.Decimal, bool) {
	return v.Number, v.Kind == form.IsNumber || v.Kind == form.None
}
