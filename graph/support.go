package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/directory"
	dirstore "congvu/server/directory/store"
	"congvu/server/feedback"
	feedbackstore "congvu/server/feedback/store"
	"congvu/server/reporting"
)

// SupportQuery resolves the reads of the section "feedback and requests".
type SupportQuery struct {
	FeedbackStore *feedbackstore.Service
	Requests      *dirstore.Requests
}

func (q SupportQuery) Feedbacks(ctx context.Context, filter *feedback.FeedbackFilter, first int, after *string) (*feedback.FeedbackPage, error) {
	return q.FeedbackStore.List(ctx, filter, first, after)
}

func (q SupportQuery) Feedback(ctx context.Context, id uuid.UUID) (*feedback.Feedback, error) {
	return q.FeedbackStore.One(ctx, id)
}

func (q SupportQuery) AccountRequests(ctx context.Context, filter *directory.AccountRequestFilter, first int, after *string) (*directory.AccountRequestPage, error) {
	return q.Requests.Requests(ctx, filter, first, after)
}

func (q SupportQuery) AccountRequest(ctx context.Context, id uuid.UUID) (*directory.AccountRequest, error) {
	return q.Requests.Request(ctx, id)
}

func (q SupportQuery) AccountRequestFigures(ctx context.Context, year int) (*directory.AccountRequestFigures, error) {
	return q.Requests.Figures(ctx, year)
}

func (q SupportQuery) Colleagues(ctx context.Context) ([]*directory.Colleague, error) {
	return q.Requests.Colleagues(ctx)
}

// SupportMutation resolves the writes of the section "feedback and requests".
type SupportMutation struct {
	FeedbackStore *feedbackstore.Service
	Requests      *dirstore.Requests
}

func (m SupportMutation) SendFeedback(ctx context.Context, input feedback.FeedbackInput) (*feedback.Feedback, error) {
	return m.FeedbackStore.Send(ctx, input)
}

func (m SupportMutation) StepFeedback(ctx context.Context, input feedback.FeedbackStepInput) (*feedback.Feedback, error) {
	return m.FeedbackStore.Step(ctx, input)
}

func (m SupportMutation) SeeFeedback(ctx context.Context, id uuid.UUID) (*feedback.Feedback, error) {
	return m.FeedbackStore.See(ctx, id)
}

func (m SupportMutation) RequestAccount(ctx context.Context, input directory.AccountRequestInput) (*directory.AccountRequest, error) {
	return m.Requests.Ask(ctx, input)
}

func (m SupportMutation) FulfilAccountRequest(ctx context.Context, request reporting.Versioned, username, password *string) (*directory.AccountRequest, error) {
	return m.Requests.Fulfil(ctx, dirstore.Ref(request), username, password)
}

func (m SupportMutation) RefuseAccountRequest(ctx context.Context, request reporting.Versioned, reason string) (*directory.AccountRequest, error) {
	return m.Requests.Refuse(ctx, dirstore.Ref(request), reason)
}

func (m SupportMutation) WithdrawAccountRequest(ctx context.Context, request reporting.Versioned) (*directory.AccountRequest, error) {
	return m.Requests.Withdraw(ctx, dirstore.Ref(request))
}
