package store

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
	"congvu/server/reporting/outline"
)

// savedSections is what a save of texts did.
type savedSections struct {
	o      *taken
	draft  *draftRow
	merged *outline.Merged
}

// SaveSections merges edited sections into the draft, as SaveCells does cells, and
// answers the draft with what was not written.
func (s *Service) SaveSections(ctx context.Context, in reporting.SaveSectionsInput) (*reporting.SaveSectionsPayload, error) {
	var done *savedSections
	_, err := s.Runner.Do(ctx, "saveSections", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		var err error
		done, err = s.saveSections(ctx, tx, in)
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
		if done, err = s.repeatedSections(ctx, o, in); err != nil {
			return nil, db.Fault(err)
		}
	}
	return s.sectionsPayload(ctx, o, done)
}

func (s *Service) saveSections(ctx context.Context, tx *action.Tx, in reporting.SaveSectionsInput) (*savedSections, error) {
	o, err := s.take(ctx, tx, in.ObligationID)
	if err != nil {
		return nil, err
	}
	if err := o.permit(tx.Viewer, reporting.ActEdit, ""); err != nil {
		return nil, err
	}
	if o.Round.Outline == nil {
		return nil, noOutline()
	}
	draft, err := draftOf(ctx, tx, o.ID)
	if err != nil {
		return nil, err
	}
	judged := o.JudgeSections(tx.Viewer, in.Edits)
	merged, err := outline.Merge(s.roomFor(o.Obligation), draft.sections, judged.Sections)
	if err != nil {
		return nil, err
	}
	merged.Refused = append(merged.Refused, judged.RefusedSections...)
	done := &savedSections{o: o, draft: draft, merged: merged}
	if merged.Written == 0 {
		return done, nil
	}
	before := draft.updatedBy
	draft.sections, draft.nilReport = merged.Sections, false
	if err := saveDraft(ctx, tx, o.ID, draft); err != nil {
		return nil, err
	}
	done.draft.updatedBy = before
	if err := markBehalf(ctx, tx, o, judged.OnBehalf(merged.Keys)); err != nil {
		return nil, err
	}
	return done, s.noteSave(ctx, tx, o, 0, draft.revision)
}

func noOutline() error {
	return fault.New(fault.WrongState, "NO_OUTLINE", "Báo cáo này không có phần lời theo đề cương.")
}

func (s *Service) repeatedSections(ctx context.Context, o *reporting.Obligation, in reporting.SaveSectionsInput) (*savedSections, error) {
	edition := s.versionOf(o)
	if edition == nil || o.Round.Outline == nil || !access.Table.Row(access.From(ctx), "draft.write", o.AccessRow(access.From(ctx))) {
		return nil, missingReport()
	}
	draft, err := draftOf(ctx, s.Runner.DB.Pool, o.ID)
	if err != nil {
		return nil, err
	}
	judged := o.JudgeSections(access.From(ctx), in.Edits)
	merged, err := outline.Merge(s.roomFor(o), draft.sections, judged.Sections)
	if merged != nil {
		merged.Refused = append(merged.Refused, judged.RefusedSections...)
	}
	return &savedSections{o: &taken{Obligation: o, edition: edition}, draft: draft, merged: merged}, err
}

func (s *Service) sectionsPayload(ctx context.Context, o *reporting.Obligation, done *savedSections) (*reporting.SaveSectionsPayload, error) {
	periods, err := s.periodsOf(ctx, s.Runner.DB.Pool, o, done.o.edition)
	if err != nil {
		return nil, db.Fault(err)
	}
	out := &reporting.SaveSectionsPayload{Obligation: o, Draft: done.draft.draft(done.o.edition, periods, o.Round.Outline, o.Sight(access.From(ctx))),
		Conflicts: []reporting.SectionConflict{}, Refused: reporting.Located(done.merged.Refused)}
	for _, c := range done.merged.Conflicts {
		by := "Người nhập khác"
		if done.draft.updatedBy != nil && o.Sight(access.From(ctx)).All() {
			by = *done.draft.updatedBy
		}
		out.Conflicts = append(out.Conflicts, reporting.SectionConflict{Key: c.Key, Mine: c.Mine, Theirs: c.Theirs, By: by})
	}
	return out, nil
}

// written is what stands under each heading, in order.
func (d *draftRow) written(text *reporting.OutlineVersion) []reporting.DraftSection {
	out := []reporting.DraftSection{}
	if text == nil {
		return out
	}
	for _, h := range text.Tree.Flat() {
		out = append(out, reporting.DraftSection{Key: h.Key, Text: d.sections.Under(h.Heading)})
	}
	return out
}

func sectionProblems(text *reporting.OutlineVersion, sections outline.Sections, v *version, cells form.Cells) []fault.Problem {
	if text == nil {
		return nil
	}
	return text.Tree.Problems(sections, outline.Figures{Form: v.form, Cells: cells})
}

// freezeContent puts the texts, with their figures, and the attachments into the
// version that is being sent. A nil report says that nothing arose: it has no text.
func (s *Service) freezeContent(ctx context.Context, tx *action.Tx, o *taken, draft *draftRow, sub *reporting.Submission, cells form.Cells) error {
	sub.Sections, sub.Attachments = []reporting.SubmittedSection{}, []reporting.SubmittedAttachment{}
	if o.Round.Outline != nil && !draft.nilReport {
		others, err := s.otherTables(ctx, tx, []*reporting.Obligation{o.Obligation})
		if err != nil {
			return err
		}
		figures := outline.Figures{Form: o.edition.form, Cells: cells, LastYear: others[o.ID][o.Round.OtherPeriods().LastYear]}
		sub.Sections = o.Round.Outline.Tree.Freeze(draft.sections, figures)
	}
	return freezeAttachments(ctx, tx, o, sub)
}

// contentOf is what the canonical bytes say of texts and attachments; nothing for a
// report that has none.
func contentOf(o *taken, sub *reporting.Submission) map[string]any {
	parts := map[string]any{}
	if len(sub.Sections) > 0 {
		parts["outline"] = map[string]string{"code": o.Round.Outline.Code, "edition": o.Round.Outline.Edition}
		parts["sections"] = sub.Sections
	}
	if len(sub.Attachments) > 0 {
		parts["attachments"] = sub.Attachments
	}
	return parts
}
