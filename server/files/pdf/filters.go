package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"io"
)

// Limits of what streams unpack to. A scanned A4 page of 600 dpi in colour is 104 MB.
const (
	maxStructure = 64 << 20
	maxStream    = 256 << 20
	maxUnpacked  = 640 << 20
	// maxRatio is how many times its packed size a stream that is no picture may
	// unpack to, once it is larger than ratioFrom; deflate reaches 1,032.
	maxRatio  = 200
	ratioFrom = 8 << 20
	// maxFilters in a row; two are usual, more hide something.
	maxFilters = 3
	// maxPoints of one picture: A0 at 600 dpi.
	maxPoints = 600_000_000
)

// filters are the names of a stream's filters, in the order of undoing.
func (d *document) filters(head *dict) ([]name, error) {
	v, err := d.single(head.get("Filter"))
	if err != nil {
		return nil, err
	}
	list, ok := v.(array)
	if !ok && v != nil && v != word("null") {
		list = array{v}
	}
	if len(list) > maxFilters {
		return nil, bomb
	}
	out := make([]name, 0, len(list))
	for _, x := range list {
		if x, err = d.single(x); err != nil {
			return nil, err
		}
		n, ok := x.(name)
		if !ok {
			return nil, broken
		}
		out = append(out, n)
	}
	return out, nil
}

// single follows a reference to the one thing it may mean.
func (d *document) single(v any) (any, error) {
	far, ok := v.(ref)
	if !ok {
		return v, nil
	}
	if found := d.byNum[far.num]; len(found) == 1 {
		return found[0].value, nil
	}
	return nil, broken
}

// unpacks measures what a stream unpacks to, so that opening it later harms nobody.
// Pictures of the camera and scanner formats stay packed; their points are counted.
func (d *document) unpacks(o *object) error {
	head := o.value.(*dict)
	filters, err := d.filters(head)
	if err != nil {
		return err
	}
	picture := head.get("Subtype") == name("Image")
	if picture && !d.drawable(head) {
		return bomb
	}
	var source io.Reader = bytes.NewReader(o.stream)
	for i, f := range filters {
		last := i == len(filters)-1
		switch f {
		case "DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF":
			if !last {
				return broken
			}
			return d.drain(source, o, picture)
		case "FlateDecode", "Fl":
			source = &flate{packed: source}
		case "ASCII85Decode", "A85":
			source = ascii85.NewDecoder(&upTo{r: source, end: '~'})
		case "ASCIIHexDecode", "AHx":
			source = &hexText{r: &upTo{r: source, end: '>'}}
		case "RunLengthDecode", "RL":
			source = &runs{r: source}
		case "LZWDecode", "LZW":
			if !last {
				return broken
			}
			source = &lzw{r: source, early: d.early(head, i)}
		case "Crypt":
			return encrypted
		default:
			return broken
		}
		source = &limited{r: source, left: maxStream}
	}
	return d.drain(source, o, picture)
}

// drawable tells whether a picture has as many points as it may.
func (d *document) drawable(head *dict) bool {
	points := 1
	for _, key := range []name{"Width", "Height"} {
		v, err := d.single(head.get(key))
		if n, ok := v.(int); err == nil && ok {
			if n < 0 || n > maxPoints {
				return false
			}
			points *= n
		}
	}
	return points <= maxPoints
}

// drain reads to the end and throws away. A stream that ends in rubbish is left as it
// is: viewers show what came before it, as this has.
func (d *document) drain(source io.Reader, o *object, picture bool) error {
	n, err := io.Copy(io.Discard, source)
	if d.unpacked += n; d.unpacked > maxUnpacked || errors.Is(err, bomb) {
		return bomb
	}
	if !picture && n > ratioFrom && n > int64(len(o.stream))*maxRatio {
		return bomb
	}
	return nil
}

// limited ends a filter that gives more than it may, so that none feeds the next one for ever.
type limited struct {
	r    io.Reader
	left int
}

func (l *limited) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	if l.left -= n; l.left < 0 {
		return 0, bomb
	}
	return n, err
}

// flate opens its stream at the first byte asked for: before, a wrong head is no error.
type flate struct {
	packed io.Reader
	open   io.Reader
}

func (f *flate) Read(p []byte) (int, error) {
	if f.open == nil {
		r, err := zlib.NewReader(f.packed)
		if err != nil {
			return 0, err
		}
		f.open = r
	}
	return f.open.Read(p)
}

// inflate unpacks a whole stream of structure, to its check sum.
func inflate(raw []byte, most int64) ([]byte, error) {
	r, err := zlib.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, broken
	}
	out, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case int64(len(out)) > most:
		return nil, bomb
	case err != nil:
		return nil, broken
	}
	return out, nil
}
