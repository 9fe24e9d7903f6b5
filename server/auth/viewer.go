package auth

import (
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

// Can answers for each rule whether this viewer may use it at all.
func (v *Viewer) Can(rules []string) []bool {
	out := make([]bool, len(rules))
	for i, r := range rules {
		out[i] = access.Table.Decide(v.Access, r) != access.Deny
	}
	return out
}
