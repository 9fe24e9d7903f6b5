package text

import "strings"

// Line is what a person wrote, normalised and trimmed; "" when nothing in it can
// be seen, such as spaces and zero-width characters alone.
func Line(s string) (string, error) {
	s, err := NFC(s)
	if err != nil || Key(s) == "" {
		return "", err
	}
	return strings.TrimSpace(s), nil
}
