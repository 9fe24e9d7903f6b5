package graph

import (
	"context"

	"congvu/graph/gate"
	"congvu/graph/generated"
	"congvu/server/casework"
	"congvu/server/reporting"
)

// Root holds the resolvers of every section. The compiler proves that each field
// of the contract has one; nothing here is generated or rewritten.
type Root struct {
	SessionQuery
	SessionMutation
	DirectoryQuery
	DirectoryMutation
	InboxQuery
	ReportingQuery
	ReportingMutation
	FactsQuery
	JournalQuery
	SupportQuery
	SupportMutation
	NoticeQuery
	NoticeMutation
	ViewQuery
	ViewMutation
	ReformQuery
	ReformMutation
	CaseQuery
	CaseMutation
}

type (
	query struct {
		SessionQuery
		DirectoryQuery
		InboxQuery
		ReportingQuery
		FactsQuery
		JournalQuery
		SupportQuery
		NoticeQuery
		ViewQuery
		ReformQuery
		CaseQuery
	}
	mutation struct {
		SessionMutation
		DirectoryMutation
		ReportingMutation
		SupportMutation
		NoticeMutation
		ViewMutation
		ReformMutation
		CaseMutation
	}
	obligation  struct{}
	submission  struct{}
	caseRecord  struct{}
	caseVersion struct{}
)

// Query resolves the root of reads.
func (r *Root) Query() generated.QueryResolver {
	return query{r.SessionQuery, r.DirectoryQuery, r.InboxQuery, r.ReportingQuery, r.FactsQuery, r.JournalQuery, r.SupportQuery, r.NoticeQuery, r.ViewQuery, r.ReformQuery, r.CaseQuery}
}

// Mutation resolves the root of writes.
func (r *Root) Mutation() generated.MutationResolver {
	return mutation{r.SessionMutation, r.DirectoryMutation, r.ReportingMutation, r.SupportMutation, r.NoticeMutation, r.ViewMutation, r.ReformMutation, r.CaseMutation}
}

// Obligation resolves what is not a field of the struct.
func (r *Root) Obligation() generated.ObligationResolver { return obligation{} }

// Submission resolves what is not a field of the struct.
func (r *Root) Submission() generated.SubmissionResolver { return submission{} }

func (obligation) Masked(ctx context.Context, o *reporting.Obligation) ([]string, error) {
	return gate.Masked(ctx, o), nil
}

func (submission) Masked(ctx context.Context, s *reporting.Submission) ([]string, error) {
	return gate.Masked(ctx, s), nil
}

// CaseRecord resolves what is not a field of the struct.
func (r *Root) CaseRecord() generated.CaseRecordResolver { return caseRecord{} }

// CaseVersion resolves what is not a field of the struct.
func (r *Root) CaseVersion() generated.CaseVersionResolver { return caseVersion{} }

func (caseRecord) Masked(ctx context.Context, r *casework.CaseRecord) ([]string, error) {
	return gate.Masked(ctx, r), nil
}

func (caseVersion) Masked(ctx context.Context, v *casework.CaseVersion) ([]string, error) {
	return gate.Masked(ctx, v), nil
}
