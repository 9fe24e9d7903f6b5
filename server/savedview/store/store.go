// Package store keeps saved views in PostgreSQL; their rules are package savedview's.
package store

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/savedview"
)

// Service keeps saved views. Whose they are is never asked: always the viewer's own, in
// the position acted in.
type Service struct{ Runner *action.Runner }

const selectList = `select id, version, views from saved_view_lists where account_id = $1 and position_id = $2 and place = $3`

// Own are the viewer's views of a list.
func (s *Service) Own(ctx context.Context, place savedview.SavedViewPlace) (*savedview.SavedViews, error) {
	v, err := permit(ctx, place)
	if err != nil {
		return nil, err
	}
	out, _, err := read(s.Runner.DB.Pool.QueryRow(ctx, selectList, v.Account, v.Position, place), place)
	return out, db.Fault(err)
}

// read answers version 0 and no views where nothing was kept yet.
func read(row pgx.Row, place savedview.SavedViewPlace) (*savedview.SavedViews, uuid.UUID, error) {
	out, id, views := &savedview.SavedViews{ID: place, Views: []*savedview.SavedView{}}, uuid.Nil, []byte(nil)
	err := row.Scan(&id, &out.Version, &views)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return out, uuid.Nil, nil
	case err != nil:
		return nil, uuid.Nil, err
	}
	return out, id, json.Unmarshal(views, &out.Views)
}

// Keep puts another list in the place of the one the viewer saw: adding, renaming,
// changing, removing and moving a view are all this.
func (s *Service) Keep(ctx context.Context, in savedview.SavedViewsInput) (*savedview.SavedViews, error) {
	if _, err := permit(ctx, in.Place); err != nil {
		return nil, err
	}
	if err := in.Normalize(); err != nil {
		return nil, err
	}
	_, err := s.Runner.Do(ctx, "keepViews", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		before, id, err := read(tx.QueryRow(ctx, selectList+` for update`, tx.Viewer.Account, tx.Viewer.Position, in.Place), in.Place)
		if err != nil {
			return uuid.Nil, err
		}
		if before.Version != in.Version {
			return uuid.Nil, action.Stale(before.Version)
		}
		if id, err = put(ctx, tx, id, in); err != nil {
			return uuid.Nil, err
		}
		// Names are what somebody made up for oneself: how many there are is enough.
		return id, tx.Journal(ctx, journal.Entry{Action: "KEEP_VIEWS", ObjectKind: "savedViews", ObjectID: id,
			Detail: map[string]any{"place": in.Place, "before": len(before.Views), "after": len(in.Views)}})
	})
	if err != nil {
		return nil, err
	}
	return s.Own(ctx, in.Place)
}

func put(ctx context.Context, tx *action.Tx, id uuid.UUID, in savedview.SavedViewsInput) (uuid.UUID, error) {
	views, err := json.Marshal(in.Views)
	if err != nil {
		return uuid.Nil, err
	}
	if id != uuid.Nil {
		_, err := tx.Exec(ctx, `update saved_view_lists set views = $2, version = version + 1, updated_at = $3 where id = $1`, id, views, tx.Now)
		return id, err
	}
	id = schema.NewID()
	tag, err := tx.Exec(ctx, `insert into saved_view_lists (id, version, created_at, updated_at, account_id, position_id, place, views)
		values ($1, 1, $2, $2, $3, $4, $5, $6) on conflict (account_id, position_id, place) do nothing`,
		id, tx.Now, tx.Viewer.Account, tx.Viewer.Position, in.Place, views)
	if err == nil && tag.RowsAffected() == 0 { // another window kept the first one meanwhile
		err = action.Stale(1)
	}
	return id, err
}

// permit is the wall behind the gate: who keeps views of a list may open it.
func permit(ctx context.Context, place savedview.SavedViewPlace) (*access.Viewer, error) {
	v := access.From(ctx)
	if rule := place.Rule(); rule == "" || access.Table.Decide(v, rule) == access.Deny {
		return nil, fault.New(fault.Forbidden, "FORBIDDEN", "Chức vụ đang làm việc không có quyền thực hiện thao tác này.")
	}
	return v, nil
}
