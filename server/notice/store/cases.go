package store

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/notice"
)

// CaseToldTo tells people by their accounts what became of something they had to do with.
func (s *Service) CaseToldTo(ctx context.Context, tx *action.Tx, to []uuid.UUID, subject, object uuid.UUID, what string) error {
	lines := map[uuid.UUID][]notice.NoticeLine{}
	for _, account := range to {
		lines[account] = []notice.NoticeLine{{Cause: notice.NoticeCause(what), Count: 1, ObjectID: &object}}
	}
	_, err := s.tell(ctx, tx, notice.Case, subject, lines)
	return err
}

// CaseTold tells who enters and approves in units that something was done with a record of
// a person: which record and what, nothing of the person.
func (s *Service) CaseTold(ctx context.Context, tx *action.Tx, units []uuid.UUID, subject, record uuid.UUID, what string) error {
	people, err := peopleOn(ctx, tx, clock.DateOf(tx.Now))
	if err != nil {
		return err
	}
	var to []uuid.UUID
	for _, x := range people.In(units) {
		if x.Account != tx.Viewer.Account {
			to = append(to, x.Account)
		}
	}
	return s.CaseToldTo(ctx, tx, to, subject, record, what)
}
