package tree

import (
	"maps"
	"testing"

	"congvu/server/fault"

	"pgregory.net/rapid"
)

func TestNumberFollowsOrder(t *testing.T) {
	got, err := Number([]Node[string]{
		{ID: "tịnh khê", Parent: "quảng ngãi", Order: "2"},
		{ID: "huế", Order: "1"},
		{ID: "đông sơn", Parent: "quảng ngãi", Order: "1"},
		{ID: "quảng ngãi", Order: "2"},
		{ID: "thôn", Parent: "đông sơn"},
	})
	want := map[string]Interval{
		"huế": {0, 1}, "quảng ngãi": {1, 5}, "đông sơn": {2, 4}, "thôn": {3, 4}, "tịnh khê": {4, 5},
	}
	if err != nil || !maps.Equal(got, want) {
		t.Fatalf("got %v, %v; want %v", got, err, want)
	}
}

func TestNumberOfNothing(t *testing.T) {
	if got, err := Number[int](nil); err != nil || len(got) != 0 {
		t.Fatalf("got %v, %v", got, err)
	}
}

func TestNumberRefuses(t *testing.T) {
	cases := []struct {
		name, reason, place string
		nodes               []Node[int]
	}{
		{"no id", "TREE_EMPTY_ID", "0", []Node[int]{{Parent: 1}, {ID: 1}}},
		{"twice", "TREE_DUPLICATE", "1", []Node[int]{{ID: 1}, {ID: 1}}},
		{"no such parent", "TREE_UNKNOWN_PARENT", "2", []Node[int]{{ID: 1}, {ID: 2, Parent: 9}}},
		{"own parent", "TREE_CYCLE", "2", []Node[int]{{ID: 1}, {ID: 2, Parent: 2}}},
		{"circle beside a tree", "TREE_CYCLE", "3", []Node[int]{{ID: 1}, {ID: 2, Parent: 1}, {ID: 3, Parent: 4}, {ID: 4, Parent: 3}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := Number(c.nodes)
			if !fault.Is(err, c.reason) || fault.As(err).Place != c.place {
				t.Fatalf("got %v, want %s at %s", err, c.reason, c.place)
			}
		})
	}
}

func TestRelateOfAnEmptyInterval(t *testing.T) {
	if Relate(Interval{}, Interval{}) != None || Relate(Interval{0, 5}, Interval{3, 3}) != None {
		t.Fatal("an interval that was never numbered is related to nothing")
	}
}

// forest draws nodes whose parent is an earlier node, in a shuffled order.
func forest(t *rapid.T) []Node[int] {
	size := rapid.IntRange(1, 60).Draw(t, "size")
	nodes := make([]Node[int], size)
	for i := range nodes {
		nodes[i] = Node[int]{
			ID:     i + 1,
			Parent: rapid.IntRange(0, i).Draw(t, "parent"),
			Order:  rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "order"),
		}
	}
	return rapid.Permutation(nodes).Draw(t, "shuffled")
}

// above is the relation by walking up, the meaning that intervals encode.
func above(parents map[int]int, a, b int) Relation {
	if a == b {
		return Self
	}
	for n := parents[b]; n != 0; n = parents[n] {
		if n == a {
			return Ancestor
		}
	}
	for n := parents[a]; n != 0; n = parents[n] {
		if n == b {
			return Descendant
		}
	}
	return None
}

func TestIntervalsAreTheTree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes := forest(t)
		parents := map[int]int{}
		for _, n := range nodes {
			parents[n.ID] = n.Parent
		}
		intervals, err := Number(nodes)
		if err != nil || len(intervals) != len(nodes) {
			t.Fatal(len(intervals), err)
		}
		for a, ia := range intervals {
			for b, ib := range intervals {
				want := above(parents, a, b)
				if got := Relate(ia, ib); got != want {
					t.Fatalf("%d is %s of %d, want %s", a, got, b, want)
				}
				if ia.Contains(ib) != (want == Self || want == Ancestor) {
					t.Fatalf("%v contains %v: %v, but %d is %s of %d", ia, ib, ia.Contains(ib), a, want, b)
				}
			}
		}
	})
}

func TestNumbersArePermutationAndOrdered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes := forest(t)
		intervals, err := Number(nodes)
		if err != nil {
			t.Fatal(err)
		}
		taken := make([]bool, len(nodes))
		for _, n := range nodes {
			lo := intervals[n.ID].Lo
			if taken[lo] {
				t.Fatalf("number %d given twice", lo)
			}
			taken[lo] = true
		}
		for i, a := range nodes {
			for _, b := range nodes[i+1:] {
				if a.Parent != b.Parent {
					continue
				}
				first := a.Order < b.Order || a.Order == b.Order
				if first != (intervals[a.ID].Lo < intervals[b.ID].Lo) {
					t.Fatalf("siblings %v %v out of order", a, b)
				}
			}
		}
	})
}
