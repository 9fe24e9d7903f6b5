package reporting

import (
	"github.com/google/uuid"

	"congvu/server/reporting/form"
)

// Fed is the indicator that a column or a cell feeds.
type Fed struct {
	ID     int32
	Nature string // "" = that of the regime
}

// Fed is what a cell feeds.
func (p *Publication) Fed(row, column string) (Fed, bool) {
	fed, ok := p.Indicators[row+"."+column]
	if !ok {
		fed, ok = p.Indicators[column]
	}
	return fed, ok
}

// Publication is a version on its way into the facts.
type Publication struct {
	Obligation *Obligation // with Round and Unit
	Submission *Submission // Cells is its matrix; Figures the same by row and column
	Form       *form.Compiled
	Figures    form.Cells     // computed cells included
	Indicators map[string]Fed // by column name, or by cell where rows carry the indicators; what feeds none is absent
	Official   bool           // approved; false = sent, not yet approved
	Replaces   *uuid.UUID     // the official version that this one takes the place of
}
