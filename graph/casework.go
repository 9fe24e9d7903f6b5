package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/graph/gate"
	"congvu/server/casework"
	"congvu/server/casework/store"
	"congvu/server/directory"
)

// CaseQuery resolves the reads of the section "casework".
type CaseQuery struct{ Cases *store.Service }

// CaseMutation resolves its writes.
type CaseMutation struct{ Cases *store.Service }

func (q CaseQuery) CaseRecords(ctx context.Context, filter *casework.CaseFilter, order casework.CaseOrder, first int, after *string) (*casework.CasePage, error) {
	return q.Cases.List(ctx, filter, order, first, after, opened(ctx))
}

func (q CaseQuery) CaseRecord(ctx context.Context, id uuid.UUID) (*casework.CaseRecord, error) {
	return q.Cases.One(ctx, id, opened(ctx))
}

func (q CaseQuery) CaseTrail(ctx context.Context, first int, after *string) (*casework.CaseTrailPage, error) {
	return q.Cases.Trail(ctx, first, after)
}

func (q CaseQuery) CaseCounts(ctx context.Context) ([]*casework.CaseCounts, error) {
	return q.Cases.Counts(ctx)
}

func (q CaseQuery) CaseUnitCounts(ctx context.Context) ([]*casework.CaseUnitCounts, error) {
	return q.Cases.UnitCounts(ctx)
}

func (q CaseQuery) CaseReceivers(ctx context.Context, search *string) ([]*directory.Unit, error) {
	return q.Cases.Receivers(ctx, search)
}

func (m CaseMutation) OpenCase(ctx context.Context, input casework.OpenCaseInput) (*casework.CaseRecord, error) {
	return m.Cases.Open(ctx, input, opened(ctx))
}

func (m CaseMutation) SaveCase(ctx context.Context, input casework.SaveCaseInput) (*casework.CaseRecord, error) {
	return m.Cases.Save(ctx, input, opened(ctx))
}

func (m CaseMutation) StepCase(ctx context.Context, input casework.StepCaseInput) (*casework.CaseRecord, error) {
	return m.Cases.Step(ctx, input, opened(ctx))
}

func (m CaseMutation) SubmitCases(ctx context.Context, input casework.SubmitCasesInput) ([]*casework.CaseSubmitResult, error) {
	return m.Cases.SubmitMany(ctx, input)
}

// opened is what of a person the operation asks for: only that is unsealed, and
// journaled as looked at.
func opened(ctx context.Context) store.Wanted {
	w := store.Wanted{Sections: map[casework.Section]bool{}}
	for _, s := range casework.Sections {
		w.Sections[s] = gate.Uses(ctx, "CaseVersion."+string(s))
	}
	for _, f := range []string{"name", "otherNames", "sex", "birthYear"} {
		w.Sections[casework.SectionIdentity] = w.Sections[casework.SectionIdentity] || gate.Uses(ctx, "CaseRecord."+f)
	}
	w.Moves, w.Lookers = gate.Uses(ctx, "CaseRecord.moves"), gate.Uses(ctx, "CaseRecord.lookers")
	w.Timeline, w.Recent = gate.Uses(ctx, "CaseRecord.timeline"), gate.Uses(ctx, "CaseRecord.recent")
	w.Grants = gate.Uses(ctx, "CaseRecord.grants")
	w.Rulings = gate.Uses(ctx, "CaseRecord.rulings")
	w.RulingContent = w.Rulings && gate.Uses(ctx, "CaseRuling.content")
	w.Papers = gate.Uses(ctx, "CaseRecord.papers")
	w.Requests = gate.Uses(ctx, "CaseRecord.requests")
	return w
}
