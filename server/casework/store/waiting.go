package store

import (
	"context"
	"strconv"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/casework"
)

// Waiting is what waits for the viewer in the line of records: records to finish, to take
// over or to decide on, those of its own unit whose terms run out, papers to sign, and as
// one line each the queues that are worked off as a whole. Nothing of a person is opened;
// however much waits, the statements are the same.
func (s *Service) Waiting(ctx context.Context, first int) (*casework.WaitingCases, error) {
	v, out := access.From(ctx), &casework.WaitingCases{}
	if access.Table.Decide(v, "case.list") != access.Deny {
		if err := s.waitingRecords(ctx, v, first, out); err != nil {
			return nil, err
		}
	}
	if access.Table.Decide(v, "case.rulings") != access.Deny {
		if err := s.waitingPapers(ctx, v, first, out); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// queues are what is told of by its number alone, and which records another unit asks for.
type queues struct {
	pairs, drafts int
	asked         map[uuid.UUID]bool
}

func (s *Service) waitingRecords(ctx context.Context, v *access.Viewer, first int, out *casework.WaitingCases) error {
	ids, b := []uuid.UUID{}, s.finding(v)
	q := s.waitingQuery(v, first)
	queueIDs(b, q.unordered(), q.args, &ids)
	if err := s.trip(ctx, b); err != nil {
		return err
	}
	found, err := s.read(ctx, v, s.Runner.DB.Pool, Wanted{}, ids...)
	if err != nil {
		return err
	}
	around, err := s.queues(ctx, v, found)
	if err != nil {
		return err
	}
	out.HasMore = len(found) > first
	for _, r := range found[:min(first, len(found))] {
		out.Items = append(out.Items, r.WaitsFor(v, around.asked[r.ID]))
	}
	if around.pairs > 0 {
		out.Items = append(out.Items, &casework.WaitingItem{Task: casework.TaskPairs, Count: around.pairs})
	}
	if around.drafts > 0 {
		out.Items = append(out.Items, &casework.WaitingItem{Task: casework.TaskOldDrafts, Count: around.drafts})
	}
	return nil
}

// untimed are drafts that no term runs for: those taken over from paper files, which may
// be thousands.
const untimed = "r.state = 'DRAFT' and r.due_at is null"

// waitingQuery is what waits as the list has it, without untimed drafts, and what the own
// unit has to do within a week.
func (s *Service) waitingQuery(v *access.Viewer, first int) *query {
	q := &query{}
	q.WriteString("where (" + s.waiting(q, v) + " and not (" + untimed + ")")
	if v.DutySet()&access.CaseKeeper != 0 {
		q.WriteString(" or " + s.kept(q, v) + " and " + late(q, casework.Soon(s.now()), "null"))
	}
	q.WriteString(") order by coalesce(r.due_at, 'infinity'::timestamptz), r.id limit " + strconv.Itoa(first+1))
	return q
}

// kept is the records of the viewer's own units.
func (s *Service) kept(q *query, v *access.Viewer) string {
	return "r.unit_at >= " + q.arg(v.Own.Lo) + " and r.unit_at < " + q.arg(v.Own.Hi)
}

func (s *Service) queues(ctx context.Context, v *access.Viewer, found []*casework.CaseRecord) (*queues, error) {
	out, ids := &queues{asked: map[uuid.UUID]bool{}}, make([]uuid.UUID, 0, len(found))
	for _, r := range found {
		ids = append(ids, r.ID)
	}
	b := s.finding(v)
	b.Queue(`select record_id from case_requests where state = 'WAITING' and record_id = any($1)`, ids).Query(func(rows pgx.Rows) error {
		var id uuid.UUID
		_, err := pgx.ForEachRow(rows, []any{&id}, func() error { out.asked[id] = true; return nil })
		return err
	})
	if v.Roles&access.Clerk != 0 {
		q := &query{}
		q.WriteString("where " + s.kept(q, v) + " and " + untimed)
		queueCount(b, fromRecords, q.String(), q.args, &out.drafts)
	}
	if q := s.pairsToDecide(v); q != nil {
		queueCount(b, fromPairs, q.String(), q.args, &out.pairs)
	}
	return out, s.trip(ctx, b)
}

// pairsToDecide are the open pairs that case.pair.decide gives the viewer: both sent, by
// who approves amendments; one not sent yet, by the unit that keeps them. Nil is none.
func (s *Service) pairsToDecide(v *access.Viewer) *query {
	const unsent = "(a.state in ('NOTICE', 'DRAFT', 'CLOSED') or b.state in ('NOTICE', 'DRAFT', 'CLOSED'))"
	q, which := &query{}, ""
	switch decides := v.Roles&access.Approver != 0 && v.DutySet()&access.CaseAmendment != 0; {
	case decides && v.Roles&access.Clerk != 0:
		which = "true"
	case decides:
		which = "not " + unsent
	case v.Roles&access.Clerk != 0 && v.DutySet()&access.CaseKeeper != 0:
		which = unsent
	default:
		return nil
	}
	q.WriteString("where " + s.reachPair(q, v) + " and p.state = 'OPEN' and " + which)
	return q
}

func (s *Service) waitingPapers(ctx context.Context, v *access.Viewer, first int, out *casework.WaitingCases) error {
	rows, err := s.rulings(ctx, v, s.Runner.DB.Pool, `where r.unit_id = $1 and r.state = 'WAITING' and p.account_id <> $2 order by r.due_at, r.id limit $3`, v.Body, v.Account, first+1)
	if err != nil {
		return err
	}
	out.HasMore = out.HasMore || len(rows) > first
	for _, r := range rows[:min(first, len(rows))] {
		out.Items = append(out.Items, r.WaitsForSignature())
	}
	return nil
}
