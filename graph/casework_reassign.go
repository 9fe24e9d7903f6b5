package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/casework"
	"congvu/server/directory"
)

func (q CaseQuery) CaseReassignmentPlan(ctx context.Context, fromID uuid.UUID, toID uuid.UUID) (*casework.CaseReassignmentPlan, error) {
	return q.Cases.ReassignmentPlan(ctx, fromID, toID)
}

func (q CaseQuery) CaseReassignments(ctx context.Context) ([]*casework.CaseReassignment, error) {
	return q.Cases.Reassignments(ctx)
}

func (q CaseQuery) CaseUnitsLeft(ctx context.Context) ([]*directory.Unit, error) {
	return q.Cases.UnitsLeft(ctx)
}

func (m CaseMutation) ReassignCases(ctx context.Context, input casework.ReassignCasesInput) (*casework.CaseReassignment, error) {
	return m.Cases.Reassign(ctx, input)
}

func (m CaseMutation) UndoCaseReassignment(ctx context.Context, input casework.UndoCaseReassignmentInput) (*casework.CaseReassignment, error) {
	return m.Cases.UndoReassignment(ctx, input)
}
