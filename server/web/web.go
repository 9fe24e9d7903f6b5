// Package web is the HTTP side: routes, limits, headers, the live stream, the SPA.
// It knows no domain: what it serves is handed to it.
package web

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"

	"congvu/server/access"
)

// Authenticator finds who stands behind an access token; a nil viewer and nil
// error means the token says nothing.
type Authenticator interface {
	Viewer(ctx context.Context, token string) (*access.Viewer, time.Time, error)
}

// Config is what the server is put together from.
type Config struct {
	Log      *slog.Logger
	Auth     Authenticator
	Cookies  func(ctx context.Context, w http.ResponseWriter, r *http.Request) context.Context
	GraphQL  http.Handler
	Files    http.Handler // POST /files, GET /files/{id}
	Exports  http.Handler // GET /reports/…, /drafts/…, /rounds/… as PDF and XLSX, /registers/… as XLSX
	Events   *Hub
	Ready    func(ctx context.Context) error
	SPA      string // folder of the built SPA; read from disk as soon as it is there
	Settings func() Settings
	Metrics  *Metrics
	Secure   bool // served over TLS by itself
}

// Settings is what the SPA may know before anybody has signed in.
type Settings struct {
	Product  string    `json:"product"`
	Province string    `json:"province"`
	Demo     bool      `json:"demo"`
	Now      time.Time `json:"now"`
	// Accounts and Password are the demonstration's own; empty outside of it.
	Accounts []DemoAccount `json:"accounts,omitempty"`
	Password string        `json:"password,omitempty"`
}

// DemoAccount is one account that the sign-in page of a demonstration offers.
type DemoAccount struct {
	Username string `json:"username"`
	Title    string `json:"title"`
}

// Demo is what a demonstration tells everybody who opens it.
type Demo struct {
	Accounts []DemoAccount
	Password string
}

const (
	bodyLimit = 1 << 20
	// fileLimit is the largest upload plus what multipart adds around it.
	fileLimit = 26 << 20
	// readyWait: a database that hangs is not ready.
	readyWait = 2 * time.Second
)

// exports are the doors that hand documents out.
var exports = []string{"/reports/", "/drafts/", "/rounds/", "/registers/", "/case-exports/", "/case-imports/"}

// Handler is the whole HTTP side.
func Handler(c Config) http.Handler {
	api := http.NewServeMux()
	api.Handle("/graphql", limit(bodyLimit, c.GraphQL))
	api.Handle("POST /files", limit(fileLimit, c.Files))
	api.Handle("GET /files/{id}", c.Files)
	api.Handle("GET /events", c.Events)
	for _, door := range exports {
		api.Handle("GET "+door+"{file}", c.Exports)
	}

	mux := http.NewServeMux()
	signedIn := identify(c, api)
	for _, path := range append([]string{"/graphql", "/files", "/files/", "/events"}, exports...) {
		mux.Handle(path, signedIn)
	}
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { plain(w, http.StatusOK, "ok\n") })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), readyWait)
		defer cancel()
		if err := c.Ready(ctx); err != nil {
			plain(w, http.StatusServiceUnavailable, "not ready\n")
			return
		}
		plain(w, http.StatusOK, "ready\n")
	})
	mux.Handle("GET /metrics", loopbackOnly(promhttp.HandlerFor(c.Metrics.Registry, promhttp.HandlerOpts{})))
	mux.HandleFunc("GET /config.json", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		w.Header().Set("Cache-Control", "no-store")
		json.NewEncoder(w).Encode(c.Settings())
	})
	mux.Handle("/", spa(c.SPA))

	protection := http.NewCrossOriginProtection()
	return observe(c, recoverer(c.Log, headers(c.Secure, protection.Handler(compress(mux)))))
}

// NewServer sets the time limits; live streams set their own write deadline.
func NewServer(addr string, h http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Addr: addr, Handler: h,
		ReadHeaderTimeout: 3 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       60 * time.Second,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelDebug),
	}
}

func plain(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	w.Write([]byte(text))
}
