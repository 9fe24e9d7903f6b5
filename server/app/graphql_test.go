package app_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// password stands for what a client would not want repeated.
const hunter = "hunter2-của-khách"

func TestBodiesThatAreRefused(t *testing.T) {
	w, _ := newWorld(t)
	for _, c := range []struct {
		name, method, media, body string
		status                    int
		code                      string
	}{
		{"beyond 1 MiB", "POST", "application/json", `{"query":"{__typename}","variables":{"a":"` + strings.Repeat(hunter, 80_000) + `"}}`, 413, "TOO_MANY/BODY_TOO_LARGE"},
		{"cut off", "POST", "application/json", `{"query":"mutation{signIn","variables":{"password":"` + hunter, 400, "BAD_INPUT/NOT_GRAPHQL"},
		{"not JSON", "POST", "application/json", hunter, 400, "BAD_INPUT/NOT_GRAPHQL"},
		{"a batch", "POST", "application/json", `[{"query":"{__typename}"},{"query":"{` + hunter + `}"}]`, 400, "BAD_INPUT/BATCH_REFUSED"},
		{"broken UTF-8", "POST", "application/json", `{"query":"{__typename}","variables":{"a":"` + hunter + "\xc3\x28" + `"}}`, 400, "BAD_INPUT/NOT_UTF8"},
		{"a form", "POST", "application/x-www-form-urlencoded", "query={__typename}&p=" + hunter, 415, "BAD_INPUT/MEDIA_TYPE"},
		{"plain text", "POST", "text/plain", `{"query":"{__typename}"}`, 415, "BAD_INPUT/MEDIA_TYPE"},
		{"a multipart", "POST", "multipart/form-data; boundary=x", "--x--" + hunter, 415, "BAD_INPUT/MEDIA_TYPE"},
		{"GET", "GET", "", "", 405, "BAD_INPUT/METHOD"},
		{"PUT", "PUT", "application/json", `{"query":"{__typename}"}`, 405, "BAD_INPUT/METHOD"},
		{"syntax", "POST", "application/json", `{"query":"{ ` + hunter + ` "}`, 200, "GRAPHQL_PARSE_FAILED"},
		{"a wrong variable", "POST", "application/json", `{"query":"mutation($a:SignInInput!){signIn(input:$a){accessToken}}","variables":{"a":{"username":"x","password":["` + hunter + `"]}}}`, 200, "GRAPHQL_VALIDATION_FAILED"},
		{"a wrong literal", "POST", "application/json", `{"query":"mutation{signIn(input:{username:\"x\",password:{x:\"` + hunter + `\"}}){accessToken}}"}`, 200, "GRAPHQL_VALIDATION_FAILED"},
	} {
		r := w.send(c.method, "/graphql?query={__typename}", c.body, "Content-Type", c.media)
		if r.status != c.status || !strings.HasPrefix(r.code(), c.code) {
			t.Errorf("%s: %d %s %.300s, want %d %s", c.name, r.status, r.code(), r.body, c.status, c.code)
		}
		if strings.Contains(r.body, hunter) || strings.Contains(w.log.String(), hunter) {
			t.Errorf("%s: the body is repeated: %.300s", c.name, r.body)
		}
		if len(r.Data) > 0 || r.status == http.StatusOK && len(r.body) > 2000 {
			t.Errorf("%s is answered: %.300s", c.name, r.body)
		}
	}
}

// repeat joins n copies, in which # is the number.
func repeat(n int, text string) string {
	var out strings.Builder
	for i := range n {
		out.WriteString(strings.ReplaceAll(text, "#", strconv.Itoa(i)) + " ")
	}
	return out.String()
}

// bomb is n fragments, each spreading the next one twice.
func bomb(n int) string {
	var out strings.Builder
	out.WriteString("{ viewer { ...F0 } }")
	for i := range n {
		fmt.Fprintf(&out, " fragment F%d on Viewer { ...F%d ...F%d }", i, i+1, i+1)
	}
	fmt.Fprintf(&out, " fragment F%d on Viewer { level }", n)
	return out.String()
}

func TestOperationsBeyondTheLimits(t *testing.T) {
	w, _ := newWorld(t)
	deep := "{ rounds(first: 1) { regime { leadUnit { parent { parent { parent { parent { parent { parent { parent { parent { name } } } } } } } } } } } }"
	for _, c := range []struct{ name, document, code string }{
		{"eleven fields deep", deep, "TOO_MANY/QUERY_TOO_DEEP"},
		{"deep through fragments", `{ rounds(first: 1) { regime { leadUnit { ...A } } } }
			fragment A on Unit { parent { parent { parent { ...B } } } } fragment B on Unit { parent { parent { parent { parent { parent { name } } } } } }`, "TOO_MANY/QUERY_TOO_DEEP"},
		{"16 aliases", "{ viewer { " + repeat(16, "a#: level") + "} }", "TOO_MANY/TOO_MANY_ALIASES"},
		{"11 root fields", "{ " + repeat(11, "__typename") + "}", "TOO_MANY/TOO_MANY_ROOT_FIELDS"},
		{"51 directives", "{ viewer { " + repeat(51, "... @include(if: true) { level }") + "} }", "TOO_MANY/TOO_MANY_DIRECTIVES"},
		{"first above 100", "{ units(first: 101) { total } }", "TOO_MANY/PAGE_SIZE"},
		{"first as 0", "{ units(first: 0) { total } }", "TOO_MANY/PAGE_SIZE"},
		{"first missing", "{ units { total } }", "GRAPHQL_VALIDATION_FAILED"},
		{"first null", "{ units(first: null) { total } }", "GRAPHQL_VALIDATION_FAILED"},
		{"cost", "{ forms { versions { id } } obligations(first: 100) { items { submissions { id number state } timeline { at } } } }", "TOO_MANY/QUERY_TOO_COSTLY"},
		{"2001 tokens", "{ viewer { " + strings.Repeat("level ", 2001) + "} }", "GRAPHQL_PARSE_FAILED"},
		{"@defer", "{ viewer { ... @defer { level } } }", "BAD_INPUT/DEFER_REFUSED"},
		{"a subscription", "subscription { viewer { level } }", "GRAPHQL_VALIDATION_FAILED"},
		{"a circle of fragments", "{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }", "GRAPHQL_VALIDATION_FAILED"},
		{"an unknown field", "{ viewer { lebel } }", "GRAPHQL_VALIDATION_FAILED/FieldsOnCorrectType"},
	} {
		before := cpu(t)
		r := w.ask(t, "xa.an", c.document, nil)
		if len(r.Errors) == 0 || !strings.HasPrefix(r.code(), c.code) || len(r.Data) > 0 {
			t.Errorf("%s: %s %.300s, want %s", c.name, r.code(), r.body, c.code)
		}
		if strings.Contains(r.body, "Did you mean") {
			t.Errorf("%s: a name is suggested: %s", c.name, r.body)
		}
		if took := cpu(t) - before; took > time.Second {
			t.Errorf("%s took %s of processor time", c.name, took)
		}
	}
}

// A document of 22 doubling fragments means four million fields.
func TestAFragmentBombIsCheap(t *testing.T) {
	w, _ := newWorld(t)
	w.token(t, "xa.an")
	for _, who := range []string{"", "xa.an"} {
		before := cpu(t)
		r := w.ask(t, who, bomb(22), nil)
		if took := cpu(t) - before; took > time.Second || len(r.Errors) == 0 || len(r.body) > 10_000 {
			t.Errorf("%q: %s of processor time, %d bytes: %.200s", who, took, len(r.body), r.body)
		}
	}
}

// cpu is the processor time that this program has used.
func cpu(t *testing.T) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func TestSignedOutMayOnlySignIn(t *testing.T) {
	w, _ := newWorld(t)
	for _, document := range []string{
		"{ viewer { level } }", "{ units(first: 1) { total } }", "{ regimes { name } }", "{ forms { code } }", "{ indicators { key } }",
		"{ calendar(year: 2026) { date } }", "{ journal(first: 1) { endCursor } }", "{ map { official } }",
		`{ obligation(id: "` + w.round.String() + `") { id } }`,
		`mutation { publishRegime(regime: {id: "` + w.round.String() + `", version: 1}) { id } }`,
		`mutation { switchPosition(positionId: "` + w.round.String() + `") { accessToken } }`,
		`mutation { changePassword(input: {current: "a", next: "b"}) { accessToken } }`,
		"{ __schema { types { name } } }", `{ __type(name: "Query") { name } }`, "{ __typename viewer { __typename } }",
	} {
		r := w.ask(t, "", document, nil)
		if len(r.Errors) == 0 || r.Errors[0].Extensions.Code != "FORBIDDEN" && r.Errors[0].Extensions.Code != "UNAUTHENTICATED" {
			t.Errorf("%s: %s", document, r.body)
		}
		for field, data := range r.Data {
			if string(data) != "null" && field != "__typename" {
				t.Errorf("%s is answered: %s", document, r.body)
			}
		}
	}
	if w.signIn(t, "xa.an", secret) == "" {
		t.Error("sign-in does not work")
	}
	if r := w.ask(t, "", "mutation { refresh { accessToken } }", nil); r.code() != "UNAUTHENTICATED/NO_SESSION" {
		t.Errorf("a refresh without a cookie: %s", r.body)
	}
	if r := w.ask(t, "", "mutation { signIn(input: {username: \"xa.an\", password: \"sai\"}) { accessToken } }", nil); r.code() != "BAD_INPUT/INVALID_CREDENTIALS" {
		t.Errorf("a wrong password: %s", r.body)
	}
}

// TestErrorsOfOursTellNothing: what the program does not expect is a reference to
// the log, and neither of them holds SQL or input.
func TestErrorsOfOursTellNothing(t *testing.T) {
	w, d := newWorld(t)
	w.token(t, "xa.an")
	if _, err := d.Owner().Exec(t.Context(), "alter table outages rename column reason to elsewhere"); err != nil {
		t.Fatal(err)
	}
	r := w.ask(t, "xa.an", "query Mat($s: String) { outages { reason } units(search: $s, first: 1) { total } }", map[string]any{"s": hunter})
	if len(r.Errors) != 1 || r.Errors[0].Extensions.Code != "INTERNAL" || r.Errors[0].Extensions.Reference == "" || string(r.Data["outages"]) != "null" {
		t.Fatalf("%s", r.body)
	}
	for _, word := range []string{"select", "SQLSTATE", "42703", "elsewhere", "pgx", ".go", hunter} {
		if strings.Contains(r.body, word) {
			t.Errorf("the answer tells %q: %s", word, r.body)
		}
	}
	log := w.log.String()
	if !strings.Contains(log, r.Errors[0].Extensions.Reference) || !strings.Contains(log, "42703") {
		t.Errorf("the log does not hold the reference: %s", log)
	}
	if strings.Contains(log, "select ") || strings.Contains(log, hunter) || strings.Contains(log, "xa.an") {
		t.Errorf("the log tells too much: %s", log)
	}
	if got := r.header.Get("X-Request-Id"); got != r.Errors[0].Extensions.Reference {
		t.Errorf("reference %s, request %s", r.Errors[0].Extensions.Reference, got)
	}
	var units struct{ Total int }
	if err := json.Unmarshal(r.Data["units"], &units); err != nil {
		t.Errorf("the rest of the answer is lost: %s", r.body)
	}
}
