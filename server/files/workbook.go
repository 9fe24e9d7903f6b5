package files

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"strings"

	"congvu/server/fault"
)

// Limits of a workbook, unpacked: a form of 200,000 rows stays below them, a bomb
// does not.
const (
	maxEntries  = 2000
	maxUnpacked = 200 << 20
	// maxRatio is how many times its packed size a part of more than ratioFrom may
	// unpack to; deflate reaches 1,032, the sheets of a large table 10 to 40.
	maxRatio  = 200
	ratioFrom = 8 << 20
)

// CheckWorkbook refuses what is no XLSX workbook or no safe one: another kind of
// document (NOT_XLSX), broken (FILE_BROKEN), with a password (FILE_ENCRYPTED), with
// macros (FILE_HAS_MACROS) or unpacking to more than it may (FILE_UNPACKS_TOO_LARGE).
// Everything is unpacked once and thrown away, since sizes in a header may lie; the
// memory needed does not grow with the content.
func CheckWorkbook(content []byte) error {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return broken()
	}
	if len(archive.File) > maxEntries {
		return bomb()
	}
	if err := checkEntries(archive.File); err != nil {
		return err
	}
	left := int64(maxUnpacked)
	for _, f := range archive.File {
		n, err := unpacked(f, left)
		if err != nil {
			return err
		}
		left -= n
	}
	return nil
}

// checkEntries looks at the names alone.
func checkEntries(entries []*zip.File) error {
	names := map[string]bool{}
	for _, f := range entries {
		name := strings.ToLower(f.Name)
		switch {
		case names[name] || strings.Contains(name, `\`) || path.Clean("/"+name) != "/"+strings.TrimSuffix(name, "/"):
			return broken() // the same part twice or a path outwards: two programs would read two contents
		case f.Flags&1 != 0:
			return encrypted()
		case path.Base(name) == "vbaproject.bin" || strings.HasPrefix(name, "xl/macrosheets/") || strings.HasPrefix(name, "xl/activex/"):
			return fault.New(fault.BadInput, "FILE_HAS_MACROS", "Tệp Excel có macro (.xlsm) nên không nhận. Lưu lại thành .xlsx không có macro rồi gửi.")
		}
		names[name] = true
	}
	if !names["[content_types].xml"] || !names["xl/workbook.xml"] {
		return fault.New(fault.BadInput, "NOT_XLSX", "Tệp nén này không phải tệp Excel .xlsx. Tệp Word, .xlsb hoặc .zip: xuất thành .pdf hoặc lưu lại thành .xlsx rồi gửi.")
	}
	return nil
}

// unpacked reads one part to its end and answers its true size.
func unpacked(f *zip.File, left int64) (int64, error) {
	r, err := f.Open()
	if err != nil {
		return 0, broken()
	}
	defer r.Close()
	allowed := min(left, max(ratioFrom, int64(min(f.CompressedSize64, MaxSize))*maxRatio))
	n, err := io.Copy(io.Discard, io.LimitReader(r, allowed+1))
	switch {
	case n > allowed || f.UncompressedSize64 > uint64(allowed):
		return n, bomb()
	case err != nil:
		return n, broken()
	}
	return n, nil
}

func broken() error {
	return fault.New(fault.BadInput, "FILE_BROKEN", "Tệp Excel bị hỏng nên không mở được. Mở lại bằng Excel, lưu rồi gửi lại.")
}

func bomb() error {
	return fault.New(fault.TooMany, "FILE_UNPACKS_TOO_LARGE",
		"Tệp Excel khi giải nén lớn quá %d MB hoặc có quá nhiều thành phần. Bớt trang tính, hình ảnh hoặc chia nhỏ tệp.", maxUnpacked>>20)
}
