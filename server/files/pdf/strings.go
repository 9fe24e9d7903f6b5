package pdf

// literal reads a string in parentheses.
func (r *reader) literal() (any, error) {
	r.at++
	var out []byte
	for open := 1; r.at < len(r.src); {
		c := r.src[r.at]
		r.at++
		switch c {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return text(out), nil
			}
		case '\\':
			out = r.escape(out)
			continue
		}
		out = append(out, c)
	}
	return nil, broken
}

// escape undoes what follows a backslash.
func (r *reader) escape(out []byte) []byte {
	if r.at >= len(r.src) {
		return out
	}
	c := r.src[r.at]
	r.at++
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\r': // a line that goes on
		if r.at < len(r.src) && r.src[r.at] == '\n' {
			r.at++
		}
		return out
	case '\n':
		return out
	}
	if c < '0' || c > '7' {
		return append(out, c)
	}
	n := int(c - '0')
	for i := 0; i < 2 && r.at < len(r.src) && r.src[r.at] >= '0' && r.src[r.at] <= '7'; i++ {
		n = n*8 + int(r.src[r.at]-'0')
		r.at++
	}
	return append(out, byte(n))
}

// hex reads a string in angle brackets.
func (r *reader) hex() (any, error) {
	r.at++
	var out []byte
	half, have := byte(0), false
	for r.at < len(r.src) {
		c := r.src[r.at]
		r.at++
		digit, ok := nibble(c)
		switch {
		case c == '>':
			if have {
				out = append(out, half<<4)
			}
			return text(out), nil
		case class[c] == space:
		case !ok:
			return nil, broken
		case have:
			out, have = append(out, half<<4|digit), false
		default:
			half, have = digit, true
		}
	}
	return nil, broken
}

func nibble(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}
