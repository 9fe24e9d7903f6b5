package app_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"congvu/server/casework"
	"congvu/server/directory"
	"congvu/server/directory/reorganise"
	"congvu/server/feedback"
	"congvu/server/flow"
	"congvu/server/reporting"
	"congvu/server/vault"
)

// stepped are the verbs that are made of the steps of a route, by the folder and the expression
// that makes them. What else the program writes is read from its source.
var stepped = map[string][]string{
	"casework/store string(a) + ofCase":                          append(named(casework.Flow, "_CASE"), "CONSENT_CASE", "DELEGATE_CASE", "URGE_CASE", "END_GRANT_CASE"),
	"casework/store string(a) + ofPair":                          named(casework.PairFlow, "_CASE_PAIR"),
	"casework/store string(x.in.Action) + ofRuling":              named(casework.RulingFlow, "_RULING_CASE"),
	"reporting/store string(o.line.Action)":                      named(reporting.Flow, ""),
	"feedback/store string(line.Action) + \"_FEEDBACK\"":         named(feedback.Flow, "_FEEDBACK"),
	"directory/reorganise/store string(a) + \"_REORGANISATION\"": named(reorganise.Flow, "_REORGANISATION"),
	"directory/store string(step) + \"_ACCOUNT_REQUEST\"":        named(directory.RequestFlow, "_ACCOUNT_REQUEST"),

	"directory/reorganise/store \"START_\" + string(work) + \"_REORGANISATION\"": {"START_CHECK_REORGANISATION", "START_APPLY_REORGANISATION"},
	"exports \"EXPORT_\" + strings.ToUpper(ending)":                              {"EXPORT_PDF", "EXPORT_XLSX"},
	"command string(change)":                                                     {string(vault.Promoted), string(vault.Retired), string(vault.Rewrapped)},

	"exports k.object": {"submission", "draft", "round", "register", "caseExport", "caseImport"},

	// Statements of their own, by the file.
	"reporting/store/open.go":                    {"ASSIGN"},
	"casework/store/follow.go":                   {"FOLLOW_GRANT_CASE"},
	"casework/store/hand.go":                     {"REASSIGN_CASE"},
	"directory/reorganise/store/apply_work.go":   {"TAKE_OVER", "TRANSFER"},
	"directory/reorganise/store/apply_people.go": {"MOVE_POSITION"},
	"directory/reorganise/store/apply_parts.go":  {"MOVE_PARTS"},
}

// named are the steps of a route as verbs.
func named(m *flow.Machine, after string) (out []string) {
	for _, a := range m.All() {
		out = append(out, string(a)+after)
	}
	return out
}

// TestEveryVerbHasWords: whatever the server can write into the journal has words in both
// languages, the step as the object, and no words stand there for what nothing writes.
func TestEveryVerbHasWords(t *testing.T) {
	for field, block := range map[string]string{"Action": "action", "ObjectKind": "object"} {
		can := written(t, "../..", field, stepped)
		t.Logf("%d of %s", len(can), block)
		for _, language := range []string{"vi", "en"} {
			has := wordsOf(t, language, block)
			for text, at := range can {
				if !has[text] {
					t.Errorf("%s-journal.ts has no words for %s, which %s writes", language, text, at)
				}
			}
			for text := range has {
				if can[text] == "" {
					t.Errorf("%s-journal.ts has words for %s, which nothing writes", language, text)
				}
			}
		}
	}
}

var word = regexp.MustCompile(`(?m)^    (\w+):`)

// wordsOf is what the page of the journal has words for.
func wordsOf(t *testing.T, language, named string) map[string]bool {
	t.Helper()
	source, err := os.ReadFile(filepath.Join("../../frontend/src/features/admin/texts", language+"-journal.ts"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(source), "  "+named+": {")
	block, _, found := strings.Cut(rest, "\n  },")
	out := map[string]bool{}
	for _, m := range word.FindAllStringSubmatch(block, -1) {
		out[m[1]] = true
	}
	if !found || len(out) == 0 {
		t.Fatalf("%s-journal.ts has no words of %s", language, named)
	}
	return out
}
