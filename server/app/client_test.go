package app_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/uuid"
)

// reply is what a client sees of an answer.
type reply struct {
	status int
	header http.Header
	body   string
	Data   map[string]json.RawMessage
	Errors []failure
}

type failure struct {
	Message    string
	Extensions struct {
		Code, Reason, Place, Reference string
		Problems                       []struct{ Code, Place string }
	}
}

// code is "CODE/REASON" of the first error, "" without one.
func (r *reply) code() string {
	if len(r.Errors) == 0 {
		return ""
	}
	x := r.Errors[0].Extensions
	return strings.TrimSuffix(x.Code+"/"+x.Reason, "/")
}

// into reads one field of the data.
func (r *reply) into(t *testing.T, field string, v any) {
	t.Helper()
	if err := json.Unmarshal(r.Data[field], v); err != nil || r.code() != "" {
		t.Fatalf("%s: %v in %d %s", field, err, r.status, r.body)
	}
}

// send makes one request from the loopback address; headers are pairs, and one
// without a value is left out.
func (w *world) send(method, path, body string, headers ...string) *reply {
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	r.RemoteAddr = "127.0.0.1:50000"
	for i := 0; i < len(headers); i += 2 {
		if headers[i+1] != "" {
			r.Header.Set(headers[i], headers[i+1])
		}
	}
	rec := httptest.NewRecorder()
	w.Handler.ServeHTTP(rec, r)
	out := &reply{status: rec.Code, header: rec.Header(), body: rec.Body.String()}
	// Doors that answer no JSON leave Data and Errors empty.
	_ = json.Unmarshal(rec.Body.Bytes(), out)
	return out
}

// post sends raw bytes to /graphql as JSON, with a token if given.
func (w *world) post(token, body string, headers ...string) *reply {
	if token != "" {
		headers = append(headers, "Authorization", "Bearer "+token)
	}
	return w.send(http.MethodPost, "/graphql", body, append([]string{"Content-Type", "application/json"}, headers...)...)
}

// ask sends a document as somebody; "" is signed out.
func (w *world) ask(t *testing.T, who, document string, variables map[string]any, headers ...string) *reply {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": document, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	return w.post(w.token(t, who), string(body), headers...)
}

// token signs in once per person.
func (w *world) token(t *testing.T, who string) string {
	t.Helper()
	if who == "" {
		return ""
	}
	if w.tokens[who] == "" {
		w.tokens[who] = w.signIn(t, who, secret)
	}
	return w.tokens[who]
}

func (w *world) signIn(t *testing.T, username, password string) string {
	t.Helper()
	var s struct{ AccessToken string }
	w.ask(t, "", `mutation ($u: String!, $p: String!) { signIn(input: {username: $u, password: $p}) { accessToken } }`,
		map[string]any{"u": username, "p": password}).into(t, "signIn", &s)
	return s.AccessToken
}

// report is an obligation as the tests follow it.
type report struct {
	ID      uuid.UUID
	Version int
	State   string
	Draft   *struct{ Revision int }
}

// ref is the report as an input names it.
func (r report) ref() map[string]any { return map[string]any{"id": r.ID, "version": r.Version} }

// report is the unit's own, read by one of its people.
func (w *world) report(t *testing.T, who, unit string) report {
	t.Helper()
	id := w.obligation(t, unit)
	var r report
	w.ask(t, who, `query ($id: UUID!) { obligation(id: $id) { id version state draft { revision } } }`, map[string]any{"id": id}).into(t, "obligation", &r)
	return r
}

func (w *world) obligation(t *testing.T, unit string) (id uuid.UUID) {
	t.Helper()
	err := w.DB.Pool.QueryRow(t.Context(), `select id from obligations where round_id = $1 and unit_id = $2`, w.round, w.units[unit]).Scan(&id)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

const saveCells = `mutation ($in: SaveCellsInput!) { saveCells(input: $in) { draft { revision } conflicts { row column } refused { code place } } }`

// cells is the input of saveCells: "c1", "3", "c2", "1"…
func cells(id uuid.UUID, values ...string) map[string]any {
	edits := []map[string]any{}
	for i := 0; i < len(values); i += 2 {
		edits = append(edits, map[string]any{"row": "r1", "column": values[i], "value": values[i+1]})
	}
	return map[string]any{"in": map[string]any{"obligationId": id, "edits": edits}}
}

// httpRequest is a GET from an address.
func httpRequest(from, path string) *http.Request {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	r.RemoteAddr = from
	return r
}

func (w *world) serve(r *http.Request) int {
	rec := httptest.NewRecorder()
	w.Handler.ServeHTTP(rec, r)
	return rec.Code
}
