// Package auth signs people in: passwords, tokens, sessions, and the viewer that
// stands behind each request.
package auth

import "time"

// Session is what signing in gives.
type Session struct {
	AccessToken        string
	ExpiresAt          time.Time
	IdleMinutes        int
	MustChangePassword bool
	// RefreshToken goes into the cookie only, never into an answer.
	RefreshToken string `json:"-"`
	RefreshUntil time.Time
}

// SignInInput is the credentials of a local account.
type SignInInput struct{ Username, Password string }

// ChangePasswordInput replaces the own password.
type ChangePasswordInput struct{ Current, Next string }
