package inbox_test

import (
	"strings"
	"testing"
	"time"

	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/inbox"
	"congvu/server/reporting"
)

// TestTogether: lines of work share one order; what has a term comes before what has
// none, and queues close the list.
func TestTogether(t *testing.T) {
	now := clock.MustDate("2026-09-15").Start().Add(8 * time.Hour)
	at := func(days int) time.Time { return now.AddDate(0, 0, days) }
	in := func(days int) *time.Time { d := at(days); return &d }
	reports := &reporting.Inbox{Items: []*reporting.InboxItem{
		{Action: "EDIT", DueAt: at(-1), Group: reporting.GroupOverdue}, {Action: "SIGN", DueAt: at(5), Group: reporting.GroupThisWeek}}}
	cases := &casework.WaitingCases{Items: []*casework.WaitingItem{
		{Task: casework.TaskTerm, DueAt: in(-2), Count: 1}, {Task: casework.TaskEnter, DueAt: in(30), Count: 1},
		{Task: casework.TaskPairs, Count: 12}, {Task: casework.TaskApprove, Since: in(-1), Count: 1}, {Task: casework.TaskReopen, Since: in(-3), Count: 1}}}
	for _, c := range []struct {
		first int
		more  bool
		want  string
	}{
		{10, false, "OVERDUE KEEP_TERM, OVERDUE EDIT, THIS_WEEK SIGN, LATER ENTER, NO_TERM DECIDE_REOPENING, NO_TERM DECIDE_RECORD, NO_TERM DECIDE_PAIRS"},
		{2, true, "OVERDUE KEEP_TERM, OVERDUE EDIT"},
	} {
		got := inbox.Together(c.first, now, reports, cases)
		var lines []string
		for _, i := range got.Items {
			what := ""
			if i.Task != nil {
				what = string(*i.Task)
			} else {
				what = string(*i.Action)
			}
			lines = append(lines, string(i.Group)+" "+what)
		}
		if text := strings.Join(lines, ", "); text != c.want || got.HasMore != c.more {
			t.Errorf("the first %d: %s, more %v", c.first, text, got.HasMore)
		}
	}
	if got := inbox.Together(5, now, nil, nil); got.Items == nil || got.HasMore {
		t.Errorf("nothing waits: %+v", got)
	}
}
