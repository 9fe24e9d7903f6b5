package store

import (
	"testing"

	"congvu/server/directory"
)

// TestWhoseTableIsTheProvinces: what a department did with records is told exactly, what one
// hospital or commune did is not: few of them are few people.
func TestWhoseTableIsTheProvinces(t *testing.T) {
	committee := &directory.Unit{Kind: directory.KindCommittee, Level: directory.LevelProvince}
	department := &directory.Unit{Kind: directory.KindDepartment, Level: directory.LevelProvince, Parent: committee}
	for name, c := range map[string]struct {
		unit *directory.Unit
		want bool
	}{
		"the committee": {committee, true}, "a department": {department, true},
		"a hospital": {&directory.Unit{Kind: directory.KindDepartment, Level: directory.LevelProvince, Parent: department}, false},
		"a commune":  {&directory.Unit{Kind: directory.KindCommittee, Level: directory.LevelCommune, Parent: committee}, false},
	} {
		if got := ofProvince(c.unit); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
