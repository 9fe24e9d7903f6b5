// Package document lays a report out as the official document it is: the Báo cáo by
// NĐ 30/2020/NĐ-CP with its forms as annexes, as PDF. It is pure: it reads no clock,
// file or database, and the same report always makes the same bytes.
package document

import (
	"time"

	"congvu/server/clock"
	"congvu/server/reporting/form"
)

// Report is a Báo cáo with everything it prints.
type Report struct {
	Letterhead
	Subject    string   // trích yếu
	Addressees []string // "Kính gửi"
	Sections   []Section
	Signature  Signature
	Recipients []string // nơi nhận, without "Lưu"
	Annexes    []Annex
	Draft      bool      // every page is marked DỰ THẢO
	Made       time.Time // when what is printed came about; the document's own date in its metadata
}

// Letterhead is who issues the document, and its number, place and date.
type Letterhead struct {
	Superior string // cơ quan chủ quản; "" when there is none above
	Issuer   string // cơ quan ban hành
	Number   string // "" leaves room for it
	Notation string // "BC-UBND"
	Place    string // địa danh
	Date     clock.Date
}

// Section is a heading of the outline with its text. Level 0 has no heading.
type Section struct {
	Level      int
	Heading    string
	Paragraphs []string
}

// Signature is the block of who signs: the lines over the signature and the name under it.
type Signature struct {
	Lines []string
	Name  string
}

// Annex is a filled form.
type Annex struct {
	Code      string // "01/TCD"
	Basis     string // the act that issues the form
	Title     string
	Period    string // "Số liệu tính từ ngày … đến ngày …"
	Unit      string // who reports
	Recipient string // who receives
	Measure   string // đơn vị tính
	Note      string // under the title, e.g. that the form is an illustration
	Nil       bool   // "không phát sinh"
	Table     Table
	Maker     bool      // "Người lập biểu" stands beside the signature
	MadeBy    string    // and their name
	Signature Signature // thủ trưởng đơn vị
}

// Table is heads over leaf columns, and rows of one value a leaf.
type Table struct {
	Heads    []Head
	Repeated int // how many leading leaves stand again on every part of a wide table
	Rows     []Row
}

// Head is a column, or a head over others.
type Head struct {
	Label     string
	Code      string // as printed under the head
	Heads     []Head
	Kind      form.Kind
	Precision int
	Choices   []form.Choice
}

// Row is one line of a table.
type Row struct {
	Values []form.Value
	Strong bool // a sum over others
}

// Leaves are the columns that hold values, left to right.
func Leaves(heads []Head) (out []*Head) {
	for i := range heads {
		if len(heads[i].Heads) == 0 {
			out = append(out, &heads[i])
			continue
		}
		out = append(out, Leaves(heads[i].Heads)...)
	}
	return out
}

// Depth is how many lines of heads a table has.
func Depth(heads []Head) int {
	deepest := 0
	for i := range heads {
		deepest = max(deepest, 1+Depth(heads[i].Heads))
	}
	return deepest
}
