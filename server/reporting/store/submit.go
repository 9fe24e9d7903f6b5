package store

import (
	"context"
	"crypto/sha256"
	"strconv"
	"time"

	"congvu/ent/schema"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

// submit makes the immutable version of what was signed off: the draft with its
// computed cells, the warnings with their reasons, the signature block as frozen,
// canonical bytes and their SHA-256. issue is nil where the signature sends.
func (s *Service) submit(ctx context.Context, tx *action.Tx, o *taken, issue *reporting.IssueInput) error {
	draft, err := draftOf(ctx, tx, o.ID)
	if err != nil {
		return err
	}
	cells, warnings, err := s.evaluate(ctx, tx, o, draft)
	if err != nil {
		return err
	}
	who, err := personOf(ctx, tx)
	if err != nil {
		return err
	}
	o.submissions++
	sub := &reporting.Submission{
		ID: schema.NewID(), ObligationID: o.ID, Number: o.submissions, State: reporting.VersionSubmitted, Unit: o.Unit,
		Round: o.Round, FormVersion: o.edition.FormVersion, Cells: reporting.Block(o.edition.form, cells), Nil: draft.nilReport, SubmittedAt: tx.Now,
		SubmittedByTitle: who.title, SubmittedByName: &who.name, WarningReasons: warnings,
		BeforeClosing: !clock.DateOf(tx.Now).After(o.Round.PeriodTo), // figures close with that day
	}
	if err := s.freezeContent(ctx, tx, o, draft, sub, cells); err != nil {
		return err
	}
	if sub.Consolidation, err = s.freeze(ctx, tx, o.Obligation); err != nil {
		return err
	}
	o.signature(sub)
	if issue != nil {
		sub.DocNumber, sub.DocNotation, sub.DocDate = &issue.DocNumber, &issue.DocNotation, &issue.DocDate
	}
	if err := insertSubmission(ctx, tx, o, sub, cells, issue); err != nil {
		return err
	}
	if o.FirstSubmittedAt == nil {
		var substitute *reporting.SubstituteInput
		if issue != nil {
			substitute = issue.Substitute
		}
		at := reporting.DecidingInstant(tx.Now, substitute)
		onTime := !clock.Late(at, o.DueAt)
		o.FirstSubmittedAt, o.OnTime = &at, &onTime
	}
	o.detail = map[string]any{"number": sub.Number, "beforeClosing": sub.BeforeClosing, "nil": sub.Nil, "warnings": len(warnings)}
	return s.Facts.Publish(ctx, tx, s.publication(o, sub, cells, false))
}

// signature copies the block frozen at signing, and who put the figures up for it.
func (o *taken) signature(sub *reporting.Submission) {
	for i := range o.Marks {
		switch m := &o.Marks[i]; m.Step {
		case reporting.StepSign:
			sub.SigningForm, sub.SignerTitle, sub.SignerName = m.SigningForm, &m.Title, &m.Name
		case reporting.StepPropose:
			sub.MakerTitle, sub.MakerName = &m.Title, &m.Name
		}
	}
}

func insertSubmission(ctx context.Context, tx *action.Tx, o *taken, sub *reporting.Submission, cells form.Cells, issue *reporting.IssueInput) error {
	canonical, err := form.Canonical(o.edition.form.Def, cells, header(o, sub), contentOf(o, sub))
	if err != nil {
		return err
	}
	hash := sha256.Sum256(canonical)
	create := tx.Ent.Submission.Create().SetID(sub.ID).SetObligationID(o.ID).SetNumber(sub.Number).SetState(string(sub.State)).
		SetFormVersionID(o.edition.ID).SetCells(asJSON(cells)).SetNilReport(sub.Nil).SetSections(asJSON(sub.Sections)).SetAttachments(asJSON(sub.Attachments)).SetCanonical(canonical).SetSha256(hash[:]).
		SetWarnings(asJSON(sub.WarningReasons)).SetSubmittedBy(tx.Viewer.Position).SetSubmittedByTitle(sub.SubmittedByTitle).
		SetSubmittedByName(*sub.SubmittedByName).SetSubmittedAt(sub.SubmittedAt).SetNillableSignerTitle(sub.SignerTitle).
		SetNillableSignerName(sub.SignerName).SetNillableMakerTitle(sub.MakerTitle).SetNillableMakerName(sub.MakerName).SetNillableDocNumber(sub.DocNumber).SetNillableDocNotation(sub.DocNotation).
		SetNillableDocDate(storedOr(sub.DocDate)).SetBeforeClosing(sub.BeforeClosing)
	if sub.SigningForm != nil {
		create.SetSigningForm(string(*sub.SigningForm))
	}
	if issue != nil && issue.Substitute != nil {
		create.SetOutageID(issue.Substitute.OutageID).SetSubstituteNumber(issue.Substitute.Number).
			SetSubstituteDate(stored(issue.Substitute.Date)).SetSubstituteFileID(issue.Substitute.FileID)
	}
	if sub.Consolidation != nil {
		create.SetConsolidation(asJSON(sub.Consolidation))
	}
	return create.Exec(ctx)
}

// header is what the canonical bytes say beside the figures: whose report, on
// which period, which version, signed and sent by whom.
func header(o *taken, sub *reporting.Submission) map[string]string {
	h := map[string]string{
		"obligation": o.ID.String(), "number": strconv.Itoa(sub.Number), "nil": strconv.FormatBool(sub.Nil),
		"unit": o.Unit.Name, "unitCode": o.Unit.Code, "regime": o.Round.Regime.Code, "period": o.Round.PeriodKey,
		"periodFrom": o.Round.PeriodFrom.String(), "periodTo": o.Round.PeriodTo.String(),
		"submittedAt": sub.SubmittedAt.UTC().Format(time.RFC3339Nano), "submittedByTitle": sub.SubmittedByTitle, "submittedByName": *sub.SubmittedByName,
	}
	for key, value := range map[string]*string{"signerTitle": sub.SignerTitle, "signerName": sub.SignerName,
		"makerTitle": sub.MakerTitle, "makerName": sub.MakerName,
		"docNumber": sub.DocNumber, "docNotation": sub.DocNotation} {
		if value != nil {
			h[key] = *value
		}
	}
	if sub.SigningForm != nil {
		h["signingForm"] = string(*sub.SigningForm)
	}
	if sub.DocDate != nil {
		h["docDate"] = sub.DocDate.String()
	}
	if sub.Consolidation != nil {
		h["consolidation"] = string(asJSON(sub.Consolidation))
	}
	for _, w := range sub.WarningReasons {
		h["warning "+w.Place+" "+w.Message] = w.Reason
	}
	return h
}
