package store

import (
	"context"

	"github.com/google/uuid"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/reporting"
	"congvu/server/text"
)

// remark writes one remark on a cell of the form.
func (s *Service) remark(ctx context.Context, tx *action.Tx, o *taken, submission *uuid.UUID, in reporting.CellCommentInput, title string, held bool) (uuid.UUID, error) {
	if err := s.checkPlace(ctx, tx, o, in.Place); err != nil {
		return uuid.Nil, err
	}
	if !hears(tx.Viewer, o.Obligation, in.Place) {
		return uuid.Nil, fault.New(fault.Forbidden, "CELL_NOT_IN_PART", "Ô này không thuộc phần được giao; chỉ nhận xét các ô của phần được giao.").At("place")
	}
	clean, err := text.Line(in.Text)
	if err != nil {
		return uuid.Nil, fault.As(err).At("text")
	}
	if n := len([]rune(clean)); n == 0 || n > reporting.MaxReason {
		return uuid.Nil, fault.New(fault.BadInput, "COMMENT_TEXT", "Nhập nội dung nhận xét, tối đa %d ký tự.", reporting.MaxReason).At("text")
	}
	id := schema.NewID()
	return id, tx.Ent.CellComment.Create().SetID(id).SetObligationID(o.ID).SetNillableSubmissionID(submission).SetPlace(in.Place).
		SetText(clean).SetAt(tx.Now).SetPositionID(tx.Viewer.Position).SetByTitle(title).SetHeld(held).Exec(ctx)
}

// receives: the viewer's is the side that checks the report, not the one that sent it.
func receives(v *access.Viewer, o *reporting.Obligation) bool {
	return o.AccessRow(v).Covered&access.LeadAgency != 0
}

// release tells the unit what was noted while its report was checked.
func release(ctx context.Context, tx *action.Tx, o *taken) error {
	_, err := tx.Exec(ctx, `update cell_comments set held = false where obligation_id = $1 and held`, o.ID)
	return err
}

// noteHeld journals a remark that the unit does not see yet, on the remark itself:
// the report's timeline does not tell of it.
func noteHeld(ctx context.Context, tx *action.Tx, o *taken, id uuid.UUID) error {
	tx.Announce("obligation", o.ID, o.Version)
	return tx.Journal(ctx, journal.Entry{Action: string(reporting.ActComment), ObjectKind: "comment", ObjectID: id})
}

// checkPlace: a cell of the form the round uses, or of the one the last version was
// sent in before the round moved.
func (s *Service) checkPlace(ctx context.Context, tx *action.Tx, o *taken, at string) error {
	err := reporting.CheckPlace(o.edition.form, at)
	if err == nil || o.submissions == 0 {
		return err
	}
	var sent uuid.UUID
	if err := tx.QueryRow(ctx, `select form_version_id from submissions where obligation_id = $1 and number = $2`, o.ID, o.submissions).Scan(&sent); err != nil {
		return err
	}
	if v := s.catalogue.Load().versions[sent]; v != nil && v != o.edition {
		return reporting.CheckPlace(v.form, at)
	}
	return err
}

func noteComment(ctx context.Context, tx *action.Tx, o *taken) error {
	tx.Announce("obligation", o.ID, o.Version)
	return tx.Journal(ctx, journal.Entry{Action: string(reporting.ActComment), ObjectKind: "obligation", ObjectID: o.ID})
}

// ResolveComment marks a remark as dealt with; repeated, it stays so.
func (s *Service) ResolveComment(ctx context.Context, id uuid.UUID) (*reporting.CellComment, error) {
	_, err := s.Runner.Do(ctx, "resolveComment", id, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		var of uuid.UUID
		var held bool
		var place string
		if err := tx.QueryRow(ctx, `select obligation_id, held, place from cell_comments where id = $1`, id).Scan(&of, &held, &place); err != nil {
			return uuid.Nil, orMissing(err, missingComment())
		}
		o, err := s.take(ctx, tx, of)
		if err != nil {
			return uuid.Nil, hidden(err)
		}
		if err := o.permit(tx.Viewer, reporting.ActComment, ""); err != nil {
			return uuid.Nil, hidden(err)
		}
		if held && !receives(tx.Viewer, o.Obligation) || !hears(tx.Viewer, o.Obligation, place) {
			return uuid.Nil, missingComment()
		}
		if _, err := tx.Exec(ctx, `update cell_comments set resolved_at = coalesce(resolved_at, $2) where id = $1`, id, tx.Now); err != nil {
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

func missingComment() *fault.Error { return fault.Missing("nhận xét") }

// hidden turns every refusal into "not found"; what is not a refusal stays.
func hidden(err error) error { return hiddenAs(err, missingComment()) }

// comment reads one remark with the report it stands on.
func (s *Service) comment(ctx context.Context, id uuid.UUID) (*reporting.CellComment, error) {
	c, of := &reporting.CellComment{ID: id}, uuid.Nil
	err := s.Runner.DB.Pool.QueryRow(ctx, `select obligation_id, place, text, by_title, at, resolved_at is not null, held from cell_comments where id = $1`, id).
		Scan(&of, &c.Place, &c.Text, &c.ByTitle, &c.At, &c.Resolved, &c.Held)
	if err != nil {
		return nil, db.Fault(orMissing(err, missingComment()))
	}
	if c.Obligation, err = s.Obligation(ctx, of); err != nil {
		return nil, hidden(err)
	}
	v := access.From(ctx)
	if !access.Table.Row(v, "comment.read", c.Obligation.AccessRow(v)) || !hears(v, c.Obligation, c.Place) || c.Held && !receives(v, c.Obligation) {
		return nil, missingComment()
	}
	return c, nil
}

// hears: whoever only holds a part hears and makes the remarks on its own cells.
func hears(v *access.Viewer, o *reporting.Obligation, place string) bool {
	row := o.AccessRow(v)
	row.Relation &^= access.PartHolder
	return access.Table.Row(v, "comment.read", row) || o.Sight(v).Place(place)
}
