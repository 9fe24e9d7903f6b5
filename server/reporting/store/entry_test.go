package store

import (
	"context"
	"strings"
	"testing"
	"time"

	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/reporting"
)

func edit(column, value, base string) reporting.CellEdit {
	e := reporting.CellEdit{Row: "r1", Column: column}
	if value != "" {
		e.Value = &value
	}
	if base != "" {
		e.Base = &base
	}
	return e
}

func (w *world) save(ctx context.Context, edits ...reporting.CellEdit) *reporting.SaveCellsPayload {
	w.t.Helper()
	out, err := w.SaveCells(ctx, reporting.SaveCellsInput{ObligationID: w.obligation("clerkA", "A").ID, Edits: edits})
	if err != nil {
		w.t.Fatal(err)
	}
	return out
}

func TestTwoPeopleMergePerCell(t *testing.T) {
	w := newWorld(t)
	w.handOver(t)
	office, room := w.as("clerkA"), w.as("roomA")
	w.save(office, edit("c1", "10", ""), edit("c2", "4", ""))
	out := w.save(room, edit("c3", "6", ""), edit("c1", "11", ""))
	if len(out.Conflicts) != 1 || *out.Conflicts[0].Theirs != "10" || *out.Conflicts[0].Mine != "11" || out.Conflicts[0].By != "Chức vụ clerkA" {
		t.Fatalf("conflicts: %+v", out.Conflicts)
	}
	if *out.Draft.Cells.Values[0][0] != "10" || *out.Draft.Cells.Values[0][2] != "6" {
		t.Errorf("merged cells: %v", out.Draft.Cells.Values)
	}
	if out = w.save(room, edit("c1", "10", "")); len(out.Conflicts) != 0 || out.Draft.Revision != 2 {
		t.Errorf("the same value is a conflict: %+v, revision %d", out.Conflicts, out.Draft.Revision)
	}
	if out = w.save(room, edit("c1", "12", "10")); len(out.Conflicts) != 0 || *out.Draft.Cells.Values[0][0] != "12" {
		t.Errorf("an edit on the present value: %+v", out)
	}
	_, err := w.propose("roomA", "A")
	reason(t, err, "DELEGATED_ENTRY_ONLY")
}

// handOver gives A's whole entry to its room, which did not see it before.
func (w *world) handOver(t *testing.T) {
	t.Helper()
	_, err := w.Obligation(w.as("roomA"), w.obligation("clerkA", "A").ID)
	reason(t, err, "NOT_FOUND")
	_, err = w.give("clerkA", nil, "B", "")
	reason(t, err, "HOLDER_NOT_BELOW")
	if _, err = w.give("clerkA", nil, "A-VH", ""); err != nil {
		t.Fatal(err)
	}
}

func TestRefusedCellsAreNamedAndTheRestIsKept(t *testing.T) {
	w := newWorld(t)
	out := w.save(w.as("clerkA"), edit("c1", "mười", ""), edit("c2", "3", ""), edit("c5", "50", ""), edit("c9", "1", ""),
		reporting.CellEdit{Row: "r2", Column: "c1"}, edit("c6", "Gô\u0303", ""))
	codes := map[string]string{}
	for _, p := range out.Refused {
		codes[p.Place] = p.Code
	}
	want := map[string]string{"r1.c1": "CELL_NOT_NUMBER", "r1.c5": "CELL_COMPUTED", "r1.c9": "CELL_UNKNOWN"}
	for at, code := range want {
		if codes[at] != code {
			t.Errorf("%s: %q, want %s", at, codes[at], code)
		}
	}
	if *out.Draft.Cells.Values[0][1] != "3" || *out.Draft.Cells.Values[0][5] != "Gỗ" {
		t.Errorf("kept cells: %v, %v", *out.Draft.Cells.Values[0][1], *out.Draft.Cells.Values[0][5])
	}
	_, err := w.SaveCells(w.as("clerkA"), reporting.SaveCellsInput{ObligationID: w.obligation("clerkA", "A").ID, Edits: make([]reporting.CellEdit, reporting.MaxEdits+1)})
	reason(t, err, "TOO_MANY_EDITS")
}

func TestWarningsWantReasons(t *testing.T) {
	w := newWorld(t)
	w.enter("clerkA", "A", "c1=5 c2=2 c3=3 c4=3")
	_, err := w.propose("clerkA", "A")
	reason(t, err, "WARNING_WITHOUT_REASON")
	draft, err := w.obligation("clerkA", "A").Draft(w.as("clerkA"))
	if err != nil || len(draft.Problems) != 1 {
		t.Fatalf("problems of the draft: %+v, %v", draft, err)
	}
	p := draft.Problems[0]
	in := reporting.SaveCellsInput{ObligationID: w.obligation("clerkA", "A").ID,
		WarningReasons: []reporting.WarningReason{{Place: p.Place, Code: p.Code, Check: p.Check, Reason: "Đã đối chiếu sổ"}}}
	if _, err = w.SaveCells(w.as("clerkA"), in); err != nil {
		t.Fatal(err)
	}
	w.send()
	if sent := w.versions("ttt", "A")[0].WarningReasons; len(sent) != 1 || sent[0].Reason != "Đã đối chiếu sổ" {
		t.Errorf("sent warnings: %+v", sent)
	}
}

func TestSavesLeaveOneLineInTenMinutes(t *testing.T) {
	w := newWorld(t)
	count := func() (n int) {
		t.Helper()
		err := w.db.Pool.QueryRow(t.Context(), `select count(*) from journal where object_id = $1 and action in ('EDIT', 'DRAFT_SAVED')`, w.obligation("clerkA", "A").ID).Scan(&n)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	for _, cells := range []string{"c1=1", "c1=2", "c1=3"} {
		w.enter("clerkA", "A", cells)
	}
	if n := count(); n != 1 {
		t.Errorf("three saves in a row leave %d lines, want 1", n)
	}
	later := opened.Add(11 * time.Minute)
	w.Runner.Clock = clock.New(&later)
	w.enter("clerkA", "A", "c1=4")
	if n := count(); n != 2 {
		t.Errorf("a save eleven minutes later makes %d lines, want 2", n)
	}
	var detail string
	err := w.db.Pool.QueryRow(t.Context(), `select string_agg(detail::text, '') from journal where object_id = $1`, w.obligation("clerkA", "A").ID).Scan(&detail)
	if err != nil || strings.Contains(detail, "c1") {
		t.Errorf("the journal tells cells: %s, %v", detail, err)
	}
}

func TestStaleVersionsAreRefused(t *testing.T) {
	w := newWorld(t)
	w.enter("clerkA", "A", "c1=2 c2=1 c3=1")
	old := w.obligation("clerkA", "A")
	_, err := w.Propose(w.as("clerkA"), reporting.ProposeInput{Obligation: ref(old), Revision: 0})
	reason(t, err, "DRAFT_CHANGED")
	if _, err = w.propose("clerkA", "A"); err != nil {
		t.Fatal(err)
	}
	_, err = w.Sign(w.as("chairA"), reporting.SignInputReport{Obligation: ref(old)})
	reason(t, err, "STALE_VERSION")
	_, err = w.SaveCells(w.as("clerkA"), reporting.SaveCellsInput{ObligationID: old.ID, Edits: []reporting.CellEdit{edit("c1", "3", "2")}})
	reason(t, err, "ACTION_NOT_IN_STATE")
	back, err := w.SendBack(w.as("chairA"), reporting.ReasonInput{Obligation: ref(w.obligation("chairA", "A")), Reason: "Xem lại"})
	if err != nil || back.State != reporting.Drafting || len(back.Marks) != 0 {
		t.Errorf("sent back: %+v, %v", back, err)
	}
}

func TestTwoApprovalsAtOnce(t *testing.T) {
	w := newWorld(t)
	w.enter("clerkA", "A", "c1=2 c2=1 c3=1")
	in := reporting.ApproveInput{Obligations: []reporting.Versioned{ref(w.send())}}
	results := make(chan *reporting.ApproveResult, 2)
	for _, who := range []string{"tttDuyet", "tttDuyet2"} {
		ctx := w.as(who)
		go func() {
			out, err := w.Approve(ctx, in)
			if err != nil {
				t.Error(err)
				results <- &reporting.ApproveResult{}
				return
			}
			results <- out[0]
		}()
	}
	first, second := <-results, <-results
	if first.Problem == nil {
		first, second = second, first
	}
	if first.Problem == nil || first.Problem.Code != "STALE_VERSION" || second.Problem != nil || second.Obligation == nil {
		t.Errorf("two approvals gave %+v and %+v", first.Problem, second.Problem)
	}
}

func TestRepeatedRequestsDoNothingTwice(t *testing.T) {
	w := newWorld(t)
	keyed := func(who, key string) context.Context {
		ctx, err := action.WithKey(w.as(who), key)
		if err != nil {
			t.Fatal(err)
		}
		return ctx
	}
	in := reporting.SaveCellsInput{ObligationID: w.obligation("clerkA", "A").ID, Edits: []reporting.CellEdit{edit("c1", "2", ""), edit("c2", "1", ""), edit("c3", "1", ""), edit("c9", "1", "")}}
	for range 2 {
		out, err := w.SaveCells(keyed("clerkA", "save-0001"), in)
		if err != nil || out.Draft.Revision != 1 || len(out.Conflicts) != 0 || len(out.Refused) != 1 {
			t.Fatalf("repeated save: %+v, %v", out, err)
		}
	}
	sent := w.send()
	for range 2 {
		out, err := w.Approve(keyed("tttDuyet", "approve-0001"), reporting.ApproveInput{Obligations: []reporting.Versioned{ref(sent)}})
		if err != nil || out[0].Problem != nil || out[0].Obligation.State != reporting.Approved {
			t.Fatalf("repeated approval: %+v, %v", out, err)
		}
	}
	if n := len(w.facts.lines); n != 2 {
		t.Errorf("the facts were told %d times, want 2: %v", n, w.facts.lines)
	}
	_, err := w.SaveCells(keyed("clerkA", "save-0001"), reporting.SaveCellsInput{ObligationID: in.ObligationID})
	reason(t, err, "IDEMPOTENCY_KEY_REUSED")
}
