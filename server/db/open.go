// Package db is the server's way to PostgreSQL: the pool with its limits, ent's driver
// over pgx, transactions with retries, migrations, privileges, and notifications.
package db

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// Options of Open; the zero value is the server's own setting.
type Options struct {
	AppName          string          // application_name; default "congvu"
	Role             string          // the role the sessions work as; default AppRole
	MaxConns         int32           // default: pgxpool's max(4, CPUs), or pool_max_conns of the DSN
	StatementTimeout time.Duration   // default 8 s
	IdleTxTimeout    time.Duration   // idle inside a transaction; default 15 s
	LockTimeout      time.Duration   // default 2 s
	Tracer           pgx.QueryTracer // e.g. StatementCounter{}; default none
}

// DB is the pool of sessions that work as the restricted role.
type DB struct {
	Pool *pgxpool.Pool
}

// Open connects to dsn and checks that the sessions are really restricted.
//
// Every session begins with SET ROLE. Where dsn logs in as the owner (a single
// DATABASE_URL), that guards against mistakes of our own code, not against injected
// SQL: whoever can run any statement can also RESET ROLE. Where dsn logs in as the
// restricted role itself (the private database, APP_DATABASE_URL) there is no way back.
func Open(ctx context.Context, dsn string, o Options) (*DB, error) {
	cfg, err := pgxpool.ParseConfig(dsn)
	if err != nil {
		return nil, fmt.Errorf("db: connection string: %w", err)
	}
	o.configure(cfg)
	pool, err := pgxpool.NewWithConfig(ctx, cfg)
	if err != nil {
		return nil, fmt.Errorf("db: %w", err)
	}
	if err := checkRestricted(ctx, pool); err != nil {
		pool.Close()
		return nil, err
	}
	return &DB{Pool: pool}, nil
}

func (o Options) configure(cfg *pgxpool.Config) {
	if o.MaxConns > 0 {
		cfg.MaxConns = o.MaxConns
	}
	cfg.MaxConnIdleTime = 5 * time.Minute
	cfg.HealthCheckPeriod = 10 * time.Second
	cfg.ConnConfig.Tracer = o.Tracer
	cfg.ConnConfig.DefaultQueryExecMode = pgx.QueryExecModeCacheStatement
	cfg.ConnConfig.ConnectTimeout = 5 * time.Second
	// SET after connecting instead of start-up parameters: poolers such as PgBouncer
	// refuse parameters they do not know.
	settings := fmt.Sprintf(
		"SET ROLE %s; SET application_name = %s; SET TIME ZONE 'UTC'; SET statement_timeout = %d;"+
			" SET idle_in_transaction_session_timeout = %d; SET lock_timeout = %d",
		pgx.Identifier{cmp.Or(o.Role, AppRole)}.Sanitize(),
		pgx.Identifier{cmp.Or(o.AppName, "congvu")}.Sanitize(),
		cmp.Or(o.StatementTimeout, 8*time.Second).Milliseconds(),
		cmp.Or(o.IdleTxTimeout, 15*time.Second).Milliseconds(),
		cmp.Or(o.LockTimeout, 2*time.Second).Milliseconds())
	cfg.AfterConnect = func(ctx context.Context, conn *pgx.Conn) error {
		if _, err := conn.PgConn().Exec(ctx, settings).ReadAll(); err != nil {
			return fmt.Errorf("db: set up the session: %w", err)
		}
		registerUUID(conn)
		return nil
	}
}

// checkRestricted refuses a role that row security and revoked privileges do not bind.
func checkRestricted(ctx context.Context, pool *pgxpool.Pool) error {
	var role string
	var free bool
	err := pool.QueryRow(ctx, `SELECT current_user::text,
		EXISTS (SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls))
		OR EXISTS (SELECT FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
			WHERE r.rolname = current_user AND c.relnamespace = 'public'::regnamespace)`).Scan(&role, &free)
	if err != nil {
		return fmt.Errorf("db: %w", Fault(err))
	}
	if free {
		return fmt.Errorf("db: role %q is superuser, bypasses row security or owns tables: the server must not work as it", role)
	}
	return nil
}

// Driver is ent's driver over the pool: each statement on its own.
func (d *DB) Driver() dialect.Driver { return NewDriver(d.Pool) }

// InTx is InTx on this pool.
func (d *DB) InTx(ctx context.Context, fn func(ctx context.Context, tx pgx.Tx) error) error {
	return InTx(ctx, d.Pool, fn)
}

// Close waits for the sessions in use and closes all.
func (d *DB) Close() { d.Pool.Close() }
