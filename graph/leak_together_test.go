package graph_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/uuid"
)

// seedTogether makes the finance department put its report of R1 together from one
// of R5, which it leads: with a version that was replaced since, and a line of its
// own; and freezes the same into the version it sent.
func (w *world) seedTogether(t *testing.T) {
	r, below := w.report("R1", "SUBMITTED", "FI"), w.report("R5", "SUBMITTED", "TK")
	r.together = true
	w.owner(t, `update regimes set source_regime_id = $2 where id = $1`, w.regimes["R1"], w.regimes["R5"])
	at, used := r.at, below.versions["REPLACED"]
	text := func(coordinate string) string { return w.book.text(r.group("together"), link{coordinate, at}) }
	for _, coordinate := range []string{"ConsolidationSource.obligationId", "ConsolidationLine.obligationId", "ConsolidationChange.obligationId"} {
		w.book.known(below.id.String(), "", link{coordinate, at})
	}
	w.book.known(used.String(), r.group("together"), link{"ConsolidationSource.submissionId", at})
	w.book.known(w.rounds["R5 SUBMITTED"].String(), "", link{"Consolidation.sourceRound", at}, link{"Round.id", row{}})
	var cells map[string]map[string]string
	var stored []byte
	if err := w.Owner().QueryRow(t.Context(), `select cells from submissions where id = $1`, used).Scan(&stored); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(stored, &cells); err != nil {
		t.Fatal(err)
	}
	for _, v := range cells["r1"] {
		w.book.known(v, r.group("lines"), link{"ConsolidationLine.values", at})
	}
	w.seedVoices(t, r, below)
	sources := []map[string]any{{"unit": w.home["TK"], "obligation": below.id, "submission": used, "number": 3, "official": true, "name": w.sent(r, "SentSource.unitName")}}
	missing := []map[string]any{{"unit": w.home["DS"], "obligation": uuid.New(), "state": "ASSIGNED", "name": w.sent(r, "SentGap.unitName")}}
	sums := map[string]map[string]string{"r1": {"c1": w.book.number(r.group("together"), link{"Consolidation.filled", at})}}
	w.owner(t, `insert into consolidations (id, version, source_round_id, mode, include_pending, sources, missing, sums, lines, taken_at, taken_by)
		values ($1, 1, $2, 'SUM', false, $3, $4, $5, '{}', '2026-09-02', $6)`, r.id, w.rounds["R5 SUBMITTED"], asJSON(sources), asJSON(missing), asJSON(sums),
		w.People["xa.dongson"].Position)
	w.book.known(w.title("xa.dongson"), "", link{"Consolidation.takenBy", at})
	w.owner(t, `insert into adjustments (id, obligation_id, row_key, column_name, value, reason, position_id, by_title, at)
		values ($1, $2, 'r1', 'c2', $3, $4, $5, $6, '2026-09-02')`, uuid.New(), r.id, w.book.number(r.group("together"), link{"Adjustment.value", at}),
		text("Adjustment.reason"), w.People["xa.dongson"].Position, text("Adjustment.byTitle"))
	w.freeze(t, r, sources, missing)
}

// seedVoices knows the words of the report below again where they are joined.
func (w *world) seedVoices(t *testing.T, r, below *report) {
	var words, draft string
	err := w.Owner().QueryRow(t.Context(), `select (select s.sections -> 0 ->> 'rendered' from submissions s where s.id = $1),
		(select d.sections ->> 'b' from drafts d where d.id = $2)`, below.versions["REPLACED"], r.id).Scan(&words, &draft)
	if err != nil {
		t.Fatal(err)
	}
	w.book.known(words, r.group("voices"), link{"ConsolidationVoice.text", r.at})
	w.book.known(words, r.group("voices"), link{"ConsolidationText.joined", r.at})
	w.book.known(draft, r.group("voices"), link{"ConsolidationText.current", r.at})
	w.book.known(below.id.String(), "", link{"ConsolidationVoice.obligationId", r.at})
}

// sent is a canary of the version that was sent.
func (w *world) sent(r *report, coordinate string) string {
	own := r.at
	own.state = "SUBMITTED"
	return w.book.text(r.group("sent"), link{"Query.sentConsolidation", own}, link{coordinate, own})
}

func (w *world) freeze(t *testing.T, r *report, sources, missing []map[string]any) {
	adjustment := map[string]any{"row": "r1", "column": "c2", "value": "5", "reason": w.sent(r, "SentAdjustment.reason"),
		"byTitle": w.sent(r, "SentAdjustment.byTitle"), "at": "2026-09-02T00:00:00Z"}
	frozen := map[string]any{"regime": "R5", "period": "2025-Q3", "formVersion": w.forms["R5"], "mode": "SUM", "takenAt": "2026-09-02T00:00:00Z",
		"sources": sources, "missing": missing, "adjustments": []any{adjustment},
		"texts": []any{map[string]any{"heading": "b", "title": w.sent(r, "SentText.title"), "units": []string{w.sent(r, "SentText.units")}}}}
	w.owner(t, `alter table submissions disable trigger submission_is_immutable`)
	w.owner(t, `update submissions set consolidation = $2 where id = $1`, r.versions["SUBMITTED"], asJSON(frozen))
	w.owner(t, `alter table submissions enable trigger submission_is_immutable`)
}

func asJSON(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return b
}

// ofTogether are the operations about a report put together from others.
func (a asking) ofTogether(r *report) []operation {
	if !r.together {
		return nil
	}
	inside := map[string]string{"sourceRound": "__typename id", "sources": a.all("ConsolidationSource", nil), "missing": "__typename state",
		"changes": a.all("ConsolidationChange", nil), "adjustments": a.all("Adjustment", nil), "filled": a.all("CellBlock", nil), "texts": a.all("ConsolidationHeading", nil)}
	table := map[string]string{"lines": a.all("ConsolidationLine", nil), "adjustments": a.all("Adjustment", nil)}
	sent := map[string]string{"sources": a.all("SentSource", nil), "missing": a.all("SentGap", nil), "adjustments": a.all("SentAdjustment", nil), "texts": a.all("SentText", nil)}
	return []operation{
		{r.group("together"), fmt.Sprintf(`{ consolidation(obligationId: %q) {%s} }`, r.id, a.all("Consolidation", inside))},
		{r.group("lines"), fmt.Sprintf(`{ consolidationTable(obligationId: %q) {%s} }`, r.id, a.all("ConsolidationTable", table))},
		{r.group("voices"), fmt.Sprintf(`{ consolidationText(obligationId: %q, heading: "b") {%s} }`, r.id,
			a.all("ConsolidationText", map[string]string{"voices": a.all("ConsolidationVoice", nil)}))},
		{r.group("sent"), fmt.Sprintf(`{ sentConsolidation(submissionId: %q) {%s} }`, r.versions["SUBMITTED"], a.all("SentConsolidation", sent))},
	}
}
