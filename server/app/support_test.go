package app_test

import (
	"strings"
	"testing"

	"github.com/google/uuid"
)

// remark is a remark as the tests follow it.
type remark struct {
	ID       uuid.UUID
	Version  int
	State    string
	Address  string
	FormCode *string
	Cell     *string
	Unread   bool
	Assignee *string
	Actions  []string
	Messages []struct {
		Action, Text string
		FromOffice   bool
	}
}

const remarkFields = ` { id version state address formCode cell unread assignee actions messages { action text fromOffice } }`

func (w *world) take(t *testing.T, who string, r remark, action, text string, more ...any) *reply {
	t.Helper()
	input := map[string]any{"feedback": map[string]any{"id": r.ID, "version": r.Version}, "action": action, "text": text}
	for i := 0; i+1 < len(more); i += 2 {
		input[more[i].(string)] = more[i+1]
	}
	return w.ask(t, who, `mutation ($i: FeedbackStepInput!) { stepFeedback(input: $i)`+remarkFields+` }`, map[string]any{"i": input})
}

func (w *world) stepped(t *testing.T, who string, r remark, action, text string, more ...any) remark {
	t.Helper()
	var out remark
	w.take(t, who, r, action, text, more...).into(t, "stepFeedback", &out)
	return out
}

// TestFeedbackFromACellToItsAnswer follows a remark: sent from a cell, given out,
// answered, read, opened again, closed; the journal keeps no word of it.
func TestFeedbackFromACellToItsAnswer(t *testing.T) {
	w, d := newWorld(t)
	var form []struct{ Versions []struct{ ID uuid.UUID } }
	w.ask(t, "xa.an", `{ forms { versions { id } } }`, nil).into(t, "forms", &form)
	var r remark
	w.ask(t, "xa.an", `mutation ($i: FeedbackInput!) { sendFeedback(input: $i)`+remarkFields+` }`, map[string]any{"i": map[string]any{
		"kind": "FORM", "text": "Cột 2 cần thêm hướng dẫn cách ghi.", "screen": "Báo cáo thử", "formVersionId": form[0].Versions[0].ID, "cell": "r1.c2",
		"address": "/bao-cao/nghia-vu/1?o=r1.c2&phan=lich-su&tim=Nguyễn Văn A",
	}}).into(t, "sendFeedback", &r)
	if r.State != "NEW" || r.Address != "/bao-cao/nghia-vu/1?phan=lich-su" || *r.FormCode != "01/THU" || *r.Cell != "r1.c2" {
		t.Fatalf("sent %+v", r)
	}
	if got := strings.Join(r.Actions, " "); got != "REPLY CLOSE" {
		t.Errorf("the sender may %s", got)
	}
	for _, other := range []string{"ct.an", "thanhtra", "quantri", "lanhdao"} {
		if got := w.ask(t, other, `query ($id: UUID!) { feedback(id: $id) { text } }`, map[string]any{"id": r.ID}).code(); got != "NOT_FOUND/NOT_FOUND" {
			t.Errorf("%s reads it: %s", other, got)
		}
		if got := w.take(t, other, r, "CLOSE", "Không cần nữa, đóng lại").code(); !strings.HasPrefix(got, "NOT_FOUND") {
			t.Errorf("%s closes it: %s", other, got)
		}
	}
	if got := w.take(t, "xa.an", r, "ANSWER", "Tự trả lời lấy một mình").code(); got != "FORBIDDEN/FORBIDDEN" {
		t.Errorf("the sender answers: %s", got)
	}
	stale := r
	r = w.stepped(t, "vanphong", r, "ASSIGN", "")
	if r.State != "IN_PROGRESS" || r.Assignee == nil || *r.Assignee != "Chức vụ vanphong" {
		t.Errorf("given out %+v", r)
	}
	if got := w.take(t, "vanphong", stale, "ANSWER", "Đã bổ sung hướng dẫn vào biểu.").code(); got != "CONFLICT/STALE_VERSION" {
		t.Errorf("an answer to what is gone: %s", got)
	}
	if got := w.take(t, "vanphong", r, "ASSIGN", "", "assigneeId", w.posts["thanhtra"]).code(); got != "NOT_FOUND/NOT_FOUND" {
		t.Errorf("given to another unit: %s", got)
	}
	if got := w.take(t, "vanphong", r, "ANSWER", "Rồi").code(); got != "BAD_INPUT/FEEDBACK_TEXT" {
		t.Errorf("a word for an answer: %s", got)
	}
	r = w.stepped(t, "vanphong", r, "ANSWER", "Đã bổ sung hướng dẫn vào biểu.")
	if r.State != "ANSWERED" || len(r.Messages) != 2 || !r.Messages[1].FromOffice {
		t.Errorf("answered %+v", r)
	}
	var page struct{ Total, Unread int }
	w.ask(t, "xa.an", `{ feedbacks(first: 10) { total unread } }`, nil).into(t, "feedbacks", &page)
	if page.Total != 1 || page.Unread != 1 {
		t.Errorf("the sender's list: %+v", page)
	}
	w.ask(t, "xa.an", `mutation ($id: UUID!) { seeFeedback(id: $id)`+remarkFields+` }`, map[string]any{"id": r.ID}).into(t, "seeFeedback", &r)
	if r.Unread {
		t.Error("opened and still new")
	}
	r = w.stepped(t, "xa.an", r, "REPLY", "Hướng dẫn còn thiếu trường hợp ủy quyền.")
	r = w.stepped(t, "vanphong", r, "CLOSE", "Đã bổ sung đủ các trường hợp.")
	if r.State != "CLOSED" {
		t.Errorf("closed as %s", r.State)
	}
	if got := w.take(t, "vanphong", r, "REOPEN", "Mở lại thay cho người gửi").code(); got != "FORBIDDEN/FORBIDDEN" {
		t.Errorf("the office opens it again: %s", got)
	}
	r = w.stepped(t, "xa.an", r, "REOPEN", "Biểu vẫn chưa hiện hướng dẫn mới.")
	if r.State != "IN_PROGRESS" || len(r.Messages) != 5 {
		t.Errorf("opened again %+v", r)
	}
	var words, steps int
	err := d.Owner().QueryRow(t.Context(), `select count(*) filter (where j::text like '%hướng dẫn%'), count(*) from journal j where object_id = $1`, r.ID).Scan(&words, &steps)
	if err != nil || words != 0 || steps != 7 {
		t.Errorf("the journal has %d entries, %d with what was written: %v", steps, words, err)
	}
}

// request is a request as the tests follow it.
type request struct {
	ID              uuid.UUID
	Version         int
	State           string
	DueAt           string
	DueText         string
	DueSource       string
	OnTime, Overdue *bool
	Refusal         *string
	Actions         []string
}

const requestFields = ` { id version state dueAt dueText dueSource onTime overdue refusal actions }`

func (w *world) request(t *testing.T, who string, input map[string]any) *reply {
	t.Helper()
	input["document"], input["reason"] = "12/CV-UBND", "Phân công lại công việc"
	return w.ask(t, who, `mutation ($i: AccountRequestInput!) { requestAccount(input: $i)`+requestFields+` }`, map[string]any{"i": input})
}

func (w *world) fulfil(t *testing.T, who string, r request, username, password any) *reply {
	t.Helper()
	return w.ask(t, who, `mutation ($r: Versioned!, $u: String, $p: String) { fulfilAccountRequest(request: $r, username: $u, password: $p)`+requestFields+` }`,
		map[string]any{"r": map[string]any{"id": r.ID, "version": r.Version}, "u": username, "p": password})
}

// TestAccountRequestIsCarriedOutWithTheAccount: the account and the request change
// together or not at all, and the clock is that of art. 6.5.
func TestAccountRequestIsCarriedOutWithTheAccount(t *testing.T) {
	w, _ := newWorld(t)
	position := map[string]any{"title": "Chuyên viên", "unitId": w.units["A.VP"], "roles": []string{"CLERK"}, "validFrom": "2026-09-15"}
	var r request
	w.request(t, "xa.an", map[string]any{"kind": "CREATE", "unitId": w.units["A"], "displayName": "Lê Thị Mới", "position": position}).into(t, "requestAccount", &r)
	if r.State != "OPEN" || !strings.HasPrefix(r.DueAt, "2026-09-16T") || !strings.Contains(r.DueSource, "Điều 6 khoản 5") || r.DueText == "" {
		t.Fatalf("asked %+v", r)
	}
	if got := strings.Join(r.Actions, " "); got != "WITHDRAW" {
		t.Errorf("who asks may %s", got)
	}
	if got := w.fulfil(t, "xa.an", r, "moi.an", "Mật khẩu lạ 2026").code(); !strings.HasPrefix(got, "FORBIDDEN") {
		t.Errorf("who asked carries it out: %s", got)
	}
	if got := w.fulfil(t, "quantri", r, nil, nil).code(); got != "BAD_INPUT/ACCOUNT_NEEDED" {
		t.Errorf("without a name: %s", got)
	}
	if got := w.fulfil(t, "quantri", r, "xa.an", "Mật khẩu lạ 2026").code(); got != "CONFLICT/USERNAME_TAKEN" {
		t.Errorf("a name in use: %s", got)
	}
	var still request
	w.ask(t, "quantri", `query ($id: UUID!) { accountRequest(id: $id)`+requestFields+` }`, map[string]any{"id": r.ID}).into(t, "accountRequest", &still)
	if still.State != "OPEN" || still.Version != r.Version {
		t.Errorf("after a refused account the request is %+v", still)
	}
	w.fulfil(t, "quantri", r, "moi.an", "Mật khẩu lạ 2026").into(t, "fulfilAccountRequest", &r)
	if r.State != "DONE" || r.OnTime == nil || !*r.OnTime {
		t.Errorf("carried out %+v", r)
	}
	if w.signIn(t, "moi.an", "Mật khẩu lạ 2026") == "" {
		t.Error("the new account opens nothing")
	}
	if got := w.fulfil(t, "quantri", r, "moi2.an", "Mật khẩu lạ 2026").code(); got != "WRONG_STATE/ACTION_NOT_IN_STATE" {
		t.Errorf("twice: %s", got)
	}
	w.changes(t)
}

// changes: locking, moving, taking back, refusing, and asking for others' people.
func (w *world) changes(t *testing.T) {
	t.Helper()
	about := map[string]any{"unitId": w.units["A"], "accountId": w.people["xa.an"], "positionId": w.posts["xa.an"]}
	ask := func(kind string, more map[string]any) (r request) {
		t.Helper()
		in := map[string]any{"kind": kind}
		for _, m := range []map[string]any{about, more} {
			for k, v := range m {
				in[k] = v
			}
		}
		w.request(t, "ct.an", in).into(t, "requestAccount", &r)
		return r
	}
	lock := ask("LOCK", map[string]any{"positionId": nil})
	w.fulfil(t, "quantri", lock, nil, nil).into(t, "fulfilAccountRequest", &lock)
	var page struct{ Items []struct{ Locked bool } }
	w.ask(t, "quantri", `{ accounts(first: 5, filter: {search: "xa.an", locked: true}) { items { locked } } }`, nil).into(t, "accounts", &page)
	if lock.State != "DONE" || len(page.Items) != 1 {
		t.Errorf("locked %+v, accounts %+v", lock, page)
	}
	revoke := ask("REVOKE", map[string]any{"lastDay": "2026-09-20"})
	w.fulfil(t, "quantri", revoke, nil, nil).into(t, "fulfilAccountRequest", &revoke)
	refused := ask("REVOKE", map[string]any{"lastDay": "2026-09-18"})
	w.ask(t, "quantri", `mutation ($r: Versioned!) { refuseAccountRequest(request: $r, reason: "Chức vụ đã có ngày kết thúc")`+requestFields+` }`,
		map[string]any{"r": map[string]any{"id": refused.ID, "version": refused.Version}}).into(t, "refuseAccountRequest", &refused)
	if refused.State != "REFUSED" || refused.Refusal == nil {
		t.Errorf("refused %+v", refused)
	}
	others := map[string]any{"kind": "LOCK", "unitId": w.units["A"], "accountId": w.people["binh1"]}
	if got := w.request(t, "ct.an", others).code(); got != "NOT_FOUND/NOT_FOUND" {
		t.Errorf("locking another unit's person: %s", got)
	}
	if got := w.request(t, "binh1", map[string]any{"kind": "LOCK", "unitId": w.units["A"], "accountId": w.people["ct.an"]}).code(); got != "NOT_FOUND/NOT_FOUND" {
		t.Errorf("asking for another unit: %s", got)
	}
	admin := map[string]any{"title": "Quản trị", "unitId": w.units["A"], "roles": []string{"SYSTEM_ADMIN"}, "validFrom": "2026-09-15"}
	if got := w.request(t, "ct.an", map[string]any{"kind": "CREATE", "unitId": w.units["A"], "displayName": "Ai đó", "position": admin}).code(); got != "BAD_INPUT/ROLE_NOT_ASSIGNABLE" {
		t.Errorf("asking for an administrator: %s", got)
	}
	var figures struct{ Asked, Done, OnTime, Late, Refused, Open int }
	w.ask(t, "vanphong", `{ accountRequestFigures(year: 2026) { asked done onTime late refused open } }`, nil).into(t, "accountRequestFigures", &figures)
	if figures.Asked != 4 || figures.Done != 3 || figures.OnTime != 4 || figures.Refused != 1 || figures.Open != 0 {
		t.Errorf("counted %+v", figures)
	}
	var list struct{ Total int }
	w.ask(t, "binh1", `{ accountRequests(first: 10) { total } }`, nil).into(t, "accountRequests", &list)
	if list.Total != 0 {
		t.Errorf("another unit sees %d requests", list.Total)
	}
}
