package store

import (
	"context"
	"encoding/json"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/db"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
	"congvu/server/reporting/outline"
)

// PrintableSubmission is one version with the edition of the form it was filled in.
func (s *Service) PrintableSubmission(ctx context.Context, id uuid.UUID) (*reporting.Printable, error) {
	v := access.From(ctx)
	if err := may(v, "document.read"); err != nil {
		return nil, err
	}
	o, err := s.obligationOfSubmission(ctx, v, id)
	if err != nil {
		return nil, err
	}
	r := &submissionRow{}
	row := s.Runner.DB.Pool.QueryRow(ctx, `select `+submissionColumns+` from submissions s where s.id = $1`, id)
	if err := row.Scan(r.targets()...); err != nil {
		return nil, orMissing(db.Fault(err), missingReport())
	}
	made, err := s.submission(r, o)
	if err != nil {
		return nil, err
	}
	var cells form.Cells
	if err := json.Unmarshal(r.cells, &cells); err != nil {
		return nil, err
	}
	edition := s.catalogue.Load().versions[r.formID]
	if edition == nil || !access.Table.Row(v, "document.read", made.AccessRow(v)) {
		return nil, missingReport()
	}
	return &reporting.Printable{Obligation: o, Submission: made, Form: edition.form, Edition: edition.FormVersion, Cells: cells, Sections: made.Sections}, nil
}

// PrintableDraft is the working copy of a report with its computed cells.
func (s *Service) PrintableDraft(ctx context.Context, obligationID uuid.UUID) (*reporting.Printable, error) {
	v := access.From(ctx)
	if err := may(v, "document.draft"); err != nil {
		return nil, err
	}
	o, err := s.Obligation(ctx, obligationID)
	if err != nil {
		return nil, err
	}
	edition := s.versionOf(o)
	if edition == nil || !access.Table.Row(v, "document.draft", o.AccessRow(v)) {
		return nil, missingReport()
	}
	draft, err := draftOf(ctx, s.Runner.DB.Pool, o.ID)
	if err != nil {
		return nil, db.Fault(err)
	}
	others, err := s.otherTables(ctx, s.Runner.DB.Pool, []*reporting.Obligation{o})
	if err != nil {
		return nil, db.Fault(err)
	}
	result := edition.form.Evaluate(draft.cells, o.Round.OtherPeriods().Periods(edition.form, others[o.ID]))
	out := &reporting.Printable{Obligation: o, Form: edition.form, Edition: edition.FormVersion, Cells: result.Cells, Nil: draft.nilReport, Revision: draft.revision}
	if o.Round.Outline != nil && !draft.nilReport {
		figures := outline.Figures{Form: edition.form, Cells: result.Cells, LastYear: others[o.ID][o.Round.OtherPeriods().LastYear]}
		out.Sections = o.Round.Outline.Tree.Freeze(draft.sections, figures)
	}
	if draft.updatedAt != nil {
		out.Made = *draft.updatedAt
	}
	return out, nil
}

// PrintableRound is the province's table with the form it is read in; one for each
// table of the form.
func (s *Service) PrintableRound(ctx context.Context, roundID uuid.UUID) ([]*reporting.RoundTable, *form.Compiled, error) {
	if err := may(access.From(ctx), "document.round"); err != nil {
		return nil, nil, err
	}
	t, err := s.RoundTable(ctx, roundID, nil)
	if err != nil {
		return nil, nil, err
	}
	if !access.Table.Row(access.From(ctx), "document.round", t.AccessRow(access.From(ctx))) {
		return nil, nil, missingRound()
	}
	out, f := []*reporting.RoundTable{t}, s.catalogue.Load().versions[t.FormVersion.ID].form
	for _, table := range f.Def.AllTables()[1:] {
		row := foremostRow(&table)
		next, err := s.RoundTable(ctx, roundID, &row)
		if err != nil {
			return nil, nil, err
		}
		out = append(out, next)
	}
	return out, f, nil
}
