package facts

import (
	"time"

	"slices"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/fault"
)

const (
	maxIndicators = 30
	maxPeriods    = 40
)

// PeriodRef is a period for which rounds were opened.
type PeriodRef struct {
	FormCode string
	Key      string
	Label    string
	To       clock.Date
	Edition  string // of the form, as its round uses it
	HasData  bool
}

// Plan is a question made ready: which rows to read and where each value goes.
type Plan struct {
	Query      AggregateQuery
	Area       *directory.Area
	Whole      Label // the sources of the territory as a whole
	Indicators []*Indicator
	Read       []int32     // ids to read: the indicators and what their formulas need
	Stocks     []int32     // those of them whose facts are changes
	Periods    []PeriodRef // oldest first
	Labels     []Label     // ByCommune: the territories of the answer
	Unseen     []uuid.UUID // units of the territory whose own figures stay out
	OfLine     bool        // the viewer leads a line of work: roll-ups, which hold everybody's figures, are no use
	Rounded    bool        // the viewer may not see the persons counted
	own        bool        // the viewer may see those of its own commune alone
	today      clock.Date
	columns    map[uuid.UUID][]Column
}

// latest is an instant after everything that was believed and has ended.
var latest = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)

// BelievedAt is the instant as of which facts are read one by one; nil when their
// roll-ups answer.
func (p *Plan) BelievedAt() *time.Time {
	if p.Query.AsKnownAt == nil && p.OfLine {
		return &latest
	}
	return p.Query.AsKnownAt
}

// Last is the latest period of the plan; nil when none has data.
func (p *Plan) Last() *PeriodRef {
	if len(p.Periods) == 0 {
		return nil
	}
	return &p.Periods[len(p.Periods)-1]
}

// Column is where figures of an area belong in the answer. Of a split territory whose
// shares are known, a part belongs to each of its successors.
type Column struct {
	At    int
	Share *decimal.Decimal // nil = all of it
}

// Part is what belongs to the column.
func (c Column) Part(total decimal.Decimal) decimal.Decimal {
	if c.Share == nil {
		return total
	}
	return total.Mul(*c.Share)
}

// ColumnsOf are the labels that an area's figures belong to.
func (p *Plan) ColumnsOf(area uuid.UUID) []Column { return p.columns[area] }

// Divided reports whether the answer's label is put together from parts of territories.
func (p *Plan) Divided(label int) bool {
	if p.Query.By == ByCommune {
		return p.Labels[label].Divides(p.Last().To)
	}
	return p.Whole.Divides(p.Periods[label].To)
}

// Make checks a question against the catalogue, the viewer's territory and the
// periods known, and lays it out.
func Make(v *access.Viewer, t Territories, today clock.Date, catalogue map[string]*Indicator, known []PeriodRef, q AggregateQuery) (*Plan, error) {
	p := &Plan{Query: q}
	if err := p.indicators(v, catalogue); err != nil {
		return nil, err
	}
	area, err := Territory(v, t, today, q.AreaCode)
	if err != nil {
		return nil, err
	}
	p.Area, p.Unseen, p.OfLine = area, t.Unseen(v, area), v.OfLine()
	if err := p.records(v, t, today); err != nil {
		return nil, err
	}
	if err := p.periods(known); err != nil {
		return nil, err
	}
	p.whole(t)
	if q.By == ByCommune && p.Last() != nil {
		p.lay(t, today)
	}
	return p, nil
}

// whole finds whose figures are those of the territory: of a commune, on the boundaries of
// today, what became it too. Of persons nobody may see, that is so on any boundaries: a
// figure with and one without what it took in would tell of what it took in.
func (p *Plan) whole(t Territories) {
	p.Whole = Label{Area: p.Area, Sources: []uuid.UUID{p.Area.ID}}
	if p.Area.Level == directory.LevelCommune && (p.Query.Boundaries == Today || p.Rounded) {
		p.Whole = LabelOf(t, p.Area)
	}
}

// Territory is the area asked for, by default the viewer's own; one outside of
// the viewer's territory is answered as if it did not exist.
func Territory(v *access.Viewer, t Territories, today clock.Date, code *string) (*directory.Area, error) {
	if code == nil || *code == "" {
		if own := t.AreaAt(v.Territory.Lo); own != nil {
			return own, nil
		}
		return nil, fault.Missing("địa bàn")
	}
	area := t.AreaByCode(*code, today)
	if area == nil || !v.Territory.Contains(area.At) {
		return nil, fault.Missing("địa bàn").At("areaCode")
	}
	return area, nil
}

func (p *Plan) indicators(v *access.Viewer, catalogue map[string]*Indicator) error {
	if n := len(p.Query.Indicators); n == 0 || n > maxIndicators {
		return fault.New(fault.BadInput, "INDICATOR_COUNT", "Chọn từ 1 đến %d chỉ tiêu cho mỗi câu hỏi.", maxIndicators).At("indicators")
	}
	for _, key := range p.Query.Indicators {
		i := catalogue[key]
		if i == nil || !i.For(v) {
			return fault.Missing("chỉ tiêu").At("indicators")
		}
		p.Indicators = append(p.Indicators, i)
		p.read(i.ID)
		if i.Stock() {
			p.Stocks = append(p.Stocks, i.ID)
		}
		if i.OverUnits == Recompute {
			for _, base := range catalogue {
				if base.FormCode == i.FormCode && base.OverUnits != Recompute {
					p.read(base.ID)
				}
			}
		}
	}
	return nil
}

func (p *Plan) read(id int32) {
	if !slices.Contains(p.Read, id) {
		p.Read = append(p.Read, id)
	}
}

func (p *Plan) periods(known []PeriodRef) error {
	if len(p.Query.Periods) > maxPeriods {
		return fault.New(fault.TooMany, "PERIOD_COUNT", "Mỗi câu hỏi đọc nhiều nhất %d kỳ.", maxPeriods).At("periods")
	}
	form := p.Indicators[0].FormCode
	for _, ref := range known {
		if ref.FormCode != form {
			continue
		}
		if slices.Contains(p.Query.Periods, ref.Key) || len(p.Query.Periods) == 0 && ref.HasData {
			p.Periods = append(p.Periods, ref)
		}
	}
	slices.SortFunc(p.Periods, func(a, b PeriodRef) int { return a.To.Compare(b.To) })
	if (len(p.Query.Periods) == 0 || p.OfRecords() && p.Query.By != ByPeriod) && len(p.Periods) > 1 { // the latest with data; none but it is read
		p.Periods = p.Periods[len(p.Periods)-1:]
	}
	return nil
}

// lay lists the communes on the boundaries asked for and notes whose figures
// each of them reads.
func (p *Plan) lay(t Territories, today clock.Date) {
	on := today
	switch {
	case p.Query.BoundariesOn != nil:
		on = *p.Query.BoundariesOn
	case p.Query.Boundaries == AtTheTime:
		on = p.Last().To
	}
	p.Labels = Labels(t, p.Area, on)
	p.columns = map[uuid.UUID][]Column{}
	for i, l := range p.Labels {
		for _, s := range l.Sources {
			p.columns[s] = append(p.columns[s], Column{i, l.ShareOf(s)})
		}
	}
}
