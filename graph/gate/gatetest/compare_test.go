package gatetest

import (
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"congvu/server/access"
)

const sdl = `
directive @access(rule: String!) on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_OBJECT | INPUT_FIELD_DEFINITION | ENUM_VALUE
type Query { open: Int @access(rule: "open")  draft: Draft @access(rule: "draft")  find(name: String @access(rule: "lead"), order: Order): Int @access(rule: "open") }
type Draft @access(rule: "draft") { id: Int!  secret: Int @access(rule: "secret") }
enum Order { ID  NAME @access(rule: "lead") }
input In @access(rule: "draft") { id: Int }
`

var rules = access.Rules{
	"open":   {{Why: "signed in"}},
	"draft":  {{Roles: access.Clerk, Relations: access.Own, States: []string{"DRAFT", "RETURNED"}}},
	"secret": {{Roles: access.Auditor, Levels: access.Province}},
	"lead":   {{Roles: access.Approver, Duty: access.LeadAgency, Covered: true}},
}

// right says exactly what the rules say.
const right = `coordinate-or-set, roles, levels, duties, relations, states, verdict, source
# everybody signed in
Query.open|Query.find|Query.find(order:),SIGNED_IN,*,*,*,*,ALLOW,art. 1
@drafts,Query.draft|Draft.*|In.id,,,,,SET,names
@drafts,CLERK,*,*,OWN,DRAFT|RETURNED,ALLOW,"art. 2, first sentence"
Draft.secret,*,*,*,*,*,DENY,art. 3
Draft.secret,AUDITOR,PROVINCE,*,*,*,ALLOW,art. 3
Query.find(name:)|Order.NAME,APPROVER,*,LEAD_AGENCY@ROW,*,*,ALLOW,art. 4
`

func schema(t testing.TB) *ast.Schema {
	t.Helper()
	s, err := gqlparser.LoadSchema(&ast.Source{Input: sdl})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func compare(t *testing.T, csv string) (int, string) {
	t.Helper()
	n, diffs := Compare(schema(t), rules, strings.NewReader(csv))
	return n, strings.Join(diffs, "\n")
}

func TestCompareAgrees(t *testing.T) {
	n, diffs := compare(t, right)
	if diffs != "" {
		t.Error(diffs)
	}
	// 9 coordinates × (signed out + roles) × levels × (none + 2 per duty) × relations × (no state + 2)
	if want := 9 * 10 * 4 * 21 * 11 * 3; n != want {
		t.Errorf("%d cells, want %d", n, want)
	}
}

func TestCompareDiffers(t *testing.T) {
	swap := func(from, to string) string { return strings.Replace(right, from, to, 1) }
	for _, c := range []struct{ name, csv, want string }{
		{"too much allowed by the rules", swap("DRAFT|RETURNED,ALLOW", "DRAFT,ALLOW"), "Draft.id (draft): CLERK CENTRAL NONE OWN RETURNED: the rules say ALLOW, expected DENY"},
		{"too little allowed by the rules", swap("CLERK,*,*,OWN,", "CLERK|LEADER,*,*,OWN,"), "LEADER CENTRAL NONE OWN DRAFT: the rules say DENY, expected ALLOW"},
		{"cells are counted beyond a few", swap("CLERK,*,*,OWN,", "CLERK|LEADER,*,*,OWN,"), "Draft.id (draft): 165 cells more"},
		{"uncovered is denied", swap("Query.open|Query.find|", "Query.find|"), "Query.open (open): CLERK CENTRAL NONE OWN NO_STATE: the rules say ALLOW, expected DENY"},
		{"signed out is not signed in", swap("SIGNED_IN", "*"), "SIGNED_OUT CENTRAL NONE OWN NO_STATE: the rules say DENY, expected ALLOW"},
		{"held is not reaching", swap("LEAD_AGENCY@ROW", "LEAD_AGENCY"), "LEAD_AGENCY OWN NO_STATE: the rules say DENY, expected ALLOW"},
		{"level", swap("AUDITOR,PROVINCE", "AUDITOR,COMMUNE"), "AUDITOR PROVINCE NONE OWN NO_STATE: the rules say ALLOW, expected DENY"},
		{"the exact name beats its beginning", swap("Draft.secret,*,*,*,*,*,DENY,art. 3\nDraft.secret,AUDITOR", "Draft.secret,AUDITOR"), "Draft.secret (secret): CLERK CENTRAL NONE OWN DRAFT: the rules say DENY, expected ALLOW"},
		{"a tie that disagrees", right + "Query.open,SIGNED_IN,*,*,*,*,DENY,x\n", "lines 3 and 9 disagree"},
		{"a stale line", right + "Draft.gone,*,*,*,*,*,DENY,x\n", "line 9: Draft.gone names nothing"},
		{"unknown role", swap("AUDITOR", "AUDITTOR"), "line 7: unknown name AUDITTOR"},
		{"unknown set", swap("@drafts,CLERK", "@draft,CLERK"), "line 5: unknown set @draft"},
		{"no source", swap(",art. 4", ","), "line 8: no source"},
		{"verdict", swap("DENY,art. 3", "NO,art. 3"), "line 6: verdict NO"},
		{"columns", swap(",art. 4", ""), "line 8: 7 columns"},
		{"not CSV", swap("art. 4", `"art. 4`), "quote"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, diffs := compare(t, c.csv); !strings.Contains(diffs, c.want) {
				t.Errorf("lacks %q in\n%s", c.want, diffs)
			}
		})
	}
}

func TestTiesThatAgreeAreFine(t *testing.T) {
	if _, diffs := compare(t, right+"Query.open,SIGNED_IN,*,*,*,*,ALLOW,x\n"); diffs != "" {
		t.Error(diffs)
	}
}

func TestFewerWildcardsHold(t *testing.T) {
	csv := right + "Query.open,INSPECTOR,*,*,*,*,DENY,x\nQuery.open,INSPECTOR,PROVINCE,*,*,*,ALLOW,x\n"
	_, diffs := compare(t, csv)
	if !strings.Contains(diffs, "INSPECTOR CENTRAL NONE OWN NO_STATE: the rules say ALLOW, expected DENY") || strings.Contains(diffs, "INSPECTOR PROVINCE") {
		t.Error(diffs)
	}
}

func TestSchemaWithAHole(t *testing.T) {
	s, err := gqlparser.LoadSchema(&ast.Source{Input: `type Query { a: Int }`})
	if err != nil {
		t.Fatal(err)
	}
	if n, diffs := Compare(s, rules, strings.NewReader("")); n != 0 || len(diffs) != 1 || !strings.Contains(diffs[0], "Query.a has no rule") {
		t.Errorf("%d %v", n, diffs)
	}
}

// TestMillionsOfCells gives every coordinate a rule and lines of its own, which no
// real schema does, and prints how long the comparison took.
func TestMillionsOfCells(t *testing.T) {
	var b, csv strings.Builder
	b.WriteString(`directive @access(rule: String!) on FIELD_DEFINITION
type Query {`)
	states := []string{"A", "B", "C", "D", "E", "F", "G", "H"}
	table := access.Rules{}
	for i := range 26 {
		for j := range 10 {
			name := string(rune('a'+i)) + string(rune('a'+j))
			b.WriteString(name + `: Int @access(rule: "` + name + `") `)
			table[name] = []access.Grant{{Roles: access.Clerk, Relations: access.Own, States: states}, {Roles: access.Leader, Levels: access.Province}}
			csv.WriteString("Query." + name + ",CLERK,*,*,OWN," + strings.Join(states, "|") + ",ALLOW,x\nQuery." + name + ",LEADER,PROVINCE,*,*,*,ALLOW,x\n")
		}
	}
	s, err := gqlparser.LoadSchema(&ast.Source{Input: b.String() + "}"})
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	n, diffs := Compare(s, table, strings.NewReader(csv.String()))
	t.Logf("%d cells in %v", n, time.Since(start))
	if len(diffs) > 0 || n < 4_000_000 {
		t.Errorf("%d cells, %.3v", n, diffs)
	}
}

func TestExpectationsAnswerSingleCells(t *testing.T) {
	e, err := Read(rules, strings.NewReader(right))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		coordinate string
		cell       Cell
		want       bool
	}{
		{"Draft.id", Cell{"CLERK", "COMMUNE", "NONE", "OWN", "DRAFT"}, true},
		{"Draft.id", Cell{"CLERK", "COMMUNE", "NONE", "BELOW", "DRAFT"}, false},
		{"Draft.id", Cell{"CLERK", "COMMUNE", "NONE", "OWN", "SENT"}, false},
		{"Draft.secret", Cell{"AUDITOR", "PROVINCE", "NONE", "OTHER", ""}, true},
		{"Draft.secret", Cell{"CLERK", "PROVINCE", "NONE", "OWN", "DRAFT"}, false},
		{"Order.NAME", Cell{"APPROVER", "COMMUNE", "LEAD_AGENCY", "OTHER", ""}, false},
		{"Order.NAME", Cell{"APPROVER", "COMMUNE", "LEAD_AGENCY@ROW", "OTHER", ""}, true},
		{"Query.open", Cell{"SIGNED_OUT", "COMMUNE", "NONE", "OTHER", ""}, false},
		{"Query.open", Cell{"NOBODY", "COMMUNE", "NONE", "OTHER", ""}, false},
	} {
		if got := e.Allows(c.coordinate, c.cell); got != c.want {
			t.Errorf("%s %v: %v, want %v", c.coordinate, c.cell, got, c.want)
		}
	}
	if _, err := Read(rules, strings.NewReader("a,b\n")); err == nil {
		t.Error("a file that cannot be read gives no error")
	}
}
