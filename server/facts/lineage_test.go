package facts

import (
	"testing"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/fault"
)

// land is a small territory: A and B became C; D was split, E took a part.
type land struct {
	areas map[string]*directory.Area
	pairs []*directory.Succession
}

func newLand() *land {
	l := &land{areas: map[string]*directory.Area{}}
	reform := clock.NewDate(2025, 7, 1)
	for i, code := range []string{"P", "A", "B", "D", "C", "E"} {
		a := &directory.Area{ID: uuid.New(), Code: code, Level: directory.LevelCommune, At: int32(i), Until: int32(i + 1)}
		if code == "P" {
			a.Level, a.Until = directory.LevelProvince, 6
		}
		l.areas[code] = a
	}
	pair := func(from, to string, partial bool) {
		l.pairs = append(l.pairs, &directory.Succession{From: l.areas[from], To: l.areas[to], Partial: partial, Date: reform})
	}
	pair("A", "C", false)
	pair("B", "C", false)
	pair("D", "E", true)
	return l
}

func (l *land) Area(id uuid.UUID) *directory.Area {
	for _, a := range l.areas {
		if a.ID == id {
			return a
		}
	}
	return nil
}
func (l *land) AreaByCode(code string, _ clock.Date) *directory.Area { return l.areas[code] }
func (l *land) AreaAt(at int32) *directory.Area {
	for _, a := range l.areas {
		if a.At == at {
			return a
		}
	}
	return nil
}
func (l *land) TableOf(*directory.Area) *directory.Area            { return l.areas["P"] }
func (l *land) UnitsIn(*directory.Area) []uuid.UUID                { return nil }
func (l *land) Unseen(*access.Viewer, *directory.Area) []uuid.UUID { return nil }
func (l *land) CommunesOn(_ *directory.Area, on clock.Date) []*directory.Area {
	if on.Before(clock.NewDate(2025, 7, 1)) {
		return []*directory.Area{l.areas["A"], l.areas["B"], l.areas["D"]}
	}
	return []*directory.Area{l.areas["C"], l.areas["E"]}
}
func (l *land) Origins(id uuid.UUID) (out []directory.Origin, unknown *clock.Date) {
	out = append(out, directory.Origin{Area: l.Area(id), Share: decimal.NewFromInt(1)})
	for _, p := range l.pairs {
		switch {
		case p.To.ID != id:
		case p.Partial && p.Share == nil:
			unknown = &p.Date
		case p.Partial:
			out = append(out, directory.Origin{Area: p.From, Share: *p.Share})
		default:
			out = append(out, directory.Origin{Area: p.From, Share: decimal.NewFromInt(1)})
		}
	}
	return out, unknown
}
func (l *land) Splits(id uuid.UUID) (out []*directory.Succession) {
	for _, p := range l.pairs {
		if p.To.ID == id && p.Partial {
			out = append(out, p)
		}
	}
	return out
}
func (l *land) PartsOf(id uuid.UUID) (out []*directory.Succession) {
	for _, p := range l.pairs {
		if p.From.ID == id {
			out = append(out, p)
		}
	}
	return out
}

var (
	before = clock.NewDate(2025, 6, 14)
	after  = clock.NewDate(2025, 9, 14)
)

func TestWholePredecessorsAreSummedAndSplitOnesAreNotComparable(t *testing.T) {
	l := newLand()
	c := LabelOf(l, l.areas["C"])
	if len(c.Sources) != 3 || !c.Comparable(before) {
		t.Errorf("C reads %d areas, comparable %v; want itself, A and B", len(c.Sources), c.Comparable(before))
	}
	e := LabelOf(l, l.areas["E"])
	if len(e.Sources) != 1 || e.Comparable(before) || !e.Comparable(after) {
		t.Errorf("E took a part of a split commune: sources %d, before %v, after %v", len(e.Sources), e.Comparable(before), e.Comparable(after))
	}
}

func TestPlans(t *testing.T) {
	l := newLand()
	catalogue := map[string]*Indicator{
		"x": {ID: 1, Key: "x", FormCode: "F", OverUnits: Sum}, "y": {ID: 2, Key: "y", FormCode: "F", OverUnits: Sum},
		"ratio": {ID: 3, Key: "ratio", FormCode: "F", OverUnits: Recompute}, "other": {ID: 4, Key: "other", FormCode: "G", OverUnits: Sum},
	}
	known := []PeriodRef{{FormCode: "F", Key: "2025-Q3", To: after, HasData: true}, {FormCode: "F", Key: "2025-Q2", To: before, HasData: true}, {FormCode: "F", Key: "2025-Q4", To: clock.NewDate(2025, 12, 14)}}
	whole := &access.Viewer{Account: uuid.New(), Roles: access.Leader, Territory: access.Interval{Lo: 0, Hi: 6}}
	one := &access.Viewer{Account: uuid.New(), Roles: access.Leader, Territory: access.Interval{Lo: 4, Hi: 5}}
	foreign, unknown := "E", "Z"
	many := make([]string, maxIndicators+1)
	for _, c := range []struct {
		name   string
		v      *access.Viewer
		q      AggregateQuery
		reason string
		labels int
	}{
		{"today's communes", whole, AggregateQuery{Indicators: []string{"x"}, By: ByCommune, Boundaries: Today}, "", 2},
		{"those of the time", whole, AggregateQuery{Indicators: []string{"x"}, By: ByCommune, Boundaries: AtTheTime, Periods: []string{"2025-Q2"}}, "", 3},
		{"those of a date", whole, AggregateQuery{Indicators: []string{"x"}, By: ByCommune, Boundaries: Today, BoundariesOn: &before}, "", 3},
		{"a foreign commune is not found", one, AggregateQuery{Indicators: []string{"x"}, AreaCode: &foreign}, "NOT_FOUND", 0},
		{"as an absent one", one, AggregateQuery{Indicators: []string{"x"}, AreaCode: &unknown}, "NOT_FOUND", 0},
		{"no indicator", whole, AggregateQuery{}, "INDICATOR_COUNT", 0},
		{"too many", whole, AggregateQuery{Indicators: many}, "INDICATOR_COUNT", 0},
		{"an unknown one", whole, AggregateQuery{Indicators: []string{"nope"}}, "NOT_FOUND", 0},
		{"too many periods", whole, AggregateQuery{Indicators: []string{"x"}, Periods: make([]string, maxPeriods+1)}, "PERIOD_COUNT", 0},
	} {
		p, err := Make(c.v, l, after, catalogue, known, c.q)
		if c.reason != "" {
			if err == nil || !fault.Is(err, c.reason) {
				t.Errorf("%s: %v, want %s", c.name, err, c.reason)
			}
			continue
		}
		if err != nil || len(p.Labels) != c.labels {
			t.Errorf("%s: %v, %d labels, want %d", c.name, err, len(p.Labels), c.labels)
		}
	}
	p, err := Make(whole, l, after, catalogue, known, AggregateQuery{Indicators: []string{"ratio"}, By: ByNone})
	if err != nil || len(p.Read) != 3 {
		t.Errorf("a ratio reads itself and the parts of its form: %v %v", p, err)
	}
	if p.Last().Key != "2025-Q3" {
		t.Errorf("the latest period with data is 2025-Q3, got %s", p.Last().Key)
	}
}
