package form

import (
	"strings"
	"testing"
)

const rowsDocument = `
code: KT
edition: "1"
title: Dòng là chỉ tiêu
legalBasis: Thử
validFrom: 2026-01-01
rows:
  kind: FIXED
  items:
    - {label: Tổng (triệu đồng), sumOf: [r2], indicator: {key: kt.tong, name: Tổng, unit: triệu đồng}}
    - {label: Thu, indicator: {key: kt.thu}}
    - {label: Ghi chú}
columns:
  - {code: "1", label: Kế hoạch, feeds: {nature: PLAN, overTime: LAST}}
  - {code: "2", label: Tháng, feeds: {suffix: thang, name: trong tháng}}
  - {code: "3", label: Lũy kế, unit: đồng, feeds: {overTime: LAST}}
  - {code: "4", label: Tỷ lệ, unit: "%", formula: c3 / c1 * 100}
`

// The rows of a form may be its indicators, and its columns their plan, month and sum.
func TestRowsCarryIndicators(t *testing.T) {
	def, problems := Parse([]byte(rowsDocument))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	got := []string{}
	for _, f := range def.Feeds() {
		got = append(got, strings.Join([]string{f.Place(), f.Key, f.Name, f.Unit, f.Nature, string(f.OverTime)}, "|"))
	}
	want := []string{"r1.c1|kt.tong|Tổng|triệu đồng|PLAN|LAST", "r1.c2|kt.tong.thang|Tổng, trong tháng|triệu đồng||SUM", "r1.c3|kt.tong|Tổng|triệu đồng||LAST",
		"r2.c1|kt.thu|Thu||PLAN|LAST", "r2.c2|kt.thu.thang|Thu, trong tháng|||SUM", "r2.c3|kt.thu|Thu|đồng||LAST"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("it feeds\n%s", strings.Join(got, "\n"))
	}
	written, err := marshal(def)
	if err != nil {
		t.Fatal(err)
	}
	again, problems := Parse(written)
	if len(problems) > 0 || len(again.Feeds()) != len(want) || again.Columns[1].Feeds.Name != "trong tháng" {
		t.Errorf("as it is kept, it is not read back: %v", problems)
	}
}

func TestRowIndicatorsAreChecked(t *testing.T) {
	for name, c := range map[string]struct{ from, to, code, place string }{
		"one cell twice":      {"suffix: thang, name: trong tháng", "overTime: LAST", "DUPLICATE", "columns[2].feeds"},
		"two ways to add up":  {"nature: PLAN, overTime: LAST", "nature: PLAN", "CONFLICT", "columns[2].feeds"},
		"an unknown nature":   {"nature: PLAN", "nature: MAYBE", "UNKNOWN_VALUE", "columns[0].feeds.nature"},
		"a ratio":             {"suffix: thang, name: trong tháng", "suffix: thang, overUnits: RECOMPUTE", "UNKNOWN_VALUE", "columns[1].feeds.overUnits"},
		"an unknown member":   {"suffix: thang", "sufix: thang", "UNKNOWN_KEY", "columns[1].feeds.sufix"},
		"a key of two rows":   {"key: kt.thu}", "key: kt.tong}", "DUPLICATE", "columns[0].feeds"},
		"a row without a key": {"key: kt.thu}", "unit: đồng}", "MISSING", "rows.items[1].indicator"},
		"a column's own too":  {"unit: đồng,", "unit: đồng, indicator: {key: a, name: A, overUnits: SUM, overTime: LAST},", "NOT_ALLOWED", "columns[2].feeds"},
	} {
		_, problems := Parse([]byte(strings.Replace(rowsDocument, c.from, c.to, 1)))
		found := false
		for _, p := range problems {
			found = found || p.Code == c.code && p.Place == c.place
		}
		if !found {
			t.Errorf("%s: %v", name, problems)
		}
	}
	_, problems := Parse([]byte(strings.NewReplacer("feeds: {nature: PLAN, overTime: LAST}", "min: \"0\"", "feeds: {suffix: thang, name: trong tháng}", "min: \"0\"",
		"feeds: {overTime: LAST}", "min: \"0\"").Replace(rowsDocument)))
	if len(problems) != 1 || problems[0].Place != "rows.items" {
		t.Errorf("rows that nothing tells of: %v", problems)
	}
}
