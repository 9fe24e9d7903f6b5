// Package feedback holds the rules of what users say about the system to the office
// that manages it (QĐ 239/2025 art. 11.5, 17.4, 19.6); its storage is in the
// sub-package store.
package feedback

import (
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/directory"
	"congvu/server/flow"
	"congvu/server/reporting"
)

type (
	// FeedbackKind is what a remark is about.
	FeedbackKind string
	// FeedbackState is where it stands.
	FeedbackState string
	// FeedbackAction is what somebody does with it.
	FeedbackAction string
	// State is the short name of FeedbackState inside the package.
	State = FeedbackState
	// Action is the short name of FeedbackAction inside the package.
	Action = FeedbackAction
)

// States and actions.
const (
	New        State = "NEW"
	InProgress State = "IN_PROGRESS"
	Answered   State = "ANSWERED"
	Closed     State = "CLOSED"

	Assign Action = "ASSIGN"
	Answer Action = "ANSWER"
	Reply  Action = "REPLY"
	Close  Action = "CLOSE"
	Reopen Action = "REOPEN"
)

// Feedback is one remark with what was said about it.
type Feedback struct {
	ID          uuid.UUID
	Kind        FeedbackKind
	State       FeedbackState
	Text        string
	Screen      string
	Address     string
	FormCode    *string
	FormEdition *string
	Cell        *string
	SenderID    uuid.UUID // account
	SenderName  string
	SenderTitle string
	Unit        *directory.Unit
	SentAt      time.Time
	UpdatedAt   time.Time
	Assignee    *string
	Messages    []*FeedbackMessage
	Actions     []FeedbackAction
	Unread      bool
	Version     int
}

// FeedbackMessage is one line of the talk about a remark.
type FeedbackMessage struct {
	ID         uuid.UUID
	FromOffice bool
	Action     FeedbackAction
	ByTitle    string
	Text       string
	At         time.Time
}

// FeedbackPage is a page of remarks.
type FeedbackPage struct {
	Items     []*Feedback
	EndCursor *string
	Total     int
	Unread    int
	Waiting   *int
}

// AccessContainer: a page holds remarks that are decided one by one, and counts
// only those of the viewer's reach.
func (*FeedbackPage) AccessContainer() {}

// FeedbackFilter narrows a list.
type FeedbackFilter struct {
	Mine     *bool
	States   []FeedbackState
	Kind     *FeedbackKind
	Assigned *bool
	Search   *string
}

// FeedbackInput is a new remark.
type FeedbackInput struct {
	Kind          FeedbackKind
	Text          string
	Screen        string
	Address       string
	FormVersionID *uuid.UUID
	Cell          *string
}

// FeedbackStepInput is a step on a remark.
type FeedbackStepInput struct {
	Feedback   reporting.Versioned
	Action     FeedbackAction
	Text       *string
	AssigneeID *uuid.UUID
}

// AccessRow: a remark is its sender's own, whoever else sits in the unit.
func (f *Feedback) AccessRow(v *access.Viewer) access.Row {
	if v.SignedIn() && v.Account == f.SenderID {
		return access.Row{Relation: access.Own, State: string(f.State)}
	}
	return access.Row{Relation: access.Other, State: string(f.State)}
}

// May lists what the viewer may do with it now.
func (f *Feedback) May(v *access.Viewer) []FeedbackAction {
	out := []FeedbackAction{}
	for _, a := range Flow.Actions(flow.State(f.State)) {
		if line, _ := Flow.Find(flow.State(f.State), a); access.Table.Row(v, line.Rule, f.AccessRow(v)) {
			out = append(out, FeedbackAction(a))
		}
	}
	return out
}
