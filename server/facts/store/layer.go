package store

import (
	"context"
	"encoding/json"
	"fmt"
	"math"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/facts"
)

// layerCache keeps the finished layers of a day: shapes change by import only.
type layerCache struct {
	on     clock.Date
	layers map[uuid.UUID]*facts.MapLayer
}

type feature struct {
	Type       string            `json:"type"`
	Properties map[string]string `json:"properties"`
	Geometry   json.RawMessage   `json:"geometry"`
}

// Map is the shapes of the communes of a territory: imported boundaries, or
// cells computed from the centroids where any is missing.
func (s *Service) Map(ctx context.Context, code *string) (*facts.MapLayer, error) {
	t, today := s.Territories(), s.Clock.Today()
	area, err := facts.Territory(viewer(ctx), t, today, code)
	if err != nil {
		return nil, err
	}
	if c := s.layers.Load(); c != nil && c.on == today && c.layers[area.ID] != nil {
		return c.layers[area.ID], nil
	}
	communes := t.CommunesOn(area, today)
	shapes, err := s.boundaries(ctx, communes)
	if err != nil {
		return nil, err
	}
	layer := &facts.MapLayer{Official: len(communes) > 0 && len(shapes) == len(communes)}
	if !layer.Official {
		shapes = cells(communes)
	}
	features := make([]feature, 0, len(communes))
	for _, a := range communes {
		if g := shapes[a.ID]; g != nil {
			features = append(features, feature{"Feature", map[string]string{"code": a.Code, "name": a.FullName}, g})
		}
	}
	layer.Geojson, err = json.Marshal(map[string]any{"type": "FeatureCollection", "features": features})
	if err != nil {
		return nil, err
	}
	s.keep(today, area.ID, layer)
	return layer, nil
}

func (s *Service) keep(today clock.Date, area uuid.UUID, layer *facts.MapLayer) {
	next := &layerCache{on: today, layers: map[uuid.UUID]*facts.MapLayer{area: layer}}
	if c := s.layers.Load(); c != nil && c.on == today {
		for id, l := range c.layers {
			if _, ok := next.layers[id]; !ok {
				next.layers[id] = l
			}
		}
	}
	s.layers.Store(next)
}

func (s *Service) boundaries(ctx context.Context, communes []*directory.Area) (map[uuid.UUID]json.RawMessage, error) {
	ids := make([]uuid.UUID, len(communes))
	for i, a := range communes {
		ids[i] = a.ID
	}
	rows, err := s.DB.Pool.Query(ctx, `select area_id, geometry from boundaries where area_id = any($1)`, ids)
	if err != nil {
		return nil, err
	}
	out := map[uuid.UUID]json.RawMessage{}
	var id uuid.UUID
	var geometry []byte
	_, err = pgx.ForEachRow(rows, []any{&id, &geometry}, func() error {
		out[id] = append(json.RawMessage{}, geometry...)
		return nil
	})
	return out, err
}

// cells computes a shape for every commune from its centroid.
func cells(communes []*directory.Area) map[uuid.UUID]json.RawMessage {
	var centres []facts.Point
	var ids []uuid.UUID
	for _, a := range communes {
		if a.Lon != nil && a.Lat != nil {
			centres, ids = append(centres, facts.Point{X: *a.Lon, Y: *a.Lat}), append(ids, a.ID)
		}
	}
	out := map[uuid.UUID]json.RawMessage{}
	for i, cell := range facts.Cells(centres) {
		ring := make([][2]float64, 0, len(cell)+1)
		for _, p := range append(cell, cell[0]) {
			ring = append(ring, [2]float64{round5(p.X), round5(p.Y)})
		}
		b, _ := json.Marshal(ring) // finite numbers: always marshals
		out[ids[i]] = json.RawMessage(fmt.Sprintf(`{"type":"Polygon","coordinates":[%s]}`, b))
	}
	return out
}

func round5(x float64) float64 { return math.Round(x*1e5) / 1e5 }
