package formsheet

import (
	"regexp"
	"strings"
	"unicode"
)

var (
	formCode   = regexp.MustCompile(`(?i)(?:biểu mẫu|biểu|mẫu)(?:\s+số\s*:?\s*([0-9A-ZĐ][0-9A-ZĐ/.\-]*)|\s*:?\s*([0-9]{1,3}[a-z]?(?:[/.\-][0-9A-ZĐ.\-]+)*))`)
	basis      = regexp.MustCompile(`(?i)((?:thông tư|quyết định|nghị định|công văn|nghị quyết)\s+(?:liên tịch\s+)?(?:số\s*:?\s*)?\d+[^;)]*)`)
	basisYear  = regexp.MustCompile(`(?:/|năm\s+)(20\d\d)`)
	measure    = regexp.MustCompile(`(?i)(?:đơn vị tính|đvt)\s*:?\s*([^;)]+)`)
	titleStart = regexp.MustCompile(`(?i)^(tổng hợp|báo cáo|kết quả|thống kê|danh sách|tình hình|biểu tổng hợp|bảng|số liệu|biểu) `)
	stateMotto = regexp.MustCompile(`(?i)(cộng h[oò]a xã hội|độc lập|ủy ban nhân dân|uỷ ban nhân dân|^ubnd|^sở |^thanh tra|^[-–_*]+$)`)
)

// title reads the lines above the heads: number, name, basis, unit of measure.
func (r *reading) title() {
	d := r.def
	named, other := false, "" // the name of the form may go on in the next line
	for row := 0; row < r.head.top; row++ {
		for col := 0; col < r.grid.width; col++ {
			cell := r.grid.own(row, col)
			if cell == "" {
				continue
			}
			if found := formCode.FindStringSubmatch(cell); found != nil && d.Code == "" {
				d.Code = strings.ToUpper(strings.TrimRight(found[1]+found[2], ".-/"))
			}
			if found := basis.FindStringSubmatch(cell); found != nil && d.LegalBasis == "" {
				d.LegalBasis = capital(strings.TrimSpace(found[1]))
			}
			if found := measure.FindStringSubmatch(cell); found != nil {
				r.unit = strings.ToLower(strings.Trim(found[1], " .…"))
			}
			switch {
			case about.MatchString(cell), stateMotto.MatchString(cell):
				named = named && d.Title == ""
			case d.Title == "" && (titleStart.MatchString(cell) || shouted(cell)):
				d.Title, named = cell, true
			case named && shouted(cell) && shouted(d.Title):
				d.Title += " " + cell
			case other == "":
				other = cell
			}
		}
	}
	if d.Title == "" {
		d.Title = other
	}
	if shouted(d.Title) {
		d.Title = capital(strings.ToLower(d.Title))
	}
	if found := basisYear.FindStringSubmatch(d.LegalBasis); found != nil {
		d.Edition = found[1]
	}
	for _, lack := range []struct{ code, what, value string }{
		{"CODE_UNKNOWN", "số biểu (Biểu số …)", d.Code}, {"TITLE_UNKNOWN", "tên biểu", d.Title}, {"BASIS_UNKNOWN", "căn cứ pháp lý", d.LegalBasis},
	} {
		if lack.value == "" {
			r.note(lack.code, 0, 0, "Phần trên đầu cột không có "+lack.what+"; nhập ở phần thông tin chung.")
		}
	}
}

// shouted: all letters are capitals.
func shouted(s string) bool {
	letters := 0
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsLetter(c) {
			letters++
		}
	}
	return letters > 5
}

func capital(s string) string {
	for i, c := range s {
		return string(unicode.ToUpper(c)) + s[i+len(string(c)):]
	}
	return s
}
