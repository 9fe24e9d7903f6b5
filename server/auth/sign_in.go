package auth

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/auth/password"
	"congvu/server/clock"
	"congvu/server/fault"
)

// longestTyped is what is looked at of a password field; more is no password.
const longestTyped = 1024

// candidate is the account somebody tries to sign in to; zero if there is none.
type candidate struct {
	ID           uuid.UUID
	Hash         string
	Locked       bool
	Epoch        int
	BlockedUntil *time.Time
}

// SignIn opens a session. An unknown name and a wrong password give one answer
// after the same time (INVALID_CREDENTIALS, then SIGN_IN_BLOCKED); only who knows
// the password learns of a lock (ACCOUNT_LOCKED) or that no position is in force
// (NO_POSITION).
func (s *Service) SignIn(ctx context.Context, in SignInInput) (out *Session, err error) {
	name := strings.ToLower(strings.TrimSpace(in.Username))
	plain := in.Password
	if len(plain) > longestTyped || len(name) > longestTyped {
		name, plain = "", ""
	}
	// The whole attempt holds the slot: a burst of guesses is counted one by one.
	err = s.Hasher.Do(ctx, func(slot password.Slot) error {
		c, err := s.candidate(ctx, name)
		if err != nil {
			return err
		}
		if until := s.wait(ctx, name, c); !until.IsZero() {
			return blocked(until, s.Clock.Now())
		}
		ok, err := slot.Verify(c.Hash, plain)
		switch {
		case err != nil:
			return err
		case !ok:
			return s.refuse(ctx, name, c)
		case c.Locked:
			return s.refuseLocked(ctx, c)
		}
		out, err = s.open(ctx, c)
		return err
	})
	return out, err
}

func (s *Service) candidate(ctx context.Context, name string) (c candidate, err error) {
	err = s.DB.Pool.QueryRow(ctx, `select id, password_hash, lock_reason is not null, token_version, blocked_until
		from accounts where username = $1`, name).Scan(&c.ID, &c.Hash, &c.Locked, &c.Epoch, &c.BlockedUntil)
	if errors.Is(err, pgx.ErrNoRows) {
		return candidate{}, nil
	}
	return c, err
}

// wait is the instant until which the name or the address must wait.
func (s *Service) wait(ctx context.Context, name string, c candidate) time.Time {
	now := s.Clock.Now()
	if until := s.addresses.blocked(network(ClientOf(ctx)), now); !until.IsZero() {
		return until
	}
	if c.ID == uuid.Nil {
		return s.names.blocked(name, now)
	}
	if c.BlockedUntil != nil && c.BlockedUntil.After(now) {
		return *c.BlockedUntil
	}
	return time.Time{}
}

// refuse counts the failure against the name and the address.
func (s *Service) refuse(ctx context.Context, name string, c candidate) error {
	now := s.Clock.Now()
	if from := ClientOf(ctx); from != "" {
		s.addresses.failed(network(from), now)
	}
	var until time.Time
	if c.ID == uuid.Nil {
		until = s.names.failed(name, now)
	}
	err := s.inTx(ctx, func(ctx context.Context, tx pgx.Tx) (err error) {
		if c.ID != uuid.Nil {
			if until, err = countFailure(ctx, tx, c.ID, now); err != nil {
				return err
			}
		}
		return s.note(ctx, tx, "SIGN_IN_FAILED", c.ID, uuid.Nil, uuid.Nil, "")
	})
	switch {
	case err != nil:
		return err
	case !until.IsZero():
		return blocked(until, now)
	}
	return fault.New(fault.BadInput, "INVALID_CREDENTIALS", "Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra lại rồi nhập lại.")
}

// countFailure raises the account's ladder and gives the end of the wait.
func countFailure(ctx context.Context, tx pgx.Tx, account uuid.UUID, now time.Time) (until time.Time, err error) {
	var failures int
	err = tx.QueryRow(ctx, `update accounts set failures = failures + 1 where id = $1 returning failures`, account).Scan(&failures)
	if err != nil {
		return until, err
	}
	d := blockAfter(failures, accountAllowance)
	if d == 0 {
		return until, nil
	}
	until = now.Add(d)
	_, err = tx.Exec(ctx, `update accounts set blocked_until = $2 where id = $1`, account, until)
	return until, err
}

func (s *Service) refuseLocked(ctx context.Context, c candidate) error {
	err := s.inTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		return s.note(ctx, tx, "SIGN_IN_FAILED", c.ID, uuid.Nil, uuid.Nil, "LOCKED")
	})
	if err != nil {
		return err
	}
	return fault.New(fault.Forbidden, "ACCOUNT_LOCKED", "Tài khoản đang bị khóa. Liên hệ cán bộ công nghệ thông tin của đơn vị để được mở khóa.")
}

// open begins the session in the position used last, if it is still in force.
func (s *Service) open(ctx context.Context, c candidate) (out *Session, err error) {
	err = s.inTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		position, err := startPosition(ctx, tx, c.ID, s.Clock.Today())
		if errors.Is(err, pgx.ErrNoRows) {
			return fault.New(fault.Forbidden, "NO_POSITION",
				"Tài khoản không có chức vụ nào đang hiệu lực. Liên hệ cán bộ công nghệ thông tin của đơn vị để được gán chức vụ.")
		}
		if err != nil {
			return err
		}
		id, at := schema.NewID(), s.machine()
		first := firstToken(id)
		b := &pgx.Batch{}
		b.Queue(`insert into sessions (id, account_id, position_id, token_hash, rotated_at, created_at, expires_at, token_version)
			values ($1, $2, $3, $4, $5, $5, $6, $7)`, id, c.ID, position, first.hash(), at, at.Add(sessionLife), c.Epoch)
		b.Queue(`update accounts set failures = 0, blocked_until = null, last_sign_in_at = $2 where id = $1`, c.ID, s.Clock.Now())
		if err := tx.SendBatch(ctx, b).Close(); err != nil {
			return err
		}
		if out, err = s.grant(ctx, tx, id); err != nil {
			return err
		}
		out.RefreshToken = s.Key.write(first)
		return s.note(ctx, tx, "SIGN_IN", c.ID, position, id, "")
	})
	return out, err
}

// startPosition is the position of the account's latest session if it is in force,
// else the one held longest.
func startPosition(ctx context.Context, tx pgx.Tx, account uuid.UUID, today clock.Date) (id uuid.UUID, err error) {
	err = tx.QueryRow(ctx, `select p.id from positions p
		where p.account_id = $1 and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)
		order by p.id = (select s.position_id from sessions s where s.account_id = $1 order by s.created_at desc limit 1) desc nulls last,
			p.valid_from, p.id limit 1`, account, today.Start()).Scan(&id)
	return id, err
}

func blocked(until, now time.Time) error {
	minutes := int(until.Sub(now)/time.Minute) + 1
	return fault.New(fault.TooMany, "SIGN_IN_BLOCKED",
		"Nhập sai quá nhiều lần. Thử lại sau %d phút (từ %s).", minutes, until.In(clock.Zone).Format("15:04"))
}
