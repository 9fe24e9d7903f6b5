package store

import (
	"context"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/action"
)

// tellChairman tells who signs for a committee of a paper that waits no more, or comes: which paper,
// or by which reassignment, and nothing of the record or the person behind it.
func (s *Service) tellChairman(ctx context.Context, tx *action.Tx, subject, committee uuid.UUID, what string) error {
	u := s.unit(committee)
	if s.TellPeople == nil || u == nil {
		return nil
	}
	var units []uuid.UUID
	for _, room := range s.Units().In(s.Units().Own(u)) {
		if room.Body().ID == committee {
			units = append(units, room.ID)
		}
	}
	rows, err := tx.Query(ctx, `select distinct p.account_id from positions p join accounts a on a.id = p.account_id and a.lock_reason is null
		where 'APPROVER' = any(p.roles) and p.unit_id = any($1) and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2) and p.account_id <> $3
			and p.unit_id in (select unit_id from duties where kind = 'CASE_RULING' and valid_from <= $2 and (valid_to is null or valid_to >= $2))`,
		units, s.Runner.Clock.Today().Start(), tx.Viewer.Account)
	if err != nil {
		return err
	}
	to, err := pgx.CollectRows(rows, pgx.RowTo[uuid.UUID])
	if err != nil {
		return err
	}
	return s.TellPeople(ctx, tx, to, subject, subject, what)
}

// chairs are the committees for whose chairmen papers of the records wait that are about to be given.
func (h *handing) chairs(ctx context.Context, tx *action.Tx) ([]uuid.UUID, error) {
	rows, err := tx.Query(ctx, `select distinct unit_id from case_rulings where state = 'WAITING' and record_id in (`+h.records+`) order by 1`, h.arg)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[uuid.UUID])
}

// tellChairs tells those for whom papers waited before the records were given that these wait no more,
// and the one who signs them now that they have come: once, however many they are.
func (s *Service) tellChairs(ctx context.Context, tx *action.Tx, h *handing, before []uuid.UUID) error {
	next, comes := committeeOf(h.plan.To), false
	if next == nil {
		return nil // where no chairman stands beside the police, who had them signs them
	}
	for _, committee := range before {
		if committee == *next {
			continue
		}
		comes = true
		if err := s.tellChairman(ctx, tx, h.id, committee, toldRulingEnded); err != nil {
			return err
		}
	}
	if !comes {
		return nil
	}
	return s.tellChairman(ctx, tx, h.id, *next, toldRulingComes)
}
