package directory

import (
	"fmt"

	"github.com/google/uuid"

	"congvu/server/directory/tree"
)

// numberLines numbers the second tree, the lines of work, from 1. Only units that
// have a parent on it, or are one, stand on it. A circle leaves the tree empty:
// nobody then reaches anything through a line.
func (s *Snapshot) numberLines(chosen map[uuid.UUID]*UnitRow) {
	on := map[uuid.UUID]bool{}
	for id, r := range chosen {
		if r.LineParentID != nil && chosen[*r.LineParentID] != nil {
			on[id], on[*r.LineParentID] = true, true
		}
	}
	nodes := make([]tree.Node[uuid.UUID], 0, len(on))
	for _, u := range s.units {
		if !on[u.ID] {
			continue
		}
		n := tree.Node[uuid.UUID]{ID: u.ID, Order: fmt.Sprintf("%010d", u.At)}
		if p := chosen[u.ID].LineParentID; p != nil && on[*p] {
			n.Parent = *p
		}
		nodes = append(nodes, n)
	}
	numbers, err := tree.Number(nodes)
	if err != nil {
		return
	}
	for id, n := range numbers {
		u := s.unitByID[id]
		u.LineAt, u.LineUntil = int32(n.Lo+1), int32(n.Hi+1)
	}
}
