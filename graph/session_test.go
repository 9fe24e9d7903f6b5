package graph

import (
	"testing"
	"time"

	"congvu/server/auth"
	"congvu/server/directory/store/storetest"
	"congvu/server/fault"
)

// browser keeps the refresh cookie of a request.
type browser struct {
	token string
	until time.Time
}

func (b *browser) Refresh() string                   { return b.token }
func (b *browser) Set(token string, until time.Time) { b.token, b.until = token, until }
func (b *browser) Clear()                            { b.token = "" }

// The refresh token reaches the browser as a cookie, and nothing else does.
func TestSessionCookie(t *testing.T) {
	f := storetest.New(t)
	key, err := auth.NewKey(make([]byte, 32))
	if err != nil {
		t.Fatal(err)
	}
	m := SessionMutation{Auth: auth.NewService(auth.Config{DB: f.DB.DB, Clock: f.Clock, Runner: f.Runner, Directory: f.Directory,
		Key: key, Hasher: storetest.Hasher()})}
	b := &browser{}
	ctx := auth.WithCookieJar(t.Context(), b)
	if _, err := m.SignIn(ctx, auth.SignInInput{Username: "quantri", Password: "Sai mật khẩu"}); err == nil || b.token != "" {
		t.Errorf("a refused sign-in sets the cookie %q, %v", b.token, err)
	}
	s, err := m.SignIn(ctx, auth.SignInInput{Username: "quantri", Password: storetest.Password})
	if err != nil || b.token == "" || b.token != s.RefreshToken || !b.until.Equal(s.RefreshUntil) {
		t.Fatalf("signed in with the cookie %q, %v", b.token, err)
	}
	first := b.token
	if _, err := m.Refresh(ctx); err != nil || b.token == first {
		t.Errorf("refreshed: %v", err)
	}
	if done, err := m.SignOut(ctx); err != nil || !*done || b.token != "" {
		t.Errorf("signed out with the cookie %q, %v", b.token, err)
	}
	if _, err := m.Refresh(ctx); !fault.Is(err, "NO_SESSION") {
		t.Errorf("refreshed after signing out: %v", err)
	}
}
