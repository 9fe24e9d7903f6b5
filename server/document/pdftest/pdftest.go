// Package pdftest reads the text of a PDF back, as a program that copies from it
// would: through the fonts' own maps to characters.
package pdftest

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"

	"rsc.io/pdf"
)

// Text is one string of a page, in points from the lower left corner.
type Text struct {
	X, Y, Size float64
	S          string
}

// Page is what stands on one page.
type Page struct {
	Width, Height float64
	Texts         []Text
}

// String is the page's text, one string a line.
func (p Page) String() string {
	out := strings.Builder{}
	for _, t := range p.Texts {
		out.WriteString(t.S + "\n")
	}
	return out.String()
}

// Find is the first text that holds s.
func (p Page) Find(s string) (Text, bool) {
	for _, t := range p.Texts {
		if strings.Contains(t.S, s) {
			return t, true
		}
	}
	return Text{}, false
}

// Document is an opened PDF.
type Document struct {
	Pages  []Page
	Reader *pdf.Reader
}

// String is the text of all pages.
func (d *Document) String() string {
	out := strings.Builder{}
	for _, p := range d.Pages {
		out.WriteString(p.String())
	}
	return out.String()
}

// Read opens a PDF; its structure must be whole.
func Read(content []byte) (d *Document, err error) {
	defer func() {
		if p := recover(); p != nil { // the reader panics at what is no PDF
			err = fmt.Errorf("pdftest: %v", p)
		}
	}()
	r, err := pdf.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, err
	}
	d = &Document{Reader: r}
	for n := 1; n <= r.NumPage(); n++ {
		d.Pages = append(d.Pages, read(r.Page(n)))
	}
	return d, nil
}

func read(p pdf.Page) Page {
	box := p.V.Key("MediaBox")
	if box.IsNull() {
		box = p.V.Key("Parent").Key("MediaBox")
	}
	out := Page{Width: box.Index(2).Float64(), Height: box.Index(3).Float64()}
	fonts := map[string]charmap{}
	at := Text{}
	var decode charmap
	pdf.Interpret(p.V.Key("Contents"), func(stk *pdf.Stack, op string) {
		args := make([]pdf.Value, stk.Len())
		for i := len(args) - 1; i >= 0; i-- {
			args[i] = stk.Pop()
		}
		switch op {
		case "Tf":
			name := args[0].Name()
			if fonts[name] == nil {
				fonts[name] = mapOf(p.Font(name).V)
			}
			decode, at.Size = fonts[name], args[1].Float64()
		case "Td":
			at.X, at.Y = args[0].Float64(), args[1].Float64()
		case "Tj":
			at.S = decode.text(args[0].RawString())
			out.Texts = append(out.Texts, at)
		case "TJ":
			at.S = ""
			for i := range args[0].Len() {
				if part := args[0].Index(i); part.Kind() == pdf.String {
					at.S += decode.text(part.RawString())
				}
			}
			out.Texts = append(out.Texts, at)
		}
	})
	return out
}

// charmap maps codes to characters.
type charmap []span

type span struct{ low, high, to int64 }

var mapped = regexp.MustCompile(`<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>`)

func mapOf(font pdf.Value) (out charmap) {
	raw, err := io.ReadAll(font.Key("ToUnicode").Reader())
	if err != nil {
		panic(err)
	}
	for _, m := range mapped.FindAllSubmatch(raw, -1) {
		s := span{}
		for i, to := range []*int64{&s.low, &s.high, &s.to} {
			*to, _ = strconv.ParseInt(string(m[i+1]), 16, 32)
		}
		if s.low>>8 != s.high>>8 {
			panic(fmt.Sprintf("the range %X–%X of a map crosses its first byte", s.low, s.high))
		}
		out = append(out, s)
	}
	return out
}

func (m charmap) text(raw string) string {
	units := []uint16{}
	for i := 0; i+1 < len(raw); i += 2 {
		code := int64(raw[i])<<8 | int64(raw[i+1])
		for _, s := range m {
			if s.low <= code && code <= s.high {
				units = append(units, uint16(s.to+code-s.low))
				break
			}
		}
	}
	return string(utf16.Decode(units))
}
