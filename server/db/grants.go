package db

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
)

// Roles of the cluster. The owner migrates; the server works as AppRole, which owns
// nothing, cannot bypass row security and cannot delete business rows.
const (
	OwnerRole = "congvu_owner"
	AppRole   = "congvu_app"
)

// exception is a table whose privileges differ from the rule "read, insert, update".
type exception struct {
	Table string // a name, or a prefix ending in *
	Grant string // all that AppRole may do with it
	Why   string
}

// exceptions names every table where AppRole may do more or less than the rule; the first
// line that fits a table holds.
var exceptions = []exception{
	{"goose_db_version", "SELECT", "written by migrations only; readiness reads it"},
	{"river_migration", "SELECT", "written by migrations only"},
	{"river_*", "SELECT, INSERT, UPDATE, DELETE", "job queue: finished jobs, leases and client rows are swept"},
	{"journal*", "SELECT, INSERT", "append-only truth about who did what; partitions alike"},
	{"idempotency_keys", "SELECT, INSERT, UPDATE, DELETE", "replay protection, expires after its term"},
	{"reorganisation_items", "SELECT, INSERT, UPDATE, DELETE", "proposals of a dry run, made anew by the next one; what was applied is journaled"},
	{"sessions", "SELECT, INSERT, UPDATE, DELETE", "ended sessions are swept"},
}

const businessGrant = "SELECT, INSERT, UPDATE"

// Grants sets the privileges of AppRole on everything in schema public, in one
// transaction and from nothing, so that a privilege that is no longer declared
// disappears. conn is the owner's.
func Grants(ctx context.Context, conn *pgx.Conn) error {
	err := pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		relations, err := publicRelations(ctx, tx)
		if err != nil {
			return err
		}
		_, err = tx.Exec(ctx, strings.Join(grantStatements(relations), ";\n"), pgx.QueryExecModeSimpleProtocol)
		return err
	})
	if err != nil {
		return fmt.Errorf("db: grants: %w", err)
	}
	return nil
}

type relation struct {
	Name     string
	Sequence bool
}

// publicRelations lists what the owner owns; tables of extensions may belong to others.
func publicRelations(ctx context.Context, tx pgx.Tx) ([]relation, error) {
	rows, err := tx.Query(ctx, `SELECT relname::text, relkind = 'S' FROM pg_class
		WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')
		AND pg_has_role(relowner, 'USAGE') ORDER BY relname`)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByPos[relation])
}

func grantStatements(relations []relation) []string {
	role := pgx.Identifier{AppRole}.Sanitize()
	out := []string{
		"REVOKE CREATE ON SCHEMA public FROM PUBLIC, " + role,
		"GRANT USAGE ON SCHEMA public TO " + role,
	}
	for _, r := range relations {
		object, grant := "TABLE ", privileges(r.Name)
		if r.Sequence {
			object, grant = "SEQUENCE ", "USAGE, SELECT"
		}
		object += pgx.Identifier{"public", r.Name}.Sanitize()
		out = append(out,
			fmt.Sprintf("REVOKE ALL ON %s FROM PUBLIC, %s", object, role),
			fmt.Sprintf("GRANT %s ON %s TO %s", grant, object, role))
	}
	return out
}

func privileges(table string) string {
	for _, e := range exceptions {
		if e.fits(table) {
			return e.Grant
		}
	}
	return businessGrant
}

func (e exception) fits(table string) bool {
	prefix, isPrefix := strings.CutSuffix(e.Table, "*")
	return table == e.Table || isPrefix && strings.HasPrefix(table, prefix)
}
