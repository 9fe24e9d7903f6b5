package graph

import (
	"context"

	casestore "congvu/server/casework/store"
	"congvu/server/inbox"
	"congvu/server/reporting/store"
)

// InboxQuery resolves what waits, of all lines of work.
type InboxQuery struct {
	Reports *store.Service
	Cases   *casestore.Service
}

// Inbox asks every line of work; what is followed in units is a matter of reports alone.
func (q InboxQuery) Inbox(ctx context.Context, first int, mine bool) (*inbox.Inbox, error) {
	reports, err := q.Reports.Inbox(ctx, first, mine)
	if err != nil || mine {
		return inbox.Together(first, q.Reports.Runner.Clock.Now(), reports, nil), err
	}
	cases, err := q.Cases.Waiting(ctx, first)
	if err != nil {
		return nil, err
	}
	return inbox.Together(first, q.Reports.Runner.Clock.Now(), reports, cases), nil
}
