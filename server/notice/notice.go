// Package notice is what people are told: the digest of a day, an urging. It holds
// the rules of whom a digest reminds when; it is pure, its store keeps the notices
// and its mail sends them.
package notice

import (
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
)

type (
	// NoticeKind is what a notice is about.
	NoticeKind string
	// NoticeCause is why it tells of reports.
	NoticeCause string
)

// Kinds of notices.
const (
	Digest NoticeKind = "DIGEST"
	Urge   NoticeKind = "URGE"
)

// Causes, in the order in which a notice tells them.
const (
	Overdue         NoticeCause = "OVERDUE"
	DueToday        NoticeCause = "DUE_TODAY"
	BeforeDue       NoticeCause = "BEFORE_DUE"
	UnitOverdue     NoticeCause = "UNIT_OVERDUE"
	FollowedOverdue NoticeCause = "FOLLOWED_OVERDUE"
	Urged           NoticeCause = "URGED"
)

// Notice is something told to one person.
type Notice struct {
	ID     uuid.UUID
	Kind   NoticeKind
	Day    clock.Date
	At     time.Time
	ReadAt *time.Time
	Lines  []NoticeLine
}

// NoticeLine is one line: a cause, a regime and how many reports.
type NoticeLine struct {
	Cause      NoticeCause `json:"cause"`
	RegimeID   uuid.UUID   `json:"regime"`
	RegimeCode string      `json:"code"`
	RegimeName string      `json:"name"`
	Count      int         `json:"count"`
}

// NoticePage is what the signed-in person was told, newest first.
type NoticePage struct {
	Items       []*Notice
	EndCursor   *string
	Unread      int
	Email       *string
	Mail        bool
	MailOffered bool
}
