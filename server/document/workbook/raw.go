package workbook

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

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
	covered := 0
	return s, a.each(a.sheets[i].target, "mergeCell", func(_ *xml.Decoder, start xml.StartElement) error {
		from, to, _ := strings.Cut(attribute(start, "ref"), ":")
		c0, r0, err := excelize.CellNameToCoordinates(from)
		c1, r1, err2 := excelize.CellNameToCoordinates(to)
		if err != nil || err2 != nil || c1 < c0 || r1 < r0 {
			return unreadable()
		}
		if covered += (c1 - c0 + 1) * (r1 - r0 + 1); covered > maxCovered {
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

// maxCovered is how many cells of a sheet merged ranges may cover, all together.
const maxCovered = 200_000

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
			if err := a.unpacksTo(cell.text); err != nil {
				return err
			}
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
