package pdf

// table reads a cross-reference table and the trailer behind it.
func (d *document) table(at int) error {
	r := &d.reader
	s := &section{at: at}
	for !r.keyword("trailer") {
		first, ok := r.whole()
		if !ok {
			return broken
		}
		count, ok := r.whole()
		if !ok || first+count > maxObjects {
			return broken
		}
		for num := first; num < first+count; num++ {
			e, used, ok := r.line(num)
			if !ok {
				return broken
			}
			if *r.left--; *r.left < 0 {
				return bomb
			}
			if used {
				s.entries = append(s.entries, e)
			}
		}
	}
	d.words[r.at-len("trailer")] = true
	v, err := r.value(0)
	if err != nil {
		return err
	}
	trailer, ok := v.(*dict)
	if !ok {
		return broken
	}
	s.trailer = trailer
	d.sections[at] = s
	return nil
}

// line reads "0000000016 00000 n". Some programs mark unused numbers by the place 0.
func (r *reader) line(num int) (e entry, used, ok bool) {
	at, ok := r.whole()
	if !ok {
		return e, false, false
	}
	gen, ok := r.whole()
	if !ok {
		return e, false, false
	}
	if r.keyword("f") {
		return e, false, true
	}
	return entry{num: num, gen: gen, at: at}, at > 0, r.keyword("n")
}

// crossStream reads a cross-reference stream (7.5.8).
func (d *document) crossStream(o *object) error {
	head := o.value.(*dict)
	plain, err := d.unpack(head, o.stream)
	if err != nil {
		return err
	}
	widths, ok := integers(head.get("W"))
	if !ok || len(widths) != 3 {
		return broken
	}
	size, ok := head.get("Size").(int)
	if !ok {
		return broken
	}
	index := []int{0, size}
	if head.has("Index") {
		if index, ok = integers(head.get("Index")); !ok || len(index)%2 != 0 {
			return broken
		}
	}
	s := &section{at: o.at, trailer: head}
	for i := 0; i < len(index); i += 2 {
		if index[i]+index[i+1] > maxObjects {
			return broken
		}
		for num := index[i]; num < index[i]+index[i+1]; num++ {
			if *d.reader.left--; *d.reader.left < 0 {
				return bomb
			}
			if plain, ok = s.row(num, widths, plain); !ok {
				return broken
			}
		}
	}
	d.sections[o.at] = s
	return nil
}

// row takes one entry off plain.
func (s *section) row(num int, widths []int, plain []byte) ([]byte, bool) {
	field := [3]int{1}
	for i, w := range widths {
		if w > 8 || w > len(plain) {
			return nil, false
		}
		if w > 0 {
			field[i] = 0
		}
		for _, b := range plain[:w] {
			field[i] = field[i]<<8 | int(b)
		}
		plain = plain[w:]
	}
	switch {
	case field[0] == 1 && field[1] > 0:
		s.entries = append(s.entries, entry{num: num, gen: field[2], at: field[1]})
	case field[0] == 2:
		s.entries = append(s.entries, entry{num: num, gen: field[2], at: field[1], packed: true})
	case field[0] > 2:
		return nil, false
	}
	return plain, true
}

func integers(v any) ([]int, bool) {
	list, ok := v.(array)
	if !ok {
		return nil, false
	}
	out := make([]int, len(list))
	for i, x := range list {
		n, ok := x.(int)
		if !ok || n < 0 || n > maxObjects {
			return nil, false
		}
		out[i] = n
	}
	return out, true
}

// consistent holds every cross-reference to the objects that were found: what a
// viewer reaches through them is then what has been looked at. Files with both a
// table and a stream (Word writes them) are read in both ways.
func (d *document) consistent() error {
	if d.sections[d.target(d.last)] == nil {
		return broken
	}
	for _, s := range d.sections {
		for _, key := range []name{"Prev", "XRefStm"} {
			v := s.trailer.get(key)
			if v == nil {
				continue
			}
			if at, ok := v.(int); !ok || d.sections[d.target(at)] == nil {
				return broken
			}
		}
		for _, e := range s.entries {
			if !d.leads(e) {
				return broken
			}
			d.named[e.num] = true
		}
	}
	return nil
}

// target goes over the white space that some programs count in.
func (d *document) target(at int) int {
	for at >= 0 && at < len(d.src) && class[d.src[at]] == space {
		at++
	}
	return at
}

// leads tells whether the entry names an object that was read.
func (d *document) leads(e entry) bool {
	if e.packed {
		held, ok := d.packed[e.at]
		return ok && e.gen < held
	}
	o := d.starts[d.target(e.at)]
	return o != nil && o.num == e.num && o.gen == e.gen
}
