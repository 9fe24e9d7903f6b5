package dbtest

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"congvu/server/db"
)

// host is the PostgreSQL that holds the template and its clones.
type host struct {
	admin    *pgxpool.Pool // may create databases
	template string
	tag      string // part of the clones' names, unlike that of any other test program
	ownedBy  string // OWNER of the clones
	owner    func(database string) string
	app      func(database string) string
}

// sharedHost starts the host of this test program at its first use.
var sharedHost = sync.OnceValues(func() (*host, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	if dsn := os.Getenv("TEST_DATABASE_URL"); dsn != "" {
		return givenHost(ctx, dsn)
	}
	return privateHost(ctx)
})

// cloneTries covers the moment in which PostgreSQL still counts a session in the
// template as open although its client has closed it.
const (
	cloneTries  = 20
	objectInUse = "55006"
)

func (h *host) clone(ctx context.Context, name string) error {
	sql := fmt.Sprintf("CREATE DATABASE %s TEMPLATE %s OWNER %s", pgx.Identifier{name}.Sanitize(),
		pgx.Identifier{h.template}.Sanitize(), pgx.Identifier{h.ownedBy}.Sanitize())
	var err error
	for range cloneTries {
		_, err = h.admin.Exec(ctx, sql)
		var pg *pgconn.PgError
		if !errors.As(err, &pg) || pg.Code != objectInUse {
			return err
		}
		time.Sleep(50 * time.Millisecond)
	}
	return err
}

func (h *host) drop(name string) error {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	_, err := h.admin.Exec(ctx, "DROP DATABASE IF EXISTS "+pgx.Identifier{name}.Sanitize()+" WITH (FORCE)")
	return err
}

// givenHost uses the PostgreSQL of dsn, whose user must be allowed to create databases
// and roles. The template stays there for later runs, one per version of the schema.
func givenHost(ctx context.Context, dsn string) (*host, error) {
	base, err := url.Parse(dsn)
	if err != nil || base.Host == "" && base.RawQuery == "" {
		return nil, fmt.Errorf("TEST_DATABASE_URL must be postgres://user@host/database")
	}
	at := func(database string) string {
		u := *base
		u.Path = "/" + database
		return u.String()
	}
	schema, err := db.SchemaID()
	if err != nil {
		return nil, err
	}
	admin, err := pgxpool.New(ctx, dsn)
	if err != nil {
		return nil, fmt.Errorf("TEST_DATABASE_URL: %w", err)
	}
	h := &host{
		admin: admin, owner: at, app: at,
		tag: fmt.Sprintf("%d_%x", os.Getpid(), time.Now().UnixNano()),
	}
	if err := admin.QueryRow(ctx, "SELECT current_user::text").Scan(&h.ownedBy); err != nil {
		return nil, fmt.Errorf("TEST_DATABASE_URL: %w", err)
	}
	// One template per user too: only its owner may clone it.
	h.template = fmt.Sprintf("congvu_%s_%s", h.ownedBy, schema)
	return h, h.makeTemplate(ctx)
}

// makeTemplate migrates under another name and renames, so that a template is whole.
func (h *host) makeTemplate(ctx context.Context) error {
	conn, err := h.admin.Acquire(ctx)
	if err != nil {
		return err
	}
	defer conn.Release()
	// Held to the end of the transaction of its own: CREATE DATABASE runs outside of it.
	guard, err := h.admin.Begin(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = guard.Rollback(context.WithoutCancel(ctx)) }()
	if _, err := guard.Exec(ctx, "SELECT pg_advisory_xact_lock(hashtext($1))", h.template); err != nil {
		return err
	}
	var ready bool
	err = conn.QueryRow(ctx, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", h.template).Scan(&ready)
	if err != nil || ready {
		return err
	}
	unfinished := h.template + "_new"
	if err := h.drop(unfinished); err != nil {
		return err
	}
	if _, err := conn.Exec(ctx, "CREATE DATABASE "+pgx.Identifier{unfinished}.Sanitize()); err != nil {
		return err
	}
	if err := db.Migrate(ctx, h.owner(unfinished)); err != nil {
		return err
	}
	_, err = conn.Exec(ctx, fmt.Sprintf("ALTER DATABASE %s RENAME TO %s",
		pgx.Identifier{unfinished}.Sanitize(), pgx.Identifier{h.template}.Sanitize()))
	return err
}
