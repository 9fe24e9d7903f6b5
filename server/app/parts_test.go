package app_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/reporting"
)

const partsForm = `
code: "02/THU"
edition: "2026"
title: Biểu có dòng
legalBasis: Quyết định thử
validFrom: 2025-01-01
rows:
  kind: FIXED
  items: [{code: I, label: Tiếp dân}, {code: II, label: Xử lý đơn}, {code: III, label: Giải quyết}]
columns:
  - {code: "1", name: c1, label: Số lượng, kind: NUMBER, min: "0", indicator: null}
`

const partsOutline = `
code: ĐC-THU
edition: "2026"
title: Báo cáo thử
legalBasis: Quyết định thử
validFrom: 2026-01-01
headings:
  - {key: ket-qua, number: I, title: Kết quả}
  - {key: ton-tai, number: II, title: Tồn tại}
`

// withRows opens a round whose report has three rows and two headings instead of the
// world's one.
func (w *world) withRows(t *testing.T) uuid.UUID {
	t.Helper()
	office, err := w.acting(t.Context(), "vanphong")
	if err != nil {
		t.Fatal(err)
	}
	if _, err = w.Reports.ImportForm(office, partsForm); err != nil {
		t.Fatal(err)
	}
	text, err := w.Reports.ImportOutline(office, partsOutline)
	if err != nil {
		t.Fatal(err)
	}
	commune := directory.LevelCommune
	r, err := w.Reports.DraftRegime(office, reporting.RegimeInput{Code: "02-THU", Name: "Báo cáo có dòng", Kind: "PERIODIC", Origin: "PROVINCE",
		LeadUnitID: w.units["TTT"], LegalBasis: "Quyết định thử", Frequency: "QUARTER", WindowRule: "FIFTEENTH", SupplementDays: 2,
		FormCode: "02/THU", OutlineCode: &text.Code, DueRules: []reporting.DueRuleInput{{Level: commune, WorkingDays: 3}},
		Respondents: []reporting.RespondentRuleInput{{Level: &commune, ValidFrom: reform}}})
	if err == nil {
		r, err = w.Reports.PublishRegime(office, reporting.Versioned{ID: r.ID, Version: r.Version})
	}
	if err != nil {
		t.Fatal(err)
	}
	lead, err := w.acting(t.Context(), "thanhtra")
	if err != nil {
		t.Fatal(err)
	}
	round, err := w.Reports.OpenRound(lead, r.ID, "2026-Q3")
	if err != nil {
		t.Fatal(err)
	}
	w.round = round.ID
	return w.obligation(t, "A")
}

type part struct {
	ID       uuid.UUID
	Version  int
	State    string
	Holder   struct{ Name string }
	Person   *string
	Rows     []string
	Headings []string
	OnBehalf *struct {
		By    string
		Cells int
	}
	Progress struct{ Cells, Filled, Headings, Written int }
}

func (p part) input() map[string]any {
	return map[string]any{"in": map[string]any{"part": map[string]any{"id": p.ID, "version": p.Version}}}
}

// parts is what somebody sees of who does which part, in the order of giving.
func (w *world) parts(t *testing.T, who string, id uuid.UUID) []part {
	t.Helper()
	var o struct{ WorkParts []part }
	w.ask(t, who, `query ($id: UUID!) { obligation(id: $id) { workParts { id version state holder { name } person rows headings
		onBehalf { by cells } progress { cells filled headings written } } } }`, map[string]any{"id": id}).into(t, "obligation", &o)
	return o.WorkParts
}

// give asks for a part to be given; scope as "r1 r2" rows and headings.
func (w *world) give(t *testing.T, who string, id uuid.UUID, unit, rows, headings string, more ...map[string]any) *reply {
	t.Helper()
	in := map[string]any{"unitId": w.units[unit],
		"scope": map[string]any{"rows": strings.Fields(rows), "headings": strings.Fields(headings), "columns": []string{}}}
	var o report
	w.ask(t, who, `query ($id: UUID!) { obligation(id: $id) { id version } }`, map[string]any{"id": id}).into(t, "obligation", &o)
	in["obligation"] = o.ref()
	for _, m := range more {
		for k, v := range m {
			in[k] = v
		}
	}
	return w.ask(t, who, `mutation ($in: GivePartInput!) { givePart(input: $in) { id } }`, map[string]any{"in": in})
}

// rowCells is the input of saveCells for the first column: "r1", "3", "r2", "1"…
func rowCells(id uuid.UUID, values ...string) map[string]any {
	in := cells(id, values...)
	for _, e := range in["in"].(map[string]any)["edits"].([]map[string]any) {
		e["row"], e["column"] = e["column"], "c1"
	}
	return in
}

type saved struct {
	Refused []struct{ Code, Message, Place string }
	Draft   struct {
		Cells    struct{ Rows, Columns []string }
		Sections []struct{ Key, Text string }
	}
}

// save saves cells or, with a heading first, a text.
func (w *world) save(t *testing.T, who string, id uuid.UUID, values ...string) (out saved) {
	t.Helper()
	const told = `refused { code message place } draft { cells { rows columns } sections { key text } }`
	if _, text, ok := strings.Cut(values[0], "text:"); ok {
		w.ask(t, who, `mutation ($in: SaveSectionsInput!) { saveSections(input: $in) { `+told+` } }`, map[string]any{"in": map[string]any{
			"obligationId": id, "edits": []map[string]any{{"key": text, "text": values[1], "base": ""}}}}).into(t, "saveSections", &out)
		return out
	}
	w.ask(t, who, `mutation ($in: SaveCellsInput!) { saveCells(input: $in) { `+told+` } }`, rowCells(id, values...)).into(t, "saveCells", &out)
	return out
}

// TestTheWayOfPartsOverTheAPI: rows go to a room and a chapter to a person of it; each
// works inside its own, the commune fills in on behalf, takes back and stays answerable.
func TestTheWayOfPartsOverTheAPI(t *testing.T) {
	w, _ := newWorld(t)
	id := w.withRows(t)
	person := map[string]any{"positionId": w.posts["vh2.an"]}
	for _, r := range []*reply{w.give(t, "xa.an", id, "A.VH", "r1 r2", ""), w.give(t, "xa.an", id, "A.VH", "", "ton-tai", person)} {
		r.into(t, "givePart", &struct{}{})
	}

	// Whoever has rows sees and enters these alone; whoever has a chapter also sees the room's.
	out := w.save(t, "vh.an", id, "r1", "5", "r3", "7")
	if len(out.Refused) != 1 || out.Refused[0].Code != "CELL_NOT_IN_PART" || out.Refused[0].Place != "r3.c1" || !strings.Contains(out.Refused[0].Message, "không thuộc phần được giao") {
		t.Errorf("outside the part: %+v", out.Refused)
	}
	if strings.Join(out.Draft.Cells.Rows, " ") != "r1 r2" || len(out.Draft.Sections) != 0 {
		t.Errorf("the room sees %+v", out.Draft)
	}
	if out := w.save(t, "vh.an", id, "text:ton-tai", "Còn chậm"); len(out.Refused) != 1 || out.Refused[0].Code != "SECTION_NOT_IN_PART" || !strings.Contains(out.Refused[0].Place, "ton-tai") {
		t.Errorf("a chapter of another: %+v", out.Refused)
	}
	if out := w.save(t, "vh2.an", id, "text:ton-tai", "Còn chậm"); len(out.Refused) != 0 || len(out.Draft.Sections) != 1 || out.Draft.Sections[0].Text != "Còn chậm" {
		t.Errorf("the chapter: %+v", out)
	}
	for who, sees := range map[string]int{"xa.an": 2, "vh.an": 1, "vh2.an": 2} {
		if got := w.parts(t, who, id); len(got) != sees {
			t.Errorf("%s sees %d parts, want %d", who, len(got), sees)
		}
	}

	// The commune writes everywhere, with a mark where it does so for others.
	if out := w.save(t, "xa.an", id, "r2", "6", "r3", "7"); len(out.Refused) != 0 {
		t.Errorf("the unit that owes: %+v", out.Refused)
	}
	rows := w.parts(t, "xa.an", id)[0]
	if rows.OnBehalf == nil || rows.OnBehalf.Cells != 1 || !strings.HasPrefix(rows.OnBehalf.By, "Chức vụ xa.an") || rows.Progress.Filled != 2 || rows.Progress.Cells != 2 {
		t.Errorf("filled in on behalf: %+v", rows)
	}

	w.takenBack(t, id, rows)
	w.putUp(t, id)
}

func (w *world) takenBack(t *testing.T, id uuid.UUID, rows part) {
	t.Helper()
	// Taken back, the part is gone from the room and its figures stay.
	const recall = `mutation ($in: PartReasonInput!) { recallPart(input: $in) { id } }`
	if r := w.ask(t, "vh.an", recall, rows.input()); r.code() != "FORBIDDEN/ACTION_NOT_PERMITTED" || !strings.Contains(r.Errors[0].Message, "UBND xã An") {
		t.Errorf("the holder takes it back itself: %s", r.body)
	}
	w.ask(t, "xa.an", recall, rows.input()).into(t, "recallPart", &struct{}{})
	if r := w.ask(t, "vh.an", `mutation ($in: SaveCellsInput!) { saveCells(input: $in) { draft { revision } } }`, rowCells(id, "r1", "9")); r.code() != "NOT_FOUND/NOT_FOUND" {
		t.Errorf("after it was taken back: %s", r.body)
	}
	if left := w.parts(t, "xa.an", id); len(left) != 1 || left[0].Person == nil || left[0].Progress.Written != 1 {
		t.Errorf("left: %+v", left)
	}
	var o struct {
		Draft struct{ Cells struct{ Values [][]string } }
	}
	w.ask(t, "xa.an", `query ($id: UUID!) { obligation(id: $id) { draft { cells { values } } } }`, map[string]any{"id": id}).into(t, "obligation", &o)
	if got := fmt.Sprint(o.Draft.Cells.Values); got != "[[5] [6] [7]]" {
		t.Errorf("what was entered does not stay: %s", got)
	}
}

// putUp: over an unfinished part only with the reason, for the unit stays answerable.
func (w *world) putUp(t *testing.T, id uuid.UUID) {
	t.Helper()
	var o report
	w.ask(t, "xa.an", `query ($id: UUID!) { obligation(id: $id) { id version draft { revision } } }`, map[string]any{"id": id}).into(t, "obligation", &o)
	in := map[string]any{"obligation": o.ref(), "revision": o.Draft.Revision}
	const propose = `mutation ($in: ProposeInput!) { propose(input: $in) { id state version } }`
	if r := w.ask(t, "xa.an", propose, map[string]any{"in": in}); r.code() != "BAD_INPUT/PARTS_UNFINISHED" || r.Errors[0].Extensions.Problems[0].Place != "workParts."+w.parts(t, "xa.an", id)[0].ID.String() {
		t.Errorf("an unfinished part: %s", r.body)
	}
	in["unfinishedReason"] = "Cán bộ nghỉ phép, văn phòng đã soát"
	w.ask(t, "xa.an", propose, map[string]any{"in": in}).into(t, "propose", &o)
	if o.State != "AWAITING_SIGNATURE" {
		t.Errorf("%+v", o)
	}
}

// TestGiftsThatAreRefused: each refusal says in Vietnamese what is wrong, and where.
func TestGiftsThatAreRefused(t *testing.T) {
	w, _ := newWorld(t)
	id := w.withRows(t)
	w.give(t, "xa.an", id, "A.VH", "r1 r2", "").into(t, "givePart", &struct{}{})
	held := map[string]any{"parentId": w.parts(t, "vh.an", id)[0].ID}
	tomorrow := clock.DateOf(opened).AddDays(1).Vietnamese()
	for _, c := range []struct {
		name, who, unit, rows, headings string
		more                            map[string]any
		code, place, says               string
	}{
		{"back to the giver", "vh.an", "A", "r1", "", held, "DELEGATION_LOOP", "unitId", "tạo vòng lặp phân công"},
		{"to itself", "vh.an", "A.VH", "r1", "", held, "DELEGATION_LOOP", "unitId", "Phòng Văn hóa"},
		{"a unit that ends tomorrow", "xa.an", "A.TO", "r3", "", nil, "HOLDER_ENDS", "unitId", "đến hết ngày " + tomorrow},
		{"a unit that ended", "xa.an", "CU", "r3", "", nil, "HOLDER_NOT_BELOW", "unitId", ""},
		{"a commune beside", "xa.an", "binh1", "r3", "", nil, "HOLDER_NOT_BELOW", "unitId", "không phải phòng hoặc đơn vị cấp dưới"},
		{"what another has", "xa.an", "A.VP", "r2 r3", "", nil, "SCOPE_TAKEN", "scope", "dòng II đang giao cho Phòng Văn hóa"},
		{"beyond its own part", "vh.an", "A.VH", "r3", "", map[string]any{"parentId": held["parentId"], "positionId": w.posts["vh2.an"]},
			"SCOPE_OUTSIDE", "scope", "(dòng III) vượt ra ngoài phần được giao (dòng I, II)"},
		{"a row that is not there", "xa.an", "A.VP", "r9", "", nil, "SCOPE_UNKNOWN", "scope.rows", "r9"},
		{"a chapter that is not there", "xa.an", "A.VP", "", "xyz", nil, "SCOPE_UNKNOWN", "scope.headings", "xyz"},
		{"a person who does not enter", "xa.an", "A", "r3", "", map[string]any{"positionId": w.posts["ct.an"]}, "HOLDER_NOT_CLERK", "positionId", "không phải cán bộ nhập liệu"},
	} {
		r := w.give(t, c.who, id, c.unit, c.rows, c.headings, c.more)
		if r.code() != "BAD_INPUT/"+c.code || r.Errors[0].Extensions.Place != c.place || !strings.Contains(r.Errors[0].Message, c.says) {
			t.Errorf("%s: %s, want %s at %s saying %q", c.name, r.body, c.code, c.place, c.says)
		}
	}
	if got := w.parts(t, "xa.an", id); len(got) != 1 {
		t.Errorf("a refused gift left something: %+v", got)
	}
}
