package graph_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
)

// own are the mutations about oneself; the sign-in at the start uses them.
var own = []string{"signIn", "signOut", "refresh", "changePassword", "switchPosition"}

// fingerprint changes with every write of the business.
const fingerprint = `select concat_ws(' ', (select count(*) from journal), (select sum(version) from obligations), (select sum(revision) from drafts),
	(select sum(version) from accounts), (select count(*) from positions), (select count(*) from duties), (select sum(version) from regimes),
	(select sum(version) from rounds), (select count(*) from calendar_days), (select count(*) from outages), (select count(*) from form_versions),
	(select count(*) from cell_comments), (select count(*) from submissions), (select count(*) from reviews), (select count(*) from extensions),
	(select sum(version) from feedbacks), (select count(*) from feedback_messages), (select sum(version) from account_requests),
	(select count(*) from outline_versions), (select count(*) from attachments), (select count(*) from attachments where removed_at is not null),
	(select sum(version) from form_drafts), (select count(*) from round_moves),
	(select sum(version) from unit_groups), (select count(*) from urges), (select count(*) from urge_targets where acknowledged_at is not null),
	(select count(*) from notices where read_at is not null), (select count(*) from accounts where digest_mail),
	(select sum(version) from consolidations), (select count(removed_at) from adjustments),
	(select count(*) from regime_reviews), (select count(*) from regime_replacements), (select sum(version) from external_codes),
	(select sum(version) from work_parts), (select sum(version) from case_records), (select sum(version) from case_imports), (select count(*) from case_exports), (select count(*) from case_grants), (select sum(version) from case_rulings), (select count(*) from case_reassignments), (select sum(version) from case_pairs), (select count(*) from case_requests where state = 'WAITING'), (select sum(version) from reminder_rules), (select sum(version) from saved_view_lists))`

// writes: every mutation aimed at a row of Đông Sơn, by everybody who may not take
// it there, writes nothing and says no more than it says of a row that is not.
func (w *world) writes(t *testing.T) {
	schema := contract(t)
	target := w.report("R1", "SUBMITTED", "DS")
	real := writing{schema, map[string]uuid.UUID{"id": target.id, "obligationId": target.id, "regimeId": w.regimes["R1"], "roundId": w.rounds["R1 SUBMITTED"], "unitId": w.home["DS"]}}
	none := writing{schema, map[string]uuid.UUID{"regimeId": w.regimes["R1"], "roundId": w.rounds["R1 SUBMITTED"], "unitId": w.home["DS"]}}
	refused := 0
	for _, f := range schema.Mutation.Fields {
		if slices.Contains(own, f.Name) {
			continue
		}
		calls, unknown := real.calls("Mutation", f), none.calls("Mutation", f)
		call := slices.Sorted(maps.Keys(calls))[0]
		other := slices.Sorted(maps.Keys(unknown))[0]
		at := w.aim(f.Name, target)
		for _, p := range w.people {
			if w.oracle.allows(p, "Mutation."+f.Name, at) {
				continue
			}
			refused++
			w.stay(t, p) // a session that is renewed meanwhile would be a line of the journal
			before := w.print(t)
			w.refusedWrite(t, p, call, other, w.oracle.ever(p, "Mutation."+f.Name) && !w.oracle.allows(p, "Obligation.id", target.at))
			if after := w.print(t); after != before {
				t.Fatalf("%s writes by %s: %s became %s", p.name, call, before, after)
			}
		}
	}
	t.Logf("%d writes refused without a trace", refused)
	w.switches(t)
	w.saves(t)
}

func (w *world) report(regime, state, unit string) *report {
	for _, r := range w.reports {
		if r.at.regime == regime && r.at.state == state && r.at.unit == unit {
			return r
		}
	}
	panic("no such report")
}

func (w *world) print(t *testing.T) (out string) {
	t.Helper()
	if err := w.Owner().QueryRow(t.Context(), fingerprint).Scan(&out); err != nil {
		t.Fatal(err)
	}
	return out
}

// aim is the row that a mutation of this name would act on.
func (w *world) aim(name string, target *report) row {
	switch {
	case name == "saveUnitGroups" || name == "endUnitGroup":
		return row{unit: "TTT"}
	case strings.Contains(name, "ccount") || name == "setEmail" || strings.Contains(name, "Position") || name == "resetPassword":
		return row{unit: "DSO"}
	case strings.Contains(name, "Round") || name == "extendDue" || strings.Contains(name, "Regime"):
		return row{regime: "R1"}
	}
	return target.at
}

// refusedWrite: an error, no data, and where the class of the viewer might take the
// step elsewhere but may not see this row, the answer of a row that does not exist.
func (w *world) refusedWrite(t *testing.T, p *person, call, other string, elsewhere bool) {
	t.Helper()
	body := w.ask(t, p, "mutation { "+call+" }")
	var a struct {
		answer
		Data map[string]any
	}
	if err := json.Unmarshal([]byte(body), &a); err != nil {
		t.Fatal(err)
	}
	results, _ := json.Marshal(a.Data)
	inside := strings.Contains(string(results), "ApproveResult") // says per row what became of it
	if len(a.Errors) == 0 && !inside || len(values(a.Data)) > 0 && !inside {
		t.Errorf("%s: %s is not refused: %.300s", p.name, call, body)
	}
	if elsewhere {
		if unknown := w.ask(t, p, "mutation { "+other+" }"); unknown != body {
			t.Errorf("%s: %s tells a row of others from none: %.300s and %.300s", p.name, call, body, unknown)
		}
	}
}

func values(data map[string]any) (out []any) {
	for _, v := range data {
		if v != nil {
			out = append(out, v)
		}
	}
	return out
}

// switches: nobody acts in a position of others.
func (w *world) switches(t *testing.T) {
	for _, p := range w.people {
		for name, to := range w.People {
			if name == p.name {
				continue
			}
			body := w.ask(t, p, fmt.Sprintf(`mutation { switchPosition(positionId: %q) { accessToken } }`, to.Position))
			if strings.Contains(body, `"accessToken":"`) {
				t.Errorf("%q acts as %s", p.name, name)
			}
		}
	}
}

// saves reaches what only a write answers: the own unit saves, and is told of the
// cell that stands otherwise.
func (w *world) saves(t *testing.T) {
	r := w.report("R1", "DRAFTING", "TK")
	body := w.ask(t, w.person("xa.tinhkhe"), fmt.Sprintf(`mutation { saveCells(input: {obligationId: %q, edits: [{row: "r1", column: "c1", value: "5", base: "4"}]}) {
		__typename draft { revision } conflicts { __typename row column mine theirs by } refused { code } } }`, r.id))
	if !strings.Contains(body, "SaveCellsPayload") || !strings.Contains(body, "CellConflict") {
		t.Errorf("saving over another value: %s", body)
	}
	body = w.ask(t, w.person("thanhtra.duyet"), `mutation { approve(input: {obligations: [{id: "`+uuid.NewString()+`", version: 1}]}) { __typename problem { code } } }`)
	if !strings.Contains(body, "ApproveResult") {
		t.Errorf("approving what is not: %s", body)
	}
}
