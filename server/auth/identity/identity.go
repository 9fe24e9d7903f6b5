// Package identity announces that who may do what has changed, so that every
// open session is looked up anew at once.
package identity

import (
	"context"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5/pgconn"
)

// Channel carries the id of the account concerned; an empty payload means any.
const Channel = "identity"

// Execer is a transaction.
type Execer interface {
	Exec(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error)
}

// Changed announces after the commit of tx that an account, its positions, its
// sessions or its duties changed; uuid.Nil stands for all accounts.
func Changed(ctx context.Context, tx Execer, account uuid.UUID) error {
	payload := ""
	if account != uuid.Nil {
		payload = account.String()
	}
	_, err := tx.Exec(ctx, `select pg_notify($1, $2)`, Channel, payload)
	return err
}
