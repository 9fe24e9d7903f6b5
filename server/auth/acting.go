package auth

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/access"
)

// Acting is the viewer that a position is on the business day, without a session:
// for what the system does in somebody's name, such as the demonstration's
// history. A position out of force has no roles.
func (v *Viewers) Acting(ctx context.Context, position uuid.UUID) (*access.Viewer, error) {
	today := v.clock.Today()
	st := state{Position: &position}
	err := v.db.Pool.QueryRow(ctx, `select account_id, unit_id, roles from positions
		where id = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)`, position, today.Start()).
		Scan(&st.Account, &st.Unit, &st.Roles)
	if err != nil {
		return nil, err
	}
	viewer := &access.Viewer{Account: st.Account}
	return viewer, v.stand(ctx, viewer, st, today)
}
