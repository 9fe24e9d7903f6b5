// Package pdftest writes PDF files for tests, small and exactly as asked.
package pdftest

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"fmt"
	"regexp"
	"slices"
	"strconv"
)

// Doc is a document of one page. Objects 1 to 5 are catalogue, page tree, page,
// content and font; each can be replaced, others added.
type Doc struct {
	Version string
	objects map[int]string
	trailer string
}

// New makes the plain one.
func New() *Doc {
	return &Doc{Version: "1.7", objects: map[int]string{
		1: "<</Type /Catalog /Pages 2 0 R>>",
		2: "<</Type /Pages /Kids [3 0 R] /Count 1>>",
		3: page(""),
		4: Stream("", "BT /F1 12 Tf 72 720 Td (Cong van) Tj ET"),
		5: "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
	}}
}

func page(more string) string {
	return "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>" + more + ">>"
}

// Minimal is a whole document that says text, for tests that need any.
func Minimal(text string) []byte { return New().With(4, Stream("", "% "+text)).Bytes() }

// With sets an object by what stands between "obj" and "endobj".
func (d *Doc) With(num int, body string) *Doc { d.objects[num] = body; return d }

// Catalog adds entries to the catalogue.
func (d *Doc) Catalog(more string) *Doc {
	return d.With(1, "<</Type /Catalog /Pages 2 0 R "+more+">>")
}

// Page adds entries to the page.
func (d *Doc) Page(more string) *Doc { return d.With(3, page(" "+more)) }

// Note puts an annotation of these entries on the page.
func (d *Doc) Note(entries string) *Doc {
	return d.Page("/Annots [6 0 R]").With(6, "<</Type /Annot /Rect [0 0 9 9] "+entries+">>")
}

// Trailer adds entries to the trailer.
func (d *Doc) Trailer(more string) *Doc { d.trailer = " " + more; return d }

// Stream is the body of a stream.
func Stream(entries, data string) string {
	return fmt.Sprintf("<</Length %d %s>>\nstream\n%s\nendstream", len(data), entries, data)
}

// Flate is the body of a compressed stream.
func Flate(entries, data string) string { return Stream("/Filter /FlateDecode "+entries, Packed(data)) }

// Packed is data in zlib's format.
func Packed(data string) string {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	w.Write([]byte(data)) // into memory: cannot fail
	w.Close()
	return out.String()
}

func (d *Doc) nums() []int {
	nums := make([]int, 0, len(d.objects))
	for n := range d.objects {
		nums = append(nums, n)
	}
	slices.Sort(nums)
	return nums
}

// Bytes writes the file with a cross-reference table.
func (d *Doc) Bytes() []byte {
	var out bytes.Buffer
	places := d.body(&out, d.nums())
	at := out.Len()
	Table(&out, places)
	fmt.Fprintf(&out, "trailer\n<</Size %d /Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", d.size(), d.trailer, at)
	return out.Bytes()
}

func (d *Doc) size() int { return d.nums()[len(d.objects)-1] + 1 }

func (d *Doc) body(out *bytes.Buffer, nums []int) map[int]int {
	fmt.Fprintf(out, "%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n", d.Version)
	places := map[int]int{}
	for _, n := range nums {
		places[n] = out.Len()
		fmt.Fprintf(out, "%d 0 obj\n%s\nendobj\n", n, d.objects[n])
	}
	return places
}

// Table writes a cross-reference table, one subsection an object.
func Table(out *bytes.Buffer, places map[int]int) {
	out.WriteString("xref\n0 1\n0000000000 65535 f \n")
	for _, n := range sorted(places) {
		fmt.Fprintf(out, "%d 1\n%010d 00000 n \n", n, places[n])
	}
}

func sorted[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// Modern writes the file with object and cross-reference streams: everything that is
// no stream stands packed in one.
func (d *Doc) Modern() []byte {
	var out bytes.Buffer
	loose, packed := d.parted()
	holder := d.size()
	d.With(holder, ObjectStream(packed, d.objects))
	places := d.body(&out, append(loose, holder))
	delete(d.objects, holder)
	at := out.Len()
	places[holder+1] = at
	rows := CrossRows(holder+2, places, packed, holder)
	fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n", holder+1,
		Flate(fmt.Sprintf("/Type /XRef /W [1 4 2] /Size %d /Root 1 0 R%s", holder+2, d.trailer), rows), at)
	return out.Bytes()
}

// Hybrid writes the file as Word does: a table for old readers, and a stream that
// names what only newer ones find.
func (d *Doc) Hybrid(hidden ...int) []byte {
	var out bytes.Buffer
	loose := slices.DeleteFunc(d.nums(), func(n int) bool { return slices.Contains(hidden, n) })
	holder := d.size()
	d.With(holder, ObjectStream(hidden, d.objects))
	places := d.body(&out, append(loose, holder))
	delete(d.objects, holder)
	stream := out.Len()
	fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", holder+1,
		Flate(fmt.Sprintf("/Type /XRef /W [1 4 2] /Size %d /Root 1 0 R", holder+2), CrossRows(holder+2, places, hidden, holder)))
	table := out.Len()
	Table(&out, places)
	fmt.Fprintf(&out, "trailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", holder+2, table)
	last := out.Len()
	fmt.Fprintf(&out, "xref\n0 0\ntrailer\n<</Size %d /Root 1 0 R /Prev %d /XRefStm %d%s>>\nstartxref\n%d\n%%%%EOF", holder+2, table, stream, d.trailer, last)
	return out.Bytes()
}

func (d *Doc) parted() (loose, packed []int) {
	for _, n := range d.nums() {
		if bytes.Contains([]byte(d.objects[n]), []byte("\nstream")) {
			loose = append(loose, n)
		} else {
			packed = append(packed, n)
		}
	}
	return loose, packed
}

// ObjectStream is the body of a stream that holds these objects.
func ObjectStream(nums []int, objects map[int]string) string {
	var index, body bytes.Buffer
	for _, n := range nums {
		fmt.Fprintf(&index, "%d %d ", n, body.Len())
		body.WriteString(objects[n] + " ")
	}
	return Flate(fmt.Sprintf("/Type /ObjStm /N %d /First %d", len(nums), index.Len()), index.String()+body.String())
}

// CrossRows are the rows of a cross-reference stream of /W [1 4 2].
func CrossRows(size int, places map[int]int, packed []int, holder int) string {
	rows := make([]byte, 0, 7*size)
	for n := range size {
		row := []byte{0, 0, 0, 0, 0, 0xff, 0xff}
		if at, loose := places[n]; loose {
			row = []byte{1, byte(at >> 24), byte(at >> 16), byte(at >> 8), byte(at), 0, 0}
		} else if i := slices.Index(packed, n); i >= 0 {
			row = []byte{2, byte(holder >> 24), byte(holder >> 16), byte(holder >> 8), byte(holder), byte(i >> 8), byte(i)}
		}
		rows = append(rows, row...)
	}
	return string(rows)
}

var lastCross = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)

// Update appends a revision that replaces or adds objects, as a program that signs does.
func Update(file []byte, objects map[int]string) []byte {
	prev, _ := strconv.Atoi(string(lastCross.FindSubmatch(file)[1])) // digits by the pattern
	out := bytes.NewBuffer(bytes.Clone(file))
	out.WriteString("\n")
	places, size := map[int]int{}, 100
	for _, n := range sorted(objects) {
		places[n] = out.Len()
		size = max(size, n+1)
		fmt.Fprintf(out, "%d 0 obj\n%s\nendobj\n", n, objects[n])
	}
	at := out.Len()
	Table(out, places)
	fmt.Fprintf(out, "trailer\n<</Size %d /Root 1 0 R /Prev %d>>\nstartxref\n%d\n%%%%EOF\n", size, prev, at)
	return out.Bytes()
}
