package reporting

import (
	"github.com/google/uuid"

	"congvu/server/clock"
)

// Versioned names a row with the version the client saw.
type Versioned struct {
	ID      uuid.UUID
	Version int
}

// CellEdit is one edited cell; Base is the value the editor saw.
type CellEdit struct {
	Row, Column string
	Value, Base *string
}

// SaveCellsInput saves edited cells.
type SaveCellsInput struct {
	ObligationID   uuid.UUID
	Edits          []CellEdit
	WarningReasons []WarningReasonInput
}

// WarningReasonInput is a written reason for a warning.
type WarningReasonInput = WarningReason

// ProposeInput puts a draft up for signature.
type ProposeInput struct {
	Obligation Versioned
	Revision   int
	// Why it goes although parts are unfinished.
	UnfinishedReason *string
}

// ReasonInput is an action that needs a reason.
type ReasonInput struct {
	Obligation Versioned
	Reason     string
}

// SignInputReport signs a report off.
type SignInputReport struct{ Obligation Versioned }

// IssueInput is what văn thư enters when the document leaves.
type IssueInput struct {
	Obligation  Versioned
	DocNumber   string
	DocNotation string
	DocDate     clock.Date
	Substitute  *SubstituteInput
}

// SubstituteInput is the document sent instead during an outage.
type SubstituteInput struct {
	OutageID uuid.UUID
	Number   string
	Date     clock.Date
	FileID   uuid.UUID
}

// ReturnInput returns a report.
type ReturnInput struct {
	Obligation Versioned
	Reasons    []string
	Text       string
	Comments   []CellCommentInput
}

// CellCommentInput is a new remark on a cell.
type CellCommentInput struct{ Place, Text string }

// ApproveInput approves one or many.
type ApproveInput struct{ Obligations []Versioned }

// ExtendInput moves a due date by a decision.
type ExtendInput struct {
	RoundID  uuid.UUID
	UnitID   *uuid.UUID
	Until    clock.Date
	Decision string
	Reason   string
}

// RoundStateInput closes or reopens a round.
type RoundStateInput struct {
	Round  Versioned
	Reason string
}
