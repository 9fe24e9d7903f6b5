package web

import (
	"compress/gzip"
	"context"
	"crypto/rand"
	"encoding/hex"
	"io"
	"log/slog"
	"net"
	"net/http"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"congvu/server/access"
	"congvu/server/action"
)

// identify puts the viewer, the request's idempotency key and the cookie jar
// into the context. A wrong or expired token is not an error here: the viewer is
// signed out and the gate denies what that class may not use.
func identify(c Config, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := r.Context()
		if token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok {
			viewer, until, err := c.Auth.Viewer(ctx, token)
			if err != nil {
				fail(w, http.StatusServiceUnavailable, "UNAVAILABLE", "Chưa kiểm tra được phiên làm việc. Thử lại sau ít giây.")
				return
			}
			if viewer == nil {
				// The client refreshes and repeats; without this answer an expired
				// token would look like a denied field.
				fail(w, http.StatusUnauthorized, "UNAUTHENTICATED", "Phiên làm việc đã hết hạn. Đăng nhập lại.")
				return
			}
			again := func(ctx context.Context) (*access.Viewer, error) {
				v, _, err := c.Auth.Viewer(ctx, token)
				return v, err
			}
			ctx = withSession(access.With(ctx, viewer), &session{until: until, viewer: again})
		}
		if key := r.Header.Get("Idempotency-Key"); key != "" {
			keyed, err := action.WithKey(ctx, key)
			if err != nil {
				fail(w, http.StatusBadRequest, "BAD_INPUT", "Khóa chống gửi trùng (Idempotency-Key) không đúng dạng.")
				return
			}
			ctx = keyed
		}
		next.ServeHTTP(w, r.WithContext(c.Cookies(ctx, w, r)))
	})
}

// limit bounds the body; reading past it fails and the reader answers 413.
func limit(n int64, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, n)
		next.ServeHTTP(w, r)
	})
}

// headers are the same on every answer; the SPA adds its own content policy.
func headers(secure bool, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
		if secure {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		next.ServeHTTP(w, r)
	})
}

func recoverer(log *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if p := recover(); p != nil && p != http.ErrAbortHandler {
				log.Error("panic", "request", action.RequestFrom(r.Context()), "path", r.URL.Path, "stack", string(debug.Stack()))
				fail(w, http.StatusInternalServerError, "INTERNAL", "Lỗi hệ thống. Báo mã "+action.RequestFrom(r.Context())+" cho bộ phận hỗ trợ.")
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// observe gives the request its id, counts it and logs it: method, path,
// status and time, never a query, a body or who it was about.
func observe(c Config, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		id := newID()
		w.Header().Set("X-Request-Id", id)
		rec := &recorder{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(rec, r.WithContext(action.WithRequest(r.Context(), id)))
		door := doorOf(r.URL.Path)
		c.Metrics.request(door, rec.status, time.Since(start))
		if door != "spa" && door != "probe" {
			c.Log.Info("request", "request", id, "method", r.Method, "door", door, "status", rec.status, "ms", time.Since(start).Milliseconds())
		}
	})
}

func doorOf(path string) string {
	switch {
	case path == "/graphql":
		return "graphql"
	case strings.HasPrefix(path, "/files"):
		return "files"
	case slices.ContainsFunc(exports, func(door string) bool { return strings.HasPrefix(path, door) }):
		return "exports"
	case path == "/events":
		return "events"
	case path == "/healthz" || path == "/readyz" || path == "/metrics":
		return "probe"
	}
	return "spa"
}

type recorder struct {
	http.ResponseWriter
	status int
}

func (r *recorder) WriteHeader(status int) { r.status = status; r.ResponseWriter.WriteHeader(status) }

// Unwrap lets http.ResponseController reach the connection.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

var gzips = sync.Pool{New: func() any { w, _ := gzip.NewWriterLevel(io.Discard, gzip.BestSpeed); return w }}

// compress serves the API and small files; a live stream must not be buffered.
func compress(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/graphql" || !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			next.ServeHTTP(w, r)
			return
		}
		z := gzips.Get().(*gzip.Writer)
		defer gzips.Put(z)
		z.Reset(w)
		w.Header().Set("Content-Encoding", "gzip")
		w.Header().Add("Vary", "Accept-Encoding")
		next.ServeHTTP(&zipped{ResponseWriter: w, z: z}, r)
		z.Close()
	})
}

type zipped struct {
	http.ResponseWriter
	z *gzip.Writer
}

func (w *zipped) Write(b []byte) (int, error) { return w.z.Write(b) }

func (w *zipped) WriteHeader(status int) {
	w.Header().Del("Content-Length")
	w.ResponseWriter.WriteHeader(status)
}

func loopbackOnly(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host, _, err := net.SplitHostPort(r.RemoteAddr)
		if ip := net.ParseIP(host); err != nil || ip == nil || !ip.IsLoopback() {
			http.NotFound(w, r)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// fail writes an error in the shape the GraphQL client knows.
func fail(w http.ResponseWriter, status int, code, message string) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	io.WriteString(w, `{"errors":[{"message":`+quote(message)+`,"extensions":{"code":`+quote(code)+`}}]}`)
}

func newID() string {
	var b [8]byte
	rand.Read(b[:])
	return hex.EncodeToString(b[:])
}
