package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/reporting"
)

func (q ReportingQuery) RegimeFile(ctx context.Context, id uuid.UUID) (*reporting.RegimeFile, error) {
	return q.Reports.RegimeFile(ctx, id)
}

func (q ReportingQuery) RegimesToReview(ctx context.Context) ([]*reporting.RegimeReminder, error) {
	return q.Reports.RegimesToReview(ctx)
}

func (q ReportingQuery) IndicatorOverlaps(ctx context.Context, formCode string, regimeID *uuid.UUID) ([]*reporting.IndicatorOverlap, error) {
	return q.Reports.Overlaps(ctx, formCode, regimeID)
}

func (q ReportingQuery) ExternalCodes(ctx context.Context, kind reporting.ExternalCodeKind, search *string, first int, after *string) (*reporting.ExternalCodePage, error) {
	return q.Reports.ExternalCodes(ctx, kind, search, first, after)
}

func (m ReportingMutation) ReviewRegime(ctx context.Context, regimeID uuid.UUID, note string) (*reporting.RegimeFile, error) {
	return m.Reports.ReviewRegime(ctx, regimeID, note)
}

func (m ReportingMutation) ReplaceRegime(ctx context.Context, input reporting.ReplaceRegimeInput) (*reporting.RegimeFile, error) {
	return m.Reports.ReplaceRegime(ctx, input)
}

func (m ReportingMutation) SetExternalCode(ctx context.Context, input reporting.ExternalCodeInput) (*reporting.ExternalCode, error) {
	return m.Reports.SetExternalCode(ctx, input)
}
