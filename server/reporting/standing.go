package reporting

import (
	"congvu/server/access"
	"congvu/server/fault"
	"congvu/server/flow"
	"congvu/server/text"
)

// standing is where the viewer stands to an obligation: at home in the unit
// that owes it, holding a part of it, or on the receiving side.
type standing struct {
	row      access.Row
	whole    bool // at home in the unit itself
	receives bool
}

// sends: at home in the unit that owes, or holding a part of its work.
func (s standing) sends() bool { return s.row.Relation&(access.Own|access.PartHolder) != 0 }

func (o *Obligation) standing(v *access.Viewer) standing {
	row := o.AccessRow(v)
	return standing{
		row:      row,
		whole:    row.Relation&access.Own != 0,
		receives: row.Covered&access.LeadAgency != 0,
	}
}

// sender and receiver are the row as one side of the route sees it, so that an
// agency that owes its own regime does not act on the other side by its duty.
func (s standing) sender() access.Row {
	return access.Row{Relation: s.row.Relation, State: s.row.State}
}

func (s standing) receiver() access.Row {
	return access.Row{Covered: s.row.Covered, State: s.row.State}
}

// of reports whether the viewer stands on a side of the route at all.
func (s standing) of(side flow.Side) bool {
	return side&flow.Sender != 0 && s.sends() || side&flow.Receiver != 0 && s.receives
}

// Check refuses an action the viewer may not take now: ACTION_NOT_IN_STATE,
// ROUND_CLOSED, ACTION_NOT_PERMITTED, DELEGATED_ENTRY_ONLY, PART_DONE or FOUR_EYES.
// It is asked by Actions for the buttons and by every write again.
func (o *Obligation) Check(v *access.Viewer, a FlowAction) *fault.Error {
	t, err := o.Line(a)
	if err != nil {
		return fault.As(err)
	}
	if closes[a] && o.Round.State == RoundClosed {
		return fault.New(fault.WrongState, "ROUND_CLOSED",
			"Đợt báo cáo %s đã đóng nên không thực hiện được “%s”. Liên hệ %s để mở lại đợt.",
			o.Round.PeriodLabel, label(a), leadName(o))
	}
	return o.checkPerson(v, t)
}

// closes are the actions that a closed round no longer takes: what would bring
// in, take away or ask for a version.
var closes = map[FlowAction]bool{
	ActEdit: true, ActHandOver: true, ActFileNil: true, ActPropose: true, ActSign: true, ActIssue: true,
	ActRecall: true, ActReturn: true, ActRequestCorrection: true, ActOpenCorrection: true, ActExtend: true,
}

func (o *Obligation) checkPerson(v *access.Viewer, t flow.Transition) *fault.Error {
	a, s := FlowAction(t.Action), o.standing(v)
	permitted := t.Side&flow.Sender != 0 && s.sends() && access.Table.Row(v, t.Rule, s.sender()) ||
		t.Side&flow.Receiver != 0 && s.receives && access.Table.Row(v, t.Rule, s.receiver())
	switch {
	case t.Side == flow.Sender && !t.Delegable && s.sends() && !s.whole:
		return fault.New(fault.Forbidden, "DELEGATED_ENTRY_ONLY",
			"Nơi được giao chỉ nhập phần của mình; “%s” do %s thực hiện. Nhập xong thì báo hoàn thành phần việc.", label(a), o.who(a))
	case !permitted:
		return fault.New(fault.Forbidden, "ACTION_NOT_PERMITTED", "“%s” do %s thực hiện.", label(a), o.who(a))
	case (a == ActEdit || a == ActHandOver) && !s.whole && !o.worksOn(v):
		return partDone()
	case a == ActApprove && o.signedBy(v):
		// Who signed for the sender does not approve for the receiver, also where
		// one agency owes its own regime.
		return fault.New(fault.Forbidden, "FOUR_EYES",
			"Người đã ký gửi báo cáo không được duyệt chính báo cáo đó. Người duyệt khác của %s thực hiện.", leadName(o))
	}
	return nil
}

func (o *Obligation) signedBy(v *access.Viewer) bool {
	for _, m := range o.Marks {
		if m.Step == StepSign && m.PositionID == v.Position {
			return true
		}
	}
	return false
}

func label(a FlowAction) string { return Flow.ActionLabel(flow.Action(a)) }

func leadName(o *Obligation) string {
	if o.Round == nil || o.Round.Regime == nil || o.Round.Regime.LeadUnit == nil {
		return "cơ quan chủ trì"
	}
	return o.Round.Regime.LeadUnit.Name
}

// who names those who may take an action, so that a refusal says whom to ask.
func (o *Obligation) who(a FlowAction) string {
	unit := o.Unit.Name
	switch a {
	case ActSendBack, ActSign:
		return "người duyệt của " + unit
	case ActIssue:
		return "văn thư của " + unit
	case ActRecall, ActRequestCorrection:
		return "cán bộ báo cáo hoặc người duyệt của " + unit
	case ActReturn:
		return "cán bộ của " + leadName(o)
	case ActApprove, ActOpenCorrection:
		return "người duyệt của " + leadName(o)
	case ActExtend:
		return leadName(o)
	case ActComment:
		return unit + " hoặc " + leadName(o)
	}
	return "cán bộ báo cáo của " + unit
}

// next is the order in which an allowed action counts as the one next step.
var next = []FlowAction{ActIssue, ActSign, ActPropose, ActEdit, ActApprove, ActReturn, ActOpenCorrection}

// ActionsFor lists the actions of the viewer's sides of the route, each with
// whether it is possible now and, if not, why; at most one is primary. Who is on
// neither side (a leader, the managing office) has none.
func (o *Obligation) ActionsFor(v *access.Viewer) []ActionState {
	s, out := o.standing(v), []ActionState{}
	for _, a := range Flow.All() {
		if !s.of(Flow.Of(a).Side) {
			continue
		}
		state := ActionState{Action: FlowAction(a), Allowed: true}
		if f := o.Check(v, state.Action); f != nil {
			state.Allowed, state.Reason = false, &f.Message
		}
		out = append(out, state)
	}
	primary := o.Primary(v)
	for i := range out {
		out[i].Primary = out[i].Action == primary
	}
	return out
}

// Primary is the one next step for a viewer, "" if there is none. An approved report
// is opened for correction only on request.
func (o *Obligation) Primary(v *access.Viewer) FlowAction {
	s := o.standing(v)
	for _, a := range next {
		if a == ActOpenCorrection && o.State != CorrectionRequested || !s.of(Flow.Of(flow.Action(a)).Side) {
			continue
		}
		if o.Check(v, a) == nil {
			return a
		}
	}
	return ""
}

// CheckReason refuses an action whose line wants a reason when none was written:
// REASON_REQUIRED. It answers the reason normalised and trimmed.
func CheckReason(t flow.Transition, reason string) (string, error) {
	reason, err := text.Line(reason)
	if err != nil {
		return "", fault.As(err).At("reason")
	}
	if t.NeedsReason && reason == "" {
		return "", fault.New(fault.BadInput, "REASON_REQUIRED", "Thao tác này phải ghi lý do. Nhập lý do rồi thực hiện lại.").At("reason")
	}
	if len([]rune(reason)) > MaxReason {
		return "", fault.New(fault.BadInput, "REASON_TOO_LONG", "Lý do dài quá %d ký tự. Rút gọn lại.", MaxReason).At("reason")
	}
	return reason, nil
}

// MaxReason is the longest reason or remark, in code points.
const MaxReason = 2000
