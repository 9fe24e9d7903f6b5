package gate

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"congvu/server/access"
	"congvu/server/fault"
)

// sqlError is shaped like the driver's: a text that repeats values, and a state.
type sqlError struct{}

func (sqlError) Error() string    { return "duplicate key (id_number)=(secret)" }
func (sqlError) SQLState() string { return "23505" }

// present runs the presenter inside the field "report" of an operation.
func present(t *testing.T, err error) (*gqlerror.Error, string) {
	t.Helper()
	log := &strings.Builder{}
	p := Presenter(slog.New(slog.NewTextHandler(log, nil)), func() string { return "REF-7" })
	oc := &graphql.OperationContext{OperationName: "Inbox", Variables: map[string]any{"x": "secret"}}
	ctx := access.With(graphql.WithOperationContext(t.Context(), oc), viewers["clerk"])
	ctx = graphql.WithFieldContext(ctx, &graphql.FieldContext{Object: "Query", Field: graphql.CollectedField{Field: &ast.Field{Alias: "report"}}})
	return p(ctx, graphql.ErrorOnPath(ctx, err)), log.String()
}

func TestPresenter(t *testing.T) {
	located := func(err error, path ...ast.PathElement) error { return gqlerror.WrapPath(path, err) }
	told := fault.New(fault.Conflict, "STALE_VERSION", "Bản ghi đã đổi.").At("r3.c8").With(fault.Problem{Code: "C", Message: "Sai.", Place: "r1"})
	for _, c := range []struct {
		name           string
		err            error
		code, reason   string
		message        string
		logged, silent string
	}{
		{"fault", told, "CONFLICT", "STALE_VERSION", "Bản ghi đã đổi.", "", "request failed"},
		{"wrapped fault", fmt.Errorf("service: %w", told), "CONFLICT", "STALE_VERSION", "Bản ghi đã đổi.", "", "request failed"},
		{"internal fault", fault.New(fault.Internal, "BROKEN", "inside"), "INTERNAL", "INTERNAL", "REF-7", "inside", ""},
		{"unknown", errors.New("dial tcp: refused"), "INTERNAL", "INTERNAL", "REF-7", "dial tcp: refused", "secret"},
		{"long text", errors.New(strings.Repeat("é", 400) + "tail"), "INTERNAL", "INTERNAL", "REF-7", "éé…", "tail"},
		{"database", fmt.Errorf("insert: %w", sqlError{}), "INTERNAL", "INTERNAL", "REF-7", "SQLSTATE 23505", "secret"},
		{"cancelled", fmt.Errorf("query: %w", context.Canceled), "UNAVAILABLE", "TIMEOUT", "thử lại", "", "request failed"},
		{"deadline", context.DeadlineExceeded, "UNAVAILABLE", "TIMEOUT", "thử lại", "", "request failed"},
		{"argument", located(errors.New("secret is not a UUID"), ast.PathName("report"), ast.PathName("id")), "BAD_INPUT", "BAD_VALUE", "Giá trị tại id", "", "secret"},
		{"foreign code", &gqlerror.Error{Message: "secret", Path: ast.Path{ast.PathName("report")}, Extensions: map[string]any{"code": "MINE"}}, "INTERNAL", "INTERNAL", "REF-7", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			e, log := present(t, c.err)
			if e.Extensions["code"] != c.code || e.Extensions["reason"] != c.reason || !strings.Contains(e.Message, c.message) {
				t.Errorf("%v %+v", e, e.Extensions)
			}
			if strings.Contains(e.Message, "secret") || e.Path.String() != "report" && e.Path.String() != "report.id" {
				t.Errorf("%v", e)
			}
			if !strings.Contains(log, c.logged) || c.silent != "" && strings.Contains(log, c.silent) {
				t.Errorf("log: %s", log)
			}
			if c.code == "INTERNAL" {
				for _, want := range []string{"reference=REF-7", "operation=Inbox", "path=report", "account=" + viewers["clerk"].Account.String()} {
					if strings.Count(log, want) != 1 {
						t.Errorf("log lacks %s: %s", want, log)
					}
				}
			}
		})
	}
	e, _ := present(t, told)
	if e.Extensions["place"] != "r3.c8" || fmt.Sprint(e.Extensions["problems"]) != "[map[code:C message:Sai. place:r1]]" {
		t.Errorf("%+v", e.Extensions)
	}
	if e, _ := present(t, nil); e != nil {
		t.Errorf("nothing became %v", e)
	}
}

func TestErrorsThroughTheExecutor(t *testing.T) {
	ex, _, log := server(t)
	for _, c := range []struct{ query, vars, has, lacks string }{
		{`{reports(first:3,filter:{id:{secret:1}}){total}}`, ``, `"reason":"ValuesOfCorrectType"`, "secret"},
		{`{health secret`, ``, `"code":"GRAPHQL_PARSE_FAILED"`, "secret"},
		{`query($n:Int!){reports(first:$n){total}}`, `{"n":"secret"}`, `"place":"variable.n"`, "secret"},
		{`query($o:[Order!]){reports(first:1,order:$o){total}}`, `{"o":["secret"]}`, `"code":"GRAPHQL_VALIDATION_FAILED"`, "secret"},
		{`{nothing}`, ``, `Cannot query field \"nothing\"`, "Did you mean"},
		{`{` + strings.Repeat("health ", Tokens) + `}`, ``, `"code":"GRAPHQL_PARSE_FAILED"`, "health health"},
	} {
		got := ask(ex, "leader", c.query, c.vars)
		if !strings.Contains(got, c.has) || strings.Contains(got, c.lacks) {
			t.Errorf("%.60s: %s", c.query, got)
		}
	}
	if log.Len() > 0 {
		t.Errorf("mistakes of the client are logged as ours: %s", log)
	}
	got := ask(ex, "leader", `{reports(first:1){items{broken}}}`, ``)
	if !strings.Contains(got, `"code":"NOT_FOUND"`) || !strings.Contains(got, `"path":["reports","items",0,"broken"]`) {
		t.Error(got)
	}
}

func TestRecover(t *testing.T) {
	log := &strings.Builder{}
	logger, ref := slog.New(slog.NewTextHandler(log, nil)), func() string { return "REF-9" }
	for _, c := range []struct {
		cause  any
		logged string
	}{{"secret", "panic=string"}, {func() (r any) { defer func() { r = recover() }(); return []int{}[len(log.String())] }(), "index out of range"}} {
		log.Reset()
		err := Recover(logger, ref)(t.Context(), c.cause)
		e := Presenter(logger, ref)(t.Context(), err)
		if e.Extensions["code"] != "INTERNAL" || e.Extensions["reference"] != "REF-9" || strings.Contains(e.Message, "secret") {
			t.Errorf("%v %v", e, e.Extensions)
		}
		if got := log.String(); strings.Count(got, "request failed") != 1 || !strings.Contains(got, c.logged) || strings.Contains(got, "secret") || !strings.Contains(got, "stack=") {
			t.Errorf("log: %s", got)
		}
	}
}
