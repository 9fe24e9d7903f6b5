package auth

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"congvu/server/access"
	"congvu/server/directory/store/storetest"
	"congvu/server/fault"
)

func TestSignIn(t *testing.T) {
	b := newBed(t)
	s, err := b.service.SignIn(t.Context(), SignInInput{Username: " Xa.TinhKhe ", Password: storetest.Password})
	if err != nil || s.MustChangePassword || s.IdleMinutes != 15 || s.RefreshToken == "" {
		t.Fatalf("%+v, %v", s, err)
	}
	if life := time.Until(s.ExpiresAt); life <= 4*time.Minute || life > AccessLife {
		t.Errorf("the access token lives %s", life)
	}
	v, until, err := b.viewers.Viewer(t.Context(), s.AccessToken)
	if err != nil || v == nil || !until.Equal(s.ExpiresAt) {
		t.Fatalf("viewer %v until %s, %v", v, until, err)
	}
	if v.Account != b.People["xa.tinhkhe"].Account || v.Roles != access.Clerk || v.Level != access.Commune || v.Body != b.Units.TinhKhe {
		t.Errorf("viewer %+v", v)
	}
	if admin, _ := b.signIn(t, "quantri"); admin.IdleMinutes != 5 {
		t.Errorf("an administrator's screen locks after %d minutes", admin.IdleMinutes)
	}
	if b.actions(t, "SIGN_IN") != 2 {
		t.Error("sign-ins are not journaled")
	}
}

// The password is the same however the keyboard composes its letters.
func TestSignInWithDecomposedLetters(t *testing.T) {
	b := newBed(t)
	decomposed := strings.ReplaceAll(storetest.Password, "ô", "o\u0302")
	if decomposed == storetest.Password {
		t.Fatal("the password has no ô to take apart")
	}
	if _, err := b.service.SignIn(t.Context(), SignInInput{Username: "quantri", Password: decomposed}); err != nil {
		t.Error(err)
	}
}

func TestRefusedSignIn(t *testing.T) {
	b := newBed(t)
	b.Exec(t, `update accounts set lock_reason = 'Nghỉ việc' where username = 'xa.dongson'`)
	b.Exec(t, `update positions set valid_to = '2026-09-14' where account_id = $1`, b.People["vanphong"].Account)
	for name, c := range map[string]struct{ username, password, reason string }{
		"unknown":                {"khong.co", storetest.Password, "INVALID_CREDENTIALS"},
		"wrong":                  {"ct.tinhkhe", "Sai mật khẩu", "INVALID_CREDENTIALS"},
		"empty":                  {"ct.tinhkhe", "", "INVALID_CREDENTIALS"},
		"endless":                {"ct.tinhkhe", strings.Repeat("x", 1<<20), "INVALID_CREDENTIALS"},
		"locked":                 {"xa.dongson", storetest.Password, "ACCOUNT_LOCKED"},
		"locked, wrong password": {"xa.dongson", "Sai mật khẩu", "INVALID_CREDENTIALS"},
		"no position in force":   {"vanphong", storetest.Password, "NO_POSITION"},
	} {
		if _, err := b.service.SignIn(t.Context(), SignInInput{c.username, c.password}); !fault.Is(err, c.reason) {
			t.Errorf("%s: %v, want %s", name, err, c.reason)
		}
	}
	if n := b.Rows(t, "sessions"); n != 0 {
		t.Errorf("%d sessions were opened", n)
	}
	var leaked int
	err := b.Pool.QueryRow(t.Context(), `select count(*) from journal j where j::text ~* 'khong.co|tinhkhe|mật khẩu'`).Scan(&leaked)
	if err != nil || leaked != 0 {
		t.Errorf("%d journal entries hold a name or a password, %v", leaked, err)
	}
}

// Real and invented names climb the same ladder, so that waiting tells nothing.
func TestLadderOfNames(t *testing.T) {
	b := newBed(t)
	for _, username := range []string{"ct.tinhkhe", "khong.co"} {
		for i := range accountAllowance {
			want := "INVALID_CREDENTIALS"
			if i == accountAllowance-1 {
				want = "SIGN_IN_BLOCKED"
			}
			if _, err := b.service.SignIn(t.Context(), SignInInput{username, "Sai mật khẩu"}); !fault.Is(err, want) {
				t.Errorf("%s, failure %d: %v, want %s", username, i+1, err, want)
			}
		}
		if _, err := b.service.SignIn(t.Context(), SignInInput{username, storetest.Password}); !fault.Is(err, "SIGN_IN_BLOCKED") {
			t.Errorf("%s while blocked: %v", username, err)
		}
	}
	b.Exec(t, `update accounts set blocked_until = blocked_until - interval '1 minute' where username = 'ct.tinhkhe'`)
	if _, err := b.service.SignIn(t.Context(), SignInInput{"ct.tinhkhe", storetest.Password}); err != nil {
		t.Errorf("after the wait: %v", err)
	}
	var failures int
	if err := b.Pool.QueryRow(t.Context(), `select failures from accounts where username = 'ct.tinhkhe'`).Scan(&failures); err != nil || failures != 0 {
		t.Errorf("%d failures are left after a sign-in, %v", failures, err)
	}
}

func TestLadderOfAddresses(t *testing.T) {
	b := newBed(t)
	at := func(i int) string { return fmt.Sprintf("203.0.113.%d", i+1) }
	for i := range addressAllowance {
		b.service.addresses.failed(network(at(i)), b.Clock.Now())
	}
	near, far := WithClient(t.Context(), at(99)), WithClient(t.Context(), "203.0.114.1")
	if _, err := b.service.SignIn(near, SignInInput{"quantri", storetest.Password}); !fault.Is(err, "SIGN_IN_BLOCKED") {
		t.Errorf("from the network that guesses: %v", err)
	}
	if _, err := b.service.SignIn(far, SignInInput{"quantri", storetest.Password}); err != nil {
		t.Errorf("from another network: %v", err)
	}
}

func TestLadderSteps(t *testing.T) {
	want := []time.Duration{0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30}
	for failures, minutes := range want {
		if got := blockAfter(failures, accountAllowance); got != minutes*time.Minute {
			t.Errorf("%d failures block for %s, want %d minutes", failures, got, minutes)
		}
	}
	start := time.Date(2026, 9, 15, 8, 0, 0, 0, time.UTC)
	l := newLadder(3, time.Minute)
	for i := range 20 {
		if until := l.failed("a", start.Add(time.Duration(i)*2*time.Minute)); !until.IsZero() {
			t.Fatalf("one failure every two minutes blocks at the %dth", i+1)
		}
	}
	for range rungs + 5 {
		l.failed(fmt.Sprint(len(l.steps)), start)
	}
	if len(l.steps) > rungs {
		t.Errorf("the ladder remembers %d names", len(l.steps))
	}
}

// A burst of wrong passwords is counted one by one: it cannot outrun the ladder.
func TestBurstOfGuesses(t *testing.T) {
	b := newBed(t)
	const tries = accountAllowance + 3
	done := make(chan error, tries)
	for range tries {
		go func() {
			_, err := b.service.SignIn(t.Context(), SignInInput{"ct.tinhkhe", "Sai mật khẩu"})
			done <- err
		}()
	}
	for range tries {
		if err := <-done; fault.As(err) == nil {
			t.Errorf("a guess gave %v", err)
		}
	}
	var failures int
	if err := b.Pool.QueryRow(t.Context(), `select failures from accounts where username = 'ct.tinhkhe'`).Scan(&failures); err != nil {
		t.Fatal(err)
	}
	if most := accountAllowance + runtime.GOMAXPROCS(0) - 1; failures > most {
		t.Errorf("%d passwords were tried, want at most %d", failures, most)
	}
}
