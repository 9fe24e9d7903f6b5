package store

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/google/uuid"

	"congvu/ent/schema"
	"congvu/server/action"
	"congvu/server/fault"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
	"congvu/server/text"
)

// ReturnReport sends a report back with reasons and comments on cells; the
// supplement has a due date of its own (QĐ 239 art. 7.3b).
func (s *Service) ReturnReport(ctx context.Context, in reporting.ReturnInput) (*reporting.Obligation, error) {
	if err := reporting.CheckReturn(in.Reasons); err != nil {
		return nil, err
	}
	w := order{name: "returnReport", input: in, ref: in.Obligation, action: reporting.ActReturn, reason: in.Text}
	return s.act(ctx, w, func(ctx context.Context, tx *action.Tx, o *taken) error {
		clean, err := text.NFC(o.reason)
		if err != nil {
			return err
		}
		id, err := s.takeDown(ctx, tx, o, reporting.VersionReturned)
		if err != nil {
			return err
		}
		due, err := o.Round.Regime.SupplementDue(tx.Now, s.Days())
		if err != nil {
			return err
		}
		o.ReturnCount++
		// What was wrong stands in the review, for the two sides; the journal keeps
		// the codes.
		o.reason = strings.Join(in.Reasons, ", ")
		o.detail = map[string]any{"comments": len(in.Comments)}
		who, err := personOf(ctx, tx)
		if err != nil {
			return err
		}
		err = tx.Ent.Review.Create().SetSubmissionID(id).SetKind(string(reporting.ReviewReturned)).SetReasons(in.Reasons).SetText(clean).
			SetSupplementDueAt(due).SetAt(tx.Now).SetPositionID(tx.Viewer.Position).SetByTitle(who.title).Exec(ctx)
		if err != nil {
			return err
		}
		for _, c := range in.Comments {
			if _, err := s.remark(ctx, tx, o, &id, c, who.title, false); err != nil {
				return err
			}
		}
		return release(ctx, tx, o)
	})
}

const maxApprovals = 100

// Approve approves one report or many; each in a transaction of its own, so that
// one refusal does not hold the others up.
func (s *Service) Approve(ctx context.Context, in reporting.ApproveInput) ([]*reporting.ApproveResult, error) {
	if len(in.Obligations) == 0 || len(in.Obligations) > maxApprovals {
		return nil, fault.New(fault.TooMany, "TOO_MANY_APPROVALS", "Chọn từ 1 đến %d báo cáo để duyệt một lần.", maxApprovals).At("obligations")
	}
	out := make([]*reporting.ApproveResult, len(in.Obligations))
	for i, ref := range in.Obligations {
		out[i] = &reporting.ApproveResult{ObligationID: ref.ID}
		o, err := s.approve(action.ItemKey(ctx, ref.ID), ref)
		f := fault.As(err)
		if err != nil && f == nil {
			return nil, err
		}
		if f != nil {
			out[i].Problem = &reporting.Problem{Code: f.Reason, Severity: reporting.SeverityError, Message: f.Message, Place: f.Place}
			continue
		}
		out[i].Obligation = o
	}
	return out, nil
}

func (s *Service) approve(ctx context.Context, ref reporting.Versioned) (*reporting.Obligation, error) {
	w := order{name: "approve", input: ref, ref: ref, action: reporting.ActApprove}
	return s.act(ctx, w, func(ctx context.Context, tx *action.Tx, o *taken) error {
		id, err := setVersionState(ctx, tx, o, reporting.VersionApproved)
		if err != nil {
			return err
		}
		if err := review(ctx, tx, id, reporting.ReviewApproved, ""); err != nil {
			return err
		}
		row := &submissionRow{}
		err = tx.QueryRow(ctx, `select `+submissionColumns+` from submissions s where s.id = $1`, id).Scan(row.targets()...)
		if err != nil {
			return err
		}
		sub, err := s.submission(row, o.Obligation)
		if err != nil {
			return err
		}
		figures := form.Cells{}
		if err := json.Unmarshal(row.cells, &figures); err != nil {
			return err
		}
		p := s.publication(o, sub, figures, true)
		if p.Replaces = o.OfficialID; p.Replaces != nil {
			_, err := tx.Exec(ctx, `update submissions set state = $2 where id = $1`, *p.Replaces, reporting.VersionReplaced)
			if err != nil {
				return err
			}
		}
		o.OfficialID, o.detail = &id, map[string]any{"number": sub.Number}
		return s.Facts.Publish(ctx, tx, p)
	})
}

func review(ctx context.Context, tx *action.Tx, submission uuid.UUID, kind reporting.ReviewKind, reason string) error {
	who, err := personOf(ctx, tx)
	if err != nil {
		return err
	}
	return tx.Ent.Review.Create().SetSubmissionID(submission).SetKind(string(kind)).SetReasons(schema.StringList{}).SetText(reason).
		SetAt(tx.Now).SetPositionID(tx.Viewer.Position).SetByTitle(who.title).Exec(ctx)
}

// OpenCorrection refuses an approved report so that the unit corrects it; the
// approved version stays official until the new one is approved (QĐ 239 art. 8.2).
func (s *Service) OpenCorrection(ctx context.Context, in reporting.ReasonInput) (*reporting.Obligation, error) {
	w := order{name: "openCorrection", input: in, ref: in.Obligation, action: reporting.ActOpenCorrection, reason: in.Reason}
	return s.act(ctx, w, func(ctx context.Context, tx *action.Tx, o *taken) error {
		o.Marks = nil
		if err := release(ctx, tx, o); err != nil {
			return err
		}
		return review(ctx, tx, *o.OfficialID, reporting.ReviewRefused, o.reason)
	})
}

// CommentCell writes a remark on a cell; either side of the report may. What the
// receiving side notes while it checks a sent report is held until the return.
func (s *Service) CommentCell(ctx context.Context, obligationID uuid.UUID, in reporting.CellCommentInput) (*reporting.CellComment, error) {
	input := struct {
		ID    uuid.UUID
		Input reporting.CellCommentInput
	}{obligationID, in}
	id, err := s.Runner.Do(ctx, "commentCell", input, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		o, err := s.take(ctx, tx, obligationID)
		if err != nil {
			return uuid.Nil, err
		}
		if err := o.permit(tx.Viewer, reporting.ActComment, ""); err != nil {
			return uuid.Nil, err
		}
		who, err := personOf(ctx, tx)
		if err != nil {
			return uuid.Nil, err
		}
		held := o.State == reporting.Submitted && receives(tx.Viewer, o.Obligation)
		id, err := s.remark(ctx, tx, o, nil, in, who.title, held)
		if err != nil {
			return uuid.Nil, err
		}
		if held {
			return id, noteHeld(ctx, tx, o, id)
		}
		return id, noteComment(ctx, tx, o)
	})
	if err != nil {
		return nil, err
	}
	return s.comment(ctx, id)
}
