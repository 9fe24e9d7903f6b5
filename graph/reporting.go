package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/graph/gate"
	"congvu/server/reporting"
	"congvu/server/reporting/store"
)

// ReportingQuery resolves the reads of the sections "rounds, obligations, drafts,
// submissions", "regimes and forms" and "monitoring".
type ReportingQuery struct{ Reports *store.Service }

// ReportingMutation resolves their writes.
type ReportingMutation struct{ Reports *store.Service }

func (q ReportingQuery) Obligations(ctx context.Context, filter *reporting.ObligationFilter, order reporting.ObligationOrder, first int, after *string) (*reporting.ObligationPage, error) {
	return q.Reports.Obligations(ctx, filter, order, first, after)
}

func (q ReportingQuery) Obligation(ctx context.Context, id uuid.UUID) (*reporting.Obligation, error) {
	w := store.Wanted{}
	for _, name := range gate.Asked(ctx) {
		switch name {
		case "submissions", "official":
			w.Submissions = true
		case "comments":
			w.Comments = true
		case "timeline":
			w.Timeline = true
		}
	}
	return q.Reports.ObligationWith(ctx, id, w)
}

func (q ReportingQuery) PeriodContext(ctx context.Context, obligationID uuid.UUID) (*reporting.PeriodContext, error) {
	return q.Reports.PeriodContext(ctx, obligationID)
}

func (m ReportingMutation) SaveCells(ctx context.Context, input reporting.SaveCellsInput) (*reporting.SaveCellsPayload, error) {
	return m.Reports.SaveCells(ctx, input)
}

func (m ReportingMutation) FileNil(ctx context.Context, obligation reporting.Versioned) (*reporting.Obligation, error) {
	return m.Reports.FileNil(ctx, obligation)
}

func (m ReportingMutation) Propose(ctx context.Context, input reporting.ProposeInput) (*reporting.Obligation, error) {
	return m.Reports.Propose(ctx, input)
}

func (m ReportingMutation) SendBack(ctx context.Context, input reporting.ReasonInput) (*reporting.Obligation, error) {
	return m.Reports.SendBack(ctx, input)
}

func (m ReportingMutation) Sign(ctx context.Context, input reporting.SignInputReport) (*reporting.Obligation, error) {
	return m.Reports.Sign(ctx, input)
}

func (m ReportingMutation) Issue(ctx context.Context, input reporting.IssueInput) (*reporting.Obligation, error) {
	return m.Reports.Issue(ctx, input)
}

func (m ReportingMutation) Recall(ctx context.Context, input reporting.ReasonInput) (*reporting.Obligation, error) {
	return m.Reports.Recall(ctx, input)
}

func (m ReportingMutation) RequestCorrection(ctx context.Context, input reporting.ReasonInput) (*reporting.Obligation, error) {
	return m.Reports.RequestCorrection(ctx, input)
}
