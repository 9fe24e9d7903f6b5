package graph_test

import (
	"encoding/json"
	"testing"

	"github.com/google/uuid"
)

// seedViews gives everybody a view of the list of records, with a name and a unit that
// stand nowhere else: an answer holds the own one, and nobody's list tells of another's.
func (w *world) seedViews(t *testing.T) {
	for _, p := range w.people {
		if p.name == "" {
			continue
		}
		at := link{"SavedViews.views", row{self: p.name}}
		views, err := json.Marshal([]map[string]any{{"name": w.book.text("savedViews", at, link{"SavedView.name", row{self: p.name}}),
			"filter": map[string]string{"don_vi": w.book.known(uuid.NewString(), "savedViews", at, link{"SavedView.filter", row{self: p.name}})}}})
		if err != nil {
			t.Fatal(err)
		}
		w.owner(t, `insert into saved_view_lists (id, version, created_at, updated_at, account_id, position_id, place, views)
			values ($1, 1, '2026-09-01', '2026-09-01', $2, $3, 'CASES', $4)`, uuid.New(), w.People[p.name].Account, w.People[p.name].Position, views)
	}
}

// ofViews asks for all of what is kept.
func ofViews(a asking) operation {
	return operation{"savedViews", `{ savedViews(place: CASES) {` + a.all("SavedViews", map[string]string{"views": a.all("SavedView", nil)}) + `} }`}
}
