package auth

import (
	"maps"
	"slices"

	"congvu/server/access"
	"congvu/server/directory"
)

// Viewer is what the contract tells of who is signed in.
type Viewer struct {
	Account   *directory.Account
	Position  *directory.Position
	Positions []*directory.Position
	Roles     []directory.Role
	Level     directory.Level
	Duties    []directory.DutyKind
	Access    *access.Viewer
}

// Allowed are the rules that this viewer may use at all.
func (v *Viewer) Allowed() []string {
	out := []string{}
	for _, rule := range slices.Sorted(maps.Keys(access.Table)) {
		if access.Table.Decide(v.Access, rule) != access.Deny {
			out = append(out, rule)
		}
	}
	return out
}
