package store

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/notice"
	"congvu/server/reporting"
)

// maxRules is how many rules may be in force at a time.
const maxRules = 100

const selectRules = `select m.id, m.addressee, m.working_day, m.every, m.regime_id, g.code, g.name, m.source, m.valid_from, m.valid_to, m.version
	from reminder_rules m left join regimes g on g.id = m.regime_id `

func scanRule(today clock.Date) pgx.RowToFunc[*notice.ReminderRule] {
	return func(row pgx.CollectableRow) (*notice.ReminderRule, error) {
		r, from, to := &notice.ReminderRule{}, time.Time{}, (*time.Time)(nil)
		err := row.Scan(&r.ID, &r.Addressee, &r.WorkingDay, &r.Every, &r.RegimeID, &r.RegimeCode, &r.RegimeName, &r.Source, &from, &to, &r.Version)
		r.ValidFrom = clock.DateIn(from)
		if to != nil {
			day := clock.DateIn(*to)
			r.ValidTo = &day
		}
		r.InForce = !r.ValidFrom.After(today) && (r.ValidTo == nil || r.ValidTo.After(today))
		return r, err
	}
}

// ReminderRules are the rules in force or to come, general ones first; ended ones
// behind them where they are asked for.
func (s *Service) ReminderRules(ctx context.Context, ended bool) ([]*notice.ReminderRule, error) {
	if err := mayKeepRules(ctx); err != nil {
		return nil, err
	}
	today := s.Runner.Clock.Today()
	rows, err := s.Runner.DB.Pool.Query(ctx, selectRules+`where $2 or m.valid_to is null or m.valid_to > $1
		order by (m.valid_to is not null and m.valid_to <= $1), g.code nulls first, m.addressee, m.working_day, m.id limit $3`, stored(today), ended, 2*maxRules)
	if err != nil {
		return nil, db.Fault(err)
	}
	list, err := pgx.CollectRows(rows, scanRule(today))
	return list, db.Fault(err)
}

// AddReminderRule adds a rule; one that says the same as another is refused, since
// nobody is reminded twice of one thing.
func (s *Service) AddReminderRule(ctx context.Context, in notice.ReminderRuleInput) (*notice.ReminderRule, error) {
	if err := mayKeepRules(ctx); err != nil {
		return nil, err
	}
	if err := in.Check(s.Runner.Clock.Today()); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "addReminderRule", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		if err := checkRule(ctx, tx, &in); err != nil {
			return uuid.Nil, err
		}
		id := schema.NewID()
		_, err := tx.Exec(ctx, `insert into reminder_rules (id, version, created_at, updated_at, valid_from, addressee, working_day, every, regime_id, source)
			values ($1, 1, $2, $2, $3, $4, $5, $6, $7, $8)`, id, tx.Now, stored(in.ValidFrom), in.Addressee, in.WorkingDay, in.Every, in.RegimeID, in.Source)
		if err != nil {
			return uuid.Nil, err
		}
		return id, tx.Journal(ctx, journal.Entry{Action: "ADD_REMINDER_RULE", ObjectKind: "reminderRule", ObjectID: id,
			Detail: map[string]any{"addressee": in.Addressee, "workingDay": in.WorkingDay, "every": in.Every, "regime": in.RegimeID, "from": in.ValidFrom.String()}})
	})
	if err != nil {
		return nil, err
	}
	return s.rule(ctx, id)
}

// checkRule is one writer at a time: the table is small and seldom written.
func checkRule(ctx context.Context, tx *action.Tx, in *notice.ReminderRuleInput) error {
	if _, err := tx.Exec(ctx, `lock table reminder_rules in share row exclusive mode`); err != nil {
		return err
	}
	if in.RegimeID != nil {
		var known bool
		if err := tx.QueryRow(ctx, `select exists (select from regimes where id = $1 and state <> 'DRAFT')`, *in.RegimeID).Scan(&known); err != nil {
			return err
		}
		if !known {
			return fault.Missing("chế độ báo cáo").At("regimeId")
		}
	}
	var count int
	var same bool
	err := tx.QueryRow(ctx, `select count(*), coalesce(bool_or(addressee = $2 and working_day = $3 and every = $4 and regime_id is not distinct from $5), false)
		from reminder_rules where valid_to is null or valid_to > $1`, stored(clock.DateOf(tx.Now)), in.Addressee, in.WorkingDay, in.Every, in.RegimeID).Scan(&count, &same)
	switch {
	case err != nil:
		return err
	case same:
		return fault.New(fault.Conflict, "REMINDER_RULE_EXISTS", "Đã có quy tắc nhắc này đang hoặc sắp có hiệu lực. Kết thúc quy tắc cũ trước khi thêm.").At("workingDay")
	case count >= maxRules:
		return fault.New(fault.TooMany, "TOO_MANY_RULES", "Đã có %d quy tắc nhắc. Kết thúc bớt quy tắc trước khi thêm.", count)
	}
	return nil
}

// EndReminderRule ends a rule from today on; one still to come never holds.
func (s *Service) EndReminderRule(ctx context.Context, ref reporting.Versioned) (*notice.ReminderRule, error) {
	if err := mayKeepRules(ctx); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "endReminderRule", ref, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		today := stored(clock.DateOf(tx.Now))
		var version int
		var ended bool
		err := tx.QueryRow(ctx, `select version, coalesce(valid_to <= $2, false) from reminder_rules where id = $1 for update`, ref.ID, today).Scan(&version, &ended)
		switch {
		case errors.Is(err, pgx.ErrNoRows):
			return uuid.Nil, fault.Missing("quy tắc nhắc")
		case err != nil:
			return uuid.Nil, err
		case version != ref.Version:
			return uuid.Nil, action.Stale(version)
		case ended:
			return uuid.Nil, fault.New(fault.WrongState, "REMINDER_RULE_ENDED", "Quy tắc nhắc này đã kết thúc.")
		}
		if _, err := tx.Exec(ctx, `update reminder_rules set valid_to = greatest(valid_from, $2), version = version + 1, updated_at = $3 where id = $1`,
			ref.ID, today, tx.Now); err != nil {
			return uuid.Nil, err
		}
		return ref.ID, tx.Journal(ctx, journal.Entry{Action: "END_REMINDER_RULE", ObjectKind: "reminderRule", ObjectID: ref.ID})
	})
	if err != nil {
		return nil, err
	}
	return s.rule(ctx, id)
}

func (s *Service) rule(ctx context.Context, id uuid.UUID) (*notice.ReminderRule, error) {
	rows, err := s.Runner.DB.Pool.Query(ctx, selectRules+`where m.id = $1`, id)
	if err != nil {
		return nil, db.Fault(err)
	}
	r, err := pgx.CollectExactlyOneRow(rows, scanRule(s.Runner.Clock.Today()))
	return r, db.Fault(err)
}

// mayKeepRules is the wall behind the gate.
func mayKeepRules(ctx context.Context) error {
	if access.Table.Decide(access.From(ctx), "reminder.manage") == access.Deny {
		return fault.New(fault.Forbidden, "FORBIDDEN", "Chức vụ đang làm việc không có quyền thực hiện thao tác này.")
	}
	return nil
}
