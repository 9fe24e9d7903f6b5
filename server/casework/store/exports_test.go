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
