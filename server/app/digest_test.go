package app_test

import (
	"context"
	"io"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/app"
	"congvu/server/clock"
	"congvu/server/db/dbtest"
	"congvu/server/notice/mail"
	"congvu/server/notice/mail/mailtest"
	noticestore "congvu/server/notice/store"
	"congvu/server/web"
)

// reopened is the same world on another day of the business clock, with mail.
func (w *world) reopened(t *testing.T, d *dbtest.DB, day time.Time, post *noticestore.Post) *app.App {
	t.Helper()
	a, err := app.New(t.Context(), app.Options{DB: d.DB, Vault: w.Vault, Clock: clock.New(&day), KeyPath: w.key, SPA: w.spa, Demo: &web.Demo{},
		Log: slog.New(slog.NewTextHandler(io.Discard, nil)), Mail: post, Digest: 7 * time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func count(t *testing.T, d *dbtest.DB, sql string, args ...any) (n int) {
	t.Helper()
	if err := d.Owner().QueryRow(t.Context(), sql, args...).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// TestDigestIsMadeOnceADay: on working days from the hour that is set; a repetition,
// also by a second server, tells nobody twice. The reports are due on Thursday 17/9.
func TestDigestIsMadeOnceADay(t *testing.T) {
	w, d := newWorld(t)
	at := func(day, hour int) time.Time { return time.Date(2026, 9, day, hour, 0, 0, 0, clock.Zone) }
	for _, step := range []struct {
		name       string
		at         time.Time
		runs, told int // in all so far
	}{
		{"before the hour", at(17, 6), 0, 0},
		{"on the due day: the clerks of seven communes", at(17, 8), 1, 7},
		{"again the same day", at(17, 9), 1, 7},
		{"the day after: overdue", at(18, 8), 2, 14},
		{"not on a Saturday", at(19, 8), 2, 14},
		{"on Monday the approver and the agency's clerk too", at(21, 8), 3, 14 + 9},
	} {
		a := w.reopened(t, d, step.at, nil)
		for range 2 {
			if err := a.Notices.MakeDigest(t.Context()); err != nil {
				t.Fatalf("%s: %v", step.name, err)
			}
		}
		if runs, told := count(t, d, `select count(*) from digest_runs`), count(t, d, `select count(*) from notices`); runs != step.runs || told != step.told {
			t.Errorf("%s: %d runs, %d notices, want %d and %d", step.name, runs, told, step.runs, step.told)
		}
	}
	if n := count(t, d, `select count(*) from obligations where reminded_on = '2026-09-21'`); n != 7 {
		t.Errorf("%d reports are marked as reminded of, want 7", n)
	}
	if n := count(t, d, `select count(*) from journal where action = 'MAKE_DIGEST'`); n != 3 {
		t.Errorf("%d lines in the journal, want 3", n)
	}
	var lines string
	if err := d.Owner().QueryRow(t.Context(), `select lines::text from notices where account_id = $1 and day = '2026-09-21'`, w.people["ct.an"]).Scan(&lines); err != nil || !strings.Contains(lines, "UNIT_OVERDUE") {
		t.Errorf("the chairman is told %s %v", lines, err)
	}
}

// TestDigestIsMailed: through the queue and a real SMTP server. A dead address is
// given up and holds up nobody else; who wants no mail gets none; addresses stand
// neither in the log nor in the queue.
func TestDigestIsMailed(t *testing.T) {
	w, d := newWorld(t)
	sink := mailtest.New(t)
	for name, mail := range map[string]string{"xa.an": "xa.an@example.vn", solo(0): "chet@example.vn", solo(1): "tat@example.vn", solo(2): "binh3@example.vn"} {
		if _, err := d.Owner().Exec(t.Context(), `update accounts set email = $2, digest_mail = $3 where id = $1`, w.people[name], mail, name != solo(1)); err != nil {
			t.Fatal(err)
		}
	}
	sink.Refuse("chet@example.vn", 550)
	post := &noticestore.Post{URL: "https://congvu.example.vn", Config: mail.Config{Addr: sink.Addr, From: "nhacviec@example.vn",
		User: mailtest.User, Password: mailtest.Password, Security: mail.StartTLS, Roots: sink.Roots, Timeout: 5 * time.Second}}
	a := w.reopened(t, d, time.Date(2026, 9, 18, 8, 0, 0, 0, clock.Zone), post)
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- a.Run(ctx) }()
	defer func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
	}()
	until := time.Now().Add(30 * time.Second)
	for count(t, d, `select count(*) from notices where mail in ('SENT', 'FAILED')`) < 3 && time.Now().Before(until) {
		time.Sleep(50 * time.Millisecond)
	}
	got := map[string]mailtest.Letter{}
	for _, l := range sink.Letters() {
		got[l.To] = l
	}
	if len(got) != 2 || len(sink.Letters()) != 2 {
		t.Fatalf("letters to %v", got)
	}
	body := got["xa.an@example.vn"].Body
	for _, want := range []string{"1 báo cáo quá hạn, chưa gửi: 01-THU Báo cáo thử", "https://congvu.example.vn/viec"} {
		if !strings.Contains(body, want) {
			t.Errorf("the letter lacks %q: %s", want, body)
		}
	}
	if n := count(t, d, `select count(*) from notices where mail = 'FAILED' and account_id = $1`, w.people[solo(0)]); n != 1 {
		t.Error("the dead address is not given up")
	}
	if tried := sink.Tried("chet@example.vn"); tried != 1 {
		t.Errorf("a dead address was tried %d times", tried)
	}
	if sink.Tried("tat@example.vn") != 0 {
		t.Error("who wants no mail is written to")
	}
	if n := count(t, d, `select count(*) from river_job where args::text like '%@%' or errors::text like '%@%'`); n > 0 {
		t.Error("the queue holds an address")
	}
}

// TestMailIsTriedAgain: a server that is busy now gets the letter later, once.
func TestMailIsTriedAgain(t *testing.T) {
	w, d := newWorld(t)
	sink := mailtest.New(t)
	if _, err := d.Owner().Exec(t.Context(), `update accounts set email = 'xa.an@example.vn' where id = $1`, w.people["xa.an"]); err != nil {
		t.Fatal(err)
	}
	post := &noticestore.Post{URL: "https://x.vn", Config: mail.Config{Addr: sink.Addr, From: "a@b.vn", User: mailtest.User, Password: mailtest.Password,
		Security: mail.StartTLS, Roots: sink.Roots, Timeout: 5 * time.Second}}
	a := w.reopened(t, d, time.Date(2026, 9, 18, 8, 0, 0, 0, clock.Zone), post)
	if err := a.Notices.MakeDigest(t.Context()); err != nil {
		t.Fatal(err)
	}
	var id uuid.UUID
	if err := d.Owner().QueryRow(t.Context(), `select id from notices where account_id = $1`, w.people["xa.an"]).Scan(&id); err != nil {
		t.Fatal(err)
	}
	sink.Refuse("xa.an@example.vn", 451)
	if err := a.Notices.Mail(t.Context(), id); err == nil || mail.Permanent(err) {
		t.Errorf("busy: %v", err)
	}
	sink.Refuse("xa.an@example.vn", 0)
	for range 2 {
		if err := a.Notices.Mail(t.Context(), id); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(sink.Letters()); n != 1 {
		t.Errorf("%d letters, want one", n)
	}
}

// TestReminderRules: the managing office adds and ends them, nobody else; those of a
// regime take the place of the general ones, and the digest follows.
func TestReminderRules(t *testing.T) {
	w, d := newWorld(t)
	const add = `mutation($input: ReminderRuleInput!) { addReminderRule(input: $input) { id version inForce regimeCode } }`
	var regime uuid.UUID
	if err := d.Owner().QueryRow(t.Context(), `select regime_id from rounds where id = $1`, w.round).Scan(&regime); err != nil {
		t.Fatal(err)
	}
	input := func(to string, day int, from string) map[string]any {
		return map[string]any{"input": map[string]any{"addressee": to, "workingDay": day, "every": 0, "regimeId": regime, "source": "Công văn số 1", "validFrom": from}}
	}
	for _, who := range []string{"thanhtra", "xa.an", "lanhdao", "quantri"} {
		if r := w.ask(t, who, add, input("CLERK", -2, "2026-09-15")); !strings.Contains(r.code(), "FORBIDDEN") {
			t.Errorf("%s adds a rule: %s", who, r.body)
		}
		if r := w.ask(t, who, `{ reminderRules { id } }`, nil); !strings.Contains(r.code(), "FORBIDDEN") {
			t.Errorf("%s reads the rules: %s", who, r.body)
		}
	}
	for reason, in := range map[string]map[string]any{"REMINDER_FROM": input("CLERK", -2, "2026-09-14"), "REMINDER_DAY": input("CLERK", -90, "2026-09-15"),
		"ESCALATION_BEFORE_DUE": input("APPROVER", -1, "2026-09-15")} {
		if r := w.ask(t, "vanphong", add, in); !strings.Contains(r.code(), reason) {
			t.Errorf("%s: %s", reason, r.body)
		}
	}
	var rule struct {
		ID      uuid.UUID
		Version int
		InForce bool
	}
	w.ask(t, "vanphong", add, input("CLERK", -2, "2026-09-15")).into(t, "addReminderRule", &rule)
	if !rule.InForce {
		t.Error("the rule is not in force")
	}
	if r := w.ask(t, "vanphong", add, input("CLERK", -2, "2026-09-15")); !strings.Contains(r.code(), "REMINDER_RULE_EXISTS") {
		t.Errorf("the same again: %s", r.body)
	}
	// Due on Thursday 17/9: two days before is the Tuesday; the general rule of the day itself is silent.
	for _, step := range []struct{ day, told int }{{15, 7}, {17, 7}} {
		if err := w.reopened(t, d, time.Date(2026, 9, step.day, 8, 0, 0, 0, clock.Zone), nil).Notices.MakeDigest(t.Context()); err != nil {
			t.Fatal(err)
		}
		if told := count(t, d, `select count(*) from notices`); told != step.told {
			t.Errorf("on the %dth %d notices in all, want %d", step.day, told, step.told)
		}
	}
	const end = `mutation($rule: Versioned!) { endReminderRule(rule: $rule) { inForce validTo version } }`
	ref := func(version int) map[string]any {
		return map[string]any{"rule": map[string]any{"id": rule.ID, "version": version}}
	}
	if r := w.ask(t, "vanphong", end, ref(rule.Version+1)); !strings.Contains(r.code(), "STALE_VERSION") {
		t.Errorf("ending what has changed: %s", r.body)
	}
	if r := w.ask(t, "vanphong", end, ref(rule.Version)); !strings.Contains(r.body, `"inForce":false`) {
		t.Errorf("ending: %s", r.body)
	}
	for ended, want := range map[string]int{"false": 5, "true": 6} {
		if r := w.ask(t, "vanphong", `{ reminderRules(ended: `+ended+`) { id } }`, nil); strings.Count(r.body, `"id"`) != want {
			t.Errorf("ended %s: %s", ended, r.body)
		}
	}
	if n := count(t, d, `select count(*) from journal where action in ('ADD_REMINDER_RULE', 'END_REMINDER_RULE')`); n != 2 {
		t.Errorf("%d lines in the journal, want 2", n)
	}
}

// TestAnswersRingTheBell: an answered remark and a decided request are told to who
// waits for them, without a word of what was written.
func TestAnswersRingTheBell(t *testing.T) {
	w, d := newWorld(t)
	var r remark
	w.ask(t, "xa.an", `mutation ($i: FeedbackInput!) { sendFeedback(input: $i)`+remarkFields+` }`, map[string]any{"i": map[string]any{
		"kind": "IDEA", "text": "Thêm nút sao chép dòng.", "screen": "Báo cáo", "address": "/bao-cao"}}).into(t, "sendFeedback", &r)
	r = w.stepped(t, "vanphong", r, "ASSIGN", "")
	r = w.stepped(t, "vanphong", r, "ANSWER", "Sẽ bổ sung trong tháng tới.")
	r = w.stepped(t, "vanphong", r, "ANSWER", "Đã bổ sung, mời dùng thử.")
	var q request
	w.request(t, "xa.an", map[string]any{"kind": "LOCK", "unitId": w.units["A"], "accountId": w.people["ct.an"]}).into(t, "requestAccount", &q)
	if got := w.ask(t, "quantri", `mutation ($r: Versioned!) { refuseAccountRequest(request: $r, reason: "Thiếu căn cứ") { state } }`,
		map[string]any{"r": map[string]any{"id": q.ID, "version": q.Version}}); len(got.Errors) > 0 {
		t.Fatalf("refusing: %s", got.body)
	}
	told := w.ask(t, "xa.an", `{ notices(first: 9) { unread items { kind lines { cause objectId regimeId count } } } }`, nil).body
	for want, times := range map[string]int{`"unread":3`: 1, `"cause":"FEEDBACK_ANSWERED"`: 2, `"cause":"REQUEST_REFUSED"`: 1, r.ID.String(): 2, q.ID.String(): 1} {
		if strings.Count(told, want) != times {
			t.Errorf("%s is not told %d times: %s", want, times, told)
		}
	}
	if n := count(t, d, `select count(*) from notices where lines::text like '%bổ sung%' or lines::text like '%căn cứ%'`); n != 0 {
		t.Error("a notice holds what was written")
	}
	if other := w.ask(t, "vanphong", `{ notices(first: 9) { unread } }`, nil).body; !strings.Contains(other, `"unread":0`) {
		t.Errorf("who answered is told: %s", other)
	}
}
