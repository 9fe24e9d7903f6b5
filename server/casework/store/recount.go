package store

import (
	"context"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/facts"
	factstore "congvu/server/facts/store"
	"congvu/server/fault"
)

// Recount brings what is counted of records in line with where they stand now, in the
// transaction that changed them and behind a lifted wall (see decided). on is the day
// of the event; nothing is counted of a record that never was official.
func (s *Service) Recount(ctx context.Context, tx *action.Tx, on clock.Date, ids ...uuid.UUID) error {
	if err := s.stand(ctx, tx, on, ids); err != nil {
		return err
	}
	histories, err := s.histories(ctx, tx, ids)
	if err != nil {
		return err
	}
	catalogue, err := s.Figures.IndicatorsIn(ctx, tx)
	if err != nil {
		return err
	}
	snap := facts.Snapshot{Snapshot: s.Units()}
	var out []factstore.Counted
	for id, history := range histories {
		c := factstore.Counted{Record: id, Version: history[len(history)-1].Version}
		for _, a := range casework.Counts(history) {
			c.Values = append(c.Values, factstore.CountedValue{Indicator: catalogue[a.Measure].ID, Month: a.Month, Unit: a.Unit, Area: snap.Area(a.Area), Number: a.Value})
		}
		out = append(out, c)
	}
	return factstore.Settle(ctx, tx.Tx, tx.Now, out, snap)
}

// stand writes down where records stand now, if that is not where they stood last.
func (s *Service) stand(ctx context.Context, tx *action.Tx, on clock.Date, ids []uuid.UUID) error {
	// Reported dead while locked, somebody counts as locked until it is approved.
	rows, err := tx.Query(ctx, `select r.id, case when r.state = 'END_SUBMITTED' and r.lock_before is not null then 'LOCKED' else r.state end,
			case when r.state = 'END_SUBMITTED' and r.lock_before is not null then r.lock_before else r.lock_kind end, r.unit_id, r.official_id, coalesce(l.number, 0), l.state, l.lock_kind, l.unit_id, l.version_id
		from case_records r left join lateral (select * from case_standings s where s.record_id = r.id order by s.number desc limit 1) l on true
		where r.id = any($1) and (r.official_id is not null or l.number is not null)`, ids)
	if err != nil {
		return err
	}
	b := tx.Later()
	var id, unit uuid.UUID
	var official, lastUnit, lastVersion *uuid.UUID
	var state casework.CaseState
	var number int
	var lock, lastState, lastLock *string
	_, err = pgx.ForEachRow(rows, []any{&id, &state, &lock, &unit, &official, &number, &lastState, &lastLock, &lastUnit, &lastVersion}, func() error {
		now := casework.StandingOf(state)
		if now == "" {
			now = casework.StandsGone
		}
		if now != casework.StandsLocked {
			lock = nil
		}
		if number > 0 && *lastState == string(now) && same(lock, lastLock) && *lastUnit == unit && *lastVersion == *official {
			return nil
		}
		b.Queue(`insert into case_standings (id, record_id, number, on_date, state, lock_kind, unit_id, area_id, version_id, at)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`, schema.NewID(), id, number+1, on.Start(), now, lock, unit, s.unit(unit).Area.ID, official, tx.Now)
		return nil
	})
	return err
}

func same(a, b *string) bool { return a == b || a != nil && b != nil && *a == *b }

// histories are where records stood, each with what its official version of the time
// tells; it is opened to be counted and shown to nobody.
func (s *Service) histories(ctx context.Context, tx *action.Tx, ids []uuid.UUID) (map[uuid.UUID][]casework.Standing, error) {
	rows, err := tx.Query(ctx, `select t.record_id, t.on_date, t.state, t.lock_kind, t.unit_id, t.area_id, t.version_id, v.identity, v.health, v.management
		from case_standings t join case_versions v on v.id = t.version_id where t.record_id = any($1) order by t.record_id, t.number`, ids)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out, opened := map[uuid.UUID][]casework.Standing{}, map[uuid.UUID]*casework.Content{}
	for rows.Next() {
		var id uuid.UUID
		var on time.Time
		var t casework.Standing
		v := &stored{CaseVersion: &casework.CaseVersion{}}
		if err := rows.Scan(&id, &on, &t.State, &t.Lock, &t.Unit, &t.Area, &t.Version, &v.sealed[0], &v.sealed[3], &v.sealed[5]); err != nil {
			return nil, err
		}
		if opened[t.Version] == nil {
			v.ID = t.Version
			if err := s.unseal(v, casework.Sections); err != nil {
				return nil, err
			}
			opened[t.Version] = &v.Content
		}
		t.On, t.Content = clock.DateIn(on), opened[t.Version]
		out[id] = append(out[id], t)
	}
	return out, rows.Err()
}

// counted is what a step changes of what is counted: on the day of its event.
func (x *step) counted(ctx context.Context, from casework.CaseState) error {
	became := x.in.Action == casework.Approve || x.in.Action == casework.ApproveAmendment
	if !became && casework.StandingOf(from) == casework.StandingOf(x.record.State) && x.unit == x.record.Unit.ID {
		return nil
	}
	on, err := x.happened(ctx)
	if err != nil {
		return err
	}
	return x.Recount(ctx, x.Tx, on, x.record.ID)
}

// happened is the day of what the step makes so: that of the paper it rests on, also
// where the paper came with an earlier step. A record becomes official when it is
// approved.
func (x *step) happened(ctx context.Context) (on clock.Date, err error) {
	today := x.Runner.Clock.Today()
	said := ""
	switch x.in.Action {
	case casework.AcceptTransfer:
		said = `select effective_on from case_moves where record_id = $1 and state = 'ACCEPTED' order by id desc limit 1`
	case casework.ApproveEnd, casework.ApproveAmendment:
		said = `select started_on from case_clocks where record_id = $1 and term = '` + casework.ClockChange + `' order by id desc limit 1`
	default:
		if x.in.EffectiveOn != nil {
			return *x.in.EffectiveOn, nil
		}
		return today, nil
	}
	var day time.Time
	err = x.QueryRow(ctx, `select coalesce((`+said+`), $2)`, x.record.ID, today.Start()).Scan(&day)
	return clock.DateIn(day), err
}

// behind narrows a list to the records that a number counts; which of them the viewer
// sees, the wall decides as ever.
func (s *Service) behind(ctx context.Context, q *query, in *casework.CaseCountedInput) error {
	n, err := s.Figures.Behind(ctx, facts.Counted{Indicator: in.Indicator, AreaCode: in.AreaCode, Since: in.Since, Month: in.Period})
	if err != nil {
		return fault.As(err).At("filter.counted")
	}
	months := " and period_to <= " + q.arg(n.Month.Start())
	if n.Since != nil {
		months += " and period_to >= " + q.arg(n.Since.Start())
	}
	q.WriteString(" and r.id in (select obligation_id from facts where indicator_id = " + q.arg(n.Indicator) + months +
		" and believed_to = 'infinity' and official and (area_id = any(" + q.arg(n.Sources) + ") or area_at >= " + q.arg(n.Lo) + " and area_at < " + q.arg(n.Hi) +
		") group by obligation_id having sum(value) > 0)")
	return nil
}
