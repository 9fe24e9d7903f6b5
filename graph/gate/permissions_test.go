package gate

import (
	"strings"
	"testing"

	"congvu/server/access"
)

func TestMatrix(t *testing.T) {
	_, g, _ := server(t)
	text := g.Matrix()
	for _, want := range []string{
		"| people | role LEADER | names |",
		"| report.read | role CLERK, row OWN or BELOW |  |",
		"| public | everybody, also signed out |  |",
		"### Report\n\n| member | rule | who |\n|---|---|---|\n| boss | signed.in | everybody signed in |\n",
		"| lines(limit:) | people | role LEADER |",
		"### CLERK: any level, duty none, LEAD_AGENCY, MANAGING_OFFICE, OFFICE_OF_UNIT, RECORDS_OFFICER",
		"| Report | boss | broken, id, label, lines, masked, signer, unit |",
		"| Order | SIGNER |  |",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("lacks %q", want)
		}
	}
	if g.Matrix() != text {
		t.Error("not the same twice")
	}
}

func TestMatrixTellsLevelsAndDutiesApart(t *testing.T) {
	s := parse(t, directives+`type Query { a: Int @access(rule: "all") b: Int @access(rule: "commune") c: Int @access(rule: "lead") d: Int @access(rule: "none") }`)
	g, err := New(s, access.Rules{
		"all": {{}}, "commune": {{Levels: access.Commune}}, "none": {},
		"lead": {{Duty: access.LeadAgency, Covered: true, States: []string{"SENT"}, Why: "a | b"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	text := g.Matrix()
	others := strings.Join(access.DutyNames[1:], ", ") // all but LEAD_AGENCY
	for _, want := range []string{
		"| lead | duty LEAD_AGENCY reaching the row, state SENT | a \\| b |", "| none | nobody | |",
		"### CLERK: level CENTRAL, PROVINCE, DISTRICT, duty none, " + others + "\n\n| type | ALLOW | BY_ROW |\n|---|---|---|\n| Query | a |  |",
		"### CLERK: level COMMUNE, duty none, " + others + "\n\nAs with level CENTRAL, PROVINCE, DISTRICT",
		"| Query | a, b |  |", "| Query | a, b | c |",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("lacks %q in\n%s", want, text)
		}
	}
}

func TestRequires(t *testing.T) {
	got := Requires([]access.Grant{
		{Roles: access.Clerk | access.Approver, Levels: access.Commune, Relations: access.Own, States: []string{"DRAFT"}},
		{Duty: access.LeadAgency, Covered: true}, {}, {Public: true, Roles: access.Leader},
	})
	const want = "vai trò cán bộ nhập liệu hoặc người duyệt, cấp xã, bản ghi của chính đơn vị, trạng thái DRAFT; hoặc " +
		"nhiệm vụ cơ quan chủ trì chế độ báo cáo (bao gồm bản ghi); hoặc đăng nhập; hoặc không cần đăng nhập"
	if got != want {
		t.Errorf("got %s", got)
	}
	for name, n := range map[string][2]int{
		"roles": {len(vietnamese.roles), len(access.RoleNames)}, "levels": {len(vietnamese.levels), len(access.LevelNames)},
		"duties": {len(vietnamese.duties), len(access.DutyNames)}, "relations": {len(vietnamese.relations), len(access.RelationNames)},
	} {
		if n[0] != n[1] {
			t.Errorf("%s: %d names for %d", name, n[0], n[1])
		}
	}
}
