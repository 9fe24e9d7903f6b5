package gate

import (
	"reflect"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"congvu/server/access"
)

// arguments checks what the client supplies: a denied argument, input field or
// enum value refuses the whole operation, since a filter or an order on an
// unreadable field would tell its value. BY_ROW passes: only the service knows
// the row, and asks Gate.May. Defaults written in the schema are not supplied
// by the client and are not checked.
func (w *walker) arguments(f *ast.Field) {
	for _, a := range f.Arguments {
		def := f.Definition.Arguments.ForName(a.Name)
		if def == nil {
			continue // refused by validation
		}
		if a.Value.Kind == ast.Variable {
			if _, given := w.vars[a.Value.Raw]; !given {
				continue // an absent variable is an absent argument
			}
		}
		for _, u := range w.g.args[def] {
			w.need(u, a.Position)
		}
		w.value(a.Value, def.Type, a.Position)
	}
}

// need refuses the operation if the coordinate is denied.
func (w *walker) need(u use, pos *ast.Position) {
	if w.refused == nil && w.of(u.rule) == access.Deny {
		rule := ""
		if u.rule >= 0 {
			rule = w.g.keys[u.rule]
		}
		w.refused = w.forbidden(u.coord, rule, pos, inputDenied)
	}
}

func (w *walker) needField(f *ast.FieldDefinition, pos *ast.Position) {
	u, ok := w.g.inputs[f]
	if !ok {
		u = use{coord: f.Name, rule: -1}
	}
	w.need(u, pos)
}

// needEnum: gqlparser accepts enum variables in any letter case.
func (w *walker) needEnum(typ, value string, pos *ast.Position) {
	if u, ruled := w.g.enums[typ][strings.ToUpper(value)]; ruled {
		w.need(u, pos)
	}
}

// value checks a literal and the variables standing in it.
func (w *walker) value(v *ast.Value, t *ast.Type, pos *ast.Position) {
	if v == nil || w.refused != nil {
		return
	}
	switch v.Kind {
	case ast.Variable:
		w.variable(v, t, pos)
	case ast.ListValue:
		for _, c := range v.Children {
			w.value(c.Value, elem(t), pos)
		}
	case ast.ObjectValue:
		def := w.g.schema.Types[t.Name()]
		if def == nil || def.Kind != ast.InputObject {
			return // a scalar that takes objects
		}
		for _, c := range v.Children {
			if fd := def.Fields.ForName(c.Name); fd != nil {
				w.needField(fd, c.Position)
				w.value(c.Value, fd.Type, c.Position)
			}
		}
	case ast.EnumValue:
		w.needEnum(t.Name(), v.Raw, pos)
	}
}

// variable checks a variable once: its type is the same wherever it stands.
func (w *walker) variable(v *ast.Value, t *ast.Type, pos *ast.Position) {
	raw, given := w.vars[v.Raw]
	if !given || w.checked[v.Raw] {
		return
	}
	if w.checked == nil {
		w.checked = map[string]bool{}
	}
	w.checked[v.Raw] = true
	w.coerced(reflect.ValueOf(raw), t, pos)
}

// coerced checks a coerced variable. Coercion leaves []any and map[string]any,
// but also typed slices ([]string, []map[string]any) where it wrapped a single
// value, and values of Go callers.
func (w *walker) coerced(v reflect.Value, t *ast.Type, pos *ast.Position) {
	for v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	def := w.g.schema.Types[t.Name()]
	if !v.IsValid() || def == nil || w.refused != nil ||
		def.Kind == ast.Enum && w.g.enums[def.Name] == nil ||
		def.Kind != ast.Enum && def.Kind != ast.InputObject {
		return
	}
	switch v.Kind() {
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			w.coerced(v.Index(i), elem(t), pos)
		}
	case reflect.Map:
		for _, fd := range def.Fields { // in the schema's order: one refusal, always the same
			if e := v.MapIndex(reflect.ValueOf(fd.Name).Convert(v.Type().Key())); e.IsValid() {
				w.needField(fd, pos)
				w.coerced(e, fd.Type, pos)
			}
		}
	case reflect.String:
		w.needEnum(def.Name, v.String(), pos)
	}
}

// elem is the type of a list's elements; a single value stands for a list of one.
func elem(t *ast.Type) *ast.Type {
	if t.Elem != nil {
		return t.Elem
	}
	return t
}
