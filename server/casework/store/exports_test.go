package store_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/xuri/excelize/v2"

	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/fault"
)

// alerted is what an alert said, and to how many.
type alerted struct {
	to, records int
	refused     bool
}

func (w *world) alerts(out *[]alerted) {
	w.TellTaken = func(_ context.Context, _ *action.Tx, to []uuid.UUID, _ uuid.UUID, refused bool, records int) error {
		*out = append(*out, alerted{len(to), records, refused})
		return nil
	}
}

// TestRecordsLeaveUnderAQuota (§3): what leaves is journaled and counted, many at once
// are alerted, and more than the day allows does not leave.
func TestRecordsLeaveUnderAQuota(t *testing.T) {
	w := newWorld(t)
	var alerts []alerted
	w.alerts(&alerts)
	w.imported(t, "ca.tinhkhe", w.opened(t, "ca.tinhkhe", many(t, 520), ""))
	in := casework.ExportCasesInput{Kind: casework.ExportXLSX, Order: casework.OrderUpdated, First: ptr(300), Reason: "Rà soát theo công văn 12/CA"}
	ctx := w.as(t, "ca.tinhkhe")
	e, err := w.Export(ctx, in)
	if err != nil || e.Records != 300 || e.Left != 200 {
		t.Fatalf("granted %+v: %v", e, err)
	}
	if len(alerts) != 1 || alerts[0] != (alerted{alerts[0].to, 300, false}) || alerts[0].to < 2 {
		t.Errorf("alerted: %+v", alerts)
	}
	w.leaves(t, ctx, e)
	if _, err := w.Export(ctx, in); !fault.Is(err, "CASE_EXPORT_QUOTA") || !strings.Contains(err.Error(), "còn 200") {
		t.Errorf("more than is left: %v", err)
	}
	if len(alerts) != 2 || !alerts[1].refused || w.count(t, `select count(*) from journal where action = 'REFUSE_CASE_EXPORT'`) != 1 {
		t.Errorf("the refusal is not alerted or journaled: %+v", alerts)
	}
	in.First = ptr(200)
	if e, err = w.Export(ctx, in); err != nil || e.Left != 0 {
		t.Errorf("what is left: %+v %v", e, err)
	}
	in.Reason = "a"
	if _, err := w.Export(ctx, in); !fault.Is(err, "CASE_REASON_REQUIRED") {
		t.Errorf("without a reason: %v", err)
	}
	if n := w.count(t, `select count(*) from case_exports where reason::text like '%' || encode('Rà soát', 'hex') || '%'`); n > 0 {
		t.Error("the reason lies in clear")
	}
}

func (w *world) leaves(t *testing.T, ctx context.Context, e *casework.CaseExport) {
	t.Helper()
	looks := w.count(t, `select count(*) from journal where action = 'READ_CASE'`)
	var out bytes.Buffer
	if err := w.ExportWorkbook(ctx, e.ID, &out); err != nil {
		t.Fatal(err)
	}
	if n := w.count(t, `select count(*) from journal where action = 'READ_CASE'`) - looks; n != 300 {
		t.Errorf("%d looks for 300 persons", n)
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := f.GetRows("Hồ sơ")
	if err != nil || len(lines) != 301 || !strings.HasPrefix(lines[1][5], "Nguyễn Văn Số") {
		t.Errorf("%d lines: %v %q", len(lines), err, lines[1])
	}
	for _, other := range []string{"ca.dongson", "ca.tinhkhe.truong", "pc04.duyet"} {
		if err := w.ExportWorkbook(w.as(t, other), e.ID, &out); !fault.Is(err, "NOT_FOUND") {
			t.Errorf("%s fetches it: %v", other, err)
		}
	}
}

// TestAListHoldsNoFormulas: what stands in a name is a text in the workbook, whatever it
// begins with.
func TestAListHoldsNoFormulas(t *testing.T) {
	w := newWorld(t)
	for n, name := range []string{`=HYPERLINK("http://x","y")`, "+1", "-1", "@SUM(1)", "\tx"} {
		w.open(t, "ca.tinhkhe", name, fmt.Sprintf("05109000%04d", n))
	}
	ctx := w.as(t, "ca.tinhkhe")
	e, err := w.Export(ctx, casework.ExportCasesInput{Kind: casework.ExportXLSX, Order: casework.OrderDue, Reason: "Thử trích xuất"})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := w.ExportWorkbook(ctx, e.ID, &out); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	for row := 2; row <= 6; row++ {
		cell := fmt.Sprintf("F%d", row)
		kind, _ := f.GetCellType("Hồ sơ", cell)
		formula, _ := f.GetCellFormula("Hồ sơ", cell)
		if formula != "" || kind != excelize.CellTypeInlineString {
			t.Errorf("%s is of type %v with the formula %q", cell, kind, formula)
		}
	}
}

// TestEveryListLeavesUnderTheQuota: the list of pairs and the chairman's count against the same
// day, once for each person, are journaled and alerted alike, and go on paper alone; each is
// taken along by who has it.
func TestEveryListLeavesUnderTheQuota(t *testing.T) {
	w := newWorld(t)
	var alerts []alerted
	w.alerts(&alerts)
	for i := range 3 { // three that are alike make three pairs
		w.official(t, "ca.tinhkhe", "Nguyễn Văn Trùng", fmt.Sprintf("05109000123%d", i))
	}
	paper, err := w.propose(t, "ca.dongson", w.official(t, "ca.dongson", "Vũ Văn Chờ", "051094001234"), proposal())
	if err != nil {
		t.Fatal(err)
	}
	in := casework.ExportCasesInput{Kind: casework.ExportPrint, List: casework.ListPairs, Order: casework.OrderDue, Reason: "Rà soát theo công văn 12/CA"}
	if e, err := w.Export(w.as(t, "ca.tinhkhe"), in); err != nil || e.Records != 3 || e.Left != 497 {
		t.Errorf("pairs: %+v %v", e, err)
	}
	if _, err := w.Export(w.as(t, "ca.dongson"), in); !fault.Is(err, "CASE_EXPORT_EMPTY") {
		t.Errorf("pairs of another unit: %v", err)
	}
	if _, err := w.Export(w.as(t, "ct.dongson"), in); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("pairs by the chairman: %v", err)
	}
	in.List = casework.ListRulings
	e, err := w.Export(w.as(t, "ct.dongson"), in)
	if err != nil || e.Records != 1 || e.Left != 499 {
		t.Errorf("papers: %+v %v", e, err)
	}
	var ids []uuid.UUID
	if err := w.Fixture.DB.Owner().QueryRow(t.Context(), `select array(select jsonb_array_elements_text(record_ids)::uuid) from case_exports where id = $1`, e.ID).Scan(&ids); err != nil || len(ids) != 1 || ids[0] != paper.ID {
		t.Errorf("papers of %v, %v", ids, err)
	}
	if _, err := w.Export(w.as(t, "ca.dongson"), in); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("papers by the police: %v", err)
	}
	in.List = casework.ListRecords
	if _, err := w.Export(w.as(t, "ct.dongson"), in); !fault.Is(err, "CASE_EXPORT_EMPTY") {
		t.Errorf("records by the chairman: %v", err)
	}
	in.Kind, in.List = casework.ExportXLSX, casework.ListPairs
	if _, err := w.Export(w.as(t, "ca.tinhkhe"), in); !fault.Is(err, "CASE_EXPORT_LIST") {
		t.Errorf("a workbook of pairs: %v", err)
	}
	if n := w.count(t, `select count(*) from journal where action = 'EXPORT_CASES' and detail ->> 'list' in ('PAIRS', 'RULINGS')`); n != 2 || len(alerts) != 0 {
		t.Errorf("%d stand in the journal, alerted %+v", n, alerts)
	}
	w.owner(t, `update case_exports set records = 498`)
	in.Kind = casework.ExportPrint
	if _, err := w.Export(w.as(t, "ca.tinhkhe"), in); !fault.Is(err, "CASE_EXPORT_QUOTA") || len(alerts) != 1 || !alerts[0].refused {
		t.Errorf("pairs beyond the day: %v, alerted %+v", err, alerts)
	}
}
