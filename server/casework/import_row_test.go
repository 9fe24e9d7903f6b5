package casework

import (
	"testing"

	"congvu/server/clock"
)

// TestWhatCannotBeReadIsNotMissing: a day that is none is told once, by what is wrong with it, also
// where a day was given for the whole file.
func TestWhatCannotBeReadIsNotMissing(t *testing.T) {
	common := clock.MustDate("2026-09-01")
	for name, received := range map[string]*clock.Date{"alone": nil, "beside a day for all": &common} {
		m := &Mapping{Columns: []*CaseImportColumn{{Column: 1, Field: ReceivedOn}}, Received: received, Today: clock.MustDate("2026-09-15")}
		r := m.Read(func(int) ImportCell { return ImportCell{Text: "32/13/2026"} })
		found := []string{}
		for _, f := range r.Findings {
			if f.Field == ReceivedOn {
				found = append(found, f.Code)
			}
		}
		if len(found) != 1 || found[0] == "CASE_RECEIVED_ON" {
			t.Errorf("%s: %v", name, found)
		}
		if !r.Faulty() {
			t.Errorf("%s: comes in", name)
		}
	}
}
