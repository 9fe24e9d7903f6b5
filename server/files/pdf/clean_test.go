package pdf_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"congvu/server/files/pdf"
	"congvu/server/files/pdf/pdftest"
)

var (
	stream = pdftest.Stream
	flate  = pdftest.Flate
)

func fresh() *pdftest.Doc { return pdftest.New() }

// picture puts an image on the page.
func picture(entries, data string) []byte {
	return fresh().Page("/XObject <</I 6 0 R>>").With(6, stream("/Type /XObject /Subtype /Image /Width 2480 /Height 3508 /BitsPerComponent 8 /ColorSpace /DeviceRGB "+entries, data)).Bytes()
}

func outlined() []byte {
	return fresh().Catalog("/Outlines 6 0 R").With(6, "<</Type /Outlines /First 7 0 R /Last 8 0 R /Count 2>>").
		With(7, "<</Title (A) /Parent 6 0 R /Next 8 0 R /A <</S /GoTo /D [3 0 R /XYZ null null 0]>>>>").
		With(8, "<</Title (B) /Parent 6 0 R /Prev 7 0 R /Dest [3 0 R /Fit]>>").Bytes()
}

func tagged() []byte {
	return fresh().Catalog("/MarkInfo <</Marked true>> /Lang (vi-VN) /StructTreeRoot 6 0 R").
		With(6, "<</Type /StructTreeRoot /K 7 0 R /RoleMap <</Tieu#20de /H1>>>>").
		With(7, "<</Type /StructElem /S /Table /P 6 0 R /A <</O /Layout /Placement /Block>> /K [8 0 R]>>").
		With(8, "<</Type /StructElem /S /TH /P 7 0 R /A [<</O /Table /Scope /Column>> 0] /Pg 3 0 R /K 0>>").Bytes()
}

func signed(base []byte) []byte {
	return pdftest.Update(base, map[int]string{
		1:  "<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [20 0 R] /SigFlags 3>> /Perms <</DocMDP 21 0 R>>>>",
		20: "<</Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /V 21 0 R /Rect [0 0 0 0] /P 3 0 R /F 132>>",
		21: "<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 30] /Contents <" + strings.Repeat("3082", 4000) +
			"> /M (D:20260915080000+07'00') /Reference [<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type /TransformParams /P 2 /V /1.2>>>>]>>",
	})
}

// linearised has its first cross-reference before most objects (annex F).
func linearised() []byte {
	whole := fresh().Bytes()
	objects := whole[:bytes.Index(whole, []byte("xref"))]
	third := bytes.Index(objects, []byte("3 0 obj"))
	build := func(second int) []byte {
		var out bytes.Buffer
		out.Write(objects[:third])
		places := map[int]int{}
		for _, n := range []int{1, 2} {
			places[n] = bytes.Index(objects, fmt.Appendf(nil, "%d 0 obj", n))
		}
		pdftest.Table(&out, places)
		fmt.Fprintf(&out, "trailer\n<</Size 6 /Root 1 0 R /Prev %06d>>\nstartxref\n0\n%%%%EOF\n", second)
		shift := out.Len() - third
		out.Write(objects[third:])
		places = map[int]int{}
		for _, n := range []int{3, 4, 5} {
			places[n] = bytes.Index(objects, fmt.Appendf(nil, "%d 0 obj", n)) + shift
		}
		pdftest.Table(&out, places)
		fmt.Fprintf(&out, "trailer\n<</Size 6>>\nstartxref\n%d\n%%%%EOF\n", third)
		return out.Bytes()
	}
	return build(bytes.LastIndex(build(0), []byte("xref\n0 1")))
}

// predicted has a cross-reference stream with the PNG predictor, as Acrobat writes it.
func predicted() []byte {
	var out bytes.Buffer
	doc := fresh().Bytes()
	out.Write(doc[:bytes.Index(doc, []byte("xref"))])
	places := map[int]int{}
	for n := 1; n <= 5; n++ {
		places[n] = bytes.Index(doc, fmt.Appendf(nil, "%d 0 obj", n))
	}
	at := out.Len()
	places[6] = at
	rows, above := pdftest.CrossRows(7, places, nil, 0), make([]byte, 7)
	var up strings.Builder
	for i := 0; i < len(rows); i += 7 {
		up.WriteByte(2)
		for j := range 7 {
			up.WriteByte(rows[i+j] - above[j])
			above[j] = rows[i+j]
		}
	}
	fmt.Fprintf(&out, "6 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF", flate("/Type /XRef /W [1 4 2] /Size 7 /Index [0 7] /Root 1 0 R /DecodeParms <</Predictor 12 /Columns 7>>", up.String()), at)
	return out.Bytes()
}

func pages(n int) []byte {
	d, kids := fresh(), "3 0 R"
	for i := range n - 1 {
		d.With(10+i, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>>")
		kids += fmt.Sprintf(" %d 0 R", 10+i)
	}
	return d.With(2, fmt.Sprintf("<</Type /Pages /Kids [%s] /Count %d>>", kids, n)).Bytes()
}

func action(entries string) []byte {
	return fresh().Note("/Subtype /Link /A <<" + entries + ">>").Bytes()
}

var cleanFiles = map[string][]byte{
	"a page":                            fresh().Bytes(),
	"a page of the tests' own":          pdftest.Minimal("mới"),
	"object and cross-reference stream": fresh().Modern(),
	"hybrid, as Word writes":            fresh().With(6, "<</Title (Bao cao)>>").Trailer("/Info 6 0 R").Hybrid(6),
	"predictor in the cross-reference":  predicted(),
	"linearised":                        linearised(),
	"PDF 1.3":                           (func() []byte { d := fresh(); d.Version = "1.3"; return d.Bytes() })(),
	"PDF 2.0":                           (func() []byte { d := fresh(); d.Version = "2.0"; return d.Modern() })(),
	"a revision appended":               pdftest.Update(fresh().Bytes(), map[int]string{4: stream("", "BT ET")}),
	"three revisions":                   pdftest.Update(pdftest.Update(fresh().Bytes(), map[int]string{4: stream("", "q Q")}), map[int]string{6: "<<>>"}),
	"signed":                            signed(fresh().Bytes()),
	"signed twice":                      signed(signed(fresh().Bytes())),
	"a link to a page of the web":       action("/S /URI /URI (https://vanban.chinhphu.vn/?id=239)"),
	"a link in hexadecimal":             action("/S /URI /URI <" + fmt.Sprintf("%x", "http://quangngai.gov.vn") + ">"),
	"a link with a space":               action("/Type /Action /S /URI /URI (https://example.vn/van ban.html )"),
	"a mail address":                    action("/S /URI /URI (mailto:vanphong@example.vn)"),
	"a link without its http":           action("/S /URI /URI (www.chinhphu.vn)"),
	"a link to a page of its own":       action("/S /GoTo /D [3 0 R /Fit]"),
	"a link by destination":             fresh().Note("/Subtype /Link /Dest [3 0 R /FitH 800]").Bytes(),
	"buttons that turn pages":           action("/S /Named /N /NextPage"),
	"an outline":                        outlined(),
	"opens at a place":                  fresh().Catalog("/OpenAction [3 0 R /XYZ null null 0]").Bytes(),
	"opens by going to a page":          fresh().Catalog("/OpenAction <</S /GoTo /D [3 0 R /Fit]>>").Bytes(),
	"opens at a place elsewhere":        fresh().Catalog("/OpenAction 6 0 R").With(6, "[3 0 R /Fit]").Modern(),
	"opens at a named place":            fresh().Catalog("/OpenAction (dau) /Dests <</dau [3 0 R /Fit]>>").Bytes(),
	"a scan in JPEG":                    picture("/Filter /DCTDecode", "\xff\xd8\xff\xe0 scan"),
	"a scan in fax":                     picture("/Filter [/CCITTFaxDecode] /DecodeParms [<</K -1 /Columns 2480>>]", "\x00\x10"),
	"a scan in JBIG2":                   picture("/Filter /JBIG2Decode", "\x00\x00"),
	"a scan in JPEG 2000":               picture("/Filter /JPXDecode", "\x00\x00\x00\x0cjP"),
	"a blank scan of 300 dpi":           picture("/Filter /FlateDecode", pdftest.Packed(strings.Repeat("\xff", 3*2480*3508))),
	"JPEG inside Flate":                 picture("/Filter [/FlateDecode /DCTDecode]", pdftest.Packed("\xff\xd8\xff")),
	"text in ASCII 85":                  fresh().With(4, stream("/Filter [/ASCII85Decode /FlateDecode]", "Gar8O(o6*is8V~>")).Bytes(),
	"text in hexadecimal":               fresh().With(4, stream("/Filter /ASCIIHexDecode", "42 54 20 45 54 >")).Bytes(),
	"run lengths":                       fresh().With(4, stream("/Filter /RunLengthDecode", "\x04BT ET\xfe \x80")).Bytes(),
	"LZW":                               fresh().With(4, stream("/Filter /LZWDecode", "\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01")).Bytes(),
	"a font's name with spaces":         fresh().With(5, "<</Type /Font /Subtype /TrueType /BaseFont /Times#20New#20Roman,Bold>>").Bytes(),
	"a name in Vietnamese":              fresh().Catalog("/PieceInfo <</Ph#e1#bb#a5#20l#e1#bb#a5c <<>>>>").Bytes(),
	"a font inside":                     fresh().With(5, "<</Type /Font /Subtype /TrueType /BaseFont /A /FontDescriptor <</FontFile2 6 0 R>>>>").With(6, flate("/Length1 9", "\x00\x01\x00\x00font")).Bytes(),
	"tagged":                            tagged(),
	"a form without scripts":            fresh().Catalog("/AcroForm <</Fields [6 0 R] /DA (/Helv 0 Tf)>>").Note("/Subtype /Widget /FT /Tx /T (ten) /V (Nguyen)").Bytes(),
	"XMP metadata":                      fresh().Catalog("/Metadata 6 0 R").With(6, stream("/Type /Metadata /Subtype /XML", "<?xpacket begin='' ?><x:xmpmeta/>")).Bytes(),
	"layers":                            fresh().Catalog("/OCProperties <</OCGs [6 0 R] /D <</Order [6 0 R]>>>>").With(6, "<</Type /OCG /Name (Nen)>>").Bytes(),
	"notes of a reviewer":               fresh().Note("/Subtype /Highlight /QuadPoints [0 0 1 0 0 1 1 1] /Contents (Xem lai)").Bytes(),
	"a page transition":                 fresh().Page("/Trans <</S /Dissolve /D 1>>").Bytes(),
	"page labels":                       fresh().Catalog("/PageLabels <</Nums [0 <</S /D>>]>>").Modern(),
	"a length that comes later":         fresh().With(4, "<</Length 6 0 R>>\nstream\nBT ET\nendstream").With(6, "5").Bytes(),
	"a length in an object stream":      fresh().With(4, "<</Length 6 0 R>>\nstream\nBT ET\nendstream").With(6, "5").Modern(),
	"lines as on Windows":               crlf(),
	"zeros behind the end":              append(fresh().Bytes(), "\r\n\x00\x00\x00"...),
	"text about scripts":                fresh().With(4, stream("", "BT (/JavaScript /JS /Launch app.alert) Tj ET")).With(6, "(/OpenAction << /S /Launch >>)").Bytes(),
	"text about objects":                fresh().With(4, stream("", "BT (12 obj, 1 0 objects, 3 objet, a trailer, xref, endobj) Tj ET")).Bytes(),
	"a base of all links in the web":    fresh().Catalog("/URI <</Base (https://chinhphu.vn/)>>").Bytes(),
	"a page tree of two revisions":      pdftest.Update(pages(300), map[int]string{2: "<</Type /Pages /Kids [3 0 R] /Count 1>>"}),
	"a page that is missing":            fresh().With(2, "<</Type /Pages /Kids [3 0 R 88 0 R] /Count 2>>").Bytes(),
	"a title in UTF-16":                 fresh().With(6, "<</Title <FEFF00420E00>>>").Trailer("/Info 6 0 R").Bytes(),
	"an object nobody uses":             fresh().With(9, "<</Old true>>").Bytes(),
	"one entry written twice":           fresh().Catalog("/Lang (vi) /Lang (vi)").Bytes(),
	"an empty list of attachments":      fresh().Catalog("/Names <</EmbeddedFiles <</Names [ ]>>>>").Bytes(),
	"comments inside objects":           fresh().With(6, "<< % here\n/A 1 >> % there").Bytes(),
	"numbers as old programs write":     fresh().With(6, "[+1 -.5 4. 0.00-35 --1]").Bytes(),
	"deep but not too deep":             fresh().With(6, strings.Repeat("[", 50)+strings.Repeat("]", 50)).Bytes(),
	"300 pages":                         pages(300),
}

func crlf() []byte {
	body := "%PDF-1.4\r\n1 0 obj\r\n<</Type /Catalog /Pages 2 0 R>>\r\nendobj\r\n2 0 obj\r\n<</Type /Pages /Kids [3 0 R] /Count 1>>\r\nendobj\r\n3 0 obj\r\n<</Type /Page /Parent 2 0 R>>\r\nendobj\r\n"
	cross := "xref\r\n0 4\r\n0000000000 65535 f\r\n"
	for n := 1; n <= 3; n++ {
		cross += fmt.Sprintf("%010d 00000 n\r\n", strings.Index(body, fmt.Sprintf("%d 0 obj", n)))
	}
	return []byte(body + cross + fmt.Sprintf("trailer\r\n<</Size 4 /Root 1 0 R>>\r\nstartxref\r\n%d\r\n%%%%EOF\r\n", len(body)))
}

func TestCleanFilesPass(t *testing.T) {
	if len(cleanFiles) < 40 {
		t.Fatalf("only %d files", len(cleanFiles))
	}
	for name, content := range cleanFiles {
		if err := pdf.Check(t.Context(), content); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
