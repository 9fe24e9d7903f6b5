package pdf

import (
	"bufio"
	"io"
)

// upTo gives what stands before the mark of the end, without white space.
type upTo struct {
	r    io.Reader
	end  byte
	done bool
}

func (u *upTo) Read(p []byte) (int, error) {
	if u.done {
		return 0, io.EOF
	}
	n, err := u.r.Read(p)
	kept := p[:0]
	for _, c := range p[:n] {
		if c == u.end {
			u.done = true
			break
		}
		if class[c] != space {
			kept = append(kept, c)
		}
	}
	if u.done {
		return len(kept), io.EOF
	}
	return len(kept), err
}

// hexText decodes hexadecimal text; an odd digit at the end stands for itself and 0.
type hexText struct {
	r    io.Reader
	half byte
	have bool
}

func (h *hexText) Read(p []byte) (int, error) {
	n, err := h.r.Read(p)
	kept := p[:0]
	for _, c := range p[:n] {
		digit, ok := nibble(c)
		if !ok {
			return len(kept), broken
		}
		if h.have {
			kept = append(kept, h.half<<4|digit)
		}
		h.half, h.have = digit, !h.have
	}
	return len(kept), err
}

// runs decodes run lengths.
type runs struct {
	r       io.Reader
	in      *bufio.Reader
	literal int
	repeat  int
	value   byte
}

func (s *runs) Read(p []byte) (int, error) {
	if s.in == nil {
		s.in = bufio.NewReader(s.r)
	}
	for i := range p {
		for s.literal == 0 && s.repeat == 0 {
			if err := s.next(); err != nil {
				return i, err
			}
		}
		if s.repeat > 0 {
			s.repeat--
			p[i] = s.value
			continue
		}
		c, err := s.in.ReadByte()
		if err != nil {
			return i, err
		}
		s.literal--
		p[i] = c
	}
	return len(p), nil
}

func (s *runs) next() error {
	c, err := s.in.ReadByte()
	switch {
	case err != nil:
		return err
	case c == 128:
		return io.EOF
	case c < 128:
		s.literal = int(c) + 1
		return nil
	}
	s.repeat = 257 - int(c)
	s.value, err = s.in.ReadByte()
	return err
}

// lzw gives as many bytes as the stream unpacks to, all of them 0: how long each code
// is can be told without what it says. It must be the last filter.
type lzw struct {
	r       io.Reader
	early   int
	in      *bufio.Reader
	bits    uint32
	have    uint
	lengths [4096]int
	next    int
	before  int // length of the code before, 0 after a clear
	pending int
}

const (
	lzwClear = 256
	lzwEnd   = 257
	lzwFirst = 258
)

func (l *lzw) Read(p []byte) (int, error) {
	if l.in == nil {
		l.in, l.next = bufio.NewReader(l.r), lzwFirst
	}
	for l.pending == 0 {
		if err := l.code(); err != nil {
			return 0, err
		}
	}
	n := min(len(p), l.pending)
	clear(p[:n])
	l.pending -= n
	return n, nil
}

// code reads one code and adds its length to what is to be given.
func (l *lzw) code() error {
	width := uint(9)
	for width < 12 && l.next+l.early >= 1<<width {
		width++
	}
	for l.have < width {
		c, err := l.in.ReadByte()
		if err != nil {
			return err
		}
		l.bits, l.have = l.bits<<8|uint32(c), l.have+8
	}
	l.have -= width
	code := int(l.bits >> l.have & (1<<width - 1))
	length := 1
	switch {
	case code == lzwEnd:
		return io.EOF
	case code == lzwClear:
		l.next, l.before = lzwFirst, 0
		return nil
	case code >= lzwFirst && code < l.next:
		length = l.lengths[code]
	case code >= l.next:
		length = l.before + 1
	}
	if l.before > 0 && l.next < len(l.lengths) {
		l.lengths[l.next] = l.before + 1
		l.next++
	}
	l.before = length
	l.pending = length
	return nil
}

// early is the parameter that tells when codes of LZW grow.
func (d *document) early(head *dict, i int) int {
	parms := head.get("DecodeParms")
	if list, ok := parms.(array); ok && i < len(list) {
		parms = list[i]
	}
	parms, err := d.single(parms)
	if p, ok := parms.(*dict); err == nil && ok && p.get("EarlyChange") == 0 {
		return 0
	}
	return 1
}
