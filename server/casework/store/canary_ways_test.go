package store_test

import (
	"bytes"
	"testing"

	"congvu/server/casework"
	"congvu/server/clock"
)

// imported is how many canaries come from a workbook instead of by hand.
const imported = 20

// rare walks single canaries the ways that few records go: out of the province, to the
// chairman, to who is let read, into another record.
func (w *world) rare(t *testing.T, i int, on *casework.CaseRecord, c canary) {
	t.Helper()
	var err error
	switch i {
	case 20:
		day, number := clock.MustDate("2026-09-14"), "21/CA"
		w.must(t, "ca.tinhkhe", on, casework.StepCaseInput{Action: casework.Leave, Lock: ptr(casework.LeftProvince), Destination: &c.residence, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day, Reason: &c.reason})
	case 50:
		in := proposal()
		in.Act, in.Team[1].Name = &c.reason, c.relative
		var proposed *casework.CaseRecord
		if proposed, err = w.propose(t, "ca.tinhkhe", on, in); err == nil {
			_, err = w.rule(t, "ct.tinhkhe", proposed.Rulings[0], casework.StepCaseRulingInput{Action: casework.RefuseRuling, Reason: &c.reason})
		}
	case 80:
		_, err = w.consent(t, "ca.tinhkhe.truong", on, nil)
	case 110:
		double := w.official(t, "ca.tinhkhe", c.name, "")
		var page *casework.CasePairPage
		if page, err = w.Pairs(w.as(t, "pc04.duyet"), &casework.CasePairFilter{States: []casework.CasePairState{casework.PairOpen}}, 10, nil, unopened); err != nil || len(page.Items) == 0 {
			t.Fatalf("%s pairs with nobody: %v", double.Code, err)
		}
		_, err = w.mergeOf(t, "pc04.duyet", page.Items[0], on.ID)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// exchange lets people come in from a workbook, good rows and bad ones, and go out in one.
func (w *world) exchange(t *testing.T, n *needles, people []canary) {
	t.Helper()
	lines := [][]any{{"Họ và tên", "Số CCCD", "Điện thoại", "Thường trú", "Ngày tiếp nhận"}}
	for i, c := range people {
		number := c.number
		if i%2 == 1 {
			number = c.paper
		}
		lines = append(lines, []any{c.name, number, c.phone, c.address, "01/02/2019"})
	}
	i := w.queued(t, n, w.opened(t, "ca.tinhkhe", workbookOf(t, lines...), ""))
	if i.Good+i.Warned == 0 || i.Faulty == 0 {
		t.Errorf("came in: %+v", i)
	}
	if err := w.ImportErrors(w.as(t, "ca.tinhkhe"), i.ID, &bytes.Buffer{}); err != nil {
		t.Fatal(err)
	}
	ctx := w.as(t, "ca.tinhkhe")
	e, err := w.Export(ctx, casework.ExportCasesInput{Kind: casework.ExportXLSX, Order: casework.OrderUpdated, First: ptr(20), Reason: people[0].reason})
	if err == nil {
		err = w.ExportWorkbook(ctx, e.ID, &bytes.Buffer{})
	}
	if err != nil {
		t.Fatal(err)
	}
}
