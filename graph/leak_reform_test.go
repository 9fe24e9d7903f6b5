package graph_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/uuid"
)

// reform is the one reorganisation of the world.
var reform = uuid.New()

// seedReform makes a reorganisation with its dry run, and a split territory whose sizes
// are proposed.
func (w *world) seedReform(t *testing.T) {
	text := func(group, coordinate string) string { return w.book.text(group, link{coordinate, row{}}) }
	change := map[string]int{"before": 1, "ended": 1, "begun": 1, "after": 1}
	summary, _ := json.Marshal(map[string]any{
		"counts":   map[string]any{"provinces": change, "districts": change, "communes": change, "units": change},
		"problems": []map[string]string{{"reason": "X", "message": text("reform", "ReorganisationProblem.message"), "place": "lines[0]"}}})
	lines, _ := json.Marshal([]map[string]any{{"from": "21211", "to": "21212", "partial": false, "word": text("reformLines", "ReorganisationLine.word")}})
	targets, _ := json.Marshal([]map[string]any{{"code": "21212", "name": text("reformLines", "ReorganisationTarget.name"), "kind": "xã", "level": "COMMUNE", "parent": "51"}})
	w.owner(t, `insert into reorganisations (id, created_at, updated_at, title, resolution, issued_on, effective_on, wind_up_to, state, lines, targets, work_fault, digest, summary, checked_at)
		values ($1, now(), now(), $2, $3, '2026-09-01', '2026-10-01', '2026-12-31', 'CHECKED', $4, $5, $6, '\x00', $7, now())`,
		reform, text("reform", "Reorganisation.title"), text("reform", "Reorganisation.resolution"), lines, targets, text("reform", "Reorganisation.workFault"), summary)
	w.owner(t, `insert into reorganisation_items (id, reorganisation_id, number, kind, subject_id, label, from_name, to_name, options, proposed, choice, conflict)
		values ($1, $2, 1, 'POSITION', $1, $3, $4, $5, '{MOVE,END}', 'MOVE', 'MOVE', $6)`, uuid.New(), reform, text("reformItems", "ReorganisationItem.label"),
		text("reformItems", "ReorganisationItem.fromName"), text("reformItems", "ReorganisationItem.toName"), text("reformItems", "ReorganisationItem.conflict"))
	w.owner(t, `insert into share_decisions (id, created_at, updated_at, area_id, shares, basis, decided_on, state)
		select $1, now(), now(), s.from_id, jsonb_agg(jsonb_build_object('to', s.to_id, 'share', '0.5')), $2, '2026-09-01', 'PROPOSED'
		from successions s where s.partial group by s.from_id order by s.from_id limit 1`, uuid.New(), text("splits", "ShareDecision.basis"))
}

// ofReform are the operations about it.
func (w *world) ofReform(a asking) []operation {
	numbers := map[string]string{"provinces": a.all("ReorganisationChange", nil), "districts": "before", "communes": "before", "units": "before"}
	whole := a.all("Reorganisation", map[string]string{"actions": a.all("ReorganisationActionState", nil), "summary": a.all("ReorganisationSummary",
		map[string]string{"numbers": a.all("ReorganisationNumbers", numbers), "problems": a.all("ReorganisationProblem", nil)})})
	decision := a.all("ShareDecision", map[string]string{"shares": a.all("PartShare", map[string]string{"to": "id"})})
	split := a.all("SplitArea", map[string]string{"area": "id", "parts": a.all("SplitPart", map[string]string{"to": "id"}), "decision": decision})
	return []operation{
		{"reform", fmt.Sprintf(`{ reorganisation(id: %q) {%s} }`, reform, whole)},
		{"reforms", `{ reorganisations { __typename id title resolution workFault } }`},
		{"reformLines", fmt.Sprintf(`{ reorganisationLines(id: %q, first: 50) { __typename total endCursor items {%s} } }`, reform,
			a.all("ReorganisationLine", map[string]string{"target": a.all("ReorganisationTarget", nil)}))},
		{"reformItems", fmt.Sprintf(`{ reorganisationItems(id: %q, first: 50) { __typename total endCursor items {%s} } }`, reform, a.all("ReorganisationItem", nil))},
		{"splits", `{ splitAreas(first: 20) { __typename total unknown endCursor items {` + split + `} } }`},
	}
}
