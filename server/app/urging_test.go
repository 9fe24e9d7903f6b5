package app_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/notice/mail"
	"congvu/server/notice/mail/mailtest"
	noticestore "congvu/server/notice/store"
)

// TestUrgingReachesTheUnit: the lead agency urges, the unit is told and takes note;
// who has no part in it may do neither.
func TestUrgingReachesTheUnit(t *testing.T) {
	w, d := newWorld(t)
	input := map[string]any{"input": map[string]any{"roundId": w.round, "obligationIds": []any{w.obligation(t, "A")}, "text": "Đề nghị gửi báo cáo.", "deadline": "2026-09-16"}}
	const urge = `mutation($input: UrgeInput!) { urge(input: $input) { id text deadline byTitle acknowledgedAt } }`
	for _, who := range []string{solo(0), "xa.an", "lanhdao"} {
		if r := w.ask(t, who, urge, input); !strings.Contains(r.code(), "FORBIDDEN") && !strings.Contains(r.code(), "NOT_FOUND") {
			t.Errorf("%s urges: %s", who, r.body)
		}
	}
	if r := w.ask(t, "thanhtra", urge, input); !strings.Contains(r.body, `"deadline":"2026-09-16"`) {
		t.Fatalf("urging: %s", r.body)
	}
	r := w.ask(t, "xa.an", `{ notices(first: 5) { unread mailOffered items { kind lines { cause regimeCode count } } } inbox(first: 5) { items { urged } } }`, nil)
	for _, want := range []string{`"unread":1`, `"kind":"URGE"`, `"cause":"URGED"`, `"mailOffered":false`, `"urged":true`} {
		if !strings.Contains(r.body, want) {
			t.Errorf("the clerk lacks %s: %s", want, r.body)
		}
	}
	if r := w.ask(t, solo(0), `{ notices(first: 5) { items { id } } }`, nil); !strings.Contains(r.body, `"items":[]`) {
		t.Errorf("another commune is told: %s", r.body)
	}
	var target string
	if err := d.Owner().QueryRow(t.Context(), `select id from urge_targets`).Scan(&target); err != nil {
		t.Fatal(err)
	}
	const note = `mutation($id: UUID!) { acknowledgeUrge(id: $id) { acknowledgedAt } }`
	if r := w.ask(t, solo(0), note, map[string]any{"id": target}); !strings.Contains(r.code(), "NOT_FOUND") {
		t.Errorf("another commune takes note: %s", r.body)
	}
	if r := w.ask(t, "ct.an", note, map[string]any{"id": target}); strings.Contains(r.body, `"acknowledgedAt":null`) || len(r.Errors) > 0 {
		t.Errorf("taking note: %s", r.body)
	}
	progress := w.ask(t, "vanphong", `query($id: UUID!) { roundProgress(roundId: $id) { units { urged urgeAcknowledged } } }`, map[string]any{"id": w.round})
	if !strings.Contains(progress.body, `"urged":1,"urgeAcknowledged":true`) {
		t.Errorf("the monitoring table does not tell: %s", progress.body)
	}
	if n := count(t, d, `select count(*) from journal where action in ('URGE', 'URGE_ROUND', 'ACKNOWLEDGE_URGE')`); n != 3 {
		t.Errorf("%d lines in the journal, want 3", n)
	}
	if r := w.ask(t, "xa.an", `mutation { readNotices { unread } preferMail(mail: false) { mail } }`, nil); !strings.Contains(r.body, `"unread":0`) || !strings.Contains(r.body, `"mail":false`) {
		t.Errorf("marking as read: %s", r.body)
	}
}

// TestUrgingWhoHasSent: the whole urging is refused and the unit named, so that what
// was previewed is what is sent.
func TestUrgingWhoHasSent(t *testing.T) {
	w, d := newWorld(t)
	w.sent(t, solo(0))
	input := map[string]any{"input": map[string]any{"roundId": w.round, "text": "Đề nghị gửi.",
		"obligationIds": []any{w.obligation(t, solo(0)), w.obligation(t, "A")}}}
	r := w.ask(t, "thanhtra", `mutation($input: UrgeInput!) { urge(input: $input) { id } }`, input)
	if !strings.Contains(r.code(), "ALREADY_SENT") || !strings.Contains(r.body, "Bình 1") {
		t.Errorf("urging who has sent: %s", r.body)
	}
	if n := count(t, d, `select count(*) from urges`); n != 0 {
		t.Error("part of the urging was written")
	}
}

// TestUrgingIsMailed: by the same way as a digest, in the transaction of the urging;
// the letter names the regime and how many, not what was written.
func TestUrgingIsMailed(t *testing.T) {
	w, d := newWorld(t)
	sink := mailtest.New(t)
	for name, wants := range map[string]bool{"xa.an": true, solo(0): false} {
		if _, err := d.Owner().Exec(t.Context(), `update accounts set email = $2, digest_mail = $3 where id = $1`, w.people[name], name+"@example.vn", wants); err != nil {
			t.Fatal(err)
		}
	}
	post := &noticestore.Post{URL: "https://x.vn", Config: mail.Config{Addr: sink.Addr, From: "a@b.vn", User: mailtest.User, Password: mailtest.Password,
		Security: mail.StartTLS, Roots: sink.Roots, Timeout: 5 * time.Second}}
	a := w.reopened(t, d, time.Date(2026, 9, 15, 8, 0, 0, 0, clock.Zone), post)
	w.App = a
	input := map[string]any{"input": map[string]any{"roundId": w.round, "text": "Khẩn trương gửi ngay.",
		"obligationIds": []any{w.obligation(t, "A"), w.obligation(t, solo(0))}}}
	if r := w.ask(t, "thanhtra", `mutation($input: UrgeInput!) { urge(input: $input) { id } }`, input); len(r.Errors) > 0 {
		t.Fatalf("urging: %s", r.body)
	}
	if n := count(t, d, `select count(*) from river_job where kind = 'notice.mail'`); n != 1 {
		t.Errorf("%d letters are asked for, want that of who wants them", n)
	}
	var id uuid.UUID
	if err := d.Owner().QueryRow(t.Context(), `select id from notices where account_id = $1 and kind = 'URGE' and mail = 'WAITING'`, w.people["xa.an"]).Scan(&id); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := a.Notices.Mail(t.Context(), id); err != nil {
			t.Fatal(err)
		}
	}
	letters := sink.Letters()
	if len(letters) != 1 || letters[0].To != "xa.an@example.vn" {
		t.Fatalf("letters %+v", letters)
	}
	for _, want := range []string{"Đôn đốc nộp báo cáo ngày 15/09/2026", "1 báo cáo được đôn đốc: 01-THU Báo cáo thử", "https://x.vn/viec"} {
		if !strings.Contains(letters[0].Body, want) {
			t.Errorf("the letter lacks %q: %s", want, letters[0].Body)
		}
	}
	if strings.Contains(letters[0].Body, "Khẩn trương") {
		t.Error("what was written leaves by mail")
	}
}
