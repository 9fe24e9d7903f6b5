package db

import (
	"context"
	stdsql "database/sql"
	"errors"
	"fmt"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// Querier is what a pool, a connection and a transaction have in common.
type Querier interface {
	Exec(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error)
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
}

// Driver is ent's dialect.Driver straight over pgx. It exists so that one
// pgx.Tx can carry ent statements, hand-written batches and River jobs together;
// database/sql in between would hide the pgx.Tx and cost allocations per row.
type Driver struct{ q Querier }

// NewDriver gives ent the pool (each statement on its own) or a pgx.Tx.
func NewDriver(q Querier) Driver { return Driver{q: q} }

// Exec runs a statement; v is nil or *entsql.Result.
func (d Driver) Exec(ctx context.Context, query string, args, v any) error {
	list, err := arguments(args)
	if err != nil {
		return err
	}
	tag, err := d.q.Exec(ctx, query, list...)
	if err != nil {
		return err
	}
	switch out := v.(type) {
	case nil:
		return nil
	case *entsql.Result:
		*out = result(tag.RowsAffected())
		return nil
	default:
		return fmt.Errorf("db: cannot store a result in %T", v)
	}
}

// Query runs a statement whose rows are read from v, an *entsql.Rows.
func (d Driver) Query(ctx context.Context, query string, args, v any) error {
	list, err := arguments(args)
	if err != nil {
		return err
	}
	out, ok := v.(*entsql.Rows)
	if !ok {
		return fmt.Errorf("db: cannot store rows in %T", v)
	}
	rows, err := d.q.Query(ctx, query, list...)
	if err != nil {
		return err
	}
	*out = entsql.Rows{ColumnScanner: rowScanner{rows}}
	return nil
}

// Tx begins a transaction; over a pgx.Tx it is a savepoint inside it.
func (d Driver) Tx(ctx context.Context) (dialect.Tx, error) {
	b, ok := d.q.(interface {
		Begin(context.Context) (pgx.Tx, error)
	})
	if !ok {
		return nil, fmt.Errorf("db: %T cannot begin a transaction", d.q)
	}
	tx, err := b.Begin(ctx)
	if err != nil {
		return nil, err
	}
	return txDriver{Driver: Driver{q: tx}, ctx: ctx, tx: tx}, nil
}

// Close does nothing: the pool belongs to whoever opened it.
func (Driver) Close() error { return nil }

// Dialect names PostgreSQL to ent.
func (Driver) Dialect() string { return dialect.Postgres }

type txDriver struct {
	Driver
	ctx context.Context
	tx  pgx.Tx
}

func (t txDriver) Commit() error   { return t.tx.Commit(t.ctx) }
func (t txDriver) Rollback() error { return t.tx.Rollback(t.ctx) }

func arguments(args any) ([]any, error) {
	list, ok := args.([]any)
	if !ok {
		return nil, fmt.Errorf("db: arguments are %T, want []any", args)
	}
	return list, nil
}

type result int64

func (r result) RowsAffected() (int64, error) { return int64(r), nil }
func (result) LastInsertId() (int64, error) {
	return 0, errors.New("db: PostgreSQL has no last insert id, use RETURNING")
}

type rowScanner struct{ pgx.Rows }

func (s rowScanner) Close() error {
	s.Rows.Close()
	return s.Rows.Err()
}

func (s rowScanner) Columns() ([]string, error) {
	fields := s.FieldDescriptions()
	names := make([]string, len(fields))
	for i := range fields {
		names[i] = fields[i].Name
	}
	return names, nil
}

func (rowScanner) ColumnTypes() ([]*stdsql.ColumnType, error) {
	return nil, errors.New("db: column types are known to database/sql only")
}

func (rowScanner) NextResultSet() bool { return false }
