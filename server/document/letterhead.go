package document

import (
	"fmt"
	"strconv"
	"strings"

	"congvu/server/clock"
)

const (
	state = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	motto = "Độc lập - Tự do - Hạnh phúc"
	// Widths of the two columns that the head and the foot of a document stand in.
	leftColumn  = 68.0
	rightColumn = 95.0
)

// letterhead puts quốc hiệu and tiêu ngữ to the right, the agency to the left, and
// under them number and date (NĐ 30/2020, Phụ lục I, II.1–4).
func (s *sheet) letterhead(l Letterhead) {
	at := s.left + s.inner() - rightColumn
	s.font(bold, 13)
	s.write(at, s.y, rightColumn, state, centred)
	y := s.y + s.line()
	s.font(bold, 14)
	s.write(at, y, rightColumn, motto, centred)
	y += s.line() + 0.8
	s.rule(at, y, rightColumn, s.GetStringWidth(motto))

	agency := s.agency(l)
	y = max(y, agency) + 3
	s.font(plain, 13)
	number := "Số:           " + orBlank(l.Notation, "/")
	if l.Number != "" {
		number = "Số: " + l.reference()
	}
	s.write(s.left, y, leftColumn, number, centred)
	s.font(italic, 14)
	s.write(at, y, rightColumn, l.Place+", "+Dated(l.Date), centred)
	s.y = y + s.line() + 5
}

func orBlank(text, before string) string {
	if text == "" {
		return ""
	}
	return before + text
}

// agency puts the names of the agencies and the line under them, and answers where
// they end.
func (s *sheet) agency(l Letterhead) float64 {
	y := s.y
	s.font(plain, 13)
	if l.Superior != "" {
		y = s.block(s.left, y, leftColumn, upper(l.Superior), centred)
	}
	s.font(bold, 13)
	name := strings.Replace(upper(l.Issuer), upper(committee)+" ", upper(committee)+"\n", 1)
	y = s.block(s.left, y, leftColumn, name, centred) + 0.8
	wide := s.widest(s.wrap(name, leftColumn))
	s.rule(s.left, y, leftColumn, wide*0.45) // a third to a half of the line above
	return y
}

// Dated is a date in the words of documents: a day below ten and the months 1 and 2
// with a zero; without one there is room for it.
func Dated(d clock.Date) string {
	if !d.Valid() {
		return "ngày … tháng … năm …"
	}
	month := strconv.Itoa(int(d.Month))
	if d.Month < 3 {
		month = "0" + month
	}
	return fmt.Sprintf("ngày %02d tháng %s năm %d", d.Day, month, d.Year)
}

func upper(s string) string { return strings.ToUpper(s) }

// subject puts the kind of document, what it is about and who it goes to (II.5).
func (s *sheet) subject(kind, about string, addressees []string) {
	s.font(bold, 14)
	s.write(s.left, s.y, s.inner(), kind, centred)
	s.y += s.line()
	lines := s.balance(about, s.inner()-24)
	for _, line := range lines {
		s.write(s.left, s.y, s.inner(), line, centred)
		s.y += s.line()
	}
	s.y += 0.8
	s.rule(s.left, s.y, s.inner(), min(s.widest(lines), s.inner())*0.4)
	s.y += 5
	if len(addressees) == 0 {
		return
	}
	s.font(plain, 14)
	if len(addressees) == 1 {
		s.y = s.block(s.left, s.y, s.inner(), "Kính gửi: "+addressees[0], centred) + 4
		return
	}
	s.write(s.left+30, s.y, 30, "Kính gửi:", left)
	s.y += s.line()
	for _, a := range addressees {
		s.y = s.block(s.left+48, s.y, s.inner()-48, "- "+a+";", left)
	}
	s.y += 4
}
