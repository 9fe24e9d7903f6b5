package reporting

import (
	"strings"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/directory"
	"congvu/server/reporting/form"
)

// PartHolder is a unit to which a part can be given, with its persons.
type PartHolder struct {
	Obligation  *Obligation // the report that would be given
	Unit        *directory.Unit
	PersonsOnly bool // the giver itself: not the unit, but one of its people
	Persons     []*HolderPerson
}

// AccessRow says where the report stands seen from the viewer.
func (h *PartHolder) AccessRow(v *access.Viewer) access.Row { return h.Obligation.AccessRow(v) }

// HolderPerson is a position that enters, with who holds it.
type HolderPerson struct {
	PositionID  uuid.UUID
	Title, Name string
}

// Filled counts the cells that somebody enters inside a scope and the headings, and
// those that hold something.
func Filled(c *form.Compiled, cells form.Cells, sections []DraftSection, s Scope) *PartProgress {
	out := &PartProgress{}
	for _, row := range rowsOf(c, cells) {
		for _, column := range Columns(c) {
			if !s.Cell(row, column) || c.IsComputed(row, column) {
				continue
			}
			out.Cells++
			if cells.At(row, column).Kind != form.Empty {
				out.Filled++
			}
		}
	}
	for _, x := range sections {
		if s.Heading(x.Key) {
			out.Headings++
			if strings.TrimSpace(x.Text) != "" {
				out.Written++
			}
		}
	}
	return out
}
