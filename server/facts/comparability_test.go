package facts

import (
	"fmt"
	"testing"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
)

// Each label says why: the act, what was split into what, and how its figure was made.
func TestWhyFiguresAreNotComparable(t *testing.T) {
	l := newLand()
	for code, a := range l.areas {
		a.FullName, a.ValidFrom = "Xã "+code, clock.NewDate(2024, 1, 1)
	}
	l.areas["E"].ValidFrom, l.areas["C"].ValidFrom = clock.NewDate(2025, 7, 1), clock.NewDate(2025, 7, 1)
	split := l.pairs[2]
	split.Act = "NQ 1677"
	l.pairs = append(l.pairs, &directory.Succession{From: l.areas["D"], To: l.areas["C"], Partial: true, Share: &decimal.Decimal{}, Act: "NQ 1677", Date: split.Date})
	l.areas["D"].ValidTo = &split.Date
	viewer := &access.Viewer{Account: uuid.New(), Roles: access.Leader, Territory: access.Interval{Lo: 0, Hi: 6}}
	catalogue := map[string]*Indicator{"x": {ID: 1, Key: "x", FormCode: "F", OverUnits: Sum}}
	known := []PeriodRef{{FormCode: "F", Key: "Q2", Label: "quý 2", To: before, Edition: "2024", HasData: true}, {FormCode: "F", Key: "Q3", Label: "quý 3", To: after, Edition: "2025", HasData: true}}
	e := "E"
	share := decimal.RequireFromString("0.4")
	for _, c := range []struct {
		name  string
		share *decimal.Decimal
		q     AggregateQuery
		want  string
	}{
		{"of unknown size", nil, AggregateQuery{By: ByPeriod, AreaCode: &e, Boundaries: Today, Periods: []string{"Q2", "Q3"}},
			"[SPLIT_UNKNOWN [0] true NQ 1677: xã D chia cho xã E và xã C, chưa có tỷ lệ chia. FORM_CHANGED [0] false Biểu mẫu F đổi phiên bản: kỳ này dùng bản 2024, quý 3 dùng bản 2025.]"},
		{"by a share", &share, AggregateQuery{By: ByCommune, Boundaries: Today, Periods: []string{"Q2"}},
			"[SPLIT_SHARED [0] false NQ 1677: xã D chia cho xã E và xã C, số liệu ước theo tỷ lệ chia theo Đề án 5; chỉ tiêu không cộng được thì để trống. SPLIT_SHARED [1] false NQ 1677: xã D chia cho xã E và xã C, số liệu ước theo tỷ lệ chia theo dân số; chỉ tiêu không cộng được thì để trống.]"},
		{"not there yet", nil, AggregateQuery{By: ByPeriod, AreaCode: &e, Boundaries: AtTheTime, Periods: []string{"Q2"}},
			"[NOT_YET_THERE [0] true Xã E lập từ ngày 01/07/2025; kỳ này chưa có đơn vị.]"},
		{"there no more", nil, AggregateQuery{By: ByCommune, Boundaries: Today, BoundariesOn: &before, Periods: []string{"Q3"}},
			"[ENDED_BEFORE [2] true Xã D kết thúc ngày 01/07/2025, trước khi kỳ chốt số liệu.]"},
		{"after the split", nil, AggregateQuery{By: ByPeriod, AreaCode: &e, Boundaries: Today, Periods: []string{"Q3"}}, "[]"},
	} {
		split.Share, split.Basis, l.pairs[3].Basis = c.share, "dân số", "Đề án 5"
		c.q.Indicators = []string{"x"}
		p, err := Make(viewer, l, after, catalogue, known, c.q)
		if err != nil {
			t.Fatal(c.name, err)
		}
		got := []string{}
		for _, n := range p.Comparability(l) {
			got = append(got, fmt.Sprint(n.Reason, " ", n.Labels, " ", n.Blank, " ", n.Text))
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s: %v\nwant %s", c.name, got, c.want)
		}
	}
}
