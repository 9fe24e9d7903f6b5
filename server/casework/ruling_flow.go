package casework

import (
	"context"

	"congvu/server/access"
	"congvu/server/fault"
	"congvu/server/flow"
)

// CaseRulingAction is a step on a paper of the chairman.
type CaseRulingAction string

// Steps on a paper.
const (
	SignRuling     CaseRulingAction = "SIGN"
	RefuseRuling   CaseRulingAction = "REFUSE"
	WithdrawRuling CaseRulingAction = "WITHDRAW"
	DeliverRuling  CaseRulingAction = "DELIVER"
)

// RulingFlow is the route of a paper, from the proposal of the police on.
var RulingFlow = mustRulingFlow()

func mustRulingFlow() *flow.Machine {
	to := func(a CaseRulingAction, from, to CaseRulingState, side flow.Side, rule, law string) flow.Transition {
		return flow.Transition{Action: flow.Action(a), From: []flow.State{flow.State(from)}, To: flow.State(to), Side: side, Rule: rule, Law: law}
	}
	m, err := flow.New([]flow.Name[flow.State]{
		{Key: flow.State(RulingWaiting), Label: "Chờ Chủ tịch ký"},
		{Key: flow.State(RulingSigned), Label: "Đã ký"},
		{Key: flow.State(RulingDelivered), Label: "Đã ký, đã gửi"},
		{Key: flow.State(RulingRefused), Label: "Không ký"},
		{Key: flow.State(RulingWithdrawn), Label: "Đã rút đề nghị"},
	}, []flow.Name[flow.Action]{
		{Key: flow.Action(SignRuling), Label: "Ký ban hành"},
		{Key: flow.Action(RefuseRuling), Label: "Không ký"},
		{Key: flow.Action(WithdrawRuling), Label: "Rút đề nghị"},
		{Key: flow.Action(DeliverRuling), Label: "Ghi nhận đã gửi quyết định"},
	}, []flow.Transition{
		stops(to(SignRuling, RulingWaiting, RulingSigned, flow.Receiver, "case.sign", rules), ClockDecide),
		reasoned(stops(to(RefuseRuling, RulingWaiting, RulingRefused, flow.Receiver, "case.sign", rules), ClockDecide)),
		stops(to(WithdrawRuling, RulingWaiting, RulingWithdrawn, flow.Sender, "case.propose", rules), ClockDecide),
		stops(to(DeliverRuling, RulingSigned, RulingDelivered, flow.Sender, "case.propose", sends), ClockSend),
	})
	if err != nil {
		panic(err) // the table is wrong: no server may start with it
	}
	return m.About("văn bản")
}

// Actions are the steps from here that the viewer's rules let it take, each with the
// reason when it may not take it now.
func (r *CaseRuling) Actions(ctx context.Context) []*CaseRulingActionState {
	v, out := access.From(ctx), []*CaseRulingActionState{}
	for _, a := range RulingFlow.Actions(flow.State(r.State)) {
		line := RulingFlow.Of(a)
		if !access.Table.Row(v, line.Rule, r.AccessRow(v)) {
			continue
		}
		s := &CaseRulingActionState{Action: CaseRulingAction(a), Label: RulingFlow.ActionLabel(a), Allowed: true, NeedsReason: line.NeedsReason, Law: line.Law}
		if err := r.refusal(v, CaseRulingAction(a)); err != nil {
			s.Allowed, s.Refusal = false, refused(err)
		}
		out = append(out, s)
	}
	return out
}

// May refuses a step on the paper that the viewer may not take now: FORBIDDEN,
// ACTION_NOT_IN_STATE or SENT_BY_YOURSELF.
func (r *CaseRuling) May(v *access.Viewer, a CaseRulingAction) (flow.Transition, error) {
	line := RulingFlow.Of(flow.Action(a))
	if !access.Table.Row(v, line.Rule, r.AccessRow(v)) {
		return line, fault.New(fault.Forbidden, "FORBIDDEN", "Chức vụ đang làm việc không được thực hiện bước này.")
	}
	if _, err := RulingFlow.Step(flow.State(r.State), flow.Action(a)); err != nil {
		return line, err
	}
	return line, r.refusal(v, a)
}

func (r *CaseRuling) refusal(v *access.Viewer, a CaseRulingAction) error {
	if (a == SignRuling || a == RefuseRuling) && r.Sender != nil && *r.Sender == v.Account {
		return fault.New(fault.Forbidden, "SENT_BY_YOURSELF", "Không tự ký văn bản do chính mình đề nghị.")
	}
	if a != SignRuling {
		return nil
	}
	if r.Record != nil {
		return Signable(r.Kind, r.Record.State)
	}
	return Signable(r.Kind, r.RecordState)
}

// CaseRulingActionState is a step on a paper and whether the viewer may take it now.
type CaseRulingActionState struct {
	Action  CaseRulingAction
	Label   string
	Allowed bool
	Refusal
	NeedsReason bool
	Law         string
}
