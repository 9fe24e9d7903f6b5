package exports

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/document"
	"congvu/server/document/workbook"
	"congvu/server/fault"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

// The registers are asked for by name, with the filters of the screen in the query.
var sides = map[string]reporting.RegisterSide{"sent": reporting.RegisterSent, "received": reporting.RegisterReceived}

const (
	pageOfRegister = 500
	// maxLines is the longest register handed out: more than a year of a province.
	maxLines = 10_000
)

func registerXLSX(ctx context.Context, d *Door, a asked) (*made, error) {
	side := sides[a.name]
	filter, err := registerFilter(a.query)
	if err != nil {
		return nil, err
	}
	lines := []*reporting.RegisterLine{}
	for after := (*string)(nil); ; {
		page, err := d.Reports.Register(ctx, side, filter, pageOfRegister, after)
		if err != nil {
			return nil, err
		}
		if page.Total >= maxLines {
			return nil, fault.New(fault.TooMany, "REGISTER_TOO_LONG", "Sổ có từ %d dòng trở lên. Chọn chế độ báo cáo, kỳ hoặc khoảng ngày rồi tải lại.", maxLines)
		}
		if lines = append(lines, page.Items...); page.EndCursor == nil {
			break
		}
		after = page.EndCursor
	}
	today := d.Runner.Clock.Today()
	keeper := ""
	if u := d.Units(access.From(ctx).Body); u != nil {
		keeper = u.Name
	}
	content, err := workbook.Tables([]document.Annex{*registerOf(side, filter, lines, keeper, today)}, today.Start())
	return &made{content, "so-theo-doi-" + map[reporting.RegisterSide]string{reporting.RegisterSent: "gui", reporting.RegisterReceived: "nhan"}[side]}, err
}

// registerFilter reads the query as the screen's address has it.
func registerFilter(q url.Values) (*reporting.RegisterFilter, error) {
	f := &reporting.RegisterFilter{}
	for _, s := range q["state"] {
		f.States = append(f.States, reporting.SubmissionState(s))
	}
	for _, s := range q["timeliness"] {
		f.Timeliness = append(f.Timeliness, reporting.Timeliness(s))
	}
	if s := q.Get("period"); s != "" {
		f.PeriodKey = &s
	}
	if s := q.Get("unit"); s != "" {
		f.UnitSearch = &s
	}
	if s := q.Get("regime"); s != "" {
		id, err := uuid.Parse(s)
		if err != nil {
			return nil, fault.Missing("chế độ báo cáo").At("regime")
		}
		f.RegimeID = &id
	}
	for name, to := range map[string]**clock.Date{"from": &f.From, "to": &f.To} {
		if s := q.Get(name); s != "" {
			day, err := clock.ParseDate(s)
			if err != nil {
				return nil, fault.New(fault.BadInput, "REGISTER_DAY", "Ngày “%s” không đọc được. Chọn lại khoảng ngày.", s).At(name)
			}
			*to = &day
		}
	}
	return f, nil
}

var registerTitles = map[reporting.RegisterSide]string{
	reporting.RegisterSent: "Sổ theo dõi báo cáo gửi đi", reporting.RegisterReceived: "Sổ theo dõi báo cáo nhận được",
}

// registerOf composes the sheet: the columns of the screen, one line a version.
func registerOf(side reporting.RegisterSide, f *reporting.RegisterFilter, lines []*reporting.RegisterLine, keeper string, today clock.Date) *document.Annex {
	texts := []string{"Gửi lúc", "Số, ký hiệu", "Ngày văn bản", "Đơn vị gửi", "Báo cáo", "Kỳ báo cáo", "Hạn nộp", "Thời hạn", "Trạng thái", "Duyệt lúc"}
	a := &document.Annex{Title: registerTitles[side], Unit: keeper, Period: "Lập ngày " + today.Vietnamese() + spanText(f)}
	a.Table = document.Table{Repeated: 1, Heads: []document.Head{{Label: "STT", Kind: form.KindNumber}}}
	for _, label := range texts {
		a.Table.Heads = append(a.Table.Heads, document.Head{Label: label, Kind: form.KindText})
	}
	for _, label := range []string{"Muộn (ngày làm việc)", "Lần gửi", "Số lần trả lại"} {
		a.Table.Heads = append(a.Table.Heads, document.Head{Label: label, Kind: form.KindNumber})
	}
	for i, l := range lines {
		values := []form.Value{count(i + 1)}
		for _, s := range []string{moment(&l.SentAt), reference(l), day(l.DocDate), l.Unit.Name, regimeOf(l), l.Round.PeriodLabel,
			clock.DateOf(l.DueAt).Vietnamese(), reporting.TimelinessNames[l.Timeliness], reporting.SubmissionStateNames[l.State], moment(l.ApprovedAt)} {
			values = append(values, form.Text(s))
		}
		a.Table.Rows = append(a.Table.Rows, document.Row{Values: append(values, count(l.WorkingDaysLate), count(l.Number), count(l.Returns))})
	}
	return a
}

func spanText(f *reporting.RegisterFilter) string {
	out := ""
	if f.From != nil {
		out += ", gửi từ ngày " + f.From.Vietnamese()
	}
	if f.To != nil {
		out += ", gửi đến ngày " + f.To.Vietnamese()
	}
	return out
}

func count(n int) form.Value { return form.ParseValue(fmt.Sprint(n)) }

func day(d *clock.Date) string {
	if d == nil {
		return ""
	}
	return d.Vietnamese()
}

func moment(at *time.Time) string {
	if at == nil {
		return ""
	}
	return at.In(clock.Zone).Format("15:04 02/01/2006")
}

func reference(l *reporting.RegisterLine) string {
	parts := []string{text(l.DocNumber), text(l.DocNotation)}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "/")
}

func regimeOf(l *reporting.RegisterLine) string {
	if l.Round.Regime == nil {
		return ""
	}
	return l.Round.Regime.Code + " " + l.Round.Regime.Name
}
