package workbook

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Plain writes a workbook of one sheet line by line straight into its archive: nothing is
// kept in memory and no temporary file is made, as a library's writer of long tables does.
// Every value is a text in a cell formatted as text, so that "=1+1", "+84…", "@…" and
// numbers with zeros in front stay what they are, also when the cell is edited.
type Plain struct {
	zip *zip.Writer
	out io.Writer
	row int
	err error
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

var plainParts = [][2]string{
	{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`},
	{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
	{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`},
	{"xl/styles.xml", `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="49" fontId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>`},
}

// Styles of cells, as the style sheet above numbers them.
const (
	plainText = 1
	plainHead = 2
)

// NewPlain begins the workbook; its heads stay in sight.
func NewPlain(w io.Writer, sheet string, heads []string) *Plain {
	p := &Plain{zip: zip.NewWriter(w)}
	for _, part := range plainParts {
		p.part(part[0], part[1])
	}
	p.part("xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="`+
		escaped(sheet)+`" sheetId="1" r:id="rId1"/></sheets></workbook>`)
	p.out, p.err = p.zip.Create("xl/worksheets/sheet1.xml")
	p.write(xmlHead + `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="` +
		fmt.Sprint(max(1, len(heads))) + `" width="24" customWidth="1"/></cols><sheetData>`)
	p.line(plainHead, heads)
	return p
}

// Line writes a line.
func (p *Plain) Line(values []string) error {
	p.line(plainText, values)
	return p.err
}

// Close ends the workbook.
func (p *Plain) Close() error {
	p.write(`</sheetData></worksheet>`)
	if p.err != nil {
		return p.err
	}
	return p.zip.Close()
}

func (p *Plain) line(style int, values []string) {
	p.row++
	var b strings.Builder
	fmt.Fprintf(&b, `<row r="%d">`, p.row)
	for i, v := range values {
		if v != "" {
			fmt.Fprintf(&b, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, at(i+1, p.row), style, escaped(v))
		}
	}
	b.WriteString(`</row>`)
	p.write(b.String())
}

func (p *Plain) part(name, content string) {
	w, err := p.zip.Create(name)
	p.out = w
	if p.err == nil {
		p.err = err
	}
	p.write(xmlHead + content)
}

func (p *Plain) write(s string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.out, s)
	}
}

// maxCell is the longest text that a cell takes.
const maxCell = 32_000

func escaped(s string) string {
	for len(s) > maxCell {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a builder does not fail
	return b.String()
}
