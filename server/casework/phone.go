package casework

import "strings"

// Phone brings a phone number to the one form it is found by: its digits beginning with
// 0, however +84, 84 or 0084 and spaces were written. ok is false when it is no number
// of a subscriber in Viet Nam.
func Phone(raw string) (number string, ok bool) {
	plus := strings.HasPrefix(strings.TrimSpace(raw), "+")
	number = strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return r
		case strings.ContainsRune(" .-()+/\u00a0", r):
			return -1
		}
		return 'x'
	}, raw)
	if rest, abroad := strings.CutPrefix(number, "0084"); abroad {
		number = "0" + strings.TrimPrefix(rest, "0")
	} else if rest, abroad := strings.CutPrefix(number, "84"); abroad && (plus || len(number) > 10) {
		number = "0" + strings.TrimPrefix(rest, "0")
	}
	return number, strings.HasPrefix(number, "0") && (len(number) == 10 || len(number) == 11) && !strings.Contains(number, "x")
}

// PhoneKeys are the numbers of a person by which it is found, each once.
func (c *Content) PhoneKeys() (out []string) {
	if c.Contact == nil {
		return nil
	}
	for _, raw := range c.Contact.Phones {
		if number, ok := Phone(raw); ok {
			out = append(out, number)
		}
	}
	return out
}
