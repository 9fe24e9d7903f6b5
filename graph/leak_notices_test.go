package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/casework"
	casestore "congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/reporting"
)

// notices: records ring for people by every cause there is. What is told names the record
// by its id and a cause, and nothing of the person, to nobody, not even to who may read all
// of it; whom it is told to may open the record it leads to; and who is told nothing has
// nothing more to read than before.
func (w *world) notices(t *testing.T) {
	a := asking{contract(t)}
	page := `{ notices(first: 100) {` + a.all("NoticePage", map[string]string{"items": a.all("Notice", map[string]string{"lines": a.all("NoticeLine", nil)})}) + `} }`
	before := map[string]told{}
	for _, p := range w.people {
		before[p.name] = w.told(t, p, page)
	}
	refused := w.rings(t)
	causes, asked := map[string]bool{}, 0
	for _, p := range w.people {
		now := w.told(t, p, page)
		if p.name == "" {
			continue
		}
		fresh := now.items[:len(now.items)-len(before[p.name].items)]
		if now.unread-before[p.name].unread != len(fresh) {
			t.Errorf("%s has %d new notices, and the bell counts %d more", p.name, len(fresh), now.unread-before[p.name].unread)
		}
		for _, n := range now.items {
			for _, l := range n.Lines {
				if !ofCases(l) {
					continue
				}
				causes[l.Cause], asked = true, asked+1
				if l.RegimeName != nil || l.RegimeCode != nil || l.RegimeID != nil || l.ObjectID == nil || n.Kind == "CASE" && l.Count != 1 {
					t.Errorf("%s: %s says more than which record: %+v", p.name, l.Cause, l)
				}
				if n.Kind != "CASE" || !slices.ContainsFunc(fresh, func(f noticed) bool { return f.ID == n.ID }) {
					continue
				}
				opens := strings.Contains(w.ask(t, p, fmt.Sprintf(`{ caseRecord(id: %q) { id } }`, *l.ObjectID)), `"id"`)
				// What is no record, a notice that the police closed, or was on its way and refused, opens nothing.
				closed := l.Cause == "CASE_MOVE_ACCEPTED" || l.Cause == "CASE_RULING_ENDED" || l.Cause == "CASE_RULING_COMES" || l.Cause == "CASE_NOTICE_CLOSED" || l.Cause == "CASE_FORWARDED_CLOSED" || refused[l.Cause] == *l.ObjectID
				if opens == closed {
					t.Errorf("%s is told of %s of a record, and opens it: %v", p.name, l.Cause, opens)
				}
			}
		}
	}
	w.nothingKept(t)
	for _, c := range contract(t).Types["NoticeCause"].EnumValues {
		if strings.HasPrefix(c.Name, "CASE_") && c.Name != "CASE_EXPORT_REFUSED" && !causes[c.Name] { // exports ring with their own object
			t.Errorf("nobody is told %s", c.Name)
		}
	}
	t.Logf("%d lines about records read, causes %v", asked, causes)
}

// told is what stands under the bell of a person.
type told struct {
	items  []noticed
	unread int
}

type noticed struct {
	ID, Kind string
	Lines    []noticedLine
}

type noticedLine struct {
	Cause                                      string
	RegimeID, RegimeCode, RegimeName, ObjectID *string
	Count                                      int
}

// told reads it; a text of a record or of what was written on it is a leak, whoever reads.
func (w *world) told(t *testing.T, p *person, page string) told {
	t.Helper()
	body := w.ask(t, p, page)
	if alone := w.unplanned(t, p, page); alone != body {
		t.Errorf("%s: planned\n%.900s\nby gqlgen alone\n%.900s", p.name, body, alone)
	}
	var answer struct {
		Data struct {
			Notices *struct {
				Items  []json.RawMessage
				Unread int
			}
		}
	}
	if err := json.Unmarshal([]byte(body), &answer); err != nil {
		t.Fatalf("%s: %v: %.300s", p.name, err, body)
	}
	if answer.Data.Notices == nil {
		return told{}
	}
	out := told{unread: answer.Data.Notices.Unread}
	for _, raw := range answer.Data.Notices.Items {
		var n noticed
		w.fine(t, json.Unmarshal(raw, &n))
		out.items = append(out.items, n)
		if !slices.ContainsFunc(n.Lines, ofCases) { // what rings of reports, the fields' test asks
			continue
		}
		for v := range found(string(raw)) {
			if c := w.book.byValue[v]; len(c) > 0 && !slices.ContainsFunc(c, func(c *canary) bool { return c.group == "notices" && w.oracle.may(p, c) }) && strings.HasPrefix(v, "Kn") {
				t.Errorf("%s: a notice says %s", p.name, c[0].last())
			}
		}
	}
	return out
}

func ofCases(l noticedLine) bool { return strings.HasPrefix(l.Cause, "CASE") }

// nothingKept: what is kept of a notice, which a mail would be made of, has none of it either,
// and none of it is mailed.
func (w *world) nothingKept(t *testing.T) {
	t.Helper()
	rows, err := w.Owner().Query(t.Context(), `select lines::text, coalesce(mail, '') from notices where kind like 'CASE%'`)
	w.fine(t, err)
	defer rows.Close()
	kept := 0
	for rows.Next() {
		var lines, mail string
		w.fine(t, rows.Scan(&lines, &mail))
		kept++
		for v := range found(lines) {
			if strings.HasPrefix(v, "Kn") {
				t.Errorf("a notice keeps %s", w.book.byValue[v][0].last())
			}
		}
		if mail != "OFF" {
			t.Errorf("a notice of a record is mailed: %s", mail)
		}
	}
	if kept == 0 {
		t.Error("no notice of a record is kept")
	}
}

// rings takes each step that tells somebody of a record; every text of its people and every
// reason given is a canary. What it answers, by the cause told, leads no more to whom it was told: what was
// on its way to Đông Sơn's police, which refused it; what was returned, and given on.
func (w *world) rings(t *testing.T) map[string]string {
	x := &ringing{t, w, 0}
	day, number := clock.MustDate("2026-09-14"), "12/CA"
	to := w.home["DSP"]
	r := x.official("")
	x.step("ca.tk", r, casework.StepCaseInput{Action: casework.Transfer, UnitID: &to, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day})
	x.step("ca.ds", r, casework.StepCaseInput{Action: casework.RefuseTransfer})
	x.step("ca.tk", x.official(""), casework.StepCaseInput{Action: casework.Transfer, UnitID: &to, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day})
	back := x.open("ca.tk", "")
	x.step("ca.tk", back, casework.StepCaseInput{Action: casework.Submit})
	x.step("ca.tinh", back, casework.StepCaseInput{Action: casework.SendBack})
	again := x.official("")
	w.owner(t, `update case_records set state = 'REOPEN_REQUESTED', lock_kind = 'ENDED' where id = $1`, again.ID)
	x.step("ca.tinh", again, casework.StepCaseInput{Action: casework.Reopen})
	x.asked(x.official("046090770101"), x.open("ca.ds", "046090770101"))
	x.official("046090770102")
	notice := x.open("ca.ds", "046090770102")
	w.owner(t, `update case_records set origin_id = $2 where id = $1`, notice.ID, w.home["CA"])
	x.step("ca.ds", notice, casework.StepCaseInput{Action: casework.PassOn})
	shut := x.open("ca.ds", "")
	w.owner(t, `update case_records set origin_id = $2 where id = $1`, shut.ID, w.home["CA"])
	x.step("ca.ds", shut, casework.StepCaseInput{Action: casework.CloseDraft})
	astray := x.open("ca.tk", "")
	x.step("ca.tk", astray, casework.StepCaseInput{Action: casework.Submit})
	x.step("ca.tinh", astray, casework.StepCaseInput{Action: casework.SendBack})
	x.step("ca.tk", astray, casework.StepCaseInput{Action: casework.HandOver, UnitID: &to})
	x.step("ca.ds", astray, casework.StepCaseInput{Action: casework.CloseDraft})
	gone := x.official("")
	x.step("ca.tk", gone, casework.StepCaseInput{Action: casework.Transfer, UnitID: &to, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day})
	x.step("ca.ds", gone, casework.StepCaseInput{Action: casework.AcceptTransfer})
	x.ended(x.official(""))
	comes, here := x.open("ca.ds", ""), w.home["TKP"]
	x.step("ca.ds", comes, casework.StepCaseInput{Action: casework.Submit})
	x.step("ca.tinh", comes, casework.StepCaseInput{Action: casework.Approve})
	x.proposed("ca.ds", comes)
	x.step("ca.ds", comes, casework.StepCaseInput{Action: casework.Transfer, UnitID: &here, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day})
	x.step("ca.tk", comes, casework.StepCaseInput{Action: casework.AcceptTransfer})
	open := x.official("")
	_, err := w.app.Cases.OpenEmergency(x.as("ca.ds"), casework.CaseEmergencyInput{Code: &open.Code, Reason: x.words()}, casestore.Wanted{})
	w.fine(t, err)
	_, err = w.app.Cases.Consent(x.as("ca.tk.truong"), casework.CaseConsentInput{Record: x.versioned(open), UnitID: w.home["TTT"], Sections: []string{"identity"},
		PaperNumber: x.words(), PaperDate: day, Issuer: x.words(), From: w.Clock.Today(), To: w.Clock.Today().AddDays(9)}, casestore.Wanted{})
	w.fine(t, err)
	x.delegated(x.official(""))
	return map[string]string{"CASE_ARRIVING": r.ID.String(), "CASE_RETURNED": astray.ID.String()}
}

// ringing keeps count of the people that notices are rung with.
type ringing struct {
	*testing.T
	*world
	people int
}

func (x *ringing) as(name string) context.Context {
	return access.With(x.Context(), x.world.as(x.T, name))
}

// words are a canary that no notice may say.
func (x *ringing) words() string {
	return x.book.text("rung", link{"CaseEvent.reason", row{unit: "TKP", state: "OFFICIAL", line: true}})
}

func (x *ringing) versioned(r *casework.CaseRecord) (v reporting.Versioned) {
	x.Helper()
	x.fine(x.T, x.Owner().QueryRow(x.Context(), `select id, version from case_records where id = $1`, r.ID).Scan(&v.ID, &v.Version))
	return v
}

func (x *ringing) open(by, number string) *casework.CaseRecord {
	x.Helper()
	x.people++
	content := x.caseContent(fmt.Sprintf("rung %d", x.people), row{unit: "TKP", state: "OFFICIAL", line: true}, "CaseRecord.official")
	if number != "" {
		content.Identity.PersonalNumber = &number
	}
	r, err := x.app.Cases.Open(x.as(by), casework.OpenCaseInput{ReceivedOn: clock.MustDate("2026-09-14"), Content: content}, casestore.Wanted{})
	x.fine(x.T, err)
	return r
}

func (x *ringing) official(number string) *casework.CaseRecord {
	x.Helper()
	r := x.open("ca.tk", number)
	x.step("ca.tk", r, casework.StepCaseInput{Action: casework.Submit})
	x.step("ca.tinh", r, casework.StepCaseInput{Action: casework.Approve})
	return r
}

func (x *ringing) step(by string, r *casework.CaseRecord, in casework.StepCaseInput) {
	x.Helper()
	said := x.words()
	in.Record, in.Reason = x.versioned(r), &said
	_, err := x.app.Cases.Step(x.as(by), in, casestore.Wanted{})
	x.fine(x.T, err)
}

// asked: the police of Đông Sơn asks for a record, and is refused.
func (x *ringing) asked(here, there *casework.CaseRecord) {
	asked, err := x.app.Cases.Ask(x.as("ca.ds"), casework.AskCaseInput{Record: x.versioned(there), Reason: x.words()}, casestore.Wanted{Requests: true})
	x.fine(x.T, err)
	_, err = x.app.Cases.RefuseAsked(x.as("ca.tk"), casework.RefuseCaseRequestInput{ID: asked.Requests[0].ID, Reason: x.words()}, casestore.Wanted{})
	x.fine(x.T, err)
}

// ended: a paper waits for the chairman, and its record is locked.
func (x *ringing) ended(r *casework.CaseRecord) {
	day, number, destination := clock.MustDate("2026-09-14"), "13/CA", "Đà Nẵng"
	left := casework.LeftProvince
	x.proposed("ca.tk", r)
	x.step("ca.tk", r, casework.StepCaseInput{Action: casework.Leave, Lock: &left, Destination: &destination, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day})
}

// proposed: the decision to manage is put before the chairman.
func (x *ringing) proposed(by string, r *casework.CaseRecord) {
	x.Helper()
	on, body := clock.MustDate("2026-09-10"), x.words()
	in := casework.ProposeCaseRulingInput{Record: x.versioned(r), Kind: casework.Manage, NoticeNumber: x.words(), NoticeOn: clock.MustDate("2026-09-15"), Act: &body, TestOn: &on,
		Team: []*casework.CaseTeamMate{{Role: "POLICE", Name: x.words(), Body: &body}}}
	_, err := x.app.Cases.ProposeRuling(x.as(by), in, casestore.Wanted{})
	x.fine(x.T, err)
}

// delegated: the police of the province keeps a record, lets the commune manage it, and urges.
func (x *ringing) delegated(r *casework.CaseRecord) {
	body := x.app.Directory.Current().Unit(x.home["CA"])
	x.owner(x.T, `update case_records set unit_id = $2, unit_at = $3, area_at = $4 where id = $1`, r.ID, body.ID, body.At, body.Area.At)
	v := *x.world.as(x.T, "ca.tinh")
	v.Duties = append(slices.Clone(v.Duties), access.DutyGrant{Kind: access.CaseKeeper})
	keeper := access.With(x.Context(), &v)
	_, err := x.app.Cases.Delegate(keeper, casework.CaseDelegationInput{Record: x.versioned(r), UnitID: x.home["TKP"], PaperNumber: x.words(), PaperDate: clock.MustDate("2026-09-14")}, casestore.Wanted{})
	x.fine(x.T, err)
	x.owner(x.T, `insert into case_clocks (id, record_id, term, name, start_event, started_on, due_at, source, explanation, duration) values ($1, $2, 'CHANGE', '', '', '2026-09-01', '2026-09-08', '', '', false)`, uuid.New(), r.ID)
	_, err = x.app.Cases.Urge(keeper, casework.UrgeCaseInput{Record: x.versioned(r), Text: x.words()}, casestore.Wanted{})
	x.fine(x.T, err)
}
