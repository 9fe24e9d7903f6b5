package store_test

import (
	"testing"

	"congvu/server/casework"
	"congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/files"
)

// reported is a record whose police reports that the person died.
func (w *world) reported(t *testing.T, r *casework.CaseRecord) *casework.CaseRecord {
	t.Helper()
	day, pdf := clock.MustDate("2026-09-15"), w.upload(t, "ca.tinhkhe", files.MediaPDF, "%PDF-1.7 giay chung tu")
	return w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.ReportEnd, Lock: ptr(casework.Dead), EffectiveOn: &day, PaperNumber: ptr("9/CT"), PaperDate: &day, FileID: &pdf})
}

// TestNobodyReportedDeadComesUnderManagement: while a death waits for its approval the decision to
// manage is not signed; it is once the report is refused.
func TestNobodyReportedDeadComesUnderManagement(t *testing.T) {
	w := newWorld(t)
	r, err := w.propose(t, "ca.tinhkhe", w.official(t, "ca.tinhkhe", "Lê Văn Mất", "051091001234"), proposal())
	if err != nil {
		t.Fatal(err)
	}
	g := r.Rulings[0]
	w.reported(t, r)
	// What pressing it would answer stands beside the button, in the list and on the paper.
	says := func(want string) {
		t.Helper()
		ctx := w.as(t, "ct.tinhkhe")
		one, err := w.Ruling(ctx, g.ID, store.WantedRulings{})
		if err != nil {
			t.Fatal(err)
		}
		page, err := w.Rulings(ctx, nil, 20, nil, store.WantedRulings{})
		if err != nil || len(page.Items) != 1 {
			t.Fatal(page, err)
		}
		for _, seen := range []*casework.CaseRuling{one, page.Items[0]} {
			for _, a := range seen.Actions(ctx) {
				said := ""
				if a.ReasonCode != nil {
					said = *a.ReasonCode
				}
				if a.Action == casework.SignRuling && said != want || a.Action != casework.SignRuling && !a.Allowed {
					t.Errorf("%s says %q, want %q to sign", a.Action, said, want)
				}
			}
		}
	}
	says("RULING_END_REPORTED")
	sign := casework.StepCaseRulingInput{Action: casework.SignRuling, Number: ptr("27"), SignedOn: ptr(clock.MustDate("2026-09-15"))}
	if _, err := w.rule(t, "ct.tinhkhe", g, sign); !fault.Is(err, "RULING_END_REPORTED") {
		t.Errorf("signed on somebody reported dead: %v", err)
	}
	w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.RefuseEnd, Reason: ptr("Nhầm với người trùng tên")})
	says("")
	if g, err = w.Ruling(w.as(t, "ct.tinhkhe"), g.ID, store.WantedRulings{}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.rule(t, "ct.tinhkhe", g, sign); err != nil {
		t.Errorf("the report was refused: %v", err)
	}
}
