package reorganise

import (
	"congvu/server/fault"
	"congvu/server/flow"
)

// Actions of the flow.
const (
	ActEdit    flow.Action = "EDIT"
	ActCheck   flow.Action = "CHECK"
	ActDecide  flow.Action = "DECIDE"
	ActApply   flow.Action = "APPLY"
	ActAbandon flow.Action = "ABANDON"
)

// law: units are established, dissolved, merged and divided by resolution, and those that
// take over answer for what the dissolved ones left.
const law = "Luật Tổ chức chính quyền địa phương 72/2025/QH15"

var stateNames = []flow.Name[flow.State]{
	{Key: flow.State(Draft), Label: "Đang soạn"},
	{Key: flow.State(Checked), Label: "Đã kiểm tra thử"},
	{Key: flow.State(Applied), Label: "Đã áp dụng"},
	{Key: flow.State(Abandoned), Label: "Đã bỏ"},
}

var actionNames = []flow.Name[flow.Action]{
	{Key: ActEdit, Label: "Sửa phương án"},
	{Key: ActCheck, Label: "Kiểm tra thử"},
	{Key: ActDecide, Label: "Quyết định từng dòng"},
	{Key: ActApply, Label: "Áp dụng"},
	{Key: ActAbandon, Label: "Bỏ phương án"},
}

// Flow is the route of a reorganisation. One person prepares and applies it; what is
// applied must be what the last dry run showed.
var Flow = mustFlow()

func mustFlow() *flow.Machine {
	line := func(a flow.Action, to State, from ...State) flow.Transition {
		t := flow.Transition{Action: a, To: flow.State(to), Side: flow.Sender, Rule: "reorganisation.manage", Law: law}
		for _, f := range from {
			t.From = append(t.From, flow.State(f))
		}
		return t
	}
	m, err := flow.New(stateNames, actionNames, []flow.Transition{
		line(ActEdit, Draft, Draft, Checked),
		line(ActCheck, Checked, Draft, Checked),
		line(ActDecide, "", Checked),
		line(ActApply, Applied, Checked),
		line(ActAbandon, Abandoned, Draft, Checked),
	})
	if err != nil {
		panic(err) // the table above is wrong: no server may start with it
	}
	return m
}

// Step is the state after an action, or why it is not possible now.
func (r *Reorganisation) Step(a flow.Action) (State, error) {
	t, ok := Flow.Find(flow.State(r.State), a)
	switch {
	case !ok:
		return r.State, fault.New(fault.WrongState, "ACTION_NOT_IN_STATE", "Phương án ở trạng thái “%s” nên không thực hiện được “%s”.",
			Flow.StateLabel(flow.State(r.State)), Flow.ActionLabel(a))
	case r.Work != nil:
		return r.State, fault.New(fault.WrongState, "WORK_RUNNING", "Đang có việc chạy cho phương án này. Chờ xong hoặc bấm Dừng.")
	case a == ActCheck && len(r.Lines) == 0 && r.LineCount == 0:
		return r.State, fault.New(fault.WrongState, "NO_LINES", "Chưa có dòng chuyển đổi nào. Nạp tệp hoặc nhập từ đơn vị cũ sang đơn vị mới trước.")
	case a == ActApply && r.Summary != nil && len(r.Summary.Problems) > 0:
		return r.State, fault.New(fault.WrongState, "PLAN_REFUSED", "Kiểm tra thử còn %d lỗi. Sửa rồi kiểm tra lại.", len(r.Summary.Problems))
	case a == ActApply && len(r.Digest) == 0:
		return r.State, fault.New(fault.WrongState, "CHECK_AGAIN", "Có lựa chọn mới sau lần kiểm tra thử. Kiểm tra thử lại rồi áp dụng.")
	case a == ActApply && r.Open > 0:
		return r.State, fault.New(fault.WrongState, "CONFLICTS_OPEN", "Còn %d mục cần xem chưa được quyết định. Quyết định từng mục ở bước Rà soát.", r.Open)
	}
	if t.To == "" {
		return r.State, nil
	}
	return State(t.To), nil
}

// ActionsNow lists every action with why it is not possible.
func (r *Reorganisation) ActionsNow() []ActionState {
	out := []ActionState{}
	for _, a := range Flow.All() {
		s := ActionState{Action: string(a), Allowed: true}
		if _, err := r.Step(a); err != nil {
			s.Allowed, s.Reason = false, &fault.As(err).Message
		}
		out = append(out, s)
	}
	return out
}
