package store

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/shopspring/decimal"

	"congvu/ent/schema"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/directory/tree"
	"congvu/server/fault"
	"congvu/server/text"
)

// AreaSpec is an area to be made, with its versions oldest first.
type AreaSpec struct {
	ID       uuid.UUID
	Under    uuid.UUID // where it is numbered if not under the last version's parent: a dissolved area under its successor
	Versions []AreaVersion
}

// AreaVersion is an area from From up to, not including, To.
type AreaVersion struct {
	From, To   clock.Date // To zero: in force
	Parent     uuid.UUID
	Code, Name string
	FullName   string
	Kind       string
	Level      directory.Level
	Lon, Lat   *float64
}

// UnitSpec is a unit to be made, with its versions oldest first.
type UnitSpec struct {
	ID       uuid.UUID
	Under    uuid.UUID // as in AreaSpec
	Versions []UnitVersion
}

// UnitVersion is a unit from From up to, not including, To.
type UnitVersion struct {
	From, To           clock.Date // To zero: in force
	Parent, LineParent uuid.UUID
	Area               uuid.UUID
	Code, Name         string
	Kind               directory.UnitKind
	Level              directory.Level
	Sector             string
	Route              []string
}

// SuccessionSpec says that a part of From went to To.
type SuccessionSpec struct {
	From, To uuid.UUID
	Partial  bool
	Share    *decimal.Decimal // nil = not known
	Act      string
	Date     clock.Date
}

// Build fills an empty directory, numbers both trees and announces it. Rooms are
// numbered first under their unit, what is dissolved last. A directory that holds
// units already is the fault DIRECTORY_NOT_EMPTY: new numbers would move the old.
func Build(ctx context.Context, tx pgx.Tx, areas []AreaSpec, units []UnitSpec, successions []SuccessionSpec) error {
	var filled bool
	if err := tx.QueryRow(ctx, `select exists (select from areas) or exists (select from units)`).Scan(&filled); err != nil {
		return err
	}
	if filled {
		return fault.New(fault.Conflict, "DIRECTORY_NOT_EMPTY", "Danh mục đơn vị đã có dữ liệu. Chỉ nạp vào cơ sở dữ liệu trống.")
	}
	if err := buildAreas(ctx, tx, areas); err != nil {
		return fmt.Errorf("build areas: %w", err)
	}
	if err := buildUnits(ctx, tx, units); err != nil {
		return fmt.Errorf("build units: %w", err)
	}
	if err := buildSuccessions(ctx, tx, successions); err != nil {
		return fmt.Errorf("build lineage: %w", err)
	}
	_, err := tx.Exec(ctx, `select pg_notify($1, '')`, Channel)
	return err
}

func buildAreas(ctx context.Context, tx pgx.Tx, specs []AreaSpec) error {
	nodes := make([]tree.Node[uuid.UUID], 0, len(specs))
	versions := [][]any{}
	for _, s := range specs {
		last, err := lastOf(s.ID, s.Versions)
		if err != nil {
			return err
		}
		nodes = append(nodes, node(s.ID, s.Under, last.Parent, order(!last.To.IsZero(), false, last.Name)))
		for _, v := range s.Versions {
			versions = append(versions, []any{schema.NewID(), v.From.Start(), untilOf(v.To), s.ID, orNull(v.Parent), v.Code,
				v.Name, v.FullName, v.Kind, string(v.Level), v.Lon, v.Lat})
		}
	}
	if err := copyNumbers(ctx, tx, "areas", nodes); err != nil {
		return err
	}
	return copyRows(ctx, tx, "area_versions", versions, "id", "valid_from", "valid_to", "area_id", "parent_id", "code",
		"name", "full_name", "kind", "level", "lon", "lat")
}

func buildUnits(ctx context.Context, tx pgx.Tx, specs []UnitSpec) error {
	nodes := make([]tree.Node[uuid.UUID], 0, len(specs))
	versions := [][]any{}
	for _, s := range specs {
		last, err := lastOf(s.ID, s.Versions)
		if err != nil {
			return err
		}
		nodes = append(nodes, node(s.ID, s.Under, last.Parent, order(!last.To.IsZero(), last.Kind == directory.KindRoom, last.Name)))
		for _, v := range s.Versions {
			route := v.Route
			if route == nil {
				route = []string{}
			}
			versions = append(versions, []any{schema.NewID(), v.From.Start(), untilOf(v.To), s.ID, orNull(v.Parent), orNull(v.LineParent),
				v.Area, v.Code, v.Name, text.Key(v.Name), string(v.Kind), string(v.Level), v.Sector, route})
		}
	}
	if err := copyNumbers(ctx, tx, "units", nodes); err != nil {
		return err
	}
	return copyRows(ctx, tx, "unit_versions", versions, "id", "valid_from", "valid_to", "unit_id", "parent_id", "line_parent_id",
		"area_id", "code", "name", "search_key", "kind", "level", "sector", "route")
}

func buildSuccessions(ctx context.Context, tx pgx.Tx, specs []SuccessionSpec) error {
	rows := [][]any{}
	for _, s := range specs {
		rows = append(rows, []any{schema.NewID(), s.From, s.To, s.Partial, s.Share, s.Act, s.Date.Start()})
	}
	return copyRows(ctx, tx, "successions", rows, "id", "from_id", "to_id", "partial", "share", "act", "date")
}
