package casework

import (
	"slices"
	"time"

	"congvu/server/fault"
	"congvu/server/flow"
)

// Steps of the route.
const (
	Edit              CaseAction = "EDIT"
	HandOver          CaseAction = "HAND_OVER"
	TakeNotice        CaseAction = "TAKE_NOTICE"
	PassOn            CaseAction = "PASS_ON"
	Submit            CaseAction = "SUBMIT"
	Withdraw          CaseAction = "WITHDRAW"
	SendBack          CaseAction = "SEND_BACK"
	Approve           CaseAction = "APPROVE"
	CloseDraft        CaseAction = "CLOSE"
	DropAmendment     CaseAction = "DROP_AMENDMENT"
	ApproveAmendment  CaseAction = "APPROVE_AMENDMENT"
	SendBackAmendment CaseAction = "SEND_BACK_AMENDMENT"
	Transfer          CaseAction = "TRANSFER"
	WithdrawTransfer  CaseAction = "WITHDRAW_TRANSFER"
	AcceptTransfer    CaseAction = "ACCEPT_TRANSFER"
	RefuseTransfer    CaseAction = "REFUSE_TRANSFER"
	Leave             CaseAction = "LEAVE"
	EndUse            CaseAction = "END_USE"
	ReportEnd         CaseAction = "REPORT_END"
	ApproveEnd        CaseAction = "APPROVE_END"
	RefuseEnd         CaseAction = "REFUSE_END"
	RequestReopen     CaseAction = "REQUEST_REOPEN"
	Reopen            CaseAction = "REOPEN"
	RefuseReopen      CaseAction = "REFUSE_REOPEN"
	ProposeRuling     CaseAction = "PROPOSE_RULING"
	SendFile          CaseAction = "SEND_FILE"
	ReceiveFile       CaseAction = "RECEIVE_FILE"
	Merge             CaseAction = "MERGE"
	Unmerge           CaseAction = "UNMERGE"
	TakeIn            CaseAction = "TAKE_IN"
	GiveBack          CaseAction = "GIVE_BACK"
)

// Conditions that choose between two lines of the route.
const (
	byPolice flow.Condition = "BY_POLICE"    // the managing unit stands on the police line
	byHealth flow.Condition = "BY_HEALTH"    // it does not: a hospital, a methadone clinic
	returned flow.Condition = "WAS_RETURNED" // what was withdrawn had been returned before

	wasLocked flow.Condition = "WAS_LOCKED" // the death that is reported is of somebody whose record was locked already

	told flow.Condition = "WAS_TOLD" // somebody else handed it over as a notice

	byCommune  flow.Condition = "BY_COMMUNE"  // police of a commune: a chairman stands beside it
	yearRuns   flow.Condition = "YEAR_RUNS"   // of management, by a chairman of this commune: it is for a decision to stop
	byProvince flow.Condition = "BY_PROVINCE" // police above the communes: it tells the police of the residence
	fileHere   flow.Condition = "FILE_HERE"   // the paper file of a move has not been sent
	fileSent   flow.Condition = "FILE_SENT"   // it was sent and has not arrived
	fileOwed   flow.Condition = "FILE_OWED"   // the file of somebody managed who left the province is to follow

	undocumented flow.Condition = "WITHOUT_DOCUMENT" // the amendment brings no new document
)

// MoveClocks end when a move does, however it ends.
var MoveClocks = []string{ClockTake, ClockArrive, ClockGive}

var stateNames = []flow.Name[flow.State]{
	{Key: flow.State(Notice), Label: "Tin báo, chờ tiếp nhận"},
	{Key: flow.State(Drafting), Label: "Bản thảo"},
	{Key: flow.State(Submitted), Label: "Chờ phê duyệt"},
	{Key: flow.State(Returned), Label: "Bị trả lại"},
	{Key: flow.State(Official), Label: "Chính thức"},
	{Key: flow.State(Amending), Label: "Chính thức, đang sửa đổi"},
	{Key: flow.State(AmendmentSubmitted), Label: "Chính thức, sửa đổi chờ phê duyệt"},
	{Key: flow.State(AmendmentReturned), Label: "Chính thức, sửa đổi bị trả lại"},
	{Key: flow.State(Transferring), Label: "Đang chuyển đi"},
	{Key: flow.State(EndSubmitted), Label: "Báo chết, mất tích, chờ phê duyệt"},
	{Key: flow.State(Locked), Label: "Đã khóa"},
	{Key: flow.State(ReopenRequested), Label: "Đã khóa, đề nghị mở lại"},
	{Key: flow.State(Closed), Label: "Bản thảo đã đóng"},
	{Key: flow.State(Merged), Label: "Đã gộp vào hồ sơ khác"},
}

var actionNames = []flow.Name[flow.Action]{
	{Key: flow.Action(Edit), Label: "Nhập hồ sơ"},
	{Key: flow.Action(TakeNotice), Label: "Tiếp nhận tin báo"},
	{Key: flow.Action(HandOver), Label: "Chuyển Công an nơi cư trú"},
	{Key: flow.Action(PassOn), Label: "Chuyển tin báo đến nơi đang quản lý hồ sơ"},
	{Key: flow.Action(Submit), Label: "Gửi phê duyệt"},
	{Key: flow.Action(Withdraw), Label: "Rút lại"},
	{Key: flow.Action(Approve), Label: "Phê duyệt hồ sơ chính thức"},
	{Key: flow.Action(SendBack), Label: "Trả lại để bổ sung"},
	{Key: flow.Action(ApproveAmendment), Label: "Phê duyệt sửa đổi"},
	{Key: flow.Action(SendBackAmendment), Label: "Trả lại sửa đổi"},
	{Key: flow.Action(DropAmendment), Label: "Bỏ sửa đổi"},
	{Key: flow.Action(AcceptTransfer), Label: "Tiếp nhận hồ sơ chuyển đến"},
	{Key: flow.Action(RefuseTransfer), Label: "Từ chối tiếp nhận"},
	{Key: flow.Action(Transfer), Label: "Chuyển trong tỉnh"},
	{Key: flow.Action(WithdrawTransfer), Label: "Rút lại việc chuyển"},
	{Key: flow.Action(Leave), Label: "Ghi nhận rời địa phương"},
	{Key: flow.Action(EndUse), Label: "Ghi nhận hết nghiện, thôi sử dụng"},
	{Key: flow.Action(ReportEnd), Label: "Báo chết, mất tích"},
	{Key: flow.Action(ApproveEnd), Label: "Phê duyệt chết, mất tích"},
	{Key: flow.Action(RefuseEnd), Label: "Không phê duyệt chết, mất tích"},
	{Key: flow.Action(RequestReopen), Label: "Đề nghị mở lại"},
	{Key: flow.Action(Reopen), Label: "Mở lại hồ sơ"},
	{Key: flow.Action(RefuseReopen), Label: "Không mở lại"},
	{Key: flow.Action(ProposeRuling), Label: "Đề nghị Chủ tịch UBND ký"},
	{Key: flow.Action(SendFile), Label: "Ghi nhận gửi hồ sơ giấy"},
	{Key: flow.Action(ReceiveFile), Label: "Ghi nhận nhận hồ sơ giấy"},
	{Key: flow.Action(CloseDraft), Label: "Đóng bản thảo"},
	{Key: flow.Action(Merge), Label: "Gộp vào hồ sơ khác"},
	{Key: flow.Action(Unmerge), Label: "Tách khỏi hồ sơ đã gộp"},
	{Key: flow.Action(TakeIn), Label: "Nhận hồ sơ được gộp"},
	{Key: flow.Action(GiveBack), Label: "Trả lại hồ sơ đã gộp"},
}

// Laws of the lines; "QĐ 1054" is QĐ 1054/QĐ-UBND 2020 (Thừa Thiên Huế).
const (
	enters   = "QĐ 1054 Điều 7 khoản 1a"  // the commune police enters and sends
	notifies = "QĐ 1054 Điều 7 khoản 1a"  // hospital and clinic tell the police of the residence
	decides  = "QĐ 1054 Điều 7 khoản 1a"  // who approves makes it official or returns it
	amends   = "QĐ 1054 Điều 7 khoản 2a"  // changes of an official record
	moves    = "QĐ 1054 Điều 7 khoản 2b"  // inside and out of the province
	ends     = "QĐ 1054 Điều 7 khoản 2c"  // ended, and begun again
	dies     = "QĐ 1054 Điều 7 khoản 2d"  // death, missing
	keeps    = "QĐ 1054 Điều 9 khoản 1"   // nothing is deleted
	joins    = "QĐ 1054 Điều 6 khoản 2"   // one person, one record: what is told goes to the record that there is
	tells    = "QĐ 1054 Điều 7 khoản 1b"  // the drug police finds somebody and tells the police of the residence
	rules    = "NĐ 105/2021 Điều 42, 48"  // the chairman decides on what the police proposes
	sends    = "NĐ 105/2021 Điều 42, 48"  // a decision goes to whom it concerns
	verifies = "NĐ 105/2021 Điều 47 k. 2" // the file of the management goes to the receiving police, which takes it over
)

// Flow is the route of a record.
var Flow = mustFlow()

func mustFlow() *flow.Machine {
	m, err := flow.New(stateNames, actionNames, lines())
	if err != nil {
		panic(err) // the table is wrong: no server may start with it
	}
	return m.About("hồ sơ")
}

func in(states ...CaseState) []flow.State {
	out := make([]flow.State, len(states))
	for i, s := range states {
		out[i] = flow.State(s)
	}
	return out
}

func line(a CaseAction, from []flow.State, to CaseState, side flow.Side, rule, law string) flow.Transition {
	return flow.Transition{Action: flow.Action(a), From: from, To: flow.State(to), Side: side, Rule: rule, Law: law}
}

func reasoned(t flow.Transition) flow.Transition { t.NeedsReason = true; return t }

func when(c flow.Condition, t flow.Transition) flow.Transition { t.If = c; return t }

func starts(t flow.Transition, clocks ...string) flow.Transition { t.Starts = clocks; return t }

func resumes(t flow.Transition, clocks ...string) flow.Transition { t.Resumes = clocks; return t }

func stops(t flow.Transition, clocks ...string) flow.Transition { t.Stops = clocks; return t }

func lines() []flow.Transition {
	entering, amending := in(Drafting, Returned), in(Amending, AmendmentReturned)
	mergeable := in(Notice, Drafting, Returned, Submitted, Official, Locked)
	return []flow.Transition{
		line(Edit, entering, "", flow.Sender, "case.write", enters),
		starts(line(Edit, in(Official), Amending, flow.Sender, "case.write", amends), ClockChange),
		line(Edit, amending, "", flow.Sender, "case.write", amends),
		line(TakeNotice, in(Notice), Drafting, flow.Receiver, "case.take", notifies),
		// It reached the wrong police: who verifies where the person lives passes it to the police of that place.
		when(told, starts(reasoned(line(HandOver, in(Notice, Drafting), Notice, flow.Receiver, "case.submit", notifies)), ClockVerify, ClockResidence)),
		when(byHealth, starts(stops(line(HandOver, in(Drafting), Notice, flow.Sender, "case.submit", notifies), ClockNew), ClockVerify, ClockResidence)),
		// What was returned because the person lives elsewhere goes to the police of that place, as a notice.
		when(byPolice, starts(reasoned(line(HandOver, in(Returned), Notice, flow.Sender, "case.submit", enters)), ClockVerify, ClockResidence)),
		when(byProvince, starts(stops(line(HandOver, in(Drafting), Notice, flow.Sender, "case.submit", tells), ClockNew), ClockVerify, ClockResidence)),
		// Taken or not, it is joined by who manages the person's record; who passes it on does not learn who that is.
		// Its time limits run on: they count from what the police was told first.
		when(told, line(PassOn, in(Notice, Drafting), Notice, flow.Receiver, "case.take", joins)),
		when(byPolice, stops(line(Submit, entering, Submitted, flow.Sender, "case.submit", enters), ClockNew, ClockVerify, ClockComplete)),
		// An amendment rests on a document; where there is none, its sender says why.
		when(undocumented, reasoned(stops(line(Submit, amending, AmendmentSubmitted, flow.Sender, "case.submit", amends), ClockChange, ClockCompleteChange))),
		stops(line(Submit, amending, AmendmentSubmitted, flow.Sender, "case.submit", amends), ClockChange, ClockCompleteChange),
		// What is taken back was not sent: its time limits run on to the same day.
		when(returned, resumes(line(Withdraw, in(Submitted), Returned, flow.Sender, "case.submit", enters), ClockNew, ClockVerify, ClockComplete)),
		resumes(line(Withdraw, in(Submitted), Drafting, flow.Sender, "case.submit", enters), ClockNew, ClockVerify),
		when(returned, resumes(line(Withdraw, in(AmendmentSubmitted), AmendmentReturned, flow.Sender, "case.submit", amends), ClockChange, ClockCompleteChange)),
		resumes(line(Withdraw, in(AmendmentSubmitted), Amending, flow.Sender, "case.submit", amends), ClockChange),
		line(Approve, in(Submitted), Official, flow.Receiver, "case.approve", decides),
		starts(reasoned(line(SendBack, in(Submitted), Returned, flow.Receiver, "case.approve", decides)), ClockComplete),
		line(ApproveAmendment, in(AmendmentSubmitted), Official, flow.Receiver, "case.approveAmendment", amends),
		starts(reasoned(line(SendBackAmendment, in(AmendmentSubmitted), AmendmentReturned, flow.Receiver, "case.approveAmendment", amends)), ClockCompleteChange),
		reasoned(stops(line(DropAmendment, amending, Official, flow.Sender, "case.submit", amends), ClockChange, ClockCompleteChange)),
		stops(line(AcceptTransfer, in(Transferring), Official, flow.Receiver, "case.accept", moves), MoveClocks...),
		reasoned(stops(line(RefuseTransfer, in(Transferring), Official, flow.Receiver, "case.accept", verifies), MoveClocks...)),
		// What is recorded with its paper is done by being recorded; the clock says whether in time.
		starts(stops(line(Transfer, in(Official), Transferring, flow.Sender, "case.move", moves), ClockMove, ClockTell), ClockMove, ClockTake, ClockTell, ClockArrive, ClockGive),
		reasoned(stops(line(WithdrawTransfer, in(Transferring), Official, flow.Sender, "case.move", moves), MoveClocks...)),
		starts(stops(line(Leave, in(Official), Locked, flow.Sender, "case.move", moves), ClockMove, ClockTell), ClockMove, ClockTell, ClockGive), // the year of management runs on elsewhere (NĐ 105/2021 art. 43)
		starts(stops(line(EndUse, in(Official), Locked, flow.Sender, "case.move", ends), ClockChange, ClockManagement), ClockChange),
		starts(stops(line(ReportEnd, in(Official, Locked), EndSubmitted, flow.Sender, "case.move", dies), ClockChange), ClockChange),
		// The year of management ends by the chairman's decision (NĐ 105/2021 art. 48.1), not by this step.
		stops(line(ApproveEnd, in(EndSubmitted), Locked, flow.Receiver, "case.approveEnd", dies), ClockGive),
		when(wasLocked, reasoned(line(RefuseEnd, in(EndSubmitted), Locked, flow.Receiver, "case.approveEnd", dies))),
		reasoned(line(RefuseEnd, in(EndSubmitted), Official, flow.Receiver, "case.approveEnd", dies)),
		reasoned(line(RequestReopen, in(Locked), ReopenRequested, flow.Sender, "case.requestReopen", ends)),
		starts(stops(line(Reopen, in(ReopenRequested), Official, flow.Receiver, "case.reopen", ends), ClockGive), ClockCheck),
		reasoned(line(RefuseReopen, in(ReopenRequested), Locked, flow.Receiver, "case.reopen", ends)),
		when(byCommune, line(ProposeRuling, in(Drafting, Submitted, Returned, Official, Amending, AmendmentSubmitted, AmendmentReturned), "", flow.Sender, "case.propose", rules)),
		// Who has died, is missing or in prison: the management stops by a decision (NĐ 105/2021 art. 48.1).
		when(yearRuns, line(ProposeRuling, in(EndSubmitted, Locked), "", flow.Sender, "case.propose", rules)),
		when(fileHere, stops(line(SendFile, in(Transferring), "", flow.Sender, "case.move", moves), ClockGive)),
		// The record is locked by leaving the province (QĐ 1054 art. 7.2b); the file of the management still
		// goes to the police of the new place.
		when(fileOwed, stops(line(SendFile, in(Locked, ReopenRequested, EndSubmitted), "", flow.Sender, "case.move", verifies), ClockGive)),
		when(fileSent, line(ReceiveFile, in(Transferring), "", flow.Receiver, "case.receiveFile", moves)),
		when(fileSent, line(ReceiveFile, in(Official, Amending, AmendmentSubmitted, AmendmentReturned, EndSubmitted, Locked, ReopenRequested), "", flow.Receiver, "case.receiveFile", moves)),
		// Accepted at once, the paper by post: the receiver records what came, by the letter it came with.
		when(fileHere, line(ReceiveFile, in(Official, Amending, AmendmentSubmitted, AmendmentReturned, EndSubmitted, Locked, ReopenRequested), "", flow.Receiver, "case.receiveFile", moves)),
		reasoned(line(CloseDraft, in(Notice, Drafting, Returned), Closed, flow.Sender, "case.submit", keeps)),
		// Two records of one person: decided on the pair, each record moves by its own line. A
		// record comes back to where it stood; Unmerge has a line for each.
		line(Merge, mergeable, Merged, flow.Receiver, "case.pair.decide", checks),
		when(Stood(Notice), line(Unmerge, in(Merged), Notice, flow.Receiver, "case.pair.decide", checks)),
		when(Stood(Drafting), line(Unmerge, in(Merged), Drafting, flow.Receiver, "case.pair.decide", checks)),
		when(Stood(Returned), line(Unmerge, in(Merged), Returned, flow.Receiver, "case.pair.decide", checks)),
		when(Stood(Submitted), line(Unmerge, in(Merged), Submitted, flow.Receiver, "case.pair.decide", checks)),
		when(Stood(Locked), line(Unmerge, in(Merged), Locked, flow.Receiver, "case.pair.decide", checks)),
		when(Stood(Official), line(Unmerge, in(Merged), Official, flow.Receiver, "case.pair.decide", checks)),
		when(ByDecision, line(TakeIn, in(Official), Official, flow.Receiver, "case.pair.decide", checks)),
		starts(line(TakeIn, in(Official), Amending, flow.Sender, "case.pair.decide", amends), ClockChange),
		line(GiveBack, in(Official, Amending), Official, flow.Both, "case.pair.decide", checks),
	}
}

// ByDecision is that what the survivor of a merge takes in is approved by that decision.
const ByDecision flow.Condition = "BY_DECISION"

// Stood is the circumstance that a merged record stood in this state before.
func Stood(s CaseState) flow.Condition { return "STOOD_" + flow.Condition(s) }

// conditions are the circumstances that the route asks for.
func (r *CaseRecord) conditions() []flow.Condition {
	out := []flow.Condition{byHealth}
	if OfLine(r.Unit) {
		out[0] = byPolice
	}
	if r.Pending != nil && r.Pending.WasReturned {
		out = append(out, returned)
	}
	if r.Pending != nil && r.Official != nil && !r.Pending.Documented {
		out = append(out, undocumented)
	}
	if r.Told() {
		out = append(out, told)
	}
	switch {
	case Committee(r.Unit) != nil:
		out = append(out, byCommune)
		if r.YearRuns(r.Now) {
			out = append(out, yearRuns)
		}
	case OfLine(r.Unit):
		out = append(out, byProvince)
	}
	if r.LockBefore != nil {
		out = append(out, wasLocked)
	}
	switch r.PaperFile {
	case PaperFileHere:
		out = append(out, fileHere)
	case PaperFileSent:
		out = append(out, fileSent)
	}
	if r.runs(ClockGive) {
		out = append(out, fileOwed)
	}
	return out
}

// Told reports whether somebody else handed the record to the police as a notice.
func (r *CaseRecord) Told() bool { return r.Origin != nil && OfLine(r.Unit) }

// YearRuns reports whether the year of management runs, and is not over (NĐ 105/2021 art. 43).
func (r *CaseRecord) YearRuns(now time.Time) bool {
	return slices.ContainsFunc(r.Clocks, func(c *CaseClock) bool { return c.Key == ClockManagement && c.DoneAt == nil && c.DueAt.After(now) })
}

// Line is the line of the route that a step takes from here; none is the fault
// ACTION_NOT_IN_STATE.
func (r *CaseRecord) Line(a CaseAction) (flow.Transition, error) {
	t, ok := Flow.Find(flow.State(r.State), flow.Action(a), r.conditions()...)
	if !ok && r.HeldBy(a) {
		return t, r.heldBack()
	}
	if !ok && a == ProposeRuling && (r.State == EndSubmitted || r.State == Locked) {
		return t, fault.New(fault.WrongState, "ACTION_NOT_IN_STATE", "Không đề nghị được: không có thời hạn quản lý nào đang chạy để dừng.")
	}
	if !ok {
		return t, fault.New(fault.WrongState, "ACTION_NOT_IN_STATE", "%s", Flow.Why(flow.State(r.State), flow.Action(a)))
	}
	return t, nil
}
