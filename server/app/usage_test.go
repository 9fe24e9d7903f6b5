package app_test

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/directory"
	"congvu/server/reporting"
	"congvu/server/reporting/forms"
)

// useRegime publishes the report on use and opens the round now running.
func (w *world) useRegime(t *testing.T) uuid.UUID {
	t.Helper()
	office, err := w.acting(t.Context(), "vanphong")
	if err != nil {
		t.Fatal(err)
	}
	document, err := fs.ReadFile(forms.Files(), "su-dung.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Reports.ImportForm(office, string(document)); err != nil {
		t.Fatal(err)
	}
	commune := directory.LevelCommune
	r, err := w.Reports.DraftRegime(office, reporting.RegimeInput{Code: "SDHT-6T", Name: "Báo cáo sử dụng", Kind: "PERIODIC", Origin: "PROVINCE",
		LeadUnitID: w.units["VP"], LegalBasis: "QĐ 239", Frequency: "HALF_YEAR", WindowRule: "FIFTEENTH", SupplementDays: 2, FormCode: "01/SDHT",
		DueRules:    []reporting.DueRuleInput{{Level: commune, WorkingDays: 5}},
		Respondents: []reporting.RespondentRuleInput{{Level: &commune, ValidFrom: reform}}})
	if err != nil {
		t.Fatal(err)
	}
	if r, err = w.Reports.PublishRegime(office, reporting.Versioned{ID: r.ID, Version: r.Version}); err != nil {
		t.Fatal(err)
	}
	lead, err := w.acting(t.Context(), "vanphong")
	if err != nil {
		t.Fatal(err)
	}
	round, err := w.Reports.OpenRound(lead, r.ID, "2026-H2")
	if err != nil {
		t.Fatal(err)
	}
	return round.ID
}

type useReport struct {
	ID      uuid.UUID
	Version int
	Draft   *struct {
		Revision int
		Cells    struct {
			Columns []string
			Values  [][]*string
		}
	}
	Submissions []struct {
		Cells struct {
			Columns []string
			Values  [][]*string
		}
	}
}

func at(columns []string, values [][]*string, column string) string {
	for i, c := range columns {
		if c == column && values[0][i] != nil {
			return *values[0][i]
		}
	}
	return ""
}

// TestTheSystemFillsItsOwnFigures: the report on use comes with what the system
// knows, locked, read anew while it is worked on, and kept from the signature on.
func TestTheSystemFillsItsOwnFigures(t *testing.T) {
	w, _ := newWorld(t)
	round, who := w.useRegime(t), solo(0)
	read := func() (r useReport) {
		t.Helper()
		var page struct{ Items []useReport }
		w.ask(t, who, `query ($r: UUID!) { obligations(filter: {roundId: $r}, first: 1) { items { id version draft { revision cells { columns values } }
			submissions { cells { columns values } } } } }`, map[string]any{"r": round}).into(t, "obligations", &page)
		if len(page.Items) != 1 {
			t.Fatalf("the unit owes %d", len(page.Items))
		}
		return page.Items[0]
	}
	cell := func(r useReport, column string) string {
		return at(r.Draft.Cells.Columns, r.Draft.Cells.Values, column)
	}
	r := read()
	if cell(r, "c1") != "1" || cell(r, "c4") != "1" || cell(r, "c9") != "0" {
		t.Errorf("accounts %s, owed %s, remarks %s", cell(r, "c1"), cell(r, "c4"), cell(r, "c9"))
	}
	remark := map[string]any{"i": map[string]any{"kind": "IDEA", "text": "Thêm biểu đồ cho lãnh đạo xã.", "screen": "x", "address": "/viec"}}
	w.ask(t, who, `mutation ($i: FeedbackInput!) { sendFeedback(input: $i) { id } }`, remark).into(t, "sendFeedback", &struct{ ID uuid.UUID }{})
	var saved struct {
		Refused []struct{ Code, Place string }
		Draft   struct{ Revision int }
	}
	w.ask(t, who, `mutation ($id: UUID!) { saveCells(input: {obligationId: $id, edits: [{row: "r1", column: "c1", value: "99"}, {row: "r1", column: "c11", value: "2"}]}) {
		refused { code place } draft { revision } } }`, map[string]any{"id": r.ID}).into(t, "saveCells", &saved)
	if len(saved.Refused) != 1 || saved.Refused[0].Code != "CELL_SYSTEM" || saved.Refused[0].Place != "r1.c1" {
		t.Errorf("refused %+v", saved.Refused)
	}
	if r = read(); cell(r, "c9") != "1" || cell(r, "c1") != "1" {
		t.Errorf("after a remark: %s remarks, %s accounts", cell(r, "c9"), cell(r, "c1"))
	}
	body := w.ask(t, who, `mutation ($o: Versioned!, $n: Int!) { propose(input: {obligation: $o, revision: $n}) { id version } }`,
		map[string]any{"o": map[string]any{"id": r.ID, "version": r.Version}, "n": r.Draft.Revision})
	var put struct{ Version int }
	body.into(t, "propose", &put)
	w.ask(t, who, `mutation ($i: FeedbackInput!) { sendFeedback(input: $i) { id } }`, remark).into(t, "sendFeedback", &struct{ ID uuid.UUID }{})
	if r = read(); cell(r, "c9") != "1" {
		t.Errorf("put up for signature with 1 remark, now %s", cell(r, "c9"))
	}
	w.ask(t, who, `mutation ($o: Versioned!) { sign(input: {obligation: $o}) { id } }`, map[string]any{"o": map[string]any{"id": r.ID, "version": r.Version}}).
		into(t, "sign", &struct{ ID uuid.UUID }{})
	r = read()
	if len(r.Submissions) != 1 || at(r.Submissions[0].Cells.Columns, r.Submissions[0].Cells.Values, "c9") != "1" {
		t.Errorf("sent %+v", r.Submissions)
	}
}

func TestAFormNamesAKnownSource(t *testing.T) {
	w, _ := newWorld(t)
	document := strings.Replace(strings.Replace(formDocument, `name: c3, label: Phần hai, kind: NUMBER, required: true, min: "0"`, `name: c3, label: Phần hai, source: usage.nobody`, 1), "01/THU", "02/THU", 1)
	var check struct {
		Problems []struct{ Code, Place string }
	}
	w.ask(t, "vanphong", `query ($d: String!) { checkForm(document: $d) { problems { code place } } }`, map[string]any{"d": document}).into(t, "checkForm", &check)
	if len(check.Problems) != 1 || check.Problems[0].Place != "columns[2].source" {
		t.Errorf("found %+v", check.Problems)
	}
}
