package pdf

import "bytes"

// structure reads the streams that hold structure.
func (d *document) structure() error {
	if err := d.each("XRef", d.crossStream); err != nil {
		return err
	}
	for _, s := range d.sections {
		if s.trailer.has("Encrypt") {
			return encrypted
		}
	}
	if err := d.each("ObjStm", d.objectStream); err != nil {
		return err
	}
	// A viewer may open what a cross-reference calls an object stream without asking
	// for its type.
	for _, o := range d.objects {
		if head, _ := o.value.(*dict); o.isStream && head.has("N") && head.has("First") && head.get("Type") != name("ObjStm") {
			return broken
		}
	}
	return nil
}

// each does something with the streams of a type.
func (d *document) each(kind name, do func(*object) error) error {
	for _, o := range d.objects {
		if head, ok := o.value.(*dict); !ok || !o.isStream || head.get("Type") != kind {
			continue
		}
		if err := d.length(o); err != nil {
			return err
		}
		if err := do(o); err != nil {
			return err
		}
	}
	return nil
}

// objectStream reads the objects inside one (7.5.7).
func (d *document) objectStream(o *object) error {
	head := o.value.(*dict)
	plain, err := d.unpack(head, o.stream)
	if err != nil {
		return err
	}
	count, ok := head.get("N").(int)
	first, ok2 := head.get("First").(int)
	if !ok || !ok2 || count < 0 || first < 0 || first > len(plain) || count > first {
		return broken
	}
	index := d.reader
	index.src, index.at = plain[:first], 0
	for range count {
		num, ok := index.whole()
		offset, ok2 := index.whole()
		if !ok || !ok2 || num > maxObjects || first+offset > len(plain) {
			return broken
		}
		body := d.reader
		body.src, body.at = plain, first+offset
		v, err := body.value(0)
		if err != nil {
			return err
		}
		if _, far := v.(ref); far || body.keyword("stream") {
			return broken
		}
		d.add(&object{num: num, value: v, at: -1})
	}
	// One number twice with different contents: each may be meant, so the smaller counts.
	if held, again := d.packed[o.num]; !again || count < held {
		d.packed[o.num] = count
	}
	return nil
}

// unpack gives the content of a stream of structure: plain or Flate, with or without
// predictors. Other filters are not written by any program for these.
func (d *document) unpack(head *dict, raw []byte) ([]byte, error) {
	filters, err := d.filters(head)
	if err != nil || len(filters) > 1 || head.has("F") {
		return nil, broken
	}
	if len(filters) == 0 {
		return raw, nil
	}
	if filters[0] != "FlateDecode" && filters[0] != "Fl" {
		return nil, broken
	}
	plain, err := inflate(raw, maxStructure)
	if err != nil {
		return nil, err
	}
	parms := head.get("DecodeParms")
	if list, ok := parms.(array); ok && len(list) == 1 {
		parms = list[0]
	}
	switch p := parms.(type) {
	case nil, word:
		return plain, nil
	case *dict:
		return unpredict(plain, p)
	}
	return nil, broken
}

// unpredict undoes the PNG predictors.
func unpredict(plain []byte, p *dict) ([]byte, error) {
	predictor, columns := 1, 1
	for key, to := range map[name]*int{"Predictor": &predictor, "Columns": &columns} {
		if v := p.get(key); v != nil {
			n, ok := v.(int)
			if !ok || n < 1 || n > 1<<20 {
				return nil, broken
			}
			*to = n
		}
	}
	if predictor == 1 {
		return plain, nil
	}
	if predictor < 10 || p.has("Colors") && p.get("Colors") != 1 || p.has("BitsPerComponent") && p.get("BitsPerComponent") != 8 {
		return nil, broken
	}
	if len(plain)%(columns+1) != 0 {
		return nil, broken
	}
	var out bytes.Buffer
	above := make([]byte, columns)
	for ; len(plain) > 0; plain = plain[columns+1:] {
		row := bytes.Clone(plain[1 : columns+1])
		if !filterRow(plain[0], row, above) {
			return nil, broken
		}
		out.Write(row)
		above = row
	}
	return out.Bytes(), nil
}

// filterRow undoes one row of samples of one byte (PNG specification, 9.2).
func filterRow(kind byte, row, above []byte) bool {
	var left, corner byte
	for i := range row {
		up := above[i]
		switch kind {
		case 0:
		case 1:
			row[i] += left
		case 2:
			row[i] += up
		case 3:
			row[i] += byte((int(left) + int(up)) / 2)
		case 4:
			row[i] += paeth(int(left), int(up), int(corner))
		default:
			return false
		}
		left, corner = row[i], up
	}
	return true
}

func paeth(left, up, corner int) byte {
	estimate := left + up - corner
	a, b, c := distance(estimate, left), distance(estimate, up), distance(estimate, corner)
	switch {
	case a <= b && a <= c:
		return byte(left)
	case b <= c:
		return byte(up)
	}
	return byte(corner)
}

func distance(a, b int) int {
	if a > b {
		return a - b
	}
	return b - a
}
