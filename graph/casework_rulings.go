package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/graph/gate"
	"congvu/server/casework"
	"congvu/server/casework/store"
)

func (q CaseQuery) CaseRulings(ctx context.Context, waiting *bool, first int, after *string) (*casework.CaseRulingPage, error) {
	return q.Cases.Rulings(ctx, waiting, first, after, openedRulings(ctx))
}

func (q CaseQuery) CaseRuling(ctx context.Context, id uuid.UUID) (*casework.CaseRuling, error) {
	return q.Cases.Ruling(ctx, id, openedRulings(ctx))
}

func (m CaseMutation) ProposeCaseRuling(ctx context.Context, input casework.ProposeCaseRulingInput) (*casework.CaseRecord, error) {
	return m.Cases.ProposeRuling(ctx, input, opened(ctx))
}

func (m CaseMutation) StepCaseRuling(ctx context.Context, input casework.StepCaseRulingInput) (*casework.CaseRuling, error) {
	return m.Cases.StepRuling(ctx, input, openedRulings(ctx))
}

func openedRulings(ctx context.Context) store.WantedRulings {
	return store.WantedRulings{Content: gate.Uses(ctx, "CaseRuling.content")}
}
