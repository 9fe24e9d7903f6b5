package document

import "fmt"

const footHeight = 52.0 // height of the signatures under a form

// annex lays a filled form out on pages of its own.
func annex(p *pen, r *Report, a *Annex) {
	list := p.measure(&a.Table)
	size, parts := split(&a.Table, list)
	s := &sheet{pen: p, paper: size, draft: r.Draft}
	for i, columns := range parts {
		s.turn()
		if i == 0 {
			s.annexHead(r, a)
			// An annex in a file of its own is signed at the top right of its first page.
			s.reserve("Chữ ký số của cơ quan, tổ chức", s.width-s.right-60, 4, 60, s.top-6)
		}
		g := newGrid(s, columns)
		g.over = func() { s.continued(a, columns, len(parts)) }
		if i > 0 {
			g.over()
		}
		g.head()
		foot := 0.0
		if i == len(parts)-1 {
			foot = footHeight
		}
		g.rows(a.Table.Rows, foot)
	}
	if len(a.Table.Rows) == 0 {
		s.font(italic, 11)
		s.y += 1
		s.write(s.left, s.y, s.inner(), "Không có dòng số liệu.", centred)
		s.y += s.line()
	}
	s.annexFoot(r, a)
}

// annexHead puts the number of the form to the left, the title in the middle, who
// reports to whom to the right.
func (s *sheet) annexHead(r *Report, a *Annex) {
	side := min(75, s.inner()*0.27)
	middle := s.inner() - 2*side
	top := s.y
	s.font(bold, 11)
	y := s.block(s.left, top, side-3, "Biểu số: "+a.Code, left)
	if a.Basis != "" {
		s.font(italic, 10)
		y = s.block(s.left, y, side-3, "Theo "+a.Basis, left)
	}
	ends := y
	s.font(plain, 11)
	y = s.block(s.left+side+middle, top, side, "Đơn vị báo cáo: "+a.Unit, left)
	if a.Recipient != "" {
		y = s.block(s.left+side+middle, y, side, "Đơn vị nhận báo cáo: "+a.Recipient, left)
	}
	ends = max(ends, y)
	s.font(bold, 13)
	y = s.block(s.left+side, top, middle, upper(a.Title), centred)
	s.font(italic, 12)
	for _, line := range []string{a.Period, s.carried(r), a.Note} {
		if line != "" {
			y = s.block(s.left+side, y, middle, line, centred)
		}
	}
	if a.Nil {
		s.font(bold, 12)
		y = s.block(s.left+side, y, middle, "KHÔNG PHÁT SINH", centred)
	}
	s.y = max(ends, y) + 2
	if a.Measure != "" {
		s.font(italic, 11)
		s.write(s.left, s.y, s.inner(), "Đơn vị tính: "+a.Measure, right)
		s.y += s.line() + 1
	}
}

// carried names the document that the form is annexed to.
func (s *sheet) carried(r *Report) string {
	if len(r.Signature.Lines) == 0 {
		return ""
	}
	number := r.reference()
	if r.Number == "" {
		number = "…" + orBlank(r.Notation, "/")
	}
	return fmt.Sprintf("(Kèm theo Báo cáo số %s %s của %s)", number, Dated(r.Date), r.Issuer)
}

// continued stands above the heads of a page that goes on.
func (s *sheet) continued(a *Annex, p part, parts int) {
	text := "Biểu " + a.Code + " (tiếp theo)"
	if parts > 1 && p.from != "" && p.to != "" {
		text = fmt.Sprintf("Biểu %s (tiếp theo): cột %s đến cột %s", a.Code, columnCode(p.from), columnCode(p.to))
	}
	s.font(italic, 10)
	s.write(s.left, s.y, s.inner(), text, left)
	s.y += s.line() + 1
}

// columnCode is the code alone, without the formula printed behind it.
func columnCode(code string) string {
	for i, r := range code {
		if r == '=' && i > 0 {
			return code[:i]
		}
	}
	return code
}

// annexFoot puts who made the form to the left and the head of the unit to the right.
func (s *sheet) annexFoot(r *Report, a *Annex) {
	if len(a.Signature.Lines) == 0 {
		return
	}
	s.need(footHeight)
	s.y += 3
	half := min(110, s.inner()/2)
	at := s.left + s.inner() - half
	s.font(italic, 12)
	s.write(at, s.y, half, r.Place+", "+Dated(r.Date), centred)
	s.y += s.line()
	top := s.y
	if a.Maker {
		s.font(bold, 12)
		s.write(s.left, top, half, "NGƯỜI LẬP BIỂU", centred)
		s.font(italic, 11)
		s.write(s.left, top+6, half, "(Ký, họ và tên)", centred)
	}
	s.signature(a.Signature, at, half, 12)
	if a.Maker && a.MadeBy != "" {
		s.font(bold, 12)
		s.write(s.left, s.y-s.line(), half, printable(a.MadeBy), centred)
	}
}
