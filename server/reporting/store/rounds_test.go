package store

import (
	"strings"
	"testing"

	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/reporting"
)

func TestRoundsOpenByThemselvesOnce(t *testing.T) {
	w := newWorld(t)
	rounds := func() []*reporting.Round {
		t.Helper()
		list, err := w.Rounds(w.as("ttt"), nil, 10)
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	for range 2 { // Q3 is there; Q4 began on 15/9
		if err := w.OpenDue(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if list := rounds(); len(list) != 2 || list[0].PeriodKey != "2026-Q4" || list[0].PeriodLabel != "Quý IV/2026" || !list[0].Illustrative {
		t.Fatalf("rounds: %+v", list)
	}
	if n := w.db.Rows(t, "obligations"); n != 4 {
		t.Errorf("%d obligations, want 4", n)
	}
	again, err := w.OpenRound(w.as("ttt"), w.round.Regime.ID, "2026-Q3")
	if err != nil || again.ID != w.round.ID {
		t.Errorf("opened again: %v, %v", again, err)
	}
	if diff, err := Verify(t.Context(), w.db.Pool); err != nil || diff != "" {
		t.Errorf("verify: %q, %v", diff, err)
	}
	_, err = w.OpenRound(w.as("ttt"), w.round.Regime.ID, "2026-M09")
	reason(t, err, "INVALID_PERIOD")
	_, err = w.OpenRound(w.as("clerkA"), w.round.Regime.ID, "2026-Q3")
	reason(t, err, "FORBIDDEN")
}

func TestDueDatesExplainThemselves(t *testing.T) {
	w := newWorld(t)
	o := w.obligation("clerkA", "A")
	if want := clock.NewDate(2026, 9, 17).End(); !o.DueAt.Equal(want) || o.WorkingDaysLeft != 2 {
		t.Errorf("due %v (%d working days), want %v", o.DueAt, o.WorkingDaysLeft, want)
	}
	if !strings.Contains(o.DueExplanation.Text, "3 ngày làm việc") || o.DueExplanation.Source != "Quyết định thử" {
		t.Errorf("explanation: %+v", o.DueExplanation)
	}
}

func TestAClosedRoundTakesNothing(t *testing.T) {
	w := newWorld(t)
	in := reporting.RoundStateInput{Round: reporting.Versioned{ID: w.round.ID, Version: w.round.Version}}
	_, err := w.CloseRound(w.as("ttt"), in)
	reason(t, err, "REASON_REQUIRED")
	in.Reason = "Hết thời gian tổng hợp"
	closed, err := w.CloseRound(w.as("ttt"), in)
	if err != nil || closed.State != reporting.RoundClosed || *closed.CloseReason != in.Reason {
		t.Fatalf("closed: %+v, %v", closed, err)
	}
	_, err = w.SaveCells(w.as("clerkA"), reporting.SaveCellsInput{ObligationID: w.obligation("clerkA", "A").ID, Edits: []reporting.CellEdit{edit("c1", "1", "")}})
	reason(t, err, "ROUND_CLOSED")
	_, err = w.ReopenRound(w.as("ttt"), in)
	reason(t, err, "STALE_VERSION")
	in.Round.Version = closed.Version
	if again, err := w.ReopenRound(w.as("vp"), in); err != nil || again.State != reporting.RoundOpen || again.ClosedAt != nil {
		t.Fatalf("reopened: %+v, %v", again, err)
	}
	w.enter("clerkA", "A", "c1=1")
}

func TestProgressAndTable(t *testing.T) {
	w := newWorld(t)
	w.sent()
	if r := w.approve("tttDuyet", "B"); r.Problem != nil {
		t.Fatal(r.Problem)
	}
	for _, who := range []string{"ttt", "vp", "leader"} {
		ctx, n := db.WithCounter(w.as(who))
		p, err := w.RoundProgress(ctx, w.round.ID)
		if err != nil {
			t.Fatal(err)
		}
		if p.Owed != 2 || p.Submitted != 2 || p.Approved != 1 || p.OnTime != 2 || p.Units[0].Unit.Code != "A" {
			t.Errorf("%s reads the progress %+v", who, p)
		}
		if n.Statements() != 2 { // the round, its units
			t.Errorf("progress takes %d statements", n.Statements())
		}
	}
	for _, who := range []string{"ttt", "leader", "analyst"} {
		table, err := w.RoundTable(w.as(who), w.round.ID, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := values(table.Total); got != "30 9 21 _ 30 _" { // 9/30: the ratio is worked out again
			t.Errorf("%s: TỔNG CỘNG %s", who, got)
		}
		if a, b := table.Rows[0], table.Rows[1]; a.Official || !b.Official || values(a.Values) != "10 4 6 _ 40 Mật" {
			t.Errorf("%s: rows %s %v, %s %v", who, values(a.Values), a.Official, values(b.Values), b.Official)
		}
	}
	_, err := w.RoundTable(w.as("clerkA"), w.round.ID, nil)
	reason(t, err, "FORBIDDEN")
	_, err = w.RoundTable(w.as("vp"), w.round.ID, nil)
	reason(t, err, "FORBIDDEN")
}

func values(list []*string) string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = "_"
		if v != nil {
			out[i] = *v
		}
	}
	return strings.Join(out, " ")
}

func TestOtherPeriods(t *testing.T) {
	w := newWorld(t)
	w.enter("clerkA", "A", "c1=10 c2=4 c3=6")
	w.send()
	if r := w.approve("tttDuyet", "A"); r.Problem != nil {
		t.Fatal(r.Problem)
	}
	third := w.versions("clerkA", "A")[0]
	fourth, err := w.OpenRound(w.as("ttt"), w.round.Regime.ID, "2026-Q4")
	if err != nil {
		t.Fatal(err)
	}
	w.round = fourth
	around, err := w.PeriodContext(w.as("clerkA"), w.obligation("clerkA", "A").ID)
	if err != nil || around.Previous == nil || *around.Previous.Values[0][0] != "10" {
		t.Fatalf("previous: %+v, %v", around, err)
	}
	if around.SamePeriodLastYear != nil || around.YearToDate != nil { // Q1 and Q2 are unknown: no half sum
		t.Errorf("unknown periods are told: %+v", around)
	}
	w.enter("clerkA", "A", "c1=12 c2=6 c3=6")
	w.send()
	now := w.versions("ttt", "A")[0]
	c, err := w.Comparison(w.as("ttt"), now.ID)
	if err != nil || c.PreviousVersion != nil || c.PreviousPeriod == nil || *c.PreviousPeriod.Values[0][1] != "4" {
		t.Errorf("comparison: %+v, %v", c, err)
	}
	_, err = w.Comparison(w.as("soloB"), third.ID)
	reason(t, err, "NOT_FOUND")
}

func TestRegimesAreChecked(t *testing.T) {
	w := newWorld(t)
	commune := directory.LevelCommune
	in := reporting.RegimeInput{Code: "02-THU", Name: "Báo cáo hai", Kind: "PERIODIC", Origin: "PROVINCE", LeadUnitID: w.units["TTT"], LegalBasis: "Quyết định thử",
		Frequency: "QUARTER", WindowRule: "FIFTEENTH", SupplementDays: 2, FormCode: "01/THU", DueRules: []reporting.DueRule{{Level: commune}},
		Respondents: []reporting.RespondentRuleInput{{Level: &commune, ValidFrom: clock.NewDate(2025, 7, 1)}}}
	draft := func(who string, change func(*reporting.RegimeInput)) (*reporting.Regime, error) {
		copied := in
		change(&copied)
		return w.DraftRegime(w.as(who), copied)
	}
	for want, change := range map[string]func(*reporting.RegimeInput){
		"REGIME_CODE_TAKEN": func(in *reporting.RegimeInput) { in.Code = "01-THU" },
		"FORM_NOT_FOUND":    func(in *reporting.RegimeInput) { in.FormCode = "99/KHONG" },
		"INVALID_REGIME":    func(in *reporting.RegimeInput) { in.Frequency = reporting.PeriodAdHoc },
	} {
		_, err := draft("ttt", change)
		reason(t, err, want)
	}
	_, err := draft("ttt", func(in *reporting.RegimeInput) { in.LeadUnitID = w.units["STC"] })
	reason(t, err, "NOT_LEAD_AGENCY")
	_, err = draft("clerkA", func(*reporting.RegimeInput) {})
	reason(t, err, "FORBIDDEN")
	r, err := draft("ttt", func(*reporting.RegimeInput) {})
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.Regime(w.as("leader"), r.ID) // a draft is for those who write it
	reason(t, err, "NOT_FOUND")
	// Less than one working day after closing (NĐ 09/2019 art. 8.5).
	_, err = w.PublishRegime(w.as("vp"), reporting.Versioned{ID: r.ID, Version: r.Version})
	reason(t, err, "DUE_TOO_SOON")
	in.DueRules[0].WorkingDays = 1
	if r, err = w.UpdateRegime(w.as("ttt"), reporting.Versioned{ID: r.ID, Version: r.Version}, in); err != nil {
		t.Fatal(err)
	}
	if r, err = w.PublishRegime(w.as("vp"), reporting.Versioned{ID: r.ID, Version: r.Version}); err != nil || r.State != reporting.RegimePublished {
		t.Fatalf("published: %+v, %v", r, err)
	}
	if v := w.as("ttt"); len(w.Regimes(v)) != 2 {
		t.Errorf("%d regimes, want 2", len(w.Regimes(v)))
	}
	if r, err = w.SuspendRegime(w.as("vp"), reporting.Versioned{ID: r.ID, Version: r.Version}, "Rà soát lại"); err != nil || r.State != reporting.RegimeSuspended {
		t.Fatalf("suspended: %+v, %v", r, err)
	}
	_, err = w.OpenRound(w.as("ttt"), r.ID, "2026-Q3")
	reason(t, err, "REGIME_NOT_IN_FORCE")
}

func TestFormsComeInOnce(t *testing.T) {
	w := newWorld(t)
	v, err := w.ImportForm(w.as("ttt"), formDocument)
	if err != nil || v.ColumnCount != 6 || len(w.Forms()) != 1 {
		t.Fatalf("the same document again: %+v, %v", v, err)
	}
	_, err = w.ImportForm(w.as("ttt"), strings.Replace(formDocument, "Biểu thử", "Biểu khác", 1))
	reason(t, err, "FORM_VERSION_EXISTS")
	_, err = w.ImportForm(w.as("ttt"), strings.Replace(formDocument, "c2 / c1", "c2 / c7", 1))
	if f := reason(t, err, "FORM_INVALID"); len(f.Problems) == 0 || f.Problems[0].Place == "" {
		t.Errorf("problems are not located: %+v", f.Problems)
	}
	_, err = w.ImportForm(w.as("clerkA"), formDocument)
	reason(t, err, "FORBIDDEN")
	if check := w.CheckForm(formDocument); check.Client == nil || *check.Code != "01/THU" || len(check.Problems) != 0 {
		t.Errorf("check: %+v", check)
	}
	var formula string
	err = w.db.Pool.QueryRow(t.Context(), `select formula::text from indicators where key = 'thu.c5'`).Scan(&formula)
	if err != nil || !strings.Contains(formula, "thu.c2") {
		t.Errorf("the ratio's formula over indicators: %s, %v", formula, err)
	}
}

func TestVerifyFindsADifference(t *testing.T) {
	w := newWorld(t)
	w.enter("clerkA", "A", "c1=1")
	id := w.obligation("clerkA", "A").ID
	if _, err := w.db.Owner().Exec(t.Context(), `update obligations set state = 'APPROVED' where id = $1`, id); err != nil {
		t.Fatal(err)
	}
	diff, err := Verify(t.Context(), w.db.Pool)
	if err != nil || !strings.Contains(diff, id.String()) || !strings.Contains(diff, "APPROVED") {
		t.Errorf("verify: %q, %v", diff, err)
	}
}
