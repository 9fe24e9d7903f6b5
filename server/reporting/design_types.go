package reporting

import (
	"encoding/json"
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
)

// FormDraft is a form being designed.
type FormDraft struct {
	ID          uuid.UUID
	Unit        *directory.Unit // it belongs to
	Code        string
	Title       string
	Document    json.RawMessage
	Findings    []Problem
	UpdatedAt   time.Time
	UpdatedBy   string
	PublishedID *uuid.UUID
	Version     int
}

// FormDraftInput saves one; Draft is nil for a new one.
type FormDraftInput struct {
	Draft    *Versioned
	Document string
	Findings []FindingInput
}

// FindingInput is a finding kept with a new draft.
type FindingInput = Problem

// FormReading is what a workbook says of a form.
type FormReading struct {
	Document json.RawMessage
	Sheet    string
	Sheets   []string
	Findings []Problem
}

// RoundMove is what moving a round to another form version would do.
type RoundMove struct {
	Round       *Round
	FormVersion *FormVersion
	Columns     []ColumnMove
	Rows        []ColumnMove
	Drafts      []DraftMove
	Sent        int
	SentBack    int
}

// DraftMove is what becomes of one unit's draft.
type DraftMove struct {
	Unit     *directory.Unit
	Moved    int
	Unplaced int
}

// MoveRoundInput moves a round to another form version by a decision.
type MoveRoundInput struct {
	Round          Versioned
	FormVersionID  uuid.UUID
	DecisionNumber string
	DecisionDate   clock.Date
	Columns        []ColumnMoveInput
	Rows           []ColumnMoveInput
}

// ColumnMoveInput is one line of the map; To is nil where there is no place.
type ColumnMoveInput struct {
	From string
	To   *string
}

// Prefill is what other periods say for the cells of a report.
type Prefill struct {
	Obligation *Obligation
	Cells      []PrefillCell
	Notes      []string
}

// CountedCell is a cell whose figure is counted of records of people, and what a list
// of them is asked for by.
type CountedCell struct {
	Row, Column, Label, Indicator, AreaCode string
	Since                                   *string // key of the first month; nil for what stands at the end
	Period                                  string  // key of the last month
}

// PrefillCell is one cell of it; Current is what the draft holds, nil if nothing.
type PrefillCell struct {
	Row, Column, Label, Proposed, Source string
	Current                              *string
}
