package gate

import (
	"strings"
	"testing"
)

// check is one operation: what its answer must hold and must not hold, and how
// many errors FORBIDDEN.
type check struct {
	name, viewer, query, vars string
	has, lacks                []string
	forbidden                 int
}

func (c check) run(t *testing.T) {
	t.Helper()
	ex, _, _ := server(t)
	got := ask(ex, c.viewer, c.query, c.vars)
	for _, s := range c.has {
		if !strings.Contains(got, s) {
			t.Errorf("lacks %s\n%s", s, got)
		}
	}
	for _, s := range c.lacks {
		if strings.Contains(got, s) {
			t.Errorf("holds %s\n%s", s, got)
		}
	}
	if n := strings.Count(got, `"code":"FORBIDDEN"`); n != c.forbidden {
		t.Errorf("%d FORBIDDEN, want %d\n%s", n, c.forbidden, got)
	}
}

func runAll(t *testing.T, checks []check) {
	for _, c := range checks {
		t.Run(c.name, func(t *testing.T) { c.run(t) })
	}
}

func TestOutput(t *testing.T) {
	runAll(t, []check{
		{"allowed", "leader", `{report{note} count}`, ``, []string{`"note":"note-of-other"`, `"count":3`}, []string{"errors"}, 0},
		{"denied field is null, neighbours stay", "clerk", `{health count}`, ``, []string{`"health":"ok"`, `"count":null`, `"coordinate":"Query.count"`, `"path":["count"]`}, nil, 1},
		{"one error for a list, without indices", "clerk", `{reports(first:3){items{id note}}}`, ``, []string{`"path":["reports","items","note"]`, `"id":"own","note":null`}, []string{"note-of"}, 1},
		{"alias", "clerk", `{x:reports(first:3){y:items{z:note}}}`, ``, []string{`"path":["x","y","z"]`, `"z":null`}, []string{"note-of"}, 1},
		{"requires", "clerk", `{count}`, ``, []string{`"requires":"vai trò lãnh đạo"`, `"reason":"NOT_PERMITTED"`}, nil, 1},
		{"signed out", "-", `{health count}`, ``, []string{`"health":"ok"`, `"reason":"NOT_SIGNED_IN"`}, nil, 1},
		{"default of the returned type", "clerk", `{staff{name}}`, ``, []string{`"staff":null`, `"coordinate":"Query.staff"`, `vai trò lãnh đạo`}, []string{`"name":"staff"`}, 1},
		{"union of which one type is denied", "clerk", `{secret{__typename}}`, ``, []string{`"secret":null`}, []string{"Unit"}, 1},
		{"union allowed", "leader", `{secret{__typename}}`, ``, []string{`"secret":[{"__typename":"Unit"}]`}, []string{"errors"}, 0},
		{"interface, one type denied", "clerk", `{named{label boss{name}}}`, ``, []string{`"label":"Xã A"`, `"boss":null`, `"coordinate":"Unit.boss"`}, []string{`"Hà"`}, 1},
		{"interface narrowed to the allowed type", "clerk", `{reports(first:3){items{... on Named{boss{name}}}}}`, ``, []string{`"Hà"`}, []string{"errors"}, 0},
		{"merged: allowed object type first", "clerk", `{named{... on Report{boss{name}} boss{phone}}}`, ``, []string{`"name":"Hà"`, `"phone":null`, `"coordinate":"Person.phone"`}, []string{"phone-of"}, 2},
		{"merged: interface first", "clerk", `{named{boss{phone} ... on Report{boss{name}}}}`, ``, []string{`"boss":null`}, []string{"phone-of"}, 2},
		{"fragment twice, one error", "clerk", `{reports(first:3){items{...F ...F}}} fragment F on Report{note ...G} fragment G on Report{id note}`, ``, []string{`"note":null`}, []string{"note-of"}, 2},
		{"fragment on an interface under two types", "clerk", `{report{...F} unit{...F}} fragment F on Named{boss{phone}}`, ``, []string{`"coordinate":"Unit.boss"`, `"coordinate":"Person.phone"`}, []string{"phone-of"}, 2},
		{"inline fragment", "clerk", `{... on Query{... {count}}}`, ``, []string{`"count":null`}, nil, 1},
		{"skipped", "clerk", `query($s:Boolean!){health count @skip(if:$s)}`, `{"s":true}`, []string{`"health":"ok"`}, []string{"errors"}, 0},
		{"not skipped", "clerk", `query($s:Boolean!){health count @skip(if:$s)}`, `{"s":false}`, []string{`"count":null`}, nil, 1},
		{"included by default", "clerk", `query($s:Boolean!=true){health ...F @include(if:$s)} fragment F on Query{count}`, ``, []string{`"count":null`}, nil, 1},
		{"skip wins over include", "clerk", `{health count @include(if:true) @skip(if:true)}`, ``, nil, []string{"errors"}, 0},
		{"below a denied field nothing is reported", "clerk", `{staff{name} report{id}}`, ``, []string{`"staff":null`}, nil, 1},
		{"typename is free", "clerk", `{__typename report{__typename}}`, ``, []string{`"__typename":"Query"`}, []string{"errors"}, 0},
		{"unknown stays unknown", "clerk", `{nothing}`, ``, []string{"GRAPHQL_VALIDATION_FAILED"}, nil, 0},
	})
}

func TestMutation(t *testing.T) {
	runAll(t, []check{
		{"denied refuses the whole", "auditor", `mutation{a:write(input:null){ok}}`, ``, []string{`"coordinate":"Mutation.write"`, `"data":null`}, nil, 1},
		{"denied beside an allowed one", "auditor", `mutation{__typename note(id:1){ok}}`, ``, []string{`"data":null`}, []string{`"__typename"`}, 1},
		{"by row passes to the service", "clerk", `mutation{note(id:1){ok}}`, ``, []string{`{"note":{"ok":true}}`}, []string{"errors"}, 0},
		{"denied mandatory input field", "clerk", `mutation{write(input:{phone:"1"}){ok}}`, ``, []string{`"coordinate":"Write.phone"`, `"data":null`}, nil, 1},
	})
}

func TestInput(t *testing.T) {
	order := `query($o:[Order!]){reports(first:3,order:$o){total:__typename}}`
	filter := `query($f:Filter){reports(first:3,filter:$f){__typename}}`
	refused := func(coord string) []string { return []string{`"coordinate":"` + coord + `"`, `"data":null`} }
	runAll(t, []check{
		{"literal field", "clerk", `{reports(first:3,filter:{phone:"1"}){__typename}}`, ``, refused("Filter.phone"), nil, 1},
		{"literal null", "clerk", `{reports(first:3,filter:{phone:null}){__typename}}`, ``, refused("Filter.phone"), nil, 1},
		{"absent variable in a literal", "clerk", `query($x:String){reports(first:3,filter:{phone:$x}){__typename}}`, ``, refused("Filter.phone"), nil, 1},
		{"nested literal", "clerk", `{reports(first:3,filter:{and:[{id:1},{and:{phone:"1"}}]}){__typename}}`, ``, refused("Filter.phone"), nil, 1},
		{"variable", "clerk", filter, `{"f":{"phone":"1"}}`, refused("Filter.phone"), nil, 1},
		{"nested variable", "clerk", filter, `{"f":{"and":[{"id":1},{"and":[{"phone":null}]}]}}`, refused("Filter.phone"), nil, 1},
		{"nested single value", "clerk", filter, `{"f":{"and":{"and":{"phone":"1"}}}}`, refused("Filter.phone"), nil, 1},
		{"default of the variable", "clerk", `query($f:Filter={phone:"1"}){reports(first:3,filter:$f){__typename}}`, ``, refused("Filter.phone"), nil, 1},
		{"variable inside a literal", "clerk", `query($f:Filter!){reports(first:3,filter:{and:[$f]}){__typename}}`, `{"f":{"phone":"1"}}`, refused("Filter.phone"), nil, 1},
		{"allowed field", "clerk", filter, `{"f":{"id":1}}`, []string{`"Page"`}, []string{"errors"}, 0},
		{"by row passes to the service", "clerk", filter, `{"f":{"signer":"x"}}`, []string{`"Page"`}, []string{"errors"}, 0},
		{"enum literal", "clerk", `{reports(first:3,order:[ID,SIGNER]){__typename}}`, ``, refused("Order.SIGNER"), nil, 1},
		{"enum literal single", "clerk", `{reports(first:3,order:SIGNER){__typename}}`, ``, refused("Order.SIGNER"), nil, 1},
		{"enum variable", "clerk", order, `{"o":["ID","SIGNER"]}`, refused("Order.SIGNER"), nil, 1},
		{"enum variable single", "clerk", order, `{"o":"SIGNER"}`, refused("Order.SIGNER"), nil, 1},
		{"enum variable in lower case", "clerk", order, `{"o":["signer"]}`, refused("Order.SIGNER"), nil, 1},
		{"enum in an input", "clerk", filter, `{"f":{"order":"Signer"}}`, refused("Order.SIGNER"), nil, 1},
		{"enums in an input", "clerk", filter, `{"f":{"orders":"SIGNER"}}`, refused("Order.SIGNER"), nil, 1},
		{"enum of an enum's default", "clerk", `query($h:Hidden){reports(first:3,hidden:$h){__typename}}`, `{"h":"one"}`, refused("Hidden.ONE"), nil, 1},
		{"free enum value", "clerk", order, `{"o":["ID"]}`, []string{`"Page"`}, []string{"errors"}, 0},
		{"argument", "clerk", `{reports(first:3,phone:"1"){__typename}}`, ``, refused("Query.reports(phone:)"), nil, 1},
		{"argument null", "clerk", `{reports(first:3,phone:null){__typename}}`, ``, refused("Query.reports(phone:)"), nil, 1},
		{"argument with an absent variable", "clerk", `query($p:String){reports(first:3,phone:$p){__typename}}`, ``, []string{`"Page"`}, []string{"errors"}, 0},
		{"argument with a null variable", "clerk", `query($p:String){reports(first:3,phone:$p){__typename}}`, `{"p":null}`, refused("Query.reports(phone:)"), nil, 1},
		{"argument deep inside", "clerk", `{reports(first:3){items{lines(limit:9){text}}}}`, ``, refused("Report.lines(limit:)"), nil, 1},
		{"argument not supplied", "clerk", `{reports(first:3){items{lines{text}}}}`, ``, []string{"line-of-own"}, []string{"errors"}, 0},
		{"skipped", "clerk", `{health reports(first:3,phone:"1") @skip(if:true){__typename}}`, ``, []string{`"health":"ok"`}, []string{"errors"}, 0},
		{"leader may", "leader", filter, `{"f":{"phone":"1","order":"signer"}}`, []string{`"Page"`}, []string{"errors"}, 0},
	})
}

func TestByRow(t *testing.T) {
	runAll(t, []check{
		{"list: rows apart, masked named, no error", "clerk", `{reports(first:3){items{id signer masked}}}`, ``,
			[]string{`{"id":"own","signer":"signer-of-own","masked":[]}`, `{"id":"below","signer":null,"masked":["Report.signer"]}`}, []string{"errors", "other"}, 0},
		{"denied row entered singly", "clerk", `{report{id signer}}`, ``, []string{`"report":null`}, []string{"other", "errors"}, 0},
		{"container", "clerk", `{box{reports{id lines{text}} first{signer}}}`, ``, []string{`"reports":[{"id":"own","lines":[{"text":"line-of-own"}]}]`, `"first":{"signer":null}`}, []string{"other", "errors"}, 0},
		{"class without conditions sees all", "leader", `{reports(first:3){items{signer masked}} box{reports{id}}}`, ``, []string{"signer-of-other", `"masked":[]`, `"id":"other"`}, []string{"errors"}, 0},
		{"union: rows apart, and what has no row is left out", "clerk", `{find{... on Report{id signer} ... on Unit{label}}}`, ``, []string{`"find":[{"id":"own","signer":"signer-of-own"}]`}, []string{"other", "errors"}, 0},
		{"what has no row is denied at a root field", "clerk", `{rootLine{text}}`, ``, []string{`"rootLine":null`}, []string{"line-of"}, 0},
		{"and inside an object under another rule", "clerk", `{reports(first:3){line{text}}}`, ``, []string{`"line":null`}, []string{"line-of"}, 0},
		{"who needs no row sees it", "leader", `{rootLine{text} reports(first:3){line{text}}}`, ``, []string{`"rootLine":{"text":"line-of-nobody"}`, `"line":{"text":"line-of-nobody"}`}, []string{"errors"}, 0},
		{"root field by row passes", "clerk", `{byRow{label}}`, ``, []string{`"Xã A"`}, []string{"errors"}, 0},
		{"masked names what was not selected, as two operations on one object must agree", "clerk", `{reports(first:3){items{id masked}}}`, ``,
			[]string{`{"id":"own","masked":[]},{"id":"below","masked":["Report.signer"]}`}, []string{"Report.note"}, 0},
		{"masked asked through the interface", "clerk", `{reports(first:3){items{... on Masked{masked}}}}`, ``, []string{`{"masked":[]},{"masked":["Report.signer"]}`}, nil, 0},
	})
}
