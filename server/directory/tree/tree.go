// Package tree numbers a forest with pre-order intervals [lo, hi), so that
// "in the subtree of" is one comparison of integers (and one indexed range in
// the database). The directory uses it for two trees: territory and line of
// work.
package tree

import (
	"cmp"
	"fmt"
	"slices"

	"congvu/server/fault"
)

// Node is one unit of a forest. The zero ID means "none": it names no node,
// and as Parent it marks a root.
type Node[ID comparable] struct {
	ID     ID
	Parent ID
	// Order sorts siblings. Where it is equal the input order decides, so a
	// caller that needs the same numbers every time gives a unique Order.
	Order string
}

// Interval is the half-open range [Lo, Hi): Lo is the node's own pre-order
// number, counted from 0, and Hi-Lo the size of its subtree, itself included.
type Interval struct{ Lo, Hi int }

// Contains reports whether other lies in the subtree of i, or is i itself.
func (i Interval) Contains(other Interval) bool {
	return i.Lo <= other.Lo && other.Hi <= i.Hi && other.Lo < other.Hi
}

// Relation is where one node stands seen from another.
type Relation string

// The four relations of two nodes.
const (
	Self       Relation = "SELF"
	Ancestor   Relation = "ANCESTOR"
	Descendant Relation = "DESCENDANT"
	None       Relation = "NONE"
)

// Relate says what a is to b: Ancestor when a is above b.
func Relate(a, b Interval) Relation {
	switch {
	case a.Lo >= a.Hi || b.Lo >= b.Hi:
		return None
	case a == b:
		return Self
	case a.Contains(b):
		return Ancestor
	case b.Contains(a):
		return Descendant
	default:
		return None
	}
}

// Number gives every node its interval; siblings follow Order, and so do
// roots. It refuses a node without ID (TREE_EMPTY_ID), an ID given twice
// (TREE_DUPLICATE), a parent that is not among the nodes (TREE_UNKNOWN_PARENT)
// and a circle of parents (TREE_CYCLE), each placed at the ID in question.
func Number[ID comparable](nodes []Node[ID]) (map[ID]Interval, error) {
	var none ID
	known := make(map[ID]bool, len(nodes))
	for _, n := range nodes {
		switch {
		case n.ID == none:
			return nil, refuse(n.ID, "TREE_EMPTY_ID", "Có đơn vị không có mã. Bổ sung mã cho đơn vị đó.")
		case known[n.ID]:
			return nil, refuse(n.ID, "TREE_DUPLICATE", "Đơn vị được khai hai lần. Giữ lại một dòng.")
		}
		known[n.ID] = true
	}
	children := make(map[ID][]Node[ID], len(nodes))
	for _, n := range nodes {
		if n.Parent != none && !known[n.Parent] {
			return nil, refuse(n.ID, "TREE_UNKNOWN_PARENT", "Đơn vị cấp trên không có trong danh sách. Chọn đơn vị cấp trên khác.")
		}
		children[n.Parent] = append(children[n.Parent], n)
	}
	for _, siblings := range children {
		slices.SortStableFunc(siblings, func(a, b Node[ID]) int { return cmp.Compare(a.Order, b.Order) })
	}
	intervals := make(map[ID]Interval, len(nodes))
	walk(none, children, intervals)
	for _, n := range nodes {
		if _, reached := intervals[n.ID]; !reached {
			return nil, refuse(n.ID, "TREE_CYCLE", "Các đơn vị cấp trên nối thành vòng tròn. Sửa đơn vị cấp trên của đơn vị này.")
		}
	}
	return intervals, nil
}

// walk numbers the subtrees of parent's children; what hangs on a circle is
// never reached.
func walk[ID comparable](parent ID, children map[ID][]Node[ID], intervals map[ID]Interval) {
	for _, child := range children[parent] {
		lo := len(intervals)
		intervals[child.ID] = Interval{Lo: lo}
		walk(child.ID, children, intervals)
		intervals[child.ID] = Interval{Lo: lo, Hi: len(intervals)}
	}
}

func refuse[ID comparable](id ID, reason, message string) error {
	return fault.New(fault.BadInput, reason, message).At(fmt.Sprint(id))
}
