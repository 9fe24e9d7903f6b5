package reporting

import (
	"github.com/google/uuid"

	"congvu/server/reporting/form"
)

// Publication is a version on its way into the facts.
type Publication struct {
	Obligation *Obligation // with Round and Unit
	Submission *Submission // Cells is its matrix; Figures the same by row and column
	Form       *form.Compiled
	Figures    form.Cells       // computed cells included
	Indicators map[string]int32 // id of the indicator by column name; columns without one are absent
	Official   bool             // approved; false = sent, not yet approved
	Replaces   *uuid.UUID       // the official version that this one takes the place of
}
