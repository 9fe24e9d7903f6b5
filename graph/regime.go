package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/reporting"
)

func (q ReportingQuery) Regimes(ctx context.Context) ([]*reporting.Regime, error) {
	return q.Reports.Regimes(ctx), nil
}

func (q ReportingQuery) Regime(ctx context.Context, id uuid.UUID) (*reporting.Regime, error) {
	return q.Reports.Regime(ctx, id)
}

func (q ReportingQuery) Forms(context.Context) ([]*reporting.Form, error) {
	return q.Reports.Forms(), nil
}

func (q ReportingQuery) FormVersion(_ context.Context, id uuid.UUID) (*reporting.FormVersion, error) {
	return q.Reports.FormVersion(id)
}

func (q ReportingQuery) CheckForm(_ context.Context, document string) (*reporting.FormCheck, error) {
	return q.Reports.CheckForm(document), nil
}

func (m ReportingMutation) DraftRegime(ctx context.Context, input reporting.RegimeInput) (*reporting.Regime, error) {
	return m.Reports.DraftRegime(ctx, input)
}

func (m ReportingMutation) UpdateRegime(ctx context.Context, regime reporting.Versioned, input reporting.RegimeInput) (*reporting.Regime, error) {
	return m.Reports.UpdateRegime(ctx, regime, input)
}

func (m ReportingMutation) PublishRegime(ctx context.Context, regime reporting.Versioned) (*reporting.Regime, error) {
	return m.Reports.PublishRegime(ctx, regime)
}

func (m ReportingMutation) SuspendRegime(ctx context.Context, regime reporting.Versioned, reason string) (*reporting.Regime, error) {
	return m.Reports.SuspendRegime(ctx, regime, reason)
}

func (m ReportingMutation) ImportForm(ctx context.Context, document string) (*reporting.FormVersion, error) {
	return m.Reports.ImportForm(ctx, document)
}
