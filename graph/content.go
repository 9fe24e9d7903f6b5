package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/reporting"
)

// The section "outlines": outlines, the text of reports, their attachments.

func (q ReportingQuery) Outlines(context.Context) ([]*reporting.Outline, error) {
	return q.Reports.Outlines(), nil
}

func (q ReportingQuery) OutlineVersion(_ context.Context, id uuid.UUID) (*reporting.OutlineVersion, error) {
	return q.Reports.OutlineVersion(id)
}

func (q ReportingQuery) CheckOutline(_ context.Context, document string) (*reporting.OutlineCheck, error) {
	return q.Reports.CheckOutline(document), nil
}

func (m ReportingMutation) ImportOutline(ctx context.Context, document string) (*reporting.OutlineVersion, error) {
	return m.Reports.ImportOutline(ctx, document)
}

func (m ReportingMutation) SaveSections(ctx context.Context, input reporting.SaveSectionsInput) (*reporting.SaveSectionsPayload, error) {
	return m.Reports.SaveSections(ctx, input)
}

func (m ReportingMutation) AttachFile(ctx context.Context, input reporting.AttachInput) (*reporting.Obligation, error) {
	return m.Reports.AttachFile(ctx, input)
}

func (m ReportingMutation) DetachFile(ctx context.Context, id uuid.UUID) (*reporting.Obligation, error) {
	return m.Reports.DetachFile(ctx, id)
}
