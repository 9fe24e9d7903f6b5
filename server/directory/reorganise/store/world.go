package store

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"
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
	b.Queue(`select o.id, o.round_id, o.unit_id, g.code || ' – ' || r.period_key, r.period_to, o.state, coalesce(d.revision > 0, false),
			jsonb_path_exists(g.respondents, '$[*].unitIds[*] ? (@ == $unit)', jsonb_build_object('unit', o.unit_id)),
			(select count(*) from jsonb_each_text(d.sections) x where x.value <> ''), (select count(*) from attachments a where a.obligation_id = o.id and a.removed_at is null)
		from obligations o join rounds r on r.id = o.round_id join regimes g on g.id = r.regime_id left join drafts d on d.id = o.id
		where r.state = 'OPEN' and o.state not in ('APPROVED', 'TRANSFERRED') order by r.period_to, g.code, o.id`).Query(func(r pgx.Rows) (err error) {
		w.Obligations, err = pgx.CollectRows(r, func(row pgx.CollectableRow) (o reorganise.Obligation, err error) {
			var closing time.Time
			err = row.Scan(&o.ID, &o.Round, &o.Unit, &o.Label, &closing, &o.State, &o.HasDraft, &o.Named, &o.Texts, &o.Files)
			o.Closing = day(closing)
			return o, err
		})
		return err
	})
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return w, err
	}
	return w, parts(ctx, tx, &w)
}

// parts reads what of the open reports was given to whom, the larger parts first.
func parts(ctx context.Context, tx pgx.Tx, w *reorganise.World) error {
	at := make(map[uuid.UUID]*reorganise.Obligation, len(w.Obligations))
	for i := range w.Obligations {
		at[w.Obligations[i].ID] = &w.Obligations[i]
	}
	rows, err := tx.Query(ctx, `select p.obligation_id, p.id, p.parent_id, p.holder_unit_id, p.holder_position_id, coalesce(a.display_name, ''),
			cardinality(p.headings), cardinality(p.row_keys), cardinality(p.column_names)
		from work_parts p join obligations o on o.id = p.obligation_id join rounds r on r.id = o.round_id
		left join positions h on h.id = p.holder_position_id left join accounts a on a.id = h.account_id
		where p.state <> 'RECALLED' and r.state = 'OPEN' and o.state not in ('APPROVED', 'TRANSFERRED') order by p.given_at, p.id`)
	if err != nil {
		return err
	}
	var of uuid.UUID
	var p reorganise.Part
	var parent, person *uuid.UUID
	var n [3]int
	_, err = pgx.ForEachRow(rows, []any{&of, &p.ID, &parent, &p.Unit, &person, &p.Holder, &n[0], &n[1], &n[2]}, func() error {
		p.Parent, p.Person, p.Label = orNil(parent), orNil(person), extent(n)
		if o := at[of]; o != nil {
			o.Parts = append(o.Parts, p)
		}
		return nil
	})
	return err
}

func orNil(id *uuid.UUID) uuid.UUID {
	if id == nil {
		return uuid.Nil
	}
	return *id
}

// extent says how much a part covers; one that names nothing is the whole.
func extent(n [3]int) string {
	var words []string
	for i, what := range []string{"mục lời", "dòng", "cột"} {
		if n[i] > 0 {
			words = append(words, fmt.Sprintf("%d %s", n[i], what))
		}
	}
	if len(words) == 0 {
		return "giao toàn bộ"
	}
	return "giao " + strings.Join(words, ", ")
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
