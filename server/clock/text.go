package clock

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Text is the explanation in plain Vietnamese, one statement a line, from the
// legal source to the due date.
func (e Explanation) Text() string {
	lines := []string{e.headText(), e.startText()}
	for _, x := range e.Extensions {
		lines = append(lines, e.extensionText(x))
	}
	for _, p := range e.Pauses {
		lines = append(lines, "Tạm dừng, không tính: "+pauseText(p)+".")
	}
	lines = append(lines, e.skippedText()...)
	lines = append(lines, e.countText()...)
	if len(e.Rulings) > 0 {
		lines = append(lines, "Quy ước áp dụng:")
		for _, r := range e.Rulings {
			lines = append(lines, "– "+r.Statement)
		}
	}
	lines = append(lines, e.cautionText()...)
	return strings.Join(append(lines, e.dueText()), "\n")
}

func (e Explanation) headText() string {
	name := e.Term.Name
	if name == "" {
		name = "Thời hạn"
	}
	return fmt.Sprintf("%s: %s, theo %s.", name, amountText(e.Term.Unit, e.Term.Amount), e.Term.Source)
}

func (e Explanation) startText() string {
	event := e.Term.StartEvent
	if event == "" {
		event = "ngày bắt đầu"
	}
	first := DateOf(e.Start.At)
	paper := ""
	if e.Start.Document != "" {
		paper = " (" + e.Start.Document + ")"
	}
	switch e.Term.Unit {
	case BeforeDay:
		return fmt.Sprintf("Ngày ấn định: %s, %s%s; phải xong trước ngày này.", event, longDate(first), paper)
	case Hours:
		return fmt.Sprintf("Bắt đầu: %s, %s%s; tính ngay từ thời điểm này (khoản 1 Điều 147 Bộ luật Dân sự 2015).",
			event, instantText(e.Start.At), paper)
	}
	return fmt.Sprintf("Bắt đầu: %s, %s%s; ngày đầu không tính, tính từ %s (khoản 2, khoản 3 Điều 147 Bộ luật Dân sự 2015).",
		event, longDate(first), paper, longDate(first.AddDays(1)))
}

func (e Explanation) extensionText(x Extension) string {
	reason := ""
	if x.Reason != "" {
		reason = ": " + x.Reason
	}
	return fmt.Sprintf("Gia hạn thêm %s theo quyết định %s ngày %s%s.",
		amountText(e.Term.Unit, x.Amount), x.Decision, x.Date.Vietnamese(), reason)
}

func pauseText(p Pause) string {
	text := "từ " + longDate(p.From) + ", chưa kết thúc"
	if !p.To.IsZero() {
		text = fmt.Sprintf("từ %s đến hết %s (%d ngày)", longDate(p.From), longDate(p.To.AddDays(-1)), p.To.DaysSince(p.From))
	}
	for _, more := range []string{p.Reason, p.Document} {
		if more != "" {
			text += "; " + more
		}
	}
	return text
}

// skippedText lists the rest days; paused days have their own lines already.
func (e Explanation) skippedText() []string {
	rest := slices.DeleteFunc(slices.Clone(e.Skipped), func(s Skip) bool { return s.Reason == Paused })
	if len(rest) == 0 {
		return nil
	}
	return append([]string{"Ngày không tính:"}, groups(rest)...)
}

// groups writes days one line each, neighbours of one reason together.
func groups(skips []Skip) []string {
	var lines []string
	for i := 0; i < len(skips); {
		first, last := skips[i], skips[i]
		for i++; i < len(skips) && follows(last, skips[i]); i++ {
			last = skips[i]
		}
		lines = append(lines, "– "+skipText(first, last.Date))
	}
	return lines
}

func follows(last, next Skip) bool {
	return next.Date == last.Date.AddDays(1) && next.Reason == last.Reason && next.Name == last.Name
}

func skipText(s Skip, to Date) string {
	text := longDate(s.Date)
	if to != s.Date {
		text += " đến " + longDate(to)
	}
	text += ": " + s.Name
	if s.Source != "" {
		text += " (" + s.Source + ")"
	}
	if s.Provisional {
		text += ", tạm tính"
	}
	return text
}

func (e Explanation) countText() []string {
	if e.Suspended {
		return nil
	}
	var lines []string
	switch e.Term.Unit {
	case BeforeDay:
	case Hours:
		lines = append(lines, fmt.Sprintf("Tính đủ %d giờ.", e.Counted))
	default:
		unit := CalendarDays
		if e.Term.Unit == WorkingDays {
			unit = WorkingDays
		}
		lines = append(lines, fmt.Sprintf("Tính đủ %s, đến hết %s.", amountText(unit, e.Counted), longDate(e.CountedTo)))
	}
	if e.MonthCut {
		lines = append(lines, "Tháng cuối không có ngày tương ứng nên lấy ngày cuối tháng (khoản 3 Điều 148 Bộ luật Dân sự 2015).")
	}
	if len(e.Moved) > 0 {
		lines = append(lines, fmt.Sprintf("Ngày cuối là ngày nghỉ, hạn dời đến hết %s, ngày làm việc tiếp theo; đã dời qua:", longDate(DateOf(e.Due))))
		lines = append(lines, groups(e.Moved)...)
	}
	return lines
}

// cautionText warns of a due date that may still change.
func (e Explanation) cautionText() []string {
	var lines []string
	for _, year := range e.UnsettledYears {
		lines = append(lines, fmt.Sprintf("Lưu ý: lịch nghỉ năm %d chưa có thông báo chính thức, ngày đến hạn có thể thay đổi.", year))
	}
	for _, day := range e.LeansOn {
		lines = append(lines, fmt.Sprintf("Lưu ý: %s (%s) còn tạm tính, ngày đến hạn có thể thay đổi.", longDate(day.Date), day.Name))
	}
	return lines
}

func (e Explanation) dueText() string {
	switch {
	case e.Suspended:
		return "Chưa xác định ngày đến hạn: thời hạn đang tạm dừng."
	case e.Due.Equal(DateOf(e.Due).End()):
		return "Đến hạn: hết " + longDate(DateOf(e.Due)) + "."
	}
	return "Đến hạn: " + instantText(e.Due) + "."
}

// longDate is "Thứ Ba 15/09/2026".
func longDate(d Date) string { return weekdayName(d) + " " + d.Vietnamese() }

func instantText(at time.Time) string {
	return fmt.Sprintf("%s, %s", at.In(Zone).Format("15 giờ 04 phút"), longDate(DateOf(at)))
}
