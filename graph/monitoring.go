package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/reporting"
)

func (q ReportingQuery) Rounds(ctx context.Context, regimeID *uuid.UUID, first int) ([]*reporting.Round, error) {
	return q.Reports.Rounds(ctx, regimeID, first)
}

func (q ReportingQuery) Round(ctx context.Context, id uuid.UUID) (*reporting.Round, error) {
	return q.Reports.Round(ctx, id)
}

func (q ReportingQuery) RoundProgress(ctx context.Context, roundID uuid.UUID) (*reporting.RoundProgress, error) {
	return q.Reports.RoundProgress(ctx, roundID)
}

func (q ReportingQuery) RoundTable(ctx context.Context, roundID uuid.UUID, row *string) (*reporting.RoundTable, error) {
	return q.Reports.RoundTable(ctx, roundID, row)
}

func (m ReportingMutation) OpenRound(ctx context.Context, regimeID uuid.UUID, periodKey string) (*reporting.Round, error) {
	return m.Reports.OpenRound(ctx, regimeID, periodKey)
}

func (m ReportingMutation) CloseRound(ctx context.Context, input reporting.RoundStateInput) (*reporting.Round, error) {
	return m.Reports.CloseRound(ctx, input)
}

func (m ReportingMutation) ReopenRound(ctx context.Context, input reporting.RoundStateInput) (*reporting.Round, error) {
	return m.Reports.ReopenRound(ctx, input)
}

func (m ReportingMutation) ExtendDue(ctx context.Context, input reporting.ExtendInput) (*reporting.Round, error) {
	return m.Reports.ExtendDue(ctx, input)
}
