package gate

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
	"github.com/vektah/gqlparser/v2/validator"

	"congvu/server/access"
)

func TestPrune(t *testing.T) {
	_, g, _ := server(t)
	all := coordinates(g.schema)
	for viewer, c := range map[string]struct{ has, lacks []string }{
		"leader": {[]string{"Query.secret", "Staff.name", "Order.SIGNER", "Hidden.ONE", "Write.phone"}, nil},
		"clerk": {
			[]string{"Report.signer", "Query.find", "Order.ID", "Filter.id", "Mutation.write", "Named.label", "Report.boss"},
			[]string{"Report.note", "Query.count", "Query.staff", "Staff", "Query.secret", "Secret", "Order.SIGNER", "Hidden", "Filter.phone", "Write", "Unit.boss", "Named.boss", "Person.phone"},
		},
		"auditor": {nil, []string{"Report", "Filter", "Mutation", "Query.reports", "Named", "Unit", "Page"}},
		"-":       {[]string{"Query.health"}, []string{"Report", "Mutation", "Person", "Unit"}},
	} {
		pruned := g.Prune(viewers[viewer])
		got := coordinates(pruned)
		for _, w := range c.has {
			if !slices.Contains(got, w) {
				t.Errorf("%s lacks %s", viewer, w)
			}
		}
		for _, w := range c.lacks {
			if slices.Contains(got, w) {
				t.Errorf("%s is shown %s", viewer, w)
			}
		}
		if pruned.Directives["access"] != nil {
			t.Errorf("%s is shown the directive access", viewer)
		}
		loads(t, viewer, pruned)
	}
	if after := coordinates(g.schema); !slices.Equal(all, after) {
		t.Error("pruning changed the whole schema")
	}
	if f := g.Prune(viewers["clerk"]).Types["Query"].Fields.ForName("reports"); f.Arguments.ForName("phone") != nil || f.Arguments.ForName("hidden") != nil || f.Arguments.ForName("first") == nil {
		t.Error("arguments are not cut")
	}
}

// TestPruneFollowsChains: a type emptied by the loss of another one goes too.
func TestPruneFollowsChains(t *testing.T) {
	sdl := directives + `type Query { health: Int @access(rule: "public") t0: T0 @access(rule: "public") w: Int @access(rule: "public") w2(i: I0!): Int @access(rule: "public") w3(i: I0): Int @access(rule: "public") }`
	const n = 12
	for i := range n {
		sdl += fmt.Sprintf(" type T%d @access(rule: \"public\") { next: T%d } input I%d @access(rule: \"public\") { next: I%d! }", i, i+1, i, i+1)
	}
	sdl += fmt.Sprintf(" type T%d { secret: Int @access(rule: \"people\") } input I%d { secret: Int @access(rule: \"people\") }", n, n)
	g, err := New(parse(t, sdl), table)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"Query", "Query.__schema", "Query.__type", "Query.health", "Query.w", "Query.w3"}
	if got := coordinates(g.Prune(viewers["clerk"])); !slices.Equal(got, want) {
		t.Errorf("left %v", got)
	}
	if got := coordinates(g.Prune(viewers["leader"])); len(got) < 4*n {
		t.Errorf("left %v", got)
	}
}

// coordinates lists types and members.
func coordinates(s *ast.Schema) (out []string) {
	for name, d := range s.Types {
		if d.BuiltIn {
			continue
		}
		out = append(out, name)
		for _, f := range d.Fields {
			out = append(out, name+"."+f.Name)
		}
		for _, e := range d.EnumValues {
			out = append(out, name+"."+e.Name)
		}
	}
	slices.Sort(out)
	return out
}

// loads proves that what is shown is a valid schema by itself.
func loads(t *testing.T, viewer string, s *ast.Schema) {
	t.Helper()
	var b bytes.Buffer
	whole := *s
	whole.Directives = map[string]*ast.DirectiveDefinition{"access": {
		Name: "access", Locations: []ast.DirectiveLocation{"OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION", "ENUM", "ENUM_VALUE"},
		Arguments: ast.ArgumentDefinitionList{{Name: "rule", Type: ast.NonNullNamedType("String", nil)}},
	}}
	for name, d := range s.Directives {
		whole.Directives[name] = d
	}
	formatter.NewFormatter(&b).FormatSchema(&whole)
	if _, err := gqlparser.LoadSchema(&ast.Source{Input: b.String()}); err != nil {
		t.Errorf("%s: %v\n%s", viewer, err, b.String())
	}
}

// TestPrunedAgreesWithTheGate: a field is shown if and only if the verdict lets it be selected.
func TestPrunedAgreesWithTheGate(t *testing.T) {
	_, g, _ := server(t)
	n := 0
	for name, v := range viewers {
		shown := g.Prune(v).Types["Query"]
		for _, f := range g.schema.Query.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			n++
			denied := len(verdict(t, g, v, queryFor(g.schema, f), nil).Denied) > 0
			if visible := shown.Fields.ForName(f.Name) != nil; visible == denied {
				t.Errorf("%s %s: shown %v, denied %v", name, f.Name, visible, denied)
			}
		}
	}
	if n < 40 {
		t.Errorf("only %d fields compared", n)
	}
}

func queryFor(s *ast.Schema, f *ast.FieldDefinition) string {
	q := "{" + f.Name
	if f.Arguments.ForName("first") != nil {
		q += "(first:1)"
	}
	if s.Types[f.Type.Name()].IsCompositeType() {
		q += "{__typename}"
	}
	return q + "}"
}

// verdict decides one valid operation.
func verdict(t testing.TB, g *Gate, v *access.Viewer, query string, vars map[string]any) *Verdict {
	t.Helper()
	oc := operation(t, g.schema, query, vars)
	if err := g.MutateOperationContext(access.With(context.Background(), v), oc); err != nil {
		t.Fatal(err)
	}
	return VerdictOf(graphql.WithOperationContext(context.Background(), oc))
}

func operation(t testing.TB, s *ast.Schema, query string, vars map[string]any) *graphql.OperationContext {
	t.Helper()
	doc, errs := gqlparser.LoadQueryWithRules(s, query, QuietRules())
	if errs != nil {
		t.Fatal(errs)
	}
	op := doc.Operations[0]
	coerced, err := validator.VariableValues(s, op, vars)
	if err != nil {
		t.Fatal(err)
	}
	return &graphql.OperationContext{Doc: doc, Operation: op, Variables: coerced, DisableIntrospection: true}
}

// spy stands for the executable of a schema.
type spy struct {
	mini
	ran *[]*ast.Schema
}

func (s *spy) Exec(context.Context) graphql.ResponseHandler {
	*s.ran = append(*s.ran, s.schema)
	return nil
}

func TestIntrospection(t *testing.T) {
	_, g, _ := server(t)
	ran, built := []*ast.Schema{}, 0
	p := NewPruned(&spy{mini{g.schema}, &ran}, g, func(v *access.Viewer) bool { return v == viewers["leader"] },
		func(s *ast.Schema) graphql.ExecutableSchema { built++; return &spy{mini{s}, &ran} })
	exec := func(viewer, query string) *ast.Schema {
		oc := operation(t, g.schema, query, nil)
		ctx := access.With(graphql.WithOperationContext(context.Background(), oc), viewers[viewer])
		if err := g.MutateOperationContext(ctx, oc); err != nil {
			t.Fatal(err)
		}
		if want := !strings.Contains(query, "__schema") && !strings.Contains(query, "__type("); oc.DisableIntrospection != want {
			t.Errorf("%s: introspection disabled %v", query, oc.DisableIntrospection)
		}
		p.Exec(ctx)
		return ran[len(ran)-1]
	}
	if exec("clerk", `{health}`) != g.schema || exec("leader", `{__schema{queryType{name}}}`) != g.schema {
		t.Error("the whole schema serves data, and those who see all")
	}
	for _, q := range []string{`{__schema{queryType{name}}}`, `{health ... on Query{...F}} fragment F on Query{x:__type(name:"Staff"){name}}`} {
		if s := exec("clerk", q); s == g.schema || s.Types["Staff"] != nil {
			t.Errorf("%s is not pruned", q)
		}
	}
	if built != 1 {
		t.Errorf("built %d times", built)
	}
	for roles := range maxPruned * 2 {
		p.of(signedIn(access.Roles(roles + 1)))
	}
	if len(p.classes) > maxPruned {
		t.Errorf("%d classes kept", len(p.classes))
	}
	check{viewer: "-", query: `{health __schema{queryType{name}}}`, has: []string{`"data":null`, "NOT_SIGNED_IN"}, forbidden: 1}.run(t)
}

func TestClassesAreBounded(t *testing.T) {
	_, g, _ := server(t)
	for i := range maxClasses + 10 {
		g.decisions(signedIn(access.Roles(i)))
	}
	if n := len(g.classes.by); n > maxClasses {
		t.Errorf("%d classes kept", n)
	}
}

func TestShapeTellsDocumentsApart(t *testing.T) {
	_, g, _ := server(t)
	q := `query($a:Boolean!,$b:Boolean!){health @include(if:$a) ...F @skip(if:$b)} fragment F on Query{report{id}}`
	shapes := map[string]bool{}
	for _, a := range []bool{true, false} {
		for _, b := range []bool{true, false} {
			shapes[verdict(t, g, viewers["leader"], q, map[string]any{"a": a, "b": b}).Shape] = true
		}
	}
	if len(shapes) != 4 {
		t.Errorf("%d shapes", len(shapes))
	}
}
