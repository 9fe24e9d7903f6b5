package store

import (
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
)

// change is what becomes of the row of one record: each update is written into all of its
// indexes, so that what changes together is written together.
type change struct {
	columns []string
	values  []any    // $1 is the record
	also    []string // assignments worked out by the database
	keys    [][]byte // by which it is found from now on
}

func changeOf(record uuid.UUID) *change { return &change{values: []any{record}} }

// set lets a column hold a value; said twice, the last one holds.
func (c *change) set(column string, value any) {
	if i := slices.Index(c.columns, column); i >= 0 {
		c.values[i+1] = value
		return
	}
	c.columns, c.values = append(c.columns, column), append(c.values, value)
}

// write queues the update, behind the locks that its keys ask for.
func (c *change) write(b *pgx.Batch) {
	if len(c.columns)+len(c.also) == 0 {
		return
	}
	lockKeys(b, c.keys...)
	sql := &strings.Builder{}
	sql.WriteString("update case_records set ")
	for i, column := range c.columns {
		fmt.Fprintf(sql, "%s = $%d, ", column, i+2)
	}
	for _, a := range c.also {
		sql.WriteString(a + ", ")
	}
	b.Queue(strings.TrimSuffix(sql.String(), ", ")+" where id = $1", c.values...)
}
