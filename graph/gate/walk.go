package gate

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"congvu/server/access"
)

// walker visits one operation. A fragment is walked once per object type it is
// spread on, so the cost follows the size of the document, not of its expansion;
// a denied selection inside a fragment spread several times is reported once.
type walker struct {
	g        *Gate
	signedIn bool
	decide   []access.Decision
	vars     map[string]any
	mutation bool
	verdict  *Verdict
	refused  *gqlerror.Error
	path     []string
	shape    []byte
	spread   map[string]bool // fragment and type already walked
	checked  map[string]bool // variables already walked
}

func (w *walker) of(rule int) access.Decision {
	if rule < 0 {
		return access.Deny
	}
	return w.decide[rule]
}

// selections walks a set standing on a type; on is the narrowest type known.
func (w *walker) selections(set ast.SelectionSet, on *ast.Definition) {
	for _, s := range set {
		if w.refused != nil {
			return
		}
		switch s := s.(type) {
		case *ast.Field:
			if w.included(s.Directives) {
				w.path = append(w.path, s.Alias)
				w.field(s, on)
				w.path = w.path[:len(w.path)-1]
			}
		case *ast.InlineFragment:
			if w.included(s.Directives) {
				w.selections(s.SelectionSet, w.narrow(on, s.TypeCondition))
			}
		case *ast.FragmentSpread:
			if w.included(s.Directives) && s.Definition != nil {
				w.fragment(s.Definition, on)
			}
		}
	}
}

func (w *walker) fragment(f *ast.FragmentDefinition, on *ast.Definition) {
	on = w.narrow(on, f.TypeCondition)
	key := f.Name
	if on != nil {
		key += " " + on.Name
	}
	if w.spread[key] {
		return
	}
	if w.spread == nil {
		w.spread = map[string]bool{}
	}
	w.spread[key] = true
	w.selections(f.SelectionSet, on)
}

// narrow keeps an object type when a fragment on an interface stands inside it:
// only that type can be behind the interface's fields there.
func (w *walker) narrow(on *ast.Definition, condition string) *ast.Definition {
	if condition == "" || on != nil && on.Kind == ast.Object {
		return on
	}
	return w.g.schema.Types[condition]
}

func (w *walker) field(f *ast.Field, on *ast.Definition) {
	if meta(f.Name) {
		w.introspection(f)
		return
	}
	fi := w.g.fields[f.Definition]
	if fi == nil { // not of the schema the gate has read
		w.deny(f, use{coord: f.Name, rule: -1}, nil)
		return
	}
	concrete := w.behind(fi, on)
	if denied := w.deniedBy(concrete); denied != nil {
		w.deny(f, denied.use, denied.rule)
		if len(fi.of) == 0 { // nobody runs what stands below
			return
		}
		// A field denied on an interface may be merged into the same field of an
		// object type that is allowed: what stands below is decided too.
	} else {
		w.rows(f, concrete)
		if f.Name == masked {
			w.hideable(concrete)
		}
	}
	w.arguments(f)
	if w.refused == nil && len(f.SelectionSet) > 0 {
		w.selections(f.SelectionSet, w.g.schema.Types[f.Definition.Type.Name()])
	}
}

// behind lists the fields of the object types a selection may stand for. An
// interface that nothing implements stands for itself, without a rule: denied.
func (w *walker) behind(fi *field, on *ast.Definition) []*field {
	if fi.of == nil {
		return []*field{fi}
	}
	if on != nil && on.Kind == ast.Object {
		for _, c := range fi.of {
			if c.typ == on.Name {
				return []*field{c}
			}
		}
	}
	return fi.of
}

// refusal is a denied coordinate; rule is the one that denied it, which is the
// returned type's when the field itself is allowed.
type refusal struct {
	use
	rule *string
}

// deniedBy finds the first reason to deny: with an interface, one type suffices.
func (w *walker) deniedBy(fields []*field) *refusal {
	for _, c := range fields {
		if w.of(c.rule) == access.Deny {
			return &refusal{use: c.use}
		}
		for _, e := range c.enters {
			if w.of(e.rule) == access.Deny {
				return &refusal{use: c.use, rule: &w.g.keys[e.rule]}
			}
		}
	}
	return nil
}

func (w *walker) deny(f *ast.Field, u use, by *string) {
	rule := ""
	switch {
	case by != nil:
		rule = *by
	case u.rule >= 0:
		rule = w.g.keys[u.rule]
	}
	err := w.forbidden(u.coord, rule, f.Position, outputDenied)
	if w.mutation && len(w.path) == 1 { // nothing of a mutation runs
		w.refused = err
		return
	}
	if w.verdict.Denied == nil {
		w.verdict.Denied = map[*ast.Field]string{}
	}
	if _, again := w.verdict.Denied[f]; !again {
		w.verdict.Errors = append(w.verdict.Errors, err)
	}
	w.verdict.Denied[f] = u.coord
}

// rows notes what has to be asked again when the row is known.
func (w *walker) rows(f *ast.Field, fields []*field) {
	v := w.verdict
	for _, c := range fields {
		if w.of(c.rule) == access.ByRow && !c.root && !c.ofDefault {
			w.byRow(f, c)
		}
		for _, e := range c.enters {
			if w.of(e.rule) == access.ByRow {
				if v.Enters == nil {
					v.Enters = map[*ast.Field][]Entering{}
				}
				v.Enters[f] = append(v.Enters[f], Entering{Rule: w.g.keys[e.rule], Part: e.part})
			}
		}
	}
}

func (w *walker) byRow(f *ast.Field, c *field) {
	v, rule := w.verdict, w.g.keys[c.rule]
	if v.ByRow == nil {
		v.ByRow, v.Selected = map[*ast.Field]map[string]string{}, map[string][]Use{}
	}
	if v.ByRow[f] == nil {
		v.ByRow[f] = map[string]string{}
	}
	v.ByRow[f][c.typ] = rule
	for _, m := range v.Selected[c.typ] {
		if m.Coordinate == c.coord {
			return
		}
	}
	v.Selected[c.typ] = append(v.Selected[c.typ], Use{Coordinate: c.coord, Rule: rule})
}

// hideable notes all that a row may hide of the types that say so of themselves.
func (w *walker) hideable(of []*field) {
	v := w.verdict
	if v.Hideable == nil {
		v.Hideable = map[string][]Use{}
	}
	for _, c := range of {
		if _, noted := v.Hideable[c.typ]; noted {
			continue
		}
		uses := []Use{}
		for _, f := range w.g.schema.Types[c.typ].Fields {
			if m := w.g.fields[f]; m != nil && !m.ofDefault && w.of(m.rule) == access.ByRow {
				uses = append(uses, Use{Coordinate: m.coord, Rule: w.g.keys[m.rule]})
			}
		}
		v.Hideable[c.typ] = uses
	}
}

// introspection: __typename is free where the object is; the schema is shown to
// the signed in only, cut by Pruned.
func (w *walker) introspection(f *ast.Field) {
	if f.Name == "__typename" {
		return
	}
	if !w.signedIn {
		w.refused = w.forbidden(f.Name, "", f.Position, inputDenied)
		return
	}
	w.verdict.Introspect = true
}

// included follows @skip and @include exactly as the executor does.
func (w *walker) included(ds ast.DirectiveList) bool {
	in := true
	for _, d := range ds {
		if d.Name != "skip" && d.Name != "include" {
			continue
		}
		yes := false
		if a := d.Arguments.ForName("if"); a != nil {
			if v, err := a.Value.Value(w.vars); err == nil {
				yes, _ = v.(bool)
			}
		}
		if yes == (d.Name == "skip") {
			in = false
		}
	}
	if len(ds) > 0 {
		mark := byte('1')
		if !in {
			mark = '0'
		}
		w.shape = append(w.shape, mark)
	}
	return in
}
