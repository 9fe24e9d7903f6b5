package store

import (
	"context"
	"encoding/json"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/journal"
	"congvu/server/reporting"
	"congvu/server/reporting/outline"
)

// coalesce is how long the saves of one position make one line of the journal.
const coalesce = 10 * time.Minute

// edits are what one save brings: cells, or texts under headings. M is what merging
// them into the draft finds.
type edits[M any] struct {
	mutation string
	input    any
	of       uuid.UUID // the obligation
	// weigh works them into a draft without writing; no outcome = nothing to write.
	weigh func(ctx context.Context, q db.Querier, o *taken, draft *draftRow) (M, *outcome, error)
}

// outcome is what a save does to the draft.
type outcome struct {
	cells  int // told to the journal
	behalf map[*reporting.WorkPart]int
	apply  func(*draftRow)
}

// saved is what a save did: the draft as it stands, and what was not written.
type saved[M any] struct {
	o      *taken
	draft  *draftRow
	before *string // who saved last before: conflicts are with that position
	merged M
}

// saveEdits merges edits into the draft. It raises the draft's revision, never the
// obligation's version: typing does not make an open page stale.
func saveEdits[M any](ctx context.Context, s *Service, e edits[M]) (*saved[M], error) {
	var done *saved[M]
	_, err := s.Runner.Do(ctx, e.mutation, e.input, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		var err error
		done, err = writeEdits(ctx, s, tx, e)
		return e.of, err
	})
	if err != nil {
		return nil, err
	}
	o, err := s.Obligation(ctx, e.of)
	if err != nil {
		return nil, err
	}
	if done == nil {
		return repeatEdits(ctx, s, o, e)
	}
	done.o = &taken{Obligation: o, edition: done.o.edition}
	return done, nil
}

func writeEdits[M any](ctx context.Context, s *Service, tx *action.Tx, e edits[M]) (*saved[M], error) {
	o, err := s.take(ctx, tx, e.of)
	if err != nil {
		return nil, err
	}
	if err := o.permit(tx.Viewer, reporting.ActEdit, ""); err != nil {
		return nil, err
	}
	draft, err := draftOf(ctx, tx, o.ID)
	if err != nil {
		return nil, err
	}
	merged, made, err := e.weigh(ctx, tx, o, draft)
	done := &saved[M]{o: o, draft: draft, before: draft.updatedBy, merged: merged}
	if err != nil || made == nil {
		return done, err
	}
	draft.nilReport = false
	made.apply(draft)
	if err := saveDraft(ctx, tx, o.ID, draft); err != nil {
		return nil, err
	}
	if err := markBehalf(ctx, tx, o, made.behalf); err != nil {
		return nil, err
	}
	return done, s.noteSave(ctx, tx, o, made.cells, draft.revision)
}

// repeatEdits works out, without writing, what a save that was done before answers:
// an edit whose value stands is written, another is a conflict.
func repeatEdits[M any](ctx context.Context, s *Service, o *reporting.Obligation, e edits[M]) (*saved[M], error) {
	edition := s.versionOf(o)
	if edition == nil || !access.Table.Row(access.From(ctx), "draft.write", o.AccessRow(access.From(ctx))) {
		return nil, missingReport()
	}
	draft, err := draftOf(ctx, s.Runner.DB.Pool, o.ID)
	if err != nil {
		return nil, db.Fault(err)
	}
	done := &saved[M]{o: &taken{Obligation: o, edition: edition}, draft: draft, before: draft.updatedBy}
	done.merged, _, err = e.weigh(ctx, s.Runner.DB.Pool, done.o, draft)
	return done, db.Fault(err)
}

// answer is the draft after a save as the viewer sees it, and whom a conflict names:
// nobody to a holder, who does not see who works on the rest.
func answer[M any](ctx context.Context, s *Service, done *saved[M]) (*reporting.Draft, string, error) {
	q, o, draft := s.Runner.DB.Pool, done.o, done.draft
	periods, err := s.periodsOf(ctx, q, o.Obligation, o.edition)
	if err != nil {
		return nil, "", db.Fault(err)
	}
	if err := s.fillSources(ctx, q, o.Obligation, o.edition, draft); err != nil {
		return nil, "", db.Fault(err)
	}
	sight, by := o.Sight(access.From(ctx)), "Người nhập khác"
	made := draft.draft(o.edition, periods, o.Round.Outline, sight)
	if !sight.All() {
		return made, by, nil
	}
	if done.before != nil {
		by = *done.before
	}
	return made, by, db.Fault(s.tellOfConsolidation(ctx, q, o.Obligation, made))
}

// saveDraft writes the working copy under the lock of its obligation.
func saveDraft(ctx context.Context, tx *action.Tx, id uuid.UUID, d *draftRow) error {
	cells, err := json.Marshal(d.cells)
	if err != nil {
		return err
	}
	if d.reasons == nil {
		d.reasons = []reporting.WarningReason{}
	}
	reasons, err := json.Marshal(d.reasons)
	if err != nil {
		return err
	}
	if d.sections == nil {
		d.sections = outline.Sections{}
	}
	d.revision++
	d.updatedAt = &tx.Now
	return tx.QueryRow(ctx, `insert into drafts (id, revision, cells, nil_report, warning_reasons, updated_at, updated_by, sections, proposed, unplaced)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do update set revision = excluded.revision, cells = excluded.cells,
		sections = excluded.sections, nil_report = excluded.nil_report, warning_reasons = excluded.warning_reasons, updated_at = excluded.updated_at, updated_by = excluded.updated_by,
		proposed = excluded.proposed, unplaced = excluded.unplaced
		returning (select title from positions where id = updated_by)`,
		id, d.revision, cells, d.nilReport, reasons, tx.Now, tx.Viewer.Position, asJSON(d.sections), asJSON(d.proposed), asJSON(d.unplaced)).Scan(&d.updatedBy)
}

// noteSave keeps the journal short: the first save moves the state; later ones of
// one position leave a line at most every ten minutes. It tells counts, no values.
func (s *Service) noteSave(ctx context.Context, tx *action.Tx, o *taken, cells, revision int) error {
	tx.Announce("draft", o.ID, revision)
	from := o.State
	if o.line.To != "" {
		o.State = reporting.ObligationState(o.line.To)
		if _, err := tx.Exec(ctx, `update obligations set state = $2, state_since = $3 where id = $1`, o.ID, o.State, tx.Now); err != nil {
			return err
		}
		tx.Announce("obligation", o.ID, o.Version)
		return tx.Journal(ctx, journal.Entry{Action: string(reporting.ActEdit), ObjectKind: "obligation", ObjectID: o.ID,
			From: string(from), To: string(o.State), Detail: map[string]any{"cells": cells}})
	}
	var noted bool
	err := tx.QueryRow(ctx, `select exists (select from journal where object_id = $1 and position_id = $2 and action in ('DRAFT_SAVED', 'EDIT') and at > $3)`,
		o.ID, tx.Viewer.Position, tx.Now.Add(-coalesce)).Scan(&noted)
	if err != nil || noted {
		return err
	}
	return tx.Journal(ctx, journal.Entry{Action: "DRAFT_SAVED", ObjectKind: "obligation", ObjectID: o.ID, Detail: map[string]any{"cells": cells}})
}
