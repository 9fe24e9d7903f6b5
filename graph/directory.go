package graph

import (
	"context"
	"time"

	"github.com/google/uuid"

	"congvu/server/calendar"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/directory/store"
	"congvu/server/fault"
	"congvu/server/reporting"
)

// DirectoryQuery resolves the reads of the sections "directory" and "calendar".
type DirectoryQuery struct {
	Snapshots     *store.Directory
	AccountStore  *store.Accounts
	DutyStore     *store.Duties
	CalendarStore *calendar.Store
}

func (q DirectoryQuery) Units(_ context.Context, search *string, kind *directory.UnitKind, level *directory.Level, on *clock.Date, first int, after *string) (*directory.UnitPage, error) {
	snap := q.Snapshots.Current()
	if on != nil {
		snap = snap.On(*on)
	}
	return snap.Find(directory.UnitQuery{Search: orZero(search), Kind: orZero(kind), Level: orZero(level), First: first, After: orZero(after)})
}

func (q DirectoryQuery) Unit(_ context.Context, id uuid.UUID) (*directory.Unit, error) {
	if u := q.Snapshots.Current().Unit(id); u != nil {
		return u, nil
	}
	return nil, fault.Missing("đơn vị")
}

func (q DirectoryQuery) Lineage(_ context.Context, areaCode string) ([]*directory.Succession, error) {
	snap := q.Snapshots.Current()
	if area := snap.AreaNamed(areaCode); area != nil {
		return snap.Lineage(area.ID), nil
	}
	return nil, fault.Missing("địa bàn")
}

func (q DirectoryQuery) Accounts(ctx context.Context, filter *directory.AccountFilter, first int, after *string) (*directory.ManagedAccountPage, error) {
	return q.AccountStore.List(ctx, filter, first, after)
}

func (q DirectoryQuery) Duties(ctx context.Context) ([]*directory.Duty, error) {
	return q.DutyStore.List(ctx)
}

func (q DirectoryQuery) Calendar(_ context.Context, year int) ([]*calendar.CalendarDay, error) {
	return q.CalendarStore.Year(year), nil
}

func (q DirectoryQuery) Outages(ctx context.Context) ([]*calendar.Outage, error) {
	return q.CalendarStore.Outages(ctx)
}

// DirectoryMutation resolves the writes of the sections "directory" and "calendar".
type DirectoryMutation struct {
	AccountStore  *store.Accounts
	DutyStore     *store.Duties
	CalendarStore *calendar.Store
}

func (m DirectoryMutation) CreateAccount(ctx context.Context, input directory.CreateAccountInput) (*directory.ManagedAccount, error) {
	return m.AccountStore.Create(ctx, input)
}

func (m DirectoryMutation) LockAccount(ctx context.Context, account reporting.Versioned, reason string) (*directory.ManagedAccount, error) {
	return m.AccountStore.Lock(ctx, store.Ref(account), reason)
}

func (m DirectoryMutation) UnlockAccount(ctx context.Context, account reporting.Versioned) (*directory.ManagedAccount, error) {
	return m.AccountStore.Unlock(ctx, store.Ref(account))
}

func (m DirectoryMutation) ResetPassword(ctx context.Context, account reporting.Versioned, password string) (*directory.ManagedAccount, error) {
	return m.AccountStore.ResetPassword(ctx, store.Ref(account), password)
}

func (m DirectoryMutation) AddPosition(ctx context.Context, account reporting.Versioned, input directory.PositionInput) (*directory.ManagedAccount, error) {
	return m.AccountStore.AddPosition(ctx, store.Ref(account), input)
}

func (m DirectoryMutation) MovePosition(ctx context.Context, account reporting.Versioned, positionID uuid.UUID, input directory.PositionInput) (*directory.ManagedAccount, error) {
	return m.AccountStore.MovePosition(ctx, store.Ref(account), positionID, input)
}

func (m DirectoryMutation) EndPosition(ctx context.Context, account reporting.Versioned, positionID uuid.UUID, lastDay clock.Date) (*directory.ManagedAccount, error) {
	return m.AccountStore.EndPosition(ctx, store.Ref(account), positionID, lastDay)
}

func (m DirectoryMutation) GrantDuty(ctx context.Context, input directory.DutyInput) (*directory.Duty, error) {
	return m.DutyStore.Grant(ctx, input)
}

func (m DirectoryMutation) EndDuty(ctx context.Context, id uuid.UUID, lastDay clock.Date) (*directory.Duty, error) {
	return m.DutyStore.End(ctx, id, lastDay)
}

func (m DirectoryMutation) SetCalendarDay(ctx context.Context, input calendar.CalendarDay) (*calendar.CalendarDay, error) {
	return m.CalendarStore.Set(ctx, input)
}

func (m DirectoryMutation) RemoveCalendarDay(ctx context.Context, date clock.Date) (*calendar.CalendarDay, error) {
	return m.CalendarStore.Remove(ctx, date)
}

func (m DirectoryMutation) DeclareOutage(ctx context.Context, input calendar.OutageInput) (*calendar.Outage, error) {
	return m.CalendarStore.Declare(ctx, input)
}

func (m DirectoryMutation) EndOutage(ctx context.Context, id uuid.UUID, endedAt time.Time) (*calendar.Outage, error) {
	return m.CalendarStore.EndOutage(ctx, id, endedAt)
}

func orZero[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}
