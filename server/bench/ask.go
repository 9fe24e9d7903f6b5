package bench

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"reflect"
	"time"
)

// question is asked of both sides: to the server as document and variables, to the
// handler written by hand as the variables alone, at its own path.
type question struct {
	name      string
	path      string
	document  string
	variables map[string]any
	who       string
}

// ready is a request that can be sent many times.
type ready struct {
	path  string
	body  []byte
	token string
	key   string // idempotency key, of a write
}

// fresh: an access token lives five minutes.
const fresh = 2 * time.Minute

// token signs in the way the front end does, once in a while.
func (w *world) token(ctx context.Context, who string) (string, error) {
	if t := w.people[who]; t.text != "" && time.Since(t.at) < fresh {
		return t.text, nil
	}
	body, err := json.Marshal(map[string]any{"query": signInDocument, "variables": map[string]any{
		"input": map[string]any{"username": who, "password": secret}}})
	if err != nil {
		return "", err
	}
	answer := newAnswer()
	w.Handler.ServeHTTP(answer, ready{path: "/graphql", body: body}.request(ctx))
	var out struct {
		Data struct{ SignIn struct{ AccessToken string } }
	}
	if err := json.Unmarshal(answer.body.Bytes(), &out); err != nil || out.Data.SignIn.AccessToken == "" {
		return "", fmt.Errorf("%s không đăng nhập được: %s", who, answer.body.Bytes())
	}
	w.people[who] = token{out.Data.SignIn.AccessToken, time.Now()}
	return out.Data.SignIn.AccessToken, nil
}

// product is the question as the server gets it.
func (w *world) product(ctx context.Context, q question) (ready, error) {
	token, err := w.token(ctx, q.who)
	if err != nil {
		return ready{}, err
	}
	body, err := json.Marshal(map[string]any{"query": q.document, "variables": q.variables})
	return ready{path: "/graphql", body: body, token: token}, err
}

// byHand is the question as the handler written by hand gets it.
func (w *world) byHand(ctx context.Context, q question) (ready, error) {
	token, err := w.token(ctx, q.who)
	if err != nil {
		return ready{}, err
	}
	body, err := json.Marshal(q.variables)
	return ready{path: q.path, body: body, token: token}, err
}

func (r ready) request(ctx context.Context) *http.Request {
	h := http.Header{"Content-Type": {"application/json"}}
	if r.token != "" {
		h.Set("Authorization", "Bearer "+r.token)
	}
	if r.key != "" {
		h.Set("Idempotency-Key", r.key)
	}
	req := &http.Request{Method: http.MethodPost, URL: &url.URL{Path: r.path}, Header: h, Host: "localhost", RemoteAddr: "127.0.0.1:50000",
		Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Body: io.NopCloser(bytes.NewReader(r.body)), ContentLength: int64(len(r.body))}
	return req.WithContext(ctx)
}

// answer keeps what was written.
type answer struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func newAnswer() *answer { return &answer{header: http.Header{}, status: http.StatusOK} }

func (a *answer) Header() http.Header         { return a.header }
func (a *answer) WriteHeader(status int)      { a.status = status }
func (a *answer) Write(b []byte) (int, error) { return a.body.Write(b) }

// failure: errors stand before the data, so a good answer is told by its beginning.
func (a *answer) failure(path string) error {
	if a.status == http.StatusOK && bytes.HasPrefix(a.body.Bytes(), []byte(`{"data":`)) {
		return nil
	}
	return fmt.Errorf("%s: %d %.500s", path, a.status, a.body.Bytes())
}

// ask sends a request and answers the decoded body; one with errors is an error.
func ask(ctx context.Context, h http.Handler, r ready) (map[string]any, error) {
	a := newAnswer()
	h.ServeHTTP(a, r.request(ctx))
	d := json.NewDecoder(&a.body)
	d.UseNumber()
	var out map[string]any
	if err := d.Decode(&out); err != nil {
		return nil, fmt.Errorf("%s: %d, không phải JSON: %w", r.path, a.status, err)
	}
	if a.status != http.StatusOK || out["errors"] != nil || out["data"] == nil {
		return nil, fmt.Errorf("%s: %d %v", r.path, a.status, out["errors"])
	}
	return out, nil
}

// same compares two decoded answers and names the first difference.
func same(a, b any, at string) error {
	switch x := a.(type) {
	case map[string]any:
		y, _ := b.(map[string]any)
		for key := range x {
			if err := same(x[key], y[key], at+"."+key); err != nil {
				return err
			}
		}
		if len(x) != len(y) {
			return fmt.Errorf("%s: %d trường, viết tay %d trường", at, len(x), len(y))
		}
		return nil
	case []any:
		y, _ := b.([]any)
		if len(x) != len(y) {
			return fmt.Errorf("%s: %d phần tử %v, viết tay %d phần tử %v", at, len(x), x, len(y), y)
		}
		for i := range x {
			if err := same(x[i], y[i], fmt.Sprintf("%s[%d]", at, i)); err != nil {
				return err
			}
		}
		return nil
	case json.Number:
		if y, ok := b.(json.Number); ok && equal(x, y) {
			return nil
		}
	default:
		if reflect.DeepEqual(a, b) {
			return nil
		}
	}
	return fmt.Errorf("%s: máy chủ trả %v, viết tay trả %v", at, a, b)
}

// equal: 12 and 12.0 are one number.
func equal(a, b json.Number) bool {
	x, err1 := a.Float64()
	y, err2 := b.Float64()
	return err1 == nil && err2 == nil && x == y
}
