package document_test

import (
	"bytes"
	"strconv"
	"strings"
	"testing"
	"time"

	"congvu/server/clock"
	"congvu/server/document"
	"congvu/server/document/pdftest"
	"congvu/server/files/pdf"
	"congvu/server/reporting/form"
)

func report() *document.Report {
	return &document.Report{
		Letterhead: document.Letterhead{Issuer: "Ủy ban nhân dân xã Tịnh Khê", Number: "5", Notation: "BC-UBND", Place: "Tịnh Khê", Date: clock.NewDate(2026, 2, 5)},
		Subject:    "Kết quả tiếp công dân Quý I/2026", Addressees: []string{"Thanh tra tỉnh"}, Recipients: []string{"Thanh tra tỉnh", "Chủ tịch, các Phó Chủ tịch"},
		Sections: []document.Section{
			{Level: 1, Heading: "I. Tình hình chung", Paragraphs: []string{strings.Repeat("Trong kỳ báo cáo, số lượt công dân đến kiến nghị, phản ánh giảm. ", 6)}},
		},
		Signature: document.Signature{Lines: []string{"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"}, Name: "Nguyễn Thị Ngọc Ánh"},
		Annexes:   []document.Annex{annex(10, 40)},
		Made:      time.Date(2026, 2, 5, 1, 0, 0, 0, time.UTC),
	}
}

func annex(columns, rows int) document.Annex {
	a := document.Annex{Code: "01/TCD", Title: "Tổng hợp kết quả tiếp công dân", Period: "Số liệu tính từ ngày 15 tháng 12 năm 2025 đến ngày 14 tháng 3 năm 2026",
		Unit: "UBND xã Tịnh Khê", Recipient: "Thanh tra tỉnh", Measure: "vụ việc", Maker: true,
		Signature: document.Signature{Lines: []string{"THỦ TRƯỞNG ĐƠN VỊ"}, Name: "Nguyễn Thị Ngọc Ánh"},
		Table:     document.Table{Repeated: 1, Heads: []document.Head{{Label: "Đơn vị", Kind: form.KindText}}}}
	group := document.Head{Label: "Trong đó đoàn đông người"}
	for i := range columns {
		group.Heads = append(group.Heads, document.Head{Label: "Số người được tiếp", Code: code(i + 1), Kind: form.KindNumber})
	}
	a.Table.Heads = append(a.Table.Heads, group)
	for r := range rows {
		row := document.Row{Values: []form.Value{form.Text("Thôn " + code(r+1))}}
		for c := range columns {
			row.Values = append(row.Values, form.ParseValue(code(1_000_000+r*columns+c)))
		}
		a.Table.Rows = append(a.Table.Rows, row)
	}
	return a
}

func code(n int) string { return strconv.Itoa(n) }

func rendered(t *testing.T, r *document.Report) ([]byte, *pdftest.Document) {
	t.Helper()
	content, err := document.Render(r)
	if err != nil {
		t.Fatal(err)
	}
	if err := pdf.Check(t.Context(), content); err != nil {
		t.Errorf("our own upload door refuses it: %v", err)
	}
	d, err := pdftest.Read(content)
	if err != nil {
		t.Fatal(err)
	}
	return content, d
}

const millimetre = 72 / 25.4

// Every part of the document stands where NĐ 30/2020 (Phụ lục I) puts it.
func TestPartsStandWhereTheDecreePutsThem(t *testing.T) {
	_, d := rendered(t, report())
	first := d.Pages[0]
	at := func(s string) document30 {
		found, ok := first.Find(s)
		if !ok {
			t.Fatalf("page 1 lacks %q:\n%s", s, first)
		}
		return document30{found}
	}
	state, motto, issuer := at("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), at("Độc lập - Tự do - Hạnh phúc"), at("ỦY BAN NHÂN DÂN")
	number, day := at("Số: 05/BC-UBND"), at("Tịnh Khê, ngày 05 tháng 02 năm 2026")
	kind, about := at("BÁO CÁO"), at("Kết quả tiếp công dân")
	if !(issuer.X < state.X && issuer.Y == state.Y && motto.Y < state.Y && number.X < day.X && number.Y < motto.Y && kind.Y < number.Y && about.Y < kind.Y) {
		t.Errorf("the head is out of order: %v", first.Texts[:10])
	}
	sign, name, to := at("TM. ỦY BAN NHÂN DÂN"), at("Nguyễn Thị Ngọc Ánh"), at("Nơi nhận:")
	if room := (at("CHỦ TỊCH").Y - name.Y) / millimetre; room < 25 || room > 40 {
		t.Errorf("%.0f mm between title and name", room)
	}
	if to.X >= sign.X || name.Y >= sign.Y {
		t.Error("nơi nhận stands left, the name under the title")
	}
	for s, size := range map[string]float64{"CỘNG HÒA": 13, "Độc lập": 14, "Trong kỳ báo cáo": 14, "Nơi nhận": 12, "Lưu: VT": 11} {
		if got := at(s); got.Size != size {
			t.Errorf("%q is set in %v pt, want %v", s, got.Size, size)
		}
	}
	inMargins(t, first, 30, 15, 20, 20)
}

type document30 struct{ pdftest.Text }

func inMargins(t *testing.T, p pdftest.Page, left, right, top, bottom float64) {
	t.Helper()
	for _, text := range p.Texts {
		if text.X < left*millimetre-0.1 || text.X > p.Width-right*millimetre || text.Y < bottom*millimetre-0.1 || text.Y > p.Height-(top-10)*millimetre {
			t.Errorf("%q at %.0f, %.0f mm stands in the margin", text.S, text.X/millimetre, text.Y/millimetre)
		}
	}
}

// Pages are numbered on top from the second on; an annex begins anew.
func TestPagesAreNumberedFromTheSecond(t *testing.T) {
	r := report()
	r.Sections[0].Paragraphs = append(r.Sections[0].Paragraphs, strings.Repeat("Số lượt công dân được tiếp trong kỳ tăng so với cùng kỳ năm trước. ", 80))
	r.Annexes = []document.Annex{annex(4, 80)}
	_, d := rendered(t, r)
	numbers := []string{}
	for _, p := range d.Pages {
		n := ""
		for _, text := range p.Texts {
			if text.Size == 13 && text.Y > p.Height-24*millimetre {
				n = text.S
			}
		}
		numbers = append(numbers, n)
	}
	if got := strings.Join(numbers, ","); got != ",2,3,,2,3,4" {
		t.Errorf("pages are numbered %q", got)
	}
}

// A form prints its head and the names of its columns on every page, on the smallest
// paper it fits.
func TestHeadsAreRepeatedAndPaperIsChosen(t *testing.T) {
	for _, c := range []struct {
		columns, rows int
		width         float64
		pages         int
	}{{4, 10, 297, 1}, {4, 80, 297, 4}, {22, 10, 420, 1}, {60, 10, 420, 3}} {
		r := report()
		r.Annexes = []document.Annex{annex(c.columns, c.rows)}
		_, d := rendered(t, r)
		pages := d.Pages[1:]
		if len(pages) != c.pages {
			t.Errorf("%d×%d: %d pages, want %d", c.rows, c.columns, len(pages), c.pages)
		}
		seen := map[string]int{}
		for i, p := range pages {
			if got := p.Width / millimetre; got < c.width-1 || got > c.width+1 {
				t.Errorf("%d×%d stands on paper %.0f mm wide", c.rows, c.columns, got)
			}
			if _, ok := p.Find("Đơn vị"); !ok {
				t.Errorf("page %d of %d×%d lacks the head", i+1, c.rows, c.columns)
			}
			for _, text := range p.Texts {
				seen[text.S]++
			}
			inMargins(t, p, 20, 15, 25, 15)
		}
		for n := 1_000_000; n < 1_000_000+c.columns*c.rows; n++ {
			if shown := "1.000." + code(n)[4:]; seen[shown] != 1 && n < 1_001_000 {
				t.Fatalf("%d×%d: %s stands %d times", c.rows, c.columns, shown, seen[shown])
			}
		}
	}
}

// A row higher than a page goes on over the next ones, and nothing of it is lost.
func TestALongRowIsBroken(t *testing.T) {
	words := []string{}
	for i := range 1500 {
		words = append(words, "từ"+code(i))
	}
	r := report()
	r.Annexes[0].Table = document.Table{Repeated: 1, Heads: []document.Head{{Label: "STT"}, {Label: "Nội dung", Kind: form.KindText}},
		Rows: []document.Row{{Values: []form.Value{form.Text("1"), form.Text(strings.Join(words, "\n"))}}}}
	_, d := rendered(t, r)
	got := d.String()
	for _, w := range words {
		if !strings.Contains(got, w+"\n") {
			t.Fatalf("%s is lost", w)
		}
	}
}

// The same report makes the same bytes, with fonts cut down and no person's name in
// what readers show of the file.
func TestBytesAreTheSame(t *testing.T) {
	first, d := rendered(t, report())
	for range 5 {
		if again, _ := rendered(t, report()); !bytes.Equal(first, again) {
			t.Fatal("the same report makes other bytes")
		}
	}
	if len(first) > 120<<10 {
		t.Errorf("%d bytes: the fonts are not cut down", len(first))
	}
	info := d.Reader.Trailer().Key("Info")
	for _, key := range info.Keys() {
		if strings.Contains(info.Key(key).Text(), "Ánh") {
			t.Errorf("%s names a person", key)
		}
	}
	if got := info.Key("Title").Text(); got != "Báo cáo số 05/BC-UBND" {
		t.Errorf("the title is %q", got)
	}
}

// Every letter of Vietnamese comes back from the page as it was written.
func TestLettersCanBeCopied(t *testing.T) {
	letters := "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ–…“”≤"
	r := report()
	r.Sections = []document.Section{{Paragraphs: []string{letters, strings.ToUpper(letters)}}}
	_, d := rendered(t, r)
	got := strings.ReplaceAll(d.Pages[0].String(), "\n", "")
	for _, want := range []string{letters, strings.ToUpper(letters)} {
		if !strings.Contains(got, want) {
			t.Errorf("%q does not come back: %q", want, got)
		}
	}
}

// Signs that the typeface lacks do no harm.
func TestStrangeSigns(t *testing.T) {
	r := report()
	r.Sections = []document.Section{{Paragraphs: []string{"Một 🙂 hai\x00\x07 ba 漢字 \u200b\ufffd (ngoặc) \\ gạch", strings.Repeat("dài", 400)}}}
	if _, d := rendered(t, r); !strings.Contains(d.String(), "(ngoặc) \\ gạch") {
		t.Errorf("the text is lost: %s", d)
	}
}

func TestADraftIsMarkedOnEveryPage(t *testing.T) {
	r := report()
	r.Draft = true
	_, d := rendered(t, r)
	for i, p := range d.Pages {
		if _, ok := p.Find("DỰ THẢO"); !ok {
			t.Errorf("page %d is not marked", i+1)
		}
	}
	if _, final := rendered(t, report()); strings.Contains(final.String(), "DỰ THẢO") {
		t.Error("a final report is marked as a draft")
	}
}

// The places for signatures are empty fields: of the signer and of the agency on the
// report, of the agency on each annex.
func TestRoomForSignatures(t *testing.T) {
	_, d := rendered(t, report())
	fields := d.Reader.Trailer().Key("Root").Key("AcroForm").Key("Fields")
	if fields.Len() != 3 {
		t.Fatalf("%d fields, want 3", fields.Len())
	}
	for i := range fields.Len() {
		f := fields.Index(i)
		if f.Key("FT").Name() != "Sig" || !f.Key("V").IsNull() || f.Key("P").Key("Type").Name() != "Page" {
			t.Errorf("field %d is not an empty signature: %v", i, f)
		}
	}
	annots := d.Reader.Page(1).V.Key("Annots")
	name, _ := d.Pages[0].Find("Nguyễn Thị Ngọc Ánh")
	title, _ := d.Pages[0].Find("CHỦ TỊCH")
	box := annots.Index(0).Key("Rect")
	if annots.Len() != 2 || box.Index(1).Float64() < name.Y || box.Index(3).Float64() > title.Y {
		t.Errorf("the signature's place %v does not lie between title (%v) and name (%v)", box, title.Y, name.Y)
	}
}
