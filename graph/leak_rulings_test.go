package graph_test

import (
	"fmt"
	"testing"

	"congvu/server/access"
	"congvu/server/casework"
	casestore "congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/reporting"
)

// ruled is where a paper stands: the police reads it through its record, the chairman of
// the commune beside it.
type ruled struct{ police, chair row }

func rulingAt(record row) ruled { return ruled{record, row{unit: "TK", state: "WAITING"}} }

// known notes a value that the paper shows, to the police and to the chairman.
func (w *world) ruling(at ruled, value string, links ...string) {
	police, chair := []link{{"CaseRecord.rulings", at.police}}, []link{}
	for _, c := range links {
		police, chair = append(police, link{c, at.police}), append(chair, link{c, at.chair})
	}
	w.book.known(value, "caserulings", police...)
	w.book.known(value, "caseruling", chair...)
}

// seedRuling puts a paper before the chairman, each text of its own a canary.
func (w *world) seedRuling(t *testing.T, record *casework.CaseRecord, content *casework.Content, police row) {
	at := rulingAt(police)
	text := func(fields ...string) string {
		value := w.book.text("")
		w.ruling(at, value, append([]string{"CaseRuling.content"}, fields...)...)
		return value
	}
	number := w.book.text("caserulings", link{"CaseRecord.rulings", police}, link{"CaseRuling.noticeNumber", police})
	act, name, body := text("CaseRulingContent.act"), text("CaseTeamMate.name"), text("CaseTeamMate.body")
	day := clock.MustDate("2026-09-10")
	in := casework.ProposeCaseRulingInput{Kind: casework.Manage, NoticeNumber: number, NoticeOn: clock.MustDate("2026-09-15"),
		Act: &act, TestOn: &day, Team: []*casework.CaseTeamMate{{Role: "POLICE", Name: name, Body: &body}}}
	move := casework.ProposeCaseRulingInput{Kind: casework.MoveFile, NoticeNumber: number, NoticeOn: clock.MustDate("2026-09-15")}
	destination, paper, letter := text("CaseRulingContent.destination"), text("CaseFilePaper.name"), text("CaseFilePaper.paper")
	move.Destination, move.Papers = &destination, []*casework.CaseFilePaper{{Name: paper, Paper: &letter}}
	for _, in := range []casework.ProposeCaseRulingInput{in, move} {
		in.Record = reporting.Versioned{ID: record.ID, Version: record.Version}
		var err error
		record, err = w.app.Cases.ProposeRuling(access.With(t.Context(), w.as(t, "ca.tk")), in, casestore.Wanted{})
		w.fine(t, err)
	}
	for _, id := range w.ids(`select id from case_rulings where record_id = $1`, record.ID) {
		w.rulingID = id
		w.ruling(at, id.String(), "CaseRuling.id")
	}
	w.ruling(at, w.title("ca.tk"), "CaseRuling.sentByTitle")
	w.book.known(record.ID.String(), "", link{"CaseRecord.rulings", police}, link{"CaseRuling.recordId", police})
	base := content.Management.Decisions[0]
	w.ruling(at, base.Number, "CaseRuling.content", "CaseRulingContent.baseNumber")
	w.ruling(at, base.Agency, "CaseRuling.content", "CaseRulingContent.baseAgency")
	i, k := content.Identity, content.Contact
	for field, value := range map[string]string{"fullName": *i.FullName, "otherNames": i.OtherNames[0], "birthPlace": *i.BirthPlace, "homeTown": *i.HomeTown,
		"ethnicity": *i.Ethnicity, "religion": *i.Religion, "occupation": *i.Occupation, "workplace": *i.Workplace, "paperNumber": i.Papers[0].Number,
		"paperIssuedBy": *i.Papers[0].IssuedBy, "permanentAddress": *k.PermanentAddress, "temporaryAddress": *k.TemporaryAddress, "currentAddress": *k.CurrentAddress} {
		w.ruling(at, value, "CaseRuling.content", "CaseRulingContent."+field)
	}
}

// seedReassignment gives the records of Đông Sơn's police, of which there are none, to
// Tịnh Khê's: what is said of it are canaries.
func (w *world) seedReassignment(t *testing.T) {
	police := access.With(t.Context(), w.as(t, "ca.tinh"))
	plan, err := w.app.Cases.ReassignmentPlan(police, w.home["DSP"], w.home["TKP"])
	w.fine(t, err)
	in := casework.ReassignCasesInput{FromID: w.home["DSP"], ToID: w.home["TKP"], PaperDate: clock.MustDate("2026-09-15"), Digest: plan.Digest,
		Reason: w.book.text("casereassignments", link{"CaseReassignment.reason", row{}}), PaperNumber: w.book.text("casereassignments", link{"CaseReassignment.paperNumber", row{}})}
	done, err := w.app.Cases.Reassign(police, in)
	w.fine(t, err)
	w.book.known(done.ID.String(), "casereassignments", link{"CaseReassignment.id", row{}})
	w.book.known(w.title("ca.tinh"), "casereassignments", link{"CaseReassignment.byTitle", row{}})
}

// ofRulings are the operations that ask for papers, through their record and beside it.
func (w *world) ofRulings(a asking) []operation {
	paper := a.all("CaseRuling", map[string]string{"content": a.all("CaseRulingContent", map[string]string{"team": a.all("CaseTeamMate", nil), "papers": a.all("CaseFilePaper", nil)}),
		"actions": a.all("CaseRulingActionState", nil), "unit": "id", "from": "id"})
	plan := a.all("CaseReassignmentPlan", map[string]string{"from": "id", "to": "id", "states": a.all("CaseCounts", nil)})
	return []operation{
		{"caserulings", fmt.Sprintf(`{ caseRecord(id: %q) { id masked rulings {%s} } }`, w.caseIDs["OFFICIAL"], paper)},
		{"caseruling", `{ caseRulings(first: 5) {` + a.all("CaseRulingPage", map[string]string{"items": paper}) + `} }`},
		{"caserulingone", fmt.Sprintf(`{ caseRuling(id: %q) {%s} }`, w.rulingID, paper)},
		{"casereassignments", `{ caseReassignments {` + a.all("CaseReassignment", map[string]string{"from": "id", "to": "id"}) + `} }`},
		{"casereassignmentplan", fmt.Sprintf(`{ caseReassignmentPlan(fromId: %q, toId: %q) {%s} }`, w.home["TKP"], w.home["DSP"], plan)},
	}
}
