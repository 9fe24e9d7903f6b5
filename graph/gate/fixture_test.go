package gate

import (
	"context"
	"encoding/json"
	"log/slog"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"congvu/server/access"
	"congvu/server/fault"
)

const directives = `
directive @access(rule: String!) on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_OBJECT | INPUT_FIELD_DEFINITION | ENUM | ENUM_VALUE
directive @page(arg: String! = "first", max: Int! = 100) on FIELD_DEFINITION
directive @bounded(size: Int!) on FIELD_DEFINITION
directive @defer(if: Boolean = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
`

const sdl = directives + `
interface Masked { masked: [String!]! }
interface Named { label: String  boss: Person }
type Person @access(rule: "signed.in") { name: String  phone: String @access(rule: "people") }
type Report implements Masked & Named @access(rule: "report.read") {
  id: ID!
  note: String @access(rule: "note")
  signer: String @access(rule: "signer")
  label: String
  boss: Person @access(rule: "signed.in")
  unit: Unit
  broken: String
  lines(limit: Int = 3 @access(rule: "people")): [Line!]!
  masked: [String!]!
}
type Line @access(rule: "report.read") { text: String! }
type Unit implements Named @access(rule: "signed.in") {
  id: ID!
  label: String @access(rule: "unit.label")
  boss: Person @access(rule: "people")
  parent: Unit
  children: [Unit!] @bounded(size: 100)
}
type Staff @access(rule: "people") { name: String! }
type Box @access(rule: "report.read") { reports: [Report!]!  first: Report }
union Hit = Report | Unit
union Secret = Staff | Unit
type Page @access(rule: "list") { items: [Report!]  line: Line  total: Int @access(rule: "count") }
enum Order { ID  SIGNER @access(rule: "people") }
enum Hidden @access(rule: "people") { ONE }
input Filter @access(rule: "list") {
  id: ID
  phone: String @access(rule: "people")
  and: [Filter!]
  order: Order
  orders: [Order!]
  signer: String @access(rule: "signer")
}
input Write @access(rule: "write") { note: String  phone: String! @access(rule: "people") }
type Payload @access(rule: "write") { ok: Boolean! }
type Query {
  health: String! @access(rule: "public")
  report(id: ID): Report @access(rule: "list")
  reports(first: Int!, filter: Filter, order: [Order!], hidden: Hidden, phone: String @access(rule: "people")): Page @access(rule: "list") @page(max: 50)
  box: Box @access(rule: "list")
  find(text: String): [Hit!] @access(rule: "list")
  named: [Named!] @access(rule: "list")
  staff: Staff @access(rule: "list")
  secret: [Secret!] @access(rule: "list")
  unit: Unit @access(rule: "list")
  count: Int @access(rule: "count")
  byRow: Unit @access(rule: "signer")
  rootLine: Line @access(rule: "report.read")
}
type Mutation {
  write(input: Write): Payload @access(rule: "write")
  note(id: ID!): Payload! @access(rule: "signer")
}
`

var table = access.Rules{
	"public":      {{Public: true}},
	"signed.in":   {{Why: "everybody signed in"}},
	"list":        {{Roles: access.Clerk | access.Leader}},
	"report.read": {{Roles: access.Clerk, Relations: access.Own | access.Below}, {Roles: access.Leader}},
	"note":        {{Roles: access.Leader}},
	"signer":      {{Roles: access.Clerk, Relations: access.Own}, {Roles: access.Leader}},
	"people":      {{Roles: access.Leader, Why: "names"}},
	"unit.label":  {{Roles: access.Clerk | access.Leader | access.Auditor}},
	"count":       {{Roles: access.Leader}},
	"write":       {{Roles: access.Clerk}, {Roles: access.Leader}},
}

func signedIn(r access.Roles) *access.Viewer {
	return &access.Viewer{Account: uuid.MustParse("00000000-0000-0000-0000-00000000000a"), Roles: r, Level: access.Commune}
}

var viewers = map[string]*access.Viewer{
	"-": {}, "clerk": signedIn(access.Clerk), "leader": signedIn(access.Leader), "auditor": signedIn(access.Auditor),
}

func parse(t testing.TB, text string) *ast.Schema {
	t.Helper()
	s, err := gqlparser.LoadSchema(&ast.Source{Input: text})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// report is a row; its signer and the report itself depend on where it stands.
type report struct {
	id  string
	rel access.Relations
}

func (r *report) AccessRow(*access.Viewer) access.Row { return access.Row{Relation: r.rel} }

func (r *report) get(ctx context.Context, name string) (any, error) {
	switch name {
	case "id":
		return r.id, nil
	case "note", "signer", "label":
		return name + "-of-" + r.id, nil
	case "boss":
		return plain{"Person", map[string]any{"name": "Hà", "phone": "phone-of-" + r.id}}, nil
	case "unit":
		return unit, nil
	case "lines":
		return []plain{{"Line", map[string]any{"text": "line-of-" + r.id}}}, nil
	case "masked":
		return Masked(ctx, r), nil
	}
	return nil, fault.Missing("báo cáo")
}

// plain is an object without a row.
type plain struct {
	typ    string
	fields map[string]any
}

func (p plain) get(_ context.Context, name string) (any, error) { return p.fields[name], nil }

// box holds reports and has no row of its own.
type box struct{ plain }

func (box) AccessContainer() {}

var (
	own, below, other = &report{"own", access.Own}, &report{"below", access.Below}, &report{"other", access.Other}
	unit              = plain{"Unit", map[string]any{"id": "u", "label": "Xã A", "boss": plain{"Person", map[string]any{"name": "An", "phone": "phone-of-u"}}}}
	line              = plain{"Line", map[string]any{"text": "line-of-nobody"}}
	data              = plain{"Query", map[string]any{
		"health": "ok", "report": other, "unit": unit, "count": 3, "byRow": unit, "rootLine": line, "note": plain{"Payload", map[string]any{"ok": true}},
		"reports": plain{"Page", map[string]any{"items": []*report{own, below, other}, "total": 3, "line": line}},
		"box":     box{plain{"Box", map[string]any{"reports": []*report{own, other}, "first": below}}},
		"find":    []any{own, unit, other}, "named": []any{own, box{unit}},
		"staff": plain{"Staff", map[string]any{"name": "staff"}}, "secret": []any{unit},
	}}
)

// server is the executor with everything in front, over the mini executable.
func server(t testing.TB) (*executor.Executor, *Gate, *strings.Builder) {
	t.Helper()
	s := parse(t, sdl)
	g, err := New(s, table)
	if err != nil {
		t.Fatal(err)
	}
	l, err := NewLimiter(s, DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	log := &strings.Builder{}
	logger, ref := slog.New(slog.NewJSONHandler(log, nil)), func() string { return "REF-1" }
	ex := executor.New(&mini{schema: s})
	ex.SetParserTokenLimit(Tokens)
	ex.SetDefaultRulesFn(QuietRules)
	ex.SetDisableSuggestion(true)
	ex.SetErrorPresenter(Presenter(logger, ref))
	ex.SetRecoverFunc(Recover(logger, ref))
	ex.Use(l)
	ex.Use(g)
	return ex, g, log
}

// ask runs one operation as a viewer and answers the response as JSON.
func ask(ex *executor.Executor, viewer, query, vars string) string {
	p := &graphql.RawParams{Query: query}
	if vars != "" {
		d := json.NewDecoder(strings.NewReader(vars))
		d.UseNumber()
		if err := d.Decode(&p.Variables); err != nil {
			return err.Error()
		}
	}
	ctx := access.With(graphql.StartOperationTrace(context.Background()), viewers[viewer])
	oc, errs := ex.CreateOperationContext(ctx, p)
	var resp *graphql.Response
	if errs != nil {
		resp = ex.DispatchError(graphql.WithOperationContext(ctx, oc), errs)
	} else {
		h, ctx := ex.DispatchOperation(ctx, oc)
		resp = h(ctx)
	}
	b, err := json.Marshal(resp)
	if err != nil {
		return err.Error()
	}
	return string(b)
}
