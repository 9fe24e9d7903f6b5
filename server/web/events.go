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

// recheck is how often an open stream asks again who its reader is. With the time
// that an Authenticator may remember one (1.5 s), a locked account or a moved officer
// is noticed within two seconds even when nothing announced it.
const recheck = 400 * time.Millisecond

// Hub hands committed changes on to open streams of viewers who may read them.
type Hub struct {
	scope Scope
	mu    sync.Mutex
	subs  map[*subscriber]struct{}
	done  chan struct{}
}

type subscriber struct {
	viewer *access.Viewer // changes with the session; read and set under Hub.mu
	ch     chan Event
	gap    chan struct{} // closed when events were lost
}

// NewHub makes a hub; scope decides who hears of what.
func NewHub(scope Scope) *Hub {
	return &Hub{scope: scope, subs: map[*subscriber]struct{}{}, done: make(chan struct{})}
}

// Close ends all streams; clients come back to the next server.
func (h *Hub) Close() { close(h.done) }

// Publish takes the payload of a NOTIFY; an empty one says that some may have been
// lost, so that every reader has to come back and fetch anew.
func (h *Hub) Publish(ctx context.Context, payload string) {
	if payload == "" {
		h.interrupt()
		return
	}
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
		default: // a reader this slow has missed something
			h.drop(s)
		}
	}
}

func (h *Hub) interrupt() {
	h.mu.Lock()
	defer h.mu.Unlock()
	for s := range h.subs {
		h.drop(s)
	}
}

// drop ends a stream that has a gap; the lock is held.
func (h *Hub) drop(s *subscriber) {
	delete(h.subs, s)
	close(s.gap)
}

// ServeHTTP streams to one reader until its token or its session ends.
func (h *Hub) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	viewer, held := access.From(r.Context()), sessionOf(r.Context())
	if !viewer.SignedIn() || held == nil {
		fail(w, http.StatusUnauthorized, "UNAUTHENTICATED", "Đăng nhập để nhận thông báo.")
		return
	}
	s := &subscriber{viewer: viewer, ch: make(chan Event, 64), gap: make(chan struct{})}
	h.mu.Lock()
	h.subs[s] = struct{}{}
	h.mu.Unlock()
	defer func() { h.mu.Lock(); delete(h.subs, s); h.mu.Unlock() }()

	rc := http.NewResponseController(w)
	rc.SetWriteDeadline(held.until.Add(5 * time.Second))
	rc.SetReadDeadline(held.until.Add(5 * time.Second))
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Accel-Buffering", "no")
	fmt.Fprint(w, ": open\n\n")
	rc.Flush()
	h.stream(r.Context(), w, rc, s, held)
}

func (h *Hub) stream(ctx context.Context, w http.ResponseWriter, rc *http.ResponseController, s *subscriber, held *session) {
	end := time.NewTimer(time.Until(held.until))
	defer end.Stop()
	check := time.NewTicker(recheck)
	defer check.Stop()
	ping := time.NewTicker(15 * time.Second)
	defer ping.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-h.done:
			return
		case <-s.gap:
			return
		case <-end.C:
			return
		case <-check.C:
			if !h.still(ctx, s, held) {
				return
			}
			continue
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

// still looks the reader up again. When that cannot be told the stream ends too: the
// reader comes back once it can, and fetches what it missed.
func (h *Hub) still(ctx context.Context, s *subscriber, held *session) bool {
	viewer, err := held.viewer(ctx)
	if err != nil || !viewer.SignedIn() {
		return false
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	s.viewer = viewer
	return true
}

// session is what a request's token opened.
type session struct {
	until  time.Time
	viewer func(ctx context.Context) (*access.Viewer, error) // who it is by now
}

type sessionKey struct{}

func withSession(ctx context.Context, s *session) context.Context {
	return context.WithValue(ctx, sessionKey{}, s)
}

func sessionOf(ctx context.Context) *session {
	s, _ := ctx.Value(sessionKey{}).(*session)
	return s
}
