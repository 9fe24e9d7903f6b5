package auth

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/fault"
)

func TestRefreshRotates(t *testing.T) {
	b := newBed(t)
	s, browser := b.signIn(t, "xa.tinhkhe")
	seen := map[string]bool{s.RefreshToken: true}
	for range 3 {
		b.offset += 4 * time.Minute
		next, err := b.refresh(browser)
		if err != nil || seen[next.RefreshToken] || b.who(t, next) == nil {
			t.Fatalf("refreshed %+v, %v", next, err)
		}
		if !next.RefreshUntil.Equal(s.RefreshUntil.Truncate(time.Microsecond)) {
			t.Error("a refresh lengthens the session")
		}
		seen[next.RefreshToken] = true
	}
}

// Two tabs that refresh at once, or one whose answer got lost, receive the same
// token and go on.
func TestRefreshGraceOfParallelTabs(t *testing.T) {
	b := newBed(t)
	s, one := b.signIn(t, "xa.tinhkhe")
	two := WithCookieJar(t.Context(), &jar{token: s.RefreshToken})
	first, err := b.refresh(one)
	if err != nil {
		t.Fatal(err)
	}
	b.offset += reuseGrace - 2*time.Second
	second, err := b.refresh(two)
	if err != nil || second.RefreshToken != first.RefreshToken {
		t.Fatalf("the second tab: %v", err)
	}
	b.offset += time.Minute
	if _, err := b.refresh(two); err != nil {
		t.Errorf("the second tab afterwards: %v", err)
	}
}

// An older token beyond the grace was copied: thief and owner both lose the session.
func TestReuseEndsTheFamily(t *testing.T) {
	b := newBed(t)
	s, owner := b.signIn(t, "xa.tinhkhe")
	thief := WithCookieJar(t.Context(), &jar{token: s.RefreshToken})
	for range 2 {
		b.offset += 4 * time.Minute
		if _, err := b.refresh(owner); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := b.refresh(thief); !fault.Is(err, "NO_SESSION") {
		t.Errorf("the thief: %v", err)
	}
	if _, err := b.refresh(owner); !fault.Is(err, "NO_SESSION") {
		t.Errorf("the owner: %v", err)
	}
	var reason string
	if err := b.Pool.QueryRow(t.Context(), `select end_reason from sessions`).Scan(&reason); err != nil || reason != "TOKEN_REUSED" {
		t.Errorf("ended by %q, %v", reason, err)
	}
	if b.actions(t, "END_SESSION") != 1 {
		t.Error("the end is not journaled")
	}
}

func TestSessionTerms(t *testing.T) {
	b := newBed(t)
	for name, c := range map[string]struct {
		every, total time.Duration
		ok           bool
	}{
		"active for eleven hours":    {50 * time.Minute, 11 * time.Hour, true},
		"active for twelve hours":    {50 * time.Minute, 12*time.Hour + time.Minute, false},
		"idle for over an hour":      {61 * time.Minute, 61 * time.Minute, false},
		"idle for less than an hour": {59 * time.Minute, 59 * time.Minute, true},
	} {
		b.offset = 0
		_, browser := b.signIn(t, "xa.tinhkhe")
		var err error
		for b.offset < c.total && err == nil {
			b.offset = min(b.offset+c.every, c.total)
			_, err = b.refresh(browser)
		}
		if (err == nil) != c.ok || err != nil && !fault.Is(err, "NO_SESSION") {
			t.Errorf("%s: %v after %s", name, err, b.offset)
		}
	}
}

func TestRefreshRefused(t *testing.T) {
	b := newBed(t)
	stranger := firstToken(uuid.New())
	for name, token := range map[string]string{"none": "", "made up": "YWJj", "of no session": b.service.Key.write(stranger)} {
		if _, err := b.service.Refresh(WithCookieJar(t.Context(), &jar{token: token})); !fault.Is(err, "NO_SESSION") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSignOut(t *testing.T) {
	b := newBed(t)
	s, browser := b.signIn(t, "xa.tinhkhe")
	if err := b.service.SignOut(browser, uuid.Nil); err != nil {
		t.Fatal(err)
	}
	if _, err := b.refresh(browser); !fault.Is(err, "NO_SESSION") {
		t.Errorf("refreshed after signing out: %v", err)
	}
	if b.who(t, s) != nil {
		t.Error("the access token is still good after signing out")
	}
	other, _ := b.signIn(t, "xa.tinhkhe")
	if err := b.service.SignOut(t.Context(), b.who(t, other).Session); err != nil {
		t.Fatal(err)
	}
	b.viewers.forget(uuid.Nil)
	if b.who(t, other) != nil || b.actions(t, "END_SESSION") != 2 {
		t.Error("signing out by the access token alone does nothing")
	}
	if err := b.service.SignOut(access.With(t.Context(), nil), uuid.Nil); err != nil {
		t.Errorf("signing out of nothing: %v", err)
	}
}

func TestCookie(t *testing.T) {
	w := httptest.NewRecorder()
	r := httptest.NewRequest(http.MethodPost, "https://congvu.example/graphql", nil)
	r.RemoteAddr = "203.0.113.7:4711"
	r.AddCookie(&http.Cookie{Name: "__Host-congvu", Value: "cũ"[:1]})
	ctx := WithCookies(t.Context(), w, r)
	if Cookies(ctx).Refresh() != "c" || ClientOf(ctx) != "203.0.113.7" {
		t.Errorf("read %q from %q", Cookies(ctx).Refresh(), ClientOf(ctx))
	}
	Cookies(ctx).Set("mới"[:1], time.Now().Add(sessionLife))
	Cookies(ctx).Clear()
	set := w.Result().Cookies()
	if len(set) != 2 || set[1].MaxAge != -1 {
		t.Fatalf("cookies %v", set)
	}
	for _, c := range set {
		if c.Name != "__Host-congvu" || !c.HttpOnly || !c.Secure || c.Path != "/" || c.Domain != "" || c.SameSite != http.SameSiteStrictMode {
			t.Errorf("cookie %+v", c)
		}
	}
	if named := WithCookies(WithClient(t.Context(), "198.51.100.1"), w, r); ClientOf(named) != "198.51.100.1" {
		t.Error("the address a trusted proxy named is lost")
	}
	if Cookies(t.Context()).Refresh() != "" {
		t.Error("a request without cookies has one")
	}
}
