package store

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/notice"
)

// CaseTold tells who enters and approves in units that something was done with a record of
// a person: which record and what, nothing of the person.
func (s *Service) CaseTold(ctx context.Context, tx *action.Tx, units []uuid.UUID, subject, record uuid.UUID, what string) error {
	people, err := peopleOn(ctx, tx, clock.DateOf(tx.Now))
	if err != nil {
		return err
	}
	lines := map[uuid.UUID][]notice.NoticeLine{}
	for _, x := range people.In(units) {
		if x.Account != tx.Viewer.Account {
			lines[x.Account] = []notice.NoticeLine{{Cause: notice.NoticeCause(what), Count: 1, ObjectID: &record}}
		}
	}
	_, err = s.tell(ctx, tx, notice.Case, subject, lines)
	return err
}
