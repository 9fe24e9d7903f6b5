package auth

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/directory/store"
	"congvu/server/directory/store/storetest"
	"congvu/server/fault"
)

// listening runs the cache's feed until the test ends.
func (b *testbed) listening(t *testing.T) {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- b.viewers.Run(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	first := b.turn()
	for b.turn() == first {
		time.Sleep(time.Millisecond)
	}
}

func (b *testbed) turn() uint64 {
	b.viewers.mu.Lock()
	defer b.viewers.mu.Unlock()
	return b.viewers.turn
}

func (b *testbed) accounts() *store.Accounts {
	return &store.Accounts{DB: b.DB.DB, Runner: b.Runner, Directory: b.Directory, Clock: b.Clock, Hasher: storetest.Hasher(), Proof: b.service.Key.Proof}
}

// within polls an open session, as its requests would, until it is so.
func within(t *testing.T, limit time.Duration, what string, ok func() bool) {
	t.Helper()
	start := time.Now()
	for !ok() {
		if time.Since(start) > limit {
			t.Fatalf("%s took more than %s", what, limit)
		}
		time.Sleep(2 * time.Millisecond)
	}
	t.Logf("%s after %s", what, time.Since(start).Round(time.Millisecond))
}

// Locking, moving and ending act on an open session in two seconds, also when the
// notification is lost (the cache then does not listen).
func TestChangesActOnOpenSessions(t *testing.T) {
	for _, listens := range []bool{true, false} {
		limit := 2 * time.Second
		t.Run(fmt.Sprintf("listens %t", listens), func(t *testing.T) {
			b := newBed(t)
			if listens {
				b.listening(t)
				limit = 500 * time.Millisecond
			}
			admin, a := b.As(t, "quantri", access.SystemAdmin), b.accounts()
			clerk, neighbour := b.People["xa.tinhkhe"], b.People["xa.dongson"]
			moved, _ := b.signIn(t, "xa.tinhkhe")
			locked, browser := b.signIn(t, "xa.dongson")
			if b.who(t, moved).Roles != access.Clerk || b.who(t, locked).Roles != access.Clerk {
				t.Fatal("the sessions do not work from the start")
			}
			if _, err := a.Lock(admin, store.Ref{ID: neighbour.Account, Version: 1}, "Nghỉ việc"); err != nil {
				t.Fatal(err)
			}
			within(t, limit, "locking", func() bool { return b.who(t, locked) == nil })
			if _, err := b.refresh(browser); !fault.Is(err, "NO_SESSION") {
				t.Errorf("a locked account refreshes: %v", err)
			}
			to := directory.PositionInput{Title: "Chuyên viên", UnitID: b.Units.Finance, Roles: []directory.Role{"ANALYST"}, ValidFrom: b.Clock.Today()}
			if _, err := a.MovePosition(admin, store.Ref{ID: clerk.Account, Version: 1}, clerk.Position, to); err != nil {
				t.Fatal(err)
			}
			within(t, limit, "moving", func() bool { v := b.who(t, moved); return v != nil && v.Roles == 0 && v.Position == uuid.Nil })
		})
	}
}

func TestEndingAPosition(t *testing.T) {
	b := newBed(t)
	b.listening(t)
	clerk := b.People["xa.tinhkhe"]
	s, _ := b.signIn(t, "xa.tinhkhe")
	if b.who(t, s).Roles == 0 {
		t.Fatal("the session does not work from the start")
	}
	yesterday := b.Clock.Today().AddDays(-1)
	if _, err := b.accounts().EndPosition(b.As(t, "quantri", access.SystemAdmin), store.Ref{ID: clerk.Account, Version: 1}, clerk.Position, yesterday); err != nil {
		t.Fatal(err)
	}
	within(t, time.Second, "ending", func() bool { return b.who(t, s).Roles == 0 })
}

func TestResetPasswordEndsSessions(t *testing.T) {
	b := newBed(t)
	b.listening(t)
	s, _ := b.signIn(t, "xa.tinhkhe")
	ref := store.Ref{ID: b.People["xa.tinhkhe"].Account, Version: 1}
	if _, err := b.accounts().ResetPassword(b.As(t, "cntt.tinhkhe", access.UnitAdmin), ref, "Cửa Đại 2026"); err != nil {
		t.Fatal(err)
	}
	within(t, time.Second, "resetting", func() bool { return b.who(t, s) == nil })
	again, err := b.service.SignIn(t.Context(), SignInInput{"xa.tinhkhe", "Cửa Đại 2026"})
	if err != nil || !again.MustChangePassword {
		t.Errorf("%+v, %v", again, err)
	}
}

func TestViewerOfAnOffice(t *testing.T) {
	b := newBed(t)
	s, _ := b.signIn(t, "xa.tinhkhe")
	v, snap := b.who(t, s), b.Directory.Current()
	relation := func(id uuid.UUID) access.Relations {
		return v.Relation(snap.Unit(id).Spot())
	}
	for id, want := range map[uuid.UUID]access.Relations{
		b.Units.TinhKheOffice: access.Own, b.Units.TinhKhe: access.Own, b.Units.TinhKheCulture: access.Own, // it acts for the commune
		b.Units.Committee: access.Above, b.Units.DongSon: access.Other, b.Units.Inspectorate: access.Other,
	} {
		if got := relation(id); got != want {
			t.Errorf("%s: relation %d, want %d", snap.Unit(id).Name, got, want)
		}
	}
	chair, _ := b.signIn(t, "ct.tinhkhe")
	if v = b.who(t, chair); v.DutySet() != 0 || relation(b.Units.TinhKheOffice) != access.Own || relation(b.Units.FormerCommune) != access.Below {
		t.Errorf("the chairman: %+v", v)
	}
	office, _ := b.signIn(t, "vanphong")
	v = b.who(t, office)
	if v.DutySet() != access.ManagingOffice || !v.Duties[0].Scope.Contains(snap.Unit(b.Units.DongSon).At) {
		t.Errorf("the managing office: %+v", v)
	}
	if relation(b.Units.TinhKhe) != access.Below || relation(b.Units.Finance) != access.Other {
		t.Error("communes lie in the province's territory, sister departments beside")
	}
}

func TestManyRequestsOneLookup(t *testing.T) {
	b := newBed(t)
	s, _ := b.signIn(t, "xa.tinhkhe")
	ctx, count := db.WithCounter(t.Context())
	for range 50 {
		if v, _, err := b.viewers.Viewer(ctx, s.AccessToken); err != nil || v == nil {
			t.Fatal(v, err)
		}
	}
	if count.Statements() != 2 {
		t.Errorf("fifty requests take %d statements, want 2", count.Statements())
	}
}

// What was read before a change was announced is not kept after it.
func TestLookupDuringAChange(t *testing.T) {
	b := newBed(t)
	s, _ := b.signIn(t, "xa.tinhkhe")
	p, _, err := b.service.Key.read(s.AccessToken, b.service.machine)
	if err != nil {
		t.Fatal(err)
	}
	b.viewers.directory = meanwhile{b.viewers.directory, func() { b.viewers.forget(uuid.Nil) }}
	if l, err := b.viewers.find(t.Context(), p); err != nil || l.viewer == nil {
		t.Fatal(l, err)
	}
	if len(b.viewers.known) != 0 {
		t.Error("a viewer older than the change is kept")
	}
}

// meanwhile lets something happen in the middle of a look-up.
type meanwhile struct {
	Directory
	happens func()
}

func (m meanwhile) Current() *directory.Snapshot { m.happens(); return m.Directory.Current() }
