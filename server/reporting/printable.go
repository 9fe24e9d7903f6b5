package reporting

import (
	"time"

	"congvu/server/reporting/form"
)

// Printable is what a document is made of: a sent version, or the working copy
// where Submission is nil.
type Printable struct {
	Obligation *Obligation
	Submission *Submission
	Form       *form.Compiled
	Edition    *FormVersion // the edition the cells were filled in
	Cells      form.Cells
	Sections   []SubmittedSection // the text with its figures; empty where the report has none
	Nil        bool               // of a working copy
	Revision   int                // of a working copy
	Made       time.Time          // when a working copy was last saved; zero if never
}

// IsNil says whether nothing arose in the period.
func (p *Printable) IsNil() bool { return p.Nil || p.Submission != nil && p.Submission.Nil }

// Rows are the keys of the table's rows, in order.
func (p *Printable) Rows() []string { return rowsOf(p.Form, p.Cells) }
