package app_test

import (
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"congvu/server/web"
)

func TestEveryAnswerCarriesTheSecurityHeaders(t *testing.T) {
	w, _ := newWorld(t)
	for _, path := range []string{"/", "/bao-cao", "/healthz", "/graphql", "/files/x", "/events", "/assets/none.js", "/config.json"} {
		h := w.send(http.MethodGet, path, "").header
		for name, want := range map[string]string{
			"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY",
			"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
			"Permissions-Policy": "camera=(), microphone=(), geolocation=()",
		} {
			if h.Get(name) != want {
				t.Errorf("%s: %s is %q, want %q", path, name, h.Get(name), want)
			}
		}
		if !strings.HasPrefix(h.Get("Content-Security-Policy"), "default-src 'none'; ") || h.Get("X-Request-Id") == "" {
			t.Errorf("%s: %v", path, h)
		}
		if h.Get("Server") != "" || h.Get("X-Powered-By") != "" {
			t.Errorf("%s tells what it is made of: %v", path, h)
		}
	}
}

const page = `<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><script nonce="__CSP_NONCE__" src="/assets/app.js"></script>`

// front puts a build of the front end where the server looks for it.
func (w *world) front(t *testing.T) {
	t.Helper()
	for name, content := range map[string]string{"index.html": page, "assets/app.js": "export {}", "icon.svg": "<svg/>"} {
		if err := os.WriteFile(filepath.Join(w.spa, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

var nonces = regexp.MustCompile(`nonce="([^"]+)"`)

func TestThePageHasAPolicyWithItsOwnNonce(t *testing.T) {
	w, _ := newWorld(t)
	w.front(t)
	seen := map[string]bool{}
	for range 3 {
		r := w.send(http.MethodGet, "/", "")
		found := nonces.FindStringSubmatch(r.body)
		if r.status != http.StatusOK || found == nil || strings.Contains(r.body, "__CSP_NONCE__") {
			t.Fatalf("%d %s", r.status, r.body)
		}
		policy := r.header.Get("Content-Security-Policy")
		for _, part := range []string{"default-src 'none'", "script-src 'self' 'nonce-" + found[1] + "'", "style-src 'self' 'nonce-" + found[1] + "'",
			"base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "connect-src 'self'"} {
			if !strings.Contains(policy, part) {
				t.Errorf("the policy lacks %s: %s", part, policy)
			}
		}
		if strings.Contains(policy, "unsafe") || strings.Contains(policy, "*") {
			t.Errorf("the policy is open: %s", policy)
		}
		if seen[found[1]] || len(found[1]) < 22 || r.header.Get("Cache-Control") != "no-store" {
			t.Errorf("nonce %s, %s", found[1], r.header.Get("Cache-Control"))
		}
		seen[found[1]] = true
	}
}

func TestFrontEndPaths(t *testing.T) {
	w, _ := newWorld(t)
	if r := w.send(http.MethodGet, "/", ""); r.status != http.StatusNotFound || !strings.Contains(r.body, "chưa được dựng") {
		t.Errorf("before the build: %d %s", r.status, r.body)
	}
	w.front(t)
	if err := os.WriteFile(filepath.Join(filepath.Dir(w.spa), "outside.txt"), []byte("outside"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		method, path string
		status       int
		has          string
	}{
		{"GET", "/", 200, "<!doctype html>"},
		{"GET", "/bao-cao/01a0/nhap-lieu", 200, "<!doctype html>"},
		{"GET", "/assets/app.js", 200, "export {}"},
		{"GET", "/icon.svg", 200, "<svg/>"},
		{"GET", "/assets/gone-1234.js", 404, ""},
		{"GET", "/assets/folder/", 404, ""},
		{"GET", "/assets", 200, "<!doctype html>"},
		{"GET", "/favicon.png", 404, ""},
		{"GET", "/.env", 404, ""},
		{"GET", "/assets/../../outside.txt", 404, ""},
		{"GET", "/%2e%2e/outside.txt", 404, ""},
		{"GET", `/..\outside.txt`, 404, ""},
		{"POST", "/bao-cao", 405, ""},
		{"GET", "/files", 405, ""},
		{"DELETE", "/files/x", 405, ""},
	} {
		r := w.send(c.method, c.path, "")
		if moved := r.header.Get("Location"); moved != "" {
			r = w.send(c.method, moved, "")
		}
		if r.status != c.status || !strings.Contains(r.body, c.has) || strings.Contains(r.body, "outside") {
			t.Errorf("%s %s: %d %.80q, want %d %q", c.method, c.path, r.status, r.body, c.status, c.has)
		}
	}
	cached := w.send(http.MethodGet, "/assets/app.js", "").header.Get("Cache-Control")
	if !strings.Contains(cached, "immutable") {
		t.Errorf("a hashed asset is cached as %q", cached)
	}
}

func TestProbes(t *testing.T) {
	w, d := newWorld(t)
	// In this order: a counter shows once something was counted.
	for _, c := range []struct{ path, has string }{{"/healthz", "ok"}, {"/readyz", "ready"}, {"/config.json", "Tỉnh Thử"}, {"/metrics", "congvu_requests_total"}} {
		if r := w.send(http.MethodGet, c.path, ""); r.status != http.StatusOK || !strings.Contains(r.body, c.has) {
			t.Errorf("%s: %d %.200s", c.path, r.status, r.body)
		}
	}
	far := httpRequest("10.1.2.3:4000", "/metrics")
	far.Header.Set("X-Forwarded-For", "127.0.0.1")
	if status := w.serve(far); status != http.StatusNotFound {
		t.Errorf("/metrics from another machine answers %d", status)
	}
	if status := w.serve(httpRequest("[::1]:4000", "/metrics")); status != http.StatusOK {
		t.Errorf("/metrics from this machine by IPv6 answers %d", status)
	}
	d.Close()
	if r := w.send(http.MethodGet, "/readyz", ""); r.status != http.StatusServiceUnavailable {
		t.Errorf("/readyz without a database answers %d", r.status)
	}
	if r := w.send(http.MethodGet, "/healthz", ""); r.status != http.StatusOK {
		t.Errorf("/healthz without a database answers %d", r.status)
	}
}

func TestOtherSitesMayNotPost(t *testing.T) {
	w, _ := newWorld(t)
	const body = `{"query":"mutation { signOut }"}`
	for _, c := range []struct {
		name   string
		header []string
		status int
	}{
		{"a form of another site", []string{"Sec-Fetch-Site", "cross-site"}, 403},
		{"a sister site", []string{"Sec-Fetch-Site", "same-site"}, 403},
		{"an old browser elsewhere", []string{"Origin", "https://evil.example"}, 403},
		{"the SPA", []string{"Sec-Fetch-Site", "same-origin", "Origin", "http://example.com"}, 200},
		{"an old browser here", []string{"Origin", "http://example.com"}, 200},
		{"a program", nil, 200},
	} {
		if r := w.post("", body, c.header...); r.status != c.status {
			t.Errorf("%s: %d %s", c.name, r.status, r.body)
		}
		if r := w.send(http.MethodGet, "/healthz", "", c.header...); r.status != 200 {
			t.Errorf("%s may not read: %d", c.name, r.status)
		}
	}
	r := w.send(http.MethodOptions, "/graphql", "", "Origin", "https://evil.example", "Access-Control-Request-Method", "POST")
	if r.header.Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("another origin is let in: %v", r.header)
	}
}

func TestServerHasTimeLimits(t *testing.T) {
	w, _ := newWorld(t)
	s := web.NewServer("127.0.0.1:0", w.Handler, w.Log)
	if s.ReadHeaderTimeout <= 0 || s.ReadTimeout <= 0 || s.WriteTimeout <= 0 || s.IdleTimeout <= 0 || s.MaxHeaderBytes <= 0 {
		t.Errorf("a limit is missing: %+v", s)
	}
}
