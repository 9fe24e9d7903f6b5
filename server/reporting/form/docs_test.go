package form

import (
	"os"
	"strings"
	"testing"
)

// The example in the guide is what authors copy: it has to be a good form.
func TestTheExampleOfTheGuideIsAForm(t *testing.T) {
	guide, err := os.ReadFile("../../../docs/forms.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(guide), "```yaml\n")
	example, _, closed := strings.Cut(rest, "```")
	if !found || !closed {
		t.Fatal("the guide has no example")
	}
	def, problems := Parse([]byte(example))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	// printed.c1 twice, within once, written once
	if client := compiled(t, def).Client(); len(client.Checks) != 4 || len(client.Columns) != 7 {
		t.Errorf("%d checks and %d columns", len(client.Checks), len(client.Columns))
	}
}
