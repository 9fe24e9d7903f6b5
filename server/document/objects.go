package document

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
)

// objects are the numbered parts of a PDF, taken apart to add what the library does
// not write: a map from glyphs to characters that every reader understands, the
// empty signature fields, and an identifier.
type objects struct {
	version []byte
	bodies  [][]byte // by number; 0 is unused
	root    int
	info    int
}

var (
	startAt   = regexp.MustCompile(`startxref\n(\d+)\n`)
	rootRef   = regexp.MustCompile(`/Root (\d+) 0 R`)
	infoRef   = regexp.MustCompile(`/Info (\d+) 0 R`)
	toUnicode = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)
	onePage   = regexp.MustCompile(`^<</Type /Page\n`)
)

var errStructure = errors.New("document: the PDF is not built as expected")

// takeApart reads the table of a PDF that was just written.
func takeApart(pdf []byte) (*objects, error) {
	found := startAt.FindSubmatch(pdf)
	root, info := rootRef.FindSubmatch(pdf), infoRef.FindSubmatch(pdf)
	if found == nil || root == nil || info == nil {
		return nil, errStructure
	}
	o := &objects{version: pdf[:bytes.IndexByte(pdf, '\n')+1], root: number(root[1]), info: number(info[1])}
	lines := bytes.Split(pdf[number(found[1]):], []byte("\n"))
	if len(lines) < 3 || string(lines[0]) != "xref" {
		return nil, errStructure
	}
	count := number(bytes.TrimPrefix(lines[1], []byte("0 ")))
	o.bodies = make([][]byte, count)
	for n := 1; n < count; n++ {
		head := fmt.Appendf(nil, "%d 0 obj\n", n)
		body, ok := bytes.CutPrefix(pdf[number(lines[2+n][:10]):], head)
		end := bytes.Index(body, []byte("\nendobj"))
		// A stream may hold the word by chance: its end comes after "endstream".
		if at := bytes.Index(body, []byte("\nendstream")); at >= 0 && bytes.Contains(body[:min(end, at)], []byte("stream\n")) {
			end = at + len("\nendstream")
		}
		if !ok || end < 0 {
			return nil, errStructure
		}
		o.bodies[n] = body[:end]
	}
	return o, nil
}

func number(digits []byte) int {
	n, _ := strconv.Atoi(string(digits)) // the expressions match digits only
	return n
}

// add appends a part and answers its number.
func (o *objects) add(body string) int {
	o.bodies = append(o.bodies, []byte(body))
	return len(o.bodies) - 1
}

// into adds entries at the end of a part that is a dictionary.
func (o *objects) into(n int, entries string) {
	at := bytes.LastIndex(o.bodies[n], []byte(">>"))
	o.bodies[n] = append(append(bytes.Clone(o.bodies[n][:at]), entries...), ">>"...)
}

// pages are the numbers of the pages, in order.
func (o *objects) pages() (out []int) {
	for n, body := range o.bodies {
		if onePage.Match(body) {
			out = append(out, n)
		}
	}
	return out
}

// legible replaces the fonts' maps to characters: the library writes one range over
// all characters, and ISO 32000 (9.10.3) ends a range within 256 of them.
func (o *objects) legible() error {
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	z.Write(characters())
	if err := z.Close(); err != nil {
		return err
	}
	for _, body := range o.bodies {
		if found := toUnicode.FindSubmatch(body); found != nil {
			o.bodies[number(found[1])] = fmt.Appendf(nil, "<</Length %d/Filter /FlateDecode>>\nstream\n%s\nendstream", packed.Len(), packed.Bytes())
		}
	}
	return nil
}

func characters() []byte {
	out := strings.Builder{}
	out.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n<</Registry (Adobe)\n/Ordering (UCS)\n/Supplement 0\n>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for from := 0; from < 256; from += 100 {
		to := min(from+100, 256)
		fmt.Fprintf(&out, "%d beginbfrange\n", to-from)
		for high := from; high < to; high++ {
			fmt.Fprintf(&out, "<%02X00> <%02XFF> <%02X00>\n", high, high, high)
		}
		out.WriteString("endbfrange\n")
	}
	out.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	return []byte(out.String())
}

// signatures adds the empty fields that a signature fills in later: nothing shows
// until then.
func (o *objects) signatures(fields []field) {
	pages := o.pages()
	names, onPage := []string{}, map[int][]string{}
	for _, f := range fields {
		page := pages[f.page-1]
		n := o.add(fmt.Sprintf("<</Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T (%s)\n/TU %s\n/Rect [%.2f %.2f %.2f %.2f]\n/F 4\n/P %d 0 R>>",
			f.name, hexText(f.label), f.x0, f.y0, f.x1, f.y1, page))
		ref := fmt.Sprintf("%d 0 R", n)
		names, onPage[page] = append(names, ref), append(onPage[page], ref)
	}
	for page, refs := range onPage {
		o.into(page, "/Annots ["+strings.Join(refs, " ")+"]")
	}
	if len(names) > 0 {
		o.into(o.root, "\n/AcroForm <</Fields ["+strings.Join(names, " ")+"]>>\n")
	}
}

func hexText(s string) string {
	out := strings.Builder{}
	out.WriteString("<FEFF")
	for _, unit := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&out, "%04X", unit)
	}
	return out.String() + ">"
}

// bytes puts the parts together again.
func (o *objects) bytes() []byte {
	var out bytes.Buffer
	out.Write(o.version)
	out.WriteString("%\xe2\xe3\xcf\xd3\n") // not text: programs that move files must not change them
	offsets := make([]int, len(o.bodies))
	for n := 1; n < len(o.bodies); n++ {
		offsets[n] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", n, o.bodies[n])
	}
	id := sha256.Sum256(out.Bytes())
	table := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(o.bodies))
	for _, at := range offsets[1:] {
		fmt.Fprintf(&out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d\n/Root %d 0 R\n/Info %d 0 R\n/ID [<%X> <%X>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(o.bodies), o.root, o.info, id[:16], id[:16], table)
	return out.Bytes()
}
