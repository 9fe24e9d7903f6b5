package auth

import (
	"context"
	"testing"
	"time"

	"congvu/server/access"
	"congvu/server/directory/store/storetest"
)

// testbed is sign-in over a real database, with a machine clock the test moves.
type testbed struct {
	*storetest.Fixture
	service *Service
	viewers *Viewers
	offset  time.Duration
}

// jar is the browser: it keeps one cookie.
type jar struct{ token string }

func (j *jar) Refresh() string               { return j.token }
func (j *jar) Set(token string, _ time.Time) { j.token = token }
func (j *jar) Clear()                        { j.token = "" }

func newBed(t *testing.T) *testbed {
	t.Helper()
	b := &testbed{Fixture: storetest.New(t)}
	c := Config{DB: b.DB.DB, Clock: b.Clock, Runner: b.Runner, Directory: b.Directory, Key: testKey(t, 1), Hasher: storetest.Hasher()}
	b.service, b.viewers = NewService(c), NewViewers(c)
	machine := func() time.Time { return time.Now().Add(b.offset) }
	b.service.machine, b.viewers.machine = machine, machine
	return b
}

func testKey(t *testing.T, first byte) *Key {
	t.Helper()
	seed := make([]byte, 32)
	seed[0] = first
	k, err := NewKey(seed)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// signIn opens a session without the work of the password, which has tests of its
// own, and gives the context of its browser.
func (b *testbed) signIn(t *testing.T, username string) (*Session, context.Context) {
	t.Helper()
	c, err := b.service.candidate(t.Context(), username)
	if err != nil {
		t.Fatal(err)
	}
	s, err := b.service.open(t.Context(), c)
	if err != nil {
		t.Fatalf("sign in as %s: %v", username, err)
	}
	return s, WithCookieJar(t.Context(), &jar{token: s.RefreshToken})
}

// who is the viewer behind a session's token, nil when it says nothing.
func (b *testbed) who(t *testing.T, s *Session) *access.Viewer {
	t.Helper()
	v, _, err := b.viewers.Viewer(t.Context(), s.AccessToken)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// refresh is what the browser does with its cookie.
func (b *testbed) refresh(ctx context.Context) (*Session, error) {
	s, err := b.service.Refresh(ctx)
	if err == nil {
		Cookies(ctx).Set(s.RefreshToken, s.RefreshUntil)
	}
	return s, err
}

// actions counts the journal entries of one kind.
func (b *testbed) actions(t *testing.T, action string) (n int) {
	t.Helper()
	if err := b.Pool.QueryRow(t.Context(), `select count(*) from journal where action = $1`, action).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}
