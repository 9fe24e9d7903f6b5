package graph

import (
	"cmp"
	"context"
	"slices"

	"congvu/server/facts"
	factstore "congvu/server/facts/store"
)

// FactsQuery resolves the section "facts".
type FactsQuery struct{ Facts *factstore.Service }

func (q FactsQuery) Indicators(ctx context.Context) ([]*facts.Indicator, error) {
	catalogue, err := q.Facts.Read(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]*facts.Indicator, 0, len(catalogue))
	for _, i := range catalogue {
		out = append(out, i)
	}
	slices.SortFunc(out, func(a, b *facts.Indicator) int { return cmp.Compare(a.ID, b.ID) })
	return out, nil
}

func (q FactsQuery) Aggregate(ctx context.Context, queries []*facts.AggregateQuery) ([]*facts.AggregateResult, error) {
	return q.Facts.Aggregate(ctx, queries)
}

func (q FactsQuery) Pedigree(ctx context.Context, indicator, areaCode, period string, includeUnapproved bool, nature facts.Nature) (*facts.Pedigree, error) {
	return q.Facts.Pedigree(ctx, indicator, areaCode, period, includeUnapproved, nature)
}

func (q FactsQuery) Map(ctx context.Context, provinceCode *string) (*facts.MapLayer, error) {
	return q.Facts.Map(ctx, provinceCode)
}

func (q FactsQuery) FigurePeriods(ctx context.Context, indicator string, nature facts.Nature) ([]*facts.FigurePeriod, error) {
	return q.Facts.FigurePeriods(ctx, indicator, nature)
}
