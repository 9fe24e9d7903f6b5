package bench

import (
	"context"
	"encoding/json"
	"strings"
	"sync"

	"github.com/jackc/pgx/v5"

	"congvu/server/db"
)

// recorder keeps the statements of one request with their arguments, as they were sent.
type recorder struct {
	mu   sync.Mutex
	on   bool
	sent []statement
}

type statement struct {
	sql  string
	args []any
}

func (c *recorder) add(sql string, args []any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.on && sql != "" {
		c.sent = append(c.sent, statement{sql, args})
	}
}

// take ends or begins recording and answers what was recorded.
func (c *recorder) take(on bool) []statement {
	c.mu.Lock()
	defer c.mu.Unlock()
	sent := c.sent
	c.on, c.sent = on, nil
	return sent
}

func (c *recorder) TraceQueryStart(ctx context.Context, _ *pgx.Conn, d pgx.TraceQueryStartData) context.Context {
	c.add(d.SQL, d.Args)
	return ctx
}
func (c *recorder) TraceQueryEnd(context.Context, *pgx.Conn, pgx.TraceQueryEndData) {}
func (c *recorder) TraceBatchStart(ctx context.Context, _ *pgx.Conn, _ pgx.TraceBatchStartData) context.Context {
	return ctx
}
func (c *recorder) TraceBatchQuery(_ context.Context, _ *pgx.Conn, d pgx.TraceBatchQueryData) {
	c.add(d.SQL, d.Args)
}
func (c *recorder) TraceBatchEnd(context.Context, *pgx.Conn, pgx.TraceBatchEndData) {}

// plans asks for the dashboard once more over a pool that listens, and has PostgreSQL
// explain every statement that was sent.
func (r *run) plans(ctx context.Context, w *world, facts int) error {
	listening := &recorder{}
	dsn := w.DB.Pool.Config().ConnConfig.ConnString()
	d, err := db.Open(ctx, dsn, db.Options{Tracer: listening, MaxConns: 1})
	if err != nil {
		return err
	}
	traced, err := r.connect(ctx, d)
	if err != nil {
		return err
	}
	defer traced.close()
	a, err := traced.product(ctx, r.dashboard(leader))
	if err != nil {
		return err
	}
	for range 2 { // the first time also fills caches and looks the viewer up
		listening.take(true)
		if _, err := ask(ctx, traced.Handler, a); err != nil {
			return err
		}
	}
	total := 0
	for _, s := range listening.take(false) {
		n, err := buffers(ctx, w, s)
		if err != nil {
			return err
		}
		total += n
		r.report.note("Bảng điều hành, %s số liệu: %d trang đệm cho “%s…”", thousands(facts), n, beginning(s.sql))
	}
	r.report.buffers(facts, total)
	return nil
}

// buffers is how many pages a statement looks at, those already in memory included.
func buffers(ctx context.Context, w *world, s statement) (int, error) {
	var text string
	if err := w.DB.Pool.QueryRow(ctx, `explain (analyze, buffers, format json) `+s.sql, s.args...).Scan(&text); err != nil {
		return 0, err
	}
	var plans []struct {
		Plan struct {
			Hit  int `json:"Shared Hit Blocks"`
			Read int `json:"Shared Read Blocks"`
		}
	}
	if err := json.Unmarshal([]byte(text), &plans); err != nil {
		return 0, err
	}
	return plans[0].Plan.Hit + plans[0].Plan.Read, nil
}

// beginning is enough of a statement to find it by.
func beginning(sql string) string {
	words := strings.Fields(sql)
	return strings.Join(words[:min(8, len(words))], " ")
}
