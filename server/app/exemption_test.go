package app_test

import (
	"testing"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/reporting"
)

// TestAUnitIsLetOff: of the units a rule names, one is let off for two quarters; it owes
// nothing in them, is told on the round's page with the reason, and owes again after.
func TestAUnitIsLetOff(t *testing.T) {
	w, _ := newWorld(t)
	office, err := w.acting(t.Context(), "vanphong")
	if err != nil {
		t.Fatal(err)
	}
	commune, last := directory.LevelCommune, clock.NewDate(2026, 9, 30)
	in := reporting.RegimeInput{Code: "MIEN-01", Name: "Báo cáo thử", Kind: "PERIODIC", Origin: "PROVINCE", LeadUnitID: w.units["TTT"],
		LegalBasis: "Quyết định thử", Frequency: "QUARTER", WindowRule: "FIFTEENTH", SupplementDays: 2, FormCode: "01/THU",
		DueRules:    []reporting.DueRuleInput{{Level: commune, WorkingDays: 3}},
		Respondents: []reporting.RespondentRuleInput{{Level: &commune, ValidFrom: reform}}}
	let := func(unit string, from clock.Date, to *clock.Date, reason string) reporting.ExemptionInput {
		return reporting.ExemptionInput{UnitID: w.units[unit], ValidFrom: from, ValidTo: to, Reason: reason}
	}
	whole := let(solo(2), clock.NewDate(2026, 4, 1), &last, " Khắc phục bão, QĐ 12/QĐ-UBND ")
	for name, list := range map[string][]reporting.ExemptionInput{
		"no reason":       {let(solo(2), reform, nil, "  ")},
		"ends before":     {let(solo(2), last, &reform, "Bão")},
		"twice":           {whole, let(solo(2), last, nil, "Bão")},
		"not named":       {let("A.VP", reform, nil, "Bão")},
		"another's level": {let("T", reform, nil, "Bão")},
	} {
		in.Exemptions = list
		if _, err := w.Reports.DraftRegime(office, in); !fault.Is(err, "INVALID_REGIME") {
			t.Errorf("%s: %v", name, err)
		}
	}
	in.Exemptions = []reporting.ExemptionInput{whole}
	r, err := w.Reports.DraftRegime(office, in)
	if err != nil {
		t.Fatal(err)
	}
	if r, err = w.Reports.PublishRegime(office, reporting.Versioned{ID: r.ID, Version: r.Version}); err != nil {
		t.Fatal(err)
	}
	type exemption struct {
		Unit      struct{ Code string }
		Reason    string
		ValidFrom string
		ValidTo   *string
	}
	want := func(where string, list []exemption) {
		t.Helper()
		if len(list) != 1 || list[0].Unit.Code != solo(2) || list[0].Reason != "Khắc phục bão, QĐ 12/QĐ-UBND" || list[0].ValidTo == nil || *list[0].ValidTo != last.String() {
			t.Errorf("%s tells %+v", where, list)
		}
	}
	var regime struct{ Exemptions []exemption }
	w.ask(t, solo(0), `query ($id: UUID!) { regime(id: $id) { exemptions { unit { code } reason validFrom validTo } } }`, map[string]any{"id": r.ID}).into(t, "regime", &regime)
	want("the regime", regime.Exemptions)
	for period, owed := range map[string]int{"2026-Q3": soloCommunes, "2026-Q4": soloCommunes + 1} {
		var round struct{ ID uuid.UUID }
		w.ask(t, "thanhtra", `mutation ($r: UUID!, $p: String!) { openRound(regimeId: $r, periodKey: $p) { id } }`, map[string]any{"r": r.ID, "p": period}).into(t, "openRound", &round)
		var progress struct {
			Owed   int
			Exempt []exemption
			Units  []struct{ Unit struct{ Code string } }
		}
		w.ask(t, "vanphong", `query ($r: UUID!) { roundProgress(roundId: $r) { owed exempt { unit { code } reason validFrom validTo } units { unit { code } } } }`,
			map[string]any{"r": round.ID}).into(t, "roundProgress", &progress)
		if progress.Owed != owed || len(progress.Units) != owed {
			t.Errorf("%s is owed by %d, want %d", period, progress.Owed, owed)
		}
		if period == "2026-Q3" {
			want("the round", progress.Exempt)
		} else if len(progress.Exempt) != 0 {
			t.Errorf("%s lets off %+v", period, progress.Exempt)
		}
	}
}
