package store

import (
	"context"

	"github.com/google/uuid"

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

// forward gives a notice that reached the wrong police to the one of the residence, which is told
// of the person now: its days begin. Whose notice it is stays so.
func forward(ctx context.Context, x *step) error {
	if err := passed(ctx, x); err != nil {
		return err
	}
	return x.stop(ctx, x.Tx, x.record.ID, casework.ClockNew, casework.ClockVerify, casework.ClockResidence, casework.ClockResidenceRemote, casework.ClockNotice)
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
