package workbook

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"congvu/server/clock"
	"congvu/server/text"
)

// Lines reads a workbook line by line, in memory that does not grow with the lines: the
// content stays packed, only the shared texts are unpacked. No temporary file is made.
type Lines struct {
	a     *archive
	epoch clock.Date
}

// LineCell is what stands in a cell. A number is its digits as the file holds them; a text
// that is no sound UTF-8 or holds control characters is Broken.
type LineCell struct {
	Text    string
	Number  bool
	Formula bool
	Broken  bool // or an error of Excel such as #REF!
}

// OpenLines opens a workbook whose sheets have at most maxRows rows.
func OpenLines(content []byte, maxRows int) (*Lines, error) {
	a, err := openArchive(content, maxRows)
	if err != nil {
		return nil, err
	}
	var book struct {
		Properties struct {
			Mac string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
	}
	if err := a.whole("xl/workbook.xml", &book); err != nil {
		return nil, unreadable()
	}
	l := &Lines{a: a, epoch: clock.NewDate(1899, 12, 30)}
	if book.Properties.Mac == "1" || book.Properties.Mac == "true" {
		l.epoch = clock.NewDate(1904, 1, 1)
	}
	return l, nil
}

// Sheets are the names of the sheets.
func (l *Lines) Sheets() []string {
	out := make([]string, len(l.a.sheets))
	for i, s := range l.a.sheets {
		out[i] = s.name
	}
	return out
}

// Day turns the workbook's count of days into a day.
func (l *Lines) Day(digits string) (clock.Date, bool) {
	d, ok := exactly(digits)
	if !ok || d.LessThan(decimal.NewFromInt(1)) || d.GreaterThan(decimal.NewFromInt(2_958_465)) {
		return clock.Date{}, false
	}
	return l.epoch.AddDays(int(d.IntPart())), true
}

// ErrEnough ends Each early.
var ErrEnough = errors.New("workbook: enough")

// Each hands out the lines that hold something, in their order, cells by their column
// from 1. The map is used again for the next line.
func (l *Lines) Each(sheet int, found func(row int, cells map[int]LineCell) error) error {
	row := 0
	err := l.a.each(l.a.sheets[sheet].target, "row", func(d *xml.Decoder, start xml.StartElement) error {
		row++
		if n, err := strconv.Atoi(attribute(start, "r")); err == nil {
			row = n
		}
		s := &rawSheet{cells: map[[2]int]rawCell{}}
		if err := l.a.row(d, s, row); err != nil || len(s.cells) == 0 {
			return err
		}
		cells := make(map[int]LineCell, len(s.cells))
		for at, raw := range s.cells {
			if c := clean(raw); c != (LineCell{}) {
				cells[at[0]] = c
			}
		}
		if len(cells) == 0 {
			return nil
		}
		return found(row, cells)
	})
	if errors.Is(err, ErrEnough) {
		return nil
	}
	return err
}

// clean is a cell as it is read: NFC, trimmed, a number without the rest of binary
// arithmetic (051090001234 kept as 5.1090001234E10 is 51090001234 again).
func clean(raw rawCell) LineCell {
	c := LineCell{Number: raw.number, Formula: raw.formula != "", Broken: raw.failed}
	if d, ok := exactly(raw.text); ok && raw.number {
		c.Text = d.String()
		return c
	}
	line, err := text.Line(raw.text)
	if err != nil {
		return LineCell{Broken: true}
	}
	c.Text = line
	if line == "" && !c.Broken {
		return LineCell{}
	}
	return c
}

// Merged are the cells of a row that a merged range covers, each with the range's first
// cell as column and row.
func (l *Lines) Merged(sheet, row int) (map[int][2]int, error) {
	out := map[int][2]int{}
	err := l.a.each(l.a.sheets[sheet].target, "mergeCell", func(_ *xml.Decoder, start xml.StartElement) error {
		c0, r0, c1, r1, err := rangeOf(attribute(start, "ref"))
		if err != nil {
			return unreadable()
		}
		for c := c0; c <= c1 && r0 <= row && row <= r1 && c < c0+maxMerged; c++ {
			out[c] = [2]int{c0, r0}
		}
		return nil
	})
	return out, err
}

// maxMerged bounds how far a merged heading reaches.
const maxMerged = 500

func rangeOf(ref string) (c0, r0, c1, r1 int, err error) {
	from, to, _ := bytes.Cut([]byte(ref), []byte(":"))
	if c0, r0, err = excelize.CellNameToCoordinates(string(from)); err != nil {
		return
	}
	c1, r1, err = excelize.CellNameToCoordinates(string(to))
	return
}

// Count is how many rows a sheet holds, empty ones included, without reading them.
func (l *Lines) Count(sheet int) (n int, err error) {
	r, err := l.a.open(l.a.sheets[sheet].target)
	if err != nil {
		return 0, err
	}
	defer r.Close()
	for in := bufio.NewReaderSize(r, 64<<10); ; {
		tag, err := in.ReadSlice('>')
		if errors.Is(err, io.EOF) {
			return n, nil
		}
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			return n, orUnreadable(err)
		}
		if bytes.Contains(tag, []byte("<row ")) || bytes.HasSuffix(tag, []byte("<row>")) {
			n++
		}
	}
}

// At names a cell, as its user knows it.
func At(column, row int) string { return at(column, row) }
