package document

import (
	"bytes"
	"fmt"
	"strings"
	"time"
	"unicode"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
	"github.com/go-pdf/fpdf"
)

// Styles of the one typeface: Liberation Serif has the measures of Times New Roman,
// which NĐ 30/2020 (Phụ lục I) names.
const (
	plain      = ""
	bold       = "B"
	italic     = "I"
	boldItalic = "BI"
	family     = "Serif"
)

// mm is a point in millimetres.
const mm = 25.4 / 72

// pen writes on pages in millimetres. Its place is kept by who uses it.
type pen struct {
	*fpdf.Fpdf
	style  string
	size   float64 // of the font, in points
	known  map[string]bool
	fields []field
}

// field is an empty signature field on a page, in points from its lower left corner.
type field struct {
	page           int
	name, label    string
	x0, y0, x1, y1 float64
}

// reserve keeps a place for a signature; x, y is its upper left corner.
func (p *pen) reserve(label string, x, y, width, height float64) {
	_, tall := p.GetPageSize()
	p.fields = append(p.fields, field{page: p.PageNo(), name: fmt.Sprintf("ChuKy%d", len(p.fields)+1), label: label,
		x0: x / mm, y0: (tall - y - height) / mm, x1: (x + width) / mm, y1: (tall - y) / mm})
}

func newPen(title, author string, made time.Time) *pen {
	f := fpdf.New("P", "mm", "A4", "")
	f.SetCatalogSort(true)
	f.SetCreationDate(made.UTC())
	f.SetModificationDate(made.UTC())
	f.SetTitle(title, true)
	f.SetAuthor(author, true)
	f.SetProducer("Công Vụ", true)
	f.SetLang("vi-VN")
	f.SetAutoPageBreak(false, 0)
	f.SetCellMargin(0)
	f.SetMargins(0, 0, 0)
	return &pen{Fpdf: f, known: map[string]bool{}}
}

var faces = map[string][]byte{
	plain: liberationserifregular.TTF, bold: liberationserifbold.TTF,
	italic: liberationserifitalic.TTF, boldItalic: liberationserifbolditalic.TTF,
}

// font chooses style and size; a style is embedded when it is first used.
func (p *pen) font(style string, size float64) {
	if !p.known[style] {
		// The library writes into the slice while it cuts the font down.
		p.AddUTF8FontFromBytes(family, style, bytes.Clone(faces[style]))
		p.known[style] = true
	}
	p.SetFont(family, style, size)
	p.style, p.size = style, size
}

// line is the height of a line of the present font.
func (p *pen) line() float64 { return p.size * mm * 1.18 }

// printable replaces what the typeface cannot show: controls, and signs beyond the
// basic plane.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\u00a0' || r == '\u202f':
			return ' '
		case r > 0xffff:
			return '\u25a1'
		case r != '\n' && unicode.IsControl(r):
			return -1
		}
		return r
	}, s)
}

// wrap breaks text into lines of at most width; a word longer than that is cut.
func (p *pen) wrap(text string, width float64) []string {
	return p.wrapFrom(text, width, width)
}

// wrapFrom is wrap with another width for the first line.
func (p *pen) wrapFrom(text string, first, width float64) (lines []string) {
	room := first
	for _, paragraph := range strings.Split(printable(text), "\n") {
		line, used := "", 0.0
		for _, word := range strings.Fields(paragraph) {
			for _, piece := range p.pieces(word, width) {
				glue := ""
				if line != "" && piece.first {
					glue = " "
				}
				wide := p.GetStringWidth(glue + piece.text)
				if line != "" && used+wide > room+0.01 {
					lines, room = append(lines, line), width
					line, used = piece.text, p.GetStringWidth(piece.text)
					continue
				}
				line, used = line+glue+piece.text, used+wide
			}
		}
		lines, room = append(lines, line), width
	}
	return lines
}

// balance wraps a title so that its lines are about as long as each other.
func (p *pen) balance(text string, width float64) []string {
	lines := p.wrap(text, width)
	for narrower := width - 2; len(lines) > 1 && narrower > width/2; narrower -= 2 {
		tried := p.wrap(text, narrower)
		if len(tried) > len(lines) {
			break
		}
		lines = tried
	}
	return lines
}

// piece is part of a word; only its first one has a space before it.
type piece struct {
	text  string
	first bool
}

// pieces are the parts of a word between which a line may end: after the signs of a
// printed formula, or anywhere in a word wider than the line.
func (p *pen) pieces(word string, width float64) (out []piece) {
	if p.GetStringWidth(word) <= width {
		return []piece{{word, true}}
	}
	part := ""
	flush := func() {
		if part != "" {
			out = append(out, piece{part, len(out) == 0})
		}
		part = ""
	}
	for _, r := range word {
		if p.GetStringWidth(part+string(r)) > width {
			flush()
		}
		part += string(r)
		if strings.ContainsRune("+=-/.,;", r) {
			flush()
		}
	}
	flush()
	return out
}

// Alignments of text in its width.
const (
	left    = "L"
	right   = "R"
	centred = "C"
	justify = "J"
)

// write puts one line of text at x, y (its upper edge).
func (p *pen) write(x, y, width float64, text, align string) {
	if text == "" {
		return
	}
	p.SetXY(x, y)
	p.CellFormat(width, p.line(), text, "", 0, align, false, 0, "")
}

// block puts text in lines and answers where it ends.
func (p *pen) block(x, y, width float64, text, align string) float64 {
	lines := p.wrap(text, width)
	if align == centred {
		lines = p.balance(text, width)
	}
	for _, line := range lines {
		p.write(x, y, width, line, align)
		y += p.line()
	}
	return y
}

// rule draws a thin line centred under something.
func (p *pen) rule(x, y, width, length float64) {
	p.SetLineWidth(0.25)
	start := x + (width-length)/2
	p.Line(start, y, start+length, y)
}

// widest is the longest of some texts.
func (p *pen) widest(texts []string) (w float64) {
	for _, t := range texts {
		w = max(w, p.GetStringWidth(t))
	}
	return w
}
