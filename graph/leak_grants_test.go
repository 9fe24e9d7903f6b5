package graph_test

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/casework"
	casestore "congvu/server/casework/store"
	"congvu/server/reporting"
)

// sectionTypes are the types of each section of a record.
var sectionTypes = map[string][]string{
	"identity": {"CaseIdentity", "CasePaper"}, "contact": {"CaseContact", "CaseResidence"}, "family": {"CaseFamily", "CaseRelative"},
	"health":   {"CaseHealth", "CaseTest", "CaseDetermination", "CaseDetox", "CaseSubstitution"},
	"criminal": {"CaseCriminal", "CaseSanction"}, "management": {"CaseManagement", "CaseDecision"},
}

// sectionOf is the section that a coordinate belongs to; "" for none.
func sectionOf(coordinate string) string {
	of, field, _ := strings.Cut(coordinate, ".")
	for section, types := range sectionTypes {
		for _, name := range types {
			if of == name {
				return section
			}
		}
		if of == "CaseVersion" && field == section {
			return section
		}
	}
	switch coordinate {
	case "CaseRecord.name", "CaseRecord.otherNames", "CaseRecord.sex", "CaseRecord.birthYear":
		return "identity"
	}
	return ""
}

// seedGrants writes records that are open beside who manages them: two sections by written
// consent to the inspectorate, all to one person in an emergency, management to the police
// of Đông Sơn, and a patient's part to the same police, which stands for a hospital.
func (w *world) seedGrants(t *testing.T) {
	official := func(key string, at row) *casework.CaseRecord {
		at.unit, at.state, at.line = "TKP", "OFFICIAL", true
		return w.seedCase(t, "official", key, at)
	}
	w.consents(t, official("OFFICIAL consent", row{consent: "TTT", sections: "contact health"}))
	w.emergency(t, official("OFFICIAL emergency", row{emergency: "ca.ds"}))
	const patient = "identity health"
	w.opens(t, official("OFFICIAL delegation", row{delegate: "DSP"}), "DELEGATION", "DSP", "")
	w.opens(t, official("OFFICIAL patient", row{patient: "DSP", sections: patient}), "PATIENT", "DSP", patient)
	w.opens(t, w.seedCase(t, "entering", "DRAFT patient", row{unit: "TKP", state: "DRAFT", line: true, patient: "DSP", sections: patient}), "PATIENT", "DSP", patient)
	w.opens(t, w.seedCase(t, "amending", "AMENDING patient", row{unit: "TKP", state: "AMENDING", line: true, patient: "DSP", sections: patient}), "PATIENT", "DSP", patient)
}

// opens writes a grant as it stands after its step.
func (w *world) opens(t *testing.T, r *casework.CaseRecord, kind, unit, sections string) {
	w.owner(t, `insert into case_grants (id, record_id, unit_id, manager_id, kind, sections, basis, begins_at) values ($1, $2, $3, $4, $5, $6, '', $7)`,
		uuid.New(), r.ID, w.home[unit], r.Unit.ID, kind, strings.Fields(sections), w.Clock.Now())
}

func (w *world) consents(t *testing.T, r *casework.CaseRecord) {
	at, key, today := w.caseRows["OFFICIAL consent"], "casegrants:OFFICIAL consent", w.Clock.Today()
	text := func(field string) string {
		return w.book.text(key, link{"CaseRecord.grants", at}, link{"CaseGrant." + field, at})
	}
	got, err := w.app.Cases.Consent(access.With(t.Context(), w.as(t, "ca.tk.truong")), casework.CaseConsentInput{
		Record: reporting.Versioned{ID: r.ID, Version: r.Version}, UnitID: w.home["TTT"], Sections: strings.Fields(at.sections), PaperNumber: text("paperNumber"),
		PaperDate: today, Issuer: text("issuer"), From: today, To: today.AddDays(30)}, casestore.Wanted{Grants: true})
	w.fine(t, err)
	w.book.known(got.Grants[0].ID.String(), key, link{"CaseRecord.grants", at}, link{"CaseGrant.id", at})
}

// emergency opens a record to a police officer of another commune; why is told on the
// record and, with who did it, in the list that is followed.
func (w *world) emergency(t *testing.T, r *casework.CaseRecord) {
	at, key := w.caseRows["OFFICIAL emergency"], "casegrants:OFFICIAL emergency"
	reason := w.book.text(key, link{"CaseRecord.grants", at}, link{"CaseGrant.reason", at})
	w.book.known(reason, "caseparts:OFFICIAL emergency", link{"CaseRecord.timeline", at}, link{"CaseEvent.reason", at})
	w.book.known(reason, "caseemergencies", link{"Query.caseEmergencies", row{}}, link{"CaseEmergency.reason", at})
	_, err := w.app.Cases.OpenEmergency(access.With(t.Context(), w.as(t, "ca.ds")), casework.CaseEmergencyInput{Code: &r.Code, Reason: reason}, casestore.Wanted{})
	w.fine(t, err)
	told, err := w.app.Cases.One(access.With(t.Context(), w.as(t, "ca.tk")), r.ID, casestore.Wanted{Grants: true})
	w.fine(t, err)
	w.book.known(told.Grants[0].ID.String(), "caseemergencies", link{"CaseEmergency.id", at})
	w.book.known(told.Grants[0].ID.String(), key, link{"CaseRecord.grants", at}, link{"CaseGrant.id", at})
	w.book.known(r.ID.String(), "caseemergencies", link{"CaseEmergency.recordId", at})
}

// ofEmergencies are the operations that ask what was opened in an emergency; who may not
// know why asks without.
func (w *world) ofEmergencies(a asking) []operation {
	item := a.all("CaseEmergency", map[string]string{"unit": "id"})
	return []operation{{"caseemergencies", `{ caseEmergencies(first: 20) {` + a.all("CaseEmergencyPage", map[string]string{"items": item}) + `} }`},
		{"casedelegates", `{ caseDelegates { id } }`}}
}
