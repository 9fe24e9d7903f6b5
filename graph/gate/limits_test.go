package gate

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// deep nests a field n times around id.
func deep(field string, n int) string {
	return strings.Repeat(field+"{", n) + "id" + strings.Repeat("}", n)
}

// repeat writes a selection n times, numbered.
func repeat(n int, f string) string {
	out := []string{}
	for i := range n {
		out = append(out, fmt.Sprintf(f, i))
	}
	return strings.Join(out, " ")
}

const standardIntrospection = `query IntrospectionQuery{__schema{description queryType{name kind}mutationType{name kind}subscriptionType{name kind}types{...FullType}directives{name description isRepeatable locations args(includeDeprecated:true){...InputValue}}}}
fragment FullType on __Type{kind name description specifiedByURL isOneOf fields(includeDeprecated:true){name description args(includeDeprecated:true){...InputValue}type{...TypeRef}isDeprecated deprecationReason}inputFields(includeDeprecated:true){...InputValue}interfaces{...TypeRef}enumValues(includeDeprecated:true){name description isDeprecated deprecationReason}possibleTypes{...TypeRef}}
fragment InputValue on __InputValue{name description type{...TypeRef}defaultValue isDeprecated deprecationReason}
fragment TypeRef on __Type{kind name ofType{kind name ofType{kind name ofType{kind name ofType{kind name ofType{kind name ofType{kind name ofType{kind name ofType{kind name ofType{kind name}}}}}}}}}}`

func TestLimits(t *testing.T) {
	small := DefaultLimits
	small.Cost = 5000 // what the cases are written for
	s := parse(t, sdl)
	l, err := NewLimiter(s, small)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, query, vars, reason string }{
		{"depth 10", "{unit{" + deep("parent", 8) + "}}", "", ""},
		{"depth 11", "{unit{" + deep("parent", 9) + "}}", "", "QUERY_TOO_DEEP"},
		{"depth through fragments", "{unit{...A}} fragment A on Unit{" + strings.Repeat("parent{", 5) + "...B" + strings.Repeat("}", 5) + "} fragment B on Unit{" + deep("parent", 4) + "}", "", "QUERY_TOO_DEEP"},
		{"the standard introspection", standardIntrospection, "", ""},
		{"introspection depth 20", "{__type(name:\"x\"){" + strings.Repeat("ofType{", 18) + "name" + strings.Repeat("}", 19) + "}", "", ""},
		{"introspection depth 21", "{__type(name:\"x\"){" + strings.Repeat("ofType{", 19) + "name" + strings.Repeat("}", 20) + "}", "", "QUERY_TOO_DEEP"},
		{"introspection lists", "{__schema{types{fields{type{fields{type{fields{name}}}}}}}}", "", "QUERY_TOO_DEEP"},
		{"introspection lists through fragments", "{__schema{types{...A}}} fragment A on __Type{fields{type{...B}}} fragment B on __Type{interfaces{possibleTypes{name}}}", "", "QUERY_TOO_DEEP"},
		{"15 aliases", "{report{" + repeat(15, "a%d:id") + "}}", "", ""},
		{"16 aliases", "{report{" + repeat(16, "a%d:id") + "}}", "", "TOO_MANY_ALIASES"},
		{"aliases through fragments", "{report{...A} x:report{...A}} fragment A on Report{" + repeat(8, "a%d:id") + "}", "", "TOO_MANY_ALIASES"},
		{"10 root fields", "{" + repeat(10, "a%d:health") + "}", "", ""},
		{"11 root fields", "{" + repeat(11, "a%d:health") + "}", "", "TOO_MANY_ROOT_FIELDS"},
		{"11 root fields in a fragment", "{...A ... on Query{health}} fragment A on Query{" + repeat(10, "a%d:health") + "}", "", "TOO_MANY_ROOT_FIELDS"},
		{"51 directives", "query($a:Boolean!){report{" + strings.Repeat("id @skip(if:$a) ", 51) + "}}", `{"a":true}`, "TOO_MANY_DIRECTIVES"},
		{"50 directives", "query($a:Boolean!){report{" + strings.Repeat("id @skip(if:$a) ", 50) + "}}", `{"a":true}`, ""},
		{"page at its limit", "{reports(first:50){items{id}}}", "", ""},
		{"page beyond its limit", "{reports(first:51){items{id}}}", "", "PAGE_SIZE"},
		{"page of none", "{reports(first:0){items{id}}}", "", "PAGE_SIZE"},
		{"negative page", "{reports(first:-1){items{id}}}", "", "PAGE_SIZE"},
		{"page in a variable", "query($n:Int!){reports(first:$n){items{id}}}", `{"n":51}`, "PAGE_SIZE"},
		{"page as text", "query($n:Int!){reports(first:$n){items{id}}}", `{"n":"51"}`, "PAGE_SIZE"},
		{"page as a huge number", "query($n:Int!){reports(first:$n){items{id}}}", `{"n":9223372036854775807}`, "PAGE_SIZE"},
		{"page by the variable's default", "query($n:Int!=51){reports(first:$n){items{id}}}", ``, "PAGE_SIZE"},
		{"cost of a page", "{reports(first:50){items{id unit{" + strings.Repeat("children{", 2) + "id}}}}}}", "", "QUERY_TOO_COSTLY"},
		{"cost below", "{reports(first:5){items{id unit{children{id}}}}}", "", ""},
		{"cost of bounded lists", "{unit{children{children{id}}}}", "", "QUERY_TOO_COSTLY"},
		{"defer", "{health ... @defer{report{id}}}", "", "DEFER_REFUSED"},
		{"defer in a fragment", "{...A} fragment A on Query{...B @defer} fragment B on Query{report{id}}", "", "DEFER_REFUSED"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var vars map[string]any
			if c.vars != "" {
				d := json.NewDecoder(strings.NewReader(c.vars))
				d.UseNumber()
				if err := d.Decode(&vars); err != nil {
					t.Fatal(err)
				}
			}
			err := l.MutateOperationContext(t.Context(), operation(t, s, c.query, vars))
			got := ""
			if err != nil {
				got, _ = err.Extensions["reason"].(string)
			}
			if got != c.reason {
				t.Errorf("got %q, want %q: %v", got, c.reason, err)
			}
		})
	}
}

func TestPageNeedsItsArgument(t *testing.T) {
	s := parse(t, directives+`type Query { a(first: Int): [Int] @page b(n: Int = 7): [Int] @page(arg: "n", max: 5) c(n: Int = 3): [Int] @page(arg: "n", max: 5) }`)
	l, err := NewLimiter(s, DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		`{a}`: "PAGE_SIZE_MISSING", `{a(first:null)}`: "PAGE_SIZE_MISSING", `query($n:Int){a(first:$n)}`: "PAGE_SIZE_MISSING",
		`{b}`: "PAGE_SIZE", `query($n:Int){b(n:$n)}`: "PAGE_SIZE", `{c}`: "", `query($n:Int){c(n:$n)}`: "",
	} {
		got := ""
		if err := l.MutateOperationContext(t.Context(), operation(t, s, query, nil)); err != nil {
			got, _ = err.Extensions["reason"].(string)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
	if _, err := NewLimiter(parse(t, directives+`type Query { a(n: Int): [Int] @page }`), DefaultLimits); err == nil {
		t.Error("a page without its argument is accepted")
	}
}

func TestSubscriptionIsRefused(t *testing.T) {
	s := parse(t, directives+`type Query { a: Int } type Subscription { b: Int }`)
	l, err := NewLimiter(s, DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	if err := l.MutateOperationContext(t.Context(), operation(t, s, `subscription{b}`, nil)); err == nil || err.Extensions["reason"] != "SUBSCRIPTION_REFUSED" {
		t.Errorf("got %v", err)
	}
}

// bombs double at each of about a hundred fragments.
func bombs() map[string]string {
	out := map[string]string{}
	for name, c := range map[string]struct{ start, on, step string }{
		"data":          {"{unit{...F0}}", "Unit", "parent{...F%d} ...F%d"},
		"aliases":       {"{unit{...F0}}", "Unit", "a:parent{...F%d} b:parent{...F%d}"},
		"introspection": {"{__type(name:\"x\"){...F0}}", "__Type", "a:ofType{...F%d} b:ofType{...F%d}"},
		"lists":         {"{__schema{types{...F0}}}", "__Type", "fields{type{...F%d}} interfaces{...F%d}"},
	} {
		var b strings.Builder
		b.WriteString(c.start)
		const n = 70
		for i := range n {
			fmt.Fprintf(&b, " fragment F%d on %s{"+c.step+"}", i, c.on, i+1, i+1)
		}
		fmt.Fprintf(&b, " fragment F%d on %s{__typename}", n, c.on)
		out[name] = b.String()
	}
	return out
}

// TestBombsCostTheirLength: validation, limits and gate visit a fragment once,
// so documents that expand to 2^70 fields are answered at once.
func TestBombsCostTheirLength(t *testing.T) {
	_, g, _ := server(t)
	l, err := NewLimiter(g.schema, DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	for name, q := range bombs() {
		t.Run(name, func(t *testing.T) {
			if _, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: q}, Tokens); err != nil {
				t.Fatalf("beyond the token limit, so no proof: %v", err)
			}
			done := make(chan string, 1)
			go func() {
				oc := operation(t, g.schema, q, nil)
				w := walker{g: g, signedIn: true, decide: g.decisions(viewers["clerk"]), verdict: &Verdict{gate: g}}
				w.selections(oc.Operation.SelectionSet, g.schema.Query)
				e := l.MutateOperationContext(t.Context(), oc)
				done <- fmt.Sprint(e)
			}()
			select {
			case e := <-done:
				if !strings.Contains(e, "Truy vấn") {
					t.Errorf("accepted: %s", e)
				}
			case <-time.After(20 * time.Second):
				t.Fatal("still busy")
			}
		})
	}
}

func TestQuietRules(t *testing.T) {
	s := parse(t, sdl)
	n := 0
	for _, q := range []string{
		`{healt}`, `{reports(firs:1){total}}`, `{reports(first:1,order:SIGNE){total}}`, `{find{... on Repor{id}}}`,
		`{reports(first:1,filter:{phon:"1"}){total}}`, `{report}`, `query($f:Filte){reports(first:1,filter:$f){total}}`,
	} {
		_, errs := gqlparser.LoadQueryWithRules(s, q, QuietRules())
		if errs == nil {
			t.Errorf("%s is accepted", q)
		}
		_, loud := gqlparser.LoadQueryWithRules(s, q, rules.NewDefaultRules())
		if strings.Contains(loud.Error(), "Did you mean") {
			n++
		}
		if strings.Contains(errs.Error(), "Did you mean") {
			t.Errorf("%s: %v", q, errs)
		}
	}
	if n < 5 {
		t.Errorf("only %d of the documents would have been answered with a suggestion", n)
	}
}
