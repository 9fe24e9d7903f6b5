package app_test

import (
	"crypto/sha256"
	"encoding/binary"
	"io/fs"
	"strconv"
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
	commune := directory.LevelCommune
	return w.halfYear(t, "su-dung.yaml", "2026-H2", reporting.RegimeInput{Code: "SDHT-6T", FormCode: "01/SDHT", WindowRule: "FIFTEENTH",
		DueRules:    []reporting.DueRuleInput{{Level: commune, WorkingDays: 5}},
		Respondents: []reporting.RespondentRuleInput{{Level: &commune, ValidFrom: reform}}})
}

// halfYear publishes a half-yearly report on a form that comes along and opens a round.
func (w *world) halfYear(t *testing.T, file, period string, in reporting.RegimeInput) uuid.UUID {
	t.Helper()
	office, err := w.acting(t.Context(), "vanphong")
	if err != nil {
		t.Fatal(err)
	}
	document, err := fs.ReadFile(forms.Files(), file)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Reports.ImportForm(office, string(document)); err != nil {
		t.Fatal(err)
	}
	in.Name, in.Kind, in.Origin, in.LeadUnitID, in.LegalBasis, in.Frequency, in.SupplementDays = "Báo cáo sử dụng", "PERIODIC", "PROVINCE", w.units["VP"], "QĐ 239", "HALF_YEAR", 2
	r, err := w.Reports.DraftRegime(office, in)
	if err != nil {
		t.Fatal(err)
	}
	if r, err = w.Reports.PublishRegime(office, reporting.Versioned{ID: r.ID, Version: r.Version}); err != nil {
		t.Fatal(err)
	}
	round, err := w.Reports.OpenRound(office, r.ID, period)
	if err != nil {
		t.Fatal(err)
	}
	return round.ID
}

// TestFiguresOfRecordsOpenTheirRecords (QĐ 1054 art. 10): a cell counted of records says
// by what their list is asked for, the months of the round and no more; to the police of
// the territory, and to nobody else.
func TestFiguresOfRecordsOpenTheirRecords(t *testing.T) {
	w, _ := newWorld(t)
	round := w.halfYear(t, "quan-ly-phan-mem.yaml", "2026-H2", reporting.RegimeInput{Code: "QLPM-6T", FormCode: "01/QLPM", WindowRule: "FIFTEENTH",
		DueRules:    []reporting.DueRuleInput{{Level: directory.LevelProvince, WorkingDays: 5}},
		Respondents: []reporting.RespondentRuleInput{{UnitIds: []uuid.UUID{w.units["CA"], w.units["TTT"]}, ValidFrom: reform}}})
	var page struct {
		Items []struct {
			ID   uuid.UUID
			Unit struct{ Name string }
		}
	}
	w.ask(t, "pc", `query ($r: UUID!) { obligations(filter: {roundId: $r}, first: 2) { items { id unit { name } } } }`, map[string]any{"r": round}).into(t, "obligations", &page)
	if len(page.Items) != 1 {
		t.Fatalf("the police owes %+v", page.Items)
	}
	const ask = `query ($id: UUID!) { countedCells(obligationId: $id) { row column label indicator areaCode since period } }`
	of := map[string]any{"id": page.Items[0].ID}
	var cells []struct {
		Row, Column, Label, Indicator, AreaCode, Period string
		Since                                           *string
	}
	w.ask(t, "pc", ask, of).into(t, "countedCells", &cells)
	got := ""
	for _, c := range cells {
		since := ""
		if c.Since != nil {
			since = *c.Since
		}
		got += strings.Join([]string{c.Row, c.Column, c.Indicator, c.AreaCode, since, c.Period}, " ") + "\n"
		var list struct{ Total int }
		w.ask(t, "pc", `query ($c: CaseCountedInput!) { caseRecords(filter: {counted: $c}, order: DUE, first: 1) { total } }`,
			map[string]any{"c": map[string]any{"indicator": c.Indicator, "areaCode": c.AreaCode, "since": c.Since, "period": c.Period}}).into(t, "caseRecords", &list)
	}
	want := `r1 c1 case.managed Tỉnh Thử  2026-M09
r1 c2 case.managed.status.DEPENDENT Tỉnh Thử  2026-M09
r1 c3 case.managed.status.USER Tỉnh Thử  2026-M09
r1 c4 case.locked Tỉnh Thử  2026-M09
r1 c5 case.new Tỉnh Thử 2026-M06 2026-M09
r1 c6 case.gone.ENDED Tỉnh Thử 2026-M06 2026-M09
r1 c7 case.reopened Tỉnh Thử 2026-M06 2026-M09
r1 c8 case.determined Tỉnh Thử 2026-M06 2026-M09
`
	if got != want {
		t.Errorf("opens\n%swant\n%s", got, want)
	}
	for who, code := range map[string]string{"thanhtra": "FORBIDDEN/NOT_PERMITTED", "lanhdao": "FORBIDDEN/NOT_PERMITTED", "congan.an": "NOT_FOUND/NOT_FOUND"} {
		if got := w.ask(t, who, ask, of).code(); got != code {
			t.Errorf("%s: %s", who, got)
		}
	}
}

// TestAReportOfACommuneTellsNoFew: what stands in a report is read by who may not see the
// persons. Of the province it is exact, of a commune rounded as its figures are.
func TestAReportOfACommuneTellsNoFew(t *testing.T) {
	w, d := newWorld(t)
	round := w.halfYear(t, "quan-ly-phan-mem.yaml", "2026-H2", reporting.RegimeInput{Code: "QLPM-6T", FormCode: "01/QLPM", WindowRule: "FIFTEENTH",
		DueRules:    []reporting.DueRuleInput{{Level: directory.LevelCommune, WorkingDays: 5}, {Level: directory.LevelProvince, WorkingDays: 5}},
		Respondents: []reporting.RespondentRuleInput{{UnitIds: []uuid.UUID{w.units["CA"], w.units["A.CA"]}, ValidFrom: reform}}})
	areas := map[string]*directory.Area{"pc": w.App.Directory.Current().Unit(w.units["CA"]).Area, "congan.an": w.App.Directory.Current().Unit(w.units["A.CA"]).Area}
	units := map[string]string{"pc": "CA", "congan.an": "A.CA"}
	for _, who := range []string{"pc", "congan.an"} {
		area := areas[who]
		_, err := d.Owner().Exec(t.Context(), `insert into rollups (indicator_id, period_to, period_key, area_id, area_at, nature, official, total, count, changed_at)
			select id, '2026-07-31', '2026-M07', $1, $2, 'ACTUAL', true, 3, 3, now() from indicators where key in ('case.managed', 'case.new')`, area.ID, area.At)
		if err != nil {
			t.Fatal(err)
		}
		_, err = d.Owner().Exec(t.Context(), `insert into journal (at, account_id, position_id, unit_id, action, object_kind, object_id, detail)
			select '2026-07-20', $1, $2, $3, step, 'case', gen_random_uuid(), '{}' from unnest(array['OPEN_CASE', 'HAND_OVER_CASE']) step, generate_series(1, 3)`,
			w.people[who], w.posts[who], w.units[units[who]])
		if err != nil {
			t.Fatal(err)
		}
		var page struct{ Items []useReport }
		w.ask(t, who, `query ($r: UUID!) { obligations(filter: {roundId: $r}, first: 9) { items { id version draft { revision cells { columns values } } } } }`,
			map[string]any{"r": round}).into(t, "obligations", &page)
		drafted := 0
		for _, r := range page.Items {
			if r.Draft == nil {
				continue
			}
			drafted++
			for column, measure := range map[string]string{"c1": "case.managed", "c5": "case.new", "c9": "records opened", "c10": "records handed over"} {
				got := at(r.Draft.Cells.Columns, r.Draft.Cells.Values, column)
				if exact := who == "pc"; exact != (got == "3") {
					t.Errorf("the report of %s says %s of %s", who, got, measure)
				}
			}
		}
		if drafted != 1 {
			t.Errorf("%s works on %d reports", who, drafted)
		}
	}
}

// TestAReportSaysWhatTheStatisticsSay (§4): who may see no person reads one count of a commune
// in its report and in the statistics, and is told the same; of what the table of the province
// says that there is nobody, both say nobody.
func TestAReportSaysWhatTheStatisticsSay(t *testing.T) {
	w, d := newWorld(t)
	// The numbers that move a count are large and hang on every word of what names it.
	w.App.Facts.Keyed = func(text string) []byte {
		sum := sha256.Sum256([]byte(text))
		out := make([]byte, 16)
		binary.BigEndian.PutUint64(out, 1<<(sum[0]%64))
		out[15] = 1
		return out
	}
	round := w.halfYear(t, "quan-ly-phan-mem.yaml", "2026-H1", reporting.RegimeInput{Code: "QLPM-6T", FormCode: "01/QLPM", WindowRule: "FIFTEENTH",
		DueRules:    []reporting.DueRuleInput{{Level: directory.LevelCommune, WorkingDays: 5}},
		Respondents: []reporting.RespondentRuleInput{{UnitIds: []uuid.UUID{w.units["A.CA"]}, ValidFrom: reform}}})
	commune, province := w.App.Directory.Current().Unit(w.units["A.CA"]).Area, w.App.Directory.Current().Unit(w.units["CA"]).Area
	for measure, counts := range map[string][2]int{"case.managed": {12, 30}, "case.managed.status.DEPENDENT": {3, 4}, "case.locked": {7, 7}} {
		for i, area := range []*directory.Area{commune, province} {
			_, err := d.Owner().Exec(t.Context(), `insert into rollups (indicator_id, period_to, period_key, area_id, area_at, nature, official, total, count, changed_at)
				select id, '2026-03-31', '2026-M03', $1, $2, 'FINAL', true, $3::int, $3::int, now() from indicators where key = $4`, area.ID, area.At, counts[i], measure)
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	var page struct{ Items []useReport }
	w.ask(t, "congan.an", `query ($r: UUID!) { obligations(filter: {roundId: $r}, first: 9) { items { id version draft { revision cells { columns values } } } } }`,
		map[string]any{"r": round}).into(t, "obligations", &page)
	if len(page.Items) != 1 || page.Items[0].Draft == nil {
		t.Fatalf("the commune police works on %+v", page.Items)
	}
	cells := page.Items[0].Draft.Cells
	stocks := []string{"case.managed", "case.managed.status.DEPENDENT", "case.managed.status.USER", "case.locked"}
	var told []struct{ Totals []*string }
	w.ask(t, "lanhdao", `query ($i: [String!]!, $a: String!) { aggregate(queries: [{indicators: $i, by: NONE, areaCode: $a, periods: ["2026-M05"]}]) { totals } }`,
		map[string]any{"i": stocks, "a": commune.Code}).into(t, "aggregate", &told)
	for i, measure := range stocks {
		got, want := at(cells.Columns, cells.Values, "c"+strconv.Itoa(i+1)), *told[0].Totals[i]
		if got != want {
			t.Errorf("%s: the report says %s, the statistics %s", measure, got, want)
		}
	}
	for _, column := range []string{"c3", "c5", "c6"} {
		if got := at(cells.Columns, cells.Values, column); got != "0" {
			t.Errorf("%s: %s of what the province has none", column, got)
		}
	}
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
