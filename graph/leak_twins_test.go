package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
)

// twin is one table whose yes/no, choices and dates differ between two databases
// that are otherwise the same. Values of these fields cannot carry a canary, so
// the answers themselves are compared, byte for byte.
type twin struct {
	table   string
	changes map[string]string                     // column → another value
	rows    func(w *world, p *person) []uuid.UUID // those of which p may not see these columns
}

var twinTables = []twin{
	{"obligations", map[string]string{
		"state": "case state when 'APPROVED' then 'RETURNED' else 'APPROVED' end", "due_at": "due_at - interval '9 days'",
		"supplement_due_at": "'2026-09-20 17:00+07'", "on_time": "not on_time", "last_submitted_at": "last_submitted_at + interval '1 day'",
		"return_count": "return_count + 1", "updated_at": "updated_at + interval '1 day'", "version": "version + 1", "reminded_on": "'2026-09-04'",
	}, func(w *world, p *person) []uuid.UUID { return w.denied(p, "Obligation.state") }},
	{"obligations", map[string]string{"marks": "'[]'"},
		func(w *world, p *person) []uuid.UUID { return w.denied(p, "Obligation.route") }},
	{"work_parts", map[string]string{"state": "'REOPENED'", "version": "version + 1", "due_at": "'2026-09-16 17:00+07'", "behalf_cells": "behalf_cells + 1", "column_names": "'{c3}'"},
		func(w *world, p *person) []uuid.UUID { return w.deniedParts(p) }},
	{"drafts", map[string]string{"cells": `jsonb_set(cells, '{r1,c2}', '"5"')`},
		func(w *world, p *person) []uuid.UUID { return w.deniedOutside(p, "Draft.cells") }},
	{"drafts", map[string]string{"nil_report": "not nil_report", "revision": "revision + 1", "cells": "'{}'", "updated_at": "updated_at + interval '1 day'", "warning_reasons": "'[]'"},
		func(w *world, p *person) []uuid.UUID { return w.denied(p, "Draft.nil") }},
	{"submissions", map[string]string{
		"nil_report": "not nil_report", "before_closing": "not before_closing", "signing_form": "'KT'", "doc_date": "doc_date - 5",
		"submitted_at": "submitted_at - interval '5 days'", "substitute_date": "substitute_date - 5",
		"cells": `'{"r1": {"c1": "9"}}'`,
	}, func(w *world, p *person) []uuid.UUID { return w.deniedVersions(p, "Submission.nil", "id") }},
	{"reviews", map[string]string{"kind": "'APPROVED'", "at": "at + interval '1 day'", "supplement_due_at": "'2026-09-25 17:00+07'"},
		func(w *world, p *person) []uuid.UUID { return w.deniedVersions(p, "Review.kind", "review") }},
	{"cell_comments", map[string]string{"resolved_at": "'2026-09-05'", "at": "at + interval '1 day'"},
		func(w *world, p *person) []uuid.UUID {
			return w.belonging(w.denied(p, "CellComment.resolved"), "cell_comments")
		}},
	{"feedbacks", map[string]string{"state": "'CLOSED'", "kind": "'OTHER'", "office_at": "now()", "updated_at": "updated_at + interval '1 day'", "version": "version + 1"},
		func(w *world, p *person) []uuid.UUID { return w.deniedRemarks(p) }},
	{"account_requests", map[string]string{"state": "'REFUSED'", "decided_at": "now()", "due_at": "due_at - interval '9 days'", "version": "version + 1"},
		func(w *world, p *person) []uuid.UUID { return w.deniedRequests(p) }},
	{"consolidations", map[string]string{"include_pending": "not include_pending", "taken_at": "taken_at + interval '1 day'", "version": "version + 1", "missing": "'[]'"},
		func(w *world, p *person) []uuid.UUID { return w.denied(p, "Consolidation.version") }},
	{"adjustments", map[string]string{"row_key": "'r2'", "at": "at + interval '1 day'"},
		func(w *world, p *person) []uuid.UUID {
			return w.ids(`select id from adjustments where obligation_id = any($1)`, w.denied(p, "Adjustment.at"))
		}},
	{"urge_targets", map[string]string{"acknowledged_at": "'2026-09-05'"},
		func(w *world, p *person) []uuid.UUID {
			if w.oracle.ever(p, "UnitProgress.urgeAcknowledged") {
				return nil // told of every unit of a round that the person follows
			}
			return w.belonging(w.denied(p, "Urge.acknowledgedAt"), "urge_targets")
		}},
	{"accounts", map[string]string{"must_change_password": "not must_change_password", "blocked_until": "'2026-12-01'", "last_sign_in_at": "'2026-09-01'", "email": "'x'", "lock_reason": "null", "version": "version + 1"},
		func(w *world, p *person) []uuid.UUID { return w.deniedAccounts(p) }},
}

func (w *world) denied(p *person, coordinate string) (out []uuid.UUID) {
	for _, r := range w.reports {
		if !w.oracle.allows(p, coordinate, r.at) {
			out = append(out, r.id)
		}
	}
	return out
}

// belonging are the rows of a table that belong to obligations.
func (w *world) belonging(obligations []uuid.UUID, table string) []uuid.UUID {
	return w.ids(`select id from `+table+` where obligation_id = any($1)`, obligations)
}

func (w *world) deniedVersions(p *person, coordinate, what string) (out []uuid.UUID) {
	for _, r := range w.reports {
		for state, id := range r.versions {
			at := r.at
			at.state = state
			if !w.oracle.allows(p, "Submission.id", at) || !w.oracle.allows(p, coordinate, at) {
				out = append(out, id)
			}
		}
	}
	if what == "review" {
		return w.ids(`select id from reviews where submission_id = any($1)`, out)
	}
	return out
}

// deniedAccounts are accounts that nobody has signed in with: a change of the
// others would end their sessions.
func (w *world) deniedAccounts(p *person) (out []uuid.UUID) {
	for home, name := range map[string]string{"TKC": "khoa.tinhkhe", "DSO": "khoa.dongson"} {
		if !w.oracle.allows(p, "ManagedAccount.locked", row{unit: home}) {
			out = append(out, w.People[name].Account)
		}
	}
	return out
}

// twins: for each viewer and table, two databases that differ only in what the
// viewer may not see answer alike.
func (w *world) twins(t *testing.T) {
	a := asking{contract(t)}
	w.owner(t, `alter table submissions disable trigger submission_is_immutable`)
	w.keep(t)
	compared, changed := 0, 0
	for _, p := range w.people {
		operations := append(w.twinOperations(a), w.twinExports()...)
		before := make([]string, len(operations))
		for i, o := range operations {
			before[i] = w.answer(t, p, o)
		}
		for _, tw := range twinTables {
			rows := tw.rows(w, p)
			if len(rows) == 0 {
				continue // it may see them all
			}
			changed += len(rows)
			w.change(t, tw, rows)
			for i, o := range operations {
				if tw.table == "drafts" && strings.HasPrefix(o.group, "move:") {
					continue // a decision is shown how many cells would lose their place; their values are canaries
				}
				compared++
				if after := w.answer(t, p, o); after != before[i] {
					t.Errorf("%s %s tells of %s: %s", p.name, o.group, tw.table, firstDifference(before[i], after))
				}
			}
			w.restore(t, tw)
		}
	}
	w.owner(t, `alter table submissions enable trigger submission_is_immutable`)
	t.Logf("%d answers alike, over %d changed rows", compared, changed)
	if changed == 0 {
		t.Error("nothing was changed")
	}
}

// twinOperations ask for all fields of every type of one province once: lists,
// the reports of one round, what is counted over them.
func (w *world) twinOperations(a asking) (out []operation) {
	for _, o := range w.ofWorld(a) {
		_, key, perRound := strings.Cut(o.group, ":")
		if !perRound || slices.Contains([]string{"R1 SUBMITTED", "R2 APPROVED", "TK", "DS", "FI"}, key) {
			out = append(out, o)
		}
	}
	for _, r := range w.reports {
		if r.at.regime+" "+r.at.state == "R1 SUBMITTED" || r.at.regime+" "+r.at.state == "R2 APPROVED" {
			out = append(out, a.ofReport(r)...)
		}
	}
	return out
}

func (w *world) keep(t *testing.T) {
	for _, table := range []string{"obligations", "drafts", "submissions", "reviews", "cell_comments", "urge_targets", "accounts", "feedbacks", "account_requests", "consolidations", "adjustments", "work_parts"} {
		w.owner(t, `create table kept_`+table+` as table `+table)
	}
}

func (w *world) change(t *testing.T, tw twin, rows []uuid.UUID) {
	sets := []string{}
	for column, value := range tw.changes {
		sets = append(sets, column+" = "+value)
	}
	w.owner(t, fmt.Sprintf(`update %s set %s where id = any($1)`, tw.table, strings.Join(sets, ", ")), rows)
}

func (w *world) restore(t *testing.T, tw twin) {
	sets := []string{}
	for column := range tw.changes {
		sets = append(sets, column+" = k."+column)
	}
	w.owner(t, fmt.Sprintf(`update %[1]s x set %[2]s from kept_%[1]s k where k.id = x.id`, tw.table, strings.Join(sets, ", ")))
}

func firstDifference(a, b string) string {
	at := 0
	for at < len(a) && at < len(b) && a[at] == b[at] {
		at++
	}
	from := max(0, at-80)
	return fmt.Sprintf("…%.160s… became …%.160s…", a[from:], b[from:])
}
