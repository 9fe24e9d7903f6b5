package gate

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/99designs/gqlgen/graphql"
)

// post sends one request through the transport.
func post(t *testing.T, method, media, accept string, body io.Reader) *httptest.ResponseRecorder {
	t.Helper()
	ex, _, _ := server(t)
	r := httptest.NewRequest(method, "/graphql", body)
	r = r.WithContext(graphql.StartOperationTrace(r.Context()))
	r.Header.Set("Content-Type", media)
	r.Header.Set("Accept", accept)
	w := httptest.NewRecorder()
	Post{MaxBytes: 2000}.Do(w, r, ex)
	return w
}

func TestPost(t *testing.T) {
	const spec = "application/graphql-response+json"
	for _, c := range []struct {
		name, media, accept, body string
		status                    int
		has                       string
	}{
		{"query", "application/json", spec, `{"query":"{health}"}`, 200, `{"data":{"health":"ok"}}`},
		{"charset", "application/json; charset=UTF-8", "", `{"query":"{health}"}`, 200, `{"data":{"health":"ok"}}`},
		{"nulls", "application/json", spec, `{"query":"{health}","variables":null,"operationName":null,"extensions":null}`, 200, `"ok"`},
		{"operation name", "application/json", spec, `{"query":"query A{health} query B{b:health}","operationName":"B"}`, 200, `{"b":"ok"}`},
		{"denied and data", "application/json", spec, `{"query":"{health count}"}`, 200, `"data":{"health":"ok","count":null}}`},
		{"unknown operation", "application/json", spec, `{"query":"{health}","operationName":"X"}`, 400, "GRAPHQL_VALIDATION_FAILED"},
		{"invalid, strict", "application/json", spec, `{"query":"{nothing}"}`, 400, "GRAPHQL_VALIDATION_FAILED"},
		{"invalid, plain", "application/json", "application/json", `{"query":"{nothing}"}`, 200, "GRAPHQL_VALIDATION_FAILED"},
		{"syntax", "application/json", spec, `{"query":"{"}`, 400, "GRAPHQL_PARSE_FAILED"},
		{"batch", "application/json", spec, ` [{"query":"{health}"}]`, 400, "BATCH_REFUSED"},
		{"two documents", "application/json", spec, `{"query":"{health}"}{"query":"{count}"}`, 400, "NOT_GRAPHQL"},
		{"no query", "application/json", spec, `{"variables":{}}`, 400, "NOT_GRAPHQL"},
		{"empty", "application/json", spec, ``, 400, "NOT_GRAPHQL"},
		{"query not text", "application/json", spec, `{"query":{"a":1}}`, 400, "NOT_GRAPHQL"},
		{"variables not an object", "application/json", spec, `{"query":"{health}","variables":"x"}`, 400, "NOT_GRAPHQL"},
		{"extensions not an object", "application/json", spec, `{"query":"{health}","extensions":[1]}`, 400, "NOT_GRAPHQL"},
		{"not JSON", "application/json", spec, `secret-of-client`, 400, "NOT_GRAPHQL"},
		{"broken UTF-8", "application/json", spec, "{\"query\":\"{health}\",\"variables\":{\"a\":\"\xff\"}}", 400, "NOT_UTF8"},
		{"large", "application/json", spec, `{"query":"{health}","variables":{"a":"` + strings.Repeat("x", 2000) + `"}}`, 413, "BODY_TOO_LARGE"},
		{"media type", "text/plain", spec, `{"query":"{health}"}`, 415, "MEDIA_TYPE"},
		{"no media type", "", spec, `{"query":"{health}"}`, 415, "MEDIA_TYPE"},
		{"charset unknown", "application/json; charset=utf-16", spec, `{"query":"{health}"}`, 415, "MEDIA_TYPE"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := post(t, http.MethodPost, c.media, c.accept, strings.NewReader(c.body))
			if w.Code != c.status || !strings.Contains(w.Body.String(), c.has) {
				t.Errorf("%d %s, want %d %s", w.Code, w.Body, c.status, c.has)
			}
			if strings.Contains(w.Body.String(), "secret-of-client") {
				t.Errorf("the body is repeated: %s", w.Body)
			}
		})
	}
}

func TestPostRefusesOtherMethods(t *testing.T) {
	for _, m := range []string{http.MethodGet, http.MethodPut, http.MethodDelete} {
		w := post(t, m, "application/json", "", strings.NewReader(`{"query":"{health}"}`))
		if w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") != http.MethodPost {
			t.Errorf("%s: %d %v", m, w.Code, w.Header())
		}
	}
}

func TestPostReadError(t *testing.T) {
	w := post(t, http.MethodPost, "application/json", "", iotest.ErrReader(errors.New("secret-of-network")))
	if w.Code != http.StatusBadRequest || strings.Contains(w.Body.String(), "secret") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

func TestAccept(t *testing.T) {
	for accept, want := range map[string]string{
		"": mediaJSON, "*/*": mediaJSON, "application/json": mediaJSON, "text/html": mediaJSON, ";;": mediaJSON,
		"application/graphql-response+json":                                         mediaGraphQL,
		"application/graphql-response+json; charset=utf-8, application/json; q=0.9": mediaGraphQL,
		"application/json, application/graphql-response+json":                       mediaJSON,
		"text/html, application/graphql-response+json":                              mediaGraphQL,
	} {
		w := post(t, http.MethodPost, "application/json", accept, strings.NewReader(`{"query":"{health}"}`))
		if got := w.Header().Get("Content-Type"); got != want+"; charset=utf-8" {
			t.Errorf("%q: %s", accept, got)
		}
	}
}
