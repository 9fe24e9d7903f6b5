package casework

import (
	"context"
	"slices"
	"strings"

	"congvu/server/access"
	"congvu/server/reporting"
)

// ShownProblems are the problems of sections that the viewer reads: what is wrong with a
// section tells what stands in it.
func (c *CaseVersion) ShownProblems(ctx context.Context) []*reporting.Problem {
	reads := c.reads(ctx)
	return slices.DeleteFunc(slices.Clone(c.Problems), func(p *reporting.Problem) bool {
		switch p.Code {
		case groundNotShown: // what a ground asks for stands in the health section, and tells the ground
			return !reads(p.Place) || !reads(string(SectionManagement))
		case ExistsElsewhere, ExistsHere: // that there is another record is told to the police that works on this one
			return !reads(p.Place) || !c.Record.followed(access.From(ctx))
		}
		return !reads(p.Place)
	})
}

// ShownClocks are the time limits for who reads the management section: a year that runs, or
// a decision that is due, tells what the person counts as.
func (r *CaseRecord) ShownClocks(ctx context.Context) []*CaseClock { return r.clocks(access.From(ctx)) }

func (r *CaseRecord) clocks(v *access.Viewer) []*CaseClock {
	if !access.Table.Row(v, "case."+string(SectionManagement), r.AccessRow(v)) {
		return []*CaseClock{}
	}
	return r.Clocks
}

// followed tells whether the viewer works on the record or decides on it, and not only
// reads what was opened of it.
func (r *CaseRecord) followed(v *access.Viewer) bool {
	return access.Table.Row(v, "case.timeline", r.AccessRow(v))
}

// Conceal takes away what was written on the record's versions by those who work on it, from who
// does not: a reason may name anything of the person.
func (r *CaseRecord) Conceal(v *access.Viewer) {
	for _, c := range []*CaseVersion{r.Official, r.Pending} {
		if c != nil && !r.followed(v) {
			c.ReturnReason = nil
		}
	}
}

// ShownChanged are the changed fields of sections that the viewer reads.
func (c *CaseVersion) ShownChanged(ctx context.Context) []string {
	reads := c.reads(ctx)
	return slices.DeleteFunc(slices.Clone(c.Changed), func(place string) bool { return !reads(place) })
}

// reads tells whether the viewer reads the section that a place begins with; a place in no
// section is nobody's.
func (c *CaseVersion) reads(ctx context.Context) func(place string) bool {
	v := access.From(ctx)
	row := c.AccessRow(v)
	return func(place string) bool {
		section, _, _ := strings.Cut(place, ".")
		return slices.Contains(Sections, Section(section)) && access.Table.Row(v, "case."+section, row)
	}
}
