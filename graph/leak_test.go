package graph_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// tally counts what the leak test did.
type tally struct {
	operations, denied, shown int
	types, states, verdicts   map[string]int
}

var (
	typename = regexp.MustCompile(`"__typename":"(\w+)"`)
	inState  = regexp.MustCompile(`"state":"(\w+)"`)
)

// TestNothingLeaks is the half of the leak test in PostgreSQL, against the whole
// application over one small province.
func TestNothingLeaks(t *testing.T) {
	w := newWorld(t)
	t.Run("fields", w.fields)
	t.Run("inputs", w.inputs)
	t.Run("counts", w.counts)
	t.Run("elsewhere", w.elsewhere)
	t.Run("twins", w.twins)
	t.Run("files", w.files)
	t.Run("documents", w.documents)
	t.Run("exchange", w.exchange)
	t.Run("events", w.events)
	t.Run("notices", w.notices)
	t.Run("writes", w.writes)
}

// fields: every viewer asks for all fields of every row in every state. A canary
// that it may not see must not come back; one that it may see, and asks for, must.
func (w *world) fields(t *testing.T) {
	a := asking{contract(t)}
	n := &tally{types: map[string]int{}, states: map[string]int{}, verdicts: map[string]int{}}
	for _, p := range w.people {
		for _, o := range w.ofWorld(a) {
			n.check(t, w, p, o)
		}
		for _, r := range w.reports {
			for _, o := range a.ofReport(r) {
				n.check(t, w, p, o)
			}
			if r.at.state == "SUBMITTED" {
				for _, o := range a.ofVersions(r) {
					n.check(t, w, p, o)
				}
			}
		}
	}
	n.reached(t, a)
	t.Logf("%d viewers, %d operations, %d canaries: %d times refused and absent, %d times allowed and there; verdicts %v",
		len(w.people), n.operations, len(w.book.all), n.denied, n.shown, n.verdicts)
}

// check runs one operation of one viewer.
func (n *tally) check(t *testing.T, w *world, p *person, o operation) {
	t.Helper()
	body := w.ask(t, p, o.document)
	if alone := w.unplanned(t, p, o.document); alone != body {
		t.Errorf("%s %s: planned\n%.900s\nby gqlgen alone\n%.900s", p.name, o.group, body, alone)
	}
	n.operations++
	values := found(body)
	for _, leak := range w.oracle.leaks(w.book, p, values) {
		t.Errorf("%s %s: sees %s", p.name, o.group, leak)
	}
	for _, c := range w.book.byGroup[o.group] {
		switch may := w.oracle.may(p, c); {
		case may && !values[c.value]:
			t.Errorf("%s %s: does not see %s: %.600s", p.name, o.group, c.last(), body)
		case may:
			n.shown++
		default:
			n.denied++
		}
	}
	for _, m := range typename.FindAllStringSubmatch(body, -1) {
		n.types[m[1]]++
	}
	for _, m := range inState.FindAllStringSubmatch(body, -1) {
		n.states[m[1]]++
	}
	n.errors(t, w, p, o, body)
}

// answer is what a response says beside its data.
type answer struct{ Errors []failure }

type failure struct {
	Message    string
	Extensions struct{ Code, Reason, Coordinate string }
}

// errors: what is refused must be refused by the expectations for every row; no
// operation of this test is wrong in itself, and nothing breaks.
func (n *tally) errors(t *testing.T, w *world, p *person, o operation, body string) {
	t.Helper()
	var a answer
	if err := json.Unmarshal([]byte(body), &a); err != nil {
		t.Fatalf("%s %s: %v: %.300s", p.name, o.group, err, body)
	}
	if len(a.Errors) == 0 {
		n.verdicts["ALLOW"]++
	}
	if strings.Contains(body, `"masked":["`) {
		n.verdicts["BY_ROW"]++
	}
	for _, e := range a.Errors {
		switch x := e.Extensions; {
		case x.Code == "FORBIDDEN" && x.Coordinate != "":
			n.verdicts["DENY"]++
			if w.oracle.ever(p, x.Coordinate) {
				t.Errorf("%s %s: refused %s, which the expectations allow", p.name, o.group, x.Coordinate)
			}
		case x.Code == "NOT_FOUND":
			n.verdicts["NOT_FOUND"]++
		case x.Code == "FORBIDDEN":
			t.Errorf("%s %s: %s %s", p.name, o.group, x.Reason, e.Message)
		default:
			t.Errorf("%s %s: %s %s: %s", p.name, o.group, x.Code, x.Reason, e.Message)
		}
	}
}

// byMutation are the types that only a write answers; the sign-in at the start and
// the part "writes" reach them. A reading needs a file, which the part "documents" sends.
var byMutation = []string{"Session", "SaveCellsPayload", "CellConflict", "SaveSectionsPayload", "SectionConflict", "ApproveResult", "FormReading",
	"EntryReading", "EntryChanges", "CaseExport", "CaseSubmitResult"}

// elsewhere are types that no report of this world can answer: what counts records stands
// in the form of QĐ 1054 art. 10, which TestFiguresOfRecordsOpenTheirRecords (server/app) enters.
var elsewhere = []string{"CountedCell"}

// reached: a type or state that no answer named, or a verdict that never fell,
// proves nothing.
func (n *tally) reached(t *testing.T, a asking) {
	for name, def := range a.schema.Types {
		if def.Kind != "OBJECT" || def.BuiltIn || def == a.schema.Query || def == a.schema.Mutation || strings.Contains(fmt.Sprint(byMutation, elsewhere), name) {
			continue
		}
		if n.types[name] == 0 {
			t.Errorf("no answer holds a %s", name)
		}
	}
	for _, enum := range []string{"ObligationState", "SubmissionState", "RegimeState", "RoundState"} {
		for _, v := range a.schema.Types[enum].EnumValues {
			if n.states[v.Name] == 0 {
				t.Errorf("no answer holds a row in the state %s", v.Name)
			}
		}
	}
	for _, v := range []string{"ALLOW", "DENY", "BY_ROW", "NOT_FOUND"} {
		if n.verdicts[v] == 0 {
			t.Errorf("the verdict %s was never reached", v)
		}
	}
	if n.denied == 0 || n.shown == 0 {
		t.Errorf("%d canaries refused, %d shown", n.denied, n.shown)
	}
}
