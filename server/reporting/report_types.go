package reporting

import (
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/reporting/form"
)

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
	Outline      *OutlineVersion // nil: the report has no text
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
	Revision        int
	Cells           *CellBlock
	Sections        []DraftSection
	Nil             bool
	WarningReasons  []WarningReason
	Problems        []Problem
	SectionProblems []Problem
	Proposed        []ProposedCell
	Unplaced        []UnplacedCell
	UpdatedAt       *time.Time
	UpdatedBy       *string
}

// WarningReason is a written reason for a warning.
type WarningReason struct {
	Place  string `json:"place"`
	Code   string `json:"code"`
	Check  string `json:"check,omitempty"` // id of the check that failed: one cell may fail several
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
	Held       bool        // written during the check, not yet told to the unit
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
	Own        *bool
	Mine       *bool
	DueFrom    *clock.Date
	DueTo      *clock.Date
	UnitID     *uuid.UUID
}

// InboxItem is an item that waits for a position.
type InboxItem struct {
	Obligation   *Obligation
	Action       FlowAction
	Since        time.Time
	DueAt        time.Time
	Group        InboxGroup
	ChangedCells *int
	Urged        bool
	Part         *WorkPart // the part that waits for the viewer; nil = the report itself
	PartsGiven   int       // parts the viewer answers for as giver
	PartsDone    int
}

// Inbox is what waits, by due date.
type Inbox struct {
	Items   []*InboxItem
	HasMore bool
}

// Comparison is what a version differs from.
type Comparison struct {
	Submission         *Submission // the version compared
	Sections           []SubmittedSection
	PreviousVersion    *CellBlock
	PreviousSections   []SubmittedSection
	PreviousPeriod     *CellBlock
	SamePeriodLastYear *CellBlock
}

// PeriodContext is the other periods an entry reads.
type PeriodContext struct {
	Obligation         *Obligation // the entry that reads them
	Previous           *CellBlock
	SamePeriodLastYear *CellBlock
	YearToDate         *CellBlock
	Plan               *CellBlock
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
	Exempt    []*Exemption
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
	WorkingDaysLate  int
	Urged            int
	LastUrgedAt      *time.Time
	UrgeAcknowledged bool
	LastRemindedOn   *clock.Date
	LineageNote      *string
	Officers         []string
	Mine             bool
	Round            *Round // the round it belongs to
}

// RoundTable is one row per unit and TỔNG CỘNG.
type RoundTable struct {
	Round       *Round
	FormVersion *FormVersion
	Rows        []*RoundTableRow
	Total       []*string
	Columns     []string
	Row         string // the row of the form that is shown
	TotalCells  form.Cells
}

// RoundTableRow is one unit's row.
type RoundTableRow struct {
	ObligationID uuid.UUID
	SubmissionID *uuid.UUID
	Unit         *directory.Unit
	State        ObligationState
	Official     bool
	Values       []*string
	Cells        form.Cells // the whole report, as the table reads it
}

// ReturnReason is a reason a return may name.
type ReturnReason struct{ Code, Label string }
