package store

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/action"
	"congvu/server/notice"
)

// RemarkAnswered tells the sender of a remark what the office did with it.
func (s *Service) RemarkAnswered(ctx context.Context, tx *action.Tx, sender, step, remark uuid.UUID, closed bool) error {
	cause := notice.RemarkAnswered
	if closed {
		cause = notice.RemarkClosed
	}
	return s.tellOf(ctx, tx, notice.Remark, sender, step, remark, cause)
}

// RequestDecided tells who asked for an account what became of it. The step is the
// request itself: it is decided once.
func (s *Service) RequestDecided(ctx context.Context, tx *action.Tx, asker, request uuid.UUID, refused bool) error {
	var account uuid.UUID
	if err := tx.QueryRow(ctx, `select account_id from positions where id = $1`, asker).Scan(&account); err != nil {
		return err
	}
	cause := notice.RequestDone
	if refused {
		cause = notice.RequestRefused
	}
	return s.tellOf(ctx, tx, notice.Request, account, request, request, cause)
}

func (s *Service) tellOf(ctx context.Context, tx *action.Tx, kind notice.NoticeKind, account, step, object uuid.UUID, cause notice.NoticeCause) error {
	_, err := s.tell(ctx, tx, kind, step, map[uuid.UUID][]notice.NoticeLine{account: {{Cause: cause, Count: 1, ObjectID: &object}}})
	return err
}

// CasesTaken tells who answers for records that somebody took many of them along, or was
// refused. Whose they are is not said.
func (s *Service) CasesTaken(ctx context.Context, tx *action.Tx, to []uuid.UUID, export uuid.UUID, refused bool, records int) error {
	cause, lines := notice.CasesExported, map[uuid.UUID][]notice.NoticeLine{}
	if refused {
		cause = notice.ExportRefused
	}
	for _, account := range to {
		lines[account] = []notice.NoticeLine{{Cause: cause, Count: records, ObjectID: &export}}
	}
	_, err := s.tell(ctx, tx, notice.Export, export, lines)
	return err
}
