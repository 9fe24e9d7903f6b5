package casework

import (
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/flow"
	"congvu/server/reporting"
)

type (
	// CaseRulingState is where a paper of the chairman stands.
	CaseRulingState string
	// CaseStopReason is why the management stops (Luật Phòng, chống ma túy 2021 art. 23.5).
	CaseStopReason string
	// CaseTeamRole is what somebody is in the managing team (Mẫu 07, Điều 2).
	CaseTeamRole string
)

// Values of the enumerations.
const (
	RulingWaiting   CaseRulingState = "WAITING"
	RulingSigned    CaseRulingState = "SIGNED"
	RulingDelivered CaseRulingState = "DELIVERED"
	RulingRefused   CaseRulingState = "REFUSED"
	RulingWithdrawn CaseRulingState = "WITHDRAWN"

	StopAddicted  CaseStopReason = "ADDICTED"
	StopEducation CaseStopReason = "COMMUNE_EDUCATION"
	StopFacility  CaseStopReason = "COMPULSORY_FACILITY"
	StopPrison    CaseStopReason = "PRISON"
	StopDead      CaseStopReason = "DEAD_OR_MISSING"
)

// CaseRuling is a paper of the chairman of a commune on the management of a person,
// with exactly what its form prints.
type CaseRuling struct {
	ID             uuid.UUID
	Version        int
	Kind           CaseDecisionKind
	State          CaseRulingState
	Unit           *directory.Unit // the committee whose chairman signs
	From           *directory.Unit // the police that proposes
	SentAt         time.Time
	SentByTitle    string
	NoticeNumber   *string
	NoticeOn       *clock.Date
	DueAt          *time.Time
	Number         *string
	SignedOn       *clock.Date
	DecidedAt      *time.Time
	DecidedByTitle *string
	SigningForm    *directory.SigningForm
	Refusal        *string
	// Content is what the form prints; nil where it was not asked for or is not the
	// viewer's to see.
	Content *CaseRulingContent

	RecordID uuid.UUID
	// Record is the record through which the police reads the paper; the chairman reads
	// it with none.
	Record *CaseRecord
	// RecordState is where the record stands, for who reads the paper without it: it decides whether the
	// paper may be signed, and is shown by that alone.
	RecordState CaseState
	// Sender is the person who proposed, and signs in no position.
	Sender *uuid.UUID
	Now    time.Time
}

// AccessRow is that of the record where the paper is read through it; the chairman's is
// where the committee stands.
func (r *CaseRuling) AccessRow(v *access.Viewer) access.Row {
	if r.Record != nil {
		return r.Record.AccessRow(v)
	}
	return access.Row{State: string(r.State), Relation: v.Relation(r.Unit.Spot())}
}

// Notation is the number as it is printed.
func (r *CaseRuling) Notation() *string {
	if r.Number == nil {
		return nil
	}
	text := *r.Number + Notations[r.Kind]
	return &text
}

// StateLabel is the Vietnamese name of the state.
func (r *CaseRuling) StateLabel() string { return RulingFlow.StateLabel(flow.State(r.State)) }

// Notations follow the number (NĐ 30/2020; Mẫu 08 is a notice).
var Notations = map[CaseDecisionKind]string{Manage: "/QĐ-UBND", Stop: "/QĐ-UBND", Conclude: "/QĐ-UBND", MoveFile: "/TB-UBND"}

// Overdue reports whether the chairman has let the term pass.
func (r *CaseRuling) Overdue() bool {
	return r.State == RulingWaiting && r.DueAt != nil && r.DueAt.Before(r.Now)
}

// CaseRulingContent is what the form prints beside number, day and signature. It is a
// copy of what the record said when it was proposed, so that what was signed stays.
type CaseRulingContent struct {
	FullName         string           `json:"fullName"`
	OtherNames       []string         `json:"otherNames,omitempty"`
	Sex              *Sex             `json:"sex,omitempty"`
	BirthDate        *clock.Date      `json:"birthDate,omitempty"`
	BirthYear        *int             `json:"birthYear,omitempty"`
	BirthPlace       *string          `json:"birthPlace,omitempty"`
	HomeTown         *string          `json:"homeTown,omitempty"`
	PermanentAddress *string          `json:"permanentAddress,omitempty"`
	TemporaryAddress *string          `json:"temporaryAddress,omitempty"`
	CurrentAddress   *string          `json:"currentAddress,omitempty"`
	PaperNumber      *string          `json:"paperNumber,omitempty"`
	PaperIssuedOn    *clock.Date      `json:"paperIssuedOn,omitempty"`
	PaperIssuedBy    *string          `json:"paperIssuedBy,omitempty"`
	Ethnicity        *string          `json:"ethnicity,omitempty"`
	Religion         *string          `json:"religion,omitempty"`
	Education        *Education       `json:"education,omitempty"`
	Occupation       *string          `json:"occupation,omitempty"`
	Workplace        *string          `json:"workplace,omitempty"`
	Act              *string          `json:"act,omitempty"`        // Mẫu 07
	TestOn           *clock.Date      `json:"testOn,omitempty"`     // Mẫu 07
	Team             []*CaseTeamMate  `json:"team,omitempty"`       // Mẫu 07
	BaseNumber       *string          `json:"baseNumber,omitempty"` // of the decision to manage: Mẫu 08–10
	BaseOn           *clock.Date      `json:"baseOn,omitempty"`
	BaseAgency       *string          `json:"baseAgency,omitempty"`
	BaseUntil        *clock.Date      `json:"baseUntil,omitempty"`
	StopReason       *CaseStopReason  `json:"stopReason,omitempty"` // Mẫu 09
	StopPaper        *string          `json:"stopPaper,omitempty"`
	StopOn           *clock.Date      `json:"stopOn,omitempty"`
	Destination      *string          `json:"destination,omitempty"` // Mẫu 08
	Papers           []*CaseFilePaper `json:"papers,omitempty"`
}

// CaseTeamMate is a member of the managing team.
type CaseTeamMate struct {
	Role CaseTeamRole `json:"role"`
	Name string       `json:"name"`
	Body *string      `json:"body,omitempty"`
}

// CaseFilePaper is a line of the list of documents of a file that moves.
type CaseFilePaper struct {
	Name  string  `json:"name"`
	Paper *string `json:"paper,omitempty"`
}

// CaseRulingPage is a page of papers.
type CaseRulingPage struct {
	Items     []*CaseRuling
	EndCursor *string
	Waiting   int
}

// AccessContainer: a page holds papers that are decided one by one.
func (*CaseRulingPage) AccessContainer() {}

// ProposeCaseRulingInput proposes a paper to the chairman.
type ProposeCaseRulingInput struct {
	Record       reporting.Versioned
	Kind         CaseDecisionKind
	NoticeNumber string
	NoticeOn     clock.Date
	Act          *string
	TestOn       *clock.Date
	Team         []*CaseTeamMate
	StopReason   *CaseStopReason
	StopPaper    *string
	StopOn       *clock.Date
	Destination  *string
	Papers       []*CaseFilePaper
}

// StepCaseRulingInput takes a step on a paper.
type StepCaseRulingInput struct {
	Ruling   reporting.Versioned
	Action   CaseRulingAction
	Reason   *string
	Number   *string
	SignedOn *clock.Date
}

// Committee is the people's committee whose chairman decides on what a unit of the
// police proposes; nil for a unit that is none of a commune.
func Committee(u *directory.Unit) *directory.Unit {
	if !OfLine(u) {
		return nil
	}
	for p := u.Parent; p != nil; p = p.Parent {
		if p.Kind == directory.KindCommittee && p.Level == directory.LevelCommune {
			return p
		}
	}
	return nil
}
