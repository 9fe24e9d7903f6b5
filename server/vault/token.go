package vault

import (
	"net/url"
	"strings"

	"congvu/server/fault"
)

// scheme begins the name of a key in a security token (thiết bị PKCS#11, HSM).
const scheme = "pkcs11:"

// Token is a key-encryption key that never leaves a security token.
type Token struct {
	Module, Label, Object string // library, token, key
	PIN                   string
}

// Source is the key that a setting names: a file, or by RFC 7512 a key in a token,
// pkcs11:token=LABEL;object=KEY?module-path=LIBRARY. The PIN is never part of the name.
func Source(name, pin string, made func(path string)) (KeySource, error) {
	rest, token := strings.CutPrefix(name, scheme)
	if !token {
		return File{Path: name, Made: made}, nil
	}
	path, query, _ := strings.Cut(rest, "?")
	t := Token{PIN: pin}
	fields := map[string]*string{"token": &t.Label, "object": &t.Object, "module-path": &t.Module}
	for _, part := range append(strings.Split(path, ";"), strings.Split(query, "&")...) {
		key, value, _ := strings.Cut(part, "=")
		value, err := url.PathUnescape(value)
		if field := fields[key]; field != nil && err == nil {
			*field = value
		}
	}
	if t.Module == "" || t.Label == "" || t.Object == "" {
		return nil, fault.New(fault.BadInput, "VAULT_TOKEN_NAME", "--key-file %q thiếu phần; cần dạng pkcs11:token=NHÃN;object=KHÓA?module-path=THƯ_VIỆN.", name)
	}
	if pin == "" {
		return nil, fault.New(fault.BadInput, "VAULT_TOKEN_PIN", "Chưa có mã PIN của thiết bị khóa: đặt CONGVU_PKCS11_PIN.")
	}
	return openToken(t), nil
}
