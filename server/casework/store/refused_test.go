package store_test

import (
	"testing"

	"congvu/server/casework"
	"congvu/server/clock"
)

// TestWhatIsNotTakenNowSaysWhyByACode: other languages say it by the code; what may be taken says nothing.
func TestWhatIsNotTakenNowSaysWhyByACode(t *testing.T) {
	w := newWorld(t)
	seen := map[string]bool{}
	check := func(allowed bool, r casework.Refusal, what string) {
		t.Helper()
		if said := r.Reason != nil && *r.Reason != "" && r.ReasonCode != nil && *r.ReasonCode != ""; said == allowed || allowed && r.ReasonCode != nil {
			t.Errorf("%s: allowed %v, %+v", what, allowed, r)
		}
		if r.ReasonCode != nil {
			seen[*r.ReasonCode] = true
		}
	}
	look := func(who string, r *casework.CaseRecord) {
		t.Helper()
		ctx := w.as(t, who)
		got, err := w.One(ctx, r.ID, everything)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range got.Actions(ctx) {
			check(a.Allowed, a.Refusal, string(a.Action))
		}
		for _, a := range got.Sharings(ctx) {
			check(a.Allowed, a.Refusal, string(a.Sharing))
		}
		for _, g := range got.Rulings {
			for _, a := range g.Actions(ctx) {
				check(a.Allowed, a.Refusal, string(a.Action))
			}
		}
	}
	own := w.open(t, "pc04.duyet", "Lê Văn Tự", "051091001231")
	w.must(t, "pc04.duyet", own, casework.StepCaseInput{Action: casework.Submit})
	look("pc04.duyet", own)
	amended := w.official(t, "ca.tinhkhe", "Lê Văn Sửa", "051091001232")
	w.enter(t, "ca.tinhkhe", amended, ptr(clock.MustDate("2026-09-15")), casework.Content{Contact: &casework.CaseContact{CurrentAddress: ptr("Thôn Mới")}})
	look("ca.tinhkhe", amended)
	look("ca.tinhkhe.truong", w.open(t, "ca.tinhkhe", "Lê Văn Thiếu", ""))
	for _, code := range []string{"SENT_BY_YOURSELF", "CASE_AMENDMENT_PENDING", "CASE_NOT_OFFICIAL"} {
		if !seen[code] {
			t.Errorf("%s was not said: %v", code, seen)
		}
	}
}
