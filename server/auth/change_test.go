package auth

import (
	"testing"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/directory/store/storetest"
	"congvu/server/fault"
)

func TestSwitchPosition(t *testing.T) {
	b := newBed(t)
	clerk := b.People["xa.tinhkhe"]
	second := b.Position(t, clerk.Account, b.Units.Finance, "ANALYST")
	over := b.Position(t, clerk.Account, b.Units.Finance, "LEADER")
	b.Exec(t, `update positions set valid_to = '2026-09-14' where id = $1`, over)
	s, _ := b.signIn(t, "xa.tinhkhe")
	ctx := access.With(t.Context(), b.who(t, s))
	for name, id := range map[string]uuid.UUID{"another's": b.People["xa.dongson"].Position, "ended": over, "unknown": uuid.New()} {
		if _, err := b.service.SwitchPosition(ctx, id); !fault.Is(err, "NOT_FOUND") {
			t.Errorf("%s: %v", name, err)
		}
	}
	switched, err := b.service.SwitchPosition(ctx, second)
	if err != nil {
		t.Fatal(err)
	}
	b.viewers.forget(clerk.Account)
	v := b.who(t, switched)
	if v.Roles != access.Analyst || v.Unit != b.Units.Finance || v.Level != access.Province {
		t.Errorf("after switching: %+v", v)
	}
	me, err := b.service.Whoami(access.With(t.Context(), v))
	if err != nil || len(me.Positions) != 2 || me.Position.ID != second || me.Roles[0] != "ANALYST" || me.Account.Username != "xa.tinhkhe" {
		t.Errorf("whoami %+v, %v", me, err)
	}
	// The next sign-in begins where the last session ended.
	if next, _ := b.signIn(t, "xa.tinhkhe"); b.who(t, next).Position != second {
		t.Error("the next session begins in another position")
	}
	if _, err := b.service.SwitchPosition(t.Context(), second); !fault.Is(err, "NO_SESSION") {
		t.Errorf("signed out: %v", err)
	}
}

func TestFirstPassword(t *testing.T) {
	b := newBed(t)
	b.Exec(t, `update accounts set must_change_password = true where username = 'ct.tinhkhe'`)
	other, _ := b.signIn(t, "ct.tinhkhe")
	s, browser := b.signIn(t, "ct.tinhkhe")
	v := b.who(t, s)
	if !s.MustChangePassword || v.Roles != 0 || v.Position != uuid.Nil || access.Table.Decide(v, "draft.read") != access.Deny {
		t.Fatalf("with a password to be replaced: %+v", v)
	}
	ctx := access.With(browser, v)
	for name, c := range map[string]struct{ current, next, reason string }{
		"wrong current": {"Sai mật khẩu", "Cửa Đại 2026", "WRONG_PASSWORD"},
		"the same":      {storetest.Password, storetest.Password, "SAME_PASSWORD"},
		"short":         {storetest.Password, "Cửa", "WEAK_PASSWORD"},
		"the name":      {storetest.Password, "ct.tinhkhe", "WEAK_PASSWORD"},
	} {
		if _, err := b.service.ChangePassword(ctx, ChangePasswordInput{c.current, c.next}); !fault.Is(err, c.reason) {
			t.Errorf("%s: %v, want %s", name, err, c.reason)
		}
	}
	changed, err := b.service.ChangePassword(ctx, ChangePasswordInput{storetest.Password, "Cửa Đại 2026"})
	if err != nil || changed.MustChangePassword {
		t.Fatalf("changed %+v, %v", changed, err)
	}
	b.viewers.forget(uuid.Nil)
	if v := b.who(t, changed); v == nil || v.Roles != access.Approver|access.Leader {
		t.Errorf("after the change: %+v", v)
	}
	if b.who(t, other) != nil || b.who(t, s) != nil {
		t.Error("older tokens of the account are still good")
	}
	if _, err := b.refresh(browser); err != nil {
		t.Errorf("the session that changed it must go on: %v", err)
	}
	if _, err := b.service.SignIn(t.Context(), SignInInput{"ct.tinhkhe", storetest.Password}); !fault.Is(err, "INVALID_CREDENTIALS") {
		t.Errorf("the old password: %v", err)
	}
	if b.actions(t, "CHANGE_PASSWORD") != 1 {
		t.Error("the change is not journaled")
	}
}
