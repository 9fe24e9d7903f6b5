package store

import (
	"context"

	"github.com/google/uuid"

	"congvu/ent/schema"
	"congvu/server/casework"
	"congvu/server/fault"
)

// elsewhereOpen are the records of the same number that bind, of other units of the police.
const elsewhereOpen = `(number_key = $1 or official_number_key = $1) and id <> $2 and unit_id <> $3 and on_line and state not in ('CLOSED', 'NOTICE', 'DRAFT', 'MERGED') order by state = 'OFFICIAL' desc, id limit 1`

// passOn gives a notice to the unit that manages the person's record, which joins the two.
// Who passes it on learns neither which unit that is nor anything of the record, and keeps
// no trail that would show where the notice stands.
func passOn(ctx context.Context, x *step) error {
	var unit uuid.UUID
	err := x.QueryRow(ctx, `select unit_id from case_records where `+elsewhereOpen, x.Vault.Blind(personalNumber, findableIn(x.record, x.versions).number), x.record.ID, x.record.Unit.ID).Scan(&unit)
	if err != nil {
		return none(err, fault.New(fault.WrongState, "CASE_NOTHING_ELSEWHERE",
			"Không có hồ sơ nào của người có số định danh này do đơn vị Công an khác quản lý. Tiếp nhận tin báo và lập hồ sơ.").At("input.record"))
	}
	x.unit = unit
	return passed(ctx, x)
}

// forward gives what reached the wrong police to the one of the residence, which is told
// of the person now: its days begin. Whose notice it is stays so. Whoever is named, a person
// whose record binds elsewhere is answered as to who sends: it is asked for, or passed on.
func forward(ctx context.Context, x *step) error {
	if err := x.alone(ctx, x.Tx, x.versions[x.record.Pending.ID]); err != nil {
		return err
	}
	x.originates()
	// What was returned to this police is nothing that the next one is to complete.
	if _, err := x.Exec(ctx, `update case_versions set state = $2, reason_id = null, updated_at = $3 where id = $1`, x.record.Pending.ID, casework.Entering, x.Now); err != nil {
		return err
	}
	if err := passed(ctx, x); err != nil {
		return err
	}
	stop(x.Tx, x.record.ID, casework.ClockNew, casework.ClockVerify, casework.ClockComplete, casework.ClockResidence, casework.ClockResidenceRemote, casework.ClockNotice)
	return nil
}

// trace leaves with the police that gives a notice on which record went where, without its content.
func (x *step) trace(ctx context.Context) error {
	if err := taken(ctx, x); err != nil {
		return err
	}
	_, err := x.Exec(ctx, `insert into case_moves (id, record_id, from_id, to_id, effective_on, state, sent_at, reason_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
		schema.NewID(), x.record.ID, x.record.Unit.ID, x.unit, x.Runner.Clock.Today().Start(), casework.Forwarded, x.Now, x.reason)
	return err
}

// taken writes into the trail of who gave a notice on that the receiver went on from it.
func taken(ctx context.Context, x *step) error {
	_, err := x.Exec(ctx, `update case_moves set decided_at = $2 where record_id = $1 and state = $3 and decided_at is null`, x.record.ID, x.Now, casework.Forwarded)
	return err
}

// passed ends what the unit had going that passes a notice on.
func passed(ctx context.Context, x *step) error {
	if err := x.endAll(ctx, "DELEGATION"); err != nil {
		return err
	}
	if err := x.leaveChairman(ctx); err != nil {
		return err
	}
	return x.endRequests(ctx, "beside_id", x.record.ID, requestTakenBack)
}
