package document

import "strings"

const (
	indent    = 10.0 // of a paragraph's first line
	afterPara = 2.1  // 6 pt between paragraphs
	signRoom  = 28.0 // between title and name: image and data of the digital signature
)

// sections puts the text: headings by their level, paragraphs justified.
func (s *sheet) sections(list []Section) {
	for _, section := range list {
		if section.Heading != "" {
			s.heading(section)
		}
		for _, paragraph := range section.Paragraphs {
			s.paragraph(paragraph)
		}
	}
}

// heading keeps with the first lines of what follows.
func (s *sheet) heading(section Section) {
	style := bold
	text := section.Heading
	if section.Level > 2 {
		style = boldItalic
	}
	s.font(style, 14)
	lines := s.wrapFrom(text, s.inner()-indent, s.inner())
	s.need(float64(len(lines)+2)*s.line() + afterPara)
	s.lines(lines, indent, left)
	s.y += afterPara
}

func (s *sheet) paragraph(text string) {
	for _, part := range strings.Split(text, "\n") {
		if strings.TrimSpace(part) == "" {
			continue
		}
		s.font(plain, 14)
		lines := s.wrapFrom(part, s.inner()-indent, s.inner())
		if len(lines) > 1 {
			s.need(2 * s.line()) // no first line alone at the foot
		}
		s.lines(lines, indent, justify)
		s.y += afterPara
	}
}

// lines writes the lines of one paragraph; the last is not stretched, and never
// stands alone on the next page.
func (s *sheet) lines(lines []string, first float64, align string) {
	style, size := s.style, s.size
	for i, line := range lines {
		rest := len(lines) - i
		if s.y+s.line() > s.end() || rest == 2 && len(lines) > 3 && s.y+2*s.line() > s.end() {
			s.turn()
			s.font(style, size)
		}
		x, how := s.left, align
		if i == 0 {
			x += first
		}
		if i == len(lines)-1 || !strings.Contains(line, " ") {
			how = left
		}
		s.write(x, s.y, s.left+s.inner()-x, line, how)
		s.y += s.line()
	}
}

// signing puts nơi nhận to the left and the signature to the right, on one page
// (II.7 and II.9). The room between title and name is where the signature goes.
func (s *sheet) signing(r *Report) {
	s.font(bold, 14)
	at := s.left + s.inner() - 85
	height := float64(len(r.Signature.Lines)+2)*s.line() + signRoom
	s.need(height + 4)
	s.y += 4
	top := s.y
	s.signature(r.Signature, at, 85, 14)
	title := top + float64(len(r.Signature.Lines))*s.line()
	// The seal covers about a third of the hand's signature, to its left (Phụ lục I, II.8).
	s.reserve("Chữ ký số của người có thẩm quyền", at+20, title+1, 45, signRoom-2)
	s.reserve("Chữ ký số của cơ quan, tổ chức", at, title+1, 35, signRoom-2)
	s.recipients(r.Recipients, top)
}

// signature puts a block and moves below it.
func (s *sheet) signature(b Signature, x, width, size float64) {
	s.font(bold, size)
	for _, line := range b.Lines {
		s.y = s.block(x, s.y, width, line, centred)
	}
	s.y += signRoom
	s.write(x, s.y, width, printable(b.Name), centred)
	s.y += s.line()
}

func (s *sheet) recipients(list []string, y float64) {
	s.font(boldItalic, 12)
	s.write(s.left, y, leftColumn, "Nơi nhận:", left)
	y += s.line()
	s.font(plain, 11)
	for _, r := range list {
		y = s.block(s.left, y, leftColumn+6, "- "+r+";", left)
	}
	s.write(s.left, y, leftColumn, "- Lưu: VT.", left)
	s.y = max(s.y, y+s.line())
}
