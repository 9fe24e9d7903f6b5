package web

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
)

// stand is what a token opens, as it can change under an open stream.
type stand struct {
	viewer *access.Viewer
	err    error
}

// stream opens one on hub and answers what is written to it once it has ended.
func stream(t *testing.T, hub *Hub, now *atomic.Pointer[stand], life time.Duration) <-chan string {
	t.Helper()
	held := &session{until: time.Now().Add(life), viewer: func(context.Context) (*access.Viewer, error) {
		s := now.Load()
		return s.viewer, s.err
	}}
	ctx := withSession(access.With(t.Context(), now.Load().viewer), held)
	r := httptest.NewRequestWithContext(ctx, http.MethodGet, "/events", nil)
	out := make(chan string, 1)
	go func() {
		rec := httptest.NewRecorder()
		hub.ServeHTTP(rec, r)
		out <- rec.Body.String()
	}()
	for open := false; !open; time.Sleep(time.Millisecond) {
		hub.mu.Lock()
		open = len(hub.subs) > 0
		hub.mu.Unlock()
	}
	return out
}

func everybody(context.Context, string, uuid.UUID) func(*access.Viewer) bool {
	return func(*access.Viewer) bool { return true }
}

func standing(v *access.Viewer) *atomic.Pointer[stand] {
	p := &atomic.Pointer[stand]{}
	p.Store(&stand{viewer: v})
	return p
}

func reader() *access.Viewer { return &access.Viewer{Account: uuid.New(), Roles: access.Clerk} }

func ended(t *testing.T, out <-chan string, why string) string {
	t.Helper()
	select {
	case body := <-out:
		return body
	case <-time.After(2 * time.Second):
		t.Fatalf("%s: the stream goes on", why)
		return ""
	}
}

func TestStreamsEnd(t *testing.T) {
	for why, end := range map[string]func(h *Hub, now *atomic.Pointer[stand]){
		"the session is over":       func(_ *Hub, now *atomic.Pointer[stand]) { now.Store(&stand{}) },
		"nobody can tell":           func(_ *Hub, now *atomic.Pointer[stand]) { now.Store(&stand{err: errors.New("no database")}) },
		"notifications were lost":   func(h *Hub, _ *atomic.Pointer[stand]) { h.Publish(t.Context(), "") },
		"the server stops":          func(h *Hub, _ *atomic.Pointer[stand]) { h.Close() },
		"the reader cannot keep up": func(h *Hub, _ *atomic.Pointer[stand]) { flood(t, h) },
	} {
		hub, now := NewHub(everybody), standing(reader())
		out := stream(t, hub, now, time.Minute)
		end(hub, now)
		ended(t, out, why)
	}
	ended(t, stream(t, NewHub(everybody), standing(reader()), 100*time.Millisecond), "the token ends")
}

// flood publishes until the reader is dropped.
func flood(t *testing.T, h *Hub) {
	for range 1_000_000 {
		h.Publish(t.Context(), `{"kind":"round","id":"00000000-0000-4000-8000-000000000000","version":1}`)
		h.mu.Lock()
		left := len(h.subs)
		h.mu.Unlock()
		if left == 0 {
			return
		}
	}
}

// The scope is asked with the roles of now, not with those at the opening.
func TestAStreamFollowsItsReader(t *testing.T) {
	clerks := func(context.Context, string, uuid.UUID) func(*access.Viewer) bool {
		return func(v *access.Viewer) bool { return v.Roles&access.Clerk != 0 }
	}
	hub, now := NewHub(clerks), standing(reader())
	out := stream(t, hub, now, time.Minute)
	before, after := uuid.NewString(), uuid.NewString()
	hub.Publish(t.Context(), `{"kind":"round","id":"`+before+`"}`)
	now.Store(&stand{viewer: &access.Viewer{Account: uuid.New(), Roles: access.Auditor}})
	time.Sleep(2 * recheck)
	hub.Publish(t.Context(), `{"kind":"round","id":"`+after+`"}`)
	hub.Publish(t.Context(), "not JSON")
	time.Sleep(10 * time.Millisecond)
	hub.Close()
	body := ended(t, out, "close")
	if !strings.Contains(body, before) || strings.Contains(body, after) {
		t.Errorf("heard %q", body)
	}
}

func TestNobodyStreamsSignedOut(t *testing.T) {
	rec := httptest.NewRecorder()
	NewHub(everybody).ServeHTTP(rec, httptest.NewRequest(http.MethodGet, "/events", nil))
	if rec.Code != http.StatusUnauthorized {
		t.Errorf("%d %s", rec.Code, rec.Body)
	}
}

func TestRecheckKeepsTheTwoSeconds(t *testing.T) {
	const remembered = 1500 * time.Millisecond // auth.viewerLife
	if recheck+remembered >= 2*time.Second {
		t.Errorf("a lock could go unnoticed for %s", recheck+remembered)
	}
}
