package graph

import (
	"context"

	"congvu/server/savedview"
	"congvu/server/savedview/store"
)

// ViewQuery resolves the reads of the section "saved views".
type ViewQuery struct{ Kept *store.Service }

// ViewMutation resolves its writes.
type ViewMutation struct{ Kept *store.Service }

func (q ViewQuery) SavedViews(ctx context.Context, place savedview.SavedViewPlace) (*savedview.SavedViews, error) {
	return q.Kept.Own(ctx, place)
}

func (m ViewMutation) KeepViews(ctx context.Context, input savedview.SavedViewsInput) (*savedview.SavedViews, error) {
	return m.Kept.Keep(ctx, input)
}
