package gate

import (
	"slices"
	"sort"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"congvu/server/access"
)

// reader fills a Gate from its schema and collects the holes.
type reader struct {
	g     *Gate
	holes []string
}

// ruleOf is the rule written on a definition, "" if none.
func ruleOf(ds ast.DirectiveList) string {
	if d := ds.ForName("access"); d != nil {
		if a := d.Arguments.ForName("rule"); a != nil && a.Value != nil {
			return a.Value.Raw
		}
	}
	return ""
}

func meta(name string) bool { return strings.HasPrefix(name, "__") }

func (r *reader) read() {
	r.collectKeys()
	names := []string{}
	for name, d := range r.g.schema.Types {
		if !d.BuiltIn {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	for _, name := range names {
		switch d := r.g.schema.Types[name]; d.Kind {
		case ast.Object:
			r.object(d)
		case ast.InputObject:
			r.input(d)
		case ast.Enum:
			r.enum(d)
		}
	}
	for _, name := range names { // after the objects behind them
		if d := r.g.schema.Types[name]; d.Kind == ast.Interface {
			r.iface(d)
		}
	}
	slices.SortFunc(r.g.uses, func(a, b Use) int { return strings.Compare(a.Coordinate, b.Coordinate) })
	for i, u := range r.g.uses {
		r.g.byCoord[u.Coordinate] = i
	}
}

// collectKeys numbers the rules in use, so that a class of viewers keeps its
// answers in one slice.
func (r *reader) collectKeys() {
	seen := map[string]bool{}
	add := func(ds ast.DirectiveList) { seen[ruleOf(ds)] = true }
	for _, d := range r.g.schema.Types {
		add(d.Directives)
		for _, f := range d.Fields {
			add(f.Directives)
			for _, a := range f.Arguments {
				add(a.Directives)
			}
		}
		for _, e := range d.EnumValues {
			add(e.Directives)
		}
	}
	delete(seen, "")
	for k := range seen {
		r.g.keys = append(r.g.keys, k)
		if _, known := r.g.rules[k]; !known {
			r.holes = append(r.holes, "rule "+k+" is not in the table")
		}
	}
	sort.Strings(r.g.keys)
	for i, k := range r.g.keys {
		r.g.index[k] = i
	}
}

// use registers a coordinate under its own rule or the default around it.
func (r *reader) use(coord, own, base string) use {
	rule := own
	if rule == "" {
		rule = base
	}
	if rule == "" {
		r.holes = append(r.holes, coord+" has no rule")
		return use{coord: coord, rule: -1}
	}
	r.g.uses = append(r.g.uses, Use{Coordinate: coord, Rule: rule})
	return use{coord: coord, rule: r.g.index[rule]}
}

func (r *reader) object(d *ast.Definition) {
	base := ruleOf(d.Directives)
	isRoot := d == r.g.schema.Query || d == r.g.schema.Mutation || d == r.g.schema.Subscription
	for _, f := range d.Fields {
		if meta(f.Name) {
			continue
		}
		own, coord := ruleOf(f.Directives), d.Name+"."+f.Name
		fi := &field{use: r.use(coord, own, base), root: isRoot, typ: d.Name}
		rule := own
		if rule == "" {
			rule = base
		}
		fi.ofDefault = !isRoot && rule == base
		for _, t := range r.returned(f.Type.Name()) {
			if q := ruleOf(t.Directives); q != "" && !r.public(q) {
				e := entry{rule: r.g.index[q], part: !isRoot && (q == base || q == rule)}
				if !slices.Contains(fi.enters, e) {
					fi.enters = append(fi.enters, e)
				}
			}
		}
		r.g.fields[f] = fi
		r.nullability(d, f, base, rule)
		for _, a := range f.Arguments {
			r.g.args[a] = []use{r.use(coord+"("+a.Name+":)", ruleOf(a.Directives), rule)}
		}
	}
}

// nullability: a denied non-null field would null its parent, and with it what
// the viewer may see. So a field is non-null only under its type's own default
// (decided where the object is entered) or public, and only if what it returns
// stands under that default or public. Mutation is exempt: a denied mutation
// refuses the whole operation.
func (r *reader) nullability(d *ast.Definition, f *ast.FieldDefinition, base, rule string) {
	if !f.Type.NonNull || d == r.g.schema.Mutation || rule == "" {
		return
	}
	coord := d.Name + "." + f.Name
	if rule != base && !r.public(rule) {
		r.holes = append(r.holes, coord+" stands under "+rule+" and must be nullable")
		return
	}
	for _, t := range r.returned(f.Type.Name()) {
		if q := ruleOf(t.Directives); q != "" && q != base && !r.public(q) {
			r.holes = append(r.holes, coord+" returns "+t.Name+" under "+q+" and must be nullable")
		}
	}
}

// returned lists the object types behind a name; none for scalars and enums.
func (r *reader) returned(name string) []*ast.Definition {
	d := r.g.schema.Types[name]
	if d == nil || !d.IsCompositeType() {
		return nil
	}
	return r.g.objects(d)
}

// objects lists the object types behind a type. The parser also lists an
// interface that implements another one among the possible types.
func (g *Gate) objects(d *ast.Definition) []*ast.Definition {
	out := []*ast.Definition{}
	for _, t := range g.schema.GetPossibleTypes(d) {
		if t.Kind == ast.Object {
			out = append(out, t)
		}
	}
	return out
}

// public: the rule admits also the signed out, whatever the row.
func (r *reader) public(rule string) bool {
	return r.g.rules.Decide(&access.Viewer{}, rule) == access.Allow
}

// iface: a field of an interface is decided on the types behind it.
func (r *reader) iface(d *ast.Definition) {
	for _, f := range d.Fields {
		fi := &field{use: use{coord: d.Name + "." + f.Name, rule: -1}, typ: d.Name}
		for _, t := range r.g.objects(d) {
			tf := t.Fields.ForName(f.Name)
			fi.of = append(fi.of, r.g.fields[tf])
			for _, a := range f.Arguments {
				if ta := tf.Arguments.ForName(a.Name); ta != nil {
					r.g.args[a] = append(r.g.args[a], r.g.args[ta]...)
				}
			}
		}
		r.g.fields[f] = fi
	}
}

func (r *reader) input(d *ast.Definition) {
	base := ruleOf(d.Directives)
	for _, f := range d.Fields {
		r.g.inputs[f] = r.use(d.Name+"."+f.Name, ruleOf(f.Directives), base)
	}
}

// enum: values without a rule are free, since the field or argument that
// carries them has one.
func (r *reader) enum(d *ast.Definition) {
	base := ruleOf(d.Directives)
	for _, e := range d.EnumValues {
		own := ruleOf(e.Directives)
		if own == "" && base == "" {
			continue
		}
		if r.g.enums[d.Name] == nil {
			r.g.enums[d.Name] = map[string]use{}
		}
		r.g.enums[d.Name][strings.ToUpper(e.Name)] = r.use(d.Name+"."+e.Name, own, base)
	}
}
