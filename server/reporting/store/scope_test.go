package store

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/uuid"

	"congvu/server/db"
	"congvu/server/reporting"
)

// sent fills and sends both communes' reports.
func (w *world) sent() {
	w.t.Helper()
	w.enter("clerkA", "A", "c1=10 c2=4 c3=6 c6=Mật")
	w.send()
	w.enter("soloB", "B", "c1=20 c2=5 c3=15")
	if _, err := w.propose("soloB", "B"); err != nil {
		w.t.Fatal(err)
	}
	if _, err := w.Sign(w.as("soloB"), reporting.SignInputReport{Obligation: ref(w.obligation("soloB", "B"))}); err != nil {
		w.t.Fatal(err)
	}
}

func TestWhoSeesWhichRows(t *testing.T) {
	w := newWorld(t)
	for who, want := range map[string]int{"clerkA": 1, "roomA": 0, "chairA": 1, "soloB": 1, "ttt": 2, "vp": 2, "leader": 2, "analyst": 2} {
		page, err := w.Obligations(w.as(who), nil, reporting.OrderDue, 10, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(page.Items) != want || want > 0 && page.Total != want {
			t.Errorf("%s sees %d rows of %d, want %d", who, len(page.Items), page.Total, want)
		}
	}
	foreign := w.obligation("soloB", "B").ID
	_, hidden := w.Obligation(w.as("clerkA"), foreign)
	_, absent := w.Obligation(w.as("clerkA"), uuid.Max)
	if hidden == nil || absent == nil || hidden.Error() != absent.Error() {
		t.Errorf("not yours and not there differ: %v / %v", hidden, absent)
	}
	_, err := w.SaveCells(w.as("clerkA"), reporting.SaveCellsInput{ObligationID: foreign, Edits: []reporting.CellEdit{edit("c1", "1", "")}})
	reason(t, err, "NOT_FOUND")
	_, err = w.SaveCells(w.as("ttt"), reporting.SaveCellsInput{ObligationID: foreign, Edits: []reporting.CellEdit{edit("c1", "1", "")}})
	reason(t, err, "ACTION_NOT_PERMITTED")
}

func TestDraftsStayWithTheUnit(t *testing.T) {
	w := newWorld(t)
	w.enter("clerkA", "A", "c1=10")
	for who, sees := range map[string]bool{"clerkA": true, "chairA": true, "ttt": false, "leader": false, "vp": false, "analyst": false} {
		o := w.obligation(who, "A")
		draft, err := o.Draft(w.as(who))
		if err != nil {
			t.Fatal(err)
		}
		if (draft != nil) != sees {
			t.Errorf("%s reads the draft: %v, want %v", who, draft != nil, sees)
		}
		if _, err := w.PeriodContext(w.as(who), o.ID); (err == nil) != sees {
			t.Errorf("%s reads the periods beside the entry: %v, want %v", who, err, sees)
		}
	}
	for who, sees := range map[string]bool{"clerkA": true, "ttt": true, "leader": false, "vp": false} {
		lines, err := w.obligation(who, "A").Timeline(w.as(who))
		if err != nil {
			t.Fatal(err)
		}
		if (len(lines) > 0) != sees {
			t.Errorf("%s reads %d lines of the timeline", who, len(lines))
		}
		if who == "ttt" && slices.ContainsFunc(lines, func(e *reporting.TimelineEntry) bool { return e.Action == "EDIT" }) {
			t.Error("the lead agency sees how the unit works")
		}
	}
}

func TestVersionsByState(t *testing.T) {
	w := newWorld(t)
	w.sent()
	count := func(who string) int { return len(w.versions(who, "A")) }
	if count("ttt") != 1 || count("leader") != 1 || count("vp") != 0 {
		t.Errorf("sent: lead %d, leader %d, managing office %d versions", count("ttt"), count("leader"), count("vp"))
	}
	w.returned()
	if count("ttt") != 1 || count("leader") != 0 {
		t.Errorf("returned: lead %d, leader %d versions", count("ttt"), count("leader"))
	}
}

func TestListsTakeOneStatement(t *testing.T) {
	w := newWorld(t)
	w.sent()
	for name, read := range map[string]func(who string) (*db.Counter, error){
		"obligations": func(who string) (*db.Counter, error) {
			ctx, n := db.WithCounter(w.as(who))
			search := "xa"
			_, err := w.Obligations(ctx, &reporting.ObligationFilter{UnitSearch: &search, Timeliness: []reporting.Timeliness{reporting.OnTime}, States: []reporting.ObligationState{reporting.Submitted}}, reporting.OrderUnit, 10, nil)
			return n, err
		},
		"inbox": func(who string) (*db.Counter, error) {
			ctx, n := db.WithCounter(w.as(who))
			_, err := w.Inbox(ctx, 10, false)
			return n, err
		},
	} {
		n, err := read("ttt")
		if err != nil {
			t.Fatal(err)
		}
		if n.Statements() != 1 {
			t.Errorf("%s takes %d statements: %v", name, n.Statements(), n.SQL())
		}
	}
	ctx, n := db.WithCounter(w.as("ttt"))
	page, err := w.Obligations(ctx, nil, reporting.OrderDue, 10, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range page.Items {
		for _, err := range []error{second(o.Submissions(ctx)), second(o.Comments(ctx)), second(o.Timeline(ctx)), second(o.Official(ctx))} {
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	if n.Statements() != 4 { // the page, versions, comments, timelines
		t.Errorf("two reports with their parts take %d statements, want 4", n.Statements())
	}
}

func second[T any](_ T, err error) error { return err }

func TestPagesFollowEachOther(t *testing.T) {
	w := newWorld(t)
	for _, order := range []reporting.ObligationOrder{reporting.OrderDue, reporting.OrderUpdated, reporting.OrderUnit} {
		first, err := w.Obligations(w.as("ttt"), nil, order, 1, nil)
		if err != nil || len(first.Items) != 1 || first.EndCursor == nil || first.Total != 2 {
			t.Fatalf("%s: first page %+v, %v", order, first, err)
		}
		next, err := w.Obligations(w.as("ttt"), nil, order, 1, first.EndCursor)
		if err != nil || len(next.Items) != 1 || next.EndCursor != nil || next.Items[0].ID == first.Items[0].ID {
			t.Errorf("%s: next page %+v, %v", order, next, err)
		}
	}
	// A cursor of somebody else's row leads nowhere.
	foreign := w.obligation("soloB", "B").ID.String()
	if page, err := w.Obligations(w.as("clerkA"), nil, reporting.OrderDue, 1, &foreign); err != nil || len(page.Items) != 0 {
		t.Errorf("a foreign cursor gives %+v, %v", page, err)
	}
	bad := "x"
	_, err := w.Obligations(w.as("clerkA"), nil, reporting.OrderDue, 1, &bad)
	reason(t, err, "INVALID_CURSOR")
}

func TestFiltersFind(t *testing.T) {
	w := newWorld(t)
	w.sent()
	search := func(words string) int {
		page, err := w.Obligations(w.as("ttt"), &reporting.ObligationFilter{UnitSearch: &words, RoundID: &w.round.ID, RegimeID: &w.round.Regime.ID}, reporting.OrderUnit, 10, nil)
		if err != nil {
			t.Fatal(err)
		}
		return page.Total
	}
	if search("xa binh") != 1 || search("XÃ") != 2 || search("không có") != 0 {
		t.Errorf("search finds %d, %d, %d", search("xa binh"), search("XÃ"), search("không có"))
	}
	page, err := w.Obligations(w.as("ttt"), &reporting.ObligationFilter{Timeliness: []reporting.Timeliness{reporting.NotDue}}, reporting.OrderDue, 10, nil)
	if err != nil || len(page.Items) != 0 {
		t.Errorf("not due: %d, %v", len(page.Items), err)
	}
}

func TestInboxByPosition(t *testing.T) {
	w := newWorld(t)
	waiting := func(who string) string {
		box, err := w.Inbox(w.as(who), 10, false)
		if err != nil {
			t.Fatal(err)
		}
		out := ""
		for _, i := range box.Items {
			out += fmt.Sprintf("%s:%s:%s ", i.Obligation.Unit.Code, i.Action, i.Group)
		}
		return out
	}
	expect := func(who, want string) {
		t.Helper()
		if got := waiting(who); got != want {
			t.Errorf("%s waits for %q, want %q", who, got, want)
		}
	}
	expect("clerkA", "A:EDIT:THIS_WEEK ")
	expect("roomA", "")
	expect("ttt", "")
	w.enter("clerkA", "A", "c1=2 c2=1 c3=1")
	expect("clerkA", "A:PROPOSE:THIS_WEEK ")
	if _, err := w.propose("clerkA", "A"); err != nil {
		t.Fatal(err)
	}
	expect("clerkA", "")
	expect("chairA", "A:SIGN:THIS_WEEK ")
	o, err := w.Sign(w.as("chairA"), reporting.SignInputReport{Obligation: ref(w.obligation("chairA", "A"))})
	if err != nil {
		t.Fatal(err)
	}
	expect("recordsA", "A:ISSUE:THIS_WEEK ")
	if _, err = w.Issue(w.as("recordsA"), issueOf(o)); err != nil {
		t.Fatal(err)
	}
	w.at(18, 8)
	expect("ttt", "A:RETURN:TODAY ")
	expect("tttDuyet", "A:APPROVE:TODAY ")
	expect("soloB", "B:EDIT:OVERDUE ")
	w.returned2()
	w.enter("clerkA", "A", "c2=0 c1=1")
	w.send()
	box, err := w.Inbox(w.as("tttDuyet"), 10, false)
	if err != nil || len(box.Items) != 1 || box.Items[0].ChangedCells == nil || *box.Items[0].ChangedCells != 2 {
		t.Errorf("changed cells: %+v, %v", box, err)
	}
}

func (w *world) returned2() {
	w.t.Helper()
	_, err := w.ReturnReport(w.as("ttt"), reporting.ReturnInput{Obligation: ref(w.obligation("ttt", "A")), Reasons: []string{"OTHER"}, Text: "Xem lại"})
	if err != nil {
		w.t.Fatal(err)
	}
}
