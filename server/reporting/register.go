package reporting

import (
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
)

// RegisterSide says which register: of what was sent or of what was received.
type RegisterSide string

// The two registers.
const (
	RegisterSent     RegisterSide = "SENT"
	RegisterReceived RegisterSide = "RECEIVED"
)

// TimelinessNames and SubmissionStateNames are how a register on paper says them.
var (
	TimelinessNames      = map[Timeliness]string{NotDue: "Chưa đến hạn", OnTime: "Đúng hạn", Late: "Nộp muộn", Missing: "Quá hạn, chưa nộp"}
	SubmissionStateNames = map[SubmissionState]string{VersionSubmitted: "Đã gửi, chờ duyệt", VersionRecalled: "Đã thu hồi",
		VersionReturned: "Bị trả lại", VersionApproved: "Đã duyệt", VersionReplaced: "Đã có bản thay thế"}
)

// RegisterLine is one line of a register: a version as it was sent.
type RegisterLine struct {
	ID              uuid.UUID
	ObligationID    uuid.UUID
	Unit            *directory.Unit
	Round           *Round
	Number          int
	State           SubmissionState
	Nil             bool
	DocNumber       *string
	DocNotation     *string
	DocDate         *clock.Date
	SentAt          time.Time
	DueAt           time.Time
	Timeliness      Timeliness
	WorkingDaysLate int
	ApprovedAt      *time.Time
	Returns         int
}

// AccessRow says where the report stands seen from the viewer.
func (l *RegisterLine) AccessRow(v *access.Viewer) access.Row {
	return rowOf(v, l.Unit, l.Round, string(l.State))
}

// RegisterPage is a page of a register.
type RegisterPage struct {
	Items     []*RegisterLine
	EndCursor *string
	Total     int
}

// RegisterFilter narrows a register.
type RegisterFilter struct {
	RegimeID   *uuid.UUID
	PeriodKey  *string
	States     []SubmissionState
	Timeliness []Timeliness
	From, To   *clock.Date
	UnitSearch *string
}
