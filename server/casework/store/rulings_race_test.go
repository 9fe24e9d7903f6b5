package store_test

import (
	"context"
	"testing"
	"time"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/reporting"
)

// TestOfTwoWhoDecideTheSecondSeesTheFirst: who signs waits for who decides on the paper at
// the same moment, and then finds it decided, whatever it had seen before.
func TestOfTwoWhoDecideTheSecondSeesTheFirst(t *testing.T) {
	sign := func(number string) casework.StepCaseRulingInput {
		return casework.StepCaseRulingInput{Action: casework.SignRuling, Number: &number, SignedOn: ptr(clock.MustDate("2026-09-15"))}
	}
	for name, first := range map[string]struct {
		by    string
		in    casework.StepCaseRulingInput
		state casework.CaseRulingState
	}{
		"refused":      {"ct.tinhkhe", casework.StepCaseRulingInput{Action: casework.RefuseRuling, Reason: ptr("Chưa đủ căn cứ")}, casework.RulingRefused},
		"withdrawn":    {"ca.tinhkhe", casework.StepCaseRulingInput{Action: casework.WithdrawRuling}, casework.RulingWithdrawn},
		"signed twice": {"ct.tinhkhe", sign("40"), casework.RulingSigned},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			r, err := w.propose(t, "ca.tinhkhe", w.official(t, "ca.tinhkhe", "Nguyễn Văn Đua", "051090001234"), proposal())
			if err != nil {
				t.Fatal(err)
			}
			g := r.Rulings[0]
			first.in.Ruling = reporting.Versioned{ID: g.ID, Version: g.Version}
			second := sign("41")
			second.Ruling = first.in.Ruling
			_, late := w.together(t, g, func(ctx context.Context) error {
				_, err := w.StepRuling(access.With(ctx, access.From(w.as(t, first.by))), first.in, store.WantedRulings{})
				return err
			}, func(ctx context.Context) error {
				_, err := w.StepRuling(access.With(ctx, access.From(w.as(t, "ct.tinhkhe"))), second, store.WantedRulings{})
				return err
			})
			if !fault.Is(late, "STALE_VERSION") {
				t.Errorf("the second decision: %v", late)
			}
			var state casework.CaseRulingState
			var lines, years int
			if err := w.Fixture.DB.Owner().QueryRow(t.Context(), `select state, (select count(*) from case_versions where record_id = $2 and kind = 'RULING'),
				(select count(*) from case_clocks where record_id = $2 and term = 'CASE_MANAGEMENT') from case_rulings where id = $1`, g.ID, r.ID).Scan(&state, &lines, &years); err != nil {
				t.Fatal(err)
			}
			if signed := map[bool]int{true: 1}[first.state == casework.RulingSigned]; state != first.state || lines != signed || years != signed {
				t.Errorf("the paper is %s, %d lines and %d years of management in the record", state, lines, years)
			}
		})
	}
}

// together lets two steps on a paper wait for one lock, and lets it go: they were both begun
// on what stood there before, and follow each other in the order in which they came.
func (w *world) together(t *testing.T, g *casework.CaseRuling, first, second func(context.Context) error) (one, two error) {
	t.Helper()
	tx, err := w.Fixture.DB.Owner().Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback(context.WithoutCancel(t.Context()))
	if _, err := tx.Exec(t.Context(), `select from case_rulings where id = $1 for update`, g.ID); err != nil {
		t.Fatal(err)
	}
	answers := [2]chan error{make(chan error, 1), make(chan error, 1)}
	for i, do := range []func(context.Context) error{first, second} {
		go func() { answers[i] <- do(t.Context()) }()
		w.waiting(t, i+1)
	}
	if err := tx.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	if one, two = <-answers[0], <-answers[1]; one != nil {
		t.Fatal(one)
	}
	return one, two
}

// waiting returns once so many wait for a lock.
func (w *world) waiting(t *testing.T, want int) {
	t.Helper()
	for range 200 {
		var n int
		if err := w.Fixture.DB.Owner().QueryRow(t.Context(), `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		if n >= want {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("no %d steps wait for a lock", want)
}
