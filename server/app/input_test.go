package app_test

import (
	"strings"
	"testing"

	"github.com/google/uuid"
)

const (
	propose = `mutation ($r: Versioned!, $n: Int!) { propose(input: {obligation: $r, revision: $n}) { id version state } }`
	sign    = `mutation ($r: Versioned!) { sign(input: {obligation: $r}) { id version state } }`
	issue   = `mutation ($r: Versioned!) { issue(input: {obligation: $r, docNumber: "1", docNotation: "BC", docDate: "2026-09-15"}) { id version state } }`
	recall  = `mutation ($r: Versioned!, $why: String!) { recall(input: {obligation: $r, reason: $why}) { id version state } }`
	approve = `mutation ($r: Versioned!) { approve(input: {obligations: [$r]}) { obligation { state } problem { code } } }`
	comment = `mutation ($id: UUID!, $text: String!) { commentCell(obligationId: $id, input: {place: "r1.c1", text: $text}) { id text } }`
)

// step takes one step of the route that must succeed.
func (w *world) step(t *testing.T, who, field, document string, variables map[string]any, headers ...string) (r report) {
	t.Helper()
	w.ask(t, who, document, variables, headers...).into(t, field, &r)
	return r
}

// sent brings a commune of one person to SUBMITTED.
func (w *world) sent(t *testing.T, unit string) report {
	t.Helper()
	w.ask(t, unit, saveCells, cells(w.obligation(t, unit), "c1", "3", "c2", "1", "c3", "2"))
	r := w.report(t, unit, unit)
	r = w.step(t, unit, "propose", propose, map[string]any{"r": r.ref(), "n": r.Draft.Revision})
	return w.step(t, unit, "sign", sign, map[string]any{"r": r.ref()})
}

func TestIdempotencyKeys(t *testing.T) {
	w, d := newWorld(t)
	in, other := cells(w.obligation(t, "binh1"), "c1", "3"), cells(w.obligation(t, "binh1"), "c1", "4")
	for _, key := range []string{"short", "has space in it", "tiếng-việt-1", strings.Repeat("k", 81), "semi;colon-1", "../../../etc"} {
		if r := w.ask(t, "binh1", saveCells, in, "Idempotency-Key", key); r.status != 400 || r.code() != "BAD_INPUT" {
			t.Errorf("the key %q: %d %s", key, r.status, r.body)
		}
	}
	if n := d.Rows(t, "drafts"); n != 0 {
		t.Fatalf("%d drafts were written under malformed keys", n)
	}
	for range 3 {
		r := w.ask(t, "binh1", saveCells, in, "Idempotency-Key", "save-0001")
		if r.code() != "" || !strings.Contains(r.body, `"revision":1`) {
			t.Errorf("repeated save: %s", r.body)
		}
	}
	if r := w.ask(t, "binh1", saveCells, other, "Idempotency-Key", "save-0001"); r.code() != "CONFLICT/IDEMPOTENCY_KEY_REUSED" {
		t.Errorf("the key for another input: %s", r.body)
	}
	if r := w.ask(t, "binh2", saveCells, cells(w.obligation(t, "binh2"), "c1", "9"), "Idempotency-Key", "save-0001"); r.code() != "" {
		t.Errorf("another person's own key: %s", r.body)
	}
	sent, before := w.sent(t, "binh3"), d.Rows(t, "journal")
	first := w.step(t, "binh3", "recall", recall, map[string]any{"r": sent.ref(), "why": "Nhầm"}, "Idempotency-Key", "recall-01")
	again := w.step(t, "binh3", "recall", recall, map[string]any{"r": sent.ref(), "why": "Nhầm"}, "Idempotency-Key", "recall-01")
	if first != again || first.State != "DRAFTING" || d.Rows(t, "journal") != before+1 {
		t.Errorf("recalled %+v, again %+v, %d journal lines", first, again, d.Rows(t, "journal")-before)
	}
	if r := w.ask(t, "binh3", recall, map[string]any{"r": sent.ref(), "why": "Nhầm"}, "Idempotency-Key", "recall-02"); r.code() != "CONFLICT/STALE_VERSION" {
		t.Errorf("a second recall: %s", r.body)
	}
}

// A key whose request failed is free again: nothing was done under it.
func TestAFailedRequestLeavesItsKeyFree(t *testing.T) {
	w, _ := newWorld(t)
	sent := w.sent(t, "binh1")
	if r := w.ask(t, "binh1", recall, map[string]any{"r": sent.ref(), "why": ""}, "Idempotency-Key", "recall-01"); r.code() != "BAD_INPUT/REASON_REQUIRED" {
		t.Fatalf("%s", r.body)
	}
	if got := w.step(t, "binh1", "recall", recall, map[string]any{"r": sent.ref(), "why": "Nhầm"}, "Idempotency-Key", "recall-01"); got.State != "DRAFTING" {
		t.Errorf("mended: %+v", got)
	}
}

func TestTextIsNormalisedOrRefused(t *testing.T) {
	w, d := newWorld(t)
	id := w.obligation(t, "binh1")
	var made struct{ Text string }
	w.ask(t, "binh1", comment, map[string]any{"id": id, "text": "Ðo\u0302\u0301i chie\u0301\u0302u sô\u0309"}).into(t, "commentCell", &made)
	sent, kept := w.sent(t, "binh2"), ""
	w.step(t, "binh2", "recall", recall, map[string]any{"r": sent.ref(), "why": " Nha\u0302\u0300m "})
	err := d.Pool.QueryRow(t.Context(), `select reason from journal where action = 'RECALL' and object_id = $1`, sent.ID).Scan(&kept)
	if err != nil || kept != "Nhầm" {
		t.Errorf("the reason is kept as %q, %v", kept, err)
	}
	if want := "Đối chiếu sổ"; made.Text != want {
		t.Errorf("kept %q, want %q", made.Text, want)
	}
	for text, code := range map[string]string{
		"a\x00b": "BAD_INPUT/TEXT_CONTROL_CHARACTER", "a\u009bb": "BAD_INPUT/TEXT_CONTROL_CHARACTER", "": "BAD_INPUT/COMMENT_TEXT", "\u200b": "BAD_INPUT/COMMENT_TEXT", " \n\t": "BAD_INPUT/COMMENT_TEXT",
		strings.Repeat("ổ", 20_000): "BAD_INPUT/COMMENT_TEXT",
	} {
		if r := w.ask(t, "binh1", comment, map[string]any{"id": id, "text": text}); r.code() != code {
			t.Errorf("%.20q: %s %.200s", text, r.code(), r.body)
		}
	}
	if n := d.Rows(t, "cell_comments"); n != 1 {
		t.Errorf("%d comments are kept, want 1", n)
	}
	broken := `{"query":"mutation { commentCell(obligationId: \"` + id.String() + `\", input: {place: \"r1.c1\", text: \"H` + "\xe1\xbb" + `\"}) { id } }"}`
	if r := w.post(w.token(t, "binh1"), broken); r.status != 400 || r.code() != "BAD_INPUT/NOT_UTF8" {
		t.Errorf("broken UTF-8: %d %s", r.status, r.body)
	}
}

func TestValuesOfWrongTypes(t *testing.T) {
	w, d := newWorld(t)
	w.token(t, "binh1")
	id, before := w.obligation(t, "binh1"), d.Rows(t, "journal")
	for _, c := range []struct {
		document  string
		variables map[string]any
	}{
		{sign, map[string]any{"r": map[string]any{"id": "không phải UUID", "version": 1}}},
		{sign, map[string]any{"r": map[string]any{"id": id, "version": "một"}}},
		{sign, map[string]any{"r": map[string]any{"id": id, "version": 1.5}}},
		{sign, map[string]any{"r": map[string]any{"id": id, "version": 99999999999}}},
		{sign, map[string]any{"r": map[string]any{"id": id}}},
		{sign, map[string]any{"r": map[string]any{"id": id, "version": 1, "state": "APPROVED"}}},
		{sign, map[string]any{"r": nil}},
		{sign, map[string]any{}},
		{sign, map[string]any{"r": []any{map[string]any{"id": id}, 1}}},
		{recall, map[string]any{"r": map[string]any{"id": id, "version": 1}, "why": map[string]any{"a": "b"}}},
		{strings.Replace(issue, "2026-09-15", "2026-02-30", 1), map[string]any{"r": map[string]any{"id": id, "version": 1}}},
		{strings.Replace(issue, `"2026-09-15"`, "20260915", 1), map[string]any{"r": map[string]any{"id": id, "version": 1}}},
		{`query ($d: Date!) { units(on: $d, first: 1) { total } }`, map[string]any{"d": "15.9.2026"}},
		{`query ($k: UnitKind!) { units(kind: $k, first: 1) { total } }`, map[string]any{"k": "VILLAGE"}},
		{`query ($n: Int!) { units(first: $n) { total } }`, map[string]any{"n": 1e99}},
		{`query ($a: String!) { units(after: $a, first: 1) { total } }`, map[string]any{"a": "'; drop table units; --"}},
	} {
		r := w.ask(t, "binh1", c.document, c.variables)
		if len(r.Errors) == 0 || r.Errors[0].Extensions.Code == "INTERNAL" {
			t.Errorf("%s %v: %s", c.document, c.variables, r.body)
		}
		for _, word := range []string{"không phải UUID", "drop table", "strconv", "invalid UUID", "parsing"} {
			if strings.Contains(r.body, word) {
				t.Errorf("%s %v: tells %q: %s", c.document, c.variables, word, r.body)
			}
		}
	}
	if n := d.Rows(t, "journal"); n != before {
		t.Errorf("%d lines were journaled", n-before)
	}
}

func TestActionsOutOfPlace(t *testing.T) {
	w, d := newWorld(t)
	fresh := w.report(t, "binh1", "binh1")
	sent := w.sent(t, "binh2")
	stale := sent
	stale.Version--
	w.ask(t, "xa.an", saveCells, cells(w.obligation(t, "A"), "c1", "3", "c2", "1", "c3", "2"))
	draft := w.report(t, "xa.an", "A")
	up := w.step(t, "xa.an", "propose", propose, map[string]any{"r": draft.ref(), "n": draft.Draft.Revision})
	for _, who := range []string{"ct.an", "lanhdao", "kiemtra"} {
		w.token(t, who)
	}
	before := d.Rows(t, "journal")
	absent := report{ID: uuid.New(), Version: 1}
	for _, c := range []struct {
		name, who, document string
		of                  report
		code                string
	}{
		{"signing what was not proposed", "binh1", sign, fresh, "WRONG_STATE/ACTION_NOT_IN_STATE"},
		{"a version that is older", "binh2", recall, stale, "CONFLICT/STALE_VERSION"},
		{"proposing what is sent", "binh2", propose, sent, "WRONG_STATE/ACTION_NOT_IN_STATE"},
		{"văn thư where the route has none", "binh2", issue, sent, "WRONG_STATE/ACTION_NOT_IN_STATE"},
		{"văn thư before the signer", "xa.an", issue, up, "WRONG_STATE/ACTION_NOT_IN_STATE"},
		{"signing another commune's", "binh1", sign, up, "NOT_FOUND"},
		{"as if it were not there", "binh1", sign, absent, "NOT_FOUND"},
		{"the clerk signs", "xa.an", sign, up, "FORBIDDEN"},
		{"the signer numbers", "ct.an", issue, up, "FORBIDDEN"},
		{"the unit approves its own", "binh2", approve, sent, "FORBIDDEN"},
		{"the leader recalls", "lanhdao", recall, sent, "FORBIDDEN"},
		{"the auditor signs", "kiemtra", sign, up, "FORBIDDEN"},
	} {
		r := w.ask(t, c.who, c.document, map[string]any{"r": c.of.ref(), "n": 1, "why": "Thử"})
		if !strings.HasPrefix(r.code(), c.code) {
			t.Errorf("%s: %s, want %s", c.name, r.body, c.code)
		}
	}
	if n := d.Rows(t, "journal"); n != before {
		t.Errorf("%d lines were journaled", n-before)
	}
}

func TestUnitsOfAnotherDate(t *testing.T) {
	w, _ := newWorld(t)
	position := map[string]any{"title": "Công chức", "unitId": w.units["CU"], "roles": []string{"CLERK"}, "validFrom": "2026-09-15"}
	r := w.ask(t, "quantri", `mutation ($p: PositionInput!) { createAccount(input: {username: "moi.cu", displayName: "Người Mới", password: "Trà Bồng 2026", position: $p}) { id } }`, map[string]any{"p": position})
	if r.code() != "BAD_INPUT/UNIT_NOT_IN_FORCE" || !strings.Contains(r.Errors[0].Message, "UBND xã Cũ") {
		t.Errorf("a position in a former commune: %s", r.body)
	}
	r = w.ask(t, "quantri", `mutation ($u: UUID!) { grantDuty(input: {kind: MANAGING_OFFICE, unitId: $u, legalBasis: "QĐ 1", validFrom: "2026-09-15"}) { id } }`, map[string]any{"u": w.units["CU"]})
	if r.code() != "BAD_INPUT/UNIT_NOT_IN_FORCE" {
		t.Errorf("a duty of a former commune: %s", r.body)
	}
	var then, now struct{ Total int }
	w.ask(t, "xa.an", `{ units(search: "xa cu", on: "2025-06-30", first: 5) { total } }`, nil).into(t, "units", &then)
	w.ask(t, "xa.an", `{ units(search: "xa cu", first: 5) { total } }`, nil).into(t, "units", &now)
	if then.Total != 1 || now.Total != 0 {
		t.Errorf("the former commune is found %d times in its day, %d times today", then.Total, now.Total)
	}
}
