package gate

import (
	"context"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"congvu/server/access"
)

// maxPruned bounds the pruned schemas kept; one takes about as much memory as
// the whole schema. Beyond it the cache starts again.
const maxPruned = 16

// Pruned serves introspection from a schema cut to what the viewer's class may
// use. Validation and everything else go by the whole schema, so that a denied
// field is answered as forbidden and not as unknown.
type Pruned struct {
	graphql.ExecutableSchema
	gate    *Gate
	build   func(*ast.Schema) graphql.ExecutableSchema
	seesAll func(*access.Viewer) bool
	mu      sync.Mutex
	classes map[string]graphql.ExecutableSchema
}

// NewPruned wraps the whole executable schema. build makes the executable of a
// cut one (the generated constructor with Config.Schema set); seesAll tells who
// is shown the whole schema, nil for nobody.
func NewPruned(es graphql.ExecutableSchema, g *Gate, seesAll func(*access.Viewer) bool, build func(*ast.Schema) graphql.ExecutableSchema) *Pruned {
	if seesAll == nil {
		seesAll = func(*access.Viewer) bool { return false }
	}
	return &Pruned{ExecutableSchema: es, gate: g, build: build, seesAll: seesAll, classes: map[string]graphql.ExecutableSchema{}}
}

// Exec runs operations that ask for __schema or __type on the executable of the
// viewer's class.
func (p *Pruned) Exec(ctx context.Context) graphql.ResponseHandler {
	v := VerdictOf(ctx)
	if v == nil || !v.Introspect {
		return p.ExecutableSchema.Exec(ctx)
	}
	return p.of(access.From(ctx)).Exec(ctx)
}

func (p *Pruned) of(v *access.Viewer) graphql.ExecutableSchema {
	if p.seesAll(v) {
		return p.ExecutableSchema
	}
	class := v.Class()
	p.mu.Lock()
	defer p.mu.Unlock()
	if es, ok := p.classes[class]; ok {
		return es
	}
	es := p.build(p.gate.Prune(v))
	if len(p.classes) >= maxPruned {
		clear(p.classes)
	}
	p.classes[class] = es
	return es
}
