package app_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/reporting"
)

// sums are a territory's figures as somebody reads them, approved or not.
func (w *world) sums(t *testing.T, who string) (total, coverage int) {
	t.Helper()
	var results []struct {
		Totals   []*string
		Values   [][]*float64
		Coverage struct{ Owed, Reported int }
	}
	w.ask(t, who, `{ aggregate(queries: [{indicators: ["thu.c1"], by: COMMUNE, periods: ["2026-Q3"], includeUnapproved: true}]) {
		totals values coverage { owed reported } } }`, nil).into(t, "aggregate", &results)
	for _, v := range results[0].Values[0] {
		if v != nil {
			total += int(*v)
		}
	}
	return total, results[0].Coverage.Owed
}

// TestALineOfWorkReachesItsLineAlone: the leader of the provincial police reads what the
// police of the communes report, and nothing of the committees in the same territory.
func TestALineOfWorkReachesItsLineAlone(t *testing.T) {
	w, _ := newWorld(t)
	line, err := w.draft(t, "CA-01", "CA", "A.CA")
	if err != nil {
		t.Fatal(err)
	}
	office, err := w.acting(t.Context(), "vanphong")
	if err != nil {
		t.Fatal(err)
	}
	if line, err = w.Reports.PublishRegime(office, reporting.Versioned{ID: line.ID, Version: line.Version}); err != nil {
		t.Fatal(err)
	}
	round, err := w.Reports.OpenRound(office, line.ID, "2026-Q3")
	if err != nil {
		t.Fatal(err)
	}
	committee := w.sent(t, solo(0)) // 3 of the committees
	w.reportTo(t, round.ID, "A.CA", "congan.an", "congan.an")
	police := w.inRound(t, "congan.an", round.ID, "A.CA")

	for who, want := range map[string][]uuid.UUID{"congan": {police.ID}, "congan.an": {police.ID}, "lanhdao": {police.ID, committee.ID}} {
		for _, id := range []uuid.UUID{police.ID, committee.ID} {
			got := w.ask(t, who, `query ($id: UUID!) { obligation(id: $id) { id submissions { id cells { columns } } } }`, map[string]any{"id": id})
			if allowed := slices.Contains(want, id); allowed != (got.code() == "") || !allowed && got.code() != "NOT_FOUND/NOT_FOUND" {
				t.Errorf("%s asks for a report, allowed %v: %s", who, allowed, got.body)
			}
		}
	}
	var page struct {
		Total int
		Items []struct{ ID uuid.UUID }
	}
	w.ask(t, "congan", `{ obligations(first: 100) { total items { id } } }`, nil).into(t, "obligations", &page)
	if page.Total != 1 || len(page.Items) != 1 || page.Items[0].ID != police.ID {
		t.Errorf("the line's leader lists %+v", page)
	}
	for round, want := range map[uuid.UUID]int{w.round: 0, round.ID: 1} {
		var progress struct {
			Units []struct{ ObligationID uuid.UUID }
		}
		w.ask(t, "congan", `query ($r: UUID!) { roundProgress(roundId: $r) { units { obligationId } } }`, map[string]any{"r": round}).into(t, "roundProgress", &progress)
		var table struct {
			Rows []struct{ ObligationID uuid.UUID }
		}
		w.ask(t, "congan", `query ($r: UUID!) { roundTable(roundId: $r) { rows { obligationId } } }`, map[string]any{"r": round}).into(t, "roundTable", &table)
		if len(progress.Units) != want || len(table.Rows) != want {
			t.Errorf("the line's leader sees %d units and %d rows, want %d", len(progress.Units), len(table.Rows), want)
		}
	}
	for who, want := range map[string][2]int{"congan": {3, 1}, "lanhdao": {6, soloCommunes + 2}} {
		if total, owed := w.sums(t, who); total != want[0] || owed != want[1] {
			t.Errorf("%s reads a sum of %d over %d units, want %v", who, total, owed, want)
		}
	}
	for who, want := range map[string]int{"congan": 1, "lanhdao": 1, "congan.an": 1} { // all report on the one form
		var known []struct{ Key string }
		w.ask(t, who, `{ indicators { key } }`, nil).into(t, "indicators", &known)
		known = slices.DeleteFunc(known, func(i struct{ Key string }) bool { return strings.HasPrefix(i.Key, "case.") }) // measures of records
		if len(known) != want {
			t.Errorf("%s finds %d indicators, want %d", who, len(known), want)
		}
	}
	var origin struct {
		Items []struct{ ObligationID uuid.UUID }
	}
	w.ask(t, "congan", `{ pedigree(indicator: "thu.c1", areaCode: "Tỉnh Thử", period: "2026-Q3", includeUnapproved: true) { items { obligationId } } }`, nil).into(t, "pedigree", &origin)
	if len(origin.Items) != 1 || origin.Items[0].ObligationID != police.ID {
		t.Errorf("behind the line's figure stand %+v", origin.Items)
	}
}
