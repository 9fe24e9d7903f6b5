// Package store keeps facts and roll-ups in PostgreSQL and answers queries over
// them.
package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/shopspring/decimal"

	"congvu/server/clock"
	"congvu/server/directory"
)

// Publication is one version of one report turned into facts.
type Publication struct {
	Obligation, Submission, Unit uuid.UUID
	Area                         *directory.Area
	// Above are the areas that contain Area, on the tree over all time, so that a
	// dissolved commune still counts in today's province.
	Above     []*directory.Area
	PeriodKey string
	PeriodTo  clock.Date
	Official  bool
	Nature    string // of values that name none
	At        time.Time
	Values    []Value
}

// Value is one number of the version and the cell it stands in.
type Value struct {
	Indicator int32
	Nature    string // "" = that of the publication
	Place     string
	Number    decimal.Decimal
}

// measure is an indicator in one nature: plan and estimate never add up.
type measure struct {
	indicator int32
	nature    string
}

// belief is what one obligation says of one measure.
type belief struct {
	total decimal.Decimal
	count int
}

func (b belief) minus(o belief) belief { return belief{b.total.Sub(o.total), b.count - o.count} }

func (b belief) empty() bool { return b.total.IsZero() && b.count == 0 }

// Publish ends what the same report said before and writes what it says now,
// with the roll-ups, in tx. An unapproved version stands beside the official
// one; an official version replaces both.
func Publish(ctx context.Context, tx pgx.Tx, p Publication) error {
	before, err := beliefs(ctx, tx, p.Obligation)
	if err != nil {
		return err
	}
	after := before.with(p.Official, sums(p))
	if err := end(ctx, tx, p.Obligation, p.Official, p.At); err != nil {
		return err
	}
	if err := write(ctx, tx, p); err != nil {
		return err
	}
	return rollUp(ctx, tx, p, before, after)
}

// Withdraw ends what an unapproved version said (recalled or returned).
func Withdraw(ctx context.Context, tx pgx.Tx, p Publication) error {
	before, err := beliefs(ctx, tx, p.Obligation)
	if err != nil {
		return err
	}
	after := state{official: before.official}
	if err := end(ctx, tx, p.Obligation, false, p.At); err != nil {
		return err
	}
	return rollUp(ctx, tx, p, before, after)
}

// state is what an obligation says per measure: officially, and unapproved.
type state struct{ official, pending map[measure]belief }

// with is the state after a publication.
func (s state) with(official bool, values map[measure]belief) state {
	if official {
		return state{official: values}
	}
	return state{official: s.official, pending: values}
}

// best is the picture that includes unapproved versions.
func (s state) best() map[measure]belief {
	if s.pending != nil {
		return s.pending
	}
	return s.official
}

func (p Publication) natureOf(v Value) string {
	if v.Nature != "" {
		return v.Nature
	}
	return p.Nature
}

func sums(p Publication) map[measure]belief {
	out := map[measure]belief{}
	for _, v := range p.Values {
		m := measure{v.Indicator, p.natureOf(v)}
		out[m] = belief{out[m].total.Add(v.Number), out[m].count + 1}
	}
	return out
}

func beliefs(ctx context.Context, tx pgx.Tx, obligation uuid.UUID) (state, error) {
	rows, err := tx.Query(ctx, `select indicator_id, nature, official, sum(value)::text, count(*)
		from facts where obligation_id = $1 and believed_to = 'infinity' group by 1, 2, 3`, obligation)
	if err != nil {
		return state{}, err
	}
	var s state
	var m measure
	var official bool
	var sum string
	var count int
	_, err = pgx.ForEachRow(rows, []any{&m.indicator, &m.nature, &official, &sum, &count}, func() error {
		total, err := decimal.NewFromString(sum)
		if err != nil {
			return err
		}
		into := &s.pending
		if official {
			into = &s.official
		}
		if *into == nil {
			*into = map[measure]belief{}
		}
		(*into)[m] = belief{total, count}
		return nil
	})
	return s, err
}

// end closes the beliefs that a publication replaces: an official one also ends
// the unapproved one it came from.
func end(ctx context.Context, tx pgx.Tx, obligation uuid.UUID, official bool, at time.Time) error {
	_, err := tx.Exec(ctx, `update facts set believed_to = $3
		where obligation_id = $1 and believed_to = 'infinity' and ($2 or not official)`, obligation, official, at)
	return err
}

func write(ctx context.Context, tx pgx.Tx, p Publication) error {
	n := len(p.Values)
	indicators, places, numbers, natures := make([]int32, n), make([]string, n), make([]string, n), make([]string, n)
	for i, v := range p.Values {
		indicators[i], places[i], numbers[i], natures[i] = v.Indicator, v.Place, v.Number.String(), p.natureOf(v)
	}
	_, err := tx.Exec(ctx, `insert into facts (indicator_id, place, value, period_to, period_key, area_id, area_at,
			unit_id, nature, official, obligation_id, submission_id, believed_from)
		select i, p, v::numeric, $4, $5, $6, $7, $8, nature, $10, $11, $12, $13
		from unnest($1::int[], $2::text[], $3::text[], $9::text[]) as x(i, p, v, nature)`,
		indicators, places, numbers, p.PeriodTo.String(), p.PeriodKey, p.Area.ID, p.Area.At,
		p.Unit, natures, p.Official, p.Obligation, p.Submission, p.At)
	if err != nil {
		return fmt.Errorf("write facts: %w", err)
	}
	return nil
}

// delta is a change of one roll-up row.
type delta struct {
	measure
	area     *directory.Area
	official bool
	belief
}

// rollUp adds the difference to the area and all above it. Rows are taken in one
// order by every transaction, so that two approvals never wait for each other in
// a circle.
func rollUp(ctx context.Context, tx pgx.Tx, p Publication, before, after state) error {
	var ds []delta
	for _, area := range append([]*directory.Area{p.Area}, p.Above...) {
		ds = append(ds, changes(area, true, before.official, after.official)...)
		ds = append(ds, changes(area, false, before.best(), after.best())...)
	}
	if len(ds) == 0 {
		return nil
	}
	slices.SortFunc(ds, func(a, b delta) int {
		return cmp.Or(cmp.Compare(a.indicator, b.indicator), cmp.Compare(a.nature, b.nature), cmp.Compare(a.area.At, b.area.At), cmp.Compare(boolInt(a.official), boolInt(b.official)))
	})
	n := len(ds)
	indicators, areas, ats := make([]int32, n), make([]uuid.UUID, n), make([]int32, n)
	officials, totals, counts, natures := make([]bool, n), make([]string, n), make([]int32, n), make([]string, n)
	for i, d := range ds {
		indicators[i], areas[i], ats[i] = d.indicator, d.area.ID, d.area.At
		officials[i], totals[i], counts[i], natures[i] = d.official, d.total.String(), int32(d.count), d.nature
	}
	_, err := tx.Exec(ctx, `insert into rollups (indicator_id, area_id, area_at, official, total, count, period_to, period_key, nature, changed_at)
		select i, a, at, o, t::numeric, c, $7, $8, nature, $10
		from unnest($1::int[], $2::uuid[], $3::int[], $4::bool[], $5::text[], $6::int[], $9::text[]) as x(i, a, at, o, t, c, nature)
		on conflict (indicator_id, period_to, area_id, nature, official) do update
		set total = rollups.total + excluded.total, count = rollups.count + excluded.count, changed_at = excluded.changed_at`,
		indicators, areas, ats, officials, totals, counts, p.PeriodTo.String(), p.PeriodKey, natures, p.At)
	if err != nil {
		return fmt.Errorf("roll up: %w", err)
	}
	return nil
}

func changes(area *directory.Area, official bool, before, after map[measure]belief) (out []delta) {
	for i, b := range after {
		if d := b.minus(before[i]); !d.empty() {
			out = append(out, delta{i, area, official, d})
		}
	}
	for i, b := range before {
		if _, still := after[i]; !still && !b.empty() {
			out = append(out, delta{i, area, official, belief{}.minus(b)})
		}
	}
	return out
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
