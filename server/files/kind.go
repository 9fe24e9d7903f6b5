package files

import (
	"bytes"

	"congvu/server/fault"
)

// Media types of the documents the platform keeps.
const (
	MediaPDF  = "application/pdf"
	MediaXLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
)

// oleHead begins every compound file: the workbooks of Excel before 2007, and
// every workbook that is locked with a password.
var oleHead = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}

// lockedStream is the name of the stream that holds an encrypted workbook, UTF-16LE.
var lockedStream = []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")

// Kind tells what a document is by its content alone, MediaPDF or MediaXLSX, and
// refuses everything else with the reason. A workbook it names is safe to open:
// CheckWorkbook has held.
func Kind(content []byte) (string, error) {
	switch {
	case bytes.HasPrefix(content, []byte("%PDF-")):
		return MediaPDF, nil
	case bytes.HasPrefix(content, []byte("PK\x03\x04")):
		return MediaXLSX, CheckWorkbook(content)
	case bytes.HasPrefix(content, oleHead) && bytes.Contains(content, lockedStream):
		return "", encrypted()
	case bytes.HasPrefix(content, oleHead):
		return "", fault.New(fault.BadInput, "OLD_EXCEL", "Tệp ở định dạng Office cũ (.xls, .doc). Mở tệp, lưu lại thành .xlsx hoặc .pdf rồi gửi.")
	case len(content) == 0:
		return "", fault.New(fault.BadInput, "FILE_EMPTY", "Tệp trống. Chọn lại tệp.")
	}
	return "", fault.New(fault.BadInput, "FILE_TYPE", "Chỉ nhận tệp PDF hoặc Excel (.xlsx); nội dung tệp này không phải hai loại đó.")
}

func encrypted() error {
	return fault.New(fault.BadInput, "FILE_ENCRYPTED", "Tệp được đặt mật khẩu nên không đọc được. Bỏ mật khẩu rồi gửi lại.")
}
