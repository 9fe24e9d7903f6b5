package graph_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
)

// unversioned are the writes on records that name no version, and what keeps each from acting on
// what somebody has changed meanwhile.
var unversioned = map[string]string{
	"openCase":             "begins a record",
	"openCaseImport":       "begins an import",
	"supplementCase":       "begins a notice of its own; the record is not written",
	"exportCases":          "writes no record; counted under a lock on the day",
	"openCaseEmergency":    "writes no record; counted under a lock on the day",
	"refuseCaseRequest":    "a request is answered once",
	"reassignCases":        "the digest of what was reviewed",
	"undoCaseReassignment": "a reassignment is taken back once",
}

// TestEveryWriteOnARecordNamesWhatWasSeen: each mutation of records, those to come included,
// takes the version that its caller saw, or is listed with what stands in for it.
func TestEveryWriteOnARecordNamesWhatWasSeen(t *testing.T) {
	schema, seen := contract(t), 0
	versioned := func(d *ast.Type) bool { return d.Name() == "Versioned" }
	for _, field := range schema.Mutation.Fields {
		rule := field.Directives.ForName("access").Arguments.ForName("rule").Value.Raw
		if !strings.HasPrefix(rule, "case.") {
			continue
		}
		named := slices.ContainsFunc(field.Arguments, func(a *ast.ArgumentDefinition) bool {
			in := schema.Types[a.Type.Name()]
			return versioned(a.Type) || in != nil && slices.ContainsFunc(in.Fields, func(f *ast.FieldDefinition) bool { return versioned(f.Type) && f.Type.NonNull })
		})
		seen++
		if _, known := unversioned[field.Name]; named == known {
			t.Errorf("%s: names a version %v, listed as one that does not: %v", field.Name, named, known)
		}
	}
	if seen < 15 {
		t.Errorf("%d writes on records", seen)
	}
}
