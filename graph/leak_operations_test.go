package graph_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// operation is one document; the canaries of its group are asked for by it.
type operation struct{ group, document string }

// asking writes selections of all fields of a type.
type asking struct{ schema *ast.Schema }

// all selects every field of a type, and of the objects behind it their type name;
// parts says for which of them more is asked, or "" to leave one out.
func (a asking) all(typ string, parts map[string]string) string {
	out := []string{"__typename"}
	for _, f := range a.schema.Types[typ].Fields {
		if strings.HasPrefix(f.Name, "__") || len(f.Arguments) > 0 {
			continue
		}
		part, named := parts[f.Name]
		switch {
		case named && part != "":
			out = append(out, f.Name+" {"+part+"}")
		case named:
		case a.schema.Types[f.Type.Name()].IsCompositeType():
			out = append(out, f.Name+" {__typename}")
		default:
			out = append(out, f.Name)
		}
	}
	return strings.Join(out, " ")
}

// ofReport are the operations that ask for one report. The versions are asked
// for in three documents, since all their lists together exceed the cost limit.
func (a asking) ofReport(r *report) []operation {
	without := func(names ...string) map[string]string {
		m := map[string]string{"cells": a.all("CellBlock", nil), "substitute": a.all("SubstituteDocument", nil),
			"sections": "", "attachments": a.all("SubmittedAttachment", nil)}
		for _, n := range names {
			m[n] = ""
		}
		return m
	}
	official := without()
	official["reviews"], official["warningReasons"] = a.all("Review", nil), a.all("SubmittedWarning", nil)
	base := a.all("Obligation", map[string]string{"submissions": "", "official": "", "timeline": "", "urges": "", "workParts": "",
		"dueExplanation": a.all("DueExplanation", nil), "route": a.all("RouteStep", nil), "actions": a.all("ActionState", nil),
		"comments": a.all("CellComment", nil), "attachments": a.all("Attachment", nil), "draft": a.all("Draft", map[string]string{"cells": a.all("CellBlock", nil),
			"sections": a.all("DraftSection", nil), "sectionProblems": a.all("Problem", nil),
			"warningReasons": a.all("WarningReason", nil), "problems": a.all("Problem", nil),
			"proposed": a.all("ProposedCell", nil), "unplaced": a.all("UnplacedCell", nil)})})
	ask := func(part, fields string) operation {
		return operation{r.group(part), fmt.Sprintf(`{ obligation(id: %q) { %s } }`, r.id, fields)}
	}
	return append(a.ofTogether(r), []operation{
		ask("base", base),
		ask("official", "masked timeline {"+a.all("TimelineEntry", nil)+"} urges {"+a.all("Urge", nil)+"} official {"+a.all("Submission", official)+"}"),
		ask("parts", "workParts {"+a.all("WorkPart", map[string]string{"holder": "id", "onBehalf": a.all("OnBehalf", nil), "progress": a.all("PartProgress", nil), "actions": a.all("PartActionState", nil)})+"}"),
		{r.group("holders"), fmt.Sprintf(`{ partHolders(obligationId: %q) {`, r.id) + a.all("PartHolder", map[string]string{"unit": "id", "persons": a.all("HolderPerson", nil)}) + `} }`},
		ask("versions", "submissions {"+a.all("Submission", without("reviews", "warningReasons"))+"}"),
		ask("reviews", "submissions { masked reviews { __typename text byTitle } }"),
		ask("texts", "official { masked sections {"+a.all("SubmittedSection", nil)+"} }"),
	}...)
}

// ofWorld are the operations that ask for everything else.
func (w *world) ofWorld(a asking) []operation {
	unit := a.all("Unit", map[string]string{"area": a.all("Area", nil), "rooms": ""})
	regime := a.all("Regime", map[string]string{"dueRules": a.all("DueRule", nil), "respondents": a.all("RespondentRule", map[string]string{"units": "id"}),
		"exemptions": a.all("Exemption", map[string]string{"unit": "id"})})
	round := a.all("Round", map[string]string{"regime": "id code", "formVersion": "id"})
	out := []operation{
		{"viewer", `{ viewer {` + a.all("Viewer", map[string]string{"account": a.all("Account", nil), "position": a.all("Position", nil), "positions": a.all("Position", nil)}) + `} }`},
		{"units", `{ units(first: 100) { __typename total endCursor items {` + unit + `} } lineage(areaCode: "21211") {` + a.all("Succession", nil) + `} }`},
		{"accounts", `{ accounts(first: 100) { __typename total endCursor items {` + a.all("ManagedAccount", map[string]string{"positions": ""}) + `} } }`},
		{"titles", `{ accounts(first: 100) { items { positions { title } } } }`},
		{"positions", `{ accounts(first: 20) { items { positions {` + a.all("Position", nil) + `} } } }`},
		{"duties", `{ duties {` + a.all("Duty", nil) + `} }`},
		{"calendar", `{ calendar(year: 2026) {` + a.all("CalendarDay", nil) + `} }`},
		{"outages", `{ outages {` + a.all("Outage", nil) + `} }`},
		{"regimes", `{ regimes {` + a.all("Regime", map[string]string{"respondents": "", "dueRules": "", "exemptions": ""}) + `} }`},
		{"forms", `{ forms { __typename code title versions { id edition columnCount } } }`},
		{"outlines", `{ outlines { __typename code title versions {` + a.all("OutlineVersion", map[string]string{"document": ""}) + `} } }`},
		{"checkOutline", `{ checkOutline(document: "code: 1") {` + a.all("OutlineCheck", map[string]string{"problems": a.all("Problem", nil)}) + `} }`},
		{"checkForm", `{ checkForm(document: "code: 1") {` + a.all("FormCheck", map[string]string{"problems": a.all("Problem", nil)}) + `} }`},
		{"rounds", `{ rounds(first: 100) {` + round + `} }`},
		{"inbox", `{ inbox(first: 50) { __typename hasMore items {` + a.all("InboxItem", map[string]string{"obligation": "id state unit { id }", "part": "id note",
			"record": "id code name birthYear masked unit { id } pending { id identity { fullName } returnReason }", "ruling": ""}) + `} } }`},
		{"inboxPapers", `{ inbox(first: 50) { __typename items { __typename task ruling { __typename id kind stateLabel content { fullName } refusal } } } }`},
		{"obligations", `{ obligations(first: 100) { __typename total endCursor items { __typename id state timeliness dueAt version masked } } }`},
		{"reminders", `{ regimesToReview {` + a.all("RegimeReminder", map[string]string{"regime": "code"}) + `} indicatorOverlaps(formCode: "LEAK1") {` + a.all("IndicatorOverlap", map[string]string{"leadUnit": "id"}) + `} }`},
		{"codes", `{ externalCodes(kind: REGIME, first: 50) {` + a.all("ExternalCodePage", map[string]string{"items": a.all("ExternalCode", nil)}) + `} }`},
		{"feedbacks", `{ feedbacks(first: 10) {` + a.all("FeedbackPage", map[string]string{"items": a.all("Feedback", map[string]string{"unit": "", "messages": a.all("FeedbackMessage", nil)})}) + `} }`},
		{"requests", `{ accountRequests(first: 100) {` + a.all("AccountRequestPage", map[string]string{"items": a.all("AccountRequest", map[string]string{"unit": "id", "position": a.all("RequestedPosition", map[string]string{"unit": "id"})})}) + `} }`},
		{"requestFigures", `{ accountRequestFigures(year: 2026) {` + a.all("AccountRequestFigures", nil) + `} }`},
		{"colleagues", `{ colleagues {` + a.all("Colleague", map[string]string{"unit": "id"}) + `} }`},
		{"formDrafts", `{ formDrafts {` + a.all("FormDraft", map[string]string{"findings": a.all("Problem", nil)}) + `} }`},
		{"compareForms", fmt.Sprintf(`{ compareForms(beforeId: %q, afterId: %q) {%s} }`, w.forms["R1"], w.forms["R2"], a.all("FormChange", nil))},
		{"notices", `{ notices(first: 5) {` + a.all("NoticePage", map[string]string{"items": a.all("Notice", map[string]string{"lines": a.all("NoticeLine", nil)})}) + `} }`},
		ofViews(a),
		{"returnReasons", `{ returnReasons {` + a.all("ReturnReason", nil) + `} }`},
		{"journal:RETURN", `{ journal(first: 100, filter: {action: "RETURN"}) { __typename endCursor items {` + a.all("JournalEntry", nil) + `} } }`},
		{"journal:HAND_OVER", `{ journal(first: 100, filter: {action: "HAND_OVER"}) { __typename endCursor items {` + a.all("JournalEntry", nil) + `} } }`},
	}
	for _, key := range slices.Sorted(maps.Keys(w.regimes)) {
		out = append(out, operation{"regimeFile:" + key, fmt.Sprintf(`{ regimeFile(id: %q) {%s} }`, w.regimes[key], a.all("RegimeFile", map[string]string{"reviews": a.all("RegimeReview", nil), "replaces": "id", "replacedBy": "id"}))},
			operation{"regime:" + key, fmt.Sprintf(`{ regime(id: %q) {%s} formVersion(id: %q) {%s} }`, w.regimes[key], regime, w.forms[key], a.all("FormVersion", nil))})
	}
	return append(append(append(append(append(append(append(out, w.ofCases(a)...), w.ofRulings(a)...), w.ofPairs(a)...), w.ofReform(a)...), w.ofRounds(a, round)...), w.ofFigures(a)...), w.ofFollowing(a)...)
}

func (w *world) ofRounds(a asking, round string) (out []operation) {
	progress := a.all("RoundProgress", map[string]string{"round": "id", "exempt": a.all("Exemption", map[string]string{"unit": "id"}), "units": a.all("UnitProgress", map[string]string{"unit": "id"})})
	table := a.all("RoundTable", map[string]string{"round": "id", "formVersion": "id", "rows": a.all("RoundTableRow", map[string]string{"unit": "id"})})
	move := a.all("RoundMove", map[string]string{"round": "id", "formVersion": "id", "columns": a.all("ColumnMove", nil), "rows": a.all("ColumnMove", nil), "drafts": a.all("DraftMove", map[string]string{"unit": "id"})})
	for _, key := range slices.Sorted(maps.Keys(w.rounds)) {
		id := w.rounds[key]
		if !strings.HasSuffix(key, "ASSIGNED") { // its round is closed: it moves no more
			out = append(out, operation{"move:" + key, fmt.Sprintf(`{ roundMove(roundId: %q, formVersionId: %q) {%s} }`, id, w.moveTo[key[:2]], move)})
		}
		out = append(out, operation{"round:" + key, fmt.Sprintf(`{ round(id: %q) {%s} }`, id, round)},
			operation{"progress:" + key, fmt.Sprintf(`{ roundProgress(roundId: %q) {%s} }`, id, progress)},
			operation{"table:" + key, fmt.Sprintf(`{ roundTable(roundId: %q) {%s} }`, id, table)})
	}
	return out
}

func (w *world) ofFigures(a asking) []operation {
	result := a.all("AggregateResult", map[string]string{"indicators": a.all("Indicator", nil), "coverage": a.all("Coverage", nil), "comparability": a.all("ComparabilityNote", nil)})
	question := func(by, more string) string {
		return `{indicators: ["leak1.c1"], by: ` + by + `, periods: ["2026-Q1"]` + more + `}`
	}
	counts := func(by, more string) string {
		return `{indicators: ["case.managed", "case.managed.status.USER", "case.new"], by: ` + by + `, periods: ["2026-M08", "2026-M09"]` + more + `}`
	}
	out := []operation{
		{"indicators", `{ indicators {` + a.all("Indicator", nil) + `} figurePeriods(indicator: "leak1.c1") {` + a.all("FigurePeriod", nil) + `} }`},
		{"aggregate", `{ aggregate(queries: [` + question("COMMUNE", "") + question("COMMUNE", ", includeUnapproved: true") + question("PERIOD", "") + question("NONE", ", asKnownAt: \"2026-09-10T00:00:00Z\"") + `]) {` + result + `} }`},
		{"aggregate", `{ aggregate(queries: [` + question("COMMUNE", `, boundariesOn: "2025-06-14"`) + `]) {` + result + `} }`}, // communes that have ended
		{"counts of records", `{ aggregate(queries: [` + counts("COMMUNE", "") + counts("PERIOD", "") + counts("NONE", ", asKnownAt: \"2026-08-31T17:00:00Z\"") + `]) {` + result + `} figurePeriods(indicator: "case.managed") {` + a.all("FigurePeriod", nil) + `} }`},
		{"map", `{ map {` + a.all("MapLayer", nil) + `} }`},
	}
	item := a.all("Pedigree", map[string]string{"indicator": "key", "items": a.all("PedigreeItem", nil)})
	for unit, code := range map[string]string{"TK": "21211", "DS": "21109", "FI": "51"} {
		ask := fmt.Sprintf(`pedigree(indicator: "leak1.c1", areaCode: %q, period: "2026-Q1"`, code)
		out = append(out, operation{"official:" + unit, "{ " + ask + ") {" + item + "} }"},
			operation{"pedigree:" + unit, "{ " + ask + ", includeUnapproved: true) {" + item + "} }"},
			operation{"aggregate", `{ aggregate(queries: [` + question("NONE", `, areaCode: "`+code+`"`) + `]) {` + result + `} }`})
	}
	return out
}

// ofVersions are the operations about single versions: what they differ from, and
// what an entry reads beside them.
func (a asking) ofVersions(r *report) (out []operation) {
	blocks := map[string]string{}
	for _, f := range []string{"previousVersion", "previousPeriod", "samePeriodLastYear", "previous", "yearToDate"} {
		blocks[f] = a.all("CellBlock", nil)
	}
	blocks["sections"], blocks["previousSections"] = a.all("SubmittedSection", nil), a.all("SubmittedSection", nil)
	for _, state := range versionStates {
		out = append(out, operation{"comparison", fmt.Sprintf(`{ comparison(submissionId: %q) {%s} }`, r.versions[state], a.all("Comparison", blocks))})
	}
	out = append(out, operation{"counted", fmt.Sprintf(`{ countedCells(obligationId: %q) {%s} }`, r.id, a.all("CountedCell", nil))})
	out = append(out, operation{"prefill", fmt.Sprintf(`{ prefill(obligationId: %q) {%s} }`, r.id, a.all("Prefill", map[string]string{"cells": a.all("PrefillCell", nil)}))})
	return append(out, operation{"context", fmt.Sprintf(`{ periodContext(obligationId: %q) {%s} }`, r.id, a.all("PeriodContext", blocks))})
}
