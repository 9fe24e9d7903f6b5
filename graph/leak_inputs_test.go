package graph_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"
)

// writing writes arguments; ids says which id a UUID of a name stands for.
type writing struct {
	schema *ast.Schema
	ids    map[string]uuid.UUID
}

// literals are the ways to write a value of a type that between them use every
// field of an input and every value of an enum, each with the coordinates it uses.
func (w writing) literals(name string, t *ast.Type) map[string][]string {
	if t.Elem != nil {
		out := map[string][]string{}
		for l, used := range w.literals(name, t.Elem) {
			out["["+l+"]"] = used
		}
		return out
	}
	def := w.schema.Types[t.NamedType]
	switch def.Kind {
	case ast.Enum:
		out := map[string][]string{}
		for _, v := range def.EnumValues {
			out[v.Name] = []string{def.Name + "." + v.Name}
		}
		return out
	case ast.InputObject:
		return w.objects(def)
	}
	return map[string][]string{w.scalar(name, def.Name): nil}
}

func (w writing) scalar(name, typ string) string {
	switch typ {
	case "Int", "Float":
		return "1"
	case "Boolean":
		return "true"
	case "Date":
		return `"2026-10-01"`
	case "Time":
		return `"2026-10-01T00:00:00Z"`
	case "UUID":
		if id, ok := w.ids[name]; ok {
			return `"` + id.String() + `"`
		}
		return `"` + uuid.Max.String() + `"`
	}
	return `"khong-co"`
}

// objects writes an input with what it must have and one other field at a time.
func (w writing) objects(def *ast.Definition) map[string][]string {
	return w.each(def.Fields, def.Name+".", "", "{", "}")
}

// each writes the required members with one optional member at a time; prefix and
// suffix make a member's coordinate.
func (w writing) each(members ast.FieldList, prefix, suffix, open, shut string) map[string][]string {
	must, used := []string{}, []string{}
	out := map[string][]string{}
	for _, m := range members {
		if m.Type.NonNull && m.DefaultValue == nil {
			l := w.literals(m.Name, m.Type)
			first := slices.Sorted(maps.Keys(l))[0]
			must = append(must, m.Name+": "+first)
			used = append(append(used, prefix+m.Name+suffix), l[first]...)
		}
	}
	out[open+strings.Join(must, ", ")+shut] = used
	for _, m := range members {
		for l, more := range w.literals(m.Name, m.Type) {
			if m.Type.NonNull && m.DefaultValue == nil {
				rest := slices.DeleteFunc(slices.Clone(must), func(s string) bool { return strings.HasPrefix(s, m.Name+": ") })
				out[open+strings.Join(append(rest, m.Name+": "+l), ", ")+shut] = append(slices.Clone(used), more...)
				continue
			}
			out[open+strings.Join(append(slices.Clone(must), m.Name+": "+l), ", ")+shut] = append(append(slices.Clone(used), prefix+m.Name+suffix), more...)
		}
	}
	return out
}

// calls writes a root field with every argument, each with the coordinates used.
func (w writing) calls(root string, f *ast.FieldDefinition) map[string][]string {
	members := ast.FieldList{}
	for _, a := range f.Arguments {
		members = append(members, &ast.FieldDefinition{Name: a.Name, Type: a.Type, DefaultValue: a.DefaultValue})
	}
	coordinate := root + "." + f.Name
	selection := ""
	if w.schema.Types[f.Type.Name()].IsCompositeType() {
		selection = " { __typename }"
	}
	out := map[string][]string{}
	for args, used := range w.each(members, coordinate+"(", ":)", "(", ")") {
		if args == "()" {
			args = ""
		}
		out[f.Name+args+selection] = append(used, coordinate)
	}
	return out
}

// inputs: one operation per argument, input field and value of an enum, for every
// viewer. What is refused anywhere refuses the whole operation.
func (w *world) inputs(t *testing.T) {
	schema := contract(t)
	reached, operations, refusals := map[string]bool{}, 0, 0
	for _, f := range schema.Query.Fields {
		if strings.HasPrefix(f.Name, "__") {
			continue
		}
		for call, used := range (writing{schema: schema}).calls("Query", f) {
			for _, c := range used {
				reached[c] = true
			}
			for _, p := range w.people {
				operations++
				if w.input(t, p, call, used) {
					refusals++
				}
			}
		}
	}
	for _, u := range gateOf(t).Uses() {
		if strings.HasPrefix(u.Coordinate, "Query.") && !reached[u.Coordinate] {
			t.Errorf("no operation uses %s", u.Coordinate)
		}
	}
	for _, input := range []string{"AccountFilter", "ObligationFilter", "RegisterFilter", "AggregateQuery", "JournalFilter", "ReorganisationItemFilter", "FeedbackFilter", "AccountRequestFilter", "CaseFilter", "CasePairFilter"} {
		for _, f := range schema.Types[input].Fields {
			if !reached[input+"."+f.Name] {
				t.Errorf("no operation uses %s.%s", input, f.Name)
			}
		}
	}
	t.Logf("%d operations over %d arguments, inputs and values; %d refused", operations, len(reached), refusals)
	if refusals == 0 || refusals == operations {
		t.Errorf("%d of %d operations refused", refusals, operations)
	}
}

// input runs one operation and answers whether it had to be refused.
func (w *world) input(t *testing.T, p *person, call string, used []string) bool {
	t.Helper()
	body := w.ask(t, p, "{ "+call+" }")
	refuse := slices.ContainsFunc(used, func(c string) bool { return guarded(c) && !w.oracle.ever(p, c) })
	var a answer
	if err := json.Unmarshal([]byte(body), &a); err != nil {
		t.Fatal(err)
	}
	refused := slices.ContainsFunc(a.Errors, func(e failure) bool {
		return e.Extensions.Code == "FORBIDDEN" && e.Extensions.Coordinate != ""
	})
	switch {
	case refuse != refused:
		t.Errorf("%s %s: refused %v, expected %v: %.300s", p.name, call, refused, refuse, body)
	case refuse && strings.Contains(body, "__typename"):
		t.Errorf("%s %s: refused and yet answered: %.300s", p.name, call, body)
	case strings.Contains(body, `"INTERNAL"`):
		t.Errorf("%s %s: %.300s", p.name, call, body)
	}
	return refuse
}

// guarded: values of an enum have a rule only where the schema gives them one.
func guarded(coordinate string) bool {
	typ, _, _ := strings.Cut(coordinate, ".")
	return !slices.Contains([]string{"UnitKind", "Level", "ObligationState", "SubmissionState", "Timeliness", "Dimension", "Boundaries", "Nature", "ReorganisationItemKind",
		"FeedbackKind", "FeedbackState", "AccountRequestKind", "ExternalCodeKind", "CaseState", "CaseStatus", "CasePairState", "CaseImportOutcome"}, typ)
}

// counts: totals and lists under every filter and order tell no more than the rows
// that may be seen.
func (w *world) counts(t *testing.T) {
	asked := 0
	for _, p := range w.people {
		if !w.oracle.ever(p, "Query.obligations") {
			continue
		}
		for filter, holds := range w.filters() {
			want := map[string]bool{}
			for _, r := range w.reports {
				if holds(r) && w.oracle.allows(p, "Obligation.id", r.at) {
					want[r.id.String()] = true
				}
			}
			for _, order := range []string{"DUE", "UPDATED", "UNIT"} {
				asked++
				body := w.ask(t, p, fmt.Sprintf(`{ obligations(first: 100, order: %s, filter: {%s}) { total items { id } } }`, order, filter))
				if got := found(body); !maps.Equal(got, want) || !strings.Contains(body, fmt.Sprintf(`"total":%d`, len(want))) {
					t.Errorf("%s {%s} by %s: %d of %d rows: %.200s", p.name, filter, order, len(got), len(want), body)
				}
			}
		}
	}
	for name, want := range map[string]int{"quantri": 2, "cntt.tinhkhe": 0} {
		if body := w.ask(t, w.person(name), `{ accounts(first: 10, filter: {search: "dongson", locked: false}) { total } }`); !strings.Contains(body, fmt.Sprintf(`"total":%d`, want)) {
			t.Errorf("%s finds other accounts than %d: %s", name, want, body)
		}
	}
	t.Logf("%d lists counted", asked)
}

// filters are the filters of obligations with the rows they hold.
func (w *world) filters() map[string]func(*report) bool {
	out := map[string]func(*report) bool{
		``:                            func(*report) bool { return true },
		`unitSearch: "dong son"`:      func(r *report) bool { return r.at.unit == "DS" },
		`unitSearch: "Sở Tài chính"`:  func(r *report) bool { return r.at.unit == "FI" },
		`timeliness: [ON_TIME]`:       func(r *report) bool { return r.at.state != "ASSIGNED" && r.at.state != "DRAFTING" },
		`timeliness: [NOT_DUE]`:       func(r *report) bool { return r.at.state == "ASSIGNED" || r.at.state == "DRAFTING" },
		`timeliness: [LATE, MISSING]`: func(*report) bool { return false },
	}
	for _, state := range obligationStates {
		out[`states: [`+state+`]`] = func(r *report) bool { return r.at.state == state }
	}
	for key, id := range w.regimes {
		out[fmt.Sprintf(`regimeId: %q`, id)] = func(r *report) bool { return r.at.regime == key }
	}
	for key, id := range w.rounds {
		out[fmt.Sprintf(`roundId: %q`, id)] = func(r *report) bool { return r.at.regime+" "+r.at.state == key }
	}
	return out
}
