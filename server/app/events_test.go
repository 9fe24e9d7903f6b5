package app_test

import (
	"bufio"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/directory"
	dirstore "congvu/server/directory/store"
	"congvu/server/web"
)

// listener is one open stream; heard is closed when the server ends it.
type listener struct {
	name   string
	heard  chan web.Event
	drafts atomic.Int32 // events of drafts among them
}

// live runs the server's background work and serves over a real connection.
func (w *world) live(t *testing.T) *httptest.Server {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- w.Run(ctx) }()
	server := httptest.NewServer(w.Handler)
	t.Cleanup(func() {
		w.Drain()
		server.Close()
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return server
}

func (w *world) listen(t *testing.T, server *httptest.Server, who string) *listener {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, server.URL+"/events", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+w.token(t, who))
	answer, err := server.Client().Do(r)
	if err != nil || answer.StatusCode != http.StatusOK || answer.Header.Get("Content-Type") != "text/event-stream" {
		t.Fatalf("%v, %v", answer, err)
	}
	l := &listener{name: who, heard: make(chan web.Event, 100)}
	lines := bufio.NewScanner(answer.Body)
	if !lines.Scan() { // ": open" says that the stream is subscribed
		t.Fatalf("%s: the stream is not opened: %v", who, lines.Err())
	}
	go func() {
		defer answer.Body.Close()
		defer close(l.heard)
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				var e web.Event
				if json.Unmarshal([]byte(data), &e) != nil {
					continue
				}
				if e.Kind == "draft" {
					l.drafts.Add(1)
				}
				l.heard <- e
			}
		}
	}()
	return l
}

// hears waits for an event on an object.
func (l *listener) hears(t *testing.T, id uuid.UUID) {
	t.Helper()
	late := time.After(10 * time.Second)
	for {
		select {
		case e, open := <-l.heard:
			if !open {
				t.Fatalf("the stream of %s has ended", l.name)
			}
			if e.ID == id {
				return
			}
		case <-late:
			t.Fatalf("%s hears nothing of it", l.name)
		}
	}
}

// heardOf counts what has come of an object by now.
func (l *listener) heardOf(id uuid.UUID) (n int) {
	for {
		select {
		case e, open := <-l.heard:
			if !open {
				return n
			}
			if e.ID == id {
				n++
			}
		default:
			return n
		}
	}
}

// Each hears of its own reports, the lead agency of both and of no draft.
func TestEventsOfForeignRowsAreNotHeard(t *testing.T) {
	w, _ := newWorld(t)
	server := w.live(t)
	one, two, lead, admin := w.listen(t, server, "binh1"), w.listen(t, server, "binh2"), w.listen(t, server, "thanhtra"), w.listen(t, server, "quantri")
	first, second := w.sent(t, "binh1").ID, w.sent(t, "binh2").ID
	one.hears(t, first)
	two.hears(t, second)
	lead.hears(t, first)
	lead.hears(t, second)
	if n := one.heardOf(second) + two.heardOf(first); n != 0 {
		t.Errorf("%d events of another commune's report are heard", n)
	}
	if one.drafts.Load() == 0 || lead.drafts.Load() != 0 {
		t.Errorf("the unit hears %d events of its draft, the lead agency %d", one.drafts.Load(), lead.drafts.Load())
	}
	if n := admin.heardOf(first) + admin.heardOf(second); n != 0 {
		t.Errorf("an administrator hears %d events of reports", n)
	}
}

const giveBack = `mutation ($r: Versioned!) { returnReport(input: {obligation: $r, reasons: ["INACCURATE"], text: "Kiểm tra lại"}) { id } }`

// ends measures how long a stream still lives.
func (l *listener) ends(t *testing.T, what string) {
	t.Helper()
	began := time.Now()
	for {
		select {
		case _, open := <-l.heard:
			if !open {
				t.Logf("%s ends the stream after %s", what, time.Since(began).Round(time.Millisecond))
				return
			}
		case <-time.After(2 * time.Second):
			t.Fatalf("%s does not end the stream in 2 s", what)
		}
	}
}

func TestChangesOfTheReaderActOnOpenStreams(t *testing.T) {
	w, _ := newWorld(t)
	server := w.live(t)
	admin, err := w.acting(t.Context(), "quantri")
	if err != nil {
		t.Fatal(err)
	}
	locked, left, moved := w.listen(t, server, "binh1"), w.listen(t, server, "binh2"), w.listen(t, server, "binh3")
	if _, err := w.Accounts.Lock(admin, dirstore.Ref{ID: w.people["binh1"], Version: 1}, "Nghỉ việc"); err != nil {
		t.Fatal(err)
	}
	locked.ends(t, "locking the account")
	if _, err := w.Accounts.ResetPassword(admin, dirstore.Ref{ID: w.people["binh2"], Version: 1}, "Cửa Đại 2026"); err != nil {
		t.Fatal(err)
	}
	left.ends(t, "a new password")
	id := w.obligation(t, "binh3")
	sent := w.sent(t, "binh3")
	moved.hears(t, id)
	to := directory.PositionInput{Title: "Công chức", UnitID: w.units["binh4"], Roles: []directory.Role{"CLERK"}, ValidFrom: w.Clock.Today()}
	if _, err := w.Accounts.MovePosition(admin, dirstore.Ref{ID: w.people["binh3"], Version: 1}, w.posts["binh3"], to); err != nil {
		t.Fatal(err)
	}
	lead := w.listen(t, server, "thanhtra")
	time.Sleep(2 * time.Second)
	moved.heardOf(id)
	if r := w.ask(t, "thanhtra", giveBack, map[string]any{"r": sent.ref()}); r.code() != "" {
		t.Fatal(r.body)
	}
	lead.hears(t, id)
	if n := moved.heardOf(id); n != 0 {
		t.Errorf("a moved officer hears %d events of the former unit", n)
	}
}
