package store

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/reporting"
)

// upper is a regime in which the inspectorate owes the office what it has put
// together from the communes' reports.
func (w *world) upper() uuid.UUID {
	w.t.Helper()
	vp := w.as("vp")
	source := w.round.Regime.ID
	in := reporting.RegimeInput{
		Code: "TH-THU", Name: "Báo cáo tổng hợp thử", Kind: "PERIODIC", Origin: "PROVINCE", LeadUnitID: w.units["VP"], LegalBasis: "Quyết định thử",
		Frequency: "QUARTER", WindowRule: "FIFTEENTH", SupplementDays: 2, FormCode: "01/THU", SourceRegimeID: &source,
		DueRules:    []reporting.DueRuleInput{{Level: directory.LevelProvince, WorkingDays: 5}},
		Respondents: []reporting.RespondentRuleInput{{UnitIds: []uuid.UUID{w.units["STC"]}, ValidFrom: clock.NewDate(2025, 7, 1)}},
	}
	_, err := w.DraftRegime(vp, in)
	if f := reason(w.t, err, "INVALID_REGIME"); f.Place != "input.sourceRegimeId" {
		w.t.Errorf("a source whose lead agency owes nothing is told at %q", f.Place)
	}
	in.Respondents[0].UnitIds = []uuid.UUID{w.units["TTT"]}
	r, err := w.DraftRegime(vp, in)
	if err != nil {
		w.t.Fatal(err)
	}
	if r, err = w.PublishRegime(vp, reporting.Versioned{ID: r.ID, Version: r.Version}); err != nil {
		w.t.Fatal(err)
	}
	round, err := w.OpenRound(vp, r.ID, "2026-Q3")
	if err != nil {
		w.t.Fatal(err)
	}
	var id uuid.UUID
	if err := w.db.Pool.QueryRow(w.t.Context(), `select id from obligations where round_id = $1`, round.ID).Scan(&id); err != nil {
		w.t.Fatal(err)
	}
	return id
}

// report brings a commune's report all the way to approval.
func (w *world) report(unit, cells string) {
	w.t.Helper()
	clerk := map[string]string{"A": "clerkA", "B": "soloB"}[unit]
	w.enter(clerk, unit, cells)
	if unit == "A" {
		w.send()
	} else {
		if _, err := w.propose(clerk, unit); err != nil {
			w.t.Fatal(err)
		}
		if _, err := w.Sign(w.as(clerk), reporting.SignInputReport{Obligation: ref(w.obligation(clerk, unit))}); err != nil {
			w.t.Fatal(err)
		}
	}
	if r := w.approve("tttDuyet", unit); r.Problem != nil {
		w.t.Fatal(r.Problem)
	}
}

func (w *world) takeIn(id uuid.UUID, version int, pending bool) *reporting.Consolidation {
	w.t.Helper()
	c, err := w.Consolidate(w.as("ttt"), reporting.ConsolidateInput{ObligationID: id, Version: version, IncludePending: pending})
	if err != nil {
		w.t.Fatal(err)
	}
	return c
}

// line is the row of the upper draft as it stands.
func (w *world) line(id uuid.UUID) string {
	w.t.Helper()
	ctx := w.as("ttt")
	o, err := w.Obligation(ctx, id)
	if err != nil {
		w.t.Fatal(err)
	}
	draft, err := o.Draft(ctx)
	if err != nil {
		w.t.Fatal(err)
	}
	out := []string{}
	for _, v := range draft.Cells.Values[0] {
		if v == nil {
			v = new(string)
		}
		out = append(out, *v)
	}
	return strings.Join(out, "|")
}

func (w *world) putUp(ctx context.Context, id uuid.UUID) error {
	o, err := w.Obligation(ctx, id)
	if err != nil {
		return err
	}
	draft, err := o.Draft(ctx)
	if err != nil {
		return err
	}
	_, err = w.Propose(ctx, reporting.ProposeInput{Obligation: ref(o), Revision: draft.Revision})
	return err
}

func TestReportsArePutTogether(t *testing.T) {
	w := newWorld(t)
	id := w.upper()
	ttt := w.as("ttt")
	_, err := w.Consolidate(ttt, reporting.ConsolidateInput{ObligationID: id})
	reason(t, err, "NOTHING_TO_CONSOLIDATE")
	w.report("A", "c1=10 c2=4 c3=6 c4=-")
	c := w.takeIn(id, 0, false)
	if c.Version != 1 || len(c.Sources) != 1 || len(c.Missing) != 1 || c.Missing[0].Unit.Code != "B" || len(c.Changes) != 0 {
		t.Fatalf("taken: %+v", c)
	}
	if got := w.line(id); got != "10|4|6|-|40|" {
		t.Errorf("the draft is %s", got)
	}
	_, err = w.Consolidate(ttt, reporting.ConsolidateInput{ObligationID: id})
	reason(t, err, "STALE_VERSION")
	w.adjusted(id)
	w.explained(id)
	w.sentUp(id)
}

// adjusted adds lines of the inspectorate's own, and takes one away again.
func (w *world) adjusted(id uuid.UUID) {
	t, ttt := w.t, w.as("ttt")
	in := reporting.AdjustInput{ObligationID: id, Version: 1, Row: "r1", Column: "c2", Value: decimal.NewFromInt(-1), Reason: "Trùng một lượt"}
	if _, err := w.Adjust(w.as("tttDuyet"), in); err == nil {
		t.Error("who signs adjusts")
	}
	if _, err := w.Adjust(ttt, in); err != nil {
		t.Fatal(err)
	}
	in.Version, in.Column = 2, "c1"
	c, err := w.Adjust(ttt, in)
	if err != nil || len(c.Adjustments) != 2 {
		t.Fatal(c, err)
	}
	if got := w.line(id); got != "9|3|6|-|33.3|" {
		t.Errorf("sum and adjustments make %s", got)
	}
	first := c.Adjustments[0].ID
	if c, err = w.RemoveAdjustment(ttt, reporting.RemoveAdjustmentInput{ObligationID: id, Version: 3, ID: first}); err != nil || len(c.Adjustments) != 1 {
		t.Fatal(c, err)
	}
	if got := w.line(id); got != "9|4|6|-|44.4|" {
		t.Errorf("without the line it is %s", got)
	}
	in.Version, in.Column = 4, "c2"
	if _, err = w.Adjust(ttt, in); err != nil {
		t.Fatal(err)
	}
	value := "77"
	payload, err := w.SaveCells(ttt, reporting.SaveCellsInput{ObligationID: id, Edits: []reporting.CellEdit{{Row: "r1", Column: "c3", Value: &value}}})
	if err != nil || len(payload.Refused) != 1 || payload.Refused[0].Code != "CELL_CONSOLIDATED" || payload.Refused[0].Place != "r1.c3" {
		t.Errorf("typing over a sum: %+v, %v", payload, err)
	}
	_, err = w.FileNil(ttt, ref(mustRead(w, id)))
	reason(t, err, "CONSOLIDATED_NOT_NIL")
}

func mustRead(w *world, id uuid.UUID) *reporting.Obligation {
	o, err := w.Obligation(w.as("ttt"), id)
	if err != nil {
		w.t.Fatal(err)
	}
	return o
}

// explained: a child that changes meanwhile makes it stale; what is missing or stale
// is explained or taken in again, and adjustments stay.
func (w *world) explained(id uuid.UUID) {
	t, ttt := w.t, w.as("ttt")
	err := w.putUp(ttt, id)
	if f := reason(t, err, "WARNING_WITHOUT_REASON"); len(f.Problems) != 1 || f.Problems[0].Place != "consolidation" || !strings.Contains(f.Problems[0].Message, "UBND xã Bình") {
		t.Errorf("who is missing is told as %+v", f.Problems)
	}
	w.report("B", "c1=5 c2=5 c3=0")
	c, err := w.Consolidation(ttt, id)
	if err != nil || len(c.Changes) != 1 || c.Changes[0].Kind != reporting.ChangeNew || c.Changes[0].Unit.Code != "B" {
		t.Fatalf("after B was approved: %+v %v", c.Changes, err)
	}
	f := reason(t, w.putUp(ttt, id), "WARNING_WITHOUT_REASON")
	if codes := []string{f.Problems[0].Code, f.Problems[1].Code}; !slices.Equal(codes, []string{"CONSOLIDATION_STALE", "CONSOLIDATION_INCOMPLETE"}) {
		t.Errorf("stale is told as %v", codes)
	}
	c = w.takeIn(id, c.Version, false)
	if len(c.Changes)+len(c.Missing) != 0 || len(c.Adjustments) != 2 {
		t.Errorf("taken in again: %+v", c)
	}
	if got := w.line(id); got != "14|8|6|-|57.1|" {
		t.Errorf("the draft is %s", got)
	}
	table, err := w.ConsolidationTable(ttt, id, nil)
	if err != nil || len(table.Lines) != 2 || *table.Sum[1] != "9" || *table.Total[1] != "8" || *table.Lines[1].Values[4] != "100" {
		t.Errorf("the table is %+v, %v", table, err)
	}
}

// sentUp: signed off, received, returned, and frozen with what went into it.
func (w *world) sentUp(id uuid.UUID) {
	t, ttt := w.t, w.as("ttt")
	if err := w.putUp(ttt, id); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Sign(w.as("tttDuyet"), reporting.SignInputReport{Obligation: ref(mustRead(w, id))}); err != nil {
		t.Fatal(err)
	}
	vp := w.as("vp")
	received, err := w.Obligation(vp, id)
	if err != nil {
		t.Fatal(err)
	}
	versions, err := received.Submissions(vp)
	if err != nil || len(versions) != 1 {
		t.Fatal(versions, err)
	}
	sent, err := w.SentConsolidation(vp, versions[0].ID)
	if err != nil || len(sent.Sources) != 2 || len(sent.Adjustments) != 2 || sent.Adjustments[0].Reason != "Trùng một lượt" {
		t.Fatalf("the receiver sees %+v, %v", sent, err)
	}
	if sent.Sources[0].SubmissionID != nil {
		t.Error("the receiver is led to a report that it may not read")
	}
	if _, err := w.Consolidation(vp, id); err == nil {
		t.Error("the receiver sees the work on it")
	}
	if _, err := w.ReturnReport(vp, reporting.ReturnInput{Obligation: ref(received), Reasons: []string{"INACCURATE"}, Text: "Xem lại"}); err != nil {
		t.Fatal(err)
	}
	if err := w.putUp(ttt, id); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Sign(w.as("tttDuyet2"), reporting.SignInputReport{Obligation: ref(mustRead(w, id))}); err != nil {
		t.Fatal(err)
	}
	again, err := w.Obligation(vp, id)
	if err != nil {
		t.Fatal(err)
	}
	out, err := w.Approve(vp, reporting.ApproveInput{Obligations: []reporting.Versioned{ref(again)}})
	if err != nil || out[0].Problem != nil {
		t.Fatal(err, out[0].Problem)
	}
	// The communes said 10 and 5 of c1; the inspectorate adds -1 to them.
	if last := w.facts.lines[len(w.facts.lines)-1]; last != "publish 2 official=true replaces=false c1=-1" {
		t.Errorf("facts were told %s", last)
	}
}
