package text

import (
	"regexp"
	"strings"

	"congvu/server/fault"
)

var (
	plainDecimal = regexp.MustCompile(`^(-?)([0-9]+)(?:\.([0-9]+))?$`)
	vietnamese   = regexp.MustCompile(`^([-+]?)([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?$`)
)

// FormatNumber writes a plain decimal ("1234.5") the Vietnamese way
// ("1.234,5"). Its digits are kept as they are: no rounding, trailing zeros
// stay. Anything else, such as "" or a sign of absence, is returned unchanged.
func FormatNumber(decimal string) string {
	parts := plainDecimal.FindStringSubmatch(decimal)
	if parts == nil {
		return decimal
	}
	sign, whole, fraction := parts[1], parts[2], parts[3]
	var out strings.Builder
	out.WriteString(sign)
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			out.WriteByte('.')
		}
		out.WriteRune(digit)
	}
	if fraction != "" {
		out.WriteString("," + fraction)
	}
	return out.String()
}

// ParseNumber reads a number written the Vietnamese way and returns it as a
// plain decimal string: "1.234,5" is "1234.5", and "1.234" is "1234". Spaces
// around it are ignored. Groups must have three digits; anything else is
// refused with the reason NUMBER_FORMAT.
func ParseNumber(s string) (string, error) {
	parts := vietnamese.FindStringSubmatch(strings.TrimSpace(s))
	if parts == nil {
		return "", fault.New(fault.BadInput, "NUMBER_FORMAT",
			"Số không đúng dạng Việt Nam. Nhập dấu chấm giữa các nhóm ba chữ số và dấu phẩy trước phần thập phân, ví dụ 1.234,5.")
	}
	whole := strings.TrimLeft(strings.ReplaceAll(parts[2], ".", ""), "0")
	if whole == "" {
		whole = "0"
	}
	number := whole
	if parts[3] != "" {
		number += "." + parts[3]
	}
	if parts[1] == "-" && strings.Trim(number, "0.") != "" {
		number = "-" + number
	}
	return number, nil
}
