package store

import (
	"strings"
	"testing"

	"congvu/server/clock"
	"congvu/server/reporting"
)

// laterEdition renames column 2 as column 7, drops column 4 and adds a sum.
const laterEdition = `
code: "01/THU"
edition: "2027"
title: Biểu thử mới
legalBasis: Quyết định thử hai
validFrom: 2026-08-01
rows: {kind: SINGLE}
columns:
  - {code: "1", name: c1, label: Tổng số, kind: NUMBER, required: true, min: "0", printed: "=7+3", indicator: {key: thu.c1, name: Tổng số, overUnits: SUM, overTime: SUM}}
  - {code: "7", name: c7, label: Phần một, kind: NUMBER, required: true, min: "0", indicator: {key: thu.c2, name: Phần một, overUnits: SUM, overTime: SUM}}
  - {code: "3", name: c3, label: Phần hai, kind: NUMBER, required: true, min: "0", indicator: {key: thu.c3, name: Phần hai, overUnits: SUM, overTime: SUM}}
  - {code: "8", name: c8, label: Khác, kind: NUMBER}
  - {code: "6", name: c6, label: Ghi chú, kind: TEXT}
`

func (w *world) moveInput(to string) reporting.MoveRoundInput {
	w.t.Helper()
	v, err := w.ImportForm(w.as("vp"), to)
	if err != nil {
		w.t.Fatal(err)
	}
	r, err := w.Round(w.as("ttt"), w.round.ID)
	if err != nil {
		w.t.Fatal(err)
	}
	return reporting.MoveRoundInput{Round: reporting.Versioned{ID: r.ID, Version: r.Version}, FormVersionID: v.ID,
		DecisionNumber: "12/QĐ-TTT", DecisionDate: clock.NewDate(2026, 9, 14)}
}

// sendB sends commune B's report of the round, which one person signs and sends.
func (w *world) sendB(cells string) {
	w.t.Helper()
	w.enter("soloB", "B", cells)
	if _, err := w.propose("soloB", "B"); err != nil {
		w.t.Fatal(err)
	}
	if _, err := w.Sign(w.as("soloB"), reporting.SignInputReport{Obligation: ref(w.obligation("soloB", "B"))}); err != nil {
		w.t.Fatal(err)
	}
}

// TestARoundMovesByADecision: the draft of A goes along and loses nothing, what B has
// sent stays on its version and is approved in it, and reads in the table of the new one.
func TestARoundMovesByADecision(t *testing.T) {
	w := newWorld(t)
	w.sendB("c1=20 c2=5 c3=15")
	w.enter("clerkA", "A", "c1=10 c2=4 c3=6 c4=1 c6=Ghi")
	in := w.moveInput(laterEdition)
	dry, err := w.RoundMove(w.as("ttt"), in.Round.ID, in.FormVersionID, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	by := map[string]reporting.ColumnMoveBy{}
	for _, c := range dry.Columns {
		by[c.From] = c.By
	}
	if by["c2"] != reporting.ByIndicator || by["c6"] != reporting.ByCode || by["c4"] != reporting.NoPlace || by["c5"] != reporting.NoPlace {
		t.Errorf("map: %+v", by)
	}
	if dry.Sent != 1 || len(dry.Drafts) != 2 || dry.Drafts[0].Moved != 4 || dry.Drafts[0].Unplaced != 1 {
		t.Errorf("dry run: %+v", dry)
	}
	moved, err := w.MoveRound(w.as("ttt"), in)
	if err != nil || moved.FormVersion.Edition != "2027" {
		t.Fatalf("moved: %+v, %v", moved, err)
	}
	draft, err := w.obligation("clerkA", "A").Draft(w.as("clerkA"))
	if err != nil {
		t.Fatal(err)
	}
	if got := values(draft.Cells.Values[0]); got != "10 4 6 _ Ghi" {
		t.Errorf("the draft after the move: %s", got)
	}
	if len(draft.Unplaced) != 1 || draft.Unplaced[0].Code != "4" || draft.Unplaced[0].Value != "1" || draft.Unplaced[0].Edition != "2026" {
		t.Errorf("what has no place: %+v", draft.Unplaced)
	}
	if r := w.approve("tttDuyet", "B"); r.Problem != nil {
		t.Fatal(r.Problem)
	}
	sub := w.versions("ttt", "B")[0]
	if sub.FormVersion.Edition != "2026" || len(sub.Cells.Columns) != 6 {
		t.Errorf("the sent version moved: %+v", sub.FormVersion)
	}
	table, err := w.RoundTable(w.as("ttt"), in.Round.ID, nil)
	if err != nil || values(table.Rows[1].Values) != "20 5 15 _ _" {
		t.Errorf("the table reads what was sent: %v, %v", table, err)
	}
	if diff, err := Verify(t.Context(), w.db.Pool); err != nil || diff != "" {
		t.Errorf("verify: %q, %v", diff, err)
	}
}

// TestTheTableFollowsTheDecision: a column that the decision gave no place has none in
// the table either, although both versions feed one indicator by it.
func TestTheTableFollowsTheDecision(t *testing.T) {
	w := newWorld(t)
	w.sendB("c1=20 c2=5 c3=15")
	in := w.moveInput(laterEdition)
	to := "c8"
	in.Columns = []reporting.ColumnMoveInput{{From: "c3", To: &to}}
	if _, err := w.MoveRound(w.as("ttt"), in); err != nil {
		t.Fatal(err)
	}
	table, err := w.RoundTable(w.as("ttt"), in.Round.ID, nil)
	if err != nil || values(table.Rows[1].Values) != "20 5 _ 15 _" {
		t.Errorf("the table reads what was sent: %v, %v", values(table.Rows[1].Values), err)
	}
}

// TestWhatWasSignedGoesBackToEntry: a signature under another form is none.
func TestWhatWasSignedGoesBackToEntry(t *testing.T) {
	w := newWorld(t)
	w.enter("clerkA", "A", "c1=10 c2=4 c3=6")
	if _, err := w.propose("clerkA", "A"); err != nil {
		t.Fatal(err)
	}
	in := w.moveInput(laterEdition)
	if dry, err := w.RoundMove(w.as("vp"), in.Round.ID, in.FormVersionID, nil, nil); err != nil || dry.SentBack != 1 {
		t.Fatalf("dry run: %+v, %v", dry, err)
	}
	if _, err := w.MoveRound(w.as("vp"), in); err != nil {
		t.Fatal(err)
	}
	if o := w.obligation("clerkA", "A"); o.State != reporting.Drafting || len(o.Marks) != 0 {
		t.Errorf("state %s, marks %v", o.State, o.Marks)
	}
}

func TestAMoveIsRefused(t *testing.T) {
	w := newWorld(t)
	good := w.moveInput(laterEdition)
	other, err := w.ImportForm(w.as("vp"), strings.NewReplacer(`"01/THU"`, `"02/THU"`, "thu.", "khac.").Replace(formDocument))
	if err != nil {
		t.Fatal(err)
	}
	c4, c7, c9, c8 := "c4", "c7", "c9", "c8"
	for name, c := range map[string]struct {
		who, want string
		change    func(*reporting.MoveRoundInput)
	}{
		"by a commune":        {"clerkA", "FORBIDDEN", func(*reporting.MoveRoundInput) {}},
		"without a decision":  {"ttt", "DECISION_REQUIRED", func(in *reporting.MoveRoundInput) { in.DecisionNumber = " " }},
		"by one of tomorrow":  {"ttt", "DOCUMENT_DATE", func(in *reporting.MoveRoundInput) { in.DecisionDate = clock.NewDate(2026, 9, 16) }},
		"seen before":         {"ttt", "STALE_VERSION", func(in *reporting.MoveRoundInput) { in.Round.Version = 99 }},
		"to another form":     {"ttt", "FORM_VERSION_UNKNOWN", func(in *reporting.MoveRoundInput) { in.FormVersionID = other.ID }},
		"to where it is":      {"ttt", "FORM_VERSION_SAME", func(in *reporting.MoveRoundInput) { in.FormVersionID = w.round.FormVersion.ID }},
		"from no column":      {"ttt", "COLUMN_UNKNOWN", func(in *reporting.MoveRoundInput) { in.Columns = []reporting.ColumnMoveInput{{From: c9, To: &c7}} }},
		"to no column":        {"ttt", "COLUMN_UNKNOWN", func(in *reporting.MoveRoundInput) { in.Columns = []reporting.ColumnMoveInput{{From: c4, To: &c9}} }},
		"two into one":        {"ttt", "COLUMN_TWICE", func(in *reporting.MoveRoundInput) { in.Columns = []reporting.ColumnMoveInput{{From: c4, To: &c7}} }},
		"words into a number": {"ttt", "COLUMN_CANNOT_HOLD", func(in *reporting.MoveRoundInput) { in.Columns = []reporting.ColumnMoveInput{{From: "c6", To: &c8}} }},
	} {
		in := good
		c.change(&in)
		_, err := w.MoveRound(w.as(c.who), in)
		t.Run(name, func(t *testing.T) { reason(t, err, c.want) })
	}
	if n := w.db.Rows(t, "round_moves"); n != 0 {
		t.Errorf("%d moves were kept", n)
	}
}
