package store

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/shopspring/decimal"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/db/dbtest"
	"congvu/server/directory"
	"congvu/server/directory/nation"
	"congvu/server/directory/reorganise"
	"congvu/server/directory/reorganise/before"
	dirstore "congvu/server/directory/store"
	"congvu/server/facts"
)

// bed is the former state in a database, with a figure of every commune.
type bed struct {
	*dbtest.DB
	*Service
	nation *nation.Nation
	state  *before.State
	admin  context.Context
	clock  *clock.Source
}

func newBed(t *testing.T, provinces ...string) *bed {
	t.Helper()
	n, err := nation.Load()
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2025, 6, 20, 8, 0, 0, 0, clock.Zone)
	b := &bed{DB: dbtest.New(t), nation: n, state: before.Of(n, provinces...), clock: clock.New(&now)}
	err = b.InTx(t.Context(), func(ctx context.Context, tx pgx.Tx) error {
		return dirstore.Build(ctx, tx, b.state.Areas, b.state.Units, nil)
	})
	if err != nil {
		t.Fatal(err)
	}
	dir, err := dirstore.Open(t.Context(), b.DB.DB, b.clock)
	if err != nil {
		t.Fatal(err)
	}
	b.Service = &Service{Runner: &action.Runner{DB: b.DB.DB, Clock: b.clock}, Directory: dir}
	b.admin = access.With(t.Context(), &access.Viewer{Account: uuid.New(), Roles: access.SystemAdmin})
	return b
}

func (b *bed) run(t *testing.T, sql string, args ...any) {
	t.Helper()
	if _, err := b.Pool.Exec(t.Context(), sql, args...); err != nil {
		t.Fatal(err)
	}
}

// prepared is the reform of 2025 as a plan with its lines.
func (b *bed) prepared(t *testing.T) *reorganise.Reorganisation {
	t.Helper()
	day := clock.MustDate(nation.Reform)
	r, err := b.Create(b.admin, reorganise.HeadInput{Title: "Sắp xếp 2025", Resolution: "Nghị quyết 202/2025/QH15", IssuedOn: day.AddDays(-19), EffectiveOn: day, WindUpTo: day.AddMonths(3), EndsDistricts: true})
	if err != nil {
		t.Fatal(err)
	}
	csv := "old_code,new_code,partial,share\n"
	for _, l := range b.state.Lines {
		partial := 0
		if l.Partial {
			partial = 1
		}
		csv += fmt.Sprintf("%s,%s,%d,%s\n", l.From, l.To, partial, l.Word)
	}
	r, err = b.SetLineage(b.admin, ref(r), reorganise.LineageInput{Csv: &csv})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func ref(r *reorganise.Reorganisation) dirstore.Ref {
	return dirstore.Ref{ID: r.ID, Version: r.Version}
}

// checked runs the dry run and confirms every conflict as proposed.
func (b *bed) checked(t *testing.T, r *reorganise.Reorganisation) *reorganise.Reorganisation {
	t.Helper()
	r, err := b.Now(b.admin, ref(r), reorganise.Checking)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Summary.Problems) > 0 {
		t.Fatalf("problems: %.1000v", r.Summary.Problems)
	}
	b.run(t, `update reorganisation_items set decided = true where reorganisation_id = $1 and conflict <> ''`, r.ID)
	return r
}

func (b *bed) applied(t *testing.T, r *reorganise.Reorganisation) *reorganise.Reorganisation {
	t.Helper()
	r, err := b.Now(b.admin, ref(r), reorganise.Applying)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Directory.Reload(t.Context()); err != nil {
		t.Fatal(err)
	}
	return r
}

const (
	closedOn  = "2025-06-14"
	publishes = `insert into facts (indicator_id, period_to, period_key, area_id, area_at, unit_id, nature, official, value, obligation_id, submission_id, place, believed_from)
		select 1, $1::date, '2025-Q2', a.id, a.at, a.id, 'FINAL', true, x.value, a.id, a.id, 'r1.c1', '2025-06-15' from unnest($2::uuid[], $3::int[]) as x(id, value) join areas a on a.id = x.id`
	rollsUp = `with recursive above(id, ancestor) as (
			select area_id, area_id from area_versions union all
			select a.id, v.parent_id from above a join area_versions v on v.area_id = a.ancestor and v.parent_id is not null)
		insert into rollups (indicator_id, period_to, period_key, area_id, area_at, nature, official, total, count, changed_at)
		select 1, f.period_to, f.period_key, a.id, a.at, f.nature, f.official, sum(f.value), count(*), min(f.believed_from)
		from facts f join above x on x.id = f.area_id join areas a on a.id = x.ancestor group by f.period_to, f.period_key, a.id, a.at, f.nature, f.official`
)

// figures gives every former commune (and district without communes) one figure.
func (b *bed) figures(t *testing.T) map[uuid.UUID]int {
	t.Helper()
	out, ids, values := map[uuid.UUID]int{}, []uuid.UUID{}, []int{}
	for i, l := range b.state.Lines {
		id := b.state.ID[l.From]
		if _, met := out[id]; met {
			continue
		}
		out[id] = 100 + i*7%9973
		ids, values = append(ids, id), append(values, out[id])
	}
	b.run(t, publishes, closedOn, ids, values)
	b.run(t, rollsUp)
	return out
}

// TestTheWholeReform replays 2025 over the nation: everything has its place, totals are
// the same on both boundaries, and no code reads its namesake's figure.
func TestTheWholeReform(t *testing.T) {
	b := newBed(t)
	figures := b.figures(t)
	old := map[string]int{} // by code of the new province
	whole := 0
	for id, v := range figures {
		a := b.Directory.Current().Area(id)
		for _, l := range b.state.Lines {
			if l.From == a.Code {
				c, _ := b.nation.Commune(l.To)
				old[c.Province] += v
				break
			}
		}
		whole += v
	}
	r := b.checked(t, b.prepared(t))
	began := time.Now()
	r = b.applied(t, r)
	t.Logf("applied in %s", time.Since(began))
	if r.State != reorganise.Applied {
		t.Fatalf("state %s", r.State)
	}
	b.wellNumbered(t)
	day := facts.Snapshot{Snapshot: b.Directory.Current().On(clock.MustDate(nation.Reform))}
	for _, p := range b.nation.Provinces {
		if got := b.rolled(t, day.AreaByCode(p.Code, day.Day).ID); !got.Equal(decimal.NewFromInt(int64(old[p.Code]))) {
			t.Errorf("%s: %s on the new boundaries, %d on the old", p.Name, got, old[p.Code])
		}
	}
	root := day.Area(b.state.ID[before.Root])
	if got := b.rolled(t, root.ID); !got.Equal(decimal.NewFromInt(int64(whole))) {
		t.Errorf("the nation: %s, want %d", got, whole)
	}
	b.noNamesakes(t, day, root)
	if _, err := b.Now(b.admin, ref(r), reorganise.Applying); err == nil {
		t.Error("it is applied twice")
	}
}

// noNamesakes: a commune of today reads the figures of what became it and of nothing
// else, whatever codes they bore; 412 that took a part read none.
func (b *bed) noNamesakes(t *testing.T, day facts.Snapshot, root *directory.Area) {
	t.Helper()
	both, other, split, read := 0, 0, 0, map[uuid.UUID]bool{}
	labels := facts.Labels(day, root, day.Day)
	for _, l := range labels {
		want := map[uuid.UUID]bool{l.Area.ID: true}
		for _, p := range b.nation.PredecessorsOf(l.Area.Code) {
			if !p.Partial {
				want[b.state.ID[p.Old]] = true
			}
		}
		for _, s := range l.Sources {
			if !want[s] || read[s] {
				t.Errorf("%s reads %s, which is none of its own", l.Area.FullName, day.Area(s).FullName)
			}
			read[s] = true
		}
		if _, lives := b.state.ID[l.Area.Code]; lives {
			both++
			if !b.nation.SameTerritory(l.Area.Code) {
				other++
			}
		}
		if !l.Comparable(clock.MustDate(closedOn)) {
			split++
		}
	}
	if len(labels) != 3321 || both != 3315 || other != 3183 || split != 412 {
		t.Errorf("%d communes, %d codes live on, %d of another territory, %d not comparable; want 3321, 3315, 3183, 412", len(labels), both, other, split)
	}
}

func (b *bed) rolled(t *testing.T, area uuid.UUID) (sum decimal.Decimal) {
	t.Helper()
	var text string
	if err := b.Pool.QueryRow(t.Context(), `select coalesce(sum(total), 0)::text from rollups where area_id = $1 and official`, area).Scan(&text); err != nil {
		t.Fatal(err)
	}
	return decimal.RequireFromString(text)
}

// wellNumbered holds the trees to the intervals, and what carries their numbers to them.
func (b *bed) wellNumbered(t *testing.T) {
	t.Helper()
	for what, sql := range map[string]string{
		"facts numbered otherwise than their territory":     `select count(*) from facts f join areas a on a.id = f.area_id where f.area_at <> a.at`,
		"roll-ups numbered otherwise":                       `select count(*) from rollups f join areas a on a.id = f.area_id where f.area_at <> a.at`,
		"areas with one number":                             `select count(*) - count(distinct at) from areas`,
		"units with one number":                             `select count(*) - count(distinct at) from units`,
		"areas outside of their parent":                     `select count(*) from area_versions v join areas a on a.id = v.area_id join areas p on p.id = v.parent_id where v.valid_to is null and not (p.at < a.at and a.until <= p.until)`,
		"units outside of their parent":                     `select count(*) from unit_versions v join units a on a.id = v.unit_id join units p on p.id = v.parent_id where v.valid_to is null and not (p.at < a.at and a.until <= p.until)`,
		"roll-ups that are not the sum of the figures":      `select count(*) from (select r.total, (select sum(f.value) from facts f where f.indicator_id = 1 and f.period_to = r.period_to and f.believed_to = 'infinity' and f.area_at >= a.at and f.area_at < a.until) as want from rollups r join areas a on a.id = r.area_id where a.until - a.at > 1) x where total is distinct from want`,
		"units in force in a territory that ended":          `select count(*) from unit_versions u join area_versions a on a.area_id = u.area_id where u.valid_to is null and a.valid_to is not null and not exists (select from area_versions n where n.area_id = a.area_id and n.valid_to is null)`,
		"dissolved units that are not below what took over": `select count(*) from unit_versions v join units u on u.id = v.unit_id where v.valid_to is not null and v.parent_id is not null and not exists (select from units p join unit_versions pv on pv.unit_id = p.id and pv.valid_to is null where p.at < u.at and u.until <= p.until)`,
	} {
		var n int
		if err := b.Pool.QueryRow(t.Context(), sql).Scan(&n); err != nil {
			t.Fatal(err)
		}
		if n > 0 {
			t.Errorf("%d %s", n, what)
		}
	}
}
