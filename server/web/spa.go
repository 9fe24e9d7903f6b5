package web

import (
	"bytes"
	"compress/gzip"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// spa serves the built front end from dir, read at each change so that a server
// that is already running shows a new build.
func spa(dir string) http.Handler {
	packed := &packs{}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
			return
		}
		name := path.Clean(r.URL.Path)
		file := filepath.Join(dir, filepath.FromSlash(name))
		info, err := os.Stat(file)
		if err == nil && !info.IsDir() && name != "/index.html" {
			asset(w, r, packed, name, file, info)
			return
		}
		if strings.HasPrefix(name, "/assets/") || strings.Contains(path.Base(name), ".") && name != "/index.html" {
			http.NotFound(w, r)
			return
		}
		index(w, filepath.Join(dir, "index.html"))
	})
}

// asset serves a file of the build; names under /assets carry their own hash.
func asset(w http.ResponseWriter, r *http.Request, packed *packs, name, file string, info os.FileInfo) {
	if strings.HasPrefix(name, "/assets/") {
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	switch path.Ext(name) {
	case ".js", ".css", ".svg", ".json":
		if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			if body, err := packed.get(file, info.ModTime()); err == nil {
				w.Header().Set("Content-Encoding", "gzip")
				w.Header().Set("Vary", "Accept-Encoding")
				http.ServeContent(w, r, name, info.ModTime(), bytes.NewReader(body))
				return
			}
		}
	}
	http.ServeFile(w, r, file)
}

// index serves the page with a nonce of its own, which the strict policy names.
func index(w http.ResponseWriter, file string) {
	page, err := os.ReadFile(file)
	if err != nil {
		plain(w, http.StatusNotFound, "Giao diện chưa được dựng (frontend/dist). API ở /graphql.\n")
		return
	}
	var b [16]byte
	rand.Read(b[:])
	nonce := base64.RawStdEncoding.EncodeToString(b[:])
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self' 'nonce-"+nonce+"'; style-src 'self' 'nonce-"+nonce+
		"'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
	w.Write(bytes.ReplaceAll(page, []byte("__CSP_NONCE__"), []byte(nonce)))
}

// packs keeps each asset compressed once per build.
type packs struct{ m sync.Map }

type pack struct {
	at   time.Time
	body []byte
}

func (p *packs) get(file string, at time.Time) ([]byte, error) {
	if v, ok := p.m.Load(file); ok && v.(pack).at.Equal(at) {
		return v.(pack).body, nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var buf bytes.Buffer
	z, _ := gzip.NewWriterLevel(&buf, gzip.BestCompression)
	if _, err := io.Copy(z, f); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	p.m.Store(file, pack{at, buf.Bytes()})
	return buf.Bytes(), nil
}

func quote(s string) string {
	b, _ := json.Marshal(s) // a string always marshals
	return string(b)
}
