package store_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/db"
)

// waits is what waits for a person, as "TASK code" or "TASK count".
func (w *world) waits(t testing.TB, who string) []string {
	t.Helper()
	found, err := w.Waiting(w.as(t, who), 100)
	if err != nil {
		t.Fatalf("%s: %v", who, err)
	}
	out := []string{}
	for _, i := range found.Items {
		of := fmt.Sprint(i.Count)
		if i.Record != nil {
			of = i.Record.Code
		}
		out = append(out, string(i.Task)+" "+of)
		if i.Record != nil && (i.Record.Name() != nil || i.Record.Pending != nil && i.Record.Pending.Identity != nil) {
			t.Errorf("%s: the line of %s opens who it is", who, of)
		}
	}
	slices.Sort(out)
	return out
}

func (w *world) waitFor(t testing.TB, after, who string, want ...string) {
	t.Helper()
	slices.Sort(want)
	if got := w.waits(t, who); strings.Join(got, ", ") != strings.Join(want, ", ") {
		t.Errorf("%s waits for %s: %v, want %v", after, who, got, want)
	}
}

// TestWhatWaits follows a record past everybody for whom it waits, and for whom not.
func TestWhatWaits(t *testing.T) {
	w := newWorld(t)
	const clerk, other, decider = "ca.tinhkhe", "ca.dongson", "pc04.duyet"
	r := w.open(t, clerk, "Nguyễn Văn Chờ", "051090001234")
	w.waitFor(t, "a draft", clerk, "ENTER "+r.Code)
	w.waitFor(t, "a draft", other)
	w.waitFor(t, "a draft", decider)
	w.must(t, clerk, r, casework.StepCaseInput{Action: casework.Submit})
	w.waitFor(t, "a submitted record", decider, "DECIDE_RECORD "+r.Code)
	w.must(t, decider, r, casework.StepCaseInput{Action: casework.SendBack, Reason: ptr("Thiếu nơi ở hiện tại")})
	w.waitFor(t, "a returned record", clerk, "COMPLETE "+r.Code)
	w.waitFor(t, "a returned record", decider)
	w.must(t, clerk, r, casework.StepCaseInput{Action: casework.Submit})
	w.must(t, decider, r, casework.StepCaseInput{Action: casework.Approve})
	w.waitFor(t, "an official record", decider)
	day, number := clock.MustDate("2026-09-11"), "12/CA"
	w.must(t, clerk, r, casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day, UnitID: &w.Fixture.Units.DongSonPolice})
	w.waitFor(t, "a move", other, "ACCEPT_TRANSFER "+r.Code)
	// The drug police of the province decides there; it neither sends nor receives this.
	w.waitFor(t, "a move between others", "pc04")
	page, err := w.List(w.as(t, "pc04"), &casework.CaseFilter{Waiting: ptr(true)}, casework.OrderDue, 10, nil, unopened)
	if err != nil || page.Total != 0 {
		t.Errorf("%d moves between others wait for the province, %v", page.Total, err)
	}
	own := w.official(t, clerk, "Nguyễn Văn Đến", "051091001234")
	w.must(t, clerk, own, casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day, UnitID: &w.Fixture.Units.Police})
	w.waitFor(t, "a move to it", "pc04", "ACCEPT_TRANSFER "+own.Code)
}

// TestNobodyWaitsForTheirOwn: what somebody sent waits for somebody else.
func TestNobodyWaitsForTheirOwn(t *testing.T) {
	w := newWorld(t)
	r := w.open(t, "pc04.duyet", "Phạm Văn Mình", "051093001234")
	w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Submit})
	for _, line := range w.waits(t, "pc04.duyet") {
		if strings.HasPrefix(line, "DECIDE") {
			t.Errorf("%s waits for who sent it", line)
		}
	}
	page, err := w.List(w.as(t, "pc04.duyet"), &casework.CaseFilter{Waiting: ptr(true)}, casework.OrderDue, 10, nil, unopened)
	if err != nil || page.Total != 0 {
		t.Errorf("%d are listed as waiting for who sent them, %v", page.Total, err)
	}
	// A term of it that runs out is told of to its unit, as that and not as something to decide.
	w.owner(t, `update case_clocks set done_at = null; update case_records set due_at = (select min(due_at) from case_clocks)`)
	w.waitFor(t, "a term of what it sent", "pc04.duyet", "KEEP_TERM "+r.Code)
}

// TestATermThatRunsOut is told of to the unit that keeps the record, and to nobody else;
// the clock that counts is told with it.
func TestATermThatRunsOut(t *testing.T) {
	w := newWorld(t)
	r := w.open(t, "ca.tinhkhe", "Lê Văn Hạn", "051091001234")
	found, err := w.Waiting(w.as(t, "ca.tinhkhe.truong"), 100)
	if err != nil || len(found.Items) != 1 || found.Items[0].DueAt == nil || found.Items[0].Record.ID != r.ID {
		t.Fatalf("the head of the unit is told %+v, %v", found, err)
	}
	if c := found.Items[0].Record.Clocks[0]; !c.DueAt.Equal(*found.Items[0].DueAt) || c.StartEvent == "" || c.Explanation == "" {
		t.Errorf("the term is not explained: %+v", c)
	}
	if found, err = w.Waiting(w.as(t, "benhvien"), 100); err != nil || len(found.Items) != 0 {
		t.Errorf("a hospital is told %+v, %v", found, err)
	}
}

// TestManyWaitInTheSameStatements: nothing is asked record by record.
func TestManyWaitInTheSameStatements(t *testing.T) {
	w := newWorld(t)
	count := func() int {
		ctx, n := db.WithCounter(w.as(t, "ca.tinhkhe"))
		if _, err := w.Waiting(ctx, 100); err != nil {
			t.Fatal(err)
		}
		return n.Statements()
	}
	w.open(t, "ca.tinhkhe", "Một Người", "051090001234")
	one := count()
	for i := range 5 {
		w.open(t, "ca.tinhkhe", fmt.Sprintf("Người Thứ %d", i), fmt.Sprintf("05109000%04d", 2000+i))
	}
	if six := count(); six != one {
		t.Errorf("one record takes %d statements, six take %d", one, six)
	}
}
