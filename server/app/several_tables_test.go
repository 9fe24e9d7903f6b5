package app_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

// TestTwoTablesAreOneReport: the monthly report has two tables over one set of cells. A
// cell stands in one of them alone, a check holds them together, and each is read by
// itself in the table of units and in the documents.
func TestTwoTablesAreOneReport(t *testing.T) {
	w, _ := newWorld(t)
	round := w.socioeconomic(t)
	clerk := w.must(t, solo(0))
	var id uuid.UUID
	if err := w.DB.Pool.QueryRow(t.Context(), `select id from obligations where round_id = $1 and unit_id = $2`, round, w.units[solo(0)]).Scan(&id); err != nil {
		t.Fatal(err)
	}
	edit := func(place, value, base string) reporting.CellEdit {
		row, column, _ := strings.Cut(place, ".")
		e := reporting.CellEdit{Row: row, Column: column, Value: &value}
		if base != "" {
			e.Base = &base
		}
		return e
	}
	save := func(edits ...reporting.CellEdit) *reporting.SaveCellsPayload {
		t.Helper()
		saved, err := w.Reports.SaveCells(clerk, reporting.SaveCellsInput{ObligationID: id, Edits: edits})
		if err != nil {
			t.Fatal(err)
		}
		return saved
	}
	refused := save(edit("r2.b_c1", "1", ""), edit("b_r2.c1", "1", ""), edit("b_r1.b_c1", "1", "")).Refused
	codes := []string{}
	for _, p := range refused {
		codes = append(codes, p.Code+" "+p.Place)
	}
	slices.Sort(codes)
	if got := strings.Join(codes, ", "); got != "CELL_COMPUTED b_r1.b_c1, CELL_UNKNOWN b_r2.c1, CELL_UNKNOWN r2.b_c1" {
		t.Errorf("cells of no table: %s", got)
	}
	edits := []reporting.CellEdit{edit("b_r2.b_c1", "12", ""), edit("b_r2.b_c2", "100", ""), edit("b_r3.b_c1", "5", ""), edit("b_r3.b_c2", "40", ""),
		edit("b_r4.b_c1", "4", ""), edit("b_r4.b_c2", "20", "")}
	for _, row := range strings.Fields("r2 r3 r4 r5 r6 r7 r8 r9 r10") {
		for column, v := range map[string]string{"c1": "240", "c2": "20", "c3": "160", "c4": "150"} {
			edits = append(edits, edit(row+"."+column, v, ""))
		}
	}
	saved := save(edits...)
	said := []string{}
	for _, p := range saved.Draft.Problems {
		if p.Severity == reporting.SeverityError {
			said = append(said, p.Check+" "+p.Place)
		}
	}
	if got := strings.Join(said, ", "); got != "viec-lam-thang b_r1.b_c1" {
		t.Fatalf("21 against 20: %s", got)
	}
	saved = save(edit("b_r4.b_c1", "3", "4"))
	step := func(o *reporting.Obligation, err error) reporting.Versioned {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return reporting.Versioned{ID: o.ID, Version: o.Version}
	}
	now := step(w.Reports.Obligation(clerk, id))
	now = step(w.Reports.Propose(clerk, reporting.ProposeInput{Obligation: now, Revision: saved.Draft.Revision}))
	step(w.Reports.Sign(clerk, reporting.SignInputReport{Obligation: now}))

	lead := w.must(t, "thanhtra")
	tables, f, err := w.Reports.PrintableRound(lead, round)
	if err != nil || len(tables) != 2 || tables[1].Row != "b_r1" {
		t.Fatalf("the round has %d tables: %v", len(tables), err)
	}
	at := slices.IndexFunc(f.Def.Leaves(), func(l form.Leaf) bool { return l.Name == "b_c2" })
	if v := tables[1].Total[at]; v == nil || *v != "160" {
		t.Errorf("total of the second table: %v", v)
	}
	if v := tables[1].Total[0]; v != nil {
		t.Errorf("a column of the first table has %s in a row of the second", *v)
	}
	other := "b_r9"
	if _, err := w.Reports.RoundTable(lead, round, &other); err == nil {
		t.Error("a row that no table has was shown")
	}
}
