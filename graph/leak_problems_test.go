package graph_test

import (
	"encoding/json"
	"testing"

	"github.com/google/uuid"

	"congvu/server/casework"
	"congvu/server/reporting"
)

// seedProblems lets every version of a record have something wrong and something changed in
// each section: it is told to who reads the section.
func (w *world) seedProblems(t *testing.T, key string, id uuid.UUID, at row) {
	t.Helper()
	for column, version := range map[string]struct{ group, through string }{"official_id": {"case:", "CaseRecord.official"}, "pending_id": {"casepending:", "CaseRecord.pending"}} {
		var there bool
		w.fine(t, w.Owner().QueryRow(t.Context(), `select `+column+` is not null from case_records where id = $1`, id).Scan(&there))
		if !there {
			continue
		}
		problems, changed := []*reporting.Problem{}, []string{}
		for _, section := range casework.Sections {
			told := func(field string) string {
				return w.book.text(version.group+key, link{version.through, at}, link{"CaseVersion." + string(section), at}, link{field, at})
			}
			problems = append(problems, &reporting.Problem{Code: "CASE_FIELD_REQUIRED", Severity: reporting.SeverityWarning, Place: string(section) + ".field", Message: told("CaseVersion.problems")})
			changed = append(changed, string(section)+"."+told("CaseVersion.changed"))
		}
		list, err := json.Marshal(problems)
		w.fine(t, err)
		w.owner(t, `update case_versions v set problems = $2, changed = $3 from case_records r where r.id = $1 and v.id = r.`+column, id, list, changed)
	}
}
