package store

import (
	"context"
	"strconv"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/db"
)

// maxUnits bounds the units told apart.
const maxUnits = 200

// UnitCounts is how many of the viewer's records each unit manages, and how many of
// them wait beyond a time limit to act; the most overdue first.
func (s *Service) UnitCounts(ctx context.Context) ([]*casework.CaseUnitCounts, error) {
	v := access.From(ctx)
	if err := permit(ctx, "case.list"); err != nil {
		return nil, err
	}
	q, out := &query{}, []*casework.CaseUnitCounts{}
	q.WriteString("select r.unit_id, count(*)::int, (count(*) filter (where r.due_at < " + q.arg(s.now()) + "))::int from case_records r where ")
	q.WriteString(s.reach(q, v) + " group by r.unit_id order by 3 desc, 2 desc, 1 limit " + strconv.Itoa(maxUnits))
	b := &pgx.Batch{}
	wall(b, v, s.now())
	b.Queue(q.String(), q.args...).Query(func(rows pgx.Rows) error {
		var id uuid.UUID
		var count, overdue int
		_, err := pgx.ForEachRow(rows, []any{&id, &count, &overdue}, func() error {
			out = append(out, &casework.CaseUnitCounts{Unit: s.unit(id), Count: count, Overdue: overdue})
			return nil
		})
		return err
	})
	return out, db.Fault(s.Runner.DB.Pool.SendBatch(ctx, b).Close())
}
