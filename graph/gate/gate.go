// Package gate stands before every resolver. It reads @access from the parsed
// schema, decides each coordinate of an operation once (after validation,
// before anything runs), nulls what the viewer may not see, refuses what it may
// not use, prunes introspection and limits the size of a document.
//
// It knows the schema and the table of rules, and nothing of the generated
// code: any schema with the directives @access, @page and @bounded will do.
//
// Order of use: Limits first, then Gate. Parsed documents are cached by the
// server; a Verdict belongs to one operation and is never shared, since it
// depends on the viewer and on the variables.
package gate

import (
	"context"
	"errors"
	"slices"
	"sort"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"congvu/server/access"
)

// Gate decides every coordinate of an operation once.
type Gate struct {
	schema  *ast.Schema
	rules   access.Rules
	keys    []string // the rules in use, sorted; inside the gate a rule is its index here
	index   map[string]int
	fields  map[*ast.FieldDefinition]*field
	args    map[*ast.ArgumentDefinition][]use
	inputs  map[*ast.FieldDefinition]use
	enums   map[string]map[string]use // type → value in upper case → use; only values under a rule
	uses    []Use
	byCoord map[string]int
	classes classes
}

// use is one coordinate and the index of its rule.
type use struct {
	coord string
	rule  int
}

// field is what the gate knows of an output field.
type field struct {
	use
	root      bool     // of Query or Mutation: no row stands behind it, its service asks for rows
	ofDefault bool     // under its type's own default: rows were decided where the object was entered
	enters    []entry  // defaults of the object types it may return
	of        []*field // of an interface's field: the same field of each type behind it
	typ       string   // the object type
}

// entry is the default rule of a returned type.
type entry struct {
	rule int
	// part: the returned object stands under the rule that was decided for its
	// parent; it is a part of it unless it has a row of its own.
	part bool
}

// Use is one coordinate of the schema and the rule that decides it.
type Use struct {
	Coordinate string // "Type.field", "Type.field(arg:)", "Input.field", "Enum.VALUE"
	Rule       string
}

// New reads @access from the schema. It refuses a schema with a hole: a
// coordinate without a rule, a rule the table does not know, a non-null field
// that a denial could reach. The error names every hole.
func New(schema *ast.Schema, rules access.Rules) (*Gate, error) {
	g := &Gate{
		schema: schema, rules: rules, index: map[string]int{}, byCoord: map[string]int{},
		fields: map[*ast.FieldDefinition]*field{}, args: map[*ast.ArgumentDefinition][]use{},
		inputs: map[*ast.FieldDefinition]use{}, enums: map[string]map[string]use{},
	}
	r := reader{g: g}
	r.read()
	if len(r.holes) > 0 {
		sort.Strings(r.holes)
		return nil, errors.New("schema: " + strings.Join(r.holes, "; "))
	}
	return g, nil
}

// Uses lists every coordinate with its rule, sorted by coordinate.
func (g *Gate) Uses() []Use { return g.uses }

// Rules lists the rule keys the schema uses, sorted.
func (g *Gate) Rules() []string { return g.keys }

// Stale lists the keys of the table that no coordinate uses, sorted; doors are
// the keys asked elsewhere than in the schema.
func (g *Gate) Stale(doors ...string) []string {
	used := map[string]bool{}
	for _, k := range append(doors, g.keys...) {
		used[k] = true
	}
	out := []string{}
	for k := range g.rules {
		if !used[k] {
			out = append(out, k)
		}
	}
	sort.Strings(out)
	return out
}

// Can answers for one coordinate before rows are known; unknown is denied.
func (g *Gate) Can(v *access.Viewer, coordinate string) access.Decision {
	i, ok := g.byCoord[coordinate]
	if !ok {
		return access.Deny
	}
	return g.rules.Decide(v, g.uses[i].Rule)
}

// May answers for a rule and one row of the request's viewer. Inputs, arguments
// and root fields decided BY_ROW pass the gate: their service asks here.
func (g *Gate) May(ctx context.Context, rule string, row access.Row) bool {
	return g.rules.Row(access.From(ctx), rule, row)
}

// Verdict is what the gate found for one operation.
type Verdict struct {
	Denied     map[*ast.Field]string            // selection → coordinate
	ByRow      map[*ast.Field]map[string]string // selection → object type → rule
	Enters     map[*ast.Field][]Entering        // selections whose result is asked for its row
	Selected   map[string][]Use                 // object type → coordinates selected of it that depend on its row
	Hideable   map[string][]Use                 // object type that was asked for "masked" → all of it that depends on its row
	Errors     gqlerror.List                    // one per denied selection, path without list indices
	Shape      string                           // outcome of every @skip/@include met, in order
	Introspect bool                             // asks for __schema or __type
	gate       *Gate
}

// Entering is the default rule of a type at the field that enters it.
type Entering struct {
	Rule string
	Part bool // an object without a row of its own belongs to its parent
}

// VerdictOf is the verdict of the running operation, nil outside of one.
func VerdictOf(ctx context.Context) *Verdict {
	if !graphql.HasOperationContext(ctx) {
		return nil
	}
	v, _ := graphql.GetOperationContext(ctx).Stats.GetExtension(extension).(*Verdict)
	return v
}

// Asked are the fields that the running field's selection asks of its object and the
// verdict does not deny outright, so that a resolver reads what will be shown.
func Asked(ctx context.Context) []string {
	v, out := VerdictOf(ctx), []string{}
	for _, f := range graphql.CollectFieldsCtx(ctx, nil) {
		if v != nil {
			if _, no := v.Denied[f.Field]; no {
				continue
			}
		}
		out = append(out, f.Name)
	}
	return out
}

// Uses reports whether the running operation asks anywhere for a coordinate that
// depends on the row, such as "CaseVersion.identity": what is costly to show, or is
// journaled when shown, is then read at all.
func Uses(ctx context.Context, coordinate string) bool {
	v := VerdictOf(ctx)
	if v == nil {
		return false
	}
	typ, _, _ := strings.Cut(coordinate, ".")
	return slices.ContainsFunc(v.Selected[typ], func(u Use) bool { return u.Coordinate == coordinate })
}

const extension = "AccessGate"

var _ interface {
	graphql.HandlerExtension
	graphql.OperationContextMutator
	graphql.ResponseInterceptor
} = (*Gate)(nil)

// ExtensionName names the gate to gqlgen.
func (*Gate) ExtensionName() string { return extension }

// Validate refuses another schema than the one the gate has read: definitions
// are looked up by pointer, so every selection would be denied.
func (g *Gate) Validate(es graphql.ExecutableSchema) error {
	if es.Schema() != g.schema {
		return errors.New("gate: the executable schema is not the one the gate has read")
	}
	return nil
}

// MutateOperationContext decides the operation; gqlgen calls it after
// validation and coercion of variables, and runs nothing if it answers an error.
func (g *Gate) MutateOperationContext(ctx context.Context, oc *graphql.OperationContext) *gqlerror.Error {
	v := access.From(ctx)
	w := walker{
		g: g, signedIn: v.SignedIn(), decide: g.decisions(v), vars: oc.Variables,
		mutation: oc.Operation.Operation == ast.Mutation, verdict: &Verdict{gate: g},
	}
	w.selections(oc.Operation.SelectionSet, g.root(oc.Operation.Operation))
	if w.refused != nil {
		return w.refused
	}
	w.verdict.Shape = string(w.shape)
	oc.Stats.SetExtension(extension, w.verdict)
	oc.DisableIntrospection = !w.verdict.Introspect
	w.verdict.enforce(oc)
	return nil
}

func (g *Gate) root(op ast.Operation) *ast.Definition {
	switch op {
	case ast.Mutation:
		return g.schema.Mutation
	case ast.Subscription:
		return g.schema.Subscription
	default:
		return g.schema.Query
	}
}

// InterceptResponse adds the errors of denied selections to the answer.
func (g *Gate) InterceptResponse(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	resp := next(ctx)
	if v := VerdictOf(ctx); v != nil && resp != nil {
		resp.Errors = append(resp.Errors, v.Errors...)
	}
	return resp
}
