package gate

import (
	"slices"
	"strings"
	"testing"

	"congvu/server/access"
)

func TestHoles(t *testing.T) {
	known := access.Rules{"public": {{Public: true}}, "a": {{}}, "b": {{}}}
	for _, c := range []struct{ name, sdl, hole string }{
		{"field without a rule", `type Query { x: Int }`, "Query.x has no rule"},
		{"input field without a rule", `type Query { x(i: I): Int @access(rule: "a") } input I { y: Int }`, "I.y has no rule"},
		{"unknown rule", `type Query { x: Int @access(rule: "zzz") }`, "rule zzz is not in the table"},
		{"unknown rule of an enum value", `type Query { x: E @access(rule: "a") } enum E { V @access(rule: "zzz") }`, "rule zzz is not in the table"},
		{"non-null under its own rule", `type Query { x: T @access(rule: "a") } type T @access(rule: "a") { y: Int! @access(rule: "b") }`, "T.y stands under b and must be nullable"},
		{"non-null root field", `type Query { x: Int! @access(rule: "a") }`, "Query.x stands under a and must be nullable"},
		{"non-null to another default", `type Query { x: T @access(rule: "a") } type T @access(rule: "a") { y: U! } type U @access(rule: "b") { z: Int }`, "T.y returns U under b and must be nullable"},
		{"non-null list to another default", `type Query { x: T @access(rule: "a") } type T @access(rule: "a") { y: [U]! } type U @access(rule: "b") { z: Int }`, "T.y returns U under b and must be nullable"},
		{"non-null union", `type Query { x: T @access(rule: "a") } type T @access(rule: "a") { y: W! } union W = T | U type U @access(rule: "b") { z: Int }`, "T.y returns U under b and must be nullable"},
		{"non-null interface", `type Query { x: T @access(rule: "a") } interface N { z: Int } type T @access(rule: "a") { y: N! } type U implements N @access(rule: "b") { z: Int }`, "T.y returns U under b and must be nullable"},
		{"whole: default, public, same default", `type Query { p: P! @access(rule: "public") x: T @access(rule: "a") } type P @access(rule: "public") { y: Int! }
		  type T @access(rule: "a") { y: Int! t: T! p: P! q: Int! @access(rule: "public") r: Int! @access(rule: "a") o: U } type U @access(rule: "b") { z: Int! }`, ""},
		{"whole: a mutation may be non-null", `type Query { p: Int @access(rule: "a") } type Mutation { m: T! @access(rule: "b") } type T @access(rule: "a") { y: Int! }`, ""},
		{"whole: a type without a default", `type Query { x: T @access(rule: "a") } type T { y: Int @access(rule: "b") }`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := New(parse(t, directives+c.sdl), known)
			switch {
			case c.hole == "" && err != nil:
				t.Error(err)
			case c.hole != "" && (err == nil || !strings.Contains(err.Error(), c.hole)):
				t.Errorf("got %v, want %s", err, c.hole)
			}
		})
	}
}

func TestUsesAndRules(t *testing.T) {
	_, g, _ := server(t)
	for _, want := range []Use{
		{"Report.id", "report.read"}, {"Report.lines(limit:)", "people"}, {"Query.reports(first:)", "list"},
		{"Filter.phone", "people"}, {"Order.SIGNER", "people"}, {"Hidden.ONE", "people"},
	} {
		if !slices.Contains(g.Uses(), want) {
			t.Errorf("lacks %v", want)
		}
	}
	for _, u := range g.Uses() {
		if u.Coordinate == "Order.ID" || strings.HasPrefix(u.Coordinate, "Named.") {
			t.Errorf("%s has no rule of its own", u.Coordinate)
		}
	}
	if !slices.IsSortedFunc(g.Uses(), func(a, b Use) int { return strings.Compare(a.Coordinate, b.Coordinate) }) {
		t.Error("not sorted")
	}
	if s := g.Stale(); len(s) != 0 {
		t.Errorf("stale %v", s)
	}
}

func TestStale(t *testing.T) {
	s := parse(t, directives+`type Query { x: Int @access(rule: "a") }`)
	g, err := New(s, access.Rules{"a": {{}}, "file.door": {{}}, "old": {{}}})
	if err != nil {
		t.Fatal(err)
	}
	if got := g.Stale("file.door"); !slices.Equal(got, []string{"old"}) {
		t.Errorf("got %v", got)
	}
}

func TestCan(t *testing.T) {
	_, g, _ := server(t)
	for _, c := range []struct {
		viewer, coord string
		want          access.Decision
	}{
		{"clerk", "Report.signer", access.ByRow}, {"leader", "Report.signer", access.Allow}, {"clerk", "Query.count", access.Deny},
		{"-", "Query.health", access.Allow}, {"leader", "Query.unknown", access.Deny}, {"clerk", "Report.lines(limit:)", access.Deny},
	} {
		if got := g.Can(viewers[c.viewer], c.coord); got != c.want {
			t.Errorf("%s %s: %d, want %d", c.viewer, c.coord, got, c.want)
		}
	}
}

func TestMay(t *testing.T) {
	_, g, _ := server(t)
	ctx := access.With(t.Context(), viewers["clerk"])
	if !g.May(ctx, "signer", access.Row{Relation: access.Own}) || g.May(ctx, "signer", access.Row{Relation: access.Below}) {
		t.Error("the row does not decide")
	}
	if g.May(t.Context(), "signer", access.Row{Relation: access.Own}) {
		t.Error("signed out may")
	}
}

func TestValidateRefusesAnotherSchema(t *testing.T) {
	_, g, _ := server(t)
	if g.Validate(&mini{schema: parse(t, sdl)}) == nil {
		t.Error("a second parse of the same text has other definitions")
	}
}
