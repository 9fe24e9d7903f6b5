package store

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/reporting"
)

// maxGroups is how many groups an agency may have at a time.
const maxGroups = 40

// inForce is the condition that a dated row holds on a day.
func inForce(table, day string) string {
	return fmt.Sprintf("%[1]s.valid_from <= %[2]s and (%[1]s.valid_to is null or %[1]s.valid_to > %[2]s)", table, day)
}

// followed narrows to the units that the viewer's position follows in the regimes
// it leads.
func (s *Service) followed(q *query, v *access.Viewer) {
	today, position := q.arg(stored(s.Runner.Clock.Today())), q.arg(v.Position)
	q.add(" and r.regime_id = any(%s)", v.Regimes())
	q.WriteString(` and o.unit_id in (select m.unit_id from group_officers f join unit_groups g on g.id = f.group_id
		join unit_group_members m on m.group_id = g.id where f.position_id = ` + position +
		" and " + inForce("f", today) + " and " + inForce("g", today) + " and " + inForce("m", today) + ")")
}

// UnitGrouping is the groups of the viewer's lead agency on a day, and what they
// leave out.
func (s *Service) UnitGrouping(ctx context.Context, on *clock.Date) (*reporting.UnitGrouping, error) {
	v := access.From(ctx)
	if err := may(v, "group.list"); err != nil {
		return nil, err
	}
	day := s.Runner.Clock.Today()
	if on != nil {
		day = *on
	}
	groups, err := s.groups(ctx, s.Runner.DB.Pool, v.Body, day)
	if err != nil {
		return nil, err
	}
	out := &reporting.UnitGrouping{Groups: groups, Ungrouped: []*directory.Unit{}}
	if out.Candidates, err = s.officersOf(ctx, v, day); err != nil {
		return nil, err
	}
	owing, grouped := s.owingTo(v, day), map[uuid.UUID]bool{}
	for _, g := range groups {
		for _, u := range g.Units {
			grouped[u.ID] = true
		}
	}
	for _, u := range owing {
		if !grouped[u.ID] {
			out.Ungrouped = append(out.Ungrouped, u)
		}
	}
	out.FormerDistricts = reporting.FormerDistricts(owing, s.Units.Current().Lineage)
	return out, nil
}

// owingTo are the units that owe a regime which the viewer leads, in order of name.
func (s *Service) owingTo(v *access.Viewer, day clock.Date) []*directory.Unit {
	all, owes := s.Units.Current().On(day).UnitsInForce(), map[uuid.UUID]bool{}
	for _, id := range v.Regimes() {
		if regime := s.regime(id); regime != nil && regime.State == reporting.RegimePublished {
			for _, u := range regime.Owing(all, day) {
				owes[u.ID] = true
			}
		}
	}
	out := []*directory.Unit{}
	for _, u := range all {
		if owes[u.ID] {
			out = append(out, u)
		}
	}
	return out
}

// groups are the groups of an agency on a day with their units and officers, in one
// statement, by name.
func (s *Service) groups(ctx context.Context, from db.Querier, lead uuid.UUID, day clock.Date) ([]*reporting.UnitGroup, error) {
	rows, err := from.Query(ctx, `select g.id, g.version, g.name, g.valid_from, g.valid_to,
		(select coalesce(array_agg(m.unit_id), '{}') from unit_group_members m where m.group_id = g.id and `+inForce("m", "$2")+`),
		(select coalesce(json_agg(json_build_object('PositionID', p.id, 'Title', p.title, 'Name', a.display_name) order by p.id), '[]')
			from group_officers f join positions p on p.id = f.position_id join accounts a on a.id = p.account_id
			where f.group_id = g.id and `+inForce("f", "$2")+`)
		from unit_groups g where g.lead_unit_id = $1 and `+inForce("g", "$2")+` order by g.name, g.id limit $3`, lead, stored(day), maxGroups)
	if err != nil {
		return nil, db.Fault(err)
	}
	list, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (*reporting.UnitGroup, error) {
		r := &groupRow{}
		if err := row.Scan(&r.ID, &r.Version, &r.Name, &r.from, &r.to, &r.units, &r.Officers); err != nil {
			return nil, err
		}
		return s.group(r, lead), nil
	})
	return list, db.Fault(err)
}

// officersOf are the positions of the viewer's agency that may follow a group.
func (s *Service) officersOf(ctx context.Context, v *access.Viewer, day clock.Date) ([]*reporting.GroupOfficer, error) {
	rows, err := s.Runner.DB.Pool.Query(ctx, `select p.id, p.title, a.display_name, p.unit_id from positions p join accounts a on a.id = p.account_id
		where p.unit_id = any($1) and p.roles && '{CLERK,APPROVER}' and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)
		order by a.display_name, p.id limit 100`, s.ownUnits(v), stored(day))
	if err != nil {
		return nil, db.Fault(err)
	}
	list, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (*reporting.GroupOfficer, error) {
		o, unit := &reporting.GroupOfficer{}, uuid.Nil
		err := row.Scan(&o.PositionID, &o.Title, &o.Name, &unit)
		o.Unit = s.unit(unit)
		return o, err
	})
	return list, db.Fault(err)
}
