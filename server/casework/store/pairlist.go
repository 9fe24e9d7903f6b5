package store

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/db"
	"congvu/server/directory"
)

// paired is a pair as it is stored.
type paired struct {
	ID, Left, Right uuid.UUID
	Version         int
	State           casework.CasePairState
	Score           int
	Reasons         []casework.CasePairReason
	FoundAt         time.Time
	DecidedAt       *time.Time
	DecidedByTitle  *string
	ReasonID        *uuid.UUID
	Reason          []byte
	Survivor        *uuid.UUID
}

const pairColumns = `select p.id, p.left_id, p.right_id, p.version, p.state, p.score, p.reasons, p.found_at, p.decided_at, p.decided_by_title, p.reason_id, n.text,
	(select survivor_id from case_merges m where m.pair_id = p.id and m.undone_at is null)`

// fromPairs is the pairs of records that the viewer sees both of.
const fromPairs = ` from case_pairs p join case_records a on a.id = p.left_id join case_records b on b.id = p.right_id left join case_reasons n on n.id = p.reason_id `

// Pairs is a page of pairs, the likeliest first. Only pairs are counted of which the
// viewer reads both records.
func (s *Service) Pairs(ctx context.Context, f *casework.CasePairFilter, first int, after *string, w Wanted) (*casework.CasePairPage, error) {
	v := access.From(ctx)
	if err := permit(ctx, "case.pair.list"); err != nil {
		return nil, err
	}
	q := &query{}
	q.WriteString("where " + s.reachPair(q, v))
	if f != nil && len(f.States) > 0 {
		q.WriteString(" and p.state = any(" + q.arg(f.States) + ")")
	}
	if f != nil && f.RecordID != nil {
		place := q.arg(*f.RecordID)
		q.WriteString(" and (p.left_id = " + place + " or p.right_id = " + place + ")")
	}
	page, b := &casework.CasePairPage{}, s.finding(v)
	queueCount(b, fromPairs, q.String(), q.args, &page.Total)
	if err := s.trip(ctx, b); err != nil {
		return nil, err
	}
	if after != nil {
		id, err := uuid.Parse(*after)
		if err != nil {
			return nil, directory.InvalidCursor()
		}
		place := q.arg(id)
		q.WriteString(" and (-p.score, p.id) > (select -score, id from case_pairs where id = " + place + ")")
	}
	fmt.Fprintf(q, " order by -p.score, p.id limit %d", first+1)
	var err error
	if page.Items, err = s.readPairs(ctx, v, w, q.String(), q.args...); err != nil {
		return nil, err
	}
	page.Items, page.EndCursor = db.Page(page.Items, first, func(x *casework.CasePair) string { return x.ID.String() })
	return page, nil
}

// Pair is one pair with both records; every look at a person is journaled.
func (s *Service) Pair(ctx context.Context, id uuid.UUID, w Wanted) (*casework.CasePair, error) {
	found, err := s.readPairs(ctx, access.From(ctx), w, "where p.id = $1", id)
	if err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, missingPair()
	}
	return found[0], nil
}

// reachPair is the pairs of case.pair.read in SQL: both records in the viewer's units,
// or both in the territory of its duty.
func (s *Service) reachPair(q *query, v *access.Viewer) string {
	both := func(one string) string {
		return "(" + strings.ReplaceAll(one, "one.", "a.") + " and " + strings.ReplaceAll(one, "one.", "b.") + ")"
	}
	lo, hi := q.arg(v.Own.Lo), q.arg(v.Own.Hi)
	out := both("one.unit_at >= " + lo + " and one.unit_at < " + hi)
	for _, d := range v.Duties {
		if d.Kind&access.CaseDuties != 0 {
			lo, hi, at := q.arg(d.Scope.Lo), q.arg(d.Scope.Hi), strings.ReplaceAll(seen, "r.", "one.")
			return "(" + out + " or " + both(at+" >= "+lo+" and "+at+" < "+hi) + ")"
		}
	}
	return out
}

func (s *Service) readPairs(ctx context.Context, v *access.Viewer, w Wanted, where string, args ...any) ([]*casework.CasePair, error) {
	var rows []paired
	b := s.walled(v)
	b.Queue(pairColumns+fromPairs+where, args...).Query(func(found pgx.Rows) (err error) {
		rows, err = pgx.CollectRows(found, pgx.RowToStructByPos[paired])
		return err
	})
	if err := s.Runner.DB.Pool.SendBatch(ctx, b).Close(); err != nil {
		return nil, db.Fault(err)
	}
	ids := []uuid.UUID{}
	for _, r := range rows {
		ids = append(ids, r.Left, r.Right)
	}
	// Sections are opened only of pairs that the viewer reads, so first without any.
	plain, err := s.read(ctx, v, s.Runner.DB.Pool, Wanted{}, ids...)
	if err != nil {
		return nil, err
	}
	out, shown := []*casework.CasePair{}, []uuid.UUID{}
	records := byID(plain)
	for _, r := range rows {
		p, err := s.pairOf(r, records)
		if err != nil {
			return nil, err
		}
		if p != nil && access.Table.Row(v, "case.pair.read", p.AccessRow(v)) {
			out, shown = append(out, p), append(shown, r.Left, r.Right)
		}
	}
	if len(out) == 0 || !w.any() {
		return out, nil
	}
	full, err := s.read(ctx, v, s.Runner.DB.Pool, w, shown...)
	if err != nil {
		return nil, err
	}
	records = byID(full)
	for _, p := range out {
		if l, r := records[p.Left.ID], records[p.Right.ID]; l != nil && r != nil {
			p.Left, p.Right = l, r
		}
	}
	return out, nil
}

func byID(list []*casework.CaseRecord) map[uuid.UUID]*casework.CaseRecord {
	out := map[uuid.UUID]*casework.CaseRecord{}
	for _, r := range list {
		out[r.ID] = r
	}
	return out
}

// pairOf is nil when one of the records may not be read.
func (s *Service) pairOf(r paired, records map[uuid.UUID]*casework.CaseRecord) (*casework.CasePair, error) {
	left, right := records[r.Left], records[r.Right]
	if left == nil || right == nil {
		return nil, nil
	}
	reason, err := s.reason(r.ReasonID, r.Reason)
	return &casework.CasePair{ID: r.ID, Version: r.Version, State: r.State, Score: r.Score, Reasons: r.Reasons, FoundAt: r.FoundAt, DecidedAt: r.DecidedAt,
		DecidedByTitle: r.DecidedByTitle, Reason: reason, Left: left, Right: right, SurvivorID: r.Survivor}, err
}
