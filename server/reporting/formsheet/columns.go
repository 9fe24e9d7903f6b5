package formsheet

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"congvu/server/reporting/form"
)

// leaf is one column of the sheet with what its heads say.
type leaf struct {
	col    int
	code   string // as printed: "1", "A"; "" if none
	role   role
	labels []string
	column *form.Column // of a column that holds cells
}

// role is what a column of the sheet is for.
type role int

const (
	roleCells  role = iota // holds figures or words
	roleNumber             // STT, the printed code of the row
	roleLabel              // what the row is called
	roleUnit               // the reporting unit: one row per unit
	roleRowOf              // the unit of measure of each row
)

var (
	unitHead    = regexp.MustCompile(`(?i)^(tên )?(đơn vị( báo cáo)?|cơ quan,? đơn vị|mã đơn vị|xã,? ?phường.*|địa phương|địa bàn|huyện.*)$`)
	labelHead   = regexp.MustCompile(`(?i)^(tên )?(nội dung|chỉ tiêu|tiêu chí|tên chỉ tiêu|danh mục|hạng mục|loại|lĩnh vực|phân tổ)( .*)?$`)
	measureHead = regexp.MustCompile(`(?i)^(đơn vị tính|đvt|đơn vị đo)$`)
	wordsHead   = regexp.MustCompile(`(?i)^(ghi chú|họ( và)? tên|địa chỉ|lý do|nguyên nhân|tên .*|nội dung .*|diễn giải)`)
	dateHead    = regexp.MustCompile(`(?i)^(ngày|thời điểm) `)
	ratioHead   = regexp.MustCompile(`(?i)(tỷ lệ|tỉ lệ|%)`)
	printedTail = regexp.MustCompile(`\s*\(?\s*((?:\d{1,4}[a-z]?\s*)?=\s*[\d(][\da-z\s+\-=.…()]*?)\s*\)?$`)
	unitTail    = regexp.MustCompile(`(?i)\s*\((?:đvt:?\s*|đơn vị tính:?\s*)?(người|hộ|vụ|vụ việc|việc|đơn|lượt|lượt người|đoàn|trđ|triệu đồng|tỷ đồng|nghìn đồng|1000 đồng|đồng|ha|m|m²|m2|km|km²|km2|%|tấn|kg|con|cái|cuộc|văn bản|trường hợp|hồ sơ|ngày|lần|cơ sở)\)$`)
	partHead    = regexp.MustCompile(`(?i)^trong đó`)
)

// columns makes the tree of heads and its leaves.
func (r *reading) columns() {
	r.def.Columns = r.heads(r.head.left, r.head.right, r.head.top, nil)
	r.parts(r.def.Columns, nil)
}

// heads reads one level of heads over the columns left to right.
func (r *reading) heads(left, right, row int, above []string) []form.Column {
	out := []form.Column{}
	for col := left; col <= right; {
		s := r.reach(row, col, right)
		label := r.grid.at(row, col)
		switch {
		case s.left == s.right:
			if c := r.single(s, row, above); c != nil {
				out = append(out, *c)
			}
		case s.bottom >= r.head.bottom:
			out = append(out, r.unnamed(s, label, above))
		default:
			below := r.heads(s.left, s.right, s.bottom+1, append(above[:len(above):len(above)], label))
			if label == "" {
				out = append(out, below...)
			} else if len(below) > 0 {
				out = append(out, form.Column{Label: label, Columns: below})
			}
		}
		col = s.right + 1
	}
	return out
}

// reach is how far a head goes: as merged; unmerged, over the empty cells beside it
// that have heads below them.
func (r *reading) reach(row, col, right int) span {
	g := &r.grid
	s := g.region(row, col)
	s.top, s.left, s.bottom, s.right = row, col, min(s.bottom, r.head.bottom), min(s.right, right)
	if _, merged := g.under[[2]int{row, col}]; merged || g.at(row, col) == "" || row == r.head.bottom || g.at(row+1, col) == "" {
		return s
	}
	for next := col + 1; next <= right; next++ {
		if _, merged := g.under[[2]int{row, next}]; merged || g.at(row, next) != "" || g.at(row+1, next) == "" {
			break
		}
		s.right = next
	}
	if s.right > s.left {
		r.note("HEAD_GUESSED", row, col, fmt.Sprintf("Ô đầu cột không gộp; đã hiểu “%s” trùm các cột %s–%s.", g.at(row, col), cellName(row, s.left), cellName(row, s.right)))
	}
	return s
}

// unnamed: a merged head over columns that have no heads of their own.
func (r *reading) unnamed(s span, label string, above []string) form.Column {
	r.fail("HEAD_MISSING", s.bottom, s.left, fmt.Sprintf("Đầu cột “%s” trùm %d cột nhưng các cột đó không có tên riêng. Đặt tên từng cột.", label, s.right-s.left+1))
	head := form.Column{Label: label}
	for col := s.left; col <= s.right; col++ {
		if c := r.leaf(col, "", "", append(above[:len(above):len(above)], label)); c != nil {
			head.Columns = append(head.Columns, *c)
		}
	}
	return head
}

// single reads the heads of one column from a row down: its label, perhaps heads
// that stand over it alone, a unit or a printed sum.
func (r *reading) single(s span, row int, above []string) *form.Column {
	col, words, sum := s.left, []string{}, ""
	for at := row; at <= r.head.bottom; at = r.grid.region(at, col).bottom + 1 {
		cell := r.printedAt(at, col)
		switch {
		case cell == "":
		case sumCell.MatchString(cell):
			sum = cell
		default:
			words = append(words, cell)
		}
	}
	label := ""
	if len(words) > 0 {
		label, words = words[len(words)-1], words[:len(words)-1]
	}
	c := r.leaf(col, label, sum, append(above[:len(above):len(above)], words...))
	if c != nil && c.Label == "" {
		r.fail("HEAD_MISSING", r.head.bottom, col, "Cột không có tên. Đặt tên cho cột.")
	}
	for i := len(words) - 1; c != nil && i >= 0; i-- {
		c = &form.Column{Label: words[i], Columns: []form.Column{*c}}
	}
	return c
}

// leaf makes the column of one column of the sheet; nil if it names the rows.
func (r *reading) leaf(col int, label, sum string, above []string) *form.Column {
	l := &leaf{col: col, labels: append(above, label)}
	r.leaves = append(r.leaves, l)
	printed, unit := "", ""
	l.code, printed = r.codeOf(col)
	if found := printedTail.FindStringSubmatchIndex(label); found != nil {
		sum, label = label[found[2]:found[3]], strings.TrimSpace(label[:found[0]])
	}
	if sum == "" {
		sum = printed
	}
	if found := unitTail.FindStringSubmatch(label); found != nil {
		unit, label = found[1], strings.TrimSpace(strings.TrimSuffix(label, found[0]))
	}
	l.role = r.roleOf(l, label)
	if l.role != roleCells {
		return nil
	}
	l.column = &form.Column{Label: label, Code: l.code, Kind: form.KindNumber, Input: form.Entered, Unit: unit, Printed: dressed(sum)}
	if l.code == "" {
		l.column.Code = r.freeCode(l)
	}
	l.column.Name = nameOf(l.column.Code)
	r.kind(l)
	return l.column
}

// kind guesses from the head what the cells hold.
func (r *reading) kind(l *leaf) {
	c := l.column
	switch {
	case wordsHead.MatchString(c.Label), r.growing && labelHead.MatchString(c.Label), c.Code[0] >= 'A' && c.Code[0] <= 'F':
		c.Kind, c.Unit, c.Printed = form.KindText, "", ""
	case dateHead.MatchString(c.Label):
		c.Kind, c.Unit, c.Printed = form.KindDate, "", ""
	default:
		c.Min, c.Required = "0", true
		if c.Unit == "" {
			c.Unit = r.unit
		}
		if ratioHead.MatchString(c.Label) {
			c.Unit, c.Precision = "%", 2
		}
	}
}

// codeOf is the code under a column, with a sum that is printed beside it.
func (r *reading) codeOf(col int) (code, printed string) {
	if r.sums >= 0 {
		printed = r.printedAt(r.sums, col)
	}
	if r.codes < 0 {
		return "", printed
	}
	found := codeCell.FindStringSubmatch(r.grid.at(r.codes, col))
	if found == nil {
		return "", printed
	}
	if sum := strings.TrimSpace(found[2]); sum != "" {
		printed = strings.TrimSuffix(sum, ")")
		if strings.Count(sum, "(") == strings.Count(sum, ")") {
			printed = sum
		}
	}
	return found[1], printed
}

// dressed brings a printed sum to the way the form's own reader takes it.
func dressed(sum string) string {
	return strings.NewReplacer(" ", "", "(", "", ")", "", "...", "…").Replace(sum)
}

func (r *reading) roleOf(l *leaf, label string) role {
	letter := l.code != "" && l.code[0] >= 'A'
	first := true // no column before it holds cells
	for _, before := range r.leaves[:len(r.leaves)-1] {
		first = first && before.role != roleCells
	}
	switch {
	case !first:
		return roleCells
	case sttCell.MatchString(label), msCell.MatchString(label):
		return roleNumber
	case measureHead.MatchString(label):
		return roleRowOf
	case l.code != "" && !letter:
		return roleCells
	case unitHead.MatchString(label):
		return roleUnit
	case !r.growing && (labelHead.MatchString(label) || letter || l.col == r.head.left):
		return roleLabel
	}
	return roleCells
}

// freeCode is a code for a column that has none printed.
func (r *reading) freeCode(l *leaf) string {
	n := 0
	for _, before := range r.leaves {
		if before.role == roleCells {
			n++
		}
	}
	switch {
	case r.codes < 0:
		return strconv.Itoa(n)
	case strings.HasPrefix(strings.ToLower(l.column.Label), "ghi chú"):
		return "GC"
	}
	code := fmt.Sprintf("X%d", n)
	r.note("CODE_MISSING", r.codes, l.col, fmt.Sprintf("Cột “%s” không có mã; tạm đặt mã %s.", l.column.Label, code))
	return code
}

// nameOf is what a column is called in expressions.
func nameOf(code string) string {
	if code != "" && code[0] >= '0' && code[0] <= '9' {
		return "c" + strings.ToLower(code)
	}
	return "cot" + strings.ToLower(code)
}
