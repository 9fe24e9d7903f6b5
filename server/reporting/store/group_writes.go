package store

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/reporting"
	"congvu/server/text"
)

// groupRow is a group as stored.
type groupRow struct {
	reporting.UnitGroup
	from  time.Time
	to    *time.Time
	units []uuid.UUID
}

func (s *Service) group(r *groupRow, lead uuid.UUID) *reporting.UnitGroup {
	g := &r.UnitGroup
	g.LeadUnit, g.ValidFrom, g.ValidTo, g.Units = s.unit(lead), clock.DateIn(r.from), dayOf(r.to), []*directory.Unit{}
	for _, id := range r.units {
		if u := s.unit(id); u != nil {
			g.Units = append(g.Units, u)
		}
	}
	byName(s.unitOrder(), g.Units, func(u *directory.Unit) *directory.Unit { return u })
	for _, o := range g.Officers {
		o.Unit = g.LeadUnit
	}
	return g
}

// SaveUnitGroups makes groups of the viewer's agency or changes them, all or none.
// Who leaves a group stays in it up to today, so that the past keeps its officers.
func (s *Service) SaveUnitGroups(ctx context.Context, in []*reporting.UnitGroupInput) ([]*reporting.UnitGroup, error) {
	v := access.From(ctx)
	if err := may(v, "group.manage"); err != nil {
		return nil, err
	}
	if err := s.checkGroups(ctx, v, in); err != nil {
		return nil, err
	}
	_, err := s.Runner.Do(ctx, "saveUnitGroups", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		if err := lockAgency(ctx, tx, v.Body); err != nil {
			return uuid.Nil, err
		}
		for i := range in {
			if err := s.saveGroup(ctx, tx, in[i]); err != nil {
				return uuid.Nil, err
			}
		}
		return v.Body, s.checkShared(ctx, tx, v.Body)
	})
	if err != nil {
		return nil, err
	}
	return s.groups(ctx, s.Runner.DB.Pool, v.Body, s.Runner.Clock.Today())
}

// lockAgency lets one writer at a time change the groups of an agency: a unit may
// stand in one of them only.
func lockAgency(ctx context.Context, tx *action.Tx, lead uuid.UUID) error {
	_, err := tx.Exec(ctx, `select from units where id = $1 for update`, lead)
	return err
}

const maxGroupName = 120

func (s *Service) checkGroups(ctx context.Context, v *access.Viewer, in []*reporting.UnitGroupInput) error {
	if len(in) == 0 || len(in) > maxGroups {
		return fault.New(fault.TooMany, "TOO_MANY_GROUPS", "Lưu từ 1 đến %d nhóm một lần.", maxGroups).At("groups")
	}
	candidates, err := s.officersOf(ctx, v, s.Runner.Clock.Today())
	if err != nil {
		return err
	}
	owing := s.owingTo(v, s.Runner.Clock.Today())
	for i := range in {
		g := in[i]
		if g.Name, err = text.Line(g.Name); err != nil {
			return fault.As(err).At("groups.name")
		}
		if n := len([]rune(g.Name)); n == 0 || n > maxGroupName {
			return fault.New(fault.BadInput, "GROUP_NAME", "Nhập tên nhóm, tối đa %d ký tự.", maxGroupName).At("groups.name")
		}
		for _, id := range g.UnitIds {
			if !slices.ContainsFunc(owing, func(u *directory.Unit) bool { return u.ID == id }) {
				return fault.New(fault.BadInput, "UNIT_DOES_NOT_REPORT",
					"Nhóm “%s” có đơn vị không phải nộp báo cáo nào cho cơ quan. Tải lại rồi chọn lại đơn vị.", g.Name).At("groups.unitIds")
			}
		}
		for _, id := range g.OfficerIds {
			if !slices.ContainsFunc(candidates, func(o *reporting.GroupOfficer) bool { return o.PositionID == id }) {
				return fault.New(fault.BadInput, "OFFICER_NOT_OF_AGENCY",
					"Cán bộ phụ trách nhóm “%s” phải đang giữ chức vụ nhập liệu hoặc duyệt của cơ quan. Chọn lại.", g.Name).At("groups.officerIds")
			}
		}
	}
	return nil
}

// saveGroup writes one group; membership is changed from today on.
func (s *Service) saveGroup(ctx context.Context, tx *action.Tx, in *reporting.UnitGroupInput) error {
	today, id := stored(clock.DateOf(tx.Now)), schema.NewID()
	verb := "CREATE_UNIT_GROUP"
	if in.Group == nil {
		_, err := tx.Exec(ctx, `insert into unit_groups (id, version, created_at, updated_at, valid_from, lead_unit_id, name) values ($1, 1, $2, $2, $3, $4, $5)`,
			id, tx.Now, today, tx.Viewer.Body, in.Name)
		if err != nil {
			return err
		}
	} else {
		id, verb = in.Group.ID, "CHANGE_UNIT_GROUP"
		if err := takeGroup(ctx, tx, *in.Group); err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, `update unit_groups set name = $2, version = version + 1, updated_at = $3 where id = $1`, id, in.Name, tx.Now); err != nil {
			return err
		}
	}
	b := &pgx.Batch{}
	members(b, "unit_group_members", "unit_id", id, in.UnitIds, today)
	members(b, "group_officers", "position_id", id, in.OfficerIds, today)
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return err
	}
	return tx.Journal(ctx, journal.Entry{Action: verb, ObjectKind: "unitGroup", ObjectID: id,
		Detail: map[string]any{"units": len(in.UnitIds), "officers": len(in.OfficerIds)}})
}

// members ends who is no longer named and begins who is new.
func members(b *pgx.Batch, table, column string, group uuid.UUID, ids []uuid.UUID, today time.Time) {
	b.Queue(`update `+table+` set valid_to = $3 where group_id = $1 and valid_to is null and not (`+column+` = any($2))`, group, ids, today)
	b.Queue(`insert into `+table+` (id, valid_from, group_id, `+column+`) select gen_random_uuid(), $3, $1, x from (select distinct unnest($2::uuid[])) n(x)
		where not exists (select from `+table+` t where t.group_id = $1 and t.`+column+` = x and t.valid_to is null)`, group, ids, today)
}

// takeGroup locks a group of the viewer's agency that is in force.
func takeGroup(ctx context.Context, tx *action.Tx, ref reporting.Versioned) error {
	var version int
	err := tx.QueryRow(ctx, `select version from unit_groups where id = $1 and lead_unit_id = $2 and valid_to is null for update`,
		ref.ID, tx.Viewer.Body).Scan(&version)
	if err != nil {
		return orMissing(err, fault.Missing("nhóm đơn vị"))
	}
	if version != ref.Version {
		return action.Stale(version)
	}
	return nil
}

// checkShared refuses a unit in two groups, and more groups than an agency may have.
func (s *Service) checkShared(ctx context.Context, tx *action.Tx, lead uuid.UUID) error {
	list, err := s.groups(ctx, tx, lead, clock.DateOf(tx.Now))
	if err != nil {
		return err
	}
	if len(list) >= maxGroups {
		return fault.New(fault.TooMany, "TOO_MANY_GROUPS", "Cơ quan đã có %d nhóm. Kết thúc bớt nhóm trước khi thêm.", len(list)).At("groups")
	}
	in := map[uuid.UUID]string{}
	for _, g := range list {
		for _, u := range g.Units {
			if other := in[u.ID]; other != "" {
				return fault.New(fault.Conflict, "UNIT_IN_TWO_GROUPS",
					"%s đang ở cả nhóm “%s” và nhóm “%s”. Mỗi đơn vị chỉ thuộc một nhóm; bỏ đơn vị khỏi một trong hai.", u.Name, other, g.Name).At("groups.unitIds")
			}
			in[u.ID] = g.Name
		}
	}
	return nil
}

// EndUnitGroup ends a group today.
func (s *Service) EndUnitGroup(ctx context.Context, ref reporting.Versioned) (*reporting.UnitGroup, error) {
	v := access.From(ctx)
	if err := may(v, "group.manage"); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "endUnitGroup", ref, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		if err := lockAgency(ctx, tx, v.Body); err != nil {
			return uuid.Nil, err
		}
		if err := takeGroup(ctx, tx, ref); err != nil {
			return uuid.Nil, err
		}
		today := stored(clock.DateOf(tx.Now))
		b := &pgx.Batch{}
		b.Queue(`update unit_groups set valid_to = $2, version = version + 1, updated_at = $3 where id = $1`, ref.ID, today, tx.Now)
		b.Queue(`update unit_group_members set valid_to = $2 where group_id = $1 and valid_to is null`, ref.ID, today)
		b.Queue(`update group_officers set valid_to = $2 where group_id = $1 and valid_to is null`, ref.ID, today)
		if err := tx.SendBatch(ctx, b).Close(); err != nil {
			return uuid.Nil, err
		}
		return ref.ID, tx.Journal(ctx, journal.Entry{Action: "END_UNIT_GROUP", ObjectKind: "unitGroup", ObjectID: ref.ID})
	})
	if err != nil {
		return nil, err
	}
	r := &groupRow{UnitGroup: reporting.UnitGroup{ID: id, Officers: []*reporting.GroupOfficer{}}}
	err = s.Runner.DB.Pool.QueryRow(ctx, `select version, name, valid_from, valid_to from unit_groups where id = $1 and lead_unit_id = $2`, id, v.Body).
		Scan(&r.Version, &r.Name, &r.from, &r.to)
	if err != nil {
		return nil, orMissing(err, fault.Missing("nhóm đơn vị"))
	}
	return s.group(r, v.Body), nil
}
