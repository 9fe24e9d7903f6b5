package formsheet_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"congvu/server/fault"
	"congvu/server/reporting/formsheet"
)

// repacked is a workbook with one part more, or another one in its place.
func repacked(t *testing.T, data []byte, name string, content io.Reader) []byte {
	t.Helper()
	from, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	to := zip.NewWriter(&out)
	for _, part := range from.File {
		if part.Name == name {
			continue
		}
		if err := to.Copy(part); err != nil {
			t.Fatal(err)
		}
	}
	w, err := to.Create(name)
	if err == nil {
		_, err = io.Copy(w, content)
	}
	if err == nil {
		err = to.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

// TestRefusesWhatIsNoForm: each with its reason, and before it costs anything.
func TestRefusesWhatIsNoForm(t *testing.T) {
	good := newSheet(t)
	good.lay(xld02(), [2]string{"Đơn vị", "MS"})
	data := good.bytes()
	empty := newSheet(t)
	empty.set(1, 1, "Kính gửi")
	wrong := newSheet(t)
	for i, head := range []string{"Họ tên", "Ngày sinh", "Quê quán"} {
		wrong.set(i+1, 1, head)
	}
	cases := map[string]struct {
		data   []byte
		sheet  string
		reason string
	}{
		"a PDF":                   {[]byte("%PDF-1.7\n"), "", "NOT_XLSX"},
		"nothing":                 {nil, "", "NOT_XLSX"},
		"an old or locked file":   {append([]byte{0xD0, 0xCF, 0x11, 0xE0}, make([]byte, 600)...), "", "NOT_XLSX"},
		"half a file":             {data[:len(data)/2], "", "NOT_XLSX"},
		"a zip of something else": {repacked(t, zipOf(t), "a.txt", strings.NewReader("a")), "", "NOT_XLSX"},
		"a broken sheet":          {repacked(t, data, "xl/worksheets/sheet1.xml", strings.NewReader("<worksheet><sheetData><row")), "", "NOT_XLSX"},
		"macros":                  {repacked(t, data, "xl/vbaProject.bin", strings.NewReader("x")), "", "WORKBOOK_MACROS"},
		"a bomb":                  {repacked(t, data, "xl/media/a.bin", io.LimitReader(zeros{}, formsheet.MaxUnpacked+1)), "", "WORKBOOK_TOO_LARGE"},
		"a smaller bomb":          {repacked(t, data, "xl/media/a.bin", io.LimitReader(zeros{}, 20<<20)), "", "WORKBOOK_TOO_LARGE"},
		"no table":                {empty.bytes(), "", "NO_TABLE"},
		"other heads":             {wrong.bytes(), "", "NO_TABLE"},
		"a sheet that is missing": {data, "Biểu 2", "SHEET_MISSING"},
	}
	for name, c := range cases {
		_, err := formsheet.Read(c.data, c.sheet)
		if !fault.Is(err, c.reason) {
			t.Errorf("%s: %v, want %s", name, err, c.reason)
		}
	}
}

func zipOf(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	// An archive without entries begins with another mark; one is added by repacked.
	return out.Bytes()
}

// TestStopsAtTooManyRows: 200,000 rows are not read to their end.
func TestStopsAtTooManyRows(t *testing.T) {
	f := newSheet(t)
	f.lay(xld02(), [2]string{"Đơn vị", "MS"})
	w, err := f.file.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	for i := range 200_000 {
		row := []any{"Xã", i}
		switch i {
		case 0:
			row = []any{"Đơn vị", "Số đơn", "Số vụ"}
		case 1:
			row = []any{"A", "1", "2"}
		}
		if err := w.SetRow(fmt.Sprintf("A%d", i+1), row); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	_, err = formsheet.Read(f.bytes(), "")
	if !fault.Is(err, "TOO_MANY_ROWS") || fault.As(err).Place == "" {
		t.Errorf("%v, want TOO_MANY_ROWS with its place", err)
	}
}

// FuzzRead: whatever comes in, there is an answer and no panic.
func FuzzRead(f *testing.F) {
	f.Add([]byte("PK\x03\x04"), "")
	f.Fuzz(func(t *testing.T, data []byte, sheet string) {
		_, _ = formsheet.Read(data, sheet)
	})
}
