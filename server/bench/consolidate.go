package bench

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"strings"

	"github.com/shopspring/decimal"

	"congvu/server/reporting/consolidate"
	"congvu/server/reporting/form"
)

const (
	consolidatedUnits = 96
	consolidatedRows  = 400
)

var consolidateGoal = goal{2, "CPU / cộng bằng vòng lặp ≤ 2"}

// consolidate puts 96 reports of 400 rows together, from the stored bytes to the filled
// draft, in turns with a loop that decodes the same bytes and adds them up.
func (r *run) consolidate(context.Context, *world, int) error {
	return r.putTogether(consolidatedUnits, consolidatedRows)
}

func (r *run) putTogether(units, rows int) error {
	sheet, err := manyRows(rows)
	if err != nil {
		return err
	}
	stored, err := reportsOf(sheet, units)
	if err != nil {
		return err
	}
	filled, added, err := bothWays(sheet, stored)
	if err != nil {
		return err
	}
	if !maps.EqualFunc(filled, added, sameRow) {
		return fmt.Errorf("tổng hợp: số cộng được khác số viết tay")
	}
	sides := [2]func() error{
		func() error { _, err := together(sheet, stored); return err },
		func() error { _, err := addedUp(stored); return err },
	}
	var out [2][]sample
	for b := range r.Blocks {
		for k := range sides {
			i := (k + b) % 2
			s, err := timed(sides[i])
			if err != nil {
				return fmt.Errorf("tổng hợp: %w", err)
			}
			out[i] = append(out[i], s)
		}
	}
	name := fmt.Sprintf("Tổng hợp %d báo cáo × %d dòng", units, rows)
	r.report.versus(name, 0, out, consolidateGoal)
	above, err := aboveIdle(sides[0])
	if err != nil {
		return err
	}
	r.report.Lines = append(r.report.Lines, Line{Name: name + ", bộ nhớ thêm", Goal: fmt.Sprintf("≤ %d MB", mostAboveIdle>>20),
		Pass: above <= mostAboveIdle, value: fmt.Sprintf("%.1f MB", float64(above)/(1<<20))})
	return nil
}

// manyRows is a form of printed rows with four entered columns and a ratio.
func manyRows(rows int) (*form.Compiled, error) {
	var doc strings.Builder
	doc.WriteString("code: TH-BENCH\nedition: \"1\"\ntitle: Tổng hợp\nlegalBasis: Thử\nvalidFrom: 2026-01-01\nrows:\n  kind: FIXED\n  items:\n")
	for i := range rows {
		fmt.Fprintf(&doc, "    - {label: Dòng %d}\n", i+1)
	}
	doc.WriteString("columns:\n")
	for i := range 4 {
		fmt.Fprintf(&doc, "  - {code: \"%d\", label: Cột %d, precision: 2}\n", i+1, i+1)
	}
	doc.WriteString("  - {code: \"5\", label: Tỷ lệ, unit: \"%\", precision: 1, formula: c3 / c4 * 100}\n")
	def, problems := form.Parse([]byte(doc.String()))
	if len(problems) > 0 {
		return nil, fmt.Errorf("biểu tổng hợp: %s", problems[0].Message)
	}
	compiled, problems := form.Compile(def)
	if len(problems) > 0 {
		return nil, fmt.Errorf("biểu tổng hợp: %s", problems[0].Message)
	}
	return compiled, nil
}

// reportsOf are the cells of each unit, computed ones included, as they are stored.
func reportsOf(sheet *form.Compiled, units int) ([][]byte, error) {
	out := make([][]byte, units)
	for u := range units {
		cells := form.Cells{}
		for i, row := range sheet.Def.RowKeys() {
			for c := range 4 {
				cells.Set(row, fmt.Sprintf("c%d", c+1), form.Num(decimal.New(int64((u+1)*(i+7)*(c+3)), -2)))
			}
		}
		var err error
		if out[u], err = json.Marshal(sheet.Evaluate(cells, nil).Cells); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// together is what the server does: decode, put together, fill the draft, work it out.
func together(sheet *form.Compiled, stored [][]byte) (form.Cells, error) {
	children := make([]consolidate.Child, len(stored))
	for i, raw := range stored {
		if err := json.Unmarshal(raw, &children[i].Cells); err != nil {
			return nil, err
		}
	}
	plan := consolidate.NewPlan(sheet, sheet)
	taken, err := plan.Take(children)
	if err != nil {
		return nil, err
	}
	draft := plan.Fill(form.Cells{}, consolidate.State{}, consolidate.State{Taken: taken})
	return sheet.Evaluate(draft, nil).Cells, nil
}

// addedUp is the floor: a loop over the same bytes, in exact decimals too, and the
// ratio of each row.
func addedUp(stored [][]byte) (form.Cells, error) {
	sums := map[string]*[4]decimal.Decimal{}
	names := [4]string{"c1", "c2", "c3", "c4"}
	for _, raw := range stored {
		var cells form.Cells
		if err := json.Unmarshal(raw, &cells); err != nil {
			return nil, err
		}
		for row, columns := range cells {
			into := sums[row]
			if into == nil {
				into = &[4]decimal.Decimal{}
				sums[row] = into
			}
			for i, name := range names {
				into[i] = into[i].Add(columns[name].Number)
			}
		}
	}
	out := form.Cells{}
	for row, s := range sums {
		for i, name := range names {
			out.Set(row, name, form.Num(s[i]))
		}
		out.Set(row, "c5", form.Num(s[2].Mul(decimal.NewFromInt(100)).DivRound(s[3], 1)))
	}
	return out, nil
}

func bothWays(sheet *form.Compiled, stored [][]byte) (filled, added form.Cells, err error) {
	if filled, err = together(sheet, stored); err != nil {
		return nil, nil, err
	}
	added, err = addedUp(stored)
	return filled, added, err
}

func sameRow(a, b map[string]form.Value) bool {
	return maps.EqualFunc(a, b, func(x, y form.Value) bool { return x.Number.Equal(y.Number) })
}
