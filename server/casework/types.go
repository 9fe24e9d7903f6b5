// Package casework holds the rules of the electronic records of drug-dependent people
// and illegal drug users (QĐ 1054/QĐ-UBND 2020, Thừa Thiên Huế; NĐ 105/2021); its
// storage is in the sub-package store.
package casework

import (
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/reporting"
)

type (
	// CaseState is where a record stands.
	CaseState string
	// CaseStatus is what the person counts as.
	CaseStatus string
	// CaseLock is why a record is locked.
	CaseLock string
	// CaseVersionState is the state of one version.
	CaseVersionState string
	// CaseVersionKind is what a version is for.
	CaseVersionKind string
	// CaseAction is a step of the route.
	CaseAction string
	// CaseMoveState is where a move stands.
	CaseMoveState string
	// CaseOrder orders a list.
	CaseOrder string
)

// Values of the enumerations.
const (
	Notice             CaseState = "NOTICE"
	Drafting           CaseState = "DRAFT"
	Submitted          CaseState = "SUBMITTED"
	Returned           CaseState = "RETURNED"
	Official           CaseState = "OFFICIAL"
	Amending           CaseState = "AMENDING"
	AmendmentSubmitted CaseState = "AMENDMENT_SUBMITTED"
	AmendmentReturned  CaseState = "AMENDMENT_RETURNED"
	Transferring       CaseState = "TRANSFERRING"
	EndSubmitted       CaseState = "END_SUBMITTED"
	Locked             CaseState = "LOCKED"
	ReopenRequested    CaseState = "REOPEN_REQUESTED"
	Closed             CaseState = "CLOSED"
	Merged             CaseState = "MERGED"

	User      CaseStatus = "USER"
	Dependent CaseStatus = "DEPENDENT"

	LeftProvince  CaseLock = "LEFT_PROVINCE"
	LeftCountry   CaseLock = "LEFT_COUNTRY"
	InPrison      CaseLock = "IN_PRISON"
	Ended         CaseLock = "ENDED"
	Dead          CaseLock = "DEAD"
	MissingPerson CaseLock = "MISSING_PERSON"

	Entering   CaseVersionState = "ENTERING"
	Sent       CaseVersionState = "SENT"
	SentBack   CaseVersionState = "SENT_BACK"
	InForce    CaseVersionState = "IN_FORCE"
	Superseded CaseVersionState = "SUPERSEDED"
	Dropped    CaseVersionState = "DROPPED"

	NewRecord CaseVersionKind = "NEW_RECORD"
	Amendment CaseVersionKind = "AMENDMENT"
	Ruled     CaseVersionKind = "RULING" // a decision of the chairman was added

	Waiting    CaseMoveState = "WAITING"
	Accepted   CaseMoveState = "ACCEPTED"
	Refused    CaseMoveState = "REFUSED"
	TakenBack  CaseMoveState = "TAKEN_BACK"
	Gone       CaseMoveState = "GONE"
	Reassigned CaseMoveState = "REASSIGNED"
	Forwarded  CaseMoveState = "FORWARDED"

	OrderDue     CaseOrder = "DUE"
	OrderUpdated CaseOrder = "UPDATED"
)

// CaseRecord is one record; its versions hold what is known of the person.
type CaseRecord struct {
	ID         uuid.UUID
	Code       string
	State      CaseState
	StateSince time.Time
	Status     *CaseStatus
	Lock       *CaseLock
	Unit       *directory.Unit
	Origin     *directory.Unit
	ReceivedOn clock.Date
	Official   *CaseVersion
	Pending    *CaseVersion
	Clocks     []*CaseClock
	Moves      []*CaseMove
	Rulings    []*CaseRuling
	Timeline   []*CaseEvent
	Recent     []*CaseEvent
	Lookers    []*CaseLooker
	Requests   []*CaseRequest
	Version    int
	UpdatedAt  time.Time

	// MergedInto is the number of the record that this one was merged into, as far as the
	// viewer sees that one.
	MergedInto *string
	// Elsewhere: the person of a notice has a record that binds with another police, so that
	// it can be passed on. Only who may take the notice is offered that step: the clerks who
	// are told the same, and no more, by CASE_EXISTS_ELSEWHERE when they save its number.
	Elsewhere bool

	// Given are the relations that grants give the viewer beside where the unit stands,
	// Opened the sections that they open, OpenUntil when the last of these ends.
	Given     access.Relations
	Opened    access.Sections
	OpenUntil *time.Time
	// OpenInEmergency: the viewer has opened it in an emergency that lasts.
	OpenInEmergency bool
	// Delegate is the unit that manages the record by delegation.
	Delegate *directory.Unit
	Grants   []*CaseGrant
	// SentBy is the position that sent what waits for a decision; Sender is the person in
	// it, who may not take the decision, in whatever position.
	SentBy, Sender *uuid.UUID
	// PaperFile is where the paper file of the last move is.
	PaperFile CasePaperFile
	// LockBefore is the lock of a record whose person is reported dead or missing while it is
	// locked: it comes back to it when that is not approved.
	LockBefore *CaseLock
	// Papers are what its steps rest on.
	Papers []*CaseStepPaper
	// Now is when the record was read, for what is overdue.
	Now time.Time
}

// CaseVersion is a numbered version: what was entered, sent and decided together.
type CaseVersion struct {
	ID               uuid.UUID
	Number           int
	State            CaseVersionState
	Kind             CaseVersionKind
	Revision         int
	Problems         []*reporting.Problem
	Changed          []string
	SubmittedAt      *time.Time
	SubmittedByTitle *string
	DecidedAt        *time.Time
	DecidedByTitle   *string
	ReturnReason     *string
	WasReturned      bool
	EffectiveOn      *clock.Date // of an amendment: of its paper, or when it was verified
	Documented       bool        // it brings a document that the official version has not
	UpdatedAt        time.Time

	Record *CaseRecord
	// Content holds the sections that were opened for the viewer; what was not asked for,
	// or is not the viewer's to see, was never opened and is nil.
	Content
}

// CaseClock is a time limit of a record.
type CaseClock struct {
	ID          uuid.UUID
	Key         string
	Name        string
	StartEvent  string
	StartedOn   clock.Date
	DueAt       time.Time
	Source      string
	Explanation string
	DoneAt      *time.Time
	Duration    bool
	Overdue     bool
}

// CaseEvent is one line of what happened.
type CaseEvent struct {
	At                 time.Time
	Action, Label, By  string
	Reason             *string
	FromState, ToState *string
}

// CaseLooker is one look at a person.
type CaseLooker struct {
	At        time.Time
	By        string
	Sections  []string
	Emergency bool
}

// CasePage is a page of records.
type CasePage struct {
	Items     []*CaseRecord
	EndCursor *string
	Total     int
}

// AccessContainer: a page holds records that are decided one by one, and counts only
// those of the viewer's reach.
func (*CasePage) AccessContainer() {}

// CaseCounts is how many of the viewer's records stand in a state.
type CaseCounts struct {
	State          CaseState
	Count, Overdue int
}

// CaseUnitCounts is how many of the viewer's records a unit manages.
type CaseUnitCounts struct {
	Unit           *directory.Unit
	Count, Overdue int
}

// CaseFilter narrows a list.
type CaseFilter struct {
	States         []CaseState
	Status         *CaseStatus
	UnitID         *uuid.UUID
	Overdue        *bool
	Waiting        *bool
	Name           *string
	PersonalNumber *string
	BirthYear      *int
	Phone          *string
	Code           *string
	Counted        *CaseCountedInput
}

// CaseCountedInput narrows a list to the records behind one number: of a month, or of
// what happened in several of them.
type CaseCountedInput struct {
	Indicator, AreaCode string
	Since               *string
	Period              string
}

// OpenCaseInput opens a record.
type OpenCaseInput struct {
	ReceivedOn clock.Date
	Remote     bool
	Content    *Content
}

// SaveCaseInput saves sections.
type SaveCaseInput struct {
	Record      reporting.Versioned
	Revision    int
	EffectiveOn *clock.Date
	Content     Content
}

// StepCaseInput takes a step.
type StepCaseInput struct {
	Record      reporting.Versioned
	Action      CaseAction
	Reason      *string
	UnitID      *uuid.UUID
	EffectiveOn *clock.Date
	ArrivedOn   *clock.Date
	Remote      bool
	Lock        *CaseLock
	Destination *string
	PaperNumber *string
	PaperDate   *clock.Date
	FileID      *uuid.UUID
}

// SubmitCasesInput sends records to be approved, or tries what sending them would answer.
type SubmitCasesInput struct {
	Records []reporting.Versioned
	DryRun  bool
}

// CaseSubmitResult is the answer for one of them.
type CaseSubmitResult struct {
	RecordID uuid.UUID
	Problem  *reporting.Problem
}

// CaseActionState is a step and whether the viewer may take it now.
type CaseActionState struct {
	Action  CaseAction
	Label   string
	Allowed bool
	Refusal
	Primary     bool
	NeedsReason bool
	Law         string
}
