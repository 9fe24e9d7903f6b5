package casework

import (
	"context"

	"congvu/server/access"
	"congvu/server/fault"
	"congvu/server/flow"
)

// Decisions are the steps that nobody takes on what they have sent themselves.
var decisions = map[CaseAction]bool{Approve: true, SendBack: true, ApproveAmendment: true, SendBackAmendment: true,
	ApproveEnd: true, RefuseEnd: true, Reopen: true, RefuseReopen: true}

// paired are the steps that a decision on two records takes of each; they are offered
// with the pair.
var paired = map[CaseAction]bool{Merge: true, Unmerge: true, TakeIn: true, GiveBack: true}

// offered is the order in which the next step is looked for.
var offered = []CaseAction{TakeNotice, AcceptTransfer, Approve, ApproveAmendment, ApproveEnd, Reopen, Submit, HandOver, Edit}

// Actions are the steps from here, each with the reason when the viewer may not take
// it. Steps whose rule can never be the viewer's are left out.
func (r *CaseRecord) Actions(ctx context.Context) []*CaseActionState {
	v, row, out := access.From(ctx), r.AccessRow(access.From(ctx)), []*CaseActionState{}
	for _, a := range Flow.Actions(flow.State(r.State), r.conditions()...) {
		line, _ := Flow.Find(flow.State(r.State), a, r.conditions()...)
		if paired[CaseAction(a)] || CaseAction(a) == PassOn && !r.Elsewhere || !access.Table.Row(v, line.Rule, row) {
			continue
		}
		state := &CaseActionState{Action: CaseAction(a), Label: Flow.ActionLabel(a), Allowed: true, NeedsReason: line.NeedsReason, Law: line.Law}
		if err := r.refusal(v, CaseAction(a)); err != nil {
			state.Allowed, state.Refusal = false, refused(err)
		}
		out = append(out, state)
	}
	out = append(out, r.waitingSteps(v, row)...)
	mark(out)
	return out
}

// Refusal is why a step that is offered is not taken now: in Vietnamese, and by the code under which other
// languages say it. Of a step that may be taken both are nil.
type Refusal struct{ Reason, ReasonCode *string }

func refused(err error) Refusal {
	f := fault.As(err)
	return Refusal{&f.Message, &f.Reason}
}

// waitingSteps are those that wait for the pending amendment, each with that reason.
func (r *CaseRecord) waitingSteps(v *access.Viewer, row access.Row) (out []*CaseActionState) {
	for _, a := range held {
		line := Flow.Of(flow.Action(a))
		if !r.HeldBy(a) || !access.Table.Row(v, line.Rule, row) {
			continue
		}
		out = append(out, &CaseActionState{Action: a, Label: Flow.ActionLabel(flow.Action(a)), Refusal: refused(r.heldBack()), NeedsReason: line.NeedsReason, Law: line.Law})
	}
	return out
}

// mark names the one next step; to pass on what came to the wrong police, which needs a reason, is none that is looked for.
func mark(list []*CaseActionState) {
	for _, want := range offered {
		for _, s := range list {
			if s.Action == want && s.Allowed && !(s.NeedsReason && want == HandOver) {
				s.Primary = true
				return
			}
		}
	}
}

// May refuses a step that the viewer may not take now: FORBIDDEN where the rule
// refuses it, ACTION_NOT_IN_STATE, SENT_BY_YOURSELF or CASE_INCOMPLETE.
func (r *CaseRecord) May(v *access.Viewer, a CaseAction) (flow.Transition, error) {
	if paired[a] {
		return flow.Transition{}, fault.New(fault.BadInput, "DECIDED_ON_PAIR", "Việc gộp hồ sơ được quyết định trên cặp hồ sơ, ở trang Hồ sơ trùng lặp.").At("input.action")
	}
	if !access.Table.Row(v, Flow.Of(flow.Action(a)).Rule, r.AccessRow(v)) {
		return flow.Transition{}, fault.New(fault.Forbidden, "FORBIDDEN", "Chức vụ đang làm việc không được “%s” với hồ sơ này.", Flow.ActionLabel(flow.Action(a)))
	}
	line, err := r.Line(a)
	if err != nil {
		return line, err
	}
	return line, r.refusal(v, a)
}

// refusal is why a step that the route offers is not taken by this viewer now.
func (r *CaseRecord) refusal(v *access.Viewer, a CaseAction) error {
	if decisions[a] && r.Sender != nil && *r.Sender == v.Account {
		return fault.New(fault.Forbidden, "SENT_BY_YOURSELF", "Không tự phê duyệt nội dung do chính mình gửi. Người khác được giao nhiệm vụ phê duyệt phải thực hiện.")
	}
	if a == ReportEnd && r.State == Locked && r.Lock != nil && *r.Lock == Dead {
		return fault.New(fault.WrongState, "CASE_DEAD_ALREADY", "Hồ sơ đã khóa vì người này chết. Nếu ghi nhận sai, đề nghị mở lại.")
	}
	if a == Submit && r.Pending != nil {
		if n := Stopping(r.Pending.Problems); n > 0 {
			return fault.New(fault.BadInput, "CASE_INCOMPLETE", "Hồ sơ còn %d lỗi phải sửa trước khi gửi. Mở phần nhập để xem từng chỗ.", n)
		}
	}
	return nil
}
