package vault

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/db"
)

// sql fills the names into a statement: %[1]s table, %[2]s column, %[3]s key.
func (c Column) sql(statement string) string {
	name := func(s string) string { return pgx.Identifier{s}.Sanitize() }
	return fmt.Sprintf(statement, name(c.Table), name(c.Column), name(c.Key))
}

// holds reports whether the column has a value that is not sealed with the key of this
// prefix; without a prefix, whether it has any value.
func (c Column) holds(ctx context.Context, q db.Querier, prefix []byte) (held bool, err error) {
	err = q.QueryRow(ctx, c.sql(`select exists (select from %[1]s where %[2]s is not null
		and ($1::bytea is null or substring(%[2]s from 1 for 5) <> $1))`), prefix).Scan(&held)
	return held, err
}

// old names a row whose value another key sealed.
type old struct {
	Row  uuid.UUID
	Size int
}

// next are the first rows after last that are not sealed with the key of this prefix.
func (c Column) next(ctx context.Context, q db.Querier, last uuid.UUID, prefix []byte) ([]old, error) {
	rows, err := q.Query(ctx, c.sql(`select %[3]s, octet_length(%[2]s) from %[1]s
		where %[2]s is not null and substring(%[2]s from 1 for 5) <> $1 and %[3]s > $2 order by %[3]s limit 200`), prefix, last)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByPos[old])
}

// held is a sealed value in its row.
type held struct {
	Row    uuid.UUID
	Sealed []byte
}

func (c Column) read(ctx context.Context, q db.Querier, rows []uuid.UUID) ([]held, error) {
	found, err := q.Query(ctx, c.sql(`select %[3]s, %[2]s from %[1]s where %[3]s = any($1) and %[2]s is not null`), rows)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(found, pgx.RowToStructByPos[held])
}

// exchange puts fresh values where the old ones still stand. A row that somebody is
// changing is left alone: it is not waited for, and its new value is not lost.
func (c Column) exchange(ctx context.Context, q db.Querier, rows []uuid.UUID, before, fresh [][]byte) (int, error) {
	tag, err := q.Exec(ctx, c.sql(`update %[1]s as t set %[2]s = u.fresh
		from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as u (named, before, fresh)
		where t.%[3]s = u.named and t.%[2]s = u.before
			and t.%[3]s in (select %[3]s from %[1]s where %[3]s = any($1) for update skip locked)`), rows, before, fresh)
	return int(tag.RowsAffected()), err
}
