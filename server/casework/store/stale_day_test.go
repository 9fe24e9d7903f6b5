package store_test

import (
	"testing"

	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/reporting"
)

// TestTheDayOfAnAmendmentIsNotPutBack: a page from before a colleague corrected the day from which
// an amendment holds does not write the old one over it, with sections or without.
func TestTheDayOfAnAmendmentIsNotPutBack(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Nguyễn Văn Ngày", "051090001234")
	save := func(revision int, on string, c casework.Content) (*casework.CaseRecord, error) {
		return w.Save(w.as(t, "ca.tinhkhe"), casework.SaveCaseInput{Record: reporting.Versioned{ID: r.ID, Version: w.version(t, r.ID)}, Revision: revision,
			EffectiveOn: ptr(clock.MustDate(on)), Content: c}, everything)
	}
	contact := casework.Content{Contact: &casework.CaseContact{CurrentAddress: ptr("1 Lê Lợi")}}
	page, err := save(0, "2026-09-12", contact)
	if err != nil {
		t.Fatal(err)
	}
	seen := page.Pending.Revision
	if _, err = save(seen, "2026-09-14", contact); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]casework.Content{"alone": {}, "with another section": {Criminal: &casework.CaseCriminal{}}} {
		if _, err := save(seen, "2026-09-12", c); !fault.Is(err, "STALE_VERSION") {
			t.Errorf("%s: an old page puts the day back: %v", name, err)
		}
	}
	if page, err = save(seen, "2026-09-14", casework.Content{Criminal: &casework.CaseCriminal{}}); err != nil {
		t.Fatalf("the day as it is: %v", err)
	}
	if _, err := save(page.Pending.Revision, "2026-09-13", casework.Content{}); err != nil {
		t.Errorf("who has seen it corrects it: %v", err)
	}
}
