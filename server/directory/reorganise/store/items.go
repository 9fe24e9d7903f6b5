package store

import (
	"context"
	"strconv"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/db"
	"congvu/server/directory/reorganise"
	"congvu/server/fault"
)

// Items is a page of what the dry run proposes, in its order.
func (s *Service) Items(ctx context.Context, id uuid.UUID, f *reorganise.ItemFilter, first int, after *string) (*reorganise.ItemPage, error) {
	if err := may(ctx, "reorganisation.read"); err != nil {
		return nil, err
	}
	if f == nil {
		f = &reorganise.ItemFilter{}
	}
	from, err := offset(after)
	if err != nil {
		return nil, err
	}
	if err := s.exists(ctx, id); err != nil {
		return nil, err
	}
	where, args := itemWhere(id, f)
	out := &reorganise.ItemPage{Items: []*reorganise.ListedItem{}}
	if err := s.pool().QueryRow(ctx, `select count(*) from reorganisation_items where `+where, args...).Scan(&out.Total); err != nil {
		return nil, db.Fault(err)
	}
	args = append(args, from, first)
	rows, err := s.pool().Query(ctx, `select id, number, kind, label, from_name, to_name, options, proposed, choice, nullif(conflict, ''), nullif(carries, ''), decided
		from reorganisation_items where `+where+` and number > $`+strconv.Itoa(len(args)-1)+` order by number limit $`+strconv.Itoa(len(args)), args...)
	if err != nil {
		return nil, db.Fault(err)
	}
	out.Items, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (*reorganise.ListedItem, error) {
		i := &reorganise.ListedItem{}
		return i, row.Scan(&i.ID, &i.Number, &i.Kind, &i.Label, &i.FromName, &i.ToName, &i.Options, &i.Proposed, &i.Choice, &i.Conflict, &i.Carries, &i.Decided)
	})
	if n := len(out.Items); n == first && n > 0 {
		end := strconv.Itoa(out.Items[n-1].Number)
		out.EndCursor = &end
	}
	return out, db.Fault(err)
}

func itemWhere(id uuid.UUID, f *reorganise.ItemFilter) (string, []any) {
	where, args := []string{"reorganisation_id = $1"}, []any{id}
	if f.Kind != nil {
		args = append(args, string(*f.Kind))
		where = append(where, "kind = $"+strconv.Itoa(len(args)))
	}
	if f.Conflicts != nil && *f.Conflicts {
		where = append(where, "conflict <> ''")
	}
	if f.Undecided != nil && *f.Undecided {
		where = append(where, "not decided")
	}
	if f.Search != nil && strings.TrimSpace(*f.Search) != "" {
		args = append(args, strings.TrimSpace(*f.Search))
		where = append(where, "strpos(vn_key(label || ' ' || from_name || ' ' || to_name), vn_key($"+strconv.Itoa(len(args))+")) > 0")
	}
	return strings.Join(where, " and "), args
}

func (s *Service) exists(ctx context.Context, id uuid.UUID) error {
	var is bool
	if err := s.pool().QueryRow(ctx, `select exists (select from reorganisations where id = $1)`, id).Scan(&is); err != nil {
		return db.Fault(err)
	}
	if !is {
		return fault.Missing("phương án sắp xếp")
	}
	return nil
}
