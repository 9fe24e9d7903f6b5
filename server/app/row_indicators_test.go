package app_test

import (
	"context"
	"io/fs"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/directory"
	"congvu/server/facts"
	"congvu/server/reporting"
	"congvu/server/reporting/forms"
)

// socioeconomic publishes the monthly report over KTXH-01 and opens September.
func (w *world) socioeconomic(t *testing.T) uuid.UUID {
	t.Helper()
	office := w.must(t, "vanphong")
	document, err := fs.ReadFile(forms.Files(), "ktxh-01.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Reports.ImportForm(office, string(document)); err != nil {
		t.Fatal(err)
	}
	commune := directory.LevelCommune
	r, err := w.Reports.DraftRegime(office, reporting.RegimeInput{Code: "KTXH", Name: "Báo cáo kinh tế - xã hội", Kind: "PERIODIC", Origin: "PROVINCE",
		LeadUnitID: w.units["TTT"], LegalBasis: "QĐ 239", Frequency: "MONTH", WindowRule: "FIFTEENTH", SupplementDays: 2, FormCode: "KTXH-01", Nature: facts.Estimate,
		DueRules:    []reporting.DueRuleInput{{Level: commune, WorkingDays: 2}},
		Respondents: []reporting.RespondentRuleInput{{Level: &commune, ValidFrom: reform}}})
	if err != nil {
		t.Fatal(err)
	}
	if r, err = w.Reports.PublishRegime(office, reporting.Versioned{ID: r.ID, Version: r.Version}); err != nil {
		t.Fatal(err)
	}
	round, err := w.Reports.OpenRound(w.must(t, "thanhtra"), r.ID, "2026-M09")
	if err != nil {
		t.Fatal(err)
	}
	return round.ID
}

func (w *world) must(t *testing.T, username string) context.Context {
	t.Helper()
	ctx, err := w.acting(t.Context(), username)
	if err != nil {
		t.Fatal(err)
	}
	return ctx
}

// reported brings a commune's table, one value a column for all its rows, to approval.
func (w *world) reported(t *testing.T, round uuid.UUID, unit string, values [4]string) {
	t.Helper()
	clerk := w.must(t, unit)
	var id uuid.UUID
	if err := w.DB.Pool.QueryRow(t.Context(), `select id from obligations where round_id = $1 and unit_id = $2`, round, w.units[unit]).Scan(&id); err != nil {
		t.Fatal(err)
	}
	in := reporting.SaveCellsInput{ObligationID: id}
	for _, row := range strings.Fields("r2 r3 r4 r5 r6 r7 r8 r9 r10") {
		for i, column := range strings.Fields("c1 c2 c3 c4") {
			in.Edits = append(in.Edits, reporting.CellEdit{Row: row, Column: column, Value: &values[i]})
		}
	}
	nothing := "-"
	for _, row := range strings.Fields("b_r2 b_r3 b_r4") {
		for column, value := range map[string]*string{"b_c1": &values[1], "b_c2": &values[2]} {
			if row != "b_r2" {
				value = &nothing
			}
			in.Edits = append(in.Edits, reporting.CellEdit{Row: row, Column: column, Value: value})
		}
	}
	saved, err := w.Reports.SaveCells(clerk, in)
	if err != nil || len(saved.Refused) > 0 {
		t.Fatal(saved, err)
	}
	step := func(o *reporting.Obligation, err error) reporting.Versioned {
		if err != nil {
			t.Fatal(err)
		}
		return reporting.Versioned{ID: o.ID, Version: o.Version}
	}
	now := step(w.Reports.Obligation(clerk, id))
	now = step(w.Reports.Propose(clerk, reporting.ProposeInput{Obligation: now, Revision: saved.Draft.Revision}))
	now = step(w.Reports.Sign(clerk, reporting.SignInputReport{Obligation: now}))
	out, err := w.Reports.Approve(w.must(t, "duyet"), reporting.ApproveInput{Obligations: []reporting.Versioned{now}})
	if err != nil || out[0].Problem != nil {
		t.Fatal(out, err)
	}
}

// TestRowsFeedFigures: the rows of KTXH-01 are its indicators; from the approval on
// their plan, month and sum so far are figures of the province, each of its nature.
func TestRowsFeedFigures(t *testing.T) {
	w, _ := newWorld(t)
	round := w.socioeconomic(t)
	w.reported(t, round, solo(0), [4]string{"120", "10", "70", "65"})
	w.reported(t, round, solo(2), [4]string{"200", "-", "90", "80"})
	total := func(indicator, nature string) string {
		t.Helper()
		var out []struct {
			Totals   []*string
			Coverage struct{ Approved int }
		}
		w.ask(t, "lanhdao", `query ($i: [String!]!, $n: Nature!) { aggregate(queries: [{indicators: $i, by: NONE, periods: ["2026-M09"], nature: $n}]) { totals coverage { approved } } }`,
			map[string]any{"i": []string{indicator}, "n": nature}).into(t, "aggregate", &out)
		if len(out) != 1 || len(out[0].Totals) != 1 || out[0].Totals[0] == nil {
			return "none"
		}
		if out[0].Coverage.Approved != 2 {
			t.Errorf("%s %s: %d reports are approved", indicator, nature, out[0].Coverage.Approved)
		}
		return *out[0].Totals[0]
	}
	for _, c := range []struct{ indicator, nature, want string }{
		{"ktxh.thu-ngan-sach", "PLAN", "320"}, {"ktxh.thu-ngan-sach", "ESTIMATE", "160"}, {"ktxh.thu-ngan-sach.thang", "ESTIMATE", "10"},
		{"ktxh.tong-san-xuat", "ESTIMATE", "480"}, {"ktxh.tong-san-xuat", "PLAN", "960"}, {"ktxh.khach-du-lich", "ESTIMATE", "160"}, {"ktxh.thu-ngan-sach", "FINAL", "none"},
		{"ktxh.viec-lam.tai-cho", "ESTIMATE", "160"}, {"ktxh.viec-lam.tai-cho.thang", "ESTIMATE", "10"}, {"ktxh.viec-lam.ngoai", "ESTIMATE", "0"},
	} {
		if got := total(c.indicator, c.nature); got != c.want {
			t.Errorf("%s as %s is %s, want %s", c.indicator, c.nature, got, c.want)
		}
	}
	var origin struct {
		Items []struct{ Place, Value string }
	}
	w.ask(t, "lanhdao", `{ pedigree(indicator: "ktxh.thu-ngan-sach", areaCode: "Tỉnh Thử", period: "2026-M09", nature: PLAN) { items { place value } } }`, nil).into(t, "pedigree", &origin)
	if len(origin.Items) != 2 || origin.Items[0].Place != "r5.c1" || origin.Items[0].Value != "200" {
		t.Errorf("behind the plan: %+v", origin.Items)
	}
}
