package formsheet

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	codeCell   = regexp.MustCompile(`^\(?\s*(\d{1,4}[a-zđ]?|[A-ZĐ])\s*\)?\s*(=.*)?$`)
	msCell     = regexp.MustCompile(`(?i)^(ms|mã số|mã cột|cột)$`)
	sumCell    = regexp.MustCompile(`^\(?\s*(\d{1,4}[a-z]?)?\s*=\s*[\d(][\da-z\s+\-=.…()]*$`)
	sttCell    = regexp.MustCompile(`(?i)^(stt|tt|số tt|số thứ tự|s\.?t\.?t\.?)$`)
	sumFormula = regexp.MustCompile(`^[\d\s+\-()]*\d[\d\s+\-()]*$`)
	// about matches the lines round a form, which are no heads.
	about = regexp.MustCompile(`(?i)^\(?\s*(biểu( mẫu)? số|biểu \d|mẫu số|phụ lục|đơn vị (tính|báo cáo|nhận|gửi)|đvt|ban hành|kèm theo|theo (thông tư|quyết định|nghị định|công văn)|kỳ báo cáo|số liệu (tính )?từ|từ ngày|ngày nhận|ngày \d|ngày \.|cơ quan|cộng h[oò]a|độc lập|nơi nhận)`)
)

// findHead reads rows until the body begins and marks where the heads stand.
func (r *reading) findHead(rows *rowReader) error {
	r.codes, r.sums = -1, -1
	for len(r.grid.rows) < maxHead {
		row, err := rows.next()
		if err != nil {
			return err
		}
		if row == nil {
			break
		}
		r.push(row)
		if at := len(r.grid.rows) - 1; r.isCodes(at) {
			r.codes = at
			break
		}
	}
	if r.codes < 0 {
		return r.headByNumbering()
	}
	r.spread()
	if !r.bounds() {
		return r.noTable()
	}
	return r.sumsBelow(rows)
}

// isCodes: every filled cell is a code, and the numbers rise from 1.
func (r *reading) isCodes(row int) bool {
	last, numbers, letters := 0, 0, 0
	for _, cell := range r.grid.rows[row] {
		if cell == "" || msCell.MatchString(cell) {
			continue
		}
		found := codeCell.FindStringSubmatch(cell)
		if found == nil {
			return false
		}
		n, err := strconv.Atoi(strings.TrimRight(found[1], "abcdefghđ"))
		if err != nil {
			if numbers > 0 {
				return false // letters stand before the numbers
			}
			letters++
			continue
		}
		if n < last || n > last+50 || numbers == 0 && n > 1 {
			return false
		}
		last = n
		numbers++
	}
	return row > 0 && (numbers >= 2 || numbers == 1 && letters > 0)
}

// bounds finds the top and the sides of the heads above the row of codes.
func (r *reading) bounds() bool {
	g := &r.grid
	left, right := -1, -1
	for col := 0; col < g.width; col++ {
		if g.at(r.codes, col) != "" || g.at(r.codes-1, col) != "" {
			if left < 0 {
				left = col
			}
			right = col
		}
	}
	if left < 0 {
		return false
	}
	top := r.codes
	for top > 0 && r.isHeadRow(top-1) {
		top--
		for col := left; col <= right; col++ { // a merged head may begin further up
			top = min(top, g.region(top, col).top)
		}
	}
	r.head = span{top, left, r.codes - 1, right}
	return top < r.codes
}

func (r *reading) isHeadRow(row int) bool {
	g := &r.grid
	n := 0
	for col := 0; col < g.width; col++ {
		cell := g.at(row, col)
		if cell == "" || g.region(row, col).left != col {
			continue
		}
		if about.MatchString(cell) && !r.reaches(row, col) {
			return false
		}
		n++
	}
	return n >= 2 || n == 1 && row == r.codes-1
}

// reaches: a merged cell that goes down to the codes is a head whatever it says.
func (r *reading) reaches(row, col int) bool {
	s := r.grid.region(row, col)
	return r.codes > 0 && s.bottom >= r.codes-1
}

// sumsBelow takes a row of printed sums that stands under the codes.
func (r *reading) sumsBelow(rows *rowReader) error {
	row, err := rows.next()
	if err != nil || row == nil {
		return err
	}
	r.push(row)
	at, sums := len(r.grid.rows)-1, 0
	for col := range row {
		switch cell := r.printedAt(at, col); {
		case cell == "":
		case sumCell.MatchString(cell):
			sums++
		default:
			return nil // already the body; it is read from the grid
		}
	}
	if sums > 0 {
		r.sums = at
	}
	return nil
}

// printedAt is a cell's text, or what was typed where the spreadsheet took a
// printed sum for arithmetic: "=4+13+22" became 39.
func (r *reading) printedAt(row, col int) string {
	if f := r.marks.formulas[cellName(row, col)]; f != "" && sumFormula.MatchString(f) && strings.ContainsAny(f, "+-") {
		return "=" + f
	}
	return r.grid.at(row, col)
}

// headByNumbering finds heads without a row of codes by their cell "STT".
func (r *reading) headByNumbering() error {
	r.spread()
	g := &r.grid
	for row := range g.rows {
		for col := 0; col < len(g.rows[row]); col++ {
			if sttCell.MatchString(g.own(row, col)) && g.texts(row) >= 2 {
				r.boundsFrom(row, col)
				r.note("NO_CODES", row, col, "Biểu không có dòng mã cột; các cột được đánh mã 1, 2, 3… theo thứ tự.")
				return nil
			}
		}
	}
	return r.noTable()
}

func (r *reading) boundsFrom(row, left int) {
	g := &r.grid
	r.head = span{row, left, g.region(row, left).bottom, left}
	for col := left; col < g.width; col++ {
		if s := g.region(row, col); g.at(row, col) != "" {
			r.head.right = max(r.head.right, s.right)
			r.head.bottom = max(r.head.bottom, s.bottom)
		}
	}
}
