package store

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/clock"
	"congvu/server/directory/tree"
	"congvu/server/text"
)

// lastOf is the version that decides where something is numbered.
func lastOf[V any](id uuid.UUID, versions []V) (last V, err error) {
	if len(versions) == 0 {
		return last, fmt.Errorf("%s has no version", id)
	}
	return versions[len(versions)-1], nil
}

func node(id, under, parent uuid.UUID, order string) tree.Node[uuid.UUID] {
	if under == uuid.Nil {
		under = parent
	}
	return tree.Node[uuid.UUID]{ID: id, Parent: under, Order: order + id.String()}
}

// order puts rooms first, so that a unit and its rooms are one interval, and the
// dissolved last; within each by name.
func order(dissolved, room bool, name string) string {
	rank := "1"
	switch {
	case room:
		rank = "0"
	case dissolved:
		rank = "2"
	}
	return rank + text.SortKey(name) + "\x00"
}

func copyNumbers(ctx context.Context, tx pgx.Tx, table string, nodes []tree.Node[uuid.UUID]) error {
	numbers, err := tree.Number(nodes)
	if err != nil {
		return err
	}
	rows := make([][]any, 0, len(numbers))
	for id, n := range numbers {
		rows = append(rows, []any{id, int32(n.Lo), int32(n.Hi)})
	}
	return copyRows(ctx, tx, table, rows, "id", "at", "until")
}

func copyRows(ctx context.Context, tx pgx.Tx, table string, rows [][]any, columns ...string) error {
	if _, err := tx.CopyFrom(ctx, pgx.Identifier{table}, columns, pgx.CopyFromRows(rows)); err != nil {
		return fmt.Errorf("%s: %w", table, err)
	}
	return nil
}

// untilOf stores the end of a version; the zero date is open.
func untilOf(d clock.Date) *time.Time {
	if d.IsZero() {
		return nil
	}
	t := d.Start()
	return &t
}
