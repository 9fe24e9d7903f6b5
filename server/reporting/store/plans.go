package store

import (
	"context"
	"encoding/json"

	"github.com/google/uuid"

	"congvu/server/db"
	"congvu/server/facts"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

// plansSQL: a plan is a report on the same form under a regime whose figures are
// plans; of several that cover the period the shortest is meant, the month's plan
// before the year's.
const plansSQL = `select distinct on (x.id) x.id, s.form_version_id, s.cells
	from unnest($1::uuid[], $2::text[], $3::uuid[], $4::date[]) as x(id, form_code, unit_id, closing)
	join regimes g on g.form_code = x.form_code and g.nature = $5
	join rounds r on r.regime_id = g.id and x.closing between r.period_from and r.period_to
	join obligations o on o.round_id = r.id and o.unit_id = x.unit_id and o.id <> x.id
	cross join lateral (select * from submissions s where s.obligation_id = o.id and s.state in ('APPROVED', 'SUBMITTED')
		order by s.state, s.number desc limit 1) s
	order by x.id, r.period_to - r.period_from, s.submitted_at desc`

// addPlans puts the plans of the units beside the tables of their other periods, for
// the forms that reach them.
func (s *Service) addPlans(ctx context.Context, q db.Querier, list []*reporting.Obligation, into tables) error {
	var ids, units []uuid.UUID
	var forms, closings []string
	to := map[uuid.UUID]*form.Compiled{}
	for _, o := range list {
		edition := s.versionOf(o)
		if edition == nil || o.Round.Regime == nil || !edition.plan {
			continue
		}
		to[o.ID] = edition.form
		ids, units = append(ids, o.ID), append(units, o.Unit.ID)
		forms, closings = append(forms, o.Round.Regime.FormCode), append(closings, o.Round.PeriodTo.String())
	}
	if len(ids) == 0 {
		return nil
	}
	rows, err := q.Query(ctx, plansSQL, ids, forms, units, closings, string(facts.Planned))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id, formID uuid.UUID
		var raw []byte
		if err := rows.Scan(&id, &formID, &raw); err != nil {
			return err
		}
		var cells form.Cells
		if err := json.Unmarshal(raw, &cells); err != nil {
			return err
		}
		if from := s.catalogue.Load().versions[formID]; from != nil {
			into.put(id, reporting.PlanKey, reporting.Carried(from.form, to[id], cells))
		}
	}
	return rows.Err()
}
