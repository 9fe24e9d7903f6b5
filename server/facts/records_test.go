package facts

import (
	"testing"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"congvu/server/access"
	"congvu/server/clock"
)

// TestAShareOfACommuneIsNotItsOwn: a commune police sees the persons of its commune, and so exact
// figures; of a commune of which a part came in, it would see a share of the exact figure, and
// from that the figure.
func TestAShareOfACommuneIsNotItsOwn(t *testing.T) {
	l, share, reform := newLand(), decimal.RequireFromString("0.3"), clock.NewDate(2025, 7, 1)
	for _, p := range l.pairs {
		if p.Partial {
			p.Share = &share
		}
	}
	l.areas["E"].ValidFrom = reform
	catalogue := map[string]*Indicator{"case.managed": {ID: 1, Key: "case.managed", FormCode: Records, OverUnits: Sum, OverTime: Last}}
	today := clock.NewDate(2025, 9, 14)
	e := l.areas["E"].At
	own := &access.Viewer{Account: uuid.New(), Roles: access.Clerk, Territory: access.Interval{Lo: e, Hi: e + 1}, Line: access.Interval{Lo: 1, Hi: 2},
		Duties: []access.DutyGrant{{Kind: access.CaseKeeper}}}
	above := &access.Viewer{Account: uuid.New(), Roles: access.Clerk, Territory: access.Interval{Lo: 0, Hi: 6}, Line: access.Interval{Lo: 1, Hi: 2},
		Duties: []access.DutyGrant{{Kind: access.CaseApproval, Scope: access.Interval{Lo: 0, Hi: 6}}}}
	months := []string{"2025-M05", "2025-M08"}
	for name, c := range map[string]struct {
		v    *access.Viewer
		want [2]bool
	}{"of its commune": {own, [2]bool{true, false}}, "of the province": {above, [2]bool{false, false}}} {
		for _, by := range []Dimension{ByPeriod, ByCommune} {
			for at, month := range months {
				code := "E"
				p, err := Make(c.v, l, today, catalogue, Months(today, months), AggregateQuery{Indicators: []string{"case.managed"}, AreaCode: &code, By: by, Periods: []string{month}, Boundaries: Today})
				if err != nil {
					t.Fatal(err)
				}
				if by == ByCommune {
					p.Labels = []Label{p.Whole}
				}
				if p.RoundedAt(0) != c.want[at] || p.RoundedTotal() != c.want[at] {
					t.Errorf("%s, %s by %s: rounded %v, total %v, want %v", name, month, by, p.RoundedAt(0), p.RoundedTotal(), c.want[at])
				}
			}
		}
	}
}

// TestAReportedCountHasThePlaceOfTheStatistics: under another name it would be told a second
// time; and what happened in a window has one from its first day to its last.
func TestAReportedCountHasThePlaceOfTheStatistics(t *testing.T) {
	area := newLand().areas["E"]
	day := clock.NewDate
	for _, c := range []struct {
		stock           bool
		from, to, today clock.Date
		cell, month     string
	}{
		{true, day(2025, 12, 15), day(2026, 6, 14), day(2026, 9, 15), CellOf("m", area, true, day(2026, 5, 31)), "2026-05-31"},
		{true, day(2026, 6, 1), day(2026, 11, 30), day(2026, 9, 15), CellOf("m", area, true, day(2026, 9, 30)), "2026-09-30"},
		{true, day(2026, 6, 1), day(2026, 11, 30), day(2026, 12, 1), CellOf("m", area, true, day(2026, 11, 30)), "2026-11-30"},
		{false, day(2026, 8, 1), day(2026, 8, 31), day(2026, 9, 15), CellOf("m", area, false, day(2026, 8, 31)), "2026-08-31"},
		{false, day(2026, 7, 15), day(2026, 8, 14), day(2026, 9, 15), CellOf("m", area, false, day(2026, 7, 31)), "2026-07-31"},
		{false, day(2025, 12, 15), day(2026, 6, 14), day(2026, 2, 1), CellOf("m", area, false, day(2026, 5, 31)) + " since 2025-12-31", "2026-05-31"},
		{false, day(2025, 12, 1), day(2026, 5, 31), day(2026, 9, 15), CellOf("m", area, false, day(2026, 5, 31)) + " since 2025-12-31", "2026-05-31"},
	} {
		r := &Reported{Measure: "m", Area: area, Stock: c.stock, From: c.from, To: c.to}
		if cell, month := r.Place(c.today); cell != c.cell || month.String() != c.month {
			t.Errorf("%+v: %s at %s", c, cell, month)
		}
	}
}
