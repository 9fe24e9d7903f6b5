package reporting

import (
	"congvu/server/fault"
	"congvu/server/flow"
)

// Conditions that choose between two lines of the flow.
const (
	withRecords flow.Condition = "WITH_RECORDS" // the unit's route has a step for văn thư
	afterReturn flow.Condition = "AFTER_RETURN" // the supplement of a returned report
	correction  flow.Condition = "CORRECTION"   // an approved version stays official meanwhile
)

// Names of the clocks that lines start and stop.
const (
	ClockDue        = "DUE"        // the report's own due date
	ClockSupplement = "SUPPLEMENT" // after a return, counted apart
)

var stateNames = []flow.Name[flow.State]{
	{Key: flow.State(Assigned), Label: "Chưa nhập"},
	{Key: flow.State(Drafting), Label: "Đang nhập"},
	{Key: flow.State(AwaitingSignature), Label: "Chờ ký"},
	{Key: flow.State(Signed), Label: "Đã ký, chờ văn thư"},
	{Key: flow.State(Submitted), Label: "Đã gửi, chờ duyệt"},
	{Key: flow.State(Returned), Label: "Bị trả lại"},
	{Key: flow.State(Approved), Label: "Đã duyệt"},
	{Key: flow.State(CorrectionRequested), Label: "Đã duyệt, xin đính chính"},
	{Key: flow.State(Correcting), Label: "Đang đính chính"},
	{Key: flow.State(Transferred), Label: "Đã chuyển đơn vị kế thừa"},
}

var actionNames = []flow.Name[flow.Action]{
	{Key: flow.Action(ActEdit), Label: "Nhập số liệu"},
	{Key: flow.Action(ActHandOver), Label: "Phân công"},
	{Key: flow.Action(ActFileNil), Label: "Không phát sinh"},
	{Key: flow.Action(ActPropose), Label: "Trình ký"},
	{Key: flow.Action(ActSendBack), Label: "Trả về người nhập"},
	{Key: flow.Action(ActSign), Label: "Ký duyệt"},
	{Key: flow.Action(ActIssue), Label: "Vào số và gửi"},
	{Key: flow.Action(ActRecall), Label: "Thu hồi để đính chính"},
	{Key: flow.Action(ActReturn), Label: "Trả lại để bổ sung"},
	{Key: flow.Action(ActApprove), Label: "Duyệt"},
	{Key: flow.Action(ActRequestCorrection), Label: "Đề nghị đính chính"},
	{Key: flow.Action(ActOpenCorrection), Label: "Từ chối báo cáo đã duyệt để đính chính"},
	{Key: flow.Action(ActExtend), Label: "Gia hạn"},
	{Key: flow.Action(ActComment), Label: "Nhận xét ô số liệu"},
	{Key: flow.Action(ActTransfer), Label: "Chuyển đơn vị kế thừa"},
}

func in(states ...ObligationState) []flow.State {
	out := make([]flow.State, len(states))
	for i, s := range states {
		out[i] = flow.State(s)
	}
	return out
}

func line(a FlowAction, from []flow.State, to ObligationState, side flow.Side, rule, law string) flow.Transition {
	return flow.Transition{Action: flow.Action(a), From: from, To: flow.State(to), Side: side, Rule: rule, Law: law}
}

// Laws of the lines; "QĐ 239" is QĐ 239/QĐ-UBND 2025 (Quảng Ngãi).
const (
	collects = "QĐ 239 Điều 7 khoản 2a" // the unit collects and puts together
	supplies = "QĐ 239 Điều 7 khoản 2b" // … and supplies what was asked for
	delegate = "QĐ 239 Điều 7 khoản 1b" // … and hands the work to rooms, lower units and persons
	signs    = "QĐ 239 Điều 7 khoản 2c" // … signs and sends
	approves = "QĐ 239 Điều 7 khoản 3a" // the lead agency checks and approves
	returns  = "QĐ 239 Điều 7 khoản 3b" // … or returns in time
	recalls  = "QĐ 239 Điều 8 khoản 1"  // before approval the sender recalls
	corrects = "QĐ 239 Điều 8 khoản 2"  // after it the lead agency refuses first
	numbers  = "NĐ 30/2020 Điều 15"     // văn thư gives number and date
	extends  = "QĐ 239 Điều 7 khoản 1a" // the lead agency sets up the rounds
	succeeds = "Luật 72/2025/QH15"      // units are merged and dissolved by resolution
)

// Flow is the route of a report.
var Flow = mustFlow(lines())

func mustFlow(lines []flow.Transition) *flow.Machine {
	m, err := flow.New(stateNames, actionNames, lines)
	if err != nil {
		panic(err) // the table above is wrong: no server may start with it
	}
	return m
}

func lines() []flow.Transition {
	var (
		entering = in(Assigned, Drafting, Returned, Correcting)
		entered  = in(Drafting, Returned, Correcting)
		waiting  = in(AwaitingSignature)
		sent     = in(Submitted)
		all      = in(Assigned, Drafting, AwaitingSignature, Signed, Submitted, Returned, Approved, CorrectionRequested, Correcting)
	)
	return []flow.Transition{
		delegable(line(ActEdit, in(Assigned), Drafting, flow.Sender, "draft.write", collects)),
		delegable(line(ActEdit, entered, "", flow.Sender, "draft.write", supplies)),
		delegable(line(ActHandOver, entering, "", flow.Sender, "part.give", delegate)),
		line(ActFileNil, entering, AwaitingSignature, flow.Sender, "report.propose", collects),
		line(ActPropose, entered, AwaitingSignature, flow.Sender, "report.propose", signs),
		reasoned(when(afterReturn, line(ActSendBack, waiting, Returned, flow.Sender, "report.sign", signs))),
		reasoned(when(correction, line(ActSendBack, waiting, Correcting, flow.Sender, "report.sign", signs))),
		reasoned(line(ActSendBack, waiting, Drafting, flow.Sender, "report.sign", signs)),
		when(withRecords, line(ActSign, waiting, Signed, flow.Sender, "report.sign", signs)),
		sends(line(ActSign, waiting, Submitted, flow.Sender, "report.sign", signs)),
		sends(line(ActIssue, in(Signed), Submitted, flow.Sender, "report.issue", numbers)),
		reasoned(when(correction, line(ActRecall, sent, Correcting, flow.Sender, "report.recall", recalls))),
		reasoned(line(ActRecall, sent, Drafting, flow.Sender, "report.recall", recalls)),
		supplemented(reasoned(line(ActReturn, sent, Returned, flow.Receiver, "review.return", returns))),
		line(ActApprove, sent, Approved, flow.Receiver, "review.approve", approves),
		reasoned(line(ActRequestCorrection, in(Approved), CorrectionRequested, flow.Sender, "report.recall", corrects)),
		reasoned(line(ActOpenCorrection, in(Approved, CorrectionRequested), Correcting, flow.Receiver, "review.approve", corrects)),
		reasoned(line(ActExtend, in(Assigned, Drafting, AwaitingSignature, Signed, Submitted, Returned), "", flow.Receiver, "round.manage", extends)),
		delegable(line(ActComment, all, "", flow.Both, "comment.write", returns)),
		line(ActTransfer, in(Assigned, Drafting, AwaitingSignature, Signed, Returned), Transferred, flow.Outside, "reorganisation.manage", succeeds),
	}
}

func delegable(t flow.Transition) flow.Transition { t.Delegable = true; return t }

func reasoned(t flow.Transition) flow.Transition { t.NeedsReason = true; return t }

func when(c flow.Condition, t flow.Transition) flow.Transition { t.If = c; return t }

func sends(t flow.Transition) flow.Transition {
	t.Stops = []string{ClockDue, ClockSupplement}
	return t
}

func supplemented(t flow.Transition) flow.Transition {
	t.Starts = []string{ClockSupplement}
	return t
}

// conditions are the circumstances of the obligation that its flow asks for.
func (o *Obligation) conditions() []flow.Condition {
	var out []flow.Condition
	route := make(flow.Route, len(o.Unit.Route))
	for i, s := range o.Unit.Route {
		route[i] = flow.Action(s)
	}
	if route.Has(flow.Action(StepIssue)) {
		out = append(out, withRecords)
	}
	if o.SupplementDueAt != nil { // set by a return, cleared when the supplement is sent
		out = append(out, afterReturn)
	}
	if o.OfficialID != nil {
		out = append(out, correction)
	}
	return out
}

// Line is the line of the flow that an action takes from here; none is the
// fault ACTION_NOT_IN_STATE.
func (o *Obligation) Line(a FlowAction) (flow.Transition, error) {
	t, ok := Flow.Find(flow.State(o.State), flow.Action(a), o.conditions()...)
	if !ok {
		return t, fault.New(fault.WrongState, "ACTION_NOT_IN_STATE", "%s", Flow.Why(flow.State(o.State), flow.Action(a)))
	}
	return t, nil
}
