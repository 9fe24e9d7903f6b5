package store

import (
	"context"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

// SaveCells merges edited cells into the draft and answers the draft with what
// was not written.
func (s *Service) SaveCells(ctx context.Context, in reporting.SaveCellsInput) (*reporting.SaveCellsPayload, error) {
	return s.saveCells(ctx, edits[*reporting.Merged]{mutation: "saveCells", input: in, of: in.ObligationID,
		weigh: func(ctx context.Context, q db.Querier, o *taken, draft *draftRow) (*reporting.Merged, *outcome, error) {
			return s.weighCells(ctx, q, o, draft, in)
		}})
}

func (s *Service) saveCells(ctx context.Context, e edits[*reporting.Merged]) (*reporting.SaveCellsPayload, error) {
	done, err := saveEdits(ctx, s, e)
	if err != nil {
		return nil, err
	}
	made, by, err := answer(ctx, s, done)
	if err != nil {
		return nil, err
	}
	out := &reporting.SaveCellsPayload{Obligation: done.o.Obligation, Draft: made,
		Conflicts: []reporting.CellConflict{}, Refused: append([]reporting.Problem{}, done.merged.Refused...)}
	for _, c := range done.merged.Conflicts {
		c.By = by
		out.Conflicts = append(out.Conflicts, c)
	}
	return out, nil
}

// weighCells refuses what lies in parts of others or comes from reports below, and
// merges the rest.
func (s *Service) weighCells(ctx context.Context, q db.Querier, o *taken, draft *draftRow, in reporting.SaveCellsInput) (*reporting.Merged, *outcome, error) {
	judged := o.JudgeEdits(access.From(ctx), in.Edits, in.WarningReasons)
	refused, edits, err := s.locked(ctx, q, o, judged.Edits)
	if err != nil {
		return nil, nil, err
	}
	merged, err := reporting.Merge(o.edition.form, draft.cells, edits)
	if err != nil {
		return nil, nil, err
	}
	merged.Refused = append(append(merged.Refused, refused...), judged.Refused...)
	reasons, explained, err := reporting.MergeReasons(draft.reasons, judged.Reasons)
	if err != nil || merged.Written == 0 && !explained {
		return merged, nil, err
	}
	return merged, &outcome{cells: merged.Written, behalf: judged.OnBehalf(merged.Places), apply: func(d *draftRow) {
		d.cells, d.reasons = merged.Cells, reasons
	}}, nil
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
