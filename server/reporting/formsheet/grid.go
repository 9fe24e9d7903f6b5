package formsheet

import (
	"regexp"
	"strings"

	"congvu/server/fault"
	"congvu/server/text"
)

// grid is the part of a sheet up to the body, as clean text.
type grid struct {
	rows   [][]string
	merged map[[2]int]span // by top left cell
	under  map[[2]int]span // by every other cell they cover
	width  int
}

var spaces = regexp.MustCompile(`[\s\x{00a0}]+`)

// clean brings a cell to one line of NFC.
func clean(s string) (string, bool) {
	out, err := text.NFC(s)
	if err != nil {
		return "", false
	}
	return strings.TrimSpace(spaces.ReplaceAllString(out, " ")), true
}

func (r *reading) push(row []string) {
	at := len(r.grid.rows)
	for i, cell := range row {
		value, ok := clean(cell)
		if !ok {
			r.fail("CELL_UNREADABLE", at, i, "Chữ trong ô dùng bảng mã cũ (TCVN3, VNI) hoặc có ký tự hỏng. Chuyển sang Unicode rồi nạp lại.")
		}
		row[i] = value
	}
	r.grid.rows = append(r.grid.rows, row)
	r.grid.width = max(r.grid.width, len(row))
}

// spread lays the merged cells over the rows that were read.
func (r *reading) spread() {
	g := &r.grid
	g.merged, g.under = map[[2]int]span{}, map[[2]int]span{}
	for _, s := range r.marks.merged {
		if s.top >= len(g.rows) || s.right-s.left > maxWidth {
			continue
		}
		g.merged[[2]int{s.top, s.left}] = s
		g.width = max(g.width, s.right+1)
		for row := s.top; row <= min(s.bottom, len(g.rows)-1); row++ {
			for col := s.left; col <= s.right; col++ {
				g.under[[2]int{row, col}] = s
			}
		}
	}
}

const maxWidth = 2100 // columns of a form, and what stands beside them

// at is the text of a cell; of a merged one that of its first cell.
func (g *grid) at(row, col int) string {
	if s, ok := g.under[[2]int{row, col}]; ok {
		row, col = s.top, s.left
	}
	return g.own(row, col)
}

// own is the text written into the cell itself.
func (g *grid) own(row, col int) string {
	if row < 0 || row >= len(g.rows) || col >= len(g.rows[row]) || col < 0 {
		return ""
	}
	return g.rows[row][col]
}

// region is the merged rectangle at a cell, or the cell alone.
func (g *grid) region(row, col int) span {
	if s, ok := g.under[[2]int{row, col}]; ok {
		return s
	}
	return span{row, col, row, col}
}

// texts counts the different filled regions of a row.
func (g *grid) texts(row int) int {
	n := 0
	for col := 0; col < g.width; col++ {
		if s := g.region(row, col); s.left == col && g.at(row, col) != "" {
			n++
		}
	}
	return n
}

func (r *reading) noTable() error {
	return fault.New(fault.BadInput, "NO_TABLE",
		"Không tìm thấy biểu trong trang tính %q: cần đầu cột, và dòng mã cột (1, 2, 3… hoặc A, B, 1, 2…) hoặc ô STT. Bổ sung rồi nạp lại.", r.sheet).At(r.at(0, 0))
}
