// Package plan answers reads without an object per field: what a root resolver
// returned is written to bytes by an encoder that was compiled from the selection
// once. It knows no field of the contract; it binds by name, as gqlgen does.
//
// A plan speaks only where nothing goes wrong. A selection it cannot bind, an error
// of a field, a null where the contract has none, a panic: gqlgen then runs the
// field as if there were no plan, and tells what is to be told. Reads may be run
// twice; mutations never come here.
//
// What a viewer may see is the gate's to say: its verdict on the operation is bound
// to the plan's fields before each run, and rows are asked for where the verdict
// depends on them.
package plan

import (
	"context"
	"errors"
	"io"
	"reflect"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"congvu/graph/gate"
	"congvu/server/access"
)

// Plans is the extension. Use it after the gate.
type Plans struct {
	schema *ast.Schema
	known  *lru.Cache[key, *plan] // nil: the selection cannot be bound
}

// key: documents are cached, so that a selection keeps its address; shape is the
// outcome of its @skip and @include.
type key struct {
	field *ast.Field
	shape string
}

// plan encodes the value of one root field.
type plan struct {
	typ    reflect.Type
	value  encoder
	fields []*ast.Field // by number: what the verdict is bound to
}

// New keeps at most size plans.
func New(schema *ast.Schema, size int) (*Plans, error) {
	known, err := lru.New[key, *plan](size)
	return &Plans{schema: schema, known: known}, err
}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationContextMutator
	graphql.RootFieldInterceptor
} = (*Plans)(nil)

// ExtensionName names the plans to gqlgen.
func (*Plans) ExtensionName() string { return "Plans" }

// Validate has nothing to ask of the schema: what cannot be bound is not planned.
func (*Plans) Validate(graphql.ExecutableSchema) error { return nil }

// capture takes the result of a root resolver away from gqlgen's encoder.
type capture struct {
	field  *ast.Field
	result any
}

type captureKey struct{}

type withoutKey struct{}

// Without asks for gqlgen alone; tests hold both to one answer.
func Without(ctx context.Context) context.Context { return context.WithValue(ctx, withoutKey{}, true) }

// MutateOperationContext lets the result of a planned root field be taken.
func (p *Plans) MutateOperationContext(_ context.Context, oc *graphql.OperationContext) *gqlerror.Error {
	if oc.Operation.Operation != ast.Query {
		return nil
	}
	next := oc.ResolverMiddleware
	oc.ResolverMiddleware = func(ctx context.Context, r graphql.Resolver) (any, error) {
		res, err := next(ctx, r)
		if c, ok := ctx.Value(captureKey{}).(*capture); ok && err == nil && graphql.GetFieldContext(ctx).Field.Field == c.field {
			c.result = res
			return nil, nil
		}
		return res, err
	}
	return nil
}

// InterceptRootField answers by plan, or hands on.
func (p *Plans) InterceptRootField(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
	rf, oc := graphql.GetRootFieldContext(ctx), graphql.GetOperationContext(ctx)
	verdict := gate.VerdictOf(ctx)
	definition := rf.Field.Definition
	if oc.Operation.Operation != ast.Query || verdict == nil || verdict.Introspect || definition == nil || definition.Type.NonNull || ctx.Value(withoutKey{}) != nil {
		return next(ctx)
	}
	k := key{rf.Field.Field, verdict.Shape}
	found, tried := p.known.Get(k)
	if tried && found == nil {
		return next(ctx)
	}
	c := &capture{field: rf.Field.Field}
	out := next(context.WithValue(ctx, captureKey{}, c))
	if c.result == nil {
		return out // null, denied or an error, all told by gqlgen
	}
	if !tried {
		found = p.compile(oc, rf.Field, reflect.TypeOf(c.result))
		p.known.Add(k, found)
	}
	if found != nil && found.typ == reflect.TypeOf(c.result) {
		if bytes, err := found.run(ctx, verdict, c.result); err == nil {
			return bytes
		}
	}
	return next(ctx)
}

// errAside: something a plan does not tell; gqlgen runs the field.
var errAside = errors.New("plan: left to gqlgen")

// written are finished bytes, given back to the pool once they are sent.
type written struct{ buffer *[]byte }

// MarshalGQL writes them.
func (w written) MarshalGQL(out io.Writer) {
	// An error here means that the client has gone: nobody is left to be told.
	_, _ = out.Write(*w.buffer)
	buffers.Put(w.buffer)
}

var buffers = sync.Pool{New: func() any { b := make([]byte, 0, 16<<10); return &b }}

// run binds the verdict to the fields and encodes.
func (p *plan) run(ctx context.Context, verdict *gate.Verdict, result any) (out written, err error) {
	defer func() {
		if recover() != nil { // gqlgen meets it again and tells it with a reference
			err = errAside
		}
	}()
	r := &run{ctx: ctx, viewer: access.From(ctx), verdict: verdict}
	r.bind(p.fields)
	buffer := buffers.Get().(*[]byte)
	*buffer, err = p.value(r, (*buffer)[:0], reflect.ValueOf(result))
	if err != nil {
		buffers.Put(buffer)
		return written{}, err
	}
	return written{buffer}, nil
}

// run is one answering of one root field.
type run struct {
	ctx     context.Context
	viewer  *access.Viewer
	verdict *gate.Verdict
	denied  []bool              // by number of the field; nil: none
	rules   []map[string]string // object type → rule asked of the row; nil: none
	enters  [][]gate.Entering   // defaults asked of what is entered; nil: none
}

func (r *run) bind(fields []*ast.Field) {
	v := r.verdict
	if v.Denied != nil {
		r.denied = make([]bool, len(fields))
		for i, f := range fields {
			_, r.denied[i] = v.Denied[f]
		}
	}
	if v.ByRow != nil {
		r.rules = make([]map[string]string, len(fields))
		for i, f := range fields {
			r.rules[i] = v.ByRow[f]
		}
	}
	if v.Enters != nil {
		r.enters = make([][]gate.Entering, len(fields))
		for i, f := range fields {
			r.enters[i] = v.Enters[f]
		}
	}
}
