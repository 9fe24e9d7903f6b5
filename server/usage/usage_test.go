package usage

import (
	"strings"
	"testing"
)

// TestCountedFiguresAreNamedSo: the page of a report asks for the records behind its figures
// where a source is named cases.… and nowhere else (countsRecords in client-form.ts).
func TestCountedFiguresAreNamedSo(t *testing.T) {
	counted := 0
	for _, m := range catalogue {
		if m.Counts == "" {
			continue
		}
		if counted++; !strings.HasPrefix(m.Key, "cases.") {
			t.Errorf("%s counts records and is not named so", m.Key)
		}
	}
	if counted == 0 {
		t.Error("nothing counts records")
	}
}
