package reorganise

import (
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"congvu/server/clock"
	"congvu/server/directory"
)

type (
	// State is where a reorganisation stands.
	State string
	// Work is what is being done for it in the background.
	Work string
	// ShareState is where the sizes of a split territory stand.
	ShareState string
)

// Values of the enumerations.
const (
	Draft     State = "DRAFT"
	Checked   State = "CHECKED"
	Applied   State = "APPLIED"
	Abandoned State = "ABANDONED"

	Checking Work = "CHECK"
	Applying Work = "APPLY"

	SharesProposed  ShareState = "PROPOSED"
	SharesConfirmed ShareState = "CONFIRMED"
	SharesWithdrawn ShareState = "WITHDRAWN"
)

// Reorganisation is a resolution with what was made of it.
type Reorganisation struct {
	ID            uuid.UUID
	Version       int
	Title         string
	Resolution    string
	IssuedOn      clock.Date
	EffectiveOn   clock.Date
	WindUpTo      clock.Date
	EndsDistricts bool
	State         State
	Work          *Work
	Progress      int
	WorkFault     *string
	CheckedAt     *time.Time
	AppliedAt     *time.Time
	UpdatedAt     time.Time
	Summary       *Summary
	LineCount     int
	TargetCount   int
	Open          int // conflicts nobody has looked at
	Actions       []ActionState

	Digest  []byte
	Lines   []Line
	Targets []Target
}

// Summary is what the last dry run found.
type Summary struct {
	Counts   Counts    `json:"counts"`
	Problems []Problem `json:"problems"`
}

// Numbers of the dry run.
func (s *Summary) Numbers() *Counts { return &s.Counts }

// ActionState is an action of the flow and why it cannot be taken now.
type ActionState struct {
	Action  string
	Allowed bool
	Reason  *string
}

// ListedLine is a line with the names of both ends.
type ListedLine struct {
	Line
	FromName *string
	Target   *Target
}

// LinePage is a page of lines: there may be thousands.
type LinePage struct {
	Items     []*ListedLine
	EndCursor *string
	Total     int
}

// ListedItem is an item as stored.
type ListedItem struct {
	ID       uuid.UUID
	Number   int
	Kind     ItemKind
	Label    string
	FromName string
	ToName   string
	Options  []string
	Proposed string
	Choice   string
	Conflict *string
	Carries  *string
	Decided  bool
}

// ItemPage is a page of items with how many fit the filter.
type ItemPage struct {
	Items     []*ListedItem
	EndCursor *string
	Total     int
}

// ItemFilter narrows the items.
type ItemFilter struct {
	Kind      *ItemKind
	Conflicts *bool
	Undecided *bool
	Search    *string
}

// HeadInput is what the resolution says of itself.
type HeadInput struct {
	Title         string
	Resolution    string
	IssuedOn      clock.Date
	EffectiveOn   clock.Date
	WindUpTo      clock.Date
	EndsDistricts bool
}

// LineageInput replaces the lineage: a file's text, or lines and units by hand.
type LineageInput struct {
	Csv     *string
	Lines   []*LineInput
	Targets []*TargetInput
}

// LineInput is one pair.
type LineInput struct {
	From, To string
	Partial  bool
	Share    *decimal.Decimal
}

// TargetInput is one unit to be.
type TargetInput struct {
	Code, Name, Kind string
	Level            directory.Level
	Parent           *string
}

// SplitArea is a territory that went to several, with the sizes of its parts.
type SplitArea struct {
	Area     *directory.Area
	Date     clock.Date
	Parts    []*SplitPart
	Decision *ShareDecision
}

// SplitPart is one of them.
type SplitPart struct {
	To    *directory.Area
	Share *decimal.Decimal
}

// SplitPage is a page of split territories.
type SplitPage struct {
	Items     []*SplitArea
	EndCursor *string
	Total     int
	Unknown   int
}

// ShareDecision proposes or confirms the sizes.
type ShareDecision struct {
	ID          uuid.UUID
	Version     int
	Shares      []*PartShare
	Basis       string
	DecidedOn   clock.Date
	State       ShareState
	ConfirmedAt *time.Time
}

// PartShare is the size of one part.
type PartShare struct {
	To    *directory.Area `json:"-"`
	ToID  uuid.UUID       `json:"to"`
	Share decimal.Decimal `json:"share"`
}

// SharesInput proposes the sizes of all parts of a territory.
type SharesInput struct {
	AreaID    uuid.UUID
	Parts     []*PartInput
	Basis     string
	DecidedOn clock.Date
}

// PartInput is one of them.
type PartInput struct {
	ToID  uuid.UUID
	Share decimal.Decimal
}
