package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/reporting"
)

func (q ReportingQuery) PartHolders(ctx context.Context, obligationID uuid.UUID, parentID *uuid.UUID) ([]*reporting.PartHolder, error) {
	return q.Reports.PartHolders(ctx, obligationID, parentID)
}

func (m ReportingMutation) GivePart(ctx context.Context, input reporting.GivePartInput) (*reporting.Obligation, error) {
	return m.Reports.GivePart(ctx, input)
}

func (m ReportingMutation) FinishPart(ctx context.Context, input reporting.PartInput) (*reporting.Obligation, error) {
	return m.Reports.FinishPart(ctx, input)
}

func (m ReportingMutation) ReopenPart(ctx context.Context, input reporting.PartReasonInput) (*reporting.Obligation, error) {
	return m.Reports.ReopenPart(ctx, input)
}

func (m ReportingMutation) RecallPart(ctx context.Context, input reporting.PartReasonInput) (*reporting.Obligation, error) {
	return m.Reports.RecallPart(ctx, input)
}
