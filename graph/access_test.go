package graph_test

import (
	"encoding/csv"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"congvu/graph"
	"congvu/graph/gate"
	"congvu/graph/gate/gatetest"
	"congvu/server/access"
)

var update = flag.Bool("update", false, "write docs/PERMISSIONS.md")

const (
	schemaFile      = "../schema.graphql"
	expectedFile    = "../docs/access-expected.csv"
	permissionsFile = "../docs/PERMISSIONS.md"
)

// contract reads the schema from its file: the rules are proved against what is
// written, not against what was generated from it.
func contract(t testing.TB) *ast.Schema {
	t.Helper()
	s, err := gqlparser.LoadSchema(&ast.Source{Name: schemaFile, Input: read(t, schemaFile)})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func read(t testing.TB, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func gateOf(t testing.TB) *gate.Gate {
	t.Helper()
	g, err := gate.New(contract(t), access.Table) // names every coordinate without a rule
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestEveryFieldHasARule(t *testing.T) {
	if n := len(gateOf(t).Uses()); n < 600 {
		t.Errorf("%d coordinates, the contract has more", n)
	}
}

func TestNoStaleRule(t *testing.T) {
	if stale := gateOf(t).Stale(graph.Doors...); len(stale) > 0 {
		t.Errorf("rules that guard nothing: %v", stale)
	}
}

// TestRulesAreAsExpected is the half of the leak test in memory: every cell of
// coordinate × role × level × duty × relation × state.
func TestRulesAreAsExpected(t *testing.T) {
	cells, diffs := gatetest.Compare(contract(t), access.Table, strings.NewReader(read(t, expectedFile)))
	for _, d := range diffs {
		t.Error(d)
	}
	t.Logf("%d cells compared, %d differ", cells, len(diffs))
	if cells < 1_000_000 {
		t.Errorf("only %d cells", cells)
	}
}

// TestExpectationsReachEverything: a coordinate under no line but "*", or a state
// of a report that no line names, would be decided by nobody.
func TestExpectationsReachEverything(t *testing.T) {
	names, states := expectations(t)
	for _, u := range gateOf(t).Uses() {
		if !slices.ContainsFunc(names, func(n string) bool {
			start, wild := strings.CutSuffix(n, "*")
			return n == u.Coordinate || wild && start != "" && strings.HasPrefix(u.Coordinate, start)
		}) {
			t.Errorf("no line of %s names %s", expectedFile, u.Coordinate)
		}
	}
	for _, enum := range []string{"ObligationState", "SubmissionState"} {
		for _, v := range contract(t).Types[enum].EnumValues {
			if !slices.Contains(states, v.Name) {
				t.Errorf("no line of %s reaches the state %s", expectedFile, v.Name)
			}
		}
	}
}

// expectations are the names and the states that lines of the file mention.
func expectations(t *testing.T) (names, states []string) {
	r := csv.NewReader(strings.NewReader(read(t, expectedFile)))
	r.Comment, r.TrimLeadingSpace, r.FieldsPerRecord = '#', true, -1
	records, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	sets := map[string]string{}
	for _, rec := range records {
		if rec[6] == "SET" {
			sets[rec[0]] = rec[1]
			continue
		}
		for _, n := range strings.Split(rec[0], "|") {
			names = append(names, n)
			names = append(names, strings.Split(sets[n], "|")...)
		}
		states = append(states, strings.Split(rec[5], "|")...)
	}
	return names, states
}

// TestEveryVerdictIsReached: each type is refused to somebody, and open to
// somebody outright or by row; all three verdicts occur.
func TestEveryVerdictIsReached(t *testing.T) {
	g, verdicts := gateOf(t), map[access.Decision]int{}
	open, shut := map[string]bool{}, map[string]bool{}
	for _, u := range g.Uses() {
		owner, _, _ := strings.Cut(u.Coordinate, ".")
		shut[owner] = shut[owner] || u.Rule == "public"
		for _, v := range classes() {
			d := g.Can(v, u.Coordinate)
			verdicts[d]++
			open[owner] = open[owner] || d != access.Deny
			shut[owner] = shut[owner] || d == access.Deny
		}
	}
	for owner := range open {
		if !open[owner] || !shut[owner] {
			t.Errorf("%s: open to somebody %v, shut to somebody %v", owner, open[owner], shut[owner])
		}
	}
	t.Logf("verdicts before rows are known: %d ALLOW, %d DENY, %d BY_ROW", verdicts[access.Allow], verdicts[access.Deny], verdicts[access.ByRow])
	if len(verdicts) != 3 {
		t.Errorf("verdicts reached: %v", verdicts)
	}
}

// classes lists a viewer of every role, level and duty, and the signed out.
func classes() []*access.Viewer {
	out := []*access.Viewer{{}}
	for r := range access.RoleNames {
		for l := range access.LevelNames {
			for d := -1; d < len(access.DutyNames); d++ {
				v := &access.Viewer{Account: uuid.Max, Roles: 1 << r, Level: 1 << l}
				if d >= 0 {
					v.Duties = []access.DutyGrant{{Kind: 1 << d}}
				}
				out = append(out, v)
			}
		}
	}
	return out
}

func TestPermissionsAreWritten(t *testing.T) {
	want := gateOf(t).Matrix()
	if *update {
		if err := os.WriteFile(permissionsFile, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if read(t, permissionsFile) != want {
		t.Errorf("%s is not what the rules say; run go test ./graph -run TestPermissionsAreWritten -update", permissionsFile)
	}
}
