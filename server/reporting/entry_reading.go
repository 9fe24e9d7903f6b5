package reporting

import (
	"congvu/server/access"
	"congvu/server/reporting/form"
)

// EntryReading is a workbook compared with the draft it is to be taken into.
type EntryReading struct {
	Obligation *Obligation // the report whose draft it is compared with
	Revision   int         // of that draft
	Changes    *EntryChanges
	Refused    []Problem // cells that cannot be taken; the place is the workbook's
	Same       int       // cells that say what the draft says
	Stale      bool      // the draft was saved since the workbook was handed out
}

// AccessRow says where the draft stands seen from the viewer.
func (r *EntryReading) AccessRow(v *access.Viewer) access.Row { return r.Obligation.AccessRow(v) }

// EntryChanges are the cells that differ, as lists of the same length.
type EntryChanges struct {
	Rows, Columns []string
	Places        []string // in the workbook: "D9"
	Old, New      []*string
}

// AccessContainer: the lists stand in a reading, which has the row.
func (*EntryChanges) AccessContainer() {}

// ReadCell is one entered cell of a workbook.
type ReadCell struct {
	Row, Column, Place string
	Value              form.Value
}

// Compare says what taking the cells into a draft would change, and which of them the
// draft cannot keep.
func Compare(c *form.Compiled, draft form.Cells, cells []ReadCell) (changes *EntryChanges, refused []Problem, unchanged int, err error) {
	changes = &EntryChanges{Rows: []string{}, Columns: []string{}, Places: []string{}, Old: []*string{}, New: []*string{}}
	differing, edits, at := []ReadCell{}, []CellEdit{}, map[string]string{}
	for _, cell := range cells {
		old := draft.At(cell.Row, cell.Column)
		if same(old, cell.Value) {
			unchanged++
			continue
		}
		differing = append(differing, cell)
		edits = append(edits, CellEdit{Row: cell.Row, Column: cell.Column, Value: textOf(cell.Value), Base: textOf(old)})
		at[place(cell.Row, cell.Column)] = cell.Place
	}
	bad := map[string]bool{}
	for len(edits) > 0 {
		n := min(len(edits), MaxEdits)
		merged, err := Merge(c, draft, edits[:n])
		if err != nil {
			return nil, nil, 0, err
		}
		for _, p := range merged.Refused {
			bad[p.Place] = true
			p.Place = at[p.Place]
			p.Message = "Ô " + p.Place + ": " + p.Message
			refused = append(refused, p)
		}
		edits = edits[n:]
	}
	for _, cell := range differing {
		if bad[place(cell.Row, cell.Column)] {
			continue
		}
		changes.Rows, changes.Columns = append(changes.Rows, cell.Row), append(changes.Columns, cell.Column)
		changes.Places = append(changes.Places, cell.Place)
		changes.Old, changes.New = append(changes.Old, textOf(draft.At(cell.Row, cell.Column))), append(changes.New, textOf(cell.Value))
	}
	return changes, refused, unchanged, nil
}

// Without takes out the cells that something beside the form refuses, and answers the
// refusals with their places in the workbook.
func (c *EntryChanges) Without(refused []Problem) []Problem {
	bad := map[string]Problem{}
	for _, p := range refused {
		bad[p.Place] = p
	}
	kept, out := &EntryChanges{Rows: []string{}, Columns: []string{}, Places: []string{}, Old: []*string{}, New: []*string{}}, []Problem{}
	for i, row := range c.Rows {
		if p, is := bad[place(row, c.Columns[i])]; is {
			p.Place, p.Message = c.Places[i], "Ô "+c.Places[i]+": "+p.Message
			out = append(out, p)
			continue
		}
		kept.Rows, kept.Columns, kept.Places = append(kept.Rows, row), append(kept.Columns, c.Columns[i]), append(kept.Places, c.Places[i])
		kept.Old, kept.New = append(kept.Old, c.Old[i]), append(kept.New, c.New[i])
	}
	*c = *kept
	return out
}

// Edits names the changed cells as saving would.
func (c *EntryChanges) Edits() []CellEdit {
	out := make([]CellEdit, len(c.Rows))
	for i := range out {
		out[i] = CellEdit{Row: c.Rows[i], Column: c.Columns[i], Value: c.New[i], Base: c.Old[i]}
	}
	return out
}
