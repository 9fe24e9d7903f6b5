package app_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/db"
	reportstore "congvu/server/reporting/store"
)

// sender is one commune that sends its report, takes it back, and sends it again,
// with the next whole number in its cells.
type sender struct {
	url, token string
	id         uuid.UUID
	version    int
	sent       int // acknowledged submissions
	steps      int // acknowledged changes
	acks       *atomic.Int64
	repeated   *atomic.Int64
}

// change makes one change under one key, again and again until the server
// acknowledges it; only what says "try again" is tried again.
func (s *sender) change(field, document string, variables map[string]any) (r report, err error) {
	body, err := json.Marshal(map[string]any{"query": document, "variables": variables})
	if err != nil {
		return r, err
	}
	key := uuid.NewString()
	for until := time.Now().Add(40 * time.Second); time.Now().Before(until); time.Sleep(30 * time.Millisecond) {
		out, err := s.try(body, key)
		if err == nil && out.code() == "" {
			s.steps++
			s.acks.Add(1)
			return r, json.Unmarshal(out.Data[field], &r)
		}
		if err == nil && !strings.HasPrefix(out.code(), "UNAVAILABLE") && out.code() != "CONFLICT/CONCURRENT_CHANGE" {
			return r, fmt.Errorf("%s: %s", field, out.body)
		}
		s.repeated.Add(1)
	}
	return r, fmt.Errorf("%s was not acknowledged in 40 s", field)
}

func (s *sender) try(body []byte, key string) (*reply, error) {
	r, err := http.NewRequest(http.MethodPost, s.url+"/graphql", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+s.token)
	r.Header.Set("Idempotency-Key", key)
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	raw, err := io.ReadAll(answer.Body)
	if err != nil {
		return nil, err
	}
	out := &reply{status: answer.StatusCode, body: string(raw)}
	return out, json.Unmarshal(raw, out)
}

// run sends until it is told to stop, and ends with a report that is sent.
func (s *sender) run(stop <-chan struct{}) error {
	for {
		if err := s.send(s.sent + 1); err != nil {
			return err
		}
		select {
		case <-stop:
			return nil
		default:
		}
		r, err := s.change("recall", recall, map[string]any{"r": s.ref(), "why": "Gửi lại"})
		if err != nil {
			return err
		}
		s.version = r.Version
	}
}

func (s *sender) ref() map[string]any { return map[string]any{"id": s.id, "version": s.version} }

func (s *sender) send(n int) error {
	base := any(nil)
	if n > 1 {
		base = fmt.Sprint(n - 1)
	}
	edits := []map[string]any{{"row": "r1", "column": "c1", "value": fmt.Sprint(n), "base": base}, {"row": "r1", "column": "c2", "value": fmt.Sprint(n), "base": base}}
	if n == 1 {
		edits = append(edits, map[string]any{"row": "r1", "column": "c3", "value": "0"})
	}
	if _, err := s.change("saveCells", saveCells, map[string]any{"in": map[string]any{"obligationId": s.id, "edits": edits}}); err != nil {
		return err
	}
	// Each save raises the draft's revision by one, a repeated one by none.
	r, err := s.change("propose", propose, map[string]any{"r": s.ref(), "n": n})
	if err != nil {
		return err
	}
	s.version = r.Version
	if r, err = s.change("sign", sign, map[string]any{"r": s.ref()}); err != nil {
		return err
	}
	s.version, s.sent = r.Version, n
	return nil
}

// crowd is all senders at work.
type crowd struct {
	senders        []*sender
	acks, repeated atomic.Int64
	stop           chan struct{}
	failed         chan error
	done           sync.WaitGroup
}

func (w *world) crowd(t *testing.T, url string, ids []uuid.UUID) *crowd {
	t.Helper()
	c := &crowd{stop: make(chan struct{}), failed: make(chan error, len(ids))}
	for i, id := range ids {
		s := &sender{url: url, id: id, version: 1, acks: &c.acks, repeated: &c.repeated}
		in, err := json.Marshal(map[string]any{"query": `mutation { signIn(input: {username: "` + solo(i) + `", password: "` + secret + `"}) { accessToken } }`})
		if err != nil {
			t.Fatal(err)
		}
		out, err := s.try(in, uuid.NewString())
		if err != nil {
			t.Fatal(err)
		}
		var session struct{ AccessToken string }
		out.into(t, "signIn", &session)
		s.token = session.AccessToken
		c.senders = append(c.senders, s)
	}
	for _, s := range c.senders {
		c.done.Go(func() {
			if err := s.run(c.stop); err != nil {
				c.failed <- err
			}
		})
	}
	return c
}

// more waits for n further acknowledgements.
func (c *crowd) more(t *testing.T, n int64, p *process) {
	t.Helper()
	for want, until := c.acks.Load()+n, time.Now().Add(30*time.Second); c.acks.Load() < want; time.Sleep(5 * time.Millisecond) {
		select {
		case err := <-c.failed:
			t.Fatal(err)
		default:
		}
		if time.Now().After(until) {
			t.Fatalf("%d acknowledgements in 30 s, want %d\n%s", c.acks.Load(), want, p.said())
		}
	}
}

// finish lets each bring its report to an end.
func (c *crowd) finish(t *testing.T) {
	t.Helper()
	close(c.stop)
	c.done.Wait()
	close(c.failed)
	for err := range c.failed {
		t.Error(err)
	}
}

// TestNothingAcknowledgedIsLost kills the server and then PostgreSQL while communes
// submit, each repeating under its key what was not acknowledged: afterwards every
// acknowledged change is there, and none twice.
func TestNothingAcknowledgedIsLost(t *testing.T) {
	p, w, dsn := newProcess(t)
	p.start(t)
	d, err := db.Open(t.Context(), dsn, db.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var ids []uuid.UUID
	for i := range soloCommunes {
		var id uuid.UUID
		if err := d.Pool.QueryRow(t.Context(), `select id from obligations where unit_id = $1`, w.units[solo(i)]).Scan(&id); err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	c := w.crowd(t, "http://"+p.addr, ids)
	c.more(t, 40, p)
	p.kill(t)
	p.start(t)
	byServer := c.repeated.Load()
	c.more(t, 40, p)
	p.killPostgres(t)
	p.waitReady(t, http.StatusServiceUnavailable)
	p.waitReady(t, http.StatusOK)
	byPostgres := c.repeated.Load() - byServer
	c.more(t, 40, p)
	c.finish(t)
	if byServer == 0 || byPostgres == 0 {
		t.Errorf("%d requests failed while the server was down and %d while PostgreSQL was: nothing was proved", byServer, byPostgres)
	}
	c.check(t, d)
	d.Close()
	if err := p.stop(); err != nil {
		t.Error(err)
	}
	t.Logf("%d changes acknowledged; repeated %d times for the server, %d for PostgreSQL", c.acks.Load(), byServer, byPostgres)
}

// check compares what was acknowledged with what is stored.
func (c *crowd) check(t *testing.T, d *db.DB) {
	t.Helper()
	total := 0
	for _, s := range c.senders {
		var versions, last, journaled, keys, version, facts int
		var state, ordered string
		err := d.Pool.QueryRow(t.Context(), `select
			(select count(*) from submissions where obligation_id = o.id), (select coalesce(max(number), 0) from submissions where obligation_id = o.id),
			(select count(*) from journal where object_id = o.id and action in ('PROPOSE', 'SIGN', 'RECALL')),
			(select count(*) from idempotency_keys k where k.result_id = o.id), o.version, o.state,
			(select coalesce(string_agg((number = (cells->'r1'->>'c1')::int)::text, ''), '') from submissions where obligation_id = o.id),
			(select coalesce(sum(value), 0)::int from facts where obligation_id = o.id and believed_to = 'infinity')
			from obligations o where o.id = $1`, s.id).Scan(&versions, &last, &journaled, &keys, &version, &state, &ordered, &facts)
		if err != nil {
			t.Fatal(err)
		}
		// A round of changes is saveCells, propose, sign and recall; the save leaves no such line.
		if versions != s.sent || last != s.sent || journaled != s.steps-s.sent || keys != s.steps || version != s.version ||
			state != "SUBMITTED" || strings.Contains(ordered, "false") || facts != s.sent {
			t.Errorf("acknowledged %d submissions, %d changes, version %d; stored %d (last %d), %d journaled, %d keys, version %d, %s, facts %d, in order: %s",
				s.sent, s.steps, s.version, versions, last, journaled, keys, version, state, facts, ordered)
		}
		total += s.sent
	}
	if diff, err := reportstore.Verify(t.Context(), d.Pool); err != nil || diff != "" {
		t.Errorf("verify: %q, %v", diff, err)
	}
	var rolled int
	if err := d.Pool.QueryRow(t.Context(), `select coalesce(max(total), 0)::int from rollups where not official`).Scan(&rolled); err != nil || rolled != total {
		t.Errorf("the province adds up to %d, want %d: %v", rolled, total, err)
	}
}
