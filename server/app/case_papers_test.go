package app_test

import (
	"strings"
	"testing"

	"congvu/ent/schema"
)

// TestTheChairmanFindsPapersInTheInbox: a paper that waits for a signature stands among
// what waits for the chairman, by name; nobody else is told which paper it is.
func TestTheChairmanFindsPapersInTheInbox(t *testing.T) {
	w, d := newWorld(t)
	for kind, unit := range map[string]string{"CASE_KEEPER": "A.CA", "CASE_RULING": "A"} {
		if _, err := d.Owner().Exec(t.Context(), `insert into duties (id, valid_from, kind, unit_id, legal_basis) values ($1, $2, $3, $4, 'thử') on conflict do nothing`,
			schema.NewID(), reform.Start(), kind, w.units[unit]); err != nil {
			t.Fatal(err)
		}
	}
	var record struct {
		ID      string
		Version int
	}
	content := map[string]any{"identity": map[string]any{"fullName": "Nguyễn Văn Tý", "sex": "MALE", "birthDate": "1990-05-01"},
		"health": map[string]any{"tests": []any{map[string]any{"on": "2026-09-10", "agency": "Trạm Y tế", "method": "URINE", "positive": true, "substances": []any{"HEROIN"}}}}}
	w.ask(t, "congan.an", `mutation ($in: OpenCaseInput!) { openCase(input: $in) { id version } }`,
		map[string]any{"in": map[string]any{"receivedOn": "2026-09-14", "content": content}}).into(t, "openCase", &record)
	proposed := w.ask(t, "congan.an", `mutation ($in: ProposeCaseRulingInput!) { proposeCaseRuling(input: $in) { id } }`, map[string]any{"in": map[string]any{
		"record": map[string]any{"id": record.ID, "version": record.Version}, "kind": "MANAGE", "noticeNumber": "15/TB-CAX", "noticeOn": "2026-09-15",
		"act": "Sử dụng ma túy tại nhà trọ", "testOn": "2026-09-10", "team": []any{map[string]any{"role": "POLICE", "name": "Trần Công Minh"}}}})
	if proposed.code() != "" {
		t.Fatal(proposed.body)
	}
	const waits = `{ inbox(first: 20) { items { task ruling { kind from { name } } } } }`
	if got := w.ask(t, "ct.an", waits, nil); !strings.Contains(got.body, `{"task":"SIGN","ruling":{"kind":"MANAGE","from":{"name":"Công an xã An"}}}`) {
		t.Errorf("the chairman is not told what to sign: %s", got.body)
	}
	if got := w.ask(t, "xa.an", waits, nil); strings.Contains(got.body, "MANAGE") {
		t.Errorf("the office reads the chairman's papers: %s", got.body)
	}
}
