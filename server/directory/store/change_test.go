package store_test

import (
	"testing"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/directory/store"
	"congvu/server/directory/store/storetest"
	"congvu/server/fault"
)

func TestLockAndUnlock(t *testing.T) {
	f := storetest.New(t)
	a, ctx := accountsOf(f), f.As(t, "cntt.tinhkhe", access.UnitAdmin)
	ref := store.Ref{ID: f.People["xa.tinhkhe"].Account, Version: 1}
	if _, err := a.Lock(ctx, ref, " "); !fault.Is(err, "REASON_REQUIRED") {
		t.Errorf("no reason: %v", err)
	}
	locked, err := a.Lock(ctx, ref, "Nghỉ việc từ 15/9")
	if err != nil || !locked.Locked || *locked.LockReason != "Nghỉ việc từ 15/9" || locked.Version != 2 {
		t.Fatalf("locked %+v, %v", locked, err)
	}
	if _, err := a.Unlock(ctx, ref); !fault.Is(err, "STALE_VERSION") {
		t.Errorf("a stale version: %v", err)
	}
	ref.Version = 2
	if _, err := a.Lock(ctx, ref, "Nghỉ việc"); !fault.Is(err, "ALREADY_LOCKED") {
		t.Errorf("locked twice: %v", err)
	}
	open, err := a.Unlock(ctx, ref)
	if err != nil || open.Locked || open.Version != 3 {
		t.Errorf("unlocked %+v, %v", open, err)
	}
	ref.Version = 3
	if _, err := a.Unlock(ctx, ref); !fault.Is(err, "NOT_LOCKED") {
		t.Errorf("unlocked twice: %v", err)
	}
}

// An IT officer of a unit reaches its people, not those elsewhere, not those who
// also act elsewhere or administer the system, and not their own account.
func TestReachOfAUnitsOfficer(t *testing.T) {
	f := storetest.New(t)
	a, ctx := accountsOf(f), f.As(t, "cntt.tinhkhe", access.UnitAdmin)
	lock := func(username string) error {
		_, err := a.Lock(ctx, store.Ref{ID: f.People[username].Account, Version: 1}, "Kiểm tra")
		return err
	}
	if err := lock("xa.dongson"); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("the neighbour's clerk: %v", err)
	}
	if _, err := a.Lock(ctx, store.Ref{ID: uuid.New(), Version: 1}, "Kiểm tra"); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("nobody: %v", err)
	}
	if err := lock("cntt.tinhkhe"); !fault.Is(err, "OWN_ACCOUNT") {
		t.Errorf("the own account: %v", err)
	}
	f.Position(t, f.People["ct.tinhkhe"].Account, f.Units.DongSon, "APPROVER")
	if err := lock("ct.tinhkhe"); !fault.Is(err, "ACCOUNT_BEYOND_UNIT") {
		t.Errorf("somebody who also acts elsewhere: %v", err)
	}
	f.Position(t, f.People["quantri"].Account, f.Units.TinhKheOffice, "CLERK")
	if _, err := a.ResetPassword(ctx, store.Ref{ID: f.People["quantri"].Account, Version: 1}, "Cửa Đại 2026"); !fault.Is(err, "ACCOUNT_BEYOND_UNIT") {
		t.Errorf("the system's administrator: %v", err)
	}
	if err := lock("xa.tinhkhe"); err != nil {
		t.Errorf("the own clerk: %v", err)
	}
}

func TestResetPassword(t *testing.T) {
	f := storetest.New(t)
	a, ctx := accountsOf(f), f.As(t, "cntt.tinhkhe", access.UnitAdmin)
	ref := store.Ref{ID: f.People["xa.tinhkhe"].Account, Version: 1}
	for _, weak := range []string{"12345678", "xa.tinhkhe", "aaaaaaaaaa"} {
		if _, err := a.ResetPassword(ctx, ref, weak); !fault.Is(err, "WEAK_PASSWORD") {
			t.Errorf("%q: %v", weak, err)
		}
	}
	reset, err := a.ResetPassword(ctx, ref, "Cửa Đại 2026")
	if err != nil || !reset.MustChangePassword || reset.Version != 2 {
		t.Fatalf("reset %+v, %v", reset, err)
	}
	a.Demo = true
	ref.Version = 2
	if reset, err = a.ResetPassword(ctx, ref, "Cửa Đại 2027"); err != nil || reset.MustChangePassword {
		t.Errorf("in demonstration mode the first password stays: %+v, %v", reset, err)
	}
}

func TestPositions(t *testing.T) {
	f := storetest.New(t)
	a, ctx, today := accountsOf(f), f.As(t, "quantri", access.SystemAdmin), f.Clock.Today()
	clerk := f.People["xa.tinhkhe"]
	ref := func(v int) store.Ref { return store.Ref{ID: clerk.Account, Version: v} }
	next := directory.PositionInput{Title: "Công chức Phòng Văn hóa", UnitID: f.Units.TinhKheCulture, Roles: []directory.Role{"CLERK"}, ValidFrom: today}

	moved, err := a.MovePosition(ctx, ref(1), clerk.Position, next)
	if err != nil || len(moved.Positions) != 2 {
		t.Fatalf("moved %+v, %v", moved, err)
	}
	before := moved.Positions[1]
	if before.ID != clerk.Position || *before.ValidTo != today.AddDays(-1) || moved.Positions[0].Unit.ID != f.Units.TinhKheCulture {
		t.Errorf("after the move: %+v, %+v", before, moved.Positions[0])
	}
	for name, c := range map[string]struct {
		position uuid.UUID
		last     clock.Date
		reason   string
	}{
		"ended already":   {clerk.Position, today, "POSITION_ENDED"},
		"before it began": {moved.Positions[0].ID, today.AddDays(-1), "BEFORE_POSITION"},
		"another's":       {f.People["xa.dongson"].Position, today, "NOT_FOUND"},
	} {
		if _, err := a.EndPosition(ctx, ref(2), c.position, c.last); !fault.Is(err, c.reason) {
			t.Errorf("%s: %v, want %s", name, err, c.reason)
		}
	}
	added, err := a.AddPosition(ctx, ref(2), next)
	if err != nil || len(added.Positions) != 3 {
		t.Fatalf("added %+v, %v", added, err)
	}
	ended, err := a.EndPosition(ctx, ref(3), added.Positions[0].ID, today)
	if err != nil || *ended.Positions[0].ValidTo != today {
		t.Errorf("ended %+v, %v", ended, err)
	}
	if n := f.Rows(t, "journal"); n != 3 {
		t.Errorf("%d journal entries, want 3", n)
	}
}

func TestDuties(t *testing.T) {
	f := storetest.New(t)
	d := &store.Duties{DB: f.DB.DB, Runner: f.Runner, Directory: f.Directory, Clock: f.Clock}
	ctx, today := f.As(t, "quantri", access.SystemAdmin), f.Clock.Today()
	ok := directory.DutyInput{Kind: "RECORDS_OFFICER", UnitID: f.Units.TinhKheOffice, PositionID: ptr(f.People["xa.tinhkhe"].Position),
		LegalBasis: "NĐ 30/2020 điều 15", ValidFrom: today}
	for name, c := range map[string]struct {
		change func(*directory.DutyInput)
		reason string
	}{
		"no basis":                {func(in *directory.DutyInput) { in.LegalBasis = "" }, "LEGAL_BASIS_REQUIRED"},
		"no position":             {func(in *directory.DutyInput) { in.PositionID = nil }, "POSITION_OF_DUTY"},
		"another's position":      {func(in *directory.DutyInput) { in.PositionID = ptr(f.People["xa.dongson"].Position) }, "NOT_FOUND"},
		"regime without lead":     {func(in *directory.DutyInput) { in.RegimeID = ptr(uuid.New()) }, "REGIME_OF_DUTY"},
		"lead without regime":     {func(in *directory.DutyInput) { in.Kind = "LEAD_AGENCY" }, "REGIME_OF_DUTY"},
		"lead of unknown regime":  {func(in *directory.DutyInput) { in.Kind = "LEAD_AGENCY"; in.RegimeID = ptr(uuid.New()) }, "NOT_FOUND"},
		"office of the neighbour": {func(in *directory.DutyInput) { in.Kind = "OFFICE_OF_UNIT"; in.TargetID = ptr(f.Units.DongSon) }, "TARGET_OF_DUTY"},
		"dissolved unit":          {func(in *directory.DutyInput) { in.UnitID = f.Units.FormerCommune }, "UNIT_NOT_IN_FORCE"},
	} {
		in := ok
		c.change(&in)
		if _, err := d.Grant(ctx, in); !fault.Is(err, c.reason) {
			t.Errorf("%s: %v, want %s", name, err, c.reason)
		}
	}
	granted, err := d.Grant(ctx, ok)
	if err != nil || granted.Unit.ID != f.Units.TinhKheOffice || *granted.PositionID != *ok.PositionID {
		t.Fatalf("granted %+v, %v", granted, err)
	}
	if _, err := d.Grant(f.As(t, "cntt.tinhkhe", access.UnitAdmin), ok); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("a unit's officer: %v", err)
	}
	if _, err := d.End(ctx, granted.ID, today.AddDays(-1)); !fault.Is(err, "BEFORE_DUTY") {
		t.Errorf("ended before it began: %v", err)
	}
	if ended, err := d.End(ctx, granted.ID, today); err != nil || *ended.ValidTo != today {
		t.Errorf("ended %+v, %v", ended, err)
	}
	if _, err := d.End(ctx, granted.ID, today.AddDays(1)); !fault.Is(err, "DUTY_ENDED") {
		t.Errorf("ended twice: %v", err)
	}
	if list, err := d.List(f.As(t, "cntt.tinhkhe", access.UnitAdmin)); err != nil || len(list) != 3 {
		t.Errorf("%d duties, %v", len(list), err)
	}
}

func ptr[T any](v T) *T { return &v }
