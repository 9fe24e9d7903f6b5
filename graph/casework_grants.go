package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/casework"
	"congvu/server/directory"
)

func (q CaseQuery) CaseDelegates(ctx context.Context) ([]*directory.Unit, error) {
	return q.Cases.Delegates(ctx)
}

func (q CaseQuery) CaseEmergencies(ctx context.Context, first int, after *string) (*casework.CaseEmergencyPage, error) {
	return q.Cases.Emergencies(ctx, first, after)
}

func (m CaseMutation) GiveCaseConsent(ctx context.Context, input casework.CaseConsentInput) (*casework.CaseRecord, error) {
	return m.Cases.Consent(ctx, input, opened(ctx))
}

func (m CaseMutation) DelegateCase(ctx context.Context, input casework.CaseDelegationInput) (*casework.CaseRecord, error) {
	return m.Cases.Delegate(ctx, input, opened(ctx))
}

func (m CaseMutation) EndCaseGrant(ctx context.Context, input casework.EndCaseGrantInput) (*casework.CaseRecord, error) {
	return m.Cases.EndGrant(ctx, input, opened(ctx))
}

func (m CaseMutation) UrgeCase(ctx context.Context, input casework.UrgeCaseInput) (*casework.CaseRecord, error) {
	return m.Cases.Urge(ctx, input, opened(ctx))
}

func (m CaseMutation) OpenCaseEmergency(ctx context.Context, input casework.CaseEmergencyInput) (*casework.CaseRecord, error) {
	return m.Cases.OpenEmergency(ctx, input, opened(ctx))
}

func (m CaseMutation) SupplementCase(ctx context.Context, record uuid.UUID) (*casework.CaseRecord, error) {
	return m.Cases.Supplement(ctx, record, opened(ctx))
}
