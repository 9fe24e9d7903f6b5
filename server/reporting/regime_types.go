package reporting

import (
	"encoding/json"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/facts"
)

// Regime is a report regime.
type Regime struct {
	ID             uuid.UUID
	Code           string
	Name           string
	Kind           RegimeKind
	Origin         RegimeOrigin
	State          RegimeState
	LeadUnit       *directory.Unit
	LegalBasis     string
	Content        string
	Recipients     string
	Method         string
	Frequency      PeriodKind
	WindowRule     WindowRule
	DueRules       []DueRule
	SupplementDays int
	Respondents    []RespondentRule
	Exemptions     []Exemption
	FormCode       string
	OutlineCode    *string
	Nature         facts.Nature // of the figures its reports bring
	Guidance       string
	SourceRegimeID *uuid.UUID // whose reports are put together into this one's
	Version        int
}

// DueRule is the due date after closing for one level.
type DueRule struct {
	Level       directory.Level `json:"level"`
	WorkingDays int             `json:"workingDays"`
	BeforeDay   *int            `json:"beforeDay,omitempty"` // of the month after closing, instead of working days
}

// RespondentRule says who must report, from a date on.
type RespondentRule struct {
	Level     *directory.Level
	Units     []*directory.Unit
	ValidFrom clock.Date
	ValidTo   *clock.Date
}

// RegimeInput writes a regime.
type RegimeInput struct {
	Code           string
	Name           string
	Kind           RegimeKind
	Origin         RegimeOrigin
	LeadUnitID     uuid.UUID
	LegalBasis     string
	Content        string
	Recipients     string
	Method         string
	Frequency      PeriodKind
	WindowRule     WindowRule
	DueRules       []DueRuleInput
	SupplementDays int
	Respondents    []RespondentRuleInput
	Exemptions     []ExemptionInput
	FormCode       string
	OutlineCode    *string
	Nature         facts.Nature // of the figures its reports bring
	Guidance       string
	SourceRegimeID *uuid.UUID
}

// DueRuleInput is one due rule.
type DueRuleInput = DueRule

// RespondentRuleInput is one dated rule of who must report.
type RespondentRuleInput struct {
	Level     *directory.Level `json:"level,omitempty"`
	UnitIds   []uuid.UUID      `json:"unitIds,omitempty"`
	ValidFrom clock.Date       `json:"validFrom"`
	ValidTo   *clock.Date      `json:"validTo,omitempty"`
}

// Form is a form with its versions, newest first.
type Form struct {
	Code     string
	Title    string
	Versions []*FormVersion
}

// FormVersion is one of them; Client is what the browser evaluates.
type FormVersion struct {
	ID               uuid.UUID
	Code             string
	Title            string
	Edition          string
	LegalBasis       string
	ValidFrom        clock.Date
	ValidTo          *clock.Date
	IllustrativeFrom *clock.Date
	ColumnCount      int
	Client           json.RawMessage
}

// FormCheck is what reading a form document found.
type FormCheck struct {
	Client   json.RawMessage
	Document json.RawMessage // as far as it could be read
	Code     *string
	Title    *string
	Problems []Problem
}

// Problem is one located fault or warning.
type Problem struct {
	Code     string
	Severity Severity
	Message  string
	Place    string
	Check    string
}
