package store_test

import (
	"bytes"
	"strings"
	"testing"

	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
	"golang.org/x/text/unicode/norm"
)

// TestWhereAPersonWentLiesSealed: brought to its form and bounded when it is written; what
// an older version wrote is sealed at the next start.
func TestWhereAPersonWentLiesSealed(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Trần Văn Đi", "051092001234")
	const where = "Số 7 ngõ 9 Trần Phú, Quảng Trị"
	day := clock.MustDate("2026-09-11")
	paper := casework.StepCaseInput{Action: casework.Leave, EffectiveOn: &day, PaperDate: &day, Lock: ptr(casework.LeftProvince)}
	for _, c := range []struct{ number, where, refused string }{
		{strings.Repeat("x", 101), where, "input.paperNumber"},
		{"13/CA", strings.Repeat("x", 301), "input.destination"},
		{"  ", where, "input.paperNumber"},
		{norm.NFD.String(" 13/Đ-CA "), norm.NFD.String("  " + where), ""},
	} {
		paper.PaperNumber, paper.Destination = &c.number, &c.where
		got, err := w.step(t, "ca.tinhkhe", r, paper)
		if c.refused != "" {
			if f := fault.As(err); f == nil || f.Place != c.refused {
				t.Errorf("%.20q, %.20q: %v", c.number, c.where, err)
			}
			continue
		}
		if err != nil || *got.Moves[0].Destination != where || *got.Moves[0].PaperNumber != "13/Đ-CA" {
			t.Fatalf("%+v, %v", got, err)
		}
	}
	stored := func() (sealed []byte, clear *string) {
		if err := w.Fixture.DB.Owner().QueryRow(t.Context(), `select destination, destination_clear from case_moves where record_id = $1`, r.ID).Scan(&sealed, &clear); err != nil {
			t.Fatal(err)
		}
		return sealed, clear
	}
	if sealed, clear := stored(); clear != nil || len(sealed) == 0 || bytes.Contains(sealed, []byte("Quảng Trị")) {
		t.Errorf("it lies in clear: %q, %v", sealed, clear)
	}
	w.owner(t, `update case_moves set destination = null, destination_clear = ' `+norm.NFD.String(where)+`'`)
	for range 2 { // a start that was broken off is repeated
		if err := w.SealOld(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	seen, err := w.One(w.as(t, "ca.tinhkhe"), r.ID, everything)
	if sealed, clear := stored(); clear != nil || len(sealed) == 0 || err != nil || *seen.Moves[0].Destination != where {
		t.Errorf("of before the sealing: %q, %v, %v", sealed, clear, err)
	}
}
