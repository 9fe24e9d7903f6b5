package formsheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"congvu/server/fault"
)

// workbook is an opened file whose size is known to be harmless.
type workbook struct {
	file    *excelize.File
	parts   map[string]*zip.File
	visible []string
	hidden  []string
	paths   map[string]string // of the parts of the sheets, by name
}

var (
	oldFormat = []byte{0xD0, 0xCF, 0x11, 0xE0} // .xls, and .xlsx under a password
	zipFormat = []byte("PK\x03\x04")
)

// open checks a file before anything of it is unpacked.
func open(data []byte) (*workbook, error) {
	switch {
	case bytes.HasPrefix(data, oldFormat):
		return nil, fault.New(fault.BadInput, "NOT_XLSX", "Tệp là .xls đời cũ hoặc đang đặt mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu lại dạng .xlsx rồi nạp lại.")
	case !bytes.HasPrefix(data, zipFormat):
		return nil, notXLSX()
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, notXLSX()
	}
	book := &workbook{parts: map[string]*zip.File{}, paths: map[string]string{}}
	if err := book.measure(archive, len(data)); err != nil {
		return nil, err
	}
	if book.parts["xl/workbook.xml"] == nil || book.parts["[Content_Types].xml"] == nil {
		return nil, notXLSX()
	}
	if book.parts["xl/vbaProject.bin"] != nil {
		return nil, fault.New(fault.BadInput, "WORKBOOK_MACROS", "Tệp có macro (xl/vbaProject.bin) nên không được nạp. Lưu lại dạng .xlsx không có macro rồi nạp lại.")
	}
	// Names that the reader follows blindly are looked up first: a workbook whose
	// sheets are missing is refused here and not half-way.
	if err := book.locate(); err != nil {
		return nil, err
	}
	book.file, err = excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: MaxUnpacked, UnzipXMLSizeLimit: MaxUnpacked})
	if err != nil {
		return nil, notXLSX()
	}
	return book, nil
}

func (b *workbook) close() { _ = b.file.Close() } // nothing is written, nothing can be lost

func notXLSX() error {
	return fault.New(fault.BadInput, "NOT_XLSX", "Tệp không phải bảng tính XLSX hoặc đã hỏng. Mở bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi nạp lại.")
}

// measure adds up what the parts say they unpack to. They cannot lie: reading
// stops at the size they gave.
func (b *workbook) measure(archive *zip.Reader, packed int) error {
	var total uint64
	for _, part := range archive.File {
		total += part.UncompressedSize64
		if part.UncompressedSize64 > MaxUnpacked || total > MaxUnpacked {
			return fault.New(fault.TooMany, "WORKBOOK_TOO_LARGE", "Tệp bung ra lớn hơn %d MB nên không được mở. Bỏ bớt dữ liệu, chỉ để lại biểu mẫu.", MaxUnpacked>>20)
		}
		b.parts[strings.ReplaceAll(part.Name, `\`, "/")] = part
	}
	// A real workbook of a few kilobytes may be packed tightly, a large one not so.
	if total > 8<<20 && total > uint64(packed)*maxRatio {
		return fault.New(fault.TooMany, "WORKBOOK_TOO_LARGE", "Tệp nén bất thường (%d lần) nên không được mở. Lưu lại từ Excel rồi nạp lại.", total/uint64(packed))
	}
	if len(archive.File) > MaxParts {
		return fault.New(fault.TooMany, "WORKBOOK_TOO_LARGE", "Tệp có %d phần, quá %d. Lưu riêng trang tính có biểu mẫu rồi nạp lại.", len(archive.File), MaxParts)
	}
	return nil
}

// locate finds the sheets and their parts.
func (b *workbook) locate() error {
	var index struct {
		Sheets []struct {
			Name  string `xml:"name,attr"`
			State string `xml:"state,attr"`
			ID    string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	var links struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		}
	}
	if b.decode("xl/workbook.xml", &index) != nil || b.decode("xl/_rels/workbook.xml.rels", &links) != nil {
		return notXLSX()
	}
	target := map[string]string{}
	for _, l := range links.Relationship {
		target[l.ID] = l.Target
	}
	for _, s := range index.Sheets {
		at := target[s.ID]
		if !strings.HasPrefix(at, "/") {
			at = path.Join("xl", at)
		}
		b.paths[s.Name] = strings.TrimPrefix(at, "/")
		switch {
		case b.parts[b.paths[s.Name]] == nil:
			return notXLSX()
		case s.State == "hidden" || s.State == "veryHidden":
			b.hidden = append(b.hidden, s.Name)
		default:
			b.visible = append(b.visible, s.Name)
		}
	}
	if len(b.visible) == 0 {
		return fault.New(fault.BadInput, "NO_SHEET", "Tệp không có trang tính nào đang hiện. Bỏ ẩn trang có biểu mẫu rồi nạp lại.")
	}
	return nil
}

func (b *workbook) decode(name string, into any) error {
	r, err := b.part(name)
	if err != nil {
		return err
	}
	defer func() { _ = r.Close() }()
	return xml.NewDecoder(r).Decode(into)
}

func (b *workbook) part(name string) (io.ReadCloser, error) {
	part := b.parts[name]
	if part == nil {
		return nil, fmt.Errorf("no part %s", name)
	}
	return part.Open()
}

func (b *workbook) has(sheet string) bool { return slices.Contains(b.visible, sheet) }

// notes tells what of the workbook was left aside.
func (b *workbook) notes(read string) []Finding {
	out := []Finding{}
	for _, name := range b.hidden {
		out = append(out, Finding{Code: "SHEET_HIDDEN", Warning: true, Cell: name, Message: fmt.Sprintf("Trang tính %q bị ẩn nên không đọc.", name)})
	}
	for _, name := range b.visible {
		if name != read {
			out = append(out, Finding{Code: "SHEET_SKIPPED", Warning: true, Cell: name, Message: fmt.Sprintf("Trang tính %q chưa đọc; mỗi lần nạp đọc một biểu.", name)})
		}
	}
	return out
}

func quoted(names []string) string { return `"` + strings.Join(names, `", "`) + `"` }

// rowReader walks the rows of a sheet, one in memory at a time.
type rowReader struct {
	rows *excelize.Rows
	at   int // of the row read last, from 0
}

func (b *workbook) rows(sheet string) (*rowReader, error) {
	rows, err := b.file.Rows(sheet)
	if err != nil {
		return nil, notXLSX()
	}
	return &rowReader{rows: rows, at: -1}, nil
}

func (r *rowReader) close() { _ = r.rows.Close() }

// next answers the texts of the next row; nil after the last.
func (r *rowReader) next() ([]string, error) {
	if !r.rows.Next() {
		if r.rows.Error() != nil {
			return nil, notXLSX()
		}
		return nil, nil
	}
	r.at++
	if r.at >= MaxRows {
		return nil, fault.New(fault.TooMany, "TOO_MANY_ROWS", "Trang tính có quá %d dòng. Xóa các dòng thừa dưới biểu rồi nạp lại.", MaxRows).At(cellName(r.at, 0))
	}
	cells, err := r.rows.Columns()
	if err != nil {
		return nil, notXLSX()
	}
	if cells == nil {
		cells = []string{}
	}
	return cells, nil
}

func cellName(row, col int) string {
	name, err := excelize.CoordinatesToCellName(col+1, row+1)
	if err != nil {
		return fmt.Sprintf("R%dC%d", row+1, col+1)
	}
	return name
}
