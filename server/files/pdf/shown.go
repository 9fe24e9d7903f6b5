package pdf

const (
	// maxPages of one document; more belong into volumes.
	maxPages = 2000
	// maxNodes of the page tree, all revisions of a node counted.
	maxNodes = 200_000
)

// shown holds the document to having a catalogue and pages that its cross-references
// name: else viewers rebuild it by their own lights, or show nothing.
func (d *document) shown() error {
	root, ok := d.sections[d.target(d.last)].trailer.get("Root").(ref)
	if !ok || len(d.byNum[root.num]) == 0 || !d.named[root.num] {
		return broken
	}
	for _, o := range d.byNum[root.num] {
		in, _ := o.value.(*dict)
		tree := &pageTree{document: d, above: map[int]bool{}}
		if err := tree.node(in.get("Pages"), 0); err != nil {
			return err
		}
		if tree.pages == 0 {
			return broken
		}
	}
	pages := 0
	for _, o := range d.objects {
		if in, _ := o.value.(*dict); in.get("Type") == name("Page") {
			pages++
		}
	}
	if pages > maxPages {
		return bomb
	}
	return nil
}

// pageTree is gone down node by node, in all revisions of each.
type pageTree struct {
	*document
	above        map[int]bool // the nodes on the way
	nodes, pages int
}

func (t *pageTree) node(v any, depth int) error {
	far, ok := v.(ref)
	if !ok || t.above[far.num] || depth > maxDepth {
		return broken
	}
	if t.nodes++; t.nodes > maxNodes {
		return bomb
	}
	found := t.byNum[far.num]
	if len(found) > 0 && !t.named[far.num] {
		return broken
	}
	t.above[far.num] = true
	defer delete(t.above, far.num)
	for _, o := range found {
		in, _ := o.value.(*dict)
		if !in.has("Kids") {
			if in.get("Type") == name("Page") {
				t.pages++
			}
			continue
		}
		err := t.every(in.get("Kids"), func(v any) error {
			kids, _ := v.(array)
			for _, kid := range kids {
				if err := t.node(kid, depth+1); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
