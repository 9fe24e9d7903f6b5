package store

import (
	"slices"
	"strings"
	"testing"

	"congvu/server/clock"
	"congvu/server/reporting"
)

// enter saves cells "c1=3 c2=1" of the first row, each based on what the draft holds.
func (w *world) enter(who, unit, cells string) *reporting.SaveCellsPayload {
	w.t.Helper()
	ctx, o := w.as(who), w.obligation(who, unit)
	draft, err := o.Draft(ctx)
	if err != nil {
		w.t.Fatal(err)
	}
	in := reporting.SaveCellsInput{ObligationID: o.ID}
	for _, cell := range strings.Fields(cells) {
		column, value, _ := strings.Cut(cell, "=")
		at := slices.Index(draft.Cells.Columns, column)
		edit := reporting.CellEdit{Row: "r1", Column: column, Value: &value}
		if at >= 0 {
			edit.Base = draft.Cells.Values[0][at]
		}
		in.Edits = append(in.Edits, edit)
	}
	out, err := w.SaveCells(ctx, in)
	if err != nil {
		w.t.Fatalf("%s enters %s: %v", who, cells, err)
	}
	return out
}

func (w *world) propose(who, unit string) (*reporting.Obligation, error) {
	w.t.Helper()
	ctx, o := w.as(who), w.obligation(who, unit)
	draft, err := o.Draft(ctx)
	if err != nil {
		w.t.Fatal(err)
	}
	return w.Propose(ctx, reporting.ProposeInput{Obligation: ref(o), Revision: draft.Revision})
}

// send walks commune A's route: propose, sign, number and send.
func (w *world) send() *reporting.Obligation {
	w.t.Helper()
	if _, err := w.propose("clerkA", "A"); err != nil {
		w.t.Fatal(err)
	}
	o, err := w.Sign(w.as("chairA"), reporting.SignInputReport{Obligation: ref(w.obligation("chairA", "A"))})
	if err != nil {
		w.t.Fatal(err)
	}
	if o, err = w.Issue(w.as("recordsA"), issueOf(o)); err != nil {
		w.t.Fatal(err)
	}
	return o
}

func issueOf(o *reporting.Obligation) reporting.IssueInput {
	return reporting.IssueInput{Obligation: ref(o), DocNumber: "12", DocNotation: "BC-UBND", DocDate: clock.NewDate(2026, 9, 15)}
}

func (w *world) approve(who, unit string) *reporting.ApproveResult {
	w.t.Helper()
	out, err := w.Approve(w.as(who), reporting.ApproveInput{Obligations: []reporting.Versioned{ref(w.obligation("ttt", unit))}})
	if err != nil {
		w.t.Fatal(err)
	}
	return out[0]
}

func TestTheWholeJourney(t *testing.T) {
	w := newWorld(t)
	w.enter("clerkA", "A", "c1=9 c2=4 c3=6")
	_, err := w.propose("clerkA", "A")
	if f := reason(t, err, "REPORT_HAS_ERRORS"); len(f.Problems) != 1 || f.Problems[0].Place != "r1.c1" {
		t.Fatalf("the wrong total is not located: %+v", f.Problems)
	}
	w.enter("clerkA", "A", "c1=10")
	o := w.send()
	if o.State != reporting.Submitted || o.OnTime == nil || !*o.OnTime {
		t.Fatalf("sent: state %s, on time %v", o.State, o.OnTime)
	}
	first := w.versions("clerkA", "A")[0]
	if first.Number != 1 || len(first.Sha256) != 64 || first.BeforeClosing || *first.SignerTitle != "Chức vụ chairA" || *first.SigningForm != "TM" || *first.DocNumber != "12" {
		t.Fatalf("the version is not frozen as signed: %+v", first)
	}
	if got := *first.Cells.Values[0][4]; got != "40" {
		t.Errorf("the computed ratio is %s, want 40", got)
	}
	w.returned()
	w.at(16, 9)
	w.enter("clerkA", "A", "c1=11 c2=5")
	if second := w.send(); second.SupplementDueAt != nil || !*second.OnTime {
		t.Errorf("after the supplement: due %v, on time %v", second.SupplementDueAt, *second.OnTime)
	}
	if r := w.approve("tttDuyet", "A"); r.Problem != nil {
		t.Fatalf("approve: %+v", r.Problem)
	}
	w.corrected()
	want := []string{"publish 1 official=false replaces=false c1=10", "withdraw", "publish 2 official=false replaces=false c1=11",
		"publish 2 official=true replaces=false c1=11", "publish 3 official=false replaces=false c1=12", "publish 3 official=true replaces=true c1=12"}
	if !slices.Equal(w.facts.lines, want) {
		t.Errorf("facts were told\n%s\nwant\n%s", strings.Join(w.facts.lines, "\n"), strings.Join(want, "\n"))
	}
	if diff, err := Verify(t.Context(), w.db.Pool); err != nil || diff != "" {
		t.Errorf("verify: %q, %v", diff, err)
	}
}

// returned sends the first version back with a comment on a cell.
func (w *world) returned() {
	w.t.Helper()
	o, err := w.ReturnReport(w.as("ttt"), reporting.ReturnInput{Obligation: ref(w.obligation("ttt", "A")), Reasons: []string{"INACCURATE"},
		Text: "Kiểm tra cột 2", Comments: []reporting.CellCommentInput{{Place: "r1.c2", Text: "Thiếu một lượt"}}})
	if err != nil {
		w.t.Fatal(err)
	}
	// Two working days after Tuesday 15/9: the end of Thursday 17/9.
	if want := clock.NewDate(2026, 9, 17).End(); o.State != reporting.Returned || o.SupplementDueAt == nil || !o.SupplementDueAt.Equal(want) {
		w.t.Fatalf("returned: state %s, supplement %v, want %v", o.State, o.SupplementDueAt, want)
	}
	seen := w.obligation("clerkA", "A")
	comments, err := seen.Comments(w.as("clerkA"))
	if err != nil || len(comments) != 1 || comments[0].Place != "r1.c2" {
		w.t.Fatalf("the unit sees comments %+v, %v", comments, err)
	}
	review := w.versions("clerkA", "A")[0].Reviews
	if len(review) != 1 || review[0].Text != "Kiểm tra cột 2" || review[0].SupplementDueAt == nil {
		w.t.Fatalf("the unit sees reviews %+v", review)
	}
}

// corrected asks for, opens, sends and approves a correction; the approved version
// stays official until then.
func (w *world) corrected() {
	w.t.Helper()
	asked, err := w.RequestCorrection(w.as("clerkA"), reporting.ReasonInput{Obligation: ref(w.obligation("clerkA", "A")), Reason: "Sót một lượt"})
	if err != nil || asked.State != reporting.CorrectionRequested {
		w.t.Fatalf("ask: %v", err)
	}
	if _, err = w.OpenCorrection(w.as("tttDuyet"), reporting.ReasonInput{Obligation: ref(asked), Reason: "Đồng ý"}); err != nil {
		w.t.Fatal(err)
	}
	before := w.versions("clerkA", "A")[0]
	if before.State != reporting.VersionApproved {
		w.t.Errorf("while corrected the version is %s, want APPROVED", before.State)
	}
	w.enter("clerkA", "A", "c1=12 c2=6")
	w.send()
	if o := w.obligation("clerkA", "A"); *o.OfficialID != before.ID {
		w.t.Error("the new version is official before it is approved")
	}
	if r := w.approve("tttDuyet", "A"); r.Problem != nil {
		w.t.Fatalf("approve: %+v", r.Problem)
	}
	states := []reporting.SubmissionState{}
	for _, s := range w.versions("clerkA", "A") {
		states = append(states, s.State)
	}
	if want := []reporting.SubmissionState{"APPROVED", "REPLACED", "RETURNED"}; !slices.Equal(states, want) {
		w.t.Errorf("versions are %v, want %v", states, want)
	}
}

func (w *world) versions(who, unit string) []*reporting.Submission {
	w.t.Helper()
	list, err := w.obligation(who, unit).Submissions(w.as(who))
	if err != nil {
		w.t.Fatal(err)
	}
	return list
}

func TestSigningSendsWhereNobodyNumbers(t *testing.T) {
	w := newWorld(t)
	w.enter("soloB", "B", "c1=2 c2=1 c3=1")
	if _, err := w.propose("soloB", "B"); err != nil {
		t.Fatal(err)
	}
	o, err := w.Sign(w.as("soloB"), reporting.SignInputReport{Obligation: ref(w.obligation("soloB", "B"))})
	if err != nil || o.State != reporting.Submitted {
		t.Fatalf("signed: %v, %v", o, err)
	}
	_, err = w.Issue(w.as("soloB"), issueOf(o))
	reason(t, err, "ACTION_NOT_IN_STATE")
}

func TestLateAndExtended(t *testing.T) {
	w := newWorld(t)
	w.at(18, 8) // due was the end of Thursday 17/9: three working days after 14/9
	if o := w.obligation("clerkA", "A"); o.Timeliness != reporting.Missing {
		t.Errorf("past due and not sent: %s, want MISSING", o.Timeliness)
	}
	w.enter("clerkA", "A", "c1=2 c2=1 c3=1")
	if o := w.send(); o.Timeliness != reporting.Late {
		t.Errorf("sent after due: %s, want LATE", o.Timeliness)
	}
	in := reporting.ExtendInput{RoundID: w.round.ID, Until: clock.NewDate(2026, 9, 21), Decision: "15/QĐ-TTT ngày 17/9/2026", Reason: "Mưa lũ"}
	_, err := w.ExtendDue(w.as("clerkA"), in)
	reason(t, err, "FORBIDDEN")
	if _, err = w.ExtendDue(w.as("ttt"), in); err != nil {
		t.Fatal(err)
	}
	o := w.obligation("clerkA", "A")
	if o.Timeliness != reporting.OnTime || !o.DueAt.Equal(in.Until.End()) || !strings.Contains(o.DueExplanation.Text, in.Decision) {
		t.Errorf("extended: %s, due %v, %s", o.Timeliness, o.DueAt, o.DueExplanation.Text)
	}
	in.Until = clock.NewDate(2026, 9, 20)
	_, err = w.ExtendDue(w.as("ttt"), in)
	reason(t, err, "NOTHING_TO_EXTEND")
}

func TestNilReportAndRecall(t *testing.T) {
	w := newWorld(t)
	o, err := w.FileNil(w.as("clerkA"), ref(w.obligation("clerkA", "A")))
	if err != nil || o.State != reporting.AwaitingSignature {
		t.Fatalf("nil: %v", err)
	}
	if o, err = w.Sign(w.as("chairA"), reporting.SignInputReport{Obligation: ref(o)}); err != nil {
		t.Fatal(err)
	}
	if o, err = w.Issue(w.as("recordsA"), issueOf(o)); err != nil {
		t.Fatal(err)
	}
	sent := w.versions("ttt", "A")[0]
	if !sent.Nil || *sent.Cells.Values[0][0] != "-" {
		t.Errorf("the nil report holds %v", sent.Cells.Values)
	}
	_, err = w.Recall(w.as("ttt"), reporting.ReasonInput{Obligation: ref(o), Reason: "Nhầm"})
	reason(t, err, "ACTION_NOT_PERMITTED")
	_, err = w.Recall(w.as("clerkA"), reporting.ReasonInput{Obligation: ref(o), Reason: "  "})
	reason(t, err, "REASON_REQUIRED")
	if o, err = w.Recall(w.as("clerkA"), reporting.ReasonInput{Obligation: ref(o), Reason: "Có phát sinh"}); err != nil || o.State != reporting.Drafting {
		t.Fatalf("recall: %v", err)
	}
	if s := w.versions("clerkA", "A")[0].State; s != reporting.VersionRecalled {
		t.Errorf("the version is %s, want RECALLED", s)
	}
	if out := w.enter("clerkA", "A", "c1=1"); out.Draft.Nil {
		t.Error("a report with an entered figure still counts as nil")
	}
}

func TestBeforeClosingIsMarked(t *testing.T) {
	w := newWorld(t)
	w.at(14, 16)
	w.enter("clerkA", "A", "c1=2 c2=1 c3=1")
	if _, err := w.propose("clerkA", "A"); err != nil {
		t.Fatal(err)
	}
	o, err := w.Sign(w.as("chairA"), reporting.SignInputReport{Obligation: ref(w.obligation("chairA", "A"))})
	if err != nil {
		t.Fatal(err)
	}
	in := issueOf(o)
	_, err = w.Issue(w.as("recordsA"), in) // the document's day has not come yet
	reason(t, err, "DOCUMENT_DATE")
	in.DocDate = clock.NewDate(2026, 9, 14)
	if _, err = w.Issue(w.as("recordsA"), in); err != nil {
		t.Fatal(err)
	}
	if !w.versions("ttt", "A")[0].BeforeClosing {
		t.Error("a report sent on the closing day is not marked")
	}
}
