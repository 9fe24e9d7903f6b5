package plan

import (
	"context"
	"reflect"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// encoder appends the JSON of a value. What it answers with errAside is not kept.
type encoder func(r *run, dst []byte, v reflect.Value) ([]byte, error)

// accessor reads a field of an object.
type accessor func(r *run, object reflect.Value) (reflect.Value, error)

// compiler turns a selection into encoders.
type compiler struct {
	schema *ast.Schema
	oc     *graphql.OperationContext
	fields []*ast.Field
}

// compile is nil for what cannot be bound.
func (p *Plans) compile(oc *graphql.OperationContext, root graphql.CollectedField, typ reflect.Type) *plan {
	c := &compiler{schema: p.schema, oc: oc}
	value := c.value(root.Definition.Type, root.Selections, typ)
	if value == nil {
		return nil
	}
	return &plan{typ: typ, value: value, fields: c.fields}
}

// value encodes a value of a type of the contract held in a Go type.
func (c *compiler) value(t *ast.Type, selections ast.SelectionSet, typ reflect.Type) encoder {
	if t.Elem != nil {
		return c.list(t, selections, typ)
	}
	if typ.Kind() == reflect.Pointer {
		return nullable(c.value(t, selections, typ.Elem()), t.NonNull)
	}
	definition := c.schema.Types[t.NamedType]
	switch definition.Kind {
	case ast.Scalar, ast.Enum:
		return leaf(typ)
	case ast.Object:
		if typ.Kind() == reflect.Struct {
			return c.object(definition, selections, typ)
		}
	}
	return nil // an interface or a union: gqlgen knows the type
}

// nullable follows a pointer.
func nullable(of encoder, nonNull bool) encoder {
	if of == nil {
		return nil
	}
	return func(r *run, dst []byte, v reflect.Value) ([]byte, error) {
		if !v.IsNil() {
			return of(r, dst, v.Elem())
		}
		if nonNull {
			return dst, errAside
		}
		return append(dst, "null"...), nil
	}
}

func (c *compiler) list(t *ast.Type, selections ast.SelectionSet, typ reflect.Type) encoder {
	if typ.Kind() != reflect.Slice {
		return nil
	}
	element := c.value(t.Elem, selections, typ.Elem())
	if element == nil {
		return nil
	}
	nonNull := t.NonNull
	return func(r *run, dst []byte, v reflect.Value) ([]byte, error) {
		if v.IsNil() && !nonNull {
			return append(dst, "null"...), nil
		}
		dst = append(dst, '[')
		for i := range v.Len() {
			if i > 0 {
				dst = append(dst, ',')
			}
			var err error
			if dst, err = element(r, dst, v.Index(i)); err != nil {
				return dst, err
			}
		}
		return append(dst, ']'), nil
	}
}

// member is one selected field of an object.
type member struct {
	number  int    // in the plan
	key     string // `"alias":`
	literal string // __typename
	masked  bool   // asks the gate what of this row is hidden
	get     accessor
	value   encoder
	list    bool
	nonNull bool
}

func (c *compiler) object(definition *ast.Definition, selections ast.SelectionSet, typ reflect.Type) encoder {
	members := []member{}
	for _, f := range graphql.CollectFields(c.oc, selections, c.implements(definition)) {
		m := member{number: len(c.fields), key: strconv.Quote(f.Alias) + ":"}
		c.fields = append(c.fields, f.Field)
		switch {
		case f.Name == "__typename":
			m.literal = strconv.Quote(definition.Name)
		case f.Name == "masked":
			m.masked = true
		default:
			var held reflect.Type
			m.get, held = binding(typ, f.Name)
			if m.get == nil || len(f.Arguments) > 0 {
				return nil
			}
			if m.value = c.value(f.Definition.Type, f.Selections, held); m.value == nil {
				return nil
			}
			m.list, m.nonNull = held.Kind() == reflect.Slice, f.Definition.Type.NonNull
		}
		members = append(members, m)
	}
	o := &object{name: definition.Name, members: members}
	return o.encode
}

// implements are the type conditions that hold for an object, as gqlgen lists them.
func (c *compiler) implements(definition *ast.Definition) []string {
	return append([]string{definition.Name}, definition.Interfaces...)
}

// binding finds the method or field that gqlgen binds to a name: a method without
// arguments but the context, else a field. Where of a list only a part is shown, the method
// Shown and the name stands before the field, as gqlgen.yml says (TestShownIsBound).
func binding(typ reflect.Type, name string) (accessor, reflect.Type) {
	for _, bound := range []string{"Shown" + name, name} {
		if m, ok := reflect.PointerTo(typ).MethodByName(exported(reflect.PointerTo(typ), bound)); ok {
			return method(m)
		}
	}
	for i := range typ.NumField() {
		f := typ.Field(i)
		if f.IsExported() && !f.Anonymous && strings.EqualFold(f.Name, name) {
			return func(_ *run, o reflect.Value) (reflect.Value, error) { return o.Field(i), nil }, f.Type
		}
	}
	return nil, nil
}

func exported(typ reflect.Type, name string) string {
	for i := range typ.NumMethod() {
		if m := typ.Method(i).Name; strings.EqualFold(m, name) {
			return m
		}
	}
	return ""
}

var (
	contextType = reflect.TypeFor[context.Context]()
	errorType   = reflect.TypeFor[error]()
)

// method calls f() T, f() (T, error) and both with a context.
func method(m reflect.Method) (accessor, reflect.Type) {
	t := m.Type
	withContext := t.NumIn() == 2 && t.In(1) == contextType
	withError := t.NumOut() == 2 && t.Out(1) == errorType
	if t.NumIn() > 1 && !withContext || t.NumOut() == 0 || t.NumOut() > 1 && !withError {
		return nil, nil
	}
	return func(r *run, o reflect.Value) (reflect.Value, error) {
		in := []reflect.Value{o.Addr()}
		if withContext {
			in = append(in, reflect.ValueOf(r.ctx))
		}
		out := m.Func.Call(in)
		if withError && !out[1].IsNil() {
			return out[0], errAside
		}
		return out[0], nil
	}, t.Out(0)
}
