package password

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"congvu/server/fault"
	"congvu/server/text"
)

const (
	minLength = 8   // characters
	maxBytes  = 256 // longer ones only cost time
)

//go:embed usual.txt
var usualList string

var usual = readUsual()

func readUsual() map[string]bool {
	set := map[string]bool{}
	for _, line := range strings.Fields(usualList) {
		set[line] = true
	}
	return set
}

// Check refuses a password that is too short or long, one of the usual ones, or
// built on the username; place is the input path for the fault.
func Check(plain, username, place string) error {
	folded := strings.ReplaceAll(text.Key(plain), " ", "")
	switch {
	case utf8.RuneCountInString(plain) < minLength:
		return weak("Mật khẩu phải có ít nhất 8 ký tự. Nhập mật khẩu dài hơn.", place)
	case len(plain) > maxBytes:
		return weak("Mật khẩu quá dài. Nhập mật khẩu ngắn hơn 80 ký tự.", place)
	case usual[folded]:
		return weak("Mật khẩu này quá thông dụng, dễ bị đoán. Nhập mật khẩu khác.", place)
	case username != "" && (folded == username || folded == strings.ReplaceAll(username, ".", "")):
		return weak("Mật khẩu trùng với tên đăng nhập. Nhập mật khẩu khác.", place)
	case len(folded) == 0 || strings.Count(folded, folded[:1]) == len(folded):
		return weak("Mật khẩu chỉ lặp lại một ký tự. Nhập mật khẩu khác.", place)
	}
	return nil
}

func weak(message, place string) error {
	return fault.New(fault.BadInput, "WEAK_PASSWORD", message).At(place)
}
