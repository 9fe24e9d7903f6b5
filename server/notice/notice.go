// Package notice is what people are told: the digest of a day, an urging, an answer. It holds
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
	Digest  NoticeKind = "DIGEST"
	Urge    NoticeKind = "URGE"
	Remark  NoticeKind = "FEEDBACK"
	Request NoticeKind = "ACCOUNT_REQUEST"
	Case    NoticeKind = "CASE"
	Export  NoticeKind = "CASE_EXPORT"
)

// Causes, in the order in which a notice tells them.
const (
	Overdue         NoticeCause = "OVERDUE"
	DueToday        NoticeCause = "DUE_TODAY"
	BeforeDue       NoticeCause = "BEFORE_DUE"
	UnitOverdue     NoticeCause = "UNIT_OVERDUE"
	FollowedOverdue NoticeCause = "FOLLOWED_OVERDUE"
	Urged           NoticeCause = "URGED"
	RemarkAnswered  NoticeCause = "FEEDBACK_ANSWERED"
	RemarkClosed    NoticeCause = "FEEDBACK_CLOSED"
	RequestDone     NoticeCause = "REQUEST_DONE"
	RequestRefused  NoticeCause = "REQUEST_REFUSED"
	EmergencyOpened NoticeCause = "CASE_EMERGENCY"
	ConsentGiven    NoticeCause = "CASE_CONSENT"
	ManagementGiven NoticeCause = "CASE_DELEGATED"
	ManagementUrged NoticeCause = "CASE_URGED"
	TransferAsked   NoticeCause = "CASE_TRANSFER_ASKED"
	TransferRefused NoticeCause = "CASE_TRANSFER_REFUSED"
	RecordArriving  NoticeCause = "CASE_ARRIVING"
	MoveRefused     NoticeCause = "CASE_MOVE_REFUSED"
	MoveAccepted    NoticeCause = "CASE_MOVE_ACCEPTED"
	RulingEnded     NoticeCause = "CASE_RULING_ENDED"
	RulingComes     NoticeCause = "CASE_RULING_COMES"
	CaseNoticed     NoticeCause = "CASE_NOTICE"
	NoticeClosed    NoticeCause = "CASE_NOTICE_CLOSED"
	ForwardClosed   NoticeCause = "CASE_FORWARDED_CLOSED"
	CaseReturned    NoticeCause = "CASE_RETURNED"
	CaseDecided     NoticeCause = "CASE_DECIDED"
	CasesExported   NoticeCause = "CASES_EXPORTED"
	ExportRefused   NoticeCause = "CASE_EXPORT_REFUSED"
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

// NoticeLine is one line: a cause, and a regime with how many reports, or the remark
// or request that was answered.
type NoticeLine struct {
	Cause      NoticeCause `json:"cause"`
	RegimeID   *uuid.UUID  `json:"regime,omitempty"`
	RegimeCode *string     `json:"code,omitempty"`
	RegimeName *string     `json:"name,omitempty"`
	ObjectID   *uuid.UUID  `json:"object,omitempty"`
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
