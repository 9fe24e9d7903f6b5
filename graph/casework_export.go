package graph

import (
	"context"

	"congvu/server/casework"
)

func (q CaseQuery) CaseExportQuota(ctx context.Context) (*casework.CaseExportQuota, error) {
	return q.Cases.ExportQuota(ctx)
}

func (m CaseMutation) ExportCases(ctx context.Context, input casework.ExportCasesInput) (*casework.CaseExport, error) {
	return m.Cases.Export(ctx, input)
}
