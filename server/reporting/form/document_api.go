package form

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"congvu/server/fault"

	"golang.org/x/text/unicode/norm"
)

// Document is a YAML or JSON document of another kind than a form, read by the
// reader of forms: every fault with its place and line, no key passed over.
type Document struct{ object *object }

// ReadDocument opens a document of at most limit bytes; what is no document at all
// is one problem.
func ReadDocument(data []byte, limit int) (*Document, []fault.Problem) {
	if len(data) > limit {
		return nil, []fault.Problem{{Code: "TOO_MANY", Message: fmt.Sprintf("Tài liệu lớn quá %d KB.", limit>>10)}}
	}
	if !utf8.Valid(data) {
		return nil, []fault.Problem{{Code: "ENCODING", Message: "Tài liệu không phải UTF-8; hãy lưu lại tệp với bảng mã UTF-8."}}
	}
	root, broken := readDocument(norm.NFC.Bytes(bytes.TrimPrefix(data, []byte("\ufeff"))))
	if broken != nil {
		return nil, []fault.Problem{{Code: "SYNTAX", Place: fmt.Sprintf("dòng %d", broken.line), Message: broken.message}}
	}
	r := &reader{lines: map[string]int{}}
	return &Document{object: r.object(root, "")}, nil
}

// Text is a member that holds words.
func (d *Document) Text(name string) string { return d.object.text(name) }

// Whole is a member that holds a whole number.
func (d *Document) Whole(name string, otherwise int) int { return d.object.whole(name, otherwise) }

// Truth is a member that holds true or false.
func (d *Document) Truth(name string, otherwise bool) bool { return d.object.truth(name, otherwise) }

// List calls each for every object of a list.
func (d *Document) List(name string, each func(item *Document)) {
	d.object.list(name, func(item *docNode, path string) {
		inner := &Document{object: d.object.r.object(item, path)}
		each(inner)
		inner.object.done()
	})
}

// Done refuses members nobody asked for and answers all problems by line, with
// those a check of the whole has found, named by the same places.
func (d *Document) Done(found []fault.Problem) []fault.Problem {
	d.object.done()
	return d.object.r.merged(found)
}
