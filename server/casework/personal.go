package casework

import (
	"fmt"
	"strings"
)

// bornIn are the codes of the 63 provinces of registration (TT 59/2021/TT-BCA); numbers
// keep them after mergers.
const bornIn = "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096"

// PersonalNumber brings a số định danh cá nhân to its 12 digits; spaces and points of
// groups are dropped. ok is false when it is not twelve digits.
func PersonalNumber(raw string) (number string, ok bool) {
	number = strings.NewReplacer(" ", "", ".", "", "-", "", "\u00a0", "").Replace(raw)
	if len(number) != 12 || strings.Trim(number, "0123456789") != "" {
		return number, false
	}
	return number, true
}

// numberWarnings tells what in a personal number does not go with the sex and the year
// of birth (NĐ 137/2015 Điều 13: three digits of the place, one of century and sex, two
// of the year). Historic errors exist, so that nothing of it stops a record.
func numberWarnings(number string, sex *Sex, year *int) []string {
	var out []string
	if !strings.Contains(bornIn, number[:3]) {
		out = append(out, "Ba số đầu của số định danh không phải mã tỉnh đã biết; kiểm tra lại với giấy tờ (người đăng ký khai sinh ở nước ngoài có mã riêng).")
	}
	digit := int(number[3] - '0')
	if digit > 9 || sex != nil && (digit%2 == 1) != (*sex == Female) {
		out = append(out, "Số thứ tư của số định danh không khớp với giới tính đã nhập.")
	}
	if year != nil {
		if century := 1900 + digit/2*100; century != *year/100*100 {
			out = append(out, "Số thứ tư của số định danh không khớp với thế kỷ sinh.")
		} else if number[4:6] != fmt.Sprintf("%02d", *year%100) {
			out = append(out, "Hai số thứ năm, thứ sáu của số định danh không khớp với năm sinh đã nhập.")
		}
	}
	return out
}
