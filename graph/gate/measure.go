package gate

import (
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"congvu/server/fault"
)

// saturated is where counting stops: fragments spread in fragments double at
// each step.
const saturated = 1 << 30

func plus(a, b int) int { return min(a+b, saturated) }

// times cannot overflow: both stay below saturated, and int has 64 bits.
func times(a, b int) int { return min(a*b, saturated) }

// size is the measure of a selection set, expanded.
type size struct {
	depth, schemaDepth, schemaLists   int
	aliases, fields, directives, cost int
}

func (s *size) add(o size) {
	s.depth, s.schemaDepth, s.schemaLists = max(s.depth, o.depth), max(s.schemaDepth, o.schemaDepth), max(s.schemaLists, o.schemaLists)
	s.aliases, s.fields = plus(s.aliases, o.aliases), plus(s.fields, o.fields)
	s.directives, s.cost = plus(s.directives, o.directives), plus(s.cost, o.cost)
}

// measurer measures each fragment once, so that the work follows the size of
// the document. @skip and @include are not looked at: a document is measured as
// if everything in it were asked for.
type measurer struct {
	l         *Limiter
	vars      map[string]any
	fragments map[string]size
	err       *gqlerror.Error
}

func (m *measurer) set(set ast.SelectionSet) (s size) {
	for _, sel := range set {
		switch sel := sel.(type) {
		case *ast.Field:
			s.add(m.field(sel))
		case *ast.InlineFragment:
			m.deferred(sel.Directives)
			o := m.set(sel.SelectionSet)
			o.directives = plus(o.directives, len(sel.Directives))
			s.add(o)
		case *ast.FragmentSpread:
			m.deferred(sel.Directives)
			o := m.fragment(sel.Definition)
			o.directives = plus(o.directives, len(sel.Directives))
			s.add(o)
		}
	}
	return s
}

func (m *measurer) fragment(f *ast.FragmentDefinition) size {
	if f == nil {
		return size{}
	}
	if s, done := m.fragments[f.Name]; done {
		return s
	}
	m.fragments[f.Name] = size{} // validation has refused cycles; without it this ends them
	s := m.set(f.SelectionSet)
	s.directives = plus(s.directives, len(f.Directives))
	m.fragments[f.Name] = s
	return s
}

func (m *measurer) field(f *ast.Field) size {
	s := m.set(f.SelectionSet)
	s.cost = plus(1, times(s.cost, m.count(f)))
	s.fields = 1
	s.directives = plus(s.directives, len(f.Directives))
	if f.Alias != f.Name {
		s.aliases = plus(s.aliases, 1)
	}
	switch {
	case f.Name == "__schema" || f.Name == "__type":
		s.schemaDepth, s.depth = s.depth+1, 0
	case f.ObjectDefinition != nil && meta(f.ObjectDefinition.Name):
		switch f.Name {
		case "fields", "interfaces", "possibleTypes", "inputFields":
			s.schemaLists++
		}
		s.depth++
	default:
		s.depth++
	}
	return s
}

// deferred refuses @defer: over one response it only leaves work behind.
func (m *measurer) deferred(ds ast.DirectiveList) {
	if d := ds.ForName("defer"); d != nil && m.err == nil {
		m.err = ready(fault.BadInput, "DEFER_REFUSED", "Máy chủ không nhận @defer; bỏ chỉ thị này.", d.Position)
	}
}

// count is how many times what stands below the field may be answered.
func (m *measurer) count(f *ast.Field) int {
	l, ok := m.l.lists[f.Definition]
	switch {
	case !ok:
		return 1
	case l.arg == "":
		return l.size
	}
	n, given := m.page(f, l.arg)
	if m.err == nil && (!given || n < 1 || n > l.max) {
		kind, reason, message := fault.BadInput, "PAGE_SIZE_MISSING", fmt.Sprintf("Trường %s cần tham số %s, từ 1 đến %d.", f.Name, l.arg, l.max)
		if given {
			kind, reason, message = fault.TooMany, "PAGE_SIZE", fmt.Sprintf("Tham số %s của trường %s phải từ 1 đến %d.", l.arg, f.Name, l.max)
		}
		m.err = ready(kind, reason, message, f.Position)
		m.err.Extensions["place"] = f.Alias + "." + l.arg
	}
	return max(1, min(n, l.max))
}

// page reads the number a page argument will have.
func (m *measurer) page(f *ast.Field, name string) (n int, given bool) {
	var v *ast.Value
	if a := f.Arguments.ForName(name); a != nil {
		v = a.Value
	}
	def := f.Definition.Arguments.ForName(name).DefaultValue
	if v == nil {
		v = def
	}
	if v == nil {
		return 0, false
	}
	raw, err := v.Value(m.vars)
	if err == nil && raw == nil && v.Kind == ast.Variable && def != nil {
		raw, err = def.Value(nil)
	}
	if err != nil || raw == nil {
		return 0, false
	}
	return whole(raw)
}

// whole reads the forms an Int variable can have; beyond int it is refused as
// out of bounds.
func whole(raw any) (int, bool) {
	switch x := raw.(type) {
	case int64:
		return int(max(-1, min(x, saturated))), true
	case int:
		return max(-1, min(x, saturated)), true
	case float64:
		return int(max(-1, min(x, saturated))), true
	case json.Number:
		n, err := strconv.ParseInt(x.String(), 10, 64)
		return int(max(-1, min(n, saturated))), err == nil
	case string: // gqlgen reads a numeric string as Int
		n, err := strconv.ParseInt(x, 10, 64)
		return int(max(-1, min(n, saturated))), err == nil
	}
	return 0, false
}
