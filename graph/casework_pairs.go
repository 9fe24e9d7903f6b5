package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/casework"
)

func (q CaseQuery) CasePairs(ctx context.Context, filter *casework.CasePairFilter, first int, after *string) (*casework.CasePairPage, error) {
	return q.Cases.Pairs(ctx, filter, first, after, opened(ctx))
}

func (q CaseQuery) CasePair(ctx context.Context, id uuid.UUID) (*casework.CasePair, error) {
	return q.Cases.Pair(ctx, id, opened(ctx))
}

func (m CaseMutation) DecideCasePair(ctx context.Context, input casework.DecideCasePairInput) (*casework.CasePair, error) {
	return m.Cases.Decide(ctx, input, opened(ctx))
}

func (m CaseMutation) MergeCases(ctx context.Context, input casework.MergeCasesInput) (*casework.CasePair, error) {
	return m.Cases.Merge(ctx, input, opened(ctx))
}

func (m CaseMutation) AskCase(ctx context.Context, input casework.AskCaseInput) (*casework.CaseRecord, error) {
	return m.Cases.Ask(ctx, input, opened(ctx))
}

func (m CaseMutation) RefuseCaseRequest(ctx context.Context, input casework.RefuseCaseRequestInput) (*casework.CaseRecord, error) {
	return m.Cases.RefuseAsked(ctx, input, opened(ctx))
}
