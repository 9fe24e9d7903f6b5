// Package inbox is what waits for a position (việc của tôi): of every line of work, in
// one order. It is pure; each line of work finds what waits in its own store.
package inbox

import (
	"slices"
	"time"

	"congvu/server/casework"
	"congvu/server/reporting"
)

// Inbox is what waits, by due date.
type Inbox struct {
	Items   []*InboxItem
	HasMore bool
}

// InboxItem is one thing that waits: a report, a record, a paper to sign, or a queue
// that is worked off as a whole. What belongs to another line of work is nil.
type InboxItem struct {
	Since *time.Time
	DueAt *time.Time
	Group reporting.InboxGroup

	Obligation   *reporting.Obligation
	Action       *reporting.FlowAction
	ChangedCells *int
	Urged        bool
	Part         *reporting.WorkPart
	PartsGiven   int
	PartsDone    int

	Task   *casework.CaseTask
	Record *casework.CaseRecord
	Ruling *casework.CaseRuling
	Count  int
}

// Together puts what waits in the lines of work into one order, the earliest due first
// and what no term runs for last; first is how many are wanted.
func Together(first int, now time.Time, reports *reporting.Inbox, cases *casework.WaitingCases) *Inbox {
	out := &Inbox{Items: []*InboxItem{}}
	if reports != nil {
		out.HasMore = reports.HasMore
		for _, r := range reports.Items {
			out.Items = append(out.Items, ofReport(r))
		}
	}
	if cases != nil {
		out.HasMore = out.HasMore || cases.HasMore
		for _, c := range cases.Items {
			out.Items = append(out.Items, ofCase(c, now))
		}
	}
	slices.SortStableFunc(out.Items, compare)
	if len(out.Items) > first {
		out.Items, out.HasMore = out.Items[:first], true
	}
	return out
}

func ofReport(r *reporting.InboxItem) *InboxItem {
	return &InboxItem{Since: &r.Since, DueAt: &r.DueAt, Group: r.Group, Obligation: r.Obligation, Action: &r.Action, ChangedCells: r.ChangedCells,
		Urged: r.Urged, Part: r.Part, PartsGiven: r.PartsGiven, PartsDone: r.PartsDone, Count: 1}
}

func ofCase(c *casework.WaitingItem, now time.Time) *InboxItem {
	item := &InboxItem{Since: c.Since, DueAt: c.DueAt, Group: reporting.GroupNoTerm, Task: &c.Task, Record: c.Record, Ruling: c.Ruling, Count: c.Count}
	if c.DueAt != nil {
		item.Group = reporting.GroupOf(now, *c.DueAt, false)
	}
	return item
}

// compare orders by due date; without one, what waits longest comes first, and queues
// close the list.
func compare(a, b *InboxItem) int {
	if byDue := earlier(a.DueAt, b.DueAt); byDue != 0 || a.DueAt != nil {
		return byDue
	}
	return earlier(a.Since, b.Since)
}

func earlier(a, b *time.Time) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	}
	return a.Compare(*b)
}
