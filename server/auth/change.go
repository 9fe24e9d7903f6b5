package auth

import (
	"context"
	"errors"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/auth/identity"
	"congvu/server/auth/password"
	"congvu/server/fault"
	"congvu/server/journal"
)

// ChangePassword replaces the own password and ends all other sessions of the
// account. A wrong current password climbs the ladder of sign-in.
func (s *Service) ChangePassword(ctx context.Context, in ChangePasswordInput) (out *Session, err error) {
	v := access.From(ctx)
	if !v.SignedIn() {
		return nil, noSession()
	}
	hash, err := s.newHash(ctx, v.Account, in)
	if err != nil {
		return nil, err
	}
	_, err = s.Runner.Do(ctx, "changePassword", s.Key.Proof(in.Next), func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		var epoch int
		err := tx.QueryRow(ctx, `update accounts set password_hash = $2, must_change_password = false, failures = 0, blocked_until = null,
			token_version = token_version + 1, version = version + 1, updated_at = $3 where id = $1 returning token_version`,
			v.Account, hash, tx.Now).Scan(&epoch)
		if err != nil {
			return uuid.Nil, err
		}
		if _, err := tx.Exec(ctx, `update sessions set token_version = $2 where id = $1`, v.Session, epoch); err != nil {
			return uuid.Nil, err
		}
		if err := tx.Journal(ctx, journal.Entry{Action: "CHANGE_PASSWORD", ObjectKind: "account", ObjectID: v.Account}); err != nil {
			return uuid.Nil, err
		}
		return v.Account, identity.Changed(ctx, tx, v.Account)
	})
	if err != nil {
		return nil, err
	}
	return s.grant(ctx, s.DB.Pool, v.Session)
}

// newHash checks the current password and the quality of the next one.
func (s *Service) newHash(ctx context.Context, account uuid.UUID, in ChangePasswordInput) (hash string, err error) {
	var username string
	if err := s.DB.Pool.QueryRow(ctx, `select username from accounts where id = $1`, account).Scan(&username); err != nil {
		return "", err
	}
	if err := password.Check(in.Next, username, "input.next"); err != nil {
		return "", err
	}
	if in.Next == in.Current {
		return "", fault.New(fault.BadInput, "SAME_PASSWORD", "Mật khẩu mới trùng với mật khẩu hiện tại. Nhập mật khẩu khác.").At("input.next")
	}
	err = s.Hasher.Do(ctx, func(slot password.Slot) error {
		c, err := s.candidate(ctx, username)
		if err != nil {
			return err
		}
		if until := s.wait(ctx, username, c); !until.IsZero() {
			return blocked(until, s.Clock.Now())
		}
		ok, err := slot.Verify(c.Hash, in.Current)
		if err != nil {
			return err
		}
		if !ok {
			return wrongCurrent(s.refuse(ctx, username, c))
		}
		hash = slot.Hash(in.Next)
		return nil
	})
	return hash, err
}

func wrongCurrent(err error) error {
	if fault.Is(err, "INVALID_CREDENTIALS") {
		return fault.New(fault.BadInput, "WRONG_PASSWORD", "Mật khẩu hiện tại không đúng. Nhập lại.").At("input.current")
	}
	return err
}

// SwitchPosition makes the session act in another of the own positions in force;
// any other position is NOT_FOUND.
func (s *Service) SwitchPosition(ctx context.Context, position uuid.UUID) (*Session, error) {
	v := access.From(ctx)
	if !v.SignedIn() {
		return nil, noSession()
	}
	_, err := s.Runner.Do(ctx, "switchPosition", position, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		var id uuid.UUID
		err := tx.QueryRow(ctx, `update sessions s set position_id = p.id from positions p
			where s.id = $1 and p.id = $2 and p.account_id = $3 and s.account_id = $3 and s.ended_at is null
				and p.valid_from <= $4 and (p.valid_to is null or p.valid_to >= $4) returning p.id`,
			v.Session, position, v.Account, s.Clock.Today().Start()).Scan(&id)
		if errors.Is(err, pgx.ErrNoRows) {
			return uuid.Nil, fault.Missing("chức vụ")
		}
		if err != nil {
			return uuid.Nil, err
		}
		if err := tx.Journal(ctx, journal.Entry{Action: "SWITCH_POSITION", ObjectKind: "position", ObjectID: id}); err != nil {
			return uuid.Nil, err
		}
		return id, identity.Changed(ctx, tx, v.Account)
	})
	if err != nil {
		return nil, err
	}
	return s.grant(ctx, s.DB.Pool, v.Session)
}
