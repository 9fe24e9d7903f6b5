package app

import (
	"context"

	"congvu/server/access"
	"congvu/server/files"
)

// fileOwners answer for uploaded documents, by the line of work that took them.
func (a *App) fileOwners() map[string]files.Owner {
	return map[string]files.Owner{"": unitFiles{a}, files.LineReports: reportFiles{unitFiles{a}}, files.LineCases: caseFiles{a}}
}

// unitFiles are those that nothing carries yet: the unit's that brought them in.
type unitFiles struct{ *App }

func (unitFiles) Rules() []string { return []string{"file.read"} }

func (o unitFiles) Standing(_ context.Context, v *access.Viewer, f *files.File) (files.Standing, error) {
	row := access.Row{Relation: access.Other}
	if u := o.unit(f.Unit); u != nil {
		row.Relation = v.Relation(u.Body().Spot())
	}
	return files.Standing{Rule: "file.read", Row: row}, nil
}

// reportFiles are attached to reports: who may read the report may read what it was sent
// with; what is only on the draft is the unit's alone.
type reportFiles struct{ unitFiles }

func (reportFiles) Rules() []string { return []string{"file.read", "draft.whole"} }

func (o reportFiles) Standing(ctx context.Context, v *access.Viewer, f *files.File) (files.Standing, error) {
	obligation, drafted, err := o.Reports.OfFile(ctx, f.ID)
	if err != nil {
		return files.Standing{}, err
	}
	if obligation == nil { // taken off the draft again
		return o.unitFiles.Standing(ctx, v, f)
	}
	report, err := o.Reports.Standing(ctx, *obligation)
	if err != nil {
		return files.Standing{}, err
	}
	rule := "file.read"
	if drafted {
		rule = "draft.whole"
	}
	return files.Standing{Rule: rule, Row: report.AccessRow(v), Of: *obligation}, nil
}

// caseFiles are documents of records of people: who may read the record may read what it
// rests on.
type caseFiles struct{ *App }

func (caseFiles) Rules() []string { return []string{"case.document"} }

func (o caseFiles) Standing(ctx context.Context, v *access.Viewer, f *files.File) (files.Standing, error) {
	r, err := o.Cases.OfFile(ctx, v, f.ID)
	if err != nil || r == nil { // no row: nobody
		return files.Standing{Rule: "case.document", Row: access.Row{}}, err
	}
	return files.Standing{Rule: "case.document", Row: r.AccessRow(v), Of: r.ID}, nil
}
