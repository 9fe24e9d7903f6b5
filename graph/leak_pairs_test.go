package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/casework"
	casestore "congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/reporting"
)

// twins of the leak test: the person of twinNumber has a record with Tịnh Khê's police
// and a draft with Đông Sơn's, and nobody but the police above may learn of both.
const (
	twinNumber = "046090770001"
	twinPhone  = "0905770001"
)

// seedPairs writes pairs of records inside one commune and across two, one decided, and
// a request to move a record.
func (w *world) seedPairs(t *testing.T) {
	w.pairOf(t, "SUBMITTED", "OFFICIAL", row{unit: "TKP", state: "BOTH_SENT", line: true})
	w.pairOf(t, "DRAFT", "OFFICIAL", row{unit: "TKP", state: "ONE_UNSENT", line: true})
	here := w.twin(t, "ca.tk", row{unit: "TKP", state: "OFFICIAL", line: true}, casework.Submit, casework.Approve)
	there := w.twin(t, "ca.ds", row{unit: "DSP", state: "DRAFT", line: true})
	across := row{state: "ONE_UNSENT", line: true}
	w.book.known(w.pairID(t, here.ID, there.ID), "casepairs", link{"CasePair.id", across})
	ds := access.With(t.Context(), w.as(t, "ca.ds"))
	reason := w.book.text("twin:here", link{"CaseRecord.requests", row{unit: "TKP", state: "OFFICIAL", line: true}}, link{"CaseRequest.reason", row{unit: "TKP", state: "OFFICIAL", line: true}})
	w.book.known(reason, "", link{"CaseEvent.reason", row{unit: "TKP", state: "OFFICIAL", line: true}})
	w.book.known(reason, "", link{"CaseEvent.reason", row{unit: "DSP", state: "DRAFT", line: true}})
	asked, err := w.app.Cases.Ask(ds, casework.AskCaseInput{Record: reporting.Versioned{ID: there.ID, Version: there.Version}, Reason: reason}, casestore.Wanted{Requests: true})
	w.fine(t, err)
	for _, at := range []row{{unit: "TKP", state: "OFFICIAL", line: true}, {unit: "DSP", state: "DRAFT", line: true}} {
		w.book.known(asked.Requests[0].ID.String(), "twin:"+map[string]string{"TKP": "here", "DSP": "there"}[at.unit], link{"CaseRequest.id", at})
		w.book.known(w.title("ca.ds"), "", link{"CaseRequest.sentByTitle", at})
	}
	decided := w.pairOf(t, "RETURNED", "OFFICIAL", row{unit: "TKP", state: "BOTH_SENT", line: true})
	why := w.book.text("casepairs", link{"CasePair.reason", row{unit: "TKP", state: "BOTH_SENT", line: true}})
	_, err = w.app.Cases.Decide(access.With(t.Context(), w.as(t, "ca.tinh")), casework.DecideCasePairInput{Pair: reporting.Versioned{ID: decided, Version: 1}, Action: casework.KeepApart, Reason: why}, casestore.Wanted{})
	w.fine(t, err)
	w.book.known(w.title("ca.tinh"), "", link{"CasePair.decidedByTitle", row{unit: "TKP", state: "BOTH_SENT", line: true}})
	w.sames = map[string]uuid.UUID{"here": here.ID, "there": there.ID}
}

// pairOf is a pair of two seeded records, as the system would have found it.
func (w *world) pairOf(t *testing.T, a, b string, at row) uuid.UUID {
	t.Helper()
	id, left, right := uuid.New(), w.caseIDs[a], w.caseIDs[b]
	if left.String() > right.String() {
		left, right = right, left
	}
	w.owner(t, `insert into case_pairs (id, version, left_id, right_id, state, score, reasons, found_at) values ($1, 1, $2, $3, 'OPEN', 40, '{SAME_NAME}', now())`, id, left, right)
	w.book.known(id.String(), "casepairs", link{"CasePair.id", at})
	w.book.known(id.String(), "", link{"JournalEntry.objectId", row{}})
	return id
}

func (w *world) pairID(t *testing.T, a, b uuid.UUID) string {
	t.Helper()
	ids := w.ids(`select id from case_pairs where left_id in ($1, $2) and right_id in ($1, $2)`, a, b)
	if len(ids) != 1 {
		t.Fatalf("%d pairs of the twins", len(ids))
	}
	w.book.known(ids[0].String(), "", link{"JournalEntry.objectId", row{}})
	return ids[0].String()
}

// twin opens a record of the same person.
func (w *world) twin(t *testing.T, by string, at row, steps ...casework.CaseAction) *casework.CaseRecord {
	t.Helper()
	group := "twin:" + map[string]string{"TKP": "here", "DSP": "there"}[at.unit]
	name, number, sex, year, day := w.book.text(group, link{"CaseRecord.name", at}), twinNumber, casework.Male, 1990, clock.MustDate("2026-09-10")
	status, ground, address := casework.User, casework.PositiveTest, "Thôn"
	r, err := w.app.Cases.Open(access.With(t.Context(), w.as(t, by)), casework.OpenCaseInput{ReceivedOn: clock.MustDate("2026-09-14"), Content: &casework.Content{
		Identity:   &casework.CaseIdentity{FullName: &name, PersonalNumber: &number, Sex: &sex, BirthYear: &year},
		Contact:    &casework.CaseContact{CurrentAddress: &address, Phones: []string{"+84" + twinPhone[1:]}},
		Health:     &casework.CaseHealth{Substances: []casework.Substance{"HEROIN"}, Tests: []*casework.CaseTest{{On: day, Agency: "Trạm", Positive: true}}},
		Management: &casework.CaseManagement{Status: &status, Ground: &ground, GroundOn: &day}}}, casestore.Wanted{})
	w.fine(t, err)
	for _, a := range steps {
		who := by
		if a == casework.Approve {
			who = "ca.tinh"
		}
		r, err = w.app.Cases.Step(access.With(t.Context(), w.as(t, who)), casework.StepCaseInput{Record: reporting.Versioned{ID: r.ID, Version: r.Version}, Action: a}, casestore.Wanted{})
		w.fine(t, err)
	}
	w.book.known(r.ID.String(), group, link{"CaseRecord.id", at})
	w.book.known(r.ID.String(), "", link{"JournalEntry.objectId", row{}})
	for _, p := range w.people {
		if p.name != "" {
			for _, c := range []string{"CaseEvent.by", "CaseLooker.by", "CaseVersion.submittedByTitle", "CaseVersion.decidedByTitle"} {
				w.book.known(w.title(p.name), "", link{c, at})
			}
			w.book.known(w.name(p.name), "", link{"CaseLooker.by", at})
		}
	}
	return r
}

// ofPairs are the operations that ask for pairs and for the twins.
func (w *world) ofPairs(a asking) []operation {
	record := "id code name"
	out := []operation{{"casepairs", `{ casePairs(first: 20) {` + a.all("CasePairPage", map[string]string{"items": a.all("CasePair", map[string]string{"left": record, "right": record})}) + `} }`}}
	for _, which := range []string{"here", "there"} {
		out = append(out, operation{"twin:" + which, fmt.Sprintf(`{ caseRecord(id: %q) { id name mergedInto requests {%s} } }`, w.sames[which], a.all("CaseRequest", map[string]string{"unit": "id"}))})
	}
	return out
}

// elsewhere: who sends a second record of a person learns only that there is one; a
// search by number or phone finds and counts the own record alone, and a pair that
// spans two communes is no pair for either.
func (w *world) elsewhere(t *testing.T) {
	for name, want := range map[string]int{"ca.ds": 1, "ca.tk": 1, "ca.tinh": 1} {
		for _, filter := range []string{`phone: "` + twinPhone + `"`, `phone: "+84 905 770 001"`, `personalNumber: "` + twinNumber + `"`, `phone: "` + twinPhone + `", personalNumber: "` + twinNumber + `", birthYear: 1990`} {
			body := w.ask(t, w.person(name), `{ caseRecords(order: DUE, first: 5, filter: {`+filter+`}) { total items { id } } }`)
			if !strings.Contains(body, fmt.Sprintf(`"total":%d`, want)) || len(found(body)) != want {
				t.Errorf("%s finds by {%s}: %s", name, filter, body)
			}
		}
	}
	var version int
	w.fine(t, w.Owner().QueryRow(t.Context(), `select version from case_records where id = $1`, w.sames["there"]).Scan(&version))
	body := w.ask(t, w.person("ca.ds"), fmt.Sprintf(`mutation { stepCase(input: {record: {id: %q, version: %d}, action: SUBMIT}) { id } }`, w.sames["there"], version))
	if !strings.Contains(body, "CASE_EXISTS_ELSEWHERE") || !strings.Contains(body, "Đã có hồ sơ ở nơi khác, đề nghị chuyển hồ sơ") {
		t.Errorf("a second record is sent: %s", body)
	}
	for v := range found(body) {
		t.Errorf("the refusal tells %s", v)
	}
	for name, want := range map[string]int{"ca.tk": 3, "ca.tk.truong": 3, "ca.ds": 0, "ca.tinh": 2} {
		if body := w.ask(t, w.person(name), `{ casePairs(first: 20) { total } }`); !strings.Contains(body, fmt.Sprintf(`"total":%d}`, want)) {
			t.Errorf("%s counts other pairs than %d: %s", name, want, body)
		}
	}
}
