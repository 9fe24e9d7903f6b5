package store

import (
	"context"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"

	"congvu/server/access"
)

// wall queues the settings that row security asks for, as the first statement of a
// batch: they hold until the transaction ends. The database then shows no record that
// stands neither in the viewer's units nor in the territory of its duty nor was opened
// to its unit, whatever the statements behind ask for. What is behind it asks by keys, and
// to plan a statement with its policies anew costs ten times what it does; what looks
// through a territory says so (see finding).
func wall(b *pgx.Batch, v *access.Viewer, now time.Time) {
	own, area := access.Interval{}, area(v)
	if v.SignedIn() {
		own = v.Own
	}
	audit := ""
	if v.Roles&access.Auditor != 0 {
		audit = "on"
	}
	b.Queue(`select set_config('case.own_lo', $1, true), set_config('case.own_hi', $2, true), set_config('case.area_lo', $3, true),
		set_config('case.area_hi', $4, true), set_config('case.unit', $5, true), set_config('case.account', $6, true),
		set_config('case.now', $7, true), set_config('case.audit', $8, true), set_config('case.room', $9, true),
		set_config('plan_cache_mode', 'force_generic_plan', true)`,
		number(own.Lo), number(own.Hi), number(area.Lo), number(area.Hi), v.Body.String(), v.Account.String(), now.Format(time.RFC3339Nano), audit, v.Unit.String())
}

// area is the territory that the viewer's duties over records reach.
func area(v *access.Viewer) (out access.Interval) {
	for _, d := range v.Duties {
		if d.Kind&access.CaseDuties != 0 && d.Scope.Hi-d.Scope.Lo > out.Hi-out.Lo {
			out = d.Scope
		}
	}
	return out
}

func number(n int32) string { return strconv.Itoa(int(n)) }

// walled begins a batch behind the wall.
func (s *Service) walled(v *access.Viewer) *pgx.Batch {
	b := &pgx.Batch{}
	wall(b, v, s.now())
	return b
}

// behind sets the wall in a transaction that is under way.
func behind(ctx context.Context, tx pgx.Tx, v *access.Viewer, now time.Time) error {
	b := &pgx.Batch{}
	wall(b, v, now)
	return tx.SendBatch(ctx, b).Close()
}

// decided lifts the wall for the rest of a transaction, once the table of rules has
// let the step pass: a record that is given away must still be written.
func decided(ctx context.Context, tx pgx.Tx) error {
	const lifted = `select set_config('case.system', 'on', true)`
	if takes, ok := tx.(interface{ Later() *pgx.Batch }); ok { // goes with the next statement
		takes.Later().Queue(lifted)
		return nil
	}
	_, err := tx.Exec(ctx, lifted)
	return err
}
