package formsheet

import (
	"fmt"
	"regexp"
	"strings"

	"congvu/server/reporting/form"
)

var (
	// signature begins what stands under a table.
	signature = regexp.MustCompile(`(?i)^(người lập|lập biểu|thủ trưởng|nơi nhận|chủ tịch|giám đốc|kế toán|.{0,40}, ?ngày .* tháng|ngày .* tháng .* năm|tm\. |kt\. |\(ký)`)
	remark    = regexp.MustCompile(`(?i)^(ghi chú|chú thích|lưu ý|\* ?\p{L})`)
	rowSum    = regexp.MustCompile(`\s*\(?\s*([0-9A-Za-zĐ.]{1,8}\s*)?=\s*([0-9A-Za-zĐ.]+(\s*\+\s*([0-9A-Za-zĐ.]+|…))+)\s*\)?$`)
	blankRow  = regexp.MustCompile(`^[\s.…\-]*$`)
)

const growingRows = 500 // how many lines a table may grow to unless said otherwise

// bodyRow is one row under the heads.
type bodyRow struct {
	at    int
	cells []string
}

func (b bodyRow) cell(col int) string {
	if col < 0 || col >= len(b.cells) {
		return ""
	}
	return b.cells[col]
}

// lines walks the body: what was read with the heads, then the rest of the sheet.
func (r *reading) lines(rows *rowReader, each func(bodyRow) (bool, error)) error {
	at := max(r.head.bottom, r.codes, r.sums) + 1
	for ; at < len(r.grid.rows); at++ {
		if more, err := each(bodyRow{at, r.grid.rows[at]}); err != nil || !more {
			return err
		}
	}
	for {
		cells, err := rows.next()
		if err != nil || cells == nil {
			return err
		}
		for i, cell := range cells {
			cells[i], _ = clean(cell)
		}
		if more, err := each(bodyRow{rows.at, cells}); err != nil || !more {
			return err
		}
	}
}

// body tells what the rows are: printed ones, one for each unit, or blank lines.
func (r *reading) body(rows *rowReader) error {
	c := &collecting{reading: r, number: -1, label: -1, measure: -1, keys: map[string]string{}}
	for _, l := range r.leaves {
		switch {
		case l.role == roleNumber && c.number < 0:
			c.number = l.col
		case l.role == roleLabel:
			c.label = l.col // the last of them: "Mã" stands before the words
		case l.role == roleRowOf:
			c.measure = l.col
		case l.role == roleUnit:
			c.units = true
		}
	}
	if err := r.lines(rows, c.line); err != nil {
		return err
	}
	c.sums()
	r.rowsOf(c)
	r.def.Note = strings.Join(c.remarks, "\n")
	return nil
}

func (r *reading) rowsOf(c *collecting) {
	first := max(r.head.bottom, r.codes, r.sums) + 1
	switch {
	case c.units:
		if c.filled > 0 {
			r.note("ROWS_ARE_UNITS", first, r.head.left, fmt.Sprintf("Mỗi dòng là một đơn vị báo cáo (%d dòng): biểu có một dòng cho mỗi đơn vị, danh sách đơn vị lấy từ Hệ thống.", c.filled))
		}
	case c.label >= 0 && len(c.items) > 0:
		if len(c.items) > form.MaxRows {
			r.fail("TOO_MANY_ROWS", first+form.MaxRows, c.label, fmt.Sprintf("Biểu có %d dòng cố định, tối đa %d.", len(c.items), form.MaxRows))
			c.items = c.items[:form.MaxRows]
		}
		r.def.Rows = form.Rows{Kind: form.FixedRows, Items: c.items}
	case c.label >= 0 || c.number >= 0:
		r.growing = true
		r.def.Rows = form.Rows{Kind: form.GrowingRows, Max: growingRows}
		r.note("ROWS_GROW", first, r.head.left, fmt.Sprintf("Thân biểu để trống: biểu có dòng thêm được, tối đa %d dòng.", growingRows))
	}
}

// collecting gathers the rows of a body.
type collecting struct {
	*reading
	number, label, measure int // columns, -1 if there is none
	units                  bool
	filled                 int // rows with anything in them
	items                  []form.Row
	at                     []int             // the sheet's row of each item
	printed                map[string]string // sums by key of the row
	keys                   map[string]string // by printed code
	remarks                []string
	after                  bool // remarks have begun
}

// line takes one row and says whether the body goes on.
func (c *collecting) line(row bodyRow) (bool, error) {
	first := ""
	for _, cell := range row.cells {
		if cell != "" {
			first = cell
			break
		}
	}
	switch {
	case first == "":
		return true, nil
	case signature.MatchString(first):
		return false, nil
	case remark.MatchString(first) && row.cell(c.label) == "" || c.after || remark.MatchString(first) && c.label < 0:
		c.after = true
		c.remarks = append(c.remarks, first)
		return len(c.remarks) < 50, nil
	}
	c.filled++
	label := row.cell(c.label)
	if c.units || c.label < 0 || blankRow.MatchString(label) {
		return true, nil
	}
	c.item(row, label)
	return len(c.items) <= form.MaxRows, nil
}

func (c *collecting) item(row bodyRow, label string) {
	item := form.Row{Key: fmt.Sprintf("r%d", len(c.items)+1), Code: strings.Trim(row.cell(c.number), " .()")}
	sum := ""
	if code, rest, ok := strings.Cut(item.Code, "="); ok {
		item.Code, sum = strings.TrimSpace(code), rest
	}
	if found := rowSum.FindStringSubmatchIndex(label); found != nil {
		sum, label = label[found[4]:found[5]], strings.TrimSpace(label[:found[0]])
	}
	if measure := row.cell(c.measure); measure != "" {
		label += " (" + measure + ")"
	}
	item.Label = label
	if item.Code != "" {
		if _, twice := c.keys[item.Code]; !twice {
			c.keys[item.Code] = item.Key
		}
	}
	if sum != "" {
		if c.printed == nil {
			c.printed = map[string]string{}
		}
		c.printed[item.Key] = sum
	}
	c.items, c.at = append(c.items, item), append(c.at, row.at)
}

// sums turns the sums printed beside rows into the rows they add up.
func (c *collecting) sums() {
	for i := range c.items {
		sum, ok := c.printed[c.items[i].Key]
		if !ok {
			continue
		}
		keys := []string{}
		for _, code := range strings.Split(dressed(sum), "+") {
			key, known := c.keys[code]
			if !known || key == c.items[i].Key {
				c.fail("ROW_SUM_INVALID", c.at[i], c.label, fmt.Sprintf("Dòng “%s” in là tổng của %s, nhưng biểu không có dòng mã %q. Chọn lại các dòng được cộng.", c.items[i].Label, sum, code))
				keys = nil
				break
			}
			keys = append(keys, key)
		}
		if len(keys) > 0 {
			c.items[i].SumOf = keys
		}
	}
}
