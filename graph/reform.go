package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/directory/reorganise"
	reformstore "congvu/server/directory/reorganise/store"
	dirstore "congvu/server/directory/store"
	"congvu/server/reporting"
)

// ReformQuery resolves the reads of the section "reorganisation".
type ReformQuery struct{ Reforms *reformstore.Service }

func (q ReformQuery) Reorganisations(ctx context.Context) ([]*reorganise.Reorganisation, error) {
	return q.Reforms.List(ctx)
}

func (q ReformQuery) Reorganisation(ctx context.Context, id uuid.UUID) (*reorganise.Reorganisation, error) {
	return q.Reforms.One(ctx, id)
}

func (q ReformQuery) ReorganisationLines(ctx context.Context, id uuid.UUID, first int, after *string) (*reorganise.LinePage, error) {
	return q.Reforms.Lines(ctx, id, first, after)
}

func (q ReformQuery) ReorganisationItems(ctx context.Context, id uuid.UUID, filter *reorganise.ItemFilter, first int, after *string) (*reorganise.ItemPage, error) {
	return q.Reforms.Items(ctx, id, filter, first, after)
}

func (q ReformQuery) SplitAreas(ctx context.Context, first int, after *string) (*reorganise.SplitPage, error) {
	return q.Reforms.SplitAreas(ctx, first, after)
}

// ReformMutation resolves the writes of the section "reorganisation".
type ReformMutation struct{ Reforms *reformstore.Service }

func (m ReformMutation) CreateReorganisation(ctx context.Context, input reorganise.HeadInput) (*reorganise.Reorganisation, error) {
	return m.Reforms.Create(ctx, input)
}

func (m ReformMutation) UpdateReorganisation(ctx context.Context, reorganisation reporting.Versioned, input reorganise.HeadInput) (*reorganise.Reorganisation, error) {
	return m.Reforms.Update(ctx, dirstore.Ref(reorganisation), input)
}

func (m ReformMutation) SetReorganisationLineage(ctx context.Context, reorganisation reporting.Versioned, input reorganise.LineageInput) (*reorganise.Reorganisation, error) {
	return m.Reforms.SetLineage(ctx, dirstore.Ref(reorganisation), input)
}

func (m ReformMutation) CheckReorganisation(ctx context.Context, reorganisation reporting.Versioned) (*reorganise.Reorganisation, error) {
	return m.Reforms.Start(ctx, dirstore.Ref(reorganisation), reorganise.Checking)
}

func (m ReformMutation) DecideReorganisationItems(ctx context.Context, reorganisation reporting.Versioned, itemIds []uuid.UUID, choice *string) (*reorganise.Reorganisation, error) {
	return m.Reforms.Decide(ctx, dirstore.Ref(reorganisation), itemIds, choice)
}

func (m ReformMutation) ApplyReorganisation(ctx context.Context, reorganisation reporting.Versioned) (*reorganise.Reorganisation, error) {
	return m.Reforms.Start(ctx, dirstore.Ref(reorganisation), reorganise.Applying)
}

func (m ReformMutation) StopReorganisation(ctx context.Context, id uuid.UUID) (*reorganise.Reorganisation, error) {
	return m.Reforms.Stop(ctx, id)
}

func (m ReformMutation) AbandonReorganisation(ctx context.Context, reorganisation reporting.Versioned) (*reorganise.Reorganisation, error) {
	return m.Reforms.Abandon(ctx, dirstore.Ref(reorganisation))
}

func (m ReformMutation) ProposeShares(ctx context.Context, input reorganise.SharesInput) (*reorganise.SplitArea, error) {
	return m.Reforms.ProposeShares(ctx, input)
}

func (m ReformMutation) ConfirmShares(ctx context.Context, decision reporting.Versioned) (*reorganise.SplitArea, error) {
	return m.Reforms.SettleShares(ctx, dirstore.Ref(decision), reorganise.SharesConfirmed)
}

func (m ReformMutation) WithdrawShares(ctx context.Context, decision reporting.Versioned) (*reorganise.SplitArea, error) {
	return m.Reforms.SettleShares(ctx, dirstore.Ref(decision), reorganise.SharesWithdrawn)
}
