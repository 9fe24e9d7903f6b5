package files_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"strings"
	"testing"

	"congvu/server/fault"
	"congvu/server/files"
)

type part struct{ name, content string }

var workbook = []part{{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<workbook/>"}, {"xl/worksheets/sheet1.xml", "<worksheet/>"}}

func archive(t *testing.T, parts ...part) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, p := range parts {
		f, err := w.Create(p.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(p.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func with(more ...part) []part { return append(append([]part{}, workbook...), more...) }

// lying writes small sizes into the central directory, as a bomb does that hopes
// that headers are believed.
func lying(content []byte) []byte {
	out := bytes.Clone(content)
	head := []byte("PK\x01\x02")
	for at := bytes.Index(out, head); at >= 0; {
		binary.LittleEndian.PutUint32(out[at+24:], 10)
		next := bytes.Index(out[at+4:], head)
		if next < 0 {
			break
		}
		at += 4 + next
	}
	return out
}

func locked(content []byte) []byte {
	out := bytes.Clone(content)
	at := bytes.Index(out, []byte("PK\x01\x02"))
	out[at+8] |= 1
	return out
}

func TestKindIsToldByContent(t *testing.T) {
	ole := "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 100)
	zeros := strings.Repeat("0", 60<<20)
	many := with()
	for i := range 2000 {
		many = append(many, part{"xl/media/" + strings.Repeat("a", i%50) + string(rune('a'+i%26)) + strings.Repeat("b", i/50) + ".png", ""})
	}
	good := archive(t, workbook...)
	for name, c := range map[string]struct {
		content []byte
		media   string
		reason  string
	}{
		"a PDF":                    {[]byte("%PDF-1.7\n"), files.MediaPDF, ""},
		"a workbook":               {good, files.MediaXLSX, ""},
		"a workbook of 8 MB":       {archive(t, with(part{"xl/sharedStrings.xml", zeros[:8<<20]})...), files.MediaXLSX, ""},
		"nothing":                  {nil, "", "FILE_EMPTY"},
		"a page":                   {[]byte("<html>%PDF-1.7"), "", "FILE_TYPE"},
		"a PDF behind a space":     {[]byte(" %PDF-1.7"), "", "FILE_TYPE"},
		"an old workbook":          {[]byte(ole), "", "OLD_EXCEL"},
		"a workbook with password": {[]byte(ole + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"), "", "FILE_ENCRYPTED"},
		"an encrypted part":        {locked(good), "", "FILE_ENCRYPTED"},
		"a Word document":          {archive(t, part{"[Content_Types].xml", ""}, part{"word/document.xml", ""}), "", "NOT_XLSX"},
		"a plain archive":          {archive(t, part{"a.txt", "a"}), "", "NOT_XLSX"},
		"macros":                   {archive(t, with(part{"xl/vbaProject.bin", "x"})...), "", "FILE_HAS_MACROS"},
		"macros elsewhere":         {archive(t, with(part{"other/VBAPROJECT.bin", "x"})...), "", "FILE_HAS_MACROS"},
		"macro sheets of Excel 4":  {archive(t, with(part{"xl/macrosheets/sheet1.xml", "x"})...), "", "FILE_HAS_MACROS"},
		"cut off":                  {good[:len(good)/2], "", "FILE_BROKEN"},
		"one part twice":           {archive(t, with(part{"XL/workbook.xml", "x"})...), "", "FILE_BROKEN"},
		"a path outwards":          {archive(t, with(part{"../../etc/passwd", "x"})...), "", "FILE_BROKEN"},
		"a bomb":                   {archive(t, with(part{"xl/worksheets/sheet2.xml", zeros})...), "", "FILE_UNPACKS_TOO_LARGE"},
		"a bomb that lies":         {lying(archive(t, with(part{"xl/worksheets/sheet2.xml", zeros})...)), "", "FILE_BROKEN"},
		"thousands of parts":       {archive(t, many...), "", "FILE_UNPACKS_TOO_LARGE"},
	} {
		media, err := files.Kind(c.content)
		switch {
		case c.reason == "" && (err != nil || media != c.media):
			t.Errorf("%s: %s %v", name, media, err)
		case c.reason != "" && !fault.Is(err, c.reason):
			t.Errorf("%s: %v, want %s", name, err, c.reason)
		}
	}
}

func TestManyPartsTogetherAreABomb(t *testing.T) {
	// Each part packs to a tenth or so: no single one looks like a bomb. It is packed
	// once and written eight times.
	plain, seed := make([]byte, 28<<20), uint32(1)
	for i := range plain {
		if i%16 == 0 {
			seed = seed*1664525 + 1013904223
		}
		plain[i] = byte(seed >> 24)
	}
	var packed bytes.Buffer
	deflate, err := flate.NewWriter(&packed, flate.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := deflate.Write(plain); err != nil {
		t.Fatal(err)
	}
	deflate.Close()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, p := range workbook {
		if _, err := w.Create(p.name); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 8 {
		f, err := w.CreateRaw(&zip.FileHeader{Name: fmt.Sprintf("xl/worksheets/sheet%d.xml", i+2), Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(plain),
			CompressedSize64: uint64(packed.Len()), UncompressedSize64: uint64(len(plain))})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(packed.Bytes()); err != nil {
			t.Fatal(err)
		}
	}
	w.Close()
	if _, err := files.Kind(out.Bytes()); !fault.Is(err, "FILE_UNPACKS_TOO_LARGE") {
		t.Errorf("224 MB are taken: %v", err)
	}
}
