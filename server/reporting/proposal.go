package reporting

import (
	"strings"

	"congvu/server/fault"
	"congvu/server/reporting/form"
)

// Located are problems of a text or document as the contract hands them out.
func Located(found []fault.Problem) []Problem {
	out := make([]Problem, len(found))
	for i, p := range found {
		out[i] = Problem{Code: p.Code, Severity: SeverityError, Message: p.Message, Place: p.Place}
	}
	return out
}

// Problems are the problems of a table as the contract hands them out.
func Problems(found []form.Problem) []Problem {
	out := make([]Problem, len(found))
	for i, p := range found {
		out[i] = Problem{Code: p.Code, Severity: Severity(p.Severity), Message: p.Message, Place: p.Place, Check: p.Check}
	}
	return out
}

// CheckProposal refuses a report with errors (REPORT_HAS_ERRORS), of its cells or of
// its text, or with warnings that nobody gave a reason for (WARNING_WITHOUT_REASON),
// naming every place; else it answers the warnings with their reasons, to be sent
// with the report.
func CheckProposal(found []form.Problem, reasons []WarningReason, text ...fault.Problem) ([]SubmittedWarning, error) {
	var errors, silent []fault.Problem
	sent := []SubmittedWarning{}
	for _, p := range found {
		if p.Severity == form.Error {
			errors = append(errors, p.Fault())
			continue
		}
		reason := reasonFor(p, reasons)
		if reason == "" {
			silent = append(silent, p.Fault())
			continue
		}
		sent = append(sent, SubmittedWarning{Place: p.Place, Message: p.Message, Reason: reason})
	}
	if errors = append(errors, text...); len(errors) > 0 {
		return nil, fault.New(fault.BadInput, "REPORT_HAS_ERRORS",
			"Báo cáo còn %d lỗi nên chưa trình ký được. Sửa các chỗ được nêu rồi trình lại.", len(errors)).With(errors...)
	}
	if len(silent) > 0 {
		return nil, fault.New(fault.BadInput, "WARNING_WITHOUT_REASON",
			"Còn %d cảnh báo chưa ghi lý do. Ghi lý do ở từng cảnh báo hoặc sửa số liệu rồi trình lại.", len(silent)).With(silent...)
	}
	return sent, nil
}

func reasonFor(p form.Problem, reasons []WarningReason) string {
	for _, r := range reasons {
		if r.Place == p.Place && r.Code == p.Code && r.Check == p.Check {
			return strings.TrimSpace(r.Reason)
		}
	}
	return ""
}
