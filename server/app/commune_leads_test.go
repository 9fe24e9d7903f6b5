package app_test

import (
	"testing"

	"github.com/google/uuid"

	"congvu/server/reporting"
)

// TestACommuneLeads: a commune's own regime, answered by its office and by a unit it
// chose, reviewed by its own positions; who signed a report does not approve it.
func TestACommuneLeads(t *testing.T) {
	w, _ := newWorld(t)
	r, err := w.draft(t, "XA-01", "A", "A.VP", solo(0))
	if err != nil {
		t.Fatal(err)
	}
	office, err := w.acting(t.Context(), "vanphong")
	if err != nil {
		t.Fatal(err)
	}
	if r, err = w.Reports.PublishRegime(office, reporting.Versioned{ID: r.ID, Version: r.Version}); err != nil {
		t.Fatal(err)
	}
	var round struct{ ID uuid.UUID }
	w.ask(t, "ct.an", `mutation ($r: UUID!) { openRound(regimeId: $r, periodKey: "2026-Q3") { id } }`, map[string]any{"r": r.ID}).into(t, "openRound", &round)
	w.reportTo(t, round.ID, "A.VP", "xa.an", "ct.an")
	w.reportTo(t, round.ID, solo(0), solo(0), solo(0))
	for unit, want := range map[string]string{"A.VP": "FOUR_EYES", solo(0): "APPROVED"} {
		var results []struct {
			Obligation *struct{ State string }
			Problem    *struct{ Code string }
		}
		w.ask(t, "ct.an", `mutation ($o: Versioned!) { approve(input: {obligations: [$o]}) { obligation { state } problem { code } } }`,
			map[string]any{"o": w.inRound(t, "ct.an", round.ID, unit).ref()}).into(t, "approve", &results)
		got := ""
		switch {
		case results[0].Problem != nil:
			got = results[0].Problem.Code
		case results[0].Obligation != nil:
			got = results[0].Obligation.State
		}
		if got != want {
			t.Errorf("the commune approves the report of %s: %s, want %s", unit, got, want)
		}
	}
}

// inRound is the report that a unit owes in a round, as somebody sees it.
func (w *world) inRound(t *testing.T, who string, round uuid.UUID, unit string) report {
	t.Helper()
	var page struct {
		Items []struct {
			report
			Unit struct{ Code string }
		}
	}
	w.ask(t, who, `query ($r: UUID!) { obligations(filter: {roundId: $r}, first: 5) { items { id version state unit { code } draft { revision } } } }`,
		map[string]any{"r": round}).into(t, "obligations", &page)
	for _, o := range page.Items {
		if o.Unit.Code == unit {
			return o.report
		}
	}
	t.Fatalf("%s does not see the report of %s among %d", who, unit, len(page.Items))
	return report{}
}

// reportTo enters, puts up and signs a report.
func (w *world) reportTo(t *testing.T, round uuid.UUID, unit, clerk, signer string) {
	t.Helper()
	w.ask(t, clerk, `mutation ($id: UUID!) { saveCells(input: {obligationId: $id, edits: [{row: "r1", column: "c1", value: "3"},
		{row: "r1", column: "c2", value: "1"}, {row: "r1", column: "c3", value: "2"}]}) { draft { revision } } }`,
		map[string]any{"id": w.inRound(t, clerk, round, unit).ID}).into(t, "saveCells", &struct{}{})
	o := w.inRound(t, clerk, round, unit)
	w.ask(t, clerk, `mutation ($o: Versioned!, $n: Int!) { propose(input: {obligation: $o, revision: $n}) { id } }`,
		map[string]any{"o": o.ref(), "n": o.Draft.Revision}).into(t, "propose", &struct{}{})
	w.ask(t, signer, `mutation ($o: Versioned!) { sign(input: {obligation: $o}) { id } }`,
		map[string]any{"o": w.inRound(t, signer, round, unit).ref()}).into(t, "sign", &struct{}{})
}
