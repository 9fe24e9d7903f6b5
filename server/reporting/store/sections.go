package store

import (
	"context"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
	"congvu/server/reporting/outline"
)

// SaveSections merges edited sections into the draft and answers the draft with what
// was not written.
func (s *Service) SaveSections(ctx context.Context, in reporting.SaveSectionsInput) (*reporting.SaveSectionsPayload, error) {
	done, err := saveEdits(ctx, s, edits[*outline.Merged]{mutation: "saveSections", input: in, of: in.ObligationID,
		weigh: func(ctx context.Context, _ db.Querier, o *taken, draft *draftRow) (*outline.Merged, *outcome, error) {
			return s.weighSections(access.From(ctx), o, draft, in.Edits)
		}})
	if err != nil {
		return nil, err
	}
	made, by, err := answer(ctx, s, done)
	if err != nil {
		return nil, err
	}
	out := &reporting.SaveSectionsPayload{Obligation: done.o.Obligation, Draft: made,
		Conflicts: []reporting.SectionConflict{}, Refused: reporting.Located(done.merged.Refused)}
	for _, c := range done.merged.Conflicts {
		out.Conflicts = append(out.Conflicts, reporting.SectionConflict{Key: c.Key, Mine: c.Mine, Theirs: c.Theirs, By: by})
	}
	return out, nil
}

// weighSections refuses what lies in parts of others and merges the rest.
func (s *Service) weighSections(v *access.Viewer, o *taken, draft *draftRow, edits []reporting.SectionEdit) (*outline.Merged, *outcome, error) {
	if o.Round.Outline == nil {
		return nil, nil, fault.New(fault.WrongState, "NO_OUTLINE", "Báo cáo này không có phần lời theo đề cương.")
	}
	judged := o.JudgeSections(v, edits)
	merged, err := outline.Merge(s.roomFor(o.Obligation), draft.sections, judged.Sections)
	if err != nil {
		return nil, nil, err
	}
	merged.Refused = append(merged.Refused, judged.RefusedSections...)
	if merged.Written == 0 {
		return merged, nil, nil
	}
	return merged, &outcome{behalf: judged.OnBehalf(merged.Keys), apply: func(d *draftRow) { d.sections = merged.Sections }}, nil
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

// ownWords is what somebody wrote under each heading: the text that an outline begins
// with is nobody's work.
func (d *draftRow) ownWords(text *reporting.OutlineVersion) []reporting.DraftSection {
	out := d.written(text)
	for i, x := range out {
		if x.Text == text.Tree.Find(x.Key).Text {
			out[i].Text = ""
		}
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
	return s.freezeAttachments(ctx, tx, o, sub)
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
