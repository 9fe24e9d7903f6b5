package reporting

import (
	"slices"

	"congvu/server/fault"
)

// returnReasons are the reasons a return may name (QĐ 239 art. 7.3b: reports that
// are not complete or not accurate).
var returnReasons = []*ReturnReason{
	{Code: "INCOMPLETE", Label: "Thiếu số liệu, chưa đầy đủ"},
	{Code: "INACCURATE", Label: "Số liệu chưa chính xác"},
	{Code: "INCONSISTENT", Label: "Số liệu không khớp giữa các cột, các kỳ"},
	{Code: "WRONG_PERIOD", Label: "Không đúng kỳ, không đúng thời gian chốt số liệu"},
	{Code: "UNEXPLAINED", Label: "Biến động lớn chưa giải trình"},
	{Code: "WRONG_DOCUMENT", Label: "Sai số, ký hiệu, thể thức văn bản hoặc người ký"},
	{Code: "OTHER", Label: "Lý do khác"},
}

// ReturnReasons lists the reasons a return may name.
func ReturnReasons() []*ReturnReason { return returnReasons }

// CheckReturn refuses a return without a known reason: RETURN_REASON_REQUIRED,
// UNKNOWN_RETURN_REASON.
func CheckReturn(codes []string) error {
	if len(codes) == 0 {
		return fault.New(fault.BadInput, "RETURN_REASON_REQUIRED", "Chọn ít nhất một lý do trả lại.").At("reasons")
	}
	for _, code := range codes {
		if !slices.ContainsFunc(returnReasons, func(r *ReturnReason) bool { return r.Code == code }) {
			return fault.New(fault.BadInput, "UNKNOWN_RETURN_REASON", "Lý do trả lại không có trong danh mục. Chọn lại trong danh mục.").At("reasons")
		}
	}
	return nil
}
