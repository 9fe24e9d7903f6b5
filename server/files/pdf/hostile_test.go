package pdf_test

import (
	"bytes"
	"fmt"
	"maps"
	"strings"
	"testing"

	"congvu/server/fault"
	"congvu/server/files/pdf"
	"congvu/server/files/pdf/pdftest"
)

// hostile is a file with the reason it must be refused for.
type hostile struct {
	content []byte
	reason  string
}

const script = "/S /JavaScript /JS (app.alert\\(1\\))"

func catalog(entries string) []byte { return fresh().Catalog(entries).Bytes() }

func note(entries string) []byte { return fresh().Note(entries).Bytes() }

// swap replaces one piece of a clean file.
func swap(old, with string) []byte {
	return bytes.Replace(fresh().Bytes(), []byte(old), []byte(with), 1)
}

// Everything that runs, sends, plays, opens or brings along something.
var active = map[string]hostile{
	"JavaScript on opening":              {catalog("/OpenAction <<" + script + ">>"), "PDF_JAVASCRIPT"},
	"JavaScript in the names":            {catalog("/Names <</JavaScript <</Names [(a) 6 0 R]>>>>"), "PDF_JAVASCRIPT"},
	"JavaScript in a link":               {action(script), "PDF_JAVASCRIPT"},
	"JavaScript as a stream":             {fresh().With(6, "<</S /JavaScript /JS 7 0 R>>").With(7, flate("", "app.alert(1)")).Bytes(), "PDF_JAVASCRIPT"},
	"JavaScript nobody refers to":        {fresh().With(77, "<<"+script+">>").Bytes(), "PDF_JAVASCRIPT"},
	"JavaScript in an object stream":     {fresh().With(77, "<<"+script+">>").Modern(), "PDF_JAVASCRIPT"},
	"JavaScript only for new readers":    {fresh().With(77, "<<"+script+">>").Hybrid(77), "PDF_JAVASCRIPT"},
	"JavaScript in an outdated revision": {pdftest.Update(fresh().With(6, "<<"+script+">>").Bytes(), map[int]string{6: "<<>>"}), "PDF_JAVASCRIPT"},
	"JavaScript in a new revision":       {pdftest.Update(fresh().Bytes(), map[int]string{6: "<<" + script + ">>"}), "PDF_JAVASCRIPT"},
	"JavaScript after signing":           {pdftest.Update(signed(fresh().Bytes()), map[int]string{30: "<<" + script + ">>"}), "PDF_JAVASCRIPT"},
	"JavaScript after another action":    {action("/S /GoTo /D [3 0 R /Fit] /Next <<" + script + ">>"), "PDF_JAVASCRIPT"},
	"JavaScript in a list of actions":    {action("/S /GoTo /D [3 0 R /Fit] /Next [<<" + script + ">>]"), "PDF_JAVASCRIPT"},
	"JavaScript whose kind is elsewhere": {fresh().Note("/Subtype /Link /A <</S 7 0 R>>").With(7, "/JavaScript").Bytes(), "PDF_JAVASCRIPT"},
	"JavaScript in a field":              {fresh().Catalog("/AcroForm <</Fields [6 0 R]>>").Note("/Subtype /Widget /FT /Tx /A <<" + script + ">>").Bytes(), "PDF_JAVASCRIPT"},
	"JavaScript in the trailer":          {fresh().Trailer("/X <<" + script + ">>").Bytes(), "PDF_JAVASCRIPT"},
	"JavaScript deep down":               {fresh().With(6, strings.Repeat("[", 40)+"<<"+script+">>"+strings.Repeat("]", 40)).Bytes(), "PDF_JAVASCRIPT"},
	"JavaScript behind a comment":        {fresh().With(6, "<</S%\n/JavaScript/JS%)\n(a)>>").Bytes(), "PDF_JAVASCRIPT"},
	"a script in the address of a link":  {action("/S /URI /URI (javascript:alert\\(1\\))"), "PDF_LINK"},
	"a script in octal letters":          {action(`/S /URI /URI (\152avascript:alert)`), "PDF_LINK"},
	"a link to a file":                   {action("/S /URI /URI (file:///C:/Windows/System32/cmd.exe)"), "PDF_LINK"},
	"a link to a share of the network":   {action(`/S /URI /URI (\\\\10.0.0.1\\x)`), "PDF_LINK"},
	"a link that holds a page":           {action("/S /URI /URI (data:text/html,<script>)"), "PDF_LINK"},
	"an address elsewhere":               {fresh().Note("/Subtype /Link /A <</S /URI /URI 7 0 R>>").With(7, "(file:///etc/passwd)").Modern(), "PDF_LINK"},
	"an old kind of link":                {note("/Subtype /Link /PA <</S /URI /URI (ftp://x)>>"), "PDF_LINK"},
	"opens a page of the web by itself":  {catalog("/OpenAction <</S /URI /URI (https://example.vn)>>"), "PDF_AUTOMATIC_ACTION"},
	"opens by an action elsewhere":       {fresh().Catalog("/OpenAction 6 0 R").With(6, "<</S /Named /N /NextPage>>").Modern(), "PDF_AUTOMATIC_ACTION"},
	"goes on after opening":              {catalog("/OpenAction <</S /GoTo /D [3 0 R /Fit] /Next <</S /Named /N /NextPage>>>>"), "PDF_AUTOMATIC_ACTION"},
	"actions of the document":            {catalog("/AA <</WC <<>>>>"), "PDF_AUTOMATIC_ACTION"},
	"actions of a page":                  {fresh().Page("/AA <</O <</S /GoTo /D [3 0 R /Fit]>>>>").Bytes(), "PDF_AUTOMATIC_ACTION"},
	"actions of a field":                 {note("/Subtype /Widget /FT /Tx /AA <</K 9 0 R>>"), "PDF_AUTOMATIC_ACTION"},
	"starts a program":                   {action("/S /Launch /F (cmd.exe)"), "PDF_ACTION"},
	"starts a program of Windows":        {action("/S /Launch /Win <</F (cmd.exe) /P (/c calc)>>"), "PDF_ACTION"},
	"starts a program, said to be text":  {note("/Subtype /Link /A <</O /Layout /S /Launch>>"), "PDF_ACTION"},
	"sends a form":                       {action("/S /SubmitForm /F <</FS /URL /F (https://example.vn)>>"), "PDF_ACTION"},
	"takes in data":                      {action("/S /ImportData /F (a.fdf)"), "PDF_ACTION"},
	"hides fields":                       {action("/S /Hide /T (a)"), "PDF_ACTION"},
	"a command of the menu":              {action("/S /Named /N /Print"), "PDF_ACTION"},
	"an action nobody knows":             {action("/S /Whatever"), "PDF_ACTION"},
	"code of PostScript":                 {fresh().With(6, stream("/Type /XObject /Subtype /PS", "systemdict")).Bytes(), "PDF_ACTION"},
	"goes to another file":               {action("/S /GoToR /F (\\\\\\\\10.0.0.1\\\\x.pdf) /D [0 /Fit]"), "PDF_EXTERNAL_FILE"},
	"goes to a file inside":              {action("/S /GoToE /D [0 /Fit] /T <</R /C>>"), "PDF_EXTERNAL_FILE"},
	"a stream kept elsewhere":            {fresh().With(6, stream("/F (//10.0.0.1/x)", "")).Bytes(), "PDF_EXTERNAL_FILE"},
	"a page of another file":             {fresh().With(6, stream("/Type /XObject /Subtype /Form /Ref <</F (x.pdf) /Page 0>>", "")).Bytes(), "PDF_EXTERNAL_FILE"},
	"a name of a file":                   {fresh().With(6, "<</Type /Filespec /F (x.exe)>>").Bytes(), "PDF_EXTERNAL_FILE"},
	"a file inside":                      {fresh().With(6, stream("/Type /EmbeddedFile /Subtype /application#2Foctet-stream", "MZ")).Bytes(), "PDF_EMBEDDED_FILE"},
	"a list of files inside":             {catalog("/Names <</EmbeddedFiles <</Names [(a.exe) 6 0 R]>>>>"), "PDF_EMBEDDED_FILE"},
	"a tree of files inside":             {fresh().Catalog("/Names <</EmbeddedFiles 6 0 R>>").With(6, "<</Names [] /Kids [7 0 R]>>").Bytes(), "PDF_EMBEDDED_FILE"},
	"a file without its type":            {fresh().With(6, "<</EF <</F 7 0 R>>>>").Modern(), "PDF_EMBEDDED_FILE"},
	"a file pinned to the page":          {note("/Subtype /FileAttachment"), "PDF_EMBEDDED_FILE"},
	"a collection of files":              {catalog("/Collection <</View /D>>"), "PDF_EMBEDDED_FILE"},
	"a dynamic form":                     {catalog("/AcroForm <</Fields [] /XFA [(template) 6 0 R]>>"), "PDF_XFA_FORM"},
	"a dynamic form elsewhere":           {fresh().Catalog("/AcroForm 6 0 R").With(6, "<</XFA 7 0 R>>").With(7, stream("", "<xdp/>")).Modern(), "PDF_XFA_FORM"},
	"a film":                             {note("/Subtype /Movie"), "PDF_MEDIA"},
	"a sound":                            {action("/S /Sound"), "PDF_MEDIA"},
	"a screen":                           {note("/Subtype /Screen"), "PDF_MEDIA"},
	"rich media":                         {note("/Subtype /RichMedia"), "PDF_MEDIA"},
	"a model":                            {note("/Subtype /3D"), "PDF_MEDIA"},
	"a model's stream":                   {fresh().With(6, stream("/Type /3D /Subtype /U3D", "")).Bytes(), "PDF_MEDIA"},
	"plays something":                    {action("/S /Rendition /OP 0"), "PDF_MEDIA"},
}

// Everything that hides, lies about its structure, or is more than one file.
var crooked = map[string]hostile{
	"a name in disguise":                 {fresh().With(6, "<</S /J#61vaScript /#4aS (a)>>").Bytes(), "PDF_DISGUISED"},
	"a disguise in an object stream":     {fresh().With(6, "<</Launc#68 1>>").Modern(), "PDF_DISGUISED"},
	"a zero in a name":                   {fresh().With(6, "<</A#00 1>>").Bytes(), "PDF_DISGUISED"},
	"a page before":                      {append([]byte("<html><script>alert(1)</script>"), fresh().Bytes()...), "PDF_FOREIGN_DATA"},
	"an empty line before":               {append([]byte("\n"), fresh().Bytes()...), "PDF_FOREIGN_DATA"},
	"an archive behind":                  {append(fresh().Bytes(), "PK\x03\x04\x14\x00"...), "PDF_FOREIGN_DATA"},
	"a page behind":                      {append(fresh().Bytes(), "<html></html>"...), "PDF_FOREIGN_DATA"},
	"a page in a comment":                {swap("%\xe2\xe3\xcf\xd3", "%<script>alert(1)</script>"), "PDF_FOREIGN_DATA"},
	"an archive in a comment":            {append(fresh().Bytes(), "%PK\x05\x06\n%%EOF"...), "PDF_FOREIGN_DATA"},
	"an object in a comment":             {append(fresh().Bytes(), "% 9 0 obj <</S /Launch>> endobj\n%%EOF"...), "PDF_FOREIGN_DATA"},
	"something between objects":          {swap("\n5 0 obj", "\nhello\n5 0 obj"), "PDF_FOREIGN_DATA"},
	"a second PDF behind":                {append(fresh().Bytes(), fresh().Bytes()...), "PDF_FOREIGN_DATA"},
	"no version":                         {swap("%PDF-1.7", "%PDF-x.y"), "PDF_FOREIGN_DATA"},
	"a script on the first line":         {swap("%PDF-1.7", "%PDF-1.7 <script>"), "PDF_FOREIGN_DATA"},
	"a password":                         {fresh().Trailer("/Encrypt 6 0 R").With(6, "<</Filter /Standard /V 2 /R 3>>").Bytes(), "PDF_ENCRYPTED"},
	"a password, modern":                 {fresh().Trailer("/Encrypt <</Filter /Standard /V 5>>").Modern(), "PDF_ENCRYPTED"},
	"one stream encrypted":               {fresh().With(4, stream("/Filter /Crypt", "x")).Bytes(), "PDF_ENCRYPTED"},
	"only its first bytes":               {[]byte("%PDF-1.7\n"), "PDF_BROKEN"},
	"cut off":                            {fresh().Bytes()[:300], "PDF_BROKEN"},
	"no end":                             {bytes.TrimSuffix(fresh().Bytes(), []byte("%%EOF\n")), "PDF_BROKEN"},
	"no cross-reference":                 {bytes.Replace(fresh().Bytes(), []byte("startxref\n"), []byte("startxref\n9"), 1), "PDF_BROKEN"},
	"a cross-reference that misleads":    {swap("0000000015 00000 n", "0000000064 00000 n"), "PDF_BROKEN"},
	"a reference into a stream":          {intoStream(), "PDF_FOREIGN_DATA"},
	"a reference into a string":          {intoString(), "PDF_FOREIGN_DATA"},
	"a former cross-reference missing":   {fresh().Trailer("/Prev 7").Bytes(), "PDF_BROKEN"},
	"a hidden cross-reference":           {fresh().Trailer("/XRefStm 9").Bytes(), "PDF_BROKEN"},
	"a stream longer than said":          {swap("/Length 39", "/Length 3"), "PDF_BROKEN"},
	"a stream shorter than said":         {swap("/Length 39", "/Length 3900"), "PDF_BROKEN"},
	"two lengths of one stream":          {pdftest.Update(fresh().With(4, "<</Length 6 0 R>>\nstream\nBT ET\nendstream").With(6, "5").Bytes(), map[int]string{6: "2"}), "PDF_BROKEN"},
	"one entry with two meanings":        {catalog("/Lang (vi) /Lang (en)"), "PDF_BROKEN"},
	"an object stream without its type":  {fresh().With(6, flate("/N 1 /First 4", "9 0 <</S /Launch>>")).Bytes(), "PDF_BROKEN"},
	"an object stream in another filter": {fresh().With(6, stream("/Type /ObjStm /N 1 /First 4 /Filter /ASCIIHexDecode", "39203020>")).Bytes(), "PDF_BROKEN"},
	"an object stream that ends early":   {fresh().With(6, flate("/Type /ObjStm /N 3 /First 4", "9 0 1")).Bytes(), "PDF_BROKEN"},
	"an object stream with rubbish":      {fresh().With(6, stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", "rubbish")).Bytes(), "PDF_BROKEN"},
	"an object that is only a reference": {fresh().With(6, "1 0 R").Bytes(), "PDF_BROKEN"},
	"a value nobody knows":               {fresh().With(6, "<</A b>>").Bytes(), "PDF_BROKEN"},
	"a string that never ends":           {fresh().With(6, "(((").Bytes(), "PDF_BROKEN"},
	"a filter nobody knows":              {fresh().With(4, stream("/Filter /Custom", "x")).Bytes(), "PDF_BROKEN"},
	"a filter behind a picture":          {fresh().With(4, stream("/Filter [/DCTDecode /FlateDecode]", "x")).Bytes(), "PDF_BROKEN"},
	"no catalogue":                       {swap("/Root 1 0 R", "/Roo 1 0 R"), "PDF_BROKEN"},
	"no pages":                           {fresh().With(3, "<</Type /Pages>>").Bytes(), "PDF_BROKEN"},
}

// Everything that means to be too much for who opens it.
var bombs = map[string]hostile{
	"a stream of zeros":              {fresh().With(4, flate("", strings.Repeat("\x00", 60<<20))).Bytes(), "PDF_TOO_COMPLEX"},
	"a bomb in a bomb":               {fresh().With(4, stream("/Filter [/FlateDecode /FlateDecode]", pdftest.Packed(pdftest.Packed(strings.Repeat("\x00", 80<<20))))).Bytes(), "PDF_TOO_COMPLEX"},
	"many layers":                    {fresh().With(4, stream("/Filter [/Fl /Fl /Fl /Fl]", "x")).Bytes(), "PDF_TOO_COMPLEX"},
	"a picture of a million squared": {fresh().With(6, stream("/Type /XObject /Subtype /Image /Width 1000000 /Height 1000000 /Filter /JBIG2Decode", "x")).Bytes(), "PDF_TOO_COMPLEX"},
	"run lengths":                    {fresh().With(4, stream("/Filter /RunLengthDecode", strings.Repeat("\x81\x00", 4<<20))).Bytes(), "PDF_TOO_COMPLEX"},
	"LZW":                            {fresh().With(4, stream("/Filter /LZWDecode", lzwBomb())).Bytes(), "PDF_TOO_COMPLEX"},
	"an object stream of zeros":      {fresh().With(6, flate("/Type /ObjStm /N 1 /First 4", "9 0 "+strings.Repeat(" ", 70<<20))).Bytes(), "PDF_TOO_COMPLEX"},
	"too deep":                       {fresh().With(6, strings.Repeat("[", 5000)).Bytes(), "PDF_TOO_COMPLEX"},
	"too deep, in an object stream":  {fresh().With(6, strings.Repeat("<</A", 5000)).Modern(), "PDF_TOO_COMPLEX"},
	"millions of values":             {fresh().With(6, "["+strings.Repeat("1 ", 5<<20)+"]").Bytes(), "PDF_TOO_COMPLEX"},
	"millions of values, packed":     {fresh().With(6, "["+strings.Repeat("null ", 5<<20)+"]").Modern(), "PDF_TOO_COMPLEX"},
	"3,000 pages":                    {pages(3000), "PDF_TOO_COMPLEX"},
}

// intoStream names as an object what stands in the content of a stream.
func intoStream() []byte {
	file := fresh().With(4, stream("", "9 0 obj <<"+script+">> endobj")).Bytes()
	return inside(file, "9 0 obj <<")
}

func intoString() []byte {
	return inside(fresh().With(6, "(9 0 obj <<"+strings.ReplaceAll(script, "\\", "")+">> endobj)").Bytes(), "9 0 obj <<")
}

func inside(file []byte, what string) []byte {
	at := bytes.Index(file, []byte(what))
	return bytes.Replace(file, []byte("trailer\n"), fmt.Appendf(nil, "9 1\n%010d 00000 n \ntrailer\n", at), 1)
}

// lzwBomb repeats the longest code, as a run of one letter does.
func lzwBomb() string {
	var out []byte
	bits, have := uint64(0), uint(0)
	put := func(code, width int) {
		bits, have = bits<<width|uint64(code), have+uint(width)
		for have >= 8 {
			have -= 8
			out = append(out, byte(bits>>have))
		}
	}
	put(256, 9)
	put(0, 9)
	width := 9
	for code := 258; code < 4094; code++ {
		for width < 12 && code+1 >= 1<<width {
			width++
		}
		put(code, width)
	}
	for range 200_000 {
		put(4093, 12)
	}
	return string(out)
}

func TestHostileFilesAreRefused(t *testing.T) {
	all := map[string]hostile{}
	for _, lot := range []map[string]hostile{active, crooked, bombs, repaired} {
		maps.Copy(all, lot)
	}
	if len(all) < 40 || len(all) != len(active)+len(crooked)+len(bombs)+len(repaired) {
		t.Fatalf("%d files", len(all))
	}
	for name, c := range all {
		if err := pdf.Check(t.Context(), c.content); !fault.Is(err, c.reason) {
			t.Errorf("%s: %v, want %s", name, err, c.reason)
		}
	}
}
