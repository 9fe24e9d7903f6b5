package store

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/fault"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
	"congvu/server/reporting/formsheet"
)

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// ReadForm reads a form out of a workbook that the viewer's unit brought in. Where
// the product knows a form of that code, columns that are the same keep feeding
// their indicators.
func (s *Service) ReadForm(ctx context.Context, fileID uuid.UUID, sheet *string) (*reporting.FormReading, error) {
	v := access.From(ctx)
	if err := may(v, "form.write"); err != nil {
		return nil, err
	}
	media, content, err := s.ownFile(ctx, v, fileID)
	if err != nil {
		return nil, err
	}
	if media != workbookType {
		return nil, fault.New(fault.BadInput, "NOT_XLSX", "Tệp đã gửi không phải bảng tính XLSX. Chọn tệp .xlsx có biểu mẫu.").At("fileId")
	}
	name := ""
	if sheet != nil {
		name = *sheet
	}
	return s.readSheet(content, name)
}

func (s *Service) readSheet(content []byte, sheet string) (*reporting.FormReading, error) {
	draft, err := formsheet.Read(content, sheet)
	if err != nil {
		return nil, err
	}
	s.knownIndicators(draft.Definition)
	out := &reporting.FormReading{Document: asJSON(draft.Definition), Sheet: draft.Sheet, Sheets: draft.Sheets, Findings: []reporting.Problem{}}
	for _, f := range draft.Findings {
		severity := reporting.SeverityError
		if f.Warning {
			severity = reporting.SeverityWarning
		}
		out.Findings = append(out.Findings, reporting.Problem{Code: f.Code, Severity: severity, Message: f.Message, Place: f.Cell})
	}
	return out, nil
}

// knownIndicators takes over the measures of the newest version of the form, where
// code and heads of a column are the same.
func (s *Service) knownIndicators(def *form.Definition) {
	versions := s.catalogue.Load().byForm[def.Code]
	if len(versions) == 0 {
		return
	}
	known := versions[0].form.Def.Leaves()
	for _, leaf := range def.Leaves() {
		at := slices.IndexFunc(known, func(l form.Leaf) bool {
			return l.SameTable(leaf) && l.Code == leaf.Code && l.Kind == leaf.Kind && slices.Equal(l.Labels, leaf.Labels)
		})
		if at < 0 {
			continue
		}
		old := known[at]
		leaf.Indicator, leaf.Unit, leaf.Precision = old.Indicator, old.Unit, old.Precision
	}
}

// CompareForms tells what differs between two versions.
func (s *Service) CompareForms(before, after uuid.UUID) ([]*reporting.FormChange, error) {
	versions := s.catalogue.Load().versions
	if versions[before] == nil || versions[after] == nil {
		return nil, fault.Missing("biểu mẫu")
	}
	return reporting.CompareForms(versions[before].form.Def, versions[after].form.Def), nil
}
