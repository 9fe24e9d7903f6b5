package store

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock/period"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

// Prefill is what the official figures of other periods say for the cells of a
// report, beside what its draft holds.
func (s *Service) Prefill(ctx context.Context, obligationID uuid.UUID) (*reporting.Prefill, error) {
	v := access.From(ctx)
	o, err := s.Obligation(ctx, obligationID)
	if err != nil {
		return nil, err
	}
	edition := s.versionOf(o)
	if edition == nil || o.Round.Regime == nil || !access.Table.Row(v, "draft.compose", o.AccessRow(v)) {
		return nil, missingReport()
	}
	pool := s.Runner.DB.Pool
	proposed, notes, err := s.proposals(ctx, pool, o, edition)
	if err != nil {
		return nil, db.Fault(err)
	}
	draft, err := draftOf(ctx, pool, o.ID)
	if err != nil {
		return nil, db.Fault(err)
	}
	out := &reporting.Prefill{Obligation: o, Cells: []reporting.PrefillCell{}, Notes: notes}
	labels := map[string]string{}
	for _, leaf := range edition.form.Def.Leaves() {
		labels[leaf.Name] = reporting.ColumnWords(leaf)
	}
	for _, p := range proposed {
		cell := reporting.PrefillCell{Row: p.Row, Column: p.Column, Label: labels[p.Column], Proposed: p.Value, Source: p.Source}
		if have := draft.cells.At(p.Row, p.Column); have.Kind != form.Empty {
			text := have.String()
			cell.Current = &text
		}
		out.Cells = append(out.Cells, cell)
	}
	return out, nil
}

// FillPrefill writes the proposals into the empty cells of the draft and keeps all
// of them beside it: where the clerk has another figure, that is a warning.
func (s *Service) FillPrefill(ctx context.Context, obligationID uuid.UUID) (*reporting.SaveCellsPayload, error) {
	return s.saveCells(ctx, edits[*reporting.Merged]{mutation: "fillPrefill", input: obligationID, of: obligationID,
		weigh: func(ctx context.Context, q db.Querier, o *taken, draft *draftRow) (*reporting.Merged, *outcome, error) {
			v := access.From(ctx)
			if !access.Table.Row(v, "draft.compose", o.AccessRow(v)) {
				return nil, nil, forbidden()
			}
			proposed, _, err := s.proposals(ctx, q, o.Obligation, o.edition)
			if err != nil {
				return nil, nil, err
			}
			empty := slices.DeleteFunc(slices.Clone(proposed), func(p reporting.ProposedCell) bool {
				return draft.cells.At(p.Row, p.Column).Kind != form.Empty
			})
			return &reporting.Merged{}, &outcome{cells: len(empty), apply: func(d *draftRow) {
				for _, p := range empty {
					d.cells.Set(p.Row, p.Column, form.ParseValue(p.Value))
				}
				d.proposed = proposed
			}}, nil
		}})
}

// proposals are worked out from the period before and from the shorter periods that
// make up the window, the longest of them first.
func (s *Service) proposals(ctx context.Context, q db.Querier, o *reporting.Obligation, edition *version) ([]reporting.ProposedCell, []string, error) {
	p := reporting.NewProposing(edition.form)
	if len(edition.form.CarriedOver()) > 0 {
		if err := s.carry(ctx, q, o, edition, p); err != nil {
			return nil, nil, err
		}
	}
	notes := []string{}
	for _, regime := range s.shorter(o.Round, edition) {
		lacking, err := s.fromTiles(ctx, q, o, edition, regime, p)
		if err != nil {
			return nil, nil, err
		}
		if lacking != "" {
			notes = append(notes, lacking)
		}
	}
	if !p.Lacking() {
		notes = []string{}
	}
	return p.Cells(), notes, nil
}

func (s *Service) carry(ctx context.Context, q db.Querier, o *reporting.Obligation, edition *version, p *reporting.Proposing) error {
	found, err := s.otherTables(ctx, q, []*reporting.Obligation{o})
	if err != nil {
		return err
	}
	key := o.Round.OtherPeriods().Previous
	cells, ok := found[o.ID][key]
	if !ok {
		return nil
	}
	before, err := o.Round.Regime.Period(key)
	if err != nil {
		return err
	}
	p.Carry(cells, before.Label())
	return nil
}

// shorter are the regimes whose periods tile the window of a round and whose form
// feeds an indicator of this one, the longest periods first.
func (s *Service) shorter(r *reporting.Round, edition *version) []*reporting.Regime {
	c, out := s.catalogue.Load(), []*reporting.Regime{}
	tiles := map[uuid.UUID]int{}
	for _, row := range c.regimes {
		n := len(r.Tiles(&row.Regime))
		if row.ID == r.Regime.ID || n == 0 || !shares(c.versionOn(row.FormCode, r.PeriodTo), edition) {
			continue
		}
		tiles[row.ID] = n
		out = append(out, s.withUnits(row))
	}
	slices.SortStableFunc(out, func(a, b *reporting.Regime) int { return cmp.Compare(tiles[a.ID], tiles[b.ID]) })
	return out
}

// shares: both versions feed one indicator.
func shares(a, b *version) bool {
	if a == nil {
		return false
	}
	mine := map[int32]bool{}
	for _, fed := range b.indicators {
		mine[fed.ID] = true
	}
	for _, fed := range a.indicators {
		if mine[fed.ID] {
			return true
		}
	}
	return false
}

// fromTiles proposes from one regime's periods, or says in words what is missing.
func (s *Service) fromTiles(ctx context.Context, q db.Querier, o *reporting.Obligation, edition *version, regime *reporting.Regime, p *reporting.Proposing) (string, error) {
	tables, labels, missing := []form.Cells{}, []string{}, []string{}
	for _, tile := range o.Round.Tiles(regime) {
		units, comparable := s.Units.Current().PredecessorsWhole(o.Unit, tile.To)
		if !comparable {
			return fmt.Sprintf("%s: số liệu của %s không so sánh được vì đơn vị sắp xếp từ một phần địa bàn khác.", regime.Name, tile.Label()), nil
		}
		cells, err := s.officialOf(ctx, q, regime, tile, units, edition)
		if err != nil {
			return "", err
		}
		if cells == nil {
			missing = append(missing, tile.Label())
			continue
		}
		tables, labels = append(tables, cells), append(labels, tile.Label())
	}
	if len(missing) > 0 {
		return fmt.Sprintf("%s: chưa có số liệu chính thức của %s.", regime.Name, strings.Join(missing, ", ")), nil
	}
	p.Accumulate(tables, labels)
	return "", nil
}

// officialOf is the official table of a period in the columns of another edition,
// added up over the units that were there before; nil while one of them lacks it.
func (s *Service) officialOf(ctx context.Context, q db.Querier, regime *reporting.Regime, tile period.Period, units []*directory.Unit, to *version) (form.Cells, error) {
	ids := make([]uuid.UUID, len(units))
	for i, u := range units {
		ids[i] = u.ID
	}
	rows, err := q.Query(ctx, `select s.form_version_id, s.cells from rounds r join obligations o on o.round_id = r.id join submissions s on s.id = o.official_id
		where r.regime_id = $1 and r.period_key = $2 and o.unit_id = any($3)`, regime.ID, tile.Key(), ids)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	tables := []form.Cells{}
	for rows.Next() {
		var id uuid.UUID
		var raw []byte
		if err := rows.Scan(&id, &raw); err != nil {
			return nil, err
		}
		var cells form.Cells
		if err := json.Unmarshal(raw, &cells); err != nil {
			return nil, err
		}
		if from := s.catalogue.Load().versions[id]; from != nil {
			tables = append(tables, reporting.Carried(from.form, to.form, cells))
		}
	}
	switch {
	case rows.Err() != nil || len(tables) < len(units):
		return nil, rows.Err()
	case len(tables) == 1:
		return tables[0], nil
	}
	return form.Total(to.form, tables, nil), nil
}
