package consolidate

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"

	"congvu/server/fault"
	"congvu/server/reporting/form"
)

func compiled(t testing.TB, document string) *form.Compiled {
	t.Helper()
	def, problems := form.Parse([]byte(document))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	c, problems := form.Compile(def)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return c
}

// below has a row of sums, a ratio, and every rule of adding up over units.
const below = `
code: DUOI
edition: "2026"
title: Biểu cấp dưới
legalBasis: Quyết định thử
validFrom: 2026-01-01
rows:
  kind: FIXED
  items:
    - {label: Tổng, sumOf: [r2, r3]}
    - {label: Phần một}
    - {label: Phần hai}
columns:
  - {code: "1", label: Kế hoạch, indicator: {key: d.c1, name: Kế hoạch, overUnits: SUM, overTime: LAST}}
  - {code: "2", label: Thực hiện, precision: 1, indicator: {key: d.c2, name: Thực hiện, overUnits: SUM, overTime: SUM}}
  - {code: "3", label: Bình quân, precision: 1, indicator: {key: d.c3, name: Bình quân, overUnits: AVG, overTime: AVG}}
  - {code: "4", label: Riêng từng nơi, indicator: {key: d.c4, name: Riêng, overUnits: NONE, overTime: NONE}}
  - {code: "5", label: Tỷ lệ, precision: 1, formula: c2 / c1 * 100}
  - {code: "6", label: Ghi chú, kind: TEXT}
`

const above = `
code: TREN
edition: "2026"
title: Biểu cấp trên
legalBasis: Quyết định thử
validFrom: 2026-01-01
rows:
  kind: FIXED
  items:
    - {label: Tổng cộng, sumOf: [r2]}
    - {label: Phần một}
columns:
  - {code: "1", label: Đã làm, precision: 1, from: d.c2}
  - {code: "2", label: Định mức}
`

const list = `
code: DANH-SACH
edition: "2026"
title: Danh sách
legalBasis: Quyết định thử
validFrom: 2026-01-01
rows: {kind: GROWING, min: 0, max: 3}
columns:
  - {code: "1", name: c1, label: Đơn vị, kind: TEXT, maxLength: 40}
  - {code: "2", name: c2, label: Số việc, from: m.c1}
  - {code: "3", name: c3, label: Nhận xét, kind: TEXT}
`

const matter = `
code: MOT-DONG
edition: "2026"
title: Một dòng
legalBasis: Quyết định thử
validFrom: 2026-01-01
columns:
  - {code: "1", label: Số việc, indicator: {key: m.c1, name: Số việc, overUnits: SUM, overTime: SUM}}
`

// report evaluates what a unit entered, so that its table holds computed cells.
func report(t testing.TB, c *form.Compiled, unit string, entered map[string]string) Child {
	t.Helper()
	cells := form.Cells{}
	for place, v := range entered {
		cells.Set(place[:2], place[3:], form.ParseValue(v))
	}
	return Child{ID: unit, Unit: unit, Cells: c.Evaluate(cells, nil).Cells}
}

func at(t *testing.T, cells form.Cells, row, column, want string) {
	t.Helper()
	if got := cells.At(row, column).String(); got != want {
		t.Errorf("%s.%s is %q, want %q", row, column, got, want)
	}
}

func TestCellsAddUpByTheRuleOfTheirIndicator(t *testing.T) {
	c := compiled(t, below)
	p := NewPlan(c, c)
	taken, err := p.Take([]Child{
		report(t, c, "A", map[string]string{"r2.c1": "100", "r2.c2": "30.5", "r2.c3": "4", "r2.c4": "7", "r3.c1": "-", "r3.c2": "…"}),
		report(t, c, "B", map[string]string{"r2.c1": "300", "r2.c2": "69.5", "r3.c1": "-", "r3.c2": "2"}),
	})
	if err != nil || p.Mode != Sum {
		t.Fatal(p.Mode, err)
	}
	for place, want := range map[string]string{
		"r2.c1": "400", "r2.c2": "100", "r2.c3": "4", "r2.c4": "", // empty is no 0, and what does not add up stays open
		"r3.c1": "-", "r3.c2": "2", // nobody's "-" becomes a 0
		"r1.c1": "", "r2.c5": "", // worked out by the form itself
	} {
		at(t, taken.Sums, place[:2], place[3:], want)
	}
	total := c.Evaluate(p.Total(taken, []Adjustment{{Row: "r2", Column: "c2", Value: decimal.NewFromInt(-20), Reason: "trùng"}}), nil).Cells
	at(t, total, "r2", "c2", "80")
	at(t, total, "r2", "c5", "20") // 80/400, not 30.5 % + 23.2 %
	at(t, total, "r1", "c2", "82")
}

// Whatever units report and whatever is adjusted: sum + adjustments = total.
func TestSumAndAdjustmentsMakeTheTotal(t *testing.T) {
	c := compiled(t, below)
	p := NewPlan(c, c)
	r := rand.New(rand.NewPCG(7, 3))
	for range 300 {
		sum := map[string]decimal.Decimal{}
		var children []Child
		for unit := range 1 + r.IntN(6) {
			entered := map[string]string{}
			for _, place := range []string{"r2.c1", "r2.c2", "r3.c1", "r3.c2"} {
				switch r.IntN(5) {
				case 0:
					entered[place] = []string{"-", "…", "x", ""}[r.IntN(4)]
				default:
					v := decimal.New(int64(r.IntN(1_000_000)), -int32(place[4]-'1'))
					entered[place], sum[place] = v.String(), sum[place].Add(v)
				}
			}
			children = append(children, report(t, c, fmt.Sprint(unit), entered))
		}
		taken, err := p.Take(children)
		if err != nil {
			t.Fatal(err)
		}
		var lines []Adjustment
		for range r.IntN(5) {
			a := Adjustment{Row: []string{"r2", "r3"}[r.IntN(2)], Column: []string{"c1", "c2"}[r.IntN(2)], Value: decimal.New(int64(r.IntN(20_000)-10_000), 0), Reason: "điều chỉnh"}
			lines = append(lines, a)
			sum[a.Row+"."+a.Column] = sum[a.Row+"."+a.Column].Add(a.Value)
		}
		total := p.Total(taken, lines)
		for place, want := range sum {
			if got := total.At(place[:2], place[3:]).Number; !got.Equal(want) {
				t.Fatalf("%s is %s, want %s: %v %v", place, got, want, children, lines)
			}
		}
	}
}

func TestAnotherFormIsFilledByIndicator(t *testing.T) {
	source, target := compiled(t, below), compiled(t, above)
	p := NewPlan(target, source)
	taken, err := p.Take([]Child{report(t, source, "A", map[string]string{"r2.c2": "3.5", "r3.c2": "1"}), report(t, source, "B", map[string]string{"r2.c2": "4"})})
	if err != nil || p.Mode != ByIndicator {
		t.Fatal(p.Mode, err)
	}
	at(t, taken.Sums, "r2", "c1", "7.5")
	at(t, taken.Sums, "r2", "c2", "")
	if free := p.FreeColumns(); len(free) != 1 || free[0] != "c2" {
		t.Errorf("left to enter: %v", free)
	}
	draft := form.Cells{"r2": {"c2": form.ParseValue("9")}}
	filled := p.Fill(draft, State{}, State{Taken: taken})
	at(t, filled, "r2", "c1", "7.5")
	at(t, filled, "r2", "c2", "9")
	locked := p.Locked(State{Taken: taken})
	if !locked("r2", "c1") || locked("r2", "c2") {
		t.Error("what came from below may be typed over, or what did not may not")
	}
	at(t, p.Fill(filled, State{Taken: taken}, State{Taken: Taken{}}), "r2", "c1", "") // a second taking clears what the first left
}

func TestAListWritesUnitsOneBelowAnother(t *testing.T) {
	source, target := compiled(t, matter), compiled(t, list)
	p := NewPlan(target, source)
	child := func(unit, n string) Child { return report(t, source, unit, map[string]string{"r1.c1": n}) }
	first, err := p.Take([]Child{child("Bình", "5")})
	if err != nil || p.Mode != List {
		t.Fatal(p.Mode, err)
	}
	draft := p.Fill(form.Cells{}, State{}, State{Taken: first})
	draft.Set("r1", "c3", form.Text("đã kiểm tra"))
	again, err := p.Take([]Child{child("An", "2"), child("Bình", "6")})
	if err != nil {
		t.Fatal(err)
	}
	after := State{Taken: again, Adjustments: []Adjustment{{Row: "r1", Column: "c2", Value: decimal.NewFromInt(-1), Reason: "trùng"}}}
	filled := p.Fill(draft, State{Taken: first}, after)
	at(t, filled, "r1", "c1", "An")
	at(t, filled, "r2", "c2", "6")
	at(t, filled, "r2", "c3", "đã kiểm tra") // it went along with its unit
	at(t, filled, "r1", "c3", "")
	at(t, filled, "r3", "c1", "Điều chỉnh: trùng")
	at(t, p.TotalLine(filled, "r1"), "r1", "c2", "7")
	if _, err := p.Take([]Child{child("A", "1"), child("B", "1"), child("C", "1"), child("D", "1")}); !fault.Is(err, "ROW_COUNT") {
		t.Errorf("more rows than the form has: %v", err)
	}
}

func TestWhatMayNotBeAdjusted(t *testing.T) {
	c := compiled(t, below)
	p := NewPlan(c, c)
	one := decimal.NewFromInt(1)
	for name, x := range map[string]struct {
		a     Adjustment
		place string
	}{
		"no such cell":        {Adjustment{"r9", "c1", one, "x"}, "input.place"},
		"a row of sums":       {Adjustment{"r1", "c1", one, "x"}, "input.place"},
		"a ratio":             {Adjustment{"r2", "c5", one, "x"}, "input.place"},
		"an average":          {Adjustment{"r2", "c3", one, "x"}, "input.place"},
		"words":               {Adjustment{"r2", "c6", one, "x"}, "input.place"},
		"nothing":             {Adjustment{"r2", "c1", decimal.Zero, "x"}, "input.value"},
		"half a whole number": {Adjustment{"r2", "c1", decimal.RequireFromString("0.5"), "x"}, "input.value"},
		"without reason":      {Adjustment{"r2", "c1", one, " "}, "input.reason"},
	} {
		if f := fault.As(p.Check(x.a)); f == nil || f.Reason != "INVALID_ADJUSTMENT" || f.Place != x.place {
			t.Errorf("%s: %v", name, f)
		}
	}
	if err := p.Check(Adjustment{"r2", "c2", decimal.RequireFromString("-0.5"), "x"}); err != nil {
		t.Error(err)
	}
}

// Where units have published an indicator, the report above adds only its own lines.
func TestFiguresAreCountedOnce(t *testing.T) {
	c := compiled(t, below)
	p := NewPlan(c, c)
	taken, err := p.Take([]Child{report(t, c, "A", map[string]string{"r2.c1": "100", "r2.c2": "30"})})
	if err != nil {
		t.Fatal(err)
	}
	lines := []Adjustment{{"r2", "c2", decimal.NewFromInt(-4), "trùng"}, {"r2", "c2", decimal.NewFromInt(1), "sót"}}
	figures := c.Evaluate(p.Total(taken, lines), nil).Cells
	out := p.Contribution(figures, lines)
	at(t, out, "r2", "c2", "-3")
	at(t, out, "r2", "c1", "")
	at(t, out, "r1", "c2", "")
	other := NewPlan(compiled(t, above), c)
	own := other.Contribution(form.Cells{"r2": {"c1": form.ParseValue("26")}}, []Adjustment{{"r2", "c1", decimal.NewFromInt(-4), "trùng"}})
	at(t, own, "r2", "c1", "26") // a measure of its own is told in full
}
