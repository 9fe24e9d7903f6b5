// Package fault is the one vocabulary of errors that may reach a user.
// An error that is not a *Error is internal: the transport answers with a
// reference and logs it, and never shows its text.
package fault

import (
	"errors"
	"fmt"
)

// Kind is the class of a failure; the GraphQL transport sends it as
// extensions.code and the HTTP doors map it to a status.
type Kind string

const (
	BadInput        Kind = "BAD_INPUT"       // the input is wrong; the user can mend it
	Unauthenticated Kind = "UNAUTHENTICATED" // no valid session
	Forbidden       Kind = "FORBIDDEN"       // signed in, but not permitted
	NotFound        Kind = "NOT_FOUND"       // absent or not visible: one answer for both
	Conflict        Kind = "CONFLICT"        // somebody else was first, or a stale version
	WrongState      Kind = "WRONG_STATE"     // the flow does not allow this action now
	TooMany         Kind = "TOO_MANY"        // a limit of size, depth or rate
	Unavailable     Kind = "UNAVAILABLE"     // a part is down; try again
	Internal        Kind = "INTERNAL"        // ours; carries a reference only
)

// Problem is one located fault inside a larger input, e.g. a form cell.
type Problem struct {
	Code    string // stable, e.g. "CELL_OUT_OF_RANGE"
	Message string // Vietnamese, ready to show
	Place   string // where: "r3.c8", "columns[4].formula", "line 12"
}

// Error is a failure that the user is told about.
type Error struct {
	Kind     Kind
	Reason   string // stable code of the case, e.g. "STALE_VERSION"
	Message  string // Vietnamese: what is wrong, where, what to do
	Place    string // the input path or cell, "" if none
	Problems []Problem
}

// New makes an Error; message is Vietnamese, formatted with args.
func New(kind Kind, reason, message string, args ...any) *Error {
	if len(args) > 0 {
		message = fmt.Sprintf(message, args...)
	}
	return &Error{Kind: kind, Reason: reason, Message: message}
}

// At says where the fault is.
func (e *Error) At(place string) *Error { e.Place = place; return e }

// With adds located problems.
func (e *Error) With(p ...Problem) *Error { e.Problems = append(e.Problems, p...); return e }

func (e *Error) Error() string {
	if e.Place != "" {
		return string(e.Kind) + "/" + e.Reason + " at " + e.Place + ": " + e.Message
	}
	return string(e.Kind) + "/" + e.Reason + ": " + e.Message
}

// As finds the Error inside err, or nil.
func As(err error) *Error {
	var f *Error
	if errors.As(err, &f) {
		return f
	}
	return nil
}

// Is reports whether err carries this reason.
func Is(err error, reason string) bool {
	f := As(err)
	return f != nil && f.Reason == reason
}

// Missing is the one answer for "does not exist" and "not yours".
func Missing(what string) *Error {
	return New(NotFound, "NOT_FOUND", "Không tìm thấy %s, hoặc %s không thuộc phạm vi được xem.", what, what)
}
