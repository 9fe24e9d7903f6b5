package notice_test

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/notice"
)

func calendar(t *testing.T) *clock.Calendar {
	t.Helper()
	c, err := clock.NewCalendar(clock.Holidays())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestRulesFallOnWorkingDays: days are counted by the calendar of working days, with
// weekends and holidays (Điều 112 Bộ luật Lao động 2019) left out.
func TestRulesFallOnWorkingDays(t *testing.T) {
	before := notice.Rule{To: notice.ToClerk, WorkingDay: -3}
	onDay := notice.Rule{To: notice.ToClerk}
	overdue := notice.Rule{To: notice.ToClerk, WorkingDay: 1, Every: 1}
	escalated := notice.Rule{To: notice.ToApprover, WorkingDay: 2, Every: 2}
	for _, c := range []struct {
		name       string
		rule       notice.Rule
		due, today string
		want       bool
	}{
		{"three working days before a Thursday is the Monday", before, "2026-09-17", "2026-09-14", true},
		{"not the Tuesday", before, "2026-09-17", "2026-09-15", false},
		{"a weekend between: due Tuesday, told Thursday", before, "2026-09-22", "2026-09-17", true},
		{"National Day between, with 31/8 swapped off: due 03/9, told 26/8", before, "2026-09-03", "2026-08-26", true},
		{"as the week alone would have it: not 31/8", before, "2026-09-03", "2026-08-31", false},
		{"on the day", onDay, "2026-09-17", "2026-09-17", true},
		{"due on a Sunday: the Friday before is the last working day", onDay, "2026-09-20", "2026-09-18", true},
		{"no digest falls on a Saturday", overdue, "2026-09-17", "2026-09-19", false},
		{"overdue on the next working day", overdue, "2026-09-17", "2026-09-18", true},
		{"and on every working day after", overdue, "2026-09-17", "2026-09-25", true},
		{"not on the due day itself", overdue, "2026-09-17", "2026-09-17", false},
		{"not before", overdue, "2026-09-17", "2026-09-16", false},
		{"two working days after a Thursday is the Monday", escalated, "2026-09-17", "2026-09-21", true},
		{"not the Friday", escalated, "2026-09-17", "2026-09-18", false},
		{"not the third day", escalated, "2026-09-17", "2026-09-22", false},
		{"the fourth again", escalated, "2026-09-17", "2026-09-23", true},
	} {
		today := clock.MustDate(c.today)
		if got := c.rule.Fires(clock.MustDate(c.due), today.AddDays(-1), today, calendar(t)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// TestMissedDaysAreMadeUp: a rule that fell on a day without a digest is told on the
// next, once.
func TestMissedDaysAreMadeUp(t *testing.T) {
	r, due := notice.Rule{To: notice.ToClerk, WorkingDay: -3}, clock.MustDate("2026-09-17")
	if !r.Fires(due, clock.MustDate("2026-09-11"), clock.MustDate("2026-09-15"), calendar(t)) {
		t.Error("the Monday without a digest is forgotten")
	}
	if r.Fires(due, clock.MustDate("2026-09-14"), clock.MustDate("2026-09-15"), calendar(t)) {
		t.Error("told twice")
	}
}

type province struct {
	commune, office, room, lead        uuid.UUID
	clerk, chair, roomClerk, officer   uuid.UUID
	otherClerk, officerPosition, chief uuid.UUID
	people                             *notice.People
}

func newProvince(grouped bool) *province {
	p := &province{}
	for _, id := range []*uuid.UUID{&p.commune, &p.office, &p.room, &p.lead, &p.clerk, &p.chair, &p.roomClerk, &p.officer, &p.otherClerk, &p.officerPosition, &p.chief} {
		*id = uuid.New()
	}
	post := func(account, unit uuid.UUID, clerk, approver bool) notice.Post {
		return notice.Post{Account: account, Position: uuid.New(), Unit: unit, Clerk: clerk, Approver: approver}
	}
	officer := notice.Post{Account: p.officer, Position: p.officerPosition, Unit: p.lead, Clerk: true}
	p.people = &notice.People{
		Posts:    []notice.Post{post(p.clerk, p.office, true, false), post(p.chair, p.commune, false, true), post(p.roomClerk, p.room, true, false), officer, post(p.otherClerk, p.lead, true, false), post(p.chief, p.lead, false, true)},
		Offices:  map[uuid.UUID][]uuid.UUID{p.commune: {p.office}},
		Officers: map[[2]uuid.UUID][]uuid.UUID{},
	}
	if grouped {
		p.people.Officers[[2]uuid.UUID{p.lead, p.commune}] = []uuid.UUID{p.officerPosition}
	}
	return p
}

var rules = []notice.Rule{{To: notice.ToClerk, WorkingDay: 1, Every: 1}, {To: notice.ToApprover, WorkingDay: 2}, {To: notice.ToOfficer, WorkingDay: 2}}

func (p *province) digests(t *testing.T, today string, holders ...uuid.UUID) map[uuid.UUID][]notice.NoticeLine {
	t.Helper()
	owed := []notice.Owed{{Obligation: uuid.New(), Unit: p.commune, Holders: holders, Lead: p.lead, Regime: uuid.New(), Code: "01-TCD", Name: "Báo cáo thử",
		Due: time.Date(2026, 9, 17, 23, 59, 59, 0, clock.Zone)}}
	day := clock.MustDate(today)
	out, _ := notice.Digests(rules, owed, p.people, day.AddDays(-1), day, calendar(t))
	return out
}

func TestEscalationReachesApproverAndOfficer(t *testing.T) {
	p := newProvince(true)
	first := p.digests(t, "2026-09-18")
	if len(first) != 1 || first[p.clerk][0].Cause != notice.Overdue {
		t.Errorf("a day after, the clerk alone: %v", first)
	}
	second := p.digests(t, "2026-09-21")
	for account, cause := range map[uuid.UUID]notice.NoticeCause{p.clerk: notice.Overdue, p.chair: notice.UnitOverdue, p.officer: notice.FollowedOverdue} {
		if len(second[account]) != 1 || second[account][0].Cause != cause || second[account][0].Count != 1 {
			t.Errorf("%s is told %v", cause, second[account])
		}
	}
	if len(second) != 3 {
		t.Errorf("%d people are told, want 3: another clerk of the agency is not", len(second))
	}
}

func TestUnitInNoGroupFallsToTheAgencysClerks(t *testing.T) {
	p := newProvince(false)
	told := p.digests(t, "2026-09-21")
	if told[p.officer] == nil || told[p.otherClerk] == nil || told[p.chief] != nil {
		t.Errorf("clerks of the agency are told of a unit that nobody follows: %v", told)
	}
}

func TestRoomThatEntersIsReminded(t *testing.T) {
	p := newProvince(true)
	if told := p.digests(t, "2026-09-18"); told[p.roomClerk] != nil {
		t.Error("a room that has nothing to enter is reminded")
	}
	if told := p.digests(t, "2026-09-18", p.room); told[p.roomClerk] == nil || told[p.clerk] == nil {
		t.Errorf("room and office are reminded: %v", told)
	}
}

func TestMailTellsCountsOnly(t *testing.T) {
	n := &notice.Notice{Day: clock.MustDate("2026-09-18"), Lines: []notice.NoticeLine{
		{Cause: notice.Overdue, RegimeCode: told("01-TCD"), RegimeName: told("Báo cáo tiếp công dân"), Count: 2},
		{Cause: notice.DueToday, RegimeCode: told("02"), RegimeName: told("Báo cáo khác"), Count: 1}}}
	if got, want := n.Subject(), "Công Vụ: 3 báo cáo cần chú ý ngày 18/09/2026"; got != want {
		t.Errorf("subject %q, want %q", got, want)
	}
	want := "Nhắc việc ngày 18/09/2026\n\n- 2 báo cáo quá hạn, chưa gửi: 01-TCD Báo cáo tiếp công dân\n- 1 báo cáo đến hạn hôm nay: 02 Báo cáo khác\n\n" +
		"Xem và xử lý: https://x.vn/viec\n\nThư gửi tự động mỗi ngày làm việc khi có việc cần nhắc. Không nhận thư này nữa: https://x.vn/thong-bao\n"
	if got := n.Body("https://x.vn"); got != want {
		t.Errorf("body:\n%s", got)
	}
}

func told(s string) *string { return &s }
