package store

import (
	"context"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/shopspring/decimal"

	"congvu/server/clock"
	"congvu/server/db/dbtest"
	"congvu/server/directory"
)

// mismatch compares the roll-ups with sums made anew from the facts believed now:
// official ones, and of each report the unapproved version where there is one.
const mismatch = `with best as (
		select distinct on (obligation_id, indicator_id, place) * from facts
		where believed_to = 'infinity' order by obligation_id, indicator_id, place, official),
	pending as (select distinct obligation_id from facts where believed_to = 'infinity' and not official),
	want as (
		select indicator_id, area, true as official, sum(value) as total, count(*) as count
		from facts cross join lateral (values (area_id), ($1::uuid)) a(area)
		where believed_to = 'infinity' and official group by 1, 2
		union all
		select indicator_id, area, false, sum(value), count(*)
		from best b cross join lateral (values (area_id), ($1::uuid)) a(area)
		where not b.official or b.obligation_id not in (select obligation_id from pending) group by 1, 2)
	select count(*) from want full join (select * from rollups where count <> 0 or total <> 0) r
		on r.indicator_id = want.indicator_id and r.area_id = want.area and r.official = want.official
	where r.total is distinct from want.total or r.count is distinct from want.count`

func TestRollUpsEqualTheFacts(t *testing.T) {
	d := dbtest.New(t)
	r := rand.New(rand.NewPCG(7, 9))
	province := &directory.Area{ID: uuid.New(), At: 0, Until: 10}
	type report struct {
		id   uuid.UUID
		area *directory.Area
	}
	var reports []report
	for i := range 6 {
		reports = append(reports, report{uuid.New(), &directory.Area{ID: uuid.New(), At: int32(i + 1), Until: int32(i + 2)}})
	}
	at := time.Date(2026, 9, 15, 1, 0, 0, 0, time.UTC)
	for step := range 300 {
		o := reports[r.IntN(len(reports))]
		at = at.Add(time.Minute)
		p := Publication{Obligation: o.id, Submission: uuid.New(), Unit: uuid.New(), Area: o.area, Above: []*directory.Area{province},
			PeriodKey: "2026-Q3", PeriodTo: clock.NewDate(2026, 9, 14), Nature: "FINAL", At: at}
		act := Publish
		switch r.IntN(3) {
		case 0:
			act = Withdraw
		case 1:
			p.Official = true
		}
		for i := range 1 + r.IntN(3) {
			p.Values = append(p.Values, Value{Indicator: int32(i), Place: "r1.c1", Number: decimal.New(int64(r.IntN(100000)), -2)})
		}
		err := d.InTx(t.Context(), func(ctx context.Context, tx pgx.Tx) error { return act(ctx, tx, p) })
		if err != nil {
			t.Fatalf("step %d: %v", step, err)
		}
		var wrong int
		if err := d.Pool.QueryRow(t.Context(), mismatch, province.ID).Scan(&wrong); err != nil {
			t.Fatal(err)
		}
		if wrong > 0 {
			t.Fatalf("step %d: %d roll-up rows differ from the facts", step, wrong)
		}
	}
	if n := d.Rows(t, "facts"); n < 200 {
		t.Fatalf("only %d facts were written", n)
	}
}
