package feedback

import (
	"congvu/server/flow"
)

// Laws of the lines; "QĐ 239" is QĐ 239/QĐ-UBND 2025 (Quảng Ngãi).
const (
	reflects = "QĐ 239 Điều 11 khoản 5, Điều 19 khoản 6" // units say what hinders them
	handles  = "QĐ 239 Điều 17 khoản 4"                  // the managing office receives and deals with it
)

// Flow is the route of a remark, from the sender to the managing office.
var Flow = mustFlow()

func mustFlow() *flow.Machine {
	m, err := flow.New(
		[]flow.Name[flow.State]{
			{Key: flow.State(New), Label: "Mới gửi"},
			{Key: flow.State(InProgress), Label: "Đang xử lý"},
			{Key: flow.State(Answered), Label: "Đã trả lời"},
			{Key: flow.State(Closed), Label: "Đã đóng"},
		},
		[]flow.Name[flow.Action]{
			{Key: flow.Action(Assign), Label: "Giao xử lý"},
			{Key: flow.Action(Answer), Label: "Trả lời"},
			{Key: flow.Action(Reply), Label: "Bổ sung ý kiến"},
			{Key: flow.Action(Close), Label: "Đóng góp ý"},
			{Key: flow.Action(Reopen), Label: "Mở lại"},
		},
		lines())
	if err != nil {
		panic(err) // the table is wrong: no server may start with it
	}
	return m.About("góp ý")
}

func lines() []flow.Transition {
	in := func(states ...State) (out []flow.State) {
		for _, s := range states {
			out = append(out, flow.State(s))
		}
		return out
	}
	open := in(New, InProgress, Answered)
	return []flow.Transition{
		{Action: flow.Action(Assign), From: open, To: flow.State(InProgress), Side: flow.Receiver, Rule: "feedback.handle", Law: handles},
		{Action: flow.Action(Answer), From: open, To: flow.State(Answered), Side: flow.Receiver, Rule: "feedback.handle", NeedsReason: true, Law: handles},
		// What the sender adds to an answered remark puts it back to work.
		{Action: flow.Action(Reply), From: in(Answered), To: flow.State(InProgress), Side: flow.Sender, Rule: "feedback.reply", NeedsReason: true, Law: reflects},
		{Action: flow.Action(Reply), From: in(New, InProgress), Side: flow.Sender, Rule: "feedback.reply", NeedsReason: true, Law: reflects},
		{Action: flow.Action(Close), From: open, To: flow.State(Closed), Side: flow.Both, Rule: "feedback.act", NeedsReason: true, Law: handles},
		{Action: flow.Action(Reopen), From: in(Closed), To: flow.State(InProgress), Side: flow.Sender, Rule: "feedback.reply", NeedsReason: true, Law: reflects},
	}
}
