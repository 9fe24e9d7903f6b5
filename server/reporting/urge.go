package reporting

import (
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock"
)

// Urge is one urging (đôn đốc) as it stands on a report.
type Urge struct {
	ID             uuid.UUID
	ObligationID   uuid.UUID
	Text           string
	Deadline       *clock.Date
	ByTitle        string
	At             time.Time
	AcknowledgedAt *time.Time
	Obligation     *Obligation // the report it stands on
}

// AccessRow says where the urged report stands seen from the viewer.
func (u *Urge) AccessRow(v *access.Viewer) access.Row { return u.Obligation.AccessRow(v) }

// UrgeInput urges units of a round.
type UrgeInput struct {
	RoundID       uuid.UUID
	ObligationIds []uuid.UUID
	Text          string
	Deadline      *clock.Date
}

// Owing reports whether a report still waits for its unit, so that it can be urged
// and a digest reminds of it. What is being corrected is owed only within the term
// of a supplement.
func (s ObligationState) Owing(supplement bool) bool {
	switch s {
	case Assigned, Drafting, AwaitingSignature, Signed, Returned:
		return true
	case Correcting:
		return supplement
	}
	return false
}
