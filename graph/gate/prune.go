package gate

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"congvu/server/access"
)

// Prune copies the schema without what the viewer's class may never use: fields,
// arguments, input fields and enum values, then the types left empty or out of
// reach. The directive access itself is left out too.
func (g *Gate) Prune(v *access.Viewer) *ast.Schema {
	p := pruner{g: g, w: walker{g: g, decide: g.decisions(v)}, types: map[string]*ast.Definition{}}
	for name, d := range g.schema.Types {
		p.types[name] = p.cut(d)
	}
	for p.shrink() {
	}
	p.reach()
	return p.schema()
}

type pruner struct {
	g     *Gate
	w     walker
	types map[string]*ast.Definition
}

func (p *pruner) may(u use) bool { return p.w.of(u.rule) != access.Deny }

// cut copies a type without its denied members.
func (p *pruner) cut(d *ast.Definition) *ast.Definition {
	if d.BuiltIn {
		return d
	}
	c := *d
	c.Fields, c.EnumValues = nil, nil
	for _, f := range d.Fields {
		switch {
		case meta(f.Name):
			c.Fields = append(c.Fields, f)
		case d.Kind == ast.InputObject:
			if p.may(p.g.inputs[f]) {
				c.Fields = append(c.Fields, f)
			}
		case p.w.deniedBy(p.w.behind(p.g.fields[f], nil)) == nil:
			if cf := p.arguments(f); cf != nil {
				c.Fields = append(c.Fields, cf)
			}
		}
	}
	for _, e := range d.EnumValues {
		if u, ruled := p.g.enums[d.Name][e.Name]; !ruled || p.may(u) {
			c.EnumValues = append(c.EnumValues, e)
		}
	}
	if d.Kind == ast.InputObject && p.needsDenied(d) {
		c.Fields = nil // no value of this type can be written
	}
	return &c
}

// arguments copies a field without its denied arguments; nil if one of them is
// mandatory, since the field cannot be called then.
func (p *pruner) arguments(f *ast.FieldDefinition) *ast.FieldDefinition {
	c := *f
	c.Arguments = nil
	for _, a := range f.Arguments {
		ok := true
		for _, u := range p.g.args[a] {
			ok = ok && p.may(u)
		}
		if ok {
			c.Arguments = append(c.Arguments, a)
		} else if a.Type.NonNull && a.DefaultValue == nil {
			return nil
		}
	}
	return &c
}

func (p *pruner) needsDenied(d *ast.Definition) bool {
	return slices.ContainsFunc(d.Fields, func(f *ast.FieldDefinition) bool {
		return f.Type.NonNull && f.DefaultValue == nil && !p.may(p.g.inputs[f])
	})
}

// shrink drops empty types and what names them, once; true if anything changed.
func (p *pruner) shrink() (changed bool) {
	for name, d := range p.types {
		if d.BuiltIn {
			continue
		}
		switch d.Kind {
		case ast.Union:
			kept := slices.DeleteFunc(slices.Clone(d.Types), func(t string) bool { return p.types[t] == nil })
			changed = changed || len(kept) < len(d.Types)
			d.Types = kept
		case ast.Object, ast.Interface, ast.InputObject:
			n := len(d.Fields)
			d.Fields = slices.DeleteFunc(d.Fields, p.broken)
			if d.Kind == ast.InputObject && len(d.Fields) < n && p.mandatoryGone(d) {
				d.Fields = nil
			}
			changed = changed || len(d.Fields) < n
		}
		if p.isEmpty(d) {
			delete(p.types, name)
			changed = true
		}
	}
	return changed
}

// broken: the field's type is gone, or that of a mandatory argument.
func (p *pruner) broken(f *ast.FieldDefinition) bool {
	if p.types[f.Type.Name()] == nil {
		return true
	}
	lost := slices.ContainsFunc(f.Arguments, func(a *ast.ArgumentDefinition) bool {
		return p.types[a.Type.Name()] == nil && a.Type.NonNull && a.DefaultValue == nil
	})
	if !lost && len(f.Arguments) > 0 && !meta(f.Name) { // a field with arguments is our copy
		f.Arguments = slices.DeleteFunc(slices.Clone(f.Arguments), func(a *ast.ArgumentDefinition) bool {
			return p.types[a.Type.Name()] == nil
		})
	}
	return lost
}

// mandatoryGone: a mandatory input field of the original has been dropped.
func (p *pruner) mandatoryGone(d *ast.Definition) bool {
	return slices.ContainsFunc(p.g.schema.Types[d.Name].Fields, func(f *ast.FieldDefinition) bool {
		return f.Type.NonNull && f.DefaultValue == nil && d.Fields.ForName(f.Name) == nil
	})
}

func (p *pruner) isEmpty(d *ast.Definition) bool {
	switch d.Kind {
	case ast.Enum:
		return len(d.EnumValues) == 0
	case ast.Union:
		return len(d.Types) == 0
	case ast.Scalar:
		return false
	}
	return !slices.ContainsFunc(d.Fields, func(f *ast.FieldDefinition) bool { return !meta(f.Name) })
}

// reach drops the types that no root leads to.
func (p *pruner) reach() {
	seen := map[string]bool{}
	var visit func(name string)
	visit = func(name string) {
		d := p.types[name]
		if d == nil || seen[name] {
			return
		}
		seen[name] = true
		for _, f := range d.Fields {
			visit(f.Type.Name())
			for _, a := range f.Arguments {
				visit(a.Type.Name())
			}
		}
		for _, t := range d.Types {
			visit(t)
		}
		for _, t := range p.g.schema.GetPossibleTypes(d) {
			visit(t.Name)
		}
	}
	for _, root := range []*ast.Definition{p.g.schema.Query, p.g.schema.Mutation, p.g.schema.Subscription} {
		if root != nil {
			visit(root.Name)
		}
	}
	for name, d := range p.types {
		if !seen[name] && !d.BuiltIn {
			delete(p.types, name)
		}
	}
}

// schema puts the surviving types together.
func (p *pruner) schema() *ast.Schema {
	out := *p.g.schema
	out.Types = p.types
	out.PossibleTypes, out.Implements = map[string][]*ast.Definition{}, map[string][]*ast.Definition{}
	for name, d := range p.types {
		for _, t := range p.g.schema.PossibleTypes[name] {
			if c := p.types[t.Name]; c != nil {
				out.PossibleTypes[name] = append(out.PossibleTypes[name], c)
			}
		}
		for _, t := range p.g.schema.Implements[name] {
			if c := p.types[t.Name]; c != nil {
				out.Implements[name] = append(out.Implements[name], c)
			}
		}
		if !d.BuiltIn {
			d.Interfaces = slices.DeleteFunc(slices.Clone(d.Interfaces), func(i string) bool { return p.types[i] == nil })
		}
	}
	survivor := func(d *ast.Definition) *ast.Definition {
		if d == nil {
			return nil
		}
		return p.types[d.Name]
	}
	out.Query, out.Mutation, out.Subscription = survivor(p.g.schema.Query), survivor(p.g.schema.Mutation), survivor(p.g.schema.Subscription)
	out.Directives = map[string]*ast.DirectiveDefinition{}
	for name, d := range p.g.schema.Directives {
		if name != "access" {
			out.Directives[name] = d
		}
	}
	return &out
}
