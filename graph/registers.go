package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	dirstore "congvu/server/directory/store"
	"congvu/server/notice"
	"congvu/server/notice/store"
	"congvu/server/reporting"
)

// NoticeQuery resolves what the signed-in person was told.
type NoticeQuery struct{ Told *store.Service }

// NoticeMutation resolves what the person does with it.
type NoticeMutation struct{ Told *store.Service }

func (q ReportingQuery) Register(ctx context.Context, side reporting.RegisterSide, filter *reporting.RegisterFilter, first int, after *string) (*reporting.RegisterPage, error) {
	return q.Reports.Register(ctx, side, filter, first, after)
}

func (q ReportingQuery) OnTime(ctx context.Context, year int, quarter *int, by reporting.OnTimeBy, regimeID *uuid.UUID) (*reporting.OnTimeTable, error) {
	return q.Reports.OnTime(ctx, year, quarter, by, regimeID)
}

func (q ReportingQuery) UnitGrouping(ctx context.Context, on *clock.Date) (*reporting.UnitGrouping, error) {
	return q.Reports.UnitGrouping(ctx, on)
}

func (q NoticeQuery) Notices(ctx context.Context, first int, after *string) (*notice.NoticePage, error) {
	return q.Told.Notices(ctx, first, after)
}

func (m ReportingMutation) SaveUnitGroups(ctx context.Context, groups []*reporting.UnitGroupInput) ([]*reporting.UnitGroup, error) {
	return m.Reports.SaveUnitGroups(ctx, groups)
}

func (m ReportingMutation) EndUnitGroup(ctx context.Context, group reporting.Versioned) (*reporting.UnitGroup, error) {
	return m.Reports.EndUnitGroup(ctx, group)
}

func (m ReportingMutation) Urge(ctx context.Context, input reporting.UrgeInput) ([]*reporting.Urge, error) {
	return m.Reports.Urge(ctx, input)
}

func (m ReportingMutation) AcknowledgeUrge(ctx context.Context, id uuid.UUID) (*reporting.Urge, error) {
	return m.Reports.AcknowledgeUrge(ctx, id)
}

func (m NoticeMutation) ReadNotices(ctx context.Context, ids []uuid.UUID) (*notice.NoticePage, error) {
	return m.Told.Read(ctx, ids)
}

func (m NoticeMutation) PreferMail(ctx context.Context, mail bool) (*notice.NoticePage, error) {
	return m.Told.PreferMail(ctx, mail)
}

func (m DirectoryMutation) SetEmail(ctx context.Context, account reporting.Versioned, email *string) (*directory.ManagedAccount, error) {
	return m.AccountStore.SetEmail(ctx, dirstore.Ref(account), email)
}

func (q NoticeQuery) ReminderRules(ctx context.Context, ended bool) ([]*notice.ReminderRule, error) {
	return q.Told.ReminderRules(ctx, ended)
}

func (m NoticeMutation) AddReminderRule(ctx context.Context, input notice.ReminderRuleInput) (*notice.ReminderRule, error) {
	return m.Told.AddReminderRule(ctx, input)
}

func (m NoticeMutation) EndReminderRule(ctx context.Context, rule reporting.Versioned) (*notice.ReminderRule, error) {
	return m.Told.EndReminderRule(ctx, rule)
}
