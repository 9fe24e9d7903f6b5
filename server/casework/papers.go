package casework

import (
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/flow"
)

// CaseStepPaper is the paper that a step of a record rests on (văn bản làm căn cứ): it is
// kept with the step, for who approves it and for later (QĐ 1054 art. 7.2).
type CaseStepPaper struct {
	ID          uuid.UUID
	Step        CaseAction
	Number      string
	PaperDate   clock.Date
	EffectiveOn *clock.Date
	Lock        *CaseLock
	FileID      *uuid.UUID
	RecordedAt  time.Time
}

// Label is the Vietnamese name of the step.
func (p *CaseStepPaper) Label() string { return Flow.ActionLabel(flow.Action(p.Step)) }

// held are the steps that take a record off the route on which its content is amended.
var held = []CaseAction{Transfer, Leave, EndUse, ReportEnd}

// amendedIn are the states in which content waits beside the official one.
var amendedIn = []CaseState{Amending, AmendmentSubmitted, AmendmentReturned}

// HeldBy reports whether a step waits for the amendment that is pending: what was entered
// is decided or given up first, so that nothing of it is lost with the step.
func (r *CaseRecord) HeldBy(a CaseAction) bool {
	return slices.Contains(held, a) && slices.Contains(amendedIn, r.State)
}

// heldBack refuses a step that waits for the pending amendment.
func (r *CaseRecord) heldBack() error {
	return fault.New(fault.WrongState, "CASE_AMENDMENT_PENDING", "%s", r.held())
}

// held names the pending amendment and what to do with it.
func (r *CaseRecord) held() string {
	number := 0
	if r.Pending != nil {
		number = r.Pending.Number
	}
	if r.State == AmendmentSubmitted {
		return fmt.Sprintf("Sửa đổi (bản số %d) đang chờ phê duyệt. Chờ phê duyệt, hoặc rút lại rồi bỏ sửa đổi, sau đó thực hiện bước này.", number)
	}
	return fmt.Sprintf("Hồ sơ đang có sửa đổi chưa gửi phê duyệt (bản số %d). Gửi phê duyệt hoặc bỏ sửa đổi rồi thực hiện bước này.", number)
}

// HasEnded reports whether nothing is decided on a record in this state any more.
func HasEnded(s CaseState) bool { return s == Locked || s == Closed || s == Merged }
