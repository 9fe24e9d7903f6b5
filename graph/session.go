package graph

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/auth"
)

// SessionQuery resolves the reads of the section "session".
type SessionQuery struct{ Auth *auth.Service }

func (q SessionQuery) Viewer(ctx context.Context) (*auth.Viewer, error) { return q.Auth.Whoami(ctx) }

// SessionMutation resolves the writes of the section "session".
type SessionMutation struct{ Auth *auth.Service }

func (m SessionMutation) SignIn(ctx context.Context, input auth.SignInInput) (*auth.Session, error) {
	return keep(ctx)(m.Auth.SignIn(ctx, input))
}

func (m SessionMutation) Refresh(ctx context.Context) (*auth.Session, error) {
	return keep(ctx)(m.Auth.Refresh(ctx))
}

func (m SessionMutation) SignOut(ctx context.Context) (*bool, error) {
	if err := m.Auth.SignOut(ctx, access.From(ctx).Session); err != nil {
		return nil, err
	}
	auth.Cookies(ctx).Clear()
	done := true
	return &done, nil
}

func (m SessionMutation) ChangePassword(ctx context.Context, input auth.ChangePasswordInput) (*auth.Session, error) {
	return m.Auth.ChangePassword(ctx, input)
}

func (m SessionMutation) SwitchPosition(ctx context.Context, positionID uuid.UUID) (*auth.Session, error) {
	return m.Auth.SwitchPosition(ctx, positionID)
}

// keep puts the refresh token into the cookie, the only place it goes.
func keep(ctx context.Context) func(*auth.Session, error) (*auth.Session, error) {
	return func(s *auth.Session, err error) (*auth.Session, error) {
		if err == nil {
			auth.Cookies(ctx).Set(s.RefreshToken, s.RefreshUntil)
		}
		return s, err
	}
}
