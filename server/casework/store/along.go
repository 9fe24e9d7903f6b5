package store

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/shopspring/decimal"

	"congvu/ent/schema"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/directory"
	"congvu/server/directory/reorganise"
	dirstore "congvu/server/directory/store"
	"congvu/server/facts"
)

// keeper is the duty that lets a unit manage records.
const keeper = "CASE_KEEPER"

// Held says what every unit that keeps records, or has some open to it, would hand over.
// Who reorganises units may not see the persons: the count of records is told rounded, and
// of a unit without any record as of others, so that the line itself tells nothing; how
// much is open to a unit is not told.
func (s *Service) Held(ctx context.Context, tx pgx.Tx) ([]reorganise.Holding, error) {
	if err := decided(ctx, tx); err != nil {
		return nil, err
	}
	rows, err := tx.Query(ctx, `with keeping as (select u.id, (select count(*) from case_records r where r.unit_id = u.id) as records from units u
			where exists (select from case_records r where r.unit_id = u.id)
				or exists (select from duties d where d.unit_id = u.id and d.kind = $1 and (d.valid_to is null or d.valid_to >= $2)))
		select id, records, true from keeping
		union all select u.id, 0, false from units u where u.id not in (select id from keeping) and exists (select from case_grants g where g.unit_id = u.id and g.kind = any($3))
		order by 1`, keeper, s.Runner.Clock.Today().Start(), lasting)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (h reorganise.Holding, err error) {
		var n int64
		var keeps bool
		if err = row.Scan(&h.Unit, &n, &keeps); err != nil {
			return h, err
		}
		h.ByHand = "cho phép khai thác lại trên từng hồ sơ"
		h.Label = "Quyền khai thác hồ sơ người nghiện, người sử dụng ma túy (văn bản đồng ý, ủy quyền, phần hồ sơ người bệnh)"
		if keeps {
			h.Duty = keeper
			h.Label = fmt.Sprintf("Hồ sơ người nghiện, người sử dụng ma túy: khoảng %s (đã làm tròn), kèm quyền khai thác, ủy quyền và phần hồ sơ người bệnh của đơn vị",
				facts.Round(decimal.NewFromInt(n), s.Figures.Keyed, "held "+h.Unit.String(), s.Runner.Clock.Today().String()))
		}
		if u := s.unit(h.Unit); u != nil && casework.OfLine(u) {
			h.ByHand = "giao lại bằng chức năng Giao lại hồ sơ"
		}
		return h, err
	})
}

// HandOver gives all records of units that ended to those that took over, as a
// reassignment does, on the directory that the transaction has written.
func (s *Service) HandOver(ctx context.Context, tx *action.Tx, in reorganise.Handover) error {
	rows, err := dirstore.Read(ctx, tx)
	if err != nil {
		return err
	}
	snap := directory.NewSnapshot(rows, s.Runner.Clock.Today())
	there := *s
	there.Units = func() *directory.Snapshot { return snap }
	if err := decided(ctx, tx); err != nil {
		return err
	}
	for _, p := range in.Pairs {
		any, err := concerned(ctx, tx, p.From, tx.Now)
		if err != nil {
			return err
		}
		if !any {
			continue
		}
		h := &handing{id: schema.NewID(), whole: true, plan: &casework.CaseReassignmentPlan{From: snap.Unit(p.From), To: snap.Unit(p.To)}, reason: "Sắp xếp đơn vị theo " + in.Resolution,
			number: in.Resolution, date: in.IssuedOn.Start(), records: `select id from case_records where unit_id = $1`, arg: p.From}
		if err := there.hand(ctx, tx, h); err != nil {
			return err
		}
	}
	return nil
}

// concerned: a unit has records, some are on their way to it, or some are open to it.
func concerned(ctx context.Context, tx pgx.Tx, unit uuid.UUID, now time.Time) (any bool, err error) {
	err = tx.QueryRow(ctx, `select exists (select from case_records where unit_id = $1) or exists (select from case_moves where to_id = $1 and state = 'WAITING')
		or exists (select from case_grants g where g.unit_id = $1 and g.kind = any($2) and `+inForceOrLater("$3")+`)`, unit, lasting, now).Scan(&any)
	return any, err
}
