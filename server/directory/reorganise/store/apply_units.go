package store

import (
	"context"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/directory"
	"congvu/server/text"
)

// copyIn writes many rows at once.
func copyIn(ctx context.Context, tx pgx.Tx, table string, columns []string, n int, row func(i int) []any) error {
	_, err := tx.CopyFrom(ctx, pgx.Identifier{table}, columns, pgx.CopyFromSlice(n, func(i int) ([]any, error) { return row(i), nil }))
	return err
}

func orNull(id uuid.UUID) *uuid.UUID {
	if id == uuid.Nil {
		return nil
	}
	return &id
}

// areas ends, renames and begins territories and writes their lineage.
func (a *applying) areas(ctx context.Context) error {
	on := a.r.EffectiveOn.Start()
	ended := make([]uuid.UUID, len(a.plan.EndedAreas))
	for i, e := range a.plan.EndedAreas {
		ended[i] = e.ID
	}
	if _, err := a.Exec(ctx, `update area_versions set valid_to = $1 where area_id = any($2) and valid_to is null`, on, ended); err != nil {
		return err
	}
	for _, r := range a.plan.RenamedAreas {
		_, err := a.Exec(ctx, `with old as (update area_versions set valid_to = $1 where area_id = $2 and valid_to is null returning *)
			insert into area_versions (id, valid_from, area_id, parent_id, code, name, full_name, kind, level, lon, lat)
			select $3, $1, area_id, parent_id, code, $4, $5, $6, level, lon, lat from old`, on, r.ID, schema.NewID(), r.Name, r.FullName, r.Kind)
		if err != nil {
			return err
		}
	}
	list := a.plan.Areas
	if err := copyIn(ctx, a, "areas", []string{"id", "at", "until"}, len(list), func(i int) []any { return []any{list[i].ID, int32(0), int32(0)} }); err != nil {
		return err
	}
	columns := []string{"id", "valid_from", "area_id", "parent_id", "code", "name", "full_name", "kind", "level", "lon", "lat"}
	err := copyIn(ctx, a, "area_versions", columns, len(list), func(i int) []any {
		n := list[i]
		return []any{schema.NewID(), on, n.ID, orNull(n.Parent), n.Code, n.Name, n.FullName, n.Kind, string(n.Level), n.Lon, n.Lat}
	})
	if err != nil {
		return err
	}
	return copyIn(ctx, a, "successions", []string{"id", "from_id", "to_id", "partial", "share", "act", "date"}, len(a.plan.Lineage), func(i int) []any {
		l := a.plan.Lineage[i]
		return []any{schema.NewID(), l.From, l.To, l.Partial, l.Share, a.r.Resolution, on}
	})
}

// units ends, renames and begins units. A dissolved unit with work to finish stays open
// to its officers until the last day of winding up.
func (a *applying) units(ctx context.Context) error {
	on := a.r.EffectiveOn.Start()
	ended, winding := make([]uuid.UUID, len(a.plan.EndedUnits)), []uuid.UUID{}
	for i, u := range a.plan.EndedUnits {
		ended[i] = u.ID
		if a.plan.WindUp[u.ID] {
			winding = append(winding, u.ID)
		}
	}
	_, err := a.Exec(ctx, `update unit_versions set valid_to = $1, wind_up_to = case when unit_id = any($3) then $4::date end
		where unit_id = any($2) and valid_to is null`, on, ended, winding, a.r.WindUpTo.Start())
	if err != nil {
		return err
	}
	for _, r := range a.plan.RenamedUnits {
		if err := a.renameUnit(ctx, r.ID, r.Name); err != nil {
			return err
		}
	}
	list := a.plan.Units
	if err := copyIn(ctx, a, "units", []string{"id", "at", "until"}, len(list), func(i int) []any { return []any{list[i].ID, int32(0), int32(0)} }); err != nil {
		return err
	}
	columns := []string{"id", "valid_from", "unit_id", "parent_id", "area_id", "code", "name", "search_key", "kind", "level", "sector", "route"}
	err = copyIn(ctx, a, "unit_versions", columns, len(list), func(i int) []any {
		n := list[i]
		return []any{schema.NewID(), on, n.ID, orNull(n.Parent), n.Area, n.Code, n.Name, text.Key(n.Name), string(n.Kind), string(n.Level), n.Sector, n.Route}
	})
	if err != nil {
		return err
	}
	return a.lines(ctx)
}

// renameUnit closes the version in force of a unit and begins the next one.
func (a *applying) renameUnit(ctx context.Context, unit uuid.UUID, name string) error {
	_, err := a.Exec(ctx, `with old as (update unit_versions set valid_to = $1 where unit_id = $2 and valid_to is null returning *)
		insert into unit_versions (id, valid_from, unit_id, parent_id, line_parent_id, area_id, code, name, search_key, kind, level, sector, route)
		select $3, $1, unit_id, parent_id, line_parent_id, area_id, code, $4, $5, kind, level, sector, route from old`,
		a.r.EffectiveOn.Start(), unit, schema.NewID(), name, text.Key(name))
	return err
}

// lines carries the second tree over: a new unit stands where the one it is made after
// stood, and one that goes on follows its line parent to what took over.
func (a *applying) lines(ctx context.Context) error {
	from, to := a.pairs()
	made, like := []uuid.UUID{}, []uuid.UUID{}
	for _, u := range a.plan.Units {
		if u.Like != uuid.Nil {
			made, like = append(made, u.ID), append(like, u.Like)
		}
	}
	_, err := a.Exec(ctx, `update unit_versions n set line_parent_id = coalesce(h.to_id, v.line_parent_id)
		from unnest($1::uuid[], $2::uuid[]) as x(made, alike)
		join unit_versions v on v.unit_id = x.alike and v.line_parent_id is not null and v.valid_to = $5
		left join unnest($3::uuid[], $4::uuid[]) as h(from_id, to_id) on h.from_id = v.line_parent_id
		where n.unit_id = x.made`, made, like, from, to, a.r.EffectiveOn.Start())
	if err != nil {
		return err
	}
	_, err = a.Exec(ctx, `with h as (select * from unnest($1::uuid[], $2::uuid[]) as h(from_id, to_id)),
		old as (update unit_versions v set valid_to = $3 from h where v.line_parent_id = h.from_id and v.valid_to is null and v.valid_from < $3 returning v.*, h.to_id)
		insert into unit_versions (id, valid_from, unit_id, parent_id, line_parent_id, area_id, code, name, search_key, kind, level, sector, route)
		select gen_random_uuid(), $3, unit_id, parent_id, to_id, area_id, code, name, search_key, kind, level, sector, route from old`, from, to, a.r.EffectiveOn.Start())
	return err
}

// pairs are the dissolved units with what took over.
func (a *applying) pairs() (from, to []uuid.UUID) {
	for f, t := range a.homes {
		from, to = append(from, f), append(to, t)
	}
	return from, to
}

// number writes the places on both trees; figures carry the number of their territory and
// follow it.
func (a *applying) number(ctx context.Context) error {
	n, err := a.plan.Renumber(a.world.Eve)
	if err != nil {
		return err
	}
	var shifted []uuid.UUID
	for _, table := range []string{"areas", "units"} {
		numbers := n.Areas
		if table == "units" {
			numbers = n.Units
		}
		ids, at, until := make([]uuid.UUID, 0, len(numbers)), make([]int32, 0, len(numbers)), make([]int32, 0, len(numbers))
		for id, i := range numbers {
			ids, at, until = append(ids, id), append(at, int32(i.Lo)), append(until, int32(i.Hi))
			if old := a.world.Eve.Area(id); table == "areas" && old != nil && old.At != int32(i.Lo) {
				shifted = append(shifted, id)
			}
		}
		_, err := a.Exec(ctx, `update `+table+` t set at = x.at, until = x.until from unnest($1::uuid[], $2::int[], $3::int[]) as x(id, at, until)
			where t.id = x.id and (t.at, t.until) is distinct from (x.at, x.until)`, ids, at, until)
		if err != nil {
			return err
		}
	}
	if err := a.renumberRecords(ctx); err != nil || len(shifted) == 0 {
		return err
	}
	for _, table := range []string{"facts", "rollups"} {
		if _, err := a.Exec(ctx, `update `+table+` f set area_at = a.at from areas a where a.id = f.area_id and a.id = any($1)`, shifted); err != nil {
			return err
		}
	}
	return nil
}

// renumberRecords keeps the places by which row security finds the records of people.
func (a *applying) renumberRecords(ctx context.Context) error {
	if _, err := a.Exec(ctx, `select set_config('case.system', 'on', true)`); err != nil {
		return err
	}
	// A dissolved unit keeps its records until the day, or until they are given on by hand.
	_, err := a.Exec(ctx, `update case_records r set unit_at = u.at, area_at = t.at from units u
		cross join lateral (select area_id from unit_versions v where v.unit_id = u.id order by v.valid_from desc limit 1) v join areas t on t.id = v.area_id
		where u.id = r.unit_id and (r.unit_at, r.area_at) is distinct from (u.at, t.at)`)
	return err
}

// rollUps gives a province that absorbed others their sums: what they reported counts in
// it. Figures of communes stay with the territories that reported them.
func (a *applying) rollUps(ctx context.Context) error {
	into := map[uuid.UUID][]uuid.UUID{}
	for _, e := range a.plan.EndedAreas {
		if e.Level != directory.LevelProvince {
			continue
		}
		for _, l := range a.plan.Lineage {
			if l.From == e.ID {
				into[l.To] = append(into[l.To], e.ID)
			}
		}
	}
	for to, from := range into {
		_, err := a.Exec(ctx, `insert into rollups (indicator_id, period_to, period_key, area_id, area_at, nature, official, total, count, changed_at)
			select r.indicator_id, r.period_to, min(r.period_key), n.id, n.at, r.nature, r.official, sum(r.total), sum(r.count), $3
			from rollups r, areas n where r.area_id = any($1) and n.id = $2 group by r.indicator_id, r.period_to, n.id, n.at, r.nature, r.official`, from, to, a.Now)
		if err != nil {
			return err
		}
	}
	return nil
}
