package auth

import (
	"bytes"
	"context"
	"errors"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/auth/identity"
)

// family is the stored state of a session's refresh tokens.
type family struct {
	Account      uuid.UUID
	Position     *uuid.UUID
	Hash, Before []byte
	Rotated      time.Time
	Alive        bool // not ended, account neither locked nor with a newer epoch
	Expires      time.Time
}

// Refresh gives new tokens for the refresh cookie and makes the old one worthless.
// An older token of the family, beyond the grace for parallel tabs, means that it
// was copied: the whole family ends. Without a live session: NO_SESSION.
func (s *Service) Refresh(ctx context.Context) (out *Session, err error) {
	given, ok := s.Key.readRefresh(Cookies(ctx).Refresh())
	if !ok {
		return nil, noSession()
	}
	err = s.inTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		out = nil
		f, err := lockFamily(ctx, tx, given.session)
		if errors.Is(err, pgx.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		return s.rotate(ctx, tx, given, f, &out)
	})
	if err == nil && out == nil {
		err = noSession()
	}
	return out, err
}

func lockFamily(ctx context.Context, tx pgx.Tx, session uuid.UUID) (f family, err error) {
	err = tx.QueryRow(ctx, `select s.account_id, s.position_id, s.token_hash, s.previous_hash, s.rotated_at, s.expires_at,
			s.ended_at is null and a.lock_reason is null and a.token_version = s.token_version
		from sessions s join accounts a on a.id = s.account_id where s.id = $1 for update of s`, session).
		Scan(&f.Account, &f.Position, &f.Hash, &f.Before, &f.Rotated, &f.Expires, &f.Alive)
	return f, err
}

// rotate leaves out nil when the session is over; what ended it is committed.
func (s *Service) rotate(ctx context.Context, tx pgx.Tx, given refreshToken, f family, out **Session) (err error) {
	now := s.machine()
	fresh := bytes.Equal(given.hash(), f.Hash)
	twin := bytes.Equal(given.hash(), f.Before) && now.Sub(f.Rotated) <= reuseGrace
	switch {
	case !f.Alive:
		return nil
	case !fresh && !twin:
		return s.end(ctx, tx, f.Account, given.session, "TOKEN_REUSED")
	case !now.Before(f.Expires) || now.Sub(f.Rotated) > sessionIdle:
		return s.end(ctx, tx, f.Account, given.session, "EXPIRED")
	}
	next := s.Key.next(given)
	if fresh {
		if _, err := tx.Exec(ctx, `update sessions set previous_hash = token_hash, token_hash = $2, rotated_at = $3 where id = $1`,
			given.session, next.hash(), now); err != nil {
			return err
		}
	}
	if *out, err = s.grant(ctx, tx, given.session); err != nil {
		return err
	}
	(*out).RefreshToken = s.Key.write(next)
	return nil
}

// SignOut ends the session of the cookie, or of the access token where the cookie
// is gone. Without either there is nothing to end.
func (s *Service) SignOut(ctx context.Context, session uuid.UUID) error {
	if given, ok := s.Key.readRefresh(Cookies(ctx).Refresh()); ok {
		session = given.session
	}
	if session == uuid.Nil {
		return nil
	}
	return s.inTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		f, err := lockFamily(ctx, tx, session)
		if errors.Is(err, pgx.ErrNoRows) || err == nil && !f.Alive {
			return nil
		}
		if err != nil {
			return err
		}
		return s.end(ctx, tx, f.Account, session, "SIGN_OUT")
	})
}

// end closes a session for good; open requests of it lose their rights at once.
func (s *Service) end(ctx context.Context, tx pgx.Tx, account, session uuid.UUID, reason string) error {
	if _, err := tx.Exec(ctx, `update sessions set ended_at = $2, end_reason = $3 where id = $1 and ended_at is null`,
		session, s.machine(), reason); err != nil {
		return err
	}
	if err := s.note(ctx, tx, "END_SESSION", account, uuid.Nil, session, reason); err != nil {
		return err
	}
	return identity.Changed(ctx, tx, account)
}
