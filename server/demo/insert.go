package demo

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
)

// insert writes rows with one prepared statement in one batch.
func insert(ctx context.Context, tx pgx.Tx, table, columns string, rows [][]any) error {
	n := strings.Count(columns, ",") + 1
	marks := make([]string, n)
	for i := range marks {
		marks[i] = fmt.Sprintf("$%d", i+1)
	}
	sql := "insert into " + table + " (" + columns + ") values (" + strings.Join(marks, ",") + ")"
	b := &pgx.Batch{}
	for _, r := range rows {
		b.Queue(sql, r...)
	}
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return fmt.Errorf("demo: %s: %w", table, err)
	}
	return nil
}
