package db

import (
	"context"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"log/slog"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivermigrate"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

const (
	// migrateLock is the advisory lock that lets one server migrate at a time.
	migrateLock = 0x636f6e67767500 // "congvu"
	lockPoll    = 100 * time.Millisecond
)

// Migrate brings the database of ownerDSN up to this program's version: the product's
// tables (goose), the job queue's (River), then the privileges. Servers starting at the
// same time wait for each other. A statement that waits more than 5 s for a table lock
// gives up, so that a migration never queues the users behind itself.
func Migrate(ctx context.Context, ownerDSN string) error {
	cfg, err := pgxpool.ParseConfig(ownerDSN)
	if err != nil {
		return fmt.Errorf("db: connection string: %w", err)
	}
	cfg.MaxConns = 2
	cfg.ConnConfig.RuntimeParams["application_name"] = "congvu-migrate"
	guard, err := pgx.ConnectConfig(ctx, cfg.ConnConfig)
	if err != nil {
		return fmt.Errorf("db: migrate: %w", Fault(err))
	}
	defer func() { _ = guard.Close(context.WithoutCancel(ctx)) }() // frees the advisory lock too
	if err := acquireMigrateLock(ctx, guard); err != nil {
		return err
	}
	cfg.AfterConnect = func(ctx context.Context, conn *pgx.Conn) error {
		_, err := conn.Exec(ctx, "SET lock_timeout = '5s'")
		return err
	}
	pool, err := pgxpool.NewWithConfig(ctx, cfg)
	if err != nil {
		return fmt.Errorf("db: migrate: %w", err)
	}
	defer pool.Close()
	if err := migrateProduct(ctx, pool); err != nil {
		return err
	}
	if err := migrateQueue(ctx, pool); err != nil {
		return err
	}
	return Grants(ctx, guard)
}

// acquireMigrateLock polls: a blocked pg_advisory_lock would hold a snapshot, for which
// a CREATE INDEX CONCURRENTLY of the migrating server would wait in turn.
func acquireMigrateLock(ctx context.Context, conn *pgx.Conn) error {
	for {
		var got bool
		if err := conn.QueryRow(ctx, "SELECT pg_try_advisory_lock($1)", int64(migrateLock)).Scan(&got); err != nil {
			return fmt.Errorf("db: migrate lock: %w", Fault(err))
		}
		if got {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("db: another server is still migrating: %w", ctx.Err())
		case <-time.After(lockPoll):
		}
	}
}

func migrateProduct(ctx context.Context, pool *pgxpool.Pool) error {
	files, err := fs.Sub(migrationFiles, "migrations")
	if err != nil {
		return err
	}
	std := stdlib.OpenDBFromPool(pool)
	defer std.Close()
	provider, err := goose.NewProvider(goose.DialectPostgres, std, files,
		goose.WithDisableGlobalRegistry(true), goose.WithLogger(goose.NopLogger()))
	if err != nil {
		return fmt.Errorf("db: migrations: %w", err)
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("db: migrate: %w", err)
	}
	return nil
}

func migrateQueue(ctx context.Context, pool *pgxpool.Pool) error {
	migrator, err := queueMigrator(pool)
	if err != nil {
		return err
	}
	if _, err := migrator.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return fmt.Errorf("db: migrate job queue: %w", err)
	}
	return nil
}

func queueMigrator(pool *pgxpool.Pool) (*rivermigrate.Migrator[pgx.Tx], error) {
	migrator, err := rivermigrate.New(riverpgxv5.New(pool),
		&rivermigrate.Config{Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		return nil, fmt.Errorf("db: job queue: %w", err)
	}
	return migrator, nil
}

// SchemaID names the schema this program wants: it changes when a migration, the job
// queue's version or a privilege does. Test templates are kept under it.
func SchemaID() (string, error) {
	sum := sha256.New()
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		return "", err
	}
	slices.Sort(names)
	for _, name := range names {
		text, err := migrationFiles.ReadFile(name)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(sum, "%s %d\n%s", name, len(text), text)
	}
	migrator, err := queueMigrator(nil)
	if err != nil {
		return "", err
	}
	for _, m := range migrator.AllVersions() {
		fmt.Fprintf(sum, "\nriver %d", m.Version)
	}
	fmt.Fprintf(sum, "\n%v %s", exceptions, businessGrant)
	return hex.EncodeToString(sum.Sum(nil))[:12], nil
}
