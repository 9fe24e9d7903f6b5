package auth

import (
	"context"
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/db"
)

// state is everything stored that decides what a session may do today.
type state struct {
	Account    uuid.UUID
	Epoch      int // the account's token version
	Alive      bool
	MustChange bool
	Rotated    time.Time
	Expires    time.Time
	Position   *uuid.UUID // the acting position if it is in force, else nil
	Unit       *uuid.UUID
	Roles      []string
}

const selectState = `select s.account_id, a.token_version,
		s.ended_at is null and a.lock_reason is null and a.token_version = s.token_version,
		a.must_change_password, s.rotated_at, s.expires_at, p.id, p.unit_id, p.roles
	from sessions s join accounts a on a.id = s.account_id
	left join positions p on p.id = s.position_id and p.account_id = a.id
		and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)
	where s.id = $1`

func loadState(ctx context.Context, q db.Querier, session uuid.UUID, today clock.Date) (st state, err error) {
	err = q.QueryRow(ctx, selectState, session, today.Start()).Scan(&st.Account, &st.Epoch, &st.Alive, &st.MustChange,
		&st.Rotated, &st.Expires, &st.Position, &st.Unit, &st.Roles)
	return st, err
}

// dutyRow is a duty in force for a position or for its unit.
type dutyRow struct {
	Kind           string
	Unit           uuid.UUID
	Target, Regime *uuid.UUID
}

// selectDuties: a duty of a unit is held by the positions of the unit and of its
// rooms; a duty of one position by that position alone.
const selectDuties = `select kind, unit_id, target_id, regime_id from duties
	where (position_id = $1 or position_id is null and unit_id = any($2))
		and valid_from <= $3 and (valid_to is null or valid_to >= $3)
	order by kind, id`
