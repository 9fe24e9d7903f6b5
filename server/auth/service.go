package auth

import (
	"context"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/auth/password"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/journal"
)

const (
	sessionLife = 12 * time.Hour
	sessionIdle = time.Hour
	// reuseGrace is how long the token before is honoured: two tabs may refresh at once.
	reuseGrace = 15 * time.Second

	idleLock      = 15 // minutes without activity until the client locks
	idleLockAdmin = 5
)

// Directory gives the snapshot of units in force.
type Directory interface{ Current() *directory.Snapshot }

// Config is what sign-in needs.
type Config struct {
	DB        *db.DB
	Clock     *clock.Source
	Runner    *action.Runner
	Directory Directory
	Key       *Key
	Hasher    *password.Hasher
}

// Service signs people in and out and keeps their sessions. Terms of sessions and
// tokens follow the machine's time; what people read (the journal, the end of a
// wait) follows the business clock.
type Service struct {
	Config
	names     *ladder
	addresses *ladder
	machine   func() time.Time
}

// NewService makes the one service of a server.
func NewService(c Config) *Service {
	return &Service{Config: c, names: newLadder(accountAllowance, 0), addresses: newLadder(addressAllowance, addressDrain), machine: time.Now}
}

// grant makes the answer of a session: a fresh access token and how the client is
// to behave.
func (s *Service) grant(ctx context.Context, q db.Querier, session uuid.UUID) (*Session, error) {
	st, err := loadState(ctx, q, session, s.Clock.Today())
	if err != nil {
		return nil, err
	}
	token, expires, err := s.Key.issue(pass{Account: st.Account, Session: session, Epoch: st.Epoch}, s.machine())
	if err != nil {
		return nil, err
	}
	out := &Session{AccessToken: token, ExpiresAt: expires, IdleMinutes: idleLock, MustChangePassword: st.MustChange, RefreshUntil: st.Expires}
	if roles, _ := access.SetOf[access.Roles](st.Roles, access.RoleNames); roles&(access.SystemAdmin|access.UnitAdmin) != 0 {
		out.IdleMinutes = idleLockAdmin
	}
	return out, nil
}

// note journals what happens to a session; who it is about is an id, no name.
func (s *Service) note(ctx context.Context, tx journal.Execer, what string, account, position, object uuid.UUID, reason string) error {
	kind := "session"
	if object == uuid.Nil {
		kind, object = "account", account
	}
	return journal.Append(ctx, tx, journal.Entry{At: s.Clock.Now(), Account: account, Position: position, Action: what,
		ObjectKind: kind, ObjectID: object, Reason: reason, RequestID: action.RequestFrom(ctx)})
}

// inTx runs the writes of sign-in. They need no idempotency key: a repetition makes
// its own session, and answers with tokens are never stored.
func (s *Service) inTx(ctx context.Context, fn func(ctx context.Context, tx pgx.Tx) error) error {
	return s.DB.InTx(ctx, fn)
}

func noSession() error {
	return fault.New(fault.Unauthenticated, "NO_SESSION", "Phiên làm việc đã kết thúc. Đăng nhập lại để tiếp tục.")
}
