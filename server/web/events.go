package web

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
)

// Event is what a listener hears: that something changed, never what.
type Event struct {
	Kind    string    `json:"kind"`
	ID      uuid.UUID `json:"id"`
	Version int       `json:"version"`
}

// Scope tells who may hear of an object; a nil answer means nobody.
type Scope func(ctx context.Context, kind string, id uuid.UUID) func(v *access.Viewer) bool

// Hub hands committed changes on to open streams of viewers who may read them.
type Hub struct {
	scope Scope
	mu    sync.Mutex
	subs  map[*subscriber]struct{}
	done  chan struct{}
}

type subscriber struct {
	viewer *access.Viewer
	ch     chan Event
}

// NewHub makes a hub; scope decides who hears of what.
func NewHub(scope Scope) *Hub {
	return &Hub{scope: scope, subs: map[*subscriber]struct{}{}, done: make(chan struct{})}
}

// Close ends all streams; clients come back to the next server.
func (h *Hub) Close() { close(h.done) }

// Publish takes the payload of a NOTIFY.
func (h *Hub) Publish(ctx context.Context, payload string) {
	var e Event
	if json.Unmarshal([]byte(payload), &e) != nil {
		return
	}
	h.mu.Lock()
	none := len(h.subs) == 0
	h.mu.Unlock()
	if none {
		return
	}
	may := h.scope(ctx, e.Kind, e.ID)
	if may == nil {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	for s := range h.subs {
		if !may(s.viewer) {
			continue
		}
		select {
		case s.ch <- e:
		default: // a slow reader loses the event; it refetches when it comes back
		}
	}
}

// ServeHTTP streams to one reader until its token ends.
func (h *Hub) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	viewer := access.From(r.Context())
	if !viewer.SignedIn() {
		fail(w, http.StatusUnauthorized, "UNAUTHENTICATED", "Đăng nhập để nhận thông báo.")
		return
	}
	s := &subscriber{viewer: viewer, ch: make(chan Event, 64)}
	h.mu.Lock()
	h.subs[s] = struct{}{}
	h.mu.Unlock()
	defer func() { h.mu.Lock(); delete(h.subs, s); h.mu.Unlock() }()

	until := expiry(r.Context())
	rc := http.NewResponseController(w)
	rc.SetWriteDeadline(until.Add(5 * time.Second))
	rc.SetReadDeadline(until.Add(5 * time.Second))
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Accel-Buffering", "no")
	fmt.Fprint(w, ": open\n\n")
	rc.Flush()
	h.stream(r.Context(), w, rc, s, until)
}

func (h *Hub) stream(ctx context.Context, w http.ResponseWriter, rc *http.ResponseController, s *subscriber, until time.Time) {
	end := time.NewTimer(time.Until(until))
	defer end.Stop()
	ping := time.NewTicker(15 * time.Second)
	defer ping.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-h.done:
			return
		case <-end.C:
			return
		case <-ping.C:
			fmt.Fprint(w, ": ping\n\n")
		case e := <-s.ch:
			b, _ := json.Marshal(e) // two ids and a number: always marshals
			fmt.Fprintf(w, "data: %s\n\n", b)
		}
		if rc.Flush() != nil {
			return
		}
	}
}

type expiryKey struct{}

func withExpiry(ctx context.Context, until time.Time) context.Context {
	return context.WithValue(ctx, expiryKey{}, until)
}

func expiry(ctx context.Context) time.Time {
	if t, ok := ctx.Value(expiryKey{}).(time.Time); ok {
		return t
	}
	return time.Now()
}
