package bench

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"github.com/go-fonts/liberation/liberationserifregular"
	"github.com/go-pdf/fpdf"
	"github.com/shopspring/decimal"

	"congvu/server/clock"
	official "congvu/server/document"
	"congvu/server/reporting/form"
)

var (
	pagesGoal = goal{2.5, "CPU / thư viện viết cùng chữ ≤ 2,5"}
	// mostPages is what making documents may take above a server at rest, as many at a
	// time as the door lets through.
	mostPages = int64(256 << 20)
)

const atOnce = 2 // as the door of server/exports

// pages makes a report of about 30 pages, text and forms, against the library writing
// the same words and figures line by line.
func (r *run) pages(ctx context.Context, _ *world, facts int) error {
	report := thirtyPages()
	made := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		answered(w, func() ([]byte, error) { return official.Render(report) })
	})
	bare := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		answered(w, func() ([]byte, error) { return written(report) })
	})
	r.say("đo PDF của báo cáo 30 trang")
	few := *r
	few.Concurrency = atOnce
	page := ready{path: "/pdf"}
	samples, err := few.duel(ctx, max(few.Blocks, few.Requests/50), [2]side{always(made, page), always(bare, page)})
	if err != nil {
		return err
	}
	r.report.versus("PDF của báo cáo 30 trang", facts, samples, pagesGoal)
	above, err := few.above(ctx, always(made, page))
	if err != nil {
		return err
	}
	r.report.Lines = append(r.report.Lines, Line{Name: "PDF, bộ nhớ trên mức nghỉ", Facts: facts, Goal: "≤ 256 MB", Pass: above <= mostPages,
		value: fmt.Sprintf("%.0f MB", float64(above)/(1<<20))})
	return nil
}

func answered(w http.ResponseWriter, make func() ([]byte, error)) {
	content, err := make()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Write([]byte(`{"data":`)) // by which the bench knows an answer
	w.Write(content)
}

// above is the most memory a side takes over what it rests with.
func (r *run) above(ctx context.Context, s side) (int64, error) {
	debug.FreeOSMemory()
	idle, err := resident()
	if err != nil {
		return 0, err
	}
	done := make(chan error, 1)
	go func() {
		_, err := r.send(ctx, s, 0, 5*atOnce)
		done <- err
	}()
	most := idle
	for every := time.NewTicker(2 * time.Millisecond); ; {
		select {
		case err := <-done:
			every.Stop()
			return most - idle, err
		case <-every.C:
			now, err := resident()
			if err != nil {
				return 0, err
			}
			most = max(most, now)
		}
	}
}

const sentence = "Trong kỳ báo cáo, các đơn vị đã tổ chức tiếp công dân thường xuyên và định kỳ theo quy định; số lượt, số người và số vụ việc được tiếp nhận, xử lý đúng thời hạn. "

// thirtyPages is a report with some twenty pages of text and forms of some ten.
func thirtyPages() *official.Report {
	r := &official.Report{
		Letterhead: official.Letterhead{Issuer: "Ủy ban nhân dân tỉnh", Number: "12", Notation: "BC-UBND", Place: "Quảng Ngãi", Date: clock.NewDate(2026, 9, 15)},
		Subject:    "Tình hình kinh tế - xã hội", Signature: official.Signature{Lines: []string{"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"}},
		Made: time.Date(2026, 9, 15, 0, 0, 0, 0, time.UTC),
	}
	for n := range 40 {
		r.Sections = append(r.Sections, official.Section{Level: 1, Heading: fmt.Sprintf("%d. Lĩnh vực thứ %d", n+1, n+1),
			Paragraphs: []string{strings.Repeat(sentence, 4), strings.Repeat(sentence, 3)}})
	}
	for a := range 3 {
		t := official.Table{Repeated: 1, Heads: []official.Head{{Label: "Đơn vị", Kind: form.KindText}}}
		for c := range 12 {
			t.Heads = append(t.Heads, official.Head{Label: "Số vụ việc được tiếp", Code: fmt.Sprint(c + 1), Kind: form.KindNumber})
		}
		for u := range 96 {
			row := official.Row{Values: []form.Value{form.Text(fmt.Sprintf("Xã thứ %d", u+1))}}
			for c := range 12 {
				row.Values = append(row.Values, form.Num(decimal.NewFromInt(int64(1000*u+c))))
			}
			t.Rows = append(t.Rows, row)
		}
		r.Annexes = append(r.Annexes, official.Annex{Code: fmt.Sprintf("0%d", a+1), Title: "Kết quả thực hiện", Table: t})
	}
	return r
}

// written is the floor: the library alone, breaking the lines of the same text and
// putting the same figures into boxes.
func written(r *official.Report) ([]byte, error) {
	f := fpdf.New("P", "mm", "A4", "")
	f.AddUTF8FontFromBytes("Serif", "", bytes.Clone(liberationserifregular.TTF))
	f.SetFont("Serif", "", 14)
	f.SetMargins(30, 20, 15)
	f.SetAutoPageBreak(true, 20)
	f.AddPage()
	for _, s := range r.Sections {
		f.MultiCell(0, 5.8, s.Heading, "", "L", false)
		for _, p := range s.Paragraphs {
			f.MultiCell(0, 5.8, p, "", "J", false)
		}
	}
	for _, a := range r.Annexes {
		f.AddPageFormat("L", f.GetPageSizeStr("A4"))
		f.SetFontSize(10)
		for _, row := range a.Table.Rows {
			for _, v := range row.Values {
				f.CellFormat(19, 5.8, v.String(), "1", 0, "R", false, 0, "")
			}
			f.Ln(-1)
		}
	}
	var out bytes.Buffer
	err := f.Output(&out)
	return out.Bytes(), err
}
