package form

import (
	"bytes"
	"encoding/json"
	"math/big"
	"math/rand"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// decimals draws numbers a cell may hold.
func decimals() *rapid.Generator[decimal.Decimal] {
	return rapid.Custom(func(t *rapid.T) decimal.Decimal {
		return decimal.New(rapid.Int64Range(-1e15, 1e15).Draw(t, "digits"), -rapid.Int32Range(0, 6).Draw(t, "places"))
	})
}

// values draws whatever a number cell may hold.
func values() *rapid.Generator[Value] {
	return rapid.OneOf(
		rapid.Map(decimals(), Num),
		rapid.SampledFrom([]Value{{}, {Kind: None}, {Kind: NotCollected}, {Kind: NotComparable}}),
	)
}

// ratio is the form of the properties: a sum, a ratio, a difference.
func ratio(t *testing.T) *Compiled {
	def, problems := Parse([]byte(head + `
defaults: {precision: 6}
columns:
  - {code: 1, label: A}
  - {code: 2, label: B}
  - {code: 3, label: C}
  - {code: 4, label: Tổng, formula: c1 + c2 + c3}
  - {code: 5, label: Tỷ lệ, precision: 3, formula: c1 / c2}
  - {code: 6, label: Tổng ngược, formula: "sumOf(c3, c2, c1)"}
`))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return compiled(t, def)
}

func drawCells(t *rapid.T) Cells {
	cells := Cells{}
	for _, name := range []string{"c1", "c2", "c3"} {
		cells.Set("r1", name, values().Draw(t, name))
	}
	return cells
}

// rational is the value of a cell in arithmetic that shares no code with ours.
func rational(v Value) (*big.Rat, bool) {
	switch v.Kind {
	case IsNumber:
		r, _ := new(big.Rat).SetString(v.Number.String())
		return r, true
	case None:
		return new(big.Rat), true
	}
	return nil, false
}

func TestSumsAgreeWithRationals(t *testing.T) {
	form := ratio(t)
	rapid.Check(t, func(t *rapid.T) {
		cells := drawCells(t)
		want, any := new(big.Rat), false
		for _, name := range []string{"c1", "c2", "c3"} {
			if r, ok := rational(cells.At("r1", name)); ok {
				want.Add(want, r)
				any = true
			}
		}
		got := form.Evaluate(cells, nil).Cells
		sum, ok := rational(got.At("r1", "c4"))
		if ok != any || any && sum.Cmp(want) != 0 {
			t.Fatalf("c4 is %s, want %s (%v)", got.At("r1", "c4"), want, any)
		}
		if got.At("r1", "c4").String() != got.At("r1", "c6").String() {
			t.Fatalf("the order of a sum matters: %s and %s", got.At("r1", "c4"), got.At("r1", "c6"))
		}
	})
}

// A ratio is empty exactly when a side is missing or the divisor is zero, and
// otherwise the number of three decimals nearest to the true quotient.
func TestRatiosAgreeWithRationals(t *testing.T) {
	form := ratio(t)
	rapid.Check(t, func(t *rapid.T) {
		cells := drawCells(t)
		a, okA := rational(cells.At("r1", "c1"))
		b, okB := rational(cells.At("r1", "c2"))
		result := form.Evaluate(cells, nil)
		got, ok := rational(result.Cells.At("r1", "c5"))
		if defined := okA && okB && b.Sign() != 0; ok != defined {
			t.Fatalf("%s / %s is %s", cells.At("r1", "c1"), cells.At("r1", "c2"), result.Cells.At("r1", "c5"))
		}
		if !ok {
			if result.Reasons["r1.c5"] == NoReason {
				t.Fatal("an empty ratio gives no reason")
			}
			return
		}
		off := new(big.Rat).Sub(got, new(big.Rat).Quo(a, b))
		if off.Abs(off).Cmp(big.NewRat(1, 2000)) > 0 {
			t.Fatalf("%s / %s is %s, off by %s", a, b, got, off)
		}
	})
}

func TestEvaluateIsPureAndSettled(t *testing.T) {
	form := ratio(t)
	rapid.Check(t, func(t *rapid.T) {
		cells := drawCells(t)
		before, _ := json.Marshal(cells)
		first := form.Evaluate(cells, nil)
		if after, _ := json.Marshal(cells); !bytes.Equal(before, after) {
			t.Fatalf("the input changed from %s to %s", before, after)
		}
		second := form.Evaluate(first.Cells, nil)
		if a, b := toJSON(t, first), toJSON(t, second); a != b {
			t.Fatalf("evaluating the result again differs:\n%s\n%s", a, b)
		}
	})
}

func toJSON(t *rapid.T, v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestTotalsDoNotDependOnTheOrderOfUnits(t *testing.T) {
	form := ratio(t)
	rapid.Check(t, func(t *rapid.T) {
		var tables []Cells
		for range rapid.IntRange(1, 6).Draw(t, "units") {
			tables = append(tables, form.Evaluate(drawCells(t), nil).Cells)
		}
		total := toJSON(t, Total(form, tables, nil))
		shuffled := append([]Cells(nil), tables...)
		rand.New(rand.NewSource(rapid.Int64().Draw(t, "seed"))).Shuffle(len(shuffled), func(i, j int) {
			shuffled[i], shuffled[j] = shuffled[j], shuffled[i]
		})
		if again := toJSON(t, Total(form, shuffled, nil)); again != total {
			t.Fatalf("%s and %s", total, again)
		}
	})
}

func TestRoundingIsHalfAwayFromZero(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := rapid.Int64Range(-1e12, 1e12).Draw(t, "whole")
		places := rapid.Int32Range(0, 6).Draw(t, "places")
		half := decimal.New(whole*10+map[bool]int64{true: 5, false: -5}[whole >= 0], -places-1)
		want := decimal.New(whole+map[bool]int64{true: 1, false: -1}[whole >= 0], -places)
		got := apply(OpRound, []outcome{{kind: isNumber, number: half}, {kind: isNumber, number: decimal.New(int64(places), 0)}})
		if !got.number.Equal(want) {
			t.Fatalf("round(%s, %d) is %s, want %s", half, places, got.number, want)
		}
	})
}

func TestCellsSurviveJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := drawCells(t)
		cells.Set("r1", "c9", Text(rapid.String().Draw(t, "text")))
		var back Cells
		if err := json.Unmarshal([]byte(toJSON(t, cells)), &back); err != nil {
			t.Fatal(err)
		}
		if toJSON(t, back) != toJSON(t, cells) {
			t.Fatalf("%s became %s", toJSON(t, cells), toJSON(t, back))
		}
	})
}

// Whatever is done to a document, reading it ends with a form or with located
// problems, never with a crash.
func TestParseSurvivesDamage(t *testing.T) {
	good := head + `rows: {kind: FIXED, items: [{label: X, sumOf: [r2]}, {label: Y}]}
columns:
  - {code: 1, label: A, printed: "=2+…+4"}
  - {code: 2, label: B, formula: 'c3 > 0 ? round(c4 / c3, 2) : prev("c2")'}
  - {code: 3, label: C, indicator: {key: a, overUnits: SUM, overTime: LAST}}
  - {code: 4, label: D}
within: ["2<=1"]
checks: [{id: k, expr: 'row("r1").c1 <= total("c3")', message: "{left}"}]
`
	rapid.Check(t, func(t *rapid.T) {
		document := good
		for range rapid.IntRange(1, 4).Draw(t, "wounds") {
			from := rapid.IntRange(0, len(document)).Draw(t, "from")
			to := rapid.IntRange(from, min(from+12, len(document))).Draw(t, "to")
			patch := rapid.SampledFrom([]string{"", "[", "}", "c1", "…", "\"", "\n", ": ", "r1", "=", "-", "&a", "0", "{left}"}).Draw(t, "patch")
			document = document[:from] + patch + document[to:]
		}
		def, problems := Parse([]byte(document))
		if (def == nil) != (len(problems) > 0) {
			t.Fatalf("form %v with problems %v", def, problems)
		}
		for _, p := range problems {
			if p.Code == "" || p.Message == "" || strings.Contains(p.Message, "%!") {
				t.Fatalf("a problem without words: %+v", p)
			}
		}
	})
}
