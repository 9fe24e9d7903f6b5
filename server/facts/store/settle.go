package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/clock"
	"congvu/server/clock/period"
	"congvu/server/directory"
	"congvu/server/facts"
)

// Counted is everything one record adds to measures now.
type Counted struct {
	Record, Version uuid.UUID
	Values          []CountedValue
}

// CountedValue is what it adds to a measure of a month at a place.
type CountedValue struct {
	Indicator int32
	Month     clock.Date // its last day
	Unit      uuid.UUID
	Area      *directory.Area
	Number    int
}

// countedKey is what is the same of two beliefs about one record.
type countedKey struct {
	record    uuid.UUID
	indicator int32
	month     clock.Date
	place     string
}

// believed is what is believed of one so far.
type believed struct {
	area   *directory.Area
	number int
}

// Settle brings the facts of records in line with what they add now: what is believed
// no longer ends, what is new begins, what stays is left alone. The cost is that of the
// records given, however many there are.
func Settle(ctx context.Context, tx pgx.Tx, at time.Time, records []Counted, t facts.Snapshot) error {
	before, err := believedOf(ctx, tx, records, t)
	if err != nil {
		return err
	}
	s := &settling{rolled: map[rolledKey]gain{}, above: t.Above}
	s.settle(before, records)
	if len(s.ended)+len(s.begun) == 0 {
		return nil
	}
	b := &pgx.Batch{}
	s.queueEnded(b, at)
	s.queueBegun(b, at)
	s.queueRolled(b, at)
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return fmt.Errorf("settle facts of records: %w", err)
	}
	return nil
}

func believedOf(ctx context.Context, tx pgx.Tx, records []Counted, t facts.Snapshot) (map[countedKey]believed, error) {
	ids := make([]uuid.UUID, len(records))
	for i, r := range records {
		ids[i] = r.Record
	}
	rows, err := tx.Query(ctx, `select obligation_id, indicator_id, period_to, place, area_id, value::int from facts
		where obligation_id = any($1) and believed_to = 'infinity'`, ids)
	if err != nil {
		return nil, err
	}
	out := map[countedKey]believed{}
	var key countedKey
	var month time.Time
	var area uuid.UUID
	var number int
	_, err = pgx.ForEachRow(rows, []any{&key.record, &key.indicator, &month, &key.place, &area, &number}, func() error {
		key.month = clock.DateIn(month)
		out[key] = believed{t.Area(area), number}
		return nil
	})
	return out, err
}

// begins is a belief that begins.
type begins struct {
	countedKey
	CountedValue
	version uuid.UUID
}

// rolledKey is a row of the roll-ups.
type rolledKey struct {
	indicator int32
	month     clock.Date
	area      *directory.Area
}

type gain struct{ total, count int }

// settling gathers what Settle writes.
type settling struct {
	ended  []countedKey
	begun  []begins
	rolled map[rolledKey]gain
	above  func(*directory.Area) []*directory.Area
}

// settle compares what is believed with what is so.
func (s *settling) settle(before map[countedKey]believed, records []Counted) {
	for _, r := range records {
		for _, v := range r.Values {
			// One unit has one place a month; its area's number keeps two apart if it changed.
			key := countedKey{r.Record, v.Indicator, v.Month, v.Unit.String() + "." + strconv.Itoa(int(v.Area.At))}
			was, known := before[key]
			delete(before, key)
			if known && was.number == v.Number {
				continue
			}
			if known {
				s.end(key, was)
			}
			s.begun = append(s.begun, begins{key, v, r.Version})
			s.roll(v.Indicator, v.Month, v.Area, v.Number, 1)
		}
	}
	for key, was := range before {
		s.end(key, was)
	}
}

func (s *settling) end(key countedKey, was believed) {
	s.ended = append(s.ended, key)
	s.roll(key.indicator, key.month, was.area, -was.number, -1)
}

func (s *settling) roll(indicator int32, month clock.Date, area *directory.Area, number, count int) {
	for _, a := range append([]*directory.Area{area}, s.above(area)...) {
		key := rolledKey{indicator, month, a}
		g := s.rolled[key]
		s.rolled[key] = gain{g.total + number, g.count + count}
	}
}

func (s *settling) queueEnded(b *pgx.Batch, at time.Time) {
	n := len(s.ended)
	records, indicators, places, months := make([]uuid.UUID, n), make([]int32, n), make([]string, n), make([]string, n)
	for i, k := range s.ended {
		records[i], indicators[i], places[i], months[i] = k.record, k.indicator, k.place, k.month.String()
	}
	b.Queue(`update facts f set believed_to = $5 from unnest($1::uuid[], $2::int[], $3::text[], $4::date[]) as x(record, indicator, place, month)
		where f.obligation_id = x.record and f.indicator_id = x.indicator and f.place = x.place and f.official and f.period_to = x.month
			and f.believed_to = 'infinity'`, records, indicators, places, months, at)
}

func (s *settling) queueBegun(b *pgx.Batch, at time.Time) {
	n := len(s.begun)
	records, versions, units, areas := make([]uuid.UUID, n), make([]uuid.UUID, n), make([]uuid.UUID, n), make([]uuid.UUID, n)
	indicators, ats, numbers := make([]int32, n), make([]int32, n), make([]int32, n)
	places, months, keys := make([]string, n), make([]string, n), make([]string, n)
	for i, v := range s.begun {
		records[i], versions[i], units[i], areas[i] = v.record, v.version, v.Unit, v.Area.ID
		indicators[i], ats[i], numbers[i] = v.indicator, v.Area.At, int32(v.Number)
		places[i], months[i], keys[i] = v.place, v.month.String(), monthKey(v.month)
	}
	b.Queue(`insert into facts (obligation_id, submission_id, unit_id, area_id, indicator_id, area_at, value, place, period_to, period_key,
			nature, official, believed_from)
		select r, v, u, a, i, at, n, p, m, k, 'FINAL', true, $11
		from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::int[], $7::int[], $8::text[], $9::date[], $10::text[])
			as x(r, v, u, a, i, at, n, p, m, k)`, records, versions, units, areas, indicators, ats, numbers, places, months, keys, at)
}

// queueRolled adds the differences, rows in the one order that every transaction takes.
func (s *settling) queueRolled(b *pgx.Batch, at time.Time) {
	var rows []rolledKey
	for key, g := range s.rolled {
		if g != (gain{}) {
			rows = append(rows, key)
		}
	}
	slices.SortFunc(rows, func(a, b rolledKey) int {
		return cmp.Or(cmp.Compare(a.indicator, b.indicator), cmp.Compare(a.area.At, b.area.At), a.month.Compare(b.month))
	})
	n := len(rows)
	indicators, ats, totals, counts := make([]int32, n), make([]int32, n), make([]int32, n), make([]int32, n)
	areas, months, keys := make([]uuid.UUID, n), make([]string, n), make([]string, n)
	for i, k := range rows {
		g := s.rolled[k]
		indicators[i], ats[i], totals[i], counts[i] = k.indicator, k.area.At, int32(g.total), int32(g.count)
		areas[i], months[i], keys[i] = k.area.ID, k.month.String(), monthKey(k.month)
	}
	b.Queue(`insert into rollups (indicator_id, area_id, area_at, total, count, period_to, period_key, nature, official, changed_at)
		select i, a, at, t, c, m, k, 'FINAL', true, $8
		from unnest($1::int[], $2::uuid[], $3::int[], $4::int[], $5::int[], $6::date[], $7::text[]) as x(i, a, at, t, c, m, k)
		on conflict (indicator_id, period_to, area_id, nature, official) do update
		set total = rollups.total + excluded.total, count = rollups.count + excluded.count, changed_at = excluded.changed_at`,
		indicators, areas, ats, totals, counts, months, keys, at)
}

func monthKey(month clock.Date) string {
	p, _ := period.At(period.Calendar(), period.Month, month) // a day has its month
	return p.Key()
}
