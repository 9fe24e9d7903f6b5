package clock

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func settlement() Term {
	return Term{Key: "DENUNCIATION_SETTLEMENT", Name: "Giải quyết tố cáo", Unit: CalendarDays, Amount: 30, Nature: Act,
		Source: "Điều 30 Luật Tố cáo 2018", StartEvent: "ngày thụ lý tố cáo"}
}

type textCase struct {
	name  string
	term  Term
	start string
	opts  []Option
	want  []string
}

func textCases() []textCase {
	intake := Term{Key: "INTAKE", Name: "Xử lý ban đầu", Unit: WorkingDays, Amount: 3, Nature: Act,
		Source: "khoản 1 Điều 24 Luật Tố cáo 2018", StartEvent: "ngày nhận được tố cáo"}
	return []textCase{
		{"a paused, extended and moved term", settlement(), "2026-06-11", []Option{extend(30), WithPauses(pause("2026-06-15", "2026-06-20"))}, []string{
			"Giải quyết tố cáo: 30 ngày, theo Điều 30 Luật Tố cáo 2018.",
			"Bắt đầu: ngày thụ lý tố cáo, Thứ Năm 11/06/2026 (Quyết định 12/QĐ-UBND); ngày đầu không tính, tính từ Thứ Sáu 12/06/2026 (khoản 2, khoản 3 Điều 147 Bộ luật Dân sự 2015).",
			"Gia hạn thêm 30 ngày theo quyết định 15/QĐ-UBND ngày 02/03/2026: vụ việc phức tạp.",
			"Tạm dừng, không tính: từ Thứ Hai 15/06/2026 đến hết Thứ Sáu 19/06/2026 (5 ngày); chờ bổ sung giấy tờ.",
			"Tính đủ 60 ngày, đến hết Thứ Bảy 15/08/2026.",
			"Ngày cuối là ngày nghỉ, hạn dời đến hết Thứ Hai 17/08/2026, ngày làm việc tiếp theo; đã dời qua:",
			"– Thứ Bảy 15/08/2026 đến Chủ nhật 16/08/2026: nghỉ cuối tuần (Quyết định 188/1999/QĐ-TTg)",
			"Quy ước áp dụng:",
			"– Thời hạn và phần gia hạn là một thời hạn tính từ ngày bắt đầu ban đầu, không tính từ ngày kết thúc đã dời.",
			"– Tạm dừng tính trọn ngày, từ ngày bắt đầu đến hết ngày liền trước ngày tiếp tục; các khoảng chồng nhau gộp làm một.",
			"– Hạn thực hiện một việc kết thúc vào ngày nghỉ thì dời đến hết ngày làm việc tiếp theo (khoản 5 Điều 148 Bộ luật Dân sự 2015).",
			"Đến hạn: hết Thứ Hai 17/08/2026.",
		}},
		{"working days into an undecided year", intake, "2026-12-30", nil, []string{
			"Xử lý ban đầu: 3 ngày làm việc, theo khoản 1 Điều 24 Luật Tố cáo 2018.",
			"Bắt đầu: ngày nhận được tố cáo, Thứ Tư 30/12/2026 (Quyết định 12/QĐ-UBND); ngày đầu không tính, tính từ Thứ Năm 31/12/2026 (khoản 2, khoản 3 Điều 147 Bộ luật Dân sự 2015).",
			"Ngày không tính:",
			"– Thứ Sáu 01/01/2027: Tết Dương lịch (Điều 112 Bộ luật Lao động 2019; Thủ tướng Chính phủ chưa quyết định), tạm tính",
			"– Thứ Bảy 02/01/2027 đến Chủ nhật 03/01/2027: nghỉ cuối tuần (Quyết định 188/1999/QĐ-TTg)",
			"Tính đủ 3 ngày làm việc, đến hết Thứ Ba 05/01/2027.",
			"Lưu ý: lịch nghỉ năm 2027 chưa có thông báo chính thức, ngày đến hạn có thể thay đổi.",
			"Lưu ý: Thứ Sáu 01/01/2027 (Tết Dương lịch) còn tạm tính, ngày đến hạn có thể thay đổi.",
			"Đến hạn: hết Thứ Ba 05/01/2027.",
		}},
		{"hours", hours(24), "2026-09-15 08:30", nil, []string{
			"Việc thử: 24 giờ, theo Điều 1.",
			"Bắt đầu: ngày tiếp nhận, 08 giờ 30 phút, Thứ Ba 15/09/2026 (Quyết định 12/QĐ-UBND); tính ngay từ thời điểm này (khoản 1 Điều 147 Bộ luật Dân sự 2015).",
			"Tính đủ 24 giờ.",
			"Đến hạn: 08 giờ 30 phút, Thứ Tư 16/09/2026.",
		}},
		{"before a day", before(), "2026-12-15", nil, []string{
			"Việc thử: trước ngày ấn định, theo Điều 1.",
			"Ngày ấn định: ngày tiếp nhận, Thứ Ba 15/12/2026 (Quyết định 12/QĐ-UBND); phải xong trước ngày này.",
			"Đến hạn: hết Thứ Hai 14/12/2026.",
		}},
		{"an open pause and a cut month", lasting(months(1)), "2026-01-31", []Option{WithPauses(pause("2026-02-10", ""))}, []string{
			"Việc thử: 1 tháng, theo Điều 1.",
			"Bắt đầu: ngày tiếp nhận, Thứ Bảy 31/01/2026 (Quyết định 12/QĐ-UBND); ngày đầu không tính, tính từ Chủ nhật 01/02/2026 (khoản 2, khoản 3 Điều 147 Bộ luật Dân sự 2015).",
			"Tạm dừng, không tính: từ Thứ Ba 10/02/2026, chưa kết thúc; chờ bổ sung giấy tờ.",
			"Quy ước áp dụng:",
			"– Tạm dừng tính trọn ngày, từ ngày bắt đầu đến hết ngày liền trước ngày tiếp tục; các khoảng chồng nhau gộp làm một.",
			"– Thời hạn theo tháng, năm có tạm dừng thì cộng thêm đúng số ngày tạm dừng vào số ngày theo lịch.",
			"Chưa xác định ngày đến hạn: thời hạn đang tạm dừng.",
		}},
	}
}

func TestText(t *testing.T) {
	for _, c := range textCases() {
		got, err := Due(c.term, Start{At: instant(t, c.start), Document: "Quyết định 12/QĐ-UBND"}, seedCalendar(t), c.opts...)
		if err != nil {
			t.Fatal(err)
		}
		text := got.Explanation.Text()
		if want := strings.Join(c.want, "\n"); text != want {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, text, want)
		}
		if !norm.NFC.IsNormalString(text) {
			t.Errorf("%s is not NFC", c.name)
		}
	}
}

func TestTextOfCutMonthAndBareTerm(t *testing.T) {
	term := Term{Key: "X", Unit: Months, Amount: 1, Nature: Duration, Source: "Điều 1"}
	got, err := Due(term, StartOn(MustDate("2026-01-31"), ""), seedCalendar(t))
	if err != nil {
		t.Fatal(err)
	}
	text := got.Explanation.Text()
	for _, want := range []string{"Thời hạn: 1 tháng", "Bắt đầu: ngày bắt đầu, Thứ Bảy 31/01/2026;", "lấy ngày cuối tháng", "Đến hạn: hết Thứ Bảy 28/02/2026."} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
}

func TestMergedPausesKeepTheirReasons(t *testing.T) {
	outage := Pause{From: MustDate("2026-06-12"), To: MustDate("2026-06-18"), Reason: "sự cố hệ thống", Document: "Biên bản 3"}
	got, err := Due(days(30), StartOn(MustDate("2026-06-01"), ""), seedCalendar(t), WithPauses(pause("2026-06-10", "2026-06-15"), outage, outage))
	if err != nil {
		t.Fatal(err)
	}
	want := Pause{From: MustDate("2026-06-10"), To: MustDate("2026-06-18"), Reason: "chờ bổ sung giấy tờ; sự cố hệ thống", Document: "Biên bản 3"}
	if p := got.Explanation.Pauses; len(p) != 1 || p[0] != want {
		t.Errorf("merged into %+v", p)
	}
}
