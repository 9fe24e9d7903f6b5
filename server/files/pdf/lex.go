package pdf

import (
	"bytes"
	"strconv"
)

// The values of a PDF file (ISO 32000-2, 7.3). Numbers that are no integers, and
// true, false and null, are kept as their words: nothing here depends on them.
type (
	name  string
	text  string
	word  string
	array []any
	ref   struct{ num, gen int }
)

// dict keeps the order; a key stands once, or two programs would read two documents.
type dict struct {
	keys []name
	vals []any
}

func (d *dict) get(key name) any {
	if d != nil {
		for i, k := range d.keys {
			if k == key {
				return d.vals[i]
			}
		}
	}
	return nil
}

func (d *dict) has(key name) bool { return d.get(key) != nil }

// Limits of what one file may hold. The largest real documents (tagged, 2,000
// pages) stay below a third of them.
const (
	maxDepth  = 64
	maxValues = 4 << 20
)

// reader reads values at a place of src. left, shared by all readers of one file,
// counts down the values that may still come.
type reader struct {
	src   []byte
	at    int
	left  *int
	names map[string]any // each name is kept once
}

const (
	regular = iota
	space
	delimiter
)

var class = func() (t [256]byte) {
	for _, c := range []byte("\x00\t\n\f\r ") {
		t[c] = space
	}
	for _, c := range []byte("()<>[]{}/%") {
		t[c] = delimiter
	}
	return t
}()

// skip goes over white space and, inside of objects, comments.
func (r *reader) skip() {
	for r.at < len(r.src) {
		switch c := r.src[r.at]; {
		case class[c] == space:
			r.at++
		case c == '%':
			for r.at < len(r.src) && r.src[r.at] != '\n' && r.src[r.at] != '\r' {
				r.at++
			}
		default:
			return
		}
	}
}

// token is the run of regular characters here.
func (r *reader) token() []byte {
	start := r.at
	for r.at < len(r.src) && class[r.src[r.at]] == regular {
		r.at++
	}
	return r.src[start:r.at]
}

// keyword takes the word if it stands here by itself.
func (r *reader) keyword(w string) bool {
	r.skip()
	start := r.at
	if string(r.token()) == w {
		return true
	}
	r.at = start
	return false
}

// whole takes an unsigned integer.
func (r *reader) whole() (int, bool) {
	r.skip()
	start := r.at
	for r.at < len(r.src) && r.src[r.at] >= '0' && r.src[r.at] <= '9' {
		r.at++
	}
	n, err := strconv.Atoi(string(r.src[start:r.at]))
	if err != nil || n > 1<<40 || r.at-start > 20 {
		r.at = start
		return 0, false
	}
	return n, true
}

// value reads one value, references included.
func (r *reader) value(depth int) (any, error) {
	r.skip()
	*r.left--
	if depth > maxDepth || *r.left < 0 {
		return nil, bomb
	}
	if r.at >= len(r.src) {
		return nil, broken
	}
	switch c := r.src[r.at]; {
	case c == '/':
		r.at++
		return r.name()
	case c == '(':
		return r.literal()
	case c == '[':
		return r.array(depth)
	case bytes.HasPrefix(r.src[r.at:], []byte("<<")):
		return r.dict(depth)
	case c == '<':
		return r.hex()
	case c >= '0' && c <= '9':
		if found, ok := r.reference(); ok {
			return found, nil
		}
		return r.number()
	case c == '+' || c == '-' || c == '.':
		return r.number()
	case class[c] == delimiter:
		return nil, broken
	}
	switch w := r.token(); string(w) {
	case "true", "false", "null":
		return word(w), nil
	}
	return nil, broken
}

// reference reads "12 0 R", or nothing.
func (r *reader) reference() (any, bool) {
	start := r.at
	if num, ok := r.whole(); ok && r.between() {
		if gen, ok := r.whole(); ok && r.between() && r.keyword("R") {
			return ref{num, gen}, true
		}
	}
	r.at = start
	return nil, false
}

// between tells whether white space follows.
func (r *reader) between() bool { return r.at < len(r.src) && class[r.src[r.at]] == space }

func (r *reader) number() (any, error) {
	w := string(r.token())
	if n, err := strconv.Atoi(w); err == nil {
		return n, nil
	}
	for _, c := range w {
		if (c < '0' || c > '9') && c != '+' && c != '-' && c != '.' {
			return nil, broken
		}
	}
	return word("0.0"), nil
}

// name reads a name without its slash and undoes its #xx. An escape is for what
// cannot stand in a name as it is (spaces of font names, Vietnamese letters); one
// for a letter or a digit hides a name from those who look for it.
func (r *reader) name() (any, error) {
	raw := r.token()
	if known, ok := r.names[string(raw)]; ok {
		return known, nil
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			if n, err := strconv.ParseUint(string(raw[i+1:i+3]), 16, 8); err == nil {
				c := byte(n)
				if c == 0 || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' {
					return nil, disguised
				}
				out, i = append(out, c), i+2
				continue
			}
		}
		out = append(out, raw[i])
	}
	var found any = name(out)
	r.names[string(raw)] = found
	return found, nil
}

func (r *reader) array(depth int) (any, error) {
	r.at++
	var out array
	for {
		r.skip()
		if r.at < len(r.src) && r.src[r.at] == ']' {
			r.at++
			return out, nil
		}
		v, err := r.value(depth + 1)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
}

func (r *reader) dict(depth int) (any, error) {
	r.at += 2
	out := &dict{}
	for {
		r.skip()
		if bytes.HasPrefix(r.src[r.at:], []byte(">>")) {
			r.at += 2
			return out, out.unique()
		}
		if r.at >= len(r.src) || r.src[r.at] != '/' {
			return nil, broken
		}
		r.at++
		key, err := r.name()
		if err != nil {
			return nil, err
		}
		v, err := r.value(depth + 1)
		if err != nil {
			return nil, err
		}
		out.keys, out.vals = append(out.keys, key.(name)), append(out.vals, v)
	}
}

// unique refuses a key that stands twice with two values.
func (d *dict) unique() error {
	if len(d.keys) < 16 {
		for i, key := range d.keys {
			for j, other := range d.keys[:i] {
				if key == other && !same(d.vals[i], d.vals[j]) {
					return broken
				}
			}
		}
		return nil
	}
	seen := make(map[name]any, len(d.keys))
	for i, key := range d.keys {
		if before, twice := seen[key]; twice && !same(d.vals[i], before) {
			return broken
		}
		seen[key] = d.vals[i]
	}
	return nil
}

func same(a, b any) bool {
	if _, list := a.(array); list {
		return false
	}
	return a == b
}
