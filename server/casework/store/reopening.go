package store

import (
	"context"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/action"
	"congvu/server/casework"
)

// notGiven is all that who asked for a record learns when it is not opened again: the
// reason speaks to the unit that manages it.
const notGiven = "Hồ sơ không được chuyển theo đề nghị này."

// askReopening: who finds somebody whose record is locked asks for it to be opened again
// (QĐ 1054 art. 7.2b, c: "đơn vị phát hiện có trách nhiệm gửi yêu cầu mở lại"). It goes to
// who decides on that, with the request to move the record beside it; who asks is told no
// more than of a request to move one.
func (s *Service) askReopening(ctx context.Context, tx *action.Tx, id uuid.UUID, said string) error {
	r, versions, err := s.load(ctx, tx, id)
	if err != nil || r.State != casework.Locked {
		return err
	}
	line, err := r.Line(casework.RequestReopen)
	if err != nil {
		return err
	}
	x := s.stepOn(tx, casework.StepCaseInput{Action: casework.RequestReopen, Reason: &said}, line, r, versions)
	return x.run(ctx)
}

// stayLocked: what is not opened again cannot be moved, and who asked for it is told so.
func stayLocked(ctx context.Context, x *step) error {
	rows, err := x.Query(ctx, `select id, beside_id from case_requests where record_id = $1 and state = 'WAITING' order by id`, x.record.ID)
	if err != nil {
		return err
	}
	asked, err := pgx.CollectRows(rows, pgx.RowToStructByPos[struct{ ID, Beside uuid.UUID }])
	if err != nil {
		return err
	}
	for _, q := range asked {
		if err := x.refuse(ctx, x.Tx, x.record, casework.RefuseCaseRequestInput{ID: q.ID, Reason: notGiven}, q.Beside); err != nil {
			return err
		}
	}
	return unsent(ctx, x)
}
