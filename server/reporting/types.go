// Package reporting holds the rules of report regimes, rounds, obligations and
// submissions; its storage is in the sub-package store.
package reporting

import (
	"encoding/json"
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
)

type (
	// RegimeKind is periodic, thematic or ad hoc (NĐ 09/2019 art. 4).
	RegimeKind string
	// RegimeOrigin says who asks: the province, a ministry, the Government.
	RegimeOrigin string
	// RegimeState is draft, published or suspended.
	RegimeState string
	// PeriodKind is a kind of reporting period.
	PeriodKind string
	// WindowRule says how the figures of a period are closed.
	WindowRule string
	// RoundState is open or closed.
	RoundState string
	// ObligationState is a state of the flow.
	ObligationState string
	// Timeliness is the standing against the due date.
	Timeliness string
	// RouteStepKind is a step of the unit's own signing route.
	RouteStepKind string
	// FlowAction is an action of the flow.
	FlowAction string
	// SubmissionState is the state of one sent version.
	SubmissionState string
	// ReviewKind is what the receiving side decided.
	ReviewKind string
	// Severity of a problem.
	Severity string
	// ObligationOrder orders a list.
	ObligationOrder string
	// InboxGroup groups the inbox by due date.
	InboxGroup string
)

// Values of the enumerations.
const (
	RegimeDraft     RegimeState = "DRAFT"
	RegimePublished RegimeState = "PUBLISHED"
	RegimeSuspended RegimeState = "SUSPENDED"

	RoundOpen   RoundState = "OPEN"
	RoundClosed RoundState = "CLOSED"

	Assigned            ObligationState = "ASSIGNED"
	Drafting            ObligationState = "DRAFTING"
	AwaitingSignature   ObligationState = "AWAITING_SIGNATURE"
	Signed              ObligationState = "SIGNED"
	Submitted           ObligationState = "SUBMITTED"
	Returned            ObligationState = "RETURNED"
	Approved            ObligationState = "APPROVED"
	CorrectionRequested ObligationState = "CORRECTION_REQUESTED"
	Correcting          ObligationState = "CORRECTING"

	NotDue  Timeliness = "NOT_DUE"
	OnTime  Timeliness = "ON_TIME"
	Late    Timeliness = "LATE"
	Missing Timeliness = "MISSING"

	StepPropose RouteStepKind = "PROPOSE"
	StepSign    RouteStepKind = "SIGN"
	StepIssue   RouteStepKind = "ISSUE"

	ActEdit              FlowAction = "EDIT"
	ActHandOver          FlowAction = "HAND_OVER"
	ActTakeBack          FlowAction = "TAKE_BACK"
	ActFileNil           FlowAction = "FILE_NIL"
	ActPropose           FlowAction = "PROPOSE"
	ActSendBack          FlowAction = "SEND_BACK"
	ActSign              FlowAction = "SIGN"
	ActIssue             FlowAction = "ISSUE"
	ActRecall            FlowAction = "RECALL"
	ActReturn            FlowAction = "RETURN"
	ActApprove           FlowAction = "APPROVE"
	ActRequestCorrection FlowAction = "REQUEST_CORRECTION"
	ActOpenCorrection    FlowAction = "OPEN_CORRECTION"
	ActExtend            FlowAction = "EXTEND"
	ActComment           FlowAction = "COMMENT"

	VersionSubmitted SubmissionState = "SUBMITTED"
	VersionRecalled  SubmissionState = "RECALLED"
	VersionReturned  SubmissionState = "RETURNED"
	VersionApproved  SubmissionState = "APPROVED"
	VersionReplaced  SubmissionState = "REPLACED"

	ReviewReturned ReviewKind = "RETURNED"
	ReviewApproved ReviewKind = "APPROVED"
	ReviewRefused  ReviewKind = "REFUSED"

	SeverityError   Severity = "ERROR"
	SeverityWarning Severity = "WARNING"

	OrderDue     ObligationOrder = "DUE"
	OrderUpdated ObligationOrder = "UPDATED"
	OrderUnit    ObligationOrder = "UNIT"

	GroupOverdue  InboxGroup = "OVERDUE"
	GroupToday    InboxGroup = "TODAY"
	GroupThisWeek InboxGroup = "THIS_WEEK"
	GroupLater    InboxGroup = "LATER"
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
	FormCode       string
	Guidance       string
	Version        int
}

// DueRule is the due date after closing for one level.
type DueRule struct {
	Level       directory.Level `json:"level"`
	WorkingDays int             `json:"workingDays"`
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
	FormCode       string
	Guidance       string
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
}

// Round is one regime in one period.
type Round struct {
	ID           uuid.UUID
	Regime       *Regime
	PeriodKey    string
	PeriodLabel  string
	PeriodFrom   clock.Date
	PeriodTo     clock.Date
	OpensAt      time.Time
	State        RoundState
	ClosedAt     *time.Time
	CloseReason  *string
	FormVersion  *FormVersion
	Illustrative bool
	Version      int
}

// DueExplanation says how a due date came about.
type DueExplanation struct {
	Text        string `json:"text"`
	Source      string `json:"source"`
	Provisional bool   `json:"provisional"`
}

// RouteStep is one step of the unit's route.
type RouteStep struct {
	Step        RouteStepKind
	DoneAt      *time.Time
	DoneBy      *string
	SigningForm *directory.SigningForm
}

// ActionState is an action and whether the viewer may take it now.
type ActionState struct {
	Action  FlowAction
	Allowed bool
	Reason  *string
	Primary bool
}

// Draft is the working copy.
type Draft struct {
	Revision       int
	Cells          *CellBlock
	Nil            bool
	WarningReasons []WarningReason
	Problems       []Problem
	UpdatedAt      *time.Time
	UpdatedBy      *string
}

// WarningReason is a written reason for a warning.
type WarningReason struct {
	Place  string `json:"place"`
	Code   string `json:"code"`
	Reason string `json:"reason"`
}

// CellBlock is cells as a matrix.
type CellBlock struct {
	Rows    []string
	Columns []string
	Values  [][]*string
}

// SubmittedWarning is a warning sent with its reason.
type SubmittedWarning struct {
	Place   string `json:"place"`
	Message string `json:"message"`
	Reason  string `json:"reason"`
}

// SubstituteDocument is the document sent instead during an outage.
type SubstituteDocument struct {
	Number   string
	Date     clock.Date
	FileID   uuid.UUID
	FileName string
}

// Review is what the receiving side decided on a version.
type Review struct {
	ID              uuid.UUID
	Kind            ReviewKind
	Reasons         []string
	Text            string
	SupplementDueAt *time.Time
	At              time.Time
	ByTitle         string
}

// CellComment is a remark on one cell.
type CellComment struct {
	ID         uuid.UUID
	Place      string
	Text       string
	ByTitle    string
	At         time.Time
	Resolved   bool
	Obligation *Obligation // the report it stands on
}

// TimelineEntry is one line of the timeline.
type TimelineEntry struct {
	At        time.Time
	Action    string
	By        string
	Reason    *string
	FromState *string
	ToState   *string
}

// ObligationPage is a page of obligations.
type ObligationPage struct {
	Items     []*Obligation
	EndCursor *string
	Total     int
}

// ObligationFilter narrows a list.
type ObligationFilter struct {
	RoundID    *uuid.UUID
	RegimeID   *uuid.UUID
	States     []ObligationState
	Timeliness []Timeliness
	UnitSearch *string
}

// InboxItem is an item that waits for a position.
type InboxItem struct {
	Obligation   *Obligation
	Action       FlowAction
	Since        time.Time
	DueAt        time.Time
	Group        InboxGroup
	ChangedCells *int
}

// Inbox is what waits, by due date.
type Inbox struct {
	Items   []*InboxItem
	HasMore bool
}

// Comparison is what a version differs from.
type Comparison struct {
	Submission         *Submission // the version compared
	PreviousVersion    *CellBlock
	PreviousPeriod     *CellBlock
	SamePeriodLastYear *CellBlock
}

// PeriodContext is the other periods an entry reads.
type PeriodContext struct {
	Obligation         *Obligation // the entry that reads them
	Previous           *CellBlock
	SamePeriodLastYear *CellBlock
	YearToDate         *CellBlock
}

// SaveCellsPayload is what saving found.
type SaveCellsPayload struct {
	Obligation *Obligation // the report that was saved
	Draft      *Draft
	Conflicts  []CellConflict
	Refused    []Problem
}

// CellConflict is a cell that two people changed.
type CellConflict struct {
	Row, Column  string
	Mine, Theirs *string
	By           string
}

// ApproveResult is the answer of one obligation in a bulk approval.
type ApproveResult struct {
	ObligationID uuid.UUID
	Obligation   *Obligation
	Problem      *Problem
}

// RoundProgress is where every unit of a round stands.
type RoundProgress struct {
	Round     *Round
	Owed      int
	Submitted int
	Approved  int
	OnTime    int
	Late      int
	Missing   int
	Units     []*UnitProgress
}

// UnitProgress is where one stands.
type UnitProgress struct {
	ObligationID     uuid.UUID
	Unit             *directory.Unit
	State            ObligationState
	Timeliness       Timeliness
	DueAt            time.Time
	FirstSubmittedAt *time.Time
	Returns          int
}

// RoundTable is one row per unit and TỔNG CỘNG.
type RoundTable struct {
	Round       *Round
	FormVersion *FormVersion
	Rows        []*RoundTableRow
	Total       []*string
	Columns     []string
}

// RoundTableRow is one unit's row.
type RoundTableRow struct {
	ObligationID uuid.UUID
	SubmissionID *uuid.UUID
	Unit         *directory.Unit
	State        ObligationState
	Official     bool
	Values       []*string
}

// ReturnReason is a reason a return may name.
type ReturnReason struct{ Code, Label string }
