package db

import (
	"context"
	"strings"
	"sync"

	"github.com/jackc/pgx/v5"
)

// Counter collects the statements run under one context, so that a test can show that
// a list of n rows takes as many statements as a list of one.
type Counter struct {
	mu    sync.Mutex
	sql   []string
	trips int
}

type counterKey struct{}

// WithCounter makes the statements run under the returned context count.
func WithCounter(ctx context.Context) (context.Context, *Counter) {
	c := &Counter{}
	return context.WithValue(ctx, counterKey{}, c), c
}

// Statements is how many statements ran, those inside batches included, BEGIN, COMMIT
// and savepoints not.
func (c *Counter) Statements() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.sql)
}

// Trips is how many times the server was asked, a batch being one and BEGIN and COMMIT
// one each.
func (c *Counter) Trips() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.trips
}

// SQL is the text of the statements in their order, without arguments.
func (c *Counter) SQL() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return append([]string(nil), c.sql...)
}

func (c *Counter) add(sql string, trips int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.trips += trips
	if sql != "" && !controlsTransaction(sql) {
		c.sql = append(c.sql, sql)
	}
}

func controlsTransaction(sql string) bool {
	word, _, _ := strings.Cut(strings.TrimSpace(strings.ToLower(sql)), " ")
	switch strings.TrimSuffix(word, ";") {
	case "begin", "commit", "rollback", "savepoint", "release":
		return true
	}
	return false
}

// StatementCounter is the pgx tracer that feeds the Counter of a context.
type StatementCounter struct{}

func (StatementCounter) TraceQueryStart(ctx context.Context, _ *pgx.Conn, d pgx.TraceQueryStartData) context.Context {
	if c, ok := ctx.Value(counterKey{}).(*Counter); ok {
		c.add(d.SQL, 1)
	}
	return ctx
}

func (StatementCounter) TraceQueryEnd(context.Context, *pgx.Conn, pgx.TraceQueryEndData) {}

func (StatementCounter) TraceBatchStart(ctx context.Context, _ *pgx.Conn, _ pgx.TraceBatchStartData) context.Context {
	if c, ok := ctx.Value(counterKey{}).(*Counter); ok {
		c.add("", 1)
	}
	return ctx
}

func (StatementCounter) TraceBatchQuery(ctx context.Context, _ *pgx.Conn, d pgx.TraceBatchQueryData) {
	if c, ok := ctx.Value(counterKey{}).(*Counter); ok {
		c.add(d.SQL, 0)
	}
}

func (StatementCounter) TraceBatchEnd(context.Context, *pgx.Conn, pgx.TraceBatchEndData) {}
