package casework

import (
	"time"

	"congvu/server/access"
)

// CaseTask is what waits for a position in the line of records.
type CaseTask string

// Tasks.
const (
	TaskTakeNotice    CaseTask = "TAKE_NOTICE"
	TaskEnter         CaseTask = "ENTER"
	TaskComplete      CaseTask = "COMPLETE"
	TaskAmend         CaseTask = "AMEND"
	TaskAccept        CaseTask = "ACCEPT_TRANSFER"
	TaskAnswer        CaseTask = "ANSWER_REQUEST"
	TaskTerm          CaseTask = "KEEP_TERM"
	TaskApprove       CaseTask = "DECIDE_RECORD"
	TaskApproveChange CaseTask = "DECIDE_AMENDMENT"
	TaskApproveEnd    CaseTask = "DECIDE_END"
	TaskReopen        CaseTask = "DECIDE_REOPENING"
	TaskSign          CaseTask = "SIGN"
	TaskPairs         CaseTask = "DECIDE_PAIRS"
	TaskOldDrafts     CaseTask = "DRAFTS"
	soonDays                   = 7 // a term is told of in its last week
)

// Soon is up to when a term that runs out is told of to who keeps the record.
func Soon(now time.Time) time.Time { return now.AddDate(0, 0, soonDays) }

// WaitingItem is something that waits: a record, a paper, or how many stand in a queue.
type WaitingItem struct {
	Task   CaseTask
	Record *CaseRecord
	Ruling *CaseRuling
	Count  int
	Since  *time.Time
	DueAt  *time.Time
}

// WaitingCases is what waits for a position, and whether more of it does.
type WaitingCases struct {
	Items   []*WaitingItem
	HasMore bool
}

// tasks are what a state asks for, by the rule of who may do it.
var tasks = map[CaseState]struct {
	rule string
	task CaseTask
}{
	Notice: {"case.take", TaskTakeNotice}, Drafting: {"case.write", TaskEnter}, Returned: {"case.write", TaskComplete},
	Amending: {"case.write", TaskAmend}, AmendmentReturned: {"case.write", TaskComplete}, Transferring: {"case.accept", TaskAccept},
	Submitted: {"case.approve", TaskApprove}, AmendmentSubmitted: {"case.approveAmendment", TaskApproveChange},
	EndSubmitted: {"case.approveEnd", TaskApproveEnd}, ReopenRequested: {"case.reopen", TaskReopen},
}

// deciding are the tasks that no term is set for: what is checked above is not late, and
// the terms of a record are its unit's.
var deciding = map[CaseTask]bool{TaskApprove: true, TaskApproveChange: true, TaskApproveEnd: true, TaskReopen: true}

// WaitsFor is what a record asks of the viewer; asked says that another unit waits for an
// answer about it. Of what it asks nothing it keeps the term that runs.
func (r *CaseRecord) WaitsFor(v *access.Viewer, asked bool) *WaitingItem {
	row, of := r.AccessRow(v), tasks[r.State]
	item := &WaitingItem{Task: TaskTerm, Record: r, Count: 1, Since: &r.StateSince}
	switch {
	case asked:
		item.Task = TaskAnswer
	case of.task != "" && access.Table.Row(v, of.rule, row) && !(deciding[of.task] && r.Sender != nil && *r.Sender == v.Account):
		item.Task = of.task
	}
	if next := r.nextClock(v); next != nil && !deciding[item.Task] {
		item.DueAt = &next.DueAt
	}
	return item
}

// WaitsForSignature is what a paper asks of its chairman.
func (r *CaseRuling) WaitsForSignature() *WaitingItem {
	return &WaitingItem{Task: TaskSign, Ruling: r, Count: 1, Since: &r.SentAt, DueAt: r.DueAt}
}
