package graph_test

import (
	"bufio"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/casework"
	casestore "congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/reporting"
)

// caseStates are those of records; in the second three an official version stands
// beside what is pending, in the last only an official one.
var caseStates = map[string][]string{
	"entering": {"NOTICE", "DRAFT", "SUBMITTED", "RETURNED", "CLOSED"},
	"amending": {"AMENDING", "AMENDMENT_SUBMITTED", "AMENDMENT_RETURNED"},
	"official": {"OFFICIAL", "TRANSFERRING", "END_SUBMITTED", "LOCKED", "REOPEN_REQUESTED", "MERGED"},
}

// caseDuties are what the provincial police holds over records.
var caseDuties = []string{"CASE_APPROVAL", "CASE_AMENDMENT", "CASE_REOPENING", "CASE_ENDING"}

// keepRecords gives the police of both communes the keeping of records and the
// provincial police every decision.
func (w *world) keepRecords(t *testing.T) {
	for _, kind := range caseDuties {
		w.Duty(t, kind, w.home["CA"], uuid.Nil)
	}
	for _, unit := range []string{"TKP", "DSP"} {
		w.Duty(t, "CASE_KEEPER", w.home[unit], uuid.Nil)
	}
}

// seedCases writes a record of Tịnh Khê's police in every state, each text a canary.
func (w *world) seedCases(t *testing.T) {
	w.keepRecords(t)
	w.seedReassignment(t)
	for kind, states := range caseStates {
		for _, state := range states {
			at := row{unit: "TKP", state: state, line: true}
			if state == "TRANSFERRING" {
				at.receiver = "DSP"
			}
			w.seedCase(t, kind, state, at)
		}
	}
	w.seedGrants(t)
}

// seedCase writes one record; key names it among the operations.
func (w *world) seedCase(t *testing.T, kind, key string, at row) *casework.CaseRecord {
	state := at.state
	cases, keeper := w.app.Cases, access.With(t.Context(), w.as(t, "ca.tk"))
	first := "CaseRecord.official"
	if kind == "entering" {
		first = "CaseRecord.pending"
	}
	content := w.caseContent(key, at, first)
	r, err := cases.Open(keeper, casework.OpenCaseInput{ReceivedOn: clock.MustDate("2026-09-14"), Content: content}, casestore.Wanted{})
	w.fine(t, err)
	step := func(by, action string, in casework.StepCaseInput) {
		in.Record, in.Action = reporting.Versioned{ID: r.ID, Version: r.Version}, casework.CaseAction(action)
		r, err = cases.Step(access.With(t.Context(), w.as(t, by)), in, casestore.Wanted{})
		w.fine(t, err)
	}
	if kind != "entering" {
		step("ca.tk", "SUBMIT", casework.StepCaseInput{})
		step("ca.tinh", "APPROVE", casework.StepCaseInput{})
	}
	if kind == "amending" {
		in := casework.SaveCaseInput{Record: reporting.Versioned{ID: r.ID, Version: r.Version}, Content: *w.caseContent(key, at, "CaseRecord.pending")}
		_, err = cases.Save(keeper, in, casestore.Wanted{})
		w.fine(t, err)
	}
	if state == "TRANSFERRING" {
		day, to, number := clock.MustDate("2026-09-14"), w.home["DSP"], w.book.text("caseparts:"+key, link{"CaseRecord.moves", at}, link{"CaseMove.paperNumber", at})
		w.book.known(number, "caseparts:"+key, link{"CaseRecord.papers", at}, link{"CaseStepPaper.number", at})
		w.book.known(number, "casetrail", link{"Query.caseTrail", row{}}, link{"CaseTrail.paperNumber", row{unit: "TKP"}})
		step("ca.tk", "TRANSFER", casework.StepCaseInput{UnitID: &to, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day})
	}
	if key == "OFFICIAL" {
		w.seedRuling(t, r, content, at)
	}
	w.owner(t, `update case_records set state = $2::text, lock_kind = case when $2::text in ('LOCKED', 'REOPEN_REQUESTED') then 'ENDED' end where id = $1`, r.ID, state)
	w.seedProblems(t, key, r.ID, at)
	w.caseIDs[key], w.caseRows[key] = r.ID, at
	w.book.known(r.ID.String(), "case:"+key, link{"CaseRecord.id", at})
	w.book.known(r.ID.String(), "", link{"JournalEntry.objectId", row{}})
	for _, p := range w.people {
		if p.name != "" {
			for _, c := range []string{"CaseEvent.by", "CaseLooker.by", "CaseVersion.submittedByTitle", "CaseVersion.decidedByTitle", "CaseGrant.by", "CaseEmergency.by"} {
				w.book.known(w.title(p.name), "", link{c, at})
			}
			w.book.known(w.name(p.name), "", link{"CaseLooker.by", at})
		}
	}
	return r
}

func (w *world) fine(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// caseContent is a content whose every text is a canary, read through one of the versions.
func (w *world) caseContent(key string, at row, through string) *casework.Content {
	group := map[string]string{"CaseRecord.official": "case:", "CaseRecord.pending": "casepending:"}[through] + key
	text := func(section, field string) string {
		return w.book.text(group, link{through, at}, link{"CaseVersion." + section, at}, link{field, at})
	}
	of := func(section, field string) *string { s := text(section, field); return &s }
	day, sex, year, education := clock.MustDate("2026-09-10"), casework.Male, 1990, casework.Education("PRIMARY")
	status, ground, yes := casework.User, casework.PositiveTest, true
	name := of("identity", "CaseIdentity.fullName")
	w.book.known(*name, group, link{"CaseRecord.name", at}, link{through, at})
	other := text("identity", "CaseIdentity.otherNames")
	w.book.known(other, "", link{"CaseRecord.otherNames", at}, link{through, at})
	return &casework.Content{
		Identity: &casework.CaseIdentity{FullName: name, OtherNames: []string{other}, Sex: &sex, BirthYear: &year, Education: &education,
			BirthPlace: of("identity", "CaseIdentity.birthPlace"), HomeTown: of("identity", "CaseIdentity.homeTown"), Ethnicity: of("identity", "CaseIdentity.ethnicity"),
			Religion: of("identity", "CaseIdentity.religion"), Religious: &yes, Nationality: of("identity", "CaseIdentity.nationality"), Occupation: of("identity", "CaseIdentity.occupation"),
			Workplace: of("identity", "CaseIdentity.workplace"), Papers: []*casework.CasePaper{{Kind: "PASSPORT", Number: text("identity", "CasePaper.number"), IssuedBy: of("identity", "CasePaper.issuedBy")}}},
		Contact: &casework.CaseContact{PermanentAddress: of("contact", "CaseContact.permanentAddress"), TemporaryAddress: of("contact", "CaseContact.temporaryAddress"),
			CurrentAddress: of("contact", "CaseContact.currentAddress"), Phones: []string{text("contact", "CaseContact.phones")},
			Representative: of("contact", "CaseContact.representative"), RepresentativePhone: of("contact", "CaseContact.representativePhone"),
			RepresentativeAccount: of("contact", "CaseContact.representativeAccount"),
			SocialAccounts:        []string{text("contact", "CaseContact.socialAccounts")}, Residences: []*casework.CaseResidence{{Address: text("contact", "CaseResidence.address")}}},
		Family: &casework.CaseFamily{Notes: of("family", "CaseFamily.notes"), Members: []*casework.CaseRelative{{Relation: "FATHER", Name: text("family", "CaseRelative.name"),
			PaperNumber: of("family", "CaseRelative.paperNumber"), PaperIssuedBy: of("family", "CaseRelative.paperIssuedBy"), PaperIssuedOn: &day, Phone: of("family", "CaseRelative.phone"), Address: of("family", "CaseRelative.address")}}},
		Health: &casework.CaseHealth{Substances: []casework.Substance{"OTHER_SUBSTANCE"}, OtherSubstance: of("health", "CaseHealth.otherSubstance"),
			FirstUse: of("health", "CaseHealth.firstUse"), Frequency: of("health", "CaseHealth.frequency"), Dose: of("health", "CaseHealth.dose"),
			Tests: []*casework.CaseTest{{On: day, Agency: text("health", "CaseTest.agency"), Method: of("health", "CaseTest.method"), Positive: true,
				Summary: of("health", "CaseTest.summary"), Tester: of("health", "CaseTest.tester"), TesterTitle: of("health", "CaseTest.testerTitle"),
				TesterUnit: of("health", "CaseTest.testerUnit"), Steps: of("health", "CaseTest.steps")}},
			Determinations: []*casework.CaseDetermination{{On: day, Facility: text("health", "CaseDetermination.facility"), Number: of("health", "CaseDetermination.number")}},
			Detoxes: []*casework.CaseDetox{{Form: "COMPULSORY", From: day, Place: text("health", "CaseDetox.place"), Decision: of("health", "CaseDetox.decision"),
				DecisionOn: &day, DecisionAgency: of("health", "CaseDetox.decisionAgency")}}, Detoxed: &yes,
			Substitutions: []*casework.CaseSubstitution{{From: day, Facility: text("health", "CaseSubstitution.facility"), Drug: of("health", "CaseSubstitution.drug")}}},
		Criminal: &casework.CaseCriminal{DrugConvictions: &yes, Decisions: []*casework.CaseSanction{{On: day, Number: text("criminal", "CaseSanction.number"),
			Agency: text("criminal", "CaseSanction.agency"), Form: text("criminal", "CaseSanction.form")}}},
		Management: &casework.CaseManagement{Status: &status, Ground: &ground, GroundOn: &day, Notes: of("management", "CaseManagement.notes"),
			Decisions: []*casework.CaseDecision{{Kind: "MANAGE", On: day, Number: text("management", "CaseDecision.number"), Agency: text("management", "CaseDecision.agency")}}},
	}
}

// ofCases are the operations that ask for records: one by one, and as lists.
func (w *world) ofCases(a asking) []operation {
	version := a.all("CaseVersion", map[string]string{"problems": a.all("Problem", nil),
		"identity": a.all("CaseIdentity", map[string]string{"papers": a.all("CasePaper", nil)}),
		"contact":  a.all("CaseContact", map[string]string{"residences": a.all("CaseResidence", nil), "permanentArea": "id", "currentArea": "id"}),
		"family":   a.all("CaseFamily", map[string]string{"members": a.all("CaseRelative", nil)}),
		"health": a.all("CaseHealth", map[string]string{"tests": a.all("CaseTest", nil), "determinations": a.all("CaseDetermination", nil),
			"detoxes": a.all("CaseDetox", nil), "substitutions": a.all("CaseSubstitution", nil)}),
		"criminal":   a.all("CaseCriminal", map[string]string{"decisions": a.all("CaseSanction", nil)}),
		"management": a.all("CaseManagement", map[string]string{"decisions": a.all("CaseDecision", nil)})})
	plain := a.all("CaseRecord", map[string]string{"official": "", "pending": "", "clocks": "", "actions": "", "moves": "", "papers": "", "timeline": "", "recent": "", "lookers": "", "rulings": "", "requests": "", "unit": "id", "origin": "id", "delegate": "id", "grants": "", "sharings": ""})
	// Asking for lookers must not be a look: the answer of the plan and of gqlgen alone
	// would differ by it.
	unseen := a.all("CaseRecord", map[string]string{"official": "", "pending": "", "clocks": "", "actions": "", "moves": "", "papers": "", "timeline": "", "recent": "", "lookers": "", "rulings": "", "requests": "", "unit": "id", "origin": "id", "delegate": "id", "grants": "", "sharings": "",
		"name": "", "otherNames": "", "sex": "", "birthYear": ""})
	out := []operation{
		{"cases", `{ caseRecords(order: DUE, first: 20) {` + a.all("CasePage", map[string]string{"items": plain}) + `} }`},
		{"casetrail", `{ caseTrail(first: 20) {` + a.all("CaseTrailPage", map[string]string{"items": a.all("CaseTrail", map[string]string{"from": "id", "to": "id"})}) + `} }`},
		{"caseCounts", `{ caseCounts {` + a.all("CaseCounts", nil) + `} caseUnitCounts {` + a.all("CaseUnitCounts", map[string]string{"unit": "id"}) + `} caseReceivers { id } }`},
	}
	for i, one := range w.ofImports(a) {
		out = append(out, operation{fmt.Sprintf("caseImports:%d", i), "{ " + one + " }"})
	}
	for _, key := range slices.Sorted(maps.Keys(w.caseIDs)) {
		ask := func(group, fields string) {
			out = append(out, operation{group + ":" + key, fmt.Sprintf(`{ caseRecord(id: %q) { %s } }`, w.caseIDs[key], fields)})
		}
		ask("case", "id name masked official {"+version+"}")
		ask("casepending", "id name masked pending {"+version+"}")
		ask("caseparts", unseen+" clocks {"+a.all("CaseClock", nil)+"} actions {"+a.all("CaseActionState", nil)+"} moves {"+
			a.all("CaseMove", map[string]string{"from": "id", "to": "id"})+"} papers {"+a.all("CaseStepPaper", nil)+"} timeline {"+a.all("CaseEvent", nil)+"} recent {"+a.all("CaseEvent", nil)+"} lookers {"+a.all("CaseLooker", nil)+"}")
		ask("casegrants", "id grants {"+a.all("CaseGrant", map[string]string{"unit": "id"})+"} sharings {"+a.all("CaseSharingState", nil)+"}")
	}
	return append(out, w.ofEmergencies(a)...)
}

// casesHeard: a record's change is heard by who may read it, that of an import by the clerks
// of the unit that takes the records in, and by nobody else.
func (w *world) casesHeard(t *testing.T, streams map[*person]*bufio.Scanner) {
	last := uuid.NewString()
	for _, id := range w.caseIDs {
		w.notify(t, "case", id.String())
	}
	w.notify(t, "caseImport", w.importID.String())
	w.notify(t, "unit", last)
	for p, lines := range streams {
		got := hears(lines, last)
		if may := p.name == "ca.tk"; may != got[w.importID.String()] {
			t.Errorf("%s hears of the import of Tịnh Khê: %v, expected %v", p.name, !may, may)
		}
		for key, id := range w.caseIDs {
			if may := w.oracle.allows(p, "CaseRecord.id", w.caseRows[key]); may != got[id.String()] {
				t.Errorf("%s hears of a record %s: %v, expected %v", p.name, key, !may, may)
			}
		}
	}
}
