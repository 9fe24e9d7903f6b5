package casework

import (
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
)

// CaseReassignmentPlan is what giving all records of a unit to another would do.
type CaseReassignmentPlan struct {
	From, To                 *directory.Unit
	Total, Incoming, Rulings int
	Openings                 int // what is open to a unit that has ended
	States                   []*CaseCounts
	Digest                   string
}

// CaseReassignment is an act that gave all records of a unit to another one.
type CaseReassignment struct {
	ID              uuid.UUID
	From, To        *directory.Unit
	Reason          string
	PaperNumber     string
	PaperDate       clock.Date
	Count, Openings int
	At              time.Time
	ByTitle         string
	Undoing, Undone bool
}

// ReassignCasesInput gives all records of a unit to another one.
type ReassignCasesInput struct {
	FromID, ToID uuid.UUID
	Reason       string
	PaperNumber  string
	PaperDate    clock.Date
	Digest       string
}

// UndoCaseReassignmentInput gives back what a reassignment gave.
type UndoCaseReassignmentInput struct {
	ID     uuid.UUID
	Reason string
	ToID   *uuid.UUID // in place of a unit that has ended
}
