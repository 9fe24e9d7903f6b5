package reorganise

import (
	"fmt"

	"github.com/google/uuid"

	"congvu/server/directory"
	"congvu/server/directory/tree"
	"congvu/server/text"
)

// Numbers are the pre-order numbers of both trees after the plan.
type Numbers struct{ Areas, Units map[uuid.UUID]tree.Interval }

// Renumber hangs what begins into the two trees over all time. What stands there keeps
// its place and, as far as can be, its number, since figures carry it; an ended province
// goes under the one that absorbed it, and a dissolved unit under the one that took over,
// so that what they reported counts there and their records are reached from there.
func (p *Plan) Renumber(all *directory.Snapshot) (n Numbers, err error) {
	if n.Areas, err = p.numberAreas(all.Areas()); err == nil {
		n.Units, err = p.numberUnits(all.Units())
	}
	return n, err
}

func (p *Plan) numberAreas(all []*directory.Area) (map[uuid.UUID]tree.Interval, error) {
	under := map[uuid.UUID]uuid.UUID{}
	for _, l := range p.Lineage {
		under[l.From] = l.To
	}
	ended := map[uuid.UUID]uuid.UUID{}
	for _, a := range p.EndedAreas {
		if a.Level == directory.LevelProvince {
			ended[a.ID] = under[a.ID]
		}
	}
	parents := enclosing(len(all), func(i int) (uuid.UUID, int32, int32) { return all[i].ID, all[i].At, all[i].Until })
	nodes := make([]tree.Node[uuid.UUID], 0, len(all)+len(p.Areas))
	for i, a := range all {
		parent := parents[i]
		if to, ok := ended[a.ID]; ok {
			parent = to
		}
		nodes = append(nodes, tree.Node[uuid.UUID]{ID: a.ID, Parent: parent, Order: fmt.Sprintf("0%010d", a.At)})
	}
	for _, a := range p.Areas {
		nodes = append(nodes, tree.Node[uuid.UUID]{ID: a.ID, Parent: a.Parent, Order: "1" + text.SortKey(a.Name) + "\x00" + a.Code})
	}
	return tree.Number(nodes)
}

// numberUnits: rooms first under their unit, what is dissolved last.
func (p *Plan) numberUnits(all []*directory.Unit) (map[uuid.UUID]tree.Interval, error) {
	ends := map[uuid.UUID]bool{}
	for _, u := range p.EndedUnits {
		ends[u.ID] = true
	}
	parents := enclosing(len(all), func(i int) (uuid.UUID, int32, int32) { return all[i].ID, all[i].At, all[i].Until })
	nodes := make([]tree.Node[uuid.UUID], 0, len(all)+len(p.Units))
	for i, u := range all {
		parent, rank := parents[i], "1"
		switch home := p.Homes[u.ID]; {
		case u.Kind == directory.KindRoom:
			rank = "0"
		case ends[u.ID] && home != uuid.Nil:
			parent, rank = home, "2"
		case ends[u.ID] || u.ValidTo != nil:
			rank = "2"
		}
		nodes = append(nodes, tree.Node[uuid.UUID]{ID: u.ID, Parent: parent, Order: rank + fmt.Sprintf("0%010d", u.At)})
	}
	for _, u := range p.Units {
		rank := "1"
		if u.Kind == directory.KindRoom {
			rank = "0"
		}
		nodes = append(nodes, tree.Node[uuid.UUID]{ID: u.ID, Parent: u.Parent, Order: rank + "1" + text.SortKey(u.Name) + "\x00" + u.Code})
	}
	return tree.Number(nodes)
}

// enclosing finds the parent of each of a numbered list: the nearest interval around it.
func enclosing(n int, of func(int) (uuid.UUID, int32, int32)) []uuid.UUID {
	out := make([]uuid.UUID, n)
	type open struct {
		id    uuid.UUID
		until int32
	}
	var stack []open
	for i := range n {
		id, at, until := of(i)
		for len(stack) > 0 && stack[len(stack)-1].until <= at {
			stack = stack[:len(stack)-1]
		}
		if len(stack) > 0 {
			out[i] = stack[len(stack)-1].id
		}
		stack = append(stack, open{id, until})
	}
	return out
}
