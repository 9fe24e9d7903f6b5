package store_test

import (
	"slices"
	"testing"

	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/db"
)

// TestPapersOfAnEarlierVersion: a database that was written before time limits belonged to papers
// says after the migrations what it would say had they always. That version ended, with one paper, the
// days of every other, set a term for each, and let the approval of a death end the year of management.
func TestPapersOfAnEarlierVersion(t *testing.T) {
	w := newWorld(t)
	day := clock.MustDate("2026-09-15")
	police, chairman := "ca.tinhkhe", "ct.tinhkhe"
	signs := func(r *casework.CaseRecord, kind casework.CaseDecisionKind, number string) *casework.CaseRuling {
		t.Helper()
		seen, err := w.One(w.as(t, police), r.ID, everything)
		if err != nil {
			t.Fatal(err)
		}
		g, err := w.rule(t, chairman, paperOf(t, seen, kind), casework.StepCaseRulingInput{Action: casework.SignRuling, Number: &number, SignedOn: &day})
		if err != nil {
			t.Fatal(err)
		}
		return g
	}
	proposes := func(r *casework.CaseRecord, in casework.ProposeCaseRulingInput) {
		t.Helper()
		if _, err := w.propose(t, police, r, in); err != nil {
			t.Fatal(err)
		}
	}
	file := casework.ProposeCaseRulingInput{Kind: casework.MoveFile, NoticeNumber: "17/TB-CAX", NoticeOn: day, Destination: ptr("Công an xã Đông Sơn"), Papers: []*casework.CaseFilePaper{{Name: "QĐ quản lý"}}}

	dead := w.reported(t, w.managed(t, w.official(t, police, "Lê Văn Khuất", "051091001231"), "31"))
	w.must(t, "pc04.duyet", dead, casework.StepCaseInput{Action: casework.ApproveEnd})
	stoppedDead := w.reported(t, w.managed(t, w.official(t, police, "Lê Văn Dừng", "051091001232"), "32"))
	proposes(stoppedDead, stopped(casework.StopDead))
	signs(stoppedDead, casework.Stop, "33")
	w.must(t, "pc04.duyet", stoppedDead, casework.StepCaseInput{Action: casework.ApproveEnd})
	alive := w.reported(t, w.managed(t, w.official(t, police, "Lê Văn Sống", "051091001236"), "42"))
	w.must(t, "pc04.duyet", alive, casework.StepCaseInput{Action: casework.ApproveEnd})
	w.must(t, police, alive, casework.StepCaseInput{Action: casework.RequestReopen, Reason: ptr("Người này còn sống")})
	w.must(t, "pc04.duyet", alive, casework.StepCaseInput{Action: casework.Reopen})
	proposes(alive, stopped(casework.StopPrison))
	signs(alive, casework.Stop, "43")
	ended := w.managed(t, w.official(t, police, "Lê Văn Thôi", "051091001233"), "34")
	w.end(t, police, ended, casework.StepCaseInput{Action: casework.EndUse}, "2026-09-15")
	waits := w.managed(t, w.official(t, police, "Lê Văn Chờ", "051091001234"), "35")
	for _, in := range []casework.ProposeCaseRulingInput{file, stopped(casework.StopPrison), proposal()} {
		proposes(waits, in)
	}
	signs(waits, casework.Stop, "36")
	unsent := w.managed(t, w.official(t, police, "Lê Văn Gửi", "051091001235"), "37")
	proposes(unsent, stopped(casework.StopPrison))
	signs(unsent, casework.Stop, "38")
	proposes(unsent, proposal())
	again := signs(unsent, casework.Manage, "39")

	w.Fixture.DB.Older(t, "../../db/migrations", 52)
	for _, wrote := range []string{
		// Approving a death ended the year; so did what ends it now.
		`update case_clocks c set done_at = j.at from journal j where j.object_id = c.record_id and j.action = 'APPROVE_END_CASE' and c.term = 'CASE_MANAGEMENT' and (c.done_at is null or c.done_at > j.at)`,
		// Every paper had the days of the decision to manage, which any signature ended.
		`insert into case_clocks (id, record_id, term, name, start_event, started_on, due_at, source, explanation, duration)
			select gen_random_uuid(), g.record_id, 'CASE_DECIDE', 'x', 'x', '2026-09-15', '2026-09-18T17:00+07', 'x', 'x', false from case_rulings g where g.kind <> 'MANAGE'`,
		`update case_rulings set due_at = '2026-09-18T17:00+07' where kind <> 'MANAGE'`,
		`update case_clocks c set done_at = '2026-09-15T09:00+07' where term = 'CASE_DECIDE' and done_at is null and exists (select from case_rulings g where g.record_id = c.record_id and g.state = 'SIGNED')`,
		// Sending the new decision sent the one to stop too.
		`update case_clocks set done_at = '2026-09-15T09:30+07' where term = 'CASE_SEND' and done_at is null and record_id = '` + unsent.ID.String() + `'`,
		`update case_rulings set state = 'DELIVERED' where id = '` + again.ID.String() + `'`,
	} {
		w.owner(t, wrote)
	}
	if err := db.Migrate(t.Context(), w.OwnerDSN); err != nil {
		t.Fatal(err)
	}

	seen := func(r *casework.CaseRecord) *casework.CaseRecord {
		t.Helper()
		out, err := w.One(w.as(t, police), r.ID, everything)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	offered := func(r *casework.CaseRecord) bool {
		t.Helper()
		return slices.ContainsFunc(seen(r).Actions(w.as(t, police)), func(a *casework.CaseActionState) bool { return a.Action == casework.ProposeRuling && a.Allowed })
	}
	if running(seen(dead), casework.ClockManagement) != 1 || !offered(dead) {
		t.Errorf("of who died run %v, a decision to stop offered %v", clocksOf(seen(dead)), offered(dead))
	}
	proposes(dead, stopped(casework.StopDead))
	signs(dead, casework.Stop, "40")
	for name, r := range map[string]*casework.CaseRecord{"stopped before the death": stoppedDead, "stopped when found alive": alive, "ended with evidence": ended} {
		if running(seen(r), casework.ClockManagement) != 0 || r != alive && offered(r) {
			t.Errorf("%s: %v run, offered %v", name, clocksOf(seen(r)), offered(r))
		}
	}
	if got := seen(waits); running(got, casework.ClockDecide) != 1 || running(got, casework.ClockSend) != 1 || paperOf(t, got, casework.MoveFile).DueAt != nil || paperOf(t, got, casework.Manage).DueAt == nil {
		t.Errorf("the decision to manage waits and the one to stop is to be sent, %v run", clocksOf(got))
	}
	signs(waits, casework.Manage, "41")
	if got := seen(waits); running(got, casework.ClockDecide) != 0 || running(got, casework.ClockSend) != 1 {
		t.Errorf("signed, %v run", clocksOf(got))
	}
	got := seen(unsent)
	if running(got, casework.ClockSend) != 1 || got.NextClock(w.as(t, police)) == nil {
		t.Errorf("the decision to stop was never sent, %v run", clocksOf(got))
	}
	if _, err := w.rule(t, police, paperOf(t, got, casework.Stop), casework.StepCaseRulingInput{Action: casework.DeliverRuling}); err != nil {
		t.Fatal(err)
	}
	if got = seen(unsent); running(got, casework.ClockSend) != 0 {
		t.Errorf("sent, %v run", clocksOf(got))
	}
}
