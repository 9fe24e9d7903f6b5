package app_test

import (
	"testing"

	"congvu/server/facts"
	"congvu/server/fault"
)

// amplified is a form that works a measure of records out a thousandfold, so that the number
// which hides a small count would be lost in it.
const amplified = `
code: "case.records"
edition: "2026"
title: Biểu thử
legalBasis: Quyết định thử
validFrom: 2025-01-01
rows: {kind: SINGLE}
columns:
  - {code: "1", name: c1, label: Một, kind: NUMBER, indicator: {key: case.managed, name: Đang quản lý, overUnits: SUM, overTime: LAST}}
  - {code: "2", name: c2, label: Nghìn, kind: NUMBER, formula: "c1 * 1000", indicator: {key: thu.nghin, name: Nghìn lần, overUnits: RECOMPUTE, overTime: RECOMPUTE}}
`

// TestNoFormSpeaksForRecords: who writes forms writes none that is taken for what is counted of
// records of people; what it worked out of their counts would be told through the rounding.
func TestNoFormSpeaksForRecords(t *testing.T) {
	w, d := newWorld(t)
	area := w.App.Directory.Current().Unit(w.units["A"]).Area
	_, err := d.Owner().Exec(t.Context(), `insert into rollups (indicator_id, period_to, period_key, area_id, area_at, nature, official, total, count, changed_at)
		select id, '2026-09-30', '2026-M09', $1, $2, 'FINAL', true, 3, 3, now() from indicators where key = 'case.managed'`, area.ID, area.At)
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.Reports.ImportForm(w.must(t, "vanphong"), amplified)
	if f := fault.As(err); f == nil || len(f.Problems) != 2 || f.Problems[0].Code != "CODE_RESERVED" {
		t.Errorf("a form in the name of records is kept: %v %+v", err, f)
	}
	w.Services.Facts.Forget()
	r, err := w.Services.Facts.Aggregate(w.must(t, "lanhdao"), []*facts.AggregateQuery{{Indicators: []string{"thu.nghin"}, AreaCode: &area.Code, By: facts.ByNone, Boundaries: facts.Today, Nature: facts.Final, Periods: []string{"2026-M09"}}})
	if err == nil && r[0].Totals[0] != nil {
		t.Errorf("a leader is told %s of three people", r[0].Totals[0])
	}
}
