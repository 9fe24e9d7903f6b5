package store

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
)

// startPaper lets a time limit run that belongs to one paper of the chairman, and ends with it.
func (s *Service) startPaper(ctx context.Context, tx *action.Tx, record, paper uuid.UUID, key string, from clock.Date) error {
	return s.startAt(ctx, tx, record, &paper, key, from.Start())
}

// stopPaper ends the time limits of these names that run for these papers, not those of others of the record.
func (s *Service) stopPaper(ctx context.Context, tx *action.Tx, record uuid.UUID, papers []uuid.UUID, keys ...string) error {
	_, err := tx.Exec(ctx, `update case_clocks set done_at = $3 where ruling_id = any($1) and term = any($2) and done_at is null`, papers, keys, tx.Now)
	if err != nil {
		return err
	}
	next(tx, record)
	return nil
}

// clocks: the decision to manage begins the year and its monthly checks; to stop or to
// conclude ends them and is sent within 3 working days (NĐ 105/2021 art. 43, 47.1, 48).
func (x *ruling) clocks(ctx context.Context, record uuid.UUID) error {
	switch x.Kind {
	case casework.Manage:
		stop(x.Tx, record, casework.ClockManagement, casework.ClockCheck, casework.ClockNotice)
		if err := x.start(ctx, x.Tx, record, casework.ClockManagement, *x.SignedOn); err != nil {
			return err
		}
		return x.start(ctx, x.Tx, record, casework.ClockCheck, *x.SignedOn)
	case casework.Stop, casework.Conclude:
		stop(x.Tx, record, casework.ClockManagement, casework.ClockCheck)
		return x.startPaper(ctx, x.Tx, record, x.ID, casework.ClockSend, *x.SignedOn)
	}
	return nil
}
