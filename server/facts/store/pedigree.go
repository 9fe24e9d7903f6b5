package store

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/shopspring/decimal"

	"congvu/server/facts"
	"congvu/server/fault"
)

// Pedigree lists the form cells behind one number of a territory and period, by
// size. A ratio has none of its own: ask for its parts.
func (s *Service) Pedigree(ctx context.Context, indicator, areaCode, period string, unapproved bool, nature facts.Nature) (*facts.Pedigree, error) {
	catalogue, err := s.Indicators(ctx)
	if err != nil {
		return nil, err
	}
	ind := catalogue[indicator]
	if ind == nil || !ind.For(viewer(ctx)) {
		return nil, fault.Missing("chỉ tiêu").At("indicator")
	}
	if ind.OfRecords() {
		return nil, fault.New(fault.BadInput, "COUNTED_OF_RECORDS", "Chỉ tiêu này tính từ hồ sơ, không từ ô của báo cáo. Người có quyền xem hồ sơ mở danh sách hồ sơ của con số.").At("indicator")
	}
	t := s.Territories()
	area, err := facts.Territory(viewer(ctx), t, s.Clock.Today(), &areaCode)
	if err != nil {
		return nil, err
	}
	known, err := s.periods(ctx, []string{ind.FormCode}, []string{string(nature)}, []string{period})
	if err != nil {
		return nil, err
	}
	at := slices.IndexFunc(known, func(p facts.PeriodRef) bool { return p.Key == period })
	if at < 0 {
		return nil, fault.Missing("kỳ báo cáo").At("period")
	}
	rows, err := s.DB.Pool.Query(ctx, `select distinct on (f.obligation_id, f.place) f.area_id, f.value::text, f.official,
			f.obligation_id, f.submission_id, f.place, f.believed_from,
			(select v.name from unit_versions v where v.unit_id = f.unit_id order by v.valid_from desc limit 1)
		from facts f
		where f.indicator_id = $1 and f.period_to = $2::date and f.believed_to = 'infinity' and (f.official or $3)
			and (f.area_at >= $4 and f.area_at < $5 or f.area_id = any($6))
			and f.unit_id <> all($7) and f.nature = $8
		order by f.obligation_id, f.place, f.official`,
		ind.ID, known[at].To.String(), unapproved, area.At, area.Until, facts.LabelOf(t, area).Sources, t.Unseen(viewer(ctx), area), string(nature))
	if err != nil {
		return nil, err
	}
	items, err := pgx.CollectRows(rows, func(r pgx.CollectableRow) (*facts.PedigreeItem, error) {
		item := &facts.PedigreeItem{PeriodLabel: known[at].Label}
		var id uuid.UUID
		var value string
		var from time.Time
		if err := r.Scan(&id, &value, &item.Official, &item.ObligationID, &item.SubmissionID, &item.Place, &from, &item.UnitName); err != nil {
			return nil, err
		}
		item.BelievedFrom = from
		if a := t.Area(id); a != nil {
			item.AreaName = a.FullName
		}
		item.Value, err = decimal.NewFromString(value)
		return item, err
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(items, func(a, b *facts.PedigreeItem) int { return b.Value.Cmp(a.Value) })
	return &facts.Pedigree{Indicator: ind, Items: items}, nil
}
