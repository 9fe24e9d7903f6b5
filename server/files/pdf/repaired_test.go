package pdf_test

import (
	"bytes"
	"fmt"
	"strings"

	"congvu/server/files/pdf/pdftest"
)

// A viewer that finds a file damaged looks for what seems an object anywhere in it, in
// streams and comments too, and takes the last of each number.
const another = "1 0 obj <</Type /Catalog /Pages 2 0 R /OpenAction <<" + script + ">>>> endobj"

var tree = "<</Type /Pages /Kids [%s] /Count 1>>"

// Everything that sends a viewer on a search of its own, or hides from one that reads as
// viewers do.
var repaired = map[string]hostile{
	"a catalogue in a stream, none named":  {unnamed(fresh().With(6, stream("", another)).Bytes()), "PDF_FOREIGN_DATA"},
	"a catalogue in a stream, no page":     {fresh().With(2, fmt.Sprintf(tree, "99 0 R")).With(6, stream("", another)).Bytes(), "PDF_FOREIGN_DATA"},
	"a catalogue in a string":              {fresh().With(6, "("+strings.ReplaceAll(another, "app.alert\\(1\\)", "a")+")").Bytes(), "PDF_FOREIGN_DATA"},
	"a catalogue in a comment":             {fresh().With(6, "<</A %"+another+"\n1>>").Bytes(), "PDF_FOREIGN_DATA"},
	"a trailer in a stream":                {fresh().With(6, stream("", "trailer <</Root <</OpenAction <<"+script+">>>>>>")).Bytes(), "PDF_FOREIGN_DATA"},
	"a cross-reference named in a comment": {append(fresh().Bytes(), "%startxref 400\n%%EOF\n"...), "PDF_FOREIGN_DATA"},
	"a catalogue that no table names":      {unnamed(fresh().Bytes()), "PDF_BROKEN"},
	"a page tree without a page":           {fresh().With(2, fmt.Sprintf(tree, "99 0 R")).Bytes(), "PDF_BROKEN"},
	"a page tree in a circle":              {fresh().With(2, fmt.Sprintf(tree, "3 0 R 7 0 R")).With(7, "<</Type /Pages /Kids [2 0 R] /Count 1>>").Bytes(), "PDF_BROKEN"},
	"a page tree that doubles":             {doubling().Bytes(), "PDF_TOO_COMPLEX"},
	"a menu command whose kind is far":     {fresh().Note("/Subtype /Link /A <</S 7 0 R /N /SaveAs>>").With(7, "/Named").Bytes(), "PDF_ACTION"},
	"a base for all links":                 {catalog("/URI <</Base (file://server/share/)>>"), "PDF_LINK"},
	"a base for all links, elsewhere":      {fresh().Catalog("/URI 7 0 R").With(7, "<</Base 8 0 R>>").With(8, "(javascript:alert\\(1\\)//)").Bytes(), "PDF_LINK"},
	"a stream whose length is itself":      {fresh().With(6, "<</Length 6 0 R>>\nstream\nx\nendstream").Bytes(), "PDF_BROKEN"},
	"embedded files down a tree of names":  {fresh().Catalog("/Names 7 0 R").With(7, "<</EmbeddedFiles 8 0 R>>").With(8, "<</Kids [9 0 R]>>").With(9, "<</Names [(a) 6 0 R]>>").Modern(), "PDF_EMBEDDED_FILE"},
	"triggers packed for new readers only": {fresh().Note("/Subtype /Widget /AA <</E <<" + script + ">>>>").Hybrid(6), "PDF_AUTOMATIC_ACTION"},
	"a cross-reference of millions":        {bytes.Replace(fresh().Bytes(), []byte("xref\n0 1\n"), []byte("xref\n0 8388608\n"), 1), "PDF_BROKEN"},
	"an older revision shadowed by a free": {pdftest.Update(fresh().Note("/Subtype /Link /A <</S /GoToE /T <</R /C>>>>").Bytes(), map[int]string{6: "null"}), "PDF_EXTERNAL_FILE"},
}

// unnamed is a file whose table names no object at all.
func unnamed(file []byte) []byte {
	at := bytes.Index(file, []byte("xref\n"))
	end := bytes.Index(file, []byte("trailer\n"))
	return append(append(bytes.Clone(file[:at]), "xref\n0 1\n0000000000 65535 f \n"...), file[end:]...)
}

// doubling is a tree whose every node names the next one twice.
func doubling() *pdftest.Doc {
	d := fresh().With(2, "<</Type /Pages /Kids [10 0 R 10 0 R] /Count 1>>")
	for i := range 30 {
		d.With(10+i, fmt.Sprintf("<</Type /Pages /Parent 2 0 R /Kids [%d 0 R %d 0 R] /Count 1>>", 11+i, 11+i))
	}
	return d.With(40, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>")
}
