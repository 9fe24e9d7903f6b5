package store

import (
	"context"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/clock"
	"congvu/server/db/dbtest"
	"congvu/server/directory"
	"congvu/server/facts"
)

// TestRollUpsEqualTheFactsOfRecords: however records change, and many at once, the
// roll-ups hold the sums of what is believed, and what did not change is not written.
func TestRollUpsEqualTheFactsOfRecords(t *testing.T) {
	d := dbtest.New(t)
	r := rand.New(rand.NewPCG(10, 54))
	province := directory.AreaRow{Area: directory.Area{ID: uuid.New(), Code: "P", Level: directory.LevelProvince}, Number: 0, NumberTo: 7}
	rows := []directory.AreaRow{province}
	for i := range 6 {
		rows = append(rows, directory.AreaRow{Area: directory.Area{ID: uuid.New(), Code: string(rune('A' + i)), Level: directory.LevelCommune},
			ParentID: &province.ID, Number: int32(i + 1), NumberTo: int32(i + 2)})
	}
	snap := facts.Snapshot{Snapshot: directory.NewSnapshot(&directory.Rows{Areas: rows}, clock.NewDate(2026, 9, 15))}
	records, unit := make([]uuid.UUID, 8), uuid.New()
	for i := range records {
		records[i] = uuid.New()
	}
	at := time.Date(2026, 9, 15, 1, 0, 0, 0, time.UTC)
	var last []Counted
	for step := range 200 {
		at = at.Add(time.Minute)
		last = nil
		for _, i := range r.Perm(len(records))[:1+r.IntN(3)] {
			c := Counted{Record: records[i], Version: uuid.New()}
			for range r.IntN(4) {
				c.Values = append(c.Values, CountedValue{Indicator: int32(step%2*10 + len(c.Values)), Month: clock.NewDate(2026, time.Month(r.IntN(9)+2), 0),
					Unit: unit, Area: snap.Areas()[1+r.IntN(6)], Number: r.IntN(5) - 2})
			}
			last = append(last, c)
		}
		settle(t, d, at, last, snap)
		var wrong int
		if err := d.Pool.QueryRow(t.Context(), mismatchOfRecords, province.ID).Scan(&wrong); err != nil {
			t.Fatal(err)
		}
		if wrong > 0 {
			t.Fatalf("step %d: %d roll-up rows differ from the facts", step, wrong)
		}
	}
	before := d.Rows(t, "facts")
	settle(t, d, at.Add(time.Hour), last, snap)
	if n := d.Rows(t, "facts"); n != before {
		t.Errorf("the same once more wrote %d facts", n-before)
	}
}

const mismatchOfRecords = `with want as (
		select indicator_id, period_to, area, sum(value) as total, count(*) as count from facts cross join lateral (values (area_id), ($1::uuid)) a(area)
		where believed_to = 'infinity' group by 1, 2, 3)
	select count(*) from want full join (select * from rollups where count <> 0 or total <> 0) r
		on r.indicator_id = want.indicator_id and r.area_id = want.area and r.period_to = want.period_to
	where r.total is distinct from want.total or r.count is distinct from want.count`

func settle(t *testing.T, d *dbtest.DB, at time.Time, records []Counted, snap facts.Snapshot) {
	t.Helper()
	err := d.InTx(t.Context(), func(ctx context.Context, tx pgx.Tx) error { return Settle(ctx, tx, at, records, snap) })
	if err != nil {
		t.Fatal(err)
	}
}
