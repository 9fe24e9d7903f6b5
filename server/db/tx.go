package db

import (
	"context"
	"math/rand/v2"
	"time"

	"github.com/jackc/pgx/v5"
)

// Beginner is a pool, or a connection held by the caller.
type Beginner interface {
	BeginTx(ctx context.Context, options pgx.TxOptions) (pgx.Tx, error)
}

const (
	maxRetries      = 3
	retryPause      = 10 * time.Millisecond
	rollbackTimeout = 2 * time.Second
)

// InTx runs one action in one READ COMMITTED transaction: committed when fn returns
// nil, else rolled back. A serialization failure or deadlock runs fn again, up to
// three more times, so fn must touch nothing outside tx that cannot be done twice.
// Errors are passed through Fault. A connection lost during COMMIT is not retried:
// whether it was written is unknown, and the idempotency key of the caller decides.
func InTx(ctx context.Context, pool Beginner, fn func(ctx context.Context, tx pgx.Tx) error) error {
	return InTxOptions(ctx, pool, pgx.TxOptions{}, fn)
}

// InSnapshot runs fn read-only on one consistent picture of the database, so that the
// parts of an answer (figures, counts, coverage) agree with each other.
func InSnapshot(ctx context.Context, pool Beginner, fn func(ctx context.Context, tx pgx.Tx) error) error {
	return InTxOptions(ctx, pool, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}, fn)
}

// InTxOptions is InTx at another isolation level or access mode.
func InTxOptions(ctx context.Context, pool Beginner, options pgx.TxOptions, fn func(ctx context.Context, tx pgx.Tx) error) error {
	for attempt := 0; ; attempt++ {
		err := once(ctx, pool, options, fn)
		if err == nil || !retryable(err) || attempt == maxRetries {
			return Fault(err)
		}
		// The pause is random, so that two deadlocked actions do not meet again.
		pause := retryPause<<attempt + rand.N(retryPause<<attempt)
		select {
		case <-ctx.Done():
			return Fault(err)
		case <-time.After(pause):
		}
	}
}

func once(ctx context.Context, pool Beginner, options pgx.TxOptions, fn func(ctx context.Context, tx pgx.Tx) error) error {
	tx, err := pool.BeginTx(ctx, options)
	if err != nil {
		return err
	}
	// After a commit this answers ErrTxClosed and does nothing. It runs also when fn
	// panics, and without the caller's cancellation, so that the connection is clean
	// again before it returns to the pool.
	defer func() {
		clean, cancel := context.WithTimeout(context.WithoutCancel(ctx), rollbackTimeout)
		defer cancel()
		_ = tx.Rollback(clean)
	}()
	if err := fn(context.WithValue(ctx, holdingKey{}, true), tx); err != nil {
		return err
	}
	return tx.Commit(ctx)
}

type holdingKey struct{}

// Holding reports whether a context is that of a transaction. Who holds a connection must
// not ask the pool for another: when all are held by such, each waits for the others. Tests
// fail on it (dbtest).
func Holding(ctx context.Context) bool { return ctx.Value(holdingKey{}) != nil }
