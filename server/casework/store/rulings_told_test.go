package store_test

import (
	"context"
	"maps"
	"slices"
	"testing"

	"github.com/google/uuid"

	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
)

// chairmen answers what checks who of these people was told what since it was asked last; an object that is
// a record would be one that none of them may open.
func (w *world) chairmen(t *testing.T, names ...string) func(want ...string) {
	heard := map[string]bool{}
	w.cases.TellPeople = func(ctx context.Context, tx *action.Tx, to []uuid.UUID, subject, object uuid.UUID, what string) error {
		var record bool
		if err := tx.QueryRow(ctx, `select exists (select from case_records where id in ($1, $2))`, subject, object).Scan(&record); err != nil || record {
			t.Errorf("%s names a record, %v", what, err)
		}
		for _, account := range to {
			name := account.String()
			for _, each := range names {
				if w.People[each].Account == account {
					name = each
				}
			}
			heard[name+" "+what] = true
		}
		return nil
	}
	return func(want ...string) {
		t.Helper()
		slices.Sort(want)
		if got := slices.Sorted(maps.Keys(heard)); !slices.Equal(got, want) {
			t.Errorf("told were %v, want %v", got, want)
		}
		clear(heard)
	}
}

// TestTheChairmenHearThatARecordMoves: the chairman of the commune that a record leaves hears that the paper
// waits no more, the one of where it comes that it will be put before them; others, and where no paper
// waited, hear nothing. Neither is told the record.
func TestTheChairmenHearThatARecordMoves(t *testing.T) {
	w := newWorld(t)
	u := w.Fixture.Units
	heard := w.chairmen(t, "ct.tinhkhe", "ct.dongson")
	day := clock.MustDate("2026-09-15")
	moves := func(r *casework.CaseRecord) {
		t.Helper()
		w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: ptr("9/CA"), PaperDate: &day, UnitID: &u.DongSonPolice})
		heard()
		w.must(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.AcceptTransfer})
	}
	moves(w.official(t, "ca.tinhkhe", "Lê Văn Không", "051091001230"))
	heard()
	r := w.official(t, "ca.tinhkhe", "Lê Văn Chuyển", "051091001231")
	if _, err := w.propose(t, "ca.tinhkhe", r, proposal()); err != nil {
		t.Fatal(err)
	}
	moves(r)
	heard("ct.tinhkhe CASE_RULING_ENDED", "ct.dongson CASE_RULING_COMES")
	back := w.back(t, "ca.tinhkhe", "Lê Văn Lạc", "051091001232")
	if _, err := w.propose(t, "ca.tinhkhe", back, proposal()); err != nil {
		t.Fatal(err)
	}
	w.must(t, "ca.tinhkhe", back, casework.StepCaseInput{Action: casework.HandOver, UnitID: &u.DongSonPolice, Reason: ptr("Cư trú tại Đông Sơn")})
	heard("ct.tinhkhe CASE_RULING_ENDED", "ct.dongson CASE_RULING_COMES")
}

// TestTheChairmanOfAMergedCommuneHearsOfThePapers: by a reorganisation the papers go along, to be signed by
// the chairman of the commune that takes over.
func TestTheChairmanOfAMergedCommuneHearsOfThePapers(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Nguyễn Văn Chờ", "051090001235")
	if _, err := w.propose(t, "ca.tinhkhe", r, proposal()); err != nil {
		t.Fatal(err)
	}
	heard := w.chairmen(t, "ct.tinhkhe", "ct.dongson")
	f := w.resolved(t, "2026-09-15", oneCommune, merged()...)
	f.apply(t)
	heard("ct.dongson CASE_RULING_COMES", "ct.tinhkhe CASE_RULING_COMES") // both came along with their duty
	f.moved(t, "ct.dongson")
	if page, err := w.Rulings(w.as(t, "ct.dongson"), nil, 20, nil, wantedRulings); err != nil || len(page.Items) != 1 {
		t.Errorf("what waits for the chairman is %+v, %v", page, err)
	}
}
