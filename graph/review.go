package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/reporting"
)

func (q ReportingQuery) Comparison(ctx context.Context, submissionID uuid.UUID) (*reporting.Comparison, error) {
	return q.Reports.Comparison(ctx, submissionID)
}

func (q ReportingQuery) ReturnReasons(context.Context) ([]*reporting.ReturnReason, error) {
	return q.Reports.ReturnReasons(), nil
}

func (m ReportingMutation) ReturnReport(ctx context.Context, input reporting.ReturnInput) (*reporting.Obligation, error) {
	return m.Reports.ReturnReport(ctx, input)
}

func (m ReportingMutation) Approve(ctx context.Context, input reporting.ApproveInput) ([]*reporting.ApproveResult, error) {
	return m.Reports.Approve(ctx, input)
}

func (m ReportingMutation) OpenCorrection(ctx context.Context, input reporting.ReasonInput) (*reporting.Obligation, error) {
	return m.Reports.OpenCorrection(ctx, input)
}

func (m ReportingMutation) CommentCell(ctx context.Context, obligationID uuid.UUID, input reporting.CellCommentInput) (*reporting.CellComment, error) {
	return m.Reports.CommentCell(ctx, obligationID, input)
}

func (m ReportingMutation) ResolveComment(ctx context.Context, id uuid.UUID) (*reporting.CellComment, error) {
	return m.Reports.ResolveComment(ctx, id)
}
