package formsheet

import (
	"bufio"
	"bytes"
	"html"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// span is a rectangle of cells, both ends included, counted from 0.
type span struct{ top, left, bottom, right int }

// marks are what a sheet says beside its values: merged cells and formulas. They
// are picked out of the part's tags, since reading it as a tree would hold every
// cell of the sheet in memory at once.
type marks struct {
	merged   []span
	formulas map[string]string // by cell, of the head; further down only those that point outside
	outside  []string          // cells whose formulas point out of the workbook
	hidden   bool              // rows or columns are hidden
}

const (
	maxMerged  = 20_000
	maxOutside = 50
)

func (b *workbook) marks(sheet string) (*marks, error) {
	r, err := b.part(b.paths[sheet])
	if err != nil {
		return nil, notXLSX()
	}
	defer func() { _ = r.Close() }()
	m := &marks{formulas: map[string]string{}}
	if err := m.scan(bufio.NewReaderSize(r, 64<<10)); err != nil {
		return nil, notXLSX()
	}
	return m, nil
}

// scan walks the tags. A tag's name may carry a prefix, which is dropped.
func (m *marks) scan(r *bufio.Reader) error {
	cell := ""
	for {
		text, err := take(r, '<')
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		tag, err := take(r, '>')
		if err != nil {
			return io.ErrUnexpectedEOF
		}
		name, rest, _ := bytes.Cut(tag, []byte(" "))
		if i := bytes.IndexByte(name, ':'); i >= 0 && name[0] != '/' {
			name = name[i+1:]
		}
		switch string(name) {
		case "c":
			cell = attribute(rest, "r")
		case "mergeCell":
			m.merge(attribute(rest, "ref"))
		case "row", "col":
			m.hidden = m.hidden || attribute(rest, "hidden") == "1"
		default:
			if bytes.HasPrefix(name, []byte("/")) && (bytes.Equal(name, []byte("/f")) || bytes.HasSuffix(name, []byte(":f"))) {
				m.formula(cell, text)
			}
		}
	}
}

// take reads up to a delimiter and answers what stood before it.
func take(r *bufio.Reader, end byte) ([]byte, error) {
	part, err := r.ReadSlice(end)
	if err == nil {
		return part[:len(part)-1], nil
	}
	if err != bufio.ErrBufferFull {
		return nil, err
	}
	long := append([]byte{}, part...)
	rest, err := r.ReadBytes(end)
	if err != nil {
		return nil, err
	}
	return append(long, rest[:len(rest)-1]...), nil
}

func attribute(tag []byte, name string) string {
	for len(tag) > 0 {
		key, rest, ok := bytes.Cut(tag, []byte(`="`))
		if !ok {
			return ""
		}
		value, after, ok := bytes.Cut(rest, []byte(`"`))
		if !ok {
			return ""
		}
		if string(bytes.TrimSpace(key)) == name {
			return string(value)
		}
		tag = after
	}
	return ""
}

func (m *marks) merge(ref string) {
	from, to, ok := strings.Cut(ref, ":")
	if !ok || len(m.merged) >= maxMerged {
		return
	}
	left, top, err := excelize.CellNameToCoordinates(from)
	right, bottom, err2 := excelize.CellNameToCoordinates(to)
	if err != nil || err2 != nil {
		return
	}
	m.merged = append(m.merged, span{min(top, bottom) - 1, min(left, right) - 1, max(top, bottom) - 1, max(left, right) - 1})
}

func (m *marks) formula(cell string, text []byte) {
	if outside(text) {
		if len(m.outside) < maxOutside {
			m.outside = append(m.outside, cell)
		}
		return
	}
	if _, row, err := excelize.CellNameToCoordinates(cell); err == nil && row <= maxHead {
		m.formulas[cell] = html.UnescapeString(string(text))
	}
}

// outside: "[1]Sheet1!A1" reads another workbook, a link or a DDE call another program.
func outside(formula []byte) bool {
	for _, sign := range []string{"[", "://", "|", "WEBSERVICE("} {
		if bytes.Contains(formula, []byte(sign)) {
			return true
		}
	}
	return false
}
