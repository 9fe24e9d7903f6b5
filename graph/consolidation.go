package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/reporting"
)

func (q ReportingQuery) Consolidation(ctx context.Context, obligationID uuid.UUID) (*reporting.Consolidation, error) {
	return q.Reports.Consolidation(ctx, obligationID)
}

func (q ReportingQuery) ConsolidationTable(ctx context.Context, obligationID uuid.UUID, row *string) (*reporting.ConsolidationTable, error) {
	return q.Reports.ConsolidationTable(ctx, obligationID, row)
}

func (q ReportingQuery) ConsolidationText(ctx context.Context, obligationID uuid.UUID, heading string) (*reporting.ConsolidationText, error) {
	return q.Reports.ConsolidationText(ctx, obligationID, heading)
}

func (q ReportingQuery) SentConsolidation(ctx context.Context, submissionID uuid.UUID) (*reporting.SentConsolidation, error) {
	return q.Reports.SentConsolidation(ctx, submissionID)
}

func (m ReportingMutation) Consolidate(ctx context.Context, input reporting.ConsolidateInput) (*reporting.Consolidation, error) {
	return m.Reports.Consolidate(ctx, input)
}

func (m ReportingMutation) Adjust(ctx context.Context, input reporting.AdjustInput) (*reporting.Consolidation, error) {
	return m.Reports.Adjust(ctx, input)
}

func (m ReportingMutation) RemoveAdjustment(ctx context.Context, input reporting.RemoveAdjustmentInput) (*reporting.Consolidation, error) {
	return m.Reports.RemoveAdjustment(ctx, input)
}
