package store

import (
	"context"
	"strconv"

	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/clock"
)

// wall queues the settings that row security asks for, as the first statement of a
// batch: they hold until the transaction ends. The database then shows no record that
// stands neither in the viewer's units nor in the territory of its duty nor was opened
// to its unit, whatever the statements behind ask for.
func wall(b *pgx.Batch, v *access.Viewer, today clock.Date) {
	own, area := access.Interval{}, access.Interval{}
	if v.SignedIn() {
		own = v.Own
	}
	for _, d := range v.Duties {
		if d.Kind&access.CaseDuties != 0 && d.Scope.Hi-d.Scope.Lo > area.Hi-area.Lo {
			area = d.Scope
		}
	}
	b.Queue(`select set_config('case.own_lo', $1, true), set_config('case.own_hi', $2, true), set_config('case.area_lo', $3, true),
		set_config('case.area_hi', $4, true), set_config('case.unit', $5, true), set_config('case.today', $6, true)`,
		number(own.Lo), number(own.Hi), number(area.Lo), number(area.Hi), v.Body.String(), today.String())
}

func number(n int32) string { return strconv.Itoa(int(n)) }

// behind sets the wall in a transaction that is under way.
func behind(ctx context.Context, tx pgx.Tx, v *access.Viewer, today clock.Date) error {
	b := &pgx.Batch{}
	wall(b, v, today)
	return tx.SendBatch(ctx, b).Close()
}

// decided lifts the wall for the rest of a transaction, once the table of rules has
// let the step pass: a record that is given away must still be written.
func decided(ctx context.Context, tx pgx.Tx) error {
	_, err := tx.Exec(ctx, `select set_config('case.system', 'on', true)`)
	return err
}
