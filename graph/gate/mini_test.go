package gate

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// mini executes a schema over nodes with gqlgen's own CollectFields,
// ResolveField and MarshalSliceConcurrently, in the order generated code calls
// them, so that the gate meets the field contexts it meets there.
type mini struct{ schema *ast.Schema }

type node interface {
	get(ctx context.Context, name string) (any, error)
}

func (m *mini) Schema() *ast.Schema { return m.schema }

func (m *mini) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 0, false
}

func (m *mini) Exec(ctx context.Context) graphql.ResponseHandler {
	oc := graphql.GetOperationContext(ctx)
	return graphql.OneShot(m.answer(ctx, oc))
}

func (m *mini) answer(ctx context.Context, oc *graphql.OperationContext) *graphql.Response {
	root := "Query"
	if oc.Operation.Operation == ast.Mutation {
		root = "Mutation"
	}
	ctx = graphql.WithFieldContext(ctx, &graphql.FieldContext{Object: root})
	var b bytes.Buffer
	m.object(ctx, oc.Operation.SelectionSet, root, data).MarshalGQL(&b)
	return &graphql.Response{Data: b.Bytes()}
}

func (m *mini) object(ctx context.Context, sel ast.SelectionSet, typ string, n node) graphql.Marshaler {
	satisfies := []string{typ}
	for _, d := range m.schema.Implements[typ] {
		satisfies = append(satisfies, d.Name)
	}
	oc := graphql.GetOperationContext(ctx)
	fields := graphql.CollectFields(oc, sel, satisfies)
	out := graphql.NewFieldSet(fields)
	for i, f := range fields {
		if f.Name == "__typename" {
			out.Values[i] = graphql.MarshalString(typ)
			continue
		}
		def := m.schema.Types[typ].Fields.ForName(f.Name)
		out.Values[i] = m.field(ctx, oc, f, typ, n, def)
		if out.Values[i] == graphql.Null && def.Type.NonNull {
			return graphql.Null
		}
	}
	return out
}

func (m *mini) field(ctx context.Context, oc *graphql.OperationContext, f graphql.CollectedField, typ string, n node, def *ast.FieldDefinition) graphql.Marshaler {
	return graphql.ResolveField(ctx, oc, f,
		func(ctx context.Context, f graphql.CollectedField) (*graphql.FieldContext, error) {
			return &graphql.FieldContext{Object: typ, Field: f, Args: f.ArgumentMap(oc.Variables)}, nil
		},
		func(ctx context.Context) (any, error) {
			if def == nil {
				return nil, errors.New("no such field")
			}
			return n.get(ctx, f.Name)
		}, nil,
		func(ctx context.Context, sel ast.SelectionSet, v any) graphql.Marshaler { return m.value(ctx, sel, v) },
		true, def.Type.NonNull)
}

func (m *mini) value(ctx context.Context, sel ast.SelectionSet, v any) graphql.Marshaler {
	switch v := v.(type) {
	case *report:
		return m.object(ctx, sel, "Report", v)
	case plain:
		return m.object(ctx, sel, v.typ, v)
	case box:
		return m.object(ctx, sel, v.typ, v)
	case []*report:
		return each(ctx, v, func(ctx context.Context, e *report) graphql.Marshaler { return m.value(ctx, sel, e) })
	case []plain:
		return each(ctx, v, func(ctx context.Context, e plain) graphql.Marshaler { return m.value(ctx, sel, e) })
	case []any:
		return each(ctx, v, func(ctx context.Context, e any) graphql.Marshaler { return m.value(ctx, sel, e) })
	}
	return graphql.WriterFunc(func(w io.Writer) {
		b, err := json.Marshal(v)
		if err != nil {
			b = []byte(`"?"`)
		}
		_, _ = w.Write(b)
	})
}

func each[T any](ctx context.Context, v []T, one func(context.Context, T) graphql.Marshaler) graphql.Marshaler {
	ret := graphql.MarshalSliceConcurrently(ctx, len(v), 0, false, func(ctx context.Context, i int) graphql.Marshaler {
		graphql.GetFieldContext(ctx).Result = &v[i]
		return one(ctx, v[i])
	})
	if slices.Contains(ret, graphql.Marshaler(graphql.Null)) {
		return graphql.Null
	}
	return ret
}
