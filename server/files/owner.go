package files

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/access"
)

// Lines of work that carry files. A file belongs to one at most, from the moment it is
// attached: so what is attached in one line can never be read by the rules of another.
const (
	LineReports = "reports"
	LineCases   = "cases"
)

// File is what an owner is asked about.
type File struct {
	ID   uuid.UUID
	Unit uuid.UUID // that brought it in
	Line string    // "" until something takes it
}

// Standing is the answer: the rule that decides, and the row it decides on.
type Standing struct {
	Rule string
	Row  access.Row
	// Of is the record the file belongs to, for the journal; the zero id if none.
	Of uuid.UUID
}

// Owner answers for the files of one line of work. To add one: a Line above, an Owner in
// Door.Owners with the rule keys it answers with (their grants in server/access/rules.go,
// their names in graph.Doors), and Take where the line attaches a file.
type Owner interface {
	// Rules are all keys that Standing may answer with.
	Rules() []string
	// Standing tells where the viewer stands to the file. Its error may be a fault; what
	// does not exist is answered by a row that no grant fits.
	Standing(ctx context.Context, v *access.Viewer, f *File) (Standing, error)
}
