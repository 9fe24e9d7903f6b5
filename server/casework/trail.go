package casework

import (
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
)

// CaseMove is a move between units or out of the province.
type CaseMove struct {
	ID          uuid.UUID
	From, To    *directory.Unit
	Destination *string
	EffectiveOn clock.Date
	PaperNumber *string
	PaperDate   *clock.Date
	State       CaseMoveState
	SentAt      time.Time
	// The paper file (hồ sơ giấy): the giver's letter, the receiver's receipt.
	FileSentNumber, FileReceivedNumber *string
	FileSentOn, FileReceivedOn         *clock.Date
	DecidedAt                          *time.Time
	Reason                             *string
}

// CaseTrail is what is left with a unit of a record that it gave to another one: which,
// to whom, by which papers, and whether it was taken over; nothing of the person
// (QĐ 1054 art. 7.2b).
type CaseTrail struct {
	CaseMove
	// Code is the number of the record.
	Code string
}

// AccessRow says where the unit that gave the record away stands.
func (t *CaseTrail) AccessRow(v *access.Viewer) access.Row {
	return access.Row{State: string(t.State), Relation: v.Relation(t.From.Spot())}
}

// CaseTrailPage is a page of what a unit gave away, the last first.
type CaseTrailPage struct {
	Items     []*CaseTrail
	EndCursor *string
}

// AccessContainer: a page holds lines that are decided one by one.
func (*CaseTrailPage) AccessContainer() {}
