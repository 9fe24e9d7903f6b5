package store

import (
	"context"
	"encoding/json"
	"time"

	"github.com/jackc/pgx/v5"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/directory/reorganise"
	dirstore "congvu/server/directory/store"
	"congvu/server/reporting"
)

// world reads what stands on the eve of a day, and the directory as a whole.
func world(ctx context.Context, tx pgx.Tx, on clock.Date) (w reorganise.World, err error) {
	rows, err := dirstore.Read(ctx, tx)
	if err != nil {
		return w, err
	}
	w.Eve = directory.NewSnapshot(rows, on.AddDays(-1))
	b := &pgx.Batch{}
	b.Queue(`select p.id, p.account_id, p.unit_id, p.title, a.display_name, p.roles, coalesce(p.signing_form, '')
		from positions p join accounts a on a.id = p.account_id where p.valid_to is null or p.valid_to >= $1 order by p.id`, on.Start()).
		Query(func(r pgx.Rows) (err error) {
			w.Positions, err = pgx.CollectRows(r, func(row pgx.CollectableRow) (p reorganise.Position, err error) {
				return p, row.Scan(&p.ID, &p.Account, &p.Unit, &p.Title, &p.Holder, &p.Roles, &p.SigningForm)
			})
			return err
		})
	b.Queue(`select id, unit_id, kind, position_id, target_id, regime_id from duties where valid_to is null or valid_to >= $1 order by id`, on.Start()).
		Query(func(r pgx.Rows) (err error) {
			w.Duties, err = pgx.CollectRows(r, func(row pgx.CollectableRow) (d reorganise.Duty, err error) {
				return d, row.Scan(&d.ID, &d.Unit, &d.Kind, &d.Position, &d.Target, &d.RegimeID)
			})
			return err
		})
	b.Queue(`select id, code, name, lead_unit_id, respondents from regimes order by code`).Query(func(r pgx.Rows) (err error) {
		w.Regimes, err = pgx.CollectRows(r, scanRegime)
		return err
	})
	b.Queue(`select o.id, o.round_id, o.unit_id, g.code || ' – ' || r.period_key, r.period_to, o.state, coalesce(d.revision > 0, false)
		from obligations o join rounds r on r.id = o.round_id join regimes g on g.id = r.regime_id left join drafts d on d.id = o.id
		where r.state = 'OPEN' and o.state not in ('APPROVED', 'TRANSFERRED') order by r.period_to, g.code, o.id`).Query(func(r pgx.Rows) (err error) {
		w.Obligations, err = pgx.CollectRows(r, func(row pgx.CollectableRow) (o reorganise.Obligation, err error) {
			var closing time.Time
			err = row.Scan(&o.ID, &o.Round, &o.Unit, &o.Label, &closing, &o.State, &o.HasDraft)
			o.Closing = day(closing)
			return o, err
		})
		return err
	})
	return w, tx.SendBatch(ctx, b).Close()
}

func scanRegime(row pgx.CollectableRow) (r reorganise.Regime, err error) {
	var raw []byte
	if err := row.Scan(&r.ID, &r.Code, &r.Name, &r.Lead, &raw); err != nil {
		return r, err
	}
	var rules []reporting.RespondentRuleInput
	if err := json.Unmarshal(raw, &rules); err != nil {
		return r, err
	}
	for _, rule := range rules {
		r.Named = append(r.Named, rule.UnitIds...)
	}
	return r, nil
}

// proposal is a stored reorganisation as the planner takes it.
func proposal(r *reorganise.Reorganisation) reorganise.Proposal {
	return reorganise.Proposal{Resolution: r.Resolution, Effective: r.EffectiveOn, WindUpTo: r.WindUpTo, EndsDistricts: r.EndsDistricts, Lines: r.Lines, Targets: r.Targets}
}
