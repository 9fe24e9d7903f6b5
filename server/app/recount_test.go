package app_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
)

// TestDueDatesFollowTheCalendar: a day set or taken out moves the due dates of what
// is not sent yet, and no other; both dates stand in the journal.
func TestDueDatesFollowTheCalendar(t *testing.T) {
	w, d := newWorld(t)
	sent := w.report(t, solo(0), solo(0))
	if _, err := d.Owner().Exec(t.Context(), `update obligations set first_submitted_at = due_at, on_time = true, state = 'SUBMITTED' where id = $1`, sent.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Owner().Exec(t.Context(), `insert into extensions (id, round_id, unit_id, until, decision, reason, position_id, at)
		select gen_random_uuid(), round_id, unit_id, '2026-09-25', '1/QĐ', 'bão', $2, now() from obligations where id = $1`,
		w.report(t, solo(1), solo(1)).ID, w.posts["thanhtra"]); err != nil {
		t.Fatal(err)
	}
	due := func(unit string) (day, why string) {
		t.Helper()
		var at time.Time
		var explanation struct{ Text string }
		var raw json.RawMessage
		err := d.Owner().QueryRow(t.Context(), `select due_at, due_explanation from obligations where unit_id = $1`, w.units[unit]).Scan(&at, &raw)
		if err != nil || json.Unmarshal(raw, &explanation) != nil {
			t.Fatal(err)
		}
		return clock.DateOf(at).String(), explanation.Text
	}
	before, _ := due("A")
	w.ask(t, "vanphong", `mutation { setCalendarDay(input: {date: "2026-09-16", kind: HOLIDAY, name: "Nghỉ bão", source: "Công điện 1/CĐ-UBND", provisional: false}) { date } }`, nil).
		into(t, "setCalendarDay", &struct{ Date string }{})
	moved, why := due("A")
	if before != "2026-09-17" || moved != "2026-09-18" || !strings.Contains(why, "Nghỉ bão") {
		t.Errorf("the due date went from %s to %s: %s", before, moved, why)
	}
	if at, _ := due(solo(0)); at != before {
		t.Errorf("what was sent against %s is now due on %s", before, at)
	}
	if at, _ := due(solo(1)); at != before {
		t.Errorf("what a decision extended is now due on %s", at)
	}
	var detail string
	err := d.Owner().QueryRow(t.Context(), `select detail::text from journal where action = 'RECOUNT_DUE' and object_id = $1`, w.report(t, "xa.an", "A").ID).Scan(&detail)
	if err != nil || !strings.Contains(detail, `"from": "2026-09-17"`) || !strings.Contains(detail, `"to": "2026-09-18"`) {
		t.Errorf("the journal says %s: %v", detail, err)
	}
	w.ask(t, "vanphong", `mutation { removeCalendarDay(date: "2026-09-16") { name } }`, nil).into(t, "removeCalendarDay", &struct{ Name string }{})
	if back, _ := due("A"); back != before {
		t.Errorf("after the day was taken out: %s", back)
	}
	if got := w.ask(t, "vanphong", `mutation { removeCalendarDay(date: "2026-09-16") { name } }`, nil).code(); got != "NOT_FOUND/DAY_NOT_SET" {
		t.Errorf("taken out twice: %s", got)
	}
	if got := w.ask(t, "xa.an", `mutation { removeCalendarDay(date: "2026-01-01") { name } }`, nil).code(); !strings.HasPrefix(got, "FORBIDDEN") {
		t.Errorf("a commune's clerk: %s", got)
	}
	if n := d.Rows(t, "calendar_days"); n != len(clock.Holidays())+1 {
		t.Errorf("%d days are kept", n)
	}
}

// TestRemarksOfTheCheckWaitForTheReturn: what the reviewer notes on a sent report is
// seen by the unit with the return, not before, and not in its timeline either.
func TestRemarksOfTheCheckWaitForTheReturn(t *testing.T) {
	w, d := newWorld(t)
	unit := solo(0)
	r := w.report(t, unit, unit)
	if _, err := d.Owner().Exec(t.Context(), `update obligations set first_submitted_at = due_at, last_submitted_at = due_at, on_time = true, state = 'SUBMITTED',
		submission_count = 1 where id = $1`, r.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Owner().Exec(t.Context(), `insert into submissions (id, obligation_id, number, state, form_version_id, cells, nil_report, canonical, sha256, warnings,
		submitted_by, submitted_by_title, submitted_by_name, submitted_at)
		select gen_random_uuid(), $1, 1, 'SUBMITTED', r.form_version_id, '{}', true, '\x00', sha256('x'), '[]', $2, 'x', 'x', now() from rounds r where r.id = $3`,
		r.ID, w.posts[unit], w.round); err != nil {
		t.Fatal(err)
	}
	var note struct {
		ID   uuid.UUID
		Held bool
	}
	w.ask(t, "thanhtra", `mutation ($id: UUID!) { commentCell(obligationId: $id, input: {place: "r1.c1", text: "Số này cao bất thường"}) { id held } }`,
		map[string]any{"id": r.ID}).into(t, "commentCell", &note)
	seen := func(who string) string {
		t.Helper()
		return w.ask(t, who, `query ($id: UUID!) { obligation(id: $id) { version comments { id text held } timeline { action } } }`, map[string]any{"id": r.ID}).body
	}
	if !note.Held || strings.Contains(seen(unit), "bất thường") || strings.Contains(seen(unit), "COMMENT") || !strings.Contains(seen("duyet"), "bất thường") {
		t.Errorf("held %v; the unit sees %s; the reviewer %s", note.Held, seen(unit), seen("duyet"))
	}
	if got := w.ask(t, unit, `mutation ($id: UUID!) { resolveComment(id: $id) { id } }`, map[string]any{"id": note.ID}).code(); got != "NOT_FOUND/NOT_FOUND" {
		t.Errorf("the unit deals with what it does not see: %s", got)
	}
	version := w.report(t, unit, unit).Version
	w.ask(t, "thanhtra", `mutation ($o: Versioned!) { returnReport(input: {obligation: $o, reasons: ["INACCURATE"], text: "Xem nhận xét"}) { id } }`,
		map[string]any{"o": map[string]any{"id": r.ID, "version": version}}).into(t, "returnReport", &struct{ ID uuid.UUID }{})
	if !strings.Contains(seen(unit), "bất thường") || strings.Contains(seen(unit), `"held":true`) {
		t.Errorf("after the return the unit sees %s", seen(unit))
	}
}
