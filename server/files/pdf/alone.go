package pdf

import "bytes"

// alone holds the file to having no object, trailer or place of a cross-reference but those
// that were read. A viewer that finds the file damaged, or reads it from its end, looks for
// these words wherever they stand, in streams, strings and comments too.
func (d *document) alone() error {
	for at := range occurrences(d.src, "obj") {
		if start, ok := d.begins(at); ok && d.starts[start] == nil {
			return foreign
		}
	}
	for at := range occurrences(d.src, "trailer") {
		if bytes.HasPrefix(d.src[d.target(at+len("trailer")):], []byte("<<")) && !d.words[at] {
			return foreign
		}
	}
	for at := range occurrences(d.src, "startxref") {
		if !d.words[at] {
			return foreign
		}
	}
	return nil
}

// occurrences are the places of a word.
func occurrences(src []byte, word string) func(func(int) bool) {
	return func(yield func(int) bool) {
		for from := 0; ; {
			next := bytes.Index(src[from:], []byte(word))
			if next < 0 || !yield(from+next) {
				return
			}
			from += next + len(word)
		}
	}
}

// begins finds where "12 0 obj" begins whose last word stands at a place, if it is that.
func (d *document) begins(at int) (start int, ok bool) {
	if end := at + len("obj"); end < len(d.src) && letter(d.src[end]) {
		return 0, false // of another word
	}
	for range 2 {
		gap := at
		for at > 0 && class[d.src[at-1]] == space {
			at--
		}
		end := at
		for at > 0 && d.src[at-1] >= '0' && d.src[at-1] <= '9' {
			at--
		}
		if gap == end || at == end {
			return 0, false
		}
	}
	return at, true
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
