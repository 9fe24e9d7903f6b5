package gate

import (
	"context"
	"reflect"
	"sort"

	"github.com/99designs/gqlgen/graphql"

	"congvu/server/access"
)

// Rower is an object that knows what a rule may ask of its row. Objects of a
// type with a BY_ROW field, or entered under a BY_ROW default, implement it.
type Rower interface {
	AccessRow(*access.Viewer) access.Row
}

// Container is an object without a row of its own, such as a page or a payload:
// every row in it is asked for where it is entered. Its own fields under its
// type's default must then tell nothing of a row.
type Container interface {
	AccessContainer()
}

// enforce puts the verdict in front of the resolvers; an operation that is
// allowed everything keeps gqlgen's own path and pays nothing per field.
func (v *Verdict) enforce(oc *graphql.OperationContext) {
	if v.Denied == nil && v.ByRow == nil && v.Enters == nil {
		return
	}
	next := oc.ResolverMiddleware
	oc.ResolverMiddleware = func(ctx context.Context, r graphql.Resolver) (any, error) {
		return v.resolve(ctx, r, next)
	}
}

func (v *Verdict) resolve(ctx context.Context, r graphql.Resolver, next graphql.FieldMiddleware) (any, error) {
	fc := graphql.GetFieldContext(ctx)
	if _, no := v.Denied[fc.Field.Field]; no {
		return nil, nil
	}
	if rules := v.ByRow[fc.Field.Field]; rules != nil {
		rule, conditional := rules[fc.Object]
		if conditional && (fc.Parent == nil || !v.mayRow(ctx, rule, fc.Parent.Result)) {
			return nil, nil
		}
	}
	res, err := next(ctx, r)
	if entering := v.Enters[fc.Field.Field]; entering != nil && err == nil && res != nil {
		admitted := v.Admit(access.From(ctx), entering, reflect.ValueOf(res))
		if !admitted.IsValid() {
			return nil, nil
		}
		return admitted.Interface(), nil
	}
	return res, err
}

// mayRow answers for a rule and an object; one without a row is denied.
func (v *Verdict) mayRow(ctx context.Context, rule string, obj any) bool {
	viewer := access.From(ctx)
	row, ok := RowOf(viewer, obj)
	return ok && v.Allows(viewer, rule, row)
}

// RowOf is where an object stands seen from the viewer; not every object has a row.
func RowOf(viewer *access.Viewer, obj any) (access.Row, bool) {
	o, ok := find[Rower](reflect.ValueOf(obj))
	if !ok {
		return access.Row{}, false
	}
	return o.AccessRow(viewer), true
}

// Allows answers for a rule and a row.
func (v *Verdict) Allows(viewer *access.Viewer, rule string, row access.Row) bool {
	return v.gate.rules.Row(viewer, rule, row)
}

// Admit lets pass what the defaults of the entered types allow: a denied object
// becomes the zero Value, a denied element leaves its list, as if it did not exist.
func (v *Verdict) Admit(viewer *access.Viewer, entering []Entering, rv reflect.Value) reflect.Value {
	if rv.Kind() != reflect.Slice {
		if v.admits(viewer, entering, rv) {
			return rv
		}
		return reflect.Value{}
	}
	var kept reflect.Value // made when the first element falls out
	for i := range rv.Len() {
		ok := v.admits(viewer, entering, rv.Index(i))
		switch {
		case !ok && !kept.IsValid():
			kept = reflect.AppendSlice(reflect.MakeSlice(rv.Type(), 0, rv.Len()-1), rv.Slice(0, i))
		case ok && kept.IsValid():
			kept = reflect.Append(kept, rv.Index(i))
		}
	}
	if kept.IsValid() {
		return kept
	}
	return rv
}

// admits: behind an interface or a union the object must satisfy the default of
// every type that depends on the row; what has no row there is a Container or is
// left out, since the gate does not know its type.
func (v *Verdict) admits(viewer *access.Viewer, entering []Entering, obj reflect.Value) bool {
	if empty(obj) {
		return true
	}
	if o, ok := find[Rower](obj); ok {
		row := o.AccessRow(viewer)
		for _, e := range entering {
			if !v.gate.rules.Row(viewer, e.Rule, row) {
				return false
			}
		}
		return true
	}
	if _, ok := find[Container](obj); ok {
		return true
	}
	for _, e := range entering {
		if !e.Part {
			return false
		}
	}
	return true
}

// masked is the field by which an object says what is hidden of it.
const masked = "masked"

// Masked answers the field `masked` of obj: the coordinates of obj's type that the
// viewer may not see of this row, sorted, whether this operation selects them or not:
// a client keeps one such list for an object that several operations have asked for.
// Call it from the resolver of that field.
func Masked(ctx context.Context, obj any) []string {
	v, fc := VerdictOf(ctx), graphql.GetFieldContext(ctx)
	if v == nil || fc == nil {
		return []string{}
	}
	viewer := access.From(ctx)
	row, ok := RowOf(viewer, obj)
	return v.Masked(viewer, fc.Object, row, ok)
}

// Masked lists for a type and the row of one of its objects (ok: it has one) what
// is hidden of it.
func (v *Verdict) Masked(viewer *access.Viewer, typ string, row access.Row, ok bool) []string {
	out := []string{}
	for _, u := range v.Hideable[typ] {
		if !ok || !v.Allows(viewer, u.Rule, row) {
			out = append(out, u.Coordinate)
		}
	}
	sort.Strings(out)
	return out
}

// find looks for T on the object behind any pointers and interfaces: gqlgen
// hands over *T, T, a pointer to a list's element (**T) or an interface.
func find[T any](v reflect.Value) (found T, ok bool) {
	for !empty(v) {
		if t, is := v.Interface().(T); is {
			return t, true
		}
		switch v.Kind() {
		case reflect.Pointer, reflect.Interface:
			v = v.Elem()
			continue
		case reflect.Struct: // a method of the pointer, the value in hand
			p := reflect.New(v.Type())
			p.Elem().Set(v)
			found, ok = p.Interface().(T)
		}
		return found, ok
	}
	return found, false
}

func empty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Invalid:
		return true
	case reflect.Pointer, reflect.Interface:
		return v.IsNil()
	}
	return false
}
