package casework

import (
	"regexp"
	"strconv"
	"strings"

	"congvu/server/clock"
)

// valueOf is what a cell means in a column: a text, texts, a day, a year, a choice.
func (m *Mapping) valueOf(c *Column, cell ImportCell) (any, *refusal) {
	said := strings.TrimSpace(cell.Text)
	switch c.kind {
	case kindDate:
		return m.day(cell)
	case kindBirth:
		return m.birth(cell)
	case kindYear:
		if year, ok := yearOf(said); ok {
			return year, nil
		}
		return nil, &refusal{"CELL_YEAR", "Cần một năm gồm 4 chữ số."}
	case kindCount:
		if times, ok := timesOf(said); ok {
			return times, nil
		}
		return nil, &refusal{"CELL_COUNT", "Cần một số nguyên, ví dụ 2."}
	case kindYesNo:
		if is, ok := yesNo(said); ok {
			return strconv.FormatBool(is), nil
		}
		return nil, &refusal{"CELL_CHOICE", "Chỉ nhận Có hoặc Không."}
	case kindOne:
		if value, ok := pick(c.options, said); ok {
			return value, nil
		}
		return nil, &refusal{"CELL_CHOICE", "Giá trị không có trong danh sách: " + strings.Join(labels(c.options), "; ") + "."}
	case kindSome:
		return some(c, said)
	case kindTexts:
		return parts(said), nil
	case kindPhones:
		return phones(cell), nil
	case kindNumber:
		return personal(cell)
	case kindCard:
		return card(cell)
	}
	return said, nil
}

// day reads a date: a spreadsheet's count of days, or a text.
func (m *Mapping) day(cell ImportCell) (any, *refusal) {
	if cell.Number {
		if d, ok := m.Day(cell.Text); ok && d.Year >= 1900 && d.Year <= 2100 {
			return d, nil
		}
		return nil, notADay()
	}
	d, ok := dayOf(cell.Text)
	if !ok {
		return nil, notADay()
	}
	return d, nil
}

func notADay() *refusal {
	return &refusal{"CELL_DATE", "Cần một ngày có thật, viết ngày/tháng/năm (dd/mm/yyyy) với năm gồm 4 chữ số."}
}

var dayMarks = strings.NewReplacer(".", "/", " ", "")

// dayOf reads dd/MM/yyyy with any of / - . between, and yyyy-MM-dd.
func dayOf(said string) (clock.Date, bool) {
	s := dayMarks.Replace(strings.TrimSpace(said))
	if strings.Count(s, "-") == 2 && strings.Index(s, "-") < 4 {
		s = strings.ReplaceAll(s, "-", "/")
	}
	d, err := clock.ParseDate(s)
	return d, err == nil && d.Year >= 1900
}

var onlyYear = regexp.MustCompile(`^(?:(?:0{1,2}|-{1,2}|\?{1,2}|\.{1,2})/){0,2}(\d{4})$`)

// birth reads a day of birth or, where it is not known, its year: "1990", "00/00/1990".
// A number of four digits is a year and not a count of days of the year 1905.
func (m *Mapping) birth(cell ImportCell) (any, *refusal) {
	if found := onlyYear.FindStringSubmatch(strings.ReplaceAll(cell.Text, " ", "")); found != nil {
		if year, ok := yearOf(found[1]); ok {
			return year, nil
		}
	}
	return m.day(cell)
}

func yearOf(said string) (int, bool) {
	year, err := strconv.Atoi(said)
	return year, err == nil && year >= 1900 && year <= 2100
}

// timesOf reads "3", "3 lần", "03".
func timesOf(said string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(strings.ToLower(said), "lần")))
	return n, err == nil && n >= 0 && n <= maxDetoxTimes
}

var listMarks = regexp.MustCompile(`[;\n+]+`)

func parts(said string) []string {
	out := []string{}
	for _, part := range listMarks.Split(said, -1) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// some reads several of a list; commas part them too, where no value has one.
func some(c *Column, said string) (any, *refusal) {
	out, seen := []string{}, map[string]bool{}
	add := func(part string) bool {
		value, ok := pick(c.options, part)
		if ok && !seen[value] {
			seen[value] = true
			out = append(out, value)
		}
		return ok
	}
	for _, part := range parts(said) {
		if add(part) {
			continue
		}
		for _, piece := range strings.FieldsFunc(part, func(r rune) bool { return r == ',' || r == '/' }) {
			if !add(strings.TrimSpace(piece)) {
				return nil, &refusal{"CELL_CHOICE", "Có giá trị không thuộc danh sách: " + strings.Join(labels(c.options), "; ") + "."}
			}
		}
	}
	return out, nil
}

// phones: a spreadsheet takes the zero in front of a number away.
func phones(cell ImportCell) []string {
	if cell.Number && len(cell.Text) == 9 {
		return []string{"0" + cell.Text}
	}
	return append([]string{}, parts(strings.ReplaceAll(cell.Text, ",", ";"))...)
}

// personal reads a số định danh. Its first digits are the province, 001 to 096: kept as a
// number it has lost one zero or two, which are put back and told.
func personal(cell ImportCell) (any, *refusal) {
	said := cell.Text
	if cell.Number {
		if strings.Trim(said, "0123456789") != "" {
			return nil, &refusal{"CASE_PERSONAL_NUMBER", "Số định danh phải gồm đúng 12 chữ số."}
		}
		switch len(said) {
		case 9:
			return nil, &refusal{"CELL_OLD_CARD", "Số này có 9 chữ số, là số CMND: chuyển sang cột “Số CMND”."}
		case 10, 11:
			said = strings.Repeat("0", 12-len(said)) + said
		}
	}
	number, ok := PersonalNumber(said)
	if !ok {
		return nil, &refusal{"CASE_PERSONAL_NUMBER", "Số định danh phải gồm đúng 12 chữ số."}
	}
	return number, nil
}

// card reads a CMND of nine digits, of which a spreadsheet may have taken zeros in front.
func card(cell ImportCell) (any, *refusal) {
	said := strings.NewReplacer(" ", "", ".", "").Replace(cell.Text)
	if cell.Number && len(said) < 9 {
		said = strings.Repeat("0", 9-len(said)) + said
	}
	if len(said) != 9 || strings.Trim(said, "0123456789") != "" {
		return nil, &refusal{"CELL_OLD_CARD", "Số CMND phải gồm đúng 9 chữ số."}
	}
	return said, nil
}

// warned is what was mended in reading a cell and should be looked at.
func warned(c *Column, cell ImportCell) *refusal {
	switch {
	case c.kind == kindNumber && cell.Number && len(cell.Text) < 12:
		return &refusal{"CASE_NUMBER_PADDED", "Excel đã bỏ số 0 ở đầu số định danh; đã thêm lại. Kiểm tra với giấy tờ."}
	case cell.Formula:
		return &refusal{"CELL_FORMULA", "Ô có công thức; chỉ lấy giá trị đã tính."}
	}
	return nil
}
