// Package graph is the GraphQL side: thin resolvers, one file a section of
// schema.graphql, behind the gate of graph/gate.
package graph

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"congvu/graph/gate"
	"congvu/graph/generated"
	"congvu/graph/plan"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/db"
	"congvu/server/flow"
)

// documents is how many parsed operations are kept; the SPA has far fewer.
const documents = 1000

// Doors are the rules that guard no coordinate of the contract: introspection, the
// two ways of the file door, the documents, what single measures of the one aggregate
// ask for, and the steps of routes that one mutation takes all of.
var Doors = slices.Concat(rulesOf(casework.Flow), rulesOf(casework.RulingFlow), []string{"schema.read", "figures.read", "case.numbers", "case.exact", "file.read", "file.write", "case.document", "document.read", "document.draft", "document.round", "document.register", "document.caseImport", "document.caseExport"})

// rulesOf are the rules that the lines of a route name: one mutation takes all its
// steps, and the line decides who may.
func rulesOf(m *flow.Machine) []string {
	out := []string{}
	for _, a := range m.All() {
		out = append(out, m.Of(a).Rule)
	}
	return out
}

// NewHandler serves the contract through the gate.
func NewHandler(root *Root, log *slog.Logger) (http.Handler, error) {
	build := func(s *ast.Schema) graphql.ExecutableSchema {
		return generated.NewExecutableSchema(generated.Config{Resolvers: root, Schema: s})
	}
	whole := build(nil)
	g, err := gate.New(whole.Schema(), access.Table)
	if err != nil {
		return nil, err
	}
	if stale := g.Stale(Doors...); len(stale) > 0 {
		return nil, fmt.Errorf("graph: rules that guard nothing: %v", stale)
	}
	limits, err := gate.NewLimiter(whole.Schema(), gate.DefaultLimits)
	if err != nil {
		return nil, err
	}
	seesAll := func(v *access.Viewer) bool { return access.Table.Decide(v, "schema.read") == access.Allow }
	h := handler.New(gate.NewPruned(whole, g, seesAll, build))
	h.AddTransport(gate.Post{})
	h.SetQueryCache(lru.New[*ast.QueryDocument](documents))
	h.SetParserTokenLimit(gate.Tokens)
	h.SetDisableSuggestion(true)
	h.SetValidationRulesFn(gate.QuietRules)
	h.SetErrorPresenter(func(ctx context.Context, e error) *gqlerror.Error {
		e = db.Fault(e) // a lost database is not an error of ours
		return gate.Presenter(log, func() string { return action.RequestFrom(ctx) })(ctx, e)
	})
	h.SetRecoverFunc(func(ctx context.Context, p any) error {
		return gate.Recover(log, func() string { return action.RequestFrom(ctx) })(ctx, p)
	})
	plans, err := plan.New(whole.Schema(), 2*documents)
	if err != nil {
		return nil, err
	}
	h.Use(limits)
	h.Use(g)
	h.Use(plans)
	return h, nil
}
