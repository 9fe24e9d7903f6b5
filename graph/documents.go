package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/reporting"
)

// ReadEntry compares a workbook that was sent in with a draft.
func (q ReportingQuery) ReadEntry(ctx context.Context, obligationID uuid.UUID, fileID uuid.UUID) (*reporting.EntryReading, error) {
	return q.Reports.ReadEntry(ctx, obligationID, fileID)
}
