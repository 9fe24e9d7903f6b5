package store

import (
	"context"
	"encoding/json"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
	"congvu/server/reporting/outline"
)

// coalesce is how long the saves of one position make one line of the journal.
const coalesce = 10 * time.Minute

// saved is what a save did.
type saved struct {
	o      *taken
	draft  *draftRow
	merged *reporting.Merged
}

// SaveCells merges edited cells into the draft and answers the draft with what
// was not written. A save raises the draft's revision, never the obligation's
// version: typing does not make an open page stale.
func (s *Service) SaveCells(ctx context.Context, in reporting.SaveCellsInput) (*reporting.SaveCellsPayload, error) {
	var done *saved
	_, err := s.Runner.Do(ctx, "saveCells", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		var err error
		done, err = s.saveCells(ctx, tx, in)
		return in.ObligationID, err
	})
	if err != nil {
		return nil, err
	}
	o, err := s.Obligation(ctx, in.ObligationID)
	if err != nil {
		return nil, err
	}
	if done == nil { // repeated under its key: what it said then is what it says now
		if done, err = s.repeated(ctx, o, in); err != nil {
			return nil, db.Fault(err)
		}
	}
	return s.payload(ctx, o, done)
}

func (s *Service) saveCells(ctx context.Context, tx *action.Tx, in reporting.SaveCellsInput) (*saved, error) {
	o, err := s.take(ctx, tx, in.ObligationID)
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
	judged := o.JudgeEdits(tx.Viewer, in.Edits, in.WarningReasons)
	refused, edits, err := s.locked(ctx, tx, o, judged.Edits)
	if err != nil {
		return nil, err
	}
	merged, err := reporting.Merge(o.edition.form, draft.cells, edits)
	if err != nil {
		return nil, err
	}
	merged.Refused = append(append(merged.Refused, refused...), judged.Refused...)
	reasons, changed, err := reporting.MergeReasons(draft.reasons, judged.Reasons)
	if err != nil {
		return nil, err
	}
	done := &saved{o: o, draft: draft, merged: merged}
	if merged.Written == 0 && !changed {
		return done, nil
	}
	before := draft.updatedBy
	draft.cells, draft.reasons, draft.nilReport = merged.Cells, reasons, false
	if err := saveDraft(ctx, tx, o.ID, draft); err != nil {
		return nil, err
	}
	done.draft.updatedBy = before
	if err := markBehalf(ctx, tx, o, judged.OnBehalf(merged.Places)); err != nil {
		return nil, err
	}
	return done, s.noteSave(ctx, tx, o, merged.Written, draft.revision)
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
	_, err = tx.Exec(ctx, `insert into drafts (id, revision, cells, nil_report, warning_reasons, updated_at, updated_by, sections, proposed, unplaced)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do update set revision = excluded.revision, cells = excluded.cells,
		sections = excluded.sections, nil_report = excluded.nil_report, warning_reasons = excluded.warning_reasons, updated_at = excluded.updated_at, updated_by = excluded.updated_by,
		proposed = excluded.proposed, unplaced = excluded.unplaced`,
		id, d.revision, cells, d.nilReport, reasons, tx.Now, tx.Viewer.Position, asJSON(d.sections), asJSON(d.proposed), asJSON(d.unplaced))
	return err
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

// repeated works out, without writing, what a save that was done before answers:
// an edit whose value stands is written, another is a conflict.
func (s *Service) repeated(ctx context.Context, o *reporting.Obligation, in reporting.SaveCellsInput) (*saved, error) {
	edition := s.versionOf(o)
	if edition == nil || !access.Table.Row(access.From(ctx), "draft.write", o.AccessRow(access.From(ctx))) {
		return nil, missingReport()
	}
	draft, err := draftOf(ctx, s.Runner.DB.Pool, o.ID)
	if err != nil {
		return nil, err
	}
	judged := o.JudgeEdits(access.From(ctx), in.Edits, nil)
	merged, err := reporting.Merge(edition.form, draft.cells, judged.Edits)
	if merged != nil {
		merged.Refused = append(merged.Refused, judged.Refused...)
	}
	return &saved{o: &taken{Obligation: o, edition: edition}, draft: draft, merged: merged}, err
}

func (s *Service) payload(ctx context.Context, o *reporting.Obligation, done *saved) (*reporting.SaveCellsPayload, error) {
	periods, err := s.periodsOf(ctx, s.Runner.DB.Pool, o, done.o.edition)
	if err != nil {
		return nil, db.Fault(err)
	}
	if err := s.fillSources(ctx, s.Runner.DB.Pool, o, done.o.edition, done.draft); err != nil {
		return nil, db.Fault(err)
	}
	sight := o.Sight(access.From(ctx))
	made := done.draft.draft(done.o.edition, periods, o.Round.Outline, sight)
	if sight.All() {
		if err := s.tellOfConsolidation(ctx, s.Runner.DB.Pool, o, made); err != nil {
			return nil, db.Fault(err)
		}
	}
	out := &reporting.SaveCellsPayload{Obligation: o, Draft: made,
		Conflicts: done.merged.Conflicts, Refused: done.merged.Refused}
	for i := range out.Conflicts {
		out.Conflicts[i].By = "Người nhập khác"
		if by := done.draft.updatedBy; by != nil && o.Sight(access.From(ctx)).All() {
			out.Conflicts[i].By = *by
		}
	}
	if out.Conflicts == nil {
		out.Conflicts = []reporting.CellConflict{}
	}
	if out.Refused == nil {
		out.Refused = []reporting.Problem{}
	}
	return out, nil
}

// FileNil files a report in which nothing arose and puts it up for signature.
func (s *Service) FileNil(ctx context.Context, ref reporting.Versioned) (*reporting.Obligation, error) {
	w := order{name: "fileNil", input: ref, ref: ref, action: reporting.ActFileNil}
	return s.act(ctx, w, func(ctx context.Context, tx *action.Tx, o *taken) error {
		if err := s.refuseNil(ctx, tx, o.Obligation); err != nil {
			return err
		}
		if f := o.CheckNil(); f != nil {
			return f
		}
		draft, err := draftOf(ctx, tx, o.ID)
		if err != nil {
			return err
		}
		draft.cells, draft.nilReport, draft.reasons = reporting.NilCells(o.edition.form), true, nil
		if err := s.keepFigures(ctx, tx, o, draft); err != nil {
			return err
		}
		tx.Announce("draft", o.ID, draft.revision)
		return mark(ctx, tx, o, reporting.StepPropose)
	})
}

// Propose puts the draft up for signature, as it was looked at.
func (s *Service) Propose(ctx context.Context, in reporting.ProposeInput) (*reporting.Obligation, error) {
	w := order{name: "propose", input: in, ref: in.Obligation, action: reporting.ActPropose, reason: deref(in.UnfinishedReason)}
	return s.act(ctx, w, func(ctx context.Context, tx *action.Tx, o *taken) error {
		if f := o.CheckUnfinished(o.reason); f != nil {
			return f
		}
		draft, err := draftOf(ctx, tx, o.ID)
		if err != nil {
			return err
		}
		if draft.revision != in.Revision {
			return fault.New(fault.Conflict, "DRAFT_CHANGED",
				"Số liệu vừa được người khác sửa (lần lưu %d). Xem lại số liệu mới rồi trình ký.", draft.revision).At("revision")
		}
		if len(o.edition.form.Def.Sources()) > 0 {
			if err := s.keepFigures(ctx, tx, o, draft); err != nil {
				return err
			}
		}
		if _, _, err := s.evaluate(ctx, tx, o, draft); err != nil {
			return err
		}
		o.detail = map[string]any{"revision": draft.revision}
		return mark(ctx, tx, o, reporting.StepPropose)
	})
}

// evaluate fills the draft's computed cells and refuses one that may not be sent;
// a nil report is complete as it is.
func (s *Service) evaluate(ctx context.Context, tx *action.Tx, o *taken, draft *draftRow) (form.Cells, []reporting.SubmittedWarning, error) {
	periods, err := s.periodsOf(ctx, tx, o.Obligation, o.edition)
	if err != nil {
		return nil, nil, err
	}
	result := o.edition.form.Evaluate(draft.cells, periods)
	below, err := s.consolidationProblems(ctx, tx, o.Obligation)
	if err != nil {
		return nil, nil, err
	}
	result.Problems = append(result.Problems, below...)
	if draft.nilReport {
		return result.Cells, []reporting.SubmittedWarning{}, nil
	}
	text := sectionProblems(o.Round.Outline, draft.sections, o.edition, result.Cells)
	found := reporting.AgainstProposals(o.edition.form, draft.cells, draft.proposed, result.Problems)
	warnings, err := reporting.CheckProposal(found, draft.reasons, text...)
	return result.Cells, warnings, err
}

// SendBack gives a proposed report back to whoever entered it.
func (s *Service) SendBack(ctx context.Context, in reporting.ReasonInput) (*reporting.Obligation, error) {
	w := order{name: "sendBack", input: in, ref: in.Obligation, action: reporting.ActSendBack, reason: in.Reason}
	return s.act(ctx, w, func(_ context.Context, _ *action.Tx, o *taken) error {
		o.Marks = nil
		return nil
	})
}
