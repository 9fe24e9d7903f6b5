package pdf

import (
	"bytes"
	"regexp"
)

// object is one indirect object, wherever it stands: in the file or in an object
// stream, in use, outdated or forgotten.
type object struct {
	num, gen int
	value    any
	stream   []byte // nil: no stream
	isStream bool
	at       int
}

// section is one cross-reference table or stream.
type section struct {
	at      int
	trailer *dict
	entries []entry
}

// entry of a cross-reference: an object at an offset, or the index in an object stream.
type entry struct {
	num, gen, at int
	packed       bool // then at is the number of the object stream and gen the index
}

// document is everything a file says, each byte of it accounted for.
type document struct {
	src      []byte
	objects  []*object
	starts   map[int]*object // by place in the file
	byNum    map[int][]*object
	words    map[int]bool // places of the trailers and ends that were read
	named    map[int]bool // numbers that cross-references name
	packed   map[int]int  // objects held by each object stream
	sections map[int]*section
	last     int // where the last startxref points
	reader   reader
	unpacked int64 // bytes that came out of filters so far
}

// maxObjects is the largest object number (Acrobat's own limit).
const maxObjects = 8_388_607

var header = regexp.MustCompile(`^%PDF-(1\.[0-7]|2\.0)[ \t]*[\r\n]`)

// scan reads the file from its first byte to its last and refuses what is neither
// object, cross-reference, trailer nor comment. It does not follow the
// cross-references to find objects, as a viewer does: so it also sees what an
// outdated revision holds, and what no table names.
func scan(content []byte) (*document, error) {
	left := maxValues
	d := &document{src: content, starts: map[int]*object{}, byNum: map[int][]*object{}, words: map[int]bool{}, named: map[int]bool{}, packed: map[int]int{}, sections: map[int]*section{}, last: -1,
		reader: reader{src: content, left: &left, names: map[string]any{}}}
	if !header.Match(content) {
		return d, foreign
	}
	r := &d.reader
	for ended := false; ; {
		for r.at < len(r.src) && class[r.src[r.at]] == space {
			r.at++
		}
		if r.at == len(r.src) {
			if !ended {
				return d, broken // cut off
			}
			return d, nil
		}
		end, err := d.item()
		if err != nil {
			return d, err
		}
		ended = end
	}
}

// item reads what stands here outside of objects; the answer tells the mark of an end.
func (d *document) item() (end bool, err error) {
	r := &d.reader
	rest := r.src[r.at:]
	switch {
	case bytes.HasPrefix(rest, []byte("%%EOF")):
		r.at += len("%%EOF")
		return true, nil
	case rest[0] == '%':
		return false, r.comment()
	case rest[0] >= '0' && rest[0] <= '9':
		return false, d.object()
	case r.keyword("xref"):
		return false, d.table(len(r.src) - len(rest))
	case r.keyword("startxref"):
		d.words[len(r.src)-len(rest)] = true
		at, ok := r.whole()
		if !ok {
			return false, broken
		}
		d.last = at
		return false, nil
	}
	return false, foreign
}

// marks begin what other programs would read in a comment of a PDF file.
var marks = regexp.MustCompile(`(?i)<[a-z!?/%]|PK\x03\x04|PK\x01\x02|PK\x05\x06|\d\s+obj\b|%PDF-|%FDF-|%!PS|MZ\x90|\x7fELF`)

// comment reads one between objects. Few programs write any after the first lines.
func (r *reader) comment() error {
	start := r.at
	for r.at < len(r.src) && r.src[r.at] != '\n' && r.src[r.at] != '\r' {
		r.at++
	}
	line := r.src[start:r.at]
	if start == 0 {
		line = line[1:] // the header itself
	}
	if start == 0 && len(line) > len("PDF-1.7 \t") || len(line) > 512 || start > 0 && marks.Match(line) {
		return foreign
	}
	return nil
}

// object reads "1 0 obj … endobj".
func (d *document) object() error {
	r := &d.reader
	o := &object{at: r.at}
	var ok bool
	if o.num, ok = r.whole(); !ok {
		return foreign
	}
	if o.gen, ok = r.whole(); !ok || o.num > maxObjects {
		return foreign
	}
	if r.skip(); !bytes.HasPrefix(r.src[r.at:], []byte("obj")) {
		return foreign
	}
	r.at += len("obj")
	var err error
	if o.value, err = r.value(0); err != nil {
		return err
	}
	if _, far := o.value.(ref); far {
		return broken // an object that is only the name of another
	}
	if r.keyword("stream") {
		if err := d.stream(o); err != nil {
			return err
		}
	}
	if !r.keyword("endobj") {
		return broken
	}
	d.starts[o.at] = o
	d.add(o)
	return nil
}

func (d *document) add(o *object) {
	d.objects = append(d.objects, o)
	d.byNum[o.num] = append(d.byNum[o.num], o)
}

// stream takes the bytes between "stream" and "endstream". A length that is another
// object may come later: then the end is looked for, and lengths compares.
func (d *document) stream(o *object) error {
	r := &d.reader
	head, ok := o.value.(*dict)
	if !ok {
		return broken
	}
	switch rest := r.src[r.at:]; {
	case bytes.HasPrefix(rest, []byte("\r\n")):
		r.at += 2
	case bytes.HasPrefix(rest, []byte("\n")):
		r.at++
	default:
		return broken
	}
	start, end := r.at, 0
	switch length := head.get("Length").(type) {
	case int:
		if end = start + length; length < 0 || end > len(r.src) {
			return broken
		}
	case ref:
		if end = mark(r.src, start); end < 0 {
			return broken
		}
	default:
		return broken
	}
	o.isStream, o.stream = true, r.src[start:end]
	for r.at = end; r.at < len(r.src) && r.at < end+3 && class[r.src[r.at]] == space; r.at++ {
	}
	if !bytes.HasPrefix(r.src[r.at:], []byte("endstream")) {
		return broken
	}
	r.at += len("endstream")
	return nil
}

var streamEnd = regexp.MustCompile(`endstream[\x00\t\n\f\r ]+endobj`)

// mark finds where a stream ends that begins at start.
func mark(src []byte, start int) int {
	found := streamEnd.FindIndex(src[start:])
	if found == nil {
		return -1
	}
	return start + found[0]
}

// length holds a stream to the length that another object gives it.
func (d *document) length(o *object) error {
	far, ok := o.value.(*dict).get("Length").(ref)
	if !ok {
		return nil
	}
	said := d.byNum[far.num]
	if len(said) == 0 {
		return broken
	}
	for _, v := range said {
		n, ok := v.value.(int)
		if !ok || n < 0 || n > len(o.stream) || len(o.stream)-n > 2 || len(bytes.Trim(o.stream[n:], "\r\n")) > 0 {
			return broken
		}
	}
	o.stream = o.stream[:said[0].value.(int)]
	return nil
}
