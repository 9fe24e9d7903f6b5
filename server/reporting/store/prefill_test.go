package store

import (
	"slices"
	"strings"
	"testing"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/reporting"
)

// overTimeForm has a column for each rule over time and one carried over.
const overTimeForm = `
code: "02/THU"
edition: "2026"
title: Biểu cộng dồn
legalBasis: Quyết định thử
validFrom: 2025-01-01
columns:
  - {code: "1", label: Kỳ trước chuyển sang, indicator: {key: ky.c1, name: Kỳ trước, overUnits: SUM, overTime: SUM}}
  - {code: "2", label: Tiếp nhận, indicator: {key: ky.c2, name: Tiếp nhận, overUnits: SUM, overTime: SUM}}
  - {code: "3", label: Còn lại, indicator: {key: ky.c3, name: Còn lại, overUnits: SUM, overTime: LAST}}
  - {code: "4", label: Bình quân, precision: 1, indicator: {key: ky.c4, name: Bình quân, overUnits: SUM, overTime: AVG}}
  - {code: "5", label: Tỷ lệ, precision: 1, formula: c3 / c2 * 100, indicator: {key: ky.c5, name: Tỷ lệ, overUnits: RECOMPUTE, overTime: RECOMPUTE}}
  - {code: "6", label: Ghi chú, kind: TEXT}
checks:
  - {id: chuyen-ky, expr: c1 == prev("c3"), message: "Kỳ trước chuyển sang là {left}, kỳ trước còn {right}."}
`

// collecting publishes a regime over the form and opens its rounds.
func (w *world) collecting(code, frequency string, periods ...string) []*reporting.Round {
	w.t.Helper()
	vp, commune := w.as("vp"), directory.LevelCommune
	r, err := w.DraftRegime(vp, reporting.RegimeInput{
		Code: code, Name: "Báo cáo " + code, Kind: "PERIODIC", Origin: "PROVINCE", LeadUnitID: w.units["TTT"], LegalBasis: "Quyết định thử",
		Frequency: reporting.PeriodKind(frequency), WindowRule: "FIFTEENTH", SupplementDays: 2, FormCode: "02/THU",
		DueRules:    []reporting.DueRuleInput{{Level: commune, WorkingDays: 3}},
		Respondents: []reporting.RespondentRuleInput{{Level: &commune, ValidFrom: clock.NewDate(2025, 7, 1)}},
	})
	if err == nil {
		_, err = w.PublishRegime(vp, reporting.Versioned{ID: r.ID, Version: r.Version})
	}
	if err == nil {
		err = w.Reload(w.t.Context())
	}
	if err != nil {
		w.t.Fatal(err)
	}
	out := []*reporting.Round{}
	for _, key := range periods {
		round, err := w.OpenRound(w.as("ttt"), r.ID, key)
		if err != nil {
			w.t.Fatal(err)
		}
		out = append(out, round)
	}
	return out
}

// TestAHalfYearIsFilledFromItsQuarters: each figure by its own rule over time, and
// what differs afterwards wants a reason.
func TestAHalfYearIsFilledFromItsQuarters(t *testing.T) {
	w := newWorld(t)
	if _, err := w.ImportForm(w.as("vp"), overTimeForm); err != nil {
		t.Fatal(err)
	}
	quarters := w.collecting("QUY", "QUARTER", "2026-Q1", "2026-Q2")
	half := w.collecting("NUA", "HALF_YEAR", "2026-H1")[0]
	w.round = quarters[0]
	w.sendB("c1=3 c2=10 c3=5 c4=2")
	if r := w.approve("tttDuyet", "B"); r.Problem != nil {
		t.Fatal(r.Problem)
	}
	w.round = half
	id := w.obligation("soloB", "B").ID
	missing, err := w.Prefill(w.as("soloB"), id)
	if err != nil || len(missing.Cells) != 0 || len(missing.Notes) != 1 || !strings.Contains(missing.Notes[0], "Quý II/2026") || strings.Contains(missing.Notes[0], "Quý I/2026") {
		t.Fatalf("one quarter is missing: %+v, %v", missing, err)
	}
	w.round = quarters[1]
	w.sendB("c1=5 c2=20 c3=6 c4=3")
	if r := w.approve("tttDuyet", "B"); r.Problem != nil {
		t.Fatal(r.Problem)
	}
	w.round = half
	w.enter("soloB", "B", "c2=31")
	got, err := w.Prefill(w.as("soloB"), id)
	if err != nil {
		t.Fatal(err)
	}
	lines := []string{}
	for _, c := range got.Cells {
		lines = append(lines, c.Column+"="+c.Proposed)
	}
	if !slices.Equal(lines, []string{"c1=3", "c2=30", "c3=6", "c4=2.5"}) || *got.Cells[1].Current != "31" || len(got.Notes) != 0 {
		t.Fatalf("proposed %v, notes %v", lines, got.Notes)
	}
	if got.Cells[2].Source != "tính từ Quý I/2026, Quý II/2026 (số cuối kỳ)" {
		t.Errorf("source %q", got.Cells[2].Source)
	}
	w.fills(t)
}

func (w *world) fills(t *testing.T) {
	t.Helper()
	out, err := w.FillPrefill(w.as("soloB"), w.obligation("soloB", "B").ID)
	if err != nil {
		t.Fatal(err)
	}
	if line := values(out.Draft.Cells.Values[0]); line != "3 31 6 2.5 19.4 _" || len(out.Draft.Proposed) != 4 {
		t.Errorf("filled %s, kept %+v", line, out.Draft.Proposed)
	}
	_, err = w.propose("soloB", "B")
	f := reason(t, err, "WARNING_WITHOUT_REASON")
	if len(f.Problems) != 1 || f.Problems[0].Place != "r1.c2" || f.Problems[0].Code != reporting.DiffersFromProposal {
		t.Errorf("what differs: %+v", f.Problems)
	}
	_, err = w.SaveCells(w.as("soloB"), reporting.SaveCellsInput{ObligationID: w.obligation("soloB", "B").ID,
		WarningReasons: []reporting.WarningReason{{Place: "r1.c2", Code: reporting.DiffersFromProposal, Reason: "Bổ sung một đơn đến muộn"}}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.propose("soloB", "B"); err != nil {
		t.Errorf("with the reason: %v", err)
	}
	_, err = w.Prefill(w.as("ttt"), w.obligation("ttt", "B").ID)
	reason(t, err, "NOT_FOUND")
}

// TestAQuarterTakesOverWhatTheLastOneLeft: the check and the proposal are one rule.
func TestAQuarterTakesOverWhatTheLastOneLeft(t *testing.T) {
	w := newWorld(t)
	if _, err := w.ImportForm(w.as("vp"), overTimeForm); err != nil {
		t.Fatal(err)
	}
	quarters := w.collecting("QUY", "QUARTER", "2026-Q1", "2026-Q2")
	w.round = quarters[0]
	w.sendB("c1=3 c2=10 c3=5")
	w.round = quarters[1]
	got, err := w.Prefill(w.as("soloB"), w.obligation("soloB", "B").ID)
	if err != nil || len(got.Cells) != 1 || got.Cells[0].Proposed != "5" || got.Cells[0].Source != "chuyển từ cột 3 của Quý I/2026" {
		t.Fatalf("%+v, %v", got, err)
	}
}
