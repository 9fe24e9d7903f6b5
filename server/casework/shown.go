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
		// What a ground asks for stands in the health section, and tells the ground.
		return !reads(p.Place) || p.Code == groundNotShown && !reads(string(SectionManagement))
	})
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
