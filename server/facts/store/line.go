package store

import (
	"context"
	"slices"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/db"
	"congvu/server/facts"
)

// Read is the catalogue as the viewer reads figures by it: who leads a line of work, and
// not a territory, finds what the units of the line report.
func (s *Service) Read(ctx context.Context) (map[string]*facts.Indicator, error) {
	v := viewer(ctx)
	catalogue, err := s.allowed(ctx, v)
	if err != nil || !v.OfLine() {
		return catalogue, err
	}
	t := s.Territories()
	area, err := facts.Territory(v, t, s.Clock.Today(), nil)
	if err != nil {
		return nil, err
	}
	unseen := t.Unseen(v, area)
	units := slices.DeleteFunc(t.UnitsIn(area), func(id uuid.UUID) bool { return slices.Contains(unseen, id) })
	rows, err := s.DB.Pool.Query(ctx, `select distinct g.form_code from obligations o join rounds r on r.id = o.round_id
		join regimes g on g.id = r.regime_id where o.unit_id = any($1)`, units)
	if err != nil {
		return nil, db.Fault(err)
	}
	forms, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return nil, db.Fault(err)
	}
	out := map[string]*facts.Indicator{}
	for key, i := range catalogue {
		if i.OfRecords() || slices.Contains(forms, i.FormCode) {
			out[key] = i
		}
	}
	return out, nil
}

// allowed is the part of the catalogue that a viewer may ask for.
func (s *Service) allowed(ctx context.Context, v *access.Viewer) (map[string]*facts.Indicator, error) {
	catalogue, err := s.Indicators(ctx)
	out := make(map[string]*facts.Indicator, len(catalogue))
	for key, i := range catalogue {
		if i.For(v) {
			out[key] = i
		}
	}
	return out, err
}
