package formsheet_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"congvu/server/reporting/form"
)

// printed lays a form out as circulars print it: title block, heads in merged
// cells, the row of codes with the sums in it, printed rows.
type printed struct {
	t    *testing.T
	file *excelize.File
	top  int // first row of the heads, from 1
	deep int
	sums string // where printed sums stand: "head", "code" or "below"
}

func newSheet(t *testing.T) *printed {
	return &printed{t: t, file: excelize.NewFile(), top: 6, sums: "head"}
}

func (p *printed) set(col, row int, value any) {
	p.t.Helper()
	cell, err := excelize.CoordinatesToCellName(col, row)
	if err == nil {
		err = p.file.SetCellValue("Sheet1", cell, value)
	}
	if err != nil {
		p.t.Fatal(err)
	}
}

func (p *printed) merge(left, top, right, bottom int) {
	if left == right && top == bottom {
		return
	}
	from, _ := excelize.CoordinatesToCellName(left, top)
	to, _ := excelize.CoordinatesToCellName(right, bottom)
	if err := p.file.MergeCell("Sheet1", from, to); err != nil {
		p.t.Fatal(err)
	}
}

func (p *printed) bytes() []byte {
	var out bytes.Buffer
	if err := p.file.Write(&out); err != nil {
		p.t.Fatal(err)
	}
	return out.Bytes()
}

func depth(columns []form.Column) int {
	deepest := 0
	for i := range columns {
		deepest = max(deepest, 1+depth(columns[i].Columns))
	}
	return deepest
}

// lay draws the form; lead are the heads that name the rows, with their codes.
func (p *printed) lay(def *form.Definition, lead ...[2]string) {
	p.set(1, 1, "Biểu số: "+def.Code)
	p.set(1, 2, def.Title)
	p.set(1, 3, "Ban hành kèm theo "+def.LegalBasis)
	p.deep = depth(def.Columns)
	for i, head := range lead {
		p.set(i+1, p.top, head[0])
		p.merge(i+1, p.top, i+1, p.top+p.deep-1)
		p.set(i+1, p.top+p.deep, head[1])
	}
	p.heads(def.Columns, len(lead)+1, p.top)
	body := p.top + p.deep + 1
	if p.sums == "below" {
		body++
	}
	for i, row := range def.Rows.Items {
		p.set(1, body+i, row.Code)
		p.set(2, body+i, row.Label)
	}
}

func (p *printed) heads(columns []form.Column, left, row int) int {
	for i := range columns {
		c := &columns[i]
		if c.IsHead() {
			right := p.heads(c.Columns, left, row+1) - 1
			p.set(left, row, c.Label)
			p.merge(left, row, right, row)
			left = right + 1
			continue
		}
		label, code := c.Label, fmt.Sprintf("(%s)", c.Code)
		switch {
		case c.Printed == "":
		case p.sums == "head":
			label += "\n(" + c.Printed + ")"
		case p.sums == "code":
			code = c.Code + strings.TrimPrefix(c.Printed, c.Code)
		default:
			p.set(left, p.top+p.deep+1, "("+c.Printed+")")
		}
		p.set(left, row, label)
		p.merge(left, row, left, p.top+p.deep-1)
		p.set(left, p.top+p.deep, code)
		left++
	}
	return left
}
