package bench

import (
	"strings"
	"testing"
)

// A small province goes the whole way: loaded, asked on both sides with equal answers,
// written to on both sides with equal rows, grown, and reported.
func TestWholeRun(t *testing.T) {
	report, err := Run(t.Context(), Options{Facts: []int{2000, 4000}, Submissions: 80, Communes: 6, Months: 4, Forms: 2,
		Requests: 8, Writes: 2, Records: 1500, Blocks: 2, Concurrency: 2, Progress: t.Output(), hasty: true})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := report.Write(&out); err != nil {
		t.Fatal(err)
	}
	t.Log("\n" + out.String())
	for _, want := range []string{"Hộp việc", "lịch sử", "Bảng điều hành", "Xu hướng", "Ký và gửi", "Duyệt", "trang đệm", "Bộ nhớ", "PDF của báo cáo 30 trang", "4.000", "Danh sách hồ sơ", "Mở một hồ sơ", "Duyệt hồ sơ"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the report does not tell of %q", want)
		}
	}
	for _, l := range report.Lines {
		if l.ratioKnown && (l.A <= 0 || l.B <= 0) {
			t.Errorf("%s: nothing was measured: %+v", l.Name, l)
		}
	}
}
