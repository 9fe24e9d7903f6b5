package graph

import (
	"context"

	"congvu/server/journal"
)

// JournalQuery resolves the section "journal".
type JournalQuery struct{ Reader *journal.Reader }

func (q JournalQuery) Journal(ctx context.Context, filter *journal.JournalFilter, first int, after *string) (*journal.JournalPage, error) {
	return q.Reader.Page(ctx, filter, first, after)
}
