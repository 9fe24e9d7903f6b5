package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"congvu/server/fault"
)

// maxPart bounds what one part of a workbook may unpack to: the sheet of a form of
// 200,000 cells takes about 12 MB.
const maxPart = 48 << 20

// A text that stands once in the file may stand in every cell. Those longer than aText letters
// count towards maxPart as often as they stand; what a cell of Excel holds at most is maxLetters.
const (
	aText      = 500
	maxLetters = 32_767
)

// archive is an opened workbook.
type archive struct {
	parts   map[string]*zip.File
	shared  []string
	sheets  []struct{ name, target string }
	maxRows int
	texts   int // bytes of long texts in the cells read of a part
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
			return errors.Join(err, notTooLong(text))
		})
	}
	return a, err
}

// notTooLong refuses a text that no cell of Excel holds: 40 cells of one of 12 MB took two
// minutes to read.
func notTooLong(text string) error {
	if len(text) > maxLetters && utf8.RuneCountInString(text) > maxLetters {
		return fault.New(fault.TooMany, "CELL_TOO_LONG", "Bảng tính có ô chứa hơn %d ký tự. Rút gọn nội dung ô đó rồi chọn lại.", maxLetters)
	}
	return nil
}

// unpacksTo counts a text of a cell.
func (a *archive) unpacksTo(text string) error {
	if len(text) <= aText {
		return nil
	}
	if a.texts += len(text); a.texts > maxPart {
		return unpacksTooLarge()
	}
	return notTooLong(text)
}

func unpacksTooLarge() error {
	return fault.New(fault.TooMany, "FILE_UNPACKS_TOO_LARGE", "Bảng tính giải nén ra quá %d MB. Xóa các dòng, trang tính thừa rồi chọn lại.", maxPart>>20)
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
		return 0, unpacksTooLarge()
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
	a.texts = 0
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
