package form

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

func TestParseLocatesEveryFault(t *testing.T) {
	for _, c := range badDocuments {
		t.Run(c.name, func(t *testing.T) {
			def, problems := Parse([]byte(c.document))
			if def != nil {
				t.Error("a faulty document gave a form")
			}
			for _, p := range problems {
				if p.Place == c.place && p.Code == c.code && strings.Contains(p.Message, c.says) {
					return
				}
			}
			t.Errorf("want %s %s %q, got %+v", c.code, c.place, c.says, problems)
		})
	}
}

func TestParseReportsAllFaultsTogether(t *testing.T) {
	document := head + `colour: red
columns:
  - {code: 1, label: A, precision: hai}
  - label: Nhóm
    columns:
      - {code: 2, label: B, formula: c1 + c9}
      - {code: 3, label: "", formula: c2 +}
checks:
  - {id: k, expr: c1, message: Sai}
`
	_, problems := Parse([]byte(document))
	var places []string
	for _, p := range problems {
		places = append(places, p.Place)
	}
	want := []string{
		"colour", "columns[0].precision", "columns[1].columns[0].formula",
		"columns[1].columns[1].label", "columns[1].columns[1].formula", "checks[0].expr",
	}
	if !reflect.DeepEqual(places, want) {
		t.Errorf("places %v, want %v", places, want)
	}
}

func TestDefinitionAsJSONReadsBackTheSame(t *testing.T) {
	document := head + `note: Ghi chú
illustrative: {from: 2025-09-30, note: Biểu minh họa}
rows: {kind: FIXED, items: [{code: I, label: Tổng, sumOf: [r2]}, {code: 1, label: X}]}
defaults: {precision: 2, min: 0, unit: người, required: true, indicator: {prefix: a., overUnits: SUM, overTime: LAST}}
columns:
  - label: Nhóm
    columns:
      - {code: 1, label: A, printed: "=2+3"}
      - {code: 2, label: B, max: 10.50, indicator: {overTime: AVG}}
      - {code: 3, label: C, indicator: null}
  - {code: 4, label: D, formula: c1 / c2}
  - {code: g, name: ghiChu, label: Ghi chú, kind: TEXT, maxLength: 20, required: false}
  - {code: 6, label: E, kind: CHOICE, choices: [{code: a, label: Một}]}
within: ["2<=1", {rule: 3<=1, severity: WARNING, message: "{left} > {right}"}]
checks: [{id: k, expr: "c4 < 1", message: Sai, columns: [c4], row: r2, required: true}]
`
	def, problems := Parse([]byte(document))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	data, err := json.Marshal(def)
	if err != nil {
		t.Fatal(err)
	}
	again, problems := Parse(data)
	if len(problems) > 0 {
		t.Fatalf("%v\n%s", problems, data)
	}
	if !reflect.DeepEqual(def, again) {
		t.Errorf("\n got %+v\nwant %+v", again, def)
	}
	leaf := def.Columns[0].Columns[1]
	want := Column{
		Label: "B", Code: "2", Name: "c2", Kind: KindNumber, Unit: "người", Precision: 2, Min: "0", Max: "10.50",
		Required: true, Input: Entered,
		Indicator: &Indicator{Key: "a.c2", Name: "Nhóm – B", Unit: "người", OverUnits: Sum, OverTime: Average},
	}
	if !reflect.DeepEqual(leaf, want) {
		t.Errorf("defaults: got %+v, want %+v", leaf, want)
	}
	if ratio := def.Columns[1]; ratio.Required || ratio.Indicator.OverUnits != Recompute || ratio.Indicator.OverTime != Recompute {
		t.Errorf("a ratio is entered or summed: %+v", ratio)
	}
	if def.Columns[0].Columns[2].Indicator != nil {
		t.Error("indicator: null was not obeyed")
	}
}
