package store

import (
	"context"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/auth/password"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/journal"

	"golang.org/x/text/unicode/norm"
)

var usernameForm = regexp.MustCompile(`^[a-z0-9][a-z0-9.-]{1,38}[a-z0-9]$`)

// Create makes an account with its first position. A name in use is the fault
// USERNAME_TAKEN; the position is checked as in AddPosition.
func (a *Accounts) Create(ctx context.Context, in directory.CreateAccountInput) (*directory.ManagedAccount, error) {
	r, err := a.reach(access.From(ctx))
	if err != nil {
		return nil, err
	}
	hash, err := a.checkNew(ctx, r, &in)
	if err != nil {
		return nil, err
	}
	secret := a.Proof(in.Password)
	in.Password = ""
	id, err := a.Runner.Do(ctx, "createAccount", []any{in, secret}, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		return a.create(ctx, tx, in, hash)
	})
	if err != nil {
		return nil, err
	}
	return a.one(ctx, id)
}

// checkNew refuses an account that may not be opened, and hashes its password.
func (a *Accounts) checkNew(ctx context.Context, r reach, in *directory.CreateAccountInput) (string, error) {
	in.DisplayName = clean(in.DisplayName)
	if err := checkNames(in.Username, in.DisplayName); err != nil {
		return "", err
	}
	var err error
	if in.Email, err = checkEmail(in.Email, "input.email"); err != nil {
		return "", err
	}
	if err := password.Check(in.Password, in.Username, "input.password"); err != nil {
		return "", err
	}
	if err := a.checkPosition(r, &in.Position, "input.position"); err != nil {
		return "", err
	}
	return a.Hasher.Hash(ctx, in.Password)
}

func (a *Accounts) create(ctx context.Context, tx *action.Tx, in directory.CreateAccountInput, hash string) (uuid.UUID, error) {
	id := schema.NewID()
	_, err := tx.Exec(ctx, `insert into accounts (id, created_at, updated_at, username, display_name, search_key, password_hash, must_change_password, email)
		values ($1, $2, $2, $3, $4, $5, $6, $7, $8)`,
		id, tx.Now, in.Username, in.DisplayName, AccountSearchKey(in.Username, in.DisplayName), hash, !a.Demo, in.Email)
	if db.IsUnique(err, "accounts_username_key") {
		return uuid.Nil, fault.New(fault.Conflict, "USERNAME_TAKEN",
			"Tên đăng nhập “%s” đã có người dùng. Chọn tên khác.", in.Username).At("input.username")
	}
	if err != nil {
		return uuid.Nil, err
	}
	if _, err := insertPosition(ctx, tx, id, in.Position); err != nil {
		return uuid.Nil, err
	}
	return id, a.finish(ctx, tx, id, 1, journal.Entry{Action: "CREATE_ACCOUNT"})
}

// Lock bars an account and ends its sessions at once.
func (a *Accounts) Lock(ctx context.Context, ref Ref, reason string) (*directory.ManagedAccount, error) {
	reason = clean(reason)
	if n := utf8.RuneCountInString(reason); n < 3 || n > 500 {
		return nil, fault.New(fault.BadInput, "REASON_REQUIRED", "Nhập lý do khóa tài khoản, từ 3 đến 500 ký tự.").At("reason")
	}
	return a.change(ctx, "lockAccount", ref, reason, lockFor(reason))
}

func lockFor(reason string) work {
	return func(ctx context.Context, tx *action.Tx, s *subject) (journal.Entry, error) {
		if s.Locked {
			return journal.Entry{}, fault.New(fault.WrongState, "ALREADY_LOCKED", "Tài khoản đã bị khóa từ trước. Tải lại để xem.")
		}
		if _, err := tx.Exec(ctx, `update accounts set lock_reason = $2 where id = $1`, s.ID, reason); err != nil {
			return journal.Entry{}, err
		}
		return journal.Entry{Action: "LOCK_ACCOUNT", From: "OPEN", To: "LOCKED", Reason: reason}, endSessions(ctx, tx, s.ID, "LOCKED")
	}
}

// Unlock lifts a lock and the wait after wrong passwords.
func (a *Accounts) Unlock(ctx context.Context, ref Ref) (*directory.ManagedAccount, error) {
	return a.change(ctx, "unlockAccount", ref, nil, func(ctx context.Context, tx *action.Tx, s *subject) (journal.Entry, error) {
		if !s.Locked && !s.Blocked {
			return journal.Entry{}, fault.New(fault.WrongState, "NOT_LOCKED", "Tài khoản không bị khóa. Tải lại để xem.")
		}
		_, err := tx.Exec(ctx, `update accounts set lock_reason = null, failures = 0, blocked_until = null where id = $1`, s.ID)
		return journal.Entry{Action: "UNLOCK_ACCOUNT", From: "LOCKED", To: "OPEN"}, err
	})
}

// ResetPassword sets a new first password and ends the account's sessions.
func (a *Accounts) ResetPassword(ctx context.Context, ref Ref, plain string) (*directory.ManagedAccount, error) {
	if err := password.Check(plain, "", "password"); err != nil {
		return nil, err
	}
	if _, err := a.reach(access.From(ctx)); err != nil {
		return nil, err
	}
	hash, err := a.Hasher.Hash(ctx, plain)
	if err != nil {
		return nil, err
	}
	return a.change(ctx, "resetPassword", ref, a.Proof(plain), func(ctx context.Context, tx *action.Tx, s *subject) (journal.Entry, error) {
		if err := password.Check(plain, s.Username, "password"); err != nil {
			return journal.Entry{}, err
		}
		if _, err := tx.Exec(ctx, `update accounts set password_hash = $2, must_change_password = $3, failures = 0, blocked_until = null
			where id = $1`, s.ID, hash, !a.Demo); err != nil {
			return journal.Entry{}, err
		}
		return journal.Entry{Action: "RESET_PASSWORD"}, endSessions(ctx, tx, s.ID, "PASSWORD_RESET")
	})
}

func checkNames(username, displayName string) error {
	if !usernameForm.MatchString(username) {
		return fault.New(fault.BadInput, "INVALID_USERNAME",
			"Tên đăng nhập gồm 3–40 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch nối; bắt đầu và kết thúc bằng chữ hoặc số.").At("input.username")
	}
	if n := utf8.RuneCountInString(displayName); n < 2 || n > 100 {
		return fault.New(fault.BadInput, "INVALID_NAME", "Nhập họ và tên, từ 2 đến 100 ký tự.").At("input.displayName")
	}
	return nil
}

// clean is a line of text as it is stored: precomposed, without stray spaces.
func clean(s string) string { return strings.Join(strings.Fields(norm.NFC.String(s)), " ") }
