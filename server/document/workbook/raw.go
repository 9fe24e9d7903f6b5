package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"congvu/server/fault"
)

// maxPart bounds what one part of a workbook may unpack to: the sheet of a form of
// 200,000 cells takes about 12 MB.
const maxPart = 48 << 20

// rawCell is a cell as the file holds it: its text exactly, whether that is a number,
// and the formula behind it.
type rawCell struct {
	text    string
	number  bool
	formula string
	failed  bool // holds an error of Excel such as #REF!
}

// rawSheet is one sheet, read without interpreting numbers: a spreadsheet library
// hands them out as floats or formatted.
type rawSheet struct {
	name   string
	cells  map[[2]int]rawCell // by column and row, from 1
	rows   int                // the last row with anything in it
	merged map[[2]int][2]int  // cell → upper left cell of its merged range
}

// archive is an opened workbook.
type archive struct {
	parts   map[string]*zip.File
	shared  []string
	sheets  []struct{ name, target string }
	maxRows int
}

func unreadable() error {
	return fault.New(fault.BadInput, "NOT_XLSX", "Không đọc được tệp như một bảng tính Excel .xlsx. Mở lại bằng Excel, lưu thành .xlsx rồi chọn lại.")
}

func tooLarge(rows int) error {
	return fault.New(fault.TooMany, "TOO_MANY_ROWS", "Trang tính có quá %d dòng, nhiều hơn biểu cho phép. Xóa các dòng thừa ở cuối rồi chọn lại.", rows)
}

// openArchive reads the list of sheets and the shared texts. Sheets are read up to
// maxRows rows.
func openArchive(content []byte, maxRows int) (*archive, error) {
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, unreadable()
	}
	a := &archive{parts: map[string]*zip.File{}, maxRows: maxRows}
	for _, f := range z.File {
		a.parts[strings.TrimPrefix(f.Name, "/")] = f
	}
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	var relations struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if err := errors.Join(a.whole("xl/workbook.xml", &book), a.whole("xl/_rels/workbook.xml.rels", &relations)); err != nil {
		return nil, unreadable()
	}
	targets := map[string]string{}
	for _, r := range relations.List {
		targets[r.ID] = r.Target
	}
	for _, s := range book.Sheets {
		target := path.Join("xl", targets[s.ID])
		if strings.HasPrefix(targets[s.ID], "/") {
			target = strings.TrimPrefix(targets[s.ID], "/")
		}
		a.sheets = append(a.sheets, struct{ name, target string }{s.Name, target})
	}
	if a.parts["xl/sharedStrings.xml"] != nil {
		err = a.each("xl/sharedStrings.xml", "si", func(d *xml.Decoder, start xml.StartElement) error {
			text, err := richText(d)
			a.shared = append(a.shared, text)
			return err
		})
	}
	return a, err
}

// open is a part that ends with an error where it is larger than it may be.
func (a *archive) open(name string) (io.ReadCloser, error) {
	f := a.parts[name]
	if f == nil {
		return nil, unreadable()
	}
	r, err := f.Open()
	if err != nil {
		return nil, unreadable()
	}
	return struct {
		io.Reader
		io.Closer
	}{&bounded{r, maxPart}, r}, nil
}

// bounded refuses to read past its limit.
type bounded struct {
	io.Reader
	left int64
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, fault.New(fault.TooMany, "FILE_UNPACKS_TOO_LARGE", "Bảng tính giải nén ra quá %d MB. Xóa các dòng, trang tính thừa rồi chọn lại.", maxPart>>20)
	}
	n, err := b.Reader.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}

func (a *archive) whole(name string, into any) error {
	r, err := a.open(name)
	if err != nil {
		return err
	}
	defer r.Close()
	return xml.NewDecoder(r).Decode(into)
}

// each calls back for every element of a name; the callback reads it to its end.
func (a *archive) each(name, element string, found func(*xml.Decoder, xml.StartElement) error) error {
	r, err := a.open(name)
	if err != nil {
		return err
	}
	defer r.Close()
	d := xml.NewDecoder(r)
	for {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case fault.As(err) != nil:
			return err
		case err != nil:
			return unreadable()
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == element {
			if err := found(d, start); err != nil {
				return err
			}
		}
	}
}

// richText joins the pieces of a text, those apart that only say how to read it aloud.
func richText(d *xml.Decoder) (string, error) {
	var out strings.Builder
	inText, aside, depth := false, 0, 1
	for depth > 0 {
		token, err := d.Token()
		if err != nil {
			return "", orUnreadable(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			depth++
			inText = t.Name.Local == "t"
			if t.Name.Local == "rPh" {
				aside = depth
			}
		case xml.EndElement:
			if depth == aside {
				aside = 0
			}
			depth--
			inText = false
		case xml.CharData:
			if inText && aside == 0 {
				out.Write(t)
			}
		}
	}
	return out.String(), nil
}

func orUnreadable(err error) error {
	if fault.As(err) != nil {
		return err
	}
	return unreadable()
}

// sheet reads one sheet.
func (a *archive) sheet(i int) (*rawSheet, error) {
	s := &rawSheet{name: a.sheets[i].name, cells: map[[2]int]rawCell{}, merged: map[[2]int][2]int{}}
	row := 0
	err := a.each(a.sheets[i].target, "row", func(d *xml.Decoder, start xml.StartElement) error {
		row++
		if n, err := strconv.Atoi(attribute(start, "r")); err == nil {
			row = n
		}
		return a.row(d, s, row)
	})
	if err != nil {
		return nil, err
	}
	return s, a.each(a.sheets[i].target, "mergeCell", func(_ *xml.Decoder, start xml.StartElement) error {
		from, to, _ := strings.Cut(attribute(start, "ref"), ":")
		c0, r0, err := excelize.CellNameToCoordinates(from)
		c1, r1, err2 := excelize.CellNameToCoordinates(to)
		if err != nil || err2 != nil || (c1-c0+1)*(r1-r0+1) > 100_000 {
			return unreadable()
		}
		for c := c0; c <= c1; c++ {
			for r := r0; r <= r1; r++ {
				s.merged[[2]int{c, r}] = [2]int{c0, r0}
			}
		}
		return nil
	})
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// xmlCell is a cell as the format writes it.
type xmlCell struct {
	At      string `xml:"r,attr"`
	Type    string `xml:"t,attr"`
	Value   string `xml:"v"`
	Formula *struct {
		Text string `xml:",chardata"`
		Kind string `xml:"t,attr"`
	} `xml:"f"`
	Inline *struct {
		Text string   `xml:"t"`
		Runs []string `xml:"r>t"`
	} `xml:"is"`
}

func (a *archive) row(d *xml.Decoder, s *rawSheet, row int) error {
	column := 0
	for {
		token, err := d.Token()
		if err != nil {
			return orUnreadable(err)
		}
		switch t := token.(type) {
		case xml.EndElement:
			return nil
		case xml.StartElement:
			var c xmlCell
			if err := d.DecodeElement(&c, &t); err != nil {
				return orUnreadable(err)
			}
			column++
			if c.At != "" {
				if column, row, err = excelize.CellNameToCoordinates(c.At); err != nil {
					return unreadable()
				}
			}
			cell := a.cell(&c)
			if cell == (rawCell{}) {
				continue
			}
			if s.rows = max(s.rows, row); s.rows > a.maxRows {
				return tooLarge(a.maxRows)
			}
			s.cells[[2]int{column, row}] = cell
		}
	}
}

func (a *archive) cell(c *xmlCell) rawCell {
	out := rawCell{text: c.Value}
	switch c.Type {
	case "s":
		out.text = ""
		if i, err := strconv.Atoi(c.Value); err == nil && i >= 0 && i < len(a.shared) {
			out.text = a.shared[i]
		}
	case "inlineStr":
		if c.Inline != nil {
			out.text = c.Inline.Text + strings.Join(c.Inline.Runs, "")
		}
	case "e":
		out.failed = true
	case "", "n":
		out.number = c.Value != ""
	}
	if c.Formula != nil {
		if out.formula = c.Formula.Text; out.formula == "" {
			out.formula = "(" + c.Formula.Kind + ")"
		}
	}
	return out
}

// at is a cell; one inside a merged range is the range's.
func (s *rawSheet) at(column, row int) rawCell {
	if head, inside := s.merged[[2]int{column, row}]; inside {
		return s.cells[head]
	}
	return s.cells[[2]int{column, row}]
}
