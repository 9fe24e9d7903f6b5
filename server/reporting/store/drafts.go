package store

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/db"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
	"congvu/server/reporting/outline"
)

// draftRow is a working copy as stored.
type draftRow struct {
	revision  int
	cells     form.Cells
	sections  outline.Sections
	nilReport bool
	reasons   []reporting.WarningReason
	proposed  []reporting.ProposedCell
	unplaced  []reporting.UnplacedCell
	updatedAt *time.Time
	updatedBy *string // title of the position
	stored    bool
}

const draftColumns = `d.revision, d.cells, d.sections, d.nil_report, d.warning_reasons, d.proposed, d.unplaced, d.updated_at, (select p.title from positions p where p.id = d.updated_by)`

func (d *draftRow) scan(row pgx.Row, before ...any) error {
	var cells, sections, reasons, proposed, unplaced []byte
	if err := row.Scan(append(before, &d.revision, &cells, &sections, &d.nilReport, &reasons, &proposed, &unplaced, &d.updatedAt, &d.updatedBy)...); err != nil {
		return err
	}
	d.stored = true
	if err := json.Unmarshal(cells, &d.cells); err != nil {
		return err
	}
	if err := json.Unmarshal(sections, &d.sections); err != nil {
		return err
	}
	for _, part := range []struct {
		from []byte
		to   any
	}{{proposed, &d.proposed}, {unplaced, &d.unplaced}} {
		if part.from == nil {
			continue
		}
		if err := json.Unmarshal(part.from, part.to); err != nil {
			return err
		}
	}
	return json.Unmarshal(reasons, &d.reasons)
}

// draftOf reads the working copy of one report; an empty one if nothing was saved.
func draftOf(ctx context.Context, q db.Querier, id uuid.UUID) (*draftRow, error) {
	d := &draftRow{cells: form.Cells{}}
	err := d.scan(q.QueryRow(ctx, `select `+draftColumns+` from drafts d where d.id = $1`, id))
	if errors.Is(err, pgx.ErrNoRows) {
		return d, nil
	}
	return d, err
}

// draft makes the contract's draft, with its problems as the server sees them, cut
// to what the viewer sees of it; text is nil where the report has none.
func (d *draftRow) draft(v *version, periods form.Periods, text *reporting.OutlineVersion, sight reporting.Sight) *reporting.Draft {
	result := v.form.Evaluate(d.cells, periods)
	out := &reporting.Draft{
		Revision: d.revision, Cells: reporting.Block(v.form, result.Cells), Nil: d.nilReport, WarningReasons: d.reasons,
		UpdatedAt: d.updatedAt, UpdatedBy: d.updatedBy, Problems: []reporting.Problem{}, SectionProblems: []reporting.Problem{},
		Sections: d.written(text), Proposed: d.proposed, Unplaced: d.unplaced,
	}
	if out.WarningReasons == nil {
		out.WarningReasons = []reporting.WarningReason{}
	}
	if !d.nilReport {
		out.Problems = reporting.Problems(sight.Problems(reporting.AgainstProposals(v.form, d.cells, d.proposed, result.Problems)))
		out.SectionProblems = reporting.Located(sectionProblems(text, d.sections, v, result.Cells))
	}
	return sight.Draft(out)
}

// drafts reads the working copies of the obligations named: one statement, and
// one more for the other periods when a form reaches them.
func (s *Service) drafts(ctx context.Context, p *page, ids []uuid.UUID) (map[uuid.UUID]*reporting.Draft, error) {
	found, err := s.draftRows(ctx, ids)
	if err != nil {
		return nil, err
	}
	reaching := []*reporting.Obligation{}
	for _, id := range ids {
		if v := s.versionOf(p.byID(id)); v != nil && v.periods {
			reaching = append(reaching, p.byID(id))
		}
	}
	others := tables{}
	if len(reaching) > 0 {
		if others, err = s.otherTables(ctx, s.Runner.DB.Pool, reaching); err != nil {
			return nil, err
		}
	}
	out := map[uuid.UUID]*reporting.Draft{}
	for _, id := range ids {
		o := p.byID(id)
		v := s.versionOf(o)
		if v == nil {
			continue
		}
		row := found[id]
		if row == nil {
			row = &draftRow{cells: form.Cells{}}
		}
		if err := s.fillSources(ctx, s.Runner.DB.Pool, o, v, row); err != nil {
			return nil, err
		}
		out[id] = row.draft(v, o.Round.OtherPeriods().Periods(v.form, others[id]), o.Round.Outline, o.Sight(p.viewer))
		if !o.Sight(p.viewer).All() {
			continue
		}
		if err := s.tellOfConsolidation(ctx, s.Runner.DB.Pool, o, out[id]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (s *Service) draftRows(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID]*draftRow, error) {
	rows, err := s.Runner.DB.Pool.Query(ctx, `select d.id, `+draftColumns+` from drafts d where d.id = any($1)`, ids)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[uuid.UUID]*draftRow{}
	for rows.Next() {
		d, id := &draftRow{}, uuid.Nil
		if err := d.scan(rows, &id); err != nil {
			return nil, err
		}
		out[id] = d
	}
	return out, rows.Err()
}
