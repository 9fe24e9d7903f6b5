package store

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/google/uuid"

	"congvu/ent/schema"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/directory/reorganise"
	"congvu/server/journal"
	"congvu/server/reporting"
)

// from is the first day of what moves: the effective day, or today where a resolution is
// entered late, since what was done meanwhile was done in the old positions.
func (a *applying) from() clock.Date {
	if today := clock.DateOf(a.Now); today.After(a.r.EffectiveOn) {
		return today
	}
	return a.r.EffectiveOn
}

// chosen lists the items of a kind with one of the choices.
func (a *applying) chosen(kind reorganise.ItemKind, choices ...string) (out []reorganise.Item) {
	for _, i := range a.plan.Items {
		if i.Kind == kind && slices.Contains(choices, i.Choice) {
			out = append(out, i)
		}
	}
	return out
}

// positions begins the positions in the units that take over and ends the old ones; in a
// unit that winds up they stay until its last day.
func (a *applying) positions(ctx context.Context) error {
	var all, old, made, unit []uuid.UUID
	var plain []bool
	for _, i := range a.chosen(reorganise.OfPosition, reorganise.Move, reorganise.Plain, reorganise.End) {
		all = append(all, i.Subject)
		if i.Choice == reorganise.End {
			continue
		}
		id := schema.NewID()
		a.moved[i.Subject] = id
		old, made, unit, plain = append(old, i.Subject), append(made, id), append(unit, i.To), append(plain, i.Choice == reorganise.Plain)
	}
	first := a.from()
	_, err := a.Exec(ctx, `insert into positions (id, valid_from, valid_to, account_id, unit_id, title, roles, signing_form)
		select x.id, greatest($5::date, p.valid_from), p.valid_to, p.account_id, x.unit, p.title,
			case when not x.plain then p.roles when p.roles = '{APPROVER}' then '{CLERK}' else array_remove(p.roles, 'APPROVER') end,
			case when not x.plain then p.signing_form end
		from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bool[]) as x(id, old, unit, plain) join positions p on p.id = x.old
		where p.valid_to is null or p.valid_to >= $5`, made, old, unit, plain, first.Start())
	if err != nil {
		return err
	}
	_, err = a.Exec(ctx, `update positions p set valid_to = greatest(p.valid_from, least(coalesce(p.valid_to, 'infinity'),
			case when p.unit_id = any($2) then greatest($3::date, $4::date) else $4::date end)) where p.id = any($1)`,
		all, a.windingUp(), a.r.WindUpTo.Start(), first.AddDays(-1).Start())
	if err != nil {
		return err
	}
	if _, err = a.Exec(ctx, `update sessions s set position_id = x.id from unnest($1::uuid[], $2::uuid[]) as x(id, old) join positions p on p.id = x.old
		where s.position_id = x.old and s.ended_at is null and p.valid_to < $3`, made, old, clock.DateOf(a.Now).Start()); err != nil {
		return err
	}
	_, err = a.Exec(ctx, `insert into journal (at, account_id, position_id, unit_id, action, object_kind, object_id, detail, reason, request_id)
		select $1, $2, $3, $4, 'MOVE_POSITION', 'account', p.account_id, jsonb_build_object('from', x.old, 'to', x.id), $7, nullif($8, '')
		from unnest($5::uuid[], $6::uuid[]) as x(id, old) join positions p on p.id = x.old`,
		a.Now, orNull(a.Viewer.Account), orNull(a.Viewer.Position), orNull(a.Viewer.Unit), made, old, a.r.Resolution, action.RequestFrom(ctx))
	return err
}

func (a *applying) windingUp() []uuid.UUID {
	out := []uuid.UUID{}
	for u := range a.plan.WindUp {
		out = append(out, u)
	}
	return out
}

// duties hands duties to the units that take over, and gives each of those the records
// and the open work of the dissolved one: it acts for it as its office does.
func (a *applying) duties(ctx context.Context) error {
	of := map[uuid.UUID]*reorganise.Duty{}
	for i := range a.world.Duties {
		of[a.world.Duties[i].ID] = &a.world.Duties[i]
	}
	var all []uuid.UUID
	var rows [][]any
	first := a.from()
	for _, i := range a.chosen(reorganise.OfDuty, reorganise.Move, reorganise.End) {
		all = append(all, i.Subject)
		d := of[i.Subject]
		if i.Choice == reorganise.End {
			continue
		}
		position, target := d.Position, d.Target
		if position != nil {
			if to, ok := a.moved[*position]; ok {
				position = &to
			}
		}
		if target != nil {
			if to, ok := a.homes[*target]; ok {
				target = &to
			}
		}
		rows = append(rows, []any{schema.NewID(), first.Start(), d.Kind, i.To, position, target, d.RegimeID, a.r.Resolution})
	}
	columns := []string{"id", "valid_from", "kind", "unit_id", "position_id", "target_id", "regime_id", "legal_basis"}
	if err := copyIn(ctx, a, "duties", columns, len(rows), func(i int) []any { return rows[i] }); err != nil {
		return err
	}
	_, err := a.Exec(ctx, `update duties set valid_to = greatest(valid_from, least(coalesce(valid_to, 'infinity'),
			case when unit_id = any($2) then greatest($3::date, $4::date) else $4::date end)) where id = any($1)`,
		all, a.windingUp(), a.r.WindUpTo.Start(), first.AddDays(-1).Start())
	if err != nil {
		return err
	}
	from, to := a.pairs()
	_, err = a.Exec(ctx, `insert into duties (id, valid_from, kind, unit_id, target_id, legal_basis)
		select gen_random_uuid(), $4, 'OFFICE_OF_UNIT', h.to_id, h.from_id, $3 from unnest($1::uuid[], $2::uuid[]) as h(from_id, to_id)
		where exists (select from obligations o where o.unit_id = h.from_id)`, from, to, a.r.Resolution, first.Start())
	return err
}

// regimes names the successor as lead agency, and after a dissolved respondent the unit
// that took over.
func (a *applying) regimes(ctx context.Context) error {
	for _, i := range a.chosen(reorganise.OfRegime, reorganise.Move) {
		var raw []byte
		if err := a.QueryRow(ctx, `select respondents from regimes where id = $1 for update`, i.Subject).Scan(&raw); err != nil {
			return err
		}
		var rules []reporting.RespondentRuleInput
		if err := json.Unmarshal(raw, &rules); err != nil {
			return err
		}
		raw, err := json.Marshal(a.followed(rules))
		if err != nil {
			return err
		}
		if _, err = a.Exec(ctx, `update regimes set lead_unit_id = $2, respondents = $3, version = version + 1, updated_at = $4 where id = $1`, i.Subject, i.To, raw, a.Now); err != nil {
			return err
		}
		if err := a.Journal(ctx, journal.Entry{Action: "FOLLOW_UNITS", ObjectKind: "regime", ObjectID: i.Subject, Reason: a.r.Resolution}); err != nil {
			return err
		}
	}
	return nil
}

// followed ends a rule that names dissolved units on the eve and goes on with those that
// took over.
func (a *applying) followed(rules []reporting.RespondentRuleInput) []reporting.RespondentRuleInput {
	out := slices.Clone(rules)
	for n, rule := range rules {
		next, changed := []uuid.UUID{}, false
		for _, u := range rule.UnitIds {
			if to, ok := a.homes[u]; ok {
				u, changed = to, true
			}
			if !slices.Contains(next, u) {
				next = append(next, u)
			}
		}
		if !changed || rule.ValidTo != nil && rule.ValidTo.Before(a.r.EffectiveOn) {
			continue
		}
		after := rule
		after.UnitIds = next
		if rule.ValidFrom.Before(a.r.EffectiveOn) {
			eve := a.r.EffectiveOn.AddDays(-1)
			out[n].ValidTo, after.ValidFrom = &eve, a.r.EffectiveOn
			out = append(out, after)
			continue
		}
		out[n] = after
	}
	return out
}
