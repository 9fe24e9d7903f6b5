package document

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// paper is the size of a page and its margins, in millimetres: top and bottom 20,
// left 30, right 15 (NĐ 30/2020, Phụ lục I, I.5); a landscape annex has its binding
// edge on top.
type paper struct {
	name                     string
	width, height            float64
	top, right, bottom, left float64
}

var (
	portrait = paper{"A4", 210, 297, 20, 15, 20, 30}
	a4       = paper{"A4", 297, 210, 25, 15, 15, 20}
	a3       = paper{"A3", 420, 297, 25, 15, 15, 20}
)

// inner is the width between the margins.
func (s paper) inner() float64 { return s.width - s.left - s.right }

// end is where the last line of a page may end.
func (s paper) end() float64 { return s.height - s.bottom }

// sheet is a pen on pages of one part of the document: the report itself or one
// annex, each numbered on its own from its second page.
type sheet struct {
	*pen
	paper
	pages int
	y     float64
	draft bool
}

// turn begins the next page.
func (s *sheet) turn() {
	orientation := "P"
	if s.width > s.height {
		orientation = "L"
	}
	size := s.GetPageSizeStr(s.name)
	s.AddPageFormat(orientation, size)
	s.pages++
	s.y = s.top
	if s.draft {
		s.watermark()
	}
	if s.pages > 1 {
		s.font(plain, 13)
		s.write(s.left, s.top-9, s.inner(), strconv.Itoa(s.pages), centred)
	}
}

// need turns the page unless so much fits on it.
func (s *sheet) need(height float64) {
	if s.y+height > s.end() {
		s.turn()
	}
}

func (s *sheet) watermark() {
	s.font(bold, 96)
	s.SetTextColor(232, 232, 232)
	text := "DỰ THẢO"
	wide := s.GetStringWidth(text)
	s.TransformBegin()
	s.TransformRotate(40, s.width/2, s.height/2)
	s.write((s.width-wide)/2, s.height/2-s.line()/2, wide, text, left)
	s.TransformEnd()
	s.SetTextColor(0, 0, 0)
}

// Render makes the PDF of a report. The same report makes the same bytes.
func Render(r *Report) ([]byte, error) {
	p := newPen(r.name(), r.Issuer, r.Made)
	main := &sheet{pen: p, paper: portrait, draft: r.Draft}
	main.turn()
	main.letterhead(r.Letterhead)
	main.subject("BÁO CÁO", r.Subject, r.Addressees)
	main.sections(r.Sections)
	main.signing(r)
	for i := range r.Annexes {
		annex(p, r, &r.Annexes[i])
	}
	return p.bytes()
}

// RenderAnnex makes the PDF of a form on its own, without the report that carries it.
func RenderAnnex(r *Report) ([]byte, error) {
	p := newPen(r.name(), r.Issuer, r.Made)
	for i := range r.Annexes {
		annex(p, r, &r.Annexes[i])
	}
	return p.bytes()
}

func (p *pen) bytes() ([]byte, error) {
	var out bytes.Buffer
	if err := errors.Join(p.Error(), p.Output(&out)); err != nil {
		return nil, fmt.Errorf("write the PDF: %w", err)
	}
	parts, err := takeApart(out.Bytes())
	if err != nil {
		return nil, err
	}
	if err := parts.legible(); err != nil {
		return nil, err
	}
	parts.signatures(p.fields)
	return parts.bytes(), nil
}

// name is what the document calls itself in its metadata: no person's name.
func (r *Report) name() string {
	if r.Number == "" {
		return "Báo cáo " + r.Subject
	}
	return "Báo cáo số " + r.reference()
}

// reference is number and notation as they are printed: below ten with a zero
// (NĐ 30/2020, Phụ lục I, II.3).
func (l Letterhead) reference() string {
	number := l.Number
	if len(number) == 1 && strings.ContainsAny(number, "123456789") {
		number = "0" + number
	}
	if l.Notation == "" || strings.Contains(number, "/") {
		return number
	}
	return number + "/" + l.Notation
}
