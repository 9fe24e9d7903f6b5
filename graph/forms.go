package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/reporting"
)

func (q ReportingQuery) FormDrafts(ctx context.Context) ([]*reporting.FormDraft, error) {
	return q.Reports.FormDrafts(ctx)
}

func (q ReportingQuery) FormDraft(ctx context.Context, id uuid.UUID) (*reporting.FormDraft, error) {
	return q.Reports.FormDraft(ctx, id)
}

func (q ReportingQuery) ReadForm(ctx context.Context, fileID uuid.UUID, sheet *string) (*reporting.FormReading, error) {
	return q.Reports.ReadForm(ctx, fileID, sheet)
}

func (q ReportingQuery) CompareForms(_ context.Context, beforeID, afterID uuid.UUID) ([]*reporting.FormChange, error) {
	return q.Reports.CompareForms(beforeID, afterID)
}

func (q ReportingQuery) RoundMove(ctx context.Context, roundID, formVersionID uuid.UUID, columns, rows []*reporting.ColumnMoveInput) (*reporting.RoundMove, error) {
	return q.Reports.RoundMove(ctx, roundID, formVersionID, valuesOf(columns), valuesOf(rows))
}

func valuesOf[T any](list []*T) []T {
	out := make([]T, len(list))
	for i, x := range list {
		out[i] = *x
	}
	return out
}

func (q ReportingQuery) Prefill(ctx context.Context, obligationID uuid.UUID) (*reporting.Prefill, error) {
	return q.Reports.Prefill(ctx, obligationID)
}

func (m ReportingMutation) SaveFormDraft(ctx context.Context, input reporting.FormDraftInput) (*reporting.FormDraft, error) {
	return m.Reports.SaveFormDraft(ctx, input)
}

func (m ReportingMutation) DiscardFormDraft(ctx context.Context, draft reporting.Versioned) (*bool, error) {
	done, err := m.Reports.DiscardFormDraft(ctx, draft)
	return &done, err
}

func (m ReportingMutation) PublishFormDraft(ctx context.Context, draft reporting.Versioned) (*reporting.FormVersion, error) {
	return m.Reports.PublishFormDraft(ctx, draft)
}

func (m ReportingMutation) MoveRound(ctx context.Context, input reporting.MoveRoundInput) (*reporting.Round, error) {
	return m.Reports.MoveRound(ctx, input)
}

func (q ReportingQuery) CountedCells(ctx context.Context, obligationID uuid.UUID) ([]*reporting.CountedCell, error) {
	return q.Reports.CountedCells(ctx, obligationID)
}

func (m ReportingMutation) FillPrefill(ctx context.Context, obligationID uuid.UUID) (*reporting.SaveCellsPayload, error) {
	return m.Reports.FillPrefill(ctx, obligationID)
}
