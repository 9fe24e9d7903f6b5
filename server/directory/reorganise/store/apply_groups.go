package store

import (
	"context"

	"github.com/google/uuid"
)

// groups: a unit that took over stands in the groups of those it took over, once, and an
// officer follows its groups into the position it moved to. What stands on the day of
// change stays with the dissolved unit while it winds up.
func (a *applying) groups(ctx context.Context) error {
	from, to := a.pairs()
	old, made := make([]uuid.UUID, 0, len(a.moved)), make([]uuid.UUID, 0, len(a.moved))
	for o, m := range a.moved {
		old, made = append(old, o), append(made, m)
	}
	first := a.from().Start()
	for table, x := range map[string]struct {
		column   string
		from, to []uuid.UUID
	}{"unit_group_members": {"unit_id", from, to}, "group_officers": {"position_id", old, made}} {
		_, err := a.Exec(ctx, `insert into `+table+` (id, valid_from, group_id, `+x.column+`)
			select gen_random_uuid(), $3, n.group_id, n.to_id from (select distinct m.group_id, h.to_id from `+table+` m
				join unnest($1::uuid[], $2::uuid[]) as h(from_id, to_id) on h.from_id = m.`+x.column+`
				where m.valid_to is null or m.valid_to > $3) n`, x.from, x.to, first)
		if err != nil {
			return err
		}
	}
	return nil
}
