package dbtest

import (
	"context"

	"github.com/jackc/pgx/v5/pgxpool"

	"congvu/server/db"
)

// watch counts statements, and stops whoever asks the pool for a second connection from
// inside a transaction: once as many do so as the pool has connections, all of them wait
// for ever.
type watch struct{ db.StatementCounter }

func (watch) TraceAcquireStart(ctx context.Context, _ *pgxpool.Pool, _ pgxpool.TraceAcquireStartData) context.Context {
	if db.Holding(ctx) {
		panic("a transaction asks the pool for a second connection")
	}
	return ctx
}

func (watch) TraceAcquireEnd(context.Context, *pgxpool.Pool, pgxpool.TraceAcquireEndData) {}
