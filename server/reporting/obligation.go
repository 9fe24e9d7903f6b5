package reporting

import (
	"context"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
)

// Obligation is what one unit owes in one round. What costs a statement of its
// own (draft, versions, comments, timeline) is read through Parts when asked
// for, once for all obligations of the same page.
type Obligation struct {
	ID               uuid.UUID
	Round            *Round
	Unit             *directory.Unit
	State            ObligationState
	StateSince       time.Time
	DueAt            time.Time
	DueExplanation   DueExplanation
	SupplementDueAt  *time.Time
	FirstSubmittedAt *time.Time
	LastSubmittedAt  *time.Time
	OnTime           *bool
	Given            []*WorkPart // every part given and not taken back; WorkParts is what the viewer sees of them
	OfficialID       *uuid.UUID
	ReturnCount      int
	Marks            []Mark
	Version          int
	UpdatedAt        time.Time

	Timeliness      Timeliness
	WorkingDaysLeft int
	Parts           Parts
}

// Mark is a step of the route that was done.
type Mark struct {
	Step        RouteStepKind          `json:"step"`
	At          time.Time              `json:"at"`
	PositionID  uuid.UUID              `json:"positionId"`
	Name        string                 `json:"name"`
	Title       string                 `json:"title"`
	SigningForm *directory.SigningForm `json:"signingForm,omitempty"`
	DocNumber   string                 `json:"docNumber,omitempty"`
}

// Parts reads what belongs to an obligation of its page.
type Parts interface {
	Draft(ctx context.Context, o *Obligation) (*Draft, error)
	Submissions(ctx context.Context, o *Obligation) ([]*Submission, error)
	Attachments(ctx context.Context, o *Obligation) ([]*Attachment, error)
	Comments(ctx context.Context, o *Obligation) ([]*CellComment, error)
	Timeline(ctx context.Context, o *Obligation) ([]*TimelineEntry, error)
	Urges(ctx context.Context, o *Obligation) ([]*Urge, error)
	Progress(ctx context.Context, o *Obligation) (func(Scope) *PartProgress, error)
}

// AccessRow says where the obligation stands seen from the viewer: beside where
// its unit stands, whether a part of it was given to the viewer.
func (o *Obligation) AccessRow(v *access.Viewer) access.Row {
	row := rowOf(v, o.Unit, o.Round, string(o.State))
	if o.holdsAny(v) {
		row.Relation |= access.PartHolder
	}
	return row
}

func rowOf(v *access.Viewer, unit *directory.Unit, round *Round, state string) access.Row {
	row := access.Row{State: state, Relation: v.Relation(unit.Spot())}
	if round != nil && round.Regime != nil && v.Leads(round.Regime.ID) {
		row.Covered |= access.LeadAgency
	}
	if v.DutySet()&access.ManagingOffice != 0 {
		row.Covered |= access.ManagingOffice
	}
	return row
}

// Route is the unit's route with what was done.
func (o *Obligation) Route() []*RouteStep {
	steps := make([]*RouteStep, 0, len(o.Unit.Route))
	for _, s := range o.Unit.Route {
		step := &RouteStep{Step: RouteStepKind(s)}
		for i := range o.Marks {
			if m := &o.Marks[i]; m.Step == step.Step {
				by := m.Name + ", " + m.Title
				step.DoneAt, step.DoneBy, step.SigningForm = &m.At, &by, m.SigningForm
			}
		}
		steps = append(steps, step)
	}
	return steps
}

// Actions are what the viewer may do now, and why not.
func (o *Obligation) Actions(ctx context.Context) []ActionState {
	return o.ActionsFor(access.From(ctx))
}

// Draft is the working copy.
func (o *Obligation) Draft(ctx context.Context) (*Draft, error) { return o.Parts.Draft(ctx, o) }

// Attachments are the files on the draft, in the order in which they came.
func (o *Obligation) Attachments(ctx context.Context) ([]*Attachment, error) {
	return o.Parts.Attachments(ctx, o)
}

// Submissions are the versions sent, newest first.
func (o *Obligation) Submissions(ctx context.Context) ([]*Submission, error) {
	return o.Parts.Submissions(ctx, o)
}

// Official is the approved version in force.
func (o *Obligation) Official(ctx context.Context) (*Submission, error) {
	if o.OfficialID == nil {
		return nil, nil
	}
	list, err := o.Parts.Submissions(ctx, o)
	for _, s := range list {
		if s.ID == *o.OfficialID {
			return s, err
		}
	}
	return nil, err
}

// Comments are the remarks on its cells.
func (o *Obligation) Comments(ctx context.Context) ([]*CellComment, error) {
	return o.Parts.Comments(ctx, o)
}

// WorkParts is what the viewer of the page sees of who does which part: the unit
// that owes the whole tree, a holder its own branch.
func (o *Obligation) WorkParts(ctx context.Context) ([]*WorkPart, error) {
	return o.PartsSeen(access.From(ctx)), nil
}

// Timeline is what happened to it, newest first.
func (o *Obligation) Timeline(ctx context.Context) ([]*TimelineEntry, error) {
	return o.Parts.Timeline(ctx, o)
}

// Submission is an immutable numbered version.
type Submission struct {
	ID               uuid.UUID
	ObligationID     uuid.UUID
	Number           int
	State            SubmissionState
	Unit             *directory.Unit
	Round            *Round
	FormVersion      *FormVersion // it was sent in
	Cells            *CellBlock
	Sections         []SubmittedSection
	Attachments      []SubmittedAttachment
	Nil              bool
	Sha256           string
	SubmittedAt      time.Time
	SubmittedByTitle string
	SubmittedByName  *string
	SigningForm      *directory.SigningForm
	SignerTitle      *string
	SignerName       *string
	MakerTitle       *string
	MakerName        *string
	DocNumber        *string
	DocNotation      *string
	DocDate          *clock.Date
	BeforeClosing    bool
	Substitute       *SubstituteDocument
	WarningReasons   []SubmittedWarning
	Reviews          []*Review
	Consolidation    *SentConsolidation // nil of a report that was entered
}

// AccessRow says where the version stands seen from the viewer.
func (s *Submission) AccessRow(v *access.Viewer) access.Row {
	return rowOf(v, s.Unit, s.Round, string(s.State))
}

// IsMasked marks what may be masked by row.
func (*Obligation) IsMasked() {}

// IsMasked marks what may be masked by row.
func (*Submission) IsMasked() {}

// Urges are the urgings on the report, newest first.
func (o *Obligation) Urges(ctx context.Context) ([]*Urge, error) { return o.Parts.Urges(ctx, o) }
