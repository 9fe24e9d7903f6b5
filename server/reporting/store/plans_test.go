package store

import (
	"strings"
	"testing"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/facts"
	"congvu/server/reporting"
)

// planForm reads the plan: c2 is the part of the plan that was reached.
const planForm = `
code: "02/KH"
edition: "2026"
title: Biểu có kế hoạch
legalBasis: Quyết định thử
validFrom: 2025-01-01
rows: {kind: SINGLE}
columns:
  - {code: "1", name: c1, label: Số làm được, kind: NUMBER, required: true, indicator: {key: kh.c1, name: Số làm được, overUnits: SUM, overTime: SUM}}
  - {code: "2", name: c2, label: So với kế hoạch, kind: NUMBER, precision: 1, input: COMPUTED, formula: 'c1 / plan("c1") * 100.0'}
`

// TestPlanOfTheUnitIsRead: a plan is a report on the same form under a regime of
// plans. The narrower one that covers the period is meant, each unit reads its own,
// and a plan brings figures of its own nature.
func TestPlanOfTheUnitIsRead(t *testing.T) {
	w := newWorld(t)
	if _, err := w.ImportForm(w.as("vp"), planForm); err != nil {
		t.Fatal(err)
	}
	report := w.roundOf("KH", "QUARTER", "2026-Q3", facts.Final)
	year := w.roundOf("KH-NAM", "YEAR", "2026-Y1", facts.Planned)
	reached := func(unit string) string {
		w.t.Helper()
		w.round = report
		out := w.enter("clerkA", unit, "c1=30")
		if v := out.Draft.Cells.Values[0][1]; v != nil {
			return *v
		}
		return ""
	}
	if got := reached("A"); got != "" {
		t.Errorf("without a plan: %q", got)
	}
	w.round = year
	w.enter("clerkA", "A", "c1=120")
	w.send()
	w.clear(report)
	if got := reached("A"); got != "25" {
		t.Errorf("30 of 120: %q", got)
	}
	w.round = w.roundOf("KH-QUY", "QUARTER", "2026-Q3", facts.Planned)
	w.enter("clerkA", "A", "c1=40")
	w.send()
	w.clear(report)
	if got := reached("A"); got != "75" {
		t.Errorf("30 of the quarter's 40: %q", got)
	}
	context, err := w.PeriodContext(w.as("clerkA"), w.obligation("clerkA", "A").ID)
	if err != nil || context.Plan == nil || *context.Plan.Values[0][0] != "40" {
		t.Errorf("the entry reads %+v, %v", context, err)
	}
	if lines := strings.Join(w.facts.lines, "; "); !strings.Contains(lines, "c1=120") {
		t.Errorf("published: %s", lines)
	}
}

// clear takes the draft of a round's commune A back to nothing typed.
func (w *world) clear(r *reporting.Round) {
	w.t.Helper()
	w.round = r
	if _, err := w.db.Owner().Exec(w.t.Context(), `update drafts set cells = '{}' where id = $1`, w.obligation("clerkA", "A").ID); err != nil {
		w.t.Fatal(err)
	}
}

// roundOf opens one round of a regime on the form with a plan.
func (w *world) roundOf(code, frequency, key string, nature facts.Nature) *reporting.Round {
	w.t.Helper()
	commune, vp := directory.LevelCommune, w.as("vp")
	r, err := w.DraftRegime(vp, reporting.RegimeInput{
		Code: code, Name: "Báo cáo " + code, Kind: "PERIODIC", Origin: "PROVINCE", LeadUnitID: w.units["TTT"], LegalBasis: "Quyết định thử",
		Frequency: reporting.PeriodKind(frequency), WindowRule: "FIFTEENTH", SupplementDays: 2, FormCode: "02/KH", Nature: nature,
		DueRules:    []reporting.DueRuleInput{{Level: commune, WorkingDays: 3}},
		Respondents: []reporting.RespondentRuleInput{{Level: &commune, ValidFrom: clock.NewDate(2025, 7, 1)}},
	})
	if err != nil {
		w.t.Fatal(err)
	}
	if r, err = w.PublishRegime(vp, reporting.Versioned{ID: r.ID, Version: r.Version}); err != nil {
		w.t.Fatal(err)
	}
	round, err := w.OpenRound(w.as("ttt"), r.ID, key)
	if err != nil {
		w.t.Fatal(err)
	}
	return round
}
