package pdf

import "congvu/server/fault"

// verdict is the one word that the separate process answers: clean, or what was found.
type verdict string

const (
	clean      verdict = "ok"
	broken     verdict = "broken"
	foreign    verdict = "foreign"
	encrypted  verdict = "encrypted"
	disguised  verdict = "disguised"
	javascript verdict = "javascript"
	action     verdict = "action"
	automatic  verdict = "automatic"
	embedded   verdict = "embedded"
	external   verdict = "external"
	form       verdict = "form"
	media      verdict = "media"
	link       verdict = "link"
	bomb       verdict = "bomb"
)

// Error makes a verdict what the readers of the file stop with.
func (v verdict) Error() string { return string(v) }

// again is how anybody gets a clean file out of one that is refused.
const again = " Mở tệp, chọn In → Lưu thành PDF (Microsoft Print to PDF), rồi gửi tệp mới."

// faults is what the user reads: what was found, then how to get a clean file.
var faults = map[verdict]*fault.Error{
	broken:     refusal("PDF_BROKEN", "Tệp PDF bị hỏng hoặc sai cấu trúc nên không kiểm tra được."+again),
	foreign:    refusal("PDF_FOREIGN_DATA", "Tệp PDF có dữ liệu lạ nằm ngoài tài liệu (trước, sau hoặc giữa các phần)."+again),
	encrypted:  refusal("PDF_ENCRYPTED", "Tệp PDF được mã hóa hoặc đặt mật khẩu nên không kiểm tra được. Bỏ mật khẩu rồi gửi lại, hoặc in lại thành PDF."),
	disguised:  refusal("PDF_DISGUISED", "Tệp PDF viết tên thành phần ở dạng che giấu, thường gặp ở tệp độc hại."+again),
	javascript: refusal("PDF_JAVASCRIPT", "Tệp PDF chứa mã JavaScript nên không nhận."+again),
	action:     refusal("PDF_ACTION", "Tệp PDF chứa lệnh chạy chương trình, gửi dữ liệu hoặc lệnh khác ngoài chuyển trang và mở liên kết nên không nhận."+again),
	automatic:  refusal("PDF_AUTOMATIC_ACTION", "Tệp PDF tự thực hiện lệnh khi mở hoặc khi thao tác nên không nhận."+again),
	embedded:   refusal("PDF_EMBEDDED_FILE", "Tệp PDF có tệp khác đính kèm bên trong nên không nhận. Gửi riêng từng tệp, hoặc in lại thành PDF: mở tệp, chọn In → Lưu thành PDF."),
	external:   refusal("PDF_EXTERNAL_FILE", "Tệp PDF lấy nội dung từ tệp khác bên ngoài nên không nhận."+again),
	form:       refusal("PDF_XFA_FORM", "Tệp PDF là biểu mẫu động (XFA) nên không nhận."+again),
	media:      refusal("PDF_MEDIA", "Tệp PDF chứa âm thanh, phim, mô hình 3D hoặc đa phương tiện nên không nhận."+again),
	link:       refusal("PDF_LINK", "Tệp PDF có liên kết không phải trang web (http, https) hay thư điện tử (mailto). Bỏ liên kết đó hoặc in lại thành PDF rồi gửi."),
	bomb:       refusal("PDF_TOO_COMPLEX", "Tệp PDF quá phức tạp hoặc phình quá lớn khi mở nên không nhận. Chia nhỏ tài liệu, quét ở 300 dpi hoặc in lại thành PDF rồi gửi."),
}

func refusal(reason, message string) *fault.Error {
	return fault.New(fault.BadInput, reason, "%s", message)
}
