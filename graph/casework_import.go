package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/casework"
	"congvu/server/reporting"
)

func (q CaseQuery) CaseWorkbook(ctx context.Context, fileID uuid.UUID, sheet int, headRow *int) (*casework.CaseWorkbook, error) {
	return q.Cases.Workbook(ctx, fileID, sheet, headRow)
}

func (q CaseQuery) CaseImports(ctx context.Context, first int, after *string) (*casework.CaseImportPage, error) {
	return q.Cases.Imports(ctx, first, after)
}

func (q CaseQuery) CaseImport(ctx context.Context, id uuid.UUID) (*casework.CaseImport, error) {
	return q.Cases.Import(ctx, id)
}

func (q CaseQuery) CaseImportRows(ctx context.Context, id uuid.UUID, outcome *casework.CaseImportOutcome, first int, after *string) (*casework.CaseImportRowPage, error) {
	return q.Cases.ImportRows(ctx, id, outcome, first, after)
}

func (m CaseMutation) OpenCaseImport(ctx context.Context, input casework.OpenCaseImportInput) (*casework.CaseImport, error) {
	return m.Cases.OpenImport(ctx, input)
}

func (m CaseMutation) StartCaseImport(ctx context.Context, ref reporting.Versioned) (*casework.CaseImport, error) {
	return m.Cases.StartImport(ctx, ref.ID, ref.Version)
}

func (m CaseMutation) StopCaseImport(ctx context.Context, ref reporting.Versioned) (*casework.CaseImport, error) {
	return m.Cases.StopImport(ctx, ref.ID, ref.Version)
}
