// Package journal appends what happened and reads it back. A row is written in
// the transaction of the change it tells of; it never holds a cell value.
package journal

import (
	"time"

	"github.com/google/uuid"

	"congvu/server/directory"
)

// JournalEntry is one line as the auditor reads it.
type JournalEntry struct {
	ID            string
	At            time.Time
	Username      *string
	PositionTitle *string
	Unit          *directory.Unit
	Action        string
	ObjectKind    string
	ObjectID      *uuid.UUID
	FromState     *string
	ToState       *string
	Reason        *string
	RequestID     *string
}

// JournalPage is a page, newest first.
type JournalPage struct {
	Items     []*JournalEntry
	EndCursor *string
}

// JournalFilter narrows it.
type JournalFilter struct {
	From, To *time.Time
	Username *string
	Action   *string
	ObjectID *uuid.UUID
}
