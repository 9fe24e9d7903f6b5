package store_test

import (
	"context"
	"testing"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/db"
)

// TestRowSecurityOfRulings: with no check of ours in front, the database shows a paper for
// the chairman to who sees its record, and to the committee that signs it; of a committee's
// setting alone nothing of the record behind it.
func TestRowSecurityOfRulings(t *testing.T) {
	w := newWorld(t)
	r, err := w.propose(t, "ca.tinhkhe", w.official(t, "ca.tinhkhe", "Lê Văn Chính", "051091001234"), proposal())
	if err != nil {
		t.Fatal(err)
	}
	for by, want := range map[string]int{"ca.tinhkhe": 1, "pc04.duyet": 1, "ca.dongson": 0, "benhvien": 0, "vanphong": 0, "ct.tinhkhe": 0, "ct.dongson": 0} {
		if got := w.bare(t, access.From(w.as(t, by)), "case_rulings", "id"); len(got) != want {
			t.Errorf("%s sees %d papers, want %d", by, len(got), want)
		}
	}
	u := w.Fixture.Units
	signing := func(unit uuid.UUID) (papers, records int) {
		t.Helper()
		err := db.InTx(t.Context(), w.Pool, func(ctx context.Context, tx pgx.Tx) error {
			if _, err := tx.Exec(ctx, `select set_config('case.ruling_unit', $1, true)`, unit.String()); err != nil {
				return err
			}
			return tx.QueryRow(ctx, `select (select count(*) from case_rulings), (select count(*) from case_records)`).Scan(&papers, &records)
		})
		if err != nil {
			t.Fatal(err)
		}
		return papers, records
	}
	for unit, want := range map[uuid.UUID]int{u.TinhKhe: 1, u.DongSon: 0, u.Committee: 0} {
		if papers, records := signing(unit); papers != want || records != 0 {
			t.Errorf("a committee sees %d papers and %d records, want %d and none", papers, records, want)
		}
	}
	if _, err := w.rule(t, "ca.tinhkhe", r.Rulings[0], casework.StepCaseRulingInput{Action: casework.WithdrawRuling}); err != nil {
		t.Fatal(err)
	}
	if papers, _ := signing(u.TinhKhe); papers != 0 {
		t.Error("the committee sees a paper that was withdrawn")
	}
}
