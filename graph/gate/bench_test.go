package gate

import (
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"congvu/server/access"
)

// BenchmarkWalk measures the gate alone, on documents as the screens send them.
func BenchmarkWalk(b *testing.B) {
	page := `query P($n:Int!,$f:Filter,$o:[Order!]){reports(first:$n,filter:$f,order:$o){items{id label masked unit{id label} boss{name} lines{text} signer}}}`
	denied := strings.Replace(page, "signer}", "signer note boss{name phone}}", 1)
	vars := map[string]any{"n": 50, "f": map[string]any{"id": "1", "and": []any{map[string]any{"id": "2"}}}, "o": []any{"ID"}}
	for _, c := range []struct{ name, viewer, query string }{
		{"allowed", "leader", page}, {"by-row", "clerk", page}, {"denied", "clerk", denied},
	} {
		b.Run(c.name, func(b *testing.B) {
			_, g, _ := server(b)
			oc := operation(b, g.schema, c.query, vars)
			ctx := access.With(b.Context(), viewers[c.viewer])
			b.ReportAllocs()
			for b.Loop() {
				run := graphql.OperationContext{Doc: oc.Doc, Operation: oc.Operation, Variables: oc.Variables}
				if err := g.MutateOperationContext(ctx, &run); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkLimits(b *testing.B) {
	_, g, _ := server(b)
	l, err := NewLimiter(g.schema, DefaultLimits)
	if err != nil {
		b.Fatal(err)
	}
	oc := operation(b, g.schema, standardIntrospection, nil)
	b.ReportAllocs()
	for b.Loop() {
		if err := l.MutateOperationContext(b.Context(), oc); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPrune(b *testing.B) {
	_, g, _ := server(b)
	b.ReportAllocs()
	for b.Loop() {
		g.Prune(viewers["clerk"])
	}
}
